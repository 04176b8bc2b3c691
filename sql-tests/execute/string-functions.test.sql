# Lengths: of characters, bytes and bits.
query IIIIII types
SELECT length('abc'), length(''), length('Zoë'), char_length('漢字😀'), character_length('é'), length(NULL::text)
----
types: integer, integer, integer, integer, integer, integer
3 0 3 3 1 NULL

query IIIIII
SELECT octet_length('abc'), octet_length('Zoë'), octet_length('漢字😀'), octet_length(''), bit_length('é'), bit_length('')
----
3 4 10 0 16 0

query III
SELECT length('ab '::char(5)), octet_length('ab'::char(5)), octet_length('é'::char(3))
----
2 5 4

query II
SELECT length(repeat('é', 1000)), octet_length(repeat('漢', 33))
----
1000 99

query IIII
SELECT id, length(name), octet_length(name), length(city) FROM people ORDER BY id
----
1 3 3 6
2 5 5 8
3 5 5 8
4 3 4 6
5 3 9 2
6 4 4 NULL
7 3 3 6
8 0 0 0
9 7 7 8
10 3 3 6
11 11 11 5
12 2 4 6

query
SELECT length(5)
----
error 42883 at 8: function length(integer) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

# Case: simple mappings of all scripts, a character for a character.
query TTTTTT types
SELECT lower('ABC xyz'), upper('abc XYZ 1'), lower('ÄÖÜ ΑΒΓ ДОМ'), upper('äöüß éñ дом'), upper('ÿ'), lower('İI')
----
types: text, text, text, text, text, text
abc xyz ABC XYZ 1 äöü αβγ дом ÄÖÜß ÉÑ ДОМ Ÿ ii

query TTTT
SELECT upper('ǆ ǅ ﬁ ŉ'), lower('ΣΑΣ'), upper('ςσ'), upper('ıſ')
----
Ǆ Ǆ ﬁ ŉ σασ ΣΣ IS

query TTTTTT
SELECT initcap('hello world'), initcap('HELLO-wORLD 3rd x1y'), initcap('élan vital'), initcap('o''brien mc_donald'), initcap(''), initcap('дом у реки')
----
Hello World Hello-World 3rd X1y Élan Vital O'Brien Mc_Donald (empty) Дом У Реки

query TTT
SELECT lower(''), upper(NULL), lower(repeat('ABCDEFGHIJ', 5))
----
(empty) NULL abcdefghijabcdefghijabcdefghijabcdefghijabcdefghij

query TTT
SELECT lower(name), upper(name), initcap(city) FROM people ORDER BY id
----
ada ADA London
grace GRACE New York
linus LINUS Helsinki
zoë ZOË Zürich
李小龙 李小龙 香港
olga OLGA NULL
pat PAT London
(empty) (empty) (empty)
o'brien O'BRIEN New York
ada ADA London
50% off_now 50% OFF_NOW Paris
ян ЯН Москва

query TT
SELECT lower('Ⱥ') || length(lower('ȺȺȺ')), octet_length(lower('Ⱥ')) || upper('ɐ')
----
ⱥ3 3Ɐ

# substring: positions before the text count towards the length.
query TTTTTTT types
SELECT substring('hello' from 2), substring('hello' from 2 for 3), substring('hello' for 2), substring('hello' from 0 for 3), substring('hello' from -1 for 3), substring('hello' from 6), substring('hello' from 3 for 0)
----
types: text, text, text, text, text, text, text
ello ell he he h (empty) (empty)

query TTTTT
SELECT substr('Zoë漢字', 3), substr('Zoë漢字', 3, 2), substr('abc', -5), substr('abc', 2, 100), substr('', 1, 1)
----
ë漢字 ë漢 abc bc (empty)

query TTTT
SELECT substring('hello', 2147483647, 2147483647), substring('hello', 2, 2147483647), substring('hello', -2147483648, 2147483647), substring(NULL, 1)
----
(empty) ello (empty) NULL

