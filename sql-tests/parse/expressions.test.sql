# An integer of int4 is one kind, all other numbers keep their text.
parse
select 0, 2147483647, 2147483648, -2147483648, -1.50, .5, 7., 1e10, - 3
----
(select
  targets: [
    (target@8 expression: (integer@8 value: 0))
    (target@11 expression: (integer@11 value: 2147483647))
    (target@23 expression: (numeric@23 text: "2147483648"))
    (target@35 expression: (integer@35 value: -2147483648))
    (target@48 expression: (numeric@48 text: "-1.50"))
    (target@55 expression: (numeric@55 text: ".5"))
    (target@59 expression: (numeric@59 text: "7."))
    (target@63 expression: (numeric@63 text: "1e10"))
    (target@69 expression: (integer@69 value: -3))])

parse
select true, false, null, 'it''s', '', e'a\n\'\u00e9', $$x'y$$, U&'d\0061t', b'101', x'1F', 'a'
'b'
----
(select
  targets: [
    (target@8 expression: (boolean@8 value: true))
    (target@14 expression: (boolean@14 value: false))
    (target@21 expression: (null@21))
    (target@27 expression: (string@27 value: "it's"))
    (target@36 expression: (string@36 value: ""))
    (target@40 expression: (string@40 value: "a\n'é"))
    (target@56 expression: (string@56 value: "x'y"))
    (target@65 expression: (string@65 value: "dat"))
    (target@78 expression: (bitString@78 base: 2 digits: "101"))
    (target@86 expression: (bitString@86 base: 16 digits: "1F"))
    (target@93 expression: (string@93 value: "ab"))])

parse
select $1, $23
----
(select
  targets: [
    (target@8 expression: (parameter@8 number: 1))
    (target@12 expression: (parameter@12 number: 23))])

parse
select -a, @ -5, a operator(pg_catalog.+) b, a <-> b
----
(select
  targets: [
    (target@8 expression: (unary@8 operator: {name: "-"} operand: (columnRef@9 parts: ["a"])))
    (target@12 expression: (unary@12 operator: {name: "@"} operand: (integer@14 value: -5)))
    (target@18
      expression: (binary@20
        operator: {schema: "pg_catalog" name: "+"}
        left: (columnRef@18 parts: ["a"])
        right: (columnRef@43 parts: ["b"])))
    (target@46
      expression: (binary@48
        operator: {name: "<->"}
        left: (columnRef@46 parts: ["a"])
        right: (columnRef@52 parts: ["b"])))])

parse
select a is null, a is not null, a isnull, a is true, a is not false, a is unknown, a is not distinct from b
----
(select
  targets: [
    (target@8 expression: (isNull@10 operand: (columnRef@8 parts: ["a"])))
    (target@19 expression: (isNull@21 operand: (columnRef@19 parts: ["a"]) negated: true))
    (target@34 expression: (isNull@36 operand: (columnRef@34 parts: ["a"])))
    (target@44 expression: (isBoolean@46 operand: (columnRef@44 parts: ["a"]) test: "true"))
    (target@55
      expression: (isBoolean@57 operand: (columnRef@55 parts: ["a"]) test: "false" negated: true))
    (target@71 expression: (isBoolean@73 operand: (columnRef@71 parts: ["a"]) test: "unknown"))
    (target@85
      expression: (isDistinct@87
        left: (columnRef@85 parts: ["a"])
        right: (columnRef@108 parts: ["b"])
        negated: true))])

parse
select a between 1 and 2, a not between symmetric b and c
----
(select
  targets: [
    (target@8
      expression: (between@10
        operand: (columnRef@8 parts: ["a"])
        low: (integer@18 value: 1)
        high: (integer@24 value: 2)))
    (target@27
      expression: (between@29
        operand: (columnRef@27 parts: ["a"])
        low: (columnRef@51 parts: ["b"])
        high: (columnRef@57 parts: ["c"])
        symmetric: true
        negated: true))])

