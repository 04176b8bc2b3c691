# Options that there are not, and values that they do not take.

query
EXPLAIN (plan) SELECT 1
----
error 42601 at 10: unrecognized EXPLAIN option "plan"

query
EXPLAIN (costs 3) SELECT 1
----
error 42601: costs requires a Boolean value

query
EXPLAIN (costs maybe) SELECT 1
----
error 42601: costs requires a Boolean value

query
EXPLAIN (analyze) SELECT nme FROM people
----
error 42703 at 26: column "nme" does not exist
hint: Perhaps you meant to reference the column "people.name".

query
EXPLAIN SELECT nme FROM people
----
error 42703 at 16: column "nme" does not exist
hint: Perhaps you meant to reference the column "people.name".

