# LIKE, NOT LIKE, ILIKE and ESCAPE; a character of several bytes is one character.

query TTTTTTTT types
SELECT 'abc' LIKE 'abc', 'abc' LIKE 'a%', 'abc' LIKE '%c', 'abc' LIKE '%b%', 'abc' LIKE 'b', 'abc' LIKE '_b_', 'abc' LIKE '__', 'abc' LIKE '____'
----
types: boolean, boolean, boolean, boolean, boolean, boolean, boolean, boolean
t t t t f t f f

query TTTTTTT
SELECT '' LIKE '', '' LIKE '%', '' LIKE '_', 'a' LIKE '', 'a' LIKE '%%', 'a' LIKE '%_%', 'a' LIKE '_%_'
----
t t f f t t f

query TTTTTT
SELECT 'ABC' LIKE 'abc', 'ABC' ILIKE 'abc', 'aBc' ILIKE 'A%C', 'ÄÖ' ILIKE 'äö', 'abc' NOT LIKE 'a%', 'abc' NOT ILIKE 'X%'
----
f t t t f t

query TTTTTTT
SELECT 'é' LIKE '_', '漢字' LIKE '__', '😀' LIKE '_', '漢字' LIKE '_', 'Zoë' LIKE 'Zo_', 'Zoë' LIKE '%ë', 'añb' LIKE 'a_b'
----
t t t f t t t

query TTTTT
SELECT '50%' LIKE '50\%', '505' LIKE '50\%', 'a_b' LIKE 'a\_b', 'axb' LIKE 'a\_b', 'a\b' LIKE 'a\\b'
----
t f t f t

query TTTTT
SELECT '50%' LIKE '50#%' ESCAPE '#', 'a_b' LIKE 'a#_b' ESCAPE '#', 'axb' LIKE 'a#_b' ESCAPE '#', 'a#b' LIKE 'a##b' ESCAPE '#', 'a\%' LIKE 'a\%' ESCAPE ''
----
t t f t t

query TTTTTT
SELECT 'abcabc' LIKE '%abc', 'abcab' LIKE '%abc', 'aaab' LIKE '%aab', 'abababac' LIKE '%abac', 'aab' LIKE 'a%a%b', 'ab' LIKE 'a%a%b'
----
t f t t t f

query TTT
SELECT NULL LIKE 'a', 'a' LIKE NULL, NULL NOT LIKE '%'
----
NULL NULL NULL

query TT
SELECT 'a' || E'\n' || 'b' LIKE 'a_b', E'a\nb' LIKE 'a%b'
----
t t

query IT
SELECT id, name FROM people WHERE name LIKE 'O%' ORDER BY id
----
6 Olga
9 O'Brien

query I
SELECT id FROM people WHERE name LIKE '%a' ORDER BY id
----
1
6
10

query I
SELECT id FROM people WHERE name LIKE '_d_' ORDER BY id
----
1
10

query I
SELECT id FROM people WHERE name ILIKE 'ada' ORDER BY id
----
1
10

query IT
SELECT id, name FROM people WHERE name LIKE '%\%%' ORDER BY id
----
11 50% off_now

query IT
SELECT id, name FROM people WHERE name LIKE '%!_%' ESCAPE '!' ORDER BY id
----
11 50% off_now

query I
SELECT id FROM people WHERE name LIKE '__' ORDER BY id
----
12

query I
SELECT id FROM people WHERE city LIKE '%' ORDER BY id
----
1
2
3
4
5
7
8
9
10
11
12

query I
SELECT id FROM people WHERE city NOT LIKE '%o%' ORDER BY id
----
3
4
5
8
11
12

query I
SELECT id FROM people WHERE name LIKE '李%' OR name LIKE '%н' ORDER BY id
----
5
12

query I
SELECT id FROM types WHERE t LIKE '%lazy%fox%' ORDER BY id
----
11

query I
SELECT id FROM types WHERE t LIKE '%quick%lazy%dog.' ORDER BY id
----
11

query I
SELECT id FROM types WHERE t LIKE '%漢_ 😀' ORDER BY id
----
9

query I
SELECT id FROM types WHERE t LIKE ' %' OR t LIKE '% ' ORDER BY id
----
6
7
8

query TI
SELECT label, count(*) FROM numbers WHERE label LIKE 'label 1%' GROUP BY label ORDER BY label
----
label 1 725
label 10 724
label 11 724
label 12 723

query I
SELECT count(*) FROM numbers WHERE label LIKE '%_2'
----
1448

query I
SELECT count(*) FROM lineitem WHERE l_comment LIKE '%deposits%'
----
271

query I
SELECT count(*) FROM lineitem WHERE l_comment LIKE '%carefully%sleep%' AND l_shipmode NOT LIKE '%AIR'
----
22

query I
SELECT count(*) FROM lineitem WHERE l_comment LIKE 'théodolites %'
----
103

# The pattern may be a column.
query I
SELECT id FROM people WHERE name LIKE city || '%' ORDER BY id
----
8

query IT
SELECT id, t LIKE t FROM types WHERE id IN (1, 3, 4, 7) ORDER BY id
----
1 t
3 t
4 NULL
7 t

query
SELECT 'abc' LIKE 'a' ESCAPE '##'
----
error 22025: invalid escape string
hint: Escape string must be empty or one character.

query T
SELECT 'abc' LIKE 'abc\'
----
f

query
SELECT 1 LIKE '1'
----
error 42883 at 10: operator does not exist: integer ~~ unknown
hint: No operator matches the given name and argument types. You might need to add explicit type casts.
