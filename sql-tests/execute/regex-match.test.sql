# The operators ~ ~* !~ !~*: each construct of advanced regular expressions.

query TTTTTT
SELECT 'abc' ~ 'b', 'abc' ~ '^b', 'abc' ~* 'B', 'abc' !~ 'b', 'abc' !~* 'B', 'abc' !~ 'B'
----
t f t f f t


query TTTTTT
SELECT NULL ~ 'a', 'a' ~ NULL, NULL !~ 'a', '' ~ '', '' ~ 'a', 'a' ~ ''
----
NULL NULL NULL t f t


query TTTTTT
SELECT 'a'::char(3) ~ '^a$', 'a'::char(3) ~ '^a  $', 'abc'::name ~ 'B', 'abc'::name ~* 'B', 'ab'::varchar(5) !~* 'B', 'ab'::char(2) !~* 'C'
----
f t f t f t


query TTTT
SELECT 'abc' ~ '^abc$', 'abcd' ~ '^abc$', 'xabc' ~ '^abc$', 'ABC' ~ '^abc$'
----
t f f f


query TTT
SELECT 'abc' ~ '^(abc)$', 'abcd' ~ '^(abc)$', 'xabc' ~ '^(abc)$'
----
t f f


query TTT
SELECT 'xa' ~ 'a|b', 'xb' ~ 'a|b', 'xc' ~ 'a|b'
----
t t f


query TT
SELECT '' ~ '|a', 'b' ~ '|a'
----
t t


query TTTTT
SELECT 'abc' ~ 'a.c', 'ac' ~ 'a.c', 'a
c' ~ 'a.c', 'aéc' ~ 'a.c', 'a😀c' ~ 'a.c'
----
t f t t t


query TTTTT
SELECT 'é' ~ '^.$', '漢' ~ '^.$', '😀' ~ '^.$', 'ab' ~ '^.$', '' ~ '^.$'
----
t t t f f


query TTT
SELECT 'aabbcc' ~ '^[abc]+$', 'abd' ~ '^[abc]+$', '' ~ '^[abc]+$'
----
t f f


query TTT
SELECT 'xyz' ~ '^[^abc]+$', 'xya' ~ '^[^abc]+$', 'é' ~ '^[^abc]+$'
----
t f t


query TTT
SELECT 'b' ~ '^[a-c]$', 'd' ~ '^[a-c]$', 'B' ~ '^[a-c]$'
----
t f f


query TTT
SELECT ']' ~ '^[]a]$', 'a' ~ '^[]a]$', 'b' ~ '^[]a]$'
----
t t f


query TTT
SELECT ']' ~ '^[^]a]$', 'a' ~ '^[^]a]$', 'b' ~ '^[^]a]$'
----
f f t


query TTT
SELECT '-' ~ '^[a-]$', 'a' ~ '^[a-]$', 'b' ~ '^[a-]$'
----
t t f


query TTT
SELECT '-' ~ '^[-a]$', 'a' ~ '^[-a]$', 'b' ~ '^[-a]$'
----
t t f


query TTT
SELECT ']' ~ '^[a\]b]$', 'a' ~ '^[a\]b]$', '\' ~ '^[a\]b]$'
----
t t f


query TT
SELECT '1 2' ~ '^[\d\s]+$', 'a' ~ '^[\d\s]+$'
----
t f


query TT
SELECT 'ab' ~ '^[^\d]+$', 'a1' ~ '^[^\d]+$'
----
t f


query TT
SELECT 'a_b-c' ~ '^[\w-]+$', 'a b' ~ '^[\w-]+$'
----
t f


query TTTT
SELECT 'a' ~ '^[\W]$', '-' ~ '^[\W]$', 'é' ~ '^[\W]$', '_' ~ '^[\W]$'
----
f t f f


query TTT
SELECT '5' ~ '^[\D5]$', '4' ~ '^[\D5]$', 'a' ~ '^[\D5]$'
----
t f t


query TT
SELECT 'a-b' ~ '[[.hyphen.]]', 'ab' ~ '[[.hyphen.]]'
----
t f


query TT
SELECT 'abc~' ~ '^[[.space.]-[.tilde.]]+$', 'é' ~ '^[[.space.]-[.tilde.]]+$'
----
t f


query TTT
SELECT 'a' ~ '[[=a=]]', 'á' ~ '[[=a=]]', 'b' ~ '[[=a=]]'
----
t f f


