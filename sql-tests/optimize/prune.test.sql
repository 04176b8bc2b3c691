# The scan reads what is selected, filtered by or sorted by.
steps expect=PruneColumns
SELECT name FROM people WHERE age > 18 ORDER BY city
----
bind
  output  name
  └─ sort  city
     └─ project  name, city
        └─ filter  age > 18
           └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PushFilterIntoScan
  output  name
  └─ sort  city
     └─ project  name, city
        └─ scan public.people  id, name, city, age, salary, born, active, score, visits  where age > 18
PruneColumns
  output  name
  └─ sort  city
     └─ project  name, city
        └─ scan public.people  name, city, age  where age > 18

# A count needs no column.
steps expect=PruneColumns
SELECT count(*) FROM people
----
bind
  project  count
  └─ aggregate  count(*)
     └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  project  count
  └─ aggregate  count(*)
     └─ scan public.people

# A key is needed for grouping even if it is not selected; an aggregate only where it is read.
steps expect=PruneColumns
SELECT sum(age) FROM people GROUP BY city
----
bind
  project  sum
  └─ aggregate  city: sum(age)
     └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  project  sum
  └─ aggregate  city: sum(age)
     └─ scan public.people  city, age

# Columns of VALUES go too.
steps expect=PruneColumns
SELECT a FROM (VALUES (1, 'x'), (2, 'y')) AS t(a, b)
----
bind
  project  a
  └─ values  a, b: (1, 'x'), (2, 'y')
PruneColumns
  project  a
  └─ values  a: (1), (2)

# But not one with a value that may fail: it would fail unread.
steps expect-not=PruneColumns
SELECT a FROM (VALUES (1, 1 / 0)) AS t(a, b)
----
bind
  project  a
  └─ values  a, b: (1, 1 / 0)

# All columns are read.
steps expect-not=PruneColumns
SELECT * FROM people
----
bind
  project  id, name, city, age, salary, born, active, score, visits
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits

# Not the columns of a filter that has gone.
steps expect=(EliminateTrueFilter,PruneColumns)
SELECT id FROM people WHERE age > 3 OR true
----
bind
  project  id
  └─ filter  (age > 3) or true
     └─ scan public.people  id, name, city, age, salary, born, active, score, visits
SimplifyLogic
  project  id
  └─ filter  true
     └─ scan public.people  id, name, city, age, salary, born, active, score, visits
EliminateTrueFilter
  project  id
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  project  id
  └─ scan public.people  id
