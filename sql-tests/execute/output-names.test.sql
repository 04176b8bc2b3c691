# Names and types of columns that are given none, and what ORDER BY and GROUP BY find by a name.

query names types
select 1, -1, +1, 1.0, -1.5, 'a', null, true, false, 99999999999, 1e3
----
names: ?column?, ?column?, ?column?, ?column?, ?column?, ?column?, ?column?, ?column?, ?column?, ?column?, ?column?
types: integer, integer, integer, numeric, numeric, text, text, boolean, boolean, bigint, numeric
1 -1 1 1.0 -1.5 a NULL t f 99999999999 1000

query names types
select - id, + id, id + 1, id || 'x', not active, id is null from people limit 1
----
names: ?column?, ?column?, ?column?, ?column?, ?column?, ?column?
types: integer, integer, integer, text, boolean, boolean
-1 1 2 1x f f

query names types
select (id), ((id)), (id + 1) from people limit 1
----
names: id, id, ?column?
types: integer, integer, integer
1 1 2

query names types
select id::text, id::int8, (id::text)::varchar, name::varchar(3), name::char(5), salary::numeric(10,1), salary::int from people limit 1
----
names: id, id, id, name, name, salary, salary
types: text, bigint, character varying, character varying(3), character(5), numeric(10,1), integer
1 1 1 Ada Ada · 5200.5 5201

query names types
select cast(1 as text), cast('1' as int), int4(1.5), text(1), float8 '1', date '2020-01-01', timestamp with time zone '2020-01-01 00:00+00' is null
----
names: text, int4, int4, text, float8, date, ?column?
types: text, integer, integer, text, double precision, date, boolean
1 1 2 1 1 2020-01-01 f

query names types
select 1::int2, 1::smallint, 1::integer, 1::bigint, 1::real, 1::float, 1::float(3), 1::double precision, 1::decimal, 1::dec, 1::numeric(3)
----
names: int2, int2, int4, int8, float4, float8, float4, float8, numeric, numeric, numeric
types: smallint, smallint, integer, bigint, real, double precision, real, double precision, numeric, numeric, numeric(3,0)
1 1 1 1 1 1 1 1 1 1 1

query names types
select 'x'::character(3), 'x'::char, 'x'::varchar, 'x'::character varying(2), 'x'::bpchar, 'x'::"char", 'x'::name
----
names: bpchar, bpchar, varchar, varchar, bpchar, char, name
types: character(3), character(1), character varying, character varying(2), bpchar, "char", name
x · x x x x x x

query names types
select case when true then 1 end, case when true then id end, case 1 when 1 then 'a' else name end, case when true then 1 else null end from people limit 1
----
names: case, case, name, case
types: integer, integer, text, integer
1 1 a 1

query names types
select case when true then 1 else id end, case when true then 1 else id::text::int end, case when true then 1 else lower(name)::int end from people limit 0
----
names: id, id, lower
types: integer, integer, integer
(no rows)

query names types
select case when true then 1 else case when true then 2 else id end end from people limit 1
----
names: id
types: integer
1

query names types
select coalesce(id, 1), coalesce(null, 1), nullif(id, 1), greatest(id, 2), least(1, 2.5), coalesce(name, 'x') from people limit 1
----
names: coalesce, coalesce, nullif, greatest, least, coalesce
types: integer, integer, integer, integer, numeric, text
1 1 NULL 2 1 Ada

query names types
select coalesce(id, 1)::text, nullif(1, 2)::text, greatest(1, 2)::int8, (coalesce(id, 1)) from people limit 1
----
names: coalesce, nullif, greatest, coalesce
types: text, text, bigint, integer
1 1 2 1

query names types
select lower(name), upper('x'), length(name), lower(name)::varchar, lower(lower(name)) from people limit 1
----
names: lower, upper, length, lower, lower
types: text, text, integer, character varying, text
ada X 3 ada ada

query names types
select pg_catalog.lower(name), pg_catalog.length('x') from people limit 1
----
names: lower, length
types: text, integer
ada 1

query names types
select count(*), count(id), count(distinct id), sum(id), avg(id), min(name), max(born), sum(visits), sum(salary), avg(score) from people
----
names: count, count, count, sum, avg, min, max, sum, sum, avg
types: bigint, bigint, bigint, bigint, numeric, text, date, numeric, numeric, double precision
12 12 12 78 6.5000000000000000 (empty) 2006-01-31 9000000093 52401.764 5.670454545454546

query names types
select count(*)::int, sum(id)::text, -count(*), count(*) + 1, (count(*)), coalesce(sum(id), 0) from people
----
names: count, sum, ?column?, ?column?, count, coalesce
types: integer, text, bigint, bigint, bigint, bigint
12 78 -12 13 12 78

