parse
select a::integer, a::int4, a::pg_catalog.int4, a::s."T"
----
(select
  targets: [
    (target@8
      expression: (cast@9 operand: (columnRef@8 parts: ["a"]) type: {@11 names: ["pg_catalog", "int4"]}))
    (target@20
      expression: (cast@21 operand: (columnRef@20 parts: ["a"]) type: {@23 names: ["int4"]}))
    (target@29
      expression: (cast@30 operand: (columnRef@29 parts: ["a"]) type: {@32 names: ["pg_catalog", "int4"]}))
    (target@49
      expression: (cast@50 operand: (columnRef@49 parts: ["a"]) type: {@52 names: ["s", "T"]}))])

parse
select cast(a as numeric(12, -3)), cast(a as varchar(3)), cast(a as character), cast(a as double precision), cast(a as float(24))
----
(select
  targets: [
    (target@8
      expression: (cast@8
        operand: (columnRef@13 parts: ["a"])
        type: {@18 names: ["pg_catalog", "numeric"] modifiers: [12, -3]}))
    (target@36
      expression: (cast@36
        operand: (columnRef@41 parts: ["a"])
        type: {@46 names: ["pg_catalog", "varchar"] modifiers: [3]}))
    (target@59
      expression: (cast@59
        operand: (columnRef@64 parts: ["a"])
        type: {@69 names: ["pg_catalog", "bpchar"] modifiers: [1]}))
    (target@81
      expression: (cast@81 operand: (columnRef@86 parts: ["a"]) type: {@91 names: ["pg_catalog", "float8"]}))
    (target@110
      expression: (cast@110 operand: (columnRef@115 parts: ["a"]) type: {@120 names: ["pg_catalog", "float4"]}))])

# A mask of fields, then the precision.
parse
select a::interval, a::interval(3), a::interval day to second(2), interval '1' year
----
(select
  targets: [
    (target@8
      expression: (cast@9 operand: (columnRef@8 parts: ["a"]) type: {@11 names: ["pg_catalog", "interval"]}))
    (target@21
      expression: (cast@22
        operand: (columnRef@21 parts: ["a"])
        type: {@24 names: ["pg_catalog", "interval"] modifiers: [32767, 3]}))
    (target@37
      expression: (cast@38
        operand: (columnRef@37 parts: ["a"])
        type: {@40 names: ["pg_catalog", "interval"] modifiers: [7176, 2]}))
    (target@67
      expression: (cast@67
        operand: (string@76 value: "1")
        type: {@67 names: ["pg_catalog", "interval"] modifiers: [4]}))])

parse
select date '2020-01-01', timestamp with time zone 'now', bool 'on', numeric(5, 2) '1.5'
----
(select
  targets: [
    (target@8
      expression: (cast@8 operand: (string@13 value: "2020-01-01") type: {@8 names: ["date"]}))
    (target@27
      expression: (cast@27 operand: (string@52 value: "now") type: {@27 names: ["pg_catalog", "timestamptz"]}))
    (target@59 expression: (cast@59 operand: (string@64 value: "on") type: {@59 names: ["bool"]}))
    (target@70
      expression: (cast@70
        operand: (string@84 value: "1.5")
        type: {@70 names: ["pg_catalog", "numeric"] modifiers: [5, 2]}))])

parse
select a::int[][], a::text array, a::timestamp(3) without time zone
----
(select
  targets: [
    (target@8
      expression: (cast@9
        operand: (columnRef@8 parts: ["a"])
        type: {@11 names: ["pg_catalog", "int4"] arrayDimensions: 2}))
    (target@20
      expression: (cast@21 operand: (columnRef@20 parts: ["a"]) type: {@23 names: ["text"] arrayDimensions: 1}))
    (target@35
      expression: (cast@36
        operand: (columnRef@35 parts: ["a"])
        type: {@38 names: ["pg_catalog", "timestamp"] modifiers: [3]}))])
