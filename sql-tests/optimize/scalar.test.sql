# An expression without columns is computed once.
steps expect=FoldConstants
SELECT id + (1 + 2) FROM people
----
bind
  project  ?column? = id + (1 + 2)
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
FoldConstants
  project  ?column? = id + 3
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  project  ?column? = id + 3
  └─ scan public.people  id

# As written it begins with a column, and a sum is not regrouped.
steps expect-not=FoldConstants
SELECT id + 1 + 2 FROM people
----
bind
  project  ?column? = (id + 1) + 2
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  project  ?column? = (id + 1) + 2
  └─ scan public.people  id

# A failing expression stays, and fails if a row needs it.
steps expect-not=FoldConstants
SELECT 1 / 0 FROM people
----
bind
  project  ?column? = 1 / 0
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  project  ?column? = 1 / 0
  └─ scan public.people

# Its other parts are still computed.
steps expect=FoldConstants
SELECT 1 / 0 + (1 + 2) FROM people
----
bind
  project  ?column? = (1 / 0) + (1 + 2)
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
FoldConstants
  project  ?column? = (1 / 0) + 3
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  project  ?column? = (1 / 0) + 3
  └─ scan public.people

# A literal becomes a constant of the type in which it is used.
steps expect=FoldConstants
SELECT salary * 2 FROM people
----
bind
  project  ?column? = salary * 2::numeric
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
FoldConstants
  project  ?column? = salary * numeric '2'
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  project  ?column? = salary * numeric '2'
  └─ scan public.people  salary

# The bound of TPC-H's first query becomes a date, by which files and row groups are pruned.
steps expect=(FoldConstants,NarrowDateComparison,PushFilterIntoScan)
SELECT count(*) FROM lineitem WHERE l_shipdate <= date '1998-12-01' - interval '90' day
----
bind
  project  count
  └─ aggregate  count(*)
     └─ filter  l_shipdate <= (date '1998-12-01' - interval '90 days')
        └─ scan public.lineitem  l_orderkey, l_partkey, l_suppkey, l_linenumber, l_quantity, l_extendedprice, l_discount, l_tax, l_returnflag, l_linestatus, l_shipdate, l_commitdate, l_receiptdate, l_shipinstruct, l_shipmode, l_comment
FoldConstants
  project  count
  └─ aggregate  count(*)
     └─ filter  l_shipdate <= timestamp '1998-09-02 00:00:00'
        └─ scan public.lineitem  l_orderkey, l_partkey, l_suppkey, l_linenumber, l_quantity, l_extendedprice, l_discount, l_tax, l_returnflag, l_linestatus, l_shipdate, l_commitdate, l_receiptdate, l_shipinstruct, l_shipmode, l_comment
NarrowDateComparison
  project  count
  └─ aggregate  count(*)
     └─ filter  l_shipdate <= date '1998-09-02'
        └─ scan public.lineitem  l_orderkey, l_partkey, l_suppkey, l_linenumber, l_quantity, l_extendedprice, l_discount, l_tax, l_returnflag, l_linestatus, l_shipdate, l_commitdate, l_receiptdate, l_shipinstruct, l_shipmode, l_comment
PushFilterIntoScan
  project  count
  └─ aggregate  count(*)
     └─ scan public.lineitem  l_orderkey, l_partkey, l_suppkey, l_linenumber, l_quantity, l_extendedprice, l_discount, l_tax, l_returnflag, l_linestatus, l_shipdate, l_commitdate, l_receiptdate, l_shipinstruct, l_shipmode, l_comment  where l_shipdate <= date '1998-09-02'
PruneColumns
  project  count
  └─ aggregate  count(*)
     └─ scan public.lineitem  l_shipdate  where l_shipdate <= date '1998-09-02'

# The constant may stand on the left.
steps expect=NarrowDateComparison
SELECT count(*) FROM lineitem WHERE timestamp '1995-01-01' > l_shipdate
----
bind
  project  count
  └─ aggregate  count(*)
     └─ filter  timestamp '1995-01-01 00:00:00' > l_shipdate
        └─ scan public.lineitem  l_orderkey, l_partkey, l_suppkey, l_linenumber, l_quantity, l_extendedprice, l_discount, l_tax, l_returnflag, l_linestatus, l_shipdate, l_commitdate, l_receiptdate, l_shipinstruct, l_shipmode, l_comment
NarrowDateComparison
  project  count
  └─ aggregate  count(*)
     └─ filter  l_shipdate < date '1995-01-01'
        └─ scan public.lineitem  l_orderkey, l_partkey, l_suppkey, l_linenumber, l_quantity, l_extendedprice, l_discount, l_tax, l_returnflag, l_linestatus, l_shipdate, l_commitdate, l_receiptdate, l_shipinstruct, l_shipmode, l_comment
