# to_date and to_timestamp.
query
select to_date('05 Dec 2000', 'DD Mon YYYY'), to_date('20240229', 'YYYYMMDD'), to_date('2024-060', 'YYYY-DDD'), to_date('2020-W53-5', 'IYYY-"W"IW-ID'), to_date('4th of July, 1776', 'DDth "of" Month, YYYY'), to_date('J2451187', '"J"J'), to_date('44-02-01 BC', 'YYYY-MM-DD BC'), to_date('21 24', 'CC YY'), to_date('XII-2000', 'RM-YYYY')
----
2000-12-05 2024-02-29 2024-02-29 2021-01-01 1776-07-04 1999-01-08 0044-02-01 BC 2024-01-01 2000-12-01

query
select to_timestamp('05 Dec 2000 13:45', 'DD Mon YYYY HH24:MI'), to_timestamp('2011-12-18 11:38 PM', 'YYYY-MM-DD HH12:MI PM'), to_timestamp('2011-12-18 11:38 +05:20', 'YYYY-MM-DD HH12:MI TZH:TZM'), to_timestamp('2011-12-18 11:38-05', 'YYYY-MM-DD HH12:MITZH'), to_timestamp('2018-11-02 12:34:56.123456', 'YYYY-MM-DD HH24:MI:SS.FF3'), to_timestamp('1,582nd VIII 21', 'Y,YYYth FMRM DD'), to_timestamp('12345', 'SSSSS'), to_timestamp('97/2/16 8:14:30', 'FMYYYY/FMMM/FMDD FMHH:FMMI:FMSS')
----
2000-12-05 13:45:00+00 2011-12-18 23:38:00+00 2011-12-18 06:18:00+00 2011-12-18 16:38:00+00 2018-11-02 12:34:56.123+00 1582-08-21 00:00:00+00 0001-01-01 03:25:45+00 BC 0097-02-16 08:14:30+00

query
select to_date(t, f), to_timestamp(t, f) from (values ('2024-01-02', 'YYYY-MM-DD'), ('02.01.24', 'DD.MM.YY'), (null, 'YYYY'), ('2024', null), ('', ''), ('  2024   5', 'YYYYMM'), ('2024-1-1', 'YYYY-MM-DD')) as v(t, f)
----
2024-01-02 2024-01-02 00:00:00+00
2024-01-02 2024-01-02 00:00:00+00
NULL NULL
NULL NULL
0001-01-01 BC 0001-01-01 00:00:00+00 BC
2024-05-01 2024-05-01 00:00:00+00
2024-01-01 2024-01-01 00:00:00+00

# separators and blanks
query
select to_date('2000 + + JUN', 'YYYY  MON')
----
error 22007: invalid value "+" for "MON"
detail: The given value did not match any of the allowed values for this field.

query
select to_date('2000+JUN', 'YYYY//MON'), to_date('2000JUN', 'YYYY MON'), to_timestamp('2000JUN', 'YYYY///MON'), to_timestamp('2000 -JUN', 'YYYY MON'), to_timestamp(' 2000   JUN', 'YYYY MON')
----
2000-06-01 2000-06-01 2000-06-01 00:00:00+00 2000-06-01 00:00:00+00 2000-06-01 00:00:00+00

query
select to_timestamp('2000 JUN', 'FXYYYY  MON')
----
error 22007: invalid value "UN" for "MON"
detail: The given value did not match any of the allowed values for this field.

query
select to_date('2024-02-30', 'YYYY-MM-DD')
----
error 22008: date/time field value out of range: "2024-02-30"

query
select to_date('2024-13-01', 'YYYY-MM-DD')
----
error 22008: date/time field value out of range: "2024-13-01"

query
select to_date('20240', 'YYYYMMDD')
----
error 22007: source string too short for "MM" formatting field
detail: Field requires 2 characters, but only 1 remain.
hint: If your source string is not fixed-width, try using the "FM" modifier.

query
select to_date('2024-xx', 'YYYY-MM')
----
error 22007: invalid value "xx" for "MM"
detail: Value must be an integer.

query
select to_date('2024-Foo', 'YYYY-Mon')
----
error 22007: invalid value "Foo" for "Mon"
detail: The given value did not match any of the allowed values for this field.

query
select to_date('2024 2025', 'YYYY YYYY')
----
error 22007: conflicting values for "YYYY" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_date('2024 05 01', 'IYYY MM DD')
----
error 22007: invalid combination of date conventions
hint: Do not mix Gregorian and ISO week date conventions in a formatting template.

