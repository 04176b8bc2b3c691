# Fields, cutting, making and converting dates and times; the session's zone is UTC.
query
SELECT extract(year from date '2024-02-29'), extract(month from date '2024-02-29'), extract(day from date '2024-02-29'), extract(dow from date '2024-02-29'), extract(isodow from date '2024-03-03'), extract(doy from date '2024-12-31'), extract(week from date '2021-01-03'), extract(isoyear from date '2021-01-03'), extract(quarter from date '2024-05-01')
----
2024 2 29 4 7 366 53 2020 2

query
SELECT extract(decade from date '2024-01-01'), extract(century from date '2000-12-31'), extract(century from date '2001-01-01'), extract(millennium from date '2001-01-01'), extract(epoch from date '2024-01-01'), extract(julian from date '2024-01-01')
----
202 20 21 3 1704067200 2460311

query
SELECT extract(year from date '0044-03-15 BC'), extract(decade from date '0044-03-15 BC'), extract(century from date '0044-03-15 BC'), extract(millennium from date '0044-03-15 BC'), extract(isoyear from date '0044-03-15 BC'), extract(week from date '0044-03-15 BC')
----
-44 -5 -1 -1 -44 11

query
SELECT extract(hour from date '2024-01-01')
----
error 0A000: unit "hour" not supported for type date

query
SELECT extract(foo from date '2024-01-01')
----
error 22023: unit "foo" not recognized for type date

query
SELECT extract(timezone from timestamp '2024-01-01 00:00')
----
error 0A000: unit "timezone" not supported for type timestamp without time zone

query
SELECT extract(second from timestamp '2024-01-01 10:20:30.123456'), extract(milliseconds from timestamp '2024-01-01 10:20:30.123456'), extract(microseconds from timestamp '2024-01-01 10:20:30.123456'), extract(minute from timestamp '2024-01-01 10:20:30.123456'), extract(hour from timestamp '2024-01-01 10:20:30.123456'), extract(epoch from timestamp '2024-01-01 10:20:30.123456'), extract(julian from timestamp '2024-01-01 10:20:30.123456')
----
30.123456 30123.456 30123456 20 10 1704104430.123456 2460311.43090420666666666667

query
SELECT extract(epoch from timestamp '1969-12-31 23:59:59.5'), date_part('epoch', timestamp '2024-01-01 10:20:30.123456'), date_part('second', timestamp '2024-01-01 10:20:30.123456'), date_part('hour', date '2024-01-01'), date_part('year', date '2024-01-01'), date_part('julian', timestamp '2024-01-01 10:20:30')
----
-0.500000 1704104430.123456 30.123456 0 2024 2460311.4309027777

query
SELECT extract(year from timestamp 'infinity'), extract(epoch from date '-infinity'), extract(month from timestamp 'infinity'), extract(day from date 'infinity'), date_part('century', timestamp '-infinity'), date_part('day', timestamp '-infinity')
----
Infinity -Infinity NULL NULL -Infinity NULL

query
SELECT extract(day from interval '40 days 25:30:10.5'), extract(hour from interval '40 days 25:30:10.5'), extract(epoch from interval '1 year 2 mons 3 days 04:05:06.7'), extract(month from interval '-14 months'), extract(year from interval '-14 months'), extract(quarter from interval '5 months'), extract(second from interval '-1.5 seconds'), extract(century from interval '250 years'), extract(decade from interval '25 years')
----
40 25 37015506.700000 -2 -1 2 -1.500000 2 2

query
SELECT extract(week from interval '10 days')
----
error 0A000: unit "week" not supported for type interval

query
SELECT date_part('foo', interval '10 days')
----
error 22023: unit "foo" not recognized for type interval

query
SELECT date_trunc('month', timestamp '2024-05-17 10:20:30'), date_trunc('week', timestamp '2024-05-19 10:20:30'), date_trunc('quarter', timestamp '2024-05-17'), date_trunc('year', timestamp '2024-05-17'), date_trunc('hour', timestamp '2024-05-17 10:20:30'), date_trunc('decade', timestamp '2024-05-17'), date_trunc('century', timestamp '2024-05-17'), date_trunc('millennium', timestamp '2024-05-17'), date_trunc('milliseconds', timestamp '2024-05-17 10:20:30.123456')
----
2024-05-01 00:00:00 2024-05-13 00:00:00 2024-04-01 00:00:00 2024-01-01 00:00:00 2024-05-17 10:00:00 2020-01-01 00:00:00 2001-01-01 00:00:00 2001-01-01 00:00:00 2024-05-17 10:20:30.123

