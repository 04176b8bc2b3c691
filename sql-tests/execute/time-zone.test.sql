# Gaps, overlaps and history of time zones: each SET rules the cases up to the next.
statement
SET TimeZone = 'America/New_York'
----
SET

query
SHOW TimeZone
----
America/New_York

query
SELECT timestamptz '2024-03-10 02:30', timestamptz '2024-03-10 01:59:59', timestamptz '2024-03-10 03:00', timestamptz '2024-11-03 01:30', timestamptz '2024-11-03 00:59:59', timestamptz '2024-11-03 02:00'
----
2024-03-10 03:30:00-04 2024-03-10 01:59:59-05 2024-03-10 03:00:00-04 2024-11-03 01:30:00-05 2024-11-03 00:59:59-04 2024-11-03 02:00:00-05

query
SELECT timestamp '2024-03-10 02:30'::timestamptz, timestamp '2024-11-03 01:30'::timestamptz, date '2024-03-10'::timestamptz
----
2024-03-10 03:30:00-04 2024-11-03 01:30:00-05 2024-03-10 00:00:00-05

query
SELECT timestamptz '2024-03-09 02:30' + interval '1 day', timestamptz '2024-03-09 02:30' + interval '24 hours', timestamptz '2024-11-02 01:30' + interval '1 day', timestamptz '2024-11-02 01:30' + interval '24 hours', timestamptz '2024-03-11 00:00' - timestamptz '2024-03-10 00:00'
----
2024-03-10 03:30:00-04 2024-03-10 03:30:00-04 2024-11-03 01:30:00-05 2024-11-03 01:30:00-04 23:00:00

query
SELECT timestamptz '1850-01-01', timestamptz '1883-11-18 12:03:58', timestamptz '1900-01-01', timestamptz '1943-07-01', timestamptz '2200-07-01 00:00', timestamptz '2200-01-01', timestamptz '9999-07-04 00:00', timestamptz '0044-01-01 BC'
----
1850-01-01 00:00:00-04:56:02 1883-11-18 12:03:58-05 1900-01-01 00:00:00-05 1943-07-01 00:00:00-04 2200-07-01 00:00:00-04 2200-01-01 00:00:00-05 9999-07-04 00:00:00-04 0044-01-01 00:00:00-04:56:02 BC

query
SELECT date_trunc('day', timestamptz '2024-03-10 12:00'), date_trunc('hour', timestamptz '2024-11-03 06:30+00'), date_trunc('month', timestamptz '2024-03-20 12:00'), extract(timezone from timestamptz '2024-07-01'), extract(timezone_hour from timestamptz '2024-07-01'), extract(timezone_minute from timestamptz '2024-07-01'), extract(day from timestamptz '2024-07-01 02:00+00'), extract(epoch from timestamptz '2024-07-01'), extract(julian from timestamptz '2024-07-01')
----
2024-03-10 00:00:00-05 2024-11-03 01:00:00-05 2024-03-01 00:00:00-05 -14400 -4 0 30 1719806400.000000 2460493.0000000000000000000000000000

query
SELECT to_timestamp(1284352323), timestamptz '2024-07-01 02:00+00'::date, timestamptz '2024-07-01 02:00+00'::timestamp, timestamptz '2024-07-01 02:00+00'::text
----
2010-09-13 00:32:03-04 2024-06-30 2024-06-30 22:00:00 2024-06-30 22:00:00-04

query
SELECT date '2024-07-01' = timestamptz '2024-07-01 04:00+00', timestamp '2024-07-01' < timestamptz '2024-07-01 04:00:01+00', timestamptz '2024-07-01 04:00+00' >= date '2024-07-01'
----
t t t

query
SELECT age(timestamptz '2024-03-11', timestamptz '2024-03-10'), make_timestamptz(2024, 3, 10, 2, 30, 0)
----
1 day 2024-03-10 03:30:00-04

query
SELECT timestamp '2024-01-01 00:00' AT TIME ZONE 'Asia/Kolkata', timestamptz '2024-01-01 00:00+00' AT TIME ZONE 'Asia/Kathmandu', timestamp '2024-01-01' AT TIME ZONE 'America/New_York', timestamptz '2024-06-01 00:00 EDT', timestamptz '2024-06-01 00:00 PST'
----
2023-12-31 13:30:00-05 2024-01-01 05:45:00 2024-01-01 00:00:00-05 2024-06-01 00:00:00-04 2024-06-01 04:00:00-04

statement
SET TimeZone = 'Asia/Kolkata'
----
SET

query
SHOW TimeZone
----
Asia/Kolkata

query
SELECT timestamptz '2024-03-10 02:30', extract(timezone_minute from timestamptz '2024-07-01'), timestamptz '1900-01-01 00:00', timestamptz '1942-01-01 00:00'
----
2024-03-10 02:30:00+05:30 30 1900-01-01 00:00:00+05:21:10 1942-01-01 00:00:00+06:30

statement
SET TimeZone = 'europe/berlin'
----
SET

query
SHOW TimeZone
----
Europe/Berlin

query
SELECT timestamptz '2024-03-31 02:30', timestamptz '2024-10-27 02:30', timestamptz '1945-06-01 00:00', timestamptz '1980-04-06 02:30', timestamptz '1893-04-01 00:00', timestamptz '2500-07-01 00:00', timestamptz '1947-05-11 03:30'
----
2024-03-31 03:30:00+02 2024-10-27 02:30:00+01 1945-06-01 00:00:00+03 1980-04-06 03:30:00+02 1893-04-01 00:06:32+01 2500-07-01 00:00:00+02 1947-05-11 04:30:00+03

statement
SET TimeZone = 5
----
SET

