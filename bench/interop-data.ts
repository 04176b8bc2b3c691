/** The demo lake read by others: equal counts, sums and extremes by delta-rs and Spark, equal bytes by tpchgen-cli. */

import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { difference } from "./answer.ts";
import { runOver } from "./contender.ts";
import type { InteropContext } from "./interop-context.ts";
import { repository } from "./repository.ts";

/** Compares what delta-rs answers; `programs` is the folder of the Python that has it. */
export function deltaRsFaults(programs: string, context: InteropContext): Promise<string[]> {
  return answerFaults(programs, ["delta_rs.py", context.lake], context);
}

/** Compares what Spark answers; `jars` are Delta's. */
export function sparkFaults(programs: string, jars: string, context: InteropContext): Promise<string[]> {
  return answerFaults(programs, ["spark.py", context.lake, jars], context);
}

async function answerFaults(
  programs: string,
  [script = "", ...args]: readonly string[],
  context: InteropContext,
): Promise<string[]> {
  const queries = await summaries(context);
  const file = join(repository, "bench", "interop", script);
  const output = await runProgram(join(programs, "python"), [file, ...args], JSON.stringify(queries));
  const answers: Readonly<Record<string, (string | null)[][]>> = JSON.parse(output);
  const faults: string[] = [];
  for (const [table, sql] of Object.entries(queries)) {
    const ours = await runOver(context.client, sql);
    const found = difference(ours, { ...ours, rows: answers[table] ?? [] }, true);
    if (found !== undefined) faults.push(`${table}: ours against theirs: ${found}`);
  }
  return faults;
}

const summed: ReadonlySet<number> = new Set([20, 23, 1700]);

/** For each table a query that all engines understand: the count, the sums of numbers, the extremes of all else. */
async function summaries({ lake, client }: InteropContext): Promise<Record<string, string>> {
  const queries: Record<string, string> = {};
  for (const table of await readdir(lake)) {
    const { fields } = await client.query(`SELECT * FROM ${table} LIMIT 0`);
    const values = fields.map(({ name, dataTypeID }) =>
      summed.has(dataTypeID) ? `sum(${name})` : `min(${name}), max(${name})`,
    );
    queries[table] = `SELECT count(*), ${values.join(", ")} FROM ${table}`;
  }
  if (Object.keys(queries).length === 0) throw new Error(`there are no tables in ${lake}`);
  return queries;
}

/** Compares every byte of the tables, as the server sends them, with what tpchgen-cli writes. */
export async function tpchFaults(programs: string, { client, scale }: InteropContext): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "tpchgen-"));
  try {
    await runProgram(join(programs, "tpchgen-cli"), ["--scale-factor", String(scale), "--output-dir", folder], "");
    const files = await readdir(folder);
    if (files.length !== 8) return [`tpchgen-cli has written ${files.length} files`];
    const faults: string[] = [];
    for (const file of files) {
      const theirs = createHash("sha256");
      for await (const bytes of createReadStream(join(folder, file))) theirs.update(bytes);
      const { fields, rows } = await client.query({
        text: `SELECT * FROM ${file.slice(0, -".tbl".length)}`,
        rowMode: "array",
      });
      const ours = createHash("sha256");
      for (const row of rows) ours.update(row.map((value, column) => tblValue(fields[column]!.name, value)).join(""));
      if (ours.digest("hex") !== theirs.digest("hex")) faults.push(`${file}: ${rows.length} rows, not the same bytes`);
    }
    return faults;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** dbgen writes quantities of lines as whole numbers, and a bar after each value. */
function tblValue(column: string, value: string): string {
  const shown = column === "l_quantity" ? value.replace(/\.00$/, "") : value;
  return column.endsWith("_comment") ? `${shown}|\n` : `${shown}|`;
}

/** Gives standard output; rejects with the end of standard error when the program fails. */
async function runProgram(program: string, args: readonly string[], input: string): Promise<string> {
  const child = spawn(program, args, { stdio: ["pipe", "pipe", "pipe"] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  child.stdin.end(input);
  const [output, errors, exit] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (exit !== 0) throw new Error(`${program} ended with ${exit}: ${errors.slice(-2000)}`);
  return output;
}
