# Our own options show one step each; what asks for no more than they show is taken, what asks for more is refused.

query T names
EXPLAIN SELECT 1
----
names: QUERY PLAN
project  ?column? = 1
└─ values  ()

query
EXPLAIN (costs off, analyze false, verbose 0, format text) SELECT 1
----
project  ?column? = 1
└─ values  ()

query
EXPLAIN (bind off, pipelines on) SELECT 1
----
pipeline 0
· values  ()
· output  1

query
EXPLAIN (bind, wat) SELECT 1
----
error 22023 at 16: EXPLAIN options bind and wat cannot be used together
hint: Explain the statement once for each.

query
EXPLAIN ANALYZE SELECT 1
----
error 0A000 at 9: EXPLAIN option "analyze" is not supported

query
EXPLAIN (costs) SELECT 1
----
error 0A000 at 10: EXPLAIN option "costs" is not supported

query
EXPLAIN (format json) SELECT 1
----
error 0A000 at 10: EXPLAIN format "json" is not supported

