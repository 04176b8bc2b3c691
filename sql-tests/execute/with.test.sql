# WITH: queries with names, read once, several times or not at all.

query
WITH p AS (SELECT id, name FROM people WHERE age > 50) SELECT name FROM p ORDER BY id
----
Grace
Linus
O'Brien

query
WITH p (a, b) AS (SELECT id, name FROM people) SELECT b FROM p WHERE a = 2
----
Grace

query names
WITH p (a) AS (SELECT id, name FROM people) SELECT * FROM p WHERE a = 2
----
names: a, name
2 Grace

query
WITH a AS (SELECT id FROM people), b AS (SELECT id + 100 AS id FROM a WHERE id < 4) SELECT * FROM b ORDER BY id
----
101
102
103

query
WITH a AS (SELECT 1 AS x), b AS (SELECT x + 1 AS x FROM a), c AS (SELECT x + 1 AS x FROM b) SELECT * FROM c
----
3

query
WITH c AS (SELECT city, count(*) AS n FROM people GROUP BY city) SELECT n, count(*) FROM c GROUP BY n ORDER BY n
----
1 8
2 2

query
WITH c AS MATERIALIZED (SELECT city, count(*) AS n FROM people GROUP BY city) SELECT max(n) FROM c
----
2

query
WITH c AS NOT MATERIALIZED (SELECT id FROM numbers WHERE id < 50) SELECT sum(id) FROM c
----
1225

# Read twice.
query
WITH t AS (SELECT id FROM people WHERE id <= 2) SELECT id FROM t UNION ALL SELECT id + 10 FROM t ORDER BY 1
----
1
2
11
12

query
WITH t AS (SELECT id, age FROM people) SELECT 'young', count(*) FROM t WHERE age < 50 UNION ALL SELECT 'old', count(*) FROM t WHERE age >= 50
----
young 8
old 3

query
WITH t AS MATERIALIZED (SELECT grp, count(*) AS n FROM numbers GROUP BY grp) SELECT max(n) FROM t UNION ALL SELECT min(n) FROM t
----
104
103

query
WITH t AS NOT MATERIALIZED (SELECT grp, count(*) AS n FROM numbers GROUP BY grp) SELECT max(n) FROM t UNION ALL SELECT min(n) FROM t
----
104
103

query
WITH t AS (SELECT id FROM numbers LIMIT 7) SELECT count(*) FROM t UNION ALL SELECT sum(id) FROM t
----
7
28

query
WITH t AS (SELECT id, name FROM people ORDER BY name LIMIT 3) SELECT name FROM t UNION ALL SELECT name FROM t ORDER BY 1
----
(empty)
(empty)
50% off_now
50% off_now
Ada
Ada

query
WITH t AS (SELECT id FROM people WHERE id < 4), u AS (SELECT id FROM t UNION ALL SELECT id FROM t) SELECT count(*), sum(id) FROM u
----
6 12

# Not read: it does not run.
query
WITH t AS (SELECT 1 / 0 AS x) SELECT 'fine'
----
fine

query
WITH t AS (SELECT 1 / 0 AS x), u AS (SELECT x FROM t) SELECT 'fine'
----
fine

query
WITH t AS (SELECT id / 0 AS x FROM people) SELECT count(*) FROM people
----
12

# Its names end where its query ends, and hide tables.
query
WITH people AS (SELECT 1 AS id, 'nobody' AS name) SELECT * FROM people
----
1 nobody

query
WITH people AS (SELECT id FROM people WHERE id = 3) SELECT * FROM people
----
3

query
SELECT * FROM (WITH p AS (SELECT id FROM people WHERE id = 1) SELECT id FROM p) AS t
----
1

query
WITH p AS (SELECT 1 AS x) SELECT * FROM (SELECT x + 1 AS y FROM p) AS t
----
2

query
WITH p AS (SELECT 1 AS x) SELECT * FROM (WITH p AS (SELECT x + 10 AS x FROM p) SELECT x FROM p) AS t
----
11

query
WITH p AS (SELECT 1 AS x) SELECT * FROM public.people WHERE id = 1
----
1 Ada London 36 5200.500 1815-12-10 t 9.5 12

