/** The run-time parameters: one record each; SHOW, SET, RESET and ParameterStatus follow from it. */

import { type SqlError, sqlError } from "../base/index.ts";
import { findZone, fixedZone, type IntervalDatum, types, type Zone } from "../types/index.ts";

/** A parameter: its text values, who may set it, and whether clients are told of changes. */
export interface Setting {
  readonly name: string;
  readonly initial: string;
  readonly description: string;
  /** Told at startup and at each change (ParameterStatus). */
  readonly reported?: boolean;
  /** Cannot be changed (55P02). */
  readonly fixed?: boolean;
  /** As pg_settings calls it; absent for a string. */
  readonly type?: "bool" | "integer" | "enum";
  /** What pg_settings gives its values in. */
  readonly unit?: "ms" | "kB";
  /** The range of an integer. */
  readonly range?: readonly [min: number, max: number];
  /** The value as it is kept; throws 22023 for what is refused. */
  readonly accept?: (value: string) => string;
  /** A list of names: SET quotes each of its values as a name. */
  readonly list?: boolean;
  /** Belongs to the transaction: outside of one it is as the named parameter is. */
  readonly transactionDefault?: string;
}

/** What a kind of value says of a parameter. */
type Kind = Pick<Setting, "type" | "unit" | "range" | "accept">;

const invalid = (name: string, value: string): SqlError =>
  sqlError("invalidParameterValue", `invalid value for parameter "${name}": "${value}"`);

function integer(name: string, min: number, max: number): Kind {
  const accept = (value: string): string => {
    if (!/^\s*[+-]?\d+\s*$/.test(value)) throw invalid(name, value);
    const number = Number(value);
    if (number < min || number > max) {
      throw sqlError(
        "invalidParameterValue",
        `${number} is outside the valid range for parameter "${name}" (${min} .. ${max})`,
      );
    }
    return String(number);
  };
  return { type: "integer", range: [min, max], accept };
}

function boolean(name: string): Kind {
  return { type: "bool", accept: (value) => booleanWord(name, value) };
}

function booleanWord(name: string, value: string): "on" | "off" {
  const word = value.trim().toLowerCase();
  if (["on", "true", "yes", "1", "t", "y"].includes(word)) return "on";
  if (["off", "false", "no", "0", "f", "n"].includes(word)) return "off";
  throw sqlError("invalidParameterValue", `parameter "${name}" requires a Boolean value`);
}

/** The units of what a parameter measures, in that which pg_settings gives its values in; the largest first. */
export const units: Readonly<Record<NonNullable<Setting["unit"]>, Readonly<Record<string, number>>>> = {
  ms: { d: 86_400_000, h: 3_600_000, min: 60_000, s: 1000, ms: 1, us: 0.001 },
  kB: { TB: 2 ** 30, GB: 2 ** 20, MB: 1024, kB: 1, B: 1 / 1024 },
};

const unitNames = { ms: '"us", "ms", "s", "min", "h", and "d"', kB: '"B", "kB", "MB", "GB", and "TB"' };

const amountMax = 0x7fff_ffff;

/** An amount, with PostgreSQL's units; shown in the largest unit that is exact. Source: guc.c, parse_int and ShowGUCOption. */
function amount(name: string, unit: NonNullable<Setting["unit"]>, min: number): Kind {
  const accept = (value: string): string => {
    const match = /^\s*([+-]?\d+(?:\.\d+)?)\s*([a-zA-Z]*)\s*$/.exec(value);
    if (match === null) throw invalid(name, value);
    const factor = units[unit][match[2] === "" ? unit : (match[2] ?? "")];
    if (factor === undefined) {
      throw sqlError("invalidParameterValue", `invalid value for parameter "${name}": "${value}"`, {
        hint: `Valid units for this parameter are ${unitNames[unit]}.`,
      });
    }
    const total = Math.round(Number(match[1]) * factor);
    if (Math.abs(total) > amountMax) {
      throw sqlError("invalidParameterValue", `invalid value for parameter "${name}": "${value}"`, {
        hint: "Value exceeds integer range.",
      });
    }
    if (total < min) {
      const message = `${total} ${unit} is outside the valid range for parameter "${name}" (${min} .. ${amountMax})`;
      throw sqlError("invalidParameterValue", message);
    }
    if (total <= 0) return String(total);
    const [shown = unit, size = 1] = Object.entries(units[unit]).find(([, each]) => total % each === 0) ?? [];
    return `${total / size}${shown}`;
  };
  return { type: "integer", unit, range: [min, amountMax], accept };
}