query
SELECT substring('hello' from 2 for -1)
----
error 22011: negative substring length not allowed

query
SELECT substr(name, 2, id - 2) FROM people
----
error 22011: negative substring length not allowed

query IT
SELECT id, CASE WHEN id > 2 THEN substr(name, 2, id - 3) END FROM people ORDER BY id
----
1 NULL
2 NULL
3 (empty)
4 o
5 小龙
6 lga
7 at
8 (empty)
9 'Brien
10 da
11 0% off_n
12 н

query TTT
SELECT substring(repeat('abcdefghij', 10) from 50 for 30), substring(repeat('é', 40) from 20), substring(repeat('x', 100) || 'é漢y' from 101)
----
jabcdefghijabcdefghijabcdefghi ééééééééééééééééééééé é漢y

# left and right.
query TTTTTTTT types
SELECT left('hello', 2), left('hello', -2), left('hello', 0), left('hello', 10), left('hello', -10), right('hello', 2), right('hello', -2), right('hello', 10)
----
types: text, text, text, text, text, text, text, text
he hel (empty) hello (empty) lo llo hello

query TTTTT
SELECT left('Zoë漢', 3), right('Zoë漢', 2), right('Zoë漢', -3), left('', 3), right('abc', 0)
----
Zoë ë漢 漢 (empty) (empty)

query TT
SELECT left('abc', -2147483648), right('abc', -2147483648)
----
(empty) abc

# Where a text stands.
query IIIIIII types
SELECT position('lo' in 'hello'), position('x' in 'hello'), position('' in 'hello'), position('漢' in 'Zoë漢字'), strpos('hello', 'l'), strpos('', 'a'), strpos('', '')
----
types: integer, integer, integer, integer, integer, integer, integer
4 0 1 4 3 0 1

query III
SELECT strpos(repeat('ab', 50) || 'c', 'abc'), strpos(repeat('é', 20) || 'z', 'z'), strpos('abc', NULL)
----
99 21 NULL

query II
SELECT id, strpos(city, 'n') FROM people ORDER BY id
----
1 3
2 0
3 6
4 0
5 0
6 NULL
7 3
8 0
9 0
10 3
11 0
12 0

query TTTTT types
SELECT starts_with('hello', 'he'), starts_with('hello', ''), starts_with('he', 'hello'), starts_with('漢字', '漢'), 'hello' ^@ 'hell'
----
types: boolean, boolean, boolean, boolean, boolean
t t f t t

# Trimming: of blanks, or of a set of characters.
query TTTTTT
SELECT '[' || trim('  ab  ') || ']', '[' || ltrim('  ab  ') || ']', '[' || rtrim('  ab  ') || ']', trim(both 'xy' from 'xyxabxyy'), trim(leading 'x' from 'xxax'), trim(trailing 'x' from 'xxax')
----
[ab] [ab  ] [  ab] ab ax xxa

query TTTTTT
SELECT btrim('xyabyx', 'xy'), ltrim('zzzytest', 'xyz'), rtrim('testxxzx', 'xyz'), btrim('漢a字漢', '漢字'), btrim('aaa', 'a'), btrim('abc', '')
----
ab test test a (empty) abc

query TTTT
SELECT '[' || btrim(E'\t ab \n') || ']', ltrim(NULL, 'x'), btrim(''), rtrim('éé', 'é')
----
[\t ab \n] NULL (empty) (empty)

# Padding.
query TTTTTT
SELECT lpad('hi', 5, 'xy'), rpad('hi', 5, 'xy'), '[' || lpad('hi', 5) || ']', '[' || rpad('hi', 5) || ']', lpad('hello', 3), rpad('hello', 3, 'x')
----
xyxhi hixyx [   hi] [hi   ] hel hel

