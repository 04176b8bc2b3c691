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
