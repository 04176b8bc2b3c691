# Errors of the extended protocol's own messages. An unknown kind in Describe and Close.
send
Bytes "44000000065800"
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"08P01","message":"invalid DESCRIBE message subtype 88"}
ReadyForQuery "I"

send
Bytes "43000000065800"
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"08P01","message":"invalid CLOSE message subtype 88"}
ReadyForQuery "I"

# Messages without their end, and with more than that.
send session=second
Bytes "500000000561"
Sync
----

until ReadyForQuery session=second
----
ErrorResponse {"severity":"ERROR","code":"08P01","message":"invalid string in message"}
ReadyForQuery "I"

send session=second
Bytes "42000000060061"
Sync
----

until ReadyForQuery session=second
----
ErrorResponse {"severity":"ERROR","code":"08P01","message":"invalid string in message"}
ReadyForQuery "I"

send session=second
Bytes "450000000500"
Sync
----

until ReadyForQuery session=second
----
ErrorResponse {"severity":"ERROR","code":"08P01","message":"insufficient data left in message"}
ReadyForQuery "I"

send session=second
Bytes "480000000500"
Sync
----

until ReadyForQuery session=second
----
ErrorResponse {"severity":"ERROR","code":"08P01","message":"invalid message format"}
ReadyForQuery "I"

send session=second
Bytes "530000000500"
----

until ReadyForQuery session=second
----
ErrorResponse {"severity":"ERROR","code":"08P01","message":"invalid message format"}
ReadyForQuery "I"

# A format code that there is not.
send session=second
Parse {"name": "", "text": "select $1::int4"}
Bind {"portal": "", "statement": "", "parameters": ["1"], "parameterFormats": [7]}
Sync
----

until ReadyForQuery session=second
----
ParseComplete
ErrorResponse {"severity":"ERROR","code":"22023","message":"unsupported format code: 7","where":"unnamed portal parameter $1"}
ReadyForQuery "I"

# Two statements in one Parse.
send session=second
Parse {"name": "two", "text": "select 1; select 2"}
Describe {"target": "S", "name": "two"}
Sync
----

until ReadyForQuery session=second
----
ErrorResponse {"severity":"ERROR","code":"42601","message":"cannot insert multiple commands into a prepared statement"}
ReadyForQuery "I"

send session=second
Parse {"name": "", "text": "begin; commit"}
Sync
----

until ReadyForQuery session=second
----
ErrorResponse {"severity":"ERROR","code":"42601","message":"cannot insert multiple commands into a prepared statement"}
ReadyForQuery "I"

# Errors of a name.
send session=second
Bind {"portal": "portal", "statement": "statement"}
Sync
----

until ReadyForQuery session=second
----
ErrorResponse {"severity":"ERROR","code":"26000","message":"prepared statement \"statement\" does not exist"}
ReadyForQuery "I"

send session=second
Describe {"target": "S", "name": "statement"}
Sync
----

until ReadyForQuery session=second
----
ErrorResponse {"severity":"ERROR","code":"26000","message":"prepared statement \"statement\" does not exist"}
ReadyForQuery "I"

send session=second
Describe {"target": "P", "name": "portal"}
Sync
----

until ReadyForQuery session=second
----
ErrorResponse {"severity":"ERROR","code":"34000","message":"portal \"portal\" does not exist"}
ReadyForQuery "I"

send session=second
Execute {"portal": "portal", "maxRows": 5}
Sync
----

until ReadyForQuery session=second
----
ErrorResponse {"severity":"ERROR","code":"34000","message":"portal \"portal\" does not exist"}
ReadyForQuery "I"

send session=second
Parse {"name": "s", "text": "select 1"}
Parse {"name": "s", "text": "select 1"}
Sync
----

until ReadyForQuery session=second
----
ParseComplete
ErrorResponse {"severity":"ERROR","code":"42P05","message":"prepared statement \"s\" already exists"}
ReadyForQuery "I"

send session=second
Parse {"name": "s2", "text": "select 1"}
Bind {"portal": "p", "statement": "s2"}
Bind {"portal": "p", "statement": "s2"}
Sync
----

until ReadyForQuery session=second
----
ParseComplete
BindComplete
ErrorResponse {"severity":"ERROR","code":"42P03","message":"cursor \"p\" already exists"}
ReadyForQuery "I"

# The error of an aborted block comes before those of names.
send session=second
Query "begin"
Query "nope"
----

until ReadyForQuery ReadyForQuery session=second
----
CommandComplete "BEGIN"
ReadyForQuery "T"
ErrorResponse {"severity":"ERROR","code":"42601","message":"syntax error at or near \"nope\"","position":"1"}
ReadyForQuery "E"

send session=second
Parse {"name": "", "text": "select 1"}
Sync
----

until ReadyForQuery session=second
----
ErrorResponse {"severity":"ERROR","code":"25P02","message":"current transaction is aborted, commands ignored until end of transaction block"}
ReadyForQuery "E"

send session=second
Bind {"portal": "", "statement": "s"}
Sync
----

until ReadyForQuery session=second
----
ErrorResponse {"severity":"ERROR","code":"25P02","message":"current transaction is aborted, commands ignored until end of transaction block"}
ReadyForQuery "E"

send session=second
Describe {"target": "S", "name": "s"}
Sync
----

until ReadyForQuery session=second
----
ErrorResponse {"severity":"ERROR","code":"25P02","message":"current transaction is aborted, commands ignored until end of transaction block"}
ReadyForQuery "E"

send session=second
Execute {"portal": "p", "maxRows": 0}
Sync
----

until ReadyForQuery session=second
----
ErrorResponse {"severity":"ERROR","code":"34000","message":"portal \"p\" does not exist"}
ReadyForQuery "E"

send session=second
Close {"target": "S", "name": "s"}
Close {"target": "P", "name": "p"}
Sync
----

until ReadyForQuery session=second
----
CloseComplete
CloseComplete
ReadyForQuery "E"

send session=second
Parse {"name": "", "text": "select nope"}
Sync
----

until ReadyForQuery session=second
----
ErrorResponse {"severity":"ERROR","code":"25P02","message":"current transaction is aborted, commands ignored until end of transaction block"}
ReadyForQuery "E"

send session=second
Parse {"name": "", "text": "commit"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery session=second
----
ParseComplete
BindComplete
CommandComplete "ROLLBACK"
ReadyForQuery "I"

send session=second
Parse {"name": "", "text": "set application_name = 'x'"}
Bind {"portal": "", "statement": ""}
Sync
----

until ReadyForQuery session=second
----
ParseComplete
BindComplete
ReadyForQuery "I"
