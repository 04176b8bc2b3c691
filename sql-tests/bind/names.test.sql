# Names and errors, systematically: text, place and hint of each.

# Columns that there are not: texts, places and hints.
bind
select i from people
----
error 42703 at 8: column "i" does not exist

bind
select idd from people
----
error 42703 at 8: column "idd" does not exist
hint: Perhaps you meant to reference the column "people.id".

bind
select nam from people
----
error 42703 at 8: column "nam" does not exist
hint: Perhaps you meant to reference the column "people.name".

bind
select namee from people
----
error 42703 at 8: column "namee" does not exist
hint: Perhaps you meant to reference the column "people.name".

bind
select ame from people
----
error 42703 at 8: column "ame" does not exist
hint: Perhaps you meant to reference the column "people.name" or the column "people.age".

bind
select nmae from people
----
error 42703 at 8: column "nmae" does not exist
hint: Perhaps you meant to reference the column "people.name".

bind
select agee, id from people
----
error 42703 at 8: column "agee" does not exist
hint: Perhaps you meant to reference the column "people.age".

bind
select cty from people
----
error 42703 at 8: column "cty" does not exist
hint: Perhaps you meant to reference the column "people.city".

bind
select bor from people
----
error 42703 at 8: column "bor" does not exist
hint: Perhaps you meant to reference the column "people.born".

bind
select actve from people
----
error 42703 at 8: column "actve" does not exist
hint: Perhaps you meant to reference the column "people.active".

bind
select scoree from people
----
error 42703 at 8: column "scoree" does not exist
hint: Perhaps you meant to reference the column "people.score".

bind
select visit from people
----
error 42703 at 8: column "visit" does not exist
hint: Perhaps you meant to reference the column "people.visits".

bind
select salry from people
----
error 42703 at 8: column "salry" does not exist
hint: Perhaps you meant to reference the column "people.salary".

bind
select xyz from people
----
error 42703 at 8: column "xyz" does not exist

bind
select id_ from people
----
error 42703 at 8: column "id_" does not exist
hint: Perhaps you meant to reference the column "people.id".

bind
select people_id from people
----
error 42703 at 8: column "people_id" does not exist

bind
select p.nam from people p
----
error 42703 at 8: column p.nam does not exist
hint: Perhaps you meant to reference the column "p.name".

bind
select p.agee from people p
----
error 42703 at 8: column p.agee does not exist
hint: Perhaps you meant to reference the column "p.age".

bind
select q.name from people p
----
error 42P01 at 8: missing FROM-clause entry for table "q"

bind
select people.name from people p
----
error 42P01 at 8: invalid reference to FROM-clause entry for table "people"
hint: Perhaps you meant to reference the table alias "p".

bind
select p.name from people
----
error 42P01 at 8: missing FROM-clause entry for table "p"

bind
select peoples.name from people
----
error 42P01 at 8: missing FROM-clause entry for table "peoples"

bind
select peopl.name from people
----
error 42P01 at 8: missing FROM-clause entry for table "peopl"

bind
select public.people.nam from people
----
error 42703 at 8: column people.nam does not exist
hint: Perhaps you meant to reference the column "people.name".

bind
select public.people.name from people p
----
error 42P01 at 8: invalid reference to FROM-clause entry for table "people"
hint: Perhaps you meant to reference the table alias "p".

bind
select public.p.name from people p
----
error 42P01 at 8: invalid reference to FROM-clause entry for table "p"
hint: There is an entry for table "p", but it cannot be referenced from this part of the query.

bind
select nowhere.people.name from people
----
error 42P01 at 8: invalid reference to FROM-clause entry for table "people"
hint: There is an entry for table "people", but it cannot be referenced from this part of the query.

bind
select postgres.public.people.nam from people
----
error 42703 at 8: column people.nam does not exist
hint: Perhaps you meant to reference the column "people.name".

