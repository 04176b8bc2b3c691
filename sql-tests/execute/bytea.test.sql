# Input: hex and escape format; output in hex.
query TTTTTT types
SELECT '\x'::bytea, '\xdeadBEEF'::bytea, '\x de ad  be ef '::bytea, 'abc'::bytea, 'a\\b\001\377'::bytea, ''::bytea
----
types: bytea, bytea, bytea, bytea, bytea, bytea
\x \xdeadbeef \xdeadbeef \x616263 \x615c6201ff \x

query TTT
SELECT bytea '\x00ff', CAST('é漢' AS bytea), 'x'::text::bytea
----
\x00ff \xc3a9e6bca2 \x78

query
SELECT '\xabc'::bytea
----
error 22023 at 8: invalid hexadecimal data: odd number of digits

query
SELECT '\xzz'::bytea
----
error 22023 at 8: invalid hexadecimal digit: "z"

query
SELECT '\xaé'::bytea
----
error 22023 at 8: invalid hexadecimal digit: "é"

query
SELECT 'a\b'::bytea
----
error 22P02 at 8: invalid input syntax for type bytea

query
SELECT 'a\400'::bytea
----
error 22P02 at 8: invalid input syntax for type bytea

# The same at run time.
query TT
SELECT t, t::bytea FROM (VALUES ('\x0102'), ('abc'), ('\\'), ('\101é'), (NULL), (''), ('\x' || repeat('0aB1', 10)), (repeat('x', 20))) AS v(t)
----
\x0102 \x0102
abc \x616263
\\ \x5c
\101é \x41c3a9
NULL NULL
(empty) \x
\x0aB10aB10aB10aB10aB10aB10aB10aB10aB10aB1 \x0ab10ab10ab10ab10ab10ab10ab10ab10ab10ab1
xxxxxxxxxxxxxxxxxxxx \x7878787878787878787878787878787878787878

query
SELECT t::bytea FROM (VALUES ('\x01'), ('\x0')) AS v(t)
----
error 22023: invalid hexadecimal data: odd number of digits

query
SELECT t::bytea FROM (VALUES ('\x01'), ('\x0漢')) AS v(t)
----
error 22023: invalid hexadecimal digit: "漢"

query
SELECT t::bytea FROM (VALUES ('\x01'), ('a\9')) AS v(t)
----
error 22P02: invalid input syntax for type bytea

query T
SELECT CASE WHEN t LIKE '\\x%' THEN t::bytea END FROM (VALUES ('\x01'), ('a\9')) AS v(t)
----
\x01
NULL

# To text, by its output.
query TTI types
SELECT '\x6162'::bytea::text, 'ab'::bytea::varchar(4), length('\x6162'::bytea::text)
----
types: text, character varying(4), integer
\x6162 \x61 6

# Comparison is by bytes.
query TTTTTTT
SELECT '\x01'::bytea < '\x02', '\x01'::bytea < '\x0100', '\xff'::bytea > '\x7fff', '\x'::bytea = '', 'a'::bytea <> 'b', '\x6162'::bytea = 'ab', NULL::bytea = 'a'
----
t t t t t t NULL

query T
SELECT b FROM (VALUES ('\x02'::bytea), ('\xff'), (''), (NULL), ('\x0201'), ('\x00')) AS v(b) ORDER BY b
----
\x
\x00
\x02
\x0201
\xff
NULL

query TI
SELECT b, count(*) FROM (VALUES ('\x02'::bytea), ('\x02'), (NULL), ('\x0201'), (NULL), ('abcdefghijklmnop'), ('abcdefghijklmnop')) AS v(b) GROUP BY b ORDER BY b
----
\x02 2
\x0201 1
\x6162636465666768696a6b6c6d6e6f70 2
NULL 2

query T
SELECT b FROM (VALUES ('\x02'::bytea), ('\x03')) AS v(b) WHERE b IN ('\x03', 'x', '\x05')
----
\x03

# Functions: lengths and places count bytes.
query IIII
SELECT length('é'::bytea), octet_length('\x010203'::bytea), bit_length('\x0102'::bytea), length(''::bytea)
----
2 3 16 0

