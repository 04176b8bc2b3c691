# The columns of each system table, by name and type, are PostgreSQL's.

query names types
SELECT * FROM pg_namespace LIMIT 0
----
names: oid, nspname, nspowner, nspacl
types: oid, name, oid, aclitem[]
(no rows)

query names types
SELECT * FROM pg_catalog.pg_class LIMIT 0
----
names: oid, relname, relnamespace, reltype, reloftype, relowner, relam, relfilenode, reltablespace, relpages, reltuples, relallvisible, reltoastrelid, relhasindex, relisshared, relpersistence, relkind, relnatts, relchecks, relhasrules, relhastriggers, relhassubclass, relrowsecurity, relforcerowsecurity, relispopulated, relreplident, relispartition, relrewrite, relfrozenxid, relminmxid, relacl, reloptions, relpartbound
types: oid, name, oid, oid, oid, oid, oid, oid, oid, integer, real, integer, oid, boolean, boolean, "char", "char", smallint, smallint, boolean, boolean, boolean, boolean, boolean, boolean, "char", boolean, oid, xid, xid, aclitem[], text[], pg_node_tree
(no rows)

query names types
SELECT * FROM pg_attribute LIMIT 0
----
names: attrelid, attname, atttypid, attstattarget, attlen, attnum, attndims, attcacheoff, atttypmod, attbyval, attalign, attstorage, attcompression, attnotnull, atthasdef, atthasmissing, attidentity, attgenerated, attisdropped, attislocal, attinhcount, attcollation, attacl, attoptions, attfdwoptions, attmissingval
types: oid, name, oid, integer, smallint, smallint, integer, integer, integer, boolean, "char", "char", "char", boolean, boolean, boolean, "char", "char", boolean, boolean, integer, oid, aclitem[], text[], text[], anyarray
(no rows)

query names types
SELECT * FROM pg_type LIMIT 0
----
names: oid, typname, typnamespace, typowner, typlen, typbyval, typtype, typcategory, typispreferred, typisdefined, typdelim, typrelid, typsubscript, typelem, typarray, typinput, typoutput, typreceive, typsend, typmodin, typmodout, typanalyze, typalign, typstorage, typnotnull, typbasetype, typtypmod, typndims, typcollation, typdefaultbin, typdefault, typacl
types: oid, name, oid, oid, smallint, boolean, "char", "char", boolean, boolean, "char", oid, regproc, oid, oid, regproc, regproc, regproc, regproc, regproc, regproc, regproc, "char", "char", boolean, oid, integer, integer, oid, pg_node_tree, text, aclitem[]
(no rows)

query names types
SELECT * FROM information_schema.schemata LIMIT 0
----
names: catalog_name, schema_name, schema_owner, default_character_set_catalog, default_character_set_schema, default_character_set_name, sql_path
types: name, name, name, name, name, name, character varying
(no rows)

query names types
SELECT * FROM information_schema.tables LIMIT 0
----
names: table_catalog, table_schema, table_name, table_type, self_referencing_column_name, reference_generation, user_defined_type_catalog, user_defined_type_schema, user_defined_type_name, is_insertable_into, is_typed, commit_action
types: name, name, name, character varying, name, character varying, name, name, name, character varying(3), character varying(3), character varying
(no rows)

query names types
SELECT * FROM information_schema.columns LIMIT 0
----
names: table_catalog, table_schema, table_name, column_name, ordinal_position, column_default, is_nullable, data_type, character_maximum_length, character_octet_length, numeric_precision, numeric_precision_radix, numeric_scale, datetime_precision, interval_type, interval_precision, character_set_catalog, character_set_schema, character_set_name, collation_catalog, collation_schema, collation_name, domain_catalog, domain_schema, domain_name, udt_catalog, udt_schema, udt_name, scope_catalog, scope_schema, scope_name, maximum_cardinality, dtd_identifier, is_self_referencing, is_identity, identity_generation, identity_start, identity_increment, identity_maximum, identity_minimum, identity_cycle, is_generated, generation_expression, is_updatable
types: name, name, name, name, integer, character varying, character varying(3), character varying, integer, integer, integer, integer, integer, integer, character varying, integer, name, name, name, name, name, name, name, name, name, name, name, name, name, name, name, integer, name, character varying(3), character varying(3), character varying, character varying, character varying, character varying, character varying, character varying(3), character varying, character varying, character varying(3)
(no rows)

