# to_char of numbers.
query
select to_char(v, '9,999.99'), to_char(v, 'FM9,990.00'), to_char(v, 'S9990.9'), to_char(v, '9999MI'), to_char(v, '999PR'), to_char(v, 'SG99'), to_char(v, 'PL99'), to_char(v, '0009'), to_char(v, 'L99D99') from (values (0.0), (1.5), (-12.345), (1234.5), (-99999.99), (0.05), (-0.05), ('NaN'), ('Infinity'), ('-Infinity'), (null)) as t(v)
----
·     .00 0.00 ·  +0.0 ·  0· ·  0· + 0 +  0 ·0000 ·   .00
·    1.50 1.50 ·  +1.5 ·  2· ·  2· + 2 +  2 ·0002 ·  1.50
·  -12.35 -12.35 · -12.3 · 12- ·<12> -12 ·-12 -0012 ·-12.35
·1,234.50 1,234.50 +1234.5 1235· ·###· +## + ## ·1235 · ##.##
-#,###.## -#,###.## -####.# ####- <###> -## ·-## -#### ·-##.##
·     .05 0.05 ·  +0.1 ·  0· ·  0· + 0 +  0 ·0000 ·   .05
·    -.05 -0.05 ·  -0.1 ·  0· ·  0· + 0 +  0 ·0000 ·  -.05
·  NaN NaN ·+NaN ·NaN· ·NaN· +## + ## ·0NaN · ##.##
·#,###.## #,###.## +####.# ####· ·###· +## + ## ·#### · ##.##
-#,###.## -#,###.## -####.# ####- <###> -## ·-## -#### ·-##.##
NULL NULL NULL NULL NULL NULL NULL NULL NULL

query
select to_char(v, 'RN'), to_char(v, 'FMRN'), to_char(v, 'rn'), to_char(v, 'FM999th'), to_char(v, '999TH'), to_char(v, '99V99'), to_char(v, 'B99') from (values (0), (1), (2), (3), (4), (11), (21), (112), (1994), (3999), (4000), (-4)) as t(v)
----
############### ############### ############### 0th ·  0TH ·   0 · 0
·             I I ·             i 1st ·  1ST · 100 · 1
·            II II ·            ii 2nd ·  2ND · 200 · 2
·           III III ·           iii 3rd ·  3RD · 300 · 3
·            IV IV ·            iv 4th ·  4TH · 400 · 4
·            XI XI ·            xi 11th · 11TH ·1100 ·11
·           XXI XXI ·           xxi 21st · 21ST ·2100 ·21
·          CXII CXII ·          cxii 112th ·112TH ·#### ·##
·       MCMXCIV MCMXCIV ·       mcmxciv ### ·### ·#### ·##
·     MMMCMXCIX MMMCMXCIX ·     mmmcmxcix ### ·### ·#### ·##
############### ############### ############### ### ·### ·#### ·##
############### ############### ############### -4 · -4 ·-400 ·-4

query
select to_char(v, '9.99EEEE'), to_char(v, '9.9EEEE') from (values (0.0), (9.99), (9.96), (-0.00012345), (123456789.0), ('NaN'), ('-Infinity')) as t(v)
----
·0.00e+00 ·0.0e+00
·9.99e+00 ·10.0e+00
·9.96e+00 ·10.0e+00
-1.23e-04 -1.2e-04
·1.23e+08 ·1.2e+08
·#.###### ·#.#####
·#.###### ·#.#####

