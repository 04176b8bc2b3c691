# Long texts that min and max keep of many groups, whose threads' groups are merged.
query TTI
SELECT min(label || repeat('-', 40) || id), max(repeat('x', 30) || id), count(*) FROM numbers
----
label 0----------------------------------------1001 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx9999 10000

query ITT
SELECT id % 7 AS g, min(repeat('y', 20) || id), max(label || '............' || id) FROM numbers GROUP BY 1 ORDER BY 1
----
0 yyyyyyyyyyyyyyyyyyyy1001 label 9............9954
1 yyyyyyyyyyyyyyyyyyyy1 label 9............9941
2 yyyyyyyyyyyyyyyyyyyy100 label 9............9837
3 yyyyyyyyyyyyyyyyyyyy10 label 9............997
4 yyyyyyyyyyyyyyyyyyyy10000 label 9............9993
5 yyyyyyyyyyyyyyyyyyyy1006 label 9............9980
6 yyyyyyyyyyyyyyyyyyyy1000 label 9............9967

query TTT
SELECT min(l_comment), max(l_comment), max(l_comment || l_comment) FROM lineitem
----
above above above théodolites théodolites théodolites théodolites théodolites théodolitesthéodolites théodolites théodolites

query ITT
SELECT count(*), min(m), max(m) FROM (SELECT l_orderkey % 1000 AS k, max(repeat(l_comment, 3)) AS m FROM lineitem GROUP BY 1) AS g
----
250 above théodolites blithelyabove théodolites blithelyabove théodolites blithely théodolites théodolites théodolitesthéodolites théodolites théodolitesthéodolites théodolites théodolites

query TT
SELECT min((repeat('z', 20) || id)::char(60)), max((id || 'a')::bpchar) FROM numbers
----
zzzzzzzzzzzzzzzzzzzz1                                      · 9a
