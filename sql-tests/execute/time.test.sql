# time without time zone: what its input takes.
query TTTTT
SELECT time '10:20', time '10:20:30.123456', '00:00'::time, '24:00:00'::time, '23:59:60'::time
----
10:20:00 10:20:30.123456 00:00:00 24:00:00 24:00:00

query TTTTT
SELECT time 'allballs', time '12:30 am', time '12:30 PM', time '1:05 pm', time '11:59:59.5 AM'
----
00:00:00 00:30:00 12:30:00 13:05:00 11:59:59.5

# A zone means nothing, and a date beside it neither.
query TTTTT
SELECT time '10:20+05', time '10:20:30 PST', time '10:20 UTC', time '2024-01-31 10:20', time '2024-07-31 10:20 Europe/Berlin'
----
10:20:00 10:20:30 10:20:00 10:20:00 10:20:00

query TTTTT
SELECT time '1020', time '102030', time '102030.25', time 'T1020', time 't 10:20:30'
----
10:20:00 10:20:30 10:20:30.25 10:20:00 10:20:30

query TTTT
SELECT time '10:20:30.1234565', time '23:59:59.9999999', time '59:59.5', time '1:2:3'
----
10:20:30.123456 24:00:00 00:59:59.5 01:02:03

query TTT
SELECT time '102030-08', time 'J2451545 10:20', time '2024-01-31 10:20 BC'
----
10:20:30 10:20:00 10:20:00

query T
SELECT time '10:20 EST DST'
----
10:20:00

query T
SELECT time '24:00:00.000001'
----
error 22008 at 13: date/time field value out of range: "24:00:00.000001"

query T
SELECT time '10:60'
----
error 22008 at 13: date/time field value out of range: "10:60"

query T
SELECT time '10:20:61'
----
error 22008 at 13: date/time field value out of range: "10:20:61"

query T
SELECT time '13:00 PM'
----
error 22008 at 13: date/time field value out of range: "13:00 PM"

query T
SELECT time '2024-02-30 10:20'
----
error 22008 at 13: date/time field value out of range: "2024-02-30 10:20"

query T
SELECT time '10:20+25'
----
error 22009 at 13: time zone displacement out of range: "10:20+25"

query T
SELECT time ''
----
error 22007 at 13: invalid input syntax for type time: ""

query T
SELECT time '10'
----
error 22007 at 13: invalid input syntax for type time: "10"

query T
SELECT time '10:20 Europe/Berlin'
----
error 22007 at 13: invalid input syntax for type time: "10:20 Europe/Berlin"

query T
SELECT time '10:20 Nowhere/City'
----
error 22023 at 13: time zone "nowhere/city" not recognized

query T
SELECT time '2024-01-31'
----
error 22007 at 13: invalid input syntax for type time: "2024-01-31"

query T
SELECT time '2024-01-31T10:20:30'
----
error 22007 at 13: invalid input syntax for type time: "2024-01-31T10:20:30"

query T
SELECT time 'today'
----
error 22007 at 13: invalid input syntax for type time: "today"

query T
SELECT time 'infinity'
----
error 22007 at 13: invalid input syntax for type time: "infinity"

query T
SELECT time 'Mon 10:20'
----
error 22007 at 13: invalid input syntax for type time: "Mon 10:20"

query T
SELECT time '10:20 10:30'
----
error 22007 at 13: invalid input syntax for type time: "10:20 10:30"

query T
SELECT time '10:20 DST'
----
error 22007 at 13: invalid input syntax for type time: "10:20 DST"

query T
SELECT '-10:20'::time
----
error 22007 at 8: invalid input syntax for type time: "-10:20"

query T
SELECT x::time FROM (VALUES ('10:20'), ('x')) AS v(x)
----
error 22007: invalid input syntax for type time: "x"

query T
SELECT x::time FROM (VALUES ('10:20'), ('25:00')) AS v(x)
----
error 22008: date/time field value out of range: "25:00"

query TT
SELECT x::time, x::time(1) FROM (VALUES ('10:20:30.25'), ('7:05 pm'), (NULL), ('23:59:59.96')) AS v(x)
----
10:20:30.25 10:20:30.3
19:05:00 19:05:00
NULL NULL
23:59:59.96 24:00:00

# Precision rounds half up, and may end in 24:00:00.
query TTTTTT types
SELECT time(0) '10:20:30.5', time(2) '10:20:30.125', time(6) '10:20:30.1234567', '23:59:59.5'::time(0), time '10:20:30.987654'::time(3), time(9) '10:20'
----
types: time(0) without time zone, time(2) without time zone, time(6) without time zone, time(0) without time zone, time(3) without time zone, time(6) without time zone
10:20:31 10:20:30.13 10:20:30.123457 24:00:00 10:20:30.988 10:20:00

