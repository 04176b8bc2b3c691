/** `npm run test:interop [-- WORDS]`: other programs beside ours, on one demo lake, by all checks or those with WORDS in their name. Says what it skipped and why. */

import { join } from "node:path";
import { makeDemoLake } from "../src/demo/index.ts";
import { appendFaults } from "./interop-appends.ts";
import { driverFaults, jdbcFaults, type Protocol, pgxFaults, psqlFaults, psycopgFaults } from "./interop-clients.ts";
import { demoScale, type InteropContext, tpchScales } from "./interop-context.ts";
import { deltaRsFaults, sparkFaults, tpchFaults } from "./interop-data.ts";
import { expressionFaults } from "./interop-expressions.ts";
import { messageFaults } from "./interop-messages.ts";
import { pyarrowFaults } from "./interop-parquet.ts";
import { regexFaults } from "./interop-regex.ts";
import { scriptFaults } from "./interop-script.ts";
import { textFaults } from "./interop-text.ts";
import { jdbcJar, pgxProgram, psqlProgram, pythonPrograms, sparkJars, type Tool } from "./interop-tools.ts";
import { startSluice } from "./process.ts";
import { cacheFolder } from "./repository.ts";

/** A check that needs a tool: gives what is wrong, a line each. */
interface Check<T> {
  readonly name: string;
  readonly tool: () => Tool<T>;
  readonly faults: (tool: T, context: InteropContext) => Promise<readonly string[]>;
}

/** Those that the server has; `binary` is what the drivers would choose. */
const protocols: readonly Protocol[] = ["simple", "text"];
const protocolNames: Readonly<Record<Protocol, string>> = {
  simple: "simple queries",
  text: "extended queries in text format",
  binary: "extended queries in binary format",
};

const cache = join(cacheFolder, "interop");
const none = (): Tool<undefined> => ({ tool: undefined });

/** `wanted` is in the names of the checks to run. */
async function main(wanted = ""): Promise<boolean> {
  const lake = await lakeOf(demoScale);
  const others: string[] = [];
  for (const { scale, schema } of tpchScales) others.push(`${schema}=${await lakeOf(scale)}`);
  const server = await startSluice([lake, ...others]);
  const client = await server.connect();
  const context = { lake, server, client };
  const tally = { ok: 0, failed: 0, skipped: 0 };
  const run = async <T>(check: Check<T>): Promise<void> => {
    if (!check.name.includes(wanted)) return;
    tally[await runCheck(check, context)]++;
  };
  try {
    await run({ name: "node-postgres", tool: none, faults: (_, on) => driverFaults(on) });
    await run({ name: "psql", tool: psqlProgram, faults: psqlFaults });
    const scriptName = "one script by psql, node-postgres and postgres.js, on Sluice and on PostgreSQL 15";
    await run({ name: scriptName, tool: psqlProgram, faults: scriptFaults });
    await run({ name: "random messages as PostgreSQL 15 answers them", tool: none, faults: messageFaults });
    await run({ name: "random expressions as PostgreSQL 15 answers them", tool: none, faults: expressionFaults });
    await run({ name: "random regular expressions as PostgreSQL 15 answers them", tool: none, faults: regexFaults });
    await run({ name: "random CSV files and JSON lines as DuckDB reads them", tool: none, faults: () => textFaults() });
    const programs = once(() => pythonPrograms(cache));
    const spark = () => sparkTools(programs());
    const jdbc = once(() => jdbcJar(cache));
    const pgx = once(() => pgxProgram(cache));
    for (const protocol of protocols) {
      await run({ name: `psycopg, ${protocolNames[protocol]}`, tool: programs, faults: psycopgFaults(protocol) });
      await run({ name: `pgjdbc, ${protocolNames[protocol]}`, tool: jdbc, faults: jdbcFaults(protocol) });
      await run({ name: `pgx, ${protocolNames[protocol]}`, tool: pgx, faults: pgxFaults(protocol) });
    }
    await run({ name: "the lake holds the rows of tpchgen-cli", tool: programs, faults: tpchFaults });
    await run({ name: "pyarrow reads the Parquet files we write", tool: programs, faults: pyarrowFaults });
    await run({ name: "delta-rs reads the lake as we do", tool: programs, faults: deltaRsFaults });
    await run({ name: "delta-rs and Sluice append to tables in turns", tool: programs, faults: appendFaults });
    await run({
      name: "Spark with Delta reads the lake as we do",
      tool: spark,
      faults: ([python, jars], on) => sparkFaults(python, jars, on),
    });
  } finally {
    await client.end();
    await server.stop();
  }
  console.log(`${tally.ok} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
  return tally.failed === 0 && tally.ok > 0;
}

/** What is costly to find out, found out when it is first asked for. */
function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}

/** The lake of a scale factor, made once. */
async function lakeOf(scale: number): Promise<string> {
  const lake = join(cacheFolder, `lake-${scale}`);
  await makeDemoLake(lake, scale, () => {});
  return lake;
}

/** Spark is one of the Python packages; Delta's jars come beside them. */
function sparkTools(programs: Tool<string>): Tool<readonly [programs: string, jars: string]> {
  if ("missing" in programs) return programs;
  const jars = sparkJars(cache);
  return "missing" in jars ? jars : { tool: [programs.tool, jars.tool] };
}

async function runCheck<T>(check: Check<T>, context: InteropContext): Promise<"ok" | "failed" | "skipped"> {
  const found = check.tool();
  if ("missing" in found) {
    console.log(`skipped  ${check.name}: ${found.missing}`);
    return "skipped";
  }
  const faults = await check.faults(found.tool, context).catch((error) => [String(error)]);
  console.log(`${faults.length === 0 ? "ok     " : "FAILED "}  ${check.name}`);
  for (const fault of faults) console.log(`           ${fault}`);
  return faults.length === 0 ? "ok" : "failed";
}

if (!(await main(process.argv.slice(2).join(" ")))) process.exitCode = 1;
