# A regular expression that is known becomes what LIKE would be where it has literal texts only.
steps expect=SimplifyRegex
SELECT name ~ '^A', name !~ 'a$', city ~ 'on', city ~ '^L.*n$', city ~ '^(Lon\.don)$', name SIMILAR TO 'A%a' FROM people
----
bind
  project  ?column?:9 = name ~ '^A', ?column?:10 = name !~ 'a$', ?column?:11 = city ~ 'on', ?column?:12 = city ~ '^L.*n$', ?column?:13 = city ~ '^(Lon\.don)$', ?column?:14 = name ~ similar_to_escape('A%a')
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
FoldConstants
  project  ?column?:9 = name ~ '^A', ?column?:10 = name !~ 'a$', ?column?:11 = city ~ 'on', ?column?:12 = city ~ '^L.*n$', ?column?:13 = city ~ '^(Lon\.don)$', ?column?:14 = name ~ '^(?:A.*a)$'
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
SimplifyRegex
  project  ?column?:9 = name ~~prefix 'A', ?column?:10 = not (name ~~suffix 'a'), ?column?:11 = city ~~contains 'on', ?column?:12 = city ~~parts 'L\0n', ?column?:13 = city = 'Lon.don', ?column?:14 = name ~~parts 'A\0a'
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  project  ?column?:9 = name ~~prefix 'A', ?column?:10 = not (name ~~suffix 'a'), ?column?:11 = city ~~contains 'on', ?column?:12 = city ~~parts 'L\0n', ?column?:13 = city = 'Lon.don', ?column?:14 = name ~~parts 'A\0a'
  └─ scan public.people  name, city

# Others become the table of their automaton, which a kernel runs.
steps expect=SimplifyRegex
SELECT id FROM people WHERE name ~ '^[A-L]' AND city !~* '(on|or)' AND regexp_like(name, 'a|b')
----
bind
  project  id
  └─ filter  (name ~ '^[A-L]') and (city !~* '(on|or)') and regexp_like(name, 'a|b')
     └─ scan public.people  id, name, city, age, salary, born, active, score, visits
SimplifyRegex
  project  id
  └─ filter  (name ~table '^[A-L]') and (not (city ~table '(on|or)')) and (name ~table 'a|b')
     └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PushFilterIntoScan
  project  id
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits  where (name ~table '^[A-L]') and (not (city ~table '(on|or)')) and (name ~table 'a|b')
PruneColumns
  project  id
  └─ scan public.people  id, name, city  where (name ~table '^[A-L]') and (not (city ~table '(on|or)')) and (name ~table 'a|b')

# What looks around or back, is none, or has an automaton too large for a plan stays as it is.
steps expect-not=SimplifyRegex
SELECT name ~ '(.)\1', name ~ 'a(?=d)', name ~ '[ab]*a[ab]{12}c', regexp_like(name, 'A', 'i') FROM people
----
bind
  project  ?column?:9 = name ~ '(.)\1', ?column?:10 = name ~ 'a(?=d)', ?column?:11 = name ~ '[ab]*a[ab]{12}c', regexp_like = regexp_like(name, 'A', 'i')
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  project  ?column?:9 = name ~ '(.)\1', ?column?:10 = name ~ 'a(?=d)', ?column?:11 = name ~ '[ab]*a[ab]{12}c', regexp_like = regexp_like(name, 'A', 'i')
  └─ scan public.people  name

