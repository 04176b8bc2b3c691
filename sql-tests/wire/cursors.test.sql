# Cursors of SQL: forward, in portions.
send
Query "begin; declare c cursor for select id from people order by id"
Query "fetch c"
Query "fetch next from c"
Query "fetch 2 from c"
Query "fetch forward 2 from c"
Query "fetch forward from c"
Query "move c"
Query "move 2 in c"
Query "fetch all from c"
Query "fetch c"
Query "fetch forward all from c"
Query "move all in c"
Query "close c"
Query "fetch c"
Query "rollback"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "BEGIN"
CommandComplete "DECLARE CURSOR"
ReadyForQuery "T"
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "FETCH 1"
ReadyForQuery "T"
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["2"]
CommandComplete "FETCH 1"
ReadyForQuery "T"
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["3"]
DataRow ["4"]
CommandComplete "FETCH 2"
ReadyForQuery "T"
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["5"]
DataRow ["6"]
CommandComplete "FETCH 2"
ReadyForQuery "T"
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["7"]
CommandComplete "FETCH 1"
ReadyForQuery "T"
CommandComplete "MOVE 1"
ReadyForQuery "T"
CommandComplete "MOVE 2"
ReadyForQuery "T"
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["11"]
DataRow ["12"]
CommandComplete "FETCH 2"
ReadyForQuery "T"
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
CommandComplete "FETCH 0"
ReadyForQuery "T"
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
CommandComplete "FETCH 0"
ReadyForQuery "T"
CommandComplete "MOVE 0"
ReadyForQuery "T"
CommandComplete "CLOSE CURSOR"
ReadyForQuery "T"
ErrorResponse {"severity":"ERROR","code":"34000","message":"cursor \"c\" does not exist"}
ReadyForQuery "E"
CommandComplete "ROLLBACK"
ReadyForQuery "I"

