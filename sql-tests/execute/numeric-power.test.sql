# exp, ln, log, power, gcd, lcm and width_bucket of numeric: each result has the digits that PostgreSQL gives it.
query
SELECT exp(0.0), exp(1.0), exp(-1.0), exp(2.5), exp(1.000000000000000000000000000001), exp(-38.3), exp(0.01), exp(123.456), exp(-250.75), exp('NaN'::numeric), exp('Infinity'::numeric), exp('-Infinity'::numeric), exp(NULL::numeric)
----
1.0000000000000000 2.7182818284590452 0.3678794411714423 12.182493960703473 2.718281828459045235360287471355 0.00000000000000002325526769488654 1.0100501670841681 413294435277809344957685441227343146614594393746575438.725 0.0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001260836180725279 NaN Infinity 0 NULL

query
SELECT length(exp(5999.9)::text), md5(exp(5999.123456789012345678901234567890123456789)::text), md5(exp(-2000.5)::text), scale(exp(-6000.0)), exp(-7000.0) = 0
----
2608 7d51c3d4efb04d37e4deb02ed1625205 6a77cc7b9edface2f1b833d90987495f 1000 t

query
SELECT exp(6000.0)
----
error 22003: value overflows numeric format

query
SELECT ln(1.0), ln(2.0), ln(10.0), ln(0.5), ln(1.000000000000000001), ln(0.99999999), ln(5e-27), ln(1e40), ln(12345678901234567890.123456789), ln(1e-300) > -691, scale(ln(1e-300)), ln('NaN'::numeric), ln('Infinity'::numeric)
----
0.0000000000000000 0.6931471805599453 2.3025850929940457 -0.6931471805599453 0.0000000000000000010000000000000000 -0.000000010000000050000000 -60.560359598405133093885009943 92.103403719761827 43.959837789202521 t 300 NaN Infinity

query
SELECT ln(0.0)
----
error 2201E: cannot take logarithm of zero

query
SELECT ln(-1.5)
----
error 2201E: cannot take logarithm of a negative number

query
SELECT ln('-Infinity'::numeric)
----
error 2201E: cannot take logarithm of a negative number

query
SELECT log(100.0), log(2.0), log10(0.001), log10(1.0), log(1e30), log('Infinity'::numeric), log('NaN'::numeric), log(2.0, 64), log(10, 2.0), log(0.5, 0.0625), log(1.5, 1.0), log(64.0, 2.0), log(1.0000001, 3), log('Infinity'::numeric, 5), log('Infinity'::numeric, 'Infinity'::numeric), log(5, 'Infinity'::numeric), log('NaN'::numeric, 0.0)
----
2.0000000000000000 0.3010299956639812 -3.0000000000000000 0.0000000000000000 30.000000000000000 Infinity NaN 6.0000000000000000 0.3010299956639812 4.0000000000000000 0.0000000000000000 0.1666666666666667 10986123.435987232 0 NaN Infinity NaN

query
SELECT log10(0.0)
----
error 2201E: cannot take logarithm of zero

query
SELECT log(1.0, 5.0)
----
error 22012: division by zero

query
SELECT log(0.0, 5)
----
error 2201E: cannot take logarithm of zero

query
SELECT log(5, 0.0)
----
error 2201E: cannot take logarithm of zero

query
SELECT log('-Infinity'::numeric, 0.0)
----
error 2201E: cannot take logarithm of a negative number

query
SELECT log(0.0, 'Infinity'::numeric)
----
error 2201E: cannot take logarithm of zero

