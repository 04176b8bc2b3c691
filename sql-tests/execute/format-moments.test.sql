# to_char of timestamps and intervals.
query
select to_char(i, 'YYYY MM DD HH24:MI:SS.US'), to_char(i, 'HH12 AM SSSS'), to_char(i, 'FMYY FMMM FMDD FMHH24'), to_char(i, 'DDD WW W Q CC J RM'), to_char(i, 'Y,YYY IYYY IW IDDD') from (values (interval '0'), ('1 year 2 mons 3 days 04:05:06.789'), ('-14 mons'), ('-40 days -27:12:03.000005'), ('1000 hours'), ('-1 year'), ('12 hours'), (null)) as v(i)
----
0000 00 00 00:00:00.000000 12 AM 0 0 0 0 0 000 01 1  00 1721028· 0,000 -001 48 331
0001 02 03 04:05:06.789000 04 AM 14706 1 2 3 4 423 61 1 1 00 1721459 II · 0,001 0001 05 034
-0001 -02 00 00:00:00.000000 12 AM 0 -1 -2 0 0 -420 -59 1 0 00 1720602 XI · 0,-01 -0002 40 276
0000 00 -40 -27:-12:-03.-00005 -03 AM -97923 0 0 -40 -27 -40 -4 -4  00 1720988· 0,000 -001 42 291
0000 00 00 1000:00:00.000000 04 PM 3600000 0 0 0 1000 000 01 1  00 1721028· 0,000 -001 48 331
-0001 00 00 00:00:00.000000 12 AM 0 -1 0 0 0 -360 -50 1  00 1720663 I  · 0,-01 -0002 49 337
0000 00 00 12:00:00.000000 12 PM 43200 0 0 0 12 000 01 1  00 1721028· 0,000 -001 48 331
NULL NULL NULL NULL NULL

query
select to_char(interval '1 day', 'Month')
----
error 22007: invalid format specification for an interval value
hint: Intervals are not tied to specific calendar dates.

query
select to_char(interval '1 day', 'TZ')
----
error 22007: invalid format specification for an interval value
hint: Intervals are not tied to specific calendar dates.

query
select to_char(interval '1 day', 'D')
----
error 22007: invalid format specification for an interval value
hint: Intervals are not tied to specific calendar dates.

query
select to_char(interval '1 day', ''), to_char(interval '3 days', '"in "DDth')
----
NULL in 03rd

query
select to_char(timestamp '2024-02-29 13:04:05.678', 'FXYYYY-MM-DD'), to_char(timestamp '2024-02-29', 'FMFMMonth'), to_char(timestamp '2024-02-29', 'TMMonth TMDay|Month'), to_char(timestamp '2024-02-29', 'DDSP DDth FMDDTH TZ OF TZH TZM'), to_char(timestamp '2024-02-29', 'MSth FF3th'), to_char(timestamptz '2024-02-29', 'OF TZH:TZM')
----
2024-02-29 F02onth February Thursday|February· 29 29th 29TH  +00 +00 00 000th 000th +00 +00:00

# patterns and values at random

query
select to_char('3 days'::interval, 'USSP ID:')
----
error 22007: invalid format specification for an interval value
hint: Intervals are not tied to specific calendar dates.

query
select to_char('12345-12-10 05:26:30.123456'::timestamp, 'FF6SP-TMUSSP\"hh24rm:')
----
123456-123456"05xii :

query
select to_char('27:12:03.5'::interval, 'TMMI A.M.TH-HH\"FMIDDDTY"x"TMADth/')
----
error 22007: invalid format specification for an interval value
hint: Intervals are not tied to specific calendar dates.

query
select to_char('1999-07-22 14:31:14.123456'::timestamp, 'WWMON.MONTH FXTZH/HH24th,FXWW:FMFF6 ')
----
29JUL.JULY      +00/14th,29:123456·

query
select to_char('2000-08-01 03:47:00.737119'::timestamp, 'TMHHthTFMYYYTFMHH12.FMWW mon\"fmYYYTHT')
----
03rdT0T3.31 aug"0THT

query
select to_char('-24 hours'::interval, 'MMSP FXSSSSSSPFMRM I.mm,FXmon,')
----
error 22007: invalid format specification for an interval value
hint: Intervals are not tied to specific calendar dates.

