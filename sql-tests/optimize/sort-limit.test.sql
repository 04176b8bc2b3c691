# One row is in order.
steps expect=EliminateSort
SELECT count(*) AS n FROM people ORDER BY n
----
bind
  sort  n
  └─ project  n = count
     └─ aggregate  count(*)
        └─ scan public.people  id, name, city, age, salary, born, active, score, visits
EliminateSort
  project  n = count
  └─ aggregate  count(*)
     └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  project  n = count
  └─ aggregate  count(*)
     └─ scan public.people

# So is none, or one by its form.
steps expect=EliminateSort
SELECT 1 AS one ORDER BY one
----
bind
  sort  one
  └─ project  one = 1
     └─ values  ()
EliminateSort
  project  one = 1
  └─ values  ()

# Groups are more than one.
steps expect-not=EliminateSort
SELECT city, count(*) FROM people GROUP BY city ORDER BY city
----
bind
  sort  city
  └─ project  city, count
     └─ aggregate  city: count(*)
        └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  sort  city
  └─ project  city, count
     └─ aggregate  city: count(*)
        └─ scan public.people  city

# LIMIT 0 asks for nothing.
steps expect=(FoldConstants,FoldZeroLimit)
SELECT name FROM people ORDER BY name LIMIT 0
----
bind
  limit  0::int8
  └─ sort  name
     └─ project  name
        └─ scan public.people  id, name, city, age, salary, born, active, score, visits
FoldConstants
  limit  int8 '0'
  └─ sort  name
     └─ project  name
        └─ scan public.people  id, name, city, age, salary, born, active, score, visits
FoldZeroLimit
  values  name:

# Any other limit stays.
steps expect-not=FoldZeroLimit
SELECT name FROM people ORDER BY name LIMIT 3 OFFSET 1
----
bind
  limit  3::int8 offset 1::int8
  └─ sort  name
     └─ project  name
        └─ scan public.people  id, name, city, age, salary, born, active, score, visits
FoldConstants
  limit  int8 '3' offset int8 '1'
  └─ sort  name
     └─ project  name
        └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  limit  int8 '3' offset int8 '1'
  └─ sort  name
     └─ project  name
        └─ scan public.people  name
