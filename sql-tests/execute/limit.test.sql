# LIMIT, OFFSET and FETCH.

query I
SELECT id FROM people ORDER BY id LIMIT 3
----
1
2
3

query I
SELECT id FROM people ORDER BY id LIMIT 0
----
(no rows)

query I
SELECT id FROM people ORDER BY id LIMIT 100
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

query I
SELECT id FROM people ORDER BY id LIMIT 3 OFFSET 10
----
11
12

query I
SELECT id FROM people ORDER BY id OFFSET 10
----
11
12

query I
SELECT id FROM people ORDER BY id LIMIT 5 OFFSET 100
----
(no rows)

query I
SELECT id FROM people ORDER BY id OFFSET 0 LIMIT 1
----
1

query I
SELECT id FROM people ORDER BY id DESC LIMIT 1 OFFSET 1
----
11

query I
SELECT id FROM people ORDER BY id LIMIT NULL OFFSET 11
----
12

query I
SELECT id FROM people ORDER BY id LIMIT ALL OFFSET 11
----
12

query I
SELECT id FROM people ORDER BY id FETCH FIRST 2 ROWS ONLY
----
1
2

query I
SELECT id FROM people ORDER BY id OFFSET 2 ROWS FETCH NEXT ROW ONLY
----
3

query I
SELECT id FROM people ORDER BY id LIMIT 1 + 1
----
1
2

query I
SELECT id FROM people ORDER BY id LIMIT 2.5
----
1
2
3

query I
SELECT id FROM people ORDER BY id LIMIT '2'
----
1
2

# Without ORDER BY the rows come in the file's order.
query I
SELECT id FROM numbers LIMIT 3
----
1
2
3

query I
SELECT id FROM numbers LIMIT 3 OFFSET 5000
----
5001
5002
5003

query I
SELECT id FROM numbers LIMIT 2 OFFSET 9999
----
10000

query I
SELECT id FROM numbers OFFSET 9998
----
9999
10000

query I
SELECT id FROM numbers WHERE grp = 13 LIMIT 3
----
80
177
274

query I
SELECT id FROM numbers LIMIT 0
----
(no rows)

query I
SELECT id FROM empty LIMIT 5
----
(no rows)

query I
SELECT count(*) FROM people LIMIT 0
----
(no rows)

query I
SELECT count(*) FROM people LIMIT 1 OFFSET 1
----
(no rows)

query I
SELECT DISTINCT grp FROM numbers ORDER BY grp LIMIT 3 OFFSET 50
----
50
51
52

query I
SELECT 1 LIMIT 1 OFFSET 0
----
1

query
SELECT id FROM people LIMIT -1
----
error 2201W: LIMIT must not be negative

query
SELECT id FROM people OFFSET -1
----
error 2201X: OFFSET must not be negative

query
SELECT id FROM people LIMIT id
----
error 42P10 at 29: argument of LIMIT must not contain variables

query
SELECT id FROM people LIMIT 'x'
----
error 22P02 at 29: invalid input syntax for type bigint: "x"

query
SELECT id FROM people LIMIT count(*)
----
error 42803 at 29: aggregate functions are not allowed in LIMIT

query
SELECT id FROM people LIMIT 99999999999999999999
----
error 22003: bigint out of range

query
SELECT id, 100 / (id - 5) FROM people ORDER BY id LIMIT 3
----
error 22012: division by zero

query IT
SELECT id, day FROM numbers ORDER BY day, id LIMIT 3 OFFSET 2500
----
625 1993-09-17
3125 1993-09-17
5625 1993-09-17
