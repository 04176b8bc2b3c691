# The names of output columns.

query ITTIITT names
SELECT 1, 'a', NULL, 1 + 1, -1, NOT true, 1 = 1
----
names: ?column?, ?column?, ?column?, ?column?, ?column?, ?column?, ?column?
1 a NULL 2 -1 f t

query ITTIRTTRI names types
SELECT * FROM people LIMIT 0
----
names: id, name, city, age, salary, born, active, score, visits
types: integer, text, text, integer, numeric(12,3), date, boolean, double precision, bigint
(no rows)

query ITIIRRTT names types
SELECT * FROM types LIMIT 0
----
names: id, b, i, l, f, n, t, d
types: integer, boolean, integer, bigint, double precision, numeric(12,3), text, date
(no rows)

query IIIIRRTTT names types
SELECT * FROM numbers LIMIT 0
----
names: id, grp, many, big, val, amount, label, day, flag
types: integer, integer, integer, bigint, double precision, numeric(12,2), text, date, boolean
(no rows)

query IIIIRRRRTTTTTTTT names types
SELECT * FROM lineitem LIMIT 0
----
names: l_orderkey, l_partkey, l_suppkey, l_linenumber, l_quantity, l_extendedprice, l_discount, l_tax, l_returnflag, l_linestatus, l_shipdate, l_commitdate, l_receiptdate, l_shipinstruct, l_shipmode, l_comment
types: bigint, integer, integer, integer, numeric(15,2), numeric(15,2), numeric(15,2), numeric(15,2), text, text, date, date, date, text, text, text
(no rows)

query ITRRITT names types
SELECT * FROM empty
----
names: id, name, amount, score, big, day, flag
types: integer, text, numeric(12,3), double precision, bigint, date, boolean
(no rows)

query ITTIRTTRII names
SELECT people.*, id AS other FROM people LIMIT 0
----
names: id, name, city, age, salary, born, active, score, visits, other
(no rows)

query IIRIII names
SELECT count(*), sum(id), avg(id), min(id), max(id), count(DISTINCT id) FROM people
----
names: count, sum, avg, min, max, count
12 78 6.5000000000000000 1 12 12

query III names
SELECT CASE WHEN true THEN 1 END, CASE WHEN true THEN 1 ELSE id END, CASE WHEN true THEN 1 ELSE coalesce(1, 2) END FROM people LIMIT 1
----
names: case, id, coalesce
1 1 1

query IIII names
SELECT coalesce(1, 2), nullif(1, 2), greatest(1, 2), least(1, 2)
----
names: coalesce, nullif, greatest, least
1 1 2 1

query ITIRTTT names
SELECT 1::int4, '1'::text, CAST(1 AS int8), 1::numeric(5,2), date '2024-01-01', id::text, (id + 1)::text FROM people LIMIT 1
----
names: int4, text, int8, numeric, date, id, text
1 1 1 1.00 2024-01-01 1 2

query TTTTTTT names
SELECT 1 IN (1), 1 BETWEEN 1 AND 2, 'a' LIKE 'a', 1 IS NULL, true IS TRUE, true AND true, 'a' || 'b'
----
names: ?column?, ?column?, ?column?, ?column?, ?column?, ?column?, ?column?
t t t f t t ab

query TTTTR names
SELECT interval '1 day', timestamp '2024-01-01', true, false, double precision '1'
----
names: interval, timestamp, ?column?, ?column?, float8
1 day 2024-01-01 00:00:00 t f 1

query IIITI names
SELECT sum(id) + 1, -sum(id), (sum(id)), sum(id)::text, coalesce(sum(id), 0) FROM people
----
names: ?column?, ?column?, sum, sum, coalesce
79 -78 78 78 78

query ITI names
SELECT id AS "Id", name "full name", age years FROM people LIMIT 1
----
names: Id, full name, years
1 Ada 36

query ITT names
SELECT ID, Name, "name" FROM People WHERE iD = 1
----
names: id, name, name
1 Ada Ada

query II names
SELECT id AS x, id AS x FROM people LIMIT 1
----
names: x, x
1 1

query TT names
SELECT current_date IS NOT NULL, current_date = current_date
----
names: ?column?, ?column?
t t

query names
SELECT p.id, p.*, name FROM people AS p(id, label) LIMIT 0
----
error 42703 at 19: column "name" does not exist
hint: Perhaps you meant to reference the column "p.age".

query IT names
SELECT (p.id), ((p.name)) FROM people AS p LIMIT 0
----
names: id, name
(no rows)

query I names
SELECT id AS aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa FROM people LIMIT 0
----
names: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
(no rows)
