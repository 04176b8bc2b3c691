# Rows that are equal in all keys come in the order of the file, whatever the number of threads; PostgreSQL leaves it open.
query I
SELECT id FROM numbers ORDER BY grp LIMIT 4
----
97
194
291
388

query I
SELECT id FROM numbers ORDER BY grp DESC OFFSET 7000 LIMIT 3
----
9095
9192
9289

query II
SELECT id, part FROM (SELECT id, grp, 1 AS part FROM numbers UNION ALL SELECT id, grp, 2 FROM numbers UNION ALL SELECT id, grp, 3 FROM numbers UNION ALL SELECT id, grp, 4 FROM numbers) AS many ORDER BY part * 0, id * 0 LIMIT 3
----
1 1
2 1
3 1

query II
SELECT id, part FROM (SELECT id, grp, 1 AS part FROM numbers UNION ALL SELECT id, grp, 2 FROM numbers UNION ALL SELECT id, grp, 3 FROM numbers UNION ALL SELECT id, grp, 4 FROM numbers) AS many ORDER BY part * 0, id * 0 OFFSET 35000 LIMIT 3
----
5001 4
5002 4
5003 4

query III
SELECT DISTINCT ON (grp) grp, id, part FROM (SELECT id, grp, 1 AS part FROM numbers UNION ALL SELECT id, grp, 2 FROM numbers UNION ALL SELECT id, grp, 3 FROM numbers UNION ALL SELECT id, grp, 4 FROM numbers) AS many ORDER BY grp LIMIT 3
----
0 97 1
1 36 1
2 72 1
