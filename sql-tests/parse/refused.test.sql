parse
create or replace temp view v as select 1
----
error 0A000 at 1: CREATE VIEW is not supported

parse
drop materialized view v
----
error 0A000 at 1: DROP MATERIALIZED VIEW is not supported

# WITH may stand before it.
parse
with x as (select 1) insert into t select * from x
----
error 0A000 at 1: INSERT is not supported

parse
/* first */ copy t to stdout
----
error 0A000 at 13: COPY is not supported

parse
listen x
----
error 0A000 at 1: LISTEN is not supported

parse
set transaction snapshot 'x'
----
error 0A000 at 1: SET TRANSACTION SNAPSHOT is not supported

parse
explain update t set a = 1
----
error 0A000: UPDATE is not supported

parse
with x as (delete from t returning *) select * from x
----
error 0A000: DELETE is not supported

parse
select a, sum(b) over (partition by c) from t
----
error 0A000 at 23: window function is not supported

parse
select sum(a) over w from t window w as (order by b)
----
error 0A000 at 41: WINDOW is not supported

parse
select a from t group by rollup (a)
----
error 0A000 at 26: ROLLUP is not supported

parse
select a from t group by grouping sets ((a), ())
----
error 0A000 at 26: GROUPING SETS is not supported

parse
select 1 into t
----
error 0A000 at 15: SELECT INTO is not supported

parse
select a from t for update
----
error 0A000: FOR UPDATE is not supported

parse
select a from t order by a using <
----
error 0A000 at 34: ORDER BY USING is not supported

parse
select a from t tablesample bernoulli (1)
----
error 0A000 at 29: TABLESAMPLE is not supported

parse
select f(variadic a)
----
error 0A000 at 8: VARIADIC is not supported

parse
select percentile_cont(0.5) within group (order by a)
----
error 0A000 at 8: WITHIN GROUP is not supported

parse
select (a).b, a[1]
----
error 0A000 at 9: composite field selection is not supported

parse
select count(t.*) from t
----
error 0A000 at 14: row expansion (.*) is not supported

parse
select a is json
----
error 0A000 at 8: SQL/JSON is not supported

parse
select array(select 1)
----
error 0A000 at 8: ARRAY(subquery) is not supported

parse
select * from f() as t (a int)
----
error 0A000 at 25: column definition list is not supported

parse
select * from rows from (f(), g())
----
error 0A000: ROWS FROM is not supported
