# Time zones by an interval, a number, a word.
send
Query "SET TIME ZONE INTERVAL '+00:00' HOUR TO MINUTE"
Query "SET client_min_messages TO warning;SET TIME ZONE INTERVAL '-03:30' HOUR TO MINUTE;"
Query "select timestamptz '2024-01-01 12:00+00'"
Query "SET TIME ZONE INTERVAL '5' HOUR; show time zone"
Query "SET TIME ZONE INTERVAL '1 day'"
Query "SET TIME ZONE INTERVAL '1' MONTH"
Query "SET TIME ZONE INTERVAL 'x'"
Query "select set_config('timezone', 'interval ''02:00''', false)"
Query "SET TIME ZONE 5.5"
Query "SET TIME ZONE 'Europe/Berlin'"
Query "SET TIME ZONE LOCAL"
Query "SET TIME ZONE DEFAULT"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "SET"
ParameterStatus {"name":"TimeZone","value":"<+00>-00"}
ReadyForQuery "I"
CommandComplete "SET"
CommandComplete "SET"
ParameterStatus {"name":"TimeZone","value":"<-03:30>+03:30"}
ReadyForQuery "I"
RowDescription [{"name":"timestamptz","tableOid":0,"columnNumber":0,"typeOid":1184,"typeSize":8,"typmod":-1,"format":0}]
DataRow ["2024-01-01 08:30:00-03:30"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
CommandComplete "SET"
RowDescription [{"name":"TimeZone","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["<+05>-05"]
CommandComplete "SHOW"
ParameterStatus {"name":"TimeZone","value":"<+05>-05"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"22023","message":"invalid value for parameter \"TimeZone\": \"INTERVAL '1 day'\"","detail":"Cannot specify days in time zone interval."}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42601","message":"time zone interval must be HOUR or HOUR TO MINUTE","position":"28"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"22007","message":"invalid input syntax for type interval: \"x\""}
ReadyForQuery "I"
RowDescription [{"name":"set_config","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["<+02>-02"]
CommandComplete "SELECT 1"
ParameterStatus {"name":"TimeZone","value":"<+02>-02"}
ReadyForQuery "I"
CommandComplete "SET"
ParameterStatus {"name":"TimeZone","value":"<+05:30>-05:30"}
ReadyForQuery "I"
CommandComplete "SET"
ParameterStatus {"name":"TimeZone","value":"Europe/Berlin"}
ReadyForQuery "I"
CommandComplete "SET"
ParameterStatus {"name":"TimeZone","value":"UTC"}
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