# Names.
send
Query "begin"
Query "declare c cursor for values (1)"
Query "declare c cursor for values (2)"
Query "rollback"
Query "declare c cursor for values (1)"
Query "close c"
Query "close all"
Query "move c"
Query "begin; declare \"C c\" cursor for values (1); fetch from \"C c\"; close \"C c\"; commit"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "BEGIN"
ReadyForQuery "T"
CommandComplete "DECLARE CURSOR"
ReadyForQuery "T"
ErrorResponse {"severity":"ERROR","code":"42P03","message":"cursor \"c\" already exists"}
ReadyForQuery "E"
CommandComplete "ROLLBACK"
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"25P01","message":"DECLARE CURSOR can only be used in transaction blocks"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"34000","message":"cursor \"c\" does not exist"}
ReadyForQuery "I"
CommandComplete "CLOSE CURSOR ALL"
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"34000","message":"cursor \"c\" does not exist"}
ReadyForQuery "I"
CommandComplete "BEGIN"
CommandComplete "DECLARE CURSOR"
RowDescription [{"name":"column1","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "FETCH 1"
CommandComplete "CLOSE CURSOR"
CommandComplete "COMMIT"
ReadyForQuery "I"

# All the words that change nothing.
send
Query "begin; declare a insensitive cursor for values (1); declare b no scroll cursor for values (2); declare d asensitive cursor without hold for values (3); fetch a; fetch b; fetch d; commit"
----

until ReadyForQuery
----
CommandComplete "BEGIN"
CommandComplete "DECLARE CURSOR"
CommandComplete "DECLARE CURSOR"
CommandComplete "DECLARE CURSOR"
RowDescription [{"name":"column1","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "FETCH 1"
RowDescription [{"name":"column1","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["2"]
CommandComplete "FETCH 1"
RowDescription [{"name":"column1","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["3"]
CommandComplete "FETCH 1"
CommandComplete "COMMIT"
ReadyForQuery "I"

# An error in the middle of a cursor.
send
Query "begin; declare c cursor for select 1 / (id - 3) from people order by id"
Query "fetch 2 from c"
Query "fetch 2 from c"
Query "fetch c"
Query "rollback"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "BEGIN"
CommandComplete "DECLARE CURSOR"
ReadyForQuery "T"
ErrorResponse {"severity":"ERROR","code":"22012","message":"division by zero"}
ReadyForQuery "E"
ErrorResponse {"severity":"ERROR","code":"25P02","message":"current transaction is aborted, commands ignored until end of transaction block"}
ReadyForQuery "E"
ErrorResponse {"severity":"ERROR","code":"25P02","message":"current transaction is aborted, commands ignored until end of transaction block"}
ReadyForQuery "E"
CommandComplete "ROLLBACK"
ReadyForQuery "I"

# Cursors end with the savepoint that they are younger than.
send
Query "begin; declare old cursor for select id from people order by id; savepoint s; declare young cursor for values (1); fetch young; fetch old"
Query "rollback to s"
Query "fetch old"
Query "fetch young"
Query "rollback"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "BEGIN"
CommandComplete "DECLARE CURSOR"
CommandComplete "SAVEPOINT"
CommandComplete "DECLARE CURSOR"
RowDescription [{"name":"column1","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "FETCH 1"
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "FETCH 1"
ReadyForQuery "T"
CommandComplete "ROLLBACK"
ReadyForQuery "T"
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["2"]
CommandComplete "FETCH 1"
ReadyForQuery "T"
ErrorResponse {"severity":"ERROR","code":"34000","message":"cursor \"young\" does not exist"}
ReadyForQuery "E"
CommandComplete "ROLLBACK"
ReadyForQuery "I"

# A cursor declared in a failed savepoint is gone, an older one goes on.
send
Query "begin; declare old cursor for select id from people order by id; fetch old; savepoint s; declare young cursor for values (1); select nope"
Query "rollback to s; fetch old"
Query "fetch young"
Query "rollback"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "BEGIN"
CommandComplete "DECLARE CURSOR"
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "FETCH 1"
CommandComplete "SAVEPOINT"
CommandComplete "DECLARE CURSOR"
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope\" does not exist","position":"134"}
ReadyForQuery "E"
CommandComplete "ROLLBACK"
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["2"]
CommandComplete "FETCH 1"
ReadyForQuery "T"
ErrorResponse {"severity":"ERROR","code":"34000","message":"cursor \"young\" does not exist"}
ReadyForQuery "E"
CommandComplete "ROLLBACK"
ReadyForQuery "I"

# Released savepoints leave their cursors.
send
Query "begin; savepoint s; declare c cursor for values (1), (2); release s; fetch c; fetch c; commit"
----

until ReadyForQuery
----
CommandComplete "BEGIN"
CommandComplete "SAVEPOINT"
CommandComplete "DECLARE CURSOR"
CommandComplete "RELEASE"
RowDescription [{"name":"column1","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "FETCH 1"
RowDescription [{"name":"column1","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["2"]
CommandComplete "FETCH 1"
CommandComplete "COMMIT"
ReadyForQuery "I"

# A cursor's portal by the protocol, and a portal of the protocol by FETCH.
send
Query "begin; declare c cursor for select id from people order by id"
Describe {"target": "P", "name": "c"}
Execute {"portal": "c", "maxRows": 2}
Sync
Parse {"name": "", "text": "select id from people order by id desc"}
Bind {"portal": "p", "statement": ""}
Execute {"portal": "p", "maxRows": 1}
Sync
Query "fetch 2 from p"
Query "fetch c"
Query "close p"
Execute {"portal": "p", "maxRows": 1}
Sync
Query "rollback"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "BEGIN"
CommandComplete "DECLARE CURSOR"
ReadyForQuery "T"
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
DataRow ["2"]
PortalSuspended
ReadyForQuery "T"
ParseComplete
BindComplete
DataRow ["12"]
PortalSuspended
ReadyForQuery "T"
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["11"]
DataRow ["10"]
CommandComplete "FETCH 2"
ReadyForQuery "T"
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["3"]
CommandComplete "FETCH 1"
ReadyForQuery "T"
CommandComplete "CLOSE CURSOR"
ReadyForQuery "T"
ErrorResponse {"severity":"ERROR","code":"34000","message":"portal \"p\" does not exist"}
ReadyForQuery "E"
CommandComplete "ROLLBACK"
ReadyForQuery "I"

# DECLARE, FETCH and CLOSE by the extended protocol.
send
Parse {"name": "", "text": "begin"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Parse {"name": "", "text": "declare c cursor for select id from people where id > $1 order by id", "parameterTypes": [23]}
Sync
Parse {"name": "", "text": "declare c cursor for select id from people order by id"}
Bind {"portal": "", "statement": ""}
Describe {"target": "P", "name": ""}
Execute {"portal": "", "maxRows": 0}
Sync
Query "rollback; begin; declare c cursor for select id from people order by id"
Parse {"name": "", "text": "fetch 3 from c"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": ""}
Describe {"target": "P", "name": ""}
Execute {"portal": "", "maxRows": 2}
Execute {"portal": "", "maxRows": 0}
Sync
Parse {"name": "f", "text": "fetch all from c"}
Bind {"portal": "", "statement": "f"}
Execute {"portal": "", "maxRows": 0}
Sync
Parse {"name": "", "text": "close c"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
Parse {"name": "", "text": "fetch all from c"}
Sync
Query "rollback"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ParseComplete
BindComplete
CommandComplete "BEGIN"
ParseComplete
ReadyForQuery "T"
ParseComplete
BindComplete
NoData
CommandComplete "DECLARE CURSOR"
ReadyForQuery "T"
CommandComplete "ROLLBACK"
CommandComplete "BEGIN"
CommandComplete "DECLARE CURSOR"
ReadyForQuery "T"
ParseComplete
ParameterDescription []
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
BindComplete
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
DataRow ["2"]
PortalSuspended
DataRow ["3"]
CommandComplete "FETCH 1"
ReadyForQuery "T"
ParseComplete
BindComplete
DataRow ["4"]
DataRow ["5"]
DataRow ["6"]
DataRow ["7"]
DataRow ["8"]
DataRow ["9"]
DataRow ["10"]
DataRow ["11"]
DataRow ["12"]
CommandComplete "FETCH 9"
ReadyForQuery "T"
ParseComplete
BindComplete
CommandComplete "CLOSE CURSOR"
ReadyForQuery "T"
ParseComplete
ReadyForQuery "T"
CommandComplete "ROLLBACK"
ReadyForQuery "I"

# FETCH of columns with their names and types, and of none.
send
Query "begin; declare c cursor for select id as a, name, salary from people order by id; fetch c; commit"
Query "begin; declare c cursor for select from people; fetch 2 from c; commit"
----

until ReadyForQuery ReadyForQuery
----
CommandComplete "BEGIN"
CommandComplete "DECLARE CURSOR"
RowDescription [{"name":"a","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"name","tableOid":"<ignored>","columnNumber":2,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0},{"name":"salary","tableOid":"<ignored>","columnNumber":5,"typeOid":1700,"typeSize":-1,"typmod":786439,"format":0}]
DataRow ["1","Ada","5200.500"]
CommandComplete "FETCH 1"
CommandComplete "COMMIT"
ReadyForQuery "I"
CommandComplete "BEGIN"
CommandComplete "DECLARE CURSOR"
RowDescription []
DataRow []
DataRow []
CommandComplete "FETCH 2"
CommandComplete "COMMIT"
ReadyForQuery "I"