query
SELECT oid, nspname FROM pg_namespace WHERE nspname IN ('pg_catalog', 'public') ORDER BY oid
----
11 pg_catalog
2200 public

query
SELECT relname, relkind, relnatts, relpersistence, relispartition FROM pg_class WHERE relnamespace = 2200 AND relname IN ('people', 'types') ORDER BY relname
----
people r 9 p f
types r 8 p f

query
SELECT relname, oid, relkind, relnatts FROM pg_class WHERE relname IN ('pg_class', 'pg_attribute', 'pg_type', 'pg_namespace') ORDER BY oid
----
pg_type 1247 r 32
pg_attribute 1249 r 26
pg_class 1259 r 33
pg_namespace 2615 r 4

query
SELECT attname, atttypid, attnum, attlen, attbyval, attalign, attstorage, attnotnull, atttypmod, attcollation FROM pg_attribute WHERE attrelid = 2615 AND attnum > 0 ORDER BY attnum
----
oid 26 1 4 t i p t -1 0
nspname 19 2 64 f c p t -1 950
nspowner 26 3 4 t i p t -1 0
nspacl 1034 4 -1 f i x f -1 0

query
SELECT * FROM pg_type WHERE oid IN (16, 18, 19, 20, 21, 23, 24, 25, 26, 28, 194) ORDER BY oid
----
16 bool 11 10 1 t b B t t , 0 - 0 1000 boolin boolout boolrecv boolsend - - - c p f 0 -1 0 0 NULL NULL NULL
18 char 11 10 1 t b Z f t , 0 - 0 1002 charin charout charrecv charsend - - - c p f 0 -1 0 0 NULL NULL NULL
19 name 11 10 64 f b S f t , 0 raw_array_subscript_handler 18 1003 namein nameout namerecv namesend - - - c p f 0 -1 0 950 NULL NULL NULL
20 int8 11 10 8 t b N f t , 0 - 0 1016 int8in int8out int8recv int8send - - - d p f 0 -1 0 0 NULL NULL NULL
21 int2 11 10 2 t b N f t , 0 - 0 1005 int2in int2out int2recv int2send - - - s p f 0 -1 0 0 NULL NULL NULL
23 int4 11 10 4 t b N f t , 0 - 0 1007 int4in int4out int4recv int4send - - - i p f 0 -1 0 0 NULL NULL NULL
24 regproc 11 10 4 t b N f t , 0 - 0 1008 regprocin regprocout regprocrecv regprocsend - - - i p f 0 -1 0 0 NULL NULL NULL
25 text 11 10 -1 f b S t t , 0 - 0 1009 textin textout textrecv textsend - - - i x f 0 -1 0 100 NULL NULL NULL
26 oid 11 10 4 t b N t t , 0 - 0 1028 oidin oidout oidrecv oidsend - - - i p f 0 -1 0 0 NULL NULL NULL
28 xid 11 10 4 t b U f t , 0 - 0 1011 xidin xidout xidrecv xidsend - - - i p f 0 -1 0 0 NULL NULL NULL
194 pg_node_tree 11 10 -1 f b Z f t , 0 - 0 0 pg_node_tree_in pg_node_tree_out pg_node_tree_recv pg_node_tree_send - - - i x f 0 -1 0 100 NULL NULL NULL

query
SELECT * FROM pg_type WHERE oid IN (700, 701, 1042, 1043, 1082, 1114, 1186, 1700) ORDER BY oid
----
700 float4 11 10 4 t b N f t , 0 - 0 1021 float4in float4out float4recv float4send - - - i p f 0 -1 0 0 NULL NULL NULL
701 float8 11 10 8 t b N t t , 0 - 0 1022 float8in float8out float8recv float8send - - - d p f 0 -1 0 0 NULL NULL NULL
1042 bpchar 11 10 -1 f b S f t , 0 - 0 1014 bpcharin bpcharout bpcharrecv bpcharsend bpchartypmodin bpchartypmodout - i x f 0 -1 0 100 NULL NULL NULL
1043 varchar 11 10 -1 f b S f t , 0 - 0 1015 varcharin varcharout varcharrecv varcharsend varchartypmodin varchartypmodout - i x f 0 -1 0 100 NULL NULL NULL
1082 date 11 10 4 t b D f t , 0 - 0 1182 date_in date_out date_recv date_send - - - i p f 0 -1 0 0 NULL NULL NULL
1114 timestamp 11 10 8 t b D f t , 0 - 0 1115 timestamp_in timestamp_out timestamp_recv timestamp_send timestamptypmodin timestamptypmodout - d p f 0 -1 0 0 NULL NULL NULL
1186 interval 11 10 16 f b T t t , 0 - 0 1187 interval_in interval_out interval_recv interval_send intervaltypmodin intervaltypmodout - d p f 0 -1 0 0 NULL NULL NULL
1700 numeric 11 10 -1 f b N f t , 0 - 0 1231 numeric_in numeric_out numeric_recv numeric_send numerictypmodin numerictypmodout - i m f 0 -1 0 0 NULL NULL NULL

