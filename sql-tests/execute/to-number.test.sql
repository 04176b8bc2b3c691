# to_number.
query
select to_number('12,454.8-', '99G999D9S'), to_number('-34,338,492', '99G999G999'), to_number('<564646.654564>', '999999.999999PR'), to_number('$ 1,234.56', 'L9,999.99'), to_number('12th', '99th'), to_number('123456', '999V999'), to_number('.5', 'D9'), to_number('+7', 'S9'), to_number('5.01-', 'FM9.999999MI')
----
-12454.8 -34338492 -564646.654564 1234.56 12 123.4560000000000000 0.5 7 -5.01

query
select to_number(t, f), scale(to_number(t, f)) from (values ('1.50', '9.99'), ('-12', 'S99'), ('1,000', '9,999'), (null, '9'), ('1', null), ('1', '')) as v(t, f)
----
1.50 2
-12 0
1000 0
NULL NULL
NULL NULL
NULL NULL

query
select sum(to_number(t, '999.99')) from (values ('1.5'), ('2.25')) as v(t)
----
3.75

query
select to_number('1', '9EEEE')
----
error 0A000: "EEEE" not supported for input

query
select to_number('I', 'RN')
----
error 0A000: "RN" not supported for input

query
select to_number('x', '9')
----
error 22P02: invalid input syntax for type numeric: " "

query
select to_number('', '9')
----
error 22P02: invalid input syntax for type numeric: " "

query
select to_number('12', '9.9')
----
error 22003: numeric field overflow
detail: A field with precision 1, scale 0 must round to an absolute value less than 10^1.

query
select to_number('1', '9.9.9')
----
error 42601: multiple decimal points

query
select to_number(t, '99') from (values ('1'), ('x')) as v(t)
----
error 22P02: invalid input syntax for type numeric: " "

query
select to_number('12345', '99V999'), to_number('1', '9V99999999999999999999')
----
12.3450000000000000 0.0000000000000000

# patterns and texts at random

query
select to_number('9', 'CSG\"9')
----
error 22P02: invalid input syntax for type numeric: " "

query
select to_number('6>+$07', 'SGSFMSGB')
----
error 42601: cannot use "S" and "PL"/"MI"/"SG"/"PR" together

query
select to_number(',,', 'PL9,G,.00009L')
----
error 22P02: invalid input syntax for type numeric: " "

query
select to_number(' 53616.25-', '9th')
----
5

query
select to_number('$$93$', 'PL99PR')
----
error 42601: cannot use "PR" and "S"/"PL"/"MI"/"SG" together

query
select to_number(' 6621.é', 'PL9.99')
----
error 22003: numeric field overflow
detail: A field with precision 1, scale 0 must round to an absolute value less than 10^1.

query
select to_number('3>4', 'D999PR')
----
error 22003: numeric field overflow
detail: A field with precision 0, scale 0 must round to an absolute value less than 1.

query
select to_number('', 'FMG9D9909')
----
error 22P02: invalid input syntax for type numeric: " "

query
select to_number('é<$.6', 'FMS9099')
----
error 22P02: invalid input syntax for type numeric: " "

query
select to_number('xééx-$', '9GPR"q9"')
----
error 22P02: invalid input syntax for type numeric: " "

query
select to_number('4 5.-', 'BLEEEEBPRV')
----
error 42601: "EEEE" is incompatible with other formats
detail: "EEEE" may only be used together with digit and decimal point patterns.

query
select to_number('582.é', '"q9"VEEEEL')
----
error 42601: "EEEE" is incompatible with other formats
detail: "EEEE" may only be used together with digit and decimal point patterns.

query
select to_number('0é<', '9PRx"q9"')
----
0

query
select to_number('0x7é,84<', 'LD')
----
0

query
select to_number('-6x', '009,0,,RN')
----
error 0A000: "RN" not supported for input

query
select to_number('<865.5+', ',0,,9GEEEES')
----
error 42601: "EEEE" must be the last pattern used

query
select to_number('9>>', ',D09')
----
error 22003: numeric field overflow
detail: A field with precision 0, scale 0 must round to an absolute value less than 1.

query
select to_number('+79035 ', '0999,9.9999')
----
79035

query
select to_number('7<5', '99Gth')
----
7

query
select to_number('1568.125>', 'SG,')
----
error 22P02: invalid input syntax for type numeric: " "

query
select to_number('2.>', 'SGB')
----
error 22P02: invalid input syntax for type numeric: " "

query
select to_number('58+05', '9GL')
----
5

query
select to_number('<$7$582', '9909,9,MI')
----
75

query
select to_number(' .25 ', 'MI9.90009')
----
0.25

query
select to_number('549.25th', ',9G9G99.0')
----
549.2

query
select to_number('-71>', '')
----
NULL

query
select to_number('+4797.25+', '9G')
----
4

query
select to_number('-0.125>', '0,9990,PR')
----
-125

query
select to_number('7<', '990')
----
7

query
select to_number('<1.25-', 'FMG,99')
----
1

query
select to_number('55663.th', '\"-B')
----
error 22P02: invalid input syntax for type numeric: " "

query
select to_number('-9', ' MIV-PR')
----
error 42601: cannot use "PR" and "S"/"PL"/"MI"/"SG" together

query
select to_number('1. ', '9')
----
1

