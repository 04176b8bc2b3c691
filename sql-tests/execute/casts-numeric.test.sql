# Casts to and from numeric: its modifier, its texts, and integers and floats at their bounds; then equality, order and groups by value.
query
SELECT 'NaN'::numeric(5,2), 'nan'::text::numeric(5,2), 'NaN'::numeric::numeric(5,2), 'NaN'::float8::numeric(5,2)
----
NaN NaN NaN NaN

query
SELECT 'Infinity'::numeric(5,2)
----
error 22003: numeric field overflow
detail: A field with precision 5, scale 2 cannot hold an infinite value.

query
SELECT 'Infinity'::text::numeric(5,2)
----
error 22003: numeric field overflow
detail: A field with precision 5, scale 2 cannot hold an infinite value.

query
SELECT 'Infinity'::numeric::numeric(5,2)
----
error 22003: numeric field overflow
detail: A field with precision 5, scale 2 cannot hold an infinite value.

query
SELECT '-Infinity'::float8::numeric(5,2)
----
error 22003: numeric field overflow
detail: A field with precision 5, scale 2 cannot hold an infinite value.

query
SELECT 'Infinity'::numeric::numeric(50,2)
----
error 22003: numeric field overflow
detail: A field with precision 50, scale 2 cannot hold an infinite value.

query
SELECT x::numeric(5,2) FROM (VALUES ('NaN'::numeric),(1.235)) t(x)
----
NaN
1.24

query
SELECT x::numeric(5,2) FROM (VALUES ('Infinity'::numeric),(1.235)) t(x)
----
error 22003: numeric field overflow
detail: A field with precision 5, scale 2 cannot hold an infinite value.

query
SELECT sum(x::numeric(5,2)), max(x::numeric(5,2)), count(distinct x::numeric(5,2)) FROM (VALUES ('NaN'::numeric),(1.235),(3)) t(x)
----
NaN NaN 3

query
SELECT 999.994::numeric(5,2), 999.995::numeric(5,2)
----
error 22003: numeric field overflow
detail: A field with precision 5, scale 2 must round to an absolute value less than 10^3.

query
SELECT -999.995::numeric(5,2)
----
error 22003: numeric field overflow
detail: A field with precision 5, scale 2 must round to an absolute value less than 10^3.

query
SELECT 1e40::numeric(38,0)
----
error 22003: numeric field overflow
detail: A field with precision 38, scale 0 must round to an absolute value less than 10^38.

query
SELECT 99999999999999999999999999999999999999.4::numeric(38,0)
----
99999999999999999999999999999999999999

query
SELECT 99999999999999999999999999999999999999.5::numeric(38,0)
----
error 22003: numeric field overflow
detail: A field with precision 38, scale 0 must round to an absolute value less than 10^38.

query
SELECT 9999999999999999999999999999999999999.4::numeric(37,0)
----
9999999999999999999999999999999999999

query
SELECT 9999999999999999999999999999999999999.5::numeric(37,0)
----
error 22003: numeric field overflow
detail: A field with precision 37, scale 0 must round to an absolute value less than 10^37.

query
SELECT x::numeric(37,0) FROM (VALUES (9999999999999999999999999999999999999.5)) t(x)
----
error 22003: numeric field overflow
detail: A field with precision 37, scale 0 must round to an absolute value less than 10^37.

query
SELECT x::numeric(38,0) FROM (VALUES (99999999999999999999999999999999999999.5)) t(x)
----
error 22003: numeric field overflow
detail: A field with precision 38, scale 0 must round to an absolute value less than 10^38.

query
SELECT 12345.678::numeric(3,-2), 12345.678::numeric(3,-3), 12345678::numeric(3,-5), 49::numeric(3,-2), 50::numeric(3,-2), -50::numeric(3,-2)
----
12300 12000 12300000 0 100 -100

query
SELECT 99950::numeric(3,-2)
----
error 22003: numeric field overflow
detail: A field with precision 3, scale -2 must round to an absolute value less than 10^5.

query
SELECT x::numeric(3,-2) FROM (VALUES (99950)) t(x)
----
error 22003: numeric field overflow
detail: A field with precision 3, scale -2 must round to an absolute value less than 10^5.

query
SELECT x::numeric(3,-2) FROM (VALUES (99949),(-150)) t(x)
----
99900
-200

query
SELECT 0.00123::numeric(3,5), 0.000015::numeric(2,5), 0.009994::numeric(3,5)
----
0.00123 0.00002 0.00999