/** A time in milliseconds. */
function milliseconds(name: string): Kind {
  return amount(name, "ms", 0);
}

function oneOf(name: string, ...words: readonly string[]): Kind {
  const accept = (value: string): string => {
    const word = value.trim().toLowerCase();
    if (!words.includes(word)) {
      throw sqlError("invalidParameterValue", `invalid value for parameter "${name}": "${value}"`, {
        hint: `Available values: ${words.join(", ")}.`,
      });
    }
    return word;
  };
  return { type: "enum", accept };
}

function isolation(name: string): Kind {
  return oneOf(name, "serializable", "repeatable read", "read committed", "read uncommitted");
}

/** Only what the server does can be asked for. */
function only(name: string, shown: string, ...words: readonly string[]): (value: string) => string {
  return (value) => {
    if (
      words.includes(
        value
          .trim()
          .toLowerCase()
          .replaceAll(/[\s_-]/g, ""),
      )
    )
      return shown;
    throw sqlError("featureNotSupported", `${name} = "${value}" is not supported`);
  };
}

const orders: Readonly<Record<string, string>> = {
  ymd: "YMD",
  dmy: "DMY",
  euro: "DMY",
  european: "DMY",
  mdy: "MDY",
  us: "MDY",
  noneuro: "MDY",
  noneuropean: "MDY",
};

/** Words for the output's style, of which there is ISO only, and for the order of a date's parts. */
function dateStyle(value: string): string {
  let order = "MDY";
  for (const word of value.split(",").map((each) => each.trim().toLowerCase())) {
    const named = orders[word];
    if (named !== undefined) order = named;
    else if (/^(postgres|sql|german)/.test(word)) {
      throw sqlError("featureNotSupported", `DateStyle = "${value}" is not supported`);
    } else if (!word.startsWith("iso") && word !== "default") {
      throw sqlError("invalidParameterValue", `invalid value for parameter "DateStyle": "${value}"`, {
        detail: `Unrecognized key word: "${word}".`,
      });
    }
  }
  return `ISO, ${order}`;
}

/** The names that PostgreSQL's encodings go by, without what is no letter or digit. */
const encodings = new Set(
  `abc alt big5 euccn eucjis2004 eucjp euckr euctw gb18030 gbk iso88591 iso885910 iso885913 iso885914 iso885915 iso885916 iso88592 iso88593
  iso88594 iso88595 iso88596 iso88597 iso88598 iso88599 johab koi8 koi8r koi8u latin1 latin10 latin2 latin3 latin4 latin5 latin6 latin7
  latin8 latin9 mskanji muleinternal shiftjis shiftjis2004 sjis sqlascii tcvn tcvn5712 uhc unicode utf8 vscii win win1250 win1251 win1252
  win1253 win1254 win1255 win1256 win1257 win1258 win866 win874 win932 win936 win949 win950 windows1250 windows1251 windows1252
  windows1253 windows1254 windows1255 windows1256 windows1257 windows1258 windows866 windows874 windows932 windows936 windows949
  windows950`.split(/\s+/),
);

function clientEncoding(value: string): string {
  const name = value.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  if (name === "utf8" || name === "unicode") return "UTF8";
  if (!encodings.has(name)) throw invalid("client_encoding", value);
  throw sqlError("featureNotSupported", `client_encoding = "${value}" is not supported`);
}

