# Casts between bool, int4, int8, float8, numeric, text and date; bad input and values out of range.

query TTTIITT types
SELECT 1::bool, 0::bool, (-5)::bool, true::int4, false::int4, true::text, false::text
----
types: boolean, boolean, boolean, integer, integer, text, text
t f t 1 0 true false

query IITT
SELECT id, b::int4, b::text, i::bool FROM types WHERE id < 5 ORDER BY id
----
1 1 true t
2 0 false t
3 1 true f
4 NULL NULL NULL

query IRRT types
SELECT i::int8, i::float8, i::numeric, i::text FROM types WHERE id IN (1, 4, 5, 6) ORDER BY id
----
types: bigint, double precision, numeric, text
1 1 1 1
NULL NULL NULL NULL
2147483647 2147483647 2147483647 2147483647
-2147483648 -2147483648 -2147483648 -2147483648

query IRRT
SELECT l::int4, l::float8, l::numeric, l::text FROM types WHERE id IN (1, 2, 3, 4) ORDER BY id
----
1 1 1 1
-1 -1 -1 -1
0 0 0 0
NULL NULL NULL NULL

query RRT
SELECT l::float8, l::numeric, l::text FROM types WHERE id IN (5, 6, 7) ORDER BY id
----
9.223372036854776e+18 9223372036854775807 9223372036854775807
-9.223372036854776e+18 -9223372036854775808 -9223372036854775808
4200000000 4200000000 4200000000

query IIRT
SELECT n::int4, n::int8, n::float8, n::text FROM types WHERE id IN (1, 2, 4, 5, 7, 9, 10, 12, 14) ORDER BY id
----
1 1 1 1.000
-1 -1 -1 -1.000
NULL NULL NULL NULL
1000000000 1000000000 999999999.999 999999999.999
0 0 0.001 0.001
13 13 12.5 12.500
-13 -13 -12.5 -12.500
8 8 7.777 7.777
10 10 9.999 9.999

query IIRT
SELECT f::int4, f::int8, f::numeric, f::text FROM types WHERE id IN (1, 2, 3, 4, 7, 13, 14) ORDER BY id
----
1 1 1 1
-1 -1 -1 -1
0 0 0 0
NULL NULL NULL NULL
0 0 0.1 0.1
0 0 0 -0
123456789 123456789 123456789.125 123456789.125

query TT
SELECT d::text, d::timestamp FROM types WHERE id IN (1, 4, 5, 6) ORDER BY id
----
2000-01-01 2000-01-01 00:00:00
NULL NULL
9999-12-31 9999-12-31 00:00:00
0001-01-01 0001-01-01 00:00:00

# float8 rounds half to even, numeric away from zero.
query IIIIII
SELECT 0.5::float8::int4, 1.5::float8::int4, 2.5::float8::int4, -0.5::float8::int4, -1.5::float8::int4, -2.5::float8::int8
----
0 2 2 0 -2 -2

query IIIIIII
SELECT 0.5::int4, 1.5::int4, 2.5::int4, -0.5::int4, -1.5::int4, -2.5::int8, 2.4999::int4
----
1 2 3 -1 -2 -3 2

query
SELECT 2147483648::int4
----
error 22003: integer out of range

query
SELECT (-2147483649)::int4
----
error 22003: integer out of range

query
SELECT l::int4 FROM types WHERE id = 5
----
error 22003: integer out of range

query
SELECT l::int4 FROM types WHERE id = 7
----
error 22003: integer out of range

query
SELECT 9223372036854775808::int8
----
error 22003: bigint out of range

query
SELECT 2147483647.5::int4
----
error 22003: integer out of range

query
SELECT (n * 100)::int4 FROM types WHERE id = 5
----
error 22003: integer out of range

query III
SELECT 9223372036854775807.4::int8, (-9223372036854775808.4)::int8, 2147483647.4::int4
----
9223372036854775807 -9223372036854775808 2147483647

query
SELECT 1e10::float8::int4
----
error 22003: integer out of range

query
SELECT 1e19::float8::int8
----
error 22003: bigint out of range

query
SELECT f::int4 FROM types WHERE id = 9
----
error 22003: integer out of range

