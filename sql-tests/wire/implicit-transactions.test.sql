# Several statements in one text: one transaction, unless the text says otherwise.
send
Query "select 1; select 2"
Query "select 1; begin; select 2"
Query "select 3; commit; select 4"
Query "select 1; rollback; select 2"
Query "begin; select 1; commit; select nope; select 2"
Query "select 1; commit; select nope"
Query "select 1; savepoint s; select 2"
Query "select 1; release s"
Query "select 1; rollback to s"
Query "begin; begin; select 1; commit; commit"
Query "select 1; begin; select nope"
Query "select 2"
Query "rollback; select 3; begin"
Query "select 1; commit; begin; rollback"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["2"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
CommandComplete "BEGIN"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["2"]
CommandComplete "SELECT 1"
ReadyForQuery "T"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["3"]
CommandComplete "SELECT 1"
CommandComplete "COMMIT"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["4"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
NoticeResponse {"severity":"WARNING","code":"25P01","message":"there is no transaction in progress"}
CommandComplete "ROLLBACK"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["2"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
CommandComplete "BEGIN"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
CommandComplete "COMMIT"
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope\" does not exist","position":"33"}
ReadyForQuery "I"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
NoticeResponse {"severity":"WARNING","code":"25P01","message":"there is no transaction in progress"}
CommandComplete "COMMIT"
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope\" does not exist","position":"26"}
ReadyForQuery "I"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
ErrorResponse {"severity":"ERROR","code":"25P01","message":"SAVEPOINT can only be used in transaction blocks"}
ReadyForQuery "I"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
ErrorResponse {"severity":"ERROR","code":"25P01","message":"RELEASE SAVEPOINT can only be used in transaction blocks"}
ReadyForQuery "I"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
ErrorResponse {"severity":"ERROR","code":"25P01","message":"ROLLBACK TO SAVEPOINT can only be used in transaction blocks"}
ReadyForQuery "I"
CommandComplete "BEGIN"
NoticeResponse {"severity":"WARNING","code":"25001","message":"there is already a transaction in progress"}
CommandComplete "BEGIN"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
CommandComplete "COMMIT"
NoticeResponse {"severity":"WARNING","code":"25P01","message":"there is no transaction in progress"}
CommandComplete "COMMIT"
ReadyForQuery "I"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
CommandComplete "BEGIN"
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope\" does not exist","position":"25"}
ReadyForQuery "E"
ErrorResponse {"severity":"ERROR","code":"25P02","message":"current transaction is aborted, commands ignored until end of transaction block"}
ReadyForQuery "E"
CommandComplete "ROLLBACK"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["3"]
CommandComplete "SELECT 1"
CommandComplete "BEGIN"
ReadyForQuery "T"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
CommandComplete "COMMIT"
CommandComplete "BEGIN"
CommandComplete "ROLLBACK"
ReadyForQuery "I"

