# In file order; nulls are left out.
query TT types
SELECT string_agg(name, ', '), string_agg(city, '|') FROM people
----
types: text, text
Ada, Grace, Linus, Zoë, 李小龙, Olga, Pat, , O'Brien, ada, 50% off_now, Ян London|New York|Helsinki|Zürich|香港|London||New York|london|Paris|Москва

query TT
SELECT string_agg(name, NULL), string_agg(name, '') FROM people
----
AdaGraceLinusZoë李小龙OlgaPatO'Brienada50% off_nowЯн AdaGraceLinusZoë李小龙OlgaPatO'Brienada50% off_nowЯн

query TT
SELECT string_agg(t, ','), string_agg('x', t) FROM (VALUES ('a'), (NULL), (''), ('longer than twelve bytes'), ('b')) AS v(t)
----
a,,longer than twelve bytes,b xxxlonger than twelve bytesxbx

query TTI
SELECT string_agg(t, ','), string_agg(t, ',') IS NULL, count(t) FROM (VALUES (NULL::text)) AS v(t)
----
NULL t 0

query T
SELECT string_agg(name, ',') FROM people WHERE id > 100
----
NULL

query TTI
SELECT city, string_agg(name, '; '), count(*) FROM people GROUP BY city ORDER BY city
----
(empty) (empty) 1
Helsinki Linus 1
London Ada; Pat 2
New York Grace; O'Brien 2
Paris 50% off_now 1
Zürich Zoë 1
london ada 1
Москва Ян 1
香港 李小龙 1
NULL Olga 1

query TT
SELECT string_agg(name, ',') FILTER (WHERE age > 40), max(name) FROM people
----
Grace,Linus,Olga,O'Brien,Ян 李小龙

query IT
SELECT grp % 5 AS g, md5(string_agg(id::text, ',')) FROM numbers GROUP BY 1 ORDER BY 1
----
0 b61a4acb504bfd27c0688d510c20fb7c
1 bef9ca1daae5e774e553515e18c3cf13
2 144f869e72d4b313a12618850126e497
3 e851405803ba0096d8d30d414e9813c1
4 7dbd76472bcecaff7fd397db02e787e2

query TI
SELECT md5(string_agg(id::text || repeat('.', 10), ';')), length(string_agg(id::text, ', ')) FROM numbers
----
378323051e87cbda71e1b96577c250b3 58892

# PostgreSQL's heap is not in the order of its insertion where rows are long: only the lengths are asked for.
query IIR
SELECT length(string_agg(l_comment, E'\n')), octet_length(string_agg(l_comment, '')), sum(l_orderkey) FROM lineitem
----
24934 24246 125500

query II
SELECT l_linenumber, length(string_agg(l_comment || l_orderkey, '')) FROM lineitem GROUP BY 1 ORDER BY 1
----
1 6633
2 6578
3 6659
4 6633

query TT types
SELECT string_agg(b, '\x00'), string_agg(b, NULL) FROM (VALUES ('\x01'::bytea), ('\x02'), (NULL), ('longer than twelve bytes')) AS v(b)
----
types: bytea, bytea
\x010002006c6f6e676572207468616e207477656c7665206279746573 \x01026c6f6e676572207468616e207477656c7665206279746573

query T
SELECT string_agg(age::text, '-') FROM people HAVING string_agg(name, '') LIKE 'Ada%'
----
36-85-54-29-32-41-18-63-36-22-47

query T
SELECT string_agg(name::varchar(2), '/') || '.' FROM people
----
Ad/Gr/Li/Zo/李小/Ol/Pa//O'/ad/50/Ян.

query TT
SELECT upper(string_agg(name, ',')), split_part(string_agg(name, ','), ',', 2) FROM people
----
ADA,GRACE,LINUS,ZOË,李小龙,OLGA,PAT,,O'BRIEN,ADA,50% OFF_NOW,ЯН Grace

query
SELECT string_agg(name) FROM people
----
error 42883 at 8: function string_agg(text) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

query
SELECT string_agg(age, ',') FROM people
----
error 42883 at 8: function string_agg(integer, unknown) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

query
SELECT string_agg(name, 1) FROM people
----
error 42883 at 8: function string_agg(text, integer) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.
