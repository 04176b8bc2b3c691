# regexp_count, regexp_instr, regexp_like, regexp_substr, and substring by a regular expression.

query TTTTTT
SELECT substring('foobar' from 'o.b'), substring('foobar' from 'o(.)b'), substring('foobar' from '(x)?o'), substring('foobar' from 'z'), substring('foobar', '(?:o)(b)(a)'), substring('foobar' from '')
----
oob o NULL NULL b (empty)


query TTTTT
SELECT substring('Zürich' from 'ü(.)'), substring(NULL from 'a'), substring('a' from NULL::text), substring('a1b22' from '\d+$'), substring('x' from '()')
----
r NULL NULL 22 (empty)


query IIIIIIIII
SELECT regexp_count('123123123', '\d{3}'), regexp_count('ABCABCAXYaxy', 'A.'), regexp_count('ABCABCAXYaxy', 'A.', 1, 'i'), regexp_count('abc', ''), regexp_count('', ''), regexp_count('', 'a'), regexp_count('abcabc', 'b', 3), regexp_count('abc', 'b', 10), regexp_count('ééé', 'é', 2)
----
3 3 4 4 1 0 1 0 2


query IIIIIIII
SELECT regexp_count('abc', '^', 2), regexp_count('abc', '$', 4), regexp_count('abc', '$', 5), regexp_count(E'a\nb', '^', 1, 'n'), regexp_count(NULL, 'a'), regexp_count('a', NULL), regexp_count('a', 'a', NULL), regexp_count('a', 'a', 1, NULL)
----
0 1 0 2 NULL NULL NULL NULL


query IIIIIIIII
SELECT regexp_instr('number of your street, town zip, FR', '[^,]+', 1, 2), regexp_instr('ABCDEFGHI', '(c..)(...)', 1, 1, 0, 'i', 2), regexp_instr('abc', 'b'), regexp_instr('abc', 'x'), regexp_instr('abcabc', 'b', 3), regexp_instr('abcabc', 'b', 1, 2), regexp_instr('abcabc', 'b', 1, 3), regexp_instr('abc', 'b', 1, 1, 1), regexp_instr('éb', 'b')
----
23 6 2 0 5 5 0 3 2


query IIIIIIIIII
SELECT regexp_instr('abc', '(b)(x)?', 1, 1, 0, '', 1), regexp_instr('abc', '(b)(x)?', 1, 1, 0, '', 2), regexp_instr('abc', '(b)(x)?', 1, 1, 1, '', 1), regexp_instr('abc', '(b)(x)?', 1, 1, 0, '', 3), regexp_instr('abc', 'b', 1, 1, 0, '', 1), regexp_instr('abc', 'b', 1, 1, 0, '', 2), regexp_instr('abc', '', 1, 4), regexp_instr('abc', '', 1, 5), regexp_instr(NULL, 'a'), regexp_instr('a', 'a', 1, 1, 0, NULL)
----
2 0 3 0 2 0 4 0 NULL NULL


query TTTTTTT
SELECT regexp_like('Steven', '^Ste(v|ph)en$'), regexp_like('abc', 'B'), regexp_like('abc', 'B', 'i'), regexp_like(E'a\nb', '^b$', 'm'), regexp_like('a', NULL), regexp_like('a', 'a', NULL), regexp_like('a.b', 'a.b', 'q')
----
t f t t NULL NULL t


query TTTTTTT
SELECT regexp_substr('number of your street, town zip, FR', '[^,]+', 1, 2), regexp_substr('ABCDEFGHI', '(c..)(...)', 1, 1, 'i', 2), regexp_substr('abc', 'x'), regexp_substr('abcabd', 'ab.', 2), regexp_substr('abcabd', 'ab.', 1, 2), regexp_substr('abcabd', 'ab.', 1, 3), regexp_substr('é漢', '.', 2)
----
·town zip FGH NULL abd abd NULL 漢


query TTTTTTTT
SELECT regexp_substr('abc', '(b)(x)?', 1, 1, '', 1), regexp_substr('abc', '(b)(x)?', 1, 1, '', 2), regexp_substr('abc', '(b)(x)?', 1, 1, '', 3), regexp_substr('abc', 'b', 1, 1, '', 1), regexp_substr('abc', 'b', 1, 1, '', 2), regexp_substr(NULL, 'a'), regexp_substr('a', 'a', 1, 1, NULL), regexp_substr('a', '')
----
b NULL NULL b NULL NULL NULL (empty)


query IIITTT
SELECT id, regexp_count(name, '[aeiou]'), regexp_instr(city, '[^[:ascii:]]'), regexp_like(city, '^l', 'i'), regexp_substr(city, '\w+$'), substring(city from '(.)$') FROM people ORDER BY id
----
1 1 0 t London n
2 2 0 f York k
3 2 0 f Helsinki i
4 1 2 f Zürich h
5 0 1 f 香港 港
6 1 NULL NULL NULL NULL
7 1 0 t London n
8 0 0 f NULL NULL
9 2 0 f York k
10 2 0 t london n
11 2 0 f Paris s
12 0 1 f Москва а


query
SELECT regexp_count('a', 'a', 0)
----
error 22023: invalid value for parameter "start": 0


query
SELECT regexp_count('a', 'a', 1, 'g')
----
error 22023: regexp_count() does not support the "global" option


query
SELECT regexp_count('a', 'a', 1, 'y')
----
error 22023: invalid regular expression option: "y"


query
SELECT regexp_count('a', '[')
----
error 2201B: invalid regular expression: brackets [] not balanced


query
SELECT regexp_instr('a', 'a', 0)
----
error 22023: invalid value for parameter "start": 0


query
SELECT regexp_instr('a', 'a', 1, 0)
----
error 22023: invalid value for parameter "n": 0


query
SELECT regexp_instr('a', 'a', 1, 1, 2)
----
error 22023: invalid value for parameter "endoption": 2


query
SELECT regexp_instr('a', 'a', 1, 1, -1)
----
error 22023: invalid value for parameter "endoption": -1


query
SELECT regexp_instr('a', 'a', 1, 1, 0, 'g')
----
error 22023: regexp_instr() does not support the "global" option


query
SELECT regexp_instr('a', 'a', 1, 1, 0, '', -1)
----
error 22023: invalid value for parameter "subexpr": -1


query
SELECT regexp_like('a', 'a', 'g')
----
error 22023: regexp_like() does not support the "global" option


query
SELECT regexp_like('a', 'a', 'zg')
----
error 22023: invalid regular expression option: "z"


query
SELECT regexp_substr('a', 'a', -1)
----
error 22023: invalid value for parameter "start": -1


query
SELECT regexp_substr('a', 'a', 1, -1)
----
error 22023: invalid value for parameter "n": -1


query
SELECT regexp_substr('a', 'a', 1, 1, 'g')
----
error 22023: regexp_substr() does not support the "global" option


query
SELECT regexp_substr('a', 'a', 1, 1, '', -1)
----
error 22023: invalid value for parameter "subexpr": -1


query
SELECT substring('a' from '(')
----
error 2201B: invalid regular expression: parentheses () not balanced


query
SELECT regexp_count('a')
----
error 42883 at 8: function regexp_count(unknown) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.


query
SELECT regexp_like('a', 1)
----
error 42883 at 8: function regexp_like(unknown, integer) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.


query
SELECT 'a' ~ 1
----
error 42883 at 12: operator does not exist: unknown ~ integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.


query
SELECT 1 ~ 'a'
----
error 42883 at 10: operator does not exist: integer ~ unknown
hint: No operator matches the given name and argument types. You might need to add explicit type casts.
