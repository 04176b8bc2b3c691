# DISTINCT computes its keys itself.
steps expect=InlineProject
SELECT DISTINCT city, age + 1 AS next FROM people
----
bind
  aggregate  city, next
  └─ project  city, next = age + 1
     └─ scan public.people  id, name, city, age, salary, born, active, score, visits
InlineProject
  aggregate  city, next = age + 1
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  aggregate  city, next = age + 1
  └─ scan public.people  city, age

# Columns of the same value are one column, so it is computed once.
steps expect=InlineProject
SELECT DISTINCT age + 1 AS a, age + 1 AS b FROM people
----
bind
  output  a, b = a
  └─ aggregate  a
     └─ project  a = age + 1
        └─ scan public.people  id, name, city, age, salary, born, active, score, visits
InlineProject
  output  a, b = a
  └─ aggregate  a = age + 1
     └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  output  a, b = a
  └─ aggregate  a = age + 1
     └─ scan public.people  age

# Above an aggregate the project only passes columns on.
steps expect=InlineProject
SELECT DISTINCT count(*) FROM people GROUP BY city
----
bind
  aggregate  count
  └─ project  count
     └─ aggregate  city: count(*)
        └─ scan public.people  id, name, city, age, salary, born, active, score, visits
InlineProject
  aggregate  count
  └─ aggregate  city: count(*)
     └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  aggregate  count
  └─ aggregate  city: count(*)
     └─ scan public.people  city

# Nothing to inline into.
steps expect-not=(InlineProject,MergeProjects)
SELECT age + 1 FROM people ORDER BY age + 1
----
bind
  sort  ?column?
  └─ project  ?column? = age + 1
     └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  sort  ?column?
  └─ project  ?column? = age + 1
     └─ scan public.people  age