query
select to_date('60', 'DDD')
----
error 22007: cannot calculate day of year without year information

query
select to_timestamp('13:00', 'HH12:MI')
----
error 22007: hour "13" is invalid for the 12-hour clock
hint: Use the 24-hour clock, or give an hour between 1 and 12.

query
select to_timestamp('25:00', 'HH24:MI')
----
error 22008: date/time field value out of range: "25:00"

query
select to_timestamp('2024 EST', 'YYYY TZ')
----
error 0A000: formatting field "TZ" is only supported in to_char

query
select to_timestamp('2024 +16', 'YYYY TZH')
----
error 22009: time zone displacement out of range: "2024 +16"

query
select to_date('99999999999', 'YYYY')
----
error 22008: value for "YYYY" in source string is out of range
detail: Value must be in the range -2147483648 to 2147483647.

query
select to_date('9999999', 'YYYY')
----
error 22008: date out of range: "9999999"

query
select to_timestamp('9999999', 'YYYY')
----
error 22008: timestamp out of range

query
select to_timestamp('294277', 'YYYY')
----
error 22008: timestamp out of range

query
select to_date('x,1', 'Y,YYY')
----
error 22007: invalid input string for "Y,YYY"

query
select to_date(t, 'YYYY-MM-DD') from (values ('2024-01-01'), ('2024-01-32')) as v(t)
----
error 22008: date/time field value out of range: "2024-01-32"

query
select case when t > '2' then to_date(t, 'YYYY') end from (values ('1x'), ('2024')) as v(t)
----
NULL
2024-01-01

query
select to_date(to_char(born, 'DD/Mon/YYYY'), 'DD/Mon/YYYY') = born, to_timestamp(born::text, 'YYYY-MM-DD') = born from people
----
t t
t t
t t
t t
t t
t t
t t
t t
NULL NULL
t t
t t
t t

query
select to_date('2024-01-02', 'YYYY-MM-DD') + 1, to_timestamp(86400), to_timestamp('86400')
----
2024-01-03 1970-01-02 00:00:00+00 1970-01-02 00:00:00+00

# in another zone
statement
SET TimeZone = 'America/New_York'
----
SET

query
select to_timestamp('2024-07-01 12:00', 'YYYY-MM-DD HH24:MI'), to_timestamp('2024-07-01 12:00+01', 'YYYY-MM-DD HH24:MITZH'), to_char(timestamptz '2024-07-01 12:00', 'HH24 OF TZH:TZM')
----
2024-07-01 12:00:00-04 2024-07-01 07:00:00-04 12 -04 -04:00

statement
RESET TimeZone
----
RESET

# patterns and texts at random

query
select to_date('7x13 31TAD-024  ', 'ID"x"HH24 DDTBC-YYY  ')
----
error 22007: invalid combination of date conventions
hint: Do not mix Gregorian and ISO week date conventions in a formatting template.

query
select to_timestamp('5-7-13st ', 'TMUS-MM-MMth ')
----
error 22007: conflicting values for "MM" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_date('28T', 'DDT')
----
0001-01-28 BC

query
select to_date('364/7T00/', 'FMIDDD/TMHH24TFMSS/')
----
error 22007: cannot calculate day of year without year information

query
select to_date('1 ', 'HHth ')
----
0001-01-01 BC

query
select to_date('mayTsunth/12-', 'MonthTDYTH/TMYYYY-')
----
error 22007: invalid value "th/1" for "YYYY"
detail: Value must be an integer.

query
select to_timestamp('59xJan  001st', 'TMMI"x"MON DDDth')
----
error 22007: cannot calculate day of year without year information

query
select to_date('5st  9-01', 'MIth  Y-IW')
----
error 22007: invalid combination of date conventions
hint: Do not mix Gregorian and ISO week date conventions in a formatting template.

query
select to_timestamp('Mon 99/Mon 2031thT', 'FMDY YY/DY FMCCFMDDTHT')
----
error 22007: conflicting values for "DY" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_timestamp('19995th/', 'YYYY USTH/')
----
error 22007: invalid value "th/" for "US"
detail: Value must be an integer.

query
select to_timestamp('00-1998/', 'SSTIYYY/')
----
1998-01-01 00:00:00+00

query
select to_timestamp('6', 'SS')
----
0001-01-01 00:00:06+00 BC

query
select to_timestamp('pm30 Septemberth:12x', 'TMAMMI MonthTH:MS"x"')
----
error 22007: invalid value "th:" for "MS"
detail: Value must be an integer.