query
SHOW TimeZone
----
<+05>-05

query
SELECT timestamptz '2024-03-10 02:30', now()::timestamp(0) = localtimestamp(0)
----
2024-03-10 02:30:00+05 t

statement
SET TimeZone = -3.5
----
SET

query
SHOW TimeZone
----
<-03:30>+03:30

query
SELECT timestamptz '2024-03-10 02:30'
----
2024-03-10 02:30:00-03:30

statement
SET TimeZone = 'EST5EDT'
----
SET

query
SELECT timestamptz '2024-07-10 02:30'
----
2024-07-10 02:30:00-04

statement
SET TimeZone = 'UTC+3'
----
SET

query
SHOW TimeZone
----
UTC+3

query
SELECT timestamptz '2024-07-10 02:30'
----
2024-07-10 02:30:00-03

statement
SET TimeZone = '<+03>-3'
----
SET

query
SELECT timestamptz '2024-07-10 02:30'
----
2024-07-10 02:30:00+03

statement
SET TimeZone = 'Nowhere/Land'
----
error 22023: invalid value for parameter "TimeZone": "Nowhere/Land"

statement
SET TimeZone = '+08:00'
----
SET

query
SHOW TimeZone
----
+08:00

query
SELECT timestamptz '2024-07-10 02:30'
----
2024-07-10 02:30:00-08

statement
SET TimeZone = 'Africa/Casablanca'
----
SET

query
SELECT timestamptz '2024-03-10 12:00', timestamptz '2024-03-12 12:00', timestamptz '2024-05-01 12:00', timestamptz '2023-01-01 00:00'
----
2024-03-10 12:00:00+00 2024-03-12 12:00:00+00 2024-05-01 12:00:00+01 2023-01-01 00:00:00+01

statement
SET TimeZone = 'Pacific/Apia'
----
SET

query
SELECT timestamptz '2011-12-29 12:00', timestamptz '2011-12-30 12:00', timestamptz '2011-12-31 12:00'
----
2011-12-29 12:00:00-10 2011-12-31 12:00:00+14 2011-12-31 12:00:00+14

statement
SET TimeZone = 'Australia/Lord_Howe'
----
SET

query
SELECT timestamptz '2024-04-07 01:45', timestamptz '2024-10-06 02:15', timestamptz '2024-07-01 00:00'
----
2024-04-07 01:45:00+10:30 2024-10-06 02:45:00+11 2024-07-01 00:00:00+10:30

statement
SET TimeZone = 'UTC'
----
SET

# Zones that differ from row to row; a name is looked up only where a value needs it.
query
select z, timestamptz '2024-07-01 00:00+00' at time zone z, timestamp '2024-07-01' at time zone z, date_trunc('day', timestamptz '2024-07-01 03:00+00', z) from (values ('UTC'), ('Europe/Berlin'), ('EST'), ('America/New_York'), ('<+03>-3'), (null), ('+05')) as v(z)
----
UTC 2024-07-01 00:00:00 2024-07-01 00:00:00+00 2024-07-01 00:00:00+00
Europe/Berlin 2024-07-01 02:00:00 2024-06-30 22:00:00+00 2024-06-30 22:00:00+00
EST 2024-06-30 19:00:00 2024-07-01 05:00:00+00 2024-06-30 05:00:00+00
America/New_York 2024-06-30 20:00:00 2024-07-01 04:00:00+00 2024-06-30 04:00:00+00
<+03>-3 2024-07-01 03:00:00 2024-06-30 21:00:00+00 2024-06-30 21:00:00+00
NULL NULL NULL NULL
+05 2024-06-30 19:00:00 2024-07-01 05:00:00+00 2024-06-30 05:00:00+00

query
select timestamptz '2024-07-01 00:00+00' at time zone z from (values ('UTC'), ('nowhere')) as v(z)
----
error 22023: time zone "nowhere" not recognized

query
select t at time zone z from (values ('nowhere', timestamptz 'infinity'), ('UTC', '2020-01-01 00:00+00')) as v(z, t)
----
infinity
2020-01-01 00:00:00

query
select case when z = 'nowhere' then null else timestamptz '2024-07-01 00:00+00' at time zone z end from (values ('UTC'), ('nowhere')) as v(z)
----
2024-07-01 00:00:00
NULL

query
select timezone(upper(z), timestamp '2024-01-01') from (values ('utc'), ('zulu')) as v(z)
----
2024-01-01 00:00:00+00
2024-01-01 00:00:00+00

query
select timezone('u' || 'tc', timestamp '2024-01-01'), timestamptz '2024-07-01 00:00+00' at time zone (case when true then 'CET' end)
----
2024-01-01 00:00:00+00 2024-07-01 01:00:00

query
select timestamptz 'infinity' at time zone 'Mars/Phobos', date_trunc('day', timestamptz '-infinity', 'Mars/Phobos')
----
infinity -infinity

query
select timestamptz '2024-01-01' at time zone 'Mars/Phobos'
----
error 22023: time zone "Mars/Phobos" not recognized

query
select date_trunc('day', timestamptz '2024-01-01', z) from (values ('Mars/Phobos')) as v(z)
----
error 22023: time zone "Mars/Phobos" not recognized

query
select name, 'now'::timestamptz at time zone (case id when 1 then 'Asia/Tokyo' else 'UTC' end) - 'now'::timestamptz at time zone 'UTC' from people where id < 3
----
Ada 09:00:00
Grace 00:00:00

# make_timestamptz takes offsets too, and counts them to the east.
query
select make_timestamptz(2024, 1, 1, 0, 0, 0, z) from (values ('+05'), ('CET'), ('europe/paris'), ('-3:30'), ('+0530')) as v(z)
----
2023-12-31 19:00:00+00
2023-12-31 23:00:00+00
2023-12-31 23:00:00+00
2024-01-01 03:30:00+00
2023-12-31 18:30:00+00

