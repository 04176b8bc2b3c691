# Sorts of many rows, by each kind of key: a digest of the whole order, and the first rows and later ones only.
# Int4 with nulls, and the order of the file among equal ones.
query T
SELECT md5(string_agg(id::text, ',')) FROM (SELECT id FROM numbers ORDER BY many, id) AS sorted
----
50dcb597fa8a4e0505210c36b4c1b78c

query I
SELECT id FROM numbers ORDER BY many, id LIMIT 3
----
3001
6002
9003

query I
SELECT id FROM numbers ORDER BY many, id OFFSET 7000 LIMIT 3
----
3453
6454
9455

# Nulls first, descending.
query T
SELECT md5(string_agg(id::text, ',')) FROM (SELECT id FROM numbers ORDER BY many DESC NULLS FIRST, id DESC) AS sorted
----
ec38e6ea55f1725bfd05ee6e9f1c7aa3

query I
SELECT id FROM numbers ORDER BY many DESC NULLS FIRST, id DESC LIMIT 3
----
9982
9959
9936

query I
SELECT id FROM numbers ORDER BY many DESC NULLS FIRST, id DESC OFFSET 7000 LIMIT 3
----
467
8382
5381

# Nulls last, descending.
query T
SELECT md5(string_agg(id::text, ',')) FROM (SELECT id FROM numbers ORDER BY many DESC NULLS LAST, id) AS sorted
----
d3c47ca090bd773ab95f24605c8cc431

query I
SELECT id FROM numbers ORDER BY many DESC NULLS LAST, id LIMIT 3
----
1913
4914
7915

query I
SELECT id FROM numbers ORDER BY many DESC NULLS LAST, id OFFSET 7000 LIMIT 3
----
7463
373
3374

# Int8, whose largest and smallest values are where nulls stand.
query T
SELECT md5(string_agg(id::text, ',')) FROM (SELECT id FROM numbers ORDER BY CASE WHEN id % 7 = 0 THEN NULL WHEN id % 7 = 1 THEN 9223372036854775807 WHEN id % 7 = 2 THEN -9223372036854775808 ELSE big END DESC, id) AS sorted
----
c6dcd87b9a3ea714af7d759fce638a5a

query I
SELECT id FROM numbers ORDER BY CASE WHEN id % 7 = 0 THEN NULL WHEN id % 7 = 1 THEN 9223372036854775807 WHEN id % 7 = 2 THEN -9223372036854775808 ELSE big END DESC, id LIMIT 3
----
7
14
21

query I
SELECT id FROM numbers ORDER BY CASE WHEN id % 7 = 0 THEN NULL WHEN id % 7 = 1 THEN 9223372036854775807 WHEN id % 7 = 2 THEN -9223372036854775808 ELSE big END DESC, id OFFSET 7000 LIMIT 3
----
2749
2748
2747

# Floats: NaN above all, -0 equal to 0.
query T
SELECT md5(string_agg(id::text, ',')) FROM (SELECT id FROM numbers ORDER BY CASE id % 5 WHEN 0 THEN 'NaN'::float8 WHEN 1 THEN '-0'::float8 WHEN 2 THEN 0::float8 ELSE val END, id) AS sorted
----
646905c7792835d60e391f3a6d48bf86

query I
SELECT id FROM numbers ORDER BY CASE id % 5 WHEN 0 THEN 'NaN'::float8 WHEN 1 THEN '-0'::float8 WHEN 2 THEN 0::float8 ELSE val END, id LIMIT 3
----
1
2
6

query I
SELECT id FROM numbers ORDER BY CASE id % 5 WHEN 0 THEN 'NaN'::float8 WHEN 1 THEN '-0'::float8 WHEN 2 THEN 0::float8 ELSE val END, id OFFSET 7000 LIMIT 3
----
698
1698
2698

# Float4.
query T
SELECT md5(string_agg(id::text, ',')) FROM (SELECT id FROM numbers ORDER BY val::float4 DESC, id) AS sorted
----
b7a53f6caa2a2c7bc2217b4ea2cd7117

query I
SELECT id FROM numbers ORDER BY val::float4 DESC, id LIMIT 3
----
11
22
33

query I
SELECT id FROM numbers ORDER BY val::float4 DESC, id OFFSET 7000 LIMIT 3
----
117
1117
2117

