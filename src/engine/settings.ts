/** The run-time parameters of a session: one record each; SHOW, SET, RESET and ParameterStatus follow from it. */

import { defaultSettings, type SessionSettings, type SqlError, sqlError } from "../base/index.ts";

/** A parameter: its text values, who may set it, and whether clients are told of changes. */
export interface Setting {
  readonly name: string;
  readonly initial: string;
  readonly description: string;
  /** Told at startup and at each change (ParameterStatus). */
  readonly reported?: boolean;
  /** Cannot be changed (55P02). */
  readonly fixed?: boolean;
  /** The value as it is kept; throws 22023 for what is refused. */
  readonly accept?: (value: string) => string;
}

const invalid = (name: string, value: string): SqlError =>
  sqlError("invalidParameterValue", `invalid value for parameter "${name}": "${value}"`);

function integer(name: string, min: number, max: number): (value: string) => string {
  return (value) => {
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
}

function boolean(name: string): (value: string) => string {
  return (value) => {
    const word = value.trim().toLowerCase();
    if (["on", "true", "yes", "1", "t", "y"].includes(word)) return "on";
    if (["off", "false", "no", "0", "f", "n"].includes(word)) return "off";
    throw sqlError("invalidParameterValue", `parameter "${name}" requires a Boolean value`);
  };
}

const units: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 };

/** A time in milliseconds, with PostgreSQL's units; shown in the largest unit that is exact. */
function milliseconds(name: string): (value: string) => string {
  return (value) => {
    const match = /^\s*(\d+(?:\.\d+)?)\s*([a-z]*)\s*$/.exec(value);
    const unit = match === null ? undefined : units[match[2] === "" ? "ms" : (match[2] ?? "")];
    if (match === null || unit === undefined) throw invalid(name, value);
    const total = Math.round(Number(match[1]) * unit);
    if (total === 0) return "0";
    for (const shown of ["d", "h", "min", "s"]) {
      if (total % (units[shown] as number) === 0) return `${total / (units[shown] as number)}${shown}`;
    }
    return `${total}ms`;
  };
}