/** A Boolean of which only one value is there. */
function onlyBoolean(name: string, wanted: "on" | "off"): Kind {
  const accept = (value: string): string => {
    if (booleanWord(name, value) === wanted) return wanted;
    throw sqlError("featureNotSupported", `${name} = "${value}" is not supported`);
  };
  return { type: "bool", accept };
}

/** One of some words, of which only one is there. */
function onlyWord(name: string, wanted: string, ...others: readonly string[]): Kind {
  const { accept: read } = oneOf(name, wanted, ...others);
  const accept = (value: string): string => {
    if (read?.(value) === wanted) return wanted;
    throw sqlError("featureNotSupported", `${name} = "${value}" is not supported`);
  };
  return { type: "enum", accept };
}

/** A zone's name, or hours east of Greenwich. */
function timeZone(value: string): string {
  const [, interval] = /^interval\s*'([^']*)'\s*$/i.exec(value) ?? [];
  if (interval !== undefined) return intervalZone(value, interval);
  const hours = /^\s*[+-]?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : undefined;
  const zone = hours === undefined ? findZone(value.trim()) : offsetZone(value, Math.round(hours * 3600));
  if (zone === undefined) throw invalid("TimeZone", value);
  return zone.name;
}

/** Offsets of a POSIX zone have less hours than a week. */
const offsetMax = 168 * 3600;

function offsetZone(value: string, seconds: number): Zone {
  if (Math.abs(seconds) < offsetMax) return fixedZone(seconds);
  throw sqlError("invalidParameterValue", `invalid value for parameter "TimeZone": "${value}"`, {
    detail: "UTC timezone offset is out of range.",
  });
}

/** Source: variable.c, check_timezone. */
function intervalZone(value: string, text: string): string {
  const { months, days, micros } = types.interval.read(text, -1) as IntervalDatum;
  const refusal = (unit: string) =>
    sqlError("invalidParameterValue", `invalid value for parameter "TimeZone": "${value}"`, {
      detail: `Cannot specify ${unit} in time zone interval.`,
    });
  if (months !== 0) throw refusal("months");
  if (days !== 0) throw refusal("days");
  return offsetZone(value, Number(micros / 1_000_000n)).name;
}

function setting(name: string, initial: string, description: string, rest: Partial<Setting> = {}): Setting {
  return { name, initial, description, ...rest };
}

