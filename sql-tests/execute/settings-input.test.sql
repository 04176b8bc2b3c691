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

# Amounts of memory, and times.
statement
SET temp_file_limit = 2048
----
SET

query
SHOW temp_file_limit
----
2MB

statement
SET temp_file_limit = '1536kB'
----
SET

query
SHOW temp_file_limit
----
1536kB

statement
SET temp_file_limit = '1.5 GB'
----
SET

query
SHOW temp_file_limit
----
1536MB

query
SELECT setting, unit, vartype, min_val, max_val, boot_val FROM pg_settings WHERE name = 'temp_file_limit'
----
1572864 kB integer -1 2147483647 -1

statement
SET temp_file_limit = '2000B'
----
SET

query
SHOW temp_file_limit
----
2kB

statement
SET temp_file_limit = 0
----
SET

query
SHOW temp_file_limit
----
0

statement
SET temp_file_limit = '10 XB'
----
error 22023: invalid value for parameter "temp_file_limit": "10 XB"
hint: Valid units for this parameter are "B", "kB", "MB", "GB", and "TB".

statement
SET temp_file_limit = '10mb'
----
error 22023: invalid value for parameter "temp_file_limit": "10mb"
hint: Valid units for this parameter are "B", "kB", "MB", "GB", and "TB".

statement
SET temp_file_limit = -2
----
error 22023: -2 kB is outside the valid range for parameter "temp_file_limit" (-1 .. 2147483647)

statement
SET temp_file_limit = '5TB'
----
error 22023: invalid value for parameter "temp_file_limit": "5TB"
hint: Value exceeds integer range.

statement
SET temp_file_limit = 'much'
----
error 22023: invalid value for parameter "temp_file_limit": "much"

statement
SET temp_file_limit = -1
----
SET

query
SHOW temp_file_limit
----
-1

statement
SET lock_timeout = '3 weeks'
----
error 22023: invalid value for parameter "lock_timeout": "3 weeks"
hint: Valid units for this parameter are "us", "ms", "s", "min", "h", and "d".

statement
SET lock_timeout = '-1s'
----
error 22023: -1000 ms is outside the valid range for parameter "lock_timeout" (0 .. 2147483647)

statement
SET lock_timeout = '90 min'
----
SET

query
SHOW lock_timeout
----
90min