# Decimals.
query T
SELECT md5(string_agg(id::text, ',')) FROM (SELECT id FROM numbers ORDER BY amount, id) AS sorted
----
b4380628b83735374fa6ece3fb735362

query I
SELECT id FROM numbers ORDER BY amount, id LIMIT 3
----
430
860
1290

query I
SELECT id FROM numbers ORDER BY amount, id OFFSET 7000 LIMIT 3
----
9250
9680
43

# Decimals, descending.
query T
SELECT md5(string_agg(id::text, ',')) FROM (SELECT id FROM numbers ORDER BY amount DESC, id) AS sorted
----
ffcb77d31291fe6109a220cedc1d07cc

query I
SELECT id FROM numbers ORDER BY amount DESC, id LIMIT 3
----
9637
9207
8777

query I
SELECT id FROM numbers ORDER BY amount DESC, id OFFSET 7000 LIMIT 3
----
7874
7444
7014

# Decimals of a large scale.
query T
SELECT md5(string_agg(id::text, ',')) FROM (SELECT id FROM numbers ORDER BY amount * 0.0000000001 DESC, id) AS sorted
----
ffcb77d31291fe6109a220cedc1d07cc

query I
SELECT id FROM numbers ORDER BY amount * 0.0000000001 DESC, id LIMIT 3
----
9637
9207
8777

query I
SELECT id FROM numbers ORDER BY amount * 0.0000000001 DESC, id OFFSET 7000 LIMIT 3
----
7874
7444
7014

# Decimals beyond 64 bits.
query T
SELECT md5(string_agg(id::text, ',')) FROM (SELECT id FROM numbers ORDER BY amount * 1000000000000000000, id) AS sorted
----
b4380628b83735374fa6ece3fb735362

query I
SELECT id FROM numbers ORDER BY amount * 1000000000000000000, id LIMIT 3
----
430
860
1290

query I
SELECT id FROM numbers ORDER BY amount * 1000000000000000000, id OFFSET 7000 LIMIT 3
----
9250
9680
43

# Decimals whose prefix is at its end.
query T
SELECT md5(string_agg(id::text, ',')) FROM (SELECT id FROM numbers ORDER BY amount * 100000000000, id) AS sorted
----
b4380628b83735374fa6ece3fb735362

query I
SELECT id FROM numbers ORDER BY amount * 100000000000, id LIMIT 3
----
430
860
1290

query I
SELECT id FROM numbers ORDER BY amount * 100000000000, id OFFSET 7000 LIMIT 3
----
9250
9680
43

# Numerics of many scales.
query T
SELECT md5(string_agg(id::text, ',')) FROM (SELECT id FROM numbers ORDER BY CASE id % 4 WHEN 0 THEN amount / 3 WHEN 1 THEN amount * 10 ELSE amount END, id) AS sorted
----
5db3f8d4a4a29c134879f8c1b509103d

query I
SELECT id FROM numbers ORDER BY CASE id % 4 WHEN 0 THEN amount / 3 WHEN 1 THEN amount * 10 ELSE amount END, id LIMIT 3
----
253
1113
1973

query I
SELECT id FROM numbers ORDER BY CASE id % 4 WHEN 0 THEN amount / 3 WHEN 1 THEN amount * 10 ELSE amount END, id OFFSET 7000 LIMIT 3
----
2546
8068
8928

# Numerics with NaN and infinities.
query T
SELECT md5(string_agg(id::text, ',')) FROM (SELECT id FROM numbers ORDER BY CASE id % 50 WHEN 0 THEN 'NaN'::numeric WHEN 1 THEN 'Infinity'::numeric WHEN 2 THEN '-Infinity'::numeric ELSE amount END DESC, id) AS sorted
----
28126e7d6deab47dc21e5f3ab03cdd10

query I
SELECT id FROM numbers ORDER BY CASE id % 50 WHEN 0 THEN 'NaN'::numeric WHEN 1 THEN 'Infinity'::numeric WHEN 2 THEN '-Infinity'::numeric ELSE amount END DESC, id LIMIT 3
----
50
100
150

query I
SELECT id FROM numbers ORDER BY CASE id % 50 WHEN 0 THEN 'NaN'::numeric WHEN 1 THEN 'Infinity'::numeric WHEN 2 THEN '-Infinity'::numeric ELSE amount END DESC, id OFFSET 7000 LIMIT 3
----
9948
9518
9088