query
select make_timestamptz(2024, 1, 1, 0, 0, 0, '+05'), make_timestamptz(2024, 1, 1, 0, 0, 0, 'EST5')
----
2023-12-31 19:00:00+00 2024-01-01 05:00:00+00

query
select make_timestamptz(2024, 1, 1, 0, 0, 0, z) from (values ('+25')) as v(z)
----
error 22023: numeric time zone "+25" out of range

query
select make_timestamptz(2024, 1, 1, 0, 0, 0, '5')
----
error 22023: invalid input syntax for type numeric time zone: "5"
hint: Numeric time zones must have "-" or "+" as first character.

query
select make_timestamptz(2024, 1, 1, 0, 0, 0, z) from (values ('xx')) as v(z)
----
error 22023: time zone "xx" not recognized

# Fields that differ from row to row.
query
select date_part(f, d), date_trunc(f, d::timestamp) from (values ('year', date '2020-02-03'), ('month', '2021-03-04')) as v(f, d)
----
2020 2020-01-01 00:00:00
3 2021-03-01 00:00:00

query
select date_part(f, d) from (values ('years', interval '3 years'), ('mons', '4 mons')) as v(f, d)
----
3
4

# An interval as a zone is an int of whole seconds.
query TT
SELECT timezone(z, timestamp '2000-01-01'), timezone(z, timestamptz '2000-01-01 00:00+00') FROM (VALUES ('1.75 seconds'::interval), ('-1.75 seconds'), ('2562047788:00:54.775807')) v(z)
----
1999-12-31 23:59:59+00 2000-01-01 00:00:01
2000-01-01 00:00:01+00 1999-12-31 23:59:59
1934-03-05 17:27:38+00 2065-10-28 06:32:22

# An offset that is out of range is found before what stands behind it.
query
SELECT c::timestamptz FROM (VALUES ('-123455.5'::text)) v(c)
----
error 22009: time zone displacement out of range: "-123455.5"

# What a zone calls its offsets.
statement
SET TimeZone = 'UTC'
----
SET

query
select t, to_char(t, 'TZ tz OF TZH:TZM') from (values (timestamptz '1850-01-01 00:00+00'), ('1900-06-01 00:00+00'), ('1944-07-01 00:00+00'), ('1969-07-01 00:00+00'), ('2024-01-01 00:00+00'), ('2024-07-01 00:00+00'), ('2500-07-01 00:00+00')) as v(t)
----
1850-01-01 00:00:00+00 UTC utc +00 +00:00
1900-06-01 00:00:00+00 UTC utc +00 +00:00
1944-07-01 00:00:00+00 UTC utc +00 +00:00
1969-07-01 00:00:00+00 UTC utc +00 +00:00
2024-01-01 00:00:00+00 UTC utc +00 +00:00
2024-07-01 00:00:00+00 UTC utc +00 +00:00
2500-07-01 00:00:00+00 UTC utc +00 +00:00

query
select timeofday()::timestamptz - now() between interval '0' and interval '1 hour', split_part(timeofday(), ' ', 6) = to_char(now(), 'TZ')
----
t t

statement
SET TimeZone = 'Europe/Berlin'
----
SET

query
select t, to_char(t, 'TZ tz OF TZH:TZM') from (values (timestamptz '1850-01-01 00:00+00'), ('1900-06-01 00:00+00'), ('1944-07-01 00:00+00'), ('1969-07-01 00:00+00'), ('2024-01-01 00:00+00'), ('2024-07-01 00:00+00'), ('2500-07-01 00:00+00')) as v(t)
----
1850-01-01 00:53:28+00:53:28 LMT lmt +00:53 +00:53
1900-06-01 01:00:00+01 CET cet +01 +01:00
1944-07-01 02:00:00+02 CEST cest +02 +02:00
1969-07-01 01:00:00+01 CET cet +01 +01:00
2024-01-01 01:00:00+01 CET cet +01 +01:00
2024-07-01 02:00:00+02 CEST cest +02 +02:00
2500-07-01 02:00:00+02 CEST cest +02 +02:00

query
select timeofday()::timestamptz - now() between interval '0' and interval '1 hour', split_part(timeofday(), ' ', 6) = to_char(now(), 'TZ')
----
t t

statement
SET TimeZone = 'America/New_York'
----
SET

query
select t, to_char(t, 'TZ tz OF TZH:TZM') from (values (timestamptz '1850-01-01 00:00+00'), ('1900-06-01 00:00+00'), ('1944-07-01 00:00+00'), ('1969-07-01 00:00+00'), ('2024-01-01 00:00+00'), ('2024-07-01 00:00+00'), ('2500-07-01 00:00+00')) as v(t)
----
1849-12-31 19:03:58-04:56:02 LMT lmt -04:56 -04:56
1900-05-31 19:00:00-05 EST est -05 -05:00
1944-06-30 20:00:00-04 EWT ewt -04 -04:00
1969-06-30 20:00:00-04 EDT edt -04 -04:00
2023-12-31 19:00:00-05 EST est -05 -05:00
2024-06-30 20:00:00-04 EDT edt -04 -04:00
2500-06-30 20:00:00-04 EDT edt -04 -04:00

query
select to_char(localtimestamp, 'TZ') = ''
----
t

statement
SET TimeZone = 'Asia/Kolkata'
----
SET

