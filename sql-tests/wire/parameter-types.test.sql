# Types of parameters and of columns, by where they stand.
send
Parse {"name": "", "text": "select $1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1, $2, $3"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1::int4"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1::varchar(5)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1::numeric(5,2)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select cast($1 as timestamptz)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select int4 '1' + $1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select 1 + $1"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25,25,25]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0},{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0},{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"int4","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [1043]
RowDescription [{"name":"varchar","tableOid":0,"columnNumber":0,"typeOid":1043,"typeSize":-1,"typmod":9,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [1700]
RowDescription [{"name":"numeric","tableOid":0,"columnNumber":0,"typeOid":1700,"typeSize":-1,"typmod":327686,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [1184]
RowDescription [{"name":"timestamptz","tableOid":0,"columnNumber":0,"typeOid":1184,"typeSize":8,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1 + 1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 + 1.5"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 + 1::int2"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 + $2"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 - $2::date"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select date '2020-01-01' - $1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select date '2020-01-01' + $1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select timestamp '2020-01-01' + $1"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [1700]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":1700,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [21]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":21,"typeSize":2,"typmod":-1,"format":0}]
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42725","message":"operator is not unique: unknown + unknown","hint":"Could not choose a best candidate operator. You might need to add explicit type casts.","position":"11"}
ReadyForQuery "I"
ParseComplete
ParameterDescription [1082,1082]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [1082]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42725","message":"operator is not unique: date + unknown","hint":"Could not choose a best candidate operator. You might need to add explicit type casts.","position":"26"}
ReadyForQuery "I"
ParseComplete
ParameterDescription [1186]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":1114,"typeSize":8,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select timestamp '2020-01-01' - $1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select interval '1 day' * $1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 * interval '1 day'"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 || 'x'"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select 'x' || $1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 || $2"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select - $1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select not $1"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ParseComplete
ParameterDescription [1114]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":1186,"typeSize":16,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [701]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":1186,"typeSize":16,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [701]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":1186,"typeSize":16,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25,25]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42725","message":"operator is not unique: - unknown","hint":"Could not choose a best candidate operator. You might need to add explicit type casts.","position":"8"}
ReadyForQuery "I"
ParseComplete
ParameterDescription [16]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1 and true"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 or $2"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 = 1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 = 'x'"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select 'x' = $1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 = $2"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 < now()"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 > 1.5"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ParseComplete
ParameterDescription [16]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [16,16]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25,25]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [1184]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [1700]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1 <> id from people"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select name = $1 from people"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 like 'x'"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select name like $1 from people"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select name ilike $1 from people"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select name not like $1 escape $2 from people"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 between 1 and 2"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select 1 between $1 and $2"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25,25]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23,23]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1 between $2 and 3"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 not between $2 and $3"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 between symmetric 1 and $2"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 in (1, 2)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select id in ($1, $2) from people"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 in ($2, 3)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 in ('a', $2)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select 1 in ($1)"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42883","message":"operator does not exist: text <= integer","hint":"No operator matches the given name and argument types. You might need to add explicit type casts.","position":"11"}
ReadyForQuery "I"
ParseComplete
ParameterDescription [25,25,25]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23,23]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23,23]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23,23]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25,25]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1 is null"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 is not null"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1::text is null"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 is true"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 is distinct from 1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 is not distinct from $2"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 is unknown"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select coalesce($1, 1)"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42P18","message":"could not determine data type of parameter $1"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42P18","message":"could not determine data type of parameter $1"}
ReadyForQuery "I"
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [16]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25,25]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [16]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"coalesce","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select coalesce($1, 'x')"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select coalesce($1, $2)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select coalesce(null, $1)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select coalesce($1, id, 2.5) from people"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select nullif($1, 1)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select nullif(1, $1)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select nullif($1, $2)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select greatest($1, 2)"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"coalesce","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25,25]
RowDescription [{"name":"coalesce","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"coalesce","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [1700]
RowDescription [{"name":"coalesce","tableOid":0,"columnNumber":0,"typeOid":1700,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"nullif","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"nullif","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25,25]
RowDescription [{"name":"nullif","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"greatest","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select greatest($1, 2.5, $2)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select least('x', $1)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select case when $1 then 1 end"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select case when true then $1 end"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select case when true then $1 else 1 end"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select case when true then 1 else $1 end"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select case $1 when 1 then 'x' end"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select case 1 when $1 then 'x' end"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ParseComplete
ParameterDescription [1700,1700]
RowDescription [{"name":"greatest","tableOid":0,"columnNumber":0,"typeOid":1700,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"least","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [16]
RowDescription [{"name":"case","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"case","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"case","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"case","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42883","message":"operator does not exist: text = integer","hint":"No operator matches the given name and argument types. You might need to add explicit type casts.","position":"16"}
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"case","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select case $1 when $2 then $3 end"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select lower($1)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select length($1)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select length($1::text)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select abs($1)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select round($1)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select round($1, 2)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select round($1, $2)"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ParseComplete
ParameterDescription [25,25,25]
RowDescription [{"name":"case","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"lower","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"length","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"length","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [701]
RowDescription [{"name":"abs","tableOid":0,"columnNumber":0,"typeOid":701,"typeSize":8,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [701]
RowDescription [{"name":"round","tableOid":0,"columnNumber":0,"typeOid":701,"typeSize":8,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [1700]
RowDescription [{"name":"round","tableOid":0,"columnNumber":0,"typeOid":1700,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [1700,23]
RowDescription [{"name":"round","tableOid":0,"columnNumber":0,"typeOid":1700,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select substring($1, 2)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select position($1 in $2)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select trim($1)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select replace($1, $2, 'x')"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select concat($1, 1)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select concat_ws($1, $2)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select extract(year from $1)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select extract(year from $1::date)"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"substring","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25,25]
RowDescription [{"name":"position","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"btrim","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25,25]
RowDescription [{"name":"replace","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42P18","message":"could not determine data type of parameter $1"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42P18","message":"could not determine data type of parameter $2"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42725","message":"function pg_catalog.extract(unknown, unknown) is not unique","hint":"Could not choose a best candidate function. You might need to add explicit type casts.","position":"8"}
ReadyForQuery "I"
ParseComplete
ParameterDescription [1082]
RowDescription [{"name":"extract","tableOid":0,"columnNumber":0,"typeOid":1700,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select date_trunc('day', $1)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select date_trunc($1, timestamp '2020-01-01')"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select to_char($1, 'YYYY')"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select to_char($1::timestamp, $2)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select count($1)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select sum($1)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select sum($1::int4)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select min($1)"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42725","message":"function date_trunc(unknown, unknown) is not unique","hint":"Could not choose a best candidate function. You might need to add explicit type casts.","position":"8"}
ReadyForQuery "I"
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"date_trunc","tableOid":0,"columnNumber":0,"typeOid":1114,"typeSize":8,"typmod":-1,"format":0}]
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42725","message":"function to_char(unknown, unknown) is not unique","hint":"Could not choose a best candidate function. You might need to add explicit type casts.","position":"8"}
ReadyForQuery "I"
ParseComplete
ParameterDescription [1114,25]
RowDescription [{"name":"to_char","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42P18","message":"could not determine data type of parameter $1"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42725","message":"function sum(unknown) is not unique","hint":"Could not choose a best candidate function. You might need to add explicit type casts.","position":"8"}
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"sum","tableOid":0,"columnNumber":0,"typeOid":20,"typeSize":8,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"min","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select max($1 + 1)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select avg($1)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select string_agg(name, $1) from people"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select count(*) filter (where $1) from people"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select id from people where $1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select id from people where id = $1 and name = $2"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select id from people where id = $1 or $2 is null"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select id from people where id > $1 and id < $1"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"max","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42725","message":"function avg(unknown) is not unique","hint":"Could not choose a best candidate function. You might need to add explicit type casts.","position":"8"}
ReadyForQuery "I"
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"string_agg","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [16]
RowDescription [{"name":"count","tableOid":0,"columnNumber":0,"typeOid":20,"typeSize":8,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [16]
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23,25]
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42P18","message":"could not determine data type of parameter $2"}
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select id from people where id = $1 and name = $1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select id from people where salary > $1 and score < $2 and born = $3 and active = $4 and visits = $5"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select id from people limit $1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select id from people limit $1 offset $2"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select id from people limit $1::int4"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select id from people limit $1 + 1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select id from people order by $1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select id from people order by id + $1"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42883","message":"operator does not exist: text = integer","hint":"No operator matches the given name and argument types. You might need to add explicit type casts.","position":"46"}
ReadyForQuery "I"
ParseComplete
ParameterDescription [1700,701,1082,16,20]
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [20]
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [20,20]
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select id + $1 from people group by id + $1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select id + $1 from people group by 1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 from people group by $1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select city from people group by city having count(*) > $1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select distinct $1 from people"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select (select $1)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select (select $1::int4)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select (select id from people where id = $1)"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [20]
RowDescription [{"name":"city","tableOid":"<ignored>","columnNumber":3,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"int4","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"id","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select exists (select 1 where $1)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select id in (select $1::int4) from people"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select id in (select $1) from people"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 in (select id from people)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 = any (select id from people)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select * from (select $1 as a) q"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select a + 1 from (select $1 as a) q"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select a from (select $1::int4 as a) q"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ParseComplete
ParameterDescription [16]
RowDescription [{"name":"exists","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42883","message":"operator does not exist: integer = text","hint":"No operator matches the given name and argument types. You might need to add explicit type casts.","position":"11"}
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"a","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42883","message":"operator does not exist: text + integer","hint":"No operator matches the given name and argument types. You might need to add explicit type casts.","position":"10"}
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"a","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "with w as (select $1 as a) select * from w"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "with w as (select $1::int4 as a) select a + $2 from w"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "values ($1)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "values ($1, 1), ('x', $2)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "values (1), ($1)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "values ($1), (1)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select * from (values (1), ($1)) v"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select 1 union all select $1"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"a","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23,23]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"column1","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25,23]
RowDescription [{"name":"column1","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0},{"name":"column2","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"column1","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"column1","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"column1","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1 union all select 1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 union all select $2"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1::int4 union all select $2"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select id from people union select $1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $2::int4"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $3, $1::int4"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $2"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1::int4, $1"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25,25]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23,23]
RowDescription [{"name":"int4","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"id","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42P18","message":"could not determine data type of parameter $1"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42P18","message":"could not determine data type of parameter $2"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42P18","message":"could not determine data type of parameter $1"}
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"int4","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1, $1::int4"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1::int4, $1::text"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1::int4 + $1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 + $1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 + 1, $1 || 'x'"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 || 'x', $1 + 1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 || 'x', $1::int4"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select upper($1), $1 = name from people"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42P08","message":"inconsistent types deduced for parameter $1","detail":"integer versus text","position":"8"}
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"int4","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"text","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42725","message":"operator is not unique: unknown + unknown","hint":"Could not choose a best candidate operator. You might need to add explicit type casts.","position":"11"}
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42883","message":"operator does not exist: text + integer","hint":"No operator matches the given name and argument types. You might need to add explicit type casts.","position":"22"}
ReadyForQuery "I"
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0},{"name":"int4","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"upper","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0},{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $0"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $65536"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $99999"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 collate \"C\""}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select ($1)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select (($1)) + 1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1::int4::text"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1::text::int4"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42P02","message":"there is no parameter $0","position":"8"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42P18","message":"could not determine data type of parameter $1"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42P18","message":"could not determine data type of parameter $1"}
ReadyForQuery "I"
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"text","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"int4","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select ($1 + 1)::text"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1::int4 = any (select 1)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select current_setting($1)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select set_config($1, $2, $3)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select format($1, $2)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 at time zone 'UTC'"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select overlay($1 placing $2 from 1)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select interval '1 day' + $1"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"text","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"current_setting","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25,25,16]
RowDescription [{"name":"set_config","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42P18","message":"could not determine data type of parameter $2"}
ReadyForQuery "I"
ParseComplete
ParameterDescription [1184]
RowDescription [{"name":"timezone","tableOid":0,"columnNumber":0,"typeOid":1114,"typeSize":8,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [25,25]
RowDescription [{"name":"overlay","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [1186]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":1186,"typeSize":16,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select now() - $1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select current_date - $1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select age($1)"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select uuid 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11' = $1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select '\\x00'::bytea = $1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select '\\x00'::bytea || $1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select true = $1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 % 3"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ParseComplete
ParameterDescription [1184]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":1186,"typeSize":16,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [1082]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42725","message":"function age(unknown) is not unique","hint":"Could not choose a best candidate function. You might need to add explicit type casts.","position":"8"}
ReadyForQuery "I"
ParseComplete
ParameterDescription [2950]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [17]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [17]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":17,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [16]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select 2 ^ $1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 ^ 2"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select |/ $1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select @ $1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1 & 3"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select 1 << $1"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select * from people where id = $1 limit $2"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ParseComplete
ParameterDescription [701]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":701,"typeSize":8,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [701]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":701,"typeSize":8,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [701]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":701,"typeSize":8,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [701]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":701,"typeSize":8,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription [23,20]
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"name","tableOid":"<ignored>","columnNumber":2,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0},{"name":"city","tableOid":"<ignored>","columnNumber":3,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0},{"name":"age","tableOid":"<ignored>","columnNumber":4,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"salary","tableOid":"<ignored>","columnNumber":5,"typeOid":1700,"typeSize":-1,"typmod":786439,"format":0},{"name":"born","tableOid":"<ignored>","columnNumber":6,"typeOid":1082,"typeSize":4,"typmod":-1,"format":0},{"name":"active","tableOid":"<ignored>","columnNumber":7,"typeOid":16,"typeSize":1,"typmod":-1,"format":0},{"name":"score","tableOid":"<ignored>","columnNumber":8,"typeOid":701,"typeSize":8,"typmod":-1,"format":0},{"name":"visits","tableOid":"<ignored>","columnNumber":9,"typeOid":20,"typeSize":8,"typmod":-1,"format":0}]
ReadyForQuery "I"
