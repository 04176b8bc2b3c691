# Three-valued logic: AND, OR, NOT, IS.

query TTTTTT
SELECT true AND true, true AND false, false AND false, true AND NULL, false AND NULL, NULL::bool AND NULL
----
t f f NULL f NULL

query TTTTTT
SELECT true OR true, true OR false, false OR false, true OR NULL, false OR NULL, NULL::bool OR NULL
----
t t f t NULL NULL

query TTTT
SELECT NOT true, NOT false, NOT NULL::bool, NOT NOT true
----
f t NULL t

query ITTTTTT types
SELECT id, b, NOT b, b AND true, b AND false, b OR true, b OR false FROM types ORDER BY id
----
types: integer, boolean, boolean, boolean, boolean, boolean, boolean
1 t f t f t t
2 f t f f t f
3 t f t f t t
4 NULL NULL NULL f t NULL
5 t f t f t t
6 f t f f t f
7 f t f f t f
8 t f t f t t
9 t f t f t t
10 f t f f t f
11 NULL NULL NULL f t NULL
12 t f t f t t
13 f t f f t f
14 t f t f t t
15 f t f f t f
16 NULL NULL NULL f t NULL

query ITTT
SELECT id, i > 0 AND l > 0, i > 0 OR l > 0, NOT (i > 0 AND l > 0) FROM types ORDER BY id
----
1 t t f
2 f f t
3 f f t
4 NULL NULL NULL
5 t t f
6 f f t
7 t t f
8 t t f
9 t t f
10 f f t
11 NULL t NULL
12 NULL t NULL
13 t t f
14 t t f
15 t t f
16 NULL NULL NULL

query ITTTTTT
SELECT id, b IS TRUE, b IS NOT TRUE, b IS FALSE, b IS NOT FALSE, b IS UNKNOWN, b IS NOT UNKNOWN FROM types WHERE id IN (1, 2, 4) ORDER BY id
----
1 t f f t f t
2 f t t f f t
4 f t f t t f

query ITTT
SELECT id, i IS NULL, t IS NOT NULL, d IS NULL FROM types WHERE id IN (1, 3, 4, 11, 12) ORDER BY id
----
1 f t f
3 f t f
4 t f t
11 f t t
12 t f f

query TTTTTT
SELECT NULL IS NULL, 1 IS NULL, 'a' IS NOT NULL, '' IS NULL, (NULL = 1) IS NULL, (NULL = 1) IS UNKNOWN
----
t f t f t t

query I
SELECT id FROM people WHERE active ORDER BY id
----
1
2
4
7
10
12

query I
SELECT id FROM people WHERE NOT active ORDER BY id
----
3
5
8
11

query I
SELECT id FROM people WHERE active IS NOT TRUE ORDER BY id
----
3
5
6
8
9
11

query I
SELECT id FROM people WHERE active IS NULL ORDER BY id
----
6
9

query I
SELECT id FROM people WHERE active OR city = 'Helsinki' ORDER BY id
----
1
2
3
4
7
10
12

query I
SELECT id FROM people WHERE NOT (age > 40) ORDER BY id
----
1
4
5
8
10
11

query I
SELECT id FROM people WHERE NOT (age > 40 OR city = 'London') ORDER BY id
----
4
5
8
10
11

query I
SELECT id FROM people WHERE NOT (age > 40 AND city = 'London') ORDER BY id
----
1
2
3
4
5
8
9
10
11
12

query I
SELECT id FROM people WHERE age > 40 AND (city = 'New York' OR visits = 7) ORDER BY id
----
2
3
9
12

query I
SELECT id FROM people WHERE age > 40 AND city = 'New York' OR visits = 7 ORDER BY id
----
2
3
9
12

query I
SELECT id FROM people WHERE (age > 30) = active ORDER BY id
----
1
2
8
10
11
12

query I
SELECT id FROM people WHERE true AND NULL ORDER BY id
----
(no rows)

query I
SELECT id FROM people WHERE (city = 'London') IS NOT FALSE ORDER BY id
----
1
6
7

query I
SELECT count(*) FROM numbers WHERE flag
----
3158

query I
SELECT count(*) FROM numbers WHERE NOT flag
----
6316

query I
SELECT count(*) FROM numbers WHERE flag IS NULL
----
526

query I
SELECT count(*) FROM numbers WHERE (val > 100 OR label IS NULL) AND NOT (grp = 5 OR many < 100)
----
2092

# The guard stands before what it guards.
query I
SELECT count(*) FROM types WHERE i IS NOT NULL AND i <> 0 AND 1000 / i > 10
----
7

query I
SELECT id FROM types WHERE i = 0 OR 1000 / i > 100 ORDER BY id
----
1
3
11
14
15

query ITT
SELECT id, i <> 0 AND 10 / i > 0, i = 0 OR 10 / i > 0 FROM types WHERE id IN (1, 2, 3) ORDER BY id
----
1 t t
2 f f
3 f t

# Constants are read from left to right: a part that fails does so before one that would decide.
query
SELECT (('x'::text)::numeric < 1) AND (1::int2::text IN ('2'::text))
----
error 22P02: invalid input syntax for type numeric: "x"

# A part that decides hides what stands behind it.
query T
SELECT (1::int2::text IN ('2'::text)) AND (('x'::text)::numeric < 1)
----
f
