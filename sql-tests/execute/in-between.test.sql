# IN lists and BETWEEN, with NULLs and with many items.

query TTTTT
SELECT 1 IN (1, 2), 3 IN (1, 2), 1 NOT IN (1, 2), 3 NOT IN (1, 2), 'a' IN ('a', 'b')
----
t f f t t

query TTTTTT
SELECT 1 IN (1, NULL), 3 IN (1, NULL), 3 NOT IN (1, NULL), 1 NOT IN (1, NULL), NULL IN (1, 2), NULL NOT IN (1, 2)
----
t NULL NULL f NULL NULL

query TTTT
SELECT 1 IN (1.0, 2), 1.5 IN (1, 1.50), 2::int8 IN (1, 2), 1::float8 IN (1)
----
t t t t

query I
SELECT id FROM types WHERE i IN (1, 42, -1) ORDER BY id
----
1
2
7
8
15

query I
SELECT id FROM types WHERE i NOT IN (1, 42, -1) ORDER BY id
----
3
5
6
9
10
11
13
14

query I
SELECT id FROM types WHERE i IN (1, 42, NULL) ORDER BY id
----
1
7
8
15

query I
SELECT id FROM types WHERE i NOT IN (1, 42, NULL) ORDER BY id
----
(no rows)

query I
SELECT id FROM types WHERE l IN (4200000000, 9, 9223372036854775807) ORDER BY id
----
5
7
8
14

query I
SELECT id FROM types WHERE n IN (1, 10.01, 12.500) ORDER BY id
----
1
9
13
15

query I
SELECT id FROM types WHERE f IN (0, 0.1, 'NaN') ORDER BY id
----
3
7
8
9
13

query I
SELECT id FROM types WHERE t IN ('one', '', 'ABC', 'ümlaut ñ 漢字 😀') ORDER BY id
----
1
3
9
13
15

query I
SELECT id FROM types WHERE t NOT IN ('one', '', 'ABC') ORDER BY id
----
2
5
6
7
8
9
10
11
14

query I
SELECT id FROM types WHERE d IN ('2000-01-01', date '1970-01-01') ORDER BY id
----
1
3
15

query I
SELECT id FROM types WHERE b IN (true) ORDER BY id
----
1
3
5
8
9
12
14

query I
SELECT id FROM types WHERE id IN (i, 2, 3 + 1) ORDER BY id
----
1
2
4

query I
SELECT id FROM types WHERE i IN (5) ORDER BY id
----
(no rows)

# More than 32 items.
query I
SELECT id FROM numbers WHERE id IN (1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31, 33, 35, 37, 39, 41, 43, 45, 47, 49, 51, 53, 55, 57, 59, 61, 63, 65, 67, 9999, 20000) AND id > 30 ORDER BY id
----
31
33
35
37
39
41
43
45
47
49
51
53
55
57
59
61
63
65
67
9999

query II
SELECT count(*), sum(id) FROM numbers WHERE many IN (0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150, 160, 170, 180, 190, 200, 210, 220, 230, 240, 250, 260, 270, 280, 290, 300, 310, 320, 330, 340, 350)
----
117 571467

query I
SELECT count(*) FROM numbers WHERE grp NOT IN (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40)
----
5774

query I
SELECT count(*) FROM numbers WHERE grp NOT IN (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, NULL)
----
0

query TI
SELECT name IN ('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z', 'Ada', 'Zoë', '李小龙', 'Ян', '', 'aa', 'bb', 'cc', NULL) AS found, count(*) FROM people GROUP BY 1 ORDER BY 1
----
t 5
NULL 7

query TTTTTT
SELECT 5 BETWEEN 1 AND 10, 1 BETWEEN 1 AND 1, 0 BETWEEN 1 AND 10, 5 BETWEEN 10 AND 1, 5 NOT BETWEEN 1 AND 10, 5 NOT BETWEEN 10 AND 1
----
t t f f f t

query TTTTTT
SELECT 5 BETWEEN SYMMETRIC 10 AND 1, 5 NOT BETWEEN SYMMETRIC 10 AND 1, NULL BETWEEN 1 AND 2, 5 BETWEEN NULL AND 2, 1 BETWEEN NULL AND 2, 1 NOT BETWEEN 2 AND NULL
----
t f NULL f NULL t

query I
SELECT id FROM types WHERE i BETWEEN -1 AND 42 ORDER BY id
----
1
2
3
7
8
11
13
14
15

query I
SELECT id FROM types WHERE i NOT BETWEEN -1 AND 42 ORDER BY id
----
5
6
9
10

query I
SELECT id FROM types WHERE n BETWEEN 1 AND 10.01 ORDER BY id
----
1
12
13
14
15

query I
SELECT id FROM types WHERE t BETWEEN 'a' AND 'n' ORDER BY id
----
2
10
14

query I
SELECT id FROM types WHERE d BETWEEN '1999-12-31' AND '2000-02-29' ORDER BY id
----
1
2
7
8
15

query ITT
SELECT count(*), min(day), max(day) FROM numbers WHERE day BETWEEN date '1994-01-01' AND date '1994-12-31'
----
1460 1994-01-01 1994-12-31

query I
SELECT count(*) FROM lineitem WHERE l_discount BETWEEN 0.05 AND 0.07 AND l_quantity < 24
----
130

query I
SELECT id FROM people WHERE age BETWEEN 30 AND 40 AND city IN ('London', 'london') ORDER BY id
----
1
10

query
SELECT 1 IN ('a')
----
error 22P02 at 14: invalid input syntax for type integer: "a"

query
SELECT id FROM people WHERE name IN (1, 2)
----
error 42883 at 34: operator does not exist: text = integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

query
SELECT 1 IN (1, date '2024-01-01')
----
error 42883 at 10: operator does not exist: integer = date
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

query
SELECT name BETWEEN 1 AND 2 FROM people
----
error 42883 at 13: operator does not exist: text >= integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

# A date among timestamps that it could not become.
query
select d in (timestamp '2020-01-01', date '2021-01-01', null), d in (timestamp '2020-01-01', '2020-01-02'), d not in (date '2020-01-01', '2021-01-01') from (values (date '5874897-12-31'), ('2020-01-01'), (null)) v(d)
----
NULL f t
t t f
NULL NULL NULL