query TTTT types
SELECT '\x01'::bytea || '\x02', 'a'::bytea || 'bc'::bytea, '\x'::bytea || '', NULL::bytea || 'a'
----
types: bytea, bytea, bytea, bytea
\x0102 \x616263 \x NULL

query TTTTT
SELECT substring('\x0102030405'::bytea from 2 for 2), substring('\x0102030405'::bytea, 4), substr('\x0102'::bytea, 0, 2), substr('\x0102'::bytea, 5), substring('abcdefghijklmnopqrstuvwxyz'::bytea, 5, 20)
----
\x0203 \x0405 \x01 \x \x65666768696a6b6c6d6e6f707172737475767778

query
SELECT substr('\x0102'::bytea, 1, -1)
----
error 22011: negative substring length not allowed

query IIII
SELECT position('\x03'::bytea in '\x010203'::bytea), position('\x09'::bytea in '\x010203'::bytea), position(''::bytea in '\x01'::bytea), position('b'::bytea in 'abc'::bytea)
----
3 0 1 2

query TTT
SELECT btrim('\x00010200'::bytea, '\x00'), ltrim('\x00010200'::bytea, '\x0001'), rtrim('\x00010200'::bytea, '\x0200')
----
\x0102 \x0200 \x0001

query IIT
SELECT get_byte('\x0102ff'::bytea, 2), get_byte('abc'::bytea, 0), set_byte('\x010203'::bytea, 1, 255)
----
255 97 \x01ff03

query
SELECT get_byte('\x0102'::bytea, 2)
----
error 2202E: index 2 out of valid range, 0..1

query
SELECT set_byte('\x0102'::bytea, -1, 0)
----
error 2202E: index -1 out of valid range, 0..1

query
SELECT get_byte(''::bytea, 0)
----
error 2202E: index 0 out of valid range, 0..-1

# encode and decode.
query TTTTT types
SELECT encode('\x00ff61'::bytea, 'hex'), encode('\x00ff615c'::bytea, 'escape'), encode('hello'::bytea, 'base64'), encode('\x0102'::bytea, 'BASE64'), encode('', 'hex')
----
types: text, text, text, text, text
00ff61 \000\377a\\ aGVsbG8= AQI= (empty)

query TTT
SELECT encode(repeat('x', 57)::bytea, 'base64'), encode(repeat('x', 58)::bytea, 'base64'), encode('abcd'::bytea, 'base64')
----
eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4\n eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4\neA== YWJjZA==

query TTTTT
SELECT decode('6162', 'hex'), decode('aGVsbG8=', 'base64'), decode('a\\b\000', 'escape'), decode(E'aGVs\nbG8 h', 'base64'), decode('', 'base64')
----
\x6162 \x68656c6c6f \x615c6200 \x68656c6c6f21 \x

query TT
SELECT decode(encode(t::bytea, f), f)::text, f FROM (VALUES ('abc', 'hex'), ('漢字', 'base64'), ('x\\y', 'escape'), (NULL, 'hex'), ('longer than twelve bytes', 'base64')) AS v(t, f)
----
\x616263 hex
\xe6bca2e5ad97 base64
\x785c79 escape
NULL hex
\x6c6f6e676572207468616e207477656c7665206279746573 base64

query
SELECT encode('abc', 'rot13')
----
error 22023: unrecognized encoding: "rot13"

query
SELECT decode('abc', 'nope')
----
error 22023: unrecognized encoding: "nope"

query
SELECT decode('a*b=', 'base64')
----
error 22023: invalid symbol "*" found while decoding base64 sequence

query
SELECT decode('abc', 'base64')
----
error 22023: invalid base64 end sequence
hint: Input data is missing padding, is truncated, or is otherwise corrupted.

query
SELECT decode('a===', 'base64')
----
error 22023: unexpected "=" while decoding base64 sequence

query
SELECT decode('0g', 'hex')
----
error 22023: invalid hexadecimal digit: "g"

# Digests.
query TTT types
SELECT md5(''), md5('abc'), md5('\x616263'::bytea)
----
types: text, text, text
d41d8cd98f00b204e9800998ecf8427e 900150983cd24fb0d6963f7d28e17f72 900150983cd24fb0d6963f7d28e17f72

