# Variances of exact numbers are exact; of floats to 1e-12.
query approx
SELECT var_pop(x), var_samp(x), variance(x), stddev_pop(x), stddev_samp(x), stddev(x) FROM (VALUES (1), (2), (4), (NULL), (9)) v(x)
----
9.5000000000000000 12.6666666666666667 12.6666666666666667 3.0822070014844882 3.5590260840104371 3.5590260840104371

query approx
SELECT var_pop(x), var_samp(x), stddev_pop(x), stddev(x) FROM (VALUES (1.5), (2.25), (4.125), (NULL), (9)) v(x)
----
8.5341796875000000 11.3789062500000000 2.9213318345405405 3.3732634421284087

query approx
SELECT var_pop(x), var_samp(x), stddev_pop(x), stddev(x) FROM (VALUES (1.5::float8), (2.25), (4.125), (NULL), (9)) v(x)
----
8.5341796875 11.37890625 2.9213318345405406 3.3732634421284087

query approx
SELECT var_pop(x), var_samp(x), stddev_pop(x), stddev(x), variance(x::float8), var_pop(x::float8) FROM (VALUES (5)) v(x)
----
0 NULL 0 NULL NULL 0

query approx
SELECT var_pop(x), var_samp(x), stddev_pop(x::float8) FROM (VALUES (5)) v(x) WHERE false
----
NULL NULL NULL

query approx
SELECT var_pop(x), stddev(x) FROM (VALUES ('NaN'::numeric), (1)) v(x)
----
NaN NaN

query approx
SELECT var_pop(x), stddev(x) FROM (VALUES ('Infinity'::float8), (1)) v(x)
----
NaN NaN

query approx
SELECT var_pop(x), stddev(x) FROM (VALUES ('Infinity'::float8)) v(x)
----
NaN NULL

query approx
SELECT stddev(x), variance(x) FROM (VALUES (7), (7), (7)) v(x)
----
0 0

query approx
SELECT variance(x::int8), stddev(x::int2), stddev(x::float4) FROM (VALUES (100), (200), (-300)) v(x)
----
70000.000000000000 264.575131106459 264.5751311064591

query approx
SELECT corr(y, x), covar_pop(y, x), covar_samp(y, x), regr_count(y, x), regr_sxx(y, x), regr_syy(y, x), regr_sxy(y, x), regr_avgx(y, x), regr_avgy(y, x), regr_r2(y, x), regr_slope(y, x), regr_intercept(y, x) FROM (VALUES (1::float8, 2::float8), (2, 4.5), (3, 5), (NULL, 7), (4, NULL), (5, 11)) v(x, y)
----
0.9781800942313538 4.78125 6.375 4 8.75 43.68749999999999 19.125 2.75 5.625 0.95683629675046 2.1857142857142855 -0.3857142857142861

query approx
SELECT corr(y, x), covar_samp(y, x), regr_count(y, x), regr_r2(y, x), regr_slope(y, x), regr_avgx(y, x) FROM (VALUES (1::float8, 2::float8)) v(x, y)
----
NULL NULL 1 NULL NULL 1

query approx
SELECT corr(y, x), covar_samp(y, x), regr_count(y, x), regr_r2(y, x), regr_slope(y, x), regr_avgx(y, x) FROM (VALUES (1::float8, 2::float8)) v(x, y) WHERE false
----
NULL NULL 0 NULL NULL NULL

query approx
SELECT regr_r2(y, x), regr_slope(y, x) FROM (VALUES (1::float8, 2::float8), (3, 2)) v(x, y)
----
1 0

query approx
SELECT bit_and(x), bit_or(x), bit_xor(x), bit_and(x::int2), bit_or(x::int8) FROM (VALUES (12), (10), (NULL), (7)) v(x)
----
0 15 1 0 15

query approx
SELECT bit_and(x), bit_or(x) FILTER (WHERE x > 10), bit_xor(DISTINCT x), stddev(DISTINCT x), var_pop(x) FILTER (WHERE x < 12) FROM (VALUES (12), (10), (10), (7)) v(x)
----
0 12 1 2.5166114784235832 2.0000000000000000

query approx
SELECT g, stddev(x), var_pop(DISTINCT x), corr(x, g) FROM (VALUES (1, 2), (1, 2), (1, 5), (2, 7), (3, NULL)) v(g, x) GROUP BY g ORDER BY g
----
1 1.7320508075688773 2.2500000000000000 NULL
2 NULL 0 NULL
3 NULL NULL NULL

query approx
SELECT max(x), min(x) FROM (VALUES (timestamptz '2024-01-01 00:00+00'), ('infinity')) v(x)
----
infinity 2024-01-01 00:00:00+00

query approx
SELECT flag, stddev(amount), var_pop(many), corr(amount::float8, many::float8), bit_xor(many), bit_or(grp) FROM numbers GROUP BY flag ORDER BY flag
----
f 577.471016136861 750975.155704846546 0.006608118013325608 913 127
t 577.509720471357 749690.513825487942 -0.0012982011095986606 1713 127
NULL 577.162067717705 750499.405891754850 0.0038771365712534393 2789 127

query approx
SELECT stddev(val), var_samp(val), regr_slope(val, id), regr_intercept(val, id), covar_pop(val, id) FROM numbers
----
36.08720918318413 1302.2866666308892 -2.2321790430571563e-05 62.54746696077838 -186.0186107013093
