# Portals: row limits, suspension, and how long they live.
send
Parse {"name": "", "text": "select id from people order by id limit 5"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 2}
Execute {"portal": "", "maxRows": 2}
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
DataRow ["3"]
DataRow ["4"]
PortalSuspended
DataRow ["5"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# As many rows as were asked for: the portal does not know that it is at the end.
send
Parse {"name": "", "text": "select id from people order by id limit 4"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 4}
Execute {"portal": "", "maxRows": 4}
Execute {"portal": "", "maxRows": 4}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
DataRow ["1"]
DataRow ["2"]
DataRow ["3"]
DataRow ["4"]
PortalSuspended
CommandComplete "SELECT 0"
CommandComplete "SELECT 0"
ReadyForQuery "I"

send
Parse {"name": "", "text": "select id from people order by id limit 3"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
DataRow ["1"]
DataRow ["2"]
DataRow ["3"]
CommandComplete "SELECT 3"
CommandComplete "SELECT 0"
ReadyForQuery "I"

# More than there are.
send
Parse {"name": "", "text": "values (1), (2), (3)"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 100}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
DataRow ["1"]
DataRow ["2"]
DataRow ["3"]
CommandComplete "SELECT 3"
ReadyForQuery "I"

send
Parse {"name": "", "text": "values (1), (2), (3)"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 1}
Execute {"portal": "", "maxRows": 1}
Execute {"portal": "", "maxRows": 1}
Execute {"portal": "", "maxRows": 1}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
DataRow ["1"]
PortalSuspended
DataRow ["2"]
PortalSuspended
DataRow ["3"]
PortalSuspended
CommandComplete "SELECT 0"
ReadyForQuery "I"

# A negative limit is none.
send
Parse {"name": "", "text": "values (1), (2), (3)"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": -1}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
DataRow ["1"]
DataRow ["2"]
DataRow ["3"]
CommandComplete "SELECT 3"
ReadyForQuery "I"

# Portals end with the implicit transaction.
send
Parse {"name": "s", "text": "select id from people order by id limit 5"}
Bind {"portal": "p", "statement": "s"}
Execute {"portal": "p", "maxRows": 2}
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
Execute {"portal": "p", "maxRows": 2}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"34000","message":"portal \"p\" does not exist"}
ReadyForQuery "I"

# In a block they live until its end.
send
Query "begin"
----

until ReadyForQuery
----
CommandComplete "BEGIN"
ReadyForQuery "T"

send
Bind {"portal": "p", "statement": "s"}
Execute {"portal": "p", "maxRows": 2}
Sync
----

until ReadyForQuery
----
BindComplete
DataRow ["1"]
DataRow ["2"]
PortalSuspended
ReadyForQuery "T"

send
Execute {"portal": "p", "maxRows": 2}
Sync
----

until ReadyForQuery
----
DataRow ["3"]
DataRow ["4"]
PortalSuspended
ReadyForQuery "T"

send
Describe {"target": "P", "name": "p"}
Execute {"portal": "p", "maxRows": 2}
Sync
----

until ReadyForQuery
----
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["5"]
CommandComplete "SELECT 1"
ReadyForQuery "T"

send
Query "commit"
----

until ReadyForQuery
----
CommandComplete "COMMIT"
ReadyForQuery "I"

send
Execute {"portal": "p", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"34000","message":"portal \"p\" does not exist"}
ReadyForQuery "I"

send
Query "begin"
----

until ReadyForQuery
----
CommandComplete "BEGIN"
ReadyForQuery "T"

send
Bind {"portal": "p", "statement": "s"}
Execute {"portal": "p", "maxRows": 1}
Sync
----

until ReadyForQuery
----
BindComplete
DataRow ["1"]
PortalSuspended
ReadyForQuery "T"

send
Query "rollback"
----

until ReadyForQuery
----
CommandComplete "ROLLBACK"
ReadyForQuery "I"

send
Execute {"portal": "p", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"34000","message":"portal \"p\" does not exist"}
ReadyForQuery "I"

# Two portals of one statement, each with its own place.
send
Bind {"portal": "a", "statement": "s"}
Bind {"portal": "b", "statement": "s"}
Execute {"portal": "a", "maxRows": 2}
Execute {"portal": "b", "maxRows": 1}
Execute {"portal": "a", "maxRows": 2}
Execute {"portal": "b", "maxRows": 1}
Sync
----

until ReadyForQuery
----
BindComplete
BindComplete
DataRow ["1"]
DataRow ["2"]
PortalSuspended
DataRow ["1"]
PortalSuspended
DataRow ["3"]
DataRow ["4"]
PortalSuspended
DataRow ["2"]
PortalSuspended
ReadyForQuery "I"

# A portal by that name is there.
send
Bind {"portal": "a", "statement": "s"}
Bind {"portal": "a", "statement": "s"}
Sync
----

until ReadyForQuery
----
BindComplete
ErrorResponse {"severity":"ERROR","code":"42P03","message":"cursor \"a\" already exists"}
ReadyForQuery "I"

# The unnamed one is replaced.
send
Bind {"portal": "", "statement": "s"}
Execute {"portal": "", "maxRows": 1}
Bind {"portal": "", "statement": "s"}
Execute {"portal": "", "maxRows": 1}
Sync
----

until ReadyForQuery
----
BindComplete
DataRow ["1"]
PortalSuspended
BindComplete
DataRow ["1"]
PortalSuspended
ReadyForQuery "I"

# Closed ones are gone.
send
Bind {"portal": "a", "statement": "s"}
Close {"target": "P", "name": "a"}
Execute {"portal": "a", "maxRows": 0}
Sync
----

until ReadyForQuery
----
BindComplete
CloseComplete
ErrorResponse {"severity":"ERROR","code":"34000","message":"portal \"a\" does not exist"}
ReadyForQuery "I"

# Closing a statement closes its portals? PostgreSQL keeps those that are open.
send
Parse {"name": "gone", "text": "values (1), (2)"}
Bind {"portal": "g", "statement": "gone"}
Execute {"portal": "g", "maxRows": 1}
Close {"target": "S", "name": "gone"}
Execute {"portal": "g", "maxRows": 1}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
DataRow ["1"]
PortalSuspended
CloseComplete
DataRow ["2"]
PortalSuspended
ReadyForQuery "I"

# A suspended unnamed portal is ended by a simple query.
send
Query "begin"
----

until ReadyForQuery
----
CommandComplete "BEGIN"
ReadyForQuery "T"

send
Bind {"portal": "", "statement": "s"}
Execute {"portal": "", "maxRows": 1}
Sync
----

until ReadyForQuery
----
BindComplete
DataRow ["1"]
PortalSuspended
ReadyForQuery "T"

send
Query "select 'between'"
----

until ReadyForQuery
----
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["between"]
CommandComplete "SELECT 1"
ReadyForQuery "T"

send
Execute {"portal": "", "maxRows": 1}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"34000","message":"portal \"\" does not exist"}
ReadyForQuery "E"

send
Query "rollback"
----

until ReadyForQuery
----
CommandComplete "ROLLBACK"
ReadyForQuery "I"

# A named one goes on behind it.
send
Query "begin"
----

until ReadyForQuery
----
CommandComplete "BEGIN"
ReadyForQuery "T"

send
Bind {"portal": "n", "statement": "s"}
Execute {"portal": "n", "maxRows": 1}
Sync
----

until ReadyForQuery
----
BindComplete
DataRow ["1"]
PortalSuspended
ReadyForQuery "T"

send
Query "select 'between'"
----

until ReadyForQuery
----
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["between"]
CommandComplete "SELECT 1"
ReadyForQuery "T"

send
Execute {"portal": "n", "maxRows": 2}
Sync
----

until ReadyForQuery
----
DataRow ["2"]
DataRow ["3"]
PortalSuspended
ReadyForQuery "T"

send
Query "commit"
----

until ReadyForQuery
----
CommandComplete "COMMIT"
ReadyForQuery "I"

# What gives no rows runs once.
send
Parse {"name": "", "text": "set application_name = 'once'"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
CommandComplete "SET"
ErrorResponse {"severity":"ERROR","code":"55000","message":"portal \"\" cannot be run"}
ReadyForQuery "I"

# The row limit of what gives no rows means nothing.
send
Parse {"name": "", "text": "set application_name = 'twice'"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 1}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
CommandComplete "SET"
ParameterStatus {"name":"application_name","value":"twice"}
ReadyForQuery "I"

# SHOW has rows.
send
Parse {"name": "", "text": "show server_encoding"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 1}
Execute {"portal": "", "maxRows": 1}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
DataRow ["UTF8"]
PortalSuspended
CommandComplete "SHOW"
ReadyForQuery "I"

# A parse or bind of another unnamed statement leaves the portal of the first one.
send
Parse {"name": "", "text": "values (1), (2), (3)"}
Bind {"portal": "u", "statement": ""}
Execute {"portal": "u", "maxRows": 1}
Parse {"name": "", "text": "values ('other')"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Execute {"portal": "u", "maxRows": 2}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
DataRow ["1"]
PortalSuspended
ParseComplete
BindComplete
DataRow ["other"]
CommandComplete "SELECT 1"
DataRow ["2"]
DataRow ["3"]
PortalSuspended
ReadyForQuery "I"

# An error ends portals with the transaction.
send
Query "begin"
----

until ReadyForQuery
----
CommandComplete "BEGIN"
ReadyForQuery "T"

send
Bind {"portal": "f", "statement": "s"}
Execute {"portal": "f", "maxRows": 1}
Sync
----

until ReadyForQuery
----
BindComplete
DataRow ["1"]
PortalSuspended
ReadyForQuery "T"

send
Parse {"name": "", "text": "select nope"}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope\" does not exist","position":"8"}
ReadyForQuery "E"

send
Execute {"portal": "f", "maxRows": 1}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"25P02","message":"current transaction is aborted, commands ignored until end of transaction block"}
ReadyForQuery "E"

send
Query "rollback"
----

until ReadyForQuery
----
CommandComplete "ROLLBACK"
ReadyForQuery "I"

send
Execute {"portal": "f", "maxRows": 1}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"34000","message":"portal \"f\" does not exist"}
ReadyForQuery "I"

# An error in a portal's rows.
send
Parse {"name": "", "text": "select 6 / (3 - id) from people where id < 5 order by id"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 1}
Execute {"portal": "", "maxRows": 1}
Execute {"portal": "", "maxRows": 1}
Execute {"portal": "", "maxRows": 1}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
ErrorResponse {"severity":"ERROR","code":"22012","message":"division by zero"}
ReadyForQuery "I"

# LIMIT and OFFSET within a portal's limit.
send
Parse {"name": "", "text": "select id from people order by id offset 2 limit 3"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 2}
Execute {"portal": "", "maxRows": 2}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
DataRow ["3"]
DataRow ["4"]
PortalSuspended
DataRow ["5"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Parse {"name": "", "text": "select"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 1}
Execute {"portal": "", "maxRows": 1}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
DataRow []
PortalSuspended
CommandComplete "SELECT 0"
ReadyForQuery "I"

send
Parse {"name": "", "text": "select 1 where false"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 1}
Execute {"portal": "", "maxRows": 1}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
CommandComplete "SELECT 0"
CommandComplete "SELECT 0"
ReadyForQuery "I"