query
select to_char(v, '9.99EEEE'), to_char(v, '9EEEE'), to_char(v, '999.9'), to_char(v, 'FM9990.099'), to_char(v, '999999999999999999.99') from (values (0::float8), ('-0'), (2.5), (0.125), (9.996), (1e-7), (123456789.987654321), ('NaN'), ('Infinity'), ('-Infinity')) as t(v)
----
·0.00e+00 ·0e+00 ·   .0 0.0 ·                  .00
-0.00e+00 -0e+00 ·  -.0 -0.0 ·                 -.00
·2.50e+00 ·2e+00 ·  2.5 2.5 ·                 2.50
·1.25e-01 ·1e-01 ·   .1 0.125 ·                  .12
·1.00e+01 ·1e+01 · 10.0 9.996 ·                10.00
·1.00e-07 ·1e-07 ·   .0 0.0 ·                  .00
·1.23e+08 ·1e+08 ·###.# ####.### ·         123456789.99
·#.###### ·#.#### ·NaN NaN ·               NaN
·#.###### ·#.#### ·###.# ####.### ·          Infinity
·#.###### ·#.#### -###.# -####.### ·         -Infinity

query
select to_char(v, '999.999999999'), to_char(v, 'FM999V99'), to_char(v, 'RN') from (values (0.1::float4), (12.345), (2.5), (123456.7), (-3)) as t(v)
----
·   .10000 10 ###############
· 12.3450 1234 ·           XII
·  2.50000 250 ·            II
·###. ##### ###############
· -3.00000 -300 ###############

query
select to_char(9223372036854775807, '9,999,999,999,999,999,999'), to_char(-9223372036854775808, 'S0000000000000000000'), to_char(12345678901234, '9.99EEEE')
----
·9,223,372,036,854,775,807 -9223372036854775808 ·1.23e+13

query
select to_char(salary, 'FM$999,999.00'), to_char(age, '009'), to_char(visits, '9,999,999,999'), to_char(score, '99.9') from people
----
$5,200.50 ·036 ·           12 · 9.5
$7,300.00 ·085 ·9,000,000,000 · 8.2
$6,100.13 ·054 ·            7 NULL
$4,800.00 ·029 ·            3 · 7.0
NULL ·032 NULL · 9.8
$4,000.00 ·041 ·            0 ·-1.5
$5,200.50 NULL ·           12 ·  .0
$.00 ·018 ·            1 · 3.5
$7,300.00 ·063 ·           44 · 8.2
$5,200.50 ·036 ·           12 · 9.5
$1,200.01 ·022 ·           -5 · 2.1
$6,100.13 ·047 ·            7 · 6.0

query
select to_char(id, 'FM' || repeat('0', id)), to_char(salary, '9' || name) from people where id < 4
----
1 ·#A.a
02 ·#,rae
003 #+ inu

query
select to_char(1, ''), to_char(null::int4, '9'), to_char(1, null), to_char(1::int2, '9'), to_char(true::int4, '"a\"b"9')
----
(empty) NULL NULL ·1 a"b 1

# what does not go together

query
select to_char(1, '9.9.9')
----
error 42601: multiple decimal points

query
select to_char(1, '9V9.9')
----
error 42601: cannot use "V" and decimal point together

query
select to_char(1, 'S9S')
----
error 42601: cannot use "S" twice

query
select to_char(1, 'S9MI')
----
error 42601: cannot use "S" and "MI" together

query
select to_char(1, 'S9PL')
----
error 42601: cannot use "S" and "PL" together

query
select to_char(1, 'S9SG')
----
error 42601: cannot use "S" and "SG" together

query
select to_char(1, '9PRMI')
----
1·

query
select to_char(1, 'PR9')
----
error 42601: "9" must be ahead of "PR"

query
select to_char(1, 'PR0')
----
error 42601: "0" must be ahead of "PR"

query
select to_char(1, '9EEEEEEEE')
----
error 42601: cannot use "EEEE" twice

query
select to_char(1, 'FM9EEEE')
----
error 42601: "EEEE" is incompatible with other formats
detail: "EEEE" may only be used together with digit and decimal point patterns.

query
select to_char(1, '9EEEE9')
----
error 42601: "EEEE" must be the last pattern used

query
select to_char(1, 'MI9S')
----
error 42601: cannot use "S" and "PL"/"MI"/"SG"/"PR" together