query T
SELECT time(-1) '10:20'
----
error 42601 at 13: syntax error at or near "-"

query TTTT
SELECT t::time(0), t::time(1), t::time(3), t FROM (VALUES (time '00:00:00.4999'), ('00:00:00.5'), ('12:34:56.789'), ('23:59:59.999999'), ('24:00')) AS v(t)
----
00:00:00 00:00:00.5 00:00:00.5 00:00:00.4999
00:00:01 00:00:00.5 00:00:00.5 00:00:00.5
12:34:57 12:34:56.8 12:34:56.789 12:34:56.789
24:00:00 24:00:00 24:00:00 23:59:59.999999
24:00:00 24:00:00 24:00:00 24:00:00

query BBBBBB
SELECT a = b, a <> b, a < b, a <= b, a > b, a >= b FROM (VALUES (time '10:20', time '10:20'), ('10:20', '10:20:00.000001'), ('24:00', '00:00'), (NULL, '1:00')) AS v(a, b)
----
t f f t f t
f t t t f f
f t f f t t
NULL NULL NULL NULL NULL NULL

query BBB
SELECT time '10:20' IN ('9:00', '10:20:00'), time '10:20' BETWEEN '10:00' AND '11:00', time '10:20' = interval '10:20'
----
t t t

# Round the clock: days and months do not count.
query TTTTT
SELECT time '10:20' + interval '15 hours', time '10:20' - interval '15 hours', interval '1 month 2 days 00:00:01' + time '23:59:59', time '24:00' + interval '0', time '00:00' - interval '1 us'
----
01:20:00 19:20:00 00:00:00 00:00:00 23:59:59.999999

query TTT
SELECT time '10:20' - time '12:00', time '24:00' - time '00:00', time '00:00' - time '24:00'
----
-01:40:00 24:00:00 -24:00:00

query TTTT types
SELECT date '2024-02-29' + time '10:20:30.5', time '24:00' + date '2024-02-29', date 'infinity' + time '1:00', "timestamp"(date '1999-12-31', time '23:59:59.999999')
----
types: timestamp without time zone, timestamp without time zone, timestamp without time zone, timestamp without time zone
2024-02-29 10:20:30.5 2024-03-01 00:00:00 infinity 1999-12-31 23:59:59.999999

query TT
SELECT timestamptz(date '2024-07-01', time '10:20'), timestamptz(d, t) FROM (VALUES (date '2024-03-10', time '02:30'), ('infinity', '24:00'), (NULL, '1:00')) AS v(d, t)
----
2024-07-01 10:20:00+00 2024-03-10 02:30:00+00
2024-07-01 10:20:00+00 infinity
2024-07-01 10:20:00+00 NULL

query T
SELECT time '\x00ff'
----
error 22007 at 13: invalid input syntax for type time: "\x00ff"

query T
SELECT time 'a-3.5'
----
error 22007 at 13: invalid input syntax for type time: "a-3.5"

query T
SELECT time 'a0eebc99-9c0b'
----
error 22023 at 13: time zone "a0eebc99-9c0b" not recognized

query T
SELECT time 'false1e-16390'
----
error 22023 at 13: time zone "false1e-16390" not recognized

query T
SELECT d + t FROM (VALUES (date '5874897-12-31', time '10:20')) AS v(d, t)
----
error 22008: date out of range for timestamp

query T
SELECT time '10:20' + time '1:00'
----
error 42725 at 21: operator is not unique: time without time zone + time without time zone
hint: Could not choose a best candidate operator. You might need to add explicit type casts.

query T
SELECT -(time '10:20')
----
-10:20:00

query TTTTT types
SELECT timestamp '2024-01-31 10:20:30.123456'::time, timestamp '1969-12-31 23:59:59.999999'::time, timestamp 'infinity'::time, '0044-03-15 12:00:00 BC'::timestamp::time(0), '2024-01-31 23:59:59.7'::timestamp::time(0)
----
types: time without time zone, time without time zone, time without time zone, time(0) without time zone, time(0) without time zone
10:20:30.123456 23:59:59.999999 NULL 12:00:00 24:00:00

query TTTTT types
SELECT interval '10:20'::time, interval '-00:00:01'::time, interval '3 days 25:00'::time, time '24:00'::interval, time '10:20:30.4567'::interval(2)
----
types: time without time zone, time without time zone, time without time zone, interval, interval(2)
10:20:00 23:59:59 01:00:00 24:00:00 10:20:30.46

