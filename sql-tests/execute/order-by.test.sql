# ORDER BY: direction, NULLs, expressions, positions, aliases, several keys, text in the order of its bytes.

query II
SELECT id, age FROM people ORDER BY age, id
----
8 18
11 22
4 29
5 32
1 36
10 36
6 41
12 47
3 54
9 63
2 85
7 NULL

query II
SELECT id, age FROM people ORDER BY age DESC, id
----
7 NULL
2 85
9 63
3 54
12 47
6 41
1 36
10 36
5 32
4 29
11 22
8 18

query II
SELECT id, age FROM people ORDER BY age NULLS FIRST, id
----
7 NULL
8 18
11 22
4 29
5 32
1 36
10 36
6 41
12 47
3 54
9 63
2 85

query II
SELECT id, age FROM people ORDER BY age DESC NULLS LAST, id DESC
----
2 85
9 63
3 54
12 47
6 41
10 36
1 36
5 32
4 29
11 22
8 18
7 NULL

query I
SELECT id FROM types ORDER BY i, id
----
6
10
2
3
1
15
11
14
13
7
8
9
5
4
12
16

query I
SELECT id FROM types ORDER BY i DESC, id
----
4
12
16
5
9
7
8
13
14
11
1
15
3
2
10
6

query I
SELECT id FROM types ORDER BY l, id
----
6
10
2
3
1
15
12
14
13
9
7
8
5
4
11
16

query I
SELECT id FROM types ORDER BY l DESC NULLS LAST, id
----
5
7
8
9
13
14
12
1
15
3
2
10
6
4
11
16

query IR
SELECT id, f FROM types ORDER BY f, id
----
11 -Infinity
6 -1.7976931348623157e+308
2 -1
3 0
13 -0
12 5e-324
7 0.1
8 0.1
1 1
15 1
14 123456789.125
5 1.7976931348623157e+308
10 Infinity
9 NaN
4 NULL
16 NULL

query IR
SELECT id, f FROM types ORDER BY f DESC, id
----
4 NULL
16 NULL
9 NaN
10 Infinity
5 1.7976931348623157e+308
14 123456789.125
1 1
15 1
7 0.1
8 0.1
12 5e-324
3 0
13 -0
2 -1
6 -1.7976931348623157e+308
11 -Infinity

query I
SELECT id FROM types ORDER BY n, id
----
6
10
2
3
7
8
1
15
12
14
13
9
5
4
11
16

query I
SELECT id FROM types ORDER BY n DESC NULLS LAST, id
----
5
9
13
14
12
1
15
7
8
3
2
10
6
4
11
16

query I
SELECT id FROM types ORDER BY t, id
----
3
6
13
11
10
14
2
1
15
7
8
5
9
4
12
16

query I
SELECT id FROM types ORDER BY t DESC, id
----
4
12
16
9
5
7
8
1
15
2
14
10
11
13
6
3

query I
SELECT id FROM types ORDER BY d, id
----
6
12
13
10
3
2
1
15
7
8
9
14
5
4
11
16

query I
SELECT id FROM types ORDER BY d DESC NULLS LAST, id
----
5
14
9
7
8
1
15
2
3
10
13
12
6
4
11
16

query I
SELECT id FROM types ORDER BY b, id
----
2
6
7
10
13
15
1
3
5
8
9
12
14
4
11
16

query I
SELECT id FROM types ORDER BY b DESC, id DESC
----
16
11
4
14
12
9
8
5
3
1
15
13
10
7
6
2

query T
SELECT name FROM people ORDER BY name
----
(empty)
50% off_now
Ada
Grace
Linus
O'Brien
Olga
Pat
Zoë
ada
Ян
李小龙

query TT
SELECT city, name FROM people ORDER BY city DESC NULLS LAST, name
----
香港 李小龙
Москва Ян
london ada
Zürich Zoë
Paris 50% off_now
New York Grace
New York O'Brien
London Ada
London Pat
Helsinki Linus
(empty) (empty)
NULL Olga

query IR
SELECT id, salary FROM people ORDER BY salary DESC NULLS LAST, id
----
2 7300.000
9 7300.000
12 6100.130
3 6100.125
1 5200.500
7 5200.500
10 5200.500
4 4800.000
6 3999.999
11 1200.010
8 0.000
5 NULL

query II
SELECT id, age + id AS total FROM people ORDER BY total, id
----
8 26
4 33
11 33
1 37
5 37
10 46
6 47
3 57
12 59
9 72
2 87
7 NULL