query
SELECT f::int8 FROM types WHERE id = 10
----
error 22003: bigint out of range

query IR
SELECT 9223372036854774784::float8::int8, 9223372036854775807::float8
----
9223372036854774784 9.223372036854776e+18

query
SELECT 'NaN'::numeric::int4
----
error 0A000: cannot convert NaN to integer

query RRRR
SELECT 'NaN'::numeric::float8, 'NaN'::float8::numeric, 'Infinity'::float8::numeric, '-Infinity'::numeric::float8
----
NaN NaN Infinity -Infinity

query
SELECT 1e400::numeric::float8
----
error 22003: "10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000" is out of range for type double precision

query RRRR
SELECT 0.1::float8::numeric, 1e20::float8::numeric, 123456789.123456789::float8::numeric, 1e-10::float8::numeric
----
0.1 100000000000000000000 123456789.123457 0.0000000001

query
SELECT 0.1::float8::numeric(10,5), 2.675::float8::numeric(5,2), 1e3::float8::numeric(3,0)
----
error 22003: numeric field overflow
detail: A field with precision 3, scale 0 must round to an absolute value less than 10^3.

query IIRRTTT types
SELECT '12'::int4, '-12'::int8, '1.5'::float8, '1.50'::numeric, 't'::bool, '2024-05-06'::date, 'abc'::text
----
types: integer, bigint, double precision, numeric, boolean, date, text
12 -12 1.5 1.50 t 2024-05-06 abc

query
SELECT t::int4 FROM types WHERE id = 1
----
error 22P02: invalid input syntax for type integer: "one"

query
SELECT 'abc'::int4
----
error 22P02 at 8: invalid input syntax for type integer: "abc"

query
SELECT ''::int4
----
error 22P02 at 8: invalid input syntax for type integer: ""

query
SELECT '1.5'::int4
----
error 22P02 at 8: invalid input syntax for type integer: "1.5"

query
SELECT '12a'::int8
----
error 22P02 at 8: invalid input syntax for type bigint: "12a"

query
SELECT '2147483648'::int4
----
error 22003 at 8: value "2147483648" is out of range for type integer

query
SELECT '-9223372036854775809'::int8
----
error 22003 at 8: value "-9223372036854775809" is out of range for type bigint

query
SELECT 'abc'::float8
----
error 22P02 at 8: invalid input syntax for type double precision: "abc"

query
SELECT '1e400'::float8
----
error 22003 at 8: "1e400" is out of range for type double precision

query
SELECT '1e-400'::float8
----
error 22003 at 8: "1e-400" is out of range for type double precision

query
SELECT '1.2.3'::numeric
----
error 22P02 at 8: invalid input syntax for type numeric: "1.2.3"

query
SELECT ''::numeric
----
error 22P02 at 8: invalid input syntax for type numeric: ""

query
SELECT 'maybe'::bool
----
error 22P02 at 8: invalid input syntax for type boolean: "maybe"

query
SELECT ''::date
----
error 22007 at 8: invalid input syntax for type date: ""

query
SELECT '2024-13-01'::date
----
error 22008 at 8: date/time field value out of range: "2024-13-01"
hint: Perhaps you need a different "datestyle" setting.

query
SELECT '2023-02-29'::date
----
error 22008 at 8: date/time field value out of range: "2023-02-29"

query
SELECT 'tomorrowish'::date
----
error 22007 at 8: invalid input syntax for type date: "tomorrowish"

query
SELECT '12345.678'::numeric(6,2)
----
error 22003: numeric field overflow
detail: A field with precision 6, scale 2 must round to an absolute value less than 10^4.

query
SELECT city::int4 FROM people WHERE id = 1
----
error 22P02: invalid input syntax for type integer: "London"

query IRR
SELECT (id || '')::int4 + 1, (age || '.5')::numeric, (id || 'e1')::float8 FROM people WHERE id < 4 ORDER BY id
----
2 36.5 10
3 85.5 20
4 54.5 30

query RTTRI
SELECT sum(id::text::int8), max(id::text), min(day::text), sum(amount::float8::numeric(12,2)), count(flag::text) FROM numbers
----
50005000 9999 1992-01-01 -16650.00 9474

