# SELECT DISTINCT.

query T rowsort
SELECT DISTINCT city FROM people
----
(empty)
Helsinki
London
NULL
New York
Paris
Zürich
london
Москва
香港

query TT rowsort
SELECT DISTINCT city, active FROM people
----
(empty) f
Helsinki f
London t
NULL NULL
New York NULL
New York t
Paris f
Zürich t
london t
Москва t
香港 f

query T rowsort
SELECT DISTINCT b FROM types
----
NULL
f
t

query I
SELECT DISTINCT i FROM types ORDER BY i
----
-2147483648
-100
-1
0
1
7
9
10
42
100
2147483647
NULL

query R
SELECT DISTINCT f FROM types WHERE f <> 0 ORDER BY f
----
-Infinity
-1.7976931348623157e+308
-1
5e-324
0.1
1
123456789.125
1.7976931348623157e+308
Infinity
NaN

query T
SELECT DISTINCT t FROM types WHERE id < 10 ORDER BY t DESC
----
NULL
ümlaut ñ 漢字 😀
zzz
trailing·
one
minus one
·leading
(empty)

query RT
SELECT DISTINCT n, d FROM types ORDER BY d DESC NULLS LAST, n LIMIT 5
----
999999999.999 9999-12-31
9.999 2038-01-19
12.500 2024-02-29
0.001 2000-02-29
1.000 2000-01-01

query I
SELECT DISTINCT grp % 5 AS r FROM numbers ORDER BY r DESC
----
4
3
2
1
0

query T
SELECT DISTINCT label FROM numbers ORDER BY label NULLS FIRST LIMIT 4
----
NULL
label 0
label 1
label 10

query I
SELECT DISTINCT many FROM numbers ORDER BY many LIMIT 5 OFFSET 2990
----
2990
2991
2992
2993
2994

query I
SELECT DISTINCT age / 10 FROM people ORDER BY age / 10
----
1
2
3
4
5
6
8
NULL

query I
SELECT DISTINCT 1 FROM numbers
----
1

query I
SELECT DISTINCT count(*) FROM people GROUP BY city ORDER BY 1
----
1
2

query ITRRITT
SELECT DISTINCT * FROM empty
----
(no rows)

query TT rowsort
SELECT DISTINCT l_returnflag, l_linestatus FROM lineitem
----
A F
N O
R F

query R
SELECT DISTINCT n + 0.00 FROM types WHERE n IN (1, 12.5) ORDER BY 1
----
1.000
12.500

query
SELECT DISTINCT city FROM people ORDER BY age
----
error 42P10 at 43: for SELECT DISTINCT, ORDER BY expressions must appear in select list

query I
SELECT ALL id FROM people WHERE id < 3 ORDER BY id
----
1
2