query TTTTTT
SELECT lpad('ab', 6, '漢'), rpad('é', 4, 'ñx'), lpad('ab', 5, ''), lpad('ab', -1), lpad('', 3, 'abcdef'), rpad(NULL, 3)
----
漢漢漢漢ab éñxñ ab (empty) abc NULL

query T
SELECT lpad(id::text, 4, '0') || rpad(name, 12, '.') FROM people ORDER BY id
----
0001Ada.........
0002Grace.......
0003Linus.......
0004Zoë.........
0005李小龙.........
0006Olga........
0007Pat.........
0008............
0009O'Brien.....
0010ada.........
001150% off_now.
0012Ян..........

# replace and translate.
query TTTTTTT
SELECT replace('abcabc', 'b', 'XX'), replace('aaaa', 'aa', 'b'), replace('abc', '', 'x'), replace('abc', 'abc', ''), replace('漢字漢', '漢', 'é'), replace('abc', 'x', 'y'), replace('', 'a', 'b')
----
aXXcaXXc bb abc (empty) é字é abc (empty)

query TTT
SELECT replace('abc', NULL, 'x'), replace(repeat('ab', 20), 'ab', 'c'), replace(repeat('a', 30), 'a', 'bc')
----
NULL cccccccccccccccccccc bcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbcbc

query TTTTT
SELECT translate('12345', '143', 'ax'), translate('abc', 'abc', 'xyz'), translate('aabbcc', 'ab', ''), translate('漢字', '字漢', 'é'), translate('abc', '', 'x')
----
a2x5 xyz cc é abc

query TT
SELECT translate('aXbXc', 'XX', 'yz'), translate('', 'a', 'b')
----
aybyc (empty)

# repeat and reverse.
query TTTTTT
SELECT repeat('ab', 3), repeat('ab', 0), repeat('ab', -1), repeat('', 10), repeat('漢', 2), reverse('Zoë漢😀')
----
ababab (empty) (empty) (empty) 漢漢 😀漢ëoZ

query TTI
SELECT reverse(''), reverse('abcdefghijklmnopqrstuvwxyz'), length(repeat('x', 100000))
----
(empty) zyxwvutsrqponmlkjihgfedcba 100000

# split_part.
query TTTTTTT
SELECT split_part('a,b,c', ',', 1), split_part('a,b,c', ',', 2), split_part('a,b,c', ',', 3), split_part('a,b,c', ',', 4), split_part('a,b,c', ',', -1), split_part('a,b,c', ',', -3), split_part('a,b,c', ',', -4)
----
a b c (empty) c a (empty)

query TTTTTT
SELECT split_part('a--b--c', '--', 2), split_part('abc', '', 1), split_part('abc', '', 2), split_part('', ',', 1), split_part('漢|字', '|', 2), split_part('abc', '', -1)
----
b abc (empty) (empty) 字 abc

query
SELECT split_part('abc', ',', 0)
----
error 22023: field position must not be zero

query IT
SELECT id, split_part(name, ' ', 1) || '|' || split_part(name, 'a', -1) FROM people ORDER BY id
----
1 Ada|
2 Grace|ce
3 Linus|Linus
4 Zoë|Zoë
5 李小龙|李小龙
6 Olga|
7 Pat|t
8 |
9 O'Brien|O'Brien
10 ada|
11 50%|50% off_now
12 Ян|Ян

# overlay.
query TTTTT
SELECT overlay('Txxxxas' placing 'hom' from 2 for 4), overlay('abcdef' placing 'XY' from 2), overlay('abc' placing '漢' from 3 for 0), overlay('abc' placing 'x' from 10), overlay('abcdef' placing '' from 2 for 3)
----
Thomas aXYdef ab漢c abcx aef

query T
SELECT overlay('abcdef' placing 'X' from 3 for -1)
----
abXbcdef

query
SELECT overlay('abc' placing 'x' from 0)
----
error 22011: negative substring length not allowed

query
SELECT overlay('abc' placing 'x' from 2147483647 for 10)
----
error 22003: integer out of range

