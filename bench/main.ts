/** `npm run bench`: Sluice beside DuckDB and PostgreSQL on the same machine, in one run. */

import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compare } from "./compare.ts";
import { duckdbContender, sluiceContender } from "./contender.ts";
import { measureFooter } from "./footer.ts";
import { micro } from "./micro.ts";
import { comparisonRow, type Figures, ratioNote, report } from "./report.ts";
import { cacheFolder, repository } from "./repository.ts";
import { tableQueries } from "./table-queries.ts";
import { measureText } from "./text.ts";
import { tpchFolder } from "./tpch-data.ts";

const usage = `usage:
  npm run bench -- tpch [--queries 1,6] [--scale 1] [--peer duckdb] [--threads N] [--data FOLDER]
  npm run bench -- table [--queries PART,PART] [--scale 1] [--threads N] [--data FOLDER]
  npm run bench -- decode [--threads 1] [--data FOLDER]
  npm run bench -- text [--threads N] [--data FOLDER]
  npm run bench -- --micro [${Object.keys(micro).join(" | ")} ...] [--scale 1] [--threads N] [--data FOLDER]`;

class UsageError extends Error {}

/** What all benchmarks are told. */
interface Options {
  readonly cache: string;
  readonly scale: number;
  readonly threads: number;
}

async function main(args: readonly string[]): Promise<boolean> {
  const { values, positionals } = parse(args);
  const options: Options = {
    cache: values.data ?? cacheFolder,
    scale: positive("scale", values.scale),
    threads: threadsOf(values.threads, availableParallelism()),
  };
  const command = `npm run bench -- ${args.join(" ")}`;
  if (positionals.join() === "decode")
    return await runDecode({ ...options, threads: threadsOf(values.threads, 1) }, command);
  if (positionals.join() === "text") {
    const { cache, threads } = options;
    return report(`text-threads-${threads}`, command, [await measureText(cache, threads)]);
  }
  if (values.micro) return await runMicro(positionals, options, command);
  const [suite, ...others] = positionals;
  if (others.length > 0 || (suite !== "tpch" && suite !== "table")) throw new UsageError(usage);
  if (values.peer !== "duckdb") throw new UsageError(`there is no peer "${values.peer}": use duckdb`);
  const queries = suite === "tpch" ? readQueries(values.queries ?? "1,6") : selectTableQueries(values.queries);
  return await runSuite({ tpch: "TPC-H", table: "One table" }[suite], suite, queries, options, command);
}

function parse(args: readonly string[]) {
  const options = {
    scale: { type: "string", default: "1" },
    queries: { type: "string" },
    peer: { type: "string", default: "duckdb" },
    threads: { type: "string" },
    data: { type: "string" },
    micro: { type: "boolean", default: false },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${usage}`);
  }
}

function threadsOf(text: string | undefined, otherwise: number): number {
  return text === undefined ? otherwise : positive("threads", text);
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new UsageError(`--${name} must be a positive number, not "${text}"`);
  return value;
}

/** Texts of TPC-H queries by their names. */
function readQueries(list: string): ReadonlyMap<string, string> {
  return new Map(
    list.split(",").map((number) => {
      const name = `q${number.trim().padStart(2, "0")}`;
      const file = join(repository, "bench", "tpch", `${name}.sql`);
      if (!/^q\d\d$/.test(name) || !existsSync(file)) throw new UsageError(`there is no query "${number}"`);
      return [name, readFileSync(file, "utf8")] as const;
    }),
  );
}

/** The queries over one table whose names hold one of the parts of a list; all without one. */
function selectTableQueries(list: string | undefined): ReadonlyMap<string, string> {
  const parts = list?.split(",").map((part) => part.trim());
  const wanted = Object.entries(tableQueries).filter(([name]) => parts?.some((part) => name.includes(part)) ?? true);
  if (wanted.length === 0) throw new UsageError(`there is no query like "${list}"`);
  return new Map(wanted);
}

async function runSuite(
  title: string,
  name: string,
  queries: ReadonlyMap<string, string>,
  options: Options,
  command: string,
): Promise<boolean> {
  const { cache, scale, threads } = options;
  const folder = await tpchFolder(cache, scale);
  const ours = await sluiceContender(folder, threads);
  const peer = await duckdbContender(folder, threads);
  try {
    const rows: Figures["rows"][number][] = [];
    for (const [query, sql] of queries) rows.push(comparisonRow(await compare(query, sql, ours, peer)));
    const memory = [ours, peer].map((side) => `${side.name} ${Math.round(side.peakBytes() / 2 ** 20)} MB`);
    const notes = [`peak memory: ${memory.join(", ")}`, ratioNote];
    const setting = `scale ${scale}, Snappy Parquet, ${threads} threads each`;
    return report(`${name}-${scale}-threads-${threads}`, command, [{ title: `${title}, ${setting}`, rows, notes }]);
  } finally {
    await Promise.all([ours.stop(), peer.stop()]);
  }
}

/** The codecs by themselves, one thread each unless said otherwise, and a footer. */
async function runDecode(options: Options, command: string): Promise<boolean> {
  return report(`decode-threads-${options.threads}`, command, [
    await micro["decode"]!(options),
    await measureFooter(options),
  ]);
}

async function runMicro(names: readonly string[], options: Options, command: string): Promise<boolean> {
  const wanted = names.length === 0 ? Object.keys(micro) : names;
  const tables: Figures[] = [];
  for (const name of wanted) {
    const measure = Object.hasOwn(micro, name) ? micro[name] : undefined;
    if (measure === undefined) throw new UsageError(`there is no measurement "${name}"\n${usage}`);
    console.error(`bench: measuring ${name}`);
    tables.push(await measure(options).catch((error) => failed(name, error)));
  }
  return report(`micro-${options.scale}-threads-${options.threads}`, command, tables);
}

/** One measurement that fails leaves the others their figures. */
function failed(name: string, error: unknown): Figures {
  return { title: name, rows: [{ what: name, fault: error instanceof Error ? error.message : String(error) }] };
}

try {
  if (!(await main(process.argv.slice(2)))) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof UsageError ? error.message : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
