# Errors: severity, code, message, position in characters.

send
Query "select nope"
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope\" does not exist","position":"8"}
ReadyForQuery "I"

# Characters, not bytes and not UTF-16 units.
send
Query "select 'ä', nope"
Query "select '🦀', nope"
----

until ReadyForQuery ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope\" does not exist","position":"13"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope\" does not exist","position":"13"}
ReadyForQuery "I"

# Counted from the start of the text, not of its statement.
send
Query "select 1; select nope"
----

until ReadyForQuery
----
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope\" does not exist","position":"18"}
ReadyForQuery "I"

send
Query "select 1 +"
Query "select * from nope"
Query "select nope(1)"
Query "select 'a' + true"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42601","message":"syntax error at end of input","position":"11"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42P01","message":"relation \"nope\" does not exist","position":"15"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42883","message":"function nope(integer) does not exist","hint":"No function matches the given name and argument types. You might need to add explicit type casts.","position":"8"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42883","message":"operator does not exist: unknown + boolean","hint":"No operator matches the given name and argument types. You might need to add explicit type casts.","position":"12"}
ReadyForQuery "I"

# No position where there is none.
send
Query "select 1/0"
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"22012","message":"division by zero"}
ReadyForQuery "I"
