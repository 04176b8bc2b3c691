parse
selec 1
----
error 42601 at 1: syntax error at or near "selec"

parse
select 1 from
----
error 42601 at 14: syntax error at end of input

parse
select 'abc
----
error 42601 at 8: unterminated quoted string at or near "'abc"

parse
select "abc
----
error 42601 at 8: unterminated quoted identifier at or near ""abc"

parse
select ""
----
error 42601 at 8: zero-length delimited identifier at or near """"

parse
select $$abc
----
error 42601 at 8: unterminated dollar-quoted string at or near "$$abc"

parse
select /* abc
----
error 42601 at 8: unterminated /* comment at or near "/* abc"

parse
select (1
----
error 42601 at 10: syntax error at end of input

parse
select 1 2 3
----
error 42601 at 10: syntax error at or near "2"

parse
select 1; selec 2
----
error 42601 at 11: syntax error at or near "selec"

parse
select e'\u12'
----
error 22025 at 10: invalid Unicode escape
hint: Unicode escapes must be \uXXXX or \UXXXXXXXX.

parse
select U&'\zz'
----
error 42601 at 11: invalid Unicode escape
hint: Unicode escapes must be \XXXX or \+XXXXXX.

parse
select e'\xff'
----
error 22021: invalid byte sequence for encoding "UTF8": 0xff

parse
select 123abc
----
error 42601 at 8: trailing junk after numeric literal at or near "123abc"

parse
select 0x1F, 1
----
error 42601 at 8: trailing junk after numeric literal at or near "0x1F"

parse
select 日本, - 1_000
----
error 42601 at 14: trailing junk after numeric literal at or near "1_000"

parse
select 1 limit 1, 2
----
error 42601 at 10: LIMIT #,# syntax is not supported
hint: Use separate LIMIT and OFFSET clauses.

parse
select * from a.b.c.d
----
error 42601 at 15: improper qualified name (too many dotted names): a.b.c.d

parse
select cast(1 as float(0))
----
error 22023 at 24: precision for type float must be at least 1 bit

parse
select as 1
----
error 42601 at 8: syntax error at or near "as"

parse
select a in ()
----
error 42601 at 14: syntax error at or near ")"

parse
values ()
----
error 42601 at 9: syntax error at or near ")"

parse
select a from t fetch first 1 rows with ties
----
error 42601: WITH TIES cannot be specified without ORDER BY clause

parse
select sum(a) over (rows between unbounded following and current row)
----
error 42P20 at 34: frame start cannot be UNBOUNDED FOLLOWING

parse
select unique (select 1)
----
error 0A000 at 8: UNIQUE predicate is not yet implemented

parse
select 1 where
----
error 42601 at 15: syntax error at end of input

parse
insert
----
error 42601 at 7: syntax error at end of input

parse
select a := 1
----
error 42601 at 10: syntax error at or near ":="

parse
select @#$%^
----
error 42601 at 10: syntax error at or near "$"

parse
values (1), (default)
----
error 42601 at 14: DEFAULT is not allowed in this context

parse
select 1::numeric(a + 1)
----
error 42601 at 11: type modifiers must be simple constants or identifiers

parse
set catalog 'x'
----
error 0A000 at 13: current database cannot be changed

# Comparison operators do not associate.
parse
select a <= b <> c
----
error 42601 at 15: syntax error at or near "<>"

# Brackets make an array type only behind a cast.
parse
select int[] '{1}'
----
error 42601 at 12: syntax error at or near "]"
