# numeric: exact results and the scales that PostgreSQL gives them.

query RRRRR types
SELECT 1.10 + 2, 1.10 - 2, 1.10 * 2, 1.10 / 2, 1.10 % 2
----
types: numeric, numeric, numeric, numeric, numeric
3.10 -0.90 2.20 0.55000000000000000000 1.10

query RRRR types
SELECT 1.1 + 2.22, 1.1 * 2.22, 1.5 * 1.50, 0.1 + 0.2
----
types: numeric, numeric, numeric, numeric
3.32 2.442 2.250 0.3

query RRRRR types
SELECT 1 / 3.0, 2 / 3.0, 10.0 / 4, 1.0 / 8, 22.000 / 7
----
types: numeric, numeric, numeric, numeric, numeric
0.33333333333333333333 0.66666666666666666667 2.5000000000000000 0.12500000000000000000 3.1428571428571429

query RRRRR types
SELECT 1.0 / 3000, 1e10 / 3, 123456789.0 / 7, 0.001 / 3, 1000000 / 0.003
----
types: numeric, numeric, numeric, numeric, numeric
0.00033333333333333333 3333333333.33333333 17636684.142857142857 0.00033333333333333333 333333333.33333333

query RRRRR types
SELECT 7.5 % 2, -7.5 % 2, 7.5 % -2, 7.55 % 0.1, 1e20 % 7
----
types: numeric, numeric, numeric, numeric, numeric
1.5 -1.5 1.5 0.05 2

query RRRRR types
SELECT n + 1, n - 0.5, n * 2, n * n, n / 2 FROM types WHERE id IN (1, 2, 7, 10, 12) ORDER BY id
----
types: numeric, numeric, numeric, numeric, numeric
2.000 0.500 2.000 1.000000 0.50000000000000000000
0.000 -1.500 -2.000 1.000000 -0.50000000000000000000
1.001 -0.499 0.002 0.000001 0.00050000000000000000
-11.500 -13.000 -25.000 156.250000 -6.2500000000000000
8.777 7.277 15.554 60.481729 3.8885000000000000

query RRR types
SELECT n + i, n * l, n - n FROM types WHERE id IN (1, 2, 3, 10) ORDER BY id
----
types: numeric, numeric, numeric
2.000 1.000 0.000
-2.000 1.000 0.000
0.000 0.000 0.000
-112.500 1250.000 0.000

query RRR
SELECT -n, +n, - (-n) FROM types WHERE id IN (1, 2, 3, 4, 5) ORDER BY id
----
-1.000 1.000 1.000
1.000 -1.000 -1.000
0.000 0.000 0.000
NULL NULL NULL
-999999999.999 999999999.999 999999999.999

query
SELECT n / (n - n) FROM types WHERE id = 1
----
error 22012: division by zero

query
SELECT n % 0 FROM types WHERE id = 1
----
error 22012: division by zero

query
SELECT 1.5 / 0
----
error 22012: division by zero

query
SELECT 1.5 % 0.00
----
error 22012: division by zero

query RR
SELECT NULL::numeric / 0, n / 0 FROM types WHERE id = 4
----
NULL NULL

query RR
SELECT 12345678901234567890 + 1, 12345678901234567890 * 12345678901234567890
----
12345678901234567891 152415787532388367501905199875019052100

query RR
SELECT 99999999999999999999999999999999999999 + 1, 170141183460469231731687303715884105727 * 2
----
100000000000000000000000000000000000000 340282366920938463463374607431768211454

query R
SELECT 99999999999999999999999999999999999999.99 * 99999999999999999999999999999999999999.99
----
9999999999999999999999999999999999999998000000000000000000000000000000000000.0001

query RR
SELECT 0.00000000000000000001 * 0.00000000000000000001, 1 / 0.00000000000000000003
----
0.0000000000000000000000000000000000000001 33333333333333333333.33333333333333333333

query R
SELECT n * 1000000000000 * 1000000000000 * 1000000000000 FROM types WHERE id = 5
----
999999999999000000000000000000000000000000000.000

query RTTRR
SELECT 'NaN'::numeric + 1, 'NaN'::numeric = 'NaN'::numeric, 'NaN'::numeric > 1e30, 'Infinity'::numeric - 1, 'Infinity'::numeric * -2
----
NaN t t Infinity -Infinity

query RRR
SELECT 'Infinity'::numeric - 'Infinity'::numeric, 'Infinity'::numeric * 0, 1 / 'Infinity'::numeric
----
NaN NaN 0

query
SELECT 'Infinity'::numeric / 0
----
error 22012: division by zero

query TTTTTT
SELECT 1.10 = 1.1, 1.10 = 1.100000, 0 = -0.0, 2 = 2.0, 1.1 < 1.11, 1.0 / 3 = 0.3333
----
t t t t t f