query
select to_date('285900x', 'FXFMDDFMMISSTH"x"')
----
error 22007: invalid value "x" for "MI"
detail: Value must be an integer.

query
select to_timestamp('foost-iv  ', 'Monthth  RM"x"')
----
error 22007: invalid value "foost-iv" for "Month"
detail: The given value did not match any of the allowed values for this field.

query
select to_timestamp('53:61th-', 'FXTMIW:FMSSTH-')
----
error 22008: date/time field value out of range: "53:61th-"

query
select to_date('99T520T0044-5905st/', 'FMYYTTMYYYTYYYY-FMMI:DDth/')
----
error 22007: conflicting values for "YYY" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_timestamp('sunT', 'DYT')
----
0001-01-01 00:00:00+00 BC

query
select to_date('12  59-2024', 'FXTMYYYY  TMMI-YYYY:')
----
error 22007: conflicting values for "YYYY" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_timestamp('123456-05/9/61 x004/', 'FMUSFMDD/FMDD:SS"x"TZMY/')
----
error 22007: conflicting values for "DD" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_date('mar 99  1999x', 'TMMON TMYY  YYYY"x"')
----
1999-03-01

query
select to_timestamp('61-Jan/5st-', 'SS-TMMON/MIth-')
----
error 22008: date/time field value out of range: "61-Jan/5st-"

query
select to_date('Septemberst/FEBth13 7st  ', 'TMMonthth/MONTH  MM TMHH24th  ')
----
error 22007: invalid value "st/FEBth13" for "MONTH"
detail: The given value did not match any of the allowed values for this field.

query
select to_timestamp('0044stT41th  7x28 ', 'YYYYthTTMYWTH  HH24"x"DD ')
----
error 22007: conflicting values for "Y" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_date('59xP.M./1', 'TMSS"x"FMA.M./FMYYYYTMonth/DY ')
----
error 22007: hour "0" is invalid for the 12-hour clock
hint: Use the 24-hour clock, or give an hour between 1 and 12.

query
select to_date('1-xxx/000120T', 'J-MON/UST')
----
error 22007: invalid value "xxx/000120T" for "MON"
detail: The given value did not match any of the allowed values for this field.

query
select to_date('5T366T123:53/12th00-', 'USTDDDthTMS:TMIW-MSTHFMHH24"x"')
----
error 22007: invalid combination of date conventions
hint: Do not mix Gregorian and ISO week date conventions in a formatting template.

query
select to_date('BC/1st:', 'BCIDth:')
----
error 22007: invalid value "/" for "ID"
detail: Value must be an integer.

query
select to_date('5 9/59x', 'FMUS TMDD/SS"x"')
----
0001-01-09 BC

query
select to_timestamp('20st 1999x31-12:', 'TMCCth FMYYYY"x"DD-FMYYYY:')
----
error 22007: conflicting values for "YYYY" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_date('7  30th/', 'MM  TMMITH/')
----
0001-07-01 BC

query
select to_timestamp('iv xfooxfoo x', 'RM"x"Month"x"TMMonth')
----
error 22007: invalid value "xfooxfoo" for "Month"
detail: The given value did not match any of the allowed values for this field.

query
select to_date('13 5904-28-16/', 'MM TMMIFMHH12FMY-DD"x"TZH-')
----
error 22008: date/time field value out of range: "13 5904-28-16/"

query
select to_timestamp('59:12st:Monday-99thT1998-0044T', 'FXTMMI:FMYYYYth:Day FMYYTHTIYYY-YYYYT')
----
error 22007: conflicting values for "YY" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_timestamp('05thTJan  ', 'FXDDTHTMON  ')
----
0001-01-05 00:00:00+00 BC

query
select to_timestamp('5th:9 x', 'USTH:Y  ')
----
2009-01-01 00:00:00.5+00

query
select to_date('24th/999-99x', 'YYTH/YYY-YY"x"')
----
error 22007: conflicting values for "YYY" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_date('may24-0044st5  0044st x-03 ', 'MonthHH24th-YYYYthUS FMYYYYth TMTZH ')
----
error 22007: invalid value "x-" for "TZH"
detail: Value must be an integer.

query
select to_timestamp('001235/', 'HH24TMMSMI/')
----
0001-01-01 00:05:00.123+00 BC

query
select to_timestamp('September  28  ', 'Month  TMDD  ')
----
0001-09-28 00:00:00+00 BC

