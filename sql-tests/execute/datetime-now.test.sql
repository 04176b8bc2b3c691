# What 'now', 'today', 'tomorrow' and 'yesterday' mean: the start of the transaction, in the session's zone.
query
SELECT 'now'::timestamptz = now(), timestamptz 'now' = transaction_timestamp(), 'NOW'::timestamp = localtimestamp, 'now'::date = current_date
----
t t t t

query
SELECT 'today'::date = current_date, 'tomorrow'::date = current_date + 1, 'yesterday'::date = current_date - 1, date('today') = current_date
----
t t t t

query
SELECT 'today'::timestamp = current_date::timestamp, 'today'::timestamptz = current_date::timestamptz, 'tomorrow'::timestamptz = (current_date + 1)::timestamptz, 'yesterday'::timestamp = current_date - 1
----
t t t t

# with a time of day, and a zone of its own
query
SELECT 'today 12:30'::timestamp = current_date + interval '12:30', 'allballs today'::timestamptz AT TIME ZONE 'UTC' = current_date::timestamp, 'tomorrow 10:00 +02'::timestamptz = ((current_date + 1) + interval '8 hours') AT TIME ZONE 'UTC'
----
t t t

query
SELECT 'now'::timestamptz(0) = now()::timestamptz(0), timestamp(3) 'now' = localtimestamp(3)
----
t t

query
SELECT 'now now'::timestamptz
----
error 22007 at 8: invalid input syntax for type timestamp with time zone: "now now"

query
SELECT 'nowadays'::date
----
error 22007 at 8: invalid input syntax for type date: "nowadays"

query
SELECT 'today tomorrow'::timestamp
----
error 22007 at 8: invalid input syntax for type timestamp: "today tomorrow"

# of rows, too
query
SELECT w, w::date - current_date, w::timestamp::date - current_date, w::timestamptz = now() FROM (VALUES ('now'), ('today'), ('tomorrow'), ('yesterday'), ('epoch'), (NULL)) AS v(w) WHERE w IS NULL OR w <> 'epoch'
----
now 0 0 t
today 0 0 f
tomorrow 1 1 f
yesterday -1 -1 f
NULL NULL NULL NULL

query
SELECT count(*) FROM (VALUES ('today'), ('2000-01-01'), ('tomorrow')) AS v(w) WHERE w::date IN ('today', 'tomorrow', 'yesterday')
----
2

query
SELECT current_date IN ('2000-01-01', 'today'), current_date BETWEEN 'yesterday' AND 'tomorrow', CASE WHEN true THEN 'today' ELSE current_date END = current_date, coalesce(NULL, date 'today') = current_date
----
t t t t

query
SELECT d = current_date FROM (VALUES (date '2000-01-01'), ('today')) AS v(d)
----
f
t

query
SELECT date 'today' = date 'today', count(*) FROM (VALUES (1), (2)) AS v(x) GROUP BY date 'today'
----
t 2

# in a zone that is a day ahead, or a day behind
statement
SET TimeZone = 'Pacific/Kiritimati'
----
SET

query
SELECT 'today'::date = current_date, 'now'::timestamp = localtimestamp, 'now'::timestamptz = now(), 'tomorrow'::timestamptz = (current_date + 1)::timestamptz, w::date = current_date, w::timestamptz = current_date::timestamptz FROM (VALUES ('today')) AS v(w)
----
t t t t t t

statement
SET TimeZone = 'Etc/GMT+12'
----
SET

query
SELECT 'today'::date = current_date, 'now'::timestamp = localtimestamp, 'now'::timestamptz = now(), 'tomorrow'::timestamptz = (current_date + 1)::timestamptz, w::date = current_date, w::timestamptz = current_date::timestamptz FROM (VALUES ('today')) AS v(w)
----
t t t t t t

statement
RESET TimeZone
----
RESET

# A transaction has one time, and the next transaction another, also where the plan is kept.
statement
BEGIN
----
BEGIN

query
SELECT 'now'::timestamptz = now()
----
t

query
SELECT 'now'::timestamptz = now()
----
t

statement
COMMIT
----
COMMIT

query
SELECT 'now'::timestamptz = now()
----
t

query
SELECT now() - 'now'::timestamptz
----
00:00:00

query
SELECT now() - 'now'::timestamptz
----
00:00:00

statement
PREPARE moments(timestamptz, date) AS SELECT $1 = now(), $2 = current_date
----
PREPARE

query
EXECUTE moments('now', 'today')
----
t t

statement
DEALLOCATE moments
----
DEALLOCATE

