# What PostgreSQL says of regular expressions that are none.

query
SELECT 'abc' ~ '('
----
error 2201B: invalid regular expression: parentheses () not balanced


query
SELECT 'abc' ~ 'a(b'
----
error 2201B: invalid regular expression: parentheses () not balanced


query
SELECT 'abc' ~ 'a)'
----
error 2201B: invalid regular expression: parentheses () not balanced


query
SELECT 'abc' ~ '[a'
----
error 2201B: invalid regular expression: brackets [] not balanced


query
SELECT 'abc' ~ 'a['
----
error 2201B: invalid regular expression: brackets [] not balanced


query
SELECT 'abc' ~ '[[:alpha:]'
----
error 2201B: invalid regular expression: brackets [] not balanced


query
SELECT 'abc' ~ '[[:foo:]]'
----
error 2201B: invalid regular expression: invalid character class


query
SELECT 'abc' ~ '[[::]]'
----
error 2201B: invalid regular expression: invalid character class


query
SELECT 'abc' ~ '[[.foo.]]'
----
error 2201B: invalid regular expression: invalid collating element


query
SELECT 'abc' ~ '[[..]]'
----
error 2201B: invalid regular expression: invalid collating element


query
SELECT 'abc' ~ '[[=ab=]]'
----
error 2201B: invalid regular expression: invalid collating element


query
SELECT 'abc' ~ '[b-a]'
----
error 2201B: invalid regular expression: invalid character range


query
SELECT 'abc' ~ '[a-b-c]'
----
error 2201B: invalid regular expression: invalid character range


query
SELECT 'abc' ~ '[a--]'
----
error 2201B: invalid regular expression: invalid character range


query
SELECT 'abc' ~ '[[:alpha:]-z]'
----
error 2201B: invalid regular expression: invalid character range


query
SELECT 'abc' ~ '[a-[:digit:]]'
----
error 2201B: invalid regular expression: invalid character range


query
SELECT 'abc' ~ '*a'
----
error 2201B: invalid regular expression: quantifier operand invalid


query
SELECT 'abc' ~ 'a|*'
----
error 2201B: invalid regular expression: quantifier operand invalid


query
SELECT 'abc' ~ '(*a)'
----
error 2201B: invalid regular expression: quantifier operand invalid


query
SELECT 'abc' ~ 'a**'
----
error 2201B: invalid regular expression: quantifier operand invalid


query
SELECT 'abc' ~ 'a+*'
----
error 2201B: invalid regular expression: quantifier operand invalid


query
SELECT 'abc' ~ 'a?*'
----
error 2201B: invalid regular expression: quantifier operand invalid


query
SELECT 'abc' ~ 'a{2}{3}'
----
error 2201B: invalid regular expression: quantifier operand invalid


query
SELECT 'abc' ~ 'a{'
----
f


query
SELECT 'abc' ~ 'a{1'
----
error 2201B: invalid regular expression: braces {} not balanced


query
SELECT 'abc' ~ 'a{1,'
----
error 2201B: invalid regular expression: braces {} not balanced


query
SELECT 'abc' ~ 'a{1,2'
----
error 2201B: invalid regular expression: braces {} not balanced


query
SELECT 'abc' ~ 'a{2,1}'
----
error 2201B: invalid regular expression: invalid repetition count(s)


query
SELECT 'abc' ~ 'a{256}'
----
error 2201B: invalid regular expression: invalid repetition count(s)


query
SELECT 'abc' ~ 'a{1,256}'
----
error 2201B: invalid regular expression: invalid repetition count(s)


query
SELECT 'abc' ~ 'a{1a}'
----
error 2201B: invalid regular expression: invalid repetition count(s)


query
SELECT 'abc' ~ '{1}'
----
error 2201B: invalid regular expression: quantifier operand invalid


query
SELECT 'abc' ~ '^*'
----
error 2201B: invalid regular expression: quantifier operand invalid


query
SELECT 'abc' ~ '$+'
----
error 2201B: invalid regular expression: quantifier operand invalid


query
SELECT 'abc' ~ '(?=a)*'
----
error 2201B: invalid regular expression: quantifier operand invalid


query
SELECT 'abc' ~ '\'
----
error 2201B: invalid regular expression: invalid escape \ sequence


query
SELECT 'abc' ~ 'a\'
----
error 2201B: invalid regular expression: invalid escape \ sequence


query
SELECT 'abc' ~ '\q'
----
error 2201B: invalid regular expression: invalid escape \ sequence


query
SELECT 'abc' ~ '\8'
----
error 2201B: invalid regular expression: invalid backreference number


query
SELECT 'abc' ~ '\1'
----
error 2201B: invalid regular expression: invalid backreference number


query
SELECT 'abc' ~ '(a)\2'
----
error 2201B: invalid regular expression: invalid backreference number


query
SELECT 'abc' ~ '(\1)'
----
error 2201B: invalid regular expression: invalid backreference number


query
SELECT 'abc' ~ '(a){0}\1'
----
f


query
SELECT 'abc' ~ '(?=(a)\1)'
----
error 2201B: invalid regular expression: invalid backreference number


