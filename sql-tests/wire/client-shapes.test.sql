# What drivers do with the extended protocol.

# pgjdbc prepares a statement under a name once it has been used often, and asks for binary results then: refused, see ours-refused.
send shape=pgjdbc-prepared
Parse {"name": "", "text": "SELECT name FROM people WHERE id = $1", "parameterTypes": [23]}
Bind {"portal": "", "statement": "", "parameters": ["1"]}
Describe {"target": "P", "name": ""}
Execute {"portal": "", "maxRows": 0}
Sync
Parse {"name": "S_1", "text": "SELECT name FROM people WHERE id = $1", "parameterTypes": [23]}
Bind {"portal": "", "statement": "S_1", "parameters": ["2"]}
Describe {"target": "P", "name": ""}
Execute {"portal": "", "maxRows": 0}
Sync
Bind {"portal": "", "statement": "S_1", "parameters": ["3"]}
Execute {"portal": "", "maxRows": 0}
Sync
Close {"target": "S", "name": "S_1"}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ParseComplete
BindComplete
RowDescription [{"name":"name","tableOid":"<ignored>","columnNumber":2,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["Ada"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
ParseComplete
BindComplete
RowDescription [{"name":"name","tableOid":"<ignored>","columnNumber":2,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["Grace"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
BindComplete
DataRow ["Linus"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
CloseComplete
ReadyForQuery "I"

# pgjdbc's setFetchSize: a named portal inside of a transaction, asked again and again.
send shape=pgjdbc-fetch-size
Parse {"name": "", "text": "BEGIN"}
Bind
Execute {"portal": "", "maxRows": 0}
Parse {"name": "", "text": "SELECT id FROM people ORDER BY id"}
Bind {"portal": "C_2", "statement": ""}
Describe {"target": "P", "name": "C_2"}
Execute {"portal": "C_2", "maxRows": 5}
Sync
Execute {"portal": "C_2", "maxRows": 5}
Sync
Execute {"portal": "C_2", "maxRows": 5}
Sync
Close {"target": "P", "name": "C_2"}
Sync
Parse {"name": "S_3", "text": "COMMIT"}
Bind {"portal": "", "statement": "S_3"}
Execute {"portal": "", "maxRows": 1}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ParseComplete
BindComplete
CommandComplete "BEGIN"
ParseComplete
BindComplete
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
DataRow ["2"]
DataRow ["3"]
DataRow ["4"]
DataRow ["5"]
PortalSuspended
ReadyForQuery "T"
DataRow ["6"]
DataRow ["7"]
DataRow ["8"]
DataRow ["9"]
DataRow ["10"]
PortalSuspended
ReadyForQuery "T"
DataRow ["11"]
DataRow ["12"]
CommandComplete "SELECT 2"
ReadyForQuery "T"
CloseComplete
ReadyForQuery "T"
ParseComplete
BindComplete
CommandComplete "COMMIT"
ReadyForQuery "I"

# pgjdbc's setMaxRows: the rows that are not wanted are never asked for.
send shape=pgjdbc-max-rows
Parse {"name": "", "text": "SELECT id FROM people ORDER BY id"}
Bind
Describe {"target": "P", "name": ""}
Execute {"portal": "", "maxRows": 5}
Sync
Query "SELECT 1"
----

until ReadyForQuery ReadyForQuery
----
ParseComplete
BindComplete
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
DataRow ["2"]
DataRow ["3"]
DataRow ["4"]
DataRow ["5"]
PortalSuspended
ReadyForQuery "I"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# pgjdbc leaves the type of a date open and sends it with a zone, which a date does not have.
send shape=pgjdbc-dates
Parse {"name": "", "text": "SELECT count(*) FROM people WHERE born < $1", "parameterTypes": [0]}
Bind {"portal": "", "statement": "", "parameters": ["1960-01-01 +00"]}
Describe {"target": "P", "name": ""}
Execute {"portal": "", "maxRows": 0}
Sync
Parse {"name": "", "text": "SELECT $1::timestamp, $2::timestamptz", "parameterTypes": [0, 0]}
Bind {"portal": "", "statement": "", "parameters": ["2024-01-01 10:00:00+00", "2024-01-01 10:00:00 +02"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery ReadyForQuery
----
ParseComplete
BindComplete
RowDescription [{"name":"count","tableOid":0,"columnNumber":0,"typeOid":20,"typeSize":8,"typmod":-1,"format":0}]
DataRow ["3"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
ParseComplete
BindComplete
DataRow ["2024-01-01 10:00:00","2024-01-01 08:00:00+00"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# psqlODBC parses and describes a statement before it knows the values, each with a Sync of its own.
send shape=psqlodbc-prepare
Parse {"name": "_PLAN0x1", "text": "SELECT name FROM people WHERE id = $1", "parameterTypes": [0]}
Sync
Describe {"target": "S", "name": "_PLAN0x1"}
Sync
Bind {"portal": "", "statement": "_PLAN0x1", "parameters": ["4"]}
Execute {"portal": "", "maxRows": 0}
Sync
Query "DEALLOCATE \"_PLAN0x1\""
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ParseComplete
ReadyForQuery "I"
ParameterDescription [23]
RowDescription [{"name":"name","tableOid":"<ignored>","columnNumber":2,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ReadyForQuery "I"
BindComplete
DataRow ["Zoë"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
CommandComplete "DEALLOCATE"
ReadyForQuery "I"

# Npgsql sends several statements with one Sync; after an error it wants none of the rest.
send shape=npgsql-batch
Parse {"name": "", "text": "SELECT 1"}
Bind
Describe {"target": "P", "name": ""}
Execute {"portal": "", "maxRows": 0}
Parse {"name": "", "text": "SELECT nope"}
Bind
Execute {"portal": "", "maxRows": 0}
Parse {"name": "", "text": "SELECT 3"}
Bind
Execute {"portal": "", "maxRows": 0}
Sync
Query "SELECT 4"
----

until ReadyForQuery ReadyForQuery
----
ParseComplete
BindComplete
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope\" does not exist","position":"8"}
ReadyForQuery "I"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["4"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# psqlODBC with UseDeclareFetch, as Tableau wants it: a cursor begun, declared and fetched from in one text, and closed in another.
send shape=psqlodbc-declare-fetch
Query "BEGIN;declare \"SQL_CUR0x1\" cursor with hold for SELECT id, name FROM people ORDER BY id;fetch 5 in \"SQL_CUR0x1\""
Query "fetch 5 in \"SQL_CUR0x1\""
Query "fetch 5 in \"SQL_CUR0x1\""
Query "close \"SQL_CUR0x1\";commit"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "BEGIN"
CommandComplete "DECLARE CURSOR"
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"name","tableOid":"<ignored>","columnNumber":2,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["1","Ada"]
DataRow ["2","Grace"]
DataRow ["3","Linus"]
DataRow ["4","Zoë"]
DataRow ["5","李小龙"]
CommandComplete "FETCH 5"
ReadyForQuery "T"
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"name","tableOid":"<ignored>","columnNumber":2,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["6","Olga"]
DataRow ["7","Pat"]
DataRow ["8",""]
DataRow ["9","O'Brien"]
DataRow ["10","ada"]
CommandComplete "FETCH 5"
ReadyForQuery "T"
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"name","tableOid":"<ignored>","columnNumber":2,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["11","50% off_now"]
DataRow ["12","Ян"]
CommandComplete "FETCH 2"
ReadyForQuery "T"
CommandComplete "CLOSE CURSOR"
CommandComplete "COMMIT"
ReadyForQuery "I"

# psql with ON_ERROR_ROLLBACK.
send shape=psql-savepoints
Query "BEGIN"
Query "SAVEPOINT pg_psql_temporary_savepoint"
Query "SELECT 1/0"
Query "ROLLBACK TO pg_psql_temporary_savepoint"
Query "SAVEPOINT pg_psql_temporary_savepoint"
Query "SELECT 2"
Query "RELEASE pg_psql_temporary_savepoint"
Query "COMMIT"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "BEGIN"
ReadyForQuery "T"
CommandComplete "SAVEPOINT"
ReadyForQuery "T"
ErrorResponse {"severity":"ERROR","code":"22012","message":"division by zero"}
ReadyForQuery "E"
CommandComplete "ROLLBACK"
ReadyForQuery "T"
CommandComplete "SAVEPOINT"
ReadyForQuery "T"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["2"]
CommandComplete "SELECT 1"
ReadyForQuery "T"
CommandComplete "RELEASE"
ReadyForQuery "T"
CommandComplete "COMMIT"
ReadyForQuery "I"