query
select to_char(1, 'S9PR')
----
error 42601: cannot use "PR" and "S"/"PL"/"MI"/"SG" together

query
select to_char(1, '9.9V9')
----
error 42601: cannot use "V" and decimal point together

query
select to_char('Infinity'::float8, '99999999th')
----
error 22P02: "Infinity" is not a number

query
select to_char(99999999999::int8, 'RN')
----
error 22003: integer out of range

query
select to_char('NaN'::numeric, 'RN')
----
error 0A000: cannot convert NaN to integer

query
select to_char('Infinity'::numeric, 'RN')
----
error 0A000: cannot convert infinity to integer

query
select to_char(9223372036854775807, '9V9')
----
error 22003: bigint out of range

query
select to_char(v, '9.9.9') from (values (1)) as t(v)
----
error 42601: multiple decimal points

query
select case when v > 1 then to_char(v, 'S9S') else 'fine' end from (values (1)) as t(v)
----
fine

query
select to_char('1', '9')
----
error 42725 at 8: function to_char(unknown, unknown) is not unique
hint: Could not choose a best candidate function. You might need to add explicit type casts.

# patterns and numbers at random

query
select to_char('-0.1'::numeric, 'MIth')
----
error 22P02: "." is not a number

query
select to_char('0'::int8, 'FM999')
----
0

query
select to_char('9.64168603828478e+16'::float8, 'FM,')
----
(empty)

query
select to_char('0'::int4, 'SPthVrnDD')
----
error 42601: cannot use "V" and decimal point together

query
select to_char('0'::float8, '99,,G0D09990V999')
----
error 42601: cannot use "V" and decimal point together

query
select to_char('123456789.123456789'::float4, 'FMPL0PL')
----
+#+

query
select to_char('-1'::int4, 'L,GG,00.099')
----
·    -01.000

query
select to_char('1'::int4, ' ,.990')
----
·  .###

query
select to_char('1e20'::float4, '"q9"')
----
q9

query
select to_char('5.517392945446726e-08'::float8, 'CSPSPFMrnPLrn')
----
##############################

query
select to_char('1e20'::float8, '-9GEEEE')
----
·1e+20

query
select to_char('-12'::int4, '')
----
(empty)

query
select to_char('9296'::int8, 'SG')
----
+

query
select to_char('0.0069876'::numeric, '909PLSP0')
----
· 00+0

query
select to_char('977564735'::int4, 'TH\"')
----
error 22P02: "." is not a number

query
select to_char('4850'::int4, 'rnB9,CRN')
----
############### ###############

query
select to_char('-1'::int8, 'FMGG,90GD09909')
----
-1,.0000

query
select to_char('1'::int8, 'FM9909G90.99')
----
00,01.

query
select to_char('0.23345779511885545'::float4, '0900,0,V9999L')
----
·0000,0,2335·

query
select to_char('-0.9591362092437938'::float4, 'MI90EEEE')
----
error 42601: "EEEE" is incompatible with other formats
detail: "EEEE" may only be used together with digit and decimal point patterns.

query
select to_char('-0.005'::numeric, 'GG,DS')
----
·  .+

query
select to_char('-485'::int4, 'SG9,9,G9GGL')
----
-4,8,,5,,·

query
select to_char('0'::int8, '9rn.MIFMPRBEEEE')
----
error 42601: cannot use "PR" and "S"/"PL"/"MI"/"SG" together

query
select to_char('-409944884709165.8'::float4, 'GD9099')
----
·-.

query
select to_char('4850'::int4, '.0RN')
----
###############

query
select to_char('0'::int8, 'VthRN,PLRNSG')
----
###############  ###############

query
select to_char('0'::int8, '9,0,990EEEE')
----
·0e+00

query
select to_char('-0'::float4, '-GSPL--0B')
----
-  ---0

query
select to_char('-0.1'::numeric, 'EEEE\"SPRN"q9"EEEE,B')
----
error 42601: "EEEE" must be the last pattern used

