# The simple query protocol.

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
Query "select 1 as n, 'a' as s, null as z, true as b, 1.50 as d"
----

until ReadyForQuery
----
RowDescription [{"name":"n","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"s","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0},{"name":"z","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0},{"name":"b","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0},{"name":"d","tableOid":0,"columnNumber":0,"typeOid":1700,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["1","a",null,"t","1.50"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# A statement without rows in its result still describes them.
send
Query "select 1 as n where false"
----

until ReadyForQuery
----
RowDescription [{"name":"n","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
CommandComplete "SELECT 0"
ReadyForQuery "I"

# Several statements, one ReadyForQuery.
send
Query "select 1; select 2 as b;; select 'x;y' -- ; no statement\n;"
----

until ReadyForQuery
----
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
RowDescription [{"name":"b","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["2"]
CommandComplete "SELECT 1"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["x;y"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# The rest of a text is not run after an error; what came before is sent.
send
Query "select 1; select 1/0; select 2"
----

until ReadyForQuery
----
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
ErrorResponse {"severity":"ERROR","code":"22012","message":"division by zero"}
ReadyForQuery "I"

# A syntax error anywhere, and nothing of the text is run.
send
Query "select 1; selec 2"
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42601","message":"syntax error at or near \"selec\"","position":"11"}
ReadyForQuery "I"

# Empty texts.
send
Query ""
Query " ;; "
Query "-- nothing\n"
Query "/* ping */"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
EmptyQueryResponse
ReadyForQuery "I"
EmptyQueryResponse
ReadyForQuery "I"
EmptyQueryResponse
ReadyForQuery "I"
EmptyQueryResponse
ReadyForQuery "I"

# Texts sent ahead are answered in order.
send
Query "select 1"
Query "selec"
Query "select 3"
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42601","message":"syntax error at or near \"selec\"","position":"1"}
ReadyForQuery "I"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["3"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
ReadyForQuery "I"

# A changed parameter is reported once, before ReadyForQuery.
send
Query "set application_name = 'one'; set application_name = 'two'"
----

until ReadyForQuery
----
CommandComplete "SET"
CommandComplete "SET"
ParameterStatus {"name":"application_name","value":"two"}
ReadyForQuery "I"

# What is set to what it was is not reported.
send
Query "set application_name = 'three'; set application_name = 'two'"
----

until ReadyForQuery
----
CommandComplete "SET"
CommandComplete "SET"
ReadyForQuery "I"

send
Query "values (1, 'ä'), (2, null), (3, '')"
----

until ReadyForQuery
----
RowDescription [{"name":"column1","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"column2","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["1","ä"]
DataRow ["2",null]
DataRow ["3",""]
CommandComplete "SELECT 3"
ReadyForQuery "I"
