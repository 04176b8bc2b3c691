# From text, by the type's input function.
query TTTTTT types
SELECT 't'::text::bool, 'OFF'::text::bool, ' yes '::text::bool, '0'::text::bool, 'tr'::varchar::bool, 'n'::char(3)::bool
----
types: boolean, boolean, boolean, boolean, boolean, boolean
t f t f t f

query IIIII types
SELECT ' 42 '::text::int2, '-7'::text::int4, '+9223372036854775807'::text::int8, '12'::varchar(5)::int4, '12'::char(5)::int4
----
types: smallint, integer, bigint, integer, integer
42 -7 9223372036854775807 12 12

query RRRR types
SELECT '1.5e3'::text::float8, '-Infinity'::text::float4, ' 1.50 '::text::numeric, '12.345'::text::numeric(4,1)
----
types: double precision, real, numeric, numeric(4,1)
1500 -Infinity 1.50 12.3

query
SELECT 'maybe'::text::bool
----
error 22P02: invalid input syntax for type boolean: "maybe"

query
SELECT ''::text::int4
----
error 22P02: invalid input syntax for type integer: ""

query
SELECT '12a'::text::int4
----
error 22P02: invalid input syntax for type integer: "12a"

query
SELECT '40000'::text::int2
----
error 22003: value "40000" is out of range for type smallint

query
SELECT '3000000000'::text::int4
----
error 22003: value "3000000000" is out of range for type integer

query
SELECT '1.5'::text::int8
----
error 22P02: invalid input syntax for type bigint: "1.5"

query
SELECT 'abc'::text::float8
----
error 22P02: invalid input syntax for type double precision: "abc"

query
SELECT '1e400'::text::float8
----
error 22003: "1e400" is out of range for type double precision

query
SELECT '1..2'::text::numeric
----
error 22P02: invalid input syntax for type numeric: "1..2"

query
SELECT name::int4 FROM people
----
error 22P02: invalid input syntax for type integer: "Ada"

query
SELECT name::varchar(5)::numeric FROM people
----
error 22P02: invalid input syntax for type numeric: "Ada"

# Guards.
query II
SELECT id, CASE WHEN t LIKE '%1%' THEN t::int4 ELSE 0 END FROM (VALUES (1, '12'), (2, 'x'), (3, NULL), (4, '31')) AS v(id, t) ORDER BY id
----
1 12
2 0
3 0
4 31

query I
SELECT t::int4 FROM (VALUES ('12'), ('x'), ('31')) AS v(t) WHERE t <> 'x' AND t::int4 > 5 ORDER BY 1
----
12
31

query T
SELECT t FROM (VALUES ('12'), ('x'), ('31')) AS v(t) WHERE t = 'x' OR t::int4 > 20 ORDER BY 1
----
31
x

query II
SELECT id, coalesce(nullif(t, 'x'), '0')::int4 FROM (VALUES (1, '12'), (2, 'x'), (3, NULL)) AS v(id, t) ORDER BY id
----
1 12
2 0
3 0

# To text, by its output; bool in words.
query TTTTTTT types
SELECT true::text, 1::int2::text, -5::text, 9223372036854775807::text, 1.50::text, 0.1::float4::text, 1e100::float8::text
----
error 42883 at 35: operator does not exist: - text
hint: No operator matches the given name and argument type. You might need to add an explicit type cast.

query TTTT types
SELECT date '2024-02-29'::text, timestamp '2024-02-29 12:30:00.5'::text, interval '1 day 2 hours'::text, 'x'::name::text
----
types: text, text, text, text
2024-02-29 2024-02-29 12:30:00.5 1 day 02:00:00 x

query TTTT
SELECT 'NaN'::numeric::text, '-Infinity'::float8::text, 12345678901234567890.123456789::text, (-0.0)::float8::text
----
NaN -Infinity 12345678901234567890.123456789 0

query TT
SELECT i::text, f::text FROM types ORDER BY id
----
1 1
-1 -1
0 0
NULL NULL
2147483647 1.7976931348623157e+308
-2147483648 -1.7976931348623157e+308
42 0.1
42 0.1
100 NaN
-100 Infinity
7 -Infinity
NULL 5e-324
10 -0
9 123456789.125
1 1
NULL NULL