query TTT
SELECT 'aé漢' ~ '^[[:alpha:]]+$', 'a1' ~ '^[[:alpha:]]+$', '' ~ '^[[:alpha:]]+$'
----
t f f


query TT
SELECT 'aé漢9' ~ '^[[:alnum:]]+$', 'a_' ~ '^[[:alnum:]]+$'
----
t f


query TTT
SELECT '019' ~ '^[[:digit:]]+$', '٣' ~ '^[[:digit:]]+$', '½' ~ '^[[:digit:]]+$'
----
t f f


query TTT
SELECT 'AÉΩ' ~ '^[[:upper:]]+$', 'a' ~ '^[[:upper:]]+$', '1' ~ '^[[:upper:]]+$'
----
t f f


query TTT
SELECT 'aéω' ~ '^[[:lower:]]+$', 'A' ~ '^[[:lower:]]+$', 'ß' ~ '^[[:lower:]]+$'
----
t f t


query TTTT
SELECT ' 	
' ~ '^[[:space:]]+$', ' ' ~ '^[[:space:]]+$', ' ' ~ '^[[:space:]]+$', '　' ~ '^[[:space:]]+$'
----
t f t t


query TTTTT
SELECT '.,;!' ~ '^[[:punct:]]+$', '«»' ~ '^[[:punct:]]+$', '§' ~ '^[[:punct:]]+$', 'a' ~ '^[[:punct:]]+$', '😀' ~ '^[[:punct:]]+$'
----
t t t f t


query TT
SELECT ' 	' ~ '^[[:blank:]]+$', '
' ~ '^[[:blank:]]+$'
----
t f


query TTT
SELECT '' ~ '^[[:cntrl:]]+$', 'a' ~ '^[[:cntrl:]]+$', '' ~ '^[[:cntrl:]]+$'
----
t f t


query TT
SELECT 'a.é😀' ~ '^[[:graph:]]+$', ' ' ~ '^[[:graph:]]+$'
----
t f


query TT
SELECT 'a é' ~ '^[[:print:]]+$', '	' ~ '^[[:print:]]+$'
----
t f


query TT
SELECT '09afAF' ~ '^[[:xdigit:]]+$', 'g' ~ '^[[:xdigit:]]+$'
----
t f


query TT
SELECT 'a	' ~ '^[[:ascii:]]+$', 'é' ~ '^[[:ascii:]]+$'
----
t f


query TT
SELECT 'a_1é' ~ '^[[:word:]]+$', '-' ~ '^[[:word:]]+$'
----
t f


query TTT
SELECT 'aé_9' ~ '^\w+$', 'a-b' ~ '^\w+$', '漢字' ~ '^\w+$'
----
t f t


query TTT
SELECT '123' ~ '^\d+$', '12a' ~ '^\d+$', '٣' ~ '^\d+$'
----
t f f


query TT
SELECT ' 	
 ' ~ '^\s+$', 'a' ~ '^\s+$'
----
t f


query TT
SELECT 'a-a-' ~ '^\S+\D\W$', '1' ~ '^\S+\D\W$'
----
t f


# Quantifiers and their bounds.
query TTT
SELECT 'aa' ~ '^a{3}$', 'aaa' ~ '^a{3}$', 'aaaa' ~ '^a{3}$'
----
f t f


query TTT
SELECT 'a' ~ '^a{2,}$', 'aa' ~ '^a{2,}$', 'aaaa' ~ '^a{2,}$'
----
f t t


query TTTT
SELECT '' ~ '^a{1,2}$', 'a' ~ '^a{1,2}$', 'aa' ~ '^a{1,2}$', 'aaa' ~ '^a{1,2}$'
----
f t t f


query TT
SELECT 'b' ~ '^a{0}b$', 'ab' ~ '^a{0}b$'
----
t f


query TT
SELECT 'b' ~ '^(a){0,0}b$', 'ab' ~ '^(a){0,0}b$'
----
t f


query TT
SELECT 'a' ~ 'a{,2}', 'a{,2}' ~ 'a{,2}'
----
f t


query TT
SELECT 'a{x' ~ 'a{x', 'a' ~ 'a{x'
----
t f


query TTT
SELECT '' ~ '^(ab)*$', 'abab' ~ '^(ab)*$', 'aba' ~ '^(ab)*$'
----
t t f


