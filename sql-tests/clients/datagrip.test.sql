# The shapes of what DataGrip's introspection sends.

query shape=datagrip-transaction-id refused
select case when pg_catalog.pg_is_in_recovery() then null else (pg_catalog.txid_current() % 4294967296)::varchar::bigint end as current_txid
----
error 0A000 at 65: function txid_current is not supported

query shape=datagrip-locks refused
select L.transactionid::varchar::bigint as transaction_id from pg_catalog.pg_locks L
where L.transactionid is not null order by pg_catalog.age(L.transactionid) desc limit 1
----
error 0A000 at 64: system table pg_catalog.pg_locks is not supported

# Arrays of rows that depend on the row, in the order of each, as text.
query shape=datagrip-tables refused
select T.relkind as table_kind, T.relname as table_name, T.oid as table_id, T.xmin as table_state_number,
  (select pg_catalog.array_agg(inhparent::bigint order by inhseqno)::varchar from pg_catalog.pg_inherits where T.oid = inhrelid) as ancestors,
  (select pg_catalog.array_agg(inhrelid::bigint order by inhrelid)::varchar from pg_catalog.pg_inherits where T.oid = inhparent) as successors,
  pg_catalog.pg_get_userbyid(T.relowner) as "owner"
from pg_catalog.pg_class T where relnamespace = 2200::oid and relkind in ('r', 'm', 'v', 'f', 'p') order by table_kind, table_id
----
error 0A000 at 77: system column xmin is not supported

# Unnested arrays with their ordinals, side by side with a function of each row.
query shape=datagrip-index-columns refused
select ic.oid as index_id, k as column_position, ac.attname as column_name, pg_catalog.pg_get_indexdef(ic.oid, k::int, false) as expression, can_order
from pg_catalog.pg_class ic join pg_catalog.pg_index i on i.indexrelid = ic.oid
  cross join pg_catalog.unnest(i.indkey) with ordinality u(u, k)
  left join pg_catalog.pg_attribute ac on ac.attrelid = i.indrelid and ac.attnum = u.u
  cross join pg_catalog.pg_indexam_has_property(ic.relam, 'can_order') can_order
order by index_id, k
----
error 0A000 at 397: join is not supported

query shape=datagrip-routines refused
with languages as (select oid as lang_oid, lanname as lang from pg_catalog.pg_language),
  routines as (select proname as r_name, prolang as lang_oid, oid as r_id, xmin as r_state_number, proargnames as arg_names
    from pg_catalog.pg_proc where pronamespace = 2200::oid)
select * from routines natural join languages
----
error 0A000 at 65: system table pg_catalog.pg_language is not supported

# Comments of every kind of object, a select for each.
query shape=datagrip-descriptions refused
select D.objoid id, C.relkind::char as kind, D.objsubid sub_id, D.description from pg_catalog.pg_description D
  join pg_catalog.pg_class C on D.objoid = C.oid where C.relnamespace = 2200::oid and C.relkind != 'c' and D.classoid = 'pg_catalog.pg_class'::regclass
union all
select T.oid id, 'T'::char as kind, 0 sub_id, D.description from pg_catalog.pg_type T join pg_catalog.pg_description D on T.oid = D.objoid where T.typnamespace = 2200::oid
union all
select P.oid id, 'R'::char as kind, 0 sub_id, D.description from pg_catalog.pg_proc P join pg_catalog.pg_description D on P.oid = D.objoid where P.pronamespace = 2200::oid
order by id, kind
----
error 0A000 at 119: join is not supported

# Rows compared as rows, and the age of a row's transaction.
query shape=datagrip-columns refused
select C.attrelid as object_id, C.attnum as column_position, C.attname as column_name, C.xmin as column_state_number,
  pg_catalog.pg_get_expr(D.adbin, C.attrelid) as column_default_expression
from pg_catalog.pg_attribute C left join pg_catalog.pg_attrdef D on (C.attrelid, C.attnum) = (D.adrelid, D.adnum)
where attnum > 0 and C.attrelid = 16394 and not attisdropped
  and pg_catalog.age(C.xmin) <= coalesce(nullif(greatest(pg_catalog.age('3'::varchar::xid), -1), -1), 2147483647)
order by column_position
----
error 0A000 at 235: join is not supported

query shape=datagrip-start-time names
select round(extract(epoch from pg_postmaster_start_time() at time zone 'UTC')) > 1700000000 as startup_time
----
names: startup_time
t
