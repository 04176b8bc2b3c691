# UNION ALL: rows of each query in turn.

query
SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 1
----
1
2
1

query
SELECT id FROM people WHERE id < 3 UNION ALL SELECT id FROM people WHERE id > 8
----
1
2
9
10
11
12

query
SELECT id, name FROM people WHERE id = 1 UNION ALL SELECT 99, 'nobody' UNION ALL VALUES (100, 'none')
----
1 Ada
99 nobody
100 none

query
SELECT id FROM numbers WHERE id < 3 UNION ALL SELECT id FROM people WHERE id < 3 UNION ALL SELECT id FROM numbers WHERE id = 9999
----
1
2
1
2
9999

query
SELECT count(*) FROM (SELECT id FROM numbers UNION ALL SELECT id FROM people) AS t
----
10012

query
SELECT count(*), sum(id), min(id), max(id) FROM (SELECT id FROM numbers UNION ALL SELECT id FROM numbers UNION ALL SELECT -id FROM people) AS t
----
20012 100009922 -12 10000

query
SELECT grp, count(*) FROM (SELECT grp FROM numbers WHERE id < 500 UNION ALL SELECT age FROM people) AS t (grp) GROUP BY grp ORDER BY 2 DESC, 1 LIMIT 5
----
36 7
54 7
3 6
11 6
18 6

query
SELECT sum(x), avg(x), count(x) FROM (SELECT salary AS x FROM people UNION ALL SELECT price FROM (SELECT 1.5 AS price) AS p) AS t
----
52403.264 4366.9386666666666667 12

query
SELECT sum(x) FROM (SELECT salary AS x FROM people UNION ALL SELECT val FROM numbers) AS t
----
620006.139

query
SELECT sum(x), max(x) FROM (SELECT 1.5 AS x UNION ALL SELECT 2.25 UNION ALL SELECT 3) AS t
----
6.75 3

query
SELECT x FROM (SELECT name AS x FROM people UNION ALL SELECT city FROM people) AS t WHERE x > 'P' ORDER BY x
----
Paris
Pat
Zoë
Zürich
ada
london
Москва
Ян
李小龙
香港

query
SELECT x, count(*) FROM (SELECT city AS x FROM people UNION ALL SELECT city FROM people) AS t GROUP BY x ORDER BY x LIMIT 4
----
(empty) 2
Helsinki 2
London 4
New York 4

query
SELECT * FROM (SELECT id FROM numbers UNION ALL SELECT id FROM people) AS t LIMIT 3
----
1
2
3

query
SELECT * FROM (SELECT id FROM people UNION ALL SELECT id FROM numbers) AS t OFFSET 8 LIMIT 5
----
9
10
11
12
1

query
SELECT id FROM people UNION ALL SELECT id FROM numbers LIMIT 12
----
1
2
3
4
5
6
7
8
9
10
11
12

query
SELECT id FROM people UNION ALL SELECT id FROM numbers ORDER BY id DESC LIMIT 3
----
10000
9999
9998

query
SELECT id AS n FROM people WHERE id < 3 UNION ALL SELECT age FROM people WHERE id < 3 ORDER BY n NULLS FIRST
----
1
2
36
85

query
SELECT id, name FROM people WHERE id < 3 UNION ALL SELECT age, city FROM people WHERE id < 3 ORDER BY 2, 1
----
1 Ada
2 Grace
36 London
85 New York

query
(SELECT id FROM people ORDER BY id DESC LIMIT 2) UNION ALL (SELECT id FROM people ORDER BY id LIMIT 2)
----
12
11
1
2

query
(SELECT id FROM numbers LIMIT 2) UNION ALL (SELECT id FROM numbers OFFSET 5 LIMIT 2)
----
1
2
6
7

query
(SELECT 1 UNION ALL SELECT 2 LIMIT 1) UNION ALL SELECT 3
----
1
3

query
SELECT max(n) FROM (SELECT count(*) AS n FROM people UNION ALL SELECT count(*) FROM numbers) AS t
----
10000

query
SELECT city, count(*) FROM people GROUP BY city HAVING count(*) > 1 UNION ALL SELECT 'all', count(*) FROM people
----
London 2
New York 2
all 12

