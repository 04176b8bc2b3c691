# Subqueries in expressions that are the same for every row: values, EXISTS, IN.

query
SELECT (SELECT 1)
----
1

query
SELECT (SELECT max(age) FROM people)
----
85

query
SELECT name FROM people WHERE age = (SELECT max(age) FROM people) ORDER BY id
----
Grace

query
SELECT name, age - (SELECT min(age) FROM people) FROM people WHERE age IS NOT NULL ORDER BY id LIMIT 3
----
Ada 18
Grace 67
Linus 36

query
SELECT count(*) FROM numbers WHERE id > (SELECT avg(id) FROM numbers)
----
5000

query
SELECT (SELECT id FROM people WHERE id < 0)
----
NULL

query
SELECT (SELECT id FROM people WHERE id < 0) IS NULL, (SELECT count(*) FROM people WHERE id < 0)
----
t 0

query
SELECT (SELECT name FROM people ORDER BY id DESC LIMIT 1), (SELECT name FROM people ORDER BY id LIMIT 1 OFFSET 2)
----
Ян Linus

query
SELECT (SELECT salary FROM people WHERE id = 1) * 2
----
10401.000

query
SELECT (SELECT 'a') || 'b', (SELECT NULL), (SELECT true) AND (SELECT false)
----
ab NULL f

query
SELECT (SELECT born FROM people WHERE id = 1), (SELECT score FROM people WHERE id = 2), (SELECT visits FROM people WHERE id = 2)
----
1815-12-10 8.25 9000000000

query
SELECT (SELECT (SELECT (SELECT 7)))
----
7

query
SELECT (SELECT max(x) FROM (SELECT (SELECT min(id) FROM people) + id AS x FROM people) AS t)
----
13

query
SELECT sum((SELECT 2)) FROM people
----
24

query
SELECT (SELECT 2) + sum(id) FROM people
----
80

query
SELECT city, count(*) FROM people GROUP BY city HAVING count(*) > (SELECT 1) ORDER BY 1
----
London 2
New York 2

query
SELECT id FROM people ORDER BY id = (SELECT max(id) FROM people) DESC, id LIMIT 2
----
12
1

query
SELECT id FROM people WHERE id BETWEEN (SELECT 2) AND (SELECT 4) ORDER BY id
----
2
3
4

query
SELECT CASE WHEN (SELECT count(*) FROM people) > 3 THEN 'many' ELSE 'few' END
----
many

query
SELECT coalesce((SELECT name FROM people WHERE id = -1), 'nobody')
----
nobody

query
VALUES ((SELECT 1)), ((SELECT 2))
----
1
2

query
SELECT id FROM (VALUES (1), ((SELECT max(id) FROM people))) AS t (id)
----
1
12

query
WITH t AS (SELECT id FROM people WHERE id < 4) SELECT (SELECT sum(id) FROM t), (SELECT count(*) FROM t)
----
6 3

query
WITH t AS (SELECT id, age FROM people) SELECT name FROM people WHERE id = (SELECT min(id) FROM t WHERE age > 50)
----
Grace

query
SELECT x FROM (SELECT (SELECT 5) AS x) AS t WHERE x = 5
----
5

query
SELECT 1 UNION ALL SELECT (SELECT 2) UNION ALL SELECT (SELECT 3)
----
1
2
3

query
SELECT (SELECT 1 UNION ALL SELECT 2 LIMIT 1)
----
1

query
SELECT (VALUES (4))
----
4

# EXISTS.
query
SELECT EXISTS (SELECT 1), EXISTS (SELECT 1 WHERE false), NOT EXISTS (SELECT id FROM people WHERE id = 3)
----
t f f

query
SELECT count(*) FROM people WHERE EXISTS (SELECT 1 FROM numbers WHERE id = 42)
----
12

query
SELECT count(*) FROM people WHERE NOT EXISTS (SELECT 1 FROM numbers WHERE id = 42)
----
0

query
SELECT EXISTS (SELECT * FROM empty), EXISTS (SELECT count(*) FROM empty)
----
f t

query
SELECT EXISTS (SELECT 1 / 0 WHERE false)
----
f

query
SELECT EXISTS (SELECT id FROM numbers LIMIT 0)
----
f

query
SELECT EXISTS (SELECT id, name FROM people)
----
t

query
SELECT name FROM people WHERE id = 1 AND EXISTS (SELECT)
----
Ada

# IN and its like.
query
SELECT id FROM people WHERE id IN (SELECT age FROM people WHERE age < 50) ORDER BY id
----
(no rows)

query
SELECT count(*) FROM numbers WHERE id IN (SELECT id * 2 FROM numbers WHERE id < 100)
----
99

query
SELECT count(*) FROM numbers WHERE id NOT IN (SELECT id FROM numbers WHERE id % 2 = 0)
----
5000

query
SELECT name FROM people WHERE city IN (SELECT city FROM people GROUP BY city HAVING count(*) > 1) ORDER BY id
----
Ada
Grace
Pat
O'Brien