bind
select other.public.people.name from people
----
error 0A000 at 8: cross-database references are not implemented: other.public.people.name

bind
select a.b.c.d.e from people
----
error 42601 at 8: improper qualified name (too many dotted names): a.b.c.d.e

bind
select id.name from people
----
error 42P01 at 8: missing FROM-clause entry for table "id"

bind
select name.id from people
----
error 42P01 at 8: missing FROM-clause entry for table "name"

bind
select people.id.name from people
----
error 42P01 at 8: missing FROM-clause entry for table "id"

bind
select sub.x from (select id as y from people) sub
----
error 42703 at 8: column sub.x does not exist

bind
select sub.idd from (select id as y from people) sub
----
error 42703 at 8: column sub.idd does not exist

bind
select y from (select id as yy from people) sub
----
error 42703 at 8: column "y" does not exist

bind
select id from (select id as y from people) sub
----
error 42703 at 8: column "id" does not exist

bind
select people.id from (select id from people) sub
----
error 42P01 at 8: missing FROM-clause entry for table "people"

bind
select name from (select id from people) sub
----
error 42703 at 8: column "name" does not exist

bind
select w.a from (with w as (select 1 as a) select * from w) z
----
error 42P01 at 8: missing FROM-clause entry for table "w"

bind
with w as (select 1 as alpha) select alpah from w
----
error 42703 at 38: column "alpah" does not exist
hint: Perhaps you meant to reference the column "w.alpha".

bind
with w as (select 1 as alpha) select v.alpha from w
----
error 42P01 at 38: missing FROM-clause entry for table "v"

bind
with w as (select 1 as alpha) select alpha from w where w.beta = 1
----
error 42703 at 57: column w.beta does not exist

bind
with w(a, b) as (select 1, 2) select c from w
----
error 42703 at 38: column "c" does not exist

bind
with w(a, b) as (select 1) select a from w
----
error 42P10 at 6: WITH query "w" has 1 columns available but 2 columns specified

bind
with w as (select 1) select * from v
----
error 42P01 at 36: relation "v" does not exist

bind
with w as (select * from v), v as (select 1) select * from w
----
error 42P01 at 26: relation "v" does not exist
detail: There is a WITH item named "v", but it cannot be referenced from this part of the query.
hint: Use WITH RECURSIVE, or re-order the WITH items to remove forward references.

bind
with w as (select 1), w as (select 2) select 1
----
error 42712 at 23: WITH query name "w" specified more than once

bind
with w as (select * from w) select * from w
----
error 42P01 at 26: relation "w" does not exist
detail: There is a WITH item named "w", but it cannot be referenced from this part of the query.
hint: Use WITH RECURSIVE, or re-order the WITH items to remove forward references.

bind
select * from (values (1, 2)) v(a, b) where c = 1
----
error 42703 at 45: column "c" does not exist

bind
select column3 from (values (1, 2)) v
----
error 42703 at 8: column "column3" does not exist
hint: Perhaps you meant to reference the column "v.column1" or the column "v.column2".

bind
select v.column1 from (values (1, 2)) w
----
error 42P01 at 8: missing FROM-clause entry for table "v"

bind
select * from (values (1, 2), (3)) v
----
error 42601 at 32: VALUES lists must all be the same length

bind
select * from (values (1)) v(a, b)
----
error 42P10: table "v" has 1 columns available but 2 columns specified

bind
select x.* from people
----
error 42P01 at 8: missing FROM-clause entry for table "x"

bind
select people.* from people p
----
error 42P01 at 8: invalid reference to FROM-clause entry for table "people"
hint: Perhaps you meant to reference the table alias "p".

bind
select p.* from (select 1 as a) q
----
error 42P01 at 8: missing FROM-clause entry for table "p"

bind
select id from people where nam = 'x'
----
error 42703 at 29: column "nam" does not exist
hint: Perhaps you meant to reference the column "people.name".