query II
SELECT id, age FROM people ORDER BY 2, 1
----
8 18
11 22
4 29
5 32
1 36
10 36
6 41
12 47
3 54
9 63
2 85
7 NULL

query IT
SELECT id, name FROM people ORDER BY 2 DESC LIMIT 4
----
5 李小龙
12 Ян
10 ada
4 Zoë

query I
SELECT id FROM people ORDER BY age * -1, id
----
2
9
3
12
6
1
10
5
4
11
8
7

query I
SELECT id FROM people ORDER BY city IS NULL DESC, age > 40, id
----
6
1
4
5
8
10
11
2
3
9
12
7

# An alias goes before a column's name in ORDER BY, but not inside an expression.
query II
SELECT id, -id AS age FROM people ORDER BY age LIMIT 3
----
12 -12
11 -11
10 -10

query II
SELECT id, -id AS age FROM people ORDER BY age + 0, id LIMIT 3
----
8 -8
11 -11
4 -4

query I
SELECT -id AS id FROM people ORDER BY id
----
-12
-11
-10
-9
-8
-7
-6
-5
-4
-3
-2
-1

query T
SELECT name FROM people ORDER BY id DESC LIMIT 2
----
Ян
50% off_now

query IT
SELECT id AS a, name AS b FROM people ORDER BY b, a LIMIT 3
----
8 (empty)
11 50% off_now
1 Ada

query IR
SELECT id, val FROM numbers ORDER BY val DESC NULLS LAST, id LIMIT 5
----
27 124.875
1027 124.875
2027 124.875
3027 124.875
4027 124.875

query IIT
SELECT id, many, label FROM numbers ORDER BY label, many DESC, id LIMIT 5
----
299 NULL label 0
598 NULL label 0
897 NULL label 0
1196 NULL label 0
1495 NULL label 0

query IR
SELECT id, amount FROM numbers ORDER BY amount, id LIMIT 5
----
430 -999.90
860 -999.80
1290 -999.70
1720 -999.60
2150 -999.50

query ITT
SELECT id, day, flag FROM numbers ORDER BY day DESC, flag, id LIMIT 6
----
4999 1998-11-04 f
7499 1998-11-04 f
2499 1998-11-04 t
9999 1998-11-04 t
2498 1998-11-03 f
7498 1998-11-03 f

query I
SELECT id FROM numbers ORDER BY (id * 7919) % 10007 LIMIT 5 OFFSET 4000
----
8759
7719
6679
5639
4599

query IT
SELECT id, label FROM numbers ORDER BY label DESC, id DESC LIMIT 3 OFFSET 9990
----
130 label 0
117 label 0
104 label 0

query IIT
SELECT l_orderkey, l_linenumber, l_comment FROM lineitem ORDER BY l_comment, l_shipdate, l_orderkey, l_linenumber LIMIT 5
----
57 4 above above above
179 2 above above above
9 3 above above deposits
89 3 above above furious
175 2 above above furious

query II
SELECT grp, count(*) FROM numbers GROUP BY grp ORDER BY count(*), grp LIMIT 3
----
0 103
1 103
2 103

query T
SELECT city FROM people GROUP BY city ORDER BY max(age) DESC NULLS LAST, city
----
New York
Helsinki
Москва
NULL
London
london
香港
Zürich
Paris
(empty)

query ITRRITT
SELECT * FROM empty ORDER BY id
----
(no rows)

query I
SELECT id FROM people ORDER BY 'x'::text, id LIMIT 2
----
1
2

query
SELECT id FROM people ORDER BY NULL, id LIMIT 2
----
error 42601 at 32: non-integer constant in ORDER BY

query
SELECT id FROM people ORDER BY 3
----
error 42P10 at 32: ORDER BY position 3 is not in select list

query
SELECT id FROM people ORDER BY 'x'
----
error 42601 at 32: non-integer constant in ORDER BY

query
SELECT id, name AS id FROM people ORDER BY id
----
error 42702 at 44: ORDER BY "id" is ambiguous

query IT
SELECT id, t FROM types WHERE t > 'A' ORDER BY t LIMIT 4
----
13 ABC
11 The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog.
10 a\nb|c\d
14 abc

query II
SELECT id, i FROM types ORDER BY i % 2, i / 100 DESC NULLS LAST, id
----
2 -1
9 100
3 0
7 42
8 42
13 10
10 -100
6 -2147483648
5 2147483647
1 1
11 7
14 9
15 1
4 NULL
12 NULL
16 NULL
