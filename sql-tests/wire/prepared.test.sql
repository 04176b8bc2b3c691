# PREPARE, EXECUTE and DEALLOCATE in SQL, and what they share with the protocol.
send
Query "prepare one as select 1 as x"
Query "execute one"
Query "deallocate one"
Query "execute one"
Query "deallocate one"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "PREPARE"
ReadyForQuery "I"
RowDescription [{"name":"x","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
CommandComplete "DEALLOCATE"
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"26000","message":"prepared statement \"one\" does not exist"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"26000","message":"prepared statement \"one\" does not exist"}
ReadyForQuery "I"

send
Query "prepare add (int, int) as select $1 + $2 as sum"
Query "execute add (1, 2)"
Query "execute add (1, 2 + 3)"
Query "execute add (1)"
Query "execute add (1, 2, 3)"
Query "execute add ('7', '8')"
Query "execute add ('x', 1)"
Query "execute add (1.5, 2)"
Query "execute add (null, 1)"
Query "deallocate prepare add"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "PREPARE"
ReadyForQuery "I"
RowDescription [{"name":"sum","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["3"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
RowDescription [{"name":"sum","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["6"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42601","message":"wrong number of parameters for prepared statement \"add\"","detail":"Expected 2 parameters but got 1."}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42601","message":"wrong number of parameters for prepared statement \"add\"","detail":"Expected 2 parameters but got 3."}
ReadyForQuery "I"
RowDescription [{"name":"sum","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["15"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"22P02","message":"invalid input syntax for type integer: \"x\"","position":"14"}
ReadyForQuery "I"
RowDescription [{"name":"sum","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["4"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
RowDescription [{"name":"sum","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow [null]
CommandComplete "SELECT 1"
ReadyForQuery "I"
CommandComplete "DEALLOCATE"
ReadyForQuery "I"

send
Query "prepare guess as select id, name from people where id = $1"
Query "execute guess (2)"
Query "execute guess ('3')"
Query "execute guess (true)"
Query "execute guess (nope)"
Query "deallocate guess"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "PREPARE"
ReadyForQuery "I"
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"name","tableOid":"<ignored>","columnNumber":2,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["2","Grace"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"name","tableOid":"<ignored>","columnNumber":2,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["3","Linus"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42804","message":"parameter $1 of type boolean cannot be coerced to the expected type integer","hint":"You will need to rewrite or cast the expression.","position":"16"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope\" does not exist","position":"16"}
ReadyForQuery "I"
CommandComplete "DEALLOCATE"
ReadyForQuery "I"

send
Query "prepare bad as select nope"
Query "prepare bad as select $2::int"
Query "prepare bad (nope) as select 1"
Query "prepare bad as select 1; execute bad"
Query "prepare bad as select 2"
Query "deallocate all"
Query "execute bad"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope\" does not exist","position":"23"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42P18","message":"could not determine data type of parameter $1"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42704","message":"type \"nope\" does not exist","position":"14"}
ReadyForQuery "I"
CommandComplete "PREPARE"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42P05","message":"prepared statement \"bad\" already exists"}
ReadyForQuery "I"
CommandComplete "DEALLOCATE ALL"
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"26000","message":"prepared statement \"bad\" does not exist"}
ReadyForQuery "I"

# A statement of the protocol by SQL, and the other way round.
send
Parse {"name": "wire", "text": "select $1::int4 * 2 as twice"}
Sync
----

until ReadyForQuery
----
ParseComplete
ReadyForQuery "I"

send
Query "execute wire (21)"
----

until ReadyForQuery
----
RowDescription [{"name":"twice","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["42"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Query "prepare sql (int) as select $1 * 3 as thrice"
----

until ReadyForQuery
----
CommandComplete "PREPARE"
ReadyForQuery "I"

send
Describe {"target": "S", "name": "sql"}
Bind {"portal": "", "statement": "sql", "parameters": ["5"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParameterDescription [23]
RowDescription [{"name":"thrice","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
BindComplete
DataRow ["15"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Query "deallocate wire"
----

until ReadyForQuery
----
CommandComplete "DEALLOCATE"
ReadyForQuery "I"

send
Bind {"portal": "", "statement": "wire", "parameters": ["1"]}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"26000","message":"prepared statement \"wire\" does not exist"}
ReadyForQuery "I"

send
Query "deallocate all"
----

until ReadyForQuery
----
CommandComplete "DEALLOCATE ALL"
ReadyForQuery "I"

send
Describe {"target": "S", "name": "sql"}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"26000","message":"prepared statement \"sql\" does not exist"}
ReadyForQuery "I"

# EXECUTE by the protocol.
send
Query "prepare e as select id from people order by id limit 3"
----

until ReadyForQuery
----
CommandComplete "PREPARE"
ReadyForQuery "I"

send
Parse {"name": "", "text": "execute e"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": ""}
Describe {"target": "P", "name": ""}
Execute {"portal": "", "maxRows": 2}
Execute {"portal": "", "maxRows": 2}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription []
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
BindComplete
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
DataRow ["2"]
PortalSuspended
DataRow ["3"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# Prepared statements stay after a rollback.
send
Query "begin; prepare r as select 'r'; rollback; execute r"
----

until ReadyForQuery
----
CommandComplete "BEGIN"
CommandComplete "PREPARE"
CommandComplete "ROLLBACK"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["r"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Query "prepare unused (int) as select 1"
----

until ReadyForQuery
----
CommandComplete "PREPARE"
ReadyForQuery "I"

send
Query "execute unused (5)"
----

until ReadyForQuery
----
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# DISCARD
send
Query "set application_name = 'discarded'"
----

until ReadyForQuery
----
CommandComplete "SET"
ParameterStatus {"name":"application_name","value":"discarded"}
ReadyForQuery "I"

send
Query "discard all"
----

until ReadyForQuery
----
CommandComplete "DISCARD ALL"
ParameterStatus {"name":"application_name","value":""}
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

send
Query "execute r"
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"26000","message":"prepared statement \"r\" does not exist"}
ReadyForQuery "I"

send
Query "begin; discard all"
----

until ReadyForQuery
----
CommandComplete "BEGIN"
ErrorResponse {"severity":"ERROR","code":"25001","message":"DISCARD ALL cannot run inside a transaction block"}
ReadyForQuery "E"

send
Query "rollback"
----

until ReadyForQuery
----
CommandComplete "ROLLBACK"
ReadyForQuery "I"

send
Query "discard plans"
Query "discard temp"
Query "discard sequences"
----

until ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "DISCARD PLANS"
ReadyForQuery "I"
CommandComplete "DISCARD TEMP"
ReadyForQuery "I"
CommandComplete "DISCARD SEQUENCES"
ReadyForQuery "I"

send
Query "prepare set_it as set application_name = 'x'"
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42601","message":"syntax error at or near \"set\"","position":"19"}
ReadyForQuery "I"

send
Query "prepare show_it as show application_name"
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42601","message":"syntax error at or near \"show\"","position":"20"}
ReadyForQuery "I"

send
Query "prepare v as values (1, 'a'), (2, 'b')"
Query "execute v"
Query "prepare v as select 1"
----

until ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "PREPARE"
ReadyForQuery "I"
RowDescription [{"name":"column1","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"column2","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["1","a"]
DataRow ["2","b"]
CommandComplete "SELECT 2"
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42P05","message":"prepared statement \"v\" already exists"}
ReadyForQuery "I"
