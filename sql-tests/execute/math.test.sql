# Mathematics of integers, numerics and floats; what is inexact stands in the file of floats.
query
SELECT ceil(1.2), ceil(-1.2), ceiling(1.2::float8), floor(-1.2), floor(1.7::float8), round(2.5), round(-2.5), round(2.5::float8), round(3.5::float8), round(1234.567, 2), round(1234.567, -2), round(-0.5), trunc(1.999), trunc(-1.999, 1), trunc(1.9::float8), trunc(123.456, -1)
----
2 -1 2 -2 1 3 -3 2 4 1234.57 1200 -1 1 -1.9 1 120

query
SELECT sign(-3), sign(0.0), sign(2.5::float8), sign(-2.5), sign('NaN'::float8), sign('NaN'::numeric), sign('-Infinity'::numeric), round('Infinity'::numeric), ceil('NaN'::numeric), floor(5), ceil(7::int8), round(7)
----
-1 0 1 -1 0 NaN -1 Infinity NaN 5 7 7

query
SELECT abs(-5::int2), abs(-5), abs(-5.5), abs(-5.5::float8), @ (-5), @ (-5.5), @ (-2.5::float8)
----
5 5 5.5 5.5 5 5.5 2.5

query
SELECT sqrt(2), sqrt(2::float8), |/ 16, sqrt(0.0), sqrt(2.0), sqrt(1234567890.123456789), sqrt(1e-10), sqrt(0.0001), sqrt(100.00), sqrt(1e30), sqrt(12345678901234567890123456789012345678901234567890.5), sqrt('NaN'::numeric), sqrt('Infinity'::numeric), sqrt(4.0), sqrt(99999.0), sqrt(0.5)
----
1.4142135623730951 1.4142135623730951 4 0.000000000000000 1.414213562373095 35136.41828820144 0.000010000000000000000 0.01000000000000000 10.000000000000000 1000000000000000.0 3513641828820144253111222.4 NaN Infinity 2.000000000000000 316.2261848740550 0.70710678118654752

query
SELECT sqrt(-1)
----
error 2201F: cannot take square root of a negative number

query
SELECT sqrt(-1.0)
----
error 2201F: cannot take square root of a negative number

query
SELECT exp(1::float8), ln(10::float8), log(100::float8), log10(1000::float8), exp(0), ln(1), power(2, 10), power(2::float8, 0.5), 2 ^ 10, 2::float8 ^ -1, pow(9, 0.5::float8), 3 ^ 3 ^ 2
----
2.718281828459045 2.302585092994046 2 3 1 0 1024 1.4142135623730951 1024 0.5 3 729

query
SELECT exp(1000::float8)
----
error 22003: value out of range: overflow

query
SELECT exp(-1000::float8)
----
error 22003: value out of range: underflow

query
SELECT ln(0::float8)
----
error 2201E: cannot take logarithm of zero

query
SELECT ln(-1::float8)
----
error 2201E: cannot take logarithm of a negative number

query
SELECT log(0)
----
error 2201E: cannot take logarithm of zero

query
SELECT power(0, -1)
----
error 2201F: zero raised to a negative power is undefined

query
SELECT power(-8, 1/3::float8)
----
error 2201F: a negative number raised to a non-integer power yields a complex result

query
SELECT power(10::float8, 400)
----
error 22003: value out of range: overflow

query
SELECT power('NaN'::float8, 0), power(1, 'NaN'::float8), power('infinity'::float8, -1), power(0::float8, 0), power(-2, 3), power('-infinity'::float8, 3)
----
1 1 0 1 -8 -Infinity

query
SELECT mod(10, 3), mod(-10, 3), mod(10.5, 3), mod(10::int8, 4::int8), div(10.5, 3), div(-10.5, 3), div(1e20, 7), 10 % 4, mod(5::int2, 3::int2)
----
1 -1 1.5 2 3 -3 14285714285714285714 2 2

query
SELECT mod(1, 0)
----
error 22012: division by zero

query
SELECT div(1, 0.0)
----
error 22012: division by zero

query
SELECT gcd(12, 18), gcd(-12, 18), gcd(0, 5), gcd(0, 0), lcm(4, 6), lcm(-4, 6), lcm(0, 5), gcd(12::int8, 18::int8), gcd(-2147483648::int8, 4)
----
6 6 5 0 12 12 0 6 4

query
SELECT gcd((-2147483648)::int4, 0)
----
error 22003: integer out of range

query
SELECT lcm(2147483647, 2147483646)
----
error 22003: integer out of range

query
SELECT lcm(9223372036854775807, 9223372036854775806)
----
error 22003: bigint out of range

query
SELECT factorial(0), factorial(5), factorial(20), factorial(25), factorial(50)
----
1 120 2432902008176640000 15511210043330985984000000 30414093201713378043612608166064768844377641568960512000000000000

query
SELECT factorial(-1)
----
error 22003: factorial of a negative number is undefined

query
SELECT factorial(100000)
----
error 22003: value overflows numeric format

query
SELECT degrees(pi()), radians(180), pi(), sin(0), cos(0), tan(0), asin(1), acos(1), atan(1), atan2(1, 1), sinh(0), cosh(0), tanh(0), sind(30), cosd(60), tand(45), cotd(45), asind(0.5), acosd(0.5), atand(1), atan2d(1, 1), sind(90), cosd(90), sind(180), cosd(180), tand(0), sind(-30), cosd(120), sind(210), tand(135)
----
180 3.141592653589793 3.141592653589793 0 1 0 1.5707963267948966 0 0.7853981633974483 0.7853981633974483 0 1 0 0.5 0.5 1 1 30 60 45 45 1 0 0 -1 0 -0.5 -0.5 -0.5 -1

query
SELECT asin(2)
----
error 22003: input is out of range

