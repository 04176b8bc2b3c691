# date, and the timestamp and interval that its arithmetic gives.

query TTTII types
SELECT date '2024-01-31' + 1, date '2024-03-01' - 1, 1 + date '2023-12-31', date '2024-03-01' - date '2024-02-01', date '1970-01-01' - date '2000-01-01'
----
types: date, date, date, integer, integer
2024-02-01 2024-02-29 2024-01-01 29 -10957

query TTTT types
SELECT date '2024-01-31' + interval '1 month', date '2024-03-31' - interval '1 month', date '2024-02-29' + interval '1 year', date '2024-01-01' + interval '1 day 02:03:04.5'
----
types: timestamp without time zone, timestamp without time zone, timestamp without time zone, timestamp without time zone
2024-02-29 00:00:00 2024-02-29 00:00:00 2025-02-28 00:00:00 2024-01-02 02:03:04.5

query TTTT types
SELECT date '1998-12-01' - interval '90' day, date '1994-01-01' + interval '1' year, date '1995-09-01' + interval '1' month, interval '3 days' + date '2024-01-01'
----
types: timestamp without time zone, timestamp without time zone, timestamp without time zone, timestamp without time zone
1998-09-02 00:00:00 1995-01-01 00:00:00 1995-10-01 00:00:00 2024-01-04 00:00:00

query TTT types
SELECT timestamp '2024-01-31 10:00' + interval '1 month', timestamp '2024-01-31 10:00' - timestamp '2024-01-30 09:30', timestamp '2024-01-01' - date '2023-01-01'
----
types: timestamp without time zone, interval, interval
2024-02-29 10:00:00 1 day 00:30:00 365 days

query ITTTI
SELECT id, d, d + 1, d - 1, d - date '2000-01-01' FROM types WHERE d IS NOT NULL AND d < '9999-01-01' ORDER BY id
----
1 2000-01-01 2000-01-02 1999-12-31 0
2 1999-12-31 2000-01-01 1999-12-30 -1
3 1970-01-01 1970-01-02 1969-12-31 -10957
6 0001-01-01 0001-01-02 0001-12-31 BC -730119
7 2000-02-29 2000-03-01 2000-02-28 59
8 2000-02-29 2000-03-01 2000-02-28 59
9 2024-02-29 2024-03-01 2024-02-28 8825
10 1969-12-31 1970-01-01 1969-12-30 -10958
12 1582-10-15 1582-10-16 1582-10-14 -152384
13 1900-03-01 1900-03-02 1900-02-28 -36465
14 2038-01-19 2038-01-20 2038-01-18 13898
15 2000-01-01 2000-01-02 1999-12-31 0

query ITT
SELECT id, d + interval '1 month', d - interval '1 year 1 day' FROM types WHERE id IN (1, 4, 7, 9, 10) ORDER BY id
----
1 2000-02-01 00:00:00 1998-12-31 00:00:00
4 NULL NULL
7 2000-03-29 00:00:00 1999-02-27 00:00:00
9 2024-03-29 00:00:00 2023-02-27 00:00:00
10 1970-01-31 00:00:00 1968-12-30 00:00:00

query IT
SELECT id, d + i FROM types WHERE id IN (1, 2, 3, 9, 10) ORDER BY id
----
1 2000-01-02
2 1999-12-30
3 1970-01-01
9 2024-06-08
10 1969-09-22

query TTTTT
SELECT date '2024-01-01' < date '2024-01-02', date '2024-01-01' = '2024-01-01', date '2024-01-01' < timestamp '2024-01-01 00:00:01', timestamp '2024-01-01 00:00:00' = date '2024-01-01', date '2024-01-02' > timestamp '2024-01-01 23:59:59.999999'
----
t t t t t

query I
SELECT id FROM types WHERE d < timestamp '1970-01-01 00:00:01' ORDER BY id
----
3
6
10
12
13

query I
SELECT id FROM types WHERE d >= date '1999-12-31' + interval '1 day' AND d < date '2000-01-01' + interval '2 months' ORDER BY id
----
1
7
8
15

query I
SELECT count(*) FROM lineitem WHERE l_shipdate <= date '1998-12-01' - interval '90' day
----
967

query IR
SELECT count(*), sum(l_extendedprice * l_discount) FROM lineitem WHERE l_shipdate >= date '1994-01-01' AND l_shipdate < date '1994-01-01' + interval '1' year
----
146 162248.4056

query IIR
SELECT sum(l_receiptdate - l_shipdate), min(l_commitdate - l_shipdate), avg(l_receiptdate - l_shipdate) FROM lineitem
----
15229 -2405 15.2290000000000000

query I
SELECT count(*) FROM lineitem WHERE l_commitdate < l_receiptdate AND l_shipdate < l_commitdate
----
7

query TTI
SELECT min(day), max(day), max(day) - min(day) FROM numbers
----
1992-01-01 1998-11-04 2499

query TI
SELECT day, count(*) FROM numbers WHERE day >= '1998-10-30' GROUP BY day ORDER BY day
----
1998-10-30 4
1998-10-31 4
1998-11-01 4
1998-11-02 4
1998-11-03 4
1998-11-04 4

query TTTT
SELECT 'infinity'::date > '9999-12-31', '-infinity'::date < '0001-01-01', 'infinity'::date = 'infinity'::date, 'infinity'::date + 1
----
t t t infinity

query
SELECT 'infinity'::date - date '2024-01-01'
----
error 22008: cannot subtract infinite dates

query TTTTT
SELECT date '0001-01-01' - 1, date '0044-03-15 BC', date '0001-12-31 BC' + 1, date '9999-12-31' + 1, date '12345-06-07'
----
0001-12-31 BC 0044-03-15 BC 0001-01-01 10000-01-01 12345-06-07