query
SELECT * FROM pg_type WHERE oid IN (1000, 1002, 1003, 1005, 1007, 1009, 1014, 1015, 1016, 1021, 1022, 1028, 1115, 1182, 1187, 1231) ORDER BY oid
----
1000 _bool 11 10 -1 f b A f t , 0 array_subscript_handler 16 0 array_in array_out array_recv array_send - - array_typanalyze i x f 0 -1 0 0 NULL NULL NULL
1002 _char 11 10 -1 f b A f t , 0 array_subscript_handler 18 0 array_in array_out array_recv array_send - - array_typanalyze i x f 0 -1 0 0 NULL NULL NULL
1003 _name 11 10 -1 f b A f t , 0 array_subscript_handler 19 0 array_in array_out array_recv array_send - - array_typanalyze i x f 0 -1 0 950 NULL NULL NULL
1005 _int2 11 10 -1 f b A f t , 0 array_subscript_handler 21 0 array_in array_out array_recv array_send - - array_typanalyze i x f 0 -1 0 0 NULL NULL NULL
1007 _int4 11 10 -1 f b A f t , 0 array_subscript_handler 23 0 array_in array_out array_recv array_send - - array_typanalyze i x f 0 -1 0 0 NULL NULL NULL
1009 _text 11 10 -1 f b A f t , 0 array_subscript_handler 25 0 array_in array_out array_recv array_send - - array_typanalyze i x f 0 -1 0 100 NULL NULL NULL
1014 _bpchar 11 10 -1 f b A f t , 0 array_subscript_handler 1042 0 array_in array_out array_recv array_send bpchartypmodin bpchartypmodout array_typanalyze i x f 0 -1 0 100 NULL NULL NULL
1015 _varchar 11 10 -1 f b A f t , 0 array_subscript_handler 1043 0 array_in array_out array_recv array_send varchartypmodin varchartypmodout array_typanalyze i x f 0 -1 0 100 NULL NULL NULL
1016 _int8 11 10 -1 f b A f t , 0 array_subscript_handler 20 0 array_in array_out array_recv array_send - - array_typanalyze d x f 0 -1 0 0 NULL NULL NULL
1021 _float4 11 10 -1 f b A f t , 0 array_subscript_handler 700 0 array_in array_out array_recv array_send - - array_typanalyze i x f 0 -1 0 0 NULL NULL NULL
1022 _float8 11 10 -1 f b A f t , 0 array_subscript_handler 701 0 array_in array_out array_recv array_send - - array_typanalyze d x f 0 -1 0 0 NULL NULL NULL
1028 _oid 11 10 -1 f b A f t , 0 array_subscript_handler 26 0 array_in array_out array_recv array_send - - array_typanalyze i x f 0 -1 0 0 NULL NULL NULL
1115 _timestamp 11 10 -1 f b A f t , 0 array_subscript_handler 1114 0 array_in array_out array_recv array_send timestamptypmodin timestamptypmodout array_typanalyze d x f 0 -1 0 0 NULL NULL NULL
1182 _date 11 10 -1 f b A f t , 0 array_subscript_handler 1082 0 array_in array_out array_recv array_send - - array_typanalyze i x f 0 -1 0 0 NULL NULL NULL
1187 _interval 11 10 -1 f b A f t , 0 array_subscript_handler 1186 0 array_in array_out array_recv array_send intervaltypmodin intervaltypmodout array_typanalyze d x f 0 -1 0 0 NULL NULL NULL
1231 _numeric 11 10 -1 f b A f t , 0 array_subscript_handler 1700 0 array_in array_out array_recv array_send numerictypmodin numerictypmodout array_typanalyze i x f 0 -1 0 0 NULL NULL NULL

