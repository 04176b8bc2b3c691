# Pipelines in the order they run: a source, filters in the order they are decided, a sink.

lower
SELECT name, age + 1 AS next FROM people WHERE age > 18 AND city = 'London'
----
pipeline 0
  scan public.people  name, city, age
  filter  age > 18
  filter  city = 'London'
  output  name, age + 1

# Nothing but constants.
lower
SELECT 1 AS one, 'two'
----
pipeline 0
  values  ()
  output  1, 'two'

lower
SELECT a, b FROM (VALUES (1, 'x'), (2, NULL)) AS t(a, b) WHERE a > 1
----
pipeline 0
  values  a, b: (1, 'x'), (2, null::text)
  filter  a > 1
  output  a, b

# A count needs no column of the table.
lower
SELECT count(*) FROM numbers
----
pipeline 0
  scan public.numbers
  aggregate  count(*)
pipeline 1
  groups of 0  count
  output  count

# sum and avg of one argument share a state.
lower
SELECT grp, sum(val) AS total, avg(val), count(*) FILTER (WHERE flag), max(label) FROM numbers GROUP BY grp
----
pipeline 0
  scan public.numbers  grp, val, label, flag
  aggregate  grp: sum(val), count(*) filter (where flag), max(label)
pipeline 1
  groups of 0  grp, sum, avg, count, max
  output  grp, sum, avg, count, max

# A sort keeps what is read above it; the limit is where its rows are read.
lower
SELECT name, salary * 2 AS twice FROM people ORDER BY born DESC NULLS LAST, name LIMIT 3 OFFSET 1
----
pipeline 0
  scan public.people  name, salary, born
  keep  name, twice = salary * numeric '2', born  sorted by born desc nulls last, name  limit int8 '3'  offset int8 '1'
pipeline 1
  kept of 0  name, twice, born  limit int8 '3'  offset int8 '1'
  output  name, twice

# Group, then sort the groups, then give them.
lower
SELECT city, count(*) AS n FROM people WHERE age IS NOT NULL GROUP BY city HAVING count(*) > 1 ORDER BY n DESC, city
----
pipeline 0
  scan public.people  city, age
  filter  age is not null
  aggregate  city: count(*)
pipeline 1
  groups of 0  city, count
  filter  count > 1
  keep  city, n = count  sorted by count desc, city
pipeline 2
  kept of 1  city, n
  output  city, n

# DISTINCT is a grouping without states.
lower
SELECT DISTINCT city, active FROM people
----
pipeline 0
  scan public.people  city, active
  aggregate  city, active
pipeline 1
  groups of 0  city, active
  output  city, active

