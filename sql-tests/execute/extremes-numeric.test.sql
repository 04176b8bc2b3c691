# Extremes of decimals, which are compared as integers while they have one scale, and of all other numerics.
query RR
SELECT min(amount), max(amount) FROM numbers
----
-999.90 997.59

query RR
SELECT min(-amount), max(amount * 100) FROM numbers
----
-997.59 99759.00

query RR
SELECT min(amount), max(amount) FROM numbers WHERE amount < -500
----
-999.90 -500.03

query RR
SELECT min(amount), max(amount) FROM numbers WHERE amount = 0 OR amount = -0.01
----
NULL NULL

query IRR rowsort
SELECT grp % 3, min(amount), max(amount) FROM numbers GROUP BY grp % 3
----
0 -998.70 996.69
1 -999.90 997.39
2 -999.30 997.59

query RR
SELECT min(a), max(a) FROM (SELECT amount AS a FROM numbers UNION ALL SELECT amount / 7 FROM numbers UNION ALL SELECT 'NaN' FROM people) AS t
----
-999.90 NaN

query RR
SELECT min(CASE WHEN id % 2 = 0 THEN amount ELSE amount * 1.000 END), max(CASE WHEN id % 5 = 0 THEN 'Infinity' ELSE amount END) FROM numbers
----
-999.90 Infinity

query RR
SELECT min(amount * 10000000000000000000000), max(nullif(amount, 999.93)) FROM numbers
----
-9999000000000000000000000.00 997.59

query RRI
SELECT min(amount) FILTER (WHERE id > 9990), max(amount) FILTER (WHERE false), count(*) FROM numbers
----
-932.56 NULL 10000

# Rows are counted a batch at a time.
query I
SELECT count(*) FROM numbers
----
10000

query II
SELECT count(*), count(*) FROM numbers WHERE grp = 5 AND label LIKE '%1%'
----
30 30

query I
SELECT count(*) FROM numbers WHERE id < 0
----
0

query I
SELECT count(*) FROM (SELECT id FROM numbers UNION ALL SELECT id FROM people) AS both
----
error 42601 at 82: syntax error at or near "both"

query I
SELECT count(*) FROM (SELECT id FROM numbers ORDER BY amount LIMIT 77) AS first
----
77

query I
SELECT count(*) FROM (SELECT DISTINCT grp FROM numbers) AS groups HAVING count(*) > 3
----
97

query II
SELECT count(*), count(label) FROM numbers
----
10000 9412