query
select to_timestamp('1 ', 'D ')
----
0001-01-01 00:00:00+00 BC

query
select to_timestamp('7/59st/', 'MM/SSth/')
----
0001-07-01 00:00:59+00 BC

query
select to_timestamp('125x00st99:', 'MSFMMS"x"SSthYY:')
----
error 22007: invalid value "x00" for "MS"
detail: Value must be an integer.

query
select to_timestamp('05-59st-12x', 'DD-MIth-HH12"x"')
----
0001-01-05 00:59:00+00 BC

query
select to_date('001st123456/024', 'TMIDDDthFF6/FMYYYth/')
----
error 22007: invalid combination of date conventions
hint: Do not mix Gregorian and ISO week date conventions in a formatting template.

query
select to_timestamp('13st  99x5T', 'MMth  YY"x"FMMIT')
----
error 22008: date/time field value out of range: "13st  99x5T"

query
select to_timestamp('16st Mon/59TJanxsun:13:', 'TZHth DY/MITMON"x"DY:HH24:')
----
error 22007: invalid value "st" for "DY"
detail: The given value did not match any of the allowed values for this field.

query
select to_timestamp('Jan12:12-', 'FMMONth YYYY:MM-')
----
error 22007: conflicting values for "MM" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_timestamp('Jan-00  7', 'MON-SS-TMHH24')
----
0001-01-01 07:00:00+00 BC

query
select to_timestamp('59th/12x', 'SSTH/MS"x"')
----
0001-01-01 00:00:59.12+00 BC

query
select to_timestamp('13-', 'FXHH24-')
----
0001-01-01 13:00:00+00 BC

query
select to_date('1211999-', 'FXYYYYQYYYY-')
----
error 22007: conflicting values for "YYYY" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_timestamp('61x59stx121st:61/520th ', 'SS"x"SSth"x"YYYYTMYYth:SS/YYYTH ')
----
error 22007: conflicting values for "SS" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_timestamp('3600:', 'FXSSSS:')
----
0001-01-01 01:00:00+00 BC

query
select to_timestamp('00 xxxx/', 'HH24 MONTH/')
----
error 22007: invalid value "xxxx/" for "MONTH"
detail: The given value did not match any of the allowed values for this field.

query
select to_timestamp('000120-', 'US-')
----
0001-01-01 00:00:00.00012+00 BC

query
select to_date('pmTsunday sunx0044-13th-', 'PMTHTDay DY"x"YYYYTTMHH24TH-')
----
error 22007: conflicting values for "DY" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_date('5th/', 'FXMITH/')
----
0001-01-01 BC

query
select to_timestamp('0-7x', 'HH12-HH24"x"')
----
0001-01-01 07:00:00+00 BC

query
select to_timestamp('2024  123:5:30  00th02st:', 'FXYYYY/MS:FMMI:FMMI  SSTH"x"FMMMth:')
----
error 22007: conflicting values for "MI" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_timestamp('123:', 'FXMS:')
----
0001-01-01 00:00:00.123+00 BC

query
select to_date('5xMon 5th:Mon  4/', 'MI"x"FMDY FMMSTH:FMDY  TMY/')
----
error 22007: conflicting values for "DY" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_date('13 x', 'FMHH ')
----
error 22007: hour "13" is invalid for the 12-hour clock
hint: Use the 24-hour clock, or give an hour between 1 and 12.

query
select to_timestamp('24  9  ', 'HH24  Y ')
----
error 22008: date/time field value out of range: "24  9  "

query
select to_date('FEBstx05stT5024', 'MONth"x"DDthTTMFF6/TMYYY')
----
error 22007: invalid value "tx" for "DD"
detail: Value must be an integer.

query
select to_date('AM:Mon-9-1x', 'AM:DY-Y-YY"x"')
----
error 22007: conflicting values for "YY" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_timestamp('61x02/sun ', 'FXSSth"x"FMMM/DY ')
----
error 22007: invalid value "/s" for "MM"
detail: Value must be an integer.

query
select to_date('xxxstTXII-01st/5x000120-0th ', 'MONthTRMWWthTMI"x"US-TMHH12TH ')
----
error 22007: invalid value "xxxstTXII-01st/5x000120-0th" for "MON"
detail: The given value did not match any of the allowed values for this field.

query
select to_timestamp('3sunthx000120:00stTxxx:', 'QDYTH"x"US:TMSSthTMON:')
----
error 22007: invalid value "hx0001" for "US"
detail: Value must be an integer.

