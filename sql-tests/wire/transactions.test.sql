# Transactions: the status in ReadyForQuery, blocks, failed blocks, savepoints, and what is undone.
send
Query "begin"
Query "select 1"
Query "commit"
----

until ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "BEGIN"
ReadyForQuery "T"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
ReadyForQuery "T"
CommandComplete "COMMIT"
ReadyForQuery "I"

send
Query "start transaction"
Query "end"
----

until ReadyForQuery ReadyForQuery
----
CommandComplete "START TRANSACTION"
ReadyForQuery "T"
CommandComplete "COMMIT"
ReadyForQuery "I"

send
Query "begin work"
Query "rollback work"
----

until ReadyForQuery ReadyForQuery
----
CommandComplete "BEGIN"
ReadyForQuery "T"
CommandComplete "ROLLBACK"
ReadyForQuery "I"

send
Query "begin transaction"
Query "abort"
----

until ReadyForQuery ReadyForQuery
----
CommandComplete "BEGIN"
ReadyForQuery "T"
CommandComplete "ROLLBACK"
ReadyForQuery "I"

# A second BEGIN, and an end without a beginning.
send
Query "begin"
Query "begin"
Query "commit"
Query "commit"
Query "rollback"
Query "abort"
Query "end"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "BEGIN"
ReadyForQuery "T"
NoticeResponse {"severity":"WARNING","code":"25001","message":"there is already a transaction in progress"}
CommandComplete "BEGIN"
ReadyForQuery "T"
CommandComplete "COMMIT"
ReadyForQuery "I"
NoticeResponse {"severity":"WARNING","code":"25P01","message":"there is no transaction in progress"}
CommandComplete "COMMIT"
ReadyForQuery "I"
NoticeResponse {"severity":"WARNING","code":"25P01","message":"there is no transaction in progress"}
CommandComplete "ROLLBACK"
ReadyForQuery "I"
NoticeResponse {"severity":"WARNING","code":"25P01","message":"there is no transaction in progress"}
CommandComplete "ROLLBACK"
ReadyForQuery "I"
NoticeResponse {"severity":"WARNING","code":"25P01","message":"there is no transaction in progress"}
CommandComplete "COMMIT"
ReadyForQuery "I"

# A failed block.
send
Query "begin"
Query "select nope"
Query "select 1"
Query "show application_name"
Query "set application_name = 'x'"
Query "begin"
Query "savepoint s"
Query "commit"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "BEGIN"
ReadyForQuery "T"
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope\" does not exist","position":"8"}
ReadyForQuery "E"
ErrorResponse {"severity":"ERROR","code":"25P02","message":"current transaction is aborted, commands ignored until end of transaction block"}
ReadyForQuery "E"
ErrorResponse {"severity":"ERROR","code":"25P02","message":"current transaction is aborted, commands ignored until end of transaction block"}
ReadyForQuery "E"
ErrorResponse {"severity":"ERROR","code":"25P02","message":"current transaction is aborted, commands ignored until end of transaction block"}
ReadyForQuery "E"
ErrorResponse {"severity":"ERROR","code":"25P02","message":"current transaction is aborted, commands ignored until end of transaction block"}
ReadyForQuery "E"
ErrorResponse {"severity":"ERROR","code":"25P02","message":"current transaction is aborted, commands ignored until end of transaction block"}
ReadyForQuery "E"
CommandComplete "ROLLBACK"
ReadyForQuery "I"

send
Query "begin"
Query "select 1 +"
Query "select 1"
Query "rollback"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "BEGIN"
ReadyForQuery "T"
ErrorResponse {"severity":"ERROR","code":"42601","message":"syntax error at end of input","position":"11"}
ReadyForQuery "E"
ErrorResponse {"severity":"ERROR","code":"25P02","message":"current transaction is aborted, commands ignored until end of transaction block"}
ReadyForQuery "E"
CommandComplete "ROLLBACK"
ReadyForQuery "I"

send
Query "begin"
Query "select 1/0"
Query "end"
----

until ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "BEGIN"
ReadyForQuery "T"
ErrorResponse {"severity":"ERROR","code":"22012","message":"division by zero"}
ReadyForQuery "E"
CommandComplete "ROLLBACK"
ReadyForQuery "I"