function oneOf(name: string, ...words: readonly string[]): (value: string) => string {
  return (value) => {
    const word = value.trim().toLowerCase();
    if (!words.includes(word)) {
      throw sqlError("invalidParameterValue", `invalid value for parameter "${name}": "${value}"`, {
        hint: `Available values: ${words.join(", ")}.`,
      });
    }
    return word;
  };
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

function setting(name: string, initial: string, description: string, rest: Partial<Setting> = {}): Setting {
  return { name, initial, description, ...rest };
}

/** Every parameter. */
export const settings: readonly Setting[] = [
  setting("application_name", "", "Name of the client program.", { reported: true }),
  setting("bytea_output", "hex", "Output format of bytea.", { accept: oneOf("bytea_output", "hex") }),
  setting("client_encoding", "UTF8", "The client's encoding.", {
    reported: true,
    accept: only("client_encoding", "UTF8", "utf8", "unicode"),
  }),
  setting("client_min_messages", "notice", "Least level of messages that are sent.", {
    accept: oneOf(
      "client_min_messages",
      "debug5",
      "debug4",
      "debug3",
      "debug2",
      "debug1",
      "log",
      "notice",
      "warning",
      "error",
    ),
  }),
  setting("DateStyle", "ISO, MDY", "Output format of dates.", {
    reported: true,
    accept: only("DateStyle", "ISO, MDY", "iso", "iso,mdy", "mdy", "iso,us"),
  }),
  setting("default_transaction_read_only", "off", "Access mode of new transactions.", {
    reported: true,
    accept: boolean("default_transaction_read_only"),
  }),
  setting("extra_float_digits", "1", "Digits of floating-point output; above 0 the shortest exact ones.", {
    accept: integer("extra_float_digits", -15, 3),
  }),
  setting("in_hot_standby", "off", "Whether this is a standby server.", { reported: true, fixed: true }),
  setting("integer_datetimes", "on", "Timestamps are integers.", { reported: true, fixed: true }),
  setting("IntervalStyle", "postgres", "Output format of intervals.", {
    reported: true,
    accept: only("IntervalStyle", "postgres", "postgres"),
  }),
  setting("is_superuser", "on", "Whether the user is a superuser.", { reported: true, fixed: true }),
  setting("lc_collate", "C", "Collation.", { fixed: true }),
  setting("lc_ctype", "C.UTF-8", "Character classification.", { fixed: true }),
  setting("max_identifier_length", "63", "Longest name, in bytes.", { fixed: true }),
  setting("search_path", '"$user", public', "Schemas that are searched for names without one."),
  setting("server_encoding", "UTF8", "The server's encoding.", { reported: true, fixed: true }),
  setting("server_version", "15.18", "The PostgreSQL version whose behaviour is followed.", {
    reported: true,
    fixed: true,
  }),
  setting("server_version_num", "150018", "The same as a number.", { fixed: true }),
  setting("session_authorization", "", "The session's user.", { reported: true, fixed: true }),
  setting("standard_conforming_strings", "on", "Backslashes in '...' are ordinary.", {
    reported: true,
    accept: only("standard_conforming_strings", "on", "on", "true", "1", "yes"),
  }),
  setting("statement_timeout", "0", "Longest time of a statement; 0 is none.", {
    accept: milliseconds("statement_timeout"),
  }),
  setting("TimeZone", "UTC", "The session's time zone.", {
    reported: true,
    accept: only("TimeZone", "UTC", "utc", "gmt", "etc/utc"),
  }),
  setting("transaction_isolation", "read committed", "Isolation of the current transaction.", { fixed: true }),
  setting("transaction_read_only", "off", "Access mode of the current transaction.", { fixed: true }),
  setting("sluice.batch_rows", "2048", "Rows of a batch.", { accept: integer("sluice.batch_rows", 1, 2048) }),
  setting("sluice.column_cache", "off", "Keep decoded columns in memory.", {
    accept: only("sluice.column_cache", "off", "off", "false", "0", "no"),
  }),
  setting("sluice.optimizer", "on", "Rewrite plans before running them.", { accept: boolean("sluice.optimizer") }),
  setting("sluice.workers", "0", "Exec workers that a statement may use; 0 is all.", {
    accept: integer("sluice.workers", 0, 1024),
  }),
];

const byName = new Map(settings.map((each) => [each.name.toLowerCase(), each]));

/** The values of one session. */
export class SettingValues {
  private readonly database: string;
  private readonly values = new Map<string, string>();
  private readonly starts = new Map<string, string>();
  private taken: SessionSettings | undefined;

  constructor(database: string) {
    this.database = database;
  }

  /** Startup values; what RESET goes back to. Throws 42704 or 22023. */
  start(name: string, value: string): void {
    const record = this.record(name);
    const accepted = record.fixed === true ? value : (record.accept?.(value) ?? value);
    this.taken = undefined;
    this.values.set(record.name, accepted);
    this.starts.set(record.name, accepted);
  }

  /** Throws 42704 for a name that there is not. */
  record(name: string): Setting {
    const record = byName.get(name.toLowerCase());
    if (record === undefined) {
      throw sqlError("undefinedObject", `unrecognized configuration parameter "${name}"`);
    }
    return record;
  }

  get(name: string): string {
    const record = this.record(name);
    return this.values.get(record.name) ?? record.initial;
  }

  /** Sets a parameter (undefined: back to its start); gives its record when clients are to be told. */
  set(name: string, value: string | undefined): Setting | undefined {
    const record = this.record(name);
    if (record.fixed === true) throw sqlError("cantChangeRuntimeParam", `parameter "${record.name}" cannot be changed`);
    const before = this.get(name);
    const next =
      value === undefined ? (this.starts.get(record.name) ?? record.initial) : (record.accept?.(value) ?? value);
    this.taken = undefined;
    this.values.set(record.name, next);
    return record.reported === true && next !== before ? record : undefined;
  }

  /** Sets every parameter back; gives the records that clients are to be told of. */
  resetAll(): Setting[] {
    return settings.filter((each) => each.fixed !== true).flatMap((each) => this.set(each.name, undefined) ?? []);
  }

  /** The values that the steps below read; the same record for as long as nothing is set. */
  snapshot(): SessionSettings {
    this.taken ??= this.take();
    return this.taken;
  }

  private take(): SessionSettings {
    const timeout = /^(\d+)([a-z]*)$/.exec(this.get("statement_timeout"));
    return {
      ...defaultSettings,
      database: this.database,
      extraFloatDigits: Number(this.get("extra_float_digits")),
      statementTimeoutMs: Number(timeout?.[1] ?? 0) * (units[timeout?.[2] ?? ""] ?? 1),
      workers: Number(this.get("sluice.workers")),
      batchRows: Number(this.get("sluice.batch_rows")),
      optimizer: this.get("sluice.optimizer") === "on",
      searchPath: this.get("search_path")
        .split(",")
        .map((part) => part.trim().replace(/^"(.*)"$/, "$1"))
        .filter((part) => part !== "$user" && part !== ""),
    };
  }
}
