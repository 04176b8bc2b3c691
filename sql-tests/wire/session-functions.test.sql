# Functions that say what the session is.
send
Query "select current_database(), current_user, session_user, user, current_catalog, current_role"
Query "select current_schema, current_schema()"
Query "select pg_catalog.current_database()"
Query "select current_setting('server_version_num'), current_setting('search_path')"
Query "select current_setting('nope')"
Query "select current_setting('nope', true) is null"
Query "select set_config('application_name', 'by function', false)"
Query "show application_name"
Query "begin; select set_config('application_name', 'locally', true); show application_name; commit; show application_name"
Query "select set_config('nope', 'x', false)"
Query "select pg_backend_pid() > 0"
Query "select version() like 'PostgreSQL 15%'"
Query "select upper(current_user)"
Query "select count(*) from people where name <> current_user"
Query "select pg_is_in_recovery()"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
RowDescription [{"name":"current_database","tableOid":0,"columnNumber":0,"typeOid":19,"typeSize":64,"typmod":-1,"format":0},{"name":"current_user","tableOid":0,"columnNumber":0,"typeOid":19,"typeSize":64,"typmod":-1,"format":0},{"name":"session_user","tableOid":0,"columnNumber":0,"typeOid":19,"typeSize":64,"typmod":-1,"format":0},{"name":"user","tableOid":0,"columnNumber":0,"typeOid":19,"typeSize":64,"typmod":-1,"format":0},{"name":"current_catalog","tableOid":0,"columnNumber":0,"typeOid":19,"typeSize":64,"typmod":-1,"format":0},{"name":"current_role","tableOid":0,"columnNumber":0,"typeOid":19,"typeSize":64,"typmod":-1,"format":0}]
DataRow ["postgres","postgres","postgres","postgres","postgres","postgres"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
RowDescription [{"name":"current_schema","tableOid":0,"columnNumber":0,"typeOid":19,"typeSize":64,"typmod":-1,"format":0},{"name":"current_schema","tableOid":0,"columnNumber":0,"typeOid":19,"typeSize":64,"typmod":-1,"format":0}]
DataRow ["public","public"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
RowDescription [{"name":"current_database","tableOid":0,"columnNumber":0,"typeOid":19,"typeSize":64,"typmod":-1,"format":0}]
DataRow ["postgres"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
RowDescription [{"name":"current_setting","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0},{"name":"current_setting","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["150018","\"$user\", public"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
RowDescription [{"name":"current_setting","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ErrorResponse {"severity":"ERROR","code":"42704","message":"unrecognized configuration parameter \"nope\""}
ReadyForQuery "I"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
DataRow ["t"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
RowDescription [{"name":"set_config","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["by function"]
CommandComplete "SELECT 1"
ParameterStatus {"name":"application_name","value":"by function"}
ReadyForQuery "I"
RowDescription [{"name":"application_name","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["by function"]
CommandComplete "SHOW"
ReadyForQuery "I"
CommandComplete "BEGIN"
RowDescription [{"name":"set_config","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["locally"]
CommandComplete "SELECT 1"
RowDescription [{"name":"application_name","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["locally"]
CommandComplete "SHOW"
CommandComplete "COMMIT"
RowDescription [{"name":"application_name","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["by function"]
CommandComplete "SHOW"
ReadyForQuery "I"
RowDescription [{"name":"set_config","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ErrorResponse {"severity":"ERROR","code":"42704","message":"unrecognized configuration parameter \"nope\""}
ReadyForQuery "I"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
DataRow ["t"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
DataRow ["t"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
RowDescription [{"name":"upper","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["POSTGRES"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
RowDescription [{"name":"count","tableOid":0,"columnNumber":0,"typeOid":20,"typeSize":8,"typmod":-1,"format":0}]
DataRow ["12"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
RowDescription [{"name":"pg_is_in_recovery","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
DataRow ["f"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# As parameters' values and in prepared statements: they tell of the session that runs, when it runs.
send
Parse {"name": "", "text": "select current_setting($1), current_user"}
Describe {"target": "S", "name": ""}
Bind {"portal": "", "statement": "", "parameters": ["application_name"]}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
ParameterDescription [25]
RowDescription [{"name":"current_setting","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0},{"name":"current_user","tableOid":0,"columnNumber":0,"typeOid":19,"typeSize":64,"typmod":-1,"format":0}]
BindComplete
DataRow ["by function","postgres"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Parse {"name": "s", "text": "select current_setting('application_name')"}
Bind {"portal": "", "statement": "s"}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
ParseComplete
BindComplete
DataRow ["by function"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Query "set application_name = 'changed'"
----

until ReadyForQuery
----
CommandComplete "SET"
ParameterStatus {"name":"application_name","value":"changed"}
ReadyForQuery "I"

send
Bind {"portal": "", "statement": "s"}
Execute {"portal": "", "maxRows": 0}
Sync
----

until ReadyForQuery
----
BindComplete
DataRow ["changed"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Query "prepare who as select current_user, current_database()"
Query "execute who"
----

until ReadyForQuery ReadyForQuery
----
CommandComplete "PREPARE"
ReadyForQuery "I"
RowDescription [{"name":"current_user","tableOid":0,"columnNumber":0,"typeOid":19,"typeSize":64,"typmod":-1,"format":0},{"name":"current_database","tableOid":0,"columnNumber":0,"typeOid":19,"typeSize":64,"typmod":-1,"format":0}]
DataRow ["postgres","postgres"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

send
Query "select set_config('application_name', null, false)"
Query "select current_setting(null)"
Query "select set_config(null, 'x', false)"
----

until ReadyForQuery ReadyForQuery ReadyForQuery
----
RowDescription [{"name":"set_config","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow [""]
CommandComplete "SELECT 1"
ParameterStatus {"name":"application_name","value":""}
ReadyForQuery "I"
RowDescription [{"name":"current_setting","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow [null]
CommandComplete "SELECT 1"
ReadyForQuery "I"
RowDescription [{"name":"set_config","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ErrorResponse {"severity":"ERROR","code":"22004","message":"SET requires parameter name"}
ReadyForQuery "I"

# Wherever an expression may stand, and of one another.
send
Query "select current_user as who, count(*) from people where current_schema = 'public' group by 1, current_database() order by 1"
Query "select distinct current_user || '@' || current_database() from people"
Query "select current_setting('search' || '_path') = current_setting(lower('SEARCH_PATH'))"
Query "select set_config('my.name', 'application_name', false), current_setting(current_setting('my.name')) = current_setting('application_name')"
Query "select id from people where name = current_setting('my.absent', true) or id = length(current_user) - 7"
Query "select current_setting('TimeZone', null), current_setting('TIMEZONE', false) is null"
Query "select 1 limit length(current_user) - 8"
Query "select (select current_user), exists (select 1 where current_schema() = 'public')"
Query "select current_user union all select session_user"
Query "select pg_client_encoding(), getdatabaseencoding()"
Query "select current_userx"
Query "select current_database"
Query "select current_setting()"
Query "select current_setting(1)"
Query "select set_config('statement_timeout', 'a', false)"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
RowDescription [{"name":"who","tableOid":0,"columnNumber":0,"typeOid":19,"typeSize":64,"typmod":-1,"format":0},{"name":"count","tableOid":0,"columnNumber":0,"typeOid":20,"typeSize":8,"typmod":-1,"format":0}]
DataRow ["postgres","12"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["postgres@postgres"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
DataRow ["t"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
RowDescription [{"name":"set_config","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0},{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
DataRow ["application_name","t"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
RowDescription [{"name":"id","tableOid":"<ignored>","columnNumber":1,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
RowDescription [{"name":"current_setting","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0},{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
DataRow [null,"f"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
CommandComplete "SELECT 0"
ReadyForQuery "I"
RowDescription [{"name":"current_user","tableOid":0,"columnNumber":0,"typeOid":19,"typeSize":64,"typmod":-1,"format":0},{"name":"exists","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
DataRow ["postgres","t"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
RowDescription [{"name":"current_user","tableOid":0,"columnNumber":0,"typeOid":19,"typeSize":64,"typmod":-1,"format":0}]
DataRow ["postgres"]
DataRow ["postgres"]
CommandComplete "SELECT 2"
ReadyForQuery "I"
RowDescription [{"name":"pg_client_encoding","tableOid":0,"columnNumber":0,"typeOid":19,"typeSize":64,"typmod":-1,"format":0},{"name":"getdatabaseencoding","tableOid":0,"columnNumber":0,"typeOid":19,"typeSize":64,"typmod":-1,"format":0}]
DataRow ["UTF8","UTF8"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"current_userx\" does not exist","position":"8"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42703","message":"column \"current_database\" does not exist","position":"8"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42883","message":"function current_setting() does not exist","hint":"No function matches the given name and argument types. You might need to add explicit type casts.","position":"8"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"42883","message":"function current_setting(integer) does not exist","hint":"No function matches the given name and argument types. You might need to add explicit type casts.","position":"8"}
ReadyForQuery "I"
RowDescription [{"name":"set_config","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
ErrorResponse {"severity":"ERROR","code":"22023","message":"invalid value for parameter \"statement_timeout\": \"a\""}
ReadyForQuery "I"

# The schema is the first of the search path that there is.
send
Query "set search_path = nowhere, pg_catalog, public; select current_schema"
Query "set search_path = nowhere; select current_schema is null; reset search_path"
----

until ReadyForQuery ReadyForQuery
----
CommandComplete "SET"
RowDescription [{"name":"current_schema","tableOid":0,"columnNumber":0,"typeOid":19,"typeSize":64,"typmod":-1,"format":0}]
DataRow ["pg_catalog"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
CommandComplete "SET"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":16,"typeSize":1,"typmod":-1,"format":0}]
DataRow ["t"]
CommandComplete "SELECT 1"
CommandComplete "RESET"
ReadyForQuery "I"

# What a rolled-back transaction has set by the function is as it was.
send
Query "begin; select set_config('my.name', 'other', false); savepoint s; select set_config('my.name', 'third', true); rollback to s; select current_setting('my.name'); rollback"
Query "select current_setting('my.name')"
----

until ReadyForQuery ReadyForQuery
----
CommandComplete "BEGIN"
RowDescription [{"name":"set_config","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["other"]
CommandComplete "SELECT 1"
CommandComplete "SAVEPOINT"
RowDescription [{"name":"set_config","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["third"]
CommandComplete "SELECT 1"
CommandComplete "ROLLBACK"
RowDescription [{"name":"current_setting","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["other"]
CommandComplete "SELECT 1"
CommandComplete "ROLLBACK"
ReadyForQuery "I"
RowDescription [{"name":"current_setting","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["application_name"]
CommandComplete "SELECT 1"
ReadyForQuery "I"
