# From PostgreSQL's table of operator precedence.
parse
select a + b * c ^ d ^ e
----
(select
  targets: [
    (target@8
      expression: (binary@10
        operator: {name: "+"}
        left: (columnRef@8 parts: ["a"])
        right: (binary@14
          operator: {name: "*"}
          left: (columnRef@12 parts: ["b"])
          right: (binary@22
            operator: {name: "^"}
            left: (binary@18
              operator: {name: "^"}
              left: (columnRef@16 parts: ["c"])
              right: (columnRef@20 parts: ["d"]))
            right: (columnRef@24 parts: ["e"])))))])

parse
select - a ^ 2, -2 ^ 2
----
(select
  targets: [
    (target@8
      expression: (binary@12
        operator: {name: "^"}
        left: (unary@8 operator: {name: "-"} operand: (columnRef@10 parts: ["a"]))
        right: (integer@14 value: 2)))
    (target@17
      expression: (binary@20 operator: {name: "^"} left: (integer@17 value: -2) right: (integer@22 value: 2)))])

parse
select not a = b, not a and b or c and d
----
(select
  targets: [
    (target@8
      expression: (not@8
        operand: (binary@14
          operator: {name: "="}
          left: (columnRef@12 parts: ["a"])
          right: (columnRef@16 parts: ["b"]))))
    (target@19
      expression: (or@31
        operands: [
          (and@25
            operands: [(not@19 operand: (columnRef@23 parts: ["a"])), (columnRef@29 parts: ["b"])])
          (and@36 operands: [(columnRef@34 parts: ["c"]), (columnRef@40 parts: ["d"])])]))])

parse
select a or b or c, a and (b and c) and d
----
(select
  targets: [
    (target@8
      expression: (or@10
        operands: [(columnRef@8 parts: ["a"]), (columnRef@13 parts: ["b"]), (columnRef@18 parts: ["c"])]))
    (target@21
      expression: (and@23
        operands: [
          (columnRef@21 parts: ["a"])
          (and@30 operands: [(columnRef@28 parts: ["b"]), (columnRef@34 parts: ["c"])])
          (columnRef@41 parts: ["d"])]))])

parse
select a = b is null, a < b is true, a || b + c, a + b || c
----
(select
  targets: [
    (target@8
      expression: (isNull@14
        operand: (binary@10
          operator: {name: "="}
          left: (columnRef@8 parts: ["a"])
          right: (columnRef@12 parts: ["b"]))))
    (target@23
      expression: (isBoolean@29
        operand: (binary@25
          operator: {name: "<"}
          left: (columnRef@23 parts: ["a"])
          right: (columnRef@27 parts: ["b"]))
        test: "true"))
    (target@38
      expression: (binary@40
        operator: {name: "||"}
        left: (columnRef@38 parts: ["a"])
        right: (binary@45
          operator: {name: "+"}
          left: (columnRef@43 parts: ["b"])
          right: (columnRef@47 parts: ["c"]))))
    (target@50
      expression: (binary@56
        operator: {name: "||"}
        left: (binary@52
          operator: {name: "+"}
          left: (columnRef@50 parts: ["a"])
          right: (columnRef@54 parts: ["b"]))
        right: (columnRef@59 parts: ["c"])))])

parse
select a between b and c and d
----
(select
  targets: [
    (target@8
      expression: (and@26
        operands: [
          (between@10
            operand: (columnRef@8 parts: ["a"])
            low: (columnRef@18 parts: ["b"])
            high: (columnRef@24 parts: ["c"]))
          (columnRef@30 parts: ["d"])]))])

parse
select a::int + b, -a::int, -1::int, a || b::text::varchar
----
(select
  targets: [
    (target@8
      expression: (binary@15
        operator: {name: "+"}
        left: (cast@9 operand: (columnRef@8 parts: ["a"]) type: {@11 names: ["pg_catalog", "int4"]})
        right: (columnRef@17 parts: ["b"])))
    (target@20
      expression: (unary@20
        operator: {name: "-"}
        operand: (cast@22 operand: (columnRef@21 parts: ["a"]) type: {@24 names: ["pg_catalog", "int4"]})))
    (target@29
      expression: (unary@29
        operator: {name: "-"}
        operand: (cast@31 operand: (integer@30 value: 1) type: {@33 names: ["pg_catalog", "int4"]})))
    (target@38
      expression: (binary@40
        operator: {name: "||"}
        left: (columnRef@38 parts: ["a"])
        right: (cast@50
          operand: (cast@44 operand: (columnRef@43 parts: ["b"]) type: {@46 names: ["text"]})
          type: {@52 names: ["pg_catalog", "varchar"]})))])

parse
select a like b || c, a in (1) = b, a at time zone b || c
----
(select
  targets: [
    (target@8
      expression: (like@10
        operand: (columnRef@8 parts: ["a"])
        pattern: (binary@17
          operator: {name: "||"}
          left: (columnRef@15 parts: ["b"])
          right: (columnRef@20 parts: ["c"]))))
    (target@23
      expression: (binary@32
        operator: {name: "="}
        left: (in@25 operand: (columnRef@23 parts: ["a"]) items: [(integer@29 value: 1)])
        right: (columnRef@34 parts: ["b"])))
    (target@37
      expression: (binary@54
        operator: {name: "||"}
        left: (functionCall@39
          name: ["pg_catalog", "timezone"]
          arguments: [(columnRef@52 parts: ["b"]), (columnRef@37 parts: ["a"])])
        right: (columnRef@57 parts: ["c"])))])

parse
select a is not distinct from b and c, a <= b + c
----
(select
  targets: [
    (target@8
      expression: (and@33
        operands: [
          (isDistinct@10
            left: (columnRef@8 parts: ["a"])
            right: (columnRef@31 parts: ["b"])
            negated: true)
          (columnRef@37 parts: ["c"])]))
    (target@40
      expression: (binary@42
        operator: {name: "<="}
        left: (columnRef@40 parts: ["a"])
        right: (binary@47
          operator: {name: "+"}
          left: (columnRef@45 parts: ["b"])
          right: (columnRef@49 parts: ["c"]))))])

# The operator's parentheses leave no node.
parse
select (((a))), (a + b) * c
----
(select
  targets: [
    (target@8 expression: (columnRef@11 parts: ["a"]))
    (target@17
      expression: (binary@25
        operator: {name: "*"}
        left: (binary@20
          operator: {name: "+"}
          left: (columnRef@18 parts: ["a"])
          right: (columnRef@22 parts: ["b"]))
        right: (columnRef@27 parts: ["c"])))])
