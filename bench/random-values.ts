/** Texts of the values that random expressions are made of: edges of each type, what its input takes in other forms, and what it refuses. */

/** The types of random expressions, by PostgreSQL's internal names. */
export const valueTypes = [
  "bool",
  "int2",
  "int4",
  "int8",
  "float4",
  "float8",
  "numeric",
  "text",
  "varchar",
  "bpchar",
  "name",
  "date",
  "time",
  "timestamp",
  "timestamptz",
  "interval",
  "bytea",
  "uuid",
] as const;

export type ValueType = (typeof valueTypes)[number];

/** How a type may be written with a modifier; numeric(s below 0 and above p) too, as PostgreSQL 15 has it. */
export const modified: Readonly<Partial<Record<ValueType, readonly string[]>>> = {
  numeric: ["numeric(10,2)", "numeric(5)", "numeric(38,10)", "numeric(3,5)", "numeric(4,-2)", "numeric(20,0)"],
  varchar: ["varchar(1)", "varchar(5)", "varchar(12)"],
  bpchar: ["char", "char(3)", "char(10)"],
  time: ["time(0)", "time(3)"],
  timestamp: ["timestamp(0)", "timestamp(3)", "timestamp(6)"],
  timestamptz: ["timestamptz(0)", "timestamptz(2)"],
  interval: [
    "interval(0)",
    "interval(3)",
    "interval year",
    "interval month",
    "interval day",
    "interval hour to minute",
    "interval day to second(2)",
    "interval year to month",
    "interval second(1)",
  ],
};

const integers = ["0", "1", "-1", "2", "3", "5", "7", "10", "-13", "64", "100", "255", "1000", "32767", "-32768"];
const floats = ["0", "-0", "1", "-1", "0.5", "-1.5", "2.5", "3.25", "0.1", "NaN", "Infinity", "-Infinity", "100", "7"];
const numerics = [
  ...["0", "1", "-1", "0.0", "0.5", "-0.5", "1.5", "2.50", "3.000", "10", "99.995", "123.456", "-0.001", "1e-10"],
  ...["99999999999999999999", "-12345678901234567890.123456789", "9223372036854775807.5", "1e30", "NaN", "Infinity"],
  ...["-Infinity", "170141183460469231731687303715884105727", "0.00000000000000000001", "45e-1", "1e5", "32767.5"],
];
/** Those that each modifier can hold. */
const shortNumerics = ["0", "0.0", "1e-10", "-0.001", "0.0005", "NaN", "0.00949", "-1e-5"];
const days = [
  ...[
    "2000-01-01",
    "2024-02-29",
    "1999-12-31",
    "1970-01-01",
    "1969-12-31",
    "0044-03-15 BC",
    "2021-11-07",
    "2024-03-10",
  ],
  ...["0001-01-01", "9999-12-31", "1900-03-01", "infinity", "-infinity", "2023-10-29", "1883-11-18", "1945-09-01"],
];
const clocks = ["00:00:00", "12:34:56.789", "23:59:59.999999", "02:30:00", "01:30:00.5", "06:00:00.000001"];
const moments = days.map((day, index) =>
  /infinity/.test(day) ? day : day.replace(/^(\S+)/, `$1 ${clocks[index % clocks.length]}`),
);
const texts = [
  ...[
    "",
    "a",
    "abc",
    "ABC",
    " padded ",
    "é漢😀",
    "12",
    "-3.5",
    "2024-01-31",
    "a%b_c",
    "t",
    "hello world",
    "\\x",
    "ab  ",
  ],
  ...[
    "Infinity",
    "1 day",
    "\\x00ff",
    "NaN",
    "10:20",
    "ß",
    "Ǆ",
    "a\\b",
    "%",
    "_",
    "aXbXc",
    "x,y,,z",
    "\t tab",
    "e\u0301",
  ],
];

