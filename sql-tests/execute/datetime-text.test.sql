# Dates and times that are read from texts per row, and written by templates.
query
SELECT x::date FROM (VALUES ('2024-01-05'), ('Jan 6, 2024'), (NULL), ('infinity'), ('1/7/2024')) v(x)
----
2024-01-05
2024-01-06
NULL
infinity
2024-01-07

query
SELECT x::timestamp, x::timestamp(0) FROM (VALUES ('2024-01-05 10:20:30.6'), ('20240105T102030'), (NULL), ('epoch')) v(x)
----
2024-01-05 10:20:30.6 2024-01-05 10:20:31
2024-01-05 10:20:30 2024-01-05 10:20:30
NULL NULL
1970-01-01 00:00:00 1970-01-01 00:00:00

query
SELECT x::timestamptz FROM (VALUES ('2024-01-05 10:20:30.6'), ('2024-01-05 10:20:30+05'), (NULL), ('2024-07-05 10:20 America/New_York'), ('infinity')) v(x)
----
2024-01-05 10:20:30.6+00
2024-01-05 05:20:30+00
NULL
2024-07-05 14:20:00+00
infinity

query
SELECT x::interval, x::interval(0), x::interval day FROM (VALUES ('1 day 02:03:04.6'), ('P1Y'), (NULL), ('-3 mons')) v(x)
----
1 day 02:03:04.6 1 day 02:03:05 1 day
1 year 1 year 1 year
NULL NULL NULL
-3 mons -3 mons -3 mons

query
SELECT x::date FROM (VALUES ('2024-13-05')) v(x)
----
error 22008: date/time field value out of range: "2024-13-05"
hint: Perhaps you need a different "datestyle" setting.

query
SELECT x::date FROM (VALUES ('foo')) v(x)
----
error 22007: invalid input syntax for type date: "foo"

query
SELECT x::timestamp FROM (VALUES ('2024-02-30')) v(x)
----
error 22008: date/time field value out of range: "2024-02-30"

query
SELECT x::timestamptz FROM (VALUES ('2024-02-28 10:00 Nowhere/Land')) v(x)
----
error 22023: time zone "nowhere/land" not recognized

query
SELECT x::timestamptz FROM (VALUES ('2024-02-28 10:00+99')) v(x)
----
error 22009: time zone displacement out of range: "2024-02-28 10:00+99"

query
SELECT x::interval FROM (VALUES ('1 foo')) v(x)
----
error 22007: invalid input syntax for type interval: "1 foo"

query
SELECT x::interval FROM (VALUES ('99999999999 years')) v(x)
----
error 22015: interval field value out of range: "99999999999 years"

query
SELECT x::date FROM (VALUES ('foo'), ('2024-01-01')) v(x) WHERE x LIKE '2%'
----
2024-01-01

query
SELECT CASE WHEN x LIKE '2%' THEN x::date END FROM (VALUES ('foo'), ('2024-01-01')) v(x)
----
NULL
2024-01-01

statement
SET TimeZone = 'America/New_York'
----
SET

query
SELECT x::timestamptz FROM (VALUES ('2024-01-05 10:20:30.6'), ('2024-07-05 10:20:30+05'), ('2024-03-10 02:30')) v(x)
----
2024-01-05 10:20:30.6-05
2024-07-05 01:20:30-04
2024-03-10 03:30:00-04

query
SELECT to_char(timestamptz '2024-07-05 10:20:30.123456', 'YYYY-MM-DD HH24:MI:SS.US OF TZH:TZM'), to_char(timestamptz '2024-01-05 10:20', 'OF')
----
2024-07-05 10:20:30.123456 -04 -04:00 -05

statement
SET TimeZone = 'UTC'
----
SET

statement
SET DateStyle = 'ISO, DMY'
----
SET

query
SELECT x::date FROM (VALUES ('01/02/2024'), ('31/01/2024')) v(x)
----
2024-02-01
2024-01-31

