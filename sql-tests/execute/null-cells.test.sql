# The cell of a numeric that is null may be anything: nothing follows it.
query TRT
SELECT date_trunc('h', at), date_part('hour', moment), label::text FROM (VALUES ('2024-11-03 05:30:00+00'::timestamptz, '1883-11-18 17:00:00+00'::timestamptz, 'longer than the width'::bpchar), ('0044-03-15 12:00:00+00 BC', '-infinity', 'x')) AS v(at, moment, label)
----
2024-11-03 05:00:00+00 17 longer than the width
0044-03-15 12:00:00+00 BC NULL x

query TRT
SELECT at AT TIME ZONE 'America/New_York', date_part('hour', moment), label::name FROM (VALUES ('2024-11-03 05:30:00+00'::timestamptz, '1883-11-18 17:00:00+00'::timestamptz, 'longer than the width'::bpchar), ('0044-03-15 12:00:00+00 BC', '-infinity', 'x')) AS v(at, moment, label)
----
2024-11-03 01:30:00 17 longer than the width
0044-03-15 07:03:58 BC NULL x

query RRR
SELECT abs(n / m), -(n / m), sign(n / nullif(m, 3)) FROM (VALUES (1e40::numeric, 3::numeric), (NULL, 7), (1e60, NULL), (2, 3)) AS v(n, m)
----
3333333333333333333333333333333333333333 -3333333333333333333333333333333333333333 NULL
NULL NULL NULL
NULL NULL NULL
0.66666666666666666667 -0.66666666666666666667 NULL

query RI
SELECT n / m AS q, count(*) FROM (VALUES (1e40::numeric, 3::numeric), (NULL, 7), (1e60, NULL), (NULL, NULL), (2, 3)) AS v(n, m) GROUP BY q ORDER BY q NULLS FIRST
----
NULL 3
0.66666666666666666667 1
3333333333333333333333333333333333333333 1

query R
SELECT extract(epoch FROM at) FROM (VALUES ('2024-11-03 05:30:00+00'::timestamptz), ('infinity'), (NULL), ('-infinity')) AS v(at) ORDER BY abs(extract(hour FROM at)) DESC NULLS LAST, 1
----
1730611800.000000
-Infinity
Infinity
NULL
