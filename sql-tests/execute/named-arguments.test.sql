# Arguments that are given by name: the functions that make dates and times have names for theirs.
query
select make_interval(days => 3), make_interval(1, days => 3, secs => 1.5), make_interval(days := 3), make_interval(days => null::int, hours => '3')
----
3 days 1 year 3 days 00:00:01.5 3 days NULL

query
select make_date(year => 2020, month => 1, day => 2), make_date(2020, day => 1, month => 3), make_timestamptz(2020, 1, 1, 0, 0, sec => 0, timezone => 'UTC'), make_timestamptz(2020, 1, 1, 0, 0, sec => 0), make_time(hour => 1, min => 2, sec => 3.5), make_timestamp(2020, month => 2, mday => 3, hour => 4, min => 5, sec => 6)
----
2020-01-02 2020-03-01 2020-01-01 00:00:00+00 2020-01-01 00:00:00+00 01:02:03.5 2020-02-03 04:05:06

query
select id, make_interval(days => id, hours => age) from people order by id limit 3
----
1 1 day 36:00:00
2 2 days 85:00:00
3 3 days 54:00:00

query
select make_interval(1, years => 3)
----
error 42883 at 8: function make_interval(integer, years => integer) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

query
select make_interval(foo => 3)
----
error 42883 at 8: function make_interval(foo => integer) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

query
select make_interval(days => 3, 4)
----
error 42601 at 33: positional argument cannot follow named argument

query
select make_interval(days => 3, days => 4)
----
error 42601 at 33: argument name "days" used more than once

query
select make_date(year => 2020, month => 1)
----
error 42883 at 8: function make_date(year => integer, month => integer) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

query
select abs(x => 1)
----
error 42883 at 8: function abs(x => integer) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

query
select nofun(x => 1)
----
error 42883 at 8: function nofun(x => integer) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

query
select make_interval(days => 'x')
----
error 22P02 at 30: invalid input syntax for type integer: "x"

query
select make_interval(days => 1.5)
----
error 42883 at 8: function make_interval(days => numeric) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

query
select count(x => 1)
----
error 42883 at 8: function count(x => integer) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

query
select make_interval("Days" => 1)
----
error 42883 at 8: function make_interval(Days => integer) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.
