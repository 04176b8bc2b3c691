# concat takes values of any type, by their output; nulls are left out.
query TTTT types
SELECT concat('a', 'b', 'c'), concat('a', NULL, 'b'), concat(NULL), concat(1, '-', 2.50, '-', true)
----
types: text, text, text, text
abc ab (empty) 1-2.50-t

query T
SELECT concat(true, false, 1::int2, 2::int8, 1.5::float4, 2.25::float8, 1.50, date '2024-01-01', timestamp '2024-01-01 10:00', interval '1 day', 'x'::char(3), '\x01'::bytea, '00000000-0000-0000-0000-000000000001'::uuid)
----
tf121.52.251.502024-01-012024-01-01 10:00:001 dayx  \x0100000000-0000-0000-0000-000000000001

query IT
SELECT id, concat(name, ' (', city, ', ', age, ')') FROM people ORDER BY id
----
1 Ada (London, 36)
2 Grace (New York, 85)
3 Linus (Helsinki, 54)
4 Zoë (Zürich, 29)
5 李小龙 (香港, 32)
6 Olga (, 41)
7 Pat (London, )
8 ·(, 18)
9 O'Brien (New York, 63)
10 ada (london, 36)
11 50% off_now (Paris, 22)
12 Ян (Москва, 47)

query
SELECT concat()
----
error 42883 at 8: function concat() does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

# concat_ws is null when its separator is.
query TTTTT types
SELECT concat_ws(',', 'a', 'b', 'c'), concat_ws(',', NULL, 'a', '', 5), concat_ws(NULL, 'a', 'b'), concat_ws('', 1, 2), concat_ws('-', NULL)
----
types: text, text, text, text, text
a,b,c a,,5 NULL 12 (empty)

query IT
SELECT id, concat_ws('|', name, city, age, born, active) FROM people ORDER BY id
----
1 Ada|London|36|1815-12-10|t
2 Grace|New York|85|1906-12-09|t
3 Linus|Helsinki|54|1969-12-28|f
4 Zoë|Zürich|29|1995-02-28|t
5 李小龙|香港|32|1940-11-27|f
6 Olga|41|1983-07-01
7 Pat|London|2000-02-29|t
8 ||18|2006-01-31|f
9 O'Brien|New York|63
10 ada|london|36|1988-05-05|t
11 50% off_now|Paris|22|2002-10-10|f
12 Ян|Москва|47|1977-04-23|t

query
SELECT concat_ws(',')
----
error 42883 at 8: function concat_ws(unknown) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

query
SELECT concat_ws(5, 'a')
----
error 42883 at 8: function concat_ws(integer, unknown) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

# quote_ident: lower-case names that are no key words stay as they are.
query TTTTTTTTT types
SELECT quote_ident('abc'), quote_ident('Abc'), quote_ident('a b'), quote_ident('a"b'), quote_ident(''), quote_ident('1a'), quote_ident('_a1'), quote_ident('a$'), quote_ident('é')
----
types: text, text, text, text, text, text, text, text, text
abc "Abc" "a b" "a""b" "" "1a" _a1 "a$" "é"

query TTTTTTTTT
SELECT quote_ident('select'), quote_ident('int'), quote_ident('left'), quote_ident('abs'), quote_ident('between'), quote_ident('current_timestamp'), quote_ident('as'), quote_ident('user'), quote_ident('name')
----
"select" "int" "left" abs "between" "current_timestamp" "as" "user" name

# quote_literal and quote_nullable.
query TTTTTT types
SELECT quote_literal('abc'), quote_literal('it''s'), quote_literal('a\b'), quote_literal(''), quote_literal(NULL::text), quote_literal(42.5)
----
types: text, text, text, text, text, text
'abc' 'it''s' E'a\\b' '' NULL '42.5'

query TTTTTT
SELECT quote_nullable('abc'), quote_nullable(NULL), quote_nullable(NULL::int4), quote_nullable(5), quote_nullable(true), quote_nullable(date '2024-01-01')
----
'abc' NULL NULL '5' 'true' '2024-01-01'

