# The optimizer cuts these patterns up; without it the general matcher runs.
query TTTTTTTT
SELECT 'abc' LIKE 'a%c', 'ac' LIKE 'a%c', 'a' LIKE 'a%a', 'aa' LIKE 'a%a', 'abcd' LIKE 'a%c', 'xaxbx' LIKE '%a%b%', 'xbxax' LIKE '%a%b%', '' LIKE '%a%b%'
----
t t f t f t f f

query TTTTTT
SELECT 'ababab' LIKE 'ab%ab', 'abab' LIKE 'ab%bab', 'aXbXc' LIKE 'a%b%c', 'abc' LIKE 'a%%%c', 'abc' LIKE '%%', '' LIKE '%%'
----
t f t t t t

query TTTTT
SELECT '100%' LIKE '%\%', 'a%b' LIKE 'a\%b', 'a%b%c' LIKE 'a\%b%', 'back\slash' LIKE '%\\%', 'a_b' LIKE '%\_%'
----
t t t t t

# Values that lie inside their 16 bytes, end in their last one, and lie outside.
query TTTTTT
SELECT 'abcdefghijkl' LIKE '%ijkl', 'abcdefghijkl' LIKE 'abcdefghijkl%', 'abcdefghijkl' LIKE '%fgh%', 'abcdefghijklm' LIKE '%klm', 'abcdefghijklm' LIKE '%abcdefghijklm%', 'abcdefghijklm' LIKE '%abcdefghijklmn%'
----
t t t t t f

query TTTT
SELECT 'abcdefghijkl' LIKE 'abcdX%', 'abcdefghijkl' LIKE 'abcdefghX%', 'abcdefghijklmnop' LIKE 'abcdefghijklX%', 'abcdefghijklmnop' LIKE 'abcX%'
----
f f f f

# 16 places are looked at together.
query I
SELECT id FROM (VALUES (1, 'xxxxxxxxxxxxxxxneedle'), (2, 'xxxxxxxxxxxxxxxxneedle'), (3, 'xxxxxxxxxxxxxxxxxneedle'), (4, 'needlneedlneedlneedlneedlneedlneedlneedlneedlneedlneedlneedlneedlneedlneedlneedlneedlneedlneedlneedl'), (5, 'needlexxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'), (6, 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx')) AS t(id, s) WHERE s LIKE '%needle%' ORDER BY id
----
1
2
3
5

query I
SELECT id FROM (VALUES (1, 'xxxxxxxxxxxxxxxaza'), (2, 'azazazazazazazazazazazazazazazazazazazazazazazazazazazazazaz'), (3, 'zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz')) AS t(id, s) WHERE s LIKE '%a%z%a' ORDER BY id
----
1

# A pattern in a column.
query IT
SELECT id, 'hello world' LIKE p FROM (VALUES (1, 'hello%'), (2, '%world'), (3, '%o w%'), (4, 'h_llo%'), (5, 'hello'), (6, NULL), (7, '%_%_%_%_%_%_%_%_%_%_%_%'), (8, '%_%_%_%_%_%_%_%_%_%_%_%_%')) AS t(id, p) ORDER BY id
----
1 t
2 t
3 t
4 t
5 f
6 NULL
7 t
8 f

query IT
SELECT id, s LIKE '%é_ü%' FROM (VALUES (1, 'éxü'), (2, 'éxxü'), (3, 'aé漢üb'), (4, 'éü'), (5, NULL), (6, '')) AS t(id, s) ORDER BY id
----
1 t
2 f
3 t
4 f
5 NULL
6 f

# An escape character at the end is an error only where the match comes to it.
query
SELECT 'abcd' LIKE 'abc\'
----
error 22025: LIKE pattern must not end with escape character

query
SELECT 'abcd' LIKE '%\'
----
error 22025: LIKE pattern must not end with escape character

query T
SELECT 'xbc' LIKE 'abc\'
----
f

query IT
SELECT id, CASE WHEN id > 1 THEN s LIKE p END FROM (VALUES (1, 'abcd', 'abc\'), (2, 'abcd', 'abc%')) AS t(id, s, p) ORDER BY id
----
1 NULL
2 t

query
SELECT id, s LIKE p FROM (VALUES (1, 'abcd', 'abc%'), (2, 'abcd', 'abc\')) AS t(id, s, p)
----
error 22025: LIKE pattern must not end with escape character

# ESCAPE.
query TTTTT
SELECT 'a%b' LIKE 'a!%b' ESCAPE '!', 'a!b' LIKE 'a!!b' ESCAPE '!', 'a\b' LIKE 'a\b' ESCAPE '!', 'aéb' LIKE 'aééb' ESCAPE 'é', 'a_b' LIKE 'a漢_b' ESCAPE '漢'
----
t t t t t

query TTTT
SELECT 'a\b' LIKE 'a\b' ESCAPE '', 'a%' LIKE 'a%' ESCAPE NULL, 'AB%' ILIKE 'a_!%' ESCAPE '!', 'a%b' NOT LIKE 'a#%b' ESCAPE '#'
----
t NULL t f

query
SELECT 'a' LIKE 'a' ESCAPE 'ab'
----
error 22025: invalid escape string
hint: Escape string must be empty or one character.

query
SELECT 'a' ILIKE 'a!' ESCAPE '!'
----
f

query
SELECT 'ab' LIKE 'a!' ESCAPE '!'
----
error 22025: LIKE pattern must not end with escape character

query IT
SELECT id, s LIKE 'a!%%' ESCAPE e FROM (VALUES (1, 'a%x', '!'), (2, 'a%x', '#'), (3, 'a!x', '#'), (4, 'a!x', NULL)) AS t(id, s, e) ORDER BY id
----
1 t
2 f
3 t
4 NULL

# ILIKE folds all scripts by simple mappings.
query TTTTTT
SELECT 'STRASSE' ILIKE 'straße', 'ΣΊΣΥΦΟΣ' ILIKE 'σίσυφος', 'ДОМ' ILIKE 'д_м', 'İ' ILIKE 'i', 'ſ' ILIKE 's', 'Ǆ' ILIKE 'ǆ'
----
f f t t f t

query I
SELECT id FROM people WHERE name NOT ILIKE '%A%' ORDER BY id
----
3
4
5
8
9
11
12

# char(n) keeps its blanks here.
query TTTT
SELECT 'ab'::char(4) LIKE 'ab', 'ab'::char(4) LIKE 'ab%', 'ab'::char(4) LIKE 'ab__', 'abc'::name LIKE 'a%'
----
f t t t

query I
SELECT count(*) FROM lineitem WHERE l_comment LIKE '%the%' AND l_comment NOT LIKE '%carefully%' AND l_comment LIKE '%s'
----
87

query II
SELECT count(*), count(*) FILTER (WHERE l_comment ILIKE '%DEPOSITS%') FROM lineitem WHERE l_shipinstruct LIKE 'DELIVER%' OR l_shipmode LIKE '%AI_'
----
689 182

# Operators by their names.
query TTTT
SELECT 'abc' ~~ 'a%', 'abc' !~~ 'a%', 'ABC' ~~* 'a%', 'ABC' !~~* 'a%'
----
t f t f

query
SELECT 1 LIKE 1
----
error 42883 at 10: operator does not exist: integer ~~ integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

query
SELECT name LIKE id FROM people
----
error 42883 at 13: operator does not exist: text ~~ integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.
