# OVERLAPS.
query
select (date '2001-02-16', date '2001-12-21') overlaps (date '2001-10-30', date '2002-10-30'), (date '2001-02-16', interval '100 days') overlaps (date '2001-10-30', date '2002-10-30'), (date '2001-10-29', date '2001-10-30') overlaps (date '2001-10-30', date '2001-10-31'), (date '2001-10-30', date '2001-10-30') overlaps (date '2001-10-30', date '2001-10-31')
----
t f f t

# Every order of ends, 0 for one that is not known.
query
select a, b, c, d, ((case a when 0 then null else timestamp '2020-01-01' + a * interval '1 day' end), (case b when 0 then null else timestamp '2020-01-01' + b * interval '1 day' end)) overlaps ((case c when 0 then null else timestamp '2020-01-01' + c * interval '1 day' end), (case d when 0 then null else timestamp '2020-01-01' + d * interval '1 day' end)) from (values (0, 0, 0, 0), (0, 0, 0, 1), (0, 0, 0, 2), (0, 0, 0, 3), (0, 0, 1, 0), (0, 0, 1, 1), (0, 0, 1, 2), (0, 0, 1, 3), (0, 0, 2, 0), (0, 0, 2, 1), (0, 0, 2, 2), (0, 0, 2, 3), (0, 0, 3, 0), (0, 0, 3, 1), (0, 0, 3, 2), (0, 0, 3, 3), (0, 1, 0, 0), (0, 1, 0, 1), (0, 1, 0, 2), (0, 1, 0, 3), (0, 1, 1, 0), (0, 1, 1, 1), (0, 1, 1, 2), (0, 1, 1, 3), (0, 1, 2, 0), (0, 1, 2, 1), (0, 1, 2, 2), (0, 1, 2, 3), (0, 1, 3, 0), (0, 1, 3, 1), (0, 1, 3, 2), (0, 1, 3, 3), (0, 2, 0, 0), (0, 2, 0, 1), (0, 2, 0, 2), (0, 2, 0, 3), (0, 2, 1, 0), (0, 2, 1, 1), (0, 2, 1, 2), (0, 2, 1, 3), (0, 2, 2, 0), (0, 2, 2, 1), (0, 2, 2, 2), (0, 2, 2, 3), (0, 2, 3, 0), (0, 2, 3, 1), (0, 2, 3, 2), (0, 2, 3, 3), (0, 3, 0, 0), (0, 3, 0, 1), (0, 3, 0, 2), (0, 3, 0, 3), (0, 3, 1, 0), (0, 3, 1, 1), (0, 3, 1, 2), (0, 3, 1, 3), (0, 3, 2, 0), (0, 3, 2, 1), (0, 3, 2, 2), (0, 3, 2, 3), (0, 3, 3, 0), (0, 3, 3, 1), (0, 3, 3, 2), (0, 3, 3, 3), (1, 0, 0, 0), (1, 0, 0, 1), (1, 0, 0, 2), (1, 0, 0, 3), (1, 0, 1, 0), (1, 0, 1, 1), (1, 0, 1, 2), (1, 0, 1, 3), (1, 0, 2, 0), (1, 0, 2, 1), (1, 0, 2, 2), (1, 0, 2, 3), (1, 0, 3, 0), (1, 0, 3, 1), (1, 0, 3, 2), (1, 0, 3, 3), (1, 1, 0, 0), (1, 1, 0, 1), (1, 1, 0, 2), (1, 1, 0, 3), (1, 1, 1, 0), (1, 1, 1, 1), (1, 1, 1, 2), (1, 1, 1, 3), (1, 1, 2, 0), (1, 1, 2, 1), (1, 1, 2, 2), (1, 1, 2, 3), (1, 1, 3, 0), (1, 1, 3, 1), (1, 1, 3, 2), (1, 1, 3, 3), (1, 2, 0, 0), (1, 2, 0, 1), (1, 2, 0, 2), (1, 2, 0, 3), (1, 2, 1, 0), (1, 2, 1, 1), (1, 2, 1, 2), (1, 2, 1, 3), (1, 2, 2, 0), (1, 2, 2, 1), (1, 2, 2, 2), (1, 2, 2, 3), (1, 2, 3, 0), (1, 2, 3, 1), (1, 2, 3, 2), (1, 2, 3, 3), (1, 3, 0, 0), (1, 3, 0, 1), (1, 3, 0, 2), (1, 3, 0, 3), (1, 3, 1, 0), (1, 3, 1, 1), (1, 3, 1, 2), (1, 3, 1, 3), (1, 3, 2, 0), (1, 3, 2, 1), (1, 3, 2, 2), (1, 3, 2, 3), (1, 3, 3, 0), (1, 3, 3, 1), (1, 3, 3, 2), (1, 3, 3, 3), (2, 0, 0, 0), (2, 0, 0, 1), (2, 0, 0, 2), (2, 0, 0, 3), (2, 0, 1, 0), (2, 0, 1, 1), (2, 0, 1, 2), (2, 0, 1, 3), (2, 0, 2, 0), (2, 0, 2, 1), (2, 0, 2, 2), (2, 0, 2, 3), (2, 0, 3, 0), (2, 0, 3, 1), (2, 0, 3, 2), (2, 0, 3, 3), (2, 1, 0, 0), (2, 1, 0, 1), (2, 1, 0, 2), (2, 1, 0, 3), (2, 1, 1, 0), (2, 1, 1, 1), (2, 1, 1, 2), (2, 1, 1, 3), (2, 1, 2, 0), (2, 1, 2, 1), (2, 1, 2, 2), (2, 1, 2, 3), (2, 1, 3, 0), (2, 1, 3, 1), (2, 1, 3, 2), (2, 1, 3, 3), (2, 2, 0, 0), (2, 2, 0, 1), (2, 2, 0, 2), (2, 2, 0, 3), (2, 2, 1, 0), (2, 2, 1, 1), (2, 2, 1, 2), (2, 2, 1, 3), (2, 2, 2, 0), (2, 2, 2, 1), (2, 2, 2, 2), (2, 2, 2, 3), (2, 2, 3, 0), (2, 2, 3, 1), (2, 2, 3, 2), (2, 2, 3, 3), (2, 3, 0, 0), (2, 3, 0, 1), (2, 3, 0, 2), (2, 3, 0, 3), (2, 3, 1, 0), (2, 3, 1, 1), (2, 3, 1, 2), (2, 3, 1, 3), (2, 3, 2, 0), (2, 3, 2, 1), (2, 3, 2, 2), (2, 3, 2, 3), (2, 3, 3, 0), (2, 3, 3, 1), (2, 3, 3, 2), (2, 3, 3, 3), (3, 0, 0, 0), (3, 0, 0, 1), (3, 0, 0, 2), (3, 0, 0, 3), (3, 0, 1, 0), (3, 0, 1, 1), (3, 0, 1, 2), (3, 0, 1, 3), (3, 0, 2, 0), (3, 0, 2, 1), (3, 0, 2, 2), (3, 0, 2, 3), (3, 0, 3, 0), (3, 0, 3, 1), (3, 0, 3, 2), (3, 0, 3, 3), (3, 1, 0, 0), (3, 1, 0, 1), (3, 1, 0, 2), (3, 1, 0, 3), (3, 1, 1, 0), (3, 1, 1, 1), (3, 1, 1, 2), (3, 1, 1, 3), (3, 1, 2, 0), (3, 1, 2, 1), (3, 1, 2, 2), (3, 1, 2, 3), (3, 1, 3, 0), (3, 1, 3, 1), (3, 1, 3, 2), (3, 1, 3, 3), (3, 2, 0, 0), (3, 2, 0, 1), (3, 2, 0, 2), (3, 2, 0, 3), (3, 2, 1, 0), (3, 2, 1, 1), (3, 2, 1, 2), (3, 2, 1, 3), (3, 2, 2, 0), (3, 2, 2, 1), (3, 2, 2, 2), (3, 2, 2, 3), (3, 2, 3, 0), (3, 2, 3, 1), (3, 2, 3, 2), (3, 2, 3, 3), (3, 3, 0, 0), (3, 3, 0, 1), (3, 3, 0, 2), (3, 3, 0, 3), (3, 3, 1, 0), (3, 3, 1, 1), (3, 3, 1, 2), (3, 3, 1, 3), (3, 3, 2, 0), (3, 3, 2, 1), (3, 3, 2, 2), (3, 3, 2, 3), (3, 3, 3, 0), (3, 3, 3, 1), (3, 3, 3, 2), (3, 3, 3, 3)) as v(a, b, c, d)
----
0 0 0 0 NULL
0 0 0 1 NULL
0 0 0 2 NULL
0 0 0 3 NULL
0 0 1 0 NULL
0 0 1 1 NULL
0 0 1 2 NULL
0 0 1 3 NULL
0 0 2 0 NULL
0 0 2 1 NULL
0 0 2 2 NULL
0 0 2 3 NULL
0 0 3 0 NULL
0 0 3 1 NULL
0 0 3 2 NULL
0 0 3 3 NULL
0 1 0 0 NULL
0 1 0 1 NULL
0 1 0 2 NULL
0 1 0 3 NULL
0 1 1 0 NULL
0 1 1 1 NULL
0 1 1 2 NULL
0 1 1 3 NULL
0 1 2 0 NULL
0 1 2 1 NULL
0 1 2 2 NULL
0 1 2 3 NULL
0 1 3 0 NULL
0 1 3 1 NULL
0 1 3 2 NULL
0 1 3 3 NULL
0 2 0 0 NULL
0 2 0 1 NULL
0 2 0 2 NULL
0 2 0 3 NULL
0 2 1 0 NULL
0 2 1 1 NULL
0 2 1 2 NULL
0 2 1 3 t
0 2 2 0 NULL
0 2 2 1 NULL
0 2 2 2 NULL
0 2 2 3 NULL
0 2 3 0 NULL
0 2 3 1 t
0 2 3 2 NULL
0 2 3 3 NULL
0 3 0 0 NULL
0 3 0 1 NULL
0 3 0 2 NULL
0 3 0 3 NULL
0 3 1 0 NULL
0 3 1 1 NULL
0 3 1 2 NULL
0 3 1 3 NULL
0 3 2 0 NULL
0 3 2 1 NULL
0 3 2 2 NULL
0 3 2 3 NULL
0 3 3 0 NULL
0 3 3 1 NULL
0 3 3 2 NULL
0 3 3 3 NULL
1 0 0 0 NULL
1 0 0 1 NULL
1 0 0 2 NULL
1 0 0 3 NULL
1 0 1 0 NULL
1 0 1 1 NULL
1 0 1 2 NULL
1 0 1 3 NULL
1 0 2 0 NULL
1 0 2 1 NULL
1 0 2 2 NULL
1 0 2 3 NULL
1 0 3 0 NULL
1 0 3 1 NULL
1 0 3 2 NULL
1 0 3 3 NULL
1 1 0 0 NULL
1 1 0 1 NULL
1 1 0 2 NULL
1 1 0 3 NULL
1 1 1 0 NULL
1 1 1 1 t
1 1 1 2 t
1 1 1 3 t
1 1 2 0 NULL
1 1 2 1 t
1 1 2 2 f
1 1 2 3 f
1 1 3 0 NULL
1 1 3 1 t
1 1 3 2 f
1 1 3 3 f
1 2 0 0 NULL
1 2 0 1 NULL
1 2 0 2 NULL
1 2 0 3 NULL
1 2 1 0 NULL
1 2 1 1 t
1 2 1 2 t
1 2 1 3 t
1 2 2 0 NULL
1 2 2 1 t
1 2 2 2 f
1 2 2 3 f
1 2 3 0 NULL
1 2 3 1 t
1 2 3 2 f
1 2 3 3 f
1 3 0 0 NULL
1 3 0 1 NULL
1 3 0 2 t
1 3 0 3 NULL
1 3 1 0 NULL
1 3 1 1 t
1 3 1 2 t
1 3 1 3 t
1 3 2 0 t
1 3 2 1 t
1 3 2 2 t
1 3 2 3 t
1 3 3 0 NULL
1 3 3 1 t
1 3 3 2 t
1 3 3 3 f
2 0 0 0 NULL
2 0 0 1 NULL
2 0 0 2 NULL
2 0 0 3 NULL
2 0 1 0 NULL
2 0 1 1 NULL
2 0 1 2 NULL
2 0 1 3 t
2 0 2 0 NULL
2 0 2 1 NULL
2 0 2 2 NULL
2 0 2 3 NULL
2 0 3 0 NULL
2 0 3 1 t
2 0 3 2 NULL
2 0 3 3 NULL
2 1 0 0 NULL
2 1 0 1 NULL
2 1 0 2 NULL
2 1 0 3 NULL
2 1 1 0 NULL
2 1 1 1 t
2 1 1 2 t
2 1 1 3 t
2 1 2 0 NULL
2 1 2 1 t
2 1 2 2 f
2 1 2 3 f
2 1 3 0 NULL
2 1 3 1 t
2 1 3 2 f
2 1 3 3 f
2 2 0 0 NULL
2 2 0 1 NULL
2 2 0 2 NULL
2 2 0 3 NULL
2 2 1 0 NULL
2 2 1 1 f
2 2 1 2 f
2 2 1 3 t
2 2 2 0 NULL
2 2 2 1 f
2 2 2 2 t
2 2 2 3 t
2 2 3 0 NULL
2 2 3 1 t
2 2 3 2 t
2 2 3 3 f
2 3 0 0 NULL
2 3 0 1 NULL
2 3 0 2 NULL
2 3 0 3 NULL
2 3 1 0 NULL
2 3 1 1 f
2 3 1 2 f
2 3 1 3 t
2 3 2 0 NULL
2 3 2 1 f
2 3 2 2 t
2 3 2 3 t
2 3 3 0 NULL
2 3 3 1 t
2 3 3 2 t
2 3 3 3 f
3 0 0 0 NULL
3 0 0 1 NULL
3 0 0 2 NULL
3 0 0 3 NULL
3 0 1 0 NULL
3 0 1 1 NULL
3 0 1 2 NULL
3 0 1 3 NULL
3 0 2 0 NULL
3 0 2 1 NULL
3 0 2 2 NULL
3 0 2 3 NULL
3 0 3 0 NULL
3 0 3 1 NULL
3 0 3 2 NULL
3 0 3 3 NULL
3 1 0 0 NULL
3 1 0 1 NULL
3 1 0 2 t
3 1 0 3 NULL
3 1 1 0 NULL
3 1 1 1 t
3 1 1 2 t
3 1 1 3 t
3 1 2 0 t
3 1 2 1 t
3 1 2 2 t
3 1 2 3 t
3 1 3 0 NULL
3 1 3 1 t
3 1 3 2 t
3 1 3 3 f
3 2 0 0 NULL
3 2 0 1 NULL
3 2 0 2 NULL
3 2 0 3 NULL
3 2 1 0 NULL
3 2 1 1 f
3 2 1 2 f
3 2 1 3 t
3 2 2 0 NULL
3 2 2 1 f
3 2 2 2 t
3 2 2 3 t
3 2 3 0 NULL
3 2 3 1 t
3 2 3 2 t
3 2 3 3 f
3 3 0 0 NULL
3 3 0 1 NULL
3 3 0 2 NULL
3 3 0 3 NULL
3 3 1 0 NULL
3 3 1 1 f
3 3 1 2 f
3 3 1 3 f
3 3 2 0 NULL
3 3 2 1 f
3 3 2 2 f
3 3 2 3 f
3 3 3 0 NULL
3 3 3 1 f
3 3 3 2 f
3 3 3 3 t

