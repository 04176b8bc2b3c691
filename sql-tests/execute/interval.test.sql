# Input and arithmetic of intervals (IntervalStyle postgres).
query
SELECT interval '1 year 2 mons 3 days 04:05:06.789', interval '1-2', interval '3 4:05:06', interval 'P1Y2M3DT4H5M6S', interval '@ 1 minute ago', interval '1.5 years', interval '1.5 months', interval '-1 days +02:03', interval '1.5 days'
----
1 year 2 mons 3 days 04:05:06.789 1 year 2 mons 3 days 04:05:06 1 year 2 mons 3 days 04:05:06 -00:01:00 1 year 6 mons 1 mon 15 days -1 days +02:03:00 1 day 12:00:00

query
SELECT interval '90' day, interval '2' month, interval '1' year, interval '36' hour, interval '1-2' year to month
----
90 days 2 mons 1 year 36:00:00 1 year 2 mons

query
SELECT interval '1 2:03' day to hour, interval '1 2:03:04' day to second(0), interval '10:20' minute to second, interval '1:2' hour to minute, interval '1 day 12:59:59.777' second(1)
----
1 day 02:00:00 1 day 02:03:04 00:10:20 01:02:00 1 day 12:59:59.8

query
SELECT interval '1.5 weeks', interval '2 centuries', interval '3 decades', interval '1 millennium', interval '4 quarters'
----
error 22007 at 110: invalid input syntax for type interval: "4 quarters"

query
SELECT interval 'foo'
----
error 22007 at 17: invalid input syntax for type interval: "foo"

query
SELECT interval '1 foo'
----
error 22007 at 17: invalid input syntax for type interval: "1 foo"

query
SELECT interval ''
----
error 22007 at 17: invalid input syntax for type interval: ""

query
SELECT interval '1 day 1 day'
----
error 22007 at 17: invalid input syntax for type interval: "1 day 1 day"

query
SELECT interval '1 day 2 days 3'
----
error 22007 at 17: invalid input syntax for type interval: "1 day 2 days 3"

query
SELECT interval '178956970 years 8 months'
----
error 22008 at 17: interval out of range

query
SELECT interval '99999999999999999999 days'
----
error 22015 at 17: interval field value out of range: "99999999999999999999 days"

query
SELECT interval '3000000000 days'
----
error 22015 at 17: interval field value out of range: "3000000000 days"

query
SELECT interval '1:60'
----
error 22015 at 17: interval field value out of range: "1:60"

query
SELECT interval '100:20:30', interval '-100:20:30.5', interval '-1', interval '.5 seconds', interval '1e3 days'
----
error 22007 at 102: invalid input syntax for type interval: "1e3 days"

query
SELECT interval '1 day', interval '5 microseconds 3 milliseconds', interval '1 us', interval '-1-2', interval '1 mon -1 hour', interval '6 years 5 months 4 days 3 hours 2 minutes 1 second'
----
1 day 00:00:00.003005 00:00:00.000001 -1 years -2 mons 1 mon -01:00:00 6 years 5 mons 4 days 03:02:01

query
SELECT interval 'P0001-02-03T04:05:06', interval 'PT1.5S', interval 'P1.5Y', interval 'P-1Y-2M', interval 'P1W', interval 'PT-36H', interval '1 hour day'
----
1 year 2 mons 3 days 04:05:06 00:00:01.5 1 year 6 mons -1 years -2 mons 7 days -36:00:00 01:00:00

query
SELECT interval '1 day' + interval '2 hours', interval '1 month' * 2, interval '1 day' / 2, - interval '1 day 1 hour', 2 * interval '3 days', interval '1 month' * 0.5, interval '7 months' / 3, interval '1 mon 3 days' * 1.37
----
1 day 02:00:00 2 mons 12:00:00 -1 days -01:00:00 6 days 15 days 2 mons 10 days 1 mon 15 days 05:02:24

query
SELECT interval '1 day' / 0
----
error 22012: division by zero

query
SELECT interval '178000000 years' * 2
----
error 22008: interval out of range

query
SELECT interval '1 day' = interval '24 hours', interval '1 month' > interval '29 days', interval '1 year' = interval '12 months', interval '30 days' = interval '1 month'
----
t t t t

query
SELECT timestamp '2024-01-31 10:00' + interval '1 month', timestamp '2024-01-31 10:00' - timestamp '2024-01-30 09:30', timestamp '2024-01-01' - date '2023-01-01'
----
2024-02-29 10:00:00 1 day 00:30:00 365 days