/** Texts that the type's input takes, values at the edges among them. */
export const values: Readonly<Record<ValueType, readonly string[]>> = {
  bool: ["t", "f"],
  int2: integers,
  int4: [...integers, "2147483647", "-2147483648", "123456", "65536"],
  int8: [...integers, "9223372036854775807", "-9223372036854775808", "4294967296", "2147483648", "1000000007"],
  float4: [...floats, "1e10", "1e-20", "16777217", "3.4028235e38", "1e-45", "0.3", "123456.79"],
  float8: [
    ...floats,
    "1e300",
    "-1e-300",
    "1e15",
    "1.7976931348623157e308",
    "5e-324",
    "9007199254740993",
    "0.3",
    "32768",
  ],
  numeric: numerics,
  text: texts,
  varchar: [...texts, "longer text of more than twelve bytes", "Zoë"],
  bpchar: ["", "ab ", "abc  ", "x", " x", "longer than the width", "12", "é ", "ABC"],
  name: ["", "relname", "a_rather_long_name", "x".repeat(63), "ÄÖ", "12"],
  date: [...days, "5874897-12-31", "4713-01-01 BC", "4714-11-24 BC"],
  time: [...clocks, "24:00:00", "23:59:59.5", "00:00:00.000001", "12:00:00", "allballs"],
  timestamp: [...moments, "4714-11-24 00:00:00 BC", "294246-06-30 23:59:59.5", "2024-11-03 01:30:00"],
  timestamptz: [
    ...["2000-01-01 00:00:00+00", "2024-03-31 01:30:00+01", "infinity", "-infinity", "1969-12-31 23:59:59.999999+00"],
    ...[
      "2024-03-10 06:59:59.999999+00",
      "2024-11-03 05:30:00+00",
      "2024-11-03 06:30:00+00",
      "0044-03-15 12:00:00+00 BC",
    ],
    ...[
      "1883-11-18 17:00:00+00",
      "9999-12-31 23:59:59+00",
      "2021-06-15 18:30:00.25+05:30",
      "4714-11-25 00:00:00+00 BC",
    ],
  ],
  interval: [
    ...["1 day", "-1 month", "1 year 2 months 3 days 04:05:06.789", "00:00:00", "36 hours", "-00:00:01", "31 days"],
    ...["1 mon -1 day", "-1 day +02:03:00", "178000000 years", "0.000001 seconds", "-13 months -5 days -00:00:00.5"],
    ...["2562047788:00:54.775807", "2147483647 days", "1.5 months", "@ 1 week ago"],
  ],
  bytea: ["\\x", "\\x00ff", "abc", "\\xdeadbeef00", "a\\\\b\\000c", "\\x61", "\\xe9"],
  uuid: [
    "00000000-0000-0000-0000-000000000000",
    "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
    "{A0EEBC999C0B4EF8BB6D6BB9BD380A11}",
    "ffffffff-ffff-ffff-ffff-ffffffffffff",
  ],
};

/** The texts of a leaf of the type; one with a modifier can hold them all. */
export function valuesOf(type: ValueType, written: string): readonly string[] {
  return type === "numeric" && written !== type ? shortNumerics : values[type];
}

const badIntegers = [
  ...["", " ", "1 2", "1.0", "1e2", "+5", " 42 ", "--1", "0x10", "abc", "32768", "-32769", "2147483648", "1_000"],
  ...["-2147483649", "9223372036854775808", "-9223372036854775809", "99999999999999999999", "- 1", "+", "\u00a05", "٣"],
];
const badNumbers = [
  ...["", ".", "1.", ".5", "+.5e1", "1e", "1e+", "1e400", "1e-400", "nan", "inf", "-inf", "+Infinity", "-nan", "0x1p3"],
  ...[
    "1.2.3",
    "1 ",
    " 1",
    "1e1e1",
    "infinit",
    "infinityx",
    "--1",
    "1d",
    "1f",
    "abc",
    "1e16384",
    "1e-16390",
    "1e131072",
  ],
  ...["1,5", "1e39", "1e-46", "3.4028236e38", "1e2147483648", "1e-99999999999", "0e999999", "0".repeat(400)],
];
const badDays = [
  ...[
    "",
    "2024-02-30",
    "2023-02-29",
    "2024-13-01",
    "2024-00-10",
    "0000-01-01",
    "24-1-1",
    "1/2/2003",
    "20240131",
    "epoch",
  ],
  ...[
    "Jan 5 2024",
    "5 January 2024",
    "2024.035",
    "J2451545",
    "2024-1-1 BC",
    "99-Feb-08",
    "5874898-01-01",
    "2024-01-31x",
  ],
  ...[
    "4714-11-23 BC",
    "12:00",
    "2024-01-31 25:00",
    "2024-01-31T10:20:30Z",
    "2024-01-31 24:00:00",
    "2024-01-31 10:20:60",
  ],
  ...[
    "2024-01-31 10:20:30.1234567",
    "2024-01-31 10:20:30 PM",
    "2024-01-31 13:00 AM",
    "2024-01-31 10:20 +25:00",
    "10 AM",
  ],
  ...["2024-01-31 10:20:30 Europe/Berlin", "2024-01-31 10:20:30 Nowhere/City", "2024-01-31 10:20:30 PST", "allballs"],
  ...[
    "294277-01-01 00:00:00",
    "infinity ",
    "-Infinity",
    "infinit",
    "2024-01-31 10:20:30-08:15:30",
    "2024 01 31",
    "Mon",
  ],
  ...["2024-06-31", "2024-02-29 BC", "monday 2024-01-01", "2024-01-31 10", "2024-01-31 1020", "2024-01-31 102030.5"],
];
const badTimes = [
  ...["", "10", "10:20", "1020", "102030", "102030.5", "T1020", "t 10:20:30", "24:00:01", "25:00", "10:60", "10:20:61"],
  ...["23:59:60", "23:59:59.9999999", "10:20 AM", "12:30 am", "12:30 PM", "13:00 pm", "10:20:30+05", "10:20-08:30"],
  ...["10:20 PST", "10:20 Europe/Berlin", "2024-01-31 10:20 Europe/Berlin", "10:20 UTC", "10:20 DST", "10:20 PST DST"],
  ...[
    "2024-01-31 10:20:30",
    "2024-01-31T10:20:30Z",
    "2024-02-30 10:20",
    "infinity",
    "today",
    "epoch",
    "noon",
    "Mon 10:20",
  ],
  ...[
    "10:20:30.1234567",
    "10:20.5",
    ".5",
    "10:20:30 BC",
    "10:20 10:30",
    "J2451545 10:20",
    "20240131",
    "1:2:3",
    "-10:20",
  ],
];
const badIntervals = [
  ...["", "1", "1 dya", "day", "1 day 1 day", "P1Y2M3DT4H5M6S", "P1W", "PT", "1-2", "1-2 3 4:5:6", "+1 year -2", "ago"],
  ...[
    "1 day ago",
    "1.5 years",
    "1.5 days",
    "1 century",
    "1 millennium",
    "1e3 seconds",
    "12:34",
    "12:34:56:78",
    "25:61:00",
  ],
  ...[
    "9999999999 years",
    "99999999999999999999 days",
    "infinity",
    "1 day 25 hours",
    "-1.5 months",
    "1 mon 1 week",
    "P0.5Y",
  ],
  ...[
    "1 ms",
    "1 us",
    "3 decades",
    "4 quarters",
    "P-1Y-2M",
    "1 2:03",
    "0.1 usec",
    "2147483648 months",
    "@ 1 min",
    "1 y 2 mons",
  ],
];