PushFilterIntoScan
  project  count
  └─ aggregate  count(*)
     └─ scan public.lineitem  l_orderkey, l_partkey, l_suppkey, l_linenumber, l_quantity, l_extendedprice, l_discount, l_tax, l_returnflag, l_linestatus, l_shipdate, l_commitdate, l_receiptdate, l_shipinstruct, l_shipmode, l_comment  where l_shipdate < date '1995-01-01'
PruneColumns
  project  count
  └─ aggregate  count(*)
     └─ scan public.lineitem  l_shipdate  where l_shipdate < date '1995-01-01'

# A day is before noon if it is that day or an earlier one.
steps expect=NarrowDateComparison
SELECT count(*) FROM lineitem WHERE l_shipdate < timestamp '1995-01-01 12:00'
----
bind
  project  count
  └─ aggregate  count(*)
     └─ filter  l_shipdate < timestamp '1995-01-01 12:00:00'
        └─ scan public.lineitem  l_orderkey, l_partkey, l_suppkey, l_linenumber, l_quantity, l_extendedprice, l_discount, l_tax, l_returnflag, l_linestatus, l_shipdate, l_commitdate, l_receiptdate, l_shipinstruct, l_shipmode, l_comment
NarrowDateComparison
  project  count
  └─ aggregate  count(*)
     └─ filter  l_shipdate <= date '1995-01-01'
        └─ scan public.lineitem  l_orderkey, l_partkey, l_suppkey, l_linenumber, l_quantity, l_extendedprice, l_discount, l_tax, l_returnflag, l_linestatus, l_shipdate, l_commitdate, l_receiptdate, l_shipinstruct, l_shipmode, l_comment
PushFilterIntoScan
  project  count
  └─ aggregate  count(*)
     └─ scan public.lineitem  l_orderkey, l_partkey, l_suppkey, l_linenumber, l_quantity, l_extendedprice, l_discount, l_tax, l_returnflag, l_linestatus, l_shipdate, l_commitdate, l_receiptdate, l_shipinstruct, l_shipmode, l_comment  where l_shipdate <= date '1995-01-01'
PruneColumns
  project  count
  └─ aggregate  count(*)
     └─ scan public.lineitem  l_shipdate  where l_shipdate <= date '1995-01-01'

# No day is a time of day: that comparison is left alone.
steps expect-not=NarrowDateComparison
SELECT count(*) FROM lineitem WHERE l_shipdate = timestamp '1995-01-01 12:00'
----
bind
  project  count
  └─ aggregate  count(*)
     └─ filter  l_shipdate = timestamp '1995-01-01 12:00:00'
        └─ scan public.lineitem  l_orderkey, l_partkey, l_suppkey, l_linenumber, l_quantity, l_extendedprice, l_discount, l_tax, l_returnflag, l_linestatus, l_shipdate, l_commitdate, l_receiptdate, l_shipinstruct, l_shipmode, l_comment
PushFilterIntoScan
  project  count
  └─ aggregate  count(*)
     └─ scan public.lineitem  l_orderkey, l_partkey, l_suppkey, l_linenumber, l_quantity, l_extendedprice, l_discount, l_tax, l_returnflag, l_linestatus, l_shipdate, l_commitdate, l_receiptdate, l_shipinstruct, l_shipmode, l_comment  where l_shipdate = timestamp '1995-01-01 12:00:00'
PruneColumns
  project  count
  └─ aggregate  count(*)
     └─ scan public.lineitem  l_shipdate  where l_shipdate = timestamp '1995-01-01 12:00:00'

# Nor is there a date for infinity here.
steps expect-not=NarrowDateComparison
SELECT count(*) FROM lineitem WHERE l_shipdate < timestamp 'infinity'
----
bind
  project  count
  └─ aggregate  count(*)
     └─ filter  l_shipdate < timestamp 'infinity'
        └─ scan public.lineitem  l_orderkey, l_partkey, l_suppkey, l_linenumber, l_quantity, l_extendedprice, l_discount, l_tax, l_returnflag, l_linestatus, l_shipdate, l_commitdate, l_receiptdate, l_shipinstruct, l_shipmode, l_comment
PushFilterIntoScan
  project  count
  └─ aggregate  count(*)
     └─ scan public.lineitem  l_orderkey, l_partkey, l_suppkey, l_linenumber, l_quantity, l_extendedprice, l_discount, l_tax, l_returnflag, l_linestatus, l_shipdate, l_commitdate, l_receiptdate, l_shipinstruct, l_shipmode, l_comment  where l_shipdate < timestamp 'infinity'
PruneColumns
  project  count
  └─ aggregate  count(*)
     └─ scan public.lineitem  l_shipdate  where l_shipdate < timestamp 'infinity'

# FALSE decides an AND, TRUE an OR.
steps expect=SimplifyLogic
SELECT age > 3 AND false, age > 3 OR true FROM people
----
bind
  project  ?column?:9 = (age > 3) and false, ?column?:10 = (age > 3) or true
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
SimplifyLogic
  project  ?column?:9 = false, ?column?:10 = true
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  project  ?column?:9 = false, ?column?:10 = true
  └─ scan public.people

