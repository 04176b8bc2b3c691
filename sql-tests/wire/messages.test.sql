# Messages that are malformed, out of place or unknown.

# A text without its final zero byte; the next message is read as usual.
send
Bytes "510000000a73656c656374"
Bytes "510000000973656c6563"
Query "select 1"
----

until ReadyForQuery ReadyForQuery ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"08P01","message":"invalid string in message"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"08P01","message":"invalid string in message"}
ReadyForQuery "I"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# Bytes behind the text.
send
Bytes "51000000073b0078"
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"08P01","message":"invalid message format"}
ReadyForQuery "I"

# No body at all.
send
Bytes "5100000004"
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"08P01","message":"invalid string in message"}
ReadyForQuery "I"

# Texts that are not UTF-8: a stray byte, a cut sequence, a surrogate, a cut end.
send
Bytes "510000000827ff2700"
Bytes "510000000927e2822700"
Bytes "510000000a27eda0802700"
Bytes "510000000727e200"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"22021","message":"invalid byte sequence for encoding \"UTF8\": 0xff"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"22021","message":"invalid byte sequence for encoding \"UTF8\": 0xe2 0x82 0x27"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"22021","message":"invalid byte sequence for encoding \"UTF8\": 0xed 0xa0 0x80"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"22021","message":"invalid byte sequence for encoding \"UTF8\": 0xe2"}
ReadyForQuery "I"

# COPY's messages outside of a COPY are ignored.
send
CopyData "1\t2\n"
CopyDone
CopyFail "no"
Query "select 1"
----

until ReadyForQuery
----
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["1"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# Sync alone is answered; Flush alone is not.
send
Flush
Sync
----

until ReadyForQuery
----
ReadyForQuery "I"

send
Bytes "530000000578"
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"08P01","message":"invalid message format"}
ReadyForQuery "I"

# A malformed message of the extended protocol: everything up to Sync is skipped.
send
Bytes "5000000004"
Query "select 1"
Bytes "4200000004"
Sync
Query "select 2"
----

until ReadyForQuery ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"08P01","message":"invalid string in message"}
ReadyForQuery "I"
RowDescription [{"name":"?column?","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]
DataRow ["2"]
CommandComplete "SELECT 1"
ReadyForQuery "I"

# A list that announces more than there is.
send
Bytes "5000000009003b000002"
Sync
----

until ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"08P01","message":"insufficient data left in message"}
ReadyForQuery "I"

send
Bytes "4400000007786600"
Sync
Bytes "4300000007786600"
Sync
----

until ReadyForQuery ReadyForQuery
----
ErrorResponse {"severity":"ERROR","code":"08P01","message":"invalid DESCRIBE message subtype 120"}
ReadyForQuery "I"
ErrorResponse {"severity":"ERROR","code":"08P01","message":"invalid CLOSE message subtype 120"}
ReadyForQuery "I"

# A byte that begins no message ends the connection.
send
Bytes "7a"
----

until closed
----
ErrorResponse {"severity":"FATAL","code":"08P01","message":"invalid frontend message type 122"}
closed

send raw
StartupMessage {"parameters": {"user": "postgres"}}
PasswordMessage "secret"
----

until closed ignore=(ParameterStatus)
----
AuthenticationOk
BackendKeyData <ignored>
ReadyForQuery "I"
ErrorResponse {"severity":"FATAL","code":"08P01","message":"invalid frontend message type 112"}
closed

# So does Terminate, without a word.
send raw
StartupMessage {"parameters": {"user": "postgres"}}
Terminate
----

until closed ignore=(ParameterStatus)
----
AuthenticationOk
BackendKeyData <ignored>
ReadyForQuery "I"
closed