query
select to_char('0001-06-13 09:21:34.000005'::timestamp, 'HHTHTFXYYSP.mmth"x"IYY/')
----
09THT01.06thx001/

query
select to_char('1999-11-12 07:26:08.000000'::timestamptz, 'FMmm/TMSSSSSP"x"FMDyth\"')
----
11/26768PxFri"

query
select to_char('100 years 400 days 1000:00:00'::interval, 'TMSSSSSSPTMFF6/fmWW"x"TMADSP ')
----
error 22007: invalid format specification for an interval value
hint: Intervals are not tied to specific calendar dates.

query
select to_char('12 hours'::interval, 'MSSP\"')
----
000"

query
select to_char('2000-12-08 08:25:08.000005'::timestamp, 'hh24"x"fmMONTH.fmFXSP/')
----
08xDECEMBER./

query
select to_char('2024-03-24 14:07:02.000005'::timestamptz, 'fmmmSPFXIDDDSP.FMmm:fmMON,FMMI TMRM')
----
3084.3:MAR,7 III·

query
select to_char('3 days'::interval, 'TMSSSSS.')
----
0.

query
select to_char('2024-09-23 02:06:16.123456'::timestamptz, 'YYTFXrmTH"x"YYY  ')
----
24Tix  x024 ·

query
select to_char('-14 mons'::interval, 'FXCCfmrm,')
----
00xi,

query
select to_char('12345-11-21 17:14:11.000000'::timestamptz, 'Y FXIWPMth.Qth FXIYYYMS-HH"x"')
----
5 47PM.4th 12345000-05x

query
select to_char('0199-08-07 22:16:39.393030'::timestamp, 'mmTH:fmMONTH,PMth ')
----
08TH:AUGUST,PM·

query
select to_char('1999-10-06 04:02:56.123456'::timestamp, 'FF3/TMmi:SSSSS.YYYTH.FMMM,fmFF3/TMA.M.:')
----
123/02:14576.999TH.10,123/A.M.:

query
select to_char('2024-04-20 02:25:37.000000'::timestamp, 'IDDD:DySP\"FXDY')
----
111:Sat"SAT

query
select to_char('2000-10-20 20:16:52.123456 BC'::timestamp, 'fmddSP/fmA.D.TH"x"FMDD  FMA.M.,')
----
20/B.C.x20  P.M.,

query
select to_char('9999-10-11 21:48:27.000000'::timestamp, 'DAYTMMonthTH.J-mm ')
----
MONDAY   October.5373403-10·

query
select to_char('2024-12-03 12:18:24.858937'::timestamptz, 'YYYY HH24TfmWWDaySPfmYFXYT')
----
2024 12T49Tuesday  44T

query
select to_char('12345-02-18 07:27:59.133870'::timestamp, 'FMDDDSP:ddth IYYT')
----
49:18th 345T

query
select to_char('-24 hours'::interval, 'Yth.FXJ day mmSP"x"fmIYYY.mi.')
----
error 22007: invalid format specification for an interval value
hint: Intervals are not tied to specific calendar dates.

query
select to_char('2000-03-01 07:31:59.000005'::timestamp, 'FMYYY"x"rmTH:FF1TH-')
----
0xiii :0TH-

query
select to_char('9999-06-19 03:09:34.000000'::timestamp, 'MS.SSSS,IDTFXFX yyyyth"x"FXID')
----
000.11374,6T 9999thx6

query
select to_char('9999-11-04 01:29:40.210969 BC'::timestamptz, 'fmPMTMJTH\"')
----
error 22008 at 16: timestamp out of range: "9999-11-04 01:29:40.210969 BC"

query
select to_char('0642-01-28 13:49:15.000000 BC'::timestamp, 'SSSS,FXJSP"x"A.D.\"')
----
49755,1486967xB.C."

query
select to_char('2607-11-18 11:06:18.123456 BC'::timestamptz, 'TMBC,FXTZM.MSth-TMIDDD/SS  TMmon/fmRM.')
----
BC,00.123rd-324/18  nov/XI.

query
select to_char('1 year'::interval, 'FXdd.PM  FMJTmonth.FXMONTH  dayth  ')
----
error 22007: invalid format specification for an interval value
hint: Intervals are not tied to specific calendar dates.