query
select to_timestamp('January 01st/', 'FMMonth FMWWth/')
----
error 22007: cannot calculate day of year without year information

query
select to_date('4:', 'Y:')
----
2004-01-01

query
select to_timestamp('5 x123456/52024xMonSeptemberT', 'FXTMMS"x"TMUS MSYYYY"x"DYMonthT')
----
error 22007: invalid value "x12345" for "US"
detail: Value must be an integer.

query
select to_date('001T123456  ivT', 'FMIDDDTUS  TMRMT')
----
error 22007: invalid combination of date conventions
hint: Do not mix Gregorian and ISO week date conventions in a formatting template.

query
select to_timestamp('sunT02thT59-', 'TMDYTMMTHTTMMI-')
----
error 22007: invalid value "hT" for "MI"
detail: Value must be an integer.

query
select to_date('BC-7st x02  13/', 'TMBC-IDth FMMM"x"MM')
----
error 22007: invalid combination of date conventions
hint: Do not mix Gregorian and ISO week date conventions in a formatting template.

query
select to_timestamp('January-4x61thMonx001:mayT', 'Month-Y"x"SSTH"x"DY"x"DDD:MonthT')
----
error 22007: invalid value "onx001:mayT" for "DY"
detail: The given value did not match any of the allowed values for this field.

query
select to_timestamp('sun  ', 'FXDY  ')
----
0001-01-01 00:00:00+00 BC

query
select to_timestamp('9-', 'FMDD-')
----
0001-01-09 00:00:00+00 BC

query
select to_timestamp('999', 'TMYYY')
----
1999-01-01 00:00:00+00

query
select to_timestamp('a.m.T4:', 'A.M.TFMY:')
----
error 22007: hour "0" is invalid for the 12-hour clock
hint: Use the 24-hour clock, or give an hour between 1 and 12.

query
select to_timestamp('5123', 'FF3THMS')
----
0001-01-01 00:00:00.512+00 BC

query
select to_timestamp('foo', 'FMMonth')
----
error 22007: invalid value "foo" for "Month"
detail: The given value did not match any of the allowed values for this field.

query
select to_timestamp('2451187th  Septem', 'JTH  TMMonth"x"Y/DD/')
----
error 22007: invalid value "Septem" for "Month"
detail: The given value did not match any of the allowed values for this field.

query
select to_timestamp('mayT', 'MonththT')
----
0001-05-01 00:00:00+00 BC

query
select to_timestamp('MondayTFEB:28th-XIIst  ', 'DayTMON:DDTH/TMRMth  ')
----
error 22007: invalid value "EB" for "DD"
detail: Value must be an integer.

query
select to_timestamp('1237x123456-FE', 'MSthFMMM"x"US-MON-FMMI/Y  ')
----
error 22007: invalid value "FE" for "US"
detail: Value must be an integer.

query
select to_date('1/', 'ID/')
----
0001-01-01 BC

query
select to_date('12/6100', 'YYYY/SSHH24:')
----
error 22008: date/time field value out of range: "12/6100"

query
select to_date('12  59123:1228January  ', 'MSTSSMS:YYYYTMDDMonthTH  ')
----
error 22007: conflicting values for "MS" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_date('bc-05  61  13 Mon  ', 'FXFMADTTMDD  SS  HH24 FMDY  ')
----
error 22008: date/time field value out of range: "bc-05  61  13 Mon  "

query
select to_timestamp('2024T12  12st:Mondayth-999  2024-', 'FMYYYYTYYYY MSth:DayTH-YYY  YYYY-')
----
error 22007: conflicting values for "YYYY" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_date('7Monday:sun  ', 'TMMMDay:DY  ')
----
error 22007: conflicting values for "DY" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_date('January-September x2024 ', 'FMMonthTTMMonth"x"YYYY ')
----
error 22007: conflicting values for "Month" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_date('024  2,024th/', 'FMYYYth  Y,YYYTH/')
----
2024-01-01

query
select to_timestamp('Monxxxxx', 'DY"x"MON"x"')
----
error 22007: invalid value "xxxx" for "MON"
detail: The given value did not match any of the allowed values for this field.

query
select to_timestamp('1998 5:123456x', 'IYYY US:FF6"x"')
----
error 22007: conflicting values for "FF6" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_date('61st/xxxstT1th-foost ', 'FMSSthMONthTYYTH-FMMonthth ')
----
error 22007: invalid value "/xxxstT1th-foost" for "MON"
detail: The given value did not match any of the allowed values for this field.

