# Dates, mathematics and statistics over tables of several files and batches.
query
SELECT date_trunc('year', l_shipdate), count(*), sum(l_quantity) FROM lineitem GROUP BY 1 ORDER BY 1
----
1992-01-01 00:00:00+00 137 3932.00
1993-01-01 00:00:00+00 141 3802.00
1994-01-01 00:00:00+00 146 3569.00
1995-01-01 00:00:00+00 149 3986.00
1996-01-01 00:00:00+00 142 3561.00
1997-01-01 00:00:00+00 138 3572.00
1998-01-01 00:00:00+00 147 3810.00

query
SELECT extract(year FROM l_shipdate) AS y, extract(quarter FROM l_shipdate) AS q, count(*) FROM lineitem GROUP BY 1, 2 ORDER BY 1, 2 LIMIT 8
----
1992 1 39
1992 2 27
1992 3 32
1992 4 39
1993 1 37
1993 2 42
1993 3 32
1993 4 30

query
SELECT extract(dow FROM day), count(*), count(DISTINCT day) FROM numbers GROUP BY 1 ORDER BY 1
----
0 1428 357
1 1428 357
2 1428 357
3 1432 358
4 1428 357
5 1428 357
6 1428 357

query
SELECT to_char(day, 'YYYY-MM'), min(day), max(day) FROM numbers GROUP BY 1 ORDER BY 1 LIMIT 5
----
1992-01 1992-01-01 1992-01-31
1992-02 1992-02-01 1992-02-29
1992-03 1992-03-01 1992-03-31
1992-04 1992-04-01 1992-04-30
1992-05 1992-05-01 1992-05-31

query
SELECT stddev(l_quantity), var_pop(l_discount), stddev_samp(l_extendedprice) FROM lineitem
----
14.9043052274943133 0.00098907110000000000 14322.86029929

query
SELECT l_returnflag, variance(l_quantity), count(DISTINCT l_suppkey), sum(DISTINCT l_linenumber) FROM lineitem GROUP BY 1 ORDER BY 1
----
A 219.4922933067897325 10 10
N 225.9126436599526348 10 10
R 216.5029359023944306 10 10

query
SELECT max(age(date '2000-01-01', l_shipdate)), min(l_shipdate + interval '1 month'), sum(l_shipdate - l_shipdate) FROM lineitem
----
7 years 11 mons 30 days 1992-02-02 00:00:00 0

query
SELECT round(sum(l_extendedprice * (1 - l_discount)), 1), ceil(avg(l_quantity)), trunc(avg(l_tax), 4) FROM lineitem
----
23815162.9 27 0.0399

query
SELECT count(*) FROM lineitem WHERE l_shipdate >= date_trunc('year', date '1995-06-17') AND l_shipdate < date '1995-01-01' + interval '1 year'
----
149

query
SELECT avg(day - date '1992-01-01'), sum((day - date '1992-01-01') * interval '1 second') FROM numbers
----
1249.5000000000000000 3470:50:00

query
SELECT name, extract(decade FROM born), born::timestamp AT TIME ZONE 'Asia/Tokyo' FROM people ORDER BY id
----
Ada 181 1815-12-09 14:41:01+00
Grace 190 1906-12-08 15:00:00+00
Linus 196 1969-12-27 15:00:00+00
Zoë 199 1995-02-27 15:00:00+00
李小龙 194 1940-11-26 15:00:00+00
Olga 198 1983-06-30 15:00:00+00
Pat 200 2000-02-28 15:00:00+00
(empty) 200 2006-01-30 15:00:00+00
O'Brien NULL NULL
ada 198 1988-05-04 15:00:00+00
50% off_now 200 2002-10-09 15:00:00+00
Ян 197 1977-04-22 15:00:00+00

query
SELECT count(DISTINCT date_trunc('month', day)), count(DISTINCT extract(doy FROM day)) FILTER (WHERE flag) FROM numbers
----
83 366
