# The shapes of what psqlODBC sends, with which Tableau and many others connect.

# Three statements in one text at the start of a session.
query shape=psqlodbc-connect names
SET DateStyle = 'ISO';SET extra_float_digits = 2;show transaction_isolation
----
SET
SET
names: transaction_isolation
read committed

# Joins nested in parentheses, a constant condition in an outer one.
query shape=psqlodbc-columns refused
SELECT n.nspname, c.relname, a.attname, a.atttypid, t.typname, a.attnum, a.attlen, a.atttypmod, a.attnotnull, c.relhasrules, c.relkind, c.oid,
  pg_get_expr(d.adbin, d.adrelid), CASE t.typtype WHEN 'd' THEN t.typbasetype ELSE 0 END, t.typtypmod, 0, attidentity, c.relhassubclass
FROM (((pg_catalog.pg_class c INNER JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND c.relname = 'people' AND n.nspname = 'public')
  INNER JOIN pg_catalog.pg_attribute a ON (NOT a.attisdropped) AND a.attnum > 0 AND a.attrelid = c.oid)
  INNER JOIN pg_catalog.pg_type t ON t.oid = a.atttypid)
  LEFT OUTER JOIN pg_attrdef d ON a.atthasdef AND d.adrelid = a.attrelid AND d.adnum = a.attnum
ORDER BY n.nspname, c.relname, attnum
----
error 0A000 at 603: join is not supported

# A series over the bounds of an array in the select list.
query shape=psqlodbc-foreign-keys refused
SELECT 'postgres'::name AS "PKTABLE_CAT", n2.nspname AS "PKTABLE_SCHEM", c2.relname AS "PKTABLE_NAME", a2.attname AS "PKCOLUMN_NAME",
  ref.i::int2 AS "KEY_SEQ", ref.conname AS "FK_NAME"
FROM (SELECT cn.oid, conrelid, conkey, confrelid, confkey, generate_series(array_lower(conkey, 1), array_upper(conkey, 1)) AS i, conname
    FROM pg_catalog.pg_constraint cn, pg_catalog.pg_class c, pg_catalog.pg_namespace n
    WHERE contype = 'f' AND conrelid = c.oid AND relname = 'people' AND n.oid = c.relnamespace AND n.nspname = 'public') ref,
  pg_catalog.pg_class c2, pg_catalog.pg_namespace n2, pg_catalog.pg_attribute a2
WHERE c2.oid = ref.confrelid AND n2.oid = c2.relnamespace AND a2.attrelid = c2.oid AND a2.attnum = confkey[i]
ORDER BY 2, 3, 5
----
error 0A000 at 718: array subscript is not supported

query shape=psqlodbc-primary-keys refused
SELECT ta.attname, ia.attnum, ic.relname, n.nspname, tc.relname
FROM pg_catalog.pg_attribute ta, pg_catalog.pg_attribute ia, pg_catalog.pg_class tc, pg_catalog.pg_index i, pg_catalog.pg_namespace n, pg_catalog.pg_class ic
WHERE tc.relname = 'people' AND n.nspname = 'public' AND tc.oid = i.indrelid AND n.oid = tc.relnamespace AND i.indisprimary = 't'
  AND ia.attrelid = i.indexrelid AND ta.attrelid = i.indrelid AND ta.attnum = i.indkey[ia.attnum - 1] AND (NOT ta.attisdropped)
  AND (NOT ia.attisdropped) AND ic.oid = i.indexrelid
ORDER BY ia.attnum
----
error 0A000 at 431: array subscript is not supported

query shape=psqlodbc-deallocate
PREPARE "_PLAN0x1" AS SELECT 1;DEALLOCATE "_PLAN0x1"
----
PREPARE
DEALLOCATE