query TTT
SELECT 'abcd' ~ '^(a|ab)(c|bcd)$', 'ac' ~ '^(a|ab)(c|bcd)$', 'abc' ~ '^(a|ab)(c|bcd)$'
----
t t t


query TT
SELECT 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' ~ '^a{255}$', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' ~ '^a{255}$'
----
t f


# Conditions.
query TTT
SELECT 'a b' ~ '\mb', 'ab' ~ '\mb', 'bé' ~ '\mb'
----
t f t


query TTT
SELECT 'ab c' ~ 'b\M', 'abc' ~ 'b\M', 'abé' ~ 'b\M'
----
t f f


query TTT
SELECT 'a b c' ~ '\yb\y', 'abc' ~ '\yb\y', 'é b' ~ '\yb\y'
----
t f t


query TTT
SELECT 'abc' ~ '\Yb\Y', 'a b' ~ '\Yb\Y', 'éb漢' ~ '\Yb\Y'
----
t f t


query TT
SELECT 'a b c' ~ '[[:<:]]b[[:>:]]', 'abc' ~ '[[:<:]]b[[:>:]]'
----
t f


query TTT
SELECT 'ab' ~ '\Aab\Z', 'ab
' ~ '\Aab\Z', 'xab' ~ '\Aab\Z'
----
t f f


query TT
SELECT 'ab' ~ 'a(?=b)', 'ac' ~ 'a(?=b)'
----
t f


query TTT
SELECT 'ab' ~ 'a(?!b)', 'ac' ~ 'a(?!b)', 'a' ~ 'a(?!b)'
----
f t t


query TT
SELECT 'ab' ~ '(?<=a)b', 'cb' ~ '(?<=a)b'
----
t f


query TTT
SELECT 'ab' ~ '(?<!a)b', 'cb' ~ '(?<!a)b', 'b' ~ '(?<!a)b'
----
f t t


query TTTT
SELECT 'ab12' ~ '^(?=.*\d)(?=.*[a-z])\w{4,}$', 'abcd' ~ '^(?=.*\d)(?=.*[a-z])\w{4,}$', '1234' ~ '^(?=.*\d)(?=.*[a-z])\w{4,}$', 'a1' ~ '^(?=.*\d)(?=.*[a-z])\w{4,}$'
----
t f f f


query TTT
SELECT 'xa' ~ '(?=(?!b)[a-c])\w\Z', 'xb' ~ '(?=(?!b)[a-c])\w\Z', 'xd' ~ '(?=(?!b)[a-c])\w\Z'
----
t f f


query T
SELECT 'a' ~ '^*'
----
error 2201B: invalid regular expression: quantifier operand invalid


query TT
SELECT 'ab' ~ 'a^b', 'a^b' ~ 'a^b'
----
f f


query T
SELECT 'a' ~ 'a$|b^'
----
t


query TTT
SELECT 'ab' ~ '(^a|b$)', 'cb' ~ '(^a|b$)', 'ca' ~ '(^a|b$)'
----
t t f


# Back references.
query TTT
SELECT 'aa' ~ '^(.)\1$', 'ab' ~ '^(.)\1$', 'éé' ~ '^(.)\1$'
----
t f t


query TTT
SELECT 'aabaa' ~ '^(a*)b\1$', 'aaba' ~ '^(a*)b\1$', 'b' ~ '^(a*)b\1$'
----
t f t


query TTT
SELECT 'abb' ~ '^(a|b)*\1$', 'aba' ~ '^(a|b)*\1$', 'bb' ~ '^(a|b)*\1$'
----
t f t


query TT
SELECT 'aA' ~ '(?i)^(a)\1$', 'ab' ~ '(?i)^(a)\1$'
----
t f


query TT
SELECT 'aba' ~ '^(?:(a)|b)*\1$', 'ba' ~ '^(?:(a)|b)*\1$'
----
f f


query TT
SELECT 'aabb' ~ '^((.)\2)+$', 'aab' ~ '^((.)\2)+$'
----
t f


query TT
SELECT 'ab abab' ~ '^(\w+) \1{2}$', 'ab ab' ~ '^(\w+) \1{2}$'
----
t f


# Escapes.
query T
SELECT '	
' ~ '^\t\n\r\f\v\a\e$'
----
t


query T
SELECT 'Aé😀A' ~ '^\x41\u00e9\U0001F600\101$'
----
t


