# The forms of dates and timestamps that are read, and what is refused.
query
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
SELECT date '2024-1-5', date '20240105', date 'January 5, 2024', date '5 Jan 2024', date '2024.005', date '1/5/2024', date 'epoch', date '2024-01-05 13:00'
----
2024-01-05 2024-01-05 2024-01-05 2024-01-05 2024-01-05 2024-01-05 1970-01-01 2024-01-05

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

query
SELECT '2024-02-30'::date
----
error 22008 at 8: date/time field value out of range: "2024-02-30"

query
SELECT '0000-01-01'::date
----
error 22008 at 8: date/time field value out of range: "0000-01-01"

query
SELECT 'foo'::date
----
error 22007 at 8: invalid input syntax for type date: "foo"

query
SELECT ''::date
----
error 22007 at 8: invalid input syntax for type date: ""

query
SELECT '2024-01-01 25:00'::timestamp
----
error 22008 at 8: date/time field value out of range: "2024-01-01 25:00"

query
SELECT '2024-01-01 24:00'::timestamp, '2024-01-01 23:59:60'::timestamp, '2024-01-01 10:00:00.1234567'::timestamp
----
2024-01-02 00:00:00 2024-01-02 00:00:00 2024-01-01 10:00:00.123457

query
SELECT timestamp '2024-01-01T10:20:30Z', timestamp 'Jan 5 10:00:00 2024', timestamp '20240105T102030', timestamp '20240105 102030', timestamp '2024-01-05 04:05 PM', timestamp 'J2451187', timestamp '2024-01-05 04:05:06.789-8'
----
2024-01-01 10:20:30 2024-01-05 10:00:00 2024-01-05 10:20:30 2024-01-05 10:20:30 2024-01-05 16:05:00 1999-01-08 00:00:00 2024-01-05 04:05:06.789

query
SELECT timestamp '99-Jan-08', date 'Jan-08-99', date '08-Jan-1999', date '1999-Jan-08', date '99.008'
----
error 22008 at 18: date/time field value out of range: "99-Jan-08"
hint: Perhaps you need a different "datestyle" setting.

query
SELECT date '08-Jan-99', date 'January 8, 99 BC', date '1999.008', date 'J2451187', date '990108', date '19990108'
----
1999-01-08 0099-01-08 BC 1999-01-08 1999-01-08 1999-01-08 1999-01-08

query
SELECT '99-08-01'::date
----
error 22008 at 8: date/time field value out of range: "99-08-01"
hint: Perhaps you need a different "datestyle" setting.

query
SELECT timestamp '294277-01-01'
----
error 22008 at 18: timestamp out of range: "294277-01-01"

query
SELECT timestamp '4714-11-23 BC'
----
error 22008 at 18: timestamp out of range: "4714-11-23 BC"

query
SELECT timestamp(2) '2024-01-01 10:00:00.125', timestamp(0) '1999-12-31 23:59:59.5', timestamp(0) '1980-01-01 00:00:00.5'
----
2024-01-01 10:00:00.13 1999-12-31 23:59:59 1980-01-01 00:00:00

query
SELECT timestamp '2024-01-01 10:00 America/New_York', timestamp '2024-01-01 10:00 EST'
----
2024-01-01 10:00:00 2024-01-01 10:00:00

query
SELECT timestamp '2024-01-01 10:00 Nowhere/Land'
----
error 22023 at 18: time zone "nowhere/land" not recognized

query
SELECT timestamp '2024-01-01 10:00 foo'
----
error 22007 at 18: invalid input syntax for type timestamp: "2024-01-01 10:00 foo"

query
SELECT timestamp '2024-01-01 10:00+20'
----
error 22009 at 18: time zone displacement out of range: "2024-01-01 10:00+20"

query
SELECT date 'Mon Jan 08 1999', date 'Monday, January 8, 1999', timestamp 'Mon Feb 10 17:32:01 1997 PST', timestamp 'Feb 10 17:32:01.4 1997', timestamp '1997.041 17:32:01', timestamp '19970210 173201 -0800'
----
1999-01-08 1999-01-08 1997-02-10 17:32:01 1997-02-10 17:32:01.4 1997-02-10 17:32:01 1997-02-10 17:32:01

query
SELECT timestamp '97FEB10 5:32:01PM UTC', timestamp '97/02/10 17:32:01 UTC', timestamp '1997-02-10 17:32:01 America/New_York', timestamp '18-Dec-1997 4am', timestamp 'Feb 16 17:32:01 0097 BC'
----
error 22007 at 18: invalid input syntax for type timestamp: "97FEB10 5:32:01PM UTC"