# NULL decides neither.
steps expect-not=SimplifyLogic
SELECT age > 3 AND null, age > 3 OR null FROM people
----
bind
  project  ?column?:9 = (age > 3) and null::bool, ?column?:10 = (age > 3) or null::bool
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  project  ?column?:9 = (age > 3) and null::bool, ?column?:10 = (age > 3) or null::bool
  └─ scan public.people  age

# Arms that are never taken go; one that always is ends the CASE.
steps expect=SimplifyCase
SELECT CASE WHEN false THEN 1 WHEN age > 3 THEN 2 WHEN true THEN id ELSE 4 END FROM people
----
bind
  project  case = case when false then 1 when age > 3 then 2 when true then id else 4 end
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
SimplifyCase
  project  case = case when age > 3 then 2 else id end
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  project  case = case when age > 3 then 2 else id end
  └─ scan public.people  id, age

# What is left of it may be one value.
steps expect=SimplifyCase
SELECT CASE WHEN null THEN age ELSE id END FROM people
----
bind
  project  id = case when null::bool then age else id end
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
SimplifyCase
  project  id
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  project  id
  └─ scan public.people  id

# Conditions that need a row stay.
steps expect-not=SimplifyCase
SELECT CASE WHEN age > 3 THEN 1 ELSE 2 END FROM people
----
bind
  project  case = case when age > 3 then 1 else 2 end
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  project  case = case when age > 3 then 1 else 2 end
  └─ scan public.people  age

# A strict function of NULL is NULL, whatever its other arguments would be; what calls it is then known too.
steps expect=FoldStrict
SELECT name::int4 + NULL::int4, (age + NULL::int4) IS NULL FROM people
----
bind
  project  ?column?:9 = name::int4 + null::int4, ?column?:10 = (age + null::int4) is null
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
FoldStrict
  project  ?column?:9 = null::int4, ?column?:10 = null::int4 is null
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
FoldConstants
  project  ?column?:9 = null::int4, ?column?:10 = true
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  project  ?column?:9 = null::int4, ?column?:10 = true
  └─ scan public.people

# What fails when it is planned stays.
steps expect-not=FoldStrict
SELECT age + (1 / 0 + NULL::int4) FROM people
----
bind
  project  ?column? = age + ((1 / 0) + null::int4)
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  project  ?column? = age + ((1 / 0) + null::int4)
  └─ scan public.people  age

# What depends on the session is not worked out before the run, so that it could fail: the NULL beside it decides.
steps expect=FoldStrict
SELECT position(format('%s') IN NULL::text), ((date '2021-11-07')::text)::int4 + NULL::int4 FROM people
----
bind
  project  position = position(null::text, format('%s')), ?column? = date '2021-11-07'::text::int4 + null::int4
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
FoldStrict
  project  position = null::int4, ?column? = null::int4
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  project  position = null::int4, ?column? = null::int4
  └─ scan public.people

# Nor what PostgreSQL has as stable, though nothing of the session is in it.
steps expect=FoldStrict
SELECT position(to_char(0.5::float4, 'DDth') IN NULL::text) FROM people
----
bind
  project  position = position(null::text, to_char(0.5::float4, 'DDth'))
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
FoldConstants
  project  position = position(null::text, to_char(float4 '0.5', 'DDth'))
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
FoldStrict
  project  position = null::int4
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  project  position = null::int4
  └─ scan public.people

# A constant part that fails stands before the one that decides, as in PostgreSQL.
steps expect-not=SimplifyLogic
SELECT (('x'::text)::numeric < 1) AND 1::int2::text IN ('2') FROM people
----
bind
  project  ?column? = ('x'::numeric < 1::numeric) and (1::int2::text = '2')
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
FoldConstants
  project  ?column? = ('x'::numeric < numeric '1') and false
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  project  ?column? = ('x'::numeric < numeric '1') and false
  └─ scan public.people

# What PostgreSQL has as stable is worked out last, when what stands beside it has been simplified.
steps expect=FoldDeferred
SELECT age + (to_char(7, 'FM9'))::int4 FROM people
----
bind
  project  ?column? = age + to_char(7, 'FM9')::int4
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
FoldDeferred
  project  ?column? = age + 7
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  project  ?column? = age + 7
  └─ scan public.people  age

# A NULL beside it has decided before.
steps expect-not=FoldDeferred
SELECT (to_char(7, 'FM9x'))::int4 + NULL::int4, CASE WHEN false THEN to_char(age, 'x') END FROM people
----
bind
  project  ?column? = to_char(7, 'FM9x')::int4 + null::int4, case = case when false then to_char(age, 'x') end
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
SimplifyCase
  project  ?column? = to_char(7, 'FM9x')::int4 + null::int4, case = null::text
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
FoldStrict
  project  ?column? = null::int4, case = null::text
  └─ scan public.people  id, name, city, age, salary, born, active, score, visits
PruneColumns
  project  ?column? = null::int4, case = null::text
  └─ scan public.people
