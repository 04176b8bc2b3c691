# Infinite dates and timestamps through casts, zones and cuts, per row and as constants.

query
SELECT t::date, t::timestamp, t::timestamp::timestamptz, t::date::timestamptz FROM (VALUES (timestamptz 'infinity'), ('-infinity'), ('2024-03-31 01:30:00+00')) AS v(t)
----
infinity infinity infinity infinity
-infinity -infinity -infinity -infinity
2024-03-31 2024-03-31 01:30:00 2024-03-31 01:30:00+00 2024-03-31 00:00:00+00

query
SELECT timestamptz 'infinity'::date, timestamptz '-infinity'::timestamp, date 'infinity'::timestamptz
----
infinity -infinity infinity

query
SELECT t::date > d, t < d, t = d FROM (VALUES (timestamptz 'infinity', date 'infinity'), ('-infinity', '2000-01-01'), ('2000-01-01 00:00:00+00', '-infinity')) AS v(t, d)
----
f f t
f t f
t f f

query
SELECT timezone(z, t) FROM (VALUES (interval '1 month', timestamptz 'infinity'), ('36 hours', '2000-01-01 00:00:00+00')) AS v(z, t)
----
infinity
2000-01-02 12:00:00

query
SELECT timezone(z, t) FROM (VALUES (interval '1 month', timestamptz '2000-01-01 00:00:00+00')) AS v(z, t)
----
error 22023: interval time zone "1 mon" must not include months or days

query
SELECT date_trunc(u, t), date_trunc(u, z) FROM (VALUES ('no unit', timestamp 'infinity', timestamptz '-infinity'), ('month', '2024-02-29', '2024-02-29 12:00:00+00')) AS v(u, t, z)
----
infinity -infinity
2024-02-01 00:00:00 2024-02-01 00:00:00+00

query
SELECT date_trunc(u, t) FROM (VALUES ('no unit', timestamp '2000-01-01')) AS v(u, t)
----
error 22023: unit "no unit" not recognized for type timestamp without time zone

# The months and days of make_interval wrap around.
query
SELECT make_interval(y, m), make_interval(0, 0, w, d) FROM (VALUES (-2147483648, 100, 2, 2147483647), (2147483647, -1, -1, -2147483648), (1, 2, 3, 4)) AS v(y, m, w, d)
----
8 years 4 mons -2147483635 days
-1 years -1 mons 2147483641 days
1 year 2 mons 25 days

# What is constant fails, though NULL is added to it.
query
SELECT a + (1 / 0 + NULL::int4) FROM (VALUES (1)) AS v(a)
----
error 22012: division by zero

# At the first timestamp the local time may be of the day before.
statement ok
SET TimeZone = 'America/New_York'
----
SET

# As a date, as a text, and on the way to a sum.
query TTT
SELECT c::date, c, '-1 day +02:03:00' + '4714-11-25 00:00:00+00 BC'::timestamptz FROM (VALUES ('4714-11-24 00:00:00+00 BC'::timestamptz)) v(c)
----
4714-11-23 BC 4714-11-23 19:03:58-04:56:02 BC 4714-11-23 21:06:58-04:56:02 BC

# It is no timestamp without a zone.
query
SELECT c::timestamp FROM (VALUES ('4714-11-24 00:00:00+00 BC'::timestamptz)) v(c)
----
error 22008: timestamp out of range

# Months, days and microseconds are added one after another, each sum a moment: the month's leads into a gap.
query T
SELECT c + '1 month 1 day' FROM (VALUES ('2024-02-10 02:30:00-05'::timestamptz)) v(c)
----
2024-03-11 03:30:00-04

# As before.
statement ok
RESET TimeZone
----
RESET