query
SELECT name FROM people WHERE name IN (SELECT 'Ada' UNION ALL SELECT 'Linus') ORDER BY 1
----
Ada
Linus

query
SELECT id FROM people WHERE id = ANY (SELECT 3) ORDER BY id
----
3

query
SELECT id FROM people WHERE id <> ALL (SELECT id FROM people WHERE id > 2) ORDER BY id
----
1
2

query
SELECT id FROM people WHERE NOT id = SOME (SELECT id FROM people WHERE id > 2) ORDER BY id
----
1
2

query
SELECT 1 IN (SELECT 1), 1 IN (SELECT 2), 1 IN (SELECT NULL::int4), NULL IN (SELECT 1), 1 IN (SELECT 1 WHERE false), NULL IN (SELECT 1 WHERE false)
----
t f NULL NULL f f

query
SELECT 1 NOT IN (SELECT 1), 1 NOT IN (SELECT 2), 1 NOT IN (SELECT NULL::int4), NULL NOT IN (SELECT 1), 1 NOT IN (SELECT 1 WHERE false)
----
f t NULL NULL t

query
SELECT 1 IN (VALUES (NULL), (1)), 2 IN (VALUES (NULL), (1)), 2 IN (VALUES (1), (3))
----
t NULL f

query
SELECT id, age IN (SELECT age FROM people WHERE id > 4) FROM people ORDER BY id
----
1 t
2 NULL
3 NULL
4 NULL
5 t
6 t
7 NULL
8 t
9 t
10 t
11 t
12 t

query
SELECT id, age NOT IN (SELECT age FROM people WHERE age IS NOT NULL AND id > 4) FROM people ORDER BY id
----
1 f
2 t
3 t
4 t
5 f
6 f
7 NULL
8 f
9 f
10 f
11 f
12 f

query
SELECT 1.0 IN (SELECT 1), 1 IN (SELECT 1.00), 1.5 IN (SELECT 1), 2::int8 IN (SELECT 2::int2)
----
t t f t

query
SELECT 0.0::float8 IN (SELECT -0.0::float8), 'NaN'::float8 IN (SELECT 'NaN'::float8), 1::float8 IN (SELECT 1)
----
t t t

query
SELECT 'a' IN (SELECT 'a'::varchar), 'a'::varchar IN (SELECT 'a'), 'a' IN (SELECT 'b')
----
t t f

query
SELECT date '2000-01-01' IN (SELECT date '2000-01-01'), true IN (SELECT false), date '2000-01-01' IN (SELECT '2000-01-01'::date + 1)
----
t f f

query
SELECT count(*) FROM people WHERE salary IN (SELECT salary FROM people WHERE id < 4)
----
6

query
SELECT count(*) FROM people WHERE id IN (SELECT id FROM people ORDER BY id DESC LIMIT 3)
----
3

query
WITH t AS (SELECT id FROM people WHERE id < 4) SELECT count(*) FROM numbers WHERE id IN (SELECT id FROM t) OR id IN (SELECT id + 10 FROM t)
----
6

query
SELECT label FROM numbers WHERE label IN (SELECT label FROM numbers WHERE id IN (SELECT 5)) ORDER BY id LIMIT 2
----
label 5
label 5

# Names and types.
query names types
SELECT (SELECT 1), (SELECT 1 AS x), (SELECT id AS y FROM people LIMIT 1) AS z, EXISTS (SELECT 1), 1 IN (SELECT 1), (SELECT salary FROM people LIMIT 1)
----
names: ?column?, x, z, exists, ?column?, salary
types: integer, integer, integer, boolean, boolean, numeric(12,3)
1 1 1 t t 5200.500

# Errors.
query
SELECT (SELECT id FROM people)
----
error 21000: more than one row returned by a subquery used as an expression

query
SELECT name FROM people WHERE id = (SELECT id FROM people WHERE id < 3)
----
error 21000: more than one row returned by a subquery used as an expression

query
SELECT (SELECT 1, 2)
----
error 42601 at 8: subquery must return only one column

query
SELECT (SELECT)
----
error 42601 at 8: subquery must return only one column

query
SELECT 1 IN (SELECT 1, 2)
----
error 42601 at 10: subquery has too many columns

query
SELECT 1 IN (SELECT 'a'::text)
----
error 42883 at 10: operator does not exist: integer = text
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

query
SELECT 1 IN (SELECT nothing FROM people)
----
error 42703 at 21: column "nothing" does not exist

query
SELECT 'a' IN (SELECT 1)
----
error 22P02 at 8: invalid input syntax for type integer: "a"

query
SELECT (SELECT nothing)
----
error 42703 at 16: column "nothing" does not exist

query
SELECT (SELECT count(*) FROM nowhere)
----
error 42P01 at 30: relation "nowhere" does not exist

query
SELECT id FROM people WHERE (SELECT 1)
----
error 42804 at 29: argument of WHERE must be type boolean, not type integer

query
SELECT (SELECT 1 / 0)
----
error 22012: division by zero

query
SELECT id FROM people WHERE sum(id) IN (SELECT 1)
----
error 42803 at 29: aggregate functions are not allowed in WHERE
