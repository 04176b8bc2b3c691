# Parameters: types from the client or from where they stand, values as text.
send
Parse {"name": "", "text": "select $1::int4 as n"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"n","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1::int4 as n"}
Bind {"portal": "", "statement": "", "parameters": ["42"]}
Describe {"target": "P", "name": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
RowDescription [{"name":"n","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["42"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# Of every type.
send
Parse {"name": "", "text": "select $1::bool, $2::int2, $3::int4, $4::int8, $5::float4, $6::float8, $7::numeric, $8::text, $9::varchar, $10::date, $11::timestamp, $12::interval, $13::name, $14::bpchar"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": "", "parameters": ["yes", "-7", "42", "9000000000", "1.5", "-0.1", "123456789012345678901234567890.123", "é'\"", "v", "2024-02-29", "2024-02-29 12:34:56.789", "1 year 2 mons 3 days 04:05:06.7", "n", "b"]}
Describe {"target": "P", "name": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [16,21,23,20,700,701,1700,25,1043,1082,1114,1186,19,1042]
RowDescription [{"name":"bool","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0},{"name":"int2","tableOid":0,"columnNumber":0,"typeOid":21,"typeSize":2,"typmod":-1,"format":0},{"name":"int4","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"int8","tableOid":0,"columnNumber":0,"typeOid":20,"typeSize":8,"typmod":-1,"format":0},{"name":"float4","tableOid":0,"columnNumber":0,"typeOid":700,"typeSize":4,"typmod":-1,"format":0},{"name":"float8","tableOid":0,"columnNumber":0,"typeOid":701,"typeSize":8,"typmod":-1,"format":0},{"name":"numeric","tableOid":0,"columnNumber":0,"typeOid":1700,"typeSize":-1,"typmod":-1,"format":0},{"name":"text","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0},{"name":"varchar","tableOid":0,"columnNumber":0,"typeOid":1043,"typeSize":-1,"typmod":-1,"format":0},{"name":"date","tableOid":0,"columnNumber":0,"typeOid":1082,"typeSize":4,"typmod":-1,"format":0},{"name":"timestamp","tableOid":0,"columnNumber":0,"typeOid":1114,"typeSize":8,"typmod":-1,"format":0},{"name":"interval","tableOid":0,"columnNumber":0,"typeOid":1186,"typeSize":16,"typmod":-1,"format":0},{"name":"name","tableOid":0,"columnNumber":0,"typeOid":19,"typeSize":64,"typmod":-1,"format":0},{"name":"bpchar","tableOid":0,"columnNumber":0,"typeOid":1042,"typeSize":-1,"typmod":-1,"format":0}]
BindComplete
RowDescription [{"name":"bool","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0},{"name":"int2","tableOid":0,"columnNumber":0,"typeOid":21,"typeSize":2,"typmod":-1,"format":0},{"name":"int4","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"int8","tableOid":0,"columnNumber":0,"typeOid":20,"typeSize":8,"typmod":-1,"format":0},{"name":"float4","tableOid":0,"columnNumber":0,"typeOid":700,"typeSize":4,"typmod":-1,"format":0},{"name":"float8","tableOid":0,"columnNumber":0,"typeOid":701,"typeSize":8,"typmod":-1,"format":0},{"name":"numeric","tableOid":0,"columnNumber":0,"typeOid":1700,"typeSize":-1,"typmod":-1,"format":0},{"name":"text","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0},{"name":"varchar","tableOid":0,"columnNumber":0,"typeOid":1043,"typeSize":-1,"typmod":-1,"format":0},{"name":"date","tableOid":0,"columnNumber":0,"typeOid":1082,"typeSize":4,"typmod":-1,"format":0},{"name":"timestamp","tableOid":0,"columnNumber":0,"typeOid":1114,"typeSize":8,"typmod":-1,"format":0},{"name":"interval","tableOid":0,"columnNumber":0,"typeOid":1186,"typeSize":16,"typmod":-1,"format":0},{"name":"name","tableOid":0,"columnNumber":0,"typeOid":19,"typeSize":64,"typmod":-1,"format":0},{"name":"bpchar","tableOid":0,"columnNumber":0,"typeOid":1042,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["t","-7","42","9000000000","1.5","-0.1","123456789012345678901234567890.123","é'\"","v","2024-02-29","2024-02-29 12:34:56.789","1 year 2 mons 3 days 04:05:06.7","n","b"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# and all of them null.
send
Parse {"name": "", "text": "select $1::bool, $2::int2, $3::int4, $4::int8, $5::float4, $6::float8, $7::numeric, $8::text, $9::varchar, $10::date, $11::timestamp, $12::interval"}
Bind {"portal": "", "statement": "", "parameters": [null, null, null, null, null, null, null, null, null, null, null, null]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
DataRow [null,null,null,null,null,null,null,null,null,null,null,null]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# Types given by the client.
send
Parse {"name": "", "text": "select $1, $2, $3", "parameterTypes": [23, 25, 1700]}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": "", "parameters": ["1", "x", "1.50"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [23,25,1700]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0},{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":1700,"typeSize":-1,"typmod":-1,"format":0}]
BindComplete
DataRow ["1","x","1.50"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# 0 is "as it stands", and so is unknown.
send
Parse {"name": "", "text": "select $1 + 1, $2", "parameterTypes": [0, 705]}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": "", "parameters": ["41", "x"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [23,25]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
BindComplete
DataRow ["42","x"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# More types than parameters.
send
Parse {"name": "", "text": "select 1", "parameterTypes": [23, 25]}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": "", "parameters": ["1", "x"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [23,25]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
BindComplete
DataRow ["1"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# Without a place that says more, text.
send
Parse {"name": "", "text": "select $1"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": "", "parameters": ["x"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
BindComplete
DataRow ["x"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1, $2, $1"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [25,25]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0},{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0},{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"

# From operators.
send
Parse {"name": "", "text": "select id from people where id = $1"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select id from people where $1 < salary"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [1700]
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select id from people where born between $1 and $2"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [1082,1082]
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select id from people where name = $1 and city <> $2"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [25,25]
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select id from people where id in ($1, $2, 3)"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [23,23]
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1 + $2"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42725","message":"operator is not unique: unknown + unknown","hint":"Could not choose a best candidate operator. You might need to add explicit type casts.","position":"11"}
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1 = $2"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [25,25]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select -$1"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42725","message":"operator is not unique: - unknown","hint":"Could not choose a best candidate operator. You might need to add explicit type casts.","position":"8"}
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1 + 1.5"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [1700]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":1700,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1 * 2::float8"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [701]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":701,"typeSize":8,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select date '2024-01-01' + $1"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42725","message":"operator is not unique: date + unknown","hint":"Could not choose a best candidate operator. You might need to add explicit type casts.","position":"26"}
ReadyForQuery "I"

send
Parse {"name": "", "text": "select timestamp '2024-01-01' + $1"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [1186]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":1114,"typeSize":8,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1 is null"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": "", "parameters": [null]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42P18","message":"could not determine data type of parameter $1"}
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1 is true"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [16]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select not $1"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [16]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1 and $2"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [16,16]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select case when $1 then $2 else 3 end"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": "", "parameters": ["t", "7"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [16,23]
RowDescription [{"name":"case","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
BindComplete
DataRow ["7"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Parse {"name": "", "text": "select case $1 when 1 then 'one' else $2 end"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42883","message":"operator does not exist: text = integer","hint":"No operator matches the given name and argument types. You might need to add explicit type casts.","position":"16"}
ReadyForQuery "I"

send
Parse {"name": "", "text": "select coalesce($1, 5), nullif($2, 'x'), greatest($3, 1.5)"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": "", "parameters": ["1", "x", "2"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [23,25,1700]
RowDescription [{"name":"coalesce","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"nullif","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0},{"name":"greatest","tableOid":0,"columnNumber":0,"typeOid":1700,"typeSize":-1,"typmod":-1,"format":0}]
BindComplete
DataRow ["1",null,"2"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1 is distinct from 3"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select id from people where id = $1 + 1"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select id from people order by id limit $1 offset $2"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": "", "parameters": ["2", "1"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [20,20]
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
BindComplete
DataRow ["2"]
DataRow ["3"]
CommandComplete "SELECT 2"
ReadyForQuery "I"

send
Parse {"name": "", "text": "select id from people order by id limit $1"}
Bind {"portal": "", "statement": "", "parameters": [null]}
Execute {"portal": "", "maxRows": 2}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
DataRow ["1"]
DataRow ["2"]
PortalSuspended
ReadyForQuery "I"

send
Parse {"name": "", "text": "select id from people order by id limit $1"}
Bind {"portal": "", "statement": "", "parameters": ["-1"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
ErrorResponse {"severity":"ERROR","code":"2201W","message":"LIMIT must not be negative"}
ReadyForQuery "I"

send
Parse {"name": "", "text": "select count(*) from people where active = $1"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": "", "parameters": ["t"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [16]
RowDescription [{"name":"count","tableOid":0,"columnNumber":0,"typeOid":20,"typeSize":8,"typmod":-1,"format":0}]
BindComplete
DataRow ["6"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Parse {"name": "", "text": "select sum($1::int4) from people"}
Bind {"portal": "", "statement": "", "parameters": ["2"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
DataRow ["24"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Parse {"name": "", "text": "select abs($1)"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [701]
RowDescription [{"name":"abs","tableOid":0,"columnNumber":0,"typeOid":701,"typeSize":8,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select abs($1::int4)"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"abs","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1::int4, $1 + 1"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": "", "parameters": ["7"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"int4","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
BindComplete
DataRow ["7","8"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Parse {"name": "", "text": "select id from people where id = $1 or visits = $1"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select name from people where id = $1 or name = $1"}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42883","message":"operator does not exist: text = integer","hint":"No operator matches the given name and argument types. You might need to add explicit type casts.","position":"47"}
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1 from people where id = $1"}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42P08","message":"inconsistent types deduced for parameter $1","detail":"integer versus text","position":"8"}
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1::text from people where id = $1"}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42883","message":"operator does not exist: integer = text","hint":"No operator matches the given name and argument types. You might need to add explicit type casts.","position":"38"}
ReadyForQuery "I"

# A number that is left out has no type.
send
Parse {"name": "", "text": "select $2::int4"}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42P18","message":"could not determine data type of parameter $1"}
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $3::int4, $1::text"}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42P18","message":"could not determine data type of parameter $2"}
ReadyForQuery "I"

# Unless the client says it.
send
Parse {"name": "", "text": "select $2::int4", "parameterTypes": [25]}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [25,23]
RowDescription [{"name":"int4","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $0"}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42P02","message":"there is no parameter $0","position":"8"}
ReadyForQuery "I"

# Parameters are for the extended protocol.
send
Query "select $1"
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42P02","message":"there is no parameter $1","position":"8"}
ReadyForQuery "I"

# Too few and too many.
send
Parse {"name": "", "text": "select $1::int4, $2::int4"}
Bind {"portal": "", "statement": "", "parameters": ["1"]}
Sync
----

until ReadyForQuery
----
ParseComplete
ErrorResponse {"severity":"ERROR","code":"08P01","message":"bind message supplies 1 parameters, but prepared statement \"\" requires 2"}
ReadyForQuery "I"

send
Parse {"name": "two", "text": "select $1::int4, $2::int4"}
Bind {"portal": "", "statement": "two", "parameters": ["1", "2", "3"]}
Sync
----

until ReadyForQuery
----
ParseComplete
ErrorResponse {"severity":"ERROR","code":"08P01","message":"bind message supplies 3 parameters, but prepared statement \"two\" requires 2"}
ReadyForQuery "I"

# One format for all, one for each, or none.
send
Parse {"name": "", "text": "select $1::int4, $2::text"}
Bind {"portal": "", "statement": "", "parameters": ["1", "x"], "parameterFormats": [0]}
Execute {"portal": "", "maxRows": 0}
Bind {"portal": "", "statement": "", "parameters": ["1", "x"], "parameterFormats": [0, 0], "resultFormats": [0]}
Execute {"portal": "", "maxRows": 0}
Bind {"portal": "", "statement": "", "parameters": ["1", "x"], "resultFormats": [0, 0]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
DataRow ["1","x"]
CommandComplete "SELECT 1"
BindComplete
DataRow ["1","x"]
CommandComplete "SELECT 1"
BindComplete
DataRow ["1","x"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1::int4, $2::text"}
Bind {"portal": "", "statement": "", "parameters": ["1", "x"], "parameterFormats": [0, 0, 0]}
Sync
----

until ReadyForQuery
----
ParseComplete
ErrorResponse {"severity":"ERROR","code":"08P01","message":"bind message has 3 parameter formats but 2 parameters"}
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1::int4, $2::text"}
Bind {"portal": "", "statement": "", "parameters": ["1", "x"], "resultFormats": [0, 0, 0]}
Sync
----

until ReadyForQuery
----
ParseComplete
ErrorResponse {"severity":"ERROR","code":"08P01","message":"bind message has 3 result formats but query has 2 columns"}
ReadyForQuery "I"

# Values that are none of the type.
send
Parse {"name": "", "text": "select $1::int4"}
Bind {"portal": "", "statement": "", "parameters": ["x"]}
Sync
----

until ReadyForQuery
----
ParseComplete
ErrorResponse {"severity":"ERROR","code":"22P02","message":"invalid input syntax for type integer: \"x\"","where":"unnamed portal parameter $1 = '...'"}
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1::int4"}
Bind {"portal": "", "statement": "", "parameters": ["99999999999"]}
Sync
----

until ReadyForQuery
----
ParseComplete
ErrorResponse {"severity":"ERROR","code":"22003","message":"value \"99999999999\" is out of range for type integer","where":"unnamed portal parameter $1 = '...'"}
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1::bool"}
Bind {"portal": "", "statement": "", "parameters": ["maybe"]}
Sync
----

until ReadyForQuery
----
ParseComplete
ErrorResponse {"severity":"ERROR","code":"22P02","message":"invalid input syntax for type boolean: \"maybe\"","where":"unnamed portal parameter $1 = '...'"}
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1::date"}
Bind {"portal": "", "statement": "", "parameters": ["2024-02-30"]}
Sync
----

until ReadyForQuery
----
ParseComplete
ErrorResponse {"severity":"ERROR","code":"22008","message":"date/time field value out of range: \"2024-02-30\"","where":"unnamed portal parameter $1 = '...'"}
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1::numeric"}
Bind {"portal": "", "statement": "", "parameters": ["1.2.3"]}
Sync
----

until ReadyForQuery
----
ParseComplete
ErrorResponse {"severity":"ERROR","code":"22P02","message":"invalid input syntax for type numeric: \"1.2.3\"","where":"unnamed portal parameter $1 = '...'"}
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1::int2, $2::float8"}
Bind {"portal": "", "statement": "", "parameters": ["1", "abc"]}
Sync
----

until ReadyForQuery
----
ParseComplete
ErrorResponse {"severity":"ERROR","code":"22P02","message":"invalid input syntax for type double precision: \"abc\"","where":"unnamed portal parameter $2 = '...'"}
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1::int4"}
Bind {"portal": "", "statement": "", "parameters": [""]}
Sync
----

until ReadyForQuery
----
ParseComplete
ErrorResponse {"severity":"ERROR","code":"22P02","message":"invalid input syntax for type integer: \"\"","where":"unnamed portal parameter $1 = ''"}
ReadyForQuery "I"

send
Parse {"name": "named", "text": "select $1::int4"}
Bind {"portal": "portal", "statement": "named", "parameters": ["x"]}
Sync
----

until ReadyForQuery
----
ParseComplete
ErrorResponse {"severity":"ERROR","code":"22P02","message":"invalid input syntax for type integer: \"x\"","where":"portal \"portal\" parameter $1 = '...'"}
ReadyForQuery "I"

# Many numerics: the scale is the value's.
send
Parse {"name": "n", "text": "select $1::numeric, $1 + 1, $1 * 1.10, -$1"}
Bind {"portal": "", "statement": "n", "parameters": ["1.50"]}
Execute {"portal": "", "maxRows": 0}
Bind {"portal": "", "statement": "n", "parameters": ["-0.0001"]}
Execute {"portal": "", "maxRows": 0}
Bind {"portal": "", "statement": "n", "parameters": ["NaN"]}
Execute {"portal": "", "maxRows": 0}
Bind {"portal": "", "statement": "n", "parameters": ["1e20"]}
Execute {"portal": "", "maxRows": 0}
Bind {"portal": "", "statement": "n", "parameters": [null]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
DataRow ["1.50","2.50","1.6500","-1.50"]
CommandComplete "SELECT 1"
BindComplete
DataRow ["-0.0001","0.9999","-0.000110","0.0001"]
CommandComplete "SELECT 1"
BindComplete
DataRow ["NaN","NaN","NaN","NaN"]
CommandComplete "SELECT 1"
BindComplete
DataRow ["100000000000000000000","100000000000000000001","110000000000000000000.00","-100000000000000000000"]
CommandComplete "SELECT 1"
BindComplete
DataRow [null,null,null,null]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1::numeric(6,2), $1::numeric(6,1)"}
Bind {"portal": "", "statement": "", "parameters": ["12.345"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
DataRow ["12.35","12.3"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# Long texts.
send
Parse {"name": "", "text": "select $1::text"}
Bind {"portal": "", "statement": "", "parameters": ["a text that is longer than twelve bytes, with ünïcödé and 🦀"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
DataRow ["a text that is longer than twelve bytes, with ünïcödé and 🦀"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1"}
Bind {"portal": "", "statement": "", "parameters": [""]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
DataRow [""]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# In a filter of a table.
send
Parse {"name": "s", "text": "select id, name from people where id >= $1 and id < $2 order by id"}
Bind {"portal": "", "statement": "s", "parameters": ["1", "3"]}
Execute {"portal": "", "maxRows": 0}
Bind {"portal": "", "statement": "s", "parameters": ["3", "5"]}
Execute {"portal": "", "maxRows": 0}
Bind {"portal": "", "statement": "s", "parameters": ["5", "3"]}
Execute {"portal": "", "maxRows": 0}
Bind {"portal": "", "statement": "s", "parameters": [null, "3"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
DataRow ["1","Ada"]
DataRow ["2","Grace"]
CommandComplete "SELECT 2"
BindComplete
DataRow ["3","Linus"]
DataRow ["4","Zoë"]
CommandComplete "SELECT 2"
BindComplete
CommandComplete "SELECT 0"
BindComplete
CommandComplete "SELECT 0"
ReadyForQuery "I"

send
Parse {"name": "", "text": "select name from people where salary > $1 order by id limit 3"}
Bind {"portal": "", "statement": "", "parameters": ["6000"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
DataRow ["Grace"]
DataRow ["Linus"]
DataRow ["O'Brien"]
CommandComplete "SELECT 3"
ReadyForQuery "I"

send
Parse {"name": "", "text": "select name from people where name >= $1 order by name limit 2"}
Bind {"portal": "", "statement": "", "parameters": ["H"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
DataRow ["Linus"]
DataRow ["O'Brien"]
CommandComplete "SELECT 2"
ReadyForQuery "I"

send
Parse {"name": "", "text": "select name from people where born < $1 order by born limit 2"}
Bind {"portal": "", "statement": "", "parameters": ["1900-01-01"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
DataRow ["Ada"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# In GROUP BY, HAVING and ORDER BY.
send
Parse {"name": "", "text": "select age + $1 as a, count(*) from people where age is not null group by age + $1 having count(*) >= $2 order by 1 limit 2"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": "", "parameters": ["100", "1"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [23,20]
RowDescription [{"name":"a","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"count","tableOid":0,"columnNumber":0,"typeOid":20,"typeSize":8,"typmod":-1,"format":0}]
BindComplete
DataRow ["118","1"]
DataRow ["122","1"]
CommandComplete "SELECT 2"
ReadyForQuery "I"

send
Parse {"name": "", "text": "values ($1, 'a'), (2, $2)"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": "", "parameters": ["1", "b"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [23,25]
RowDescription [{"name":"column1","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"column2","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
BindComplete
DataRow ["1","a"]
DataRow ["2","b"]
CommandComplete "SELECT 2"
ReadyForQuery "I"

send
Parse {"name": "", "text": "values ($1), ($2)"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": "", "parameters": ["1", "b"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [25,25]
RowDescription [{"name":"column1","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
BindComplete
DataRow ["1"]
DataRow ["b"]
CommandComplete "SELECT 2"
ReadyForQuery "I"

# A value that is found to be wrong by the query.
send
Parse {"name": "", "text": "select 1 / $1::int4"}
Bind {"portal": "", "statement": "", "parameters": ["0"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
ErrorResponse {"severity":"ERROR","code":"22012","message":"division by zero"}
ReadyForQuery "I"

# Parameters in the order of their numbers, not of the text.
send
Parse {"name": "", "text": "select $2::text, $1::int4"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": "", "parameters": ["1", "x"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [23,25]
RowDescription [{"name":"text","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0},{"name":"int4","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
BindComplete
DataRow ["x","1"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1::int4 as x order by x"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": "", "parameters": ["1"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"x","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
BindComplete
DataRow ["1"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Parse {"name": "", "text": "select distinct $1 from people"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": "", "parameters": ["x"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
BindComplete
DataRow ["x"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1 from people group by 1"}
Bind {"portal": "", "statement": "", "parameters": ["x"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
DataRow ["x"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1::int4 from people where id = $2 and $3"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [23,23,16]
RowDescription [{"name":"int4","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"

# Through casts, functions and patterns.
send
Parse {"name": "", "text": "select $1::int4::text, $1"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"text","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0},{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1::int4, $1::text"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [23]
RowDescription [{"name":"int4","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"text","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select $1::varchar(3)"}
Describe {"target": "S", "name": ""}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [1043]
RowDescription [{"name":"varchar","tableOid":0,"columnNumber":0,"typeOid":1043,"typeSize":-1,"typmod":7,"format":0}]
ReadyForQuery "I"

send
Parse {"name": "", "text": "select id from people where name like $1 order by id limit 2"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": "", "parameters": ["A%"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
BindComplete
DataRow ["1"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Parse {"name": "", "text": "select 'a'"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": "", "parameters": ["x", "y", "z"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription []
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ErrorResponse {"severity":"ERROR","code":"08P01","message":"bind message supplies 3 parameters, but prepared statement \"\" requires 0"}
ReadyForQuery "I"

# A parameter's 'now' is that of the transaction in which it is bound.
send
Parse {"name": "", "text": "select $1::timestamptz = now(), $2::date = current_date"}
Bind {"portal": "", "statement": "", "parameters": ["now", "today"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
DataRow ["t","t"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# A time as parameter: by its OID, by where it stands, and a text that is none.
send
Parse {"name": "", "text": "select $1, $2 > $1, extract(hour from $1), $3::time(0)", "parameterTypes": [1083, 0, 0]}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": "", "parameters": ["10:20 pm", "24:00", "23:59:59.5"]}
Describe {"target": "P", "name": ""}
Execute {"portal": "", "maxRows": 0}
Bind {"portal": "", "statement": "", "parameters": ["25:00", "24:00", null]}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [1083,1083,1083]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":1083,"typeSize":8,"typmod":-1,"format":0},{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0},{"name":"extract","tableOid":0,"columnNumber":0,"typeOid":1700,"typeSize":-1,"typmod":-1,"format":0},{"name":"time","tableOid":0,"columnNumber":0,"typeOid":1083,"typeSize":8,"typmod":0,"format":0}]
BindComplete
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":1083,"typeSize":8,"typmod":-1,"format":0},{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0},{"name":"extract","tableOid":0,"columnNumber":0,"typeOid":1700,"typeSize":-1,"typmod":-1,"format":0},{"name":"time","tableOid":0,"columnNumber":0,"typeOid":1083,"typeSize":8,"typmod":0,"format":0}]
DataRow ["22:20:00","t","22","24:00:00"]
CommandComplete "SELECT 1"
ErrorResponse {"severity":"ERROR","code":"22008","message":"date/time field value out of range: \"25:00\"","where":"unnamed portal parameter $1 = '...'"}
ReadyForQuery "I"
