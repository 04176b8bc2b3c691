# CASE in both forms: type of the result, order of the arms, and errors that an arm keeps away.

query IIII types
SELECT CASE WHEN true THEN 1 ELSE 2 END, CASE WHEN false THEN 1 ELSE 2 END, CASE WHEN NULL THEN 1 ELSE 2 END, CASE WHEN false THEN 1 END
----
types: integer, integer, integer, integer
1 2 2 NULL

query TTT types
SELECT CASE 2 WHEN 1 THEN 'one' WHEN 2 THEN 'two' ELSE 'many' END, CASE 5 WHEN 1 THEN 'one' END, CASE NULL WHEN NULL THEN 'null' ELSE 'not equal' END
----
types: text, text, text
two NULL not equal

query IT
SELECT id, CASE WHEN i > 0 THEN 'positive' WHEN i < 0 THEN 'negative' WHEN i = 0 THEN 'zero' ELSE 'unknown' END FROM types ORDER BY id
----
1 positive
2 negative
3 zero
4 unknown
5 positive
6 negative
7 positive
8 positive
9 positive
10 negative
11 positive
12 unknown
13 positive
14 positive
15 positive
16 unknown

query IT
SELECT id, CASE i WHEN 1 THEN 'one' WHEN -1 THEN 'minus one' ELSE 'other' END FROM types ORDER BY id
----
1 one
2 minus one
3 other
4 other
5 other
6 other
7 other
8 other
9 other
10 other
11 other
12 other
13 other
14 other
15 one
16 other

query II
SELECT id, CASE t WHEN 'one' THEN 1 WHEN '' THEN 0 END FROM types WHERE id < 6 ORDER BY id
----
1 1
2 NULL
3 0
4 NULL
5 NULL

# The arms have one type.
query RRIR types
SELECT CASE WHEN true THEN 1 ELSE 2.5 END, CASE WHEN false THEN 1 ELSE 2.5 END, CASE WHEN true THEN 1 ELSE 2::int8 END, CASE WHEN true THEN 1.5 ELSE 2::float8 END
----
types: numeric, numeric, bigint, double precision
1 2.5 1 1.5

query ITTT types
SELECT CASE WHEN true THEN NULL ELSE 1 END, CASE WHEN true THEN 'a' ELSE NULL END, CASE WHEN true THEN NULL END, CASE WHEN true THEN '2024-01-01' ELSE date '2024-01-02' END
----
types: integer, text, text, date
NULL a NULL 2024-01-01

query IIRR types
SELECT id, CASE WHEN id < 3 THEN i ELSE l END, CASE WHEN id < 3 THEN i ELSE n END, CASE WHEN id < 3 THEN n ELSE f END FROM types WHERE id < 6 ORDER BY id
----
types: integer, bigint, numeric, double precision
1 1 1 1
2 -1 -1 -1
3 0 0.000 0
4 NULL NULL NULL
5 9223372036854775807 999999999.999 1.7976931348623157e+308

# An arm that is not taken raises nothing.
query II
SELECT id, CASE WHEN i <> 0 THEN 100 / i ELSE 0 END FROM types WHERE id < 4 ORDER BY id
----
1 100
2 -100
3 0

query II
SELECT id, CASE i WHEN 0 THEN NULL ELSE 100 / i END FROM types WHERE id IN (1, 2, 3, 4) ORDER BY id
----
1 100
2 -100
3 NULL
4 NULL

query II
SELECT id, CASE WHEN i < 2147483647 THEN i + 1 END FROM types WHERE id IN (5, 6) ORDER BY id
----
5 NULL
6 -2147483647

query II
SELECT id, CASE WHEN t = 'one' THEN 1 ELSE t::int4 END FROM types WHERE id IN (1, 15) ORDER BY id
----
1 1
15 1

query
SELECT id, CASE WHEN i > 0 THEN 1 ELSE 100 / i END FROM types WHERE id IN (1, 2, 3) ORDER BY id
----
error 22012: division by zero

query
SELECT CASE WHEN 100 / i > 0 THEN 1 ELSE 0 END FROM types WHERE id = 3
----
error 22012: division by zero

query I
SELECT sum(CASE WHEN i <> 0 THEN 100 / i ELSE 0 END) FROM types WHERE i BETWEEN -10 AND 10
----
135

query I
SELECT id FROM types WHERE CASE WHEN i = 0 THEN false ELSE 100 / i > 1 END ORDER BY id
----
1
7
8
11
13
14
15

query IIR
SELECT sum(CASE WHEN id % 3 = 0 THEN 1 ELSE 0 END), count(CASE WHEN flag THEN 1 END), sum(CASE WHEN label IS NULL THEN val ELSE 0 END) FROM numbers
----
3333 3158 33415.625

query TII
SELECT CASE WHEN id % 2 = 0 THEN 'even' ELSE 'odd' END AS parity, count(*), sum(id) FROM numbers GROUP BY 1 ORDER BY 1
----
even 5000 25005000
odd 5000 25000000

query IT
SELECT id, CASE WHEN active THEN CASE WHEN age > 40 THEN 'old' ELSE 'young' END ELSE 'inactive' END FROM people ORDER BY id
----
1 young
2 old
3 inactive
4 young
5 inactive
6 inactive
7 young
8 inactive
9 inactive
10 young
11 inactive
12 old

query IT
SELECT id, CASE WHEN age IS NULL THEN 'no age' WHEN age < 30 THEN name WHEN city IS NULL THEN 'nowhere' ELSE city END FROM people ORDER BY id
----
1 London
2 New York
3 Helsinki
4 Zoë
5 香港
6 nowhere
7 no age
8 (empty)
9 New York
10 london
11 50% off_now
12 Москва

query IT
SELECT id, CASE WHEN score > 8 THEN born WHEN score < 0 THEN '1900-01-01' END FROM people ORDER BY id
----
1 1815-12-10
2 1906-12-09
3 NULL
4 NULL
5 1940-11-27
6 1900-01-01
7 NULL
8 NULL
9 NULL
10 1988-05-05
11 NULL
12 NULL

query IT
SELECT id, CASE active WHEN true THEN 'yes' WHEN false THEN 'no' ELSE '?' END FROM people ORDER BY id
----
1 yes
2 yes
3 no
4 yes
5 no
6 ?
7 yes
8 no
9 ?
10 yes
11 no
12 yes

query
SELECT CASE WHEN 1 THEN 2 END
----
error 42804 at 18: argument of CASE/WHEN must be type boolean, not type integer

query
SELECT CASE WHEN true THEN 1 ELSE 'a' END
----
error 22P02 at 35: invalid input syntax for type integer: "a"

query
SELECT CASE WHEN true THEN 1 ELSE date '2024-01-01' END
----
error 42804 at 28: CASE types date and integer cannot be matched

query
SELECT CASE 1 WHEN 'x' THEN 2 END
----
error 22P02 at 20: invalid input syntax for type integer: "x"

query TIR
SELECT l_returnflag, sum(CASE WHEN l_shipmode IN ('AIR', 'REG AIR') THEN 1 ELSE 0 END) AS air, sum(CASE WHEN l_discount > 0.05 THEN l_extendedprice ELSE 0 END) AS discounted FROM lineitem GROUP BY l_returnflag ORDER BY l_returnflag
----
A 83 2959960.25
N 139 5562154.61
R 69 3104760.89
