# WHERE over small and large tables, no row, all rows, expressions of several columns.

query ITI
SELECT id, name, age FROM people WHERE age > 40 ORDER BY id
----
2 Grace 85
3 Linus 54
6 Olga 41
9 O'Brien 63
12 Ян 47

query ITTIRTTRI
SELECT * FROM people WHERE id = 5
----
5 李小龙 香港 32 NULL 1940-11-27 f 9.75 NULL

query I
SELECT id FROM people WHERE id = 99
----
(no rows)

query I
SELECT id FROM people WHERE false
----
(no rows)

query I rowsort
SELECT id FROM people WHERE true
----
1
10
11
12
2
3
4
5
6
7
8
9

query I
SELECT id FROM people WHERE NULL
----
(no rows)

query ITRRITT
SELECT * FROM empty WHERE id > 0
----
(no rows)

query I
SELECT count(*) FROM empty WHERE id > 0
----
0

query III
SELECT count(*), min(id), max(id) FROM numbers WHERE id > 2047 AND id <= 4097
----
2050 2048 4097

query IIIIRRTTT
SELECT id, grp, many, big, val, amount, label, day, flag FROM numbers WHERE id IN (1, 11, 17, 19, 23, 2048, 2049, 10000) ORDER BY id
----
1 62 1917 -4998999999993 4.625 -920.93 label 1 1992-01-02 f
11 3 80 -4988999999923 NULL -130.23 label 11 1992-01-12 f
17 84 2579 -4982999999881 78.625 344.19 NULL 1992-01-18 f
19 14 411 -4980999999867 87.875 502.33 label 6 1992-01-20 NULL
23 68 NULL -4976999999839 106.375 818.61 label 10 1992-01-24 f
2048 3 708 -2951999985664 97 935.36 label 7 1997-08-10 f
2049 65 2625 -2950999985657 101.625 -985.57 label 8 1997-08-11 t
10000 73 2613 5000000070000 0 -300.00 label 3 1992-01-01 f

query IR
SELECT count(*), sum(big) FROM numbers WHERE grp = 42
----
103 412003607884

query I
SELECT count(*) FROM numbers WHERE grp + many > 2500 AND val * 2 < amount
----
690

query I
SELECT id FROM numbers WHERE label = 'label 7' AND flag AND val > 100 AND amount < -900 ORDER BY id
----
3972
6780
9081

query I
SELECT count(*) FROM numbers WHERE many IS NULL AND val IS NULL
----
39

query I
SELECT id FROM numbers WHERE many IS NULL AND val IS NULL AND label IS NULL ORDER BY id
----
4301
8602

query I
SELECT count(*) FROM numbers WHERE id <> 5000
----
9999

query II
SELECT l_orderkey, l_linenumber FROM lineitem WHERE l_shipmode = 'MAIL' AND l_quantity > 45 AND l_discount = 0.05 ORDER BY 1, 2
----
111 1

query I
SELECT count(*) FROM lineitem WHERE l_shipmode IN ('MAIL', 'SHIP') AND l_commitdate < l_receiptdate AND l_receiptdate >= date '1994-01-01' AND l_receiptdate < date '1995-01-01'
----
13

query IT
SELECT p.id, p.name FROM people AS p WHERE p.score >= 9 ORDER BY p.id
----
1 Ada
5 李小龙
10 ada

query I
SELECT people.id FROM people WHERE people.visits IS NULL
----
5

query T
SELECT public.people.name FROM public.people WHERE public.people.id = 2
----
Grace

# A plain scan gives the rows in the file's order.
query I
SELECT id FROM numbers WHERE id % 1000 = 0
----
1000
2000
3000
4000
5000
6000
7000
8000
9000
10000

query I
SELECT id FROM numbers WHERE id > 9995
----
9996
9997
9998
9999
10000
