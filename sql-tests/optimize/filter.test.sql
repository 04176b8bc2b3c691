# The conjuncts of WHERE go into the scan in the order written.
steps expect=(PushFilterIntoScan,PruneColumns)
SELECT name FROM people WHERE age > 18 AND city = 'London'
----
bind
  project  name
  └─ filter  (age > 18) and (city = 'London')
     └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PushFilterIntoScan
  project  name
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits  where (age > 18) and (city = 'London')
PruneColumns
  project  name
  └─ scan public.people  name, city, age  where (age > 18) and (city = 'London')

# The guard stays before the division that it guards.
steps expect=PushFilterIntoScan
SELECT id FROM people WHERE age <> 0 AND 100 / age > 3
----
bind
  project  id
  └─ filter  (age <> 0) and ((100 / age) > 3)
     └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PushFilterIntoScan
  project  id
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits  where (age <> 0) and ((100 / age) > 3)
PruneColumns
  project  id
  └─ scan public.people  id, age  where (age <> 0) and ((100 / age) > 3)

# An OR is one conjunct.
steps expect=PushFilterIntoScan
SELECT id FROM people WHERE age > 18 OR city = 'London'
----
bind
  project  id
  └─ filter  (age > 18) or (city = 'London')
     └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PushFilterIntoScan
  project  id
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits  where (age > 18) or (city = 'London')
PruneColumns
  project  id
  └─ scan public.people  id, city, age  where (age > 18) or (city = 'London')

# VALUES has no place for a filter.
steps expect-not=(PushFilterIntoScan,MergeFilters)
SELECT a FROM (VALUES (1), (2)) AS t(a) WHERE a > 1
----
bind
  project  a
  └─ filter  a > 1
     └─ values  a: (1), (2)

# A filter on an aggregate's result stays above it.
steps expect-not=(PushFilterIntoScan,PushFilterIntoAggregate)
SELECT city FROM people GROUP BY city HAVING count(*) > 1
----
bind
  project  city
  └─ filter  count > 1
     └─ aggregate  city: count(*)
        └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  project  city
  └─ filter  count > 1
     └─ aggregate  city: count(*)
        └─ scan public.people  city

# A condition on the keys alone is asked of the rows.
steps expect=(PushFilterIntoAggregate,PushFilterIntoScan)
SELECT city, count(*) FROM people GROUP BY city HAVING city > 'M' AND count(*) > 1
----
bind
  project  city, count
  └─ filter  (city > 'M') and (count > 1)
     └─ aggregate  city: count(*)
        └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PushFilterIntoAggregate
  project  city, count
  └─ filter  count > 1
     └─ aggregate  city: count(*)
        └─ filter  city > 'M'
           └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PushFilterIntoScan
  project  city, count
  └─ filter  count > 1
     └─ aggregate  city: count(*)
        └─ scan public.people  id, name, city, age, salary, born, active, score, visits  where city > 'M'
PruneColumns
  project  city, count
  └─ filter  count > 1
     └─ aggregate  city: count(*)
        └─ scan public.people  city  where city > 'M'

# It comes after the conditions of WHERE, which may guard what computes the key.
steps expect=(PushFilterIntoAggregate,MergeFilters)
SELECT a, count(*) FROM (VALUES (1), (2)) AS t(a) WHERE a > 0 GROUP BY a HAVING a < 5
----
bind
  project  a, count
  └─ filter  a < 5
     └─ aggregate  a: count(*)
        └─ filter  a > 0
           └─ values  a: (1), (2)
PushFilterIntoAggregate
  project  a, count
  └─ aggregate  a: count(*)
     └─ filter  a < 5
        └─ filter  a > 0
           └─ values  a: (1), (2)
MergeFilters
  project  a, count
  └─ aggregate  a: count(*)
     └─ filter  (a > 0) and (a < 5)
        └─ values  a: (1), (2)

# A condition on a computed key that may fail stays: another one may have dropped the group before.
steps expect-not=PushFilterIntoAggregate
SELECT age, count(*) FROM people GROUP BY age HAVING count(*) > 1 AND 100 / age > 3
----
bind
  project  age, count
  └─ filter  (count > 1) and ((100 / age) > 3)
     └─ aggregate  age: count(*)
        └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  project  age, count
  └─ filter  (count > 1) and ((100 / age) > 3)
     └─ aggregate  age: count(*)
        └─ scan public.people  age

# Without keys there is one group, whatever rows there are.
steps expect-not=PushFilterIntoAggregate
SELECT count(*) FROM people HAVING max(age) > 3
----
bind
  project  count
  └─ filter  max > 3
     └─ aggregate  count(*), max(age)
        └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  project  count
  └─ filter  max > 3
     └─ aggregate  count(*), max(age)
        └─ scan public.people  age

# TRUE lets every row through.
steps expect=EliminateTrueFilter
SELECT id FROM people WHERE true
----
bind
  project  id
  └─ filter  true
     └─ scan public.people  id, name, city, age, salary, born, active, score, visits
EliminateTrueFilter
  project  id
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  project  id
  └─ scan public.people  id

# So does a condition that is known to be true in part.
steps expect=SimplifyLogic expect-not=EliminateTrueFilter
SELECT id FROM people WHERE true AND age > 3
----
bind
  project  id
  └─ filter  true and (age > 3)
     └─ scan public.people  id, name, city, age, salary, born, active, score, visits
SimplifyLogic
  project  id
  └─ filter  age > 3
     └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PushFilterIntoScan
  project  id
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits  where age > 3
PruneColumns
  project  id
  └─ scan public.people  id, age  where age > 3

# FALSE reads nothing.
steps expect=FoldFalseFilter
SELECT id, name FROM people WHERE false
----
bind
  project  id, name
  └─ filter  false
     └─ scan public.people  id, name, city, age, salary, born, active, score, visits
FoldFalseFilter
  project  id, name
  └─ values  id, name, city, age, salary, born, active, score, visits:
PruneColumns
  project  id, name
  └─ values  id, name:

# Nor does NULL, which is not true.
steps expect=FoldFalseFilter
SELECT id FROM people WHERE null
----
bind
  project  id
  └─ filter  null::bool
     └─ scan public.people  id, name, city, age, salary, born, active, score, visits
FoldFalseFilter
  project  id
  └─ values  id, name, city, age, salary, born, active, score, visits:
PruneColumns
  project  id
  └─ values  id:

# An aggregate without keys gives its row even then.
steps expect=FoldFalseFilter
SELECT count(*), sum(age) FROM people WHERE age > 3 AND false
----
bind
  project  count, sum
  └─ aggregate  count(*), sum(age)
     └─ filter  (age > 3) and false
        └─ scan public.people  id, name, city, age, salary, born, active, score, visits
SimplifyLogic
  project  count, sum
  └─ aggregate  count(*), sum(age)
     └─ filter  false
        └─ scan public.people  id, name, city, age, salary, born, active, score, visits
FoldFalseFilter
  project  count, sum
  └─ aggregate  count(*), sum(age)
     └─ values  id, name, city, age, salary, born, active, score, visits:
PruneColumns
  project  count, sum
  └─ aggregate  count(*), sum(age)
     └─ values  age:

# A column is not known.
steps expect-not=(FoldFalseFilter,EliminateTrueFilter)
SELECT id FROM people WHERE active
----
bind
  project  id
  └─ filter  active
     └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PushFilterIntoScan
  project  id
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits  where active
PruneColumns
  project  id
  └─ scan public.people  id, active  where active