# Numerics with long digits.
query T
SELECT md5(string_agg(id::text, ',')) FROM (SELECT id FROM numbers ORDER BY CASE id % 3 WHEN 0 THEN amount * 1234567890123456789012345678901234567890 ELSE amount * 0.0000000000000000000000000000000000000001 END, id) AS sorted
----
2e1837e2dee019785ffde28250b62902

query I
SELECT id FROM numbers ORDER BY CASE id % 3 WHEN 0 THEN amount * 1234567890123456789012345678901234567890 ELSE amount * 0.0000000000000000000000000000000000000001 END, id LIMIT 3
----
1290
2580
3870

query I
SELECT id FROM numbers ORDER BY CASE id % 3 WHEN 0 THEN amount * 1234567890123456789012345678901234567890 ELSE amount * 0.0000000000000000000000000000000000000001 END, id OFFSET 7000 LIMIT 3
----
8519
9379
9809

# Texts that share their beginning.
query T
SELECT md5(string_agg(id::text, ',')) FROM (SELECT id FROM numbers ORDER BY label, id) AS sorted
----
4288a8b2ff026ad8ce633be42d1f42dd

query I
SELECT id FROM numbers ORDER BY label, id LIMIT 3
----
13
26
39

query I
SELECT id FROM numbers ORDER BY label, id OFFSET 7000 LIMIT 3
----
6675
6688
6701

# Long texts.
query T
SELECT md5(string_agg(id::text, ',')) FROM (SELECT id FROM numbers ORDER BY 'the same beginning ' || label || ' ' || many DESC, id) AS sorted
----
49214b1252003090fea75a0ad5c99d0e

query I
SELECT id FROM numbers ORDER BY 'the same beginning ' || label || ' ' || many DESC, id LIMIT 3
----
17
23
34

query I
SELECT id FROM numbers ORDER BY 'the same beginning ' || label || ' ' || many DESC, id OFFSET 7000 LIMIT 3
----
5095
4302
480

# Dates and bools.
query T
SELECT md5(string_agg(id::text, ',')) FROM (SELECT id FROM numbers ORDER BY flag, day DESC, id) AS sorted
----
e621f81ec56748ffae5c905aa1705dd8

query I
SELECT id FROM numbers ORDER BY flag, day DESC, id LIMIT 3
----
4999
7499
2498

query I
SELECT id FROM numbers ORDER BY flag, day DESC, id OFFSET 7000 LIMIT 3
----
9459
4458
6957

# Timestamps.
query T
SELECT md5(string_agg(id::text, ',')) FROM (SELECT id FROM numbers ORDER BY day + interval '1 hour' * grp DESC, id) AS sorted
----
4926e0dadb0295df3abcbbe4293a9a1a

query I
SELECT id FROM numbers ORDER BY day + interval '1 hour' * grp DESC, id LIMIT 3
----
4997
2498
7497

query I
SELECT id FROM numbers ORDER BY day + interval '1 hour' * grp DESC, id OFFSET 7000 LIMIT 3
----
5749
3250
8249

# Intervals.
query T
SELECT md5(string_agg(id::text, ',')) FROM (SELECT id FROM numbers ORDER BY interval '1 day' * grp, id) AS sorted
----
1618697eb5268af61773996dafb61d7d

query I
SELECT id FROM numbers ORDER BY interval '1 day' * grp, id LIMIT 3
----
97
194
291

query I
SELECT id FROM numbers ORDER BY interval '1 day' * grp, id OFFSET 7000 LIMIT 3
----
9105
9202
9299

# So many rows that all threads sort.
query T
SELECT md5(string_agg(id || '/' || part, ',')) FROM (SELECT id, part FROM (SELECT id, many, label, amount, 1 AS part FROM numbers UNION ALL SELECT id, many, label, amount, 2 FROM numbers UNION ALL SELECT id, many, label, amount, 3 FROM numbers UNION ALL SELECT id, many, label, amount, 4 FROM numbers) AS many ORDER BY label DESC, id, part) AS sorted
----
9e7cf4e134612239ad798291a6b511e8