query
SELECT * FROM pg_type WHERE oid IN (705, 1034, 1184, 1185, 2277, 2281) ORDER BY oid
----
705 unknown 11 10 -2 f p X f t , 0 - 0 0 unknownin unknownout unknownrecv unknownsend - - - c p f 0 -1 0 0 NULL NULL NULL
1034 _aclitem 11 10 -1 f b A f t , 0 array_subscript_handler 1033 0 array_in array_out array_recv array_send - - array_typanalyze i x f 0 -1 0 0 NULL NULL NULL
1184 timestamptz 11 10 8 t b D t t , 0 - 0 1185 timestamptz_in timestamptz_out timestamptz_recv timestamptz_send timestamptztypmodin timestamptztypmodout - d p f 0 -1 0 0 NULL NULL NULL
1185 _timestamptz 11 10 -1 f b A f t , 0 array_subscript_handler 1184 0 array_in array_out array_recv array_send timestamptztypmodin timestamptztypmodout array_typanalyze d x f 0 -1 0 0 NULL NULL NULL
2277 anyarray 11 10 -1 f p P f t , 0 - 0 0 anyarray_in anyarray_out anyarray_recv anyarray_send - - - d x f 0 -1 0 0 NULL NULL NULL
2281 internal 11 10 8 t p P f t , 0 - 0 0 internal_in internal_out - - - - - d p f 0 -1 0 0 NULL NULL NULL

query
SELECT typname FROM pg_type WHERE typcategory = 'D' AND typtype = 'b' AND typname < 'time' ORDER BY 1
----
date

query
SELECT table_schema, table_name, table_type FROM information_schema.tables WHERE table_schema = 'public' AND table_name LIKE '%e%' ORDER BY table_name
----
public empty BASE TABLE
public lineitem BASE TABLE
public numbers BASE TABLE
public people BASE TABLE
public types BASE TABLE

query
SELECT column_name, ordinal_position, data_type, is_nullable, numeric_precision, numeric_precision_radix, numeric_scale, datetime_precision, character_octet_length, udt_name FROM information_schema.columns WHERE table_name = 'types' ORDER BY ordinal_position
----
id 1 integer NO 32 2 0 NULL NULL int4
b 2 boolean YES NULL NULL NULL NULL NULL bool
i 3 integer YES 32 2 0 NULL NULL int4
l 4 bigint YES 64 2 0 NULL NULL int8
f 5 double precision YES 53 2 NULL NULL NULL float8
n 6 numeric YES 12 10 3 NULL NULL numeric
t 7 text YES NULL NULL NULL NULL 1073741824 text
d 8 date YES NULL NULL NULL 0 NULL date

query
SELECT table_name, count(*) FROM information_schema.columns WHERE table_schema = 'public' AND table_name IN ('people', 'types') GROUP BY table_name ORDER BY 1
----
people 9
types 8

query
SELECT data_type, count(*) FROM information_schema.columns WHERE table_name = 'people' GROUP BY 1 ORDER BY 1
----
bigint 1
boolean 1
date 1
double precision 1
integer 2
numeric 1
text 2

query
SELECT schema_name FROM information_schema.schemata WHERE schema_name IN ('public', 'pg_catalog', 'information_schema') ORDER BY 1
----
information_schema
pg_catalog
public

# oid: comparison, casts both ways, input

query
SELECT 23::oid, '23'::oid = 23, 4294967295::oid > 1, (-1)::int4::oid, 23::oid::int8, 4294967295::oid::int4
----
23 t t 4294967295 23 -1

query
SELECT '-1'::oid, 4294967295::text::oid, 1::int2::oid < 2::oid
----
4294967295 4294967295 t

query
SELECT '4294967296'::oid
----
error 22003 at 8: value "4294967296" is out of range for type oid

query
SELECT 4294967296::oid
----
error 22003: OID out of range

query
SELECT 'x'::oid
----
error 22P02 at 8: invalid input syntax for type oid: "x"

query
SELECT 'a'::"char", 'abc'::"char", ''::"char", 'a'::"char" < 'b', 'a'::"char"::text || 'b'
----
a a (empty) t ab

query
SELECT relname FROM pg_class WHERE oid = 'pg_class'
----
error 22P02 at 42: invalid input syntax for type oid: "pg_class"

bind
SELECT typinput + 1 FROM pg_type
----
error 42883 at 17: operator does not exist: regproc + integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

query
SELECT relname FROM pg_catalog.no_such_table
----
error 42P01 at 21: relation "pg_catalog.no_such_table" does not exist
