# The shapes of other drivers and tools.

# Types with those they are made of: a recursive query inside of a recursive query.
query shape=asyncpg-types refused
WITH RECURSIVE typeinfo_tree (oid, name, kind, basetype, elemtype, depth) AS (
  SELECT ti.oid, ti.typname, ti.typtype,
    (CASE WHEN ti.typtype = 'd' THEN (WITH RECURSIVE typebases (oid, depth) AS (
        SELECT ti.typbasetype AS oid, 0 AS depth
        UNION ALL
        SELECT t.typbasetype AS oid, tb.depth + 1 AS depth FROM pg_type t, typebases tb WHERE tb.oid = t.oid AND t.typbasetype != 0
      ) SELECT oid FROM typebases ORDER BY depth DESC LIMIT 1) ELSE NULL END),
    ti.typelem, 0
  FROM pg_type ti WHERE ti.oid = ANY ('{23,1007}'::oid[])
  UNION ALL
  SELECT ti.oid, ti.typname, ti.typtype, ti.typbasetype, ti.typelem, tt.depth + 1
  FROM pg_type ti, typeinfo_tree tt WHERE (tt.elemtype IS NOT NULL AND ti.oid = tt.elemtype AND tt.elemtype <> 0))
SELECT DISTINCT *, basetype::regtype::text AS basetype_name FROM typeinfo_tree ORDER BY depth DESC
----
error 0A000 at 217: correlated subquery is not supported

query shape=pgx-load-types refused
WITH RECURSIVE selected AS (
  SELECT t.oid, t.typname, t.typtype, t.typelem, t.typrelid FROM pg_type t WHERE t.oid = ANY ('{23,1007}'::oid[])
  UNION
  SELECT t.oid, t.typname, t.typtype, t.typelem, t.typrelid FROM pg_type t JOIN selected s ON t.oid = s.typelem)
SELECT typname, typtype, typelem, (SELECT array_agg(attname ORDER BY attnum) FROM pg_attribute WHERE attrelid = typrelid AND attnum > 0) FROM selected ORDER BY typname
----
error 0A000 at 117: ANY of an array is not supported

# Facts of a column as one JSON object.
query shape=sqlalchemy-columns refused
SELECT pg_catalog.pg_attribute.attname AS name, pg_catalog.format_type(pg_catalog.pg_attribute.atttypid, pg_catalog.pg_attribute.atttypmod) AS format_type,
  (SELECT pg_catalog.pg_get_expr(d.adbin, d.adrelid) FROM pg_catalog.pg_attrdef d WHERE d.adrelid = pg_catalog.pg_attribute.attrelid AND d.adnum = pg_catalog.pg_attribute.attnum) AS "default",
  pg_catalog.pg_attribute.attnotnull AS not_null,
  (SELECT json_build_object('always', pg_catalog.pg_attribute.attidentity = 'a', 'start', s.seqstart) FROM pg_catalog.pg_sequence s
   WHERE pg_catalog.pg_attribute.attidentity != '' AND s.seqrelid = CAST(CAST(pg_catalog.pg_get_serial_sequence('people', pg_catalog.pg_attribute.attname) AS REGCLASS) AS OID)) AS identity_options
FROM pg_catalog.pg_class LEFT OUTER JOIN pg_catalog.pg_attribute ON pg_catalog.pg_class.oid = pg_catalog.pg_attribute.attrelid AND pg_catalog.pg_attribute.attnum > 0
WHERE pg_catalog.pg_class.relname IN ('people') AND pg_catalog.pg_table_is_visible(pg_catalog.pg_class.oid)
ORDER BY pg_catalog.pg_class.relname, pg_catalog.pg_attribute.attnum
----
error 0A000 at 770: join is not supported

query shape=pgadmin-role refused
SELECT roles.oid AS id, roles.rolname AS name, roles.rolsuper AS is_superuser,
  CASE WHEN roles.rolsuper THEN true ELSE roles.rolcreaterole END AS can_create_role,
  'pg_signal_backend' = ANY (ARRAY(WITH RECURSIVE cte AS (
      SELECT pg_roles.oid, pg_roles.rolname FROM pg_roles WHERE pg_roles.oid = roles.oid
      UNION ALL
      SELECT m.roleid, pgr.rolname FROM cte cte_1 JOIN pg_auth_members m ON m.member = cte_1.oid JOIN pg_roles pgr ON pgr.oid = m.roleid)
    SELECT rolname FROM cte)) AS can_signal_backend
