# Values in binary format are refused, for parameters and for results; a format of what is not there is refused too, as by PostgreSQL.
send
Parse {"name": "", "text": "select $1::int4, $2::text"}
Bind {"portal": "", "statement": "", "parameterFormats": [1], "parameters": ["1", "x"]}
Sync
Bind {"portal": "", "statement": "", "parameterFormats": [0, 1], "parameters": ["1", "x"]}
Sync
Bind {"portal": "", "statement": "", "parameters": ["1", "x"], "resultFormats": [1]}
Sync
Bind {"portal": "", "statement": "", "parameters": ["1", "x"], "resultFormats": [0, 1]}
Sync
Bind {"portal": "", "statement": "", "parameters": ["1", "x"], "resultFormats": [0, 0]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ParseComplete
ErrorResponse {"severity":"ERROR","code":"0A000","message":"binary format of parameters is not supported","where":"unnamed portal parameter $1"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"0A000","message":"binary format of parameters is not supported","where":"unnamed portal parameter $2"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"0A000","message":"binary format of results is not supported"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"0A000","message":"binary format of results is not supported"}
ReadyForQuery "I"
BindComplete
DataRow ["1","x"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# Where a statement has no rows, nothing is in a format.
send
Parse {"name": "", "text": "set application_name = 'x'"}
Bind {"portal": "", "statement": "", "resultFormats": [1]}
Execute {"portal": "", "maxRows": 0}
Sync
Query "begin; declare c binary cursor for select 1"
Query "rollback"
----

until ReadyForQuery ReadyForQuery ReadyForQuery
----
ParseComplete
BindComplete
CommandComplete "SET"
ParameterStatus {"name":"application_name","value":"x"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"0A000","message":"BINARY cursor is not supported","position":"8"}
ReadyForQuery "I"
NoticeResponse {"severity":"WARNING","code":"25P01","message":"there is no transaction in progress"}
CommandComplete "ROLLBACK"
ReadyForQuery "I"

# FETCH 0 would give the last row again.
send
Query "begin; declare c cursor for select 1; fetch c; fetch 0 from c"
Query "rollback"
----

until ReadyForQuery ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"0A000","message":"FETCH other than forward is not supported","position":"48"}
ReadyForQuery "I"
NoticeResponse {"severity":"WARNING","code":"25P01","message":"there is no transaction in progress"}
CommandComplete "ROLLBACK"
ReadyForQuery "I"