query
SELECT 0.01::numeric(3,5)
----
error 22003: numeric field overflow
detail: A field with precision 3, scale 5 must round to an absolute value less than 10^-2.

query
SELECT 0.009995::numeric(3,5)
----
error 22003: numeric field overflow
detail: A field with precision 3, scale 5 must round to an absolute value less than 10^-2.

query
SELECT x::numeric(3,5) FROM (VALUES (0.01)) t(x)
----
error 22003: numeric field overflow
detail: A field with precision 3, scale 5 must round to an absolute value less than 10^-2.

query
SELECT x::numeric(3,5) FROM (VALUES (0.009994),(-0.001)) t(x)
----
0.00999
-0.00100

query
SELECT 1::numeric(3,1000)
----
error 22003: numeric field overflow
detail: A field with precision 3, scale 1000 must round to an absolute value less than 10^-997.

query
SELECT 0::numeric(3,1000) = 0
----
t

query
SELECT 1::numeric(1000,-1000)
----
0

query
SELECT 1e1000::numeric(1000,-1000) = 1e1000
----
t

query
SELECT 1::numeric(1001,0)
----
error 22023 at 11: NUMERIC precision 1001 must be between 1 and 1000

query
SELECT 1::numeric(0,0)
----
error 22023 at 11: NUMERIC precision 0 must be between 1 and 1000

query
SELECT 1::numeric(5,1001)
----
error 22023 at 11: NUMERIC scale 1001 must be between -1000 and 1000

query
SELECT 1::numeric(5,-1001)
----
error 22023 at 11: NUMERIC scale -1001 must be between -1000 and 1000

query
SELECT 1::numeric(5,2,1)
----
error 22023 at 11: invalid NUMERIC type modifier

query
SELECT 1::numeric(-1)
----
error 22023 at 11: NUMERIC precision -1 must be between 1 and 1000

query
SELECT 1::numeric(5)
----
1

query
SELECT 99999.5::numeric(5)
----
error 22003: numeric field overflow
detail: A field with precision 5, scale 0 must round to an absolute value less than 10^5.

query
SELECT '12345.678'::numeric(3,-2), ('12345.678'||'')::numeric(3,-2), ('0.00123'||'')::numeric(3,5)
----
12300 12300 0.00123

query
SELECT ('0.01'||'')::numeric(3,5)
----
error 22003: numeric field overflow
detail: A field with precision 3, scale 5 must round to an absolute value less than 10^-2.

query
SELECT 5::int4::numeric(3,5)
----
error 22003: numeric field overflow
detail: A field with precision 3, scale 5 must round to an absolute value less than 10^-2.

query
SELECT 0::int4::numeric(3,5), 123456::int4::numeric(3,-4), 123456::int8::numeric(3,-4), 5::int2::numeric(5,2)
----
0.00000 120000 120000 5.00

query
SELECT 123456::int4::numeric(3,2)
----
error 22003: numeric field overflow
detail: A field with precision 3, scale 2 must round to an absolute value less than 10^1.

query
SELECT 123456789012::int8::numeric(3,2)
----
error 22003: numeric field overflow
detail: A field with precision 3, scale 2 must round to an absolute value less than 10^1.

query
SELECT 1.5::float8::numeric(3,1), 1e20::float8::numeric(25,2), 123456::float8::numeric(3,-4),0.00123::float8::numeric(3,5), 1.25::float4::numeric(2,1)
----
1.5 100000000000000000000.00 120000 0.00123 1.3

query
SELECT 1e20::float8::numeric(20,2)
----
error 22003: numeric field overflow
detail: A field with precision 20, scale 2 must round to an absolute value less than 10^18.

query
SELECT '  1e5 '::numeric, E'\t1.5\n'::numeric, '1e5'::numeric, '.5'::numeric, '5.'::numeric, '+5'::numeric, '-.5e-3'::numeric, '1E+3'::numeric, ' -0 '::numeric, '-0.00'::numeric, 'inf'::numeric, '+infinity'::numeric, '-INF'::numeric, ' NaN '::numeric
----
100000 1.5 100000 0.5 5 5 -0.0005 1000 0 0.00 Infinity Infinity -Infinity NaN

query
SELECT '0x10'::numeric
----
error 22P02 at 8: invalid input syntax for type numeric: "0x10"

query
SELECT '1_000'::numeric
----
error 22P02 at 8: invalid input syntax for type numeric: "1_000"