bind
select id from people where people.nam = 'x'
----
error 42703 at 29: column people.nam does not exist
hint: Perhaps you meant to reference the column "people.name".

bind
select id from people order by nam
----
error 42703 at 32: column "nam" does not exist
hint: Perhaps you meant to reference the column "people.name".

bind
select id from people order by p.name
----
error 42P01 at 32: missing FROM-clause entry for table "p"

bind
select id from people group by idd
----
error 42703 at 32: column "idd" does not exist
hint: Perhaps you meant to reference the column "people.id".

bind
select count(*) from people group by nam
----
error 42703 at 38: column "nam" does not exist
hint: Perhaps you meant to reference the column "people.name".

bind
select count(*) from people having nam = 'x'
----
error 42703 at 36: column "nam" does not exist
hint: Perhaps you meant to reference the column "people.name".

bind
select count(nam) from people
----
error 42703 at 14: column "nam" does not exist
hint: Perhaps you meant to reference the column "people.name".

bind
select sum(agee) filter (where idd > 1) from people
----
error 42703 at 12: column "agee" does not exist
hint: Perhaps you meant to reference the column "people.age".

bind
select id as a from people where a > 1
----
error 42703 at 34: column "a" does not exist

bind
select id as a, a + 1 from people
----
error 42703 at 17: column "a" does not exist

bind
select id as a from people group by a having a > 1
----
error 42703 at 46: column "a" does not exist

bind
select id as a from people order by a + 1
----
error 42703 at 37: column "a" does not exist

bind
select id as a from people order by -a
----
error 42703 at 38: column "a" does not exist

bind
select id as a, age as a from people order by a
----
error 42702 at 47: ORDER BY "a" is ambiguous

bind
select id as a, age as a from people group by a
----
error 42702 at 47: GROUP BY "a" is ambiguous

bind
select id as id, age as id from people order by id
----
error 42702 at 49: ORDER BY "id" is ambiguous

bind
select id, age as id from people group by id
----
error 42803 at 12: column "people.age" must appear in the GROUP BY clause or be used in an aggregate function

bind
select id as age, count(*) from people group by age
----
error 42803 at 8: column "people.id" must appear in the GROUP BY clause or be used in an aggregate function

bind
select age as id, count(*) from people group by id
----
error 42803 at 8: column "people.age" must appear in the GROUP BY clause or be used in an aggregate function

bind
select name as n, n from people
----
error 42703 at 19: column "n" does not exist

bind
select id from people limit id
----
error 42P10 at 29: argument of LIMIT must not contain variables

bind
select id from people limit idd
----
error 42703 at 29: column "idd" does not exist
hint: Perhaps you meant to reference the column "people.id".

bind
select id from people offset name
----
error 42804 at 30: argument of OFFSET must be type bigint, not type text

bind
select case when idd then 1 end from people
----
error 42703 at 18: column "idd" does not exist
hint: Perhaps you meant to reference the column "people.id".

bind
select coalesce(idd, 1) from people
----
error 42703 at 17: column "idd" does not exist
hint: Perhaps you meant to reference the column "people.id".

bind
select exists (select idd from people)
----
error 42703 at 23: column "idd" does not exist
hint: Perhaps you meant to reference the column "people.id".

bind
select (select idd from people)
----
error 42703 at 16: column "idd" does not exist
hint: Perhaps you meant to reference the column "people.id".

bind
select id from people where id in (select idd from people)
----
error 42703 at 43: column "idd" does not exist
hint: Perhaps you meant to reference the column "people.id" or the column "people.id".

bind
select id from people p where exists (select 1 from types where p.idd = 1)
----
error 42703 at 65: column p.idd does not exist
hint: Perhaps you meant to reference the column "p.id".

bind
select id from people where id = any (select i, l from types)
----
error 42601 at 32: subquery has too many columns

bind
select id from people where id in (select i, l from types)
----
error 42601 at 32: subquery has too many columns

