parse
select
----
(select)

parse
select from t
----
(select from: [(table@13 name: "t")])

# Where each alias may stand; quoted names keep their case.
parse
select a, b as x, c "Y", t.*, s.t.* from Tab as T
----
(select
  targets: [
    (target@8 expression: (columnRef@8 parts: ["a"]))
    (target@11 expression: (columnRef@11 parts: ["b"]) alias: "x")
    (target@19 expression: (columnRef@19 parts: ["c"]) alias: "Y")
    (star@26 qualifier: ["t"])
    (star@31 qualifier: ["s", "t"])]
  from: [(table@42 name: "tab" alias: {name: "t"})])

parse
select distinct a from t where a > 1 group by b, 1 having c order by d desc, e nulls first, f desc nulls last limit 10 offset 5
----
(select
  distinct: {}
  targets: [(target@17 expression: (columnRef@17 parts: ["a"]))]
  from: [(table@24 name: "t")]
  where: (binary@34 operator: {name: ">"} left: (columnRef@32 parts: ["a"]) right: (integer@36 value: 1))
  groupBy: [(columnRef@47 parts: ["b"]), (integer@50 value: 1)]
  having: (columnRef@59 parts: ["c"])
  orderBy: [
    {expression: (columnRef@70 parts: ["d"]) descending: true nullsFirst: true}
    {expression: (columnRef@78 parts: ["e"]) nullsFirst: true}
    {expression: (columnRef@93 parts: ["f"]) descending: true}]
  limit: (integer@117 value: 10)
  offset: (integer@127 value: 5))

# LIMIT ALL is LIMIT NULL.
parse
select distinct on (a, b) c from t limit all
----
(select
  distinct: {on: [(columnRef@21 parts: ["a"]), (columnRef@24 parts: ["b"])]}
  targets: [(target@27 expression: (columnRef@27 parts: ["c"]))]
  from: [(table@34 name: "t")]
  limit: (null@42))

parse
select a from t fetch first 3 rows only
----
(select
  targets: [(target@8 expression: (columnRef@8 parts: ["a"]))]
  from: [(table@15 name: "t")]
  limit: (integer@29 value: 3))

parse
values (1, 'a'), (2, null) order by 1 limit 1
----
(values
  rows: [[(integer@9 value: 1), (string@12 value: "a")], [(integer@19 value: 2), (null@22)]]
  orderBy: [{expression: (integer@37 value: 1)}]
  limit: (integer@45 value: 1))

parse
select * from (values (1), (2)) as v(x), only d.s.t as u (p, q)
----
(select
  targets: [(star@8)]
  from: [
    (derivedTable
      query: (values rows: [[(integer@24 value: 1)], [(integer@29 value: 2)]])
      alias: {name: "v" columns: ["x"]})
    (table@47 database: "d" schema: "s" name: "t" alias: {name: "u" columns: ["p", "q"]})])

parse
table t
----
(select targets: [(star)] from: [(table@7 name: "t")])

# INTERSECT binds tighter than UNION; ORDER BY belongs to the whole.
parse
select 1 union all select 2 intersect select 3 order by 1
----
(setOperation
  operation: "union"
  all: true
  left: (select targets: [(target@8 expression: (integer@8 value: 1))])
  right: (setOperation
    operation: "intersect"
    left: (select targets: [(target@27 expression: (integer@27 value: 2))])
    right: (select targets: [(target@46 expression: (integer@46 value: 3))]))
  orderBy: [{expression: (integer@57 value: 1)}])

parse
(select 1 limit 1) except (select 2 offset 3) limit 4
----
(setOperation
  operation: "except"
  left: (select targets: [(target@9 expression: (integer@9 value: 1))] limit: (integer@17 value: 1))
  right: (select targets: [(target@35 expression: (integer@35 value: 2))] offset: (integer@44 value: 3))
  limit: (integer@53 value: 4))

parse
with recursive a (x) as (select 1), b as not materialized (table a) select * from b
----
(select
  targets: [(star@76)]
  from: [(table@83 name: "b")]
  with: {@1
    recursive: true
    tables: [
      {@16
        name: "a"
        columns: ["x"]
        query: (select targets: [(target@33 expression: (integer@33 value: 1))])}
      {@37 name: "b" query: (select targets: [(star)] from: [(table@66 name: "a")])}]})

parse
select * from a join b on a.x = b.x left join c using (y, z) cross join d
----
(select
  targets: [(star@8)]
  from: [
    (join
      type: "inner"
      left: (join
        type: "left"
        left: (join
          type: "inner"
          left: (table@15 name: "a")
          right: (table@22 name: "b")
          condition: (on
            expression: (binary@31
              operator: {name: "="}
              left: (columnRef@27 parts: ["a", "x"])
              right: (columnRef@33 parts: ["b", "x"]))))
        right: (table@47 name: "c")
        condition: (using columns: ["y", "z"]))
      right: (table@73 name: "d")
      condition: (none))])

parse
select * from a natural full join (b right join c on true) as j
----
(select
  targets: [(star@8)]
  from: [
    (join
      type: "full"
      left: (table@15 name: "a")
      right: (join
        type: "right"
        left: (table@36 name: "b")
        right: (table@49 name: "c")
        condition: (on expression: (boolean@54 value: true))
        alias: {name: "j"})
      condition: (natural))])

parse
select * from f(1) as g, lateral (select 2) as s, generate_series(1, 2) with ordinality as o(n, i)
----
(select
  targets: [(star@8)]
  from: [
    (tableFunction
      call: (functionCall@15 name: ["f"] arguments: [(integer@17 value: 1)])
      alias: {name: "g"})
    (derivedTable
      query: (select targets: [(target@42 expression: (integer@42 value: 2))])
      lateral: true
      alias: {name: "s"})
    (tableFunction
      call: (functionCall@51
        name: ["generate_series"]
        arguments: [(integer@67 value: 1), (integer@70 value: 2)])
      ordinality: true
      alias: {name: "o" columns: ["n", "i"]})])
