# The extended query protocol: Parse, Bind, Describe, Execute, Close, Sync.
send
Parse {"name": "", "text": "select 1 as one"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
DataRow ["1"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Parse {"name": "", "text": "select id, name, salary, born, active, score, visits from people order by id limit 2"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": ""}
Describe {"target": "P", "name": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription []
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"name","tableOid":"<ignored>","columnNumber":2,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0},{"name":"salary","tableOid":"<ignored>","columnNumber":5,"typeOid":1700,"typeSize":-1,"typmod":786439,"format":0},{"name":"born","tableOid":"<ignored>","columnNumber":6,"typeOid":1082,"typeSize":4,"typmod":-1,"format":0},{"name":"active","tableOid":"<ignored>","columnNumber":7,"typeOid":16,"typeSize":1,"typmod":-1,"format":0},{"name":"score","tableOid":"<ignored>","columnNumber":8,"typeOid":701,"typeSize":8,"typmod":-1,"format":0},{"name":"visits","tableOid":"<ignored>","columnNumber":9,"typeOid":20,"typeSize":8,"typmod":-1,"format":0}]
BindComplete
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"name","tableOid":"<ignored>","columnNumber":2,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0},{"name":"salary","tableOid":"<ignored>","columnNumber":5,"typeOid":1700,"typeSize":-1,"typmod":786439,"format":0},{"name":"born","tableOid":"<ignored>","columnNumber":6,"typeOid":1082,"typeSize":4,"typmod":-1,"format":0},{"name":"active","tableOid":"<ignored>","columnNumber":7,"typeOid":16,"typeSize":1,"typmod":-1,"format":0},{"name":"score","tableOid":"<ignored>","columnNumber":8,"typeOid":701,"typeSize":8,"typmod":-1,"format":0},{"name":"visits","tableOid":"<ignored>","columnNumber":9,"typeOid":20,"typeSize":8,"typmod":-1,"format":0}]
DataRow ["1","Ada","5200.500","1815-12-10","t","9.5","12"]
DataRow ["2","Grace","7300.000","1906-12-09","t","8.25","9000000000"]
CommandComplete "SELECT 2"
ReadyForQuery "I"

# A statement by name is there until it is closed or the session ends.
send
Parse {"name": "by_id", "text": "select name from people where id = 2"}
Sync
----

until ReadyForQuery
----
ParseComplete
ReadyForQuery "I"