query
SELECT max(interval '1 day'), sum(interval '1 hour'), avg(interval '1 hour'), min(timestamp '2024-01-01')
----
1 day 01:00:00 01:00:00 2024-01-01 00:00:00

query
SELECT justify_hours(interval '27 hours'), justify_days(interval '35 days'), justify_interval(interval '1 mon -1 hour'), isfinite(interval '1 day'), justify_interval('2147483647 days 24 hrs')
----
1 day 03:00:00 1 mon 5 days 29 days 23:00:00 t 5965232 years 4 mons 8 days

query
SELECT justify_hours('2147483647 days 24 hrs')
----
error 22008: interval out of range

query
SELECT interval '1 day ago ago', interval 'ago 1 day'
----
-1 days -1 days

query
SELECT interval '1 day 5'
----
1 day 00:00:05

query
SELECT interval '5 1 day'
----
error 22007 at 17: invalid input syntax for type interval: "5 1 day"

# Equal by length, not by parts: months have 30 days. The span of the largest intervals does not fit 64 bits.
query
SELECT i = interval '24 hours', count(*) FROM (VALUES (interval '1 day'), ('24 hours'), ('1 mon'), ('30 days'), (NULL), ('178956970 years'), ('-178956970 years')) v(i) GROUP BY i ORDER BY i
----
f 1
t 2
f 2
f 1
NULL 1

query
SELECT interval '178956970 years' > interval '0', interval '-178956970 years' < interval '0', interval '178956970 years' = interval '178956970 years', interval '178956970 years 7 mons' < interval '2147483647 mons 1 us'
----
t t t t

query
SELECT max(i), min(i), sum(i), avg(i), count(i) FROM (VALUES (interval '1 day'), ('24 hours'), ('1 mon'), (NULL), ('-3 hours')) v(i)
----
1 mon -03:00:00 1 mon 1 day 21:00:00 7 days 23:15:00 4

query
SELECT sum(i) FROM (VALUES (interval '178956970 years'), ('178956970 years')) v(i)
----
error 22008: interval out of range

query
SELECT - interval '-2147483648 days'
----
error 22008: interval out of range

# ISO 8601's alternative forms may end early; the basic form has eight digits, or six behind T.
query TTTTT
SELECT 'PT'::interval, 'PT1'::interval, 'P1-2'::interval, 'P00010203T040506'::interval, 'P00010203.5'::interval
----
00:00:00 01:00:00 1 year 2 mons 1 year 2 mons 3 days 04:05:06 1 year 2 mons 3 days 12:00:00

# A fraction there is one of a microsecond.
query TT
SELECT 'PT010203.7'::interval, c::interval FROM (VALUES ('PT01:02:03.7'::text)) v(c)
----
01:02:03.000001 01:02:03.7

# The form has no sign +, no blanks and no small p.
query
SELECT 'P+1Y'::interval
----
error 22007 at 8: invalid input syntax for type interval: "P+1Y"

# Years and months that are out of range are found before what stands behind them.
query
SELECT '2000-13x'::interval
----
error 22007 at 8: invalid input syntax for type interval: "2000-13x"

# The microseconds that a rounding adds wrap where int64 ends.
query TT
SELECT '2562047788:00:54.775807'::interval(1), c::interval(1) FROM (VALUES ('2562047788:00:54.775807'::interval)) v(c)
----
-2562047788:00:54.7 -2562047788:00:54.7

# Years with a dash and no months.
query
select interval '4714-', interval '-5-', interval '5- 3', interval '5- 3:00', interval '+5-' year to month, interval '5-.5'
----
4714 years -5 years 5 years 00:00:03 5 years 03:00:00 5 years 5 years 00:00:00.5

query
select interval '5-mon'
----
error 22007 at 17: invalid input syntax for type interval: "5-mon"

query
select interval '1 2-'
----
error 22007 at 17: invalid input syntax for type interval: "1 2-"

# An interval that is taken away may be the least there is, the result may not.
query
select timestamptz '-infinity' - make_interval(3, 100, -2147483648), timestamp '2020-01-01' - interval '1 mon 2 days 3 hours', timestamp '2020-01-01' - interval '-1 mon +2 days -3 hours', date '2020-01-31' - interval '1 mon -1 day', timestamptz '2020-01-01 00:00+00' - interval '-5 days'
----
-infinity 2019-11-28 21:00:00 2020-01-30 03:00:00 2020-01-01 00:00:00 2020-01-06 00:00:00+00

query
select timestamp '2020-01-01' - make_interval(0, -2147483648)
----
error 22008: timestamp out of range

query
select -make_interval(0, 0, -2147483648)
----
error 22008: interval out of range