query RRRRRR
SELECT 123.456::numeric(5,1), 123.45::numeric(5,2), 123.445::numeric(6,2), -123.445::numeric(6,2), 0.5::numeric(3,0), 1.5::numeric(3,0)
----
123.5 123.45 123.45 -123.45 1 2

query
SELECT 1234.5::numeric(5,2)
----
error 22003: numeric field overflow
detail: A field with precision 5, scale 2 must round to an absolute value less than 10^3.

query
SELECT 999.995::numeric(5,2)
----
error 22003: numeric field overflow
detail: A field with precision 5, scale 2 must round to an absolute value less than 10^3.

query
SELECT (n * 10000)::numeric(12,3) FROM types WHERE id = 5
----
error 22003: numeric field overflow
detail: A field with precision 12, scale 3 must round to an absolute value less than 10^9.

query RRR types
SELECT sum(l_extendedprice), sum(l_extendedprice * (1 - l_discount)), sum(l_extendedprice * (1 - l_discount) * (1 + l_tax)) FROM lineitem
----
types: numeric, numeric, numeric
25084288.76 23815162.9281 24767453.829758

query RRR types
SELECT avg(l_quantity), avg(l_extendedprice), avg(l_discount) FROM lineitem
----
types: numeric, numeric, numeric
26.2320000000000000 25084.288760000000 0.04983000000000000000

query RRRRI types
SELECT sum(amount), avg(amount), min(amount), max(amount), count(amount) FROM numbers
----
types: numeric, numeric, numeric, numeric, bigint
-16650.00 -1.66500000000000000000 -999.90 997.59 10000

query IRRRR
SELECT id, amount * 3, amount / 7, amount + id, amount * 0.5 FROM numbers WHERE id IN (1, 100, 5000, 10000) ORDER BY id
----
1 -2762.79 -131.5614285714285714 -919.93 -460.465
100 2721.00 129.5714285714285714 1007.00 453.500
5000 1050.00 50.0000000000000000 5350.00 175.000
10000 -900.00 -42.8571428571428571 9700.00 -150.000

query IRR
SELECT id, amount % 7, -amount FROM numbers WHERE id IN (1, 100, 5000) ORDER BY id
----
1 -3.93 920.93
100 4.00 -907.00
5000 0.00 -350.00

query RRR types
SELECT l_quantity * 1.0, l_quantity / 3, l_extendedprice / l_quantity FROM lineitem LIMIT 3
----
types: numeric, numeric, numeric
12.000 4.0000000000000000 942.0900000000000000
50.000 16.6666666666666667 946.4100000000000000
5.000 1.6666666666666667 966.0900000000000000

query RRRR types
SELECT salary * 12, salary / 12, salary * 1.1, salary + age FROM people WHERE id < 4 ORDER BY id
----
types: numeric, numeric, numeric, numeric
62406.000 433.3750000000000000 5720.5500 5236.500
87600.000 608.3333333333333333 8030.0000 7385.000
73201.500 508.3437500000000000 6710.1375 6154.125

query RRRT
SELECT 3 * 1.5 + 2, (1 + 1) / 2.0, 10 - 2.5 * 2, 1.5 + 1.5 = 3
----
6.5 1.00000000000000000000 5.0 t

query RRR types
SELECT n + 1::int8, n + 1.0::float8, n * 2::smallint FROM types WHERE id = 10
----
types: numeric, double precision, numeric
-11.500 -11.5 -25.000

query RI
SELECT amount, count(*) FROM numbers WHERE amount = 70.70 OR amount = -1000.00 GROUP BY amount ORDER BY amount
----
70.70 1

# Averages of single values keep sixteen significant digits.
query RRR types
SELECT avg(n), avg(i), avg(l) FROM types WHERE id IN (1, 10)
----
types: numeric, numeric, numeric
-5.7500000000000000 -49.5000000000000000 -49.5000000000000000

query RRR
SELECT sum(amount) / count(*), sum(amount) * 1.000, avg(amount) * 2 FROM numbers WHERE id <= 10
----
-565.1150000000000000 -5651.15000 -1130.2300000000000000

query RRRRR
SELECT 5.0 / 2.50, 100 / 8.0, 1 / 1.0, 0 / 3.0, 0.00 * 5
----
2.0000000000000000 12.5000000000000000 1.00000000000000000000 0.00000000000000000000 0.00

# More places than an int8 has digits.

query
SELECT 0 / 99999999999999999999, 1 / 99999999999999999999, 0.0000000000000000000000001, -0.00000000000000000000000000000000000012
----
0.000000000000000000000000000000000000 0.000000000000000000010000000000000000 0.0000000000000000000000001 -0.00000000000000000000000000000000000012