query
select to_number('-385.125', 'PR\",9-0VS')
----
error 42601: "9" must be ahead of "PR"

query
select to_number('.+>9 8<', 'FMG909D0')
----
0.9

query
select to_number('<4593.', '000L')
----
45

query
select to_number('4,$3,6é6', '\"-rn')
----
error 0A000: "RN" not supported for input

query
select to_number('<6x3é319', 'GG,9G9EEEETH')
----
error 42601: "EEEE" must be the last pattern used

query
select to_number('-0624.25+', 'FM99')
----
-6

query
select to_number('+93.25th', '0,')
----
9

query
select to_number('3 3é5>57', '9G9GEEEE')
----
error 0A000: "EEEE" not supported for input

query
select to_number('', 'FMGG90G')
----
error 22P02: invalid input syntax for type numeric: " "

query
select to_number('93-+', '0G9')
----
93

query
select to_number('4632.', 'FM 99999.99')
----
632

query
select to_number('+1369.125-', 'THPL00RNMI')
----
error 0A000: "RN" not supported for input

query
select to_number('<82.125+', '09,9909,.99990PR')
----
-82.125

query
select to_number('<43.>', 'G9G9.099V999')
----
error 42601: cannot use "V" and decimal point together

query
select to_number(',9175', ',,G0990,.99909PR')
----
9175

query
select to_number('-39é', 'PL,9,9099GL')
----
-39

query
select to_number(' 04-', '')
----
NULL

query
select to_number('<91.125+', '')
----
NULL

query
select to_number('.28$7', 'Dth')
----
error 22P02: invalid input syntax for type numeric: " "

query
select to_number('91<071', 'MI999990,.99')
----
91071

query
select to_number('904474', '9,900,G.009')
----
error 22003: numeric field overflow
detail: A field with precision 4, scale 0 must round to an absolute value less than 10^4.

query
select to_number('+51.25+', 'FM090.0PL')
----
51.2

query
select to_number('2< ', '')
----
NULL

query
select to_number('.004x2', '9GGD09')
----
0.00

query
select to_number('+6.25+', 'FMG"q9"')
----
error 22P02: invalid input syntax for type numeric: " "

query
select to_number('82015.25-', 'D99MI')
----
error 22003: numeric field overflow
detail: A field with precision 0, scale 0 must round to an absolute value less than 1.

query
select to_number('3-é7563', '9BMIFM9D')
----
-3

query
select to_number('651<-', '')
----
NULL

query
select to_number('<6-', '0-SG0')
----
error 22P02: invalid input syntax for type numeric: "-"

query
select to_number('+562141.5>', ' ,99G9.9')
----
error 22003: numeric field overflow
detail: A field with precision 3, scale 0 must round to an absolute value less than 10^3.

query
select to_number('+209951.', 'FMSG99990V999')
----
209.9510000000000000

query
select to_number('69. ', ',.RNSG')
----
error 0A000: "RN" not supported for input

query
select to_number(' 3366.25 ', 'L99')
----
33

query
select to_number('4163', ' \".')
----
error 22003: numeric field overflow
detail: A field with precision 0, scale 0 must round to an absolute value less than 1.

query
select to_number('.125é', '')
----
NULL

query
select to_number(' 4992.5 ', '00G900D99')
----
4992.5

query
select to_number('558', 'FMG909,G9GPR')
----
558

query
select to_number(' ', 'rnth,SP')
----
error 0A000: "RN" not supported for input

query
select to_number('', 'FM 9G9G,99')
----
error 22P02: invalid input syntax for type numeric: " "

query
select to_number(' .125th', 'FMMI90G9Dth')
----
error 22P02: invalid input syntax for type numeric: " "

query
select to_number('<>', '9G099.9909')
----
error 22P02: invalid input syntax for type numeric: " "

query
select to_number('-.25 ', '90,099,')
----
-25

query
select to_number('<8-', 'D9,RN ')
----
error 0A000: "RN" not supported for input

query
select to_number(' 2239.125é', '009,9')
----
2239

query
select to_number(' 107.25', '0909.9')
----
107.2

query
select to_number('-440016.-', 'SG')
----
error 22P02: invalid input syntax for type numeric: "-"

query
select to_number('<11129.5 ', 'FM9090,0D0TH')
----
11129

query
select to_number('<35584.é', 'FMG,')
----
error 22P02: invalid input syntax for type numeric: " "

query
select to_number('-.5é', '\",')
----
error 22P02: invalid input syntax for type numeric: " "

query
select to_number('4>6-0 -', 'G0,9,G')
----
4

query
select to_number('<6105 ', 'FMSG,GGGG0D9L')
----
error 22003: numeric field overflow
detail: A field with precision 1, scale 0 must round to an absolute value less than 10^1.

query
select to_number('+', '.DxL9 99')
----
error 42601: multiple decimal points

query
select to_number('9$ >', 'FM90G')
----
9

query
select to_number(' .25 ', 'SP')
----
error 22P02: invalid input syntax for type numeric: " "

query
select to_number('', 'FM9999,')
----
error 22P02: invalid input syntax for type numeric: " "

query
select to_number('<.5.1é', '-,xrnG')
----
error 0A000: "RN" not supported for input

query
select to_number('<6973.125', 'FMG999.999SG')
----
error 22003: numeric field overflow
detail: A field with precision 4, scale 1 must round to an absolute value less than 10^3.