query
SELECT DISTINCT x FROM (SELECT 1 AS x UNION ALL SELECT 1 UNION ALL SELECT 2) AS t ORDER BY x
----
1
2

query
SELECT count(*) FROM (SELECT id FROM numbers WHERE id < 0 UNION ALL SELECT id FROM numbers WHERE id < 0) AS t
----
0

query
SELECT * FROM (SELECT id FROM people WHERE id < 0 UNION ALL SELECT id FROM people WHERE id > 1000) AS t
----
(no rows)

# UNION, INTERSECT, EXCEPT keep one row of each.

query rowsort
SELECT 1 UNION SELECT 2 UNION SELECT 1
----
1
2

query rowsort
SELECT city FROM people UNION SELECT name FROM people WHERE id < 3
----
(empty)
Ada
Grace
Helsinki
London
NULL
New York
Paris
Zürich
london
Москва
香港

query rowsort
SELECT grp % 5 FROM numbers UNION SELECT age % 7 FROM people
----
0
1
2
3
4
5
6
NULL

query rowsort
SELECT NULL UNION SELECT NULL
----
NULL

query rowsort
SELECT NULL::int4, 'a' UNION SELECT NULL, 'a' UNION SELECT 1, 'a'
----
1 a
NULL a

query rowsort
SELECT age FROM people INTERSECT SELECT id FROM numbers WHERE id < 50
----
18
22
29
32
36
41
47

query rowsort
SELECT city FROM people WHERE age < 60 INTERSECT SELECT city FROM people WHERE age > 30
----
Helsinki
London
NULL
london
Москва
香港

query rowsort
SELECT NULL INTERSECT SELECT NULL
----
NULL

query rowsort
SELECT id FROM people EXCEPT SELECT age FROM people
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

query rowsort
SELECT id FROM people EXCEPT SELECT id FROM people WHERE id > 3
----
1
2
3

query rowsort
SELECT city FROM people EXCEPT SELECT 'London'
----
(empty)
Helsinki
NULL
New York
Paris
Zürich
london
Москва
香港

query rowsort
SELECT NULL EXCEPT SELECT 1
----
NULL

query rowsort
SELECT NULL EXCEPT SELECT NULL
----
(no rows)

query rowsort
SELECT id % 3 FROM people EXCEPT SELECT 0 EXCEPT SELECT 1
----
2

# INTERSECT binds tighter; UNION and EXCEPT go from the left.
query rowsort
SELECT 1 UNION SELECT 2 INTERSECT SELECT 2
----
1
2

query rowsort
(SELECT 1 UNION SELECT 2) INTERSECT SELECT 2
----
2

query rowsort
SELECT 1 UNION ALL SELECT 1 UNION SELECT 2
----
1
2

query rowsort
SELECT 1 UNION SELECT 1 UNION ALL SELECT 1
----
1
1

query rowsort
SELECT 1 EXCEPT SELECT 2 UNION SELECT 3
----
1
3

query rowsort
SELECT 1 EXCEPT (SELECT 1 UNION SELECT 3)
----
(no rows)

query rowsort
SELECT 1.0 UNION SELECT 1
----
1.0

query rowsort
SELECT 1.0::float8 UNION SELECT 1
----
1

query rowsort
SELECT 0.0::float8 UNION SELECT -0.0::float8
----
0

query rowsort
SELECT 'NaN'::float8 UNION SELECT 'NaN'::float8
----
NaN

query
SELECT count(*) FROM (SELECT grp, flag FROM numbers UNION SELECT grp, NOT flag FROM numbers) AS t
----
291

query
SELECT id FROM people UNION SELECT age FROM people ORDER BY 1 LIMIT 4
----
1
2
3
4

query
SELECT id AS k FROM people INTERSECT SELECT id FROM numbers ORDER BY k DESC LIMIT 3
----
12
11
10

query
SELECT count(*), sum(id) FROM (SELECT id FROM numbers EXCEPT SELECT id FROM people) AS t
----
9988 50004922

# Types and names: the first query names the columns, both choose the types.

query names types
SELECT 1 AS a, 'x' AS b UNION ALL SELECT 2.5 AS c, 'y'
----
names: a, b
types: numeric, text
1 x
2.5 y