# Lengths.
query
select (t, i) overlaps (u, j), (t, u) overlaps (u, j), (t, i) overlaps (t, u), (t::timestamptz, i) overlaps (u::timestamptz, j) from (values (timestamp '2020-01-01', interval '1 day', timestamp '2020-01-02', interval '1 mon'), ('2020-01-01', '2 days', '2020-01-02', '-1 day'), ('2020-01-01', null, '2020-01-02', '1 day'), (null, '1 day', '2020-01-02', '1 day'), ('infinity', '1 day', '-infinity', '1 day')) as v(t, i, u, j)
----
f f t f
t t t t
NULL f NULL NULL
NULL NULL NULL NULL
f t f f

query
select (1, 2) overlaps (3, 4)
----
error 42883 at 15: function pg_catalog.overlaps(integer, integer, integer, integer) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

query
select (timestamp '2020-01-01', interval '1 day') overlaps (interval '1 day', timestamp '2020-01-01')
----
error 42883 at 51: function pg_catalog.overlaps(timestamp without time zone, interval, interval, timestamp without time zone) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

query
select (timestamptz '2020-01-01', '2020-01-03') overlaps ('2020-01-02', '2020-01-04')
----
t

query
select overlaps(timestamp '2020-01-01', timestamp '2020-01-03', timestamp '2020-01-02', timestamp '2020-01-04')
----
t

