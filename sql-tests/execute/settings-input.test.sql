# The order in which the parts of a date are read.
statement
SET DateStyle = 'ISO, DMY'
----
SET

query
SHOW DateStyle
----
ISO, DMY

query
SELECT date '01/02/2024', date '31/01/2024', timestamp '01/02/2024 10:00', date '2024-01-02'
----
2024-02-01 2024-01-31 2024-02-01 10:00:00 2024-01-02

query
SELECT date '01/31/2024'
----
error 22008 at 13: date/time field value out of range: "01/31/2024"
hint: Perhaps you need a different "datestyle" setting.

statement
SET DateStyle = 'YMD'
----
SET

query
SHOW DateStyle
----
ISO, YMD

query
SELECT date '01/02/03', date '99-01-02'
----
2001-02-03 1999-01-02

statement
SET DateStyle = 'foo'
----
error 22023: invalid value for parameter "DateStyle": "foo"
detail: Unrecognized key word: "foo".

statement
SET DateStyle = 'ISO, MDY'
----
SET

# Digits of floats.
statement
SET extra_float_digits = 0
----
SET

query
SELECT 0.1::float8 + 0.2::float8, 1e15::float8, 1e16::float8, 123456789012345678::float8, 1e-5::float8, 0.0001::float8, 1.5::float4, 0.1::float4, 1e100::float8, 'NaN'::float8, '-Infinity'::float8, 0::float8, '-0'::float8
----
0.3 1e+15 1e+16 1.23456789012346e+17 1e-05 0.0001 1.5 0.1 1e+100 NaN -Infinity 0 -0

query
SELECT (0.1::float8 + 0.2::float8)::text, 100::float8, 123456.789::float4, 1e6::float4
----
0.3 100 123457 1e+06

statement
SET extra_float_digits = -5
----
SET

query
SELECT 0.1::float8 + 0.2::float8, 3.14159265358979::float8, 3.14159265358979::float4
----
0.3 3.141592654 3

statement
RESET extra_float_digits
----
RESET