query
SELECT sin('infinity')
----
error 22003: input is out of range

query
SELECT acosh(0.5)
----
error 22003: input is out of range

query
SELECT atanh(2)
----
error 22003: input is out of range

query
SELECT sin('NaN'), acos('NaN'), tan('NaN'), atanh(0), acosh(1), asinh(0), cot(0), atanh(1)
----
NaN NaN NaN 0 0 0 Infinity Infinity

query
SELECT width_bucket(5.35::float8, 0.024, 10.06, 5), width_bucket(0::float8, 1, 10, 5), width_bucket(10::float8, 1, 10, 5), width_bucket(5::float8, 10, 1, 3), width_bucket(1::float8, 1, 10, 5)
----
3 0 6 2 1

query
SELECT width_bucket(5::float8, 1, 1, 5)
----
error 2201G: lower bound cannot equal upper bound

query
SELECT width_bucket(5::float8, 1, 10, 0)
----
error 2201G: count must be greater than zero

query
SELECT width_bucket('NaN'::float8, 1, 10, 1)
----
error 2201G: operand, lower bound, and upper bound cannot be NaN

query
SELECT width_bucket(1::float8, '-infinity', 10, 1)
----
error 2201G: lower and upper bounds must be finite

query
SELECT 91 & 15, 32 | 3, 17 # 5, ~1, 1 << 4, 8 >> 2, -1 >> 1, 1::int8 << 40, 5::int2 & 3::int2, ~5::int2, 1 << 33, (-8)::int2 >> 1, 1::int2 << 15
----
11 35 20 -2 16 2 -1 1099511627776 1 -6 2 -4 -32768

query
SELECT scale(8.4100), min_scale(8.4100), trim_scale(8.4100), scale(100), min_scale(0.00), trim_scale(100.00), scale('NaN'::numeric), min_scale('Infinity'::numeric), trim_scale(123456789012345678901234567890123456789012345678901234567890.1200)
----
4 2 8.41 0 0 100 NULL NULL 123456789012345678901234567890123456789012345678901234567890.12

query
SELECT random() >= 0 AND random() < 1, random() = random()
----
t f

query
SELECT round(x, 1), ceil(x), sqrt(x) FROM (VALUES (1.25), (NULL), (2.55)) v(x)
----
1.3 2 1.118033988749895
NULL NULL NULL
2.6 3 1.596871942267131

query
SELECT CASE WHEN x > 0 THEN ln(x) ELSE 0 END FROM (VALUES (1::float8), (0), (-1)) v(x)
----
0
0
0

query
SELECT ln(x) FROM (VALUES (1::float8), (0), (-1)) v(x) WHERE x > 0
----
0

query
SELECT greatest(1, 2.5, 3), least(1, NULL, -1)
----
3 -1

query
SELECT asind('-0'::float8), asind(1), asind(-0.5), acosd(0), acosd(-1), acosd(0.5), atand('-0'::float8), atand('Infinity'::float8), atand('-Infinity'::float8), atan2d(0, 0), atan2d('-0'::float8, -1), atan2d(0, -1), atan2d(1, -1), atan2d('-Infinity'::float8, 'Infinity'), asind('NaN'::float8), acosd('NaN'::float8), asind('5e-324'::float8), atand('5e-324'::float8)
----
-0 90 -30 90 180 60 -0 90 -90 0 -180 180 135 -45 NaN NaN 2.96e-322 2.2e-322

query
SELECT sinh('-0'::float8), sinh('Infinity'::float8), sinh('-Infinity'::float8), cosh('-Infinity'::float8), tanh('-Infinity'::float8), tanh('-0'::float8), asinh('-0'::float8), asinh('-Infinity'::float8), acosh(1), acosh('Infinity'::float8), atanh('-0'::float8), atanh(1), atanh(-1), sinh('NaN'::float8), sinh(710.5), cosh(1000), atan('-0'::float8), atan2('-0'::float8, '-0'::float8), cbrt('-0'::float8), sign('-0'::float8), ceil(-0.5::float8), round(-0.4::float8), trunc(-0.9::float8), degrees('-0'::float8), sqrt('-0'::float8)
----
-0 Infinity -Infinity Infinity -1 -0 -0 -Infinity 0 Infinity -0 Infinity -Infinity NaN Infinity Infinity -0 -3.141592653589793 -0 0 -0 -0 -0 -0 -0

query
SELECT cosd('infinity'::float8)
----
error 22003: input is out of range

query
SELECT acosd(1.5)
----
error 22003: input is out of range

query
SELECT atanh(1.5)
----
error 22003: input is out of range


# Signs of zero, and what is not finite, of the functions of degrees.
query
SELECT sind(-0::float8), sind('-0'::float8), sind(-180), sind(180), sind('-360'::float8), sind('-720'::float8), cosd('-0'::float8), cosd(90), cosd(270), tand('-0'::float8), tand(90), tand(-90), tand(180), tand(270), cotd('0'::float8), cotd('-0'::float8), cotd(90), cotd(180), cotd('-360'::float8), sind('NaN'::float8), tand('NaN'::float8)
----
-0 -0 -0 0 -0 -0 1 0 0 0 Infinity -Infinity 0 -Infinity Infinity -Infinity 0 -Infinity -Infinity NaN NaN

# A quotient that rounds to 1, and bounds whose distance is no double.
query
select width_bucket(0::float8, -1e308, 1.7e308, 10), width_bucket('-0'::float8, 1e15, -1e-300, 64), width_bucket(36::float8, 1.797e308, 7, 32767), width_bucket(5::float8, 1, 10, 2147483647)
----
-2147483648 65 -2147483648 954437177

query
select width_bucket(11::float8, 1, 10, 2147483647)
----
error 22003: integer out of range
