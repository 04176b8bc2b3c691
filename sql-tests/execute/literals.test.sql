# Literals and the types they have.

query IIIIR types
SELECT 1, 2147483647, 2147483648, 9223372036854775807, 9223372036854775808
----
types: integer, integer, bigint, bigint, numeric
1 2147483647 2147483648 9223372036854775807 9223372036854775808

query III types
SELECT -2147483648, -9223372036854775808, - 1
----
types: integer, bigint, integer
-2147483648 -9223372036854775808 -1

query RRRRRRR types
SELECT 1.5, 0.10, 1., .5, 1e3, 1.25e-2, 100000000000000000000.00
----
types: numeric, numeric, numeric, numeric, numeric, numeric, numeric
1.5 0.10 1 0.5 1000 0.0125 100000000000000000000.00

query types
SELECT 'text', '', 'it''s', 'a' 'b'
----
error 42601 at 33: syntax error at or near "'b'"

query TT types
SELECT E'tab\tnew\nline\\ \x41 \u00e9 \101', 'back\slash'
----
types: text, text
tab\tnew\nline\ A é A back\slash

query TT types
SELECT $$dollar 'quoted'$$, $tag$with $$ inside$tag$
----
types: text, text
dollar 'quoted' with $$ inside

query T types
SELECT U&'d\0061t\+000061'
----
types: text
data

query TTTTTTTT types
SELECT true, false, TRUE, 't'::bool, 'no'::bool, 'on'::bool, '0'::bool, ' yes '::bool
----
types: boolean, boolean, boolean, boolean, boolean, boolean, boolean, boolean
t f t t f t f t

query T types
SELECT NULL
----
types: text
NULL

query ITTTR types
SELECT NULL::int4, NULL::text, NULL::date, NULL::bool, NULL::numeric
----
types: integer, text, date, boolean, numeric
NULL NULL NULL NULL NULL

query TTTT types
SELECT date '2024-02-29', DATE '1999-12-31', '2000-01-01'::date, CAST('1970-01-01' AS date)
----
types: date, date, date, date
2024-02-29 1999-12-31 2000-01-01 1970-01-01

query IIRRTT types
SELECT int4 '12', int8 '12', float8 '12', numeric '12.50', text '12', bool 'true'
----
types: integer, bigint, double precision, numeric, text, boolean
12 12 12 12.50 12 t

query IIRRRIR types
SELECT integer '7', bigint '7', double precision '7', decimal '7.0', float '7', smallint '7', real '7.5'
----
types: integer, bigint, double precision, numeric, double precision, smallint, real
7 7 7 7.0 7 7 7.5

query IIIIIRRRRRT types
SELECT 1::int4, 1::integer, 1::int, 1::int8, 1::bigint, 1::float8, 1::double precision, 1::float, 1::numeric, 1::decimal, 1::text
----
types: integer, integer, integer, bigint, bigint, double precision, double precision, double precision, numeric, numeric, text
1 1 1 1 1 1 1 1 1 1 1

query RRRRRR types
SELECT numeric '1.234567', 1.234567::numeric(5,2), 99.995::numeric(4,1), 1234::numeric(6), -1.5::numeric(3,0), 2.5::numeric(3,0)
----
types: numeric, numeric(5,2), numeric(4,1), numeric(6,0), numeric, numeric(3,0)
1.234567 1.23 100.0 1234 -2 3

query RRRRRT types
SELECT 'NaN'::float8, 'Infinity'::float8, '-Infinity'::float8, 'inf'::float8, '-0'::float8, '1e400'::numeric > 0
----
types: double precision, double precision, double precision, double precision, double precision, boolean
NaN Infinity -Infinity Infinity -0 t

query RRR types
SELECT 'NaN'::numeric, 'Infinity'::numeric, '-inf'::numeric
----
types: numeric, numeric, numeric
NaN Infinity -Infinity

query TT types
SELECT 'infinity'::date, '-infinity'::date
----
types: date, date
infinity -infinity

query TTT types
SELECT timestamp '2024-01-31 13:45:06.789', timestamp '2024-01-31', '1969-12-31 23:59:59.999999'::timestamp
----
types: timestamp without time zone, timestamp without time zone, timestamp without time zone
2024-01-31 13:45:06.789 2024-01-31 00:00:00 1969-12-31 23:59:59.999999

query TTT types
SELECT interval '1 day', interval '1 year 2 months 3 days 04:05:06.7', interval '-3 hours'
----
types: interval, interval, interval
1 day 1 year 2 mons 3 days 04:05:06.7 -03:00:00

# The field after the literal is its unit.
query TTTTT
SELECT interval '90' day, interval '2' month, interval '1' year, interval '36' hour, interval '1-2' year to month
----
90 days 2 mons 1 year 36:00:00 1 year 2 mons

query TTTT types
SELECT '漢字', 'Zoë', '😀', 'Ж'
----
types: text, text, text, text
漢字 Zoë 😀 Ж

# A comment inside the text is no statement of its own.
query I
SELECT /* one /* nested */ */ 1 -- the end
+ 1
----
2

query IIIII types
SELECT 0, -0, +5, - -5, 007
----
types: integer, integer, integer, integer, integer
0 0 5 5 7

query IIIRRR types
SELECT '  42  '::int4, '+42'::int4, '-42'::int8, ' 1.50 '::numeric, '1e2'::numeric, ' 1e2 '::float8
----
types: integer, integer, bigint, numeric, numeric, double precision
42 42 -42 1.50 100 100

query R types
SELECT '12345678901234567890.123456789012345678901234567890'::numeric
----
types: numeric
12345678901234567890.123456789012345678901234567890

query RRR types
SELECT 0.000000001, -0.5, 00.100
----
types: numeric, numeric, numeric
0.000000001 -0.5 0.100

query IIII types
SELECT 1 AS "Mixed Case", 2 "quoted", 3 plain, 4 AS select
----
types: integer, integer, integer, integer
1 2 3 4

query names
SELECT 1 AS "", 2
----
error 42601 at 13: zero-length delimited identifier at or near """"

# An exponent is no name that clings to a number, whatever else the text holds.
query RT
select 1e10::float4, '0b'
----
1e+10 0b

query RRT
select 1e+2, -1.5e-1::numeric, '1_'
----
100 -0.15 1_

query T
select 1e10x, '0b'
----
error 42601 at 8: trailing junk after numeric literal at or near "1e10x"