query
SELECT power(2.0, 10), 2.0 ^ 0.5, 2.0 ^ -50, pow(3, -2.0), 2.5 ^ 3, 0.5 ^ 60.0, 10.0 ^ 20, 1.5 ^ -1, 12.345 ^ 1, (-1.5) ^ 3, (-1.5) ^ -3, 0.0 ^ 0, 0.0 ^ 2, 0.0 ^ 1.5, 1.0000001 ^ 12345678.9, 0.3 ^ 1e10 = 0, 1.0 ^ 1e10, (-1.0) ^ 10000000001.0, 98765.4321 ^ -7.25, 2 ^ 0.5
----
1024.0000000000000000 1.4142135623730950 0.0000000000000009 0.1111111111111111 15.6250000000000000 0.0000000000000000 100000000000000000000.0000000000000000 0.6666666666666667 12.3450000000000000 -3.3750000000000000 -0.2962962962962963 1.0000000000000000 0.0000000000000000 0.0000000000000000 3.4368928717678288 t 1.0000000000000000 -1.0000000000000000 0.0000000000000000000000000000000000006153383478514573 1.4142135623730950

query
SELECT power('NaN'::numeric, 0), power('NaN'::numeric, 1), power(1.0, 'NaN'::numeric), power(2.0, 'NaN'::numeric), power('Infinity'::numeric, 0.5), power('Infinity'::numeric, -0.5), power('Infinity'::numeric, 0), power('Infinity'::numeric, '-Infinity'::numeric), power(0.0, 'Infinity'::numeric), power(-1.0, 'Infinity'::numeric), power(0.5, '-Infinity'::numeric), power(-0.5, 'Infinity'::numeric), power(-2.0, '-Infinity'::numeric), power(-2.0, 'Infinity'::numeric)
----
1 NaN 1 NaN Infinity 0 1 0 0 1 Infinity 0 0 Infinity

query
SELECT power('-Infinity'::numeric, 3), power('-Infinity'::numeric, 2), power('-Infinity'::numeric, -3), power('-Infinity'::numeric, 1e40), power('-Infinity'::numeric, 1e40 + 1), power('-Infinity'::numeric, 'Infinity'::numeric), power('-Infinity'::numeric, '-Infinity'::numeric)
----
-Infinity Infinity 0 Infinity -Infinity Infinity 0

query
SELECT power(0.0, -1)
----
error 2201F: zero raised to a negative power is undefined

query
SELECT power(0.0, '-Infinity'::numeric)
----
error 2201F: zero raised to a negative power is undefined

query
SELECT power(-2.0, 3.5)
----
error 2201F: a negative number raised to a non-integer power yields a complex result

query
SELECT power('-Infinity'::numeric, 2.5)
----
error 2201F: a negative number raised to a non-integer power yields a complex result

query
SELECT 10.0 ^ 131072
----
error 22003: value overflows numeric format

query
SELECT power(3.0, 1e10)
----
error 22003: value overflows numeric format

query
SELECT power(3.0, 123456.7)
----
error 22003: value overflows numeric format

# The most digits of either side of the point.
query
SELECT md5((10.0 ^ 131071)::text), md5((1.000001 ^ 4000000)::text), md5((2.5 ^ (-2000))::text), md5(ln(('0.' || repeat('9', 16383))::numeric)::text), md5(power(('1.' || repeat('7', 3000) || '1')::numeric, 2.5)::text), md5(log(2, ('1.' || repeat('0', 2000) || '1')::numeric)::text)
----
40346b64a9cfb1b02a7873216b5b2d36 6f66fe99d556e92d088f62c64b87c37a 46797ffbbab123654a370ccaccb5214a 1a5a255cc4b0646f8cb27448a2df2310 4e83e2da3590cc9e2b714b65848e82b9 1a5a255cc4b0646f8cb27448a2df2310

query
SELECT gcd(12.0, 18), gcd(1.5, 0.25), gcd(-5.5, 0), gcd(0, -5.50), gcd(0.0, 0.00), gcd('NaN', 1.0), gcd('Infinity'::numeric, 2), gcd(330.3, 462.0), gcd(12345678901234567890.5, 0.0001), lcm(1.5, 0.25), lcm(0.0, 5.55), lcm(-2.5, -3.75), lcm('Infinity'::numeric, 2), lcm(12345678901234567890, 98765432109876543210)
----
6.0 0.25 5.5 5.50 0.00 NaN NaN 0.3 0.0001 1.50 0.00 7.50 NaN 1354807012498094801236261410