query
SELECT date_trunc('century', timestamp '0044-03-15 BC'), date_trunc('decade', timestamp '0044-03-15 BC'), date_trunc('day', timestamp '1969-12-31 23:00'), date_trunc('hour', timestamp '1969-12-31 23:30'), date_trunc('month', timestamp 'infinity'), date_trunc('month', date '2024-05-17')
----
0100-01-01 00:00:00 BC 0051-01-01 00:00:00 BC 1969-12-31 00:00:00 1969-12-31 23:00:00 infinity 2024-05-01 00:00:00+00

query
SELECT date_trunc('dow', timestamp '2024-05-17')
----
error 22023: unit "dow" not recognized for type timestamp without time zone

query
SELECT date_trunc('foo', timestamp '2024-05-17')
----
error 22023: unit "foo" not recognized for type timestamp without time zone

query
SELECT date_trunc('month', interval '1 year 5 mons 17 days'), date_trunc('hour', interval '5 days 10:20:30'), date_trunc('day', interval '5 days 10:20:30'), date_trunc('year', interval '-17 months')
----
1 year 5 mons 5 days 10:00:00 5 days -1 years

query
SELECT date_trunc('week', interval '17 days')
----
error 0A000: unit "week" not supported for type interval
detail: Months usually have fractional weeks.

query
SELECT date_bin('15 minutes', timestamp '2020-02-11 15:44:17', timestamp '2001-01-01'), date_bin('1 day', timestamp '1999-02-11 15:44:17', timestamp '2001-01-01 02:00'), date_bin('2.5 seconds', timestamp '2020-02-11 15:44:17', timestamp '2001-01-01')
----
2020-02-11 15:30:00 1999-02-11 02:00:00 2020-02-11 15:44:15

query
SELECT date_bin('1 month', timestamp '2020-02-11', timestamp '2001-01-01')
----
error 0A000: timestamps cannot be binned into intervals containing months or years

query
SELECT date_bin('-1 day', timestamp '2020-02-11', timestamp '2001-01-01')
----
error 22008: stride must be greater than zero

query
SELECT date_bin('1 day', timestamp 'infinity', timestamp '2001-01-01')
----
infinity

query
SELECT date_bin('1 day', timestamp '2020-02-11', timestamp 'infinity')
----
error 22008: origin out of range

query
SELECT age(timestamp '2001-04-10', timestamp '1957-06-13'), age(timestamp '1957-06-13', timestamp '2001-04-10'), age(timestamp '2024-03-31', timestamp '2024-02-29'), age(timestamp '2024-02-29', timestamp '2024-03-31'), age(timestamp '2024-03-01 01:00', timestamp '2024-02-29 23:00'), age(timestamp '2024-01-01', timestamp '2024-01-01')
----
43 years 9 mons 27 days -43 years -9 mons -27 days 1 mon 2 days -1 mons -2 days 02:00:00 00:00:00

query
SELECT isfinite(date 'infinity'), isfinite(timestamp '2024-01-01'), isfinite(date '2024-01-01'), isfinite(timestamptz '-infinity')
----
f t t f

query
SELECT make_date(2024, 2, 29), make_date(-44, 3, 15), make_timestamp(2024, 2, 29, 10, 20, 30.5), make_interval(1, 2, 3, 4, 5, 6, 7.5), make_interval(1), make_interval()
----
2024-02-29 0044-03-15 BC 2024-02-29 10:20:30.5 1 year 2 mons 25 days 05:06:07.5 1 year 00:00:00

query
SELECT make_date(2023, 2, 29)
----
error 22008: date field value out of range: 2023-02-29

query
SELECT make_timestamp(2024, 2, 29, 25, 20, 30.5)
----
error 22008: time field value out of range: 25:20:30.5

query
SELECT to_timestamp(1284352323.5), to_timestamp(0), to_timestamp('infinity'), to_timestamp(-1.5), to_timestamp(1.0000005)
----
2010-09-13 04:32:03.5+00 1970-01-01 00:00:00+00 infinity 1969-12-31 23:59:58.5+00 1970-01-01 00:00:01+00

query
SELECT to_timestamp('nan')
----
error 22008: timestamp cannot be NaN

query
SELECT timestamptz '2024-07-01 12:00:00+02', timestamptz '2024-01-01', timestamptz 'infinity', '2024-01-01 10:00 America/New_York'::timestamptz, timestamptz '0044-03-15 12:00 BC'
----
2024-07-01 10:00:00+00 2024-01-01 00:00:00+00 infinity 2024-01-01 15:00:00+00 0044-03-15 12:00:00+00 BC