bind
select (select id, age from people)
----
error 42601 at 8: subquery must return only one column

bind
select 1 where id = 1
----
error 42703 at 16: column "id" does not exist

bind
select id
----
error 42703 at 8: column "id" does not exist

bind
select id where true
----
error 42703 at 8: column "id" does not exist

bind
select "id" || "nope" from people
----
error 42703 at 16: column "nope" does not exist
hint: Perhaps you meant to reference the column "people.name".

bind
select distinct nam from people
----
error 42703 at 17: column "nam" does not exist
hint: Perhaps you meant to reference the column "people.name".

bind
select distinct on (nam) name from people
----
error 42703 at 21: column "nam" does not exist
hint: Perhaps you meant to reference the column "people.name".

bind
select distinct name from people order by people.id
----
error 42P10 at 43: for SELECT DISTINCT, ORDER BY expressions must appear in select list

bind
select distinct name from people order by name || 'x'
----
error 42P10 at 43: for SELECT DISTINCT, ORDER BY expressions must appear in select list

bind
select distinct name || 'x' from people order by name
----
error 42P10 at 50: for SELECT DISTINCT, ORDER BY expressions must appear in select list

bind
select id from people union select nam from people
----
error 42703 at 36: column "nam" does not exist
hint: Perhaps you meant to reference the column "people.name".

bind
select id from people union select id from people order by nam
----
error 42703 at 60: column "nam" does not exist

bind
select id from people union select id from people order by id + 1
----
error 0A000 at 60: invalid UNION/INTERSECT/EXCEPT ORDER BY clause
detail: Only result column names can be used, not expressions or functions.
hint: Add the expression/function to every SELECT, or move the UNION into a FROM clause.

bind
select id from people union select id from people order by people.id
----
error 42P01 at 60: missing FROM-clause entry for table "people"

bind
select id as a from people union select age as b from people order by b
----
error 42703 at 71: column "b" does not exist
hint: There is a column named "b" in table "*SELECT* 2", but it cannot be referenced from this part of the query.

bind
select id from people union select id from people order by 2
----
error 42P10 at 60: ORDER BY position 2 is not in select list

bind
select id, name from people union select id from people
----
error 42601 at 42: each UNION query must have the same number of columns

bind
select id from people union select name from people
----
error 42804 at 36: UNION types integer and text cannot be matched

bind
select id from people union all select 'x'
----
error 22P02 at 40: invalid input syntax for type integer: "x"

bind
select 'x' union select 1
----
error 22P02 at 8: invalid input syntax for type integer: "x"

# Relations.
bind
select * from peple
----
error 42P01 at 15: relation "peple" does not exist

bind
select * from public.peple
----
error 42P01 at 15: relation "public.peple" does not exist

bind
select * from nowhere.people
----
error 42P01 at 15: relation "nowhere.people" does not exist

bind
select * from pg_catalog.people
----
error 42P01 at 15: relation "pg_catalog.people" does not exist

bind
select * from postgres.public.people where nam = 1
----
error 42703 at 44: column "nam" does not exist
hint: Perhaps you meant to reference the column "people.name".

bind
select * from other.public.people
----
error 0A000 at 15: cross-database references are not implemented: "other.public.people"

bind
select * from a.b.c.people
----
error 42601 at 15: improper qualified name (too many dotted names): a.b.c.people

bind
select 1 from people p where exists (select 1 from q)
----
error 42P01 at 52: relation "q" does not exist

bind
select * from people as a(b, c, d, e, f, g, h, i, j, k)
----
error 42P10: table "a" has 9 columns available but 10 columns specified

# What ORDER BY and GROUP BY may name.
bind
select id from people order by 2
----
error 42P10 at 32: ORDER BY position 2 is not in select list

bind
select id from people order by 0
----
error 42P10 at 32: ORDER BY position 0 is not in select list