query names types
select bool_and(active), bool_or(active), every(active), stddev(age), variance(age), string_agg(name, ',') is null from people
----
names: bool_and, bool_or, every, stddev, variance, ?column?
types: boolean, boolean, boolean, numeric, numeric, boolean
f t f 19.4342715091384141 377.6909090909090909 f

query names types
select sum(id) filter (where id > 3), count(*) filter (where active) from people
----
names: sum, count
types: bigint, bigint
72 6

query names types
select exists (select 1), not exists (select 1), (select 1), (select 1 as x), (select id from people limit 1), (select count(*) from people)
----
names: exists, ?column?, ?column?, x, id, count
types: boolean, boolean, integer, integer, integer, bigint
t f 1 1 1 12

query names types
select (select max(id) from people)::text, (select 1) + 1, 1 in (select 1), 1 = any (select 1), 1 <> all (select 1)
----
names: max, ?column?, ?column?, ?column?, ?column?
types: text, integer, boolean, boolean, boolean
12 2 t t f

query names types
select id in (1, 2), id not in (1, 2), id between 1 and 2, id not between 1 and 2, name like 'a', name not like 'a', name ilike 'a' from people limit 1
----
names: ?column?, ?column?, ?column?, ?column?, ?column?, ?column?, ?column?
types: boolean, boolean, boolean, boolean, boolean, boolean, boolean
t f t f f t f

query names types
select id is null, id is not null, active is true, active is not false, active is unknown, id is distinct from 1, id is not distinct from 1 from people limit 1
----
names: ?column?, ?column?, ?column?, ?column?, ?column?, ?column?, ?column?
types: boolean, boolean, boolean, boolean, boolean, boolean, boolean
f t t t f f t

query names types
select active and true, active or false, not active, id = 1, id <> 1, id != 1, id < 1 from people limit 1
----
names: ?column?, ?column?, ?column?, ?column?, ?column?, ?column?, ?column?
types: boolean, boolean, boolean, boolean, boolean, boolean, boolean
t t f t f f f

query names types
select extract(year from born), extract(epoch from timestamp '2020-01-01'), date_part('year', born), date_trunc('month', timestamp '2020-02-03') from people limit 1
----
names: extract, extract, date_part, date_trunc
types: numeric, numeric, double precision, timestamp without time zone
1815 1577836800.000000 1815 2020-02-01 00:00:00

query names types
select substring('abc' from 2), substring('abc' from 2 for 1), substring('abc', 2), position('b' in 'abc'), overlay('abc' placing 'x' from 2), trim('  a '), trim(both 'x' from 'xax'), ltrim(' a'), rtrim('a ')
----
names: substring, substring, substring, position, overlay, btrim, btrim, ltrim, rtrim
types: text, text, text, integer, text, text, text, text, text
bc b bc 2 axc a a a a

query names types
select timestamp '2020-01-01' at time zone 'UTC', timezone('UTC', timestamp '2020-01-01')
----
names: timezone, timezone
types: timestamp with time zone, timestamp with time zone
2020-01-01 00:00:00+00 2020-01-01 00:00:00+00

query names types
select current_user, user, session_user, current_catalog, current_schema, current_role, current_database()
----
names: current_user, user, session_user, current_catalog, current_schema, current_role, current_database
types: name, name, name, name, name, name, name
postgres postgres postgres postgres public postgres postgres

query names types
select current_date is null, current_timestamp is null, localtimestamp is null, now() is null
----
names: ?column?, ?column?, ?column?, ?column?
types: boolean, boolean, boolean, boolean
f f f f

query names types
select current_date = current_date as x, current_date - current_date
----
names: x, ?column?
types: boolean, integer
t 0

query names types
select name collate "C", (name) collate "C", name || 'x' collate "C" from people limit 1
----
names: name, name, ?column?
types: text, text, text
Ada Ada Adax

query names types
select id as "Mixed Case", id as lower, id "quoted ""name""", id as schema, id as "table", id as value, id as type, id as "user" from people limit 1
----
names: Mixed Case, lower, quoted "name", schema, table, value, type, user
types: integer, integer, integer, integer, integer, integer, integer, integer
1 1 1 1 1 1 1 1

query names types
select p.*, p.id as other from (select id, name from people) p limit 1
----
names: id, name, other
types: integer, text, integer
1 Ada 1

query names types
select *, * from (select 1 as a, 'x' as b) q
----
names: a, b, a, b
types: integer, text, integer, text
1 x 1 x

query names types
select q.*, q.a from (select 1 as a, 'x' as b) q
----
names: a, b, a
types: integer, text, integer
1 x 1

query names types
select * from (values (1, 'x'), (2, null)) v
----
names: column1, column2
types: integer, text
1 x
2 NULL

query names types
select * from (values (1, 'x'), (2, null)) v(a)
----
names: a, column2
types: integer, text
1 x
2 NULL

