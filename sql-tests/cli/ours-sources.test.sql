# Sources that are not there, or nothing that can be served.
cli
serve $LAKE/nowhere --port 0
----
stderr: sluice: source "$LAKE/nowhere" does not exist. Give an existing folder or file; an empty folder is a source without tables.
exit: 1

cli
query "SELECT 1" s3://bucket/lake
----
stderr: sluice: source "s3://bucket/lake": s3 URLs are not supported. Give a folder or a file on this machine's disk.
exit: 1

# An empty folder is a source without tables.
cli
query "SELECT 1 AS one" $BROKEN/empty --format csv
----
one
1

cli
query "SELECT * FROM people" $BROKEN/empty
----
stderr: ERROR:  relation "people" does not exist
stderr: LINE 1: SELECT * FROM people
stderr:                       ^
exit: 1

# The name of a source is the schema of its tables.
cli
query "SELECT count(*) FROM lake.people" lake=$LAKE --format csv
----
count
12
