# Queries in FROM: nested, with names for columns, under every other operator.

query
SELECT * FROM (SELECT id, name FROM people) AS p ORDER BY id LIMIT 3
----
1 Ada
2 Grace
3 Linus

query
SELECT p.name FROM (SELECT id, name FROM people WHERE age > 50) AS p WHERE p.id < 6 ORDER BY 1
----
Grace
Linus

query names
SELECT * FROM (SELECT id AS a, name AS b FROM people) AS p (x) WHERE x = 1
----
names: x, b
1 Ada

query names
SELECT * FROM (SELECT id, name FROM people) AS p (x, y) WHERE y = 'Ada'
----
names: x, y
1 Ada

query
SELECT x FROM (SELECT x FROM (SELECT id + 1 AS x FROM people WHERE id < 5) AS a WHERE x > 2) AS b ORDER BY x DESC
----
5
4
3

query
SELECT count(*) FROM (SELECT * FROM people) AS p
----
12

query
SELECT sum(x), count(*) FROM (SELECT id * 2 AS x FROM people WHERE age IS NOT NULL) AS p
----
142 11

# Aggregates of aggregates.
query
SELECT max(n), min(n), sum(n) FROM (SELECT city, count(*) AS n FROM people GROUP BY city) AS c
----
2 1 12

query
SELECT n, count(*) FROM (SELECT city, count(*) AS n FROM people GROUP BY city) AS c GROUP BY n ORDER BY n
----
1 8
2 2

query
SELECT avg(total) FROM (SELECT grp, sum(val) AS total FROM numbers GROUP BY grp) AS t
----
5851.591494845361

query
SELECT max(s) - min(s) FROM (SELECT grp % 7 AS k, sum(id) AS s FROM numbers GROUP BY grp % 7) AS t
----
527575

query
SELECT k, max(s) FROM (SELECT grp % 3 AS k, grp % 5 AS j, sum(id) AS s FROM numbers GROUP BY 1, 2) AS t GROUP BY k ORDER BY k
----
0 3611701
1 3611805
2 3607782

query
SELECT sum(c) FROM (SELECT count(*) AS c FROM (SELECT grp FROM numbers GROUP BY grp) AS a) AS b
----
97

# Conditions above groups see the groups' values.
query
SELECT city, n FROM (SELECT city, count(*) AS n FROM people GROUP BY city) AS c WHERE n > 1 ORDER BY city
----
London 2
New York 2

query
SELECT city FROM (SELECT city, max(age) AS oldest FROM people GROUP BY city) AS c WHERE oldest > 50 AND city IS NOT NULL ORDER BY 1
----
Helsinki
New York

query
SELECT count(*) FROM (SELECT city FROM people GROUP BY city HAVING count(*) > 1) AS c
----
2

# LIMIT below other operators counts in file order.
query
SELECT count(*), min(id), max(id) FROM (SELECT id FROM numbers LIMIT 10) AS t
----
10 1 10

query
SELECT count(*), min(id), max(id) FROM (SELECT id FROM numbers LIMIT 10 OFFSET 2500) AS t
----
10 2501 2510

query
SELECT count(*), sum(id) FROM (SELECT id FROM numbers WHERE id % 2 = 0 LIMIT 5000) AS t
----
5000 25005000

query
SELECT count(*) FROM (SELECT id FROM numbers OFFSET 9990) AS t
----
10

query
SELECT id FROM (SELECT id FROM numbers LIMIT 5) AS t WHERE id > 2
----
3
4
5

query
SELECT id FROM (SELECT id FROM numbers LIMIT 8 OFFSET 2) AS t OFFSET 1 LIMIT 3
----
4
5
6

query
SELECT id FROM (SELECT id FROM (SELECT id FROM numbers LIMIT 100) AS a OFFSET 50 LIMIT 20) AS b OFFSET 18
----
69
70

query
SELECT * FROM (SELECT id FROM people LIMIT 0) AS t
----
(no rows)