query
select (timestamp '294246-01-01', interval '100 years') overlaps (timestamp '2020-01-01', timestamp '2020-01-02')
----
error 22008: timestamp out of range

query
select (timestamp '294246-01-01', null::interval) overlaps (null, timestamp '2020-01-02')
----
NULL

query
select name from people where (born, interval '30 years') overlaps (date '1840-01-01', date '1900-01-01')
----
Ada

query
select count(*) from people where ((born, born + age) overlaps (date '1840-01-01', date '1900-01-01')) is null
----
2


# Times, whose lengths go round the clock.
query
select (time '10:00', interval '3 hours') overlaps (time '12:00', time '12:30'), (time '23:00', interval '3 hours') overlaps (time '01:00', time '02:30'), (time '10:00', null::time) overlaps (time '09:00', interval '2 hours'), (time '10:00', time '11:00') overlaps (time '11:00', time '12:00')
----
t t t f

query
select t, u, (t, u) overlaps (u, interval '1 day 1 hour'), (t, interval '-2 hours') overlaps (time '00:30', u) from (values (time '01:00', time '02:00'), (null, '03:00'), ('24:00', '00:00'), ('22:00', null)) v(t, u)
----
01:00:00 02:00:00 f t
NULL 03:00:00 NULL NULL
24:00:00 00:00:00 t f
22:00:00 NULL NULL NULL

query
select (t, ('x'::text)::interval) overlaps (timestamp '2020-01-01', timestamp '2020-01-02') from (values (timestamp '2020-01-01')) v(t)
----
error 22007: invalid input syntax for type interval: "x"

query
select (date '2020-01-01', interval '1 day') overlaps (date '2020-01-01', interval '1 day'), (timestamp '2020-01-01', '1 day'::interval) overlaps (timestamptz '2020-01-01', interval '1 day')
----
t t