query
SELECT lcm(repeat('9', 100000)::numeric, repeat('7', 99999)::numeric)
----
error 22003: value overflows numeric format

query
SELECT width_bucket(3.5, 1.0, 10, 4), width_bucket(0.5, 1.0, 10, 4), width_bucket(10, 1.0, 10, 4), width_bucket(9.999, 1.0, 10, 4), width_bucket(3.5, 10.0, 1, 4), width_bucket(10.0, 10, 1, 4), width_bucket(1.0, 10, 1, 4), width_bucket(2, 96345786759513779164217895099873000815.0, 9e-32, 9), width_bucket('Infinity'::numeric, 1, 10, 5), width_bucket('-Infinity'::numeric, 1, 10, 5), width_bucket('Infinity'::numeric, 10, 1, 5), width_bucket(NULL, 1.0, 10, 5)
----
2 0 5 4 3 1 5 10 6 0 0 NULL

query
SELECT width_bucket(5.0, 1, 10, 0)
----
error 2201G: count must be greater than zero

query
SELECT width_bucket('NaN'::numeric, 1, 10, 5)
----
error 2201G: operand, lower bound, and upper bound cannot be NaN

query
SELECT width_bucket(1.0, 'Infinity', 10, 5)
----
error 2201G: lower and upper bounds must be finite

query
SELECT width_bucket(1.0, 1, 1.00, 5)
----
error 2201G: lower bound cannot equal upper bound

query
SELECT width_bucket(11.0, 1, 10, 2147483647)
----
error 22003: integer out of range

# Unknown literals and mixed types choose as PostgreSQL does.
query types
SELECT 2 ^ 3, 2.0 ^ 3, 2::int8 ^ 2, '2' ^ 3, 2.0 ^ '3', power('2', '3'), exp('1'), ln('2'), log('100'), log(2, '8'), gcd(4.0, 6), gcd(4::int8, 6.0)
----
types: double precision, numeric, double precision, double precision, numeric, double precision, double precision, double precision, double precision, numeric, numeric, numeric
8 8.0000000000000000 4 8 8.0000000000000000 8 2.718281828459045 0.6931471805599453 2 3.0000000000000000 2.0 2.0

query
SELECT gcd('4', '6')
----
error 42725 at 8: function gcd(unknown, unknown) is not unique
hint: Could not choose a best candidate function. You might need to add explicit type casts.

query
SELECT gcd(4::float8, 6)
----
error 42883 at 8: function gcd(double precision, integer) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

query refused
SELECT width_bucket(5.35::numeric, array[1, 3, 5]::numeric[])
----
error 0A000 at 52: array type is not supported

# Over rows, of both forms of numeric, with nulls and a guard before an error.
query rowsort
SELECT v, exp(v), CASE WHEN v > 0 THEN ln(v) END, v ^ 2, power(abs(v) + 0.5, 0.25), gcd(v, 0.75), width_bucket(v, -2, 8, 5) FROM (VALUES (1.5), (-2.25), (0.0), (NULL), (7)) AS t(v)
----
-2.25 0.1053992245618643 NULL 5.0625000000000000 1.2877547884506972 0.75 0
0.0 1.0000000000000000 NULL 0.0000000000000000 0.8408964152537145 0.75 2
1.5 4.4816890703380648 0.4054651081081644 2.2500000000000000 1.1892071150027211 0.75 2
7 1096.6331584284586 1.9459101490553133 49.0000000000000000 1.6548754598234366 0.25 5
NULL NULL NULL NULL NULL NULL NULL

query
SELECT sum(ln(v::numeric / 3)), max(exp((v % 7)::numeric)), min((v::numeric(8, 2)) ^ 0.5) FROM (VALUES (1), (2), (3), (5), (8), (13), (21)) AS t(v)
----
3.39982469785018312662 403.42879349273512 1.0000000000000000

