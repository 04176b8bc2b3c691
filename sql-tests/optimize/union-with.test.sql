# A union within a union is one of all their inputs.
steps expect=MergeUnions
SELECT id FROM people UNION ALL SELECT age FROM people UNION ALL SELECT id FROM empty
----
bind
  project  id
  └─ union  id
     ├─ union  id
     │  ├─ project  id
     │  │  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
     │  └─ project  age
     │     └─ scan public.people  id, name, city, age, salary, born, active, score, visits
     └─ project  id
        └─ scan public.empty  id, name, amount, score, big, day, flag
MergeUnions
  project  id
  └─ union  id
     ├─ project  id
     │  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
     ├─ project  age
     │  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
     └─ project  id
        └─ scan public.empty  id, name, amount, score, big, day, flag
PruneColumns
  project  id
  └─ union  id
     ├─ project  id
     │  └─ scan public.people  id
     ├─ project  age
     │  └─ scan public.people  age
     └─ project  id
        └─ scan public.empty  id

# Not through a UNION that drops rows: the inner one stays apart.
optimize expect-not=MergeUnions
SELECT id FROM people UNION ALL (SELECT age FROM people UNION SELECT id FROM empty)
----
project  id
└─ union  id
   ├─ project  id
   │  └─ scan public.people  id
   └─ aggregate  age
      └─ union  age
         ├─ project  age
         │  └─ scan public.people  age
         └─ project  id
            └─ scan public.empty  id

# Literal rows together are one source.
steps expect=MergeValues
SELECT 1 AS a, 'x' AS b UNION ALL SELECT 2, 'y' UNION ALL VALUES (3, 'z')
----
bind
  project  a, b
  └─ union  a, b
     ├─ union  a, b
     │  ├─ project  a, b = 'x'
     │  │  └─ project  a = 1, b = 'x'
     │  │     └─ values  ()
     │  └─ project  a = ?column?:2, b = 'y'
     │     └─ project  ?column?:2 = 2, ?column?:3 = 'y'
     │        └─ values  ()
     └─ project  column1, column2
        └─ values  column1, column2: (3, 'z')
MergeProjects
  project  a, b
  └─ union  a, b
     ├─ union  a, b
     │  ├─ project  a = 1, b = 'x'
     │  │  └─ values  ()
     │  └─ project  a = ?column?:2, b = 'y'
     │     └─ project  ?column?:2 = 2, ?column?:3 = 'y'
     │        └─ values  ()
     └─ project  column1, column2
        └─ values  column1, column2: (3, 'z')
MergeProjects
  project  a, b
  └─ union  a, b
     ├─ union  a, b
     │  ├─ project  a = 1, b = 'x'
     │  │  └─ values  ()
     │  └─ project  a = 2, b = 'y'
     │     └─ values  ()
     └─ project  column1, column2
        └─ values  column1, column2: (3, 'z')
MergeValues
  project  a, b
  └─ union  a, b
     ├─ values  a, b: (1, 'x'), (2, 'y')
     └─ project  column1, column2
        └─ values  column1, column2: (3, 'z')
MergeValues
  project  a, b
  └─ values  a, b: (1, 'x'), (2, 'y'), (3, 'z')

optimize expect-not=MergeValues
SELECT 1 AS a UNION ALL SELECT id FROM people
----
project  a
└─ union  a
   ├─ project  a = 1
   │  └─ values  ()
   └─ project  id
      └─ scan public.people  id

# A condition on all rows of a union is one on the rows of each input.
steps expect=(PushFilterIntoUnion,PushFilterIntoScan)
SELECT a FROM (SELECT id AS a FROM people UNION ALL SELECT age FROM people) AS t WHERE a > 30
----
bind
  project  a
  └─ filter  a > 30
     └─ project  a
        └─ project  a
           └─ union  a
              ├─ project  a = id
              │  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
              └─ project  age
                 └─ scan public.people  id, name, city, age, salary, born, active, score, visits
