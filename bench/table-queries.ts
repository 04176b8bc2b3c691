/** Queries over one table, lineitem: each operator, type and aggregate at least once, in SQL that PostgreSQL and DuckDB read alike. */

/** The four that stand for what an analyst asks most: many groups, distinct values, a search in texts, the largest few. */
const named = {
  "group by l_partkey": `SELECT count(*), sum(n), max(quantity)
    FROM (SELECT l_partkey, count(*) AS n, sum(l_quantity) AS quantity FROM lineitem GROUP BY l_partkey) AS parts`,
  "count(distinct l_orderkey)": "SELECT count(DISTINCT l_orderkey) FROM lineitem",
  "like '%99%final%'": "SELECT count(*) FROM lineitem WHERE l_comment LIKE '%99%final%'",
  "top 20 by price": `SELECT l_orderkey, l_extendedprice FROM lineitem
    ORDER BY l_extendedprice DESC, l_orderkey LIMIT 20`,
};

const filters = {
  "count(*)": "SELECT count(*) FROM lineitem",
  "int8 range": "SELECT count(*), sum(l_quantity) FROM lineitem WHERE l_orderkey BETWEEN 1000000 AND 2000000",
  "date comparison": "SELECT count(*) FROM lineitem WHERE l_commitdate < l_receiptdate AND l_shipdate < l_commitdate",
  "or of ranges": `SELECT count(*), min(l_extendedprice) FROM lineitem
    WHERE (l_quantity < 10 AND l_discount > 0.05) OR (l_quantity > 40 AND l_tax = 0)`,
  "dictionary text =": "SELECT count(*), sum(l_extendedprice) FROM lineitem WHERE l_shipmode = 'AIR'",
  "flat text =": "SELECT count(*) FROM lineitem WHERE l_comment = 'ly final dependencies: slyly bold '",
  "like prefix": "SELECT count(*) FROM lineitem WHERE l_comment LIKE 'final%'",
  ilike: "SELECT count(*) FROM lineitem WHERE l_comment ILIKE '%FINAL%'",
  "like with _": "SELECT count(*) FROM lineitem WHERE l_comment NOT LIKE '%f_nal%dep%'",
  "in lists": `SELECT count(*) FROM lineitem
    WHERE l_shipmode IN ('MAIL', 'SHIP') AND l_suppkey IN (1, 20, 300, 4000, 5000, 6000, 7000, 8000, 9000, 10000)`,
  "in subquery": `SELECT count(*), sum(l_quantity) FROM lineitem
    WHERE l_orderkey IN (SELECT l_orderkey FROM lineitem WHERE l_quantity = 50)`,
  "scalar subquery": `SELECT count(*) FROM lineitem
    WHERE l_extendedprice > (SELECT avg(l_extendedprice) FROM lineitem)`,
};

const aggregates = {
  "min, max of integers": `SELECT min(l_partkey), max(l_suppkey), min(l_orderkey), max(l_linenumber)
    FROM lineitem`,
  "sum, avg of int4": "SELECT sum(l_partkey), avg(l_suppkey) FROM lineitem",
  "sum, avg of int8": "SELECT sum(l_orderkey), avg(l_orderkey) FROM lineitem",
  "sum, avg of numeric": "SELECT sum(l_extendedprice), avg(l_quantity), min(l_discount), max(l_tax) FROM lineitem",
  float8: `SELECT sum(l_extendedprice::float8), avg(l_quantity::float8), stddev_samp(l_discount::float8),
      var_pop(l_tax::float8)
    FROM lineitem`,
  float4: `SELECT round(max(l_tax::real)::numeric, 2), count(*) FROM lineitem
    WHERE l_quantity::real < 25.5`,
  "corr, covar, regr": `SELECT corr(l_quantity::float8, l_extendedprice::float8),
      covar_pop(l_quantity::float8, l_discount::float8), regr_slope(l_extendedprice::float8, l_quantity::float8)
    FROM lineitem`,
  dates: "SELECT min(l_shipdate), max(l_receiptdate), sum(l_receiptdate - l_shipdate) FROM lineitem",
  timestamps: `SELECT max(l_shipdate::timestamp + interval '1 day'), count(*) FROM lineitem
    WHERE date_trunc('month', l_shipdate::timestamp) = timestamp '1995-03-01'`,
  "bool and bit": `SELECT l_linestatus, bool_and(l_quantity > 0)::int, bool_or(l_tax > 0.07)::int, bit_and(l_partkey),
      bit_or(l_suppkey)
    FROM lineitem GROUP BY l_linestatus`,
  "filter clause": `SELECT count(*) FILTER (WHERE l_shipmode = 'AIR'), sum(l_tax) FILTER (WHERE l_quantity > 30)
    FROM lineitem`,
  case: `SELECT sum(CASE WHEN l_shipmode = 'MAIL' OR l_shipmode = 'SHIP' THEN 1 ELSE 0 END),
      sum(CASE WHEN l_discount > 0.05 THEN l_extendedprice ELSE 0 END)
    FROM lineitem`,
  "nullif, coalesce": `SELECT count(nullif(l_returnflag, 'N')), sum(coalesce(nullif(l_linenumber, 1), 0))
    FROM lineitem`,
  "text functions": "SELECT sum(length(l_comment)), max(upper(substr(l_comment, 1, 5))) FROM lineitem",
  concatenation: "SELECT max(l_shipmode || '/' || l_shipinstruct), min(l_comment || '.') FROM lineitem",
  string_agg: `SELECT count(*), sum(length(flags)) FROM (
      SELECT l_suppkey, string_agg(l_returnflag, ',') AS flags FROM lineitem GROUP BY l_suppkey) AS suppliers`,
};

