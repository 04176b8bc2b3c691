# DISTINCT ON: the first row of each group in the order of ORDER BY.

query
SELECT DISTINCT ON (city) city, name FROM people ORDER BY city, id
----
(empty) (empty)
Helsinki Linus
London Ada
New York Grace
Paris 50% off_now
Zürich Zoë
london ada
Москва Ян
香港 李小龙
NULL Olga

query
SELECT DISTINCT ON (city) city, name FROM people ORDER BY city, age DESC NULLS LAST, id
----
(empty) (empty)
Helsinki Linus
London Ada
New York Grace
Paris 50% off_now
Zürich Zoë
london ada
Москва Ян
香港 李小龙
NULL Olga

query
SELECT DISTINCT ON (city) name FROM people ORDER BY city DESC NULLS LAST, name
----
李小龙
Ян
ada
Zoë
50% off_now
Grace
Ada
Linus
(empty)
Olga

query
SELECT DISTINCT ON (1) grp % 4, id FROM numbers ORDER BY 1, 2
----
0 14
1 3
2 1
3 2

query
SELECT DISTINCT ON (grp % 4) id FROM numbers ORDER BY grp % 4, id DESC
----
9991
10000
9998
9999

query
SELECT DISTINCT ON (k) grp % 4 AS k, id FROM numbers ORDER BY k, id LIMIT 2
----
0 14
1 3

query
SELECT DISTINCT ON (city, active) city, active, id FROM people ORDER BY active, city, id
----
(empty) f 8
Helsinki f 3
Paris f 11
香港 f 5
London t 1
New York t 2
Zürich t 4
london t 10
Москва t 12
New York NULL 9
NULL NULL 6

query
SELECT DISTINCT ON (city, active) city, active FROM people ORDER BY city
----
(empty) f
Helsinki f
London t
New York t
New York NULL
Paris f
Zürich t
london t
Москва t
香港 f
NULL NULL

query
SELECT DISTINCT ON (age / 20) age / 20, max(salary) FROM people GROUP BY age / 20, city ORDER BY age / 20, 2 DESC
----
0 0.000
1 NULL
2 6100.130
3 7300.000
4 7300.000
NULL 5200.500

query
SELECT count(*) FROM (SELECT DISTINCT ON (city) id FROM people ORDER BY city, id) AS t
----
10

query
SELECT sum(id) FROM (SELECT DISTINCT ON (grp) grp, id FROM numbers ORDER BY grp, id) AS t
----
4753

query
SELECT DISTINCT ON (city) city, name FROM people ORDER BY city, id OFFSET 1 LIMIT 2
----
Helsinki Linus
London Ada

query
SELECT DISTINCT ON (id) id FROM empty ORDER BY id
----
(no rows)

query
SELECT DISTINCT ON (score) score FROM people ORDER BY score
----
-1.5
0
2.125
3.5
6
7
8.25
9.5
9.75
NULL

query
SELECT DISTINCT ON (n) n FROM (VALUES (1.0), (1.00), (2)) AS t (n) ORDER BY n
----
1.0
2

query
SELECT DISTINCT ON (2, 1) 1, 2
----
1 2

query
SELECT DISTINCT ON (city) name FROM people ORDER BY name
----
error 42P10 at 21: SELECT DISTINCT ON expressions must match initial ORDER BY expressions

query
SELECT DISTINCT ON (city) name FROM people ORDER BY city, name, age
----
(empty)
Linus
Ada
Grace
50% off_now
Zoë
ada
Ян
李小龙
Olga

query
SELECT DISTINCT ON (city, active) name FROM people ORDER BY city, name
----
error 42P10 at 27: SELECT DISTINCT ON expressions must match initial ORDER BY expressions

query
SELECT DISTINCT ON (3) name FROM people
----
error 42P10 at 21: DISTINCT ON position 3 is not in select list

query
SELECT DISTINCT ON (nothing) name FROM people
----
error 42703 at 21: column "nothing" does not exist

query
SELECT DISTINCT ON (count(*)) name FROM people
----
error 42803 at 31: column "people.name" must appear in the GROUP BY clause or be used in an aggregate function