query
SELECT count(*) FROM (SELECT id FROM people LIMIT 0) AS t
----
0

query
SELECT count(*) FROM (SELECT id FROM people LIMIT NULL) AS t
----
12

query
SELECT count(*) FROM (SELECT id FROM people OFFSET 1000000) AS t
----
0

query
SELECT grp, count(*) FROM (SELECT grp FROM numbers WHERE id < 300 LIMIT 200) AS t GROUP BY grp ORDER BY 2 DESC, 1 LIMIT 3
----
19 3
27 3
54 3

query
SELECT id FROM (SELECT id, age FROM people ORDER BY age DESC NULLS LAST, id LIMIT 5) AS t ORDER BY id
----
2
3
6
9
12

query
SELECT sum(age) FROM (SELECT age FROM people WHERE age IS NOT NULL ORDER BY age LIMIT 4) AS t
----
101

query
SELECT city, count(*) FROM (SELECT city FROM people ORDER BY id LIMIT 6) AS t GROUP BY city ORDER BY 1
----
Helsinki 1
London 1
New York 1
Zürich 1
香港 1
NULL 1

query
SELECT * FROM (SELECT id FROM people ORDER BY id DESC LIMIT 3) AS t
----
12
11
10

query
SELECT id FROM (SELECT id, name FROM people ORDER BY name OFFSET 2) AS t LIMIT 3
----
1
2
3

query
SELECT max(id) FROM (SELECT id FROM numbers ORDER BY label, id LIMIT 100) AS t
----
1378

query
SELECT x FROM (SELECT id AS x FROM people ORDER BY name LIMIT 4) AS t WHERE x > 3 ORDER BY x
----
8
11

# ORDER BY of a subquery comes through where nothing disturbs it.
query
SELECT id, name FROM (SELECT id, name FROM people ORDER BY name DESC) AS t LIMIT 4
----
5 李小龙
12 Ян
10 ada
4 Zoë

query
SELECT name || '!' FROM (SELECT name FROM people ORDER BY name) AS t WHERE name > 'D' LIMIT 3
----
Grace!
Linus!
O'Brien!

# DISTINCT below and above.
query
SELECT count(*) FROM (SELECT DISTINCT city FROM people) AS t
----
10

query
SELECT DISTINCT n FROM (SELECT city, count(*) AS n FROM people GROUP BY city) AS t ORDER BY n
----
1
2

query
SELECT DISTINCT a FROM (SELECT DISTINCT age, age / 10 AS a FROM people) AS t ORDER BY a
----
1
2
3
4
5
6
8
NULL

query
SELECT count(*) FROM (SELECT DISTINCT grp, flag FROM numbers) AS t
----
291

query
SELECT DISTINCT city FROM (SELECT city FROM people ORDER BY id LIMIT 5) AS t ORDER BY city
----
Helsinki
London
New York
Zürich
香港

# Values computed below are values above: a column is what it was computed from, once.
query
SELECT a, b, a + b FROM (SELECT id AS a, id * 10 AS b FROM people WHERE id < 3) AS t ORDER BY a
----
1 10 11
2 20 22

query
SELECT a = b FROM (SELECT id AS a, id AS b FROM people WHERE id = 1) AS t
----
t

query
SELECT s FROM (SELECT salary * 2 AS s FROM people) AS t WHERE s > 10000 ORDER BY s
----
10401.000
10401.000
10401.000
12200.250
12200.260
14600.000
14600.000

query
SELECT count(b), count(*) FROM (SELECT age IS NULL AS a, age AS b FROM people) AS t
----
11 12

# Types and names of what a subquery gives.
query names types
SELECT * FROM (SELECT 1, 'a', NULL, 2.5, true, date '2000-01-01') AS t
----
names: ?column?, ?column?, ?column?, ?column?, ?column?, date
types: integer, text, text, numeric, boolean, date
1 a NULL 2.5 t 2000-01-01

