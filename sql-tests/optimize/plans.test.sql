# Plain EXPLAIN: the plan that is run.

optimize
SELECT name FROM people WHERE age > 18 + 2 AND city = 'London' ORDER BY name LIMIT 3
----
limit  int8 '3'
└─ sort  name
   └─ project  name
      └─ scan public.people  name, city, age  where (age > 20) and (city = 'London')

optimize
SELECT grp, count(*), avg(val) FROM numbers WHERE day < date '1994-01-01' GROUP BY grp
----
project  grp, count, avg
└─ aggregate  grp: count(*), avg(val)
   └─ scan public.numbers  grp, val, day  where day < date '1994-01-01'

optimize
SELECT 1 + 2 AS three
----
project  three = 3
└─ values  ()

# TPC-H's first query.
optimize
SELECT l_returnflag, l_linestatus, sum(l_quantity) AS sum_qty, sum(l_extendedprice * (1 - l_discount)) AS sum_disc_price,
  avg(l_discount) AS avg_disc, count(*) AS count_order
FROM lineitem WHERE l_shipdate <= date '1998-12-01' - interval '90' day
GROUP BY l_returnflag, l_linestatus ORDER BY l_returnflag, l_linestatus
----
sort  l_returnflag, l_linestatus
└─ project  l_returnflag, l_linestatus, sum_qty = sum:16, sum_disc_price = sum:17, avg_disc = avg, count_order = count
   └─ aggregate  l_returnflag, l_linestatus: sum:16 = sum(l_quantity), sum:17 = sum(l_extendedprice * (numeric '1' - l_discount)), avg(l_discount), count(*)
      └─ scan public.lineitem  l_quantity, l_extendedprice, l_discount, l_returnflag, l_linestatus, l_shipdate  where l_shipdate <= date '1998-09-02'