query
SELECT 'abc' ~ '[\y]'
----
error 2201B: invalid regular expression: invalid escape \ sequence


query
SELECT 'abc' ~ '[\1]'
----
error 2201B: invalid regular expression: invalid escape \ sequence


query
SELECT 'abc' ~ '\x'
----
error 2201B: invalid regular expression: invalid escape \ sequence


query
SELECT 'abc' ~ '\xg'
----
error 2201B: invalid regular expression: invalid escape \ sequence


query
SELECT 'abc' ~ '\u12'
----
error 2201B: invalid regular expression: invalid escape \ sequence


query
SELECT 'abc' ~ '\U00000'
----
error 2201B: invalid regular expression: invalid escape \ sequence


query
SELECT 'abc' ~ '\UFFFFFFFF'
----
error 2201B: invalid regular expression: invalid escape \ sequence


query
SELECT 'abc' ~ '\c'
----
error 2201B: invalid regular expression: invalid escape \ sequence


query
SELECT 'abc' ~ '(?z)a'
----
error 2201B: invalid regular expression: invalid embedded option


query
SELECT 'abc' ~ '(?i'
----
error 2201B: invalid regular expression: invalid embedded option


query
SELECT 'abc' ~ '(?'
----
error 2201B: invalid regular expression: quantifier operand invalid


query
SELECT 'abc' ~ '(?<'
----
error 2201B: invalid regular expression: quantifier operand invalid


query
SELECT 'abc' ~ '(?<a'
----
error 2201B: invalid regular expression: quantifier operand invalid


query
SELECT 'abc' ~ '(?P<n>a)'
----
error 2201B: invalid regular expression: invalid embedded option


query
SELECT 'abc' ~ '(?z'
----
error 2201B: invalid regular expression: invalid embedded option


query
SELECT 'abc' ~ '***'
----
error 2201B: invalid regular expression: quantifier operand invalid


query
SELECT 'abc' ~ '***a'
----
error 2201B: invalid regular expression: quantifier operand invalid


query
SELECT 'abc' ~ '***?'
----
error 2201B: invalid regular expression: invalid regexp (reg version 0.8)


query
SELECT 'abc' ~ '***='
----
t


query
SELECT 'abc' ~ '\m*'
----
error 2201B: invalid regular expression: quantifier operand invalid


query
SELECT 'abc' ~ '[[:<:]]*'
----
error 2201B: invalid regular expression: quantifier operand invalid


query
SELECT 'abc' ~ '[\'
----
error 2201B: invalid regular expression: invalid escape \ sequence


query
SELECT 'abc' ~ '[]'
----
error 2201B: invalid regular expression: brackets [] not balanced


query
SELECT 'abc' ~ '[^]'
----
error 2201B: invalid regular expression: brackets [] not balanced


query
SELECT 'abc' ~ '[['
----
error 2201B: invalid regular expression: brackets [] not balanced


query
SELECT 'abc' ~ '[[.'
----
error 2201B: invalid regular expression: brackets [] not balanced


query
SELECT 'abc' ~ 'a||b'
----
t


query
SELECT 'abc' ~ '()|('
----
error 2201B: invalid regular expression: parentheses () not balanced


query
SELECT 'abc' ~ '(?i:a)'
----
error 2201B: invalid regular expression: invalid embedded option


query
SELECT 'abc' ~ '(?#'
----
t


query
SELECT 'abc' ~ '(?b)\('
----
error 2201B: invalid regular expression: parentheses () not balanced


query
SELECT 'abc' ~ '(?b)\)'
----
error 2201B: invalid regular expression: parentheses () not balanced


query
SELECT 'abc' ~ '(?b)a\{1'
----
error 2201B: invalid regular expression: braces {} not balanced


query
SELECT 'abc' ~ '(?b)a\{1,2}'
----
error 2201B: invalid regular expression: invalid repetition count(s)


query
SELECT 'abc' ~ '(?b)\'
----
error 2201B: invalid regular expression: invalid escape \ sequence


query
SELECT 'abc' ~ '(?b)[a'
----
error 2201B: invalid regular expression: brackets [] not balanced


query
SELECT 'abc' ~ '(?e)\'
----
error 2201B: invalid regular expression: invalid escape \ sequence


query
SELECT 'abc' ~ '(?e)('
----
error 2201B: invalid regular expression: parentheses () not balanced


query
SELECT 'abc' ~ '(?e)a{1,0}'
----
error 2201B: invalid regular expression: invalid repetition count(s)


query
SELECT 'a' ~ repeat('(', 100000)
----
error 2201B: invalid regular expression: regular expression is too complex


query
SELECT 'a' ~ repeat('a*', 60000)
----
error 2201B: invalid regular expression: regular expression is too complex


query
SELECT 'aaa' ~ '((a{1,255}){1,255}){1,255}'
----
error 2201B: invalid regular expression: regular expression is too complex


query
SELECT 'x' ~ '(x{255}){255}y'
----
error 2201B: invalid regular expression: regular expression is too complex