query
SELECT timestamptz '2024-07-01 12:00:00+02' AT TIME ZONE 'America/New_York', timestamp '2024-07-01 12:00' AT TIME ZONE 'America/New_York', timestamptz '2024-07-01 12:00:00+00' AT TIME ZONE interval '-05:00', timestamp '2024-07-01 12:00' AT TIME ZONE interval '3 hours', timestamp '2024-07-01 12:00' AT TIME ZONE 'EST', timestamp '2024-07-01 12:00' AT TIME ZONE 'UTC+3'
----
2024-07-01 06:00:00 2024-07-01 16:00:00+00 2024-07-01 07:00:00 2024-07-01 09:00:00+00 2024-07-01 17:00:00+00 2024-07-01 15:00:00+00

query
SELECT timestamp '2024-07-01 12:00' AT TIME ZONE 'Nowhere'
----
error 22023: time zone "Nowhere" not recognized

query
SELECT timestamp '2024-07-01 12:00' AT TIME ZONE interval '1 day'
----
error 22023: interval time zone "1 day" must not include months or days

query
SELECT timestamptz '2024-07-01 12:00+00' - timestamptz '2024-06-30 10:00+00', timestamptz '2024-07-01 12:00+00' > date '2024-07-01', timestamp '2024-07-01 12:00' = timestamptz '2024-07-01 12:00+00', timestamptz '2024-07-01 12:00+00'::date, timestamptz '2024-07-01 12:00+00'::timestamp, date '2024-07-01'::timestamptz
----
1 day 02:00:00 t t 2024-07-01 2024-07-01 12:00:00 2024-07-01 00:00:00+00

query
SELECT date '2024-07-01' < timestamp '2024-07-01 00:00:01', date '5874897-12-31' > timestamp '2024-01-01', date '5874897-12-31' < timestamp 'infinity'
----
t t t

query
SELECT '2024-01-01 10:00:00.567'::timestamp(1), '2024-01-01 10:00:00.567'::timestamptz(0), ('2024-01-01 10:00:00.567'::timestamp)::timestamp(2), ('1.777 seconds'::interval)::interval(1), ('1 year 2 mons 3 days 10:20:30'::interval)::interval year, ('1 year 2 mons 3 days 10:20:30'::interval)::interval day, ('1 year 2 mons 3 days 10:20:30'::interval)::interval hour to minute
----
2024-01-01 10:00:00.6 2024-01-01 10:00:01+00 2024-01-01 10:00:00.57 00:00:01.8 1 year 1 year 2 mons 3 days 1 year 2 mons 3 days 10:20:00

query
SELECT now() = current_timestamp, now()::date = current_date, now() = transaction_timestamp(), now()::timestamp = localtimestamp, now() > timestamptz '2024-01-01', statement_timestamp() >= now()
----
t t t t t t

query
SELECT max(x), min(x), count(distinct x) FROM (VALUES (timestamptz '2024-01-01 10:00+00'), ('2024-01-01 12:00+02'), (NULL)) v(x)
----
2024-01-01 10:00:00+00 2024-01-01 10:00:00+00 1

query
SELECT x, count(*) FROM (VALUES (timestamptz '2024-01-01 10:00+00'), ('2024-01-01 12:00+02'), (NULL)) v(x) GROUP BY x ORDER BY x
----
2024-01-01 10:00:00+00 2
NULL 1

query
SELECT timestamptz '2024-01-01 10:00+00'::text, timestamptz '2024-01-01 10:00+00' || 'x'
----
2024-01-01 10:00:00+00 2024-01-01 10:00:00+00x

query
SELECT age(timestamptz '2024-01-01 10:00+00', timestamptz '2023-12-31 23:00+00')
----
11:00:00

query
SELECT date_trunc('day', timestamptz '2024-07-01 03:00+00', 'America/New_York'), date_trunc('hour', timestamptz '2024-07-01 03:30+00', 'Asia/Kolkata'), extract(timezone from timestamptz '2024-01-01 00:00+00'), extract(hour from timestamptz '2024-01-01 05:00+02')
----
2024-06-30 04:00:00+00 2024-07-01 03:30:00+00 0 3

query
SELECT make_timestamptz(2024, 7, 1, 12, 0, 0, 'Europe/Berlin'), make_timestamptz(2024, 7, 1, 12, 0, 0)
----
2024-07-01 10:00:00+00 2024-07-01 12:00:00+00