# Code points.
query IIIII
SELECT ascii('a'), ascii(''), ascii('漢'), ascii('😀'), ascii('é')
----
97 0 28450 128512 233

query TTTTT
SELECT chr(65), chr(233), chr(28450), chr(128512), chr(127) || 'x'
----
A é 漢 😀 \x7fx

query
SELECT chr(0)
----
error 54000: null character not permitted

query
SELECT chr(-1)
----
error 22023: character number must be positive

query
SELECT chr(1114112)
----
error 54000: requested character too large for encoding: 1114112

query
SELECT chr(55296)
----
error 54000: requested character not valid for encoding: 55296

query
SELECT chr(id - 5) FROM people
----
error 22023: character number must be positive

query IT
SELECT id, CASE WHEN id > 5 THEN chr(60 + id) ELSE '-' END FROM people ORDER BY id
----
1 -
2 -
3 -
4 -
5 -
6 B
7 C
8 D
9 E
10 F
11 G
12 H

# Numbers in base 16.
query TTTTTT
SELECT to_hex(255), to_hex(0), to_hex(-1), to_hex(2147483647), to_hex(-1::int8), to_hex(9223372036854775807)
----
ff 0 ffffffff 7fffffff ffffffffffffffff 7fffffffffffffff

# Types: varchar and char arguments are text, results are text.
query TTT types
SELECT upper('abc'::varchar(2)), upper('ab'::char(4)) || '|', left('abc'::varchar, 1)
----
types: text, text, text
AB AB| a

query TI
SELECT upper(left(name, 1)), count(*) FROM people GROUP BY 1 ORDER BY 1
----
(empty) 1
5 1
A 2
G 1
L 1
O 2
P 1
Z 1
Я 1
李 1

query TT
SELECT min(lower(city)), max(reverse(city)) FROM people
----
(empty) 港香

query T
SELECT name FROM people WHERE lower(left(name, 1)) IN ('a', 'o') AND length(name) > 3 ORDER BY reverse(name)
----
Olga
O'Brien

query TII
SELECT left(l_comment, 3), count(*), sum(length(l_comment)) FROM lineitem GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 5
----
bli 116 2866
sle 105 2272
dep 103 2489
thé 103 2875
car 102 2566

query TI
SELECT split_part(l_comment, ' ', 2), count(*) FROM lineitem WHERE strpos(l_comment, 'the') > 0 GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 4
----
blithely 97
deposits 28
packages 28
théodolites 23

query I
SELECT count(*) FROM people WHERE upper(name) = 'NOBODY'
----
0

query T
SELECT max(t) FROM (VALUES (repeat('a', 20)), (repeat('b', 30)), (NULL), ('')) AS v(t)
----
bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb

query T
SELECT t || '!' FROM (VALUES (repeat('a', 20)), (upper('b')), (repeat('c', 30))) AS v(t) WHERE t LIKE '%%' ORDER BY t DESC
----
cccccccccccccccccccccccccccccc!
aaaaaaaaaaaaaaaaaaaa!
B!

# Rows that are not asked.
query T
SELECT name FROM people WHERE id > 100 AND chr(id - id) = name
----
(no rows)

query TT
SELECT coalesce(name, chr(id - 1)), CASE WHEN name IS NULL THEN split_part(name, 'x', 0) ELSE 'ok' END FROM people WHERE id = 1
----
Ada ok

query
SELECT repeat(name, 5) FROM people WHERE substr(name, 1, -id) = 'x'
----
error 22011: negative substring length not allowed

# Calls that do not exist.
query
SELECT lpad('a')
----
error 42883 at 8: function lpad(unknown) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

query
SELECT left(1, 2)
----
error 42883 at 8: function left(integer, integer) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

query
SELECT reverse(name, 1) FROM people
----
error 42883 at 8: function reverse(text, integer) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

query
SELECT pg_catalog.upper('x')
----
X