query
select to_char('0452-03-07 22:29:58.123456'::timestamp, 'FXMONTH,FMOF"x"FXDayTHTss.TMWWTH,FF6 fmCCTH/')
----
MARCH    ,+0xThursday T58.10TH,123456 5TH/

query
select to_char('12345-12-20 02:33:28.000005'::timestamp, 'FMOF,Y,YYY ')
----
+0,12,345·

query
select to_char('12345-04-26 02:01:39.000005 BC'::timestamptz, 'FXth:FMIWSP,MON ')
----
error 22008 at 16: timestamp out of range: "12345-04-26 02:01:39.000005 BC"

query
select to_char('251 mons -131 days 220463 secs'::interval, 'IWFXIDTH/TMDay')
----
error 22007: invalid format specification for an interval value
hint: Intervals are not tied to specific calendar dates.

query
select to_char('12345-12-26 18:49:31.888635'::timestamp, 'amTH-fmFF6.FMSSSSSTH.')
----
pm-888635.67771ST.

query
select to_char('0'::interval, 'amTH:PM"x"')
----
am:AMx

query
select to_char('2024-02-24 13:12:50.000000'::timestamp, 'ID  ')
----
6 ·

query
select to_char('0684-01-16 17:34:59.123456'::timestamp, 'YSP.DYth"x"MON:IY"x"TMSSSSS:')
----
4.WEDxJAN:84x63299:

query
select to_char('1999-03-14 12:39:51.000005'::timestamp, 'mi:day  WW,fmmmTFXIW:')
----
39:sunday     11,3T10:

query
select to_char('0001-12-02 01:58:42.000005'::timestamp, 'TMdayTHFXFF3th.FMHH24-fmFF3"x"TMIY:FMIDDDTH,AD/')
----
sunday000th.1-000x01:336TH,AD/

query
select to_char('-1 year'::interval, 'SSSS-Ith  ')
----
0--2nd ·

query
select to_char('1447-11-13 09:28:42.000000'::timestamp, 'FXFF3,MONTH,')
----
000,NOVEMBER ,

query
select to_char('2034-05-01 18:35:14.123456 BC'::timestamp, 'fmTZM,fmA.D.TH.Y,YYYTH:TMIWSP-SSSP:')
----
00,B.C..2,034TH:18-14:

query
select to_char('12345-06-28 00:26:53.295787'::timestamp, 'DDDTHTDAY')
----
179THTTHURSDAY·

query
select to_char('1999-05-01 08:59:05.268666'::timestamp, 'MI  ')
----
59 ·

query
select to_char('1999-12-26 18:22:53.123456'::timestamp, 'FF3/hh24THTFXIWSP  WTH:I  FMIYYTH FMYYYY.')
----
123/18THT51  4TH:9  999TH 1999.

query
select to_char('1623-09-10 07:52:09.000000 BC'::timestamp, 'IYYSPOFSP/day.TZHth  ')
----
623+00/sunday   .+00 ·

query
select to_char('0001-04-24 22:52:05.000005 BC'::timestamp, 'Y"x"hh24SP,')
----
1x22,

query
select to_char('9999-10-06 16:20:55.990382 BC'::timestamp, 'TMDAY"x"DySP')
----
error 22008 at 16: timestamp out of range: "9999-10-06 16:20:55.990382 BC"

query
select to_char('0001-09-23 21:31:02.000005 BC'::timestamp, 'hh24-YYTMWTHYYYY"x"TMTZMTHTMWth:')
----
21-014TH0001x004th:

query
select to_char('0199-07-23 19:53:55.000000'::timestamptz, 'WWTH,')
----
30TH,

query
select to_char('14 mons'::interval, 'MON/HHSP ')
----
error 22007: invalid format specification for an interval value
hint: Intervals are not tied to specific calendar dates.

query
select to_char('0199-06-19 11:05:17.123456'::timestamp, 'fmY:FMdd,FMmiSP.fmY,YYY/fmMIrm')
----
9:19,5.0,199/5vi ·

query
select to_char('0001-08-25 07:08:57.000000'::timestamptz, 'Month,fmHH-')
----
August   ,7-

query
select to_char('-13 mons 5 days -05:06:07.891'::interval, 'TMUSSP,HH24TH/TMHH12/FXIYYY:TMmmTFXdd')
----
-891000,-05TH/-05/-0002:-01T05

