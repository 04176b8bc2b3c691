# Long results and long inputs; punctuation that stands for nothing; the clock.
query
SELECT factorial(n) FROM (VALUES (10), (25), (30), (60)) v(n)
----
3628800
15511210043330985984000000
265252859812191058636308480000000
8320987112741390144276341183223364380754172606361245952449277696409600000000000000

query
SELECT length(factorial(5000)::text), factorial(100) % 1000007, left(factorial(20000)::text, 20)
----
16326 323756 18192063202303451348

query
SELECT clock_timestamp() >= now()
----
t

query
SELECT date '2024-01-05, (!) 10:00', timestamp '2024-01-05 , 10:00'
----
2024-01-05 2024-01-05 10:00:00

query
SELECT interval '00000000000000000000005 days', interval '99999999999999999999 us'
----
error 22015 at 58: interval field value out of range: "99999999999999999999 us"

query
SELECT date '2024-01-01' < date '2024-01-02', date 'infinity' > date '5874897-12-31', date '2024-01-01' = date '-infinity'
----
t t f

# Digits that do not fit are told of before what stands behind them.
query
select '12345678901x'::int4
----
error 22003 at 8: value "12345678901x" is out of range for type integer

query
select int8 '-12345678901234567890.12'
----
error 22003 at 13: value "-12345678901234567890.12" is out of range for type bigint

query
select '99999 x'::int2
----
error 22003 at 8: value "99999 x" is out of range for type smallint

query
select '5 5'::int4
----
error 22P02 at 8: invalid input syntax for type integer: "5 5"

query
select ' 5 '::int4, '+5'::int4, '-0'::int8
----
5 5 0
