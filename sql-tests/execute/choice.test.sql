# GREATEST, LEAST and NULLIF: types, ties, order of evaluation.
# GREATEST and LEAST: the first of equal ones, nulls passed over.
query
select least(1, null, 3), greatest(null::int, null), least(1.5, 1.50, 2), greatest(1.50, 1.5), least(null, 1.5::numeric, 1), greatest('a'::varchar, 'b'), least('b'::name, 'a'), greatest(null, 'a'::char(3), 'b'), least('-0'::float8, '0'), greatest('NaN'::float8, 'inf'), least(timestamptz '2020-01-01', '2019-01-01'), greatest(true, false)
----
1 NULL 1.5 1.50 1 b a b -0 NaN 2019-01-01 00:00:00+00 t

query types
select x, y, least(x, 2), greatest(x, y, 3.5), least(y, x), greatest(y::numeric(5,2), x::numeric(5,1), z) from (values (1, 2.5, 1e20), (null, null, null), (5, 1, 'NaN'::numeric), (2, null, 2.00)) v(x, y, z)
----
types: integer, numeric, integer, numeric, numeric, numeric
1 2.5 1 3.5 1 100000000000000000000
NULL NULL 2 3.5 NULL NULL
5 1 2 5 1 NaN
2 NULL 2 3.5 2 2.0

query
select id, least(name, city), greatest(age, score, salary), least(born, date '1850-01-01'), greatest(active, false) from people order by id
----
1 Ada 5200.5 1815-12-10 t
2 Grace 7300 1850-01-01 t
3 Helsinki 6100.125 1850-01-01 f
4 Zoë 4800 1850-01-01 t
5 李小龙 32 1850-01-01 f
6 Olga 3999.999 1850-01-01 f
7 London 5200.5 1850-01-01 t
8 (empty) 18 1850-01-01 f
9 New York 7300 1850-01-01 f
10 ada 5200.5 1850-01-01 t
11 50% off_now 1200.01 1850-01-01 f
12 Москва 6100.13 1850-01-01 t

# All arguments are computed, in their order.
query
select least(id, 1 / (id - 2)) from people
----
error 22012: division by zero

query
select least(1 / (id - 2), null), greatest(id, ln(id - 1)) from people
----
error 2201E: cannot take logarithm of zero

# Nested ones cost no more than their length.
query
select least(set_byte(substr(a, scale(n)), (min_scale(n) / (~ i)), (j::int4 / int4(f))), greatest(a, greatest(decode(t, 'escape'), set_byte(a, i, 64), ('2024-01-31'::varchar)::bytea, ltrim(a, b)), ((t)::name)::bytea), b, ltrim(rtrim("overlay"('\xdeadbeef00'::bytea, a, i), b), ((t)::bpchar)::bytea)) from (values ('abc'::bytea, '\x61'::bytea, 1.50, 0, 7::int2, 2::float4, 'x'), ('\xe9', null, null, 1, null, 1, 'hello')) v(a, b, n, i, j, f, t)
----
error 2202E: index -1 out of valid range, 0..1

query
select least(least(least(least(least(x, 1 / x), 2 / x), 3 / x), 4 / x), 5 / x), nullif(nullif(nullif(nullif(nullif(6 / x, 1), 2), 3), 4), 5), coalesce(nullif(6 / x, 6), 7 / x) from (values (1), (2), (3), (null)) v(x)
----
1 6 7
0 NULL 3
0 NULL 2
NULL NULL NULL

# NULLIF gives what its operator compares.
query types
select nullif('a'::varchar, 'b'::bpchar), nullif('a'::varchar, 'b'::varchar), nullif('a'::varchar(3), 'b'::bpchar), nullif('a'::char(3), 'b'::bpchar), nullif(1::int2, 2::int8)
----
types: bpchar, text, bpchar, character(3), smallint
a a a a · 1

query types
select nullif(v, c), nullif(c, v), nullif(v, 'a '::char(3)) from (values ('a'::varchar(4), 'a'::char(2)), ('b ', 'b')) t(v, c)
----
types: bpchar, bpchar, bpchar
NULL NULL NULL
NULL NULL b·

query types
select nullif(timestamp(6) '2024-02-29 12:34:56.789', date '1970-01-01')::timestamp, nullif(timestamp(6) '2024-02-29 12:34:56.789', date '1970-01-01')
----
types: timestamp without time zone, timestamp(6) without time zone
2024-02-29 12:34:56.789 2024-02-29 12:34:56.789

# A constant that cannot be cast is not compared as what it was.
query
select case date '5874897-12-31'::timestamp when timestamp '2000-01-01' then 1 else 0 end
----
error 22008: date out of range for timestamp

# A COALESCE that is known fails beside a NULL.
query
select (coalesce('_'::text || 'abc'::bytea, (date '2024-03-10')::text))::bytea || null::bytea
----
error 22P02: invalid input syntax for type bytea

query
select (case when true then 'x' else (date '2024-03-10')::text end)::int4 + null::int4
----
error 22P02: invalid input syntax for type integer: "x"

# A NULL that PostgreSQL learns of when it runs does not hide what fails before it.
query
select (''::name)::time(0) || (to_number('%', ''))::name
----
error 22007: invalid input syntax for type time: ""