query
select to_char('1999-05-05 21:09:22.833070'::timestamp, 'FXIDDDth,')
----
122nd,

query
select to_char('12 hours'::interval, 'fmDDth.FMamFMIDSP,DDDTHY,YYY/DaySP:')
----
error 22007: invalid format specification for an interval value
hint: Intervals are not tied to specific calendar dates.

query
select to_char('-27:12:03.000005'::interval, 'ss fmDyTFMMonth\"Dy"x"YYSP\"FXW.Ith,')
----
error 22007: invalid format specification for an interval value
hint: Intervals are not tied to specific calendar dates.

query
select to_char('2024-09-18 18:43:03.251144'::timestamp, 'am WWth-FXYY:FMBCTHfmIDDD.FXUSTH.FMD"x"')
----
pm 38th-24:AD262.251144TH.4x

query
select to_char('-12 hours'::interval, 'FMYYSP,ss\"ADth,')
----
error 22007: invalid format specification for an interval value
hint: Intervals are not tied to specific calendar dates.

query
select to_char('12345-12-25 20:25:06.343615'::timestamptz, 'FMIYYY"x"fmmiSP"x"yyyythTam:')
----
12345x25x12345thTpm:

query
select to_char('1999-11-04 21:37:38.000000'::timestamp, 'fmDY-FXrm/OFTH FXDSP-')
----
THU-xi  /+00 5-

query
select to_char('-14 mons'::interval, 'fmMMth,FMUS  TMAD\"TMHH12/MI TMddTH-MON,')
----
error 22007: invalid format specification for an interval value
hint: Intervals are not tied to specific calendar dates.

query
select to_char('0019-07-21 13:36:35.456759'::timestamp, 'SS.FF6:PM/HHth  ')
----
35.456759:PM/01st ·

query
select to_char('-27:12:03.000005'::interval, 'amSP\"hh24"x"TMW  FXSS-FF3SP:')
----
am"-27x1  -03-000:

query
select to_char('12345-05-11 07:29:24.000005'::timestamp, 'FXmonth/')
----
may      /

query
select to_char('2000-03-18 17:18:29.000000 BC'::timestamptz, 'am/ID:DthFMMMth"x"TMIYYYFMIDth\"')
----
pm/7:1st3rdx20007th"

query
select to_char('1999-01-18 03:05:37.489138'::timestamp, 'FF1TH:USth  ')
----
4TH:489138th ·

query
select to_char('0647-03-14 08:44:32.000005 BC'::timestamp, 'TMFF6"x"YYYYTIYth  TMFF1SP\"FXMI"x"Q')
----
000005x0647T47th  0"44x1

query
select to_char('0437-01-26 14:00:03.000000'::timestamptz, 'FXRM/dayTTMYSP:TMDyth ')
----
I   /monday   T7:Mon·

query
select to_char('0140-06-11 14:41:56.000005'::timestamp, 'TZM.')
----
00.

query
select to_char('1791-10-13 01:02:48.000000'::timestamptz, 'TMFF1TH-HHTH/daySP  FMyyyy:FMamTH"x"TMBC:')
----
0TH-01ST/thursday   1791:amxAD:

query
select to_char('-105 mons -174 days 735868 secs'::interval, 'TMOFhh24FXCCT')
----
error 22007: invalid format specification for an interval value
hint: Intervals are not tied to specific calendar dates.

query
select to_char('0019-01-13 19:20:31.000000'::timestamp, 'fmSS')
----
31

query
select to_char('0992-06-26 11:49:43.000000'::timestamp, 'FMOFSP\"')
----
+0"

query
select to_char('0001-03-24 12:30:41.000005'::timestamptz, 'FMMI,Wth,DAY FXHH24SP,')
----
30,4th,SATURDAY  12,

query
select to_char('0001-02-26 15:19:53.000000'::timestamp, 'FXMMth TMFF6\"FXY.IYYYTH"x"')
----
02nd 000000"1.0001STx

query
select to_char('0001-02-24 09:33:10.479073'::timestamptz, 'A.M.-DDDTH ss:MMth-TMBC"x"yyyythFXI')
----
A.M.-055TH 10:02nd-ADx0001st1

query
select to_char('0199-01-23 11:09:19.854922 BC'::timestamp, 'fmHH\"fmIYYTfmss,YYYSP:FF3SPTTMdayTH,')
----
11"199T19,199:854Tsaturday,