bind
select id from people order by -1
----
error 42P10 at 32: ORDER BY position -1 is not in select list

bind
select id from people order by 'x'
----
error 42601 at 32: non-integer constant in ORDER BY

bind
select id from people order by null
----
error 42601 at 32: non-integer constant in ORDER BY

bind
select id from people order by true
----
error 42601 at 32: non-integer constant in ORDER BY

bind
select id from people order by 1.0
----
error 42601 at 32: non-integer constant in ORDER BY

bind
select id from people order by 99999999999
----
error 42601 at 32: non-integer constant in ORDER BY

bind
select id, name from people group by 1
----
error 42803 at 12: column "people.name" must appear in the GROUP BY clause or be used in an aggregate function

bind
select id, name from people group by 3
----
error 42P10 at 38: GROUP BY position 3 is not in select list

bind
select id, count(*) from people group by 2
----
error 42803 at 12: aggregate functions are not allowed in GROUP BY

bind
select count(*) from people group by 0
----
error 42P10 at 38: GROUP BY position 0 is not in select list

bind
select count(*) from people group by 'x'
----
error 42601 at 38: non-integer constant in GROUP BY

bind
select count(*) from people group by 1.5
----
error 42601 at 38: non-integer constant in GROUP BY

bind
select name from people group by id
----
error 42803 at 8: column "people.name" must appear in the GROUP BY clause or be used in an aggregate function

bind
select name, id from people group by id
----
error 42803 at 8: column "people.name" must appear in the GROUP BY clause or be used in an aggregate function

bind
select id + 1 from people group by id + 2
----
error 42803 at 8: column "people.id" must appear in the GROUP BY clause or be used in an aggregate function

bind
select id + 1 from people group by 1 + id
----
error 42803 at 8: column "people.id" must appear in the GROUP BY clause or be used in an aggregate function

bind
select name from people having true
----
error 42803 at 8: column "people.name" must appear in the GROUP BY clause or be used in an aggregate function

bind
select name from people having count(*) > 1
----
error 42803 at 8: column "people.name" must appear in the GROUP BY clause or be used in an aggregate function

bind
select * from people group by id
----
error 42803 at 8: column "people.name" must appear in the GROUP BY clause or be used in an aggregate function

bind
select p.* from people p group by p.id
----
error 42803 at 8: column "p.name" must appear in the GROUP BY clause or be used in an aggregate function

bind
select id from people group by id order by name
----
error 42803 at 44: column "people.name" must appear in the GROUP BY clause or be used in an aggregate function

bind
select id from people group by id order by count(name), name
----
error 42803 at 57: column "people.name" must appear in the GROUP BY clause or be used in an aggregate function

bind
select max(id) from people order by id
----
error 42803 at 37: column "people.id" must appear in the GROUP BY clause or be used in an aggregate function

bind
select id from people group by id having name = 'x'
----
error 42803 at 42: column "people.name" must appear in the GROUP BY clause or be used in an aggregate function

bind
select count(*) from people group by count(*)
----
error 42803 at 38: aggregate functions are not allowed in GROUP BY

bind
select count(*) as c from people group by c
----
error 42803 at 8: aggregate functions are not allowed in GROUP BY

bind
select sum(count(*)) from people
----
error 42803 at 12: aggregate function calls cannot be nested

bind
select id from people where count(*) > 1
----
error 42803 at 29: aggregate functions are not allowed in WHERE

bind
select id from people order by count(*)
----
error 42803 at 8: column "people.id" must appear in the GROUP BY clause or be used in an aggregate function

bind
select 1 from people limit count(*)
----
error 42803 at 28: aggregate functions are not allowed in LIMIT

bind
select count(*) filter (where count(*) > 1) from people
----
error 42803 at 31: aggregate functions are not allowed in FILTER

bind
select (select max(nam) from people)
----
error 42703 at 20: column "nam" does not exist
hint: Perhaps you meant to reference the column "people.name".