query T
SELECT md5(string_agg(id || '/' || part, ',')) FROM (SELECT id, part FROM (SELECT id, many, label, amount, 1 AS part FROM numbers UNION ALL SELECT id, many, label, amount, 2 FROM numbers UNION ALL SELECT id, many, label, amount, 3 FROM numbers UNION ALL SELECT id, many, label, amount, 4 FROM numbers) AS many ORDER BY amount, id, part) AS sorted
----
1c0cb26b296a54b5677f105d3be72a0d

# Only what is wanted of them is sorted.
query TII
SELECT label, id, part FROM (SELECT id, many, label, amount, 1 AS part FROM numbers UNION ALL SELECT id, many, label, amount, 2 FROM numbers UNION ALL SELECT id, many, label, amount, 3 FROM numbers UNION ALL SELECT id, many, label, amount, 4 FROM numbers) AS many ORDER BY label, id, part OFFSET 39000 LIMIT 4
----
NULL 5763 1
NULL 5763 2
NULL 5763 3
NULL 5763 4

query TII
SELECT label, id, part FROM (SELECT id, many, label, amount, 1 AS part FROM numbers UNION ALL SELECT id, many, label, amount, 2 FROM numbers UNION ALL SELECT id, many, label, amount, 3 FROM numbers UNION ALL SELECT id, many, label, amount, 4 FROM numbers) AS many ORDER BY label, id DESC, part LIMIT 4
----
label 0 9997 1
label 0 9997 2
label 0 9997 3
label 0 9997 4

query I
SELECT count(*) FROM (SELECT id FROM (SELECT id, many, label, amount, 1 AS part FROM numbers UNION ALL SELECT id, many, label, amount, 2 FROM numbers UNION ALL SELECT id, many, label, amount, 3 FROM numbers UNION ALL SELECT id, many, label, amount, 4 FROM numbers) AS many ORDER BY many, id, part OFFSET 39998 LIMIT 5) AS last
----
2

query I
SELECT count(*) FROM (SELECT id FROM (SELECT id, many, label, amount, 1 AS part FROM numbers UNION ALL SELECT id, many, label, amount, 2 FROM numbers UNION ALL SELECT id, many, label, amount, 3 FROM numbers UNION ALL SELECT id, many, label, amount, 4 FROM numbers) AS many ORDER BY many OFFSET 50000 LIMIT 5) AS none
----
0

query I
SELECT count(*) FROM (SELECT id FROM (SELECT id, many, label, amount, 1 AS part FROM numbers UNION ALL SELECT id, many, label, amount, 2 FROM numbers UNION ALL SELECT id, many, label, amount, 3 FROM numbers UNION ALL SELECT id, many, label, amount, 4 FROM numbers) AS many ORDER BY many LIMIT 0) AS none
----
0

# DISTINCT ON over as many.
query T
SELECT md5(string_agg(label || id || part, ',')) FROM (SELECT DISTINCT ON (label) label, id, part FROM (SELECT id, many, label, amount, 1 AS part FROM numbers UNION ALL SELECT id, many, label, amount, 2 FROM numbers UNION ALL SELECT id, many, label, amount, 3 FROM numbers UNION ALL SELECT id, many, label, amount, 4 FROM numbers) AS many ORDER BY label, amount DESC, id, part DESC) AS firsts
----
28841ed851ca1d3799c56f62c3d9f209

query I
SELECT count(*) FROM (SELECT DISTINCT ON (many, part) id FROM (SELECT id, many, label, amount, 1 AS part FROM numbers UNION ALL SELECT id, many, label, amount, 2 FROM numbers UNION ALL SELECT id, many, label, amount, 3 FROM numbers UNION ALL SELECT id, many, label, amount, 4 FROM numbers) AS many ORDER BY many, part, id) AS firsts
----
12008

# A row that is not wanted still fails.
query
SELECT 1 / (id - 10000) FROM numbers ORDER BY id LIMIT 1
----
error 22012: division by zero

query
SELECT id FROM numbers ORDER BY 1 / (id - 9999), id LIMIT 1
----
error 22012: division by zero

# Long texts of rows that are left out are given back.
query TI
SELECT repeat(label, 40), id FROM (SELECT id, many, label, amount, 1 AS part FROM numbers UNION ALL SELECT id, many, label, amount, 2 FROM numbers UNION ALL SELECT id, many, label, amount, 3 FROM numbers UNION ALL SELECT id, many, label, amount, 4 FROM numbers) AS many WHERE part < 3 ORDER BY id DESC, part LIMIT 2
----
label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3 10000
label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3label 3 10000