MergeProjects
  project  a
  └─ filter  a > 30
     └─ project  a
        └─ union  a
           ├─ project  a = id
           │  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
           └─ project  age
              └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PushFilterIntoProject
  project  a
  └─ project  a
     └─ filter  a > 30
        └─ union  a
           ├─ project  a = id
           │  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
           └─ project  age
              └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PushFilterIntoUnion
  project  a
  └─ project  a
     └─ union  a
        ├─ filter  a > 30
        │  └─ project  a = id
        │     └─ scan public.people  id, name, city, age, salary, born, active, score, visits
        └─ filter  age > 30
           └─ project  age
              └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PushFilterIntoProject
  project  a
  └─ project  a
     └─ union  a
        ├─ project  a = id
        │  └─ filter  id > 30
        │     └─ scan public.people  id, name, city, age, salary, born, active, score, visits
        └─ filter  age > 30
           └─ project  age
              └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PushFilterIntoScan
  project  a
  └─ project  a
     └─ union  a
        ├─ project  a = id
        │  └─ scan public.people  id, name, city, age, salary, born, active, score, visits  where id > 30
        └─ filter  age > 30
           └─ project  age
              └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PushFilterIntoProject
  project  a
  └─ project  a
     └─ union  a
        ├─ project  a = id
        │  └─ scan public.people  id, name, city, age, salary, born, active, score, visits  where id > 30
        └─ project  age
           └─ filter  age > 30
              └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PushFilterIntoScan
  project  a
  └─ project  a
     └─ union  a
        ├─ project  a = id
        │  └─ scan public.people  id, name, city, age, salary, born, active, score, visits  where id > 30
        └─ project  age
           └─ scan public.people  id, name, city, age, salary, born, active, score, visits  where age > 30
MergeProjects
  project  a
  └─ union  a
     ├─ project  a = id
     │  └─ scan public.people  id, name, city, age, salary, born, active, score, visits  where id > 30
     └─ project  age
        └─ scan public.people  id, name, city, age, salary, born, active, score, visits  where age > 30
PruneColumns
  project  a
  └─ union  a
     ├─ project  a = id
     │  └─ scan public.people  id  where id > 30
     └─ project  age
        └─ scan public.people  age  where age > 30

optimize expect-not=PushFilterIntoUnion
SELECT id AS a FROM people WHERE id > 3 UNION ALL SELECT age FROM people
----
project  a
└─ union  a
   ├─ project  a = id
   │  └─ scan public.people  id  where id > 3
   └─ project  age
      └─ scan public.people  age

# A query of WITH that one place reads stands there.
steps expect=InlineWith
WITH old AS (SELECT id, name FROM people WHERE age > 50) SELECT name FROM old WHERE id < 5
----
bind
  with old
  ├─ project  id, name
  │  └─ filter  age > 50
  │     └─ scan public.people  id, name, city, age, salary, born, active, score, visits
  └─ project  name
     └─ filter  id < 5
        └─ reference old  id, name
PushFilterIntoScan
  with old
  ├─ project  id, name
  │  └─ scan public.people  id, name, city, age, salary, born, active, score, visits  where age > 50
  └─ project  name
     └─ filter  id < 5
        └─ reference old  id, name
InlineWith
  project  name
  └─ filter  id < 5
     └─ project  id, name
        └─ project  id, name
           └─ scan public.people  id, name, city, age, salary, born, active, score, visits  where age > 50
MergeProjects
  project  name
  └─ filter  id < 5
     └─ project  id, name
        └─ scan public.people  id, name, city, age, salary, born, active, score, visits  where age > 50
PushFilterIntoProject
  project  name
  └─ project  id, name
     └─ filter  id < 5
        └─ scan public.people  id, name, city, age, salary, born, active, score, visits  where age > 50
PushFilterIntoScan
  project  name
  └─ project  id, name
     └─ scan public.people  id, name, city, age, salary, born, active, score, visits  where (age > 50) and (id < 5)
MergeProjects
  project  name
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits  where (age > 50) and (id < 5)
PruneColumns
  project  name
  └─ scan public.people  id, name, age  where (age > 50) and (id < 5)

# Kept where MATERIALIZED was said, where several read it, and where an expression does.
optimize expect-not=InlineWith
WITH old AS MATERIALIZED (SELECT id, name FROM people WHERE age > 50) SELECT name FROM old WHERE id < 5
----
with old  materialized
├─ project  id, name
│  └─ scan public.people  id, name, age  where age > 50
└─ project  name
   └─ filter  id < 5
      └─ reference old  id, name