parse
select a in (1, 2), a not in (b), (a, b) in ((1, 2))
----
(select
  targets: [
    (target@8
      expression: (in@10
        operand: (columnRef@8 parts: ["a"])
        items: [(integer@14 value: 1), (integer@17 value: 2)]))
    (target@21
      expression: (in@23
        operand: (columnRef@21 parts: ["a"])
        items: [(columnRef@31 parts: ["b"])]
        negated: true))
    (target@35
      expression: (in@42
        operand: (row@35 fields: [(columnRef@36 parts: ["a"]), (columnRef@39 parts: ["b"])])
        items: [(row@46 fields: [(integer@47 value: 1), (integer@50 value: 2)])]))])

parse
select a like 'x', a not like 'x' escape '!', a ilike b, a not ilike b, a ~~ b
----
(select
  targets: [
    (target@8
      expression: (like@10 operand: (columnRef@8 parts: ["a"]) pattern: (string@15 value: "x")))
    (target@20
      expression: (like@22
        operand: (columnRef@20 parts: ["a"])
        pattern: (string@31 value: "x")
        escape: (string@42 value: "!")
        negated: true))
    (target@47
      expression: (like@49
        operand: (columnRef@47 parts: ["a"])
        pattern: (columnRef@55 parts: ["b"])
        caseInsensitive: true))
    (target@58
      expression: (like@60
        operand: (columnRef@58 parts: ["a"])
        pattern: (columnRef@70 parts: ["b"])
        caseInsensitive: true
        negated: true))
    (target@73
      expression: (binary@75
        operator: {name: "~~"}
        left: (columnRef@73 parts: ["a"])
        right: (columnRef@78 parts: ["b"])))])

parse
select case when a then 1 when b then 2 end, case a when 1 then 'x' else 'y' end
----
(select
  targets: [
    (target@8
      expression: (case@8
        branches: [
          {@13 when: (columnRef@18 parts: ["a"]) then: (integer@25 value: 1)}
          {@27 when: (columnRef@32 parts: ["b"]) then: (integer@39 value: 2)}]))
    (target@46
      expression: (case@46
        operand: (columnRef@51 parts: ["a"])
        branches: [{@53 when: (integer@58 value: 1) then: (string@65 value: "x")}]
        otherwise: (string@74 value: "y")))])

parse
select coalesce(a, b, 1), nullif(a, b), greatest(a, 1), least(a)
----
(select
  targets: [
    (target@8
      expression: (coalesce@8
        arguments: [(columnRef@17 parts: ["a"]), (columnRef@20 parts: ["b"]), (integer@23 value: 1)]))
    (target@27
      expression: (nullIf@27 left: (columnRef@34 parts: ["a"]) right: (columnRef@37 parts: ["b"])))
    (target@41
      expression: (greatest@41 arguments: [(columnRef@50 parts: ["a"]), (integer@53 value: 1)]))
    (target@57 expression: (least@57 arguments: [(columnRef@63 parts: ["a"])]))])

parse
select f(), s.f(a, 1), count(*), count(distinct a), string_agg(a, ',' order by b desc), sum(a) filter (where b > 0)
----
(select
  targets: [
    (target@8 expression: (functionCall@8 name: ["f"]))
    (target@13
      expression: (functionCall@13
        name: ["s", "f"]
        arguments: [(columnRef@17 parts: ["a"]), (integer@20 value: 1)]))
    (target@24 expression: (functionCall@24 name: ["count"] star: true))
    (target@34
      expression: (functionCall@34 name: ["count"] arguments: [(columnRef@49 parts: ["a"])] distinct: true))
    (target@53
      expression: (functionCall@53
        name: ["string_agg"]
        arguments: [(columnRef@64 parts: ["a"]), (string@67 value: ",")]
        orderBy: [{expression: (columnRef@80 parts: ["b"]) descending: true nullsFirst: true}]))
    (target@89
      expression: (functionCall@89
        name: ["sum"]
        arguments: [(columnRef@93 parts: ["a"])]
        filter: (binary@112
          operator: {name: ">"}
          left: (columnRef@110 parts: ["b"])
          right: (integer@114 value: 0))))])