bind
select distinct count(*) from people order by name
----
error 42P10 at 47: for SELECT DISTINCT, ORDER BY expressions must appear in select list

bind
select id from people order by (select nam)
----
error 42703 at 40: column "nam" does not exist
hint: Perhaps you meant to reference the column "people.name".

# Functions, operators and types.
bind
select nosuch()
----
error 42883 at 8: function nosuch() does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

bind
select nosuch(1, 'x', null)
----
error 42883 at 8: function nosuch(integer, unknown, unknown) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

bind
select pg_catalog.nosuch(id) from people
----
error 42883 at 8: function pg_catalog.nosuch(integer) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

bind
select lower()
----
error 42883 at 8: function lower() does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

bind
select lower(1)
----
error 42883 at 8: function lower(integer) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

bind
select lower('a', 'b')
----
error 42883 at 8: function lower(unknown, unknown) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

bind
select lower(name, id) from people
----
error 42883 at 8: function lower(text, integer) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

bind
select length(id) from people
----
error 42883 at 8: function length(integer) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

bind
select substr(name) from people
----
error 42883 at 8: function substr(text) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

bind
select round(name) from people
----
error 42883 at 8: function round(text) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

bind
select sum() from people
----
error 42883 at 8: function sum() does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

bind
select count() from people
----
error 42809 at 8: count(*) must be used to call a parameterless aggregate function

bind
select count(id, name) from people
----
error 42883 at 8: function count(integer, text) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

bind
select max(*) from people
----
error 42883 at 8: function max() does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

bind
select lower(distinct name) from people
----
error 42809 at 8: DISTINCT specified, but lower is not an aggregate function

bind
select lower(name) filter (where true) from people
----
error 42809 at 8: FILTER specified, but lower is not an aggregate function

bind
select lower(*) from people
----
error 42883 at 8: function lower() does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

bind
select lower(name order by id) from people
----
error 42809 at 8: ORDER BY specified, but lower is not an aggregate function

bind
select name + 1 from people
----
error 42883 at 13: operator does not exist: text + integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

bind
select id || age from people
----
error 42883 at 11: operator does not exist: integer || integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

bind
select -name from people
----
error 42883 at 8: operator does not exist: - text
hint: No operator matches the given name and argument type. You might need to add an explicit type cast.

bind
select not id from people
----
error 42804 at 12: argument of NOT must be type boolean, not type integer

bind
select id and true from people
----
error 42804 at 8: argument of AND must be type boolean, not type integer

bind
select id or active from people
----
error 42804 at 8: argument of OR must be type boolean, not type integer

bind
select active + 1 from people
----
error 42883 at 15: operator does not exist: boolean + integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

bind
select name = 1 from people
----
error 42883 at 13: operator does not exist: text = integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

bind
select name < born from people
----
error 42883 at 13: operator does not exist: text < date
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

bind
select born = 1 from people
----
error 42883 at 13: operator does not exist: date = integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

bind
select born - name from people
----
error 42883 at 13: operator does not exist: date - text
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

bind
select id = active from people
----
error 42883 at 11: operator does not exist: integer = boolean
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

bind
select id in ('x') from people
----
error 22P02 at 15: invalid input syntax for type integer: "x"

bind
select name in (1, 2) from people
----
error 42883 at 13: operator does not exist: text = integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

bind
select id between 'a' and 2 from people
----
error 22P02 at 19: invalid input syntax for type integer: "a"

bind
select name between 1 and 2 from people
----
error 42883 at 13: operator does not exist: text >= integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

bind
select name like 1 from people
----
error 42883 at 13: operator does not exist: text ~~ integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

bind
select id is true from people
----
error 42804 at 8: argument of IS TRUE must be type boolean, not type integer

bind
select name is not false from people
----
error 42804 at 8: argument of IS NOT FALSE must be type boolean, not type text