query
SELECT x::date FROM (VALUES ('01/31/2024')) v(x)
----
error 22008: date/time field value out of range: "01/31/2024"
hint: Perhaps you need a different "datestyle" setting.

statement
SET DateStyle = 'ISO, MDY'
----
SET

query
SELECT to_char(timestamp '2024-07-05 15:04:09.123456', 'YYYY-MM-DD HH24:MI:SS'), to_char(timestamp '2024-07-05 15:04:09.123456', 'HH12:MI:SS AM'), to_char(timestamp '2024-07-05 00:04:09.123456', 'HH:MI am MS US FF1 FF3 FF6 SSSS SSSSS')
----
2024-07-05 15:04:09 03:04:09 PM 12:04 am 123 123456 1 123 123456 249 249

query
SELECT to_char(timestamp '2024-07-05 15:04:09', 'Day, DD Month YYYY'), to_char(timestamp '2024-07-05', 'FMDay, FMDD FMMonth YYYY'), to_char(timestamp '2024-07-05', 'DAY day DY Dy dy MON Mon mon MONTH month|'), to_char(timestamp '2024-07-05', 'D ID DDD IDDD WW IW W Q CC J IYYY IYY IY I YYY YY Y Y,YYY RM rm|')
----
Friday   , 05 July      2024 Friday, 5 July 2024 FRIDAY    friday    FRI Fri fri JUL Jul jul JULY      july     | 6 5 187 187 27 27 1 3 21 2460497 2024 024 24 4 024 24 4 2,024 VII  vii |

query
SELECT to_char(date '2024-07-01', 'FMDDth "of" Month, YYYY'), to_char(date '2024-07-02', 'DDTH'), to_char(date '2024-07-03', 'FMDDth'), to_char(date '2024-07-11', 'DDth'), to_char(date '2024-07-22', 'DDth FMMM "quoted MM" \"x')
----
1st of July     , 2024 02ND 3rd 11th 22nd 7 quoted MM "x

query
SELECT to_char(timestamp '0044-03-15 12:00 BC', 'YYYY BC AD b.c. CC YYY YY Y'), to_char(timestamp '2024-12-30', 'IYYY-"W"IW-ID'), to_char(timestamp '2021-01-03', 'IYYY-IW-ID IDDD'), to_char(timestamp '1999-12-31', 'CC'), to_char(timestamp '2001-01-01', 'CC YY')
----
0044 BC BC b.c. -01 044 44 4 2025-W01-1 2020-53-7 371 20 21 01

query
SELECT to_char(x, 'YYYY-MM') FROM (VALUES (date '2024-07-01'), (NULL), ('infinity')) v(x)
----
2024-07
NULL
NULL

query
SELECT to_char(timestamp '2024-07-05', ''), to_char(timestamp '2024-07-05', 'yyyy-mm-dd hh24:mi'), to_char(timestamp '2024-07-05 13:00', 'A.M. p.m. PM'), to_char(timestamp '2024-07-05', 'xyz ß yyyy'), to_char(timestamp '12345-07-05', 'YYYY FMYYYY YYY')
----
NULL 2024-07-05 00:00 P.M. p.m. PM x4z ß 2024 12345 12345 345

query
SELECT to_char(timestamp '2024-07-05 03:04:05', 'FMHH24:FMMI:FMSS FMMS FMUS'), to_char(timestamp '2024-07-05 03:04:05.06', 'MS FMMS US FMUS'), to_char(timestamp '2024-05-05', 'FMRM FMMM FMDDD FMWW FMIW FMJ')
----
3:4:5 000 000000 060 060 060000 060000 V 5 126 18 18 2460436

query
SELECT count(DISTINCT day::text::date), min(day::text::timestamp), max(to_char(day, 'YYYY-Mon')) FROM numbers
----
2500 1992-01-01 00:00:00 1998-Sep
