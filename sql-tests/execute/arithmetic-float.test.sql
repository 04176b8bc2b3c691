# float8: shortest text that reads back, specials, overflow and underflow.

query RRRRRRR types
SELECT 1::float8, 0.1::float8, 1.5::float8, 100::float8, -0.0::float8, 1e15::float8, 1e16::float8
----
types: double precision, double precision, double precision, double precision, double precision, double precision, double precision
1 0.1 1.5 100 -0 1e+15 1e+16

query RRRRR
SELECT 123456789012345::float8, 1234567890123456::float8, 0.0001::float8, 0.00001::float8, 1e-5::float8 * 3
----
123456789012345 1.234567890123456e+15 0.0001 1e-05 3.0000000000000004e-05

query RRRR types
SELECT 0.1::float8 + 0.2::float8, 1::float8 / 3, 2::float8 / 3, 10::float8 * 0.1
----
types: double precision, double precision, double precision, double precision
0.30000000000000004 0.3333333333333333 0.6666666666666666 1

query RRRR types
SELECT f + 1, f - 0.5, f * 2, f / 4 FROM types WHERE id IN (1, 2, 3, 7, 14) ORDER BY id
----
types: double precision, double precision, double precision, double precision
2 0.5 2 0.25
0 -1.5 -2 -0.25
1 -0.5 0 0
1.1 -0.4 0.2 0.025
123456790.125 123456788.625 246913578.25 30864197.28125

query RRRR types
SELECT 1::float8 + 1, 1::float8 + 1.5, 1::float8 + 1::int8, 2.5::numeric * 2::float8
----
types: double precision, double precision, double precision, double precision
2 2.5 2 5

query IR
SELECT id, f FROM types WHERE f IS NOT NULL ORDER BY f, id
----
11 -Infinity
6 -1.7976931348623157e+308
2 -1
3 0
13 -0
12 5e-324
7 0.1
8 0.1
1 1
15 1
14 123456789.125
5 1.7976931348623157e+308
10 Infinity
9 NaN

query RR
SELECT -f, +f FROM types WHERE id IN (1, 3, 9, 10, 13) ORDER BY id
----
-1 1
-0 0
NaN NaN
-Infinity Infinity
0 -0

query
SELECT f * 10 FROM types WHERE id = 5
----
error 22003: value out of range: overflow

query
SELECT f + f FROM types WHERE id = 6
----
error 22003: value out of range: overflow

query
SELECT 1e200::float8 * 1e200::float8
----
error 22003: value out of range: overflow

query
SELECT 1e-200::float8 * 1e-200::float8
----
error 22003: value out of range: underflow

query
SELECT f / 10 FROM types WHERE id = 12
----
error 22003: value out of range: underflow

query
SELECT f / 0 FROM types WHERE id = 1
----
error 22012: division by zero

query
SELECT 1::float8 / 0
----
error 22012: division by zero

query
SELECT f / (f - f) FROM types WHERE id = 3
----
error 22012: division by zero

query RRRRR
SELECT 'Infinity'::float8 + 1, 'Infinity'::float8 - 'Infinity'::float8, 'Infinity'::float8 * 0, 1 / 'Infinity'::float8, 'NaN'::float8 * 0
----
Infinity NaN NaN 0 NaN

query TTTTT
SELECT 'NaN'::float8 = 'NaN'::float8, 'NaN'::float8 > 'Infinity'::float8, 'NaN'::float8 <> 1, 'NaN'::float8 < 0, '-0'::float8 = 0::float8
----
t t t f t

query ITTT
SELECT id, f = f, f > 0, f < 0 FROM types WHERE id IN (4, 9, 10, 11, 13) ORDER BY id
----
4 NULL NULL NULL
9 t t f
10 t t f
11 t f t
13 t f f

query RRRR approx
SELECT sum(score), avg(score), min(score), max(score) FROM people
----
62.375 5.670454545454546 -1.5 9.75

query RRRRI
SELECT sum(val), avg(val), min(val), max(val), count(val) FROM numbers
----
567604.375 62.43585689143109 0 124.875 9091

query RR approx
SELECT sum(0.1::float8 * id), avg(val / 3) FROM numbers
----
5000500 20.811952297143698

query RRR
SELECT 1.7976931348623157e308::float8, 2.2250738585072014e-308::float8, 4.9406564584124654e-324::float8
----
1.7976931348623157e+308 2.2250738585072014e-308 5e-324

query RRRRR
SELECT 12345.678901234567::float8, 9007199254740993::float8, 1e21::float8, 123e18::float8, 0.30000000000000004::float8
----
12345.678901234567 9.007199254740992e+15 1e+21 1.23e+20 0.30000000000000004

query TTTT
SELECT 5e-324::float8 > 0, 1e308::float8 < 'Infinity'::float8, 0.1::float8 + 0.2::float8 = 0.3::float8, 0.1::float8 = 0.1
----
t t f t

query IRR
SELECT id, val * 8, val / 3 FROM numbers WHERE id IN (1, 10, 11, 9999) ORDER BY id
----
1 37 1.5416666666666667
10 370 15.416666666666666
11 NULL NULL
9999 NULL NULL

query RRRRR types
SELECT 1.5::real, 0.1::real, 1.5::real + 1, 1.5::real * 2::float8, 16777217::real
----
types: real, real, double precision, double precision, real
1.5 0.1 2.5 3 1.6777216e+07