query
select t, to_char(t, 'TZ tz OF TZH:TZM') from (values (timestamptz '1850-01-01 00:00+00'), ('1900-06-01 00:00+00'), ('1944-07-01 00:00+00'), ('1969-07-01 00:00+00'), ('2024-01-01 00:00+00'), ('2024-07-01 00:00+00'), ('2500-07-01 00:00+00')) as v(t)
----
1850-01-01 05:53:28+05:53:28 LMT lmt +05:53 +05:53
1900-06-01 05:21:10+05:21:10 MMT mmt +05:21 +05:21
1944-07-01 06:30:00+06:30 +0630 +0630 +06:30 +06:30
1969-07-01 05:30:00+05:30 IST ist +05:30 +05:30
2024-01-01 05:30:00+05:30 IST ist +05:30 +05:30
2024-07-01 05:30:00+05:30 IST ist +05:30 +05:30
2500-07-01 05:30:00+05:30 IST ist +05:30 +05:30

query
select to_char(localtimestamp, 'TZ') = ''
----
t

statement
SET TimeZone = 'America/St_Johns'
----
SET

query
select t, to_char(t, 'TZ tz OF') from (values (timestamptz '1975-01-01 00:00+00'), ('1975-07-01 00:00+00'), ('2024-01-01 00:00+00'), ('2024-07-01 00:00+00')) as v(t)
----
1974-12-31 20:30:00-03:30 NST nst -03:30
1975-06-30 21:30:00-02:30 NDT ndt -02:30
2023-12-31 20:30:00-03:30 NST nst -03:30
2024-06-30 21:30:00-02:30 NDT ndt -02:30

query
select to_char(localtimestamp, 'TZ') = ''
----
t

statement
SET TimeZone = 'Asia/Kathmandu'
----
SET

query
select t, to_char(t, 'TZ tz OF') from (values (timestamptz '1975-01-01 00:00+00'), ('1975-07-01 00:00+00'), ('2024-01-01 00:00+00'), ('2024-07-01 00:00+00')) as v(t)
----
1975-01-01 05:30:00+05:30 +0530 +0530 +05:30
1975-07-01 05:30:00+05:30 +0530 +0530 +05:30
2024-01-01 05:45:00+05:45 +0545 +0545 +05:45
2024-07-01 05:45:00+05:45 +0545 +0545 +05:45

query
select to_char(localtimestamp, 'TZ') = ''
----
t

statement
SET TimeZone = 'EST5'
----
SET

query
select t, to_char(t, 'TZ tz OF TZH:TZM') from (values (timestamptz '1850-01-01 00:00+00'), ('1900-06-01 00:00+00'), ('1944-07-01 00:00+00'), ('1969-07-01 00:00+00'), ('2024-01-01 00:00+00'), ('2024-07-01 00:00+00'), ('2500-07-01 00:00+00')) as v(t)
----
1849-12-31 19:00:00-05 EST est -05 -05:00
1900-05-31 19:00:00-05 EST est -05 -05:00
1944-06-30 19:00:00-05 EST est -05 -05:00
1969-06-30 19:00:00-05 EST est -05 -05:00
2023-12-31 19:00:00-05 EST est -05 -05:00
2024-06-30 19:00:00-05 EST est -05 -05:00
2500-06-30 19:00:00-05 EST est -05 -05:00

query
select to_char(localtimestamp, 'TZ') = ''
----
t

statement
SET TimeZone = '<+03>-3'
----
SET

query
select t, to_char(t, 'TZ tz OF') from (values (timestamptz '1975-01-01 00:00+00'), ('1975-07-01 00:00+00'), ('2024-01-01 00:00+00'), ('2024-07-01 00:00+00')) as v(t)
----
1975-01-01 03:00:00+03 +03 +03 +03
1975-07-01 03:00:00+03 +03 +03 +03
2024-01-01 03:00:00+03 +03 +03 +03
2024-07-01 03:00:00+03 +03 +03 +03

query
select to_char(localtimestamp, 'TZ') = ''
----
t

statement
SET TimeZone = 'Etc/GMT+5'
----
SET

query
select t, to_char(t, 'TZ tz OF') from (values (timestamptz '1975-01-01 00:00+00'), ('1975-07-01 00:00+00'), ('2024-01-01 00:00+00'), ('2024-07-01 00:00+00')) as v(t)
----
1974-12-31 19:00:00-05 -05 -05 -05
1975-06-30 19:00:00-05 -05 -05 -05
2023-12-31 19:00:00-05 -05 -05 -05
2024-06-30 19:00:00-05 -05 -05 -05

query
select to_char(localtimestamp, 'TZ') = ''
----
t

statement
SET TimeZone = 'Europe/London'
----
SET

query
select t, to_char(t, 'TZ tz OF') from (values (timestamptz '1975-01-01 00:00+00'), ('1975-07-01 00:00+00'), ('2024-01-01 00:00+00'), ('2024-07-01 00:00+00')) as v(t)
----
1975-01-01 00:00:00+00 GMT gmt +00
1975-07-01 01:00:00+01 BST bst +01
2024-01-01 00:00:00+00 GMT gmt +00
2024-07-01 01:00:00+01 BST bst +01

query
select to_char(localtimestamp, 'TZ') = ''
----
t

statement
SET TimeZone = 'Australia/Lord_Howe'
----
SET

query
select t, to_char(t, 'TZ tz OF') from (values (timestamptz '1975-01-01 00:00+00'), ('1975-07-01 00:00+00'), ('2024-01-01 00:00+00'), ('2024-07-01 00:00+00')) as v(t)
----
1975-01-01 10:00:00+10 AEST aest +10
1975-07-01 10:00:00+10 AEST aest +10
2024-01-01 11:00:00+11 +11 +11 +11
2024-07-01 10:30:00+10:30 +1030 +1030 +10:30