# SET LOCAL lasts to the end of the text.
send
Query "set local application_name = 'l'; show application_name"
Query "show application_name"
Query "set local application_name = 'm'"
Query "set application_name = 'n'; begin; rollback"
Query "show application_name"
Query "reset application_name"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "SET"
RowDescription [{"name":"application_name","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["l"]
CommandComplete "SHOW"
ReadyForQuery "I"
RowDescription [{"name":"application_name","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow [""]
CommandComplete "SHOW"
ReadyForQuery "I"
NoticeResponse {"severity":"WARNING","code":"25P01","message":"SET LOCAL can only be used in transaction blocks"}
CommandComplete "SET"
ReadyForQuery "I"
CommandComplete "SET"
CommandComplete "BEGIN"
CommandComplete "ROLLBACK"
ReadyForQuery "I"
RowDescription [{"name":"application_name","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow [""]
CommandComplete "SHOW"
ReadyForQuery "I"
CommandComplete "RESET"
ReadyForQuery "I"

# Empty statements between others.
send
Query "select 1;;select 2;"
Query "; ; select 1"
Query ";"
Query "  "
Query "-- only a comment"
Query "/* one /* in another */ */"
Query "select 1 -- behind"
Query "select 1; -- behind\n"
Query "select 1;\r\n/* between */\r\nselect 2\r\n"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["2"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
EmptyQueryResponse
ReadyForQuery "I"
EmptyQueryResponse
ReadyForQuery "I"
EmptyQueryResponse
ReadyForQuery "I"
EmptyQueryResponse
ReadyForQuery "I"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["2"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# Quotes of every kind hide semicolons.
send
Query "select 'a;b'; select \"c;d\".x from (select 1 as x) \"c;d\""
Query "select $$;$$, $tag$ ; $$ ; $tag$; select e'\\';'"
Query "select ';' -- ;\n; select 2 /* ; */"
----

until ReadyForQuery ReadyForQuery ReadyForQuery
----
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["a;b"]
CommandComplete "SELECT 1"
RowDescription [{"name":"x","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0},{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow [";"," ; $$ ; "]
CommandComplete "SELECT 1"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["';"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow [";"]
CommandComplete "SELECT 1"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["2"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# Errors of syntax anywhere, and nothing is run.
send
Query "set application_name = 'never'; selec 1"
Query "show application_name"
Query "begin; selec"
Query "select 1; select 2 from; select 3"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42601","message":"syntax error at or near \"selec\"","position":"33"}
ReadyForQuery "I"
RowDescription [{"name":"application_name","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow [""]
CommandComplete "SHOW"
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42601","message":"syntax error at or near \"selec\"","position":"8"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42601","message":"syntax error at or near \";\"","position":"24"}
ReadyForQuery "I"

# Modes and CHAIN within a text.
send
Query "begin isolation level repeatable read, read only; show transaction_isolation; show transaction_read_only; commit and chain; show transaction_isolation; commit; show transaction_isolation"
Query "start transaction read write; rollback and chain; rollback"
Query "commit and chain"
Query "rollback and no chain"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "BEGIN"
RowDescription [{"name":"transaction_isolation","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["repeatable read"]
CommandComplete "SHOW"
RowDescription [{"name":"transaction_read_only","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["on"]
CommandComplete "SHOW"
CommandComplete "COMMIT"
RowDescription [{"name":"transaction_isolation","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["repeatable read"]
CommandComplete "SHOW"
CommandComplete "COMMIT"
RowDescription [{"name":"transaction_isolation","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["read committed"]
CommandComplete "SHOW"
ReadyForQuery "I"
CommandComplete "START TRANSACTION"
CommandComplete "ROLLBACK"
CommandComplete "ROLLBACK"
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"25P01","message":"COMMIT AND CHAIN can only be used in transaction blocks"}
ReadyForQuery "I"
NoticeResponse {"severity":"WARNING","code":"25P01","message":"there is no transaction in progress"}
CommandComplete "ROLLBACK"
ReadyForQuery "I"

# Statements of the extended protocol up to Sync are one transaction.
send
Parse {"name": "", "text": "set application_name = 'one'"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Parse {"name": "", "text": "select 1/0"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Parse {"name": "", "text": "select 1"}
Sync
Query "show application_name"
Parse {"name": "", "text": "set application_name = 'two'"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
Query "show application_name; reset application_name"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ParseComplete
BindComplete
CommandComplete "SET"
ParseComplete
ErrorResponse {"severity":"ERROR","code":"22012","message":"division by zero"}
ReadyForQuery "I"
RowDescription [{"name":"application_name","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow [""]
CommandComplete "SHOW"
ReadyForQuery "I"
ParseComplete
BindComplete
CommandComplete "SET"
ParameterStatus {"name":"application_name","value":"two"}
ReadyForQuery "I"
RowDescription [{"name":"application_name","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["two"]
CommandComplete "SHOW"
CommandComplete "RESET"
ParameterStatus {"name":"application_name","value":""}
ReadyForQuery "I"

# BEGIN in a pipeline lasts; an error there fails the block.
send
Parse {"name": "", "text": "begin"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Parse {"name": "", "text": "select 1"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
Parse {"name": "", "text": "select nope"}
Sync
Parse {"name": "", "text": "select 1"}
Sync
Parse {"name": "", "text": "rollback"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ParseComplete
BindComplete
CommandComplete "BEGIN"
ParseComplete
BindComplete
DataRow ["1"]
CommandComplete "SELECT 1"
ReadyForQuery "T"
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope\" does not exist","position":"8"}
ReadyForQuery "E"
ErrorResponse {"severity":"ERROR","code":"25P02","message":"current transaction is aborted, commands ignored until end of transaction block"}
ReadyForQuery "E"
ParseComplete
BindComplete
CommandComplete "ROLLBACK"
ReadyForQuery "I"
