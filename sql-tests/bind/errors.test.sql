# What binding refuses: SQLSTATE, position, hint.

bind
SELECT nme FROM people
----
error 42703 at 8: column "nme" does not exist
hint: Perhaps you meant to reference the column "people.name".

bind
SELECT p.nme FROM people AS p
----
error 42703 at 8: column p.nme does not exist
hint: Perhaps you meant to reference the column "p.name".

bind
SELECT completely_other FROM people
----
error 42703 at 8: column "completely_other" does not exist

bind
SELECT peple.id FROM people
----
error 42P01 at 8: missing FROM-clause entry for table "peple"

bind
SELECT id FROM peple
----
error 42P01 at 16: relation "peple" does not exist

bind
SELECT id FROM public.peple
----
error 42P01 at 16: relation "public.peple" does not exist

bind
SELECT people.id FROM people AS p WHERE people.id = 1
----
error 42P01 at 8: invalid reference to FROM-clause entry for table "people"
hint: Perhaps you meant to reference the table alias "p".

bind
SELECT id FROM people WHERE missing > 1 AND other < 2
----
error 42703 at 29: column "missing" does not exist

bind
SELECT missing.* FROM people
----
error 42P01 at 8: missing FROM-clause entry for table "missing"

bind
SELECT *
----
error 42601 at 8: SELECT * with no tables specified is not valid

bind
SELECT id AS a FROM people WHERE a = 1
----
error 42703 at 34: column "a" does not exist

bind
SELECT id AS a, count(*) FROM people GROUP BY id HAVING a > 1
----
error 42703 at 57: column "a" does not exist

bind
SELECT name || FROM people
----
error 42601 at 16: syntax error at or near "FROM"

bind
SELECT id + true FROM people
----
error 42883 at 11: operator does not exist: integer + boolean
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

bind
SELECT name * 2 FROM people
----
error 42883 at 13: operator does not exist: text * integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

bind
SELECT born + name FROM people
----
error 42883 at 13: operator does not exist: date + text
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

bind
SELECT born + born FROM people
----
error 42883 at 13: operator does not exist: date + date
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

bind
SELECT active > 1 FROM people
----
error 42883 at 15: operator does not exist: boolean > integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

bind
SELECT name LIKE 5 FROM people
----
error 42883 at 13: operator does not exist: text ~~ integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

bind
SELECT id LIKE 'x' FROM people
----
error 42883 at 11: operator does not exist: integer ~~ unknown
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

bind
SELECT CASE WHEN id THEN 1 END FROM people
----
error 42804 at 18: argument of CASE/WHEN must be type boolean, not type integer

bind
SELECT CASE WHEN active THEN name ELSE id END FROM people
----
error 42804 at 30: CASE types integer and text cannot be matched

bind
SELECT CASE id WHEN name THEN 1 END FROM people
----
error 42883 at 16: operator does not exist: integer = text
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

bind
SELECT coalesce(name, id) FROM people
----
error 42804 at 23: COALESCE types text and integer cannot be matched

bind
SELECT nullif(name, id) FROM people
----
error 42883 at 8: operator does not exist: text = integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

bind
SELECT id IN ('a', 'b') FROM people
----
error 22P02 at 15: invalid input syntax for type integer: "a"

bind
SELECT id IN (1, name) FROM people
----
error 42883 at 11: operator does not exist: integer = text
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

bind
SELECT born BETWEEN 1 AND 2 FROM people
----
error 42883 at 13: operator does not exist: date >= integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

bind
SELECT sum(name) FROM people
----
error 42883 at 8: function sum(text) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

bind
SELECT sum(id, age) FROM people
----
error 42883 at 8: function sum(integer, integer) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

bind
SELECT avg(*) FROM people
----
error 42883 at 8: function avg() does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

bind
SELECT nosuch(DISTINCT id) FROM people
----
error 42883 at 8: function nosuch(integer) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

bind
SELECT max(active) FROM people
----
error 42883 at 8: function max(boolean) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

bind
SELECT count(sum(id)) FROM people
----
error 42803 at 14: aggregate function calls cannot be nested

bind
SELECT id FROM people WHERE max(id) = 1
----
error 42803 at 29: aggregate functions are not allowed in WHERE

bind
SELECT id FROM people GROUP BY max(id)
----
error 42803 at 32: aggregate functions are not allowed in GROUP BY

bind
SELECT name, max(id) FROM people
----
error 42803 at 8: column "people.name" must appear in the GROUP BY clause or be used in an aggregate function

bind
SELECT p.name, max(p.id) FROM people AS p GROUP BY p.city
----
error 42803 at 8: column "p.name" must appear in the GROUP BY clause or be used in an aggregate function

bind
SELECT name || city FROM people GROUP BY name
----
error 42803 at 16: column "people.city" must appear in the GROUP BY clause or be used in an aggregate function

bind
SELECT count(*) FROM people ORDER BY name
----
error 42803 at 38: column "people.name" must appear in the GROUP BY clause or be used in an aggregate function

bind
SELECT DISTINCT name FROM people ORDER BY id
----
error 42P10 at 43: for SELECT DISTINCT, ORDER BY expressions must appear in select list

bind
SELECT id FROM people ORDER BY 0
----
error 42P10 at 32: ORDER BY position 0 is not in select list

bind
SELECT id FROM people ORDER BY 1.5
----
error 42601 at 32: non-integer constant in ORDER BY

bind
SELECT id FROM people LIMIT name
----
error 42804 at 29: argument of LIMIT must be type bigint, not type text

bind
SELECT id FROM people LIMIT true
----
error 42804 at 29: argument of LIMIT must be type bigint, not type boolean

bind
SELECT id FROM people WHERE name
----
error 42804 at 29: argument of WHERE must be type boolean, not type text

bind
SELECT born::bool FROM people
----
error 42846 at 12: cannot cast type date to boolean

bind
SELECT active::numeric FROM people
----
error 42846 at 14: cannot cast type boolean to numeric

bind
SELECT id::nosuch FROM people
----
error 42704 at 12: type "nosuch" does not exist

bind
SELECT name::numeric(2000,1) FROM people
----
error 22023 at 14: NUMERIC precision 2000 must be between 1 and 1000

bind
SELECT name::numeric(2,1,3) FROM people
----
error 22023 at 14: invalid NUMERIC type modifier

bind
SELECT date '2024-02-30'
----
error 22008 at 13: date/time field value out of range: "2024-02-30"

bind
SELECT id = '12x' FROM people
----
error 22P02 at 13: invalid input syntax for type integer: "12x"

bind
SELECT 'x'::int4 + 1
----
error 22P02 at 8: invalid input syntax for type integer: "x"

bind
SELECT abs(1, 2)
----
error 42883 at 8: function abs(integer, integer) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

bind
SELECT 1 <=> 2
----
error 42883 at 10: operator does not exist: integer <=> integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

bind
SELECT id IS TRUE FROM people
----
error 42804 at 8: argument of IS TRUE must be type boolean, not type integer