send
Bind {"portal": "", "statement": "by_id"}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
BindComplete
DataRow ["Grace"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Bind {"portal": "", "statement": "by_id"}
Execute {"portal": "", "maxRows": 0}
Bind {"portal": "", "statement": "by_id"}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
BindComplete
DataRow ["Grace"]
CommandComplete "SELECT 1"
BindComplete
DataRow ["Grace"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Close {"target": "S", "name": "by_id"}
Sync
----

until ReadyForQuery
----
CloseComplete
ReadyForQuery "I"

send
Bind {"portal": "", "statement": "by_id"}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"26000","message":"prepared statement \"by_id\" does not exist"}
ReadyForQuery "I"

# Closing what is not there is no error.
send
Close {"target": "S", "name": "nowhere"}
Close {"target": "P", "name": "nowhere"}
Sync
----

until ReadyForQuery
----
CloseComplete
CloseComplete
ReadyForQuery "I"

send
Parse {"name": "twice", "text": "select 1"}
Parse {"name": "twice", "text": "select 2"}
Sync
----

until ReadyForQuery
----
ParseComplete
ErrorResponse {"severity":"ERROR","code":"42P05","message":"prepared statement \"twice\" already exists"}
ReadyForQuery "I"

# The unnamed statement is replaced.
send
Parse {"name": "", "text": "select 1"}
Parse {"name": "", "text": "select 2"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
ParseComplete
BindComplete
DataRow ["2"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# and stays after Sync, but not after a simple query.
send
Parse {"name": "", "text": "select 'still here'"}
Sync
----

until ReadyForQuery
----
ParseComplete
ReadyForQuery "I"

send
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
BindComplete
DataRow ["still here"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Query "select 1"
----

until ReadyForQuery
----
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Bind {"portal": "", "statement": ""}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"26000","message":"unnamed prepared statement does not exist"}
ReadyForQuery "I"

# A simple query leaves the statements with names.
send
Parse {"name": "named", "text": "select 'named'"}
Sync
----

until ReadyForQuery
----
ParseComplete
ReadyForQuery "I"

send
Query "select 1"
----

until ReadyForQuery
----
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Bind {"portal": "", "statement": "named"}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
BindComplete
DataRow ["named"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# A failed Parse of the unnamed statement leaves none.
send
Parse {"name": "", "text": "select 1"}
Parse {"name": "", "text": "select nope"}
Sync
----

until ReadyForQuery
----
ParseComplete
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope\" does not exist","position":"8"}
ReadyForQuery "I"

send
Bind {"portal": "", "statement": ""}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"26000","message":"unnamed prepared statement does not exist"}
ReadyForQuery "I"

# A statement that is nothing.
send
Parse {"name": "empty", "text": ""}
Describe {"target": "S", "name": "empty"}
Bind {"portal": "", "statement": "empty"}
Describe {"target": "P", "name": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription []
NoData
BindComplete
NoData
EmptyQueryResponse
ReadyForQuery "I"

send
Parse {"name": "", "text": "-- only a comment"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
EmptyQueryResponse
ReadyForQuery "I"

send
Parse {"name": "", "text": "select 1; select 2"}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42601","message":"cannot insert multiple commands into a prepared statement"}
ReadyForQuery "I"

send
Parse {"name": "", "text": ";;"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
EmptyQueryResponse
ReadyForQuery "I"

send
Parse {"name": "", "text": "select 1;"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
DataRow ["1"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# Describe of statements without parameters and without rows.
send
Parse {"name": "", "text": "select"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": ""}
Describe {"target": "P", "name": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription []
RowDescription []
BindComplete
RowDescription []
DataRow []
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Parse {"name": "", "text": "set application_name = 'x'"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": ""}
Describe {"target": "P", "name": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription []
NoData
BindComplete
NoData
CommandComplete "SET"
ParameterStatus {"name":"application_name","value":"x"}
ReadyForQuery "I"

send
Parse {"name": "", "text": "reset application_name"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
CommandComplete "RESET"
ParameterStatus {"name":"application_name","value":""}
ReadyForQuery "I"

send
Parse {"name": "", "text": "show server_encoding"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": ""}
Describe {"target": "P", "name": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription []
RowDescription [{"name":"server_encoding","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
BindComplete
RowDescription [{"name":"server_encoding","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["UTF8"]
CommandComplete "SHOW"
ReadyForQuery "I"

send
Parse {"name": "", "text": "show transaction isolation level"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription []
RowDescription [{"name":"transaction_isolation","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
BindComplete
DataRow ["read committed"]
CommandComplete "SHOW"
ReadyForQuery "I"

send
Describe {"target": "S", "name": "nowhere"}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"26000","message":"prepared statement \"nowhere\" does not exist"}
ReadyForQuery "I"

send
Describe {"target": "P", "name": "nowhere"}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"34000","message":"portal \"nowhere\" does not exist"}
ReadyForQuery "I"

send
Execute {"portal": "nowhere", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"34000","message":"portal \"nowhere\" does not exist"}
ReadyForQuery "I"

send
Bind {"portal": "", "statement": "nowhere"}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"26000","message":"prepared statement \"nowhere\" does not exist"}
ReadyForQuery "I"

# Errors of parsing, each with its place in the text.
send
Parse {"name": "", "text": "select 1 +"}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42601","message":"syntax error at end of input","position":"11"}
ReadyForQuery "I"

send
Parse {"name": "", "text": "select nope from people"}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope\" does not exist","hint":"Perhaps you meant to reference the column \"people.name\".","position":"8"}
ReadyForQuery "I"

send
Parse {"name": "", "text": "select * from nope"}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42P01","message":"relation \"nope\" does not exist","position":"15"}
ReadyForQuery "I"

send
Parse {"name": "", "text": "select 'x'::int"}
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"22P02","message":"invalid input syntax for type integer: \"x\"","position":"8"}
ReadyForQuery "I"

# Rows end where the error of a later row is met.
send
Parse {"name": "", "text": "select 10 / (3 - id) from people where id < 4 order by id desc"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
ErrorResponse {"severity":"ERROR","code":"22012","message":"division by zero"}
ReadyForQuery "I"

# A bare Sync; a Flush that has nothing to send.
send
Sync
----

until ReadyForQuery
----
ReadyForQuery "I"

send
Flush
Sync
----

until ReadyForQuery
----
ReadyForQuery "I"

# Flush sends what has been answered so far.
send
Parse {"name": "", "text": "select 1"}
Flush
----

until ParseComplete
----
ParseComplete

send
Bind {"portal": "", "statement": ""}
Describe {"target": "P", "name": ""}
Flush
----

until RowDescription
----
BindComplete
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]

send
Execute {"portal": "", "maxRows": 0}
Flush
----

until CommandComplete
----
DataRow ["1"]
CommandComplete "SELECT 1"

send
Sync
----

until ReadyForQuery
----
ReadyForQuery "I"

# The names are case-sensitive, of any length, and need not be ASCII.
send
Parse {"name": "Name", "text": "select 'Name'"}
Parse {"name": "name", "text": "select 'name'"}
Parse {"name": "größe", "text": "select 'größe'"}
Bind {"portal": "", "statement": "Name"}
Execute {"portal": "", "maxRows": 0}
Bind {"portal": "", "statement": "name"}
Execute {"portal": "", "maxRows": 0}
Bind {"portal": "größe", "statement": "größe"}
Execute {"portal": "größe", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
ParseComplete
ParseComplete
BindComplete
DataRow ["Name"]
CommandComplete "SELECT 1"
BindComplete
DataRow ["name"]
CommandComplete "SELECT 1"
BindComplete
DataRow ["größe"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# SELECT from tables without rows.
send
Parse {"name": "", "text": "select name, amount from empty"}
Bind {"portal": "", "statement": ""}
Describe {"target": "P", "name": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
RowDescription [{"name":"name","tableOid":"<ignored>","columnNumber":2,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0},{"name":"amount","tableOid":"<ignored>","columnNumber":3,"typeOid":1700,"typeSize":-1,"typmod":786439,"format":0}]
CommandComplete "SELECT 0"
ReadyForQuery "I"

send
Parse {"name": "", "text": "values (1, 'a'), (2, null)"}
Bind {"portal": "", "statement": ""}
Describe {"target": "P", "name": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
RowDescription [{"name":"column1","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"column2","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["1","a"]
DataRow ["2",null]
CommandComplete "SELECT 2"
ReadyForQuery "I"
