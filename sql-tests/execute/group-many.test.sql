# So many groups that all threads merge them: a digest of every group.
query IT
SELECT count(*), md5(string_agg(coalesce(c0::text, '-') || '|' || coalesce(c1::text, '-') || '|' || coalesce(c2::text, '-') || '|' || coalesce(c3::text, '-') || '|' || coalesce(c4::text, '-'), '/')) FROM (SELECT id + part * 2500 AS c0, count(*) AS c1, sum(grp) AS c2, sum(big) AS c3, sum(amount) AS c4 FROM (SELECT id, grp, many, big, val, amount, label, day, flag, 1 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 2 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 3 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 4 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 5 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 6 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 7 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 8 AS part FROM numbers) AS parts GROUP BY 1 ORDER BY 1) AS groups
----
27500 324d573c001f45be5fc106960b352a6e

# Averages, extremes of texts, decimals and dates.
query IT
SELECT count(*), md5(string_agg(coalesce(c0::text, '-') || '|' || coalesce(c1::text, '-') || '|' || coalesce(c2::text, '-') || '|' || coalesce(c3::text, '-') || '|' || coalesce(c4::text, '-') || '|' || coalesce(c5::text, '-') || '|' || coalesce(c6::text, '-'), '/')) FROM (SELECT id + part * 2500 AS c0, round(avg(amount), 2) AS c1, min(label) AS c2, max(label || ' longer') AS c3, max(day) - min(day) AS c4, max(amount) AS c5, count(many) AS c6 FROM (SELECT id, grp, many, big, val, amount, label, day, flag, 1 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 2 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 3 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 4 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 5 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 6 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 7 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 8 AS part FROM numbers) AS parts GROUP BY 1 ORDER BY 1) AS groups
----
27500 43bb23c0af0d29ac77b143692f1467da

# Texts in the order of the file, whichever thread a row came to.
query IT
SELECT count(*), md5(string_agg(coalesce(c0::text, '-') || '|' || coalesce(c1::text, '-') || '|' || coalesce(c2::text, '-') || '|' || coalesce(c3::text, '-') || '|' || coalesce(c4::text, '-'), '/')) FROM (SELECT id + part * 2500 AS c0, string_agg(part || 'th', ',') AS c1, bool_or(flag) AS c2, bit_xor(id) AS c3, count(*) FILTER (WHERE flag) AS c4 FROM (SELECT id, grp, many, big, val, amount, label, day, flag, 1 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 2 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 3 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 4 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 5 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 6 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 7 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 8 AS part FROM numbers) AS parts GROUP BY 1 ORDER BY 1) AS groups
----
27500 793b500a84caf0977c7973fd2f283ebb

# Keys of two columns, with nulls, and of texts.
query IT
SELECT count(*), md5(string_agg(coalesce(c0::text, '-') || '|' || coalesce(c1::text, '-') || '|' || coalesce(c2::text, '-') || '|' || coalesce(c3::text, '-'), '/')) FROM (SELECT many AS c0, part AS c1, count(*) AS c2, sum(val * 8) AS c3 FROM (SELECT id, grp, many, big, val, amount, label, day, flag, 1 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 2 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 3 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 4 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 5 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 6 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 7 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 8 AS part FROM numbers) AS parts GROUP BY many, part ORDER BY many, part) AS groups
----
24016 77a3236080a27d11a39853e029ae06c5

query IT
SELECT count(*), md5(string_agg(coalesce(c0::text, '-') || '|' || coalesce(c1::text, '-'), '/')) FROM (SELECT label || '-' || (id + part * 2500) AS c0, count(*) AS c1 FROM (SELECT id, grp, many, big, val, amount, label, day, flag, 1 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 2 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 3 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 4 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 5 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 6 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 7 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 8 AS part FROM numbers) AS parts GROUP BY 1 ORDER BY 1) AS groups
----
75297 cd2b2a0717ebac233c11219840e0d7ce

query IT
SELECT count(*), md5(string_agg(coalesce(c0::text, '-') || '|' || coalesce(c1::text, '-') || '|' || coalesce(c2::text, '-'), '/')) FROM (SELECT amount + part AS c0, count(*) AS c1, min(id) AS c2 FROM (SELECT id, grp, many, big, val, amount, label, day, flag, 1 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 2 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 3 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 4 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 5 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 6 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 7 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 8 AS part FROM numbers) AS parts GROUP BY 1 ORDER BY 1) AS groups
----
40100 bb3245ae05eb3f353b992566de3ab74e

query II
SELECT count(DISTINCT id + part * 2500), count(DISTINCT amount * part) FROM (SELECT id, grp, many, big, val, amount, label, day, flag, 1 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 2 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 3 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 4 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 5 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 6 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 7 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 8 AS part FROM numbers) AS parts
----
27500 76454

query TII rowsort
SELECT flag, count(DISTINCT id * part), count(DISTINCT label) FROM (SELECT id, grp, many, big, val, amount, label, day, flag, 1 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 2 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 3 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 4 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 5 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 6 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 7 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 8 AS part FROM numbers) AS parts GROUP BY flag
----
NULL 2203 13
f 32548 13
t 13231 13

query I
SELECT count(*) FROM (SELECT DISTINCT id, part, label FROM (SELECT id, grp, many, big, val, amount, label, day, flag, 1 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 2 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 3 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 4 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 5 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 6 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 7 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 8 AS part FROM numbers) AS parts) AS rows
----
80000

query I
SELECT count(*) FROM numbers WHERE id * 3 IN (SELECT id + part * 2500 FROM (SELECT id, grp, many, big, val, amount, label, day, flag, 1 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 2 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 3 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 4 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 5 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 6 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 7 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 8 AS part FROM numbers) AS parts)
----
9167

# A sum that overflows as groups come together.
query
SELECT sum(s) FROM (SELECT id + part * 2500 AS k, sum(9223372036854775807 - part) AS s, sum(2147483647)::int4 AS o FROM (SELECT id, grp, many, big, val, amount, label, day, flag, 1 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 2 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 3 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 4 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 5 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 6 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 7 AS part FROM numbers UNION ALL SELECT id, grp, many, big, val, amount, label, day, flag, 8 AS part FROM numbers) AS parts GROUP BY 1) AS groups WHERE o > 0
----
error 22003: integer out of range