query
select to_char('-2147483648'::int4, 'FMPL. PL0')
----
-. #

query
select to_char('-2147483648'::int4, 'FM9,9G099V9999th')
----
0000000th

query
select to_char('-34972089'::int4, '9G9,G,9')
----
-#,#,,,#

query
select to_char('0'::int4, '\"SG00TH0')
----
"+00TH0

query
select to_char('749.654659431043'::float8, 'MIG99,999D990')
----
·    749.655

query
select to_char('123456789.123456789'::float4, 'D')
----
·.

query
select to_char('Infinity'::numeric, 'D99L')
----
·.##·

query
select to_char('0'::float4, 'xLDEEEEFM"q9"')
----
error 42601: "EEEE" must be the last pattern used

query
select to_char('0'::float8, ',9999.099')
----
·     .000

query
select to_char('-315.51915450272895'::float8, '099,99D99')
----
-003,15.52

query
select to_char('-1'::int8, 'PL00')
----
·-01

query
select to_char('185.38157226526027'::float8, 'FM9G9,9G.909')
----
1,8,5,.382

query
select to_char('745.0418095623866'::float4, 'S09.99009')
----
+##.###

query
select to_char('123'::int4, 'LB0EEEEC')
----
error 42601: "EEEE" is incompatible with other formats
detail: "EEEE" may only be used together with digit and decimal point patterns.

query
select to_char('-Infinity'::float4, 'FM,.09')
----
-.

query
select to_char('-1'::int4, 'G9,99999D')
----
·      -1

query
select to_char('9285'::int8, '09999.L')
----
·09285

query
select to_char('311'::numeric, '0G')
----
·#,

query
select to_char('-0.48514596404348764'::float4, '9D9')
----
·-.5

query
select to_char('123456789.123456789'::float8, 'TH\",SGPLVL\"')
----
error 22P02: "." is not a number

query
select to_char('1'::int8, '9,G99G9,.000MI')
----
·     1,.000·

query
select to_char('5'::int4, '-SGPLS,VMI')
----
error 42601: cannot use "S" and "PL"/"MI"/"SG"/"PR" together

query
select to_char('-0.09476465521863342'::float8, '9thFM- ')
----
-0-·

query
select to_char('-0.001'::float4, '9D0V9999PL')
----
error 42601: cannot use "V" and decimal point together

query
select to_char('0'::int8, 'FM G999')
----
·0

query
select to_char('123456789.123456789'::float8, '9V99L')
----
·###·

query
select to_char('1'::int4, '')
----
(empty)

query
select to_char('77818'::float8, '0009D09')
----
·####.##

query
select to_char('0'::int8, 'EEEERNDTHSG-')
----
error 42601: "EEEE" must be the last pattern used

query
select to_char('-300'::int8, 'V')
----
(empty)

query
select to_char('9223372036854775807'::int8, 'FM 9099.9')
----
·####.#

query
select to_char('Infinity'::float8, 'FMPL,99SG')
----
+##+

query
select to_char('0'::int4, '0GG0.00090EEEE')
----
·0.00000e+00

query
select to_char('-1'::int4, 'SG9999990.V9999TH')
----
error 42601: cannot use "V" and decimal point together

query
select to_char('900509637'::int4, 'SGD99')
----
+.##

query
select to_char('123456789.123456789'::float8, ' 99,0D9099EEEE')
----
·1.2346e+08

query
select to_char('123456789.123456789'::float4, '090,9.009')
----
·###,#.

query
select to_char('9.995'::numeric, 'FM9999.TH')
----
10

query
select to_char('-326'::numeric, ',,D90EEEE')
----
-3.26e+02

query
select to_char('-772820213888091829'::int8, 'BSPPR9rnTHS')
----
error 42601: "9" must be ahead of "PR"

query
select to_char('-5385'::int4, '"q9"9THxCBC')
----
q9-#x

