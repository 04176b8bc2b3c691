# The shapes of what Tableau sends: probes of what a server can do, and the SQL of its worksheets.

query shape=tableau-temporary-table refused
CREATE LOCAL TEMPORARY TABLE "#Tableau_1_Connect_Check" ("COL" INTEGER) ON COMMIT PRESERVE ROWS
----
error 0A000 at 1: CREATE TABLE is not supported

query shape=tableau-drop-table refused
DROP TABLE IF EXISTS "#Tableau_1_Connect_Check"
----
error 0A000 at 1: DROP TABLE is not supported

query shape=tableau-select-into refused
SELECT * INTO TEMPORARY TABLE "#Tableau_2_CheckSelectIntoCap" FROM (SELECT 1 AS COL) AS CHECKTEMP
----
error 0A000 at 31: SELECT INTO is not supported

# The output column that the number means does not exist: PostgreSQL fails, and so must we.
query shape=tableau-group-by-number
SELECT "SUBCOL" AS "COL" FROM (SELECT 1 AS "SUBCOL") "SUBQUERY" GROUP BY 2
----
error 42P10 at 74: GROUP BY position 2 is not in select list

query shape=tableau-settings
SELECT setting FROM pg_settings WHERE name = 'max_index_keys'
----
32

# A HAVING without GROUP BY over no rows gives none.
query shape=tableau-having names
SELECT SUM("people"."age") AS "sum:age:ok" FROM "public"."people" "people" WHERE "people"."id" < 0 HAVING (COUNT(1) > 0)
----
names: sum:age:ok
(no rows)

# Half a page of date arithmetic.
query shape=tableau-iso-quarter types
SELECT (DATE_TRUNC('DAY', CAST(TO_DATE(CAST(TRUNC(EXTRACT(ISOYEAR FROM "people"."born")) AS TEXT) || '-' || '01', 'IYYY-IW') AS DATE))
  + (3 * FLOOR((EXTRACT(WEEK FROM "people"."born") - 1) / 13)) * 4 * INTERVAL '1 DAY') AS "yr:quarter:ok"
FROM "public"."people" "people" WHERE "people"."born" IS NOT NULL
ORDER BY "people"."id" LIMIT 1
----
types: timestamp with time zone
1815-02-07 00:00:00+00

query shape=tableau-regular-expression refused
SELECT "people"."name", (SELECT (REGEXP_MATCHES("people"."name", '^(.)'))[1]) AS "first letter" FROM "public"."people" "people"
----
error 0A000 at 34: array subscript is not supported

# The groups that come first, joined to all rows by IS NOT DISTINCT FROM.
query shape=tableau-top names refused
SELECT "people"."city" AS "city", COUNT(1) AS "cnt:city:ok"
FROM "public"."people" "people"
  INNER JOIN (SELECT "people"."city" AS "city", SUM("people"."age") AS "$__alias__0" FROM "public"."people" "people" GROUP BY 1 ORDER BY 2 DESC NULLS LAST LIMIT 2) "t0"
  ON ("people"."city" IS NOT DISTINCT FROM "t0"."city")
GROUP BY 1 ORDER BY 1
----
error 0A000 at 114: join is not supported