query
select to_char(localtimestamp, 'TZ') = ''
----
t

statement
SET TimeZone = 'Pacific/Guam'
----
SET

query
select t, to_char(t, 'TZ tz OF') from (values (timestamptz '1975-01-01 00:00+00'), ('1975-07-01 00:00+00'), ('2024-01-01 00:00+00'), ('2024-07-01 00:00+00')) as v(t)
----
1975-01-01 10:00:00+10 GST gst +10
1975-07-01 10:00:00+10 GST gst +10
2024-01-01 10:00:00+10 ChST chst +10
2024-07-01 10:00:00+10 ChST chst +10

query
select to_char(localtimestamp, 'TZ') = ''
----
t

statement
SET TimeZone = 'us/pacific'
----
SET

query
select t, to_char(t, 'TZ tz OF') from (values (timestamptz '1975-01-01 00:00+00'), ('1975-07-01 00:00+00'), ('2024-01-01 00:00+00'), ('2024-07-01 00:00+00')) as v(t)
----
1974-12-31 16:00:00-08 PST pst -08
1975-06-30 17:00:00-07 PDT pdt -07
2023-12-31 16:00:00-08 PST pst -08
2024-06-30 17:00:00-07 PDT pdt -07

query
select to_char(localtimestamp, 'TZ') = ''
----
t

statement
RESET TimeZone
----
RESET

# Zones as POSIX writes them: names and offsets of both times, and when they change; without rules those of the United States.
query
select t, t at time zone 'EST5EDT,M3.2.0,M11.1.0', (t at time zone 'UTC') at time zone 'EST5EDT,M3.2.0,M11.1.0' from (values ('2024-01-01 12:00'::timestamp), ('2024-07-01 12:00'), ('2024-03-10 02:30'), ('2024-11-03 01:30'), ('1900-03-01 00:00'), ('0044-03-15 12:00 BC'), ('9999-12-31 23:59:59.5'), ('2024-12-31 23:00'), ('200000-06-01 00:00')) v(t)
----
2024-01-01 12:00:00 2024-01-01 17:00:00+00 2024-01-01 07:00:00
2024-07-01 12:00:00 2024-07-01 16:00:00+00 2024-07-01 08:00:00
2024-03-10 02:30:00 2024-03-10 07:30:00+00 2024-03-09 21:30:00
2024-11-03 01:30:00 2024-11-03 06:30:00+00 2024-11-02 21:30:00
1900-03-01 00:00:00 1900-03-01 05:00:00+00 1900-02-28 19:00:00
0044-03-15 12:00:00 BC 0044-03-15 16:00:00+00 BC 0044-03-15 08:00:00 BC
9999-12-31 23:59:59.5 10000-01-01 04:59:59.5+00 9999-12-31 18:59:59.5
2024-12-31 23:00:00 2025-01-01 04:00:00+00 2024-12-31 18:00:00
200000-06-01 00:00:00 200000-06-01 04:00:00+00 200000-05-31 20:00:00

query
select t, t at time zone 'CET-1CEST,M3.5.0,M10.5.0/3', (t at time zone 'UTC') at time zone 'CET-1CEST,M3.5.0,M10.5.0/3' from (values ('2024-01-01 12:00'::timestamp), ('2024-07-01 12:00'), ('2024-03-10 02:30'), ('2024-11-03 01:30'), ('1900-03-01 00:00'), ('0044-03-15 12:00 BC'), ('9999-12-31 23:59:59.5'), ('2024-12-31 23:00'), ('200000-06-01 00:00')) v(t)
----
2024-01-01 12:00:00 2024-01-01 11:00:00+00 2024-01-01 13:00:00
2024-07-01 12:00:00 2024-07-01 10:00:00+00 2024-07-01 14:00:00
2024-03-10 02:30:00 2024-03-10 01:30:00+00 2024-03-10 03:30:00
2024-11-03 01:30:00 2024-11-03 00:30:00+00 2024-11-03 02:30:00
1900-03-01 00:00:00 1900-02-28 23:00:00+00 1900-03-01 01:00:00
0044-03-15 12:00:00 BC 0044-03-15 11:00:00+00 BC 0044-03-15 13:00:00 BC
9999-12-31 23:59:59.5 9999-12-31 22:59:59.5+00 10000-01-01 00:59:59.5
2024-12-31 23:00:00 2024-12-31 22:00:00+00 2025-01-01 00:00:00
200000-06-01 00:00:00 200000-05-31 22:00:00+00 200000-06-01 02:00:00

query
select t, t at time zone 'aest-10aedt,M10.1.0,M4.1.0/3', (t at time zone 'UTC') at time zone 'aest-10aedt,M10.1.0,M4.1.0/3' from (values ('2024-01-01 12:00'::timestamp), ('2024-07-01 12:00'), ('2024-03-10 02:30'), ('2024-11-03 01:30'), ('1900-03-01 00:00'), ('0044-03-15 12:00 BC'), ('9999-12-31 23:59:59.5'), ('2024-12-31 23:00'), ('200000-06-01 00:00')) v(t)
----
2024-01-01 12:00:00 2024-01-01 01:00:00+00 2024-01-01 23:00:00
2024-07-01 12:00:00 2024-07-01 02:00:00+00 2024-07-01 22:00:00
2024-03-10 02:30:00 2024-03-09 15:30:00+00 2024-03-10 13:30:00
2024-11-03 01:30:00 2024-11-02 14:30:00+00 2024-11-03 12:30:00
1900-03-01 00:00:00 1900-02-28 13:00:00+00 1900-03-01 11:00:00
0044-03-15 12:00:00 BC 0044-03-15 01:00:00+00 BC 0044-03-15 23:00:00 BC
9999-12-31 23:59:59.5 9999-12-31 12:59:59.5+00 10000-01-01 10:59:59.5
2024-12-31 23:00:00 2024-12-31 12:00:00+00 2025-01-01 10:00:00
200000-06-01 00:00:00 200000-05-31 14:00:00+00 200000-06-01 10:00:00