bind
select case id when 'x' then 1 end from people
----
error 22P02 at 21: invalid input syntax for type integer: "x"

bind
select case when name then 1 end from people
----
error 42804 at 18: argument of CASE/WHEN must be type boolean, not type text

bind
select case when true then 1 else 'x' end
----
error 22P02 at 35: invalid input syntax for type integer: "x"

bind
select case when true then 1 else name end from people
----
error 42804 at 28: CASE types text and integer cannot be matched

bind
select case when true then born else id end from people
----
error 42804 at 28: CASE types integer and date cannot be matched

bind
select coalesce(id, name) from people
----
error 42804 at 21: COALESCE types integer and text cannot be matched

bind
select coalesce(1, 'x')
----
error 22P02 at 20: invalid input syntax for type integer: "x"

bind
select greatest(id, name) from people
----
error 42804 at 21: GREATEST types integer and text cannot be matched

bind
select nullif(id, 'x') from people
----
error 22P02 at 19: invalid input syntax for type integer: "x"

bind
select nullif(born, 1) from people
----
error 42883 at 8: operator does not exist: date = integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

bind
select id::nosuch from people
----
error 42704 at 12: type "nosuch" does not exist

bind
select id::date from people
----
error 42846 at 10: cannot cast type integer to date

bind
select born::int4 from people
----
error 42846 at 12: cannot cast type date to integer

bind
select active::date from people
----
error 42846 at 14: cannot cast type boolean to date

bind
select id::"Int4" from people
----
error 42704 at 12: type "Int4" does not exist

bind
select cast(name as numeric(0)) from people
----
error 22023 at 21: NUMERIC precision 0 must be between 1 and 1000

bind
select cast(name as varchar(0)) from people
----
error 22023 at 21: length for type varchar must be at least 1

bind
select cast(name as int4(3)) from people
----
error 42601 at 21: type modifier is not allowed for type "int4"

bind
select date 'x'
----
error 22007 at 13: invalid input syntax for type date: "x"

bind
select int4 'x'
----
error 22P02 at 13: invalid input syntax for type integer: "x"

bind
select bool 'maybe'
----
error 22P02 at 13: invalid input syntax for type boolean: "maybe"

bind
select '2020-13-01'::date
----
error 22008 at 8: date/time field value out of range: "2020-13-01"
hint: Perhaps you need a different "datestyle" setting.

bind
select 'x'::float8
----
error 22P02 at 8: invalid input syntax for type double precision: "x"

bind
select '1e400'::float8
----
error 22003 at 8: "1e400" is out of range for type double precision

bind
select '99999999999'::int4
----
error 22003 at 8: value "99999999999" is out of range for type integer

bind
select numeric '1.2.3'
----
error 22P02 at 16: invalid input syntax for type numeric: "1.2.3"

bind
select interval 'x'
----
error 22007 at 17: invalid input syntax for type interval: "x"

bind
select uuid 'x'
----
error 22P02 at 13: invalid input syntax for type uuid: "x"

bind
select '\x1'::bytea
----
error 22023 at 8: invalid hexadecimal data: odd number of digits

bind
select 1 @@@ 2
----
error 42883 at 10: operator does not exist: integer @@@ integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

bind
select @@@ 1
----
error 42883 at 8: operator does not exist: @@@ integer
hint: No operator matches the given name and argument type. You might need to add an explicit type cast.

bind
select 1 !
----
error 42601 at 11: syntax error at end of input

bind
select id operator(pg_catalog.+++) 1 from people
----
error 42601 at 32: syntax error at or near "+"

bind
select name collate "nope" from people
----
error 42704 at 13: collation "nope" for encoding "UTF8" does not exist

bind
select id collate "C" from people
----
error 42804 at 11: collations are not supported by type integer

# What cannot be read.
bind
select 1 as "a" as b
----
error 42601 at 17: syntax error at or near "as"

