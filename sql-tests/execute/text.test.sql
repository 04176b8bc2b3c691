# || and what text columns go through unchanged.

query TTTTT types
SELECT 'a' || 'b', 'a' || '', '' || '', 'x' || NULL, 'é' || '漢'
----
types: text, text, text, text, text
ab a (empty) NULL é漢

query TTTTTT types
SELECT 'n' || 1, 1 || 'n', 'f' || 1.50, 'd' || date '2024-01-02', 'b' || true, 'l' || 10000000000
----
types: text, text, text, text, text, text
n1 1n f1.50 d2024-01-02 btrue l10000000000

query TTTTT types
SELECT 'f' || 0.1::float8, 'i' || i, l || 'x', n || 'y', t || i FROM types WHERE id IN (1, 5, 10) ORDER BY id
----
types: text, text, text, text, text
f0.1 i1 1x 1.000y one1
f0.1 i2147483647 9223372036854775807x 999999999.999y zzz2147483647
f0.1 i-100 -100x -12.500y a\nb|c\d-100

query IT
SELECT id, name || ' of ' || city FROM people ORDER BY id
----
1 Ada of London
2 Grace of New York
3 Linus of Helsinki
4 Zoë of Zürich
5 李小龙 of 香港
6 NULL
7 Pat of London
8 ·of·
9 O'Brien of New York
10 ada of london
11 50% off_now of Paris
12 Ян of Москва

query IT
SELECT id, name || '-' || age || '-' || salary FROM people WHERE id < 6 ORDER BY id
----
1 Ada-36-5200.500
2 Grace-85-7300.000
3 Linus-54-6100.125
4 Zoë-29-4800.000
5 NULL

query T
SELECT t || t || t FROM types WHERE id IN (1, 3, 9) ORDER BY id
----
oneoneone
(empty)
ümlaut ñ 漢字 😀ümlaut ñ 漢字 😀ümlaut ñ 漢字 😀

query T
SELECT t FROM types WHERE id = 11
----
The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog.

query T
SELECT t || '!' || t FROM types WHERE id = 11
----
The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog.!The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog.

query ITT
SELECT id, city || '' = city, name || city > 'M' FROM people ORDER BY id
----
1 t f
2 t f
3 t f
4 t t
5 t t
6 NULL NULL
7 t t
8 t f
9 t t
10 t t
11 t f
12 t t

query TI
SELECT label || ':' || flag AS key, count(*) FROM numbers WHERE grp = 3 GROUP BY 1 ORDER BY 1
----
label 0:false 4
label 0:true 2
label 10:false 5
label 10:true 2
label 11:false 4
label 11:true 3
label 12:false 6
label 12:true 2
label 1:false 5
label 1:true 3
label 2:false 6
label 2:true 2
label 3:false 4
label 3:true 2
label 4:false 5
label 4:true 3
label 5:false 4
label 5:true 2
label 6:false 4
label 6:true 3
label 7:false 4
label 7:true 2
label 8:false 5
label 8:true 3
label 9:false 5
label 9:true 1
NULL 12

query T
SELECT max(label || ' ' || day) FROM numbers
----
label 9 1998-10-29

query TTT
SELECT 'a' || 'b' LIKE 'a%', 'a' || 'b' = 'ab', 1 + 2 || 'x'
----
t t 3x

query
SELECT 1 || 2
----
error 42883 at 10: operator does not exist: integer || integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

query T
SELECT name || born || active FROM people WHERE id IN (1, 3, 6) ORDER BY id
----
Ada1815-12-10true
Linus1969-12-28false
NULL

query T rowsort
SELECT name FROM people
----
(empty)
50% off_now
Ada
Grace
Linus
O'Brien
Olga
Pat
Zoë
ada
Ян
李小龙

query ITT
SELECT id, t = t || '', t || 'a' > t FROM types WHERE id < 10 ORDER BY id
----
1 t t
2 t t
3 t t
4 NULL NULL
5 t t
6 t t
7 t t
8 t t
9 t t

# The operators of the pattern classes compare bytes.
query TTTT
SELECT c ~<~ 'b'::text, c ~<=~ 'b'::text, c ~>~ 'B'::text, c ~>=~ 'é'::text FROM (VALUES ('b'::text), ('a'), ('é'), (NULL)) v(c)
----
f t t f
t t t f
f f t t
NULL NULL NULL NULL

# Those of char pass over the padding.
query TT
SELECT c ~<=~ 'a'::char(3), c ~>~ 'a'::char(3) FROM (VALUES ('a'::char(9)), ('b')) v(c)
----
t f
f t
