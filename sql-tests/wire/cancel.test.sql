# Cancel requests are answered by closing, whether the key is right or wrong.

# A session that runs nothing is not disturbed by its own key.
send
Query "select 1"
----

until ReadyForQuery
----
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send raw session=other
CancelRequest {"session": "default"}
----

until closed session=other
----
closed

send
Query "select 2"
----

until ReadyForQuery
----
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["2"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send raw session=other
CancelRequest {"processId": 1, "secret": 2}
----

until closed session=other
----
closed