# SQL's special forms are calls, with arguments in PostgreSQL's order.
parse
select extract(year from a), substring(a from 1 for 2), position('x' in a), trim(both 'x' from a), trim(a), overlay(a placing b from 1)
----
(select
  targets: [
    (target@8
      expression: (functionCall@8
        name: ["pg_catalog", "extract"]
        arguments: [(string@16 value: "year"), (columnRef@26 parts: ["a"])]))
    (target@30
      expression: (functionCall@30
        name: ["pg_catalog", "substring"]
        arguments: [(columnRef@40 parts: ["a"]), (integer@47 value: 1), (integer@53 value: 2)]))
    (target@57
      expression: (functionCall@57
        name: ["pg_catalog", "position"]
        arguments: [(columnRef@73 parts: ["a"]), (string@66 value: "x")]))
    (target@77
      expression: (functionCall@77
        name: ["pg_catalog", "btrim"]
        arguments: [(columnRef@96 parts: ["a"]), (string@87 value: "x")]))
    (target@100
      expression: (functionCall@100 name: ["pg_catalog", "btrim"] arguments: [(columnRef@105 parts: ["a"])]))
    (target@109
      expression: (functionCall@109
        name: ["pg_catalog", "overlay"]
        arguments: [(columnRef@117 parts: ["a"]), (columnRef@127 parts: ["b"]), (integer@134 value: 1)]))])

parse
select a at time zone 'UTC', normalize(a), a is normalized
----
(select
  targets: [
    (target@8
      expression: (functionCall@10
        name: ["pg_catalog", "timezone"]
        arguments: [(string@23 value: "UTC"), (columnRef@8 parts: ["a"])]))
    (target@30
      expression: (functionCall@30 name: ["pg_catalog", "normalize"] arguments: [(columnRef@40 parts: ["a"])]))
    (target@44
      expression: (functionCall@46
        name: ["pg_catalog", "is_normalized"]
        arguments: [(columnRef@44 parts: ["a"])]))])

parse
select current_date, current_timestamp, localtimestamp(3), current_user, current_catalog
----
(select
  targets: [
    (target@8 expression: (sqlValue@8 name: "current_date"))
    (target@22 expression: (sqlValue@22 name: "current_timestamp"))
    (target@41 expression: (sqlValue@41 name: "localtimestamp" precision: 3))
    (target@60 expression: (sqlValue@60 name: "current_user"))
    (target@74 expression: (sqlValue@74 name: "current_catalog"))])

# A keyword since PostgreSQL 16 only.
parse
select system_user
----
(select targets: [(target@8 expression: (columnRef@8 parts: ["system_user"]))])

parse
select (select 1), exists (select 2), a in (select 3), a not in (select 4), a < all (select 5), a = any (b), array[1, a], row(1)
----
(select
  targets: [
    (target@8
      expression: (scalarSubquery@8 query: (select targets: [(target@16 expression: (integer@16 value: 1))])))
    (target@20
      expression: (exists@20 query: (select targets: [(target@35 expression: (integer@35 value: 2))])))
    (target@39
      expression: (inSubquery@41
        operand: (columnRef@39 parts: ["a"])
        query: (select targets: [(target@52 expression: (integer@52 value: 3))])))
    (target@56
      expression: (not@58
        operand: (inSubquery@58
          operand: (columnRef@56 parts: ["a"])
          query: (select targets: [(target@73 expression: (integer@73 value: 4))]))))
    (target@77
      expression: (quantifiedSubquery@79
        operator: {name: "<"}
        quantifier: "all"
        left: (columnRef@77 parts: ["a"])
        query: (select targets: [(target@93 expression: (integer@93 value: 5))])))
    (target@97
      expression: (quantified@99
        operator: {name: "="}
        quantifier: "any"
        left: (columnRef@97 parts: ["a"])
        array: (columnRef@106 parts: ["b"])))
    (target@110
      expression: (array@110 elements: [(integer@116 value: 1), (columnRef@119 parts: ["a"])]))
    (target@123 expression: (row@123 fields: [(integer@127 value: 1)]))])

parse
select a collate "C"
----
(select
  targets: [(target@8 expression: (collate@10 operand: (columnRef@8 parts: ["a"]) collation: ["C"]))])

# Arguments by name come last.
parse
select f(1, a => 2, "B" := c)
----
(select
  targets: [
    (target@8
      expression: (functionCall@8
        name: ["f"]
        arguments: [(integer@10 value: 1), (integer@18 value: 2), (columnRef@28 parts: ["c"])]
        names: ["a", "B"]))])

parse
select f(a => 1, 2)
----
error 42601 at 18: positional argument cannot follow named argument

parse
select f(a => 1, a => 2)
----
error 42601 at 18: argument name "a" used more than once
