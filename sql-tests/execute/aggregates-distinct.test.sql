# DISTINCT inside of aggregates, beside other ones and with FILTER.
query
SELECT count(distinct x), sum(distinct x), count(x), count(*), sum(x) FROM (VALUES (1),(2),(2),(NULL),(3)) v(x)
----
3 6 4 5 8

query
SELECT g, count(distinct x), sum(distinct y), count(distinct (x+1)), avg(x), count(*) FROM (VALUES (1,1,1.5),(1,1,1.50),(2,NULL,2),(2,3,NULL),(3,NULL,NULL)) v(g,x,y) GROUP BY g ORDER BY g
----
1 1 1.5 1 1.00000000000000000000 2
2 1 2 1 3.0000000000000000 2
3 0 NULL 0 NULL 1

query
SELECT count(distinct x) FILTER (WHERE x > 1), sum(distinct x) FILTER (WHERE x > 1), count(distinct x) FROM (VALUES (1),(2),(2),(NULL),(3)) v(x)
----
2 5 3

query
SELECT g, count(distinct x) FROM (VALUES (1,1),(1,1),(2,NULL)) v(g,x) GROUP BY g ORDER BY g
----
1 1
2 0

query
SELECT count(distinct x) FROM (VALUES (1)) v(x) WHERE false
----
0

query
SELECT g, count(distinct x) FILTER (WHERE x > 100), max(distinct x) FROM (VALUES (1,1),(1,1),(2,NULL)) v(g,x) GROUP BY g ORDER BY g
----
1 0 1
2 0 NULL

query
SELECT count(distinct 'a'), count(distinct NULL)
----
1 0

query
SELECT g, count(distinct x) c FROM (VALUES (1,1),(1,2),(2,NULL)) v(g,x) GROUP BY g HAVING count(distinct x) > 1
----
1 2

query
SELECT sum(distinct 1/x) FILTER (WHERE x <> 0) FROM (VALUES (0),(1)) v(x)
----
1

query
SELECT sum(distinct 1/x) FROM (VALUES (0),(1)) v(x)
----
error 22012: division by zero

query
SELECT avg(distinct x), sum(distinct x::float8) FROM (VALUES (1.0),(1.00),(2.5)) v(x)
----
1.7500000000000000 3.5

query
SELECT grp % 3, count(DISTINCT label), count(DISTINCT many), count(*), sum(DISTINCT grp) FROM numbers GROUP BY 1 ORDER BY 1
----
0 13 2697 3402 1584
1 13 2679 3299 1520
2 13 2675 3299 1552
