# GROUP BY and HAVING.

query TI rowsort
SELECT city, count(*) FROM people GROUP BY city
----
(empty) 1
Helsinki 1
London 2
NULL 1
New York 2
Paris 1
Zürich 1
london 1
Москва 1
香港 1

query TTIR rowsort
SELECT city, active, count(*), sum(visits) FROM people GROUP BY city, active
----
(empty) f 1 1
Helsinki f 1 7
London t 2 24
NULL NULL 1 0
New York NULL 1 44
New York t 1 9000000000
Paris f 1 -5
Zürich t 1 3
london t 1 12
Москва t 1 7
香港 f 1 NULL

query II
SELECT age / 10 * 10 AS decade, count(*) FROM people GROUP BY age / 10 * 10 ORDER BY decade
----
10 1
20 2
30 3
40 2
50 1
60 1
80 1
NULL 1

query II
SELECT age / 10, count(*) FROM people GROUP BY 1 ORDER BY 1
----
1 1
2 2
3 3
4 2
5 1
6 1
8 1
NULL 1

query TI
SELECT city AS place, count(*) FROM people GROUP BY place ORDER BY place
----
(empty) 1
Helsinki 1
London 2
New York 2
Paris 1
Zürich 1
london 1
Москва 1
香港 1
NULL 1

# A column's name goes before an alias in GROUP BY.
query II rowsort
SELECT age % 2 AS id, count(*) FROM people WHERE id < 4 GROUP BY id, age
----
0 1
0 1
1 1

query I rowsort
SELECT count(*) FROM people GROUP BY city
----
1
1
1
1
1
1
1
1
2
2

query TI rowsort
SELECT b, count(*) FROM types GROUP BY b
----
NULL 3
f 6
t 7

query II rowsort
SELECT i, count(*) FROM types GROUP BY i
----
-1 1
-100 1
-2147483648 1
0 1
1 2
10 1
100 1
2147483647 1
42 2
7 1
9 1
NULL 3

query III rowsort
SELECT l, count(*), min(id) FROM types GROUP BY l
----
-1 1 2
-100 1 10
-9223372036854775808 1 6
0 1 3
1 2 1
10 1 13
100 1 9
4200000000 2 7
7 1 12
9 1 14
9223372036854775807 1 5
NULL 3 4

# NaN is equal to NaN, and -0 to 0.
query RIII
SELECT f, count(*), min(id), max(id) FROM types GROUP BY f HAVING f >= -1 OR f IS NULL ORDER BY min(id)
----
1 2 1 15
-1 1 2 2
0 2 3 13
NULL 2 4 16
1.7976931348623157e+308 1 5 5
0.1 2 7 8
NaN 1 9 9
Infinity 1 10 10
5e-324 1 12 12
123456789.125 1 14 14

query TI
SELECT f = 0, count(*) FROM types GROUP BY f = 0 ORDER BY 1
----
f 12
t 2
NULL 2

query RI rowsort
SELECT n, count(*) FROM types GROUP BY n
----
-1.000 1
-12.500 1
-999999999.999 1
0.000 1
0.001 2
1.000 2
10.010 1
12.500 1
7.777 1
9.999 1
999999999.999 1
NULL 3

query TI rowsort
SELECT t, count(*) FROM types GROUP BY t
----
(empty) 1
ABC 1
NULL 3
The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. 1
a\nb|c\d 1
abc 1
minus one 1
one 2
trailing· 2
zzz 1
·leading 1
ümlaut ñ 漢字 😀 1

query TI rowsort
SELECT d, count(*) FROM types GROUP BY d
----
0001-01-01 1
1582-10-15 1
1900-03-01 1
1969-12-31 1
1970-01-01 1
1999-12-31 1
2000-01-01 2
2000-02-29 2
2024-02-29 1
2038-01-19 1
9999-12-31 1
NULL 3

query ITI rowsort
SELECT i, t, count(*) FROM types GROUP BY i, t
----
-1 minus one 1
-100 a\nb|c\d 1
-2147483648 ·leading 1
0 (empty) 1
1 one 2
10 ABC 1
100 ümlaut ñ 漢字 😀 1
2147483647 zzz 1
42 trailing· 2
7 The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. 1
9 abc 1
NULL NULL 3

query IIIRR
SELECT grp, count(*), sum(id), min(val), max(amount) FROM numbers GROUP BY grp ORDER BY grp LIMIT 10
----
0 103 519532 1.25 988.37
1 103 513249 0.25 987.07
2 103 516957 0.5 992.88
3 103 510674 0.75 991.58
4 103 514382 1.375 997.39
5 103 518090 0 996.09
6 103 511807 0.25 983.16
7 103 515515 0.875 981.86
8 103 519223 1.125 987.67
9 103 512940 0.125 986.37

query II
SELECT count(*) AS rows, many FROM numbers GROUP BY many ORDER BY rows DESC, many LIMIT 5
----
434 NULL
4 3
4 6
4 9
4 14

query II
SELECT id % 10000, count(*) FROM numbers GROUP BY id % 10000 ORDER BY 1 LIMIT 3
----
0 1
1 1
2 1

query TTIR
SELECT label, flag, count(*), avg(amount) FROM numbers GROUP BY label, flag ORDER BY label, flag LIMIT 12
----
label 0 f 458 -5.4563755458515284
label 0 t 228 -9.6328508771929825
label 0 NULL 38 20.8686842105263158
label 1 f 458 -11.5614192139737991
label 1 t 229 2.5381222707423581
label 1 NULL 38 -48.3907894736842105
label 10 f 457 -2.6792560175054705
label 10 t 228 0.43657894736842105263
label 10 NULL 39 19.5458974358974359
label 11 f 457 -5.5567833698030635
label 11 t 229 8.2578165938864629
label 11 NULL 38 -90.6236842105263158