query
SELECT '1 000'::numeric
----
error 22P02 at 8: invalid input syntax for type numeric: "1 000"

query
SELECT ''::numeric
----
error 22P02 at 8: invalid input syntax for type numeric: ""

query
SELECT ' '::numeric
----
error 22P02 at 8: invalid input syntax for type numeric: " "

query
SELECT '.'::numeric
----
error 22P02 at 8: invalid input syntax for type numeric: "."

query
SELECT '1.2.3'::numeric
----
error 22P02 at 8: invalid input syntax for type numeric: "1.2.3"

query
SELECT 'e5'::numeric
----
error 22P02 at 8: invalid input syntax for type numeric: "e5"

query
SELECT '1e'::numeric
----
error 22P02 at 8: invalid input syntax for type numeric: "1e"

query
SELECT '1e+'::numeric
----
error 22P02 at 8: invalid input syntax for type numeric: "1e+"

query
SELECT '- 5'::numeric
----
error 22P02 at 8: invalid input syntax for type numeric: "- 5"

query
SELECT '+-5'::numeric
----
error 22P02 at 8: invalid input syntax for type numeric: "+-5"

query
SELECT '+NaN'::numeric
----
error 22P02 at 8: invalid input syntax for type numeric: "+NaN"

query
SELECT '-NaN'::numeric
----
error 22P02 at 8: invalid input syntax for type numeric: "-NaN"

query
SELECT 'infi'::numeric
----
error 22P02 at 8: invalid input syntax for type numeric: "infi"

query
SELECT '1e5x'::numeric
----
error 22P02 at 8: invalid input syntax for type numeric: "1e5x"

query
SELECT '１'::numeric
----
error 22P02 at 8: invalid input syntax for type numeric: "１"

query
SELECT '1,5'::numeric
----
error 22P02 at 8: invalid input syntax for type numeric: "1,5"

query
SELECT x::numeric FROM (VALUES ('  1e5 '),(E'\t1.5\n'),('.5'),('5.'),('+5'),('-.5e-3'),(' -0 '),('-0.00'),('inf'),('+infinity'),('-INF'),(' NaN ')) t(x)
----
100000
1.5
0.5
5
5
-0.0005
0
0.00
Infinity
Infinity
-Infinity
NaN

query
SELECT ('0x10'||'')::numeric
----
error 22P02: invalid input syntax for type numeric: "0x10"

query
SELECT ('1_000'||'')::numeric
----
error 22P02: invalid input syntax for type numeric: "1_000"

query
SELECT ('1 000'||'')::numeric
----
error 22P02: invalid input syntax for type numeric: "1 000"

query
SELECT (''||'')::numeric
----
error 22P02: invalid input syntax for type numeric: ""

query
SELECT ('.'||'')::numeric
----
error 22P02: invalid input syntax for type numeric: "."

query
SELECT ('1e'||'')::numeric
----
error 22P02: invalid input syntax for type numeric: "1e"

query
SELECT ('1 e5'||'')::numeric
----
error 22P02: invalid input syntax for type numeric: "1 e5"

query
SELECT ('1e 5'||'')::numeric
----
100000

query
SELECT '1e 5'::numeric
----
100000

query
SELECT ('+NaN'||'')::numeric
----
error 22P02: invalid input syntax for type numeric: "+NaN"

query
SELECT ('1e5x'||'')::numeric
----
error 22P02: invalid input syntax for type numeric: "1e5x"

query
SELECT ('- 5'||'')::numeric
----
error 22P02: invalid input syntax for type numeric: "- 5"

query
SELECT 0.5::int4, 1.5::int4, 2.5::int4, -0.5::int4, -1.5::int4, 0.4999999::int4, 2147483647.4::int4, -2147483648.4::int4
----
error 22003: integer out of range

query
SELECT 2147483647.5::int4
----
error 22003: integer out of range

query
SELECT -2147483648.5::int4
----
error 22003: integer out of range

query
SELECT 32767.4::int2, -32768.4::int2, 0.5::int2
----
error 22003: smallint out of range

query
SELECT 32767.5::int2
----
error 22003: smallint out of range

query
SELECT -32768.5::int2
----
error 22003: smallint out of range

query
SELECT 9223372036854775807.4::int8, -9223372036854775808.4::int8, 0.5::int8
----
error 22003: bigint out of range