FROM pg_catalog.pg_roles AS roles WHERE rolname = current_user
----
error 0A000 at 195: ARRAY(subquery) is not supported

query shape=metabase-privileges refused
with table_privileges as (
  select NULL as role, t.schemaname as schema, t.objectname as table, pg_catalog.has_any_column_privilege(current_user, '"' || replace(t.schemaname, '"', '""') || '"' || '.' || '"' || replace(t.objectname, '"', '""') || '"', 'update') as update
  from (select schemaname, tablename as objectname from pg_catalog.pg_tables union select schemaname, viewname as objectname from pg_views) t
  where t.schemaname !~ '^pg_' and t.schemaname <> 'information_schema' and pg_catalog.has_schema_privilege(current_user, t.schemaname, 'usage'))
select t.* from table_privileges t where t.table = 'people'
----
error 0A000 at 98: function has_any_column_privilege is not supported

query shape=metabase-fields refused
SELECT c.column_name AS name, c.udt_name AS "database-type", c.ordinal_position - 1 AS "database-position", c.table_schema AS "table-schema", c.table_name AS "table-name",
  pk.column_name IS NOT NULL AS "pk?"
FROM information_schema.columns AS c
  LEFT JOIN (SELECT tc.table_schema, tc.table_name, kc.column_name FROM information_schema.table_constraints AS tc
      INNER JOIN information_schema.key_column_usage AS kc ON tc.constraint_name = kc.constraint_name AND tc.table_schema = kc.table_schema AND tc.table_name = kc.table_name
      WHERE tc.constraint_type = 'PRIMARY KEY') AS pk
  ON c.table_schema = pk.table_schema AND c.table_name = pk.table_name AND c.column_name = pk.column_name
WHERE c.table_schema !~ '^information_schema|catalog_history|pg_' AND c.table_schema IN ('public') AND c.table_name = 'people'
ORDER BY "table-schema" ASC, "table-name" ASC, "database-position" ASC
----
error 0A000 at 268: join is not supported

# The search path taken apart in FROM.
query shape=grafana-tables refused
select quote_ident(table_name) as "table" from information_schema.tables
where quote_ident(table_schema) not in ('information_schema', 'pg_catalog', '_timescaledb_cache')
  and quote_ident(table_schema) in (
    select case when trim(s[i]) = '"$user"' then user else trim(s[i]) end
    from generate_series(array_lower(string_to_array(current_setting('search_path'), ','), 1), array_upper(string_to_array(current_setting('search_path'), ','), 1)) as i,
      string_to_array(current_setting('search_path'), ',') s)
  and table_name = 'people'
----
error 0A000 at 235: array subscript is not supported

# Whole rows as arguments of functions.
query shape=excel-columns refused
SELECT a.attname, information_schema._pg_numeric_precision(information_schema._pg_truetypid(a.*, t.*), information_schema._pg_truetypmod(a.*, t.*))::information_schema.cardinal_number AS numeric_precision
FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid JOIN pg_class c ON c.oid = a.attrelid
WHERE c.relname = 'people' AND a.attnum > 0 ORDER BY a.attnum
----
error 0A000 at 93: row expansion (.*) is not supported

query shape=postgres-fdw-import refused
SELECT relname, attname, format_type(atttypid, atttypmod), attnotnull, pg_get_expr(adbin, adrelid), attgenerated, collname, collnsp.nspname
FROM pg_class c JOIN pg_namespace n ON relnamespace = n.oid
  LEFT JOIN pg_attribute a ON attrelid = c.oid AND attnum > 0 AND NOT attisdropped
  LEFT JOIN pg_attrdef ad ON adrelid = c.oid AND adnum = attnum
  LEFT JOIN pg_collation coll ON coll.oid = attcollation
  LEFT JOIN pg_namespace collnsp ON collnsp.oid = collnamespace
WHERE c.relkind IN ('r', 'v', 'f', 'm', 'p') AND n.nspname = 'public' AND c.relname IN ('people')
ORDER BY c.relname, attnum
----
error 0A000 at 417: join is not supported

