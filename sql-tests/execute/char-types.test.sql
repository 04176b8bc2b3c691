# char(n) is padded to n characters; the blanks count for octet_length and output, not for length, comparison and text.
query TTTT types
SELECT 'ab'::char(4), 'ab'::char, 'abc'::character(2), 'é'::char(3)
----
types: character(4), character(1), character(2), character(3)
ab · a ab é ·

query IIIT
SELECT length('ab'::char(4)), char_length('ab  '::bpchar), octet_length('é'::char(3)), '[' || 'ab'::char(4) || ']'
----
2 2 4 [ab]

query TTTTTT
SELECT 'a'::char(3) = 'a'::char(5), 'a'::char(3) = 'a  ', 'a '::bpchar = 'a'::bpchar, 'a'::char(3) = 'a '::text, 'a'::char(3) < 'b'::char(1), 'ab'::char(3) <> 'ab'::char(2)
----
t t t f t f

query TTT
SELECT 'a'::char(3) < 'a!'::char(2), ' a'::char(3) = 'a'::char(3), 'a'::char(3) > E'a\t'::char(2)
----
t f f

query TTT types
SELECT 'ab'::char(4)::text || '|', 'ab'::char(4)::varchar || '|', 'ab'::char(4)::varchar(1)
----
types: text, text, character varying(1)
ab| ab| a

query TTT types
SELECT 'abc'::char(5)::char(2), 'abc  '::varchar(4)::char(3), 'x'::char(3)::char(5)
----
types: character(2), character(3), character(5)
ab abc x   ·

query T
SELECT c FROM (VALUES ('b'::char(3)), ('a'), ('ab'), (NULL), ('a b')) AS v(c) ORDER BY c
----
a
a b
ab
b ·
NULL

query TI
SELECT c, count(*) FROM (VALUES ('b'::char(3)), ('b'::char(3)), ('a'::char(3)), (NULL)) AS v(c) GROUP BY c ORDER BY c
----
a · 1
b · 2
NULL 1

query T
SELECT DISTINCT c FROM (VALUES ('b'::char(3)), ('b '::char(3)), ('a'::char(3))) AS v(c) ORDER BY c DESC
----
b ·
a ·

query T
SELECT c FROM (VALUES ('b'::char(3)), ('a'::char(3))) AS v(c) WHERE c IN ('b', 'z ') OR c BETWEEN '0' AND '9'
----
b ·

query TI
SELECT c || '|', count(*) FROM (VALUES ('b'::char(3)), ('b '::char(5)), ('a'::bpchar), ('a '), (NULL)) AS v(c) GROUP BY c ORDER BY c
----
a| 2
b| 2
NULL 1

query ITI
SELECT octet_length(c), c || upper(c), count(*) FROM (VALUES ('b'::bpchar), ('b   '), ('a ')) AS v(c) GROUP BY c ORDER BY 2
----
2 aA 1
1 bB 2

query I
SELECT octet_length(c) FROM (SELECT DISTINCT c FROM (VALUES ('b'::bpchar), ('b   '), ('a ')) AS v(c)) AS d ORDER BY 1
----
1
2

query TT
SELECT min(c), max(c) FROM (VALUES ('b'::char(3)), ('a'::char(3)), (NULL)) AS v(c)
----
a · b ·

query T
SELECT c FROM (VALUES ('b'::bpchar), ('a  '), ('ab '), (E'a\t'), ('a!')) AS v(c) ORDER BY c
----
a ·
a\t
a!
ab·
b

query TTT
SELECT coalesce(NULL, 'a'::char(3)) || '|', CASE WHEN true THEN 'a'::char(2) ELSE 'b'::char(2) END, nullif('a'::char(2), 'a ')
----
a| a· NULL

query TTTTT
SELECT upper('ab'::char(4)) || '|', reverse('ab'::char(4)), concat('[', 'a'::char(3), ']'), format('[%s]', 'a'::char(3)), left('abc'::char(5), 4) || '|'
----
AB| ba [a  ] [a  ] abc|

query TTT
SELECT trim('ab'::char(5)) || '|', lpad('a'::char(3), 3, '*'), replace('a'::char(3), ' ', '_')
----
ab| **a a

# varchar(n): an explicit cast cuts, an implicit length keeps.
query TTTTT types
SELECT 'abcdef'::varchar(3), '漢字漢'::varchar(2), ''::varchar(2), 'a  '::varchar(2), 'abc'::varchar(10)
----
types: character varying(3), character varying(2), character varying(2), character varying(2), character varying(10)
abc 漢字 (empty) a· abc

query TTTT types
SELECT 12345::varchar(3), 1.50::varchar(2), true::varchar(2), NULL::varchar(3)
----
types: character varying(3), character varying(2), character varying(2), character varying(3)
123 1. tr NULL

query TTT
SELECT 12345::char(3), 1::char(3) || '|', false::char(10)
----
123 1| false    ·

query TTT
SELECT 'a'::varchar(3) = 'a', 'a '::varchar = 'a'::varchar, 'b'::varchar > 'a'::text
----
t f t

query TI
SELECT name::varchar(2), count(*) FROM people GROUP BY 1 ORDER BY 1
----
(empty) 1
50 1
Ad 1
Gr 1
Li 1
O' 1
Ol 1
Pa 1
Zo 1
ad 1
Ян 1
李小 1

query T
SELECT city::char(3) FROM people ORDER BY id
----
Lon
New
Hel
Zür
香港·
NULL
Lon
· ·
New
lon
Par
Мос

query TT
SELECT min(name::varchar(3)), max(city::varchar) FROM people
----
(empty) 香港

query TT types
SELECT coalesce(NULL::varchar(5), 'abc'), CASE WHEN true THEN 'x'::varchar(3) ELSE 'y'::text END
----
types: character varying, text
abc x

query
SELECT 'a'::varchar(0)
----
error 22023 at 13: length for type varchar must be at least 1

query
SELECT 'a'::char(0)
----
error 22023 at 13: length for type char must be at least 1

query
SELECT 'a'::varchar(10485761)
----
error 22023 at 13: length for type varchar cannot exceed 10485760

query
SELECT 'a'::text(3)
----
error 42601 at 13: type modifier is not allowed for type "text"

# name: 63 bytes at most.
query TI types
SELECT 'abc'::name, length(repeat('x', 100)::name)
----
types: name, integer
abc 63

query II
SELECT length(repeat('é', 40)::name), octet_length(repeat('é', 40)::name::text)
----
31 62

query TTT
SELECT 'abc'::name = 'abc', 'abc'::name || 'd', upper('abc'::name)
----
t abcd ABC

query T
SELECT n FROM (VALUES ('b'::name), ('a'::name), (NULL)) AS v(n) WHERE n <> 'c' ORDER BY n
----
a
b

query I
SELECT id FROM people WHERE name::name = city::name OR name::name LIKE 'A%' ORDER BY id
----
1
8