statement ok
SET TimeZone = 'America/New_York'
----
SET

query TTT
SELECT x::time, x::time(0), x::text::time FROM (VALUES (timestamptz '2024-07-01 12:00:00.75+00'), ('-infinity'), (NULL), ('2024-01-01 04:59:59.5+00')) AS v(x) WHERE x IS NULL OR x > '-infinity'
----
08:00:00.75 08:00:01 08:00:00.75
NULL NULL NULL
23:59:59.5 24:00:00 23:59:59.5

query T
SELECT x::time FROM (VALUES (timestamptz '-infinity'), ('infinity')) AS v(x)
----
NULL
NULL

statement ok
RESET TimeZone
----
RESET

query TTTT
SELECT time '10:20'::text, time '10:20:30.50'::varchar(5), 'at ' || time '1:02:03.000001', time '10:20'::char(3)
----
10:20:00 10:20 at 01:02:03.000001 10:

query T
SELECT time '10:20'::date
----
error 42846 at 20: cannot cast type time without time zone to date

query T
SELECT date '2024-01-31'::time
----
error 42846 at 25: cannot cast type date to time without time zone

query TT
SELECT "time"(date '2024-01-31'), "time"(timestamp '2024-01-31 10:20:30')
----
00:00:00 10:20:30

query T
SELECT 5::time
----
error 42846 at 9: cannot cast type integer to time without time zone

query T
SELECT time '10:20'::int
----
error 42846 at 20: cannot cast type time without time zone to integer

query RRRRRRR
SELECT extract(hour FROM t), extract(minute FROM t), extract(second FROM t), extract(milliseconds FROM t), extract(microseconds FROM t), extract(epoch FROM t), date_part('epoch', t) FROM (VALUES (time '10:20:30.123456'), ('24:00'), ('00:00'), (NULL)) AS v(t)
----
10 20 30.123456 30123.456 30123456 37230.123456 37230.123456
24 0 0.000000 0.000 0 86400.000000 86400
0 0 0.000000 0.000 0 0.000000 0
NULL NULL NULL NULL NULL NULL NULL

query R
SELECT extract(day FROM time '10:20')
----
error 0A000: unit "day" not supported for type time without time zone

query R
SELECT date_part('timezone', time '10:20')
----
error 0A000: unit "timezone" not supported for type time without time zone

query R
SELECT extract(bogus FROM time '10:20')
----
error 22023: unit "bogus" not recognized for type time without time zone

query R
SELECT date_part(u, t) FROM (VALUES ('hour', time '10:20'), ('century', '10:20')) AS v(u, t)
----
error 0A000: unit "century" not supported for type time without time zone

# Functions of interval take a time.
query TTTT
SELECT date_trunc('hour', time '10:20:30'), to_char(time '13:20:30.5', 'HH12:MI:SS.MS AM'), justify_hours(time '24:00'), time '10:20' * 2
----
10:00:00 01:20:30.500 PM 1 day 20:40:00

query BBBBBB
SELECT (time '10:00', time '12:00') OVERLAPS (time '11:59', time '13:00'), (time '10:00', time '12:00') OVERLAPS (time '12:00', time '13:00'), (time '12:00', time '10:00') OVERLAPS (time '11:00', interval '1 hour'), (time '23:00', interval '2 hours') OVERLAPS (time '0:30', interval '0'), (time '10:00', NULL::time) OVERLAPS (time '9:00', time '11:00'), (time '10:00', interval '1 day') OVERLAPS (time '10:00', time '10:00')
----
t f t f t t

query B
SELECT (a, b) OVERLAPS (c, d) FROM (VALUES (time '10:00', interval '2 hours', time '11:00', time '13:00'), ('10:00', NULL, '9:00', NULL), (NULL, '1 hour', '9:00', '10:00'), ('22:00', '4 hours', '23:00', '23:30')) AS v(a, b, c, d)
----
t
NULL
NULL
f

query TTTT
SELECT make_time(10, 20, 30.5), make_time(24, 0, 0), make_time(0, 0, 60), make_time(23, 59, 59.9999999)
----
10:20:30.5 24:00:00 00:01:00 24:00:00

query T
SELECT make_time(24, 0, 0.1)
----
error 22008: time field value out of range: 24:00:0.1

query T
SELECT make_time(10, 60, 0)
----
error 22008: time field value out of range: 10:60:00

query T
SELECT make_time(-1, 20, 1.5)
----
error 22008: time field value out of range: -1:20:1.5

query T
SELECT make_time(h, 20, s) FROM (VALUES (1, 2::float8), (2, 'NaN')) AS v(h, s)
----
error 22008: time field value out of range: 2:20:NaN

