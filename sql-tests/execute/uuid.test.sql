# Input: braces around all, hyphens behind any group of four digits.
query TTTT types
SELECT 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid, 'A0EEBC999C0B4EF8BB6D6BB9BD380A11'::uuid, '{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}'::uuid, 'a0ee-bc99-9c0b-4ef8-bb6d-6bb9-bd38-0a11'::uuid
----
types: uuid, uuid, uuid, uuid
a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11 a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11 a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11 a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11

query T
SELECT uuid '{a0eebc999c0b4ef8bb6d-6bb9bd380a11}'
----
a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11

query
SELECT 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a1'::uuid
----
error 22P02 at 8: invalid input syntax for type uuid: "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a1"

query
SELECT '{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid
----
error 22P02 at 8: invalid input syntax for type uuid: "{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"

query
SELECT 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11 '::uuid
----
error 22P02 at 8: invalid input syntax for type uuid: "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11 "

query
SELECT 'a0eebc9-99c0b-4ef8-bb6d-6bb9bd380a11'::uuid
----
error 22P02 at 8: invalid input syntax for type uuid: "a0eebc9-99c0b-4ef8-bb6d-6bb9bd380a11"

query
SELECT ''::uuid
----
error 22P02 at 8: invalid input syntax for type uuid: ""

# The same at run time.
query TT
SELECT t, t::uuid FROM (VALUES ('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'), ('{00000000000000000000000000000000}'), ('FFFF-ffff-0000-1111-2222-3333-4444-5555'), (NULL)) AS v(t)
----
a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11 a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11
{00000000000000000000000000000000} 00000000-0000-0000-0000-000000000000
FFFF-ffff-0000-1111-2222-3333-4444-5555 ffffffff-0000-1111-2222-333344445555
NULL NULL

query
SELECT t::uuid FROM (VALUES ('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'), ('nope')) AS v(t)
----
error 22P02: invalid input syntax for type uuid: "nope"

query
SELECT t::uuid FROM (VALUES ('{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'), (NULL)) AS v(t)
----
error 22P02: invalid input syntax for type uuid: "{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"

query
SELECT t::uuid FROM (VALUES ('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11-'), (NULL)) AS v(t)
----
error 22P02: invalid input syntax for type uuid: "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11-"

query IT
SELECT id, CASE WHEN id > 1 THEN t::uuid END FROM (VALUES (1, 'nope'), (2, '{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}')) AS v(id, t) ORDER BY id
----
1 NULL
2 a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11

# To text.
query TTI types
SELECT 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'::uuid::text, 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid::varchar(8), length('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid::text)
----
types: text, character varying(8), integer
a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11 a0eebc99 36

query T
SELECT 'id: ' || 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid
----
id: a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11

# Comparison is by bytes.
query TTTTTT
SELECT u = '00000000-0000-0000-0000-000000000001', u <> v, u < v, u <= v, v > u, v >= u FROM (VALUES ('00000000-0000-0000-0000-000000000001'::uuid, '00000000-0000-0001-0000-000000000000'::uuid)) AS t(u, v)
----
t t t t t t

query TT
SELECT 'ff000000-0000-0000-0000-000000000000'::uuid > '00ffffff-0000-0000-0000-000000000000', '00000000-0000-0000-ff00-000000000000'::uuid > '00000000-0000-0000-00ff-000000000000'
----
t t

query T
SELECT u FROM (VALUES ('00000000-0000-0000-0000-000000000002'::uuid), ('f0000000-0000-0000-0000-000000000000'), ('00000000-0000-0000-8000-000000000000'), (NULL), ('00000000-0000-0000-0000-000000000001')) AS t(u) ORDER BY u
----
00000000-0000-0000-0000-000000000001
00000000-0000-0000-0000-000000000002
00000000-0000-0000-8000-000000000000
f0000000-0000-0000-0000-000000000000
NULL

query TI
SELECT u, count(*) FROM (VALUES ('00000000-0000-0000-0000-000000000002'::uuid), ('{00000000000000000000000000000002}'), (NULL), ('00000000-0000-0000-0000-000000000001'), (NULL)) AS t(u) GROUP BY u ORDER BY u DESC
----
NULL 2
00000000-0000-0000-0000-000000000002 2
00000000-0000-0000-0000-000000000001 1

query T
SELECT DISTINCT u FROM (VALUES ('00000000-0000-0000-0000-000000000002'::uuid), ('{00000000000000000000000000000002}'), ('00000000-0000-0000-0000-000000000001')) AS t(u) ORDER BY u
----
00000000-0000-0000-0000-000000000001
00000000-0000-0000-0000-000000000002

query T
SELECT u FROM (VALUES ('00000000-0000-0000-0000-000000000002'::uuid), ('00000000-0000-0000-0000-000000000003'), (NULL)) AS t(u) WHERE u IN ('00000000-0000-0000-0000-000000000003', '{00000000-0000-0000-0000-000000000004}')
----
00000000-0000-0000-0000-000000000003

query T
SELECT u FROM (VALUES ('00000000-0000-0000-0000-000000000002'::uuid), ('00000000-0000-0000-0000-000000000003')) AS t(u) WHERE u BETWEEN '00000000-0000-0000-0000-000000000000' AND '00000000-0000-0000-0000-000000000002'
----
00000000-0000-0000-0000-000000000002

query TT
SELECT coalesce(NULL::uuid, '00000000-0000-0000-0000-000000000001'), nullif('00000000-0000-0000-0000-000000000001'::uuid, '00000000-0000-0000-0000-000000000001')
----
00000000-0000-0000-0000-000000000001 NULL

query
SELECT '00000000-0000-0000-0000-000000000001'::uuid = 'nope'
----
error 22P02 at 55: invalid input syntax for type uuid: "nope"

query
SELECT '00000000-0000-0000-0000-000000000001'::uuid = 5
----
error 42883 at 53: operator does not exist: uuid = integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

query
SELECT min('00000000-0000-0000-0000-000000000001'::uuid)
----
error 42883 at 8: function min(uuid) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

query
SELECT 5::uuid
----
error 42846 at 9: cannot cast type integer to uuid

query
SELECT '00000000-0000-0000-0000-000000000001'::uuid::bytea
----
error 42846 at 52: cannot cast type uuid to bytea

query I
SELECT count(u) FROM (VALUES ('00000000-0000-0000-0000-000000000001'::uuid), (NULL)) AS t(u)
----
1