query
select to_timestamp('7th-5T', 'HH24TH FMMST')
----
0001-01-01 07:00:00.5+00 BC

query
select to_timestamp('12  sundayst x', 'FMHH12  Dayth"x"')
----
0001-01-01 00:00:00+00 BC

query
select to_timestamp('9T000120th  7 3:1Tmayst-', 'YTTMUSTH  MM TMQ:YYTMonthth-')
----
error 22007: conflicting values for "YY" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_date('9 520-5-13-28/123456x', 'Y YYY-MI-MM DD/US"x"')
----
error 22007: conflicting values for "YYY" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_date('11/0599-11stT', 'TMHH12"x"DDFMYY-HH12thT')
----
1999-01-05

query
select to_date('02-0212x3600x', 'TMMM-TMMMTHTMHHTH"x"SSSS"x"')
----
error 22007: conflicting values for "MM" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_timestamp('FEBTxm:000120T0-10th  ', 'MONTPM:USTHH12-TMIWTH  ')
----
error 22007: invalid value "xm:000120T0-10th" for "PM"
detail: The given value did not match any of the allowed values for this field.

query
select to_date('September/4-59 24 ', 'Month/Y-MI YY ')
----
error 22007: conflicting values for "YY" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_timestamp('AM:9 1-1x', 'TMAM:Y FMYY-CC"x"')
----
error 22007: conflicting values for "YY" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_timestamp('0044sunday-', 'FMYYYY Day-')
----
0044-01-01 00:00:00+00

query
select to_date('24:sun:05  520  16th/Mon x', 'TMHH24:TMDY:DD  YYY"x"TZHTH/FMDY"x"')
----
error 22007: invalid value "th/Mon" for "DY"
detail: The given value did not match any of the allowed values for this field.

query
select to_timestamp('123456', 'US')
----
0001-01-01 00:00:00.123456+00 BC

query
select to_date('13th:59T4  1,99959-January', 'TMHH24TH:MITY  FMY,YYYMI-Month')
----
error 22007: conflicting values for "Y,YYY" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_timestamp('61-7-61th/59:', 'SS-TMID-FMSSTH/FMMI:')
----
error 22008: date/time field value out of range: "61-7-61th/59:"

query
select to_date('sun x12/pm-24th/520-', 'DYthMS/PM-FMHH24TH/YYYth-')
----
error 22007: invalid value "x12" for "MS"
detail: Value must be an integer.

query
select to_timestamp('12345661/01st ', 'FXFF6TZM/TMWWth ')
----
error 22007: cannot calculate day of year without year information

query
select to_timestamp('000120-', 'FXTMUS-')
----
0001-01-01 00:00:00.00012+00 BC

query
select to_date('00st', 'TZMth')
----
0001-01-01 BC

query
select to_timestamp('xxxxFEBth:05 ', 'FMMON"x"FMMONTH:DD ')
----
error 22007: invalid value "xxxxFEBth:05" for "MON"
detail: The given value did not match any of the allowed values for this field.

query
select to_date('FEB  4/2024  9/02T', 'MONTY/YYYYth  FMDDth/TMMMT')
----
error 22007: conflicting values for "YYYY" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_date('123/1999x364x00T00  1  ', 'MS/TMYYYY"x"TMIDDD"x"SSTSS  TMHH  ')
----
error 22007: invalid combination of date conventions
hint: Do not mix Gregorian and ISO week date conventions in a formatting template.

query
select to_date('13  59st-FEB x59x59:', 'FXTMHHthTSSth-MON:FMSS"x"MI:')
----
error 22007: invalid value "x5" for "SS"
detail: Value must be an integer.

query
select to_date('123pmthT59520-', 'TMMSAMTHTMIYYY-')
----
error 22007: invalid value "thT5" for "IYYY"
detail: Value must be an integer.

query
select to_timestamp('7  Mon-AM5T05st-', 'MM  FMDY-AMMSTTMDDth-')
----
error 22007: hour "0" is invalid for the 12-hour clock
hint: Use the 24-hour clock, or give an hour between 1 and 12.

query
select to_timestamp('2024T59/mayT', 'FMYYYYTMI/FMMonthT')
----
error 22007: invalid combination of date conventions
hint: Do not mix Gregorian and ISO week date conventions in a formatting template.

query
select to_timestamp('24stmar-1-59Tmay-', 'HH24thFMMON  YY-MITMonth-')
----
error 22008: date/time field value out of range: "24stmar-1-59Tmay-"

