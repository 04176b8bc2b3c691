# Names of statements and portals: reuse, replacement, what is there and what is not.
send
Parse {"name": "a", "text": "select 1"}
Parse {"name": "a", "text": "select 2"}
Sync
Parse {"name": "", "text": "select 3"}
Parse {"name": "", "text": "select 4"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
Bind {"portal": "x", "statement": "a"}
Bind {"portal": "x", "statement": "a"}
Sync
Bind {"portal": "", "statement": "a"}
Bind {"portal": "", "statement": "a"}
Execute {"portal": "", "maxRows": 0}
Sync
Bind {"portal": "y", "statement": "nope"}
Sync
Execute {"portal": "nope", "maxRows": 0}
Sync
Close {"target": "S", "name": "nope"}
Close {"target": "P", "name": "nope"}
Sync
Close {"target": "S", "name": "a"}
Bind {"portal": "", "statement": "a"}
Sync
Parse {"name": "", "text": "selec"}
Sync
Bind {"portal": "", "statement": ""}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ParseComplete
ErrorResponse {"severity":"ERROR","code":"42P05","message":"prepared statement \"a\" already exists"}
ReadyForQuery "I"
ParseComplete
ParseComplete
BindComplete
DataRow ["4"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
BindComplete
ErrorResponse {"severity":"ERROR","code":"42P03","message":"cursor \"x\" already exists"}
ReadyForQuery "I"
BindComplete
BindComplete
DataRow ["1"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"26000","message":"prepared statement \"nope\" does not exist"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"34000","message":"portal \"nope\" does not exist"}
ReadyForQuery "I"
CloseComplete
CloseComplete
ReadyForQuery "I"
CloseComplete
ErrorResponse {"severity":"ERROR","code":"26000","message":"prepared statement \"a\" does not exist"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42601","message":"syntax error at or near \"selec\"","position":"1"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"26000","message":"unnamed prepared statement does not exist"}
ReadyForQuery "I"

# Closing a statement, and a portal bound to it before.
send
Parse {"name": "c", "text": "select id from people order by id"}
Bind {"portal": "p", "statement": "c"}
Close {"target": "S", "name": "c"}
Execute {"portal": "p", "maxRows": 1}
Close {"target": "P", "name": "p"}
Execute {"portal": "p", "maxRows": 1}
Sync
Parse {"name": "c", "text": "select 1"}
Sync
Close {"target": "S", "name": "c"}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery
----
ParseComplete
BindComplete
CloseComplete
DataRow ["1"]
PortalSuspended
CloseComplete
ErrorResponse {"severity":"ERROR","code":"34000","message":"portal \"p\" does not exist"}
ReadyForQuery "I"
ParseComplete
ReadyForQuery "I"
CloseComplete
ReadyForQuery "I"

# By SQL.
send
Query "prepare q as select 1"
Query "prepare q as select 2"
Query "execute q"
Query "execute r"
Query "deallocate r"
Query "deallocate prepare q"
Query "execute q"
Query "prepare q (int4, text) as select $1, $2"
Query "execute q"
Query "execute q (1)"
Query "execute q (1, 2, 3)"
Query "execute q ('x', 'y')"
Query "execute q (1, 2)"
Query "execute q (1 + 1, 'a' || 'b')"
Query "deallocate all"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "PREPARE"
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42P05","message":"prepared statement \"q\" already exists"}
ReadyForQuery "I"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"26000","message":"prepared statement \"r\" does not exist"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"26000","message":"prepared statement \"r\" does not exist"}
ReadyForQuery "I"
CommandComplete "DEALLOCATE"
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"26000","message":"prepared statement \"q\" does not exist"}
ReadyForQuery "I"
CommandComplete "PREPARE"
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42601","message":"wrong number of parameters for prepared statement \"q\"","detail":"Expected 2 parameters but got 0."}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42601","message":"wrong number of parameters for prepared statement \"q\"","detail":"Expected 2 parameters but got 1."}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42601","message":"wrong number of parameters for prepared statement \"q\"","detail":"Expected 2 parameters but got 3."}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"22P02","message":"invalid input syntax for type integer: \"x\"","position":"12"}
ReadyForQuery "I"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["1","2"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["2","ab"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
CommandComplete "DEALLOCATE ALL"
ReadyForQuery "I"

# Each shared with the other.
send
Query "prepare shared (int4) as select $1 + 1"
Bind {"portal": "", "statement": "shared", "parameters": ["41"]}
Execute {"portal": "", "maxRows": 0}
Sync
Describe {"target": "S", "name": "shared"}
Sync
Parse {"name": "proto", "text": "select 'from the protocol'"}
Sync
Query "execute proto"
Query "deallocate proto"
Query "deallocate shared"
Bind {"portal": "", "statement": "shared", "parameters": ["1"]}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "PREPARE"
ReadyForQuery "I"
BindComplete
DataRow ["42"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
ParameterDescription [23]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ReadyForQuery "I"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["from the protocol"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
CommandComplete "DEALLOCATE"
ReadyForQuery "I"
CommandComplete "DEALLOCATE"
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"26000","message":"prepared statement \"shared\" does not exist"}
ReadyForQuery "I"

# An empty text needs no types.
send
Parse {"name": "", "text": "-- nothing", "parameterTypes": [0, 23]}
Parse {"name": "", "text": "set application_name = 'x'", "parameterTypes": [0]}
Sync
----

until ReadyForQuery
----
ParseComplete
ErrorResponse {"severity":"ERROR","code":"42P18","message":"could not determine data type of parameter $1"}
ReadyForQuery "I"
