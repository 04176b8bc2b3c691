# Settings that clients are told of: each when it changes, before ReadyForQuery, in the server's order.
send
Query "set application_name = 'a'"
Query "set application_name = 'a'"
Query "set application_name to default"
Query "reset application_name"
Query "set TimeZone = 'America/New_York'"
Query "set timezone to 'utc'"
Query "set TIME ZONE 'Asia/Tokyo'"
Query "reset timezone"
Query "set DateStyle = 'ISO, DMY'"
Query "set datestyle to 'ISO, YMD'"
Query "set datestyle to mdy"
Query "reset datestyle"
Query "set default_transaction_read_only = on"
Query "set default_transaction_read_only = off"
Query "set standard_conforming_strings = on"
Query "set client_encoding = 'utf-8'"
Query "set client_encoding to UNICODE"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "SET"
ParameterStatus {"name":"application_name","value":"a"}
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
CommandComplete "SET"
ParameterStatus {"name":"application_name","value":""}
ReadyForQuery "I"
CommandComplete "RESET"
ReadyForQuery "I"
CommandComplete "SET"
ParameterStatus {"name":"TimeZone","value":"America/New_York"}
ReadyForQuery "I"
CommandComplete "SET"
ParameterStatus {"name":"TimeZone","value":"UTC"}
ReadyForQuery "I"
CommandComplete "SET"
ParameterStatus {"name":"TimeZone","value":"Asia/Tokyo"}
ReadyForQuery "I"
CommandComplete "RESET"
ParameterStatus {"name":"TimeZone","value":"UTC"}
ReadyForQuery "I"
CommandComplete "SET"
ParameterStatus {"name":"DateStyle","value":"ISO, DMY"}
ReadyForQuery "I"
CommandComplete "SET"
ParameterStatus {"name":"DateStyle","value":"ISO, YMD"}
ReadyForQuery "I"
CommandComplete "SET"
ParameterStatus {"name":"DateStyle","value":"ISO, MDY"}
ReadyForQuery "I"
CommandComplete "RESET"
ReadyForQuery "I"
CommandComplete "SET"
ParameterStatus {"name":"default_transaction_read_only","value":"on"}
ReadyForQuery "I"
CommandComplete "SET"
ParameterStatus {"name":"default_transaction_read_only","value":"off"}
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"

# Several in one text, in the order in which they are kept.
send
Query "set TimeZone = 'Asia/Tokyo'; set application_name = 'b'; select 1"
Query "reset all"
Query "set application_name = 'x'; set application_name = 'y'"
Query "set application_name = 'z'; reset application_name"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "SET"
CommandComplete "SET"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
ParameterStatus {"name":"application_name","value":"b"}
ParameterStatus {"name":"TimeZone","value":"Asia/Tokyo"}
ReadyForQuery "I"
CommandComplete "RESET"
ParameterStatus {"name":"application_name","value":""}
ParameterStatus {"name":"TimeZone","value":"UTC"}
ReadyForQuery "I"
CommandComplete "SET"
CommandComplete "SET"
ParameterStatus {"name":"application_name","value":"y"}
ReadyForQuery "I"
CommandComplete "SET"
CommandComplete "RESET"
ParameterStatus {"name":"application_name","value":""}
ReadyForQuery "I"

