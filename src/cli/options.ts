/** The command line: commands and their options in one table, from which parsing and the help text are derived. */

import { parseArgs } from "node:util";
import type { EngineOptions } from "../engine/index.ts";

/** Where to listen. */
export interface ListenFlags {
  readonly host: string;
  readonly port: number;
}

export const formats = ["table", "csv", "json", "arrow"] as const;
export type Format = (typeof formats)[number];

/** What the command line asks for. */
export type Invocation =
  | { readonly command: "serve"; readonly engine: EngineOptions; readonly listen: ListenFlags }
  | { readonly command: "query"; readonly text: string; readonly format: Format; readonly engine: EngineOptions }
  | {
      readonly command: "demo";
      readonly folder: string;
      readonly scale: number;
      readonly serve: boolean;
      readonly engine: EngineOptions;
      readonly listen: ListenFlags;
    }
  | { readonly command: "help"; readonly text: string }
  | { readonly command: "version" };

/** A command line that cannot be understood; the message is one line. */
export class UsageError extends Error {}

/** Throws {@link UsageError}. `args` are those after the program's name. */
export function readCommandLine(args: readonly string[]): Invocation {
  const { values, positionals } = parse(args);
  if (values["version"] === true) return { command: "version" };
  const [word, ...operands] = positionals;
  if (word !== undefined && !Object.hasOwn(commands, word)) {
    throw new UsageError(`there is no command "${word}": use serve, query or demo`);
  }
  const command = word as Command | undefined;
  if (values["help"] === true) return { command: "help", text: helpText(command) };
  if (command === undefined) throw new UsageError("a command is needed: serve, query or demo (see sluice --help)");
  for (const name of Object.keys(values)) {
    if (!optionOf(name).commands.includes(command)) throw new UsageError(`"${command}" has no option --${name}`);
  }
  return readInvocation(command, new Values(values), operands);
}

type Command = "serve" | "query" | "demo";

const commands: Readonly<Record<Command, { readonly operands: string; readonly doc: string }>> = {
  serve: { operands: "[SOURCE ...]", doc: "Serve tables to PostgreSQL clients." },
  query: { operands: '"SQL" [SOURCE ...]', doc: "Run one query and print its result." },
  demo: { operands: "[FOLDER]", doc: "Make a TPC-H lake in FOLDER (./demo-lake) once, then serve it." },
};

interface Option {
  /** What stands for the value in the help text; absent for a switch. */
  readonly value?: string;
  readonly standard?: string;
  readonly doc: string;
  readonly commands: readonly Command[];
  readonly short?: string;
}

const everywhere: readonly Command[] = ["serve", "query", "demo"];

const options = {
  host: { value: "ADDRESS", standard: "127.0.0.1", doc: "loopback address to listen on", commands: ["serve", "demo"] },
  port: { value: "PORT", standard: "5433", doc: "port to listen on, 0 for any free one", commands: ["serve", "demo"] },
  workers: { value: "N", doc: "threads that run queries (default: one per core)", commands: everywhere },
  memory: { value: "SIZE", doc: "memory for queries, as 4GB or 512MB (default: 75 %)", commands: everywhere },
  format: { value: "FORMAT", standard: "table", doc: formats.join(", "), commands: ["query"] },
  scale: { value: "FACTOR", standard: "0.1", doc: "TPC-H scale factor: 1 is 8.7 million rows", commands: ["demo"] },
  "no-serve": { doc: "make the lake only", commands: ["demo"] },
  help: { doc: "show this help", commands: everywhere, short: "h" },
  version: { doc: "show the version", commands: everywhere, short: "V" },
} satisfies Readonly<Record<string, Option>>;

type OptionName = keyof typeof options;

function optionOf(name: string): Option {
  return options[name as OptionName];
}

function parse(args: readonly string[]) {
  const config = Object.fromEntries(
    Object.entries<Option>(options).map(([name, { value, short }]) => [
      name,
      { type: value === undefined ? ("boolean" as const) : ("string" as const), ...(short ? { short } : {}) },
    ]),
  );
  try {
    return parseArgs({ args: [...args], options: config, allowPositionals: true, strict: true });
  } catch (thrown) {
    // Node's own text is a sentence, at times followed by advice.
    const [sentence = ""] = (thrown as Error).message.split(/\.(?:\s|$)|\n/);
    throw new UsageError(`${sentence.charAt(0).toLowerCase()}${sentence.slice(1)} (see sluice --help)`);
  }
}

