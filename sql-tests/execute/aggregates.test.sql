# count, sum, avg, min, max over every type, over nothing and over NULLs.

query IIIIIIII types
SELECT count(*), count(i), count(l), count(f), count(n), count(t), count(d), count(b) FROM types
----
types: bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint
16 13 13 14 13 13 13 13

query IR types
SELECT sum(i), sum(n) FROM types
----
types: bigint, numeric
110 28.788

query R types
SELECT sum(l) FROM types
----
types: numeric
8400000026

query R types
SELECT sum(f) FROM types WHERE id IN (1, 2, 3, 14)
----
types: double precision
123456789.125

query RRR types
SELECT avg(i), avg(l), avg(n) FROM types
----
types: numeric, numeric, numeric
8.4615384615384615 646153848.15384615 2.2144615384615385

query R types
SELECT avg(f) FROM types WHERE id IN (1, 2, 3, 14)
----
types: double precision
30864197.28125

query IIII types
SELECT min(i), max(i), min(l), max(l) FROM types
----
types: integer, integer, bigint, bigint
-2147483648 2147483647 -9223372036854775808 9223372036854775807

query RRRR types
SELECT min(f), max(f), min(n), max(n) FROM types
----
types: double precision, double precision, numeric, numeric
-Infinity NaN -999999999.999 999999999.999

query TTT types
SELECT min(t), max(d), min(d) FROM types
----
types: text, date, date
(empty) 9999-12-31 0001-01-01

query T
SELECT max(t) FROM types WHERE id <> 9
----
zzz

query RR
SELECT min(f), max(f) FROM types WHERE id IN (9, 10, 11)
----
-Infinity NaN

query RR
SELECT min(f), max(f) FROM types WHERE id = 9
----
NaN NaN

query RR
SELECT sum(f), avg(f) FROM types WHERE id IN (9, 1)
----
NaN NaN

query R
SELECT sum(f) FROM types WHERE id IN (10, 11)
----
NaN

query R
SELECT sum(f) FROM types WHERE id IN (10, 1)
----
Infinity

# No row.
query IIIRRRRRTT types
SELECT count(*), count(id), sum(id), sum(big), sum(amount), sum(score), avg(id), avg(score), min(name), max(day) FROM empty
----
types: bigint, bigint, bigint, numeric, numeric, double precision, numeric, double precision, text, date
0 0 NULL NULL NULL NULL NULL NULL NULL NULL

query IIT
SELECT count(*), sum(i), min(t) FROM types WHERE id > 1000
----
0 NULL NULL

# NULLs only.
query IIIRTTR
SELECT count(*), count(i), sum(i), avg(n), min(t), max(d), sum(f) FROM types WHERE id IN (4, 16)
----
2 0 NULL NULL NULL NULL NULL

query TIIRRTT
SELECT name = 'x', count(*), count(city), sum(salary), avg(score), min(born), max(city) FROM people WHERE city IS NULL OR born IS NULL GROUP BY 1 ORDER BY 1
----
f 2 1 11299.999 3.375 1983-07-01 New York

query TIRRII
SELECT city, count(visits), sum(visits), avg(visits), min(visits), max(visits) FROM people GROUP BY city ORDER BY city
----
(empty) 1 1 1.00000000000000000000 1 1
Helsinki 1 7 7.0000000000000000 7 7
London 2 24 12.0000000000000000 12 12
New York 2 9000000044 4500000022.00000000 44 9000000000
Paris 1 -5 -5.0000000000000000 -5 -5
Zürich 1 3 3.0000000000000000 3 3
london 1 12 12.0000000000000000 12 12
Москва 1 7 7.0000000000000000 7 7
香港 0 NULL NULL NULL NULL
NULL 1 0 0.00000000000000000000 0 0

query TIRRRR
SELECT city, count(salary), sum(salary), avg(salary), min(salary), max(salary) FROM people GROUP BY city ORDER BY city
----
(empty) 1 0.000 0.00000000000000000000 0.000 0.000
Helsinki 1 6100.125 6100.1250000000000000 6100.125 6100.125
London 2 10401.000 5200.5000000000000000 5200.500 5200.500
New York 2 14600.000 7300.0000000000000000 7300.000 7300.000
Paris 1 1200.010 1200.0100000000000000 1200.010 1200.010
Zürich 1 4800.000 4800.0000000000000000 4800.000 4800.000
london 1 5200.500 5200.5000000000000000 5200.500 5200.500
Москва 1 6100.130 6100.1300000000000000 6100.130 6100.130
香港 0 NULL NULL NULL NULL
NULL 1 3999.999 3999.9990000000000000 3999.999 3999.999

query TIRRRR
SELECT city, count(score), sum(score), avg(score), min(score), max(score) FROM people GROUP BY city ORDER BY city
----
(empty) 1 3.5 3.5 3.5 3.5
Helsinki 0 NULL NULL NULL NULL
London 2 9.5 4.75 0 9.5
New York 2 16.5 8.25 8.25 8.25
Paris 1 2.125 2.125 2.125 2.125
Zürich 1 7 7 7 7
london 1 9.5 9.5 9.5 9.5
Москва 1 6 6 6 6
香港 1 9.75 9.75 9.75 9.75
NULL 1 -1.5 -1.5 -1.5 -1.5

