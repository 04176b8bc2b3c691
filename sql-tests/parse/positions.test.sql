# Positions are characters, wherever the text has more bytes or UTF-16 units.
parse
select 'é', "日本" + '😀' || x from 表 where 名 = 1; select 2
----
(select
  targets: [
    (target@8 expression: (string@8 value: "é"))
    (target@13
      expression: (binary@24
        operator: {name: "||"}
        left: (binary@18
          operator: {name: "+"}
          left: (columnRef@13 parts: ["日本"])
          right: (string@20 value: "😀"))
        right: (columnRef@27 parts: ["x"])))]
  from: [(table@34 name: "表")]
  where: (binary@44 operator: {name: "="} left: (columnRef@42 parts: ["名"]) right: (integer@46 value: 1)))
;
(select targets: [(target@56 expression: (integer@56 value: 2))])

parse
select '😀' frm t x
----
error 42601 at 16: syntax error at or near "t"

parse
select '日本' ; select 日本, sum(x) over () from t
----
error 0A000 at 38: window function is not supported

# A mistake at the end of the text points behind its last character.
parse
select 1 +
----
error 42601 at 11: syntax error at end of input