query TT
SELECT md5(repeat('a', 55)), md5(repeat('é', 100))
----
ef1772b6dff9a122358552954ad0df65 79bbe93f2c285420f1df88f98c509608

query TT types
SELECT sha224('abc'), sha256('abc')
----
types: bytea, bytea
\x23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7 \xba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad

query TT
SELECT sha384('abc'), sha512('abc')
----
\xcb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7 \xddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f

query TT
SELECT sha256(''), sha512(repeat('a', 200)::bytea)
----
\xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 \x4b11459c33f52a22ee8236782714c150a3b2c60994e9acee17fe68947a3e6789f31e7668394592da7bef827cddca88c4e6f86e4df7ed1ae6cba71f3e98faee9f

query TTT
SELECT sha256(repeat('a', 55)::bytea), sha256(repeat('a', 56)::bytea), sha256(repeat('a', 64)::bytea)
----
\x9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318 \xb35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a \xffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb

query TT
SELECT sha512(repeat('b', 111)::bytea), sha384(repeat('b', 112)::bytea)
----
\x419c4a5a61a60515b115bc4c67f412b9d5e3a9b044451cccf91fd9cf917ff1488c05942ea6598d2fc40183befd85786cff8ac0bcd5fd7fff666968a198f22e21 \xb003f8ded297822e4acefca9d46dc977eaa4ff2ce1a629baafc4eef2e7b7eaf5224fd2b83e97398bdbc36345677f45f8

query IT
SELECT id, md5(name) FROM people ORDER BY id
----
1 1a382809b7c03f686e12dd15677c5497
2 68727d15820a0c2ebc29636a8ba6d666
3 b43a6f330140e1050cad1f226af5e1be
4 fb44af73417cf03c023d098e7f07c114
5 f617cbe7a54db19525fee1270e6bc2e5
6 9e65caeb5b8ef0b2d33e500b0be43bb2
7 532762fa5a5b7169aa4dd24717ba9df9
8 d41d8cd98f00b204e9800998ecf8427e
9 b8263da516a543f09399d4aecdbde4ab
10 8c8d357b5e872bbacd45197626bd5759
11 2fee5a84f155415b7f248f21f043a5bb
12 00367d3ec4094f0be84b8e1ebe15d759

query T
SELECT left(encode(sha256(name::bytea), 'hex'), 8) FROM people WHERE name NOT LIKE '%\\%' ORDER BY id
----
99a563ab
f2465f78
7d01e005
c6a12698
535320da
9c2d2985
b1cbff20
e3b0c442
e6e62496
fdee430d
95f6ca4b
9653ba0e

# What there is not.
query
SELECT '\x01'::bytea + 1
----
error 42883 at 22: operator does not exist: bytea + integer
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

query
SELECT 5::bytea
----
error 42846 at 9: cannot cast type integer to bytea

query
SELECT min('\x01'::bytea)
----
error 42883 at 8: function min(bytea) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

query
SELECT upper('\x01'::bytea)
----
error 42883 at 8: function upper(bytea) does not exist
hint: No function matches the given name and argument types. You might need to add explicit type casts.

# overlay counts bytes.
query TTT
SELECT overlay(c PLACING '\x0102'::bytea FROM 2), overlay(c PLACING '\x'::bytea FROM 2 FOR 2), overlay(c PLACING '\xff'::bytea FROM 9 FOR 0) FROM (VALUES ('\xdeadbeef'::bytea), (''), (NULL)) v(c)
----
\xde0102ef \xdeef \xdeadbeefff
\x0102 \x \xff
NULL NULL NULL

# Its place begins with 1.
query
SELECT overlay('\xdead'::bytea PLACING '\x01'::bytea FROM 0)
----
error 22011: negative substring length not allowed

# bytea beside a text is written as text; a literal beside it is bytea.
query TTT
SELECT c || 'z'::text, 'z'::text || c, c || 'z' FROM (VALUES ('\x00ff'::bytea)) v(c)
----
\x00ffz z\x00ff \x00ff7a

# LIKE over bytes is not there.
query refused
SELECT c ~~ '\x61'::bytea FROM (VALUES ('abc'::bytea)) v(c)
----
error 0A000 at 10: operator bytea ~~ bytea is not supported