# How dbt lists the relations of a schema.
query shape=dbt-relations names
select 'postgres' as database, tablename as name, schemaname as schema, 'table' as type from pg_tables where schemaname ilike 'public' and tablename = 'people'
union all
select 'postgres' as database, viewname as name, schemaname as schema, 'view' as type from pg_views where schemaname ilike 'public'
----
names: database, name, schema, type
postgres people public table

query shape=postgres-js-array-types refused
select b.oid, b.typarray from pg_catalog.pg_type a left join pg_catalog.pg_type b on b.oid = a.typelem
where a.typcategory = 'A' and b.oid in (16, 23, 25) group by b.oid, b.typarray order by b.oid
----
error 0A000 at 62: join is not supported

query shape=drizzle-indexes refused
SELECT DISTINCT ON (t.relname, ic.relname, k.i) t.relname AS table_name, ic.relname AS indexname, k.i AS index_order, i.indisunique AS is_unique, am.amname AS method,
  CASE WHEN a.attnum IS NOT NULL THEN a.attname ELSE pg_get_indexdef(i.indexrelid, k.i, true) END AS column_name
FROM pg_class t LEFT JOIN pg_index i ON t.oid = i.indrelid LEFT JOIN pg_class ic ON ic.oid = i.indexrelid
  CROSS JOIN LATERAL (SELECT unnest(i.indkey), generate_subscripts(i.indkey, 1) + 1) AS k(attnum, i)
  LEFT JOIN pg_attribute AS a ON t.oid = a.attrelid AND k.attnum = a.attnum JOIN pg_am am ON am.oid = ic.relam
  JOIN pg_namespace c ON c.oid = t.relnamespace
WHERE c.nspname = 'public' AND t.relname = 'people'
----
error 0A000 at 606: join is not supported

query shape=prisma-indexes refused
WITH rawindex AS (
  SELECT indrelid, indexrelid, indisunique, indisprimary, unnest(indkey) AS indkeyid, generate_subscripts(indkey, 1) AS indkeyidx,
    unnest(indclass) AS indclass, unnest(indoption) AS indoption
  FROM pg_index WHERE indpred IS NULL AND NOT indisexclusion)
SELECT schemainfo.nspname AS namespace, indexinfo.relname AS index_name, tableinfo.relname AS table_name, columninfo.attname AS column_name,
  rawindex.indkeyidx AS column_index, CASE rawindex.indoption & 1 WHEN 1 THEN 'DESC' ELSE 'ASC' END AS column_order
FROM rawindex INNER JOIN pg_class AS tableinfo ON tableinfo.oid = rawindex.indrelid INNER JOIN pg_class AS indexinfo ON indexinfo.oid = rawindex.indexrelid
  INNER JOIN pg_namespace AS schemainfo ON schemainfo.oid = tableinfo.relnamespace
  LEFT JOIN pg_attribute AS columninfo ON rawindex.indrelid = columninfo.attrelid AND rawindex.indkeyid = columninfo.attnum
WHERE schemainfo.nspname = ANY ('{public}'::text[]) ORDER BY namespace, table_name, index_name, column_index
----
error 0A000 at 223: system table pg_index is not supported

query shape=pgcli-functions refused
SELECT n.nspname schema_name, p.proname func_name, p.proargnames, COALESCE(proallargtypes::regtype[], proargtypes::regtype[])::text[], p.proargmodes,
  prorettype::regtype::text return_type, p.prokind = 'a' is_aggregate, p.prokind = 'w' is_window, p.proretset is_set_returning
FROM pg_catalog.pg_proc p INNER JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
WHERE p.prorettype::regtype != 'trigger'::regtype AND n.nspname = ANY ('{public}'::text[]) ORDER BY 1, 2
----
error 0A000 at 315: join is not supported

query shape=sequelize-time-zone
SET client_min_messages TO warning;SET TIME ZONE INTERVAL '+00:00' HOUR TO MINUTE;
----
SET
SET

query shape=sequelize-time-zone names
SHOW TimeZone
----
names: TimeZone
<+00>-00

query shape=pgcli-relations refused
SELECT n.nspname, c.relname FROM pg_catalog.pg_class c LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind = ANY ('{r,p}') AND n.nspname !~ '^pg_' ORDER BY 1, 2
----
error 0A000 at 66: join is not supported