query
select to_char('-24 hours'::interval, 'amTMMS  OFthQ  miTHfmIYY:am ')
----
error 22007: invalid format specification for an interval value
hint: Intervals are not tied to specific calendar dates.

query
select to_char('2024-07-01 07:32:58.000005 BC'::timestamp, 'yyyySP\"FXYYY\"Dy')
----
2024"024"Fri

query
select to_char('0019-03-24 19:42:37.000000'::timestamp, 'FMOF,YYY-YYTH:BCSP MM,mi:WWT')
----
+0,019-19TH:AD 03,42:12T

query
select to_char('2024-06-11 15:27:09.123456'::timestamp, 'MONTHTHfmmi.fmSSth:')
----
JUNE     27.9th:

query
select to_char('2024-02-07 12:19:57.000005 BC'::timestamptz, 'fmIWSP-A.D.TH-MONTHTH,FMSSthTMA.D.\"')
----
6-B.C.-FEBRUARY ,57thB.C."

query
select to_char('12345-08-08 09:32:53.123456'::timestamp, 'TMIW mon:TMyyyy.QSP.IDTDAYSP-BC:')
----
32 aug:12345.3.3TWEDNESDAY-AD:

query
select to_char('-2 mons'::interval, 'TMW  ')
----
1 ·

query
select to_char('9999-03-13 03:00:35.337080'::timestamptz, 'TMYYth')
----
99th

query
select to_char('-12 hours'::interval, 'DDyyyy HH24:TMMMth,FXYY"x"FXhh24T')
----
000000 -12:00th,00x-12T

query
select to_char('0199-06-04 18:25:15.000005'::timestamptz, 'FF1th.A.D.:FXA.M.:')
----
0th.A.D.:P.M.:

query
select to_char('12345-12-26 21:34:02.000005'::timestamp, 'FXFF1th"x"TMMSth/FMSSSSSth\"TMdayth-TMYYTHT')
----
0thx000th/77642nd"wednesday-45THT

query
select to_char('2000-12-10 09:51:29.689221'::timestamp, 'TMDfmYYYYth ')
----
12000th·

query
select to_char('0199-05-16 00:34:45.000000'::timestamptz, 'FMRMTH\"FXFXth/fmTZHth/TMIY"x"FF3  ')
----
V"/+00/99x000 ·

query
select to_char('0'::interval, 'IDDDth  fmJth,fmSSSS/fmFF6  ')
----
331st  1721028th,0/000000 ·

query
select to_char('0019-12-16 02:31:25.945310'::timestamp, 'FMMSTfmIYYmiTH\"SS,WWA.D."x"fmDDDSP,')
----
945T1931ST"25,50A.D.x350,

query
select to_char('2000-10-18 05:22:53.000005'::timestamp, 'FXrmSPmmSP')
----
x   10

query
select to_char('0199-09-21 02:26:58.000000'::timestamp, 'FXdd FXDayTHTrm\"FXMISP"x"FXFF3')
----
21 Saturday Tix  "26x000

query
select to_char('1999-01-15 12:32:23.123456'::timestamptz, 'FXYSPTMmi"x"FMPM-IYth  fmWTH,')
----
932xPM-99th  3RD,

query
select to_char('0199-06-05 08:00:55.000000'::timestamp, 'SSSS"x"HH24.FF3/MS')
----
28855x08.000/000

query
select to_char('-27:12:03.000005'::interval, 'HHth:fmIYY.I"x"TZH,DyYYYY:')
----
error 22007: invalid format specification for an interval value
hint: Intervals are not tied to specific calendar dates.

query
select to_char('0001-09-18 06:44:53.123456'::timestamptz, 'MONTHTMOF,J,TMRMTH/BCTH"x"FMFF6.ss,')
----
SEPTEMBER+00,1721686,IX  /ADx123456.53,

query
select to_char('-2 mons'::interval, 'FXYYY,Q ')
----
000,0·

query
select to_char('0001-04-19 16:57:07.123456'::timestamp, 'Y"x"')
----
1x

query
select to_char('0001-10-07 19:52:04.000005'::timestamptz, 'DDDSP-ISPFMHH24:TMOFTMWTfmDDTH')
----
280-119:+001T7TH

