/** Checks goldens against PostgreSQL 15, or writes its answers into them: `node dist/bench/oracle.js check|rewrite FOLDER...`. */

import { readFileSync, writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { words } from "../sql-tests/cli-target.ts";
import { testTables } from "../sql-tests/data.ts";
import { type GoldenCase, parseCases, rewriteCases } from "../sql-tests/datadriven.ts";
import { asksOnly, type GoldenRunner, goldenFiles, isOurs, isRefused, outputFault } from "../sql-tests/golden-files.ts";
import { sqlRunner } from "../sql-tests/sql-case.ts";
import { wireTarget } from "../sql-tests/wire-target.ts";
import { loadTable, type OraclePostgres, postgresTarget, startPostgres } from "./oracle-postgres.ts";

const usage = "usage: node dist/bench/oracle.js check|rewrite FOLDER...";

/** What was found in one file or in all. */
interface Tally {
  readonly cases: number;
  readonly faults: readonly string[];
}

async function main(): Promise<void> {
  const [mode, ...folders] = process.argv.slice(2);
  if ((mode !== "check" && mode !== "rewrite") || folders.length === 0) throw new Error(usage);
  const files = folders.flatMap((folder) => goldenFiles(resolve(folder))).filter((file) => !isOurs(file));
  if (files.length === 0) throw new Error(`no golden files in ${folders.join(", ")}`);
  const server = await startPostgres();
  try {
    await loadTables(server);
    let total = 0;
    let faults = 0;
    for (const file of files) {
      const tally = await judgeFile(file, server, mode === "rewrite");
      console.log(`${relative(process.cwd(), file)}: ${tally.cases} cases, ${tally.faults.length} faults`);
      for (const fault of tally.faults) console.log(fault);
      total += tally.cases;
      faults += tally.faults.length;
    }
    console.log(`${files.length} files, ${total} cases, ${faults} faults`);
    if (faults > 0) process.exitCode = 1;
  } finally {
    await server.stop();
  }
}

async function loadTables(server: OraclePostgres): Promise<void> {
  const client = await server.connect();
  for (const table of testTables()) await loadTable(client, table);
  await client.end();
}

async function judgeFile(file: string, server: OraclePostgres, rewrite: boolean): Promise<Tally> {
  const text = readFileSync(file, "utf8");
  const cases = parseCases(text, file);
  const runner = await openRunner(cases, server);
  const faults: string[] = [];
  const outputs: (string | undefined)[] = [];
  for (const golden of cases) {
    const { output, fault } = await judgeCase(golden, runner, rewrite);
    outputs.push(output);
    if (fault !== undefined) faults.push(`  line ${golden.line}: ${fault}`);
  }
  await runner.close();
  const rewritten = rewriteCases(text, cases, outputs);
  if (rewrite && rewritten !== text) writeFileSync(file, rewritten);
  return { cases: cases.length, faults };
}

/** Files of `send` and `until` speak the protocol themselves, those of `cli` run psql, the others run SQL. */
async function openRunner(cases: readonly GoldenCase[], server: OraclePostgres): Promise<GoldenRunner> {
  if (cases.some(({ directive }) => directive === "send")) return wireTarget(server.address);
  if (cases.some(({ directive }) => directive === "cli")) {
    return { run: (golden) => server.psql(psqlArguments(golden)), close: () => {} };
  }
  return sqlRunner(postgresTarget(await server.connect()));
}

/** psql's arguments for a case of `sluice query`. */
function psqlArguments({ input }: GoldenCase): string[] {
  const [command, sql, ...rest] = words(input);
  if (command !== "query" || sql === undefined) throw new Error("psql knows queries only");
  return [...(rest.includes("csv") ? ["--csv"] : []), "--command", sql];
}

/** The output to write (undefined keeps what stands) and what is wrong with the case. */
async function judgeCase(
  golden: GoldenCase,
  runner: GoldenRunner,
  rewrite: boolean,
): Promise<{ output: string | undefined; fault: string | undefined }> {
  try {
    const output = await runner.run(golden);
    // A plan's print is ours; of a bind case PostgreSQL judges the error only.
    if (golden.directive === "bind" && !output.startsWith("error"))
      return {
        output: undefined,
        fault: "PostgreSQL accepts it: a case whose answer is a tree stands in an ours-* file",
      };
    if (isRefused(golden)) {
      const fault = output.startsWith("error") ? `PostgreSQL does not answer it either: ${output}` : undefined;
      return { output: undefined, fault };
    }
    if (rewrite && !asksOnly(golden)) return { output, fault: undefined };
    return { output: undefined, fault: outputFault(golden, output) };
  } catch (error) {
    return { output: undefined, fault: error instanceof Error ? error.message : String(error) };
  }
}

await main();
