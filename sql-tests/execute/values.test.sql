# VALUES as a query and in FROM, and SELECT without FROM.

query IT types names
VALUES (1, 'a'), (2, 'b'), (3, NULL)
----
names: column1, column2
types: integer, text
1 a
2 b
3 NULL

query R types
VALUES (1), (2.5), (NULL)
----
types: numeric
1
2.5
NULL

query IR types
VALUES (1, 1), (2::int8, 2.5::float8)
----
types: bigint, double precision
1 1
2 2.5

query IT
VALUES (3, 'c'), (1, 'a'), (2, 'b') ORDER BY column1 DESC
----
3 c
2 b
1 a

query I
VALUES (3), (1), (2) ORDER BY 1 LIMIT 2
----
1
2

query I
VALUES (1), (2), (3) LIMIT 1 OFFSET 1
----
2

query IT names
SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS v
----
names: column1, column2
1 a
2 b

query IT names
SELECT v.n, v.s FROM (VALUES (1, 'a'), (2, 'b')) AS v(n, s) WHERE n > 1
----
names: n, s
2 b

query IIT
SELECT sum(n), count(*), max(s) FROM (VALUES (1, 'a'), (2, 'b'), (NULL, 'c')) AS v(n, s)
----
3 3 c

query IIR
SELECT n % 2 AS odd, count(*), sum(x) FROM (VALUES (1, 1.5), (2, 2.5), (3, 3.25)) AS v(n, x) GROUP BY odd ORDER BY odd
----
0 1 2.5
1 2 4.75

query IT names
SELECT column1 + 1, column2 FROM (VALUES (1, 'a'), (2, 'b')) v WHERE column2 = 'b'
----
names: ?column?, column2
3 b

query TT
SELECT * FROM (VALUES (date '2024-01-01', true), ('2024-06-01', false)) AS v(d, b) ORDER BY d DESC
----
2024-06-01 f
2024-01-01 t

query
SELECT a + b, a || b FROM (VALUES (1, 2), (3, 4)) AS v(a, b) ORDER BY 1
----
error 42883 at 17: operator does not exist: integer || integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

query
SELECT 10 / n FROM (VALUES (1), (0)) AS v(n)
----
error 22012: division by zero

query I
SELECT n FROM (VALUES (1), (NULL), (3)) AS v(n) WHERE n IS NULL OR n > 2 ORDER BY n NULLS FIRST
----
NULL
3

query R
SELECT DISTINCT x FROM (VALUES (1.0), (1.00), (2.5)) AS v(x) ORDER BY x
----
1.0
2.5

query TI
SELECT x, count(*) FROM (VALUES ('a'), ('A'), ('a'), ('ä')) AS v(x) GROUP BY x ORDER BY x
----
A 1
a 2
ä 1

query ITR
VALUES (1 + 1, 'a' || 'b', 7 / 2.0)
----
2 ab 3.5000000000000000

query I
SELECT 1
----
1

query I
SELECT 1 WHERE true
----
1

query I
SELECT 1 WHERE false
----
(no rows)

query IT
SELECT 1 + 2 * 3 AS x, 'a' || 'b' AS y ORDER BY x
----
7 ab

query I
SELECT 1 AS one LIMIT 1
----
1

query I
SELECT 2 AS a GROUP BY a HAVING count(*) = 1
----
2

query
VALUES (1), (1, 2)
----
error 42601 at 14: VALUES lists must all be the same length

query
VALUES (1), ('a')
----
error 22P02 at 14: invalid input syntax for type integer: "a"

query
VALUES (1), (date '2024-01-01')
----
error 42804 at 19: VALUES types integer and date cannot be matched

query
VALUES (1, 2) ORDER BY 3
----
error 42P10 at 24: ORDER BY position 3 is not in select list

query
SELECT n FROM (VALUES (1, 2)) AS v(n, m, o)
----
error 42P10: table "v" has 2 columns available but 3 columns specified

query IIR
SELECT min(x), max(x), avg(x) FROM (VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15), (16), (17), (18), (19), (20)) AS v(x)
----
1 20 10.5000000000000000