query
SELECT timestamp '2024-01-01' + interval '1 day', timestamptz '2024-01-01 00:00+00' + interval '1 month', interval '1 day' + timestamptz '2024-01-01 00:00+00', date '2024-01-01' - interval '1 hour'
----
2024-01-02 00:00:00 2024-02-01 00:00:00+00 2024-01-02 00:00:00+00 2023-12-31 23:00:00

query
SELECT age(date '2024-01-05', date '2023-12-01'), extract(dow from timestamptz '2024-01-07 00:00+00')
----
1 mon 4 days 0

query
SELECT cast(now() as date) - current_date
----
0

query
SELECT timestamptz '2024-01-01 10:00+16'
----
error 22009 at 20: time zone displacement out of range: "2024-01-01 10:00+16"

query
SELECT timestamptz '294247-01-01', timestamptz '4714-11-24 00:00+00 BC'
----
294247-01-01 00:00:00+00 4714-11-24 00:00:00+00 BC

query
SELECT timestamptz 'foo'
----
error 22007 at 20: invalid input syntax for type timestamp with time zone: "foo"

query
SELECT coalesce(timestamptz '2024-01-01 00:00+00', now()), greatest(timestamptz '2024-01-01 00:00+00', timestamp '2025-01-01')
----
2024-01-01 00:00:00+00 2025-01-01 00:00:00+00

# The guard is evaluated first: the row that would fail is none of the query's.
query
SELECT make_date(y, 2, 29) FROM (VALUES (2023), (2024)) v(y) WHERE y % 4 = 0
----
2024-02-29

query
SELECT CASE WHEN y % 4 = 0 THEN make_date(y, 2, 29) END FROM (VALUES (2023), (2024)) v(y)
----
NULL
2024-02-29

query
SELECT extract(year from d), d + interval '1 year', date_trunc('month', d), age(d, date '2000-01-01') FROM (VALUES (date '2024-02-29'), (NULL), ('infinity'), ('0001-01-01 BC')) v(d) WHERE isfinite(d) OR d IS NULL
----
2024 2025-02-28 00:00:00 2024-02-01 00:00:00+00 24 years 1 mon 28 days
NULL NULL NULL NULL
-1 0001-01-01 00:00:00 0001-01-01 00:00:00+00 BC -2000 years

query
SELECT extract(month from d) FROM (VALUES (timestamp 'infinity'), ('2024-02-29'), (NULL)) v(d)
----
NULL
2
NULL

# A stride is counted in microseconds.
query
SELECT date_bin('106751991 days 10:00', c, '2001-01-01') FROM (VALUES ('2000-01-01'::timestamp)) v(c)
----
error 22008: interval out of range

# No bin begins before the first timestamp.
query
SELECT date_bin('100000 days', c, '2001-01-01') FROM (VALUES ('4714-12-01 BC'::timestamp)) v(c)
----
error 22008: timestamp out of range

# Words that moments are read from are fields that no moment has.
query
select extract('now' from timestamp '2020-01-01')
----
error 0A000: unit "now" not supported for type timestamp without time zone

query
select extract('Infinity' from timestamptz 'infinity')
----
error 0A000: unit "infinity" not supported for type timestamp with time zone

query
select extract('-infinity' from date '2020-01-01')
----
error 0A000: unit "-infinity" not supported for type date

query
select extract('yesterday' from date 'infinity')
----
error 0A000: unit "yesterday" not supported for type date

query
select extract('allballs' from interval '1 day')
----
error 22023: unit "allballs" not recognized for type interval

query
select extract('+infinity' from timestamp '2020-01-01')
----
error 22023: unit "+infinity" not recognized for type timestamp without time zone

query
select date_trunc('today', timestamp '2020-01-01')
----
error 22023: unit "today" not recognized for type timestamp without time zone

query
select date_part('tomorrow', w) from (values (timestamp '2020-01-01')) v(w)
----
error 0A000: unit "tomorrow" not supported for type timestamp without time zone

# The zone of an infinity is no error.
query
select extract('timezone' from timestamp 'infinity'), date_part('timezone_hour', date '-infinity'), extract('timezone_minute' from timestamptz 'infinity')
----
NULL NULL NULL

query
select extract('timezone' from date 'infinity')
----
error 0A000: unit "timezone" not supported for type date

# Days of an interval are an int of C.
query
select to_char(interval '178000000 years', 'WW DDD'), to_char(interval '-178000000 years -5 days', 'DDD')
----
-49215633 -344509440 344509435

# The seconds that are too many, in six digits.
query
select to_timestamp(1e300)
----
error 22008: timestamp out of range: "1e+300"

query
select to_timestamp(-1234567890123456.5)
----
error 22008: timestamp out of range: "-1.23457e+15"
