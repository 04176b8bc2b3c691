# regexp_replace: its five forms, flags, and what a replacement may name.

query TTTT
SELECT regexp_replace('foobarbaz', 'b..', 'X'), regexp_replace('foobarbaz', 'b..', 'X', 'g'), regexp_replace('foobarbaz', 'b(..)', 'X\1Y', 'g'), regexp_replace('abc', 'x', 'y')
----
fooXbaz fooXX fooXarYXazY abc


query TTTT
SELECT regexp_replace('abc', '(a)(b)?(x)?', '[\1|\2|\3|\4|\&|\\|\q|\0]'), regexp_replace('abc', 'b', '\'), regexp_replace('abc', 'b', '\\\&\\'), regexp_replace('a', 'a', 'é\&漢')
----
[a|b|||ab|\|\q|\0]c a\c a\b\c éa漢


query TTTTTT
SELECT regexp_replace('abc', '', '-'), regexp_replace('abc', '', '-', 'g'), regexp_replace('abc', 'x*', '-', 'g'), regexp_replace('abc', 'b*', '-', 'g'), regexp_replace('', '', '-', 'g'), regexp_replace('', 'a', '-')
----
-abc -a-b-c- -a-b-c- -a--c- - (empty)


query TTTTT
SELECT regexp_replace('aXbXc', 'x', '-', 'i'), regexp_replace('aXbXc', 'x', '-', 'gi'), regexp_replace('aXbXc', 'x', '-', 'ig'), regexp_replace('aXbXc', 'x', '-', ''), regexp_replace('aXbXc', 'X', '-', 'ic')
----
a-bXc a-b-c a-b-c aXbXc a-bXc


query TTTTT
SELECT regexp_replace('A PostgreSQL function', 'a|e|i|o|u', 'X', 1, 0, 'i'), regexp_replace('A PostgreSQL function', 'a|e|i|o|u', 'X', 1, 3, 'i'), regexp_replace('A PostgreSQL function', 'a|e|i|o|u', 'X', 9), regexp_replace('A PostgreSQL function', 'a|e|i|o|u', 'X', 5, 2), regexp_replace('A PostgreSQL function', 'a|e|i|o|u', 'X', 1, 9, 'i')
----
X PXstgrXSQL fXnctXXn A PostgrXSQL function A PostgrXSQL function A PostgreSQL fXnction A PostgreSQL function


query TTTTTTT
SELECT regexp_replace('abc', '^b', 'X', 2), regexp_replace('abc', '\mb', 'X', 2), regexp_replace('abc', 'c', 'X', 4), regexp_replace('abc', '$', 'X', 4), regexp_replace('abc', '$', 'X', 5), regexp_replace('abcabc', 'b', 'X', 3, 1), regexp_replace('abcabc', 'b', 'X', 1, 2, 'g')
----
abc abc abc abcX abc abcaXc abcaXc


query TTTTT
SELECT regexp_replace(E'a\nb\nc', '^', '>', 'g'), regexp_replace(E'a\nb\nc', '^', '>', 'ng'), regexp_replace(E'a\nb\nc', '$', '<', 'gw'), regexp_replace(E'a\nb\nc', '.', 'x', 'gp'), regexp_replace(E'a\nb', 'a.b', 'x', 's')
----
>a\nb\nc >a\n>b\n>c a<\nb<\nc< x\nx\nx x


query TTTTTTT
SELECT regexp_replace('a b c', 'b c', 'X', 'x'), regexp_replace('a b c', 'b c', 'X', 't'), regexp_replace('a+b', 'a+', 'X', 'q'), regexp_replace('a+b', 'a+', 'X', 'b'), regexp_replace('a+b', 'a+', 'X', 'e'), regexp_replace('aab', 'a\+', 'X', 'b'), regexp_replace('a.b.c', '.', 'X', 'gq')
----
a b c a X Xb Xb Xb aab aXbXc


query TTTTTTT
SELECT regexp_replace(NULL, 'a', 'b'), regexp_replace('a', NULL, 'b'), regexp_replace('a', 'a', NULL), regexp_replace('a', 'a', 'b', NULL::text), regexp_replace('a', 'a', 'b', NULL::int), regexp_replace('a', 'a', 'b', 1, NULL), regexp_replace('a', 'a', 'b', 1, 1, NULL)
----
NULL NULL NULL NULL NULL NULL NULL


query TTTTT
SELECT regexp_replace('Zürich é漢😀', '[^[:ascii:]]', '<\&>', 'g'), regexp_replace('é漢😀x', '(.)(.)', '\2\1', 'g'), regexp_replace('ééé', 'é', 'e', 2), regexp_replace('ééé', 'é', 'e', 2, 2), regexp_replace('añb', '\w', '\&\&', 'g')
----
Z<ü>rich <é><漢><😀> 漢éx😀 éeé éée aaññbb


query TTTTT
SELECT regexp_replace('2024-01-31', '(\d+)-(\d+)-(\d+)', '\3.\2.\1'), regexp_replace('  a  b  ', '^\s+|\s+$', '', 'g'), regexp_replace('aaa', 'a*?', 'x', 'g'), regexp_replace('aaa', 'a+?', 'x', 'g'), regexp_replace('banana', '(a)(n)?', '<\1\2>', 'g')
----
31.01.2024 a  b xaxaxax xxx b<an><an><a>


query T
SELECT regexp_replace('abcdefghijkl', '(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)', '\9\8\1\10')
----
ihaa0kl


query IT
SELECT length(regexp_replace(repeat('ab', 50000), 'a', 'xyz', 'g')), md5(regexp_replace(repeat('abc ', 20000), '(\w+) ', '<\1>', 'g'))
----
200000 9f885b867dba804e45ce408174887ebf


query ITT
SELECT id, regexp_replace(name, '([aeiou])', '(\1)', 'g'), regexp_replace(city, '(.)(.*)', '\2\1') FROM people ORDER BY id
----
1 Ad(a) ondonL
2 Gr(a)c(e) ew YorkN
3 L(i)n(u)s elsinkiH
4 Z(o)ë ürichZ
5 李小龙 港香
6 Olg(a) NULL
7 P(a)t ondonL
8 (empty) (empty)
9 O'Br(i)(e)n ew YorkN
10 (a)d(a) ondonl
11 50% (o)ff_n(o)w arisP
12 Ян оскваМ


query
SELECT regexp_replace('a', 'a', 'b', 'z')
----
error 22023: invalid regular expression option: "z"


query
SELECT regexp_replace('a', 'a', 'b', '1')
----
error 22023: invalid regular expression option: "1"
hint: If you meant to use regexp_replace() with a start parameter, cast the fourth argument to integer explicitly.


query
SELECT regexp_replace('a', 'a', 'b', 'gé')
----
error 22023: invalid regular expression option: "é"


query
SELECT regexp_replace('a', 'a', 'b', 0)
----
error 22023: invalid value for parameter "start": 0


query
SELECT regexp_replace('a', 'a', 'b', -1)
----
error 22023: invalid value for parameter "start": -1


query
SELECT regexp_replace('a', 'a', 'b', 1, -1)
----
error 22023: invalid value for parameter "n": -1


query
SELECT regexp_replace('a', 'a', 'b', 1, 1, 'z')
----
error 22023: invalid regular expression option: "z"


query
SELECT regexp_replace('a', '(', 'b')
----
error 2201B: invalid regular expression: parentheses () not balanced


query
SELECT regexp_replace('a', 'a', 'b', 'qx')
----
error 2201B: invalid regular expression: invalid argument to regex function


query
SELECT regexp_replace('a', 'a', 'b', 'qn')
----
error 2201B: invalid regular expression: invalid argument to regex function


query
SELECT regexp_replace('a', '(a', 'b', 0)
----
error 22023: invalid value for parameter "start": 0


query
SELECT regexp_replace('a', 'a', 'b', '1', 1)
----
b