query TTTTT
SELECT city, min(name), max(name), min(born), max(born) FROM people GROUP BY city ORDER BY city
----
(empty) (empty) (empty) 2006-01-31 2006-01-31
Helsinki Linus Linus 1969-12-28 1969-12-28
London Ada Pat 1815-12-10 2000-02-29
New York Grace O'Brien 1906-12-09 1906-12-09
Paris 50% off_now 50% off_now 2002-10-10 2002-10-10
Zürich Zoë Zoë 1995-02-28 1995-02-28
london ada ada 1988-05-05 1988-05-05
Москва Ян Ян 1977-04-23 1977-04-23
香港 李小龙 李小龙 1940-11-27 1940-11-27
NULL Olga Olga 1983-07-01 1983-07-01

query TIIII
SELECT active, count(*), count(active), min(id), max(id) FROM people GROUP BY active ORDER BY active
----
f 4 4 3 11
t 6 6 1 12
NULL 2 0 6 9

# The sum of int4 is int8, that of int8 numeric: neither overflows.
query IR types
SELECT sum(i), sum(l) FROM types WHERE id IN (5, 7, 8, 14)
----
types: bigint, numeric
2147483740 9223372045254775816

query IRR
SELECT sum(2147483647), sum(9223372036854775807), avg(9223372036854775807) FROM numbers
----
21474836470000 92233720368547758070000 9223372036854775807

query IRIRRR
SELECT sum(id), sum(big), sum(grp), avg(id), avg(big), avg(many) FROM numbers
----
50005000 5000350035000 480030 5000.5000000000000000 500035003.50000000 1499.7019652937486933

query IIIIIIRR
SELECT min(id), max(id), min(big), max(big), min(many), max(many), min(val), max(val) FROM numbers
----
1 10000 -4998999999993 5000000070000 0 3000 0 124.875

query TTTTRR
SELECT min(label), max(label), min(day), max(day), min(amount), max(amount) FROM numbers
----
label 0 label 9 1992-01-01 1998-11-04 -999.90 997.59

query IIIII
SELECT count(*), count(many), count(val), count(label), count(flag) FROM numbers
----
10000 9566 9091 9412 9474

query IIIIII
SELECT sum(id + 1), sum(id) + 1, sum(id) / count(*), max(id) - min(id), -sum(id), sum(-id) FROM numbers
----
50015000 50005001 5000 9999 -50005000 -50005000

query IIIIRITR
SELECT count(1), count(NULL), count('x'), sum(1), sum(0.5), min(1), max('b'), avg(2) FROM people
----
12 0 12 12 6.0 1 b 2.0000000000000000

query III
SELECT count(*), sum(1), max(5)
----
1 1 5

query I
SELECT count(*) WHERE false
----
0

query IIIII
SELECT count(DISTINCT city), count(DISTINCT active), count(DISTINCT salary), count(DISTINCT score), count(DISTINCT born) FROM people
----
9 2 8 9 11

query IIIRII
SELECT count(DISTINCT grp), count(DISTINCT many), sum(DISTINCT grp), avg(DISTINCT grp), count(DISTINCT label), count(DISTINCT day) FROM numbers
----
97 3001 4656 48.0000000000000000 13 2500

query TII
SELECT flag, count(DISTINCT label), sum(DISTINCT many % 10) FROM numbers GROUP BY flag ORDER BY flag
----
f 13 45
t 13 45
NULL 13 45

query IIII
SELECT count(*) FILTER (WHERE age > 40), sum(age) FILTER (WHERE active), count(*) FILTER (WHERE false), sum(age) FILTER (WHERE NULL) FROM people
----
5 233 0 NULL

query RRRR
SELECT avg(age), avg(age + 0.5), avg(age::float8), avg(visits) FROM people WHERE id IN (1, 3)
----
45.0000000000000000 45.5000000000000000 45 9.5000000000000000

query TTT
SELECT max(interval '1 day'), sum(interval '1 hour'), min(timestamp '2024-01-01') FROM people
----
1 day 12:00:00 2024-01-01 00:00:00

query RRTTI
SELECT sum(l_quantity), avg(l_tax), min(l_shipdate), max(l_comment), count(DISTINCT l_shipmode) FROM lineitem
----
26232.00 0.03991000000000000000 1992-01-02 théodolites théodolites théodolites 7

query
SELECT sum(100 / i) FROM types WHERE id IN (1, 3)
----
error 22012: division by zero

query I
SELECT sum(100 / i) FROM types WHERE id IN (1, 2)
----
0

query
SELECT sum(t) FROM types
----
error 42883 at 8: function sum(text) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

query
SELECT avg(d) FROM types
----
error 42883 at 8: function avg(date) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

query
SELECT max(b) FROM types
----
error 42883 at 8: function max(boolean) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

query
SELECT sum(*) FROM types
----
error 42883 at 8: function sum() does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

query
SELECT count() FROM types
----
error 42809 at 8: count(*) must be used to call a parameterless aggregate function
