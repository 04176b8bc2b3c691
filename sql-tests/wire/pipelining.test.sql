# Pipelining: many messages before Sync are answered in order.
send
Parse {"name": "a", "text": "select $1::int4"}
Bind {"portal": "", "statement": "a", "parameters": ["1"]}
Execute {"portal": "", "maxRows": 0}
Bind {"portal": "", "statement": "a", "parameters": ["2"]}
Execute {"portal": "", "maxRows": 0}
Bind {"portal": "", "statement": "a", "parameters": ["3"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
DataRow ["1"]
CommandComplete "SELECT 1"
BindComplete
DataRow ["2"]
CommandComplete "SELECT 1"
BindComplete
DataRow ["3"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Parse {"name": "", "text": "select 1"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
Parse {"name": "", "text": "select 2"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
Parse {"name": "", "text": "select 3"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery
----
ParseComplete
BindComplete
DataRow ["1"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
ParseComplete
BindComplete
DataRow ["2"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
ParseComplete
BindComplete
DataRow ["3"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# Simple queries between.
send
Parse {"name": "", "text": "select 1"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Query "select 2"
Parse {"name": "", "text": "select 3"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery ReadyForQuery
----
ParseComplete
BindComplete
DataRow ["1"]
CommandComplete "SELECT 1"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["2"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
ParseComplete
BindComplete
DataRow ["3"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# After an error everything up to Sync is skipped.
send
Parse {"name": "", "text": "select 1"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Parse {"name": "", "text": "select nope"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Describe {"target": "S", "name": ""}
Execute {"portal": "nowhere", "maxRows": 0}
Sync
Parse {"name": "", "text": "select 2"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery ReadyForQuery
----
ParseComplete
BindComplete
DataRow ["1"]
CommandComplete "SELECT 1"
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope\" does not exist","position":"8"}
ReadyForQuery "I"
ParseComplete
BindComplete
DataRow ["2"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# An error at each step.
send
Parse {"name": "", "text": "select 1"}
Bind {"portal": "", "statement": "nowhere"}
Describe {"target": "P", "name": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
ErrorResponse {"severity":"ERROR","code":"26000","message":"prepared statement \"nowhere\" does not exist"}
ReadyForQuery "I"

send
Parse {"name": "", "text": "select 1"}
Bind {"portal": "", "statement": ""}
Describe {"target": "P", "name": "nowhere"}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
ErrorResponse {"severity":"ERROR","code":"34000","message":"portal \"nowhere\" does not exist"}
ReadyForQuery "I"

send
Parse {"name": "", "text": "select 1"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "nowhere", "maxRows": 0}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
ErrorResponse {"severity":"ERROR","code":"34000","message":"portal \"nowhere\" does not exist"}
ReadyForQuery "I"

# Skipped messages are not looked at.
send
Parse {"name": "", "text": "select nope"}
Bytes "50000000057a"
Query "select 'skipped'"
Flush
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope\" does not exist","position":"8"}
ReadyForQuery "I"

# Two errors, two Syncs.
send
Parse {"name": "", "text": "select nope"}
Sync
Parse {"name": "", "text": "select nope2"}
Sync
----

until ReadyForQuery ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope\" does not exist","position":"8"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope2\" does not exist","position":"8"}
ReadyForQuery "I"

# Syncs alone.
send
Sync
Sync
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery
----
ReadyForQuery "I"
ReadyForQuery "I"
ReadyForQuery "I"

# Flush between.
send
Parse {"name": "", "text": "select 1"}
Flush
Bind {"portal": "", "statement": ""}
Flush
Execute {"portal": "", "maxRows": 0}
Flush
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
DataRow ["1"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# Statements made in a pipeline that fails later stay.
send
Parse {"name": "kept", "text": "select 'kept'"}
Parse {"name": "", "text": "select nope"}
Sync
----

until ReadyForQuery
----
ParseComplete
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope\" does not exist","position":"8"}
ReadyForQuery "I"

send
Bind {"portal": "", "statement": "kept"}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
BindComplete
DataRow ["kept"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# Settings made in a pipeline that fails are undone.
send
Parse {"name": "", "text": "set application_name = 'pipeline'"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Parse {"name": "", "text": "select nope"}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
CommandComplete "SET"
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope\" does not exist","position":"8"}
ReadyForQuery "I"

send
Query "show application_name"
----

until ReadyForQuery
----
RowDescription [{"name":"application_name","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow [""]
CommandComplete "SHOW"
ReadyForQuery "I"

# With those that go through, they stay.
send
Parse {"name": "", "text": "set application_name = 'pipeline'"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Parse {"name": "", "text": "select 1"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
CommandComplete "SET"
ParseComplete
BindComplete
DataRow ["1"]
CommandComplete "SELECT 1"
ParameterStatus {"name":"application_name","value":"pipeline"}
ReadyForQuery "I"

send
Query "show application_name"
----

until ReadyForQuery
----
RowDescription [{"name":"application_name","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["pipeline"]
CommandComplete "SHOW"
ReadyForQuery "I"

# BEGIN and COMMIT within a pipeline.
send
Parse {"name": "", "text": "begin"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Parse {"name": "", "text": "select 1"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Parse {"name": "", "text": "commit"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
CommandComplete "BEGIN"
ParseComplete
BindComplete
DataRow ["1"]
CommandComplete "SELECT 1"
ParseComplete
BindComplete
CommandComplete "COMMIT"
ReadyForQuery "I"

send
Parse {"name": "", "text": "begin"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
Parse {"name": "", "text": "select 1"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
Parse {"name": "", "text": "rollback"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery
----
ParseComplete
BindComplete
CommandComplete "BEGIN"
ReadyForQuery "T"
ParseComplete
BindComplete
DataRow ["1"]
CommandComplete "SELECT 1"
ReadyForQuery "T"
ParseComplete
BindComplete
CommandComplete "ROLLBACK"
ReadyForQuery "I"

# An error in a block: the rest up to Sync is skipped, the block has failed.
send
Parse {"name": "", "text": "begin"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Parse {"name": "", "text": "select nope"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Parse {"name": "", "text": "commit"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
CommandComplete "BEGIN"
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope\" does not exist","position":"8"}
ReadyForQuery "E"

send
Parse {"name": "", "text": "select 1"}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"25P02","message":"current transaction is aborted, commands ignored until end of transaction block"}
ReadyForQuery "E"

send
Parse {"name": "", "text": ""}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
ErrorResponse {"severity":"ERROR","code":"25P02","message":"current transaction is aborted, commands ignored until end of transaction block"}
ReadyForQuery "E"

send
Parse {"name": "", "text": "rollback"}
Bind {"portal": "", "statement": ""}
Describe {"target": "P", "name": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
NoData
CommandComplete "ROLLBACK"
ReadyForQuery "I"

# Much at once.
send
Parse {"name": "m", "text": "select id, name from people where id = $1"}
Bind {"portal": "", "statement": "m", "parameters": ["1"]}
Execute {"portal": "", "maxRows": 0}
Bind {"portal": "", "statement": "m", "parameters": ["2"]}
Execute {"portal": "", "maxRows": 0}
Bind {"portal": "", "statement": "m", "parameters": ["3"]}
Execute {"portal": "", "maxRows": 0}
Bind {"portal": "", "statement": "m", "parameters": ["4"]}
Execute {"portal": "", "maxRows": 0}
Bind {"portal": "", "statement": "m", "parameters": ["5"]}
Execute {"portal": "", "maxRows": 0}
Bind {"portal": "", "statement": "m", "parameters": ["6"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
DataRow ["1","Ada"]
CommandComplete "SELECT 1"
BindComplete
DataRow ["2","Grace"]
CommandComplete "SELECT 1"
BindComplete
DataRow ["3","Linus"]
CommandComplete "SELECT 1"
BindComplete
DataRow ["4","Zoë"]
CommandComplete "SELECT 1"
BindComplete
DataRow ["5","李小龙"]
CommandComplete "SELECT 1"
BindComplete
DataRow ["6","Olga"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