query names types
SELECT 1 UNION ALL SELECT 2
----
names: ?column?
types: integer
1
2

query names types
SELECT id, salary FROM people WHERE id = 1 UNION ALL SELECT 2, 3.5
----
names: id, salary
types: integer, numeric
1 5200.500
2 3.5

query names types
SELECT salary FROM people WHERE id = 1 UNION ALL SELECT salary FROM people WHERE id = 2
----
names: salary
types: numeric(12,3)
5200.500
7300.000

query names types
SELECT NULL AS n UNION ALL SELECT 1
----
names: n
types: integer
NULL
1

query names types
SELECT 'a' UNION ALL SELECT 'b'
----
names: ?column?
types: text
a
b

query names types
SELECT NULL UNION ALL SELECT NULL UNION ALL SELECT 1
----
error 42804 at 52: UNION types text and integer cannot be matched

query names types
SELECT '2000-01-01' UNION ALL SELECT date '1999-12-31'
----
names: ?column?
types: date
2000-01-01
1999-12-31

query names types
SELECT 1::int2 UNION ALL SELECT 2::int8
----
names: int2
types: bigint
1
2

query names types
SELECT 1 UNION ALL SELECT 1.5::float8
----
names: ?column?
types: double precision
1
1.5

query names types
SELECT 'a'::varchar(3) UNION ALL SELECT 'b'::text
----
names: varchar
types: character varying
a
b

query names types
SELECT date '2000-01-01' UNION ALL SELECT timestamp '2000-01-01 12:00'
----
names: date
types: timestamp without time zone
2000-01-01 00:00:00
2000-01-01 12:00:00

query names types
SELECT count(*) FROM people UNION ALL SELECT sum(id) FROM people
----
names: count
types: bigint
12
78

query
SELECT x + 1 FROM (SELECT '41' AS x UNION ALL SELECT 1) AS t
----
42
2

# Errors.
query
SELECT 1 UNION ALL SELECT 'a'
----
error 22P02 at 27: invalid input syntax for type integer: "a"

query
SELECT 1 UNION SELECT true
----
error 42804 at 23: UNION types integer and boolean cannot be matched

query
SELECT 1, 2 UNION SELECT 1
----
error 42601 at 26: each UNION query must have the same number of columns

query
SELECT 1 INTERSECT SELECT 1, 2
----
error 42601 at 27: each INTERSECT query must have the same number of columns

query
SELECT 1 EXCEPT SELECT date '2000-01-01'
----
error 42804 at 29: EXCEPT types integer and date cannot be matched

query
SELECT id FROM people UNION SELECT name FROM people
----
error 42804 at 36: UNION types integer and text cannot be matched

query
SELECT id AS a FROM people UNION SELECT id FROM people ORDER BY a + 1
----
error 0A000 at 65: invalid UNION/INTERSECT/EXCEPT ORDER BY clause
detail: Only result column names can be used, not expressions or functions.
hint: Add the expression/function to every SELECT, or move the UNION into a FROM clause.

query
SELECT id AS a FROM people UNION SELECT id FROM people ORDER BY b
----
error 42703 at 65: column "b" does not exist

query
SELECT id AS a FROM people UNION SELECT id AS b FROM people ORDER BY b
----
error 42703 at 70: column "b" does not exist
hint: There is a column named "b" in table "*SELECT* 2", but it cannot be referenced from this part of the query.

query
SELECT id AS a FROM people UNION SELECT id FROM people ORDER BY 2
----
error 42P10 at 65: ORDER BY position 2 is not in select list

query
SELECT id AS a FROM people UNION SELECT id FROM people ORDER BY people.id
----
error 42P01 at 65: missing FROM-clause entry for table "people"

query
SELECT id FROM people UNION ALL SELECT id FROM nowhere
----
error 42P01 at 48: relation "nowhere" does not exist

query
SELECT id FROM people UNION ALL SELECT idd FROM people
----
error 42703 at 40: column "idd" does not exist
hint: Perhaps you meant to reference the column "people.id" or the column "*SELECT* 1.id".

query
SELECT 1 UNION ALL SELECT 1 / 0
----
error 22012: division by zero

query
SELECT 1 UNION ALL SELECT 2 LIMIT -1
----
error 2201W: LIMIT must not be negative