/** Texts that the type's input refuses, or takes in an unusual form. */
export const unusual: Readonly<Partial<Record<ValueType, readonly string[]>>> = {
  bool: ["tr", "true", "TRUE ", " yes", "on", "of", "off", "o", "1", "0", "00", "", "y", "nope", "fals", "2", "ja"],
  int2: badIntegers,
  int4: badIntegers,
  int8: badIntegers,
  float4: badNumbers,
  float8: badNumbers,
  numeric: badNumbers,
  date: badDays,
  time: badTimes,
  timestamp: badDays,
  timestamptz: badDays,
  interval: badIntervals,
  bytea: [
    "\\x0",
    "\\x0g",
    "\\x 00 ff",
    "\\X00",
    "a\\b",
    "\\400",
    "\\377",
    "a\\",
    "\\\\",
    "é",
    "\\xA B",
    "\\1",
    "\\x00 f",
  ],
  uuid: [
    "",
    "a0eebc99",
    "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a1",
    "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11 ",
    "g0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
    "a0ee-bc99-9c0b-4ef8-bb6d-6bb9-bd38-0a11",
    "a0eebc999c0b4ef8bb6d6bb9bd380a11",
    "{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
    "a-0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
  ],
  varchar: ["exactly twelve", "123456      ", "éèêëé", "12345"],
  bpchar: ["abcdefghijk", "abc       x", "éèê", "   "],
};

const fields = [
  ...["year", "month", "day", "hour", "minute", "second", "milliseconds", "microseconds", "quarter", "week", "isodow"],
  ...[
    "dow",
    "doy",
    "isoyear",
    "century",
    "decade",
    "millennium",
    "epoch",
    "julian",
    "timezone",
    "timezone_hour",
    "MONTH",
  ],
  ...["timezone_minute", "yrs", "bogus", "h"],
];
const zones = ["UTC", "America/New_York", "Asia/Kolkata", "Europe/Berlin", "PST", "+03", "<+03>-3", "Nowhere", "utc"];

/** What a text argument of a function may usefully be: by function and place. */
export const vocabulary: Readonly<Record<string, Readonly<Record<number, readonly string[]>>>> = {
  date_trunc: { 0: fields, 2: zones },
  date_part: { 0: fields },
  extract: { 0: fields },
  timezone: { 0: zones },
  make_timestamptz: { 6: zones },
  encode: { 1: ["hex", "base64", "escape", "HEX", "rot13"] },
  decode: { 1: ["hex", "base64", "escape", "rot13"] },
  normalize: { 1: ["NFC", "NFD", "NFKC", "NFKD", "nfc", "NFX"] },
  is_normalized: { 1: ["NFC", "NFD", "NFKC", "NFKD", "NFX"] },
  format: { 0: ["%s", "%1$s %s", "%I", "%L", "%%", "%5s|", "%-5s|", "%", "%z", "%2$s", "no"] },
  to_char: {
    1: ["YYYY-MM-DD HH24:MI:SS.US", "Day, DD Mon", "IYYY-IW", "FMMonth", "J", "HH12 AM", "Q", "WW", "Y,YYY", "DDth"],
  },
};
