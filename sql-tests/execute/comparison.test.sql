# = <> < <= > >= over every type and over mixed ones.

query TTTTTTT types
SELECT 1 = 1, 1 <> 1, 1 != 2, 1 < 2, 2 <= 2, 3 > 4, 4 >= 4
----
types: boolean, boolean, boolean, boolean, boolean, boolean, boolean
t f t t t f t

query TTTTTT
SELECT 1 = 1.0, 1 < 1.5, 1::int8 = 1, 1.5::float8 = 1.5, 2::float8 > 1, 9007199254740993 = 9007199254740993::float8
----
t t t t t t

query I
SELECT id FROM types WHERE i = 1 ORDER BY id
----
1
15

query I
SELECT id FROM types WHERE i <> 1 ORDER BY id
----
2
3
5
6
7
8
9
10
11
13
14

query I
SELECT id FROM types WHERE i < 0 ORDER BY id
----
2
6
10

query I
SELECT id FROM types WHERE i <= 0 ORDER BY id
----
2
3
6
10

query I
SELECT id FROM types WHERE l > 42 ORDER BY id
----
5
7
8
9

query I
SELECT id FROM types WHERE l >= 4200000000 ORDER BY id
----
5
7
8

query I
SELECT id FROM types WHERE i = l ORDER BY id
----
1
2
3
9
10
13
14
15

query I
SELECT id FROM types WHERE i < l ORDER BY id
----
5
7
8

query I
SELECT id FROM types WHERE n = 12.5 ORDER BY id
----
9

query I
SELECT id FROM types WHERE n > 9 AND n < 11 ORDER BY id
----
13
14

query I
SELECT id FROM types WHERE n = i ORDER BY id
----
1
2
3
15

query I
SELECT id FROM types WHERE f = i ORDER BY id
----
1
2
3
15

query I
SELECT id FROM types WHERE f > n ORDER BY id
----
5
7
8
9
10
14

query I
SELECT id FROM types WHERE f >= 'NaN' ORDER BY id
----
9

query I
SELECT id FROM types WHERE t = 'one' ORDER BY id
----
1
15

query I
SELECT id FROM types WHERE t = '' ORDER BY id
----
3

query I
SELECT id FROM types WHERE t < 'b' ORDER BY id
----
3
6
10
11
13
14

query I
SELECT id FROM types WHERE t > 'one' ORDER BY id
----
5
7
8
9

query I
SELECT id FROM types WHERE t >= 'trailing ' AND t <> 'trailing' ORDER BY id
----
5
7
8
9

query I
SELECT id FROM types WHERE d = '2000-01-01' ORDER BY id
----
1
15

query I
SELECT id FROM types WHERE d < date '1970-01-01' ORDER BY id
----
6
10
12
13

query I
SELECT id FROM types WHERE d > '2000-02-28' AND d <= '2024-02-29' ORDER BY id
----
7
8
9

query I
SELECT id FROM types WHERE b ORDER BY id
----
1
3
5
8
9
12
14

query I
SELECT id FROM types WHERE b = false ORDER BY id
----
2
6
7
10
13
15

query TTTTT
SELECT true > false, false < true, true = true, true <> false, true >= true
----
t t t t t

# Text is compared by its bytes.
query TTTTTTTTT
SELECT 'a' < 'b', 'a' < 'B', 'Z' < 'a', 'a' < 'ab', '' < 'a', 'é' > 'z', 'abc' = 'ABC', 'ä' < '漢', '漢' < '😀'
----
t f t t t t f t t

query TTTTT
SELECT NULL = NULL, 1 = NULL, NULL <> 1, NULL < 'a', NULL::int4 >= 5
----
NULL NULL NULL NULL NULL

query IT
SELECT id, name FROM people WHERE name = city OR name > 'Z' ORDER BY id
----
4 Zoë
5 李小龙
8 (empty)
10 ada
12 Ян

query I
SELECT count(*) FROM numbers WHERE day = '1995-01-01'
----
4

query I
SELECT count(*) FROM numbers WHERE big > 0 AND val < 50.5 AND amount >= -10
----
912

query TTTTT
SELECT 1 IS DISTINCT FROM NULL, NULL IS DISTINCT FROM NULL, 1 IS DISTINCT FROM 1, 1 IS NOT DISTINCT FROM NULL, NULL::int4 IS NOT DISTINCT FROM NULL
----
t f f f t

query I
SELECT id FROM types WHERE i IS DISTINCT FROM 1 ORDER BY id
----
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
13
14
16

query I
SELECT id FROM people WHERE city IS NOT DISTINCT FROM NULL ORDER BY id
----
6

# An unknown literal takes the other side's type.
query TTTT
SELECT i > '40', n = '12.50', d = '1970-01-01', b = 'f' FROM types WHERE id IN (3, 9) ORDER BY id
----
f f t f
t t f f
