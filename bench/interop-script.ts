/** One script by psql, node-postgres with pg-cursor, and postgres.js, on Sluice and on PostgreSQL 15: the transcripts must be the same. */

import { basename, dirname } from "node:path";
import { type TestTable, testTables } from "../sql-tests/data.ts";
import { writeDelta, writeTestLake } from "../sql-tests/lake.ts";
import { loadTable, startPostgres } from "./oracle-postgres.ts";
import { startSluice } from "./process.ts";
import { nodePostgresTranscript } from "./script-node-postgres.ts";
import { postgresJsTranscript } from "./script-postgres-js.ts";
import { psqlTranscript } from "./script-psql.ts";
import { labelRows, script } from "./script-steps.ts";
import type { ServerAddress, Transcript } from "./script-transcript.ts";

/** The check of the interop suite; the tool is psql. */
export async function scriptFaults(psql: string): Promise<string[]> {
  const clients: Readonly<Record<string, (address: ServerAddress) => Promise<Transcript>>> = {
    psql: (address) => psqlTranscript(psql, address),
    "node-postgres": nodePostgresTranscript,
    "postgres.js": postgresJsTranscript,
  };
  return await onBoth(async (ours, theirs) => {
    const faults: string[] = [];
    for (const [name, transcript] of Object.entries(clients)) {
      const [found, expected] = [await transcript(ours), await transcript(theirs)];
      faults.push(...differences(found, expected).map((line) => `${name}, ${line}`));
    }
    return faults;
  });
}

/** Sluice and PostgreSQL with the same tables. */
async function onBoth<T>(ask: (ours: ServerAddress, theirs: ServerAddress) => Promise<T>): Promise<T> {
  const lake = await writeTestLake();
  await writeDelta(lake.folder, labelsTable());
  const sluice = await startSluice([lake.folder, "--workers", "2"]);
  const postgres = await startPostgres();
  try {
    const client = await postgres.connect();
    for (const table of [...testTables(), labelsTable()]) await loadTable(client, table);
    await client.end();
    const { path } = postgres.address;
    const theirs = { host: dirname(path), port: Number(basename(path).split(".").at(-1)), path };
    return await ask({ host: "127.0.0.1", port: sluice.port }, theirs);
  } finally {
    await postgres.stop();
    await sluice.stop();
    lake.remove();
  }
}

/** Enough rows for a query that lasts seconds. */
function labelsTable(): TestTable {
  return {
    name: "labels",
    columns: [
      { name: "id", type: "int4", nullable: false },
      { name: "label", type: "text", nullable: false },
    ],
    rows: Array.from({ length: labelRows }, (_, id) => [String(id), `label ${id % 997}`]),
  };
}

/** What differs, a line for each step. */
function differences(found: Transcript, expected: Transcript): string[] {
  return script.flatMap((step, index) => {
    const [ours, theirs] = [found[index]?.join("\n"), expected[index]?.join("\n")];
    return ours === theirs ? [] : [`step ${index + 1} (${step.text}):\n${ours}\n-- where PostgreSQL has\n${theirs}`];
  });
}
