# Startup: who gets a session, and what is said first. Parameters differ from server to server and are left out.

# Authentication, parameters, key, ready.
send raw
StartupMessage {"parameters": {"user": "postgres", "database": "postgres"}}
----

until ReadyForQuery ignore=(ParameterStatus)
----
AuthenticationOk
BackendKeyData <ignored>
ReadyForQuery "I"

# What the packet asks for is reported as it is in force.
send raw
StartupMessage {"parameters": {"user": "postgres", "application_name": "golden", "options": "-c statement_timeout=0 --extra-float-digits=2"}}
Query "show application_name"
Query "show extra_float_digits"
----

until ReadyForQuery ReadyForQuery ReadyForQuery ignore=(ParameterStatus)
----
AuthenticationOk
BackendKeyData <ignored>
ReadyForQuery "I"
RowDescription [{"name":"application_name","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["golden"]
CommandComplete "SHOW"
ReadyForQuery "I"
RowDescription [{"name":"extra_float_digits","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["2"]
CommandComplete "SHOW"
ReadyForQuery "I"

# The packet's own parameters win over those of its options string.
send raw
StartupMessage {"parameters": {"user": "postgres", "extra_float_digits": "3", "options": "-cextra_float_digits=2"}}
Query "show extra_float_digits"
----

until ReadyForQuery ReadyForQuery ignore=(ParameterStatus,AuthenticationOk,BackendKeyData)
----
ReadyForQuery "I"
RowDescription [{"name":"extra_float_digits","tableOid":0,"columnNumber":0,"typeOid":25,"typeSize":-1,"typmod":-1,"format":0}]
DataRow ["3"]
CommandComplete "SHOW"
ReadyForQuery "I"

# A newer minor version is answered with the newest that is spoken.
send raw
StartupMessage {"minor": 2, "parameters": {"user": "postgres"}}
----

until ReadyForQuery ignore=(ParameterStatus)
----
NegotiateProtocolVersion {"version":196608,"options":[]}
AuthenticationOk
BackendKeyData <ignored>
ReadyForQuery "I"

# Protocol options that nobody knows are named.
send raw
StartupMessage {"minor": 9999, "parameters": {"user": "postgres", "_pq_.test": "1", "_pq_.other": "x"}}
----

until ReadyForQuery ignore=(ParameterStatus)
----
NegotiateProtocolVersion {"version":196608,"options":["_pq_.test","_pq_.other"]}
AuthenticationOk
BackendKeyData <ignored>
ReadyForQuery "I"

# Options alone are enough for that.
send raw
StartupMessage {"parameters": {"user": "postgres", "_pq_.test": ""}}
----

until ReadyForQuery ignore=(ParameterStatus)
----
NegotiateProtocolVersion {"version":196608,"options":["_pq_.test"]}
AuthenticationOk
BackendKeyData <ignored>
ReadyForQuery "I"

# Another major version is refused.
send raw
StartupMessage {"major": 4, "parameters": {"user": "postgres"}}
----

until closed
----
ErrorResponse {"severity":"FATAL","code":"0A000","message":"unsupported frontend protocol 4.0: server supports 3.0 to 3.0"}
closed

send raw
StartupMessage {"parameters": {"database": "postgres"}}
----

until closed
----
ErrorResponse {"severity":"FATAL","code":"28000","message":"no PostgreSQL user name specified in startup packet"}
closed

send raw
StartupMessage {"parameters": {"user": ""}}
----

until closed
----
ErrorResponse {"severity":"FATAL","code":"28000","message":"no PostgreSQL user name specified in startup packet"}
closed

# No terminator behind the parameters.
send raw
Bytes "000000150003000075736572006164610078007900"
----

until closed
----
ErrorResponse {"severity":"FATAL","code":"08P01","message":"invalid startup packet layout: expected terminator as last byte"}
closed

# A name without a value.
send raw
Bytes "00000013000300007573657200616461007800"
----

until closed
----
ErrorResponse {"severity":"FATAL","code":"08P01","message":"invalid startup packet layout: expected terminator as last byte"}
closed

# Lengths that no startup packet has are not answered.
send raw
Bytes "00000007"
----

until closed
----
closed

send raw
Bytes "00002800"
----

until closed
----
closed

# Another protocol's first bytes neither.
send raw
Bytes "474554202f20485454502f312e310d0a0d0a"
----

until closed
----
closed

# A parameter that does not exist.
send raw
StartupMessage {"parameters": {"user": "postgres", "nosuch": "1"}}
----

until closed
----
AuthenticationOk
ErrorResponse {"severity":"FATAL","code":"42704","message":"unrecognized configuration parameter \"nosuch\""}
closed

send raw
StartupMessage {"parameters": {"user": "postgres", "options": "-c nosuch=1"}}
----

until closed
----
AuthenticationOk
ErrorResponse {"severity":"FATAL","code":"42704","message":"unrecognized configuration parameter \"nosuch\""}
closed

# Options that cannot be read.
send raw
StartupMessage {"parameters": {"user": "postgres", "options": "-c application_name"}}
----

until closed
----
AuthenticationOk
ErrorResponse {"severity":"FATAL","code":"42601","message":"-c application_name requires a value"}
closed

send raw
StartupMessage {"parameters": {"user": "postgres", "options": "--application-name"}}
----

until closed
----
AuthenticationOk
ErrorResponse {"severity":"FATAL","code":"42601","message":"--application-name requires a value"}
closed