query
select t, t at time zone 'xx3yy,J60,J300', (t at time zone 'UTC') at time zone 'xx3yy,J60,J300' from (values ('2024-01-01 12:00'::timestamp), ('2024-07-01 12:00'), ('2024-03-10 02:30'), ('2024-11-03 01:30'), ('1900-03-01 00:00'), ('0044-03-15 12:00 BC'), ('9999-12-31 23:59:59.5'), ('2024-12-31 23:00'), ('200000-06-01 00:00')) v(t)
----
2024-01-01 12:00:00 2024-01-01 15:00:00+00 2024-01-01 09:00:00
2024-07-01 12:00:00 2024-07-01 14:00:00+00 2024-07-01 10:00:00
2024-03-10 02:30:00 2024-03-10 04:30:00+00 2024-03-10 00:30:00
2024-11-03 01:30:00 2024-11-03 04:30:00+00 2024-11-02 22:30:00
1900-03-01 00:00:00 1900-03-01 03:00:00+00 1900-02-28 21:00:00
0044-03-15 12:00:00 BC 0044-03-15 14:00:00+00 BC 0044-03-15 10:00:00 BC
9999-12-31 23:59:59.5 10000-01-01 02:59:59.5+00 9999-12-31 20:59:59.5
2024-12-31 23:00:00 2025-01-01 02:00:00+00 2024-12-31 20:00:00
200000-06-01 00:00:00 200000-06-01 02:00:00+00 200000-05-31 22:00:00

query
select t, t at time zone 'xx3yy,59/3,299/-5', (t at time zone 'UTC') at time zone 'xx3yy,59/3,299/-5' from (values ('2024-01-01 12:00'::timestamp), ('2024-07-01 12:00'), ('2024-03-10 02:30'), ('2024-11-03 01:30'), ('1900-03-01 00:00'), ('0044-03-15 12:00 BC'), ('9999-12-31 23:59:59.5'), ('2024-12-31 23:00'), ('200000-06-01 00:00')) v(t)
----
2024-01-01 12:00:00 2024-01-01 15:00:00+00 2024-01-01 09:00:00
2024-07-01 12:00:00 2024-07-01 14:00:00+00 2024-07-01 10:00:00
2024-03-10 02:30:00 2024-03-10 04:30:00+00 2024-03-10 00:30:00
2024-11-03 01:30:00 2024-11-03 04:30:00+00 2024-11-02 22:30:00
1900-03-01 00:00:00 1900-03-01 03:00:00+00 1900-02-28 21:00:00
0044-03-15 12:00:00 BC 0044-03-15 14:00:00+00 BC 0044-03-15 10:00:00 BC
9999-12-31 23:59:59.5 10000-01-01 02:59:59.5+00 9999-12-31 20:59:59.5
2024-12-31 23:00:00 2025-01-01 02:00:00+00 2024-12-31 20:00:00
200000-06-01 00:00:00 200000-06-01 02:00:00+00 200000-05-31 22:00:00

query
select t, t at time zone 'xx3yy4', (t at time zone 'UTC') at time zone 'xx3yy4' from (values ('2024-01-01 12:00'::timestamp), ('2024-07-01 12:00'), ('2024-03-10 02:30'), ('2024-11-03 01:30'), ('1900-03-01 00:00'), ('0044-03-15 12:00 BC'), ('9999-12-31 23:59:59.5'), ('2024-12-31 23:00'), ('200000-06-01 00:00')) v(t)
----
2024-01-01 12:00:00 2024-01-01 15:00:00+00 2024-01-01 09:00:00
2024-07-01 12:00:00 2024-07-01 16:00:00+00 2024-07-01 08:00:00
2024-03-10 02:30:00 2024-03-10 06:30:00+00 2024-03-09 23:30:00
2024-11-03 01:30:00 2024-11-03 05:30:00+00 2024-11-02 21:30:00
1900-03-01 00:00:00 1900-03-01 03:00:00+00 1900-02-28 21:00:00
0044-03-15 12:00:00 BC 0044-03-15 16:00:00+00 BC 0044-03-15 08:00:00 BC
9999-12-31 23:59:59.5 10000-01-01 02:59:59.5+00 9999-12-31 20:59:59.5
2024-12-31 23:00:00 2025-01-01 02:00:00+00 2024-12-31 20:00:00
200000-06-01 00:00:00 200000-06-01 04:00:00+00 200000-05-31 20:00:00

query
select t, t at time zone '<a b>3:30:15<c>', (t at time zone 'UTC') at time zone '<a b>3:30:15<c>' from (values ('2024-01-01 12:00'::timestamp), ('2024-07-01 12:00'), ('2024-03-10 02:30'), ('2024-11-03 01:30'), ('1900-03-01 00:00'), ('0044-03-15 12:00 BC'), ('9999-12-31 23:59:59.5'), ('2024-12-31 23:00'), ('200000-06-01 00:00')) v(t)
----
2024-01-01 12:00:00 2024-01-01 15:30:15+00 2024-01-01 08:29:45
2024-07-01 12:00:00 2024-07-01 14:30:15+00 2024-07-01 09:29:45
2024-03-10 02:30:00 2024-03-10 06:00:15+00 2024-03-09 22:59:45
2024-11-03 01:30:00 2024-11-03 05:00:15+00 2024-11-02 22:59:45
1900-03-01 00:00:00 1900-03-01 03:30:15+00 1900-02-28 20:29:45
0044-03-15 12:00:00 BC 0044-03-15 14:30:15+00 BC 0044-03-15 09:29:45 BC
9999-12-31 23:59:59.5 10000-01-01 03:30:14.5+00 9999-12-31 20:29:44.5
2024-12-31 23:00:00 2025-01-01 02:30:15+00 2024-12-31 19:29:45
200000-06-01 00:00:00 200000-06-01 02:30:15+00 200000-05-31 21:29:45