const groups = {
  "by dictionary texts": `SELECT l_shipmode, l_shipinstruct, count(*), sum(l_quantity), max(l_shipdate)
    FROM lineitem GROUP BY l_shipmode, l_shipinstruct`,
  "by date": "SELECT l_shipdate, count(*), sum(l_extendedprice) FROM lineitem GROUP BY l_shipdate",
  "by year": "SELECT extract(year FROM l_shipdate), count(*) FROM lineitem GROUP BY 1",
  "by numeric": "SELECT l_quantity, count(*), avg(l_extendedprice) FROM lineitem GROUP BY l_quantity",
  "by 10 000 int4, having": `SELECT l_suppkey, sum(l_quantity) FROM lineitem GROUP BY l_suppkey
    HAVING sum(l_quantity) > 17000 ORDER BY 2 DESC, 1 LIMIT 50`,
  "by 1 500 000 int8": `SELECT count(*), max(n) FROM (
      SELECT l_orderkey, count(*) AS n FROM lineitem GROUP BY l_orderkey) AS orders`,
  "by two integers": `SELECT count(*), max(quantity) FROM (
      SELECT l_partkey, l_suppkey, sum(l_quantity) AS quantity FROM lineitem GROUP BY l_partkey, l_suppkey) AS pairs`,
  "by long texts": `SELECT count(*), max(n) FROM (SELECT l_comment, count(*) AS n FROM lineitem
      WHERE l_shipdate < '1993-01-01' GROUP BY l_comment) AS comments`,
  "distinct texts": "SELECT DISTINCT l_shipmode, l_shipinstruct, l_returnflag FROM lineitem",
  "distinct integers": "SELECT count(*) FROM (SELECT DISTINCT l_partkey, l_linenumber FROM lineitem) AS pairs",
  "count(distinct) by group": `SELECT l_returnflag, count(DISTINCT l_partkey), count(DISTINCT l_suppkey)
    FROM lineitem GROUP BY l_returnflag`,
};

const sorts = {
  "sort, offset": `SELECT l_orderkey, l_linenumber, l_extendedprice FROM lineitem
    ORDER BY l_extendedprice DESC, l_orderkey, l_linenumber OFFSET 1000000 LIMIT 10`,
  "distinct on": `SELECT count(*), sum(price) FROM (SELECT DISTINCT ON (l_suppkey) l_suppkey, l_extendedprice AS price
      FROM lineitem ORDER BY l_suppkey, l_extendedprice DESC) AS dearest`,
  "top 10 by text": "SELECT l_comment, l_orderkey FROM lineitem ORDER BY l_comment, l_orderkey, l_linenumber LIMIT 10",
  "top 100 by date, payload": `SELECT * FROM lineitem ORDER BY l_shipdate DESC, l_orderkey, l_linenumber LIMIT 100`,
  limit: "SELECT * FROM lineitem LIMIT 1000",
};

const sets = {
  "union all": `SELECT count(*), sum(key) FROM (
      SELECT l_partkey AS key FROM lineitem UNION ALL SELECT l_suppkey FROM lineitem) AS keys`,
  intersect: `SELECT count(*) FROM (
      SELECT l_partkey FROM lineitem WHERE l_quantity < 5 INTERSECT SELECT l_partkey FROM lineitem WHERE l_quantity > 45
    ) AS parts`,
  "with, read twice": `WITH dear AS MATERIALIZED (SELECT l_suppkey, l_extendedprice FROM lineitem WHERE l_discount = 0.1)
    SELECT count(*) FROM dear WHERE l_extendedprice > (SELECT avg(l_extendedprice) FROM dear)`,
};

/** SQL by what it is for. */
export const tableQueries: Readonly<Record<string, string>> = {
  ...named,
  ...filters,
  ...aggregates,
  ...groups,
  ...sorts,
  ...sets,
};