optimize expect-not=InlineWith
WITH t AS (SELECT id FROM people) SELECT id FROM t UNION ALL SELECT -id FROM t
----
with t
├─ project  id
│  └─ scan public.people  id
└─ project  id
   └─ union  id
      ├─ project  id
      │  └─ reference t  id
      └─ project  ?column? = - id
         └─ reference t  id

optimize expect-not=InlineWith
SELECT name FROM people WHERE id IN (SELECT id FROM numbers)
----
with subquery0
├─ project  id
│  └─ scan public.numbers  id
└─ project  name
   └─ scan public.people  id, name  where id in subquery0

# One that nobody reads is not there.
steps expect=EliminateWith
WITH unread AS (SELECT 1 / 0 AS x) SELECT id FROM people
----
bind
  with unread
  ├─ project  x = 1 / 0
  │  └─ values  ()
  └─ project  id
     └─ scan public.people  id, name, city, age, salary, born, active, score, visits
EliminateWith
  project  id
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  project  id
  └─ scan public.people  id

optimize expect-not=EliminateWith
WITH t AS MATERIALIZED (SELECT id FROM people) SELECT id FROM t
----
with t  materialized
├─ project  id
│  └─ scan public.people  id
└─ project  id
   └─ reference t  id

# A condition on computed values reaches the scan, with what they are computed from.
steps expect=(PushFilterIntoProject,PushFilterIntoScan)
SELECT x FROM (SELECT id + 1 AS x, name FROM people) AS t WHERE x > 3
----
bind
  project  x
  └─ filter  x > 3
     └─ project  x, name
        └─ project  x = id + 1, name
           └─ scan public.people  id, name, city, age, salary, born, active, score, visits
MergeProjects
  project  x
  └─ filter  x > 3
     └─ project  x = id + 1, name
        └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PushFilterIntoProject
  project  x
  └─ project  x = id + 1, name
     └─ filter  (id + 1) > 3
        └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PushFilterIntoScan
  project  x
  └─ project  x = id + 1, name
     └─ scan public.people  id, name, city, age, salary, born, active, score, visits  where (id + 1) > 3
MergeProjects
  project  x = id + 1
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits  where (id + 1) > 3
PruneColumns
  project  x = id + 1
  └─ scan public.people  id  where (id + 1) > 3

# Without a condition above there is nothing to push.
optimize expect-not=PushFilterIntoProject
SELECT x FROM (SELECT id AS x FROM people LIMIT 3) AS t
----
project  x
└─ limit  int8 '3'
   └─ project  x = id
      └─ scan public.people  id

# Fewer rows are sorted; but DISTINCT ON has to choose among all.
steps expect=PushFilterIntoSort
SELECT id FROM (SELECT id, age FROM people ORDER BY age) AS t WHERE id > 3
----
bind
  project  id
  └─ filter  id > 3
     └─ project  id, age
        └─ sort  age
           └─ project  id, age
              └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PushFilterIntoProject
  project  id
  └─ project  id, age
     └─ filter  id > 3
        └─ sort  age
           └─ project  id, age
              └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PushFilterIntoSort
  project  id
  └─ project  id, age
     └─ sort  age
        └─ filter  id > 3
           └─ project  id, age
              └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PushFilterIntoProject
  project  id
  └─ project  id, age
     └─ sort  age
        └─ project  id, age
           └─ filter  id > 3
              └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PushFilterIntoScan
  project  id
  └─ project  id, age
     └─ sort  age
        └─ project  id, age
           └─ scan public.people  id, name, city, age, salary, born, active, score, visits  where id > 3
MergeProjects
  project  id
  └─ sort  age
     └─ project  id, age
        └─ scan public.people  id, name, city, age, salary, born, active, score, visits  where id > 3
PruneColumns
  project  id
  └─ sort  age
     └─ project  id, age
        └─ scan public.people  id, age  where id > 3

optimize expect-not=PushFilterIntoSort
SELECT id FROM (SELECT DISTINCT ON (city) id, city FROM people ORDER BY city, id) AS t WHERE id > 3
----
project  id
└─ filter  id > 3
   └─ sort distinct on 1  city, id
      └─ project  id, city
         └─ scan public.people  id, city
