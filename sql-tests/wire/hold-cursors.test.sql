# Cursors WITH HOLD outlive their transaction.
send
Query "BEGIN;declare \"SQL_CUR1\" cursor with hold for SELECT id FROM people ORDER BY id;fetch 2 in \"SQL_CUR1\""
Query "COMMIT"
Query "fetch 2 in \"SQL_CUR1\""
Query "begin; fetch 1 from \"SQL_CUR1\"; rollback"
Query "fetch 100 from \"SQL_CUR1\""
Query "fetch 1 from \"SQL_CUR1\""
Query "close \"SQL_CUR1\""
Query "fetch 1 from \"SQL_CUR1\""
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "BEGIN"
CommandComplete "DECLARE CURSOR"
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
DataRow ["2"]
CommandComplete "FETCH 2"
ReadyForQuery "T"
CommandComplete "COMMIT"
ReadyForQuery "I"
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["3"]
DataRow ["4"]
CommandComplete "FETCH 2"
ReadyForQuery "I"
CommandComplete "BEGIN"
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["5"]
CommandComplete "FETCH 1"
CommandComplete "ROLLBACK"
ReadyForQuery "I"
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["6"]
DataRow ["7"]
DataRow ["8"]
DataRow ["9"]
DataRow ["10"]
DataRow ["11"]
DataRow ["12"]
CommandComplete "FETCH 7"
ReadyForQuery "I"
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
CommandComplete "FETCH 0"
ReadyForQuery "I"
CommandComplete "CLOSE CURSOR"
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"34000","message":"cursor \"SQL_CUR1\" does not exist"}
ReadyForQuery "I"

# Outside of a block too; without HOLD there would be nothing to fetch from.
send
Query "declare h cursor with hold for values (1), (2)"
Query "fetch all from h"
Query "declare h cursor with hold for values (3)"
Query "declare n cursor for values (1)"
Query "declare n cursor without hold for values (1)"
Query "close all"
Query "fetch h"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "DECLARE CURSOR"
ReadyForQuery "I"
RowDescription [{"name":"column1","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
DataRow ["2"]
CommandComplete "FETCH 2"
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42P03","message":"cursor \"h\" already exists"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"25P01","message":"DECLARE CURSOR can only be used in transaction blocks"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"25P01","message":"DECLARE CURSOR can only be used in transaction blocks"}
ReadyForQuery "I"
CommandComplete "CLOSE CURSOR ALL"
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"34000","message":"cursor \"h\" does not exist"}
ReadyForQuery "I"

# One that was declared in a transaction that is rolled back, or fails, is gone; an older one is not harmed.
send
Query "declare old cursor with hold for select id from people order by id"
Query "begin; declare young cursor with hold for values (1); fetch young; rollback"
Query "fetch young"
Query "begin; declare young cursor with hold for values (1); select nope"
Query "fetch old"
Query "commit"
Query "fetch 2 from old"
Query "fetch young"
Query "discard all"
Query "fetch old"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "DECLARE CURSOR"
ReadyForQuery "I"
CommandComplete "BEGIN"
CommandComplete "DECLARE CURSOR"
RowDescription [{"name":"column1","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "FETCH 1"
CommandComplete "ROLLBACK"
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"34000","message":"cursor \"young\" does not exist"}
ReadyForQuery "I"
CommandComplete "BEGIN"
CommandComplete "DECLARE CURSOR"
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope\" does not exist","position":"62"}
ReadyForQuery "E"
ErrorResponse {"severity":"ERROR","code":"25P02","message":"current transaction is aborted, commands ignored until end of transaction block"}
ReadyForQuery "E"
CommandComplete "ROLLBACK"
ReadyForQuery "I"
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
DataRow ["2"]
CommandComplete "FETCH 2"
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"34000","message":"cursor \"young\" does not exist"}
ReadyForQuery "I"
CommandComplete "DISCARD ALL"
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"34000","message":"cursor \"old\" does not exist"}
ReadyForQuery "I"

# A cursor WITH HOLD is a portal of the protocol as well.
send
Query "declare p cursor with hold for select id from people order by id"
Describe {"target": "P", "name": "p"}
Execute {"portal": "p", "maxRows": 2}
Sync
Execute {"portal": "p", "maxRows": 1}
Close {"target": "P", "name": "p"}
Execute {"portal": "p", "maxRows": 1}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "DECLARE CURSOR"
ReadyForQuery "I"
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
DataRow ["2"]
PortalSuspended
ReadyForQuery "I"
DataRow ["3"]
PortalSuspended
CloseComplete
ErrorResponse {"severity":"ERROR","code":"34000","message":"portal \"p\" does not exist"}
ReadyForQuery "I"