query
select t, t at time zone '1 day', (t at time zone 'UTC') at time zone '1 day' from (values ('2024-01-01 12:00'::timestamp), ('2024-07-01 12:00'), ('2024-03-10 02:30'), ('2024-11-03 01:30'), ('1900-03-01 00:00'), ('0044-03-15 12:00 BC'), ('9999-12-31 23:59:59.5'), ('2024-12-31 23:00'), ('200000-06-01 00:00')) v(t)
----
2024-01-01 12:00:00 2024-01-01 13:00:00+00 2024-01-01 11:00:00
2024-07-01 12:00:00 2024-07-01 12:00:00+00 2024-07-01 12:00:00
2024-03-10 02:30:00 2024-03-10 03:30:00+00 2024-03-10 01:30:00
2024-11-03 01:30:00 2024-11-03 02:30:00+00 2024-11-03 01:30:00
1900-03-01 00:00:00 1900-03-01 01:00:00+00 1900-02-28 23:00:00
0044-03-15 12:00:00 BC 0044-03-15 12:00:00+00 BC 0044-03-15 12:00:00 BC
9999-12-31 23:59:59.5 10000-01-01 00:59:59.5+00 9999-12-31 22:59:59.5
2024-12-31 23:00:00 2025-01-01 00:00:00+00 2024-12-31 22:00:00
200000-06-01 00:00:00 200000-06-01 00:00:00+00 200000-06-01 00:00:00

query
select t, t at time zone '-3.5', (t at time zone 'UTC') at time zone '-3.5' from (values ('2024-01-01 12:00'::timestamp), ('2024-07-01 12:00'), ('2024-03-10 02:30'), ('2024-11-03 01:30'), ('1900-03-01 00:00'), ('0044-03-15 12:00 BC'), ('9999-12-31 23:59:59.5'), ('2024-12-31 23:00'), ('200000-06-01 00:00')) v(t)
----
2024-01-01 12:00:00 2024-01-01 09:00:00+00 2024-01-01 15:00:00
2024-07-01 12:00:00 2024-07-01 17:00:00+00 2024-07-01 07:00:00
2024-03-10 02:30:00 2024-03-10 07:30:00+00 2024-03-09 21:30:00
2024-11-03 01:30:00 2024-11-03 06:30:00+00 2024-11-02 20:30:00
1900-03-01 00:00:00 1900-02-28 21:00:00+00 1900-03-01 03:00:00
0044-03-15 12:00:00 BC 0044-03-15 17:00:00+00 BC 0044-03-15 07:00:00 BC
9999-12-31 23:59:59.5 9999-12-31 20:59:59.5+00 10000-01-01 02:59:59.5
2024-12-31 23:00:00 2024-12-31 20:00:00+00 2025-01-01 02:00:00
200000-06-01 00:00:00 200000-06-01 05:00:00+00 200000-05-31 19:00:00

query
select t, t at time zone 'x3y,0/0,J365/25', (t at time zone 'UTC') at time zone 'x3y,0/0,J365/25' from (values ('2024-01-01 12:00'::timestamp), ('2024-07-01 12:00'), ('2024-03-10 02:30'), ('2024-11-03 01:30'), ('1900-03-01 00:00'), ('0044-03-15 12:00 BC'), ('9999-12-31 23:59:59.5'), ('2024-12-31 23:00'), ('200000-06-01 00:00')) v(t)
----
2024-01-01 12:00:00 2024-01-01 15:00:00+00 2024-01-01 10:00:00
2024-07-01 12:00:00 2024-07-01 14:00:00+00 2024-07-01 10:00:00
2024-03-10 02:30:00 2024-03-10 04:30:00+00 2024-03-10 00:30:00
2024-11-03 01:30:00 2024-11-03 03:30:00+00 2024-11-02 23:30:00
1900-03-01 00:00:00 1900-03-01 02:00:00+00 1900-02-28 22:00:00
0044-03-15 12:00:00 BC 0044-03-15 14:00:00+00 BC 0044-03-15 10:00:00 BC
9999-12-31 23:59:59.5 10000-01-01 01:59:59.5+00 9999-12-31 21:59:59.5
2024-12-31 23:00:00 2025-01-01 01:00:00+00 2024-12-31 21:00:00
200000-06-01 00:00:00 200000-06-01 02:00:00+00 200000-05-31 22:00:00

query
select timestamp '2024-01-01' at time zone '5:61'
----
error 22023: time zone "5:61" not recognized

query
select timestamp '2024-01-01' at time zone '168'
----
error 22023: time zone "168" not recognized

query
select timestamp '2024-01-01' at time zone '2024-03-10 06:59:59'
----
error 22023: time zone "2024-03-10 06:59:59" not recognized

query
select timestamp '2024-01-01' at time zone 'x3,M3.2.0'
----
error 22023: time zone "x3,M3.2.0" not recognized

query
select timestamp '2024-01-01' at time zone 'x3y,'
----
error 22023: time zone "x3y," not recognized

query
select timestamp '2024-01-01' at time zone 'x3y,M13.1.0,M1.1.1'
----
error 22023: time zone "x3y,M13.1.0,M1.1.1" not recognized