# What a transaction undoes is told again.
send
Query "begin"
Query "set application_name = 'in'"
Query "savepoint s"
Query "set application_name = 'deeper'"
Query "rollback to s"
Query "rollback"
Query "begin; set application_name = 'kept'; commit"
Query "begin; set local application_name = 'local'"
Query "commit"
Query "set application_name = 'lost'; select nope"
Query "show application_name"
Query "begin; set TimeZone = 'Asia/Tokyo'; select 1/0"
Query "rollback"
Query "discard all"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "BEGIN"
ReadyForQuery "T"
CommandComplete "SET"
ParameterStatus {"name":"application_name","value":"in"}
ReadyForQuery "T"
CommandComplete "SAVEPOINT"
ReadyForQuery "T"
CommandComplete "SET"
ParameterStatus {"name":"application_name","value":"deeper"}
ReadyForQuery "T"
CommandComplete "ROLLBACK"
ParameterStatus {"name":"application_name","value":"in"}
ReadyForQuery "T"
CommandComplete "ROLLBACK"
ParameterStatus {"name":"application_name","value":""}
ReadyForQuery "I"
CommandComplete "BEGIN"
CommandComplete "SET"
CommandComplete "COMMIT"
ParameterStatus {"name":"application_name","value":"kept"}
ReadyForQuery "I"
CommandComplete "BEGIN"
CommandComplete "SET"
ParameterStatus {"name":"application_name","value":"local"}
ReadyForQuery "T"
CommandComplete "COMMIT"
ParameterStatus {"name":"application_name","value":"kept"}
ReadyForQuery "I"
CommandComplete "SET"
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope\" does not exist","position":"39"}
ReadyForQuery "I"
RowDescription [{"name":"application_name","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["kept"]
CommandComplete "SHOW"
ReadyForQuery "I"
CommandComplete "BEGIN"
CommandComplete "SET"
ErrorResponse {"severity":"ERROR","code":"22012","message":"division by zero"}
ReadyForQuery "E"
CommandComplete "ROLLBACK"
ReadyForQuery "I"
CommandComplete "DISCARD ALL"
ParameterStatus {"name":"application_name","value":""}
ReadyForQuery "I"

# By functions.
send
Query "select set_config('application_name', 'f', false)"
Query "select set_config('application_name', 'g', true)"
Query "begin; select set_config('application_name', 'h', true)"
Query "commit"
Query "select set_config('TimeZone', 'Mars/Olympus', false)"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
RowDescription [{"name":"set_config","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["f"]
CommandComplete "SELECT 1"
ParameterStatus {"name":"application_name","value":"f"}
ReadyForQuery "I"
RowDescription [{"name":"set_config","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["g"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
CommandComplete "BEGIN"
RowDescription [{"name":"set_config","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["h"]
CommandComplete "SELECT 1"
ParameterStatus {"name":"application_name","value":"h"}
ReadyForQuery "T"
CommandComplete "COMMIT"
ParameterStatus {"name":"application_name","value":"f"}
ReadyForQuery "I"
RowDescription [{"name":"set_config","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ErrorResponse {"severity":"ERROR","code":"22023","message":"invalid value for parameter \"TimeZone\": \"Mars/Olympus\""}
ReadyForQuery "I"

# By the extended protocol, told at Sync.
send
Parse {"name": "", "text": "set application_name = 'e'"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Flush
Parse {"name": "", "text": "select 1"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Sync
Parse {"name": "", "text": "set application_name = 'e2'"}
Bind {"portal": "", "statement": ""}
Execute {"portal": "", "maxRows": 0}
Parse {"name": "", "text": "select nope"}
Sync
----

until ReadyForQuery ReadyForQuery
----
ParseComplete
BindComplete
CommandComplete "SET"
ParseComplete
BindComplete
DataRow ["1"]
CommandComplete "SELECT 1"
ParameterStatus {"name":"application_name","value":"e"}
ReadyForQuery "I"
ParseComplete
BindComplete
CommandComplete "SET"
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"nope\" does not exist","position":"8"}
ReadyForQuery "I"

# Values that there are not.
send
Query "set TimeZone = 'Mars/Olympus'"
Query "set timezone = 200"
Query "set DateStyle = 'nonsense'"
Query "set standard_conforming_strings = maybe"
Query "set default_transaction_read_only = 7"
Query "set client_encoding = 'klingon'"
Query "set server_version = '1'"
Query "set is_superuser = off"
Query "set integer_datetimes = off"
Query "set nothing.at.all = 1"
Query "show nothing.at.all"
Query "set nothing = 1"
Query "reset nothing"
Query "set search_path = a, \"B c\", 'd'"
Query "show search_path"
Query "set session characteristics as transaction read only"
Query "show default_transaction_read_only"
Query "set transaction_isolation = 'serializable'"
Query "set statement_timeout = '1min'"
Query "show statement_timeout"
Query "set statement_timeout = -1"
Query "set statement_timeout = 'x'"
Query "set extra_float_digits = 4"
Query "set extra_float_digits = 3"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"22023","message":"invalid value for parameter \"TimeZone\": \"Mars/Olympus\""}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"22023","message":"invalid value for parameter \"TimeZone\": \"200\"","detail":"UTC timezone offset is out of range."}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"22023","message":"invalid value for parameter \"DateStyle\": \"nonsense\"","detail":"Unrecognized key word: \"nonsense\"."}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"22023","message":"parameter \"standard_conforming_strings\" requires a Boolean value"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"22023","message":"parameter \"default_transaction_read_only\" requires a Boolean value"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"22023","message":"invalid value for parameter \"client_encoding\": \"klingon\""}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"55P02","message":"parameter \"server_version\" cannot be changed"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"55P02","message":"parameter \"is_superuser\" cannot be changed"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"55P02","message":"parameter \"integer_datetimes\" cannot be changed"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42601","message":"syntax error at or near \"all\"","position":"16"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42601","message":"syntax error at or near \"all\"","position":"17"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42704","message":"unrecognized configuration parameter \"nothing\""}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42704","message":"unrecognized configuration parameter \"nothing\""}
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
RowDescription [{"name":"search_path","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["a, \"B c\", d"]
CommandComplete "SHOW"
ReadyForQuery "I"
CommandComplete "SET"
ParameterStatus {"name":"default_transaction_read_only","value":"on"}
ReadyForQuery "I"
RowDescription [{"name":"default_transaction_read_only","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["on"]
CommandComplete "SHOW"
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
RowDescription [{"name":"statement_timeout","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["1min"]
CommandComplete "SHOW"
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"22023","message":"-1 ms is outside the valid range for parameter \"statement_timeout\" (0 .. 2147483647)"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"22023","message":"invalid value for parameter \"statement_timeout\": \"x\""}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"22023","message":"4 is outside the valid range for parameter \"extra_float_digits\" (-15 .. 3)"}
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