query
WITH p AS (WITH q AS (SELECT 5 AS x) SELECT x FROM q) SELECT * FROM p
----
5

query
WITH p AS (SELECT 1 AS x) SELECT q.x, q.* FROM p AS q
----
1 1

query
WITH p AS (SELECT 1 AS x) SELECT y FROM p AS q (y)
----
1

query
WITH v AS (VALUES (1, 'a'), (2, 'b')) SELECT column2 FROM v WHERE column1 = 2
----
b

query
WITH v (n) AS (VALUES (1), (2), (3)) SELECT sum(n) FROM v
----
6

query
WITH t AS (SELECT 1 AS x) VALUES (1), (2)
----
1
2

query names types
WITH t AS (SELECT 'a' AS a, NULL AS b, 1.50 AS c) SELECT * FROM t
----
names: a, b, c
types: text, text, numeric
a NULL 1.50

query
WITH t AS (SELECT id FROM people) SELECT id FROM t ORDER BY id DESC LIMIT 2 OFFSET 1
----
11
10

query
WITH RECURSIVE t AS (SELECT 1 AS x) SELECT * FROM t
----
1

query
WITH RECURSIVE t AS (SELECT 1 AS x), u AS (SELECT x + 1 AS x FROM t) SELECT * FROM u
----
2

# Errors.
query
WITH t AS (SELECT 1), t AS (SELECT 2) SELECT * FROM t
----
error 42712 at 23: WITH query name "t" specified more than once

query
WITH t (a, b) AS (SELECT 1) SELECT * FROM t
----
error 42P10 at 6: WITH query "t" has 1 columns available but 2 columns specified

query
WITH a AS (SELECT * FROM b), b AS (SELECT 1) SELECT * FROM a
----
error 42P01 at 26: relation "b" does not exist
detail: There is a WITH item named "b", but it cannot be referenced from this part of the query.
hint: Use WITH RECURSIVE, or re-order the WITH items to remove forward references.

query
WITH a AS (SELECT * FROM a) SELECT * FROM a
----
error 42P01 at 26: relation "a" does not exist
detail: There is a WITH item named "a", but it cannot be referenced from this part of the query.
hint: Use WITH RECURSIVE, or re-order the WITH items to remove forward references.

query
WITH a AS (SELECT 1 AS x) SELECT y FROM a
----
error 42703 at 34: column "y" does not exist

query
WITH a AS (SELECT 1 AS x) SELECT b.x FROM a
----
error 42P01 at 34: missing FROM-clause entry for table "b"

query
WITH a AS (SELECT nothing FROM people) SELECT 1
----
error 42703 at 19: column "nothing" does not exist

query
WITH a AS (SELECT 1 AS x) SELECT * FROM a AS b (c, d)
----
error 42P10: table "b" has 1 columns available but 2 columns specified

query
WITH a AS (SELECT 1 AS x) SELECT * FROM s.a
----
error 42P01 at 41: relation "s.a" does not exist

query
WITH a AS (SELECT id FROM people) SELECT id, count(*) FROM a
----
error 42803 at 42: column "a.id" must appear in the GROUP BY clause or be used in an aggregate function

# What is read twice runs once, whatever was said of it: volatile functions give all readers the same values.
query
WITH x AS (SELECT id, random() AS r FROM numbers) SELECT count(*), count(DISTINCT r) > 10000 FROM (SELECT * FROM x UNION ALL SELECT * FROM x) AS twice
----
20000 f

query
WITH x AS MATERIALIZED (SELECT id, random() AS r FROM numbers) SELECT count(*), count(DISTINCT r) > 10000 FROM (SELECT * FROM x UNION ALL SELECT * FROM x) AS twice
----
20000 f

query
WITH x AS NOT MATERIALIZED (SELECT id, random() AS r FROM numbers) SELECT count(*), count(DISTINCT r) > 10000 FROM (SELECT * FROM x UNION ALL SELECT * FROM x) AS twice
----
20000 f

query
WITH x AS (SELECT random() AS r) SELECT count(*), count(DISTINCT r) FROM (SELECT * FROM x UNION ALL SELECT * FROM x) AS twice
----
2 1
