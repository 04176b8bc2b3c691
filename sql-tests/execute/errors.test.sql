# Errors that name what is wrong and where: names, types, grouping. Positions count characters.

query
SELECT * FROM nosuch
----
error 42P01 at 15: relation "nosuch" does not exist

query
SELECT * FROM nosuch.people
----
error 42P01 at 15: relation "nosuch.people" does not exist

query
SELECT * FROM people WHERE nosuch = 1
----
error 42703 at 28: column "nosuch" does not exist

query
SELECT nosuch.id FROM people
----
error 42P01 at 8: missing FROM-clause entry for table "nosuch"

query
SELECT people.nosuch FROM people
----
error 42703 at 8: column people.nosuch does not exist

query
SELECT p.nosuch FROM people AS p
----
error 42703 at 8: column p.nosuch does not exist

query
SELECT people.id FROM people AS p
----
error 42P01 at 8: invalid reference to FROM-clause entry for table "people"
hint: Perhaps you meant to reference the table alias "p".

query
SELECT id FROM people ORDER BY nosuch
----
error 42703 at 32: column "nosuch" does not exist

query
SELECT id FROM people GROUP BY nosuch
----
error 42703 at 32: column "nosuch" does not exist

query
SELECT nosuch(1)
----
error 42883 at 8: function nosuch(integer) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

query
SELECT nosuch(id, name, 1.5, 'x', NULL) FROM people
----
error 42883 at 8: function nosuch(integer, text, numeric, unknown, unknown) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

query
SELECT count(*) FROM people WHERE count(*) > 1
----
error 42803 at 35: aggregate functions are not allowed in WHERE

query
SELECT id FROM people WHERE sum(age) > 1
----
error 42803 at 29: aggregate functions are not allowed in WHERE

query
SELECT sum(count(*)) FROM people
----
error 42803 at 12: aggregate function calls cannot be nested

query
SELECT id, count(*) FROM people
----
error 42803 at 8: column "people.id" must appear in the GROUP BY clause or be used in an aggregate function

query
SELECT city, name FROM people GROUP BY city
----
error 42803 at 14: column "people.name" must appear in the GROUP BY clause or be used in an aggregate function

query
SELECT city, max(age), age + 1 FROM people GROUP BY city
----
error 42803 at 24: column "people.age" must appear in the GROUP BY clause or be used in an aggregate function

query
SELECT city FROM people GROUP BY city ORDER BY age
----
error 42803 at 48: column "people.age" must appear in the GROUP BY clause or be used in an aggregate function

query
SELECT city FROM people GROUP BY city HAVING age > 1
----
error 42803 at 46: column "people.age" must appear in the GROUP BY clause or be used in an aggregate function

query
SELECT * FROM people GROUP BY city
----
error 42803 at 8: column "people.id" must appear in the GROUP BY clause or be used in an aggregate function

query
SELECT age + 1 FROM people GROUP BY age + 2
----
error 42803 at 8: column "people.age" must appear in the GROUP BY clause or be used in an aggregate function

query
SELECT count(*) FROM people GROUP BY count(*)
----
error 42803 at 38: aggregate functions are not allowed in GROUP BY

query
SELECT count(*) FROM people GROUP BY 2
----
error 42P10 at 38: GROUP BY position 2 is not in select list

query
SELECT count(*) FROM people GROUP BY 1
----
error 42803 at 8: aggregate functions are not allowed in GROUP BY

query
SELECT id FROM people GROUP BY 'x'
----
error 42601 at 32: non-integer constant in GROUP BY

query
SELECT id + name FROM people
----
error 42883 at 11: operator does not exist: integer + text
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

query
SELECT name + 1 FROM people
----
error 42883 at 13: operator does not exist: text + integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

query
SELECT id = name FROM people
----
error 42883 at 11: operator does not exist: integer = text
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

query
SELECT active + 1 FROM people
----
error 42883 at 15: operator does not exist: boolean + integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

query
SELECT -name FROM people
----
error 42883 at 8: operator does not exist: - text
hint: No operator matches the given name and argument type. You might need to add an explicit type cast.

query
SELECT NOT id FROM people
----
error 42804 at 12: argument of NOT must be type boolean, not type integer

query
SELECT id AND true FROM people
----
error 42804 at 8: argument of AND must be type boolean, not type integer

query
SELECT id FROM people WHERE id
----
error 42804 at 29: argument of WHERE must be type boolean, not type integer

query
SELECT id FROM people WHERE name
----
error 42804 at 29: argument of WHERE must be type boolean, not type text

query
SELECT count(*) FROM people HAVING 1
----
error 42804 at 36: argument of HAVING must be type boolean, not type integer

query
SELECT id > 'abc' FROM people
----
error 22P02 at 13: invalid input syntax for type integer: "abc"

query
SELECT born = 'yesterdayish' FROM people
----
error 22007 at 15: invalid input syntax for type date: "yesterdayish"

query
SELECT sum(name) FROM people
----
error 42883 at 8: function sum(text) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

query
SELECT avg(active) FROM people
----
error 42883 at 8: function avg(boolean) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

query
SELECT 'a' + 'b'
----
error 42725 at 12: operator is not unique: unknown + unknown
hint: Could not choose a best candidate operator. You might need to add explicit type casts.

query
SELECT 'a' - 1
----
error 22P02 at 8: invalid input syntax for type integer: "a"

# Characters of several bytes count one each.
query
SELECT 'ñ漢😀', nosuch FROM people
----
error 42703 at 15: column "nosuch" does not exist

query
SELECT 1 AS "größe",
  2 AS zwei,
  drei
----
error 42703 at 37: column "drei" does not exist

query
SELECT FROM WHERE
----
error 42601 at 13: syntax error at or near "WHERE"

query
SELEC 1
----
error 42601 at 1: syntax error at or near "SELEC"

query
SELECT 1 +
----
error 42601 at 11: syntax error at end of input

query
SELECT 'unterminated
----
error 42601 at 8: unterminated quoted string at or near "'unterminated"

query
SELECT "unterminated
----
error 42601 at 8: unterminated quoted identifier at or near ""unterminated"

query
SELECT 1 FROM people people2 people3
----
error 42601 at 30: syntax error at or near "people3"

query
SELECT (1 + 2
----
error 42601 at 14: syntax error at end of input

query
SELECT * 
----
error 42601 at 8: SELECT * with no tables specified is not valid

query
SELECT 1; SELECT nosuch
----
error 42703 at 18: column "nosuch" does not exist

statement error
SELECT nosuch FROM people

statement ok
SELECT 1