/** Every parameter. */
export const settings: readonly Setting[] = [
  setting("application_name", "", "Name of the client program.", { reported: true }),
  setting("block_size", "8192", "Bytes of a disk block.", { fixed: true, type: "integer" }),
  setting("bytea_output", "hex", "Output format of bytea.", onlyWord("bytea_output", "hex", "escape")),
  setting("client_encoding", "UTF8", "The client's encoding.", {
    reported: true,
    accept: clientEncoding,
  }),
  setting(
    "client_min_messages",
    "notice",
    "Least level of messages that are sent.",
    oneOf("client_min_messages", "debug5", "debug4", "debug3", "debug2", "debug1", "log", "notice", "warning", "error"),
  ),
  setting("DateStyle", "ISO, MDY", "Output format of dates, and the order in which their parts are read.", {
    reported: true,
    accept: dateStyle,
  }),
  setting(
    "default_transaction_deferrable",
    "off",
    "Whether new transactions are deferrable.",
    boolean("default_transaction_deferrable"),
  ),
  setting(
    "default_transaction_isolation",
    "read committed",
    "Isolation of new transactions.",
    isolation("default_transaction_isolation"),
  ),
  setting("default_transaction_read_only", "off", "Access mode of new transactions.", {
    reported: true,
    ...boolean("default_transaction_read_only"),
  }),
  setting(
    "extra_float_digits",
    "1",
    "Digits of floating-point output; above 0 the shortest exact ones.",
    integer("extra_float_digits", -15, 3),
  ),
  setting(
    "idle_in_transaction_session_timeout",
    "0",
    "Longest time that a transaction may be idle; 0 is none.",
    milliseconds("idle_in_transaction_session_timeout"),
  ),
  setting("idle_session_timeout", "0", "Longest time that a session may be idle outside of a transaction; 0 is none.", {
    ...milliseconds("idle_session_timeout"),
    accept: only("idle_session_timeout", "0", "0"),
  }),
  setting("in_hot_standby", "off", "Whether this is a standby server.", { reported: true, fixed: true, type: "bool" }),
  setting("integer_datetimes", "on", "Timestamps are integers.", { reported: true, fixed: true, type: "bool" }),
  setting("IntervalStyle", "postgres", "Output format of intervals.", {
    reported: true,
    ...onlyWord("IntervalStyle", "postgres", "postgres_verbose", "sql_standard", "iso_8601"),
  }),
  setting("is_superuser", "on", "Whether the user is a superuser.", { reported: true, fixed: true, type: "bool" }),
  setting("jit", "on", "Accepted; queries are always compiled.", boolean("jit")),
  setting("lc_collate", "C", "Collation.", { fixed: true }),
  setting("lc_ctype", "C.UTF-8", "Character classification.", { fixed: true }),
  setting("lc_messages", "C", "Language of messages.", { accept: only("lc_messages", "C", "c", "posix") }),
  setting("lock_timeout", "0", "Accepted; nothing here waits for a lock.", milliseconds("lock_timeout")),
  setting("max_identifier_length", "63", "Longest name, in bytes.", { fixed: true, type: "integer" }),
  setting("max_index_keys", "32", "Columns of an index.", { fixed: true, type: "integer" }),
  setting("role", "none", "The role whose rights count.", { accept: only("role", "none", "none") }),
  setting("row_security", "on", "Accepted; there are no row policies.", boolean("row_security")),
  setting("search_path", '"$user", public', "Schemas that are searched for names without one.", { list: true }),
  setting("server_encoding", "UTF8", "The server's encoding.", { reported: true, fixed: true }),
  setting("server_version", "15.18", "The PostgreSQL version whose behaviour is followed.", {
    reported: true,
    fixed: true,
  }),
  setting("server_version_num", "150018", "The same as a number.", { fixed: true, type: "integer" }),
  setting("session_authorization", "", "The session's user.", { reported: true, fixed: true }),
  setting("standard_conforming_strings", "on", "Backslashes in '...' are ordinary.", {
    reported: true,
    ...onlyBoolean("standard_conforming_strings", "on"),
  }),
  setting("statement_timeout", "0", "Longest time of a statement; 0 is none.", milliseconds("statement_timeout")),
  setting("synchronize_seqscans", "on", "Accepted; scans start at the first row.", boolean("synchronize_seqscans")),
  setting("temp_file_limit", "-1", "Most that the temporary files of a session may hold; -1 is no limit.", {
    ...amount("temp_file_limit", "kB", -1),
  }),
  setting("TimeZone", "UTC", "The session's time zone.", {
    reported: true,
    accept: timeZone,
  }),
  setting("transaction_deferrable", "off", "Whether the current transaction is deferrable.", {
    ...boolean("transaction_deferrable"),
    transactionDefault: "default_transaction_deferrable",
  }),
  setting("transaction_isolation", "read committed", "Isolation of the current transaction.", {
    ...isolation("transaction_isolation"),
    transactionDefault: "default_transaction_isolation",
  }),
  setting("transaction_read_only", "off", "Access mode of the current transaction.", {
    ...boolean("transaction_read_only"),
    transactionDefault: "default_transaction_read_only",
  }),
  setting("sluice.batch_rows", "2048", "Rows of a batch.", integer("sluice.batch_rows", 1, 2048)),
  setting("sluice.column_cache", "on", "Keep decoded columns in memory.", boolean("sluice.column_cache")),
  setting("sluice.optimizer", "on", "Rewrite plans before running them.", boolean("sluice.optimizer")),
  setting(
    "sluice.parquet_checksums",
    "off",
    "Check the checksums of Parquet pages.",
    boolean("sluice.parquet_checksums"),
  ),
  setting(
    "sluice.workers",
    "0",
    "Exec workers that a statement may use; 0 is all.",
    integer("sluice.workers", 0, 1024),
  ),
];
