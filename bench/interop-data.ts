/** The demo lake read by others: equal counts, sums and extremes by delta-rs and Spark, equal bytes by tpchgen-cli. */

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { difference } from "./answer.ts";
import { runOver } from "./contender.ts";
import { type InteropContext, tpchScales } from "./interop-context.ts";
import { runProgram } from "./interop-program.ts";
import { interopSources } from "./interop-tools.ts";
import { tblDigest } from "./tbl-digest.ts";

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
  const file = join(interopSources, script);
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
export async function tpchFaults(programs: string, { server }: InteropContext): Promise<string[]> {
  const faults: string[] = [];
  for (const { scale, schema } of tpchScales) {
    const folder = await mkdtemp(join(tmpdir(), "tpchgen-"));
    try {
      await runProgram(join(programs, "tpchgen-cli"), ["--scale-factor", String(scale), "--output-dir", folder], "");
      const files = await readdir(folder);
      if (files.length !== 8) faults.push(`scale ${scale}: tpchgen-cli has written ${files.length} files`);
      for (const file of files) {
        const theirs = createHash("sha256");
        for await (const bytes of createReadStream(join(folder, file))) theirs.update(bytes);
        const ours = await tblDigest(server.port, `${schema}.${file.slice(0, -".tbl".length)}`);
        if (ours !== theirs.digest("hex")) faults.push(`scale ${scale}: ${file} has not the same bytes`);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  }
  return faults;
}