/** The values given, or their standards, read by what they mean. */
class Values {
  readonly #given: Readonly<Record<string, unknown>>;

  constructor(given: Readonly<Record<string, unknown>>) {
    this.#given = given;
  }

  text(name: OptionName): string | undefined {
    const value = this.#given[name] ?? optionOf(name).standard;
    return typeof value === "string" ? value : undefined;
  }

  read<T>(name: OptionName, convert: (text: string) => T | undefined, expected: string): T | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const value = convert(text);
    if (value === undefined) throw new UsageError(`--${name} must be ${expected}, not "${text}"`);
    return value;
  }

  switch(name: OptionName): boolean {
    return this.#given[name] === true;
  }
}

function readInvocation(command: Command, values: Values, operands: readonly string[]): Invocation {
  switch (command) {
    case "serve":
      return { command, engine: readEngine(values, operands), listen: readListen(values) };
    case "query": {
      const [text, ...sources] = operands;
      if (text === undefined) throw new UsageError('"query" needs the text of a query');
      const format = values.read("format", readFormat, `one of ${formats.join(", ")}`)!;
      return { command, text, format, engine: readEngine(values, sources) };
    }
    case "demo": {
      const [folder = "demo-lake", ...more] = operands;
      if (more.length > 0) throw new UsageError('"demo" takes one folder');
      const scale = values.read("scale", readScale, "a number from 0.0001 to 10000")!;
      const common = { engine: readEngine(values, [folder]), listen: readListen(values) };
      return { command, folder, scale, serve: !values.switch("no-serve"), ...common };
    }
  }
}

function readEngine(values: Values, sources: readonly string[]): EngineOptions {
  const workers = values.read("workers", (text) => readWhole(text, 1, 1024), "a number from 1 to 1024");
  const memoryBytes = values.read("memory", readSize, "a size of at least 64MB, such as 512MB or 4GB");
  return {
    sources,
    ...(workers === undefined ? {} : { workers }),
    ...(memoryBytes === undefined ? {} : { memoryBytes }),
  };
}

function readListen(values: Values): ListenFlags {
  const port = values.read("port", (text) => readWhole(text, 0, 65535), "a number from 0 to 65535")!;
  return { host: values.text("host")!, port };
}

function readFormat(text: string): Format | undefined {
  return formats.find((format) => format === text);
}

function readScale(text: string): number | undefined {
  const scale = /^\d*\.?\d+$/.test(text) ? Number(text) : 0;
  return scale >= 0.0001 && scale <= 10_000 ? scale : undefined;
}

function readWhole(text: string, least: number, most: number): number | undefined {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : -1;
  return value >= least && value <= most ? value : undefined;
}

/** PostgreSQL's units: a kilobyte has 1024 bytes. */
function readSize(text: string): number | undefined {
  const match = /^(\d{1,15}(?:\.\d{1,3})?) ?([kmgt]?)i?b?$/i.exec(text);
  if (!match) return undefined;
  const unit = 1024 ** " kmgt".indexOf(match[2]!.toLowerCase() || " ");
  const bytes = Math.floor(Number(match[1]) * unit);
  return bytes >= memoryLeast && Number.isSafeInteger(bytes) ? bytes : undefined;
}

const memoryLeast = 64 * 1024 * 1024;

function helpText(command: Command | undefined): string {
  const shown = command ? [command] : everywhere;
  const usage = shown.map(
    (name) => `  sluice ${`${name} ${commands[name].operands}`.padEnd(28)} ${commands[name].doc}`,
  );
  const lines = Object.entries<Option>(options)
    .filter(([, option]) => shown.some((name) => option.commands.includes(name)))
    .map(([name, option]) => {
      const flag = `${option.short ? `-${option.short}, ` : ""}--${name}${option.value ? ` ${option.value}` : ""}`;
      const only = command || option.commands === everywhere ? "" : `; ${option.commands.join(", ")}`;
      return `  ${flag.padEnd(20)} ${option.doc}${option.standard ? ` (default: ${option.standard})` : ""}${only}`;
    });
  const source =
    "SOURCE is [name=]path: a Delta table, a Parquet file, or a folder of them. The tables of a\n" +
    "named source stand in the schema of that name, those of others in public.";
  const about = command === "demo" ? [] : ["", source];
  return ["Usage:", ...usage, "", "Options:", ...lines, ...about].join("\n");
}