query TII
SELECT CAST(1 AS text) || CAST(2.50 AS text), CAST('3' AS int4) + 1, CAST(NULL AS int4)
----
12.50 4 NULL

query
SELECT date '2024-01-01'::int4
----
error 42846 at 25: cannot cast type date to integer

query
SELECT 1::date
----
error 42846 at 9: cannot cast type integer to date

query
SELECT true::float8
----
error 42846 at 12: cannot cast type boolean to double precision

query
SELECT true::date
----
error 42846 at 12: cannot cast type boolean to date

query
SELECT 1::int8::bool
----
error 42846 at 15: cannot cast type bigint to boolean

query TTTTT types
SELECT 'abc'::varchar(2), 'abc'::varchar, 'ab'::char(4), 'Zoë'::varchar(3), 70000::text::varchar(3)
----
types: character varying(2), character varying, character(4), character varying(3), character varying(3)
ab abc ab · Zoë 700

query
SELECT 1::nosuchtype
----
error 42704 at 11: type "nosuchtype" does not exist

# NaN has no digits that a modifier could count, an infinity has too many of them.
query RR
SELECT c::numeric(20, 0), c::numeric(4, -2) FROM (VALUES ('NaN'::numeric), ('1249.5'), (NULL)) v(c)
----
NaN NaN
1250 1200
NULL NULL

# The infinity fails wherever it comes from.
query
SELECT c::numeric(5, 2) FROM (VALUES ('NaN'::float8), ('-Infinity')) v(c)
----
error 22003: numeric field overflow
detail: A field with precision 5, scale 2 cannot hold an infinite value.

# A modifier of more than 37 digits, or of a scale below zero, counts digits too.
query
SELECT c::numeric(38, 10) FROM (VALUES ('170141183460469231731687303715884105727'::numeric)) v(c)
----
error 22003: numeric field overflow
detail: A field with precision 38, scale 10 must round to an absolute value less than 10^28.

# 9950 has four digits and two zeros at the scale -2, 1e6 has five.
query R
SELECT c::numeric(4, -2) FROM (VALUES (994951::numeric)) v(c)
----
995000

# One more digit than that.
query
SELECT c::numeric(4, -2) FROM (VALUES (999950::numeric)) v(c)
----
error 22003: numeric field overflow
detail: A field with precision 4, scale -2 must round to an absolute value less than 10^6.

# text, varchar and char become name by themselves, so a CASE of name and text is one of name.
query TT types
SELECT CASE WHEN c = 'a' THEN c ELSE 'n'::name END, coalesce('n'::name, c) FROM (VALUES ('a'::text)) v(c)
----
types: name, name
a n

# A cast's function is found for what becomes its argument by itself.
query T
SELECT bool(c) FROM (VALUES (0::int2), (7), (NULL)) v(c)
----
f
t
NULL

# A cast to a type without a modifier leaves the value and takes the modifier away.
query types
select 'abc'::varchar(2)::varchar, v::varchar(1)::varchar, v::varchar, '1'::numeric(5,2)::numeric, 'a'::char(4)::bpchar, timestamp '2024-01-01 00:00:00.5'::timestamp(0)::timestamp from (values ('abc'::varchar(5))) t(v)
----
types: character varying, character varying, character varying, numeric, bpchar, timestamp without time zone
ab a abc 1.00 a  · 2024-01-01 00:00:01

# Far beyond int64, however it is rounded.
query
select '5874898-01-01'::timestamptz(0)
----
error 22008 at 8: timestamp out of range: "5874898-01-01"

query
select timestamp(3) '5874898-01-01'
----
error 22008 at 21: timestamp out of range: "5874898-01-01"

statement
set extra_float_digits = 0
----
SET

# Texts inside of a constant have as many digits as the session asks for.
query
select '3.4028235e38'::float4::bpchar::float8, (('1.23456789'::float4)::text)::float8 + 1, length('1.23456789'::float4::text), (x::text)::float8 from (values ('1.23456789'::float4)) t(x)
----
3.40282e+38 2.23457 7 1.23457

statement
reset extra_float_digits
----
RESET
