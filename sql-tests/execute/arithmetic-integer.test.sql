# int4 and int8: + - * / %, their result types, overflow and division by zero.

query IIIII types
SELECT 1 + 2, 1 - 2, 3 * 4, 7 / 2, 7 % 2
----
types: integer, integer, integer, integer, integer
3 -1 12 3 1

query IIIIII types
SELECT -7 / 2, 7 / -2, -7 / -2, -7 % 2, 7 % -2, -7 % -2
----
types: integer, integer, integer, integer, integer, integer
-3 -3 3 -1 1 -1

query IIIII types
SELECT 1::int8 + 2, 1 + 2::int8, 10::int8 / 3, 10 % 3::int8, 2::int8 * 3::int8
----
types: bigint, bigint, bigint, bigint, bigint
3 3 3 1 6

query IIIIII
SELECT id, i + 1, i - 1, i * 2, i / 3, i % 3 FROM types WHERE i BETWEEN -1000 AND 1000 ORDER BY id
----
1 2 0 2 0 1
2 0 -2 -2 0 -1
3 1 -1 0 0 0
7 43 41 84 14 0
8 43 41 84 14 0
9 101 99 200 33 1
10 -99 -101 -200 -33 -1
11 8 6 14 2 1
13 11 9 20 3 1
14 10 8 18 3 0
15 2 0 2 0 1

query IIIIII
SELECT id, l + 1, l - 1, l * 2, l / 7, l % 7 FROM types WHERE l BETWEEN -5000000000 AND 5000000000 ORDER BY id
----
1 2 0 2 0 1
2 0 -2 -2 0 -1
3 1 -1 0 0 0
7 4200000001 4199999999 8400000000 600000000 0
8 4200000001 4199999999 8400000000 600000000 0
9 101 99 200 14 2
10 -99 -101 -200 -14 -2
12 8 6 14 1 0
13 11 9 20 1 3
14 10 8 18 1 2
15 2 0 2 0 1

query IIII
SELECT id, i + l, i - l, l * i FROM types WHERE id < 4 ORDER BY id
----
1 2 0 1
2 -2 0 1
3 0 0 0

query IIII
SELECT -i, +i, -l, - - i FROM types WHERE id IN (1, 2, 3, 4, 7) ORDER BY id
----
-1 1 -1 1
1 -1 1 -1
0 0 0 0
NULL NULL NULL NULL
-42 42 -4200000000 42

query
SELECT 2147483647 + 1
----
error 22003: integer out of range

query
SELECT -2147483648 - 1
----
error 22003: integer out of range

query
SELECT 65536 * 65536
----
error 22003: integer out of range

query
SELECT 9223372036854775807 + 1
----
error 22003: bigint out of range

query
SELECT -9223372036854775808 - 1
----
error 22003: bigint out of range

query
SELECT 4294967296 * 4294967296
----
error 22003: bigint out of range

query
SELECT i + 1 FROM types WHERE id = 5
----
error 22003: integer out of range

query
SELECT i - 1 FROM types WHERE id = 6
----
error 22003: integer out of range

query
SELECT i * 2 FROM types WHERE id = 5
----
error 22003: integer out of range

query
SELECT -i FROM types WHERE id = 6
----
error 22003: integer out of range

query
SELECT l + 1 FROM types WHERE id = 5
----
error 22003: bigint out of range

query
SELECT l - 1 FROM types WHERE id = 6
----
error 22003: bigint out of range

query
SELECT l * 2 FROM types WHERE id = 6
----
error 22003: bigint out of range

query
SELECT l * -1 FROM types WHERE id = 6
----
error 22003: bigint out of range

query
SELECT -l FROM types WHERE id = 6
----
error 22003: bigint out of range

query
SELECT i / (i - i) FROM types WHERE id = 1
----
error 22012: division by zero

query
SELECT i % (i - i) FROM types WHERE id = 1
----
error 22012: division by zero

query
SELECT l / (l - l) FROM types WHERE id = 1
----
error 22012: division by zero

query
SELECT l % 0 FROM types WHERE id = 1
----
error 22012: division by zero

query
SELECT 1 / 0
----
error 22012: division by zero

query
SELECT 1 % 0
----
error 22012: division by zero

# The one quotient that does not fit.
query
SELECT i / -1 FROM types WHERE id = 6
----
error 22003: integer out of range

query
SELECT l / -1 FROM types WHERE id = 6
----
error 22003: bigint out of range

# The remainder by -1 is 0, also of the smallest.
query II
SELECT i % -1, l % -1 FROM types WHERE id = 6
----
0 0

# NULL comes before the check of the divisor.
query II
SELECT NULL::int4 / 0, i / 0 FROM types WHERE id = 4
----
NULL NULL

# A row that the filter drops raises nothing.
query II
SELECT id, 100 / i FROM types WHERE i <> 0 AND id < 4 ORDER BY id
----
1 100
2 -100

query I
SELECT id FROM types WHERE i <> 0 AND 100 / i = 100 ORDER BY id
----
1
15

# int4 arithmetic does not widen by itself, int8 does.
query III
SELECT i::int8 + 1, i + 1::int8, i + 2147483648 FROM types WHERE id = 5
----
2147483648 2147483648 4294967295

query IIIIIII
SELECT 2 + 3 * 4, (2 + 3) * 4, 10 - 4 - 3, 100 / 10 / 2, 2 * 7 % 4, -2 * 3, - (2 * 3)
----
14 20 3 5 2 -6 -6

query IRR
SELECT sum(id * 3 - 1), sum(big / 1000000007), sum(big % 10) FROM numbers
----
150005000 9999 0

query II
SELECT id, big * 2 + grp FROM numbers WHERE id IN (1, 2047, 2048, 2049, 10000) ORDER BY id
----
1 -9997999999924
2047 -5905999971304
2048 -5903999971325
2049 -5901999971249
10000 10000000140073

query II
SELECT id, big * 1000000 FROM numbers WHERE id = 1
----
1 -4998999999993000000

query II
SELECT sum(many + grp), sum(many * grp) FROM numbers
----
14805439 683851893

query III types
SELECT 1::smallint + 1::smallint, 1::smallint + 1, 1::smallint * 2::int8
----
types: smallint, integer, bigint
2 2 2

query
SELECT 32767::smallint + 1::smallint
----
error 22003: smallint out of range

query I
SELECT count(*) FROM numbers WHERE (id * 7) % 10 = 3 AND -id < -5000
----
500