query
SELECT timestamp 'infinity' - timestamp '2024-01-01'
----
error 22008: cannot subtract infinite timestamps

query
SELECT date '2024-01-05 j', 1
----
2024-01-05 1

query
SELECT date '12:00'
----
error 22007 at 13: invalid input syntax for type date: "12:00"

query
SELECT timestamp '2024-01-05 10:00 10:00'
----
error 22007 at 18: invalid input syntax for type timestamp: "2024-01-05 10:00 10:00"

query
SELECT date '1.2.2024', date '2024/01/05', date '01-05-2024', date '13-01-2024'
----
error 22008 at 68: date/time field value out of range: "13-01-2024"
hint: Perhaps you need a different "datestyle" setting.

query
SELECT date '2024-01-05T', 1
----
error 22007 at 13: invalid input syntax for type date: "2024-01-05T"

query
SELECT date '2024-01-05 T10:00', timestamp '2024-01-05 T10:00'
----
2024-01-05 2024-01-05 10:00:00

query
SELECT timestamp '2001-02-03 allballs', timestamp '2001-02-03 04:05:06 dst'
----
error 22007 at 51: invalid input syntax for type timestamp: "2001-02-03 04:05:06 dst"

query
SELECT 'NaN'::numeric::int2
----
error 0A000: cannot convert NaN to smallint

query
SELECT 'Infinity'::numeric::int8
----
error 0A000: cannot convert infinity to bigint

query
SELECT '1'::numeric::int2
----
1

# Only ISO 8601's own word, no sign.
query
SELECT timestamp '+infinity'
----
error 22007 at 18: invalid input syntax for type timestamp: "+infinity"

# A date with separators comes first, but for a zone.
query T
SELECT 'UTC 2024-01-01'::date
----
2024-01-01

# A weekday before it makes it none.
query
SELECT c::date FROM (VALUES ('monday 2024-01-01'::text)) v(c)
----
error 22007: invalid input syntax for type date: "monday 2024-01-01"

# Nor may a time.
query
SELECT '04:05 2024-01-01'::timestamp
----
error 22007 at 8: invalid input syntax for type timestamp: "04:05 2024-01-01"

# A weekday before single numbers is nothing to it.
query TT
SELECT 'monday jan 1 2024'::date, '2024-01-01 monday'::date
----
2024-01-01 2024-01-01

# A time beside an infinity or the epoch means nothing; there is one of them.
query TTT
SELECT 'epoch 12:00'::timestamp, 'infinity 12:00'::timestamptz, '2024-01-01 infinity'::date
----
1970-01-01 00:00:00 infinity infinity

# Two of them.
query
SELECT 'infinity epoch'::date
----
error 22007 at 8: invalid input syntax for type date: "infinity epoch"

# A date before an infinity is checked all the same.
query
SELECT c::timestamptz FROM (VALUES ('4294967296_infinity'::text)) v(c)
----
error 22008: date/time field value out of range: "4294967296_infinity"
hint: Perhaps you need a different "datestyle" setting.

# Fields have no room for more than so many characters.
query
SELECT repeat('1', 129)::date
----
error 22007: invalid input syntax for type date: "111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111"

# One less is a date that there is not.
query
SELECT repeat('1', 128)::date
----
error 22008: date/time field value out of range: "11111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111"

# A year of many digits wraps as atoi has it, so that what stands behind it is looked at.
query
select timestamp '1000000000000000000000000000000\x'
----
error 22007 at 18: invalid input syntax for type timestamp: "1000000000000000000000000000000\x"

query
select timestamp '99999999991231'
----
error 22008 at 18: timestamp out of range: "99999999991231"

query
select date '42949673010131'
----
0005-01-31

query
select date '42949672960101'
----
error 22008 at 13: date/time field value out of range: "42949672960101"

# A time without colons may be more than a day has, but for the type time.
query
select timestamp '20240101T2551', timestamp '2024-01-01 256161', timestamp '2024-01-01 999999.5', date '2024-01-01 2551', timestamp '2024-01-01 2401'
----
2024-01-02 01:51:00 2024-01-02 02:02:01 2024-01-05 04:40:39.5 2024-01-01 2024-01-02 00:01:00

query
select timestamp '20240101T2551 day'
----
error 22007 at 18: invalid input syntax for type timestamp: "20240101T2551 day"

query
select timestamp '2024-01-01 1360 pm'
----
error 22008 at 18: date/time field value out of range: "2024-01-01 1360 pm"
