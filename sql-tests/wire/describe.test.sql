# Describe of every kind of statement, before and after Bind.
send
Parse {"name": "", "text": "select 1 as a, 'x'"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": ""}
Describe {"target": "P", "name": ""}
Parse {"name": "", "text": "values (1, 2.5)"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": ""}
Describe {"target": "P", "name": ""}
Parse {"name": "", "text": "show timezone"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": ""}
Describe {"target": "P", "name": ""}
Parse {"name": "", "text": "set application_name = 'x'"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": ""}
Describe {"target": "P", "name": ""}
Parse {"name": "", "text": "begin"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": ""}
Describe {"target": "P", "name": ""}
Parse {"name": "", "text": "commit"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": ""}
Describe {"target": "P", "name": ""}
Parse {"name": "", "text": ""}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": ""}
Describe {"target": "P", "name": ""}
Parse {"name": "", "text": "prepare d as select 1 as b"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": ""}
Describe {"target": "P", "name": ""}
Parse {"name": "", "text": "execute d"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": ""}
Describe {"target": "P", "name": ""}
Parse {"name": "", "text": "deallocate d"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": ""}
Describe {"target": "P", "name": ""}
Parse {"name": "", "text": "discard plans"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": ""}
Describe {"target": "P", "name": ""}
Parse {"name": "", "text": "select from people"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": ""}
Describe {"target": "P", "name": ""}
Parse {"name": "", "text": "table empty"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": ""}
Describe {"target": "P", "name": ""}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription []
RowDescription [{"name":"a","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
BindComplete
RowDescription [{"name":"a","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ParseComplete
ParameterDescription []
RowDescription [{"name":"column1","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"column2","tableOid":0,"columnNumber":0,"typeOid":1700,"typeSize":-1,"typmod":-1,"format":0}]
BindComplete
RowDescription [{"name":"column1","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"column2","tableOid":0,"columnNumber":0,"typeOid":1700,"typeSize":-1,"typmod":-1,"format":0}]
ParseComplete
ParameterDescription []
RowDescription [{"name":"TimeZone","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
BindComplete
RowDescription [{"name":"TimeZone","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ParseComplete
ParameterDescription []
NoData
BindComplete
NoData
ParseComplete
ParameterDescription []
NoData
BindComplete
NoData
ParseComplete
ParameterDescription []
NoData
BindComplete
NoData
ParseComplete
ParameterDescription []
NoData
BindComplete
NoData
ParseComplete
ParameterDescription []
NoData
BindComplete
NoData
ParseComplete
ParameterDescription []
NoData
BindComplete
NoData
ParseComplete
ParameterDescription []
NoData
BindComplete
NoData
ParseComplete
ParameterDescription []
NoData
BindComplete
NoData
ParseComplete
ParameterDescription []
RowDescription []
BindComplete
RowDescription []
ParseComplete
ParameterDescription []
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"name","tableOid":"<ignored>","columnNumber":2,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0},{"name":"amount","tableOid":"<ignored>","columnNumber":3,"typeOid":1700,"typeSize":-1,"typmod":786439,"format":0},{"name":"score","tableOid":"<ignored>","columnNumber":4,"typeOid":701,"typeSize":8,"typmod":-1,"format":0},{"name":"big","tableOid":"<ignored>","columnNumber":5,"typeOid":20,"typeSize":8,"typmod":-1,"format":0},{"name":"day","tableOid":"<ignored>","columnNumber":6,"typeOid":1082,"typeSize":4,"typmod":-1,"format":0},{"name":"flag","tableOid":"<ignored>","columnNumber":7,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
BindComplete
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"name","tableOid":"<ignored>","columnNumber":2,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0},{"name":"amount","tableOid":"<ignored>","columnNumber":3,"typeOid":1700,"typeSize":-1,"typmod":786439,"format":0},{"name":"score","tableOid":"<ignored>","columnNumber":4,"typeOid":701,"typeSize":8,"typmod":-1,"format":0},{"name":"big","tableOid":"<ignored>","columnNumber":5,"typeOid":20,"typeSize":8,"typmod":-1,"format":0},{"name":"day","tableOid":"<ignored>","columnNumber":6,"typeOid":1082,"typeSize":4,"typmod":-1,"format":0},{"name":"flag","tableOid":"<ignored>","columnNumber":7,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"

# Describe of what is bound to no statement.
send
Describe {"target": "P", "name": "nope"}
Sync
Describe {"target": "S", "name": "nope"}
Sync
Describe {"target": "P", "name": ""}
Sync
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select 1"}
Describe {"target": "S", "name": ""}
Describe {"target": "P", "name": ""}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"34000","message":"portal \"nope\" does not exist"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"26000","message":"prepared statement \"nope\" does not exist"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"34000","message":"portal \"\" does not exist"}
ReadyForQuery "I"
ParameterDescription []
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"name","tableOid":"<ignored>","columnNumber":2,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0},{"name":"amount","tableOid":"<ignored>","columnNumber":3,"typeOid":1700,"typeSize":-1,"typmod":786439,"format":0},{"name":"score","tableOid":"<ignored>","columnNumber":4,"typeOid":701,"typeSize":8,"typmod":-1,"format":0},{"name":"big","tableOid":"<ignored>","columnNumber":5,"typeOid":20,"typeSize":8,"typmod":-1,"format":0},{"name":"day","tableOid":"<ignored>","columnNumber":6,"typeOid":1082,"typeSize":4,"typmod":-1,"format":0},{"name":"flag","tableOid":"<ignored>","columnNumber":7,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ReadyForQuery "I"
ParseComplete
ParameterDescription []
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ErrorResponse {"severity":"ERROR","code":"34000","message":"portal \"\" does not exist"}
ReadyForQuery "I"

# Format codes of results: none, one for all, one for each.
send
Parse {"name": "", "text": "select 1, 'x'"}
Bind {"portal": "", "statement": "", "resultFormats": []}
Describe {"target": "P", "name": ""}
Bind {"portal": "", "statement": "", "resultFormats": [0]}
Describe {"target": "P", "name": ""}
Bind {"portal": "", "statement": "", "resultFormats": [0, 0]}
Describe {"target": "P", "name": ""}
Execute {"portal": "", "maxRows": 0}
Sync
Bind {"portal": "", "statement": "", "resultFormats": [0, 0, 0]}
Sync
----

until ReadyForQuery ReadyForQuery
----
ParseComplete
BindComplete
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
BindComplete
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
BindComplete
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["1","x"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"08P01","message":"bind message has 3 result formats but query has 2 columns"}
ReadyForQuery "I"

# The columns of tables: object, number, type and modifier.
send
Parse {"name": "", "text": "select id, name as n, salary, salary + 1, (select max(born) from people), p.score from people p"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": ""}
Describe {"target": "P", "name": ""}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription []
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"n","tableOid":"<ignored>","columnNumber":2,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0},{"name":"salary","tableOid":"<ignored>","columnNumber":5,"typeOid":1700,"typeSize":-1,"typmod":786439,"format":0},{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":1700,"typeSize":-1,"typmod":-1,"format":0},{"name":"max","tableOid":0,"columnNumber":0,"typeOid":1082,"typeSize":4,"typmod":-1,"format":0},{"name":"score","tableOid":"<ignored>","columnNumber":8,"typeOid":701,"typeSize":8,"typmod":-1,"format":0}]
BindComplete
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"n","tableOid":"<ignored>","columnNumber":2,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0},{"name":"salary","tableOid":"<ignored>","columnNumber":5,"typeOid":1700,"typeSize":-1,"typmod":786439,"format":0},{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":1700,"typeSize":-1,"typmod":-1,"format":0},{"name":"max","tableOid":0,"columnNumber":0,"typeOid":1082,"typeSize":4,"typmod":-1,"format":0},{"name":"score","tableOid":"<ignored>","columnNumber":8,"typeOid":701,"typeSize":8,"typmod":-1,"format":0}]
ReadyForQuery "I"

# Types of parameters and of columns that hang on them.
send
Parse {"name": "", "text": "select $1 + 1, $2 || 'x', $3::date - $4, coalesce($5, 1.5), $6"}
Describe {"target": "S", "name": ""}
Parse {"name": "", "text": "select case when $1 then $2 else 1 end, $3 between 1 and $4, $5 in (1::int8, $6), not $7"}
Describe {"target": "S", "name": ""}
Parse {"name": "", "text": "select $1 = $2"}
Sync
Parse {"name": "", "text": "select $2::int4"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select id from people limit $1 offset $2"}
Describe {"target": "S", "name": ""}
Parse {"name": "", "text": "select $1 is null, $1::text"}
Sync
Parse {"name": "", "text": "select $1, $1::int4"}
Describe {"target": "S", "name": ""}
Sync
Parse {"name": "", "text": "select $1::int4, $1 || 'x'"}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ParseComplete
ParameterDescription [23,25,1082,1082,1700,25]
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0},{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"coalesce","tableOid":0,"columnNumber":0,"typeOid":1700,"typeSize":-1,"typmod":-1,"format":0},{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ParseComplete
ParameterDescription [16,23,23,23,20,20,16]
RowDescription [{"name":"case","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0},{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0},{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0},{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
ParseComplete
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42P18","message":"could not determine data type of parameter $1"}
ReadyForQuery "I"
ParseComplete
ParameterDescription [20,20]
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
ErrorResponse {"severity":"ERROR","code":"42P08","message":"could not determine data type of parameter $1","position":"8"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42P08","message":"inconsistent types deduced for parameter $1","detail":"integer versus text","position":"8"}
ReadyForQuery "I"
ParseComplete
ReadyForQuery "I"

# In a failed transaction.
send
Query "begin"
Parse {"name": "s", "text": "select 1 as a"}
Bind {"portal": "p", "statement": "s"}
Parse {"name": "c", "text": "commit"}
Parse {"name": "n", "text": "set application_name = 'x'"}
Sync
Query "select nope"
Describe {"target": "S", "name": "s"}
Sync
Describe {"target": "P", "name": "p"}
Sync
Describe {"target": "S", "name": "n"}
Sync
Describe {"target": "S", "name": "c"}
Bind {"portal": "", "statement": "c"}
Describe {"target": "P", "name": ""}
Execute {"portal": "", "maxRows": 0}
Sync
Close {"target": "S", "name": "s"}
Close {"target": "S", "name": "c"}
Close {"target": "S", "name": "n"}
Sync
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "BEGIN"
ReadyForQuery "T"
ParseComplete
BindComplete
ParseComplete
ParseComplete
ReadyForQuery "T"
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope\" does not exist","position":"8"}
ReadyForQuery "E"
ErrorResponse {"severity":"ERROR","code":"25P02","message":"current transaction is aborted, commands ignored until end of transaction block"}
ReadyForQuery "E"
ErrorResponse {"severity":"ERROR","code":"25P02","message":"current transaction is aborted, commands ignored until end of transaction block"}
ReadyForQuery "E"
ParameterDescription []
NoData
ReadyForQuery "E"
ParameterDescription []
NoData
BindComplete
NoData
CommandComplete "ROLLBACK"
ReadyForQuery "I"
CloseComplete
CloseComplete
CloseComplete
ReadyForQuery "I"