query
select to_char('-27:12:03.000005'::interval, 'A.M.,FF3SP.fmMI,DDDSP/FMyyyy\"')
----
A.M.,000.-12,000/0"

query
select to_char('0199-10-16 05:40:34.000005 BC'::timestamp, 'TMUS  hh24.FMMonth/MS,TMOFDYSP-')
----
000005  05.October/000,+00SAT-

query
select to_char('100 years 400 days 1000:00:00'::interval, 'ss"x"yyyyTH\"FXyyyy\"')
----
00x0100TH"0100"

query
select to_char('0735-04-08 10:31:50.123456'::timestamp, 'YYY  fmddTH,SSSS')
----
735  8TH,37910

query
select to_char('0199-07-20 23:03:01.000005'::timestamp, 'fmIW:FMmith\"Monththfmdd  FMIWTH\"')
----
29:3rd"July     20  29TH"

query
select to_char('1999-09-28 22:01:56.000000'::timestamp, 'FXmonSPY,TMUSSP:FMddTH-AD  FMMonth"x"')
----
sep9,000000:28TH-AD  Septemberx

query
select to_char('9999-02-25 03:25:21.000005'::timestamp, 'fmHH.TZM.TZM:')
----
3.00.00:

query
select to_char('0674-04-24 17:45:09.000005 BC'::timestamp, 'FMssSP fmITYYYY:fmRMSPhh24th')
----
9 4T0674:IV17th

query
select to_char('0019-11-09 23:50:42.000000'::timestamp, 'TMIDDDSP\"FXDD.fmTZH-MONFXmi SSSS.FX:')
----
314"09.+00-NOV50 85842.:

query
select to_char('0199-07-23 22:08:17.123456'::timestamptz, 'dayth  rmthIDDDth.FXIDDDYYY  fmMI\"FMday/')
----
tuesday    vii 205th.205199  8"tuesday/

query
select to_char('0019-10-18 01:00:17.123456'::timestamp, 'Q  OF/HH24.DD"x"')
----
4  +00/01.18x

query
select to_char('14 mons'::interval, 'IYYSP hh24SPTPM:mi:DayrmTHT')
----
error 22007: invalid format specification for an interval value
hint: Intervals are not tied to specific calendar dates.

query
select to_char('0199-01-14 09:07:44.000005'::timestamp, 'Y,YYYIYY-TMUS\"')
----
0,199199-000005"

query
select to_char('-2 mons'::interval, 'DayTfmDayTH  ')
----
error 22007: invalid format specification for an interval value
hint: Intervals are not tied to specific calendar dates.

query
select to_char('0019-01-03 07:21:48.000000'::timestamp, 'am.HH.Day"x"YYYY\"DDDTH,')
----
am.07.Thursday x0019"003RD,

query
select to_char('-24 hours'::interval, 'FXCCth,QSP-FF1th fmOFT')
----
error 22007: invalid format specification for an interval value
hint: Intervals are not tied to specific calendar dates.

query
select to_char('3 days'::interval, 'SSSS/DTH.FF1TMITH,TMHH12thFXA.M.\"')
----
error 22007: invalid format specification for an interval value
hint: Intervals are not tied to specific calendar dates.

query
select to_char('0199-07-20 07:52:40.123456'::timestamptz, 'fmIW.')
----
29.

query
select to_char('100 years 400 days 1000:00:00'::interval, 'TMD-MONTH"x"fmSSSS,')
----
error 22007: invalid format specification for an interval value
hint: Intervals are not tied to specific calendar dates.

query
select to_char('12 hours'::interval, 'FXSSSS/FXIYYY.IWth,Y\"mmthY,YYY"x"fmDD\"')
----
43200/-001.48th,0"00th0,000x0"

query
select to_char('-40 days'::interval, 'FXTZHthT')
----
error 22007: invalid format specification for an interval value
hint: Intervals are not tied to specific calendar dates.

query
select to_char('2024-09-22 03:50:32.000000'::timestamp, 'ADTH  ')
----
AD ·

query
select to_char('1 year'::interval, 'FXSSSSTWW/FMJthSSTH\"')
----
0T52/1721394th00TH"

query
select to_char('12345-05-26 03:57:07.000005'::timestamp, 'TMSSSS:daySP"x"TMMONTHSP.')
----
14227:saturday xMAY.