query
SELECT 9223372036854775807.5::int8
----
error 22003: bigint out of range

query
SELECT -9223372036854775808.5::int8
----
error 22003: bigint out of range

query
SELECT 1e100::int8
----
error 22003: bigint out of range

query
SELECT 1e100::int4
----
error 22003: integer out of range

query
SELECT 1e100::int2
----
error 22003: smallint out of range

query
SELECT 'NaN'::numeric::int4
----
error 0A000: cannot convert NaN to integer

query
SELECT 'NaN'::numeric::int2
----
error 0A000: cannot convert NaN to smallint

query
SELECT 'NaN'::numeric::int8
----
error 0A000: cannot convert NaN to bigint

query
SELECT 'Infinity'::numeric::int4
----
error 0A000: cannot convert infinity to integer

query
SELECT '-Infinity'::numeric::int8
----
error 0A000: cannot convert infinity to bigint

query
SELECT 'Infinity'::numeric::int2
----
error 0A000: cannot convert infinity to smallint

query
SELECT x::int4,x::int8,x::int2 FROM (VALUES (0.5),(-1.5),(2.4999999999999999999999999999999999999999999999)) t(x)
----
1 1 1
-2 -2 -2
2 2 2

query
SELECT x::int4 FROM (VALUES (2147483647.5)) t(x)
----
error 22003: integer out of range

query
SELECT x::int8 FROM (VALUES (9223372036854775807.5)) t(x)
----
error 22003: bigint out of range

query
SELECT x::int8 FROM (VALUES (-9223372036854775808.49999999999999999999999999999999999999999999999)) t(x)
----
-9223372036854775808

query
SELECT 1e400::float8
----
error 22003: "10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000" is out of range for type double precision

query
SELECT 1e-400::float8
----
error 22003: "0.0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001" is out of range for type double precision

query
SELECT x::float8 FROM (VALUES (1e400)) t(x)
----
error 22003: "10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000" is out of range for type double precision

query
SELECT x::float8 FROM (VALUES (1e-400)) t(x)
----
error 22003: "0.0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001" is out of range for type double precision

query
SELECT x::float4 FROM (VALUES (1e-50)) t(x)
----
error 22003: "0.00000000000000000000000000000000000000000000000001" is out of range for type real

query
SELECT x::float4 FROM (VALUES (1e39)) t(x)
----
error 22003: "1000000000000000000000000000000000000000" is out of range for type real

query
SELECT 1e39::numeric::float4
----
error 22003: "1000000000000000000000000000000000000000" is out of range for type real

query
SELECT 1.7976931348623157e308::numeric::float8, 4.9e-324::numeric::float8, 2.2250738585072011e-308::numeric::float8, 3.4028235e38::numeric::float4, 1.4e-45::numeric::float4, 0.1::numeric::float4, 0.1::numeric::float8, 9007199254740993::numeric::float8, 'NaN'::numeric::float8, '-Infinity'::numeric::float4
----
1.7976931348623157e+308 5e-324 2.225073858507201e-308 3.4028235e+38 1e-45 0.1 0.1 9.007199254740992e+15 NaN -Infinity

query
SELECT 1.7976931348623159e308::numeric::float8
----
error 22003: "179769313486231590000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000" is out of range for type double precision

query
SELECT 2e-324::numeric::float8
----
error 22003: "0.000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000002" is out of range for type double precision

query
SELECT 0.0000000000000000000000000000000000::float8, -0.0::numeric::float8
----
0 -0

query
SELECT 1e15::float8::numeric, 1e16::float8::numeric, 123456789.123456789::float8::numeric, 0.1::float8::numeric, 1e-300::float8::numeric = 1e-300, 0.1::float4::numeric, 16777217::float4::numeric, 1.17549435e-38::float4::numeric, 1e308::float8::numeric = 1e308, '-0'::float8::numeric, 1.005::float8::numeric, 2.5e-5::float8::numeric,123456.789e3::float4::numeric
----
1000000000000000 10000000000000000 123456789.123457 0.1 t 0.1 16777200 0.0000000000000000000000000000000000000117549 t 0 1.005 0.000025 123457000

query
SELECT 'NaN'::float8::numeric, 'Infinity'::float8::numeric, '-Infinity'::float4::numeric
----
NaN Infinity -Infinity

