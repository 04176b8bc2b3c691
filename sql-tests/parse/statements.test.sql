# A text may hold several statements; blanks, comments and empty statements between them are nobody's.
parse
select 1; ; /* a /* nested */ comment */ select 2 -- the end
----
(select targets: [(target@8 expression: (integer@8 value: 1))])
;
(select targets: [(target@49 expression: (integer@49 value: 2))])

# Nothing but a comment is no statement.
parse
-- nothing
----

parse
set search_path to a, "B", 'c'
----
(set
  name: "search_path"
  values: [(string@20 value: "a"), (string@23 value: "B"), (string@28 value: "c")])

# Words, strings and numbers; a sign belongs to the number.
parse
set local x = on, -1, 1.50, DEFAULT_
----
(set
  local: true
  name: "x"
  values: [
    (string@15 value: "on")
    (integer@19 value: -1)
    (numeric@23 text: "1.50")
    (string@29 value: "default_")])

parse
set session timezone to default
----
(set name: "timezone")

# SQL's own spellings are settings by another name.
parse
set time zone 'UTC'
----
(set name: "timezone" values: [(string@15 value: "UTC")])

parse
set names 'utf8'
----
(set name: "client_encoding" values: [(string@11 value: "utf8")])

parse
show transaction isolation level
----
(show name: "transaction_isolation")

parse
show all
----
(show name: "all")

parse
reset statement_timeout
----
(reset name: "statement_timeout")

parse
reset all
----
(reset name: "all")

parse
explain select 1
----
(explain query: (select targets: [(target@16 expression: (integer@16 value: 1))]))

parse
explain analyze verbose select 1
----
(explain
  options: [{@9 name: "analyze"}, {@17 name: "verbose"}]
  query: (select targets: [(target@32 expression: (integer@32 value: 1))]))

parse
explain (analyze, costs off, format json, bind true, steps 2) values (1)
----
(explain
  options: [
    {@10 name: "analyze"}
    {@19 name: "costs" value: "off"}
    {@30 name: "format" value: "json"}
    {@43 name: "bind" value: "true"}
    {@54 name: "steps" value: 2}]
  query: (values rows: [[(integer@71 value: 1)]]))