query TTT
SELECT quote_ident(name), quote_literal(city), quote_nullable(city) FROM people ORDER BY id
----
"Ada" 'London' 'London'
"Grace" 'New York' 'New York'
"Linus" 'Helsinki' 'Helsinki'
"Zoë" 'Zürich' 'Zürich'
"李小龙" '香港' '香港'
"Olga" NULL NULL
"Pat" 'London' 'London'
"" '' ''
"O'Brien" 'New York' 'New York'
ada 'london' 'london'
"50% off_now" 'Paris' 'Paris'
"Ян" 'Москва' 'Москва'

# format.
query TTTTT types
SELECT format('Hello %s', 'World'), format('%s %s', 1, 2.50), format('100%%'), format('none'), format('%s', NULL)
----
types: text, text, text, text, text
Hello World 1 2.50 100% none (empty)

query TTTT
SELECT format('INSERT INTO %I VALUES (%L, %L)', 'My Table', 'it''s', NULL), format('%I.%I', 'public', 'select'), format('%L', 5), format('%s|%s', true, date '2024-01-01')
----
INSERT INTO "My Table" VALUES ('it''s', NULL) public."select" '5' t|2024-01-01

query TTTT
SELECT format('%2$s %1$s', 'a', 'b'), format('%1$s %1$s %s', 'a', 'b'), format('%3$s', 1, 2, 3), format('%s', 'a', 'extra')
----
b a a a b 3 a

query TTTTTT
SELECT format('[%10s]', 'foo'), format('[%-10s]', 'foo'), format('[%2s]', 'foo'), format('[%5L]', 'a'), format('[%-8I]', 'A'), format('[%4s]', '漢')
----
[       foo] [foo       ] [foo] [  'a'] ["A"     ] [   漢]

query TTTTT
SELECT format('[%*s]', 6, 'foo'), format('[%*s]', -6, 'foo'), format('[%-*s]', 6, 'foo'), format('[%*2$s]', 'foo', 6), format('[%2$*1$s]', 6, 'foo')
----
error 22023: too few arguments for format()

query TTT
SELECT format(NULL), format(NULL, 'a'), format('[%*s]', NULL, 'a')
----
NULL NULL [a]

query T
SELECT format('%s', repeat('x', 50)) || format('%20s|%-20s|', repeat('é', 10), repeat('y', 15))
----
xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx          éééééééééé|yyyyyyyyyyyyyyy     |

query IT
SELECT id, format('%s is %s from %I', name, age, city) FROM people WHERE city IS NOT NULL ORDER BY id
----
1 Ada is 36 from "London"
2 Grace is 85 from "New York"
3 Linus is 54 from "Helsinki"
4 Zoë is 29 from "Zürich"
5 李小龙 is 32 from "香港"
7 Pat is  from "London"
8 ·is 18 from ""
9 O'Brien is 63 from "New York"
10 ada is 36 from london
11 50% off_now is 22 from "Paris"
12 Ян is 47 from "Москва"

query T
SELECT format(f, 'a', 5) FROM (VALUES ('%s-%s'), ('%2$s'), (NULL), ('%%'), ('')) AS v(f)
----
a-5
5
NULL
%
(empty)

query
SELECT format('%')
----
error 22023: unterminated format() type specifier
hint: For a single "%" use "%%".

query
SELECT format('%y', 1)
----
error 22023: unrecognized format() type specifier "y"
hint: For a single "%" use "%%".

query
SELECT format('%é', 1)
----
error 22023: unrecognized format() type specifier "é"
hint: For a single "%" use "%%".

query
SELECT format('%0$s', 1)
----
error 22023: format specifies argument 0, but arguments are numbered from 1

query
SELECT format('%s')
----
error 22023: too few arguments for format()

query
SELECT format('%2$s', 1)
----
error 22023: too few arguments for format()

