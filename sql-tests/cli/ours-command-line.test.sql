# A command line that makes no sense ends with 2: one line on standard error that says what to do, nothing on standard output.
cli
sevre
----
stderr: sluice: there is no command "sevre": use serve, query or demo
exit: 2

cli
serve --prot 1
----
stderr: sluice: unknown option '--prot' (see sluice --help)
exit: 2

cli
serve --port 65536
----
stderr: sluice: --port must be a number from 0 to 65535, not "65536"
exit: 2

# Without authentication only loopback addresses will do.
cli
serve --host 0.0.0.0
----
stderr: sluice: cannot listen on "0.0.0.0": without authentication the server binds loopback addresses only. Use 127.0.0.1, ::1 or localhost.
exit: 2

# What makes sense and fails ends with 1.
cli
serve $LAKE --port $PORT
----
stderr: sluice: could not listen on 127.0.0.1:$PORT: the port is already in use. Stop the server that uses it, or choose another port with --port.
exit: 1

cli
demo $BROKEN --no-serve
----
stderr: sluice: "$BROKEN" holds something else than a demo lake of scale 0.1. Name another folder, or remove this one.
exit: 1

cli
demo $LAKE/people.parquet --no-serve
----
stderr: sluice: could not read folder "$LAKE/people.parquet". Name a folder that you may read, or one that is not there yet.
exit: 1