query
SELECT trim_scale(max(v)), count(*) FROM (VALUES (1::numeric),(1.0),(1.00),('NaN'),('NaN'),('Infinity'),('Infinity'),('-Infinity'),(0),(1e2),(100),(100.000)) t(v) GROUP BY v ORDER BY 1
----
-Infinity 1
0 1
1 3
100 3
Infinity 2
NaN 2

query
SELECT count(distinct v), min(v), max(v), min(-v), max(-v) FROM (VALUES (1::numeric),(1.0),(1.00),('NaN'),('NaN'),('Infinity'),('Infinity'),('-Infinity'),(0),(0.00),(-0.0),(1e50),(1e50+0.0)) t(v)
----
6 -Infinity NaN -Infinity NaN

query
SELECT distinct v FROM (VALUES (1.0),(1.00),(1e50),(1e50+0.00),('NaN')) t(v) ORDER BY 1
----
1.0
100000000000000000000000000000000000000000000000000
NaN

query
SELECT sum(v), avg(v) FROM (VALUES (1.0),('Infinity')) t(v)
----
Infinity Infinity

query
SELECT sum(v), avg(v), variance(v) FROM (VALUES ('-Infinity'::numeric),('Infinity')) t(v)
----
NaN NaN NaN

query
SELECT sum(v), avg(v), min(v), max(v), stddev(v) FROM (VALUES (1.0),('NaN')) t(v)
----
NaN NaN 1.0 NaN NaN

query
SELECT 'NaN'::numeric = 'NaN', 'NaN'::numeric > 'Infinity', 'NaN'::numeric > 1, 1 < 'NaN'::numeric, 'Infinity'::numeric = 'Infinity', '-Infinity'::numeric < -1e100, 1.0 = 1.00, 1e50 = 1e50+0.00, 1e-50 > 0, -0.0 = 0.0
----
t t t t t t t t t t

query
SELECT greatest(1.0, 'NaN'), least(1.0,'NaN','-Infinity'), nullif(1.0,1.00), 1.0 in (1.00, 2), coalesce(null, 1.50)
----
NaN -Infinity NULL t 1.50

query
SELECT 1.0 is distinct from 1.00, 'NaN'::numeric is distinct from 'NaN'
----
f f

query
SELECT v FROM (VALUES ('NaN'::numeric),(2),('Infinity'),('-Infinity'),(null),(1.5)) t(v) ORDER BY v desc nulls last
----
NaN
Infinity
2
1.5
-Infinity
NULL

query
SELECT true::numeric
----
error 42846 at 12: cannot cast type boolean to numeric

query
SELECT 1::numeric::bool
----
error 42846 at 18: cannot cast type numeric to boolean

query
SELECT '2020-01-01'::date::numeric
----
error 42846 at 26: cannot cast type date to numeric

query
SELECT 1.5::numeric::text, 1.50::numeric::varchar(2), (-1e-10)::text, 1e20::text
----
1.5 1. -0.0000000001 100000000000000000000

query
SELECT 1::numeric(5,2)::text, 1.005::numeric(5,2)::text
----
1.00 1.01

query
SELECT null::numeric(5,2)
----
NULL

query
SELECT numeric '1.5', decimal(5,2) '1.555', dec '7', 1.5::dec(2,1)
----
1.5 1.56 7 1.5

query
SELECT cast('1.5' as numeric(2,0)), cast(2.5 as numeric(2,0)), cast(-2.5 as numeric(2,0))
----
2 3 -3

query
SELECT E'\u00a01'::numeric
----
error 22P02 at 8: invalid input syntax for type numeric: " 1"

query
SELECT E'\u00a01'::int4
----
error 22P02 at 8: invalid input syntax for type integer: " 1"

query
SELECT E'\u00a01'::float8
----
error 22P02 at 8: invalid input syntax for type double precision: " 1"

query
SELECT E'\u00a0t'::bool
----
error 22P02 at 8: invalid input syntax for type boolean: " t"

query
SELECT x::numeric(12,2)*2, x::numeric(12,2)::text FROM (VALUES (1.005),(2.5),('NaN')) t(x)
----
2.02 1.01
5.00 2.50
NaN NaN

query
SELECT sum(x::numeric(12,2)), avg((x/3)::numeric(12,2)) FROM (VALUES (1.005),(2.5)) t(x)
----
3.51 0.58500000000000000000

query
SELECT x::numeric(40,2), x::numeric(45,-2) FROM (VALUES (123456789012345678901234567890.125),(49)) t(x)
----
123456789012345678901234567890.13 123456789012345678901234567900
49.00 0

