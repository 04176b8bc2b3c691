# Statements that are no queries, and several in one text.

statement
SET datestyle = 'ISO, MDY'
----
SET

query T
SHOW datestyle
----
ISO, MDY

query T names
SHOW server_encoding
----
names: server_encoding
UTF8

query T
SHOW standard_conforming_strings
----
on

query
SELECT 1; SELECT 'two', 3
----
1
two 3

query
SELECT 1; SELECT 1 / 0; SELECT 3
----
error 22012: division by zero

statement
SET nosuch_setting = 1
----
error 42704: unrecognized configuration parameter "nosuch_setting"

query
SHOW nosuch_setting
----
error 42704: unrecognized configuration parameter "nosuch_setting"

statement
SET extra_float_digits = 0
----
SET

query R
SELECT 0.1::float8 + 0.2::float8
----
0.3

statement
RESET extra_float_digits
----
RESET

query R
SELECT 0.1::float8 + 0.2::float8
----
0.30000000000000004

# Digits are those of the float itself, not of its shortest text.
statement ok
SET extra_float_digits = 0
----
SET

# A tie of the shortest text is none of the float; a text may be shorter than the digits asked for.
query RRR
SELECT sinh(c), '1e-45'::float4, '5e-324'::float8 FROM (VALUES (7::float8), (0.3::float8)) v(c)
----
548.316123273246 1.4013e-45 4.94065645841247e-324
0.304520293447143 1.4013e-45 4.94065645841247e-324

# As before.
statement ok
RESET extra_float_digits
----
RESET