query names types
select * from (values (1, 'x'), (2, null)) v(a, b) where b is null
----
names: a, b
types: integer, text
2 NULL

query names types
values (1, 2.5, 'x', null, true)
----
names: column1, column2, column3, column4, column5
types: integer, numeric, text, text, boolean
1 2.5 x NULL t

query names types
values (1, 2), (3.5, null)
----
names: column1, column2
types: numeric, integer
1 2
3.5 NULL

query names types
select column1 from (values (1), (2)) v order by column1 desc
----
names: column1
types: integer
2
1

query names types
with w as (select 1, 2 as b, lower('X')) select * from w
----
names: ?column?, b, lower
types: integer, integer, text
1 2 x

query names types
with w(x) as (select 1, 2 as b) select * from w
----
names: x, b
types: integer, integer
1 2

query names types
with w(x) as (select 1, 2 as b) select x + b, w.* from w
----
names: ?column?, x, b
types: integer, integer, integer
3 1 2

query names types
select a.x from (select id as x from people) a order by a.x limit 1
----
names: x
types: integer
1

query names types
select id as x from people union select age as y from people order by x nulls last limit 2
----
names: x
types: integer
1
2

query names types
select 1 union all select 2.5
----
names: ?column?
types: numeric
1
2.5

query names types
select 1 as a union all select null
----
names: a
types: integer
1
NULL

query names types
select null union all select 1
----
names: ?column?
types: integer
NULL
1

query names types
select 'a' union all select name from people limit 1
----
names: ?column?
types: text
a

query names types
select null, null union all select null, 'x'
----
names: ?column?, ?column?
types: text, text
NULL NULL
NULL x

query names types
select name, 'x' from people union all select 'y', null limit 1
----
names: name, ?column?
types: text, text
Ada x

query names types
select id::int2 from people union all select 1 limit 1
----
names: id
types: integer
1

query names types
select name::varchar(3) from people union all select name::varchar(5) from people limit 1
----
names: name
types: character varying
Ada

query names types
select salary from people union all select salary from people limit 1
----
names: salary
types: numeric(12,3)
5200.500

query names types
select salary from people union all select 1.5 limit 1
----
names: salary
types: numeric
5200.500

query names types
select 1 + 1.5, 1 / 2, 1 / 2.0, 7 % 3, 2 ^ 3, 2 * 2.50, 1::int2 + 1::int2, 1::int2 + 1, 1::int8 * 2, 1::float4 + 1, 1::float4 + 1::float8, 1.5 + 1::float8
----
names: ?column?, ?column?, ?column?, ?column?, ?column?, ?column?, ?column?, ?column?, ?column?, ?column?, ?column?, ?column?
types: numeric, integer, numeric, integer, double precision, numeric, smallint, integer, bigint, double precision, double precision, double precision
2.5 0 0.50000000000000000000 1 8 5.00 2 2 2 2 2 2.5

query names types
select sum(id::int2), sum(id::int8), sum(id::float4), sum(id::float8), avg(id::float4), avg(salary), min(id::int2), max(id::float4) from people
----
names: sum, sum, sum, sum, avg, avg, min, max
types: bigint, numeric, real, double precision, double precision, numeric, smallint, real
78 78 78 78 6.5 4763.7967272727272727 1 12

query names types
select sum(salary), max(salary), min(salary), avg(age), round(salary, 1), round(2.5), abs(-2.50), ceil(1.5), floor(salary), trunc(1.55, 1) from people where id < 4 group by salary order by 1 limit 1
----
names: sum, max, min, avg, round, round, abs, ceil, floor, trunc
types: numeric, numeric, numeric, numeric, numeric, numeric, numeric, numeric, numeric, numeric
5200.500 5200.500 5200.500 36.0000000000000000 5200.5 3 2.50 2 5200 1.5

query names types
select length('x'), char_length('x'), octet_length('x'), strpos('a', 'b'), ascii('a'), chr(65), md5('x') is null, repeat('x', 2), replace('a', 'b', 'c'), reverse('ab'), initcap('ab'), left('ab', 1), right('ab', 1), lpad('a', 3), split_part('a,b', ',', 1)
----
names: length, char_length, octet_length, strpos, ascii, chr, ?column?, repeat, replace, reverse, initcap, left, right, lpad, split_part
types: integer, integer, integer, integer, integer, text, boolean, text, text, text, text, text, text, text, text
1 1 1 0 97 A f xx a ba Ab a b · a a

query names types
select 'a' < 'b', 'a' || 'b', 'a' || 1, 1 || 'a', null || 'a', 'a' = name from people limit 1
----
names: ?column?, ?column?, ?column?, ?column?, ?column?, ?column?
types: boolean, text, text, text, text, boolean
t ab a1 1a NULL f

query names types
select id as a from people order by a limit 1
----
names: a
types: integer
1