query
select to_char('1999-02-02 20:38:50.000000 BC'::timestamptz, 'miSP.FMhh24TH.')
----
38.20TH.

query
select to_char('0019-10-06 01:30:12.000005'::timestamptz, 'fmTZH.FXMISPfmID,TMmi\"')
----
+00.307,30"

query
select to_char('2000-07-06 07:25:39.123456'::timestamp, 'FXWWSP/TMDYfmHH12TH-Q\"fmBCthFMJ:')
----
27/THU7TH-3"AD2451732:

query
select to_char('14 mons'::interval, 'fmMONTHTH HH24thY,YYYSP\"TMPM  FXUS')
----
error 22007: invalid format specification for an interval value
hint: Intervals are not tied to specific calendar dates.

query
select to_char('0019-12-19 15:18:00.856372'::timestamp, 'FF6FXMonth-')
----
856372December -

query
select to_char('2000-12-01 07:57:19.123456'::timestamp, 'TMITH:SS')
----
0TH:19

query
select to_char('0243-12-05 21:41:15.000005 BC'::timestamp, 'Month\"IYYYthTFMHH.HH12\"WWTH-TMDDD')
----
December "0243rdT9.09"49TH-339

query
select to_char('12345-07-15 12:18:44.000005 BC'::timestamptz, 'TMhh24/PMth fmSSSS')
----
error 22008 at 16: timestamp out of range: "12345-07-15 12:18:44.000005 BC"

query
select to_char('1999-07-07 14:47:36.123456 BC'::timestamp, 'TMADTMONTHSP FMFF3SP-FXTZMDTH')
----
BCONTHSP 123-001ST

query
select to_char('9999-09-04 18:30:59.643603'::timestamp, 'fmdd HH12-fmMI,TMYY"x"FMmon.')
----
4 06-30,99xsep.

query
select to_char('2024-12-08 23:37:46.000005'::timestamp, 'MonthSPmon\"CCTFMMONth\"HH12TH.Month  FXTZH:')
----
December dec"21TDEC"11TH.December   +00:

query
select to_char('0019-12-19 21:02:41.123456'::timestamp, 'day\"TMrm.DYthfmRMUS ')
----
thursday "xii .THUXII123456·

query
select to_char('100 years 400 days 1000:00:00'::interval, 'fmHH24,FXSSSS-')
----
1000,3600000-

query
select to_char('1999-06-25 00:34:36.000000 BC'::timestamp, 'dd:FMADth,TMYYYYTH:FF3')
----
25:BC,1999TH:000

query
select to_char('100 years 400 days 1000:00:00'::interval, 'MonthSP-FMOF/MON:FF6 PMT')
----
error 22007: invalid format specification for an interval value
hint: Intervals are not tied to specific calendar dates.

query
select to_char('2024-10-27 04:52:19.123456 BC'::timestamp, 'FXth FMW,TMY,YYYth/')
----
·4,2,024th/

query
select to_char('9999-02-16 11:14:37.000000'::timestamp, 'ss fmmiTH\"IY-fmMIth,TMss  MONTHT')
----
37 14TH"99-14th,37  FEBRUARY T

query
select to_char('-193 mons 346 days -177502 secs'::interval, 'fmssth\"CCTH-fmFF6th/FMIWTamTIYYTFMJTH\"')
----
-22nd"00TH-000000th/41TamT-016T1715500TH"

query
select to_char('12 hours'::interval, 'Dy-')
----
error 22007: invalid format specification for an interval value
hint: Intervals are not tied to specific calendar dates.

query
select to_char('27:12:03.5'::interval, 'HH12.TZM/FXA.D.T')
----
error 22007: invalid format specification for an interval value
hint: Intervals are not tied to specific calendar dates.

query
select to_char('2000-09-12 18:37:23.000000'::timestamp, 'TMmm.FXI  ')
----
09.0 ·

query
select to_char('12345-11-20 17:19:10.000005 BC'::timestamp, 'SSTH.FXTZH-PM-FMPMTMQTHFX.')
----
error 22008 at 16: timestamp out of range: "12345-11-20 17:19:10.000005 BC"

query
select to_char('12345-11-19 11:22:26.000005'::timestamp, 'fmDDTHTMmm YddSP:FF1')
----
19TH11 519:0