query BBBB types
SELECT localtime = localtimestamp::time, localtime(0) = localtimestamp::time(0), localtime = 'now'::time, now()::time = localtime
----
types: boolean, boolean, boolean, boolean
t t t t

query TTIRT names types
SELECT min(t), max(t), count(DISTINCT t), sum(extract(hour FROM t)), sum(t) FROM (VALUES (time '10:20'), ('9:00'), (NULL), ('24:00'), ('9:00:00')) AS v(t)
----
names: min, max, count, sum, sum
types: time without time zone, time without time zone, bigint, numeric, interval
09:00:00 24:00:00 3 52 52:20:00

query TI
SELECT t, count(*) FROM (VALUES (time '10:20'), ('9:00'), (NULL), ('24:00'), ('9:00:00'), ('00:00')) AS v(t) GROUP BY t ORDER BY t
----
00:00:00 1
09:00:00 2
10:20:00 1
24:00:00 1
NULL 1

query T
SELECT t FROM (VALUES (time '10:20'), ('9:00'), (NULL), ('24:00'), ('9:00:00.5'), ('00:00')) AS v(t) ORDER BY t DESC NULLS LAST LIMIT 4
----
24:00:00
10:20:00
09:00:00.5
09:00:00

query T
SELECT DISTINCT t FROM (VALUES (time '10:20'), ('10:20:00'), ('24:00'), ('00:00')) AS v(t) ORDER BY 1
----
00:00:00
10:20:00
24:00:00

query TTT
SELECT coalesce(NULL, time '10:20'), greatest(time '9:00', '10:00', '24:00'), CASE WHEN true THEN '1:00' ELSE time '2:00' END
----
10:20:00 24:00:00 01:00:00

query T
SELECT time '9:00' UNION SELECT '10:00' ORDER BY 1
----
09:00:00
10:00:00

query TT
SELECT name, born + time '6:30' FROM people WHERE (born + time '6:30')::time > time '6:00' ORDER BY id LIMIT 3
----
Ada 1815-12-10 06:30:00
Grace 1906-12-09 06:30:00
Linus 1969-12-28 06:30:00

query TTT
SELECT format_type(1083, -1), format_type(1083, 3), format_type(1183, 0)
----
time without time zone time(3) without time zone time(0) without time zone[]

query TITTBTTTTT
SELECT typname, typlen, typcategory, typalign, typispreferred, typinput, typoutput, typmodin, typarray, typelem FROM pg_type WHERE oid IN (1083, 1183) ORDER BY oid
----
time 8 D d f time_in time_out timetypmodin 1183 0
_time -1 A d f array_in array_out timetypmodin 0 1083

# With a time zone there is none.
query T refused
SELECT current_time
----
error 0A000 at 8: CURRENT_TIME is not supported

query T refused
SELECT time with time zone '10:20+01'
----
error 0A000 at 8: type timetz is not supported

query T refused
SELECT '10:20'::timetz
----
error 0A000 at 17: type timetz is not supported

# What could be a POSIX zone is one only as a whole.
query
select time 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'
----
error 22023 at 13: time zone "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11" not recognized

query
select time 'zz-9c0b-4ef8'
----
error 22023 at 13: time zone "zz-9c0b-4ef8" not recognized

query
select time '10:20 x3y'
----
error 22007 at 13: invalid input syntax for type time: "10:20 x3y"

query
select time '2024-01-01 10:20 x3y'
----
10:20:00

query
select extract('now' from time '10:00')
----
error 22023: unit "now" not recognized for type time without time zone

# Seconds in an error have six digits.
query
select make_time(255, 65536, 5e-324)
----
error 22008: time field value out of range: 255:65536:4.94066e-324

query
select make_time(0, 1, -0.0709148421883583)
----
error 22008: time field value out of range: 0:01:-0.0709148

query
select make_time(0, 1, 1234567.891)
----
error 22008: time field value out of range: 0:01:1.23457e+06

query
select make_time(25, 1, 0.00001234567)
----
error 22008: time field value out of range: 25:01:1.23457e-05

query
select make_time(1, 1, 'NaN')
----
error 22008: time field value out of range: 1:01:NaN

query
select make_time(25, 0, 5)
----
error 22008: time field value out of range: 25:00:05

query
select time '2551'
----
error 22008 at 13: date/time field value out of range: "2551"

query
select time '2551 day'
----
error 22007 at 13: invalid input syntax for type time: "2551 day"

query
select time '105960', time '2400'
----
11:00:00 24:00:00

query
select time '106000'
----
error 22008 at 13: date/time field value out of range: "106000"
