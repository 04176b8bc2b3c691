# What is damaged costs its own statement, in each format of file; the session and the other tables go on.

send
Query "select count(word) from broken.no_bytes"
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"XX001","message":"file \"$BROKEN/no_bytes.parquet\" is not a Parquet file: it has only 0 bytes","hint":"Write it anew if it was cut short, or move it out of the table's folder."}
ReadyForQuery "I"

send
Query "select count(word) from broken.not_parquet"
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"XX001","message":"file \"$BROKEN/not_parquet.parquet\" is not a Parquet file: it does not end with PAR1","hint":"Write it anew if it was cut short, or move it out of the table's folder."}
ReadyForQuery "I"

send
Query "select count(word) from broken.cut_short"
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"XX001","message":"file \"$BROKEN/cut_short.parquet\" is not a Parquet file: it does not end with PAR1","hint":"Write it anew if it was cut short, or move it out of the table's folder."}
ReadyForQuery "I"

send
Query "select count(word) from broken.footer_too_long"
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"XX001","message":"Parquet file \"$BROKEN/footer_too_long.parquet\" is damaged: a footer of 2147483647 bytes does not fit into 3120 bytes","hint":"Restore the file from a copy, or write it anew."}
ReadyForQuery "I"

send
Query "select count(word) from broken.footer_broken"
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"XX001","message":"Parquet file \"$BROKEN/footer_broken.parquet\" is damaged: its footer has a field of the unknown wire type 15","hint":"Restore the file from a copy, or write it anew."}
ReadyForQuery "I"

send
Query "select count(word) from broken.header_broken"
----

until ReadyForQuery
----
RowDescription [{"name":"count","tableOid":0,"columnNumber":0,"typeOid":20,"typeSize":8,"typmod":-1,"format":0}]
ErrorResponse {"severity":"ERROR","code":"XX001","message":"Parquet file \"$BROKEN/header_broken.parquet\" is damaged: a page header lacks a size or has a negative one","hint":"Restore the file from a copy, or write it anew."}
ReadyForQuery "I"

send
Query "select count(word) from broken.page_broken"
----

until ReadyForQuery
----
RowDescription [{"name":"count","tableOid":0,"columnNumber":0,"typeOid":20,"typeSize":8,"typmod":-1,"format":0}]
ErrorResponse {"severity":"ERROR","code":"XX001","message":"Parquet file \"$BROKEN/page_broken.parquet\" is damaged: a page's SNAPPY data is broken","hint":"Restore the file from a copy, or write it anew."}
ReadyForQuery "I"

send
Query "select count(word) from broken.page_lost"
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"XX001","message":"Parquet file \"$BROKEN/page_lost.parquet\" is damaged: the pages of column \"word\" lie outside of the file","hint":"Restore the file from a copy, or write it anew."}
ReadyForQuery "I"

send
Query "select count(word) from broken.log_of_nothing"
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"58P01","message":"folder \"$BROKEN/log_of_nothing\" is not a Delta table: its _delta_log has no commit"}
ReadyForQuery "I"

send
Query "select count(word) from broken.log_not_json"
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"XX001","message":"Delta log \"$BROKEN/log_not_json/_delta_log/00000000000000000000.json\", line 6: not JSON","hint":"Restore the log from a backup, or let the table's writer repair it."}
ReadyForQuery "I"

send
Query "select count(word) from broken.log_cut_short"
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"XX001","message":"Delta log \"$BROKEN/log_cut_short/_delta_log/00000000000000000000.json\", line 1: not JSON","hint":"Restore the log from a backup, or let the table's writer repair it."}
ReadyForQuery "I"

send
Query "select count(word) from broken.log_without_schema"
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"XX001","message":"Delta table \"$BROKEN/log_without_schema\": its log has no metaData action","hint":"Restore the log from a backup, or let the table's writer repair it."}
ReadyForQuery "I"

send
Query "select count(word) from broken.log_of_the_future"
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"0A000","message":"Delta table \"$BROKEN/log_of_the_future\" needs Delta reader version 99, which is not supported"}
ReadyForQuery "I"

send
Query "select count(word) from broken.log_names_no_file"
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"58P01","message":"could not open file \"$BROKEN/log_names_no_file/part-9.parquet\"","hint":"The table's log names it, but it is not there or cannot be read."}
ReadyForQuery "I"

send
Query "select count(word) from broken.log_with_a_gap"
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"XX001","message":"commit 1 is missing: \"$BROKEN/log_with_a_gap/_delta_log/00000000000000000001.json\"","detail":"The log goes on to commit 2.","hint":"Restore the file from a backup; without it the table's content is not known."}
ReadyForQuery "I"

send
Query "select count(word) from broken.nowhere"
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"42P01","message":"relation \"broken.nowhere\" does not exist","position":"25"}
ReadyForQuery "I"

send
Query "select count(*) from broken.whole"
----

until ReadyForQuery ignore=(RowDescription)
----
DataRow ["300"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

