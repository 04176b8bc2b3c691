# format_type: names of types by OID and modifier.

query
SELECT format_type(16, -1), format_type(23, null), format_type(20, 5), format_type(25, -1), format_type(19, null), format_type(18, -1), format_type(26, -1)
----
boolean integer bigint text name "char" oid

query
SELECT format_type(1043, 24), format_type(1043, -1), format_type(1043, null), format_type(1042, 9), format_type(1042, -1), format_type(1042, null), format_type(1043, 4)
----
character varying(20) character varying character varying character(5) bpchar character character varying

query
SELECT format_type(1700, 786439), format_type(1700, -1), format_type(1700, null), format_type(1114, 3), format_type(1184, 0), format_type(1184, -1), format_type(1186, 196607), format_type(1186, 469762051)
----
numeric(12,3) numeric numeric timestamp(3) without time zone timestamp(0) with time zone timestamp with time zone interval month interval hour to second(3)

query
SELECT format_type(1007, -1), format_type(1009, null), format_type(1231, 786439), format_type(1015, 24), format_type(0, -1), format_type(4294967295, -1), format_type(-1, -1), format_type(null, 1)
----
integer[] text[] numeric(12,3)[] character varying(20)[] - ??? ??? NULL

query names types
SELECT name AS "Column", pg_catalog.format_type(tp, tpm) AS "Type" FROM (VALUES ('id', '23'::pg_catalog.oid, -1), ('price', '1700'::pg_catalog.oid, 786439)) s(name, tp, tpm)
----
names: Column, Type
types: text, text
id integer
price numeric(12,3)

query
SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = (SELECT oid FROM pg_class WHERE relname = 'people') AND attnum > 0 ORDER BY attnum
----
id integer
name text
city text
age integer
salary numeric(12,3)
born date
active boolean
score double precision
visits bigint

query
SELECT typname, format_type(oid, null), format_type(oid, -1) FROM pg_type WHERE typname IN ('bool', 'int4', 'bpchar', '_bpchar', 'timestamptz', 'char', 'name', '_int4', 'uuid', 'float8', 'interval') ORDER BY typname
----
_bpchar character[] bpchar[]
_int4 integer[] integer[]
bool boolean boolean
bpchar character bpchar
char "char" "char"
float8 double precision double precision
int4 integer integer
interval interval interval
name name name
timestamptz timestamp with time zone timestamp with time zone
uuid uuid uuid
