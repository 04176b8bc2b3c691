# Transactions, prepared statements, cursors.

parse
begin; start transaction isolation level serializable, read only, not deferrable; commit and chain; abort; end
----
(begin tag: "BEGIN" modes: {})
;
(begin tag: "START TRANSACTION" modes: {isolation: "serializable" readOnly: true})
;
(commit chain: true)
;
(rollback)
;
(commit)

parse
savepoint "S a"; rollback to s; release s
----
(savepoint name: "S a")
;
(rollbackTo name: "s")
;
(release name: "s")

parse
set transaction isolation level repeatable read; set session characteristics as transaction read write; set local x.y to 1
----
(setTransaction modes: {isolation: "repeatable read"})
;
(setTransaction session: true modes: {})
;
(set local: true name: "x.y" values: [(integer@122 value: 1)])

parse
prepare p (int, text) as select $1; execute p (1, 'x' || $2); deallocate p; deallocate all
----
(prepare
  name: "p"
  types: [{@12 names: ["pg_catalog", "int4"]}, {@17 names: ["text"]}]
  query: (select targets: [(target@33 expression: (parameter@33 number: 1))]))
;
(execute
  name: "p"
  arguments: [
    (integer@48 value: 1)
    (binary@55 operator: {name: "||"} left: (string@51 value: "x") right: (parameter@58 number: 2))])
;
(deallocate name: "p")
;
(deallocate)

parse
declare c cursor for values (1); fetch c; fetch all from c; move 3 in c; close c; close all; discard plans
----
(declare name: "c" query: (values rows: [[(integer@30 value: 1)]]))
;
(fetch name: "c" count: 1)
;
(fetch name: "c" count: null)
;
(move name: "c" count: 3)
;
(close name: "c")
;
(close)
;
(discard target: "plans")

parse
declare c scroll cursor for select 1
----
error 0A000 at 1: SCROLL cursor is not supported

parse
declare c cursor with hold for select 1
----
(declare
  name: "c"
  hold: true
  query: (select targets: [(target@39 expression: (integer@39 value: 1))]))

parse
fetch backward 1 from c
----
error 0A000 at 1: FETCH other than forward is not supported

parse
prepare transaction 'x'
----
error 0A000 at 1: two-phase commit is not supported

parse
prepare p as delete from t
----
error 0A000 at 1: PREPARE of anything but a query is not supported