query
SELECT format('%*1s', 5)
----
error 22023: width argument position must be ended by "$"

query
SELECT format('%I', NULL)
----
error 22004: null values cannot be formatted as an SQL identifier

query
SELECT format('%99999999999s', 1)
----
error 22003: number is out of range

query
SELECT format('%*s', 'x', 'y')
----
error 22P02: invalid input syntax for type integer: "x"

query
SELECT format('%10', 1)
----
error 22023: unterminated format() type specifier
hint: For a single "%" use "%%".

query
SELECT format('%1$', 1)
----
error 22023: unterminated format() type specifier
hint: For a single "%" use "%%".

query
SELECT format('%-', 1)
----
error 22023: unterminated format() type specifier
hint: For a single "%" use "%%".

query IT
SELECT id, CASE WHEN city IS NOT NULL THEN format('%I', city) ELSE '-' END FROM people ORDER BY id
----
1 "London"
2 "New York"
3 "Helsinki"
4 "Zürich"
5 "香港"
6 -
7 "London"
8 ""
9 "New York"
10 london
11 "Paris"
12 "Москва"

query
SELECT format('%I', city) FROM people
----
error 22004: null values cannot be formatted as an SQL identifier

# In other places.
query TI
SELECT concat_ws('/', flag, label), count(*) FROM numbers GROUP BY 1 ORDER BY 1 LIMIT 5
----
(empty) 30
f 372
f/label 0 458
f/label 1 458
f/label 10 457

query T
SELECT concat(t, '!') FROM (VALUES (NULL::text), ('a')) AS v(t) WHERE concat(t) = '' OR t = 'a' ORDER BY 1
----
!
a!

query TT
SELECT coalesce(concat(NULL), 'x'), concat(NULL) IS NULL
----
(empty) f

# Of any type.
query
select quote_literal(timestamptz '2020-01-01 12:00+00'), quote_nullable(timestamptz '2020-01-01 12:00+00'), quote_nullable(null::timestamptz), quote_literal(date '2020-01-01'), quote_literal(timestamp '2020-01-01'), quote_literal(interval '1 day'), quote_literal(true), quote_literal(1.50), quote_literal('\x5c'::bytea), quote_literal('a'::name), quote_literal('a '::char(3)), quote_literal(1.5::float4), quote_nullable(uuid '00000000-0000-0000-0000-000000000001')
----
'2020-01-01 12:00:00+00' '2020-01-01 12:00:00+00' NULL '2020-01-01' '2020-01-01 00:00:00' '1 day' 'true' '1.50' E'\\x5c' 'a' 'a' '1.5' '00000000-0000-0000-0000-000000000001'

query
select format('%L %L %L %L %s', timestamptz '2020-01-01 12:00+00', date '2020-01-01', null::timestamptz, true, 1.5::float4), format('%L %L', interval '1 day', 'it''s')
----
'2020-01-01 12:00:00+00' '2020-01-01' NULL 't' 1.5 '1 day' 'it''s'

query
select quote_literal(born), quote_nullable(born::timestamptz), format('%L', salary) from people
----
'1815-12-10' '1815-12-10 00:00:00+00' '5200.500'
'1906-12-09' '1906-12-09 00:00:00+00' '7300.000'
'1969-12-28' '1969-12-28 00:00:00+00' '6100.125'
'1995-02-28' '1995-02-28 00:00:00+00' '4800.000'
'1940-11-27' '1940-11-27 00:00:00+00' NULL
'1983-07-01' '1983-07-01 00:00:00+00' '3999.999'
'2000-02-29' '2000-02-29 00:00:00+00' '5200.500'
'2006-01-31' '2006-01-31 00:00:00+00' '0.000'
NULL NULL '7300.000'
'1988-05-05' '1988-05-05 00:00:00+00' '5200.500'
'2002-10-10' '2002-10-10 00:00:00+00' '1200.010'
'1977-04-23' '1977-04-23 00:00:00+00' '6100.130'