query names types
select id as age, age as id from people order by age limit 2
----
names: age, id
types: integer, integer
1 36
2 85

query names types
select -id as id from people order by id limit 2
----
names: id
types: integer
-12
-11

query names types
select -id as id from people order by id + 0 limit 2
----
names: id
types: integer
-1
-2

query names types
select -id as id from people order by -people.id limit 2
----
names: id
types: integer
-12
-11

query names types
select age as id, count(*) from people where age is not null group by people.age order by id limit 2
----
names: id, count
types: integer, bigint
18 1
22 1

query names types
select city as c, count(*) from people group by c order by c nulls first limit 2
----
names: c, count
types: text, bigint
NULL 1
(empty) 1

query names types
select lower(city) as city, count(*) from people group by city order by 1 nulls first limit 3
----
names: city, count
types: text, bigint
NULL 1
(empty) 1
helsinki 1

query names types
select upper(city) as u, count(*) from people group by u order by u nulls first limit 3
----
names: u, count
types: text, bigint
NULL 1
(empty) 1
HELSINKI 1

query names types
select city as "City", count(*) as n from people group by "City" order by n desc, "City" limit 3
----
names: City, n
types: text, bigint
London 2
New York 2
(empty) 1

query names types
select count(*) as n, city from people group by 2 order by n desc, city limit 2
----
names: n, city
types: bigint, text
2 London
2 New York

query names types
select count(*) as "count", count(*) from people group by active order by 1, 2 limit 1
----
names: count, count
types: bigint, bigint
2 2

query names types
select distinct city as c from people order by c nulls first limit 2
----
names: c
types: text
NULL
(empty)

query names types
select distinct city, age from people order by age, city limit 2
----
names: city, age
types: text, integer
(empty) 18
Paris 22

query names types
select distinct age + 1 from people order by age + 1 limit 2
----
names: ?column?
types: integer
19
23

query names types
select distinct on (city) city, id from people order by city nulls first, id desc limit 3
----
names: city, id
types: text, integer
NULL 6
(empty) 8
Helsinki 3

query names types
select id from people order by age desc nulls last, 1 limit 3
----
names: id
types: integer
2
9
3

query names types
select id, age from people order by 2 desc nulls last, 1 desc limit 3
----
names: id, age
types: integer, integer
2 85
9 63
3 54

query names types
select name from people order by length(name), name limit 2
----
names: name
types: text
(empty)
Ян

query names types
select id i from people order by i desc limit 1
----
names: i
types: integer
12

query names types
select id + 1 as i, id from people order by i desc limit 1
----
names: i, id
types: integer, integer
13 12

query names types
select id from people where true and id = 1 group by id having count(*) = 1 order by count(*)
----
names: id
types: integer
1

query names types
select max(id) as m from people group by active order by m nulls first
----
names: m
types: integer
9
11
12

query names types
select max(id) as m from people group by active order by max(id) desc
----
names: m
types: integer
12
11
9

query names types
select 'x' as name from people group by name order by name limit 1
----
names: name
types: text
x

query names types
select 1 as id from people group by id order by id limit 1
----
names: id
types: integer
1

query names types
select id as a, id as a from people order by a
----
names: a, a
types: integer, integer
1 1
2 2
3 3
4 4
5 5
6 6
7 7
8 8
9 9
10 10
11 11
12 12

query names types
select distinct name as id from people order by id
----
names: id
types: text
(empty)
50% off_now
Ada
Grace
Linus
O'Brien
Olga
Pat
Zoë
ada
Ян
李小龙

query names types
select id as a from people union select age as b from people order by a, 1
----
names: a
types: integer
1
2
3
4
5
6
7
8
9
10
11
12
18
22
29
32
36
41
47
54
63
85
NULL

query names types
select count(*) as id from people group by id
----
names: id
types: bigint
1
1
1
1
1
1
1
1
1
1
1
1

query names types
select e'\xzz'::bytea
----
names: bytea
types: bytea
\x787a7a

query names types
select 1 like
----
names: like
types: integer
1

query names types
select user from people
----
names: user
types: name
postgres
postgres
postgres
postgres
postgres
postgres
postgres
postgres
postgres
postgres
postgres
postgres

query names types
select id from only people
----
names: id
types: integer
1
2
3
4
5
6
7
8
9
10
11
12

query names types
select interval '1' day, interval '1-2' year to month, '1'::interval second, '1'::interval hour to second(3), '1'::interval(2)
----
names: interval, interval, interval, interval, interval
types: interval day, interval year to month, interval second, interval hour to second(3), interval(2)
1 day 1 year 2 mons 00:00:01 00:00:01 00:00:01

query names types
select '2020-01-01'::timestamptz(2) is null, '2020-01-01'::timestamp(0)
----
names: ?column?, timestamp
types: boolean, timestamp(0) without time zone
f 2020-01-01 00:00:00