query
select to_char('4850'::int4, 'FMG9.909MI')
----
#.###

query
select to_char('2536'::int4, 'rnEEEERNSL')
----
error 42601: "EEEE" is incompatible with other formats
detail: "EEEE" may only be used together with digit and decimal point patterns.

query
select to_char('-0.4407761188917345'::float8, 'THrn9')
----
###############

query
select to_char('Infinity'::numeric, 'FM90,09,.900')
----
##,##,.###

query
select to_char('349.16702924591436'::float4, ',9,9,9D09099')
----
· 3,4,9.167

query
select to_char('-Infinity'::numeric, '.99')
----
-.##

query
select to_char('1'::int8, '999GDEEEESG')
----
error 42601: "EEEE" must be the last pattern used

query
select to_char('1'::int8, 'MISthV9\"0')
----
error 42601: cannot use "S" and "PL"/"MI"/"SG"/"PR" together

query
select to_char('69'::numeric, '99,0GGDTH')
----
· 6,9,,

query
select to_char('Infinity'::numeric, 'FM,00G09,,.9099th')
----
##,##,,.####

query
select to_char('0.05'::numeric, 'PLGG')
----
+ ·

query
select to_char('-0.1'::numeric, '9,9')
----
·  0

query
select to_char('-898'::numeric, 'D09EEEEMI')
----
error 42601: "EEEE" must be the last pattern used

query
select to_char('1e20'::float8, '99,9.990')
----
·##,#.

query
select to_char('0'::float4, ',99GPL')
----
·  0,+

query
select to_char('Infinity'::float8, 'G9G,G')
----
· #,,,

query
select to_char('4850'::int4, ',PR')
----
·

query
select to_char('583'::numeric, 'MID"q9"')
----
·.q9

query
select to_char('7765'::int8, 'FMG99G0,GSG')
----
##,#,,+

query
select to_char('-1'::int8, 'thSPTHEEEERN,MIL')
----
error 42601: "EEEE" must be the last pattern used

query
select to_char('-0'::float4, 'G0909,,0')
----
·-0000,,0

query
select to_char('-0.001'::float4, 'x0x')
----
x-0x

query
select to_char('513'::int4, 'rnG9.G')
----
·         dxiii ·

query
select to_char('-0.005'::numeric, 'FM99L')
----
0·

query
select to_char('264.7092107246144'::float4, 'FMGG9G99PR')
----
2,65

query
select to_char('0.5'::float8, 'rn9 TH')
----
###############·

query
select to_char('-9.620901840180977'::float8, 'BTH.-FMSPL')
----
-.-·

query
select to_char('1'::int8, 'PL0999G0EEEETH')
----
error 42601: "EEEE" is incompatible with other formats
detail: "EEEE" may only be used together with digit and decimal point patterns.

query
select to_char('-Infinity'::float8, 'SGSG-"q9"B0')
----
---q9#

query
select to_char('123456789.123456789'::float4, 'PL0EEEEPRTHLG')
----
error 42601: "EEEE" is incompatible with other formats
detail: "EEEE" may only be used together with digit and decimal point patterns.

query
select to_char('9127'::int8, 'FM9,')
----
#,

query
select to_char('-0.001'::float4, '\"th0MICG')
----
"0-,

query
select to_char('-0.001'::float4, '009900PR')
----
<000000>

query
select to_char('0.05'::numeric, 'FM9G.990')
----
.050

query
select to_char('12'::int4, 'FMG9')
----
#

query
select to_char('NaN'::float8, '9,9,9D99990V9999')
----
error 42601: cannot use "V" and decimal point together

query
select to_char('NaN'::numeric, '9G0G99V9999')
----
·  0,000NaN

query
select to_char('NaN'::numeric, 'FM09999G9.')
----
000Na,N

query
select to_char('-12'::int4, 'MI9G,90D0999th')
----
-   12.0000

