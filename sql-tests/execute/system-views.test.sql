# What clients ask of the server itself: its parameters, databases and roles.

query names types
SELECT * FROM pg_settings LIMIT 0
----
names: name, setting, unit, category, short_desc, extra_desc, context, vartype, source, min_val, max_val, enumvals, boot_val, reset_val, sourcefile, sourceline, pending_restart
types: text, text, text, text, text, text, text, text, text, text, text, text[], text, text, text, integer, boolean
(no rows)

query names types
SELECT * FROM pg_tables LIMIT 0
----
names: schemaname, tablename, tableowner, tablespace, hasindexes, hasrules, hastriggers, rowsecurity
types: name, name, name, name, boolean, boolean, boolean, boolean
(no rows)

query names types
SELECT * FROM pg_views LIMIT 0
----
names: schemaname, viewname, viewowner, definition
types: name, name, name, text
(no rows)

query names types
SELECT * FROM pg_database LIMIT 0
----
names: oid, datname, datdba, encoding, datlocprovider, datistemplate, datallowconn, datconnlimit, datfrozenxid, datminmxid, dattablespace, datcollate, datctype, daticulocale, datcollversion, datacl
types: oid, name, oid, integer, "char", boolean, boolean, integer, xid, xid, oid, text, text, text, text, aclitem[]
(no rows)

query names types
SELECT * FROM pg_roles LIMIT 0
----
names: rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication, rolconnlimit, rolpassword, rolvaliduntil, rolbypassrls, rolconfig, oid
types: name, boolean, boolean, boolean, boolean, boolean, boolean, integer, text, timestamp with time zone, boolean, text[], oid
(no rows)

query names types
SELECT * FROM pg_am LIMIT 0
----
names: oid, amname, amhandler, amtype
types: oid, name, regproc, "char"
(no rows)

query names types
SELECT * FROM pg_description LIMIT 0
----
names: objoid, classoid, objsubid, description
types: oid, oid, integer, text
(no rows)

# Tableau refuses a server that does not say.
query
SELECT setting FROM pg_settings WHERE name = 'max_index_keys'
----
32

query
SELECT name, setting, unit, context, vartype, min_val, max_val, boot_val, reset_val FROM pg_settings WHERE name IN ('application_name', 'block_size', 'client_min_messages', 'extra_float_digits', 'IntervalStyle', 'lock_timeout', 'max_identifier_length', 'search_path', 'standard_conforming_strings', 'bytea_output', 'integer_datetimes') ORDER BY name
----
IntervalStyle postgres NULL user enum NULL NULL postgres postgres
application_name (empty) NULL user string NULL NULL (empty) (empty)
block_size 8192 NULL internal integer 8192 8192 8192 8192
bytea_output hex NULL user enum NULL NULL hex hex
client_min_messages notice NULL user enum NULL NULL notice notice
extra_float_digits 1 NULL user integer -15 3 1 1
integer_datetimes on NULL internal bool NULL NULL on on
lock_timeout 0 ms user integer 0 2147483647 0 0
max_identifier_length 63 NULL internal integer 63 63 63 63
search_path "$user", public NULL user string NULL NULL "$user", public "$user", public
standard_conforming_strings on NULL user bool NULL NULL on on

statement ok
SET statement_timeout = '1min'

query
SELECT setting, unit, vartype, source, boot_val FROM pg_catalog.pg_settings WHERE name = 'statement_timeout'
----
60000 ms integer session 0

statement ok
RESET statement_timeout

query
SELECT setting, source FROM pg_settings WHERE name = 'statement_timeout'
----
0 default

query
SELECT schemaname, tablename, tableowner, tablespace, hasindexes, hasrules, hastriggers, rowsecurity FROM pg_tables WHERE tablename IN ('people', 'types') ORDER BY 1, 2
----
public people postgres NULL f f f f
public types postgres NULL f f f f

query
SELECT schemaname, viewname, viewowner FROM pg_views WHERE viewname IN ('pg_tables', 'tables', 'people') ORDER BY 2
----
pg_catalog pg_tables postgres
information_schema tables postgres

query
SELECT datname, encoding, datlocprovider, datistemplate, datallowconn, datconnlimit, datcollate, datctype FROM pg_database WHERE datname = current_database()
----
postgres 6 c f t -1 C C.UTF-8

query
SELECT rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolconnlimit, rolvaliduntil, oid FROM pg_roles WHERE rolname = current_user
----
postgres t t t t t -1 NULL 10

query
SELECT amname, amhandler, amtype FROM pg_am WHERE oid = 2
----
heap heap_tableam_handler t

query
SELECT description FROM pg_description WHERE objoid = 0
----
(no rows)

query
SELECT table_name, table_type FROM information_schema.tables WHERE table_name IN ('pg_settings', 'pg_database') ORDER BY 1
----
pg_database BASE TABLE
pg_settings VIEW
