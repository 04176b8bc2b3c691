# The plan as bound: what a statement means, before any rule.

bind
SELECT name, age + 1 AS next FROM people WHERE city = 'London' ORDER BY next DESC LIMIT 3
----
limit  3::int8
└─ sort  next desc
   └─ project  name, next = age + 1
      └─ filter  city = 'London'
         └─ scan public.people  id, name, city, age, salary, born, active, score, visits

# Implicit casts and the types of literals are in the tree.
bind
SELECT 1 + 2.5, age * 1.5, visits + age FROM people
----
project  ?column?:9 = 1::numeric + 2.5, ?column?:10 = age::numeric * 1.5, ?column?:11 = visits + age
└─ scan public.people  id, name, city, age, salary, born, active, score, visits

# An alias in ORDER BY is the output column; a column that is not selected is carried along.
bind
SELECT name AS n FROM people ORDER BY born
----
output  n
└─ sort  born
   └─ project  n = name, born
      └─ scan public.people  id, name, city, age, salary, born, active, score, visits

bind
SELECT city, count(*), sum(salary) AS total FROM people GROUP BY city HAVING count(*) > 1
----
project  city, count, total = sum
└─ filter  count > 1
   └─ aggregate  city: count(*), sum(salary)
      └─ scan public.people  id, name, city, age, salary, born, active, score, visits

bind
SELECT DISTINCT city FROM people
----
aggregate  city
└─ project  city
   └─ scan public.people  id, name, city, age, salary, born, active, score, visits

bind
SELECT * FROM (VALUES (1, 'a'), (2, NULL)) AS t(i, s)
----
project  i, s
└─ values  i, s: (1, 'a'), (2, null::text)

bind
SELECT CASE WHEN age > 40 THEN 'old' WHEN age IS NULL THEN NULL ELSE 'young' END, coalesce(city, '?') FROM people
----
project  case = case when age > 40 then 'old' when age is null then null::text else 'young' end, coalesce = coalesce(city, '?')
└─ scan public.people  id, name, city, age, salary, born, active, score, visits

# An error has its place in the statement, not in the EXPLAIN around it.
bind
SELECT nme FROM people
----
error 42703 at 8: column "nme" does not exist
hint: Perhaps you meant to reference the column "people.name".