query
select to_char('0'::float8, 'FM99G9,')
----
0,

query
select to_char('-1'::int8, 'BFMPRS9CTH')
----
error 42601: cannot use "S" and "PL"/"MI"/"SG"/"PR" together

query
select to_char('821.6104475097584'::float8, 'FMG990,9,9D9L')
----
8,2,1.6·

query
select to_char('-436.99499337506893'::float8, 'FM9G999G9,.90909V9999PL')
----
error 42601: cannot use "V" and decimal point together

query
select to_char('1e20'::float8, '0,\"PRVx9,')
----
error 42601: "9" must be ahead of "PR"

query
select to_char('0'::float8, ' G9GTH')
----
·  0,TH

query
select to_char('760013352625188601'::int8, '')
----
(empty)

query
select to_char('-6.99237720291696e+23'::float8, ' 99G09,.09PL')
----
·-##,##,.

query
select to_char('0.5'::float8, '.90090')
----
·.#####

query
select to_char('-2147483648'::int4, '')
----
(empty)

query
select to_char('-0.6153007779079658'::float8, '9.PRthDV')
----
error 42601: multiple decimal points

query
select to_char('2.5'::float8, '9G90,9.99RN')
----
·              II

query
select to_char('1.5'::float8, 'D09')
----
·.##

query
select to_char('123456789.123456789'::float4, 'FM9G9,G999.0')
----
#,#,,###.

query
select to_char('9223372036854775807'::int8, 'FM99G.9000')
----
##,.####

query
select to_char('-0.005'::numeric, ',RNFM')
----
###############

query
select to_char('12'::int4, 'FM9,.')
----
#,.

query
select to_char('0'::int8, 'FM0G,G9')
----
0,,,0

query
select to_char('-1'::int8, 'G9G99.')
----
·   -1

query
select to_char('-26930178.54997075'::float4, '0PLLB,thx')
----
-#  ,x

query
select to_char('12'::int4, 'FMPL9,9GG90.99')
----
+12.

query
select to_char('-0.48808080145056354'::float4, '-FM')
----
-

query
select to_char('NaN'::float8, 'FMMI990G9.9099')
----
Na,N

query
select to_char('-37.69677853047358'::float4, 'FM G0G,9,V9')
----
·-3,,7,7

query
select to_char('2605'::int8, 'PLSPL,VCTH')
----
error 22P02: "." is not a number

query
select to_char('-0.005'::numeric, ',G0')
----
·  0

query
select to_char('0'::float4, '0CLD,9')
----
·0 . 0

query
select to_char('-1'::int4, 'FM9D09909EEEE')
----
error 42601: "EEEE" is incompatible with other formats
detail: "EEEE" may only be used together with digit and decimal point patterns.

query
select to_char('-1'::int8, 'PL9GD09999')
----
·-1,.00000

query
select to_char('-0'::float8, 'PL.9')
----
·-.#

query
select to_char('-1'::int8, 'G  .CthB')
----
·  -.

query
select to_char('-1'::int4, 'FM,999G0G0')
----
-0,1

query
select to_char('-2147483648'::int4, '9G90999D00EEEEMI')
----
error 42601: "EEEE" must be the last pattern used

query
select to_char('69382'::float4, '9,G9.')
----
·#,,#.

query
select to_char('1'::int4, '0,0909D')
----
·0,0001

query
select to_char('1'::int8, 'GD90099')
----
· .#####

query
select to_char('-Infinity'::numeric, '999,GG99')
----
-###,,,##

query
select to_char('1.5'::float8, ' V9thLEEEE9')
----
error 42601: "EEEE" is incompatible with other formats
detail: "EEEE" may only be used together with digit and decimal point patterns.

query
select to_char('0.0094791'::numeric, '9G0D900')
----
·  0.009

query
select to_char('1e20'::float4, '9,RN,FM')
----
###############

query
select to_char('0'::float4, '0,9.')
----
·0,0