query
select to_timestamp('12 x', 'MS')
----
0001-01-01 00:00:00.12+00 BC

query
select to_timestamp('30-28-', 'TMMI-DD-')
----
0001-01-28 00:30:00+00 BC

query
select to_timestamp('99th-366  12:', 'TMYYTH-DDD  HH12:')
----
error 22008: date/time field value out of range: "99th-366  12:"

query
select to_timestamp('sun-1-', 'DY-FMYY-')
----
2001-01-01 00:00:00+00

query
select to_timestamp('12thT59bc1-364/', 'HH12THTMSYADTMYY-IDDD  ')
----
error 22007: conflicting values for "YY" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_date('Mon xmarx61th', 'DY"x"MON"x"FMSSTH')
----
error 22007: invalid value "xmarx61th" for "MON"
detail: The given value did not match any of the allowed values for this field.

query
select to_timestamp('f', 'TMMonth-YYY/')
----
error 22007: invalid value "f" for "Month"
detail: The given value did not match any of the allowed values for this field.

query
select to_timestamp('001th-foo-xmT', 'TMDDDTH-FMMonthTH-PMT')
----
error 22007: invalid value "foo-xmT" for "Month"
detail: The given value did not match any of the allowed values for this field.

query
select to_timestamp('024 99th  September:00T', 'FXYYY YYTH  Month:HH24T')
----
error 22007: conflicting values for "YY" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_date('999-1Tad  ', 'TMYYY-YYTFMAD  ')
----
error 22007: conflicting values for "YY" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_date('Mon/3600:', 'FXDY/SSSS:')
----
0001-01-01 BC

query
select to_timestamp('1,999/99th1TsundayT12', 'Y,YYY/FMYYTHTMQTDayTMM')
----
error 22007: conflicting values for "YY" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_date('00-5 x5T', 'SS-FF6-FMUST')
----
error 22007: invalid value "x5T" for "US"
detail: Value must be an integer.

query
select to_timestamp('000120  05:13 x9:1T', 'FXUSthDD:MM  TMDD:YYT')
----
error 22007: conflicting values for "DD" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_date('7 00-7T', 'D FMHH24-FMHH24T')
----
0001-01-01 BC

query
select to_timestamp('Month-', 'DYTH-')
----
0001-01-01 00:00:00+00 BC

query
select to_date('00  September123:2024x', 'TZM  MonthMS:FMYYYY"x"')
----
2024-09-01

query
select to_timestamp('September  59123  foo:', 'Month  SSMS  FMMonth:')
----
error 22007: invalid value "foo:" for "Month"
detail: The given value did not match any of the allowed values for this field.

query
select to_date('September:7x', 'Month:MMth"x"')
----
error 22007: conflicting values for "MM" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_date('00/00/1st 7xFEB 00-', 'HH24/TMSS/TMDth FMD"x"MON SS-')
----
error 22007: conflicting values for "D" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_timestamp('sun  132024 x', 'DY  MMYYYY"x"')
----
error 22008: date/time field value out of range: "sun  132024 x"

query
select to_date('12/bc/00stT7x', 'FXFMMS/AD/TMHH24thTTMID"x"')
----
0001-01-01 BC

query
select to_date('13x999  5stx12st  Mon-9  ', 'TMHH24"x"YYY  TMMSth"x"TMYYYYth  FMDY-TMY"x"')
----
error 22007: conflicting values for "YYYY" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_date('Jan  ', 'MON  ')
----
0001-01-01 BC

query
select to_timestamp('00 2024  pm/', 'FMHH24 YYYY  FMPM/')
----
error 22007: hour "0" is invalid for the 12-hour clock
hint: Use the 24-hour clock, or give an hour between 1 and 12.

query
select to_timestamp('05-FEB:52th  61 01  ', 'TMDD-MON:TMWWTH  TMSS FMIW  ')
----
error 22007: invalid combination of date conventions
hint: Do not mix Gregorian and ISO week date conventions in a formatting template.

query
select to_timestamp('12st-1:', 'MSth-W:')
----
0001-01-01 00:00:00.12+00 BC

query
select to_date('Mon x9st30 x', 'DY YthMIth ')
----
error 22007: invalid value "x" for "Y"
detail: Value must be an integer.

query
select to_date('1998:', 'IYYY:')
----
1998-01-01

query
select to_date('13-12T61 ', 'MM-YYYYTSS ')
----
error 22008: date/time field value out of range: "13-12T61 "

