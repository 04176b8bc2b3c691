# Groups of what is computed from one column: of a dictionary it is computed once per entry.
query TI rowsort
SELECT upper(label), count(*) FROM numbers GROUP BY upper(label)
----
LABEL 0 724
LABEL 1 725
LABEL 10 724
LABEL 11 724
LABEL 12 723
LABEL 2 725
LABEL 3 725
LABEL 4 723
LABEL 5 724
LABEL 6 724
LABEL 7 724
LABEL 8 723
LABEL 9 724
NULL 588

query II rowsort
SELECT grp / 10, count(*) FROM numbers GROUP BY grp / 10
----
0 1030
1 1032
2 1031
3 1030
4 1031
5 1031
6 1031
7 1031
8 1032
9 721

query RTI rowsort
SELECT extract(year FROM day), date_trunc('year', day::timestamp), count(*) FROM numbers GROUP BY 1, 2
----
1992 1992-01-01 00:00:00 1464
1993 1993-01-01 00:00:00 1460
1994 1994-01-01 00:00:00 1460
1995 1995-01-01 00:00:00 1460
1996 1996-01-01 00:00:00 1464
1997 1997-01-01 00:00:00 1460
1998 1998-01-01 00:00:00 1232

query ITI rowsort
SELECT length(label), label, count(*) FROM numbers WHERE id < 2000 GROUP BY length(label), label
----
7 label 0 144
7 label 1 145
7 label 2 145
7 label 3 145
7 label 4 145
7 label 5 145
7 label 6 145
7 label 7 145
7 label 8 145
7 label 9 145
8 label 10 145
8 label 11 144
8 label 12 144
NULL NULL 117

query TTI rowsort
SELECT upper(label), flag, count(*) FROM numbers GROUP BY upper(label), flag
----
LABEL 0 NULL 38
LABEL 0 f 458
LABEL 0 t 228
LABEL 1 NULL 38
LABEL 1 f 458
LABEL 1 t 229
LABEL 10 NULL 39
LABEL 10 f 457
LABEL 10 t 228
LABEL 11 NULL 38
LABEL 11 f 457
LABEL 11 t 229
LABEL 12 NULL 39
LABEL 12 f 457
LABEL 12 t 227
LABEL 2 NULL 38
LABEL 2 f 458
LABEL 2 t 229
LABEL 3 NULL 38
LABEL 3 f 457
LABEL 3 t 230
LABEL 4 NULL 39
LABEL 4 f 456
LABEL 4 t 228
LABEL 5 NULL 38
LABEL 5 f 458
LABEL 5 t 228
LABEL 6 NULL 39
LABEL 6 f 456
LABEL 6 t 229
LABEL 7 NULL 37
LABEL 7 f 459
LABEL 7 t 228
LABEL 8 NULL 38
LABEL 8 f 456
LABEL 8 t 229
LABEL 9 NULL 37
LABEL 9 f 457
LABEL 9 t 230
NULL NULL 30
NULL f 372
NULL t 186

query TI rowsort
SELECT label || '!' || label, sum(grp) FROM numbers GROUP BY 1
----
NULL 28245
label 0!label 0 34895
label 1!label 1 34805
label 10!label 10 34827
label 11!label 11 34772
label 12!label 12 34698
label 2!label 2 34812
label 3!label 3 34819
label 4!label 4 34646
label 5!label 5 34772
label 6!label 6 34620
label 7!label 7 34759
label 8!label 8 34672
label 9!label 9 34688

# An entry that fails does so if a row has it.
query
SELECT 1 / (grp - 5), count(*) FROM numbers GROUP BY 1
----
error 22012: division by zero

query I
SELECT count(*) FROM (SELECT 1 / (grp - 5), count(*) FROM numbers WHERE grp <> 5 GROUP BY 1) AS groups
----
3

# A constant, and what reads two columns.
query TIII rowsort
SELECT 'x', grp % 2, id % 2, count(*) FROM numbers GROUP BY 1, grp % 2, id % 2
----
x 0 0 2525
x 0 1 2525
x 1 0 2475
x 1 1 2475

query II rowsort
SELECT (grp + id) % 7, count(*) FROM numbers GROUP BY 1
----
0 1431
1 1429
2 1427
3 1430
4 1426
5 1430
6 1427

# The float that is nearest to a decimal.
query RRR approx
SELECT sum(amount::float8 * 8), min(amount::float8), max((amount / 7)::float8) FROM numbers
----
-133200.00000000052 -999.9 142.51285714285714

query R
SELECT DISTINCT amount::float8 FROM numbers WHERE id < 6 ORDER BY 1
----
-920.93
-841.86
-762.79
-683.72
-604.65
