/** What a startup packet asks for: user, database, and run-time parameters, those of the `options` string among them. */

import { type SqlError, sqlError } from "../base/index.ts";
import type { SessionOptions } from "../engine/index.ts";
import type { StartupMessage } from "../wire/index.ts";

/** A startup packet, sorted. */
export interface StartupRequest {
  readonly user: string;
  readonly database: string;
  /** The `options` string. */
  readonly options: string;
  /** The packet's other parameters. */
  readonly parameters: Parameters;
  /** `_pq_.` options, none of which is known. */
  readonly protocolOptions: readonly string[];
}

type Parameters = Extract<StartupMessage, { kind: "StartupMessage" }>["parameters"];

const replicationOff = ["false", "off", "no", "0", "f", "n"];

/** Sorts the parameters of a startup packet. Throws a FATAL SqlError: 28000 with PostgreSQL's text without a user, 0A000 for replication. */
export function readStartup(parameters: Parameters): StartupRequest {
  const given = new Map(parameters);
  const user = given.get("user") ?? "";
  if (user === "") {
    throw fatal("invalidAuthorizationSpecification", "no PostgreSQL user name specified in startup packet");
  }
  const replication = given.get("replication") ?? "false";
  if (!replicationOff.includes(replication.toLowerCase())) {
    throw fatal("featureNotSupported", "replication is not supported");
  }
  return {
    user,
    database: given.get("database") || user,
    options: given.get("options") ?? "",
    parameters: parameters.filter(([name]) => !special.includes(name) && !name.startsWith("_pq_.")),
    protocolOptions: [...given.keys()].filter((name) => name.startsWith("_pq_.")),
  };
}

/** What the engine is told. Throws a FATAL 42601 for an `options` string that cannot be read. */
export function sessionOptions({ user, database, options, parameters }: StartupRequest): SessionOptions {
  // The packet's own parameters come behind those of `options` and win over them, as in PostgreSQL.
  return { user, database, parameters: recordOf([...readOptions(options), ...parameters]) };
}

const special: readonly string[] = ["user", "database", "options", "replication"];

/**
 * The settings of an `options` string: `-c name=value`, `-cname=value`, `--name=value`. Words end at white space, a backslash takes the next
 * character as it is (pg_split_opts). Throws a FATAL 42601 for anything else, PostgreSQL's own switches for developers included.
 */
export function readOptions(options: string): ReadonlyArray<readonly [name: string, value: string]> {
  const words = splitWords(options);
  const settings: Array<readonly [string, string]> = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    if (word.startsWith("--") && word.length > 2) {
      settings.push(readSetting("--", word.slice(2)));
    } else if (word.startsWith("-c") && word.length > 2) {
      settings.push(readSetting("-c ", word.slice(2)));
    } else if (word === "-c" && at + 1 < words.length) {
      settings.push(readSetting("-c ", words[++at] ?? ""));
    } else {
      throw sqlError("syntaxError", `invalid command-line argument for server process: ${word}`, {
        severity: "FATAL",
        hint: 'Use "-c name=value" or "--name=value".',
      });
    }
  }
  return settings;
}

function readSetting(before: string, text: string): readonly [string, string] {
  const equals = text.indexOf("=");
  if (equals < 0) throw fatal("syntaxError", `${before}${text} requires a value`);
  return [text.slice(0, equals).replaceAll("-", "_"), text.slice(equals + 1)];
}

function splitWords(text: string): string[] {
  const words = text.match(/(?:\\[\s\S]|[^\s\\])+/g) ?? [];
  return words.map((word) => word.replace(/\\([\s\S])/g, "$1"));
}

/** Without a prototype, so that no parameter's name means anything to JavaScript. */
function recordOf(pairs: ReadonlyArray<readonly [string, string]>): Readonly<Record<string, string>> {
  const record: Record<string, string> = Object.create(null);
  for (const [name, value] of pairs) record[name] = value;
  return record;
}

function fatal(condition: SqlError["condition"], message: string): SqlError {
  return sqlError(condition, message, { severity: "FATAL" });
}