query
select to_timestamp('0044-366:123456:12x', 'FMYYYY-DDD:US:TMHH"x"')
----
0044-12-31 00:00:00.123456+00

query
select to_timestamp('00-9/7520  5 9  ', 'TMSS-YTH/MMYYYTH  US DDTH  ')
----
error 22007: conflicting values for "YYY" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_date('Jan  02999Tsun  ', 'TMMON/MM-YYYTTMDY  ')
----
error 22007: conflicting values for "MM" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_date('000120T12  13xsun:', 'USTMS  HH24"x"DY:')
----
error 22007: invalid value "13xsun:" for "DY"
detail: The given value did not match any of the allowed values for this field.

query
select to_date('00-123456 123456st9th/mar:28 x', 'SS:US TMUSth  DDTH/MON:DD:')
----
error 22007: conflicting values for "DD" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_timestamp('123/13th ', 'TMMS/MMTH ')
----
error 22008: date/time field value out of range: "123/13th "

query
select to_date('124x9-', 'YYHH24"x"TMY-')
----
error 22007: conflicting values for "Y" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_timestamp('ivthT', 'RMTHT')
----
0001-04-01 00:00:00+00 BC

query
select to_date('30  00st51999x05st/', 'TMTZM  SSthMIYYYY"x"TMDDth/')
----
0999-01-05

query
select to_timestamp('1-2,024/adT59st:', 'QTH-Y,YYY-ADTSSth:')
----
error 22007: invalid input string for "Y,YYY"

query
select to_date('5 5:99st/4T12st', 'MS TMMI:TMYYth/WTYYYYth')
----
error 22007: conflicting values for "YYYY" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_date('123456  1999Tmay024:05-', 'US  YYYYTMonthYYY:FMDD-')
----
error 22007: conflicting values for "YYY" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_date('9/30/1st  2024  364-', 'DD:FMMI/YYth  FMYYYY  IDDD-')
----
error 22007: conflicting values for "YYYY" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_date('30stx00stxFEBx2024T123st2024st', 'MIth"x"HH24th"x"MON"x"YYYYTTMMSthYYYYth')
----
2024-02-01

query
select to_date('05  123st02  5x', 'DD-MSth/MM  MS"x"')
----
error 22007: conflicting values for "MS" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_date('1thT31xsunday/', 'YYTHTDD"x"Day/FMBC-FMMON/')
----
2001-01-31

query
select to_date('5 9T1-bc/Monday-', 'US YTTMID-AD/Day-')
----
error 22007: invalid combination of date conventions
hint: Do not mix Gregorian and ISO week date conventions in a formatting template.

query
select to_timestamp('1  60  02:000120-foo-4x', 'J DDD  MM:US-Month-W"x"')
----
error 22007: invalid value "foo-4x" for "Month"
detail: The given value did not match any of the allowed values for this field.

query
select to_date('XII 31 JanuaryT31', 'TMRM DD TMMonthTDD')
----
error 22007: conflicting values for "Month" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_date('2,024st 0044th  sundayth/', 'Y,YYYth TMYYYYTH  FMDayTH/')
----
error 22007: conflicting values for "YYYY" field in formatting string
detail: This value contradicts a previous setting for the same field type.

query
select to_date('505T12Mon  ', 'FMMSTMDDTMS:DY  ')
----
error 22007: invalid value "T1" for "DD"
detail: Value must be an integer.

query
select to_date('00-', 'HH24-')
----
0001-01-01 BC

query
select to_date('sun5thT52024T30/', 'FXDYFMMSTHTFMMITMYYYYTTZM/')
----
error 22007: invalid value "T30/" for "YYYY"
detail: Value must be an integer.

query
select to_timestamp('31/13  12', 'DD/FMHH24-MS')
----
0001-01-31 13:00:00.12+00 BC

query
select to_timestamp('Jan/9:may x61', 'MON/DDth:MonthSST')
----
error 22007: invalid value "ay" for "Month"
detail: The given value did not match any of the allowed values for this field.

query
select to_date('0044th:3', 'YYYYTH:IDDDth"x"Y  ')
----
error 22007: invalid combination of date conventions
hint: Do not mix Gregorian and ISO week date conventions in a formatting template.

query
select to_date('foox9x123456st  5xMonx9', 'Month"x"Y"x"USth  MS"x"DY"x"Y')
----
error 22007: invalid value "foox9x123456st" for "Month"
detail: The given value did not match any of the allowed values for this field.