bind
select 1 1
----
error 42601 at 10: syntax error at or near "1"

bind
select * from
----
error 42601 at 14: syntax error at end of input

bind
select a b c from people
----
error 42601 at 12: syntax error at or near "c"

bind
select id from people where
----
error 42601 at 28: syntax error at end of input

bind
select id from people group
----
error 42601 at 28: syntax error at end of input

bind
select id, from people
----
error 42601 at 12: syntax error at or near "from"

bind
select (1
----
error 42601 at 10: syntax error at end of input

bind
select 'x
----
error 42601 at 8: unterminated quoted string at or near "'x"

bind
select "x
----
error 42601 at 8: unterminated quoted identifier at or near ""x"

bind
select "" from people
----
error 42601 at 8: zero-length delimited identifier at or near """"

bind
select $tag$ x
----
error 42601 at 8: unterminated dollar-quoted string at or near "$tag$ x"

bind
select /* x
----
error 42601 at 8: unterminated /* comment at or near "/* x"

bind
select id from people fetch first row only where true
----
error 42601 at 44: syntax error at or near "where"

bind
select all id from people order by
----
error 42601 at 35: syntax error at end of input

bind
select distinct on () id from people
----
error 42601 at 21: syntax error at or near ")"

bind
select id from people limit 1 limit 2
----
error 42601 at 31: syntax error at or near "limit"

bind
select id from people offset 1 offset 2
----
error 42601 at 32: syntax error at or near "offset"

bind
select id from people order by id order by name
----
error 42601 at 35: syntax error at or near "order"

bind
select 1 from people where true where false
----
error 42601 at 33: syntax error at or near "where"

bind
select * from (select 1) as
----
error 42601 at 28: syntax error at end of input

bind
select id from people as p p2
----
error 42601 at 28: syntax error at or near "p2"

bind
select case end
----
error 42601 at 13: syntax error at or near "end"

bind
select case when true end
----
error 42601 at 23: syntax error at or near "end"

bind
select case when true then end
----
error 42601 at 28: syntax error at or near "end"

bind
select cast(1 int)
----
error 42601 at 15: syntax error at or near "int"

bind
select 1::
----
error 42601 at 11: syntax error at end of input

bind
select 1 in ()
----
error 42601 at 14: syntax error at or near ")"

bind
select 1 between 2
----
error 42601 at 19: syntax error at end of input

bind
select not
----
error 42601 at 11: syntax error at end of input

bind
select exists select 1
----
error 42601 at 22: syntax error at or near "1"

bind
values (1), (2, 3)
----
error 42601 at 14: VALUES lists must all be the same length

bind
values ()
----
error 42601 at 9: syntax error at or near ")"

bind
values (default)
----
error 42601 at 9: DEFAULT is not allowed in this context

bind
select default
----
error 42601 at 8: DEFAULT is not allowed in this context

bind
select $1 + nope
----
error 42703 at 13: column "nope" does not exist

bind
select row(1, 2).a
----
error 42601 at 17: syntax error at or near "."

bind
select 1 union
----
error 42601 at 15: syntax error at end of input

bind
select 1 union select 2 union
----
error 42601 at 30: syntax error at end of input

bind
select 1 limit all offset
----
error 42601 at 26: syntax error at end of input

bind
select 1 from people, 
----
error 42601 at 23: syntax error at end of input

bind
select substring(name from) from people
----
error 42601 at 27: syntax error at or near ")"

bind
select trim(both from) 
----
error 42601 at 22: syntax error at or near ")"

bind
select position('a' 'b')
----
error 42601 at 21: syntax error at or near "'b'"

bind
select overlay(name placing) from people
----
error 42601 at 28: syntax error at or near ")"

bind
select current_date()
----
error 42601 at 20: syntax error at or near "("

bind
select current_user()
----
error 42601 at 20: syntax error at or near "("