# An empty text in a failed block.
send
Query "begin"
Query "nope"
Query ""
Query ";"
Query "rollback"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "BEGIN"
ReadyForQuery "T"
ErrorResponse {"severity":"ERROR","code":"42601","message":"syntax error at or near \"nope\"","position":"1"}
ReadyForQuery "E"
EmptyQueryResponse
ReadyForQuery "E"
EmptyQueryResponse
ReadyForQuery "E"
CommandComplete "ROLLBACK"
ReadyForQuery "I"

# Several statements in a text are one transaction.
send
Query "select 1; select 2; select 3"
----

until ReadyForQuery
----
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["2"]
CommandComplete "SELECT 1"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["3"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Query "begin; select 1; commit; select 2"
----

until ReadyForQuery
----
CommandComplete "BEGIN"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
CommandComplete "COMMIT"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["2"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Query "begin; select 1"
----

until ReadyForQuery
----
CommandComplete "BEGIN"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
ReadyForQuery "T"

send
Query "select 2; commit; select 3"
----

until ReadyForQuery
----
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["2"]
CommandComplete "SELECT 1"
CommandComplete "COMMIT"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["3"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Query "select 1; begin; select 2"
----

until ReadyForQuery
----
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
CommandComplete "BEGIN"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["2"]
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
Query "begin; select nope; commit"
----

until ReadyForQuery
----
CommandComplete "BEGIN"
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope\" does not exist","position":"15"}
ReadyForQuery "E"

send
Query "rollback"
----

until ReadyForQuery
----
CommandComplete "ROLLBACK"
ReadyForQuery "I"

send
Query "select 1; commit; select 2"
----

until ReadyForQuery
----
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
NoticeResponse {"severity":"WARNING","code":"25P01","message":"there is no transaction in progress"}
CommandComplete "COMMIT"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["2"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Query "select 1; rollback; select 2"
----

until ReadyForQuery
----
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
NoticeResponse {"severity":"WARNING","code":"25P01","message":"there is no transaction in progress"}
CommandComplete "ROLLBACK"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["2"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Query "commit; select 1"
----

until ReadyForQuery
----
NoticeResponse {"severity":"WARNING","code":"25P01","message":"there is no transaction in progress"}
CommandComplete "COMMIT"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# An error ends a text of several statements, and what it has set is undone.
send
Query "set application_name = 'first'"
----

until ReadyForQuery
----
CommandComplete "SET"
ParameterStatus {"name":"application_name","value":"first"}
ReadyForQuery "I"

send
Query "set application_name = 'second'; select nope; select 1"
----

until ReadyForQuery
----
CommandComplete "SET"
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope\" does not exist","position":"41"}
ReadyForQuery "I"

send
Query "show application_name"
----

until ReadyForQuery
----
RowDescription [{"name":"application_name","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["first"]
CommandComplete "SHOW"
ReadyForQuery "I"

send
Query "set application_name = 'third'; commit; select nope"
----

until ReadyForQuery
----
CommandComplete "SET"
NoticeResponse {"severity":"WARNING","code":"25P01","message":"there is no transaction in progress"}
CommandComplete "COMMIT"
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope\" does not exist","position":"48"}
ParameterStatus {"name":"application_name","value":"third"}
ReadyForQuery "I"

send
Query "show application_name"
----

until ReadyForQuery
----
RowDescription [{"name":"application_name","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["third"]
CommandComplete "SHOW"
ReadyForQuery "I"

# SET in a block.
send
Query "begin; set application_name = 'inside'"
----

until ReadyForQuery
----
CommandComplete "BEGIN"
CommandComplete "SET"
ParameterStatus {"name":"application_name","value":"inside"}
ReadyForQuery "T"

send
Query "show application_name"
----

until ReadyForQuery
----
RowDescription [{"name":"application_name","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["inside"]
CommandComplete "SHOW"
ReadyForQuery "T"

send
Query "rollback"
----

until ReadyForQuery
----
CommandComplete "ROLLBACK"
ParameterStatus {"name":"application_name","value":"third"}
ReadyForQuery "I"

send
Query "show application_name"
----

until ReadyForQuery
----
RowDescription [{"name":"application_name","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["third"]
CommandComplete "SHOW"
ReadyForQuery "I"

send
Query "begin; set application_name = 'kept'; commit"
----

until ReadyForQuery
----
CommandComplete "BEGIN"
CommandComplete "SET"
CommandComplete "COMMIT"
ParameterStatus {"name":"application_name","value":"kept"}
ReadyForQuery "I"

send
Query "show application_name"
----

until ReadyForQuery
----
RowDescription [{"name":"application_name","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["kept"]
CommandComplete "SHOW"
ReadyForQuery "I"

# SET LOCAL
send
Query "begin; set local application_name = 'local'"
----

until ReadyForQuery
----
CommandComplete "BEGIN"
CommandComplete "SET"
ParameterStatus {"name":"application_name","value":"local"}
ReadyForQuery "T"

send
Query "show application_name"
----

until ReadyForQuery
----
RowDescription [{"name":"application_name","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["local"]
CommandComplete "SHOW"
ReadyForQuery "T"

send
Query "commit"
----

until ReadyForQuery
----
CommandComplete "COMMIT"
ParameterStatus {"name":"application_name","value":"kept"}
ReadyForQuery "I"

send
Query "show application_name"
----

until ReadyForQuery
----
RowDescription [{"name":"application_name","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["kept"]
CommandComplete "SHOW"
ReadyForQuery "I"

send
Query "set local application_name = 'nowhere'"
----

until ReadyForQuery
----
NoticeResponse {"severity":"WARNING","code":"25P01","message":"SET LOCAL can only be used in transaction blocks"}
CommandComplete "SET"
ReadyForQuery "I"

send
Query "show application_name"
----

until ReadyForQuery
----
RowDescription [{"name":"application_name","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["kept"]
CommandComplete "SHOW"
ReadyForQuery "I"

send
Query "set local application_name = 'several'; show application_name"
----

until ReadyForQuery
----
CommandComplete "SET"
RowDescription [{"name":"application_name","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["several"]
CommandComplete "SHOW"
ReadyForQuery "I"

send
Query "show application_name"
----

until ReadyForQuery
----
RowDescription [{"name":"application_name","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["kept"]
CommandComplete "SHOW"
ReadyForQuery "I"

send
Query "begin; set local application_name = 'a'; set application_name = 'b'; show application_name; commit; show application_name"
----

until ReadyForQuery
----
CommandComplete "BEGIN"
CommandComplete "SET"
CommandComplete "SET"
RowDescription [{"name":"application_name","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["b"]
CommandComplete "SHOW"
CommandComplete "COMMIT"
RowDescription [{"name":"application_name","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["b"]
CommandComplete "SHOW"
ParameterStatus {"name":"application_name","value":"b"}
ReadyForQuery "I"

send
Query "begin; set application_name = 'c'; set local application_name = 'd'; show application_name; commit; show application_name"
----

until ReadyForQuery
----
CommandComplete "BEGIN"
CommandComplete "SET"
CommandComplete "SET"
RowDescription [{"name":"application_name","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["d"]
CommandComplete "SHOW"
CommandComplete "COMMIT"
RowDescription [{"name":"application_name","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["c"]
CommandComplete "SHOW"
ParameterStatus {"name":"application_name","value":"c"}
ReadyForQuery "I"

# Savepoints.
send
Query "begin; savepoint a; set application_name = 'after a'; savepoint b; set application_name = 'after b'"
----

until ReadyForQuery
----
CommandComplete "BEGIN"
CommandComplete "SAVEPOINT"
CommandComplete "SET"
CommandComplete "SAVEPOINT"
CommandComplete "SET"
ParameterStatus {"name":"application_name","value":"after b"}
ReadyForQuery "T"

send
Query "rollback to b"
----

until ReadyForQuery
----
CommandComplete "ROLLBACK"
ParameterStatus {"name":"application_name","value":"after a"}
ReadyForQuery "T"

send
Query "show application_name"
----

until ReadyForQuery
----
RowDescription [{"name":"application_name","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["after a"]
CommandComplete "SHOW"
ReadyForQuery "T"

send
Query "rollback to savepoint a"
----

until ReadyForQuery
----
CommandComplete "ROLLBACK"
ParameterStatus {"name":"application_name","value":"c"}
ReadyForQuery "T"

send
Query "show application_name"
----

until ReadyForQuery
----
RowDescription [{"name":"application_name","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["c"]
CommandComplete "SHOW"
ReadyForQuery "T"

send
Query "release a"
----

until ReadyForQuery
----
CommandComplete "RELEASE"
ReadyForQuery "T"

send
Query "rollback to a"
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"3B001","message":"savepoint \"a\" does not exist"}
ReadyForQuery "E"

send
Query "rollback"
----

until ReadyForQuery
----
CommandComplete "ROLLBACK"
ReadyForQuery "I"

# A savepoint heals a failed block.
send
Query "begin; savepoint s"
----

until ReadyForQuery
----
CommandComplete "BEGIN"
CommandComplete "SAVEPOINT"
ReadyForQuery "T"

send
Query "select nope"
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope\" does not exist","position":"8"}
ReadyForQuery "E"

send
Query "select 1"
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"25P02","message":"current transaction is aborted, commands ignored until end of transaction block"}
ReadyForQuery "E"

send
Query "rollback to s"
----

until ReadyForQuery
----
CommandComplete "ROLLBACK"
ReadyForQuery "T"

send
Query "select 1"
----

until ReadyForQuery
----
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
ReadyForQuery "T"

send
Query "release savepoint s"
----

until ReadyForQuery
----
CommandComplete "RELEASE"
ReadyForQuery "T"

send
Query "release s"
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"3B001","message":"savepoint \"s\" does not exist"}
ReadyForQuery "E"

send
Query "commit"
----

until ReadyForQuery
----
CommandComplete "ROLLBACK"
ReadyForQuery "I"

# The innermost of a name.
send
Query "begin; savepoint s; set application_name = 'one'; savepoint s; set application_name = 'two'"
----

until ReadyForQuery
----
CommandComplete "BEGIN"
CommandComplete "SAVEPOINT"
CommandComplete "SET"
CommandComplete "SAVEPOINT"
CommandComplete "SET"
ParameterStatus {"name":"application_name","value":"two"}
ReadyForQuery "T"

send
Query "rollback to s; show application_name"
----

until ReadyForQuery
----
CommandComplete "ROLLBACK"
RowDescription [{"name":"application_name","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["one"]
CommandComplete "SHOW"
ParameterStatus {"name":"application_name","value":"one"}
ReadyForQuery "T"

send
Query "release s; rollback to s; show application_name"
----

until ReadyForQuery
----
CommandComplete "RELEASE"
CommandComplete "ROLLBACK"
RowDescription [{"name":"application_name","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["c"]
CommandComplete "SHOW"
ParameterStatus {"name":"application_name","value":"c"}
ReadyForQuery "T"

send
Query "commit"
----

until ReadyForQuery
----
CommandComplete "COMMIT"
ReadyForQuery "I"

# Savepoints outside of a block.
send
Query "savepoint s"
Query "release savepoint s"
Query "rollback to savepoint s"
Query "select 1; savepoint s"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"25P01","message":"SAVEPOINT can only be used in transaction blocks"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"25P01","message":"RELEASE SAVEPOINT can only be used in transaction blocks"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"25P01","message":"ROLLBACK TO SAVEPOINT can only be used in transaction blocks"}
ReadyForQuery "I"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
ErrorResponse {"severity":"ERROR","code":"25P01","message":"SAVEPOINT can only be used in transaction blocks"}
ReadyForQuery "I"

# Isolation and access mode.
send
Query "show transaction_isolation"
Query "begin isolation level repeatable read"
Query "show transaction_isolation"
Query "commit"
Query "show transaction_isolation"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
RowDescription [{"name":"transaction_isolation","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["read committed"]
CommandComplete "SHOW"
ReadyForQuery "I"
CommandComplete "BEGIN"
ReadyForQuery "T"
RowDescription [{"name":"transaction_isolation","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["repeatable read"]
CommandComplete "SHOW"
ReadyForQuery "T"
CommandComplete "COMMIT"
ReadyForQuery "I"
RowDescription [{"name":"transaction_isolation","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["read committed"]
CommandComplete "SHOW"
ReadyForQuery "I"

send
Query "begin isolation level serializable, read only, deferrable"
Query "show transaction_isolation"
Query "show transaction_read_only"
Query "show transaction_deferrable"
Query "commit"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "BEGIN"
ReadyForQuery "T"
RowDescription [{"name":"transaction_isolation","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["serializable"]
CommandComplete "SHOW"
ReadyForQuery "T"
RowDescription [{"name":"transaction_read_only","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["on"]
CommandComplete "SHOW"
ReadyForQuery "T"
RowDescription [{"name":"transaction_deferrable","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["on"]
CommandComplete "SHOW"
ReadyForQuery "T"
CommandComplete "COMMIT"
ReadyForQuery "I"

send
Query "begin; set transaction isolation level serializable"
----

until ReadyForQuery
----
CommandComplete "BEGIN"
CommandComplete "SET"
ReadyForQuery "T"

send
Query "show transaction isolation level"
----

until ReadyForQuery
----
RowDescription [{"name":"transaction_isolation","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["serializable"]
CommandComplete "SHOW"
ReadyForQuery "T"

send
Query "rollback"
----

until ReadyForQuery
----
CommandComplete "ROLLBACK"
ReadyForQuery "I"

send
Query "begin; select 1; set transaction isolation level serializable"
----

until ReadyForQuery
----
CommandComplete "BEGIN"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
ErrorResponse {"severity":"ERROR","code":"25001","message":"SET TRANSACTION ISOLATION LEVEL must be called before any query"}
ReadyForQuery "E"

send
Query "rollback"
----

until ReadyForQuery
----
CommandComplete "ROLLBACK"
ReadyForQuery "I"

send
Query "set transaction isolation level serializable"
----

until ReadyForQuery
----
NoticeResponse {"severity":"WARNING","code":"25P01","message":"SET TRANSACTION can only be used in transaction blocks"}
CommandComplete "SET"
ReadyForQuery "I"

send
Query "begin; set transaction read only; show transaction_read_only; set transaction read write; commit"
----

until ReadyForQuery
----
CommandComplete "BEGIN"
CommandComplete "SET"
RowDescription [{"name":"transaction_read_only","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["on"]
CommandComplete "SHOW"
CommandComplete "SET"
CommandComplete "COMMIT"
ReadyForQuery "I"

send
Query "begin read only; select 1; set transaction read write"
----

until ReadyForQuery
----
CommandComplete "BEGIN"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
ErrorResponse {"severity":"ERROR","code":"25001","message":"transaction read-write mode must be set before any query"}
ReadyForQuery "E"

send
Query "rollback"
----

until ReadyForQuery
----
CommandComplete "ROLLBACK"
ReadyForQuery "I"

send
Query "set session characteristics as transaction isolation level repeatable read"
----

until ReadyForQuery
----
CommandComplete "SET"
ReadyForQuery "I"

send
Query "show default_transaction_isolation"
----

until ReadyForQuery
----
RowDescription [{"name":"default_transaction_isolation","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["repeatable read"]
CommandComplete "SHOW"
ReadyForQuery "I"

send
Query "begin; show transaction_isolation; commit"
----

until ReadyForQuery
----
CommandComplete "BEGIN"
RowDescription [{"name":"transaction_isolation","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["repeatable read"]
CommandComplete "SHOW"
CommandComplete "COMMIT"
ReadyForQuery "I"

send
Query "set session characteristics as transaction isolation level read committed"
----

until ReadyForQuery
----
CommandComplete "SET"
ReadyForQuery "I"

send
Query "set default_transaction_isolation = 'nope'"
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"22023","message":"invalid value for parameter \"default_transaction_isolation\": \"nope\"","hint":"Available values: serializable, repeatable read, read committed, read uncommitted."}
ReadyForQuery "I"

send
Query "set default_transaction_read_only = on"
----

until ReadyForQuery
----
CommandComplete "SET"
ParameterStatus {"name":"default_transaction_read_only","value":"on"}
ReadyForQuery "I"

send
Query "begin; show transaction_read_only; commit"
----

until ReadyForQuery
----
CommandComplete "BEGIN"
RowDescription [{"name":"transaction_read_only","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["on"]
CommandComplete "SHOW"
CommandComplete "COMMIT"
ReadyForQuery "I"

send
Query "reset default_transaction_read_only"
----

until ReadyForQuery
----
CommandComplete "RESET"
ParameterStatus {"name":"default_transaction_read_only","value":"off"}
ReadyForQuery "I"

# AND CHAIN
send
Query "begin isolation level serializable; commit and chain"
----

until ReadyForQuery
----
CommandComplete "BEGIN"
CommandComplete "COMMIT"
ReadyForQuery "T"

send
Query "show transaction_isolation"
----

until ReadyForQuery
----
RowDescription [{"name":"transaction_isolation","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["serializable"]
CommandComplete "SHOW"
ReadyForQuery "T"

send
Query "rollback and chain"
----

until ReadyForQuery
----
CommandComplete "ROLLBACK"
ReadyForQuery "T"

send
Query "rollback and no chain"
----

until ReadyForQuery
----
CommandComplete "ROLLBACK"
ReadyForQuery "I"

send
Query "commit and chain"
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"25P01","message":"COMMIT AND CHAIN can only be used in transaction blocks"}
ReadyForQuery "I"

send
Query "rollback and chain"
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"25P01","message":"ROLLBACK AND CHAIN can only be used in transaction blocks"}
ReadyForQuery "I"

# PREPARE TRANSACTION is not for read-only work.
send
Query "begin; set application_name = 'gone'; select nope"
----

until ReadyForQuery
----
CommandComplete "BEGIN"
CommandComplete "SET"
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope\" does not exist","position":"46"}
ReadyForQuery "E"

send
Query "commit"
----

until ReadyForQuery
----
CommandComplete "ROLLBACK"
ReadyForQuery "I"

send
Query "show application_name"
----

until ReadyForQuery
----
RowDescription [{"name":"application_name","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["c"]
CommandComplete "SHOW"
ReadyForQuery "I"

# In a failed block Describe and Bind are refused, the end is not.
send
Query "begin"
Query "nope"
----

until ReadyForQuery ReadyForQuery
----
CommandComplete "BEGIN"
ReadyForQuery "T"
ErrorResponse {"severity":"ERROR","code":"42601","message":"syntax error at or near \"nope\"","position":"1"}
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
Parse {"name": "", "text": "rollback"}
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
CommandComplete "ROLLBACK"
ReadyForQuery "I"

# BEGIN by the extended protocol.
send
Parse {"name": "", "text": "begin"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
CommandComplete "BEGIN"
ReadyForQuery "T"

send
Parse {"name": "", "text": "begin"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
NoticeResponse {"severity":"WARNING","code":"25001","message":"there is already a transaction in progress"}
CommandComplete "BEGIN"
ReadyForQuery "T"

send
Parse {"name": "", "text": "savepoint x"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Parse {"name": "", "text": "select nope"}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
CommandComplete "SAVEPOINT"
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope\" does not exist","position":"8"}
ReadyForQuery "E"

send
Parse {"name": "", "text": "rollback to x"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
CommandComplete "ROLLBACK"
ReadyForQuery "T"

send
Parse {"name": "", "text": "commit"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
CommandComplete "COMMIT"
ReadyForQuery "I"

send
Parse {"name": "", "text": "commit"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
NoticeResponse {"severity":"WARNING","code":"25P01","message":"there is no transaction in progress"}
CommandComplete "COMMIT"
ReadyForQuery "I"

# The state of several parameters after a rollback.
send
Query "begin; set application_name = 'p'; set extra_float_digits = 3; set search_path = pg_catalog"
----

until ReadyForQuery
----
CommandComplete "BEGIN"
CommandComplete "SET"
CommandComplete "SET"
CommandComplete "SET"
ParameterStatus {"name":"application_name","value":"p"}
ReadyForQuery "T"

send
Query "rollback"
----

until ReadyForQuery
----
CommandComplete "ROLLBACK"
ParameterStatus {"name":"application_name","value":"c"}
ReadyForQuery "I"

send
Query "show extra_float_digits"
----

until ReadyForQuery
----
RowDescription [{"name":"extra_float_digits","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SHOW"
ReadyForQuery "I"

send
Query "show search_path"
----

until ReadyForQuery
----
RowDescription [{"name":"search_path","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["\"$user\", public"]
CommandComplete "SHOW"
ReadyForQuery "I"
