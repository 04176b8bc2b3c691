# COALESCE and NULLIF.

query IIITT types
SELECT coalesce(1, 2), coalesce(NULL, 2), coalesce(NULL, NULL, 3), coalesce(NULL, NULL), coalesce('a', 'b')
----
types: integer, integer, integer, text, text
1 2 3 NULL a

query RRIRT types
SELECT coalesce(NULL, 1.5), coalesce(1, 2.5), coalesce(NULL::int4, 2::int8), coalesce(1, 2::float8), coalesce(NULL, date '2024-01-01')
----
types: numeric, numeric, bigint, double precision, date
1.5 1 2 1 2024-01-01

query IITTRRT
SELECT id, coalesce(i, -1), coalesce(t, 'none'), coalesce(d, date '1900-01-01'), coalesce(n, 0), coalesce(f, 0), coalesce(b, false) FROM types WHERE id IN (3, 4, 7, 11, 12) ORDER BY id
----
3 0 (empty) 1970-01-01 0.000 0 t
4 -1 none 1900-01-01 0 0 f
7 42 trailing· 2000-02-29 0.001 0.1 f
11 7 The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. 1900-01-01 0 -Infinity f
12 -1 none 1582-10-15 7.777 5e-324 t

query IIRR
SELECT id, coalesce(i, l), coalesce(i, l, n), coalesce(i, n, f) FROM types WHERE id IN (1, 4, 12) ORDER BY id
----
1 1 1 1
4 NULL NULL NULL
12 7 7 7.777

query IT
SELECT id, coalesce(city, name, 'nobody') FROM people ORDER BY id
----
1 London
2 New York
3 Helsinki
4 Zürich
5 香港
6 Olga
7 London
8 (empty)
9 New York
10 london
11 Paris
12 Москва

query I
SELECT id FROM people WHERE coalesce(city, 'Nowhere') = 'Nowhere' ORDER BY id
----
6

query R
SELECT coalesce(sum(visits), 0) FROM people WHERE id > 100
----
0

query IRI
SELECT sum(coalesce(many, 0)), sum(coalesce(val, 1)), count(coalesce(label, 'x')) FROM numbers
----
14346149 568513.375 10000

query TI
SELECT coalesce(label, 'none') AS label, count(*) FROM numbers GROUP BY coalesce(label, 'none') ORDER BY 1
----
label 0 724
label 1 725
label 10 724
label 11 724
label 12 723
label 2 725
label 3 725
label 4 723
label 5 724
label 6 724
label 7 724
label 8 723
label 9 724
none 588

# What comes after the first value is not computed.
query II
SELECT id, coalesce(i, 100 / i) FROM types WHERE id IN (1, 3) ORDER BY id
----
1 1
3 0

query
SELECT coalesce(100 / i, i) FROM types WHERE id = 3
----
error 22012: division by zero

query IITTII types
SELECT nullif(1, 1), nullif(1, 2), nullif('a', 'b'), nullif('a', 'a'), nullif(NULL, 1), nullif(1, NULL)
----
types: integer, integer, text, text, integer, integer
NULL 1 a NULL NULL 1

query IITTT
SELECT id, nullif(i, 1), nullif(t, ''), nullif(d, '2000-01-01'), nullif(b, true) FROM types WHERE id IN (1, 2, 3, 4) ORDER BY id
----
1 NULL one NULL NULL
2 -1 minus one 1999-12-31 f
3 0 NULL 1970-01-01 NULL
4 NULL NULL NULL NULL

query II
SELECT id, 100 / nullif(i, 0) FROM types WHERE id < 4 ORDER BY id
----
1 100
2 -100
3 NULL

query RRR types
SELECT nullif(1, 1.0), nullif(1.5, 1), nullif(n, 1) FROM types WHERE id IN (1, 10) ORDER BY id
----
types: numeric, numeric, numeric(12,3)
NULL 1.5 NULL
NULL 1.5 -12.500

query RI
SELECT avg(nullif(grp, 0)), count(nullif(label, 'label 3')) FROM numbers
----
48.5025765383449530 8687

query TI
SELECT coalesce(nullif(city, ''), 'unknown'), count(*) FROM people GROUP BY 1 ORDER BY 1
----
Helsinki 1
London 2
New York 2
Paris 1
Zürich 1
london 1
unknown 2
Москва 1
香港 1

query
SELECT coalesce(1, 'x')
----
error 22P02 at 20: invalid input syntax for type integer: "x"

query
SELECT coalesce(1, date '2024-01-01')
----
error 42804 at 25: COALESCE types integer and date cannot be matched

query
SELECT nullif(1, 'x')
----
error 22P02 at 18: invalid input syntax for type integer: "x"

query
SELECT coalesce()
----
error 42601 at 17: syntax error at or near ")"

# What stands behind a constant is never worked out, and the constant itself is one for what stands around.
query
SELECT (coalesce('f'::bool, c)::text)::int8 # NULL FROM (VALUES (true)) v(c)
----
error 22P02: invalid input syntax for type bigint: "false"

# NULLs that are known are passed over.
query RII types
SELECT coalesce(1.5, NULL, c), coalesce(NULL, c, NULL), coalesce(NULL, c, 7, c) FROM (VALUES (1), (NULL)) v(c)
----
types: numeric, integer, integer
1.5 1 1
1.5 NULL 7

# A value as text depends on the session, text itself does not.
query
SELECT nullif(length(c), quote_nullable('x'::text)::int4 + NULL) FROM (VALUES ('abc'::text)) v(c)
----
error 22P02: invalid input syntax for type integer: "'x'"
