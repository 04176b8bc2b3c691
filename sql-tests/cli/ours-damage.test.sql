# A statement that fails ends with 1, and nothing of its result is printed: not the head of a result that fails at its first row.
cli
query "SELECT * FROM nowhere" $LAKE --format csv
----
stderr: ERROR:  relation "nowhere" does not exist
stderr: LINE 1: SELECT * FROM nowhere
stderr:                       ^
exit: 1

cli
query "SELECT 1 / (id - 3) FROM people ORDER BY id" $LAKE --format csv
----
stderr: ERROR:  division by zero
exit: 1

# Files that are damaged: which, how, and what to do. wire/ours-damage has all kinds.
cli
query "SELECT * FROM cut_short" $BROKEN --format csv
----
stderr: ERROR:  file "$BROKEN/cut_short.parquet" is not a Parquet file: it does not end with PAR1
stderr: HINT:  Write it anew if it was cut short, or move it out of the table's folder.
exit: 1

cli
query "SELECT * FROM header_broken" $BROKEN --format csv
----
stderr: ERROR:  Parquet file "$BROKEN/header_broken.parquet" is damaged: a page header lacks a size or has a negative one
stderr: HINT:  Restore the file from a copy, or write it anew.
exit: 1

cli
query "SELECT * FROM log_not_json" $BROKEN --format csv
----
stderr: ERROR:  Delta log "$BROKEN/log_not_json/_delta_log/00000000000000000000.json", line 6: not JSON
stderr: HINT:  Restore the log from a backup, or let the table's writer repair it.
exit: 1