query III
SELECT many, grp, count(*) FROM numbers GROUP BY many, grp ORDER BY 3 DESC, 1, 2 LIMIT 4
----
NULL 1 5
NULL 2 5
NULL 3 5
NULL 4 5

query TR
SELECT day, sum(amount) FROM numbers GROUP BY day ORDER BY sum(amount) DESC, day LIMIT 5
----
1998-05-16 2033.56
1997-03-12 2033.16
1996-01-07 2032.76
1994-11-03 2032.36
1993-08-30 2031.96

query II
SELECT big, count(*) FROM numbers GROUP BY big ORDER BY big LIMIT 3
----
-4998999999993 1
-4997999999986 1
-4996999999979 1

query TTRRRRRRRI
SELECT l_returnflag, l_linestatus, sum(l_quantity) AS sum_qty, sum(l_extendedprice) AS sum_base_price, sum(l_extendedprice * (1 - l_discount)) AS sum_disc_price, sum(l_extendedprice * (1 - l_discount) * (1 + l_tax)) AS sum_charge, avg(l_quantity) AS avg_qty, avg(l_extendedprice) AS avg_price, avg(l_discount) AS avg_disc, count(*) AS count_order FROM lineitem WHERE l_shipdate <= date '1998-12-01' - interval '90' day GROUP BY l_returnflag, l_linestatus ORDER BY l_returnflag, l_linestatus
----
A F 6760.00 6419717.38 6107104.6009 6340064.702664 26.2015503875968992 24882.625503875969 0.04782945736434108527 258
N O 12064.00 11601302.68 11015045.6659 11456693.607820 25.6680851063829787 24683.622723404255 0.04980851063829787234 470
R F 6576.00 6264384.50 5928829.6076 6172854.618530 27.5146443514644351 26210.813807531381 0.05154811715481171548 239

query TTI
SELECT l_shipmode, l_shipinstruct, count(*) FROM lineitem GROUP BY l_shipmode, l_shipinstruct ORDER BY 3 DESC, 1, 2 LIMIT 6
----
RAIL NONE 47
TRUCK TAKE BACK RETURN 46
TRUCK DELIVER IN PERSON 43
AIR TAKE BACK RETURN 40
MAIL DELIVER IN PERSON 40
MAIL NONE 39

query IR
SELECT l_orderkey, sum(l_quantity) FROM lineitem GROUP BY l_orderkey HAVING sum(l_quantity) > 165 ORDER BY l_orderkey
----
30 170.00
163 167.00
212 182.00
230 167.00
242 190.00

query TI
SELECT city, count(*) FROM people GROUP BY city HAVING count(*) > 1 ORDER BY city
----
London 2
New York 2

query T
SELECT city FROM people GROUP BY city HAVING avg(age) > 50 ORDER BY city
----
Helsinki
New York

query TI
SELECT city, max(age) FROM people GROUP BY city HAVING city LIKE '%o%' ORDER BY city
----
London 36
New York 85
london 36

query I
SELECT grp FROM numbers GROUP BY grp HAVING sum(amount) > 500 AND min(id) < 20 ORDER BY grp
----
19
49
57
84

query I
SELECT count(*) FROM people HAVING count(*) > 100
----
(no rows)

query I
SELECT count(*) FROM people HAVING count(*) > 10
----
12

query I
SELECT 1 FROM people HAVING true
----
1

query TI
SELECT 'x' AS k, count(*) FROM people GROUP BY k
----
x 12

query TIRI
SELECT city, count(*) + 1, count(*) * 2.5, sum(age) / count(age) FROM people GROUP BY city ORDER BY city
----
(empty) 2 2.5 18
Helsinki 2 2.5 54
London 3 5.0 36
New York 3 5.0 74
Paris 2 2.5 22
Zürich 2 2.5 29
london 2 2.5 36
Москва 2 2.5 47
香港 2 2.5 32
NULL 2 2.5 41

query T
SELECT upper.city FROM people AS upper GROUP BY upper.city ORDER BY 1 LIMIT 2
----
(empty)
Helsinki

query TTI
SELECT city, city || '!' AS loud, age + 1 - 1 AS age FROM people GROUP BY city, people.age ORDER BY 1, 3
----
(empty) ! 18
Helsinki Helsinki! 54
London London! 36
London London! NULL
New York New York! 63
New York New York! 85
Paris Paris! 22
Zürich Zürich! 29
london london! 36
Москва Москва! 47
香港 香港! 32
NULL NULL 41

query II
SELECT id, count(*) FROM empty GROUP BY id
----
(no rows)

query TRT
SELECT name, sum(amount), max(day) FROM empty GROUP BY name HAVING count(*) >= 0
----
(no rows)

query I
SELECT sum(id) FROM people GROUP BY city ORDER BY sum(id) DESC, min(id) LIMIT 3
----
12
11
11

query TI
SELECT flag, count(*) AS n FROM numbers WHERE id <= 100 GROUP BY flag ORDER BY n
----
NULL 5
t 32
f 63

query TIT rowsort
SELECT CASE WHEN age > 40 THEN 'old' WHEN age <= 40 THEN 'young' END, count(*), min(name) FROM people GROUP BY CASE WHEN age > 40 THEN 'old' WHEN age <= 40 THEN 'young' END
----
NULL 1 Pat
old 5 Grace
young 6 (empty)