query TTT
SELECT n::text, b::text, d::text FROM types ORDER BY id
----
1.000 true 2000-01-01
-1.000 false 1999-12-31
0.000 true 1970-01-01
NULL NULL NULL
999999999.999 true 9999-12-31
-999999999.999 false 0001-01-01
0.001 false 2000-02-29
0.001 true 2000-02-29
12.500 true 2024-02-29
-12.500 false 1969-12-31
NULL NULL NULL
7.777 true 1582-10-15
10.010 false 1900-03-01
9.999 true 2038-01-19
1.000 false 2000-01-01
NULL NULL NULL

query TTT
SELECT s::text || '', l::varchar(4), ts::text FROM types ORDER BY id
----
error 42703 at 8: column "s" does not exist

query II
SELECT length(id::text), count(*) FROM numbers GROUP BY 1 ORDER BY 1
----
1 9
2 90
3 900
4 9000
5 1

query T
SELECT id::text FROM people ORDER BY id::text
----
1
10
11
12
2
3
4
5
6
7
8
9

query T
SELECT id || '-' || age FROM people WHERE age::text LIKE '3%' ORDER BY id
----
1-36
5-32
10-36

# || writes what stands beside a string as text.
query TTTTT types
SELECT 'a' || 1, 1.50 || 'b', true || 'c', 'd' || date '2024-01-01', NULL || 'x'
----
types: text, text, text, text, text
a1 1.50b truec d2024-01-01 NULL

query TTT
SELECT 'a' || NULL, '' || '', repeat('ab', 10) || repeat('cd', 10)
----
NULL (empty) ababababababababababcdcdcdcdcdcdcdcdcdcd

query
SELECT 1 || 2
----
error 42883 at 10: operator does not exist: integer || integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

# Assignment and implicit contexts are no explicit ones.
query
SELECT 1 + '2'::text
----
error 42883 at 10: operator does not exist: integer + text
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

query
SELECT upper(5)
----
error 42883 at 8: function upper(integer) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

query
SELECT 'a'::text = 1
----
error 42883 at 18: operator does not exist: text = integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

query
SELECT true::numeric
----
error 42846 at 12: cannot cast type boolean to numeric

query
SELECT date '2024-01-01'::int4
----
error 42846 at 25: cannot cast type date to integer

query
SELECT interval '1 day'::bool
----
error 42846 at 24: cannot cast type interval to boolean

query
SELECT coalesce('a'::text, 1)
----
error 42804 at 28: COALESCE types text and integer cannot be matched

# Functional and standard spelling.
query TTIT types
SELECT text(5), varchar('abc'), int4('12'), CAST(12 AS varchar(1))
----
error 42601 at 25: syntax error at or near "'abc'"

query TT
SELECT name(upper('abc')), bpchar('a ') || '|'
----
ABC a|

# Aggregates over casts.
query ITT
SELECT sum(t::int4), min(t), max(t::varchar) FROM (VALUES ('12'), ('5'), (NULL), ('100')) AS v(t)
----
117 100 5

query TR
SELECT flag::text, sum(many::text::int8) FROM numbers GROUP BY flag::text ORDER BY 1
----
false 9051371
true 4538309
NULL 756469

# bool as name is its output, as text its words.
query TTTT types
SELECT true::name, false::text, true::varchar, false::char(3)
----
types: name, text, character varying, character(3)
t false true fal

# nullif is of the type in which it compared.
query TTT types
SELECT nullif('a'::varchar(3), 'b'), nullif('a'::name, 'b'::text), nullif('a'::char(3), 'b')
----
types: text, name, character(3)
a a a ·

# The last days.
query TTTT
SELECT date '5874897-12-31' = date '2000-01-01', date '5874897-12-31' > date '2000-01-01', greatest(date '5874897-12-31', date '2000-01-01'), date 'infinity' > date '5874897-12-31'
----
f t 5874897-12-31 t
