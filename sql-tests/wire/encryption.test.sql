# Encryption: a server without it says N, and the client goes on in the clear.

send raw
SSLRequest
----

until byte
----
N

send
StartupMessage {"parameters": {"user": "postgres"}}
----

until ReadyForQuery ignore=(ParameterStatus)
----
AuthenticationOk
BackendKeyData <ignored>
ReadyForQuery "I"

# Bytes that came before the answer might be another's.
send raw
SSLRequest
StartupMessage {"parameters": {"user": "postgres"}}
----

until byte closed
----
N
ErrorResponse {"severity":"FATAL","code":"08P01","message":"received unencrypted data after SSL request","detail":"This could be either a client-software bug or evidence of an attempted man-in-the-middle attack."}
closed