query names types
SELECT * FROM (SELECT 1 AS a, 'x' AS b) AS t (c)
----
names: c, b
types: integer, text
1 x

query names types
SELECT t.* FROM (SELECT salary, sum(age) AS s FROM people GROUP BY salary) AS t WHERE s > 80 ORDER BY salary
----
names: salary, s
types: numeric(12,3), bigint
7300.000 148

query types
SELECT salary, amount FROM (SELECT salary, salary * 2 AS amount FROM people WHERE id = 1) AS t
----
types: numeric(12,3), numeric
5200.500 10401.000

query
SELECT a || 'b' FROM (SELECT 'a' AS a) AS t
----
ab

query
SELECT a + 1 FROM (SELECT '1' AS a) AS t
----
error 42883 at 10: operator does not exist: text + integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

# VALUES with clauses of its own is a query like others.
query
SELECT * FROM (VALUES (3, 'c'), (1, 'a'), (2, 'b') ORDER BY 1 LIMIT 2) AS t (n, s)
----
1 a
2 b

query
SELECT sum(n) FROM (VALUES (3), (1), (2) OFFSET 1) AS t (n)
----
3

query
SELECT n FROM (SELECT * FROM (VALUES (3), (1), (2)) AS v (n)) AS t ORDER BY n
----
1
2
3

# A row that fails below a condition fails only if it is asked for.
query
SELECT count(*) FROM (SELECT id, 1 / (id - 3) AS x FROM people) AS t WHERE id <> 3 AND x >= 0
----
10

query
SELECT x FROM (SELECT 10 / id AS x FROM people WHERE id > 0 ORDER BY id LIMIT 2) AS t
----
10
5

# Names.
query
SELECT people.id FROM (SELECT id FROM people) AS p
----
error 42P01 at 8: missing FROM-clause entry for table "people"

query
SELECT p.nme FROM (SELECT name FROM people) AS p
----
error 42703 at 8: column p.nme does not exist
hint: Perhaps you meant to reference the column "p.name".

query
SELECT nme FROM (SELECT name FROM people) AS p
----
error 42703 at 8: column "nme" does not exist
hint: Perhaps you meant to reference the column "p.name".

query
SELECT a FROM (SELECT id AS a, name AS a FROM people) AS p
----
error 42702 at 8: column reference "a" is ambiguous

query
SELECT * FROM (SELECT id AS a, name AS a FROM people WHERE id = 1) AS p
----
1 Ada

query
SELECT p.x FROM (SELECT id, name FROM people) AS p (x, y, z)
----
error 42P10: table "p" has 2 columns available but 3 columns specified

query
SELECT b FROM (SELECT id AS a, id AS b FROM people) AS t GROUP BY a
----
error 42803 at 8: column "t.b" must appear in the GROUP BY clause or be used in an aggregate function

query
SELECT a, b FROM (SELECT id AS a, id AS b FROM people WHERE id < 3) AS t GROUP BY a, b ORDER BY 1
----
1 1
2 2

query
SELECT name FROM (SELECT id, name FROM people) AS p GROUP BY id
----
error 42803 at 8: column "p.name" must appear in the GROUP BY clause or be used in an aggregate function

query
SELECT max(age) FROM (SELECT id FROM people) AS p
----
error 42703 at 12: column "age" does not exist

query
SELECT x FROM (SELECT y FROM people) AS p
----
error 42703 at 23: column "y" does not exist

# LIMIT's errors below.
query
SELECT count(*) FROM (SELECT id FROM people LIMIT -1) AS t
----
error 2201W: LIMIT must not be negative

query
SELECT count(*) FROM (SELECT id FROM people OFFSET -1) AS t
----
error 2201X: OFFSET must not be negative

query
SELECT * FROM (SELECT id FROM people LIMIT id) AS t
----
error 42P10 at 44: argument of LIMIT must not contain variables
