# SIMILAR TO, SUBSTRING by SIMILAR, and the functions beneath them.

query TTTTTTTT
SELECT 'abc' SIMILAR TO 'abc', 'abc' SIMILAR TO 'a', 'abc' SIMILAR TO '%(b|d)%', 'abc' SIMILAR TO '(b|c)%', 'abc' NOT SIMILAR TO 'a', 'abc' SIMILAR TO 'a_c', 'abc' SIMILAR TO 'ab', 'ab' SIMILAR TO 'a|b'
----
t f t f t t f f


query TTTTTTTTT
SELECT 'a.c' SIMILAR TO 'a.c', 'abc' SIMILAR TO 'a.c', 'a^$' SIMILAR TO 'a^$', 'aaa' SIMILAR TO 'a{3}', 'aaa' SIMILAR TO 'a+', '' SIMILAR TO '%', '' SIMILAR TO 'a?', 'ab' SIMILAR TO '[a-c]+', 'a-' SIMILAR TO '[[:alpha:]]_'
----
t f t t t t t t t


query TTTTTTTT
SELECT '50%' SIMILAR TO '50\%', '50%' SIMILAR TO '50#%' ESCAPE '#', '5\' SIMILAR TO '5\' ESCAPE '', 'a1' SIMILAR TO 'a\d', 'a_b' SIMILAR TO 'a#_b' ESCAPE '#', 'é' SIMILAR TO '_', 'aéb' SIMILAR TO 'aé_b' ESCAPE 'é', 'a_b' SIMILAR TO 'aé_b' ESCAPE 'é'
----
t t t t t t f t


query TTTT
SELECT NULL SIMILAR TO 'a', 'a' SIMILAR TO NULL, 'a' SIMILAR TO 'a' ESCAPE NULL, 'a' NOT SIMILAR TO NULL
----
NULL NULL NULL NULL


query TTTTT
SELECT '[x' SIMILAR TO '\[x', 'a\b' SIMILAR TO '[a\\]+b', 'a]' SIMILAR TO '[]a]+', 'a%' SIMILAR TO 'a[%_]', 'ab' SIMILAR TO '(a)(b)'
----
t t t t t


query TTTTTTT
SELECT similar_to_escape('a%b_(c)[x.]^$.\%\d'), similar_to_escape('a#"b#"c', '#'), similar_to_escape('a\', ''), similar_to_escape('a\'), similar_escape('a#%', '#'), similar_escape('a\%', NULL), similar_escape(NULL, '#')
----
^(?:a.*b.(?:c)[x.]\^\$\.\%\d)$ ^(?:a){1,1}?(b){1,1}(?:c)$ ^(?:a\\)$ ^(?:a)$ ^(?:a\%)$ ^(?:a\%)$ NULL


query TTTTTTTT
SELECT substring('abcdefg' similar 'a#"(b_d)#"%' escape '#'), substring('abcdefg' similar '#"(b_d)#"%' escape '#'), substring('abcdefg' similar 'a#"%#"g' escape '#'), substring('abcdefg' similar 'a*#"%#"g*' escape '#'), substring('abcdefg' similar 'a#"%#"x|g' escape '#'), substring('abcdefg' similar 'a#"%|ab#"g' escape '#'), substring('abcdefg' similar 'a*#"%#"g*x' escape '#'), substring('abcdefg' similar 'c' escape '#')
----
bcd NULL bcdef abcdefg bcdef bcdef NULL NULL


query TTTTTT
SELECT substring('abcdefg' similar 'a%g' escape '#'), substring('abcdefg', 'a#"(b_d)#"%', '#'), substring('foobar' from '%#"o_b#"%' for '#'), substring(NULL similar 'a' escape '#'), substring('a' similar 'a' escape NULL), substring('abcdefg' similar 'a#"b#"cdefg' escape '#')
----
abcdefg bcd oob NULL NULL b


query ITT
SELECT id, name SIMILAR TO '%(a|e)', city NOT SIMILAR TO '(L|Z)%' FROM people ORDER BY id
----
1 t f
2 t t
3 f t
4 f f
5 f t
6 t NULL
7 f f
8 f t
9 f t
10 t t
11 f t
12 f t


query TT names
SELECT 'abc' SIMILAR TO 'a' AS x, 'a' SIMILAR TO 'a'
----
names: x, ?column?
f t


query
SELECT 'a' SIMILAR TO 'a' ESCAPE 'ab'
----
error 22025: invalid escape string
hint: Escape string must be empty or one character.


query
SELECT 'a' SIMILAR TO '('
----
error 2201B: invalid regular expression: parentheses () not balanced


query
SELECT 'a' SIMILAR TO 'a#"b#"c#"' ESCAPE '#'
----
error 2200C: SQL regular expression may not contain more than two escape-double-quote separators


query
SELECT substring('a' similar 'a#"b#"c#"d' escape '#')
----
error 2200C: SQL regular expression may not contain more than two escape-double-quote separators


query
SELECT similar_to_escape('a', 'éé')
----
error 22025: invalid escape string
hint: Escape string must be empty or one character.


query
SELECT 'a' SIMILAR TO '*'
----
error 2201B: invalid regular expression: quantifier operand invalid


query
SELECT 1 SIMILAR TO 'a'
----
error 42883 at 10: operator does not exist: integer ~ text
hint: No operator matches the given name and argument types. You might need to add explicit type casts.


query
SELECT 'a' SIMILAR TO 1
----
error 42883 at 12: function pg_catalog.similar_to_escape(integer) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.
