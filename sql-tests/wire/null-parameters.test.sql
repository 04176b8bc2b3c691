# NULL as a parameter, of every type and in every place.
send
Parse {"name": "", "text": "select $1::int4, $2::text, $3::bool, $4::numeric, $5::date, $6::timestamptz, $7::interval, $8::bytea, $9::uuid, $10::float8"}
Bind {"portal": "", "statement": "", "parameters": [null, null, null, null, null, null, null, null, null, null]}
Execute {"portal": "", "maxRows": 0}
Sync
Parse {"name": "", "text": "select id from people where id = $1 or city is not distinct from $2 order by id limit 2"}
Bind {"portal": "", "statement": "", "parameters": [null, null]}
Execute {"portal": "", "maxRows": 0}
Bind {"portal": "", "statement": "", "parameters": ["3", null]}
Execute {"portal": "", "maxRows": 0}
Sync
Parse {"name": "", "text": "select $1 + 1, $1 is null, coalesce($1, 7), $1 in (1, null), case when $1 > 0 then 'y' else 'n' end", "parameterTypes": [23]}
Bind {"portal": "", "statement": "", "parameters": [null]}
Execute {"portal": "", "maxRows": 0}
Bind {"portal": "", "statement": "", "parameters": ["1"]}
Execute {"portal": "", "maxRows": 0}
Sync
Parse {"name": "", "text": "select id from people order by id limit $1"}
Bind {"portal": "", "statement": "", "parameters": [null]}
Execute {"portal": "", "maxRows": 2}
Sync
Parse {"name": "", "text": "select count(*), sum($1::int4), max($2::text) from people"}
Bind {"portal": "", "statement": "", "parameters": [null, null]}
Execute {"portal": "", "maxRows": 0}
Sync
Parse {"name": "", "text": "select ''::text = $1, length($1), $1 || 'x'"}
Bind {"portal": "", "statement": "", "parameters": [""]}
Execute {"portal": "", "maxRows": 0}
Bind {"portal": "", "statement": "", "parameters": [null]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ParseComplete
BindComplete
DataRow [null,null,null,null,null,null,null,null,null,null]
CommandComplete "SELECT 1"
ReadyForQuery "I"
ParseComplete
BindComplete
DataRow ["6"]
CommandComplete "SELECT 1"
BindComplete
DataRow ["3"]
DataRow ["6"]
CommandComplete "SELECT 2"
ReadyForQuery "I"
ParseComplete
BindComplete
DataRow [null,"t","7",null,"n"]
CommandComplete "SELECT 1"
BindComplete
DataRow ["2","f","1","t","y"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
ParseComplete
BindComplete
DataRow ["1"]
DataRow ["2"]
PortalSuspended
ReadyForQuery "I"
ParseComplete
BindComplete
DataRow ["12",null,null]
CommandComplete "SELECT 1"
ReadyForQuery "I"
ParseComplete
BindComplete
DataRow ["t","0","x"]
CommandComplete "SELECT 1"
BindComplete
DataRow [null,null,null]
CommandComplete "SELECT 1"
ReadyForQuery "I"