query TT
SELECT date '5874897-12-31', date '4713-01-01 BC'
----
5874897-12-31 4713-01-01 BC

query
SELECT date '5874897-12-31' + 1
----
error 22008: date out of range

query
SELECT '5874898-01-01'::date
----
error 22008 at 8: date out of range: "5874898-01-01"

query
SELECT d + 2147483647 FROM types WHERE id = 1
----
error 22008: date out of range

query
SELECT date '294277-01-01' + interval '1 day'
----
error 22008: date out of range for timestamp

query TTTTTTTT
SELECT date '2024-1-5', date '20240105', date 'January 5, 2024', date '5 Jan 2024', date '2024.005', date '1/5/2024', date 'epoch', date '2024-01-05 13:00'
----
2024-01-05 2024-01-05 2024-01-05 2024-01-05 2024-01-05 2024-01-05 1970-01-01 2024-01-05

query TTTTTT
SELECT date '1900-02-28' + 1, date '2000-02-28' + 1, date '2100-02-28' + 1, date '2024-12-31' + 1, date '1969-12-31' + 1, date '1582-10-04' + 1
----
1900-03-01 2000-02-29 2100-03-01 2025-01-01 1970-01-01 1582-10-05

query
SELECT '31/01/2024'::date
----
error 22008 at 8: date/time field value out of range: "31/01/2024"
hint: Perhaps you need a different "datestyle" setting.

query
SELECT '2024-00-10'::date
----
error 22008 at 8: date/time field value out of range: "2024-00-10"
hint: Perhaps you need a different "datestyle" setting.

query
SELECT '2024-01-32'::date
----
error 22008 at 8: date/time field value out of range: "2024-01-32"
hint: Perhaps you need a different "datestyle" setting.

query TTTTT
SELECT timestamp '2024-01-01 24:00:00', timestamp '2024-01-01 12:30', timestamp '2024-01-01T01:02:03.123456', timestamp '2024-01-01 01:02:03.1234567', timestamp '2024-01-01 12:30 PM'
----
2024-01-02 00:00:00 2024-01-01 12:30:00 2024-01-01 01:02:03.123456 2024-01-01 01:02:03.123457 2024-01-01 12:30:00

query
SELECT '2024-01-01 25:00'::timestamp
----
error 22008 at 8: date/time field value out of range: "2024-01-01 25:00"

query TTT
SELECT timestamp '2024-05-06 07:08:09'::date, (date '2024-05-06')::timestamp, '2024-05-06 07:08:09'::timestamp::text
----
2024-05-06 2024-05-06 00:00:00 2024-05-06 07:08:09

query TT
SELECT timestamp '1999-12-31 23:59:59.999999' + interval '0.000001 seconds', timestamp '1970-01-01' - interval '1 microsecond'
----
2000-01-01 00:00:00 1969-12-31 23:59:59.999999

query TTTTT types
SELECT interval '1 day' + interval '2 hours', interval '1 month' * 2, interval '1 day' / 2, - interval '1 day 1 hour', 2 * interval '3 days'
----
types: interval, interval, interval, interval, interval
1 day 02:00:00 2 mons 12:00:00 -1 days -01:00:00 6 days

query TTTT
SELECT interval '1 day' = interval '24 hours', interval '1 month' > interval '29 days', interval '1 year' = interval '12 months', interval '30 days' = interval '1 month'
----
t t t t

query TTTTTTT
SELECT interval '14 months', interval '-1 year -2 months +3 days -04:05:06', interval '100 hours', interval '1.5 days', interval '0', interval '1 week', interval '@ 1 minute ago'
----
1 year 2 mons -1 years -2 mons +3 days -04:05:06 100:00:00 1 day 12:00:00 00:00:00 7 days -00:01:00

query
SELECT interval '1 fortnight'
----
error 22007 at 17: invalid input syntax for type interval: "1 fortnight"

query
SELECT date '2024-01-01' + date '2024-01-01'
----
error 42883 at 26: operator does not exist: date + date
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

query
SELECT date '2024-01-01' * 2
----
error 42883 at 26: operator does not exist: date * integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

query
SELECT date '2024-01-01' + 1.5
----
error 42883 at 26: operator does not exist: date + numeric
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

query
SELECT date '2024-01-01' > 5
----
error 42883 at 26: operator does not exist: date > integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

query
SELECT date '2024-01-01' + '1 day'
----
error 42725 at 26: operator is not unique: date + unknown
hint: Could not choose a best candidate operator. You might need to add explicit type casts.

query TI
SELECT born, count(*) FROM people WHERE born < date '1980-01-01' GROUP BY born ORDER BY born
----
1815-12-10 1
1906-12-09 1
1940-11-27 1
1969-12-28 1
1977-04-23 1

query ITT
SELECT id, born - 1, born + 365 * 18 FROM people WHERE born IS NOT NULL ORDER BY id
----
1 1815-12-09 1833-12-05
2 1906-12-08 1924-12-04
3 1969-12-27 1987-12-24
4 1995-02-27 2013-02-23
5 1940-11-26 1958-11-23
6 1983-06-30 2001-06-26
7 2000-02-28 2018-02-24
8 2006-01-30 2024-01-27
10 1988-05-04 2006-05-01
11 2002-10-09 2020-10-05
12 1977-04-22 1995-04-19

query TTII
SELECT min(born), max(born), count(born), max(born) - min(born) FROM people
----
1815-12-10 2006-01-31 11 69449

query TI
SELECT day + interval '1 month' AS next, count(*) FROM numbers WHERE day < '1992-01-05' GROUP BY next ORDER BY next
----
1992-02-01 00:00:00 4
1992-02-02 00:00:00 4
1992-02-03 00:00:00 4
1992-02-04 00:00:00 4