query T
SELECT '' ~ '^\cA$'
----
t


query T
SELECT '.*[$^\' ~ '^\.\*\[\$\^\\$'
----
t


query TT
SELECT '\' ~ '^\B$', 'B' ~ '^\B$'
----
t f


query TT
SELECT '!1' ~ '\0041', 'A' ~ '\0041'
----
f f


query T
SELECT 'é' ~ '^\é$'
----
t


# Options at the begin, directors and flags.
query TT
SELECT 'abc' ~ '(?i)ABC', 'ÀB' ~ '(?i)ABC'
----
t f


query TT
SELECT 'é' ~ '(?i)É', 'e' ~ '(?i)É'
----
t f


query TT
SELECT 'ABC' ~* '(?c)abc', 'abc' ~* '(?c)abc'
----
f t


query TT
SELECT 'abc' ~ '(?x) a b # c
 c', 'a b c' ~ '(?x) a b # c
 c'
----
t f


query T
SELECT 'a b c' ~ '(?x)a\ b[ ]c'
----
t


query TT
SELECT 'a
b
c' ~ '(?n)^b$', 'ab' ~ '(?n)^b$'
----
t f


query TT
SELECT 'a
b' ~ '(?n)a.b', 'axb' ~ '(?n)a.b'
----
f t


query TT
SELECT 'a
b' ~ '(?p)^b', 'b' ~ '(?p)^b'
----
f t


query T
SELECT 'a
b' ~ '(?p)a.b'
----
f


query T
SELECT 'a
b
c' ~ '(?w)^b$'
----
t


query T
SELECT 'a
b' ~ '(?w)a.b'
----
t


query TT
SELECT 'a
b' ~ '(?n)a[^x]b', 'acb' ~ '(?n)a[^x]b'
----
f t


query TT
SELECT 'a
b' ~ '(?n)a\Wb', 'a b' ~ '(?n)a\Wb'
----
t t


query TT
SELECT 'a
b' ~ '(?n)\Ab', 'b' ~ '(?n)\Ab'
----
f t


query T
SELECT 'a
b' ~ '(?s)a.b'
----
t


query TT
SELECT 'a.b' ~ '(?q)a.b', 'axb' ~ '(?q)a.b'
----
t f


query TT
SELECT 'a1' ~ '(?e)a\d', 'ad' ~ '(?e)a\d'
----
f t


query TT
SELECT 'aa' ~ '(?b)a\{2\}', 'a{2}' ~ '(?b)a\{2\}'
----
t f


query TT
SELECT 'aa' ~ '(?b)\(a\)\1', 'a' ~ '(?b)\(a\)\1'
----
t f


query TT
SELECT '*a' ~ '(?b)*a\<b*', 'b' ~ '(?b)*a\<b*'
----
f f


query TT
SELECT 'a+' ~ '(?b)a+$', 'aa' ~ '(?b)a+$'
----
t f


query T
SELECT '*a' ~ '(?b)^*a'
----
t


query T
SELECT 'a)' ~ '(?e)a)'
----
t


query TT
SELECT 'a.b' ~ '***=a.b', 'axb' ~ '***=a.b'
----
t f


query T
SELECT 'axb' ~ '***:a.b'
----
t


query T
SELECT 'a' ~ '***:(?i)A'
----
t


query T
SELECT 'ab' ~ 'a(?#comment)b'
----
t


query T
SELECT 'a' ~ '(?#c)a*(?#d)+'
----
error 2201B: invalid regular expression: quantifier operand invalid


query T
SELECT 'ab' ~ '(?xi)A B'
----
t


query TT
SELECT 'a b' ~ '(?t)a b', 'ab' ~ '(?t)a b'
----
t f


# Case without regard: letters of all scripts have one other case.
query TTT
SELECT 'STRASSE' ~* 'straße', 'STRAẞE' ~* 'straße', 'STRAßE' ~* 'straße'
----
f f t


query TTT
SELECT 'Ǆ' ~* 'ǆ', 'ǅ' ~* 'ǆ', 'ǆ' ~* 'ǆ'
----
t f t


query TTT
SELECT 'Ǆ' ~* 'ǅ', 'ǅ' ~* 'ǅ', 'ǆ' ~* 'ǅ'
----
t f t


query TT
SELECT 'Â' ~* '[à-å]', 'æ' ~* '[à-å]'
----
t f


query TT
SELECT 'Σ' ~* 'σ', 'ς' ~* 'σ'
----
t f


query TT
SELECT 'K' ~* 'k', 'K' ~* 'k'
----
t t


query TT
SELECT 'a' ~* '[[:upper:]]', '1' ~* '[[:upper:]]'
----
t f


query TT
SELECT 'A' ~* '[^a]', 'b' ~* '[^a]'
----
f t


query TTT
SELECT 'İ' ~* 'i', 'I' ~* 'i', 'ı' ~* 'i'
----
f t f


query T
SELECT 'привет' ~* '[А-Я]+'
----
t


# Over a table, with constant and other patterns.
query I
SELECT id FROM people WHERE name ~ '^[A-L].*a' OR city ~* '^(london|zür)' ORDER BY id
----
1
2
4
7
10


query ITT
SELECT id, name ~ substring(city from 1 for 1), city !~ ('[' || name || ']') FROM people ORDER BY id
----
error 2201B: invalid regular expression: brackets [] not balanced


query I
SELECT count(*) FROM people WHERE city ~ '(on|or)'
----
5


query I
SELECT id FROM people WHERE CASE WHEN id > 100000 THEN name ~ '(' ELSE name ~ 'Z' END ORDER BY id
----
4


query
SELECT name ~ ('(' || id) FROM people WHERE id = 1
----
error 2201B: invalid regular expression: parentheses () not balanced

# Patterns that are known before the run, over a table: literal texts, and tables of automata.
query IIIIIIII
SELECT count(*) FILTER (WHERE name ~ '^A'), count(*) FILTER (WHERE city ~ 'on'), count(*) FILTER (WHERE city !~ 'n$'), count(*) FILTER (WHERE city ~ '^(London)$'), count(*) FILTER (WHERE city ~ 'L.*d.*n'), count(*) FILTER (WHERE city ~ '^(?:L.*)'), count(*) FILTER (WHERE city ~ ''), count(*) FILTER (WHERE city ~ '.*') FROM people
----
1 3 8 2 2 2 11 11

query IIIIIIII
SELECT count(*) FILTER (WHERE city ~ '[^[:ascii:]]'), count(*) FILTER (WHERE city ~ '^Z.r'), count(*) FILTER (WHERE city ~ '\mY'), count(*) FILTER (WHERE city ~* 'ZÜR'), count(*) FILTER (WHERE city ~ '(o|ü)[nr]'), count(*) FILTER (WHERE city ~ '^.{6}$'), count(*) FILTER (WHERE city ~ '\w$'), count(*) FILTER (WHERE city !~ '[a-m]$|^L') FROM people
----
3 1 2 1 6 5 10 5

query IIII
SELECT count(*) FILTER (WHERE name::char(10) ~ 'a$'), count(*) FILTER (WHERE name::name ~ 'a$'), count(*) FILTER (WHERE name::char(10) ~ '^[A-Z][a-z]+ *$'), count(*) FILTER (WHERE NOT regexp_like(name, 'a|e')) FROM people
----
0 3 5 6

query TTTTTT
SELECT x ~ 'a.b', x ~ 'a\.b', x ~ '\\', x ~ 'é.*漢$', x ~ '^é', x ~ '[😀漢]$' FROM (VALUES ('a.b'), ('axb'), ('\'), ('é漢'), ('é😀'), (''), (NULL), (E'a\nb'), ('aéb')) v(x)
----
t t f f f f
t f f f f f
f f t f f f
f f f t t t
f f f f t t
f f f f f f
NULL NULL NULL NULL NULL NULL
t f f f f f
t f f f f f

# What a backtracking engine takes ages for.
query TTTTTTT
SELECT repeat('a', 3000) ~ '^(a*)*b', repeat('a', 3000) ~ '(a|a)*b', repeat('a', 3000) ~ '(a|aa)+$', repeat('a', 400) ~ '^(a?){200}a{200}$', repeat('a', 3000) ~ '(x+x+)+y', repeat('ab', 2000) ~ '(.*)(.*)(.*)c', repeat('x', 2000) ~ '(x{1,20}){1,20}y'
----
f f t t f f f

query IT
SELECT length(substring(repeat('a', 3000) || 'b' from '((a*)*)b')), md5(regexp_replace(repeat('ab', 3000), '((a|b)*)b', '<\2>'))
----
3000 e2fc207215939b25e8dd4c6f9db3cc38