query
select timestamp '2024-01-01' at time zone 'x3y,M3.2.0,M11.1.0 '
----
error 22023: time zone "x3y,M3.2.0,M11.1.0 " not recognized

query
select timestamp '2024-01-01' at time zone '<3'
----
error 22023: time zone "<3" not recognized

query
select timestamp '2024-01-01' at time zone 'foo'
----
error 22023: time zone "foo" not recognized

statement
set timezone = 'aest-10aedt,M10.1.0,M4.1.0/3'
----
SET

query
show timezone
----
AEST-10AEDT,M10.1.0,M4.1.0/3

query
select t at time zone 'UTC', to_char(t at time zone 'UTC', 'TZ tz OF'), t::timestamptz + interval '1 day' from (values ('2024-01-01 12:00'::timestamp), ('2024-07-01 12:00'), ('2024-03-10 02:30'), ('2024-11-03 01:30'), ('1900-03-01 00:00'), ('0044-03-15 12:00 BC'), ('9999-12-31 23:59:59.5'), ('2024-12-31 23:00'), ('200000-06-01 00:00')) v(t)
----
2024-01-01 23:00:00+11 AEDT aedt +11 2024-01-02 12:00:00+11
2024-07-01 22:00:00+10 AEST aest +10 2024-07-02 12:00:00+10
2024-03-10 13:30:00+11 AEDT aedt +11 2024-03-11 02:30:00+11
2024-11-03 12:30:00+11 AEDT aedt +11 2024-11-04 01:30:00+11
1900-03-01 11:00:00+11 AEDT aedt +11 1900-03-02 00:00:00+11
0044-03-15 23:00:00+11 BC AEDT aedt +11 0044-03-16 12:00:00+11 BC
10000-01-01 10:59:59.5+11 AEDT aedt +11 10000-01-01 23:59:59.5+11
2025-01-01 10:00:00+11 AEDT aedt +11 2025-01-01 23:00:00+11
200000-06-01 10:00:00+10 AEST aest +10 200000-06-02 00:00:00+10

statement
set timezone = 'Foo3'
----
SET

query
show timezone
----
FOO3

query
select t at time zone 'UTC', to_char(t at time zone 'UTC', 'TZ tz OF'), t::timestamptz + interval '1 day' from (values ('2024-01-01 12:00'::timestamp), ('2024-07-01 12:00'), ('2024-03-10 02:30'), ('2024-11-03 01:30'), ('1900-03-01 00:00'), ('0044-03-15 12:00 BC'), ('9999-12-31 23:59:59.5'), ('2024-12-31 23:00'), ('200000-06-01 00:00')) v(t)
----
2024-01-01 09:00:00-03 FOO foo -03 2024-01-02 12:00:00-03
2024-07-01 09:00:00-03 FOO foo -03 2024-07-02 12:00:00-03
2024-03-09 23:30:00-03 FOO foo -03 2024-03-11 02:30:00-03
2024-11-02 22:30:00-03 FOO foo -03 2024-11-04 01:30:00-03
1900-02-28 21:00:00-03 FOO foo -03 1900-03-02 00:00:00-03
0044-03-15 09:00:00-03 BC FOO foo -03 0044-03-16 12:00:00-03 BC
9999-12-31 20:59:59.5-03 FOO foo -03 10000-01-01 23:59:59.5-03
2024-12-31 20:00:00-03 FOO foo -03 2025-01-01 23:00:00-03
200000-05-31 21:00:00-03 FOO foo -03 200000-06-02 00:00:00-03

statement
set timezone = '1 day'
----
SET

query
show timezone
----
1 DAY

query
select t at time zone 'UTC', to_char(t at time zone 'UTC', 'TZ tz OF'), t::timestamptz + interval '1 day' from (values ('2024-01-01 12:00'::timestamp), ('2024-07-01 12:00'), ('2024-03-10 02:30'), ('2024-11-03 01:30'), ('1900-03-01 00:00'), ('0044-03-15 12:00 BC'), ('9999-12-31 23:59:59.5'), ('2024-12-31 23:00'), ('200000-06-01 00:00')) v(t)
----
2024-01-01 11:00:00-01 · -01 2024-01-02 12:00:00-01
2024-07-01 12:00:00+00 ·DAY  day +00 2024-07-02 12:00:00+00
2024-03-10 01:30:00-01 · -01 2024-03-11 03:30:00+00
2024-11-03 01:30:00+00 ·DAY  day +00 2024-11-04 01:30:00-01
1900-02-28 23:00:00-01 · -01 1900-03-02 00:00:00-01
0044-03-15 12:00:00+00 BC ·DAY  day +00 0044-03-16 12:00:00+00 BC
9999-12-31 22:59:59.5-01 · -01 10000-01-01 23:59:59.5-01
2024-12-31 22:00:00-01 · -01 2025-01-01 23:00:00-01
200000-06-01 00:00:00+00 ·DAY  day +00 200000-06-02 00:00:00+00

statement
reset timezone
----
RESET

statement
set timezone = 'Asia/Kolkata'
----
SET

# The first date is no moment east of Greenwich.
query
select d::timestamptz from (values (date '4714-11-24 BC')) v(d)
----
error 22008: date out of range for timestamp

# IN compares a date or time as what it is.
query
select d in (timestamptz '2020-01-01', '2021-01-01'), t in (timestamptz '2020-01-01', '2021-01-01'), t not in (timestamptz '2020-01-01', null) from (values (date '4714-11-24 BC', timestamp '4714-11-24 00:00:00 BC'), ('2020-01-01', '2020-01-01')) v(d, t)
----
f f NULL
t t f

statement
reset timezone
----
RESET
