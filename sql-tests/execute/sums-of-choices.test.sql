# Decimals whose scale is not known before the rows are read.
query RRRR
SELECT sum(CASE WHEN id < 4 THEN 1.5 ELSE 2.5 END), avg(CASE WHEN id < 4 THEN 1.5 ELSE 2.5 END), sum(coalesce(salary, 0.50)), sum(salary::float8::numeric(12,2)) FROM people
----
27.0 2.2500000000000000 52402.264 52401.77

query RR
SELECT sum(nullif(salary, 0.00)), sum(CASE WHEN active THEN salary ELSE 0 END) FROM people
----
52401.764 33801.630

query RR
SELECT sum(coalesce(y, 0.5)), sum(y::numeric(12,2)) FROM (VALUES (1.5), (NULL), (2.25)) AS t(y)
----
4.25 3.75
