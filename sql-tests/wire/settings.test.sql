# Settings: what clients set, show and read.
send
Query "show search_path"
Query "show server_version_num"
Query "show transaction_read_only"
Query "show standard_conforming_strings"
Query "show max_identifier_length"
Query "show server_encoding"
Query "show lc_collate"
Query "show lc_ctype"
Query "show is_superuser"
Query "show nope"
Query "show \"TimeZone\""
Query "show timezone"
Query "show time zone"
Query "show DateStyle"
Query "show statement_timeout"
Query "show lock_timeout"
Query "show idle_in_transaction_session_timeout"
Query "show max_index_keys"
Query "show block_size"
Query "show integer_datetimes"
Query "show session_authorization"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
RowDescription [{"name":"search_path","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["\"$user\", public"]
CommandComplete "SHOW"
ReadyForQuery "I"
RowDescription [{"name":"server_version_num","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["150018"]
CommandComplete "SHOW"
ReadyForQuery "I"
RowDescription [{"name":"transaction_read_only","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["off"]
CommandComplete "SHOW"
ReadyForQuery "I"
RowDescription [{"name":"standard_conforming_strings","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["on"]
CommandComplete "SHOW"
ReadyForQuery "I"
RowDescription [{"name":"max_identifier_length","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["63"]
CommandComplete "SHOW"
ReadyForQuery "I"
RowDescription [{"name":"server_encoding","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["UTF8"]
CommandComplete "SHOW"
ReadyForQuery "I"
RowDescription [{"name":"lc_collate","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["C"]
CommandComplete "SHOW"
ReadyForQuery "I"
RowDescription [{"name":"lc_ctype","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["C.UTF-8"]
CommandComplete "SHOW"
ReadyForQuery "I"
RowDescription [{"name":"is_superuser","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["on"]
CommandComplete "SHOW"
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42704","message":"unrecognized configuration parameter \"nope\""}
ReadyForQuery "I"
RowDescription [{"name":"TimeZone","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["UTC"]
CommandComplete "SHOW"
ReadyForQuery "I"
RowDescription [{"name":"TimeZone","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["UTC"]
CommandComplete "SHOW"
ReadyForQuery "I"
RowDescription [{"name":"TimeZone","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["UTC"]
CommandComplete "SHOW"
ReadyForQuery "I"
RowDescription [{"name":"DateStyle","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["ISO, MDY"]
CommandComplete "SHOW"
ReadyForQuery "I"
RowDescription [{"name":"statement_timeout","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["0"]
CommandComplete "SHOW"
ReadyForQuery "I"
RowDescription [{"name":"lock_timeout","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["0"]
CommandComplete "SHOW"
ReadyForQuery "I"
RowDescription [{"name":"idle_in_transaction_session_timeout","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["0"]
CommandComplete "SHOW"
ReadyForQuery "I"
RowDescription [{"name":"max_index_keys","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["32"]
CommandComplete "SHOW"
ReadyForQuery "I"
RowDescription [{"name":"block_size","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["8192"]
CommandComplete "SHOW"
ReadyForQuery "I"
RowDescription [{"name":"integer_datetimes","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["on"]
CommandComplete "SHOW"
ReadyForQuery "I"
RowDescription [{"name":"session_authorization","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["postgres"]
CommandComplete "SHOW"
ReadyForQuery "I"

send
Query "set statement_timeout = 1500"
Query "show statement_timeout"
Query "set statement_timeout = '2min'"
Query "show statement_timeout"
Query "set statement_timeout to default"
Query "show statement_timeout"
Query "set statement_timeout = 'x'"
Query "set statement_timeout = -1"
Query "set lock_timeout = '5s'"
Query "show lock_timeout"
Query "set idle_in_transaction_session_timeout = 60000"
Query "show idle_in_transaction_session_timeout"
Query "set row_security = off"
Query "set synchronize_seqscans = off"
Query "set client_min_messages = warning"
Query "set client_min_messages = nope"
Query "set bytea_output = 'hex'"
Query "set jit = off"
Query "show jit"
Query "set client_encoding = 'UTF8'"
Query "set client_encoding = 'utf-8'"
Query "set client_encoding to unicode"
Query "set names 'utf8'"
Query "show client_encoding"
Query "set extra_float_digits = 3"
Query "set extra_float_digits = 4"
Query "set standard_conforming_strings = on"
Query "set time zone 'UTC'"
Query "set timezone = 'GMT'"
Query "set nope = 1"
Query "set application_name = 'app'"
Query "reset application_name"
Query "reset nope"
Query "reset all"
Query "set datestyle = iso"
Query "set datestyle = 'ISO, MDY'"
Query "set intervalstyle = postgres"
Query "set session application_name = 'session'"
Query "set search_path = public, pg_catalog"
Query "show search_path"
Query "set search_path to \"$user\", public"
Query "show search_path"
Query "set search_path = ''"
Query "show search_path"
Query "reset search_path"
Query "set default_transaction_isolation = 'repeatable read'"
Query "show default_transaction_isolation"
Query "reset default_transaction_isolation"
Query "set role none"
Query "set my.custom = 'x'"
Query "show my.custom"
Query "set server_version = '16'"
Query "set is_superuser = off"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
CommandComplete "SET"
ReadyForQuery "I"
RowDescription [{"name":"statement_timeout","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["1500ms"]
CommandComplete "SHOW"
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
RowDescription [{"name":"statement_timeout","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["2min"]
CommandComplete "SHOW"
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
RowDescription [{"name":"statement_timeout","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["0"]
CommandComplete "SHOW"
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"22023","message":"invalid value for parameter \"statement_timeout\": \"x\""}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"22023","message":"-1 ms is outside the valid range for parameter \"statement_timeout\" (0 .. 2147483647)"}
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
RowDescription [{"name":"lock_timeout","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["5s"]
CommandComplete "SHOW"
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
RowDescription [{"name":"idle_in_transaction_session_timeout","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["1min"]
CommandComplete "SHOW"
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"22023","message":"invalid value for parameter \"client_min_messages\": \"nope\"","hint":"Available values: debug5, debug4, debug3, debug2, debug1, log, notice, warning, error."}
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
RowDescription [{"name":"jit","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["off"]
CommandComplete "SHOW"
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
RowDescription [{"name":"client_encoding","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["UTF8"]
CommandComplete "SHOW"
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"22023","message":"4 is outside the valid range for parameter \"extra_float_digits\" (-15 .. 3)"}
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
CommandComplete "SET"
ParameterStatus {"name":"TimeZone","value":"GMT"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42704","message":"unrecognized configuration parameter \"nope\""}
ReadyForQuery "I"
CommandComplete "SET"
ParameterStatus {"name":"application_name","value":"app"}
ReadyForQuery "I"
CommandComplete "RESET"
ParameterStatus {"name":"application_name","value":""}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42704","message":"unrecognized configuration parameter \"nope\""}
ReadyForQuery "I"
CommandComplete "RESET"
ParameterStatus {"name":"TimeZone","value":"UTC"}
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
CommandComplete "SET"
ParameterStatus {"name":"application_name","value":"session"}
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
RowDescription [{"name":"search_path","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["public, pg_catalog"]
CommandComplete "SHOW"
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
RowDescription [{"name":"search_path","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["\"$user\", public"]
CommandComplete "SHOW"
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
RowDescription [{"name":"search_path","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["\"\""]
CommandComplete "SHOW"
ReadyForQuery "I"
CommandComplete "RESET"
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
RowDescription [{"name":"default_transaction_isolation","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["repeatable read"]
CommandComplete "SHOW"
ReadyForQuery "I"
CommandComplete "RESET"
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
CommandComplete "SET"
ReadyForQuery "I"
RowDescription [{"name":"my.custom","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["x"]
CommandComplete "SHOW"
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"55P02","message":"parameter \"server_version\" cannot be changed"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"55P02","message":"parameter \"is_superuser\" cannot be changed"}
ReadyForQuery "I"
