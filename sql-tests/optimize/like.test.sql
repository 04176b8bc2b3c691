# A pattern that is known becomes a comparison, a search, or parts to be found one after the other.
steps expect=SimplifyLike
SELECT name LIKE 'A%', name NOT LIKE '%a', city LIKE '%on%', city LIKE 'L%n', city LIKE 'Lon\%don' FROM people
----
bind
  project  ?column?:9 = name ~~ 'A%', ?column?:10 = name !~~ '%a', ?column?:11 = city ~~ '%on%', ?column?:12 = city ~~ 'L%n', ?column?:13 = city ~~ 'Lon\%don'
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
SimplifyLike
  project  ?column?:9 = name ~~prefix 'A', ?column?:10 = not (name ~~suffix 'a'), ?column?:11 = city ~~contains 'on', ?column?:12 = city ~~parts 'L\0n', ?column?:13 = city = 'Lon%don'
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  project  ?column?:9 = name ~~prefix 'A', ?column?:10 = not (name ~~suffix 'a'), ?column?:11 = city ~~contains 'on', ?column?:12 = city ~~parts 'L\0n', ?column?:13 = city = 'Lon%don'
  └─ scan public.people  name, city

# So does one with its own escape character.
steps expect=SimplifyLike
SELECT name FROM people WHERE name LIKE '%!%%' ESCAPE '!'
----
bind
  project  name
  └─ filter  name ~~ like_escape('%!%%', '!')
     └─ scan public.people  id, name, city, age, salary, born, active, score, visits
FoldConstants
  project  name
  └─ filter  name ~~ '%\%%'
     └─ scan public.people  id, name, city, age, salary, born, active, score, visits
SimplifyLike
  project  name
  └─ filter  name ~~contains '%'
     └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PushFilterIntoScan
  project  name
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits  where name ~~contains '%'
PruneColumns
  project  name
  └─ scan public.people  name  where name ~~contains '%'

# ILIKE is LIKE of lower case, folded once.
steps expect=SimplifyLike
SELECT name ILIKE '%A%', city NOT ILIKE 'L_ND%' FROM people
----
bind
  project  ?column?:9 = name ~~* '%A%', ?column?:10 = city !~~* 'L_ND%'
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
SimplifyLike
  project  ?column?:9 = lower(name) ~~contains 'a', ?column?:10 = lower(city) !~~ 'l_nd%'
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  project  ?column?:9 = lower(name) ~~contains 'a', ?column?:10 = lower(city) !~~ 'l_nd%'
  └─ scan public.people  name, city

# A _ asks for the general matcher, as does an escape character at the end.
steps expect-not=SimplifyLike
SELECT name LIKE '_a%', name LIKE 'a\', name ILIKE city, name LIKE city FROM people
----
bind
  project  ?column?:9 = name ~~ '_a%', ?column?:10 = name ~~ 'a\', ?column?:11 = name ~~* city, ?column?:12 = name ~~ city
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  project  ?column?:9 = name ~~ '_a%', ?column?:10 = name ~~ 'a\', ?column?:11 = name ~~* city, ?column?:12 = name ~~ city
  └─ scan public.people  name, city
