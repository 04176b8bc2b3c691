/** Random sequences of messages on Sluice and on PostgreSQL 15: what comes back must be the same, message by message. */

import type { NetConnectOpts } from "node:net";
import fc from "fast-check";
import { testTables } from "../sql-tests/data.ts";
import { writeTestLake } from "../sql-tests/lake.ts";
import { commonTexts, messageOf } from "../sql-tests/random-messages.ts";
import { WireClient } from "../sql-tests/wire-client.ts";
import { createEngine } from "../src/engine/index.ts";
import { createServer } from "../src/server/index.ts";
import { loadTable, startPostgres } from "./oracle-postgres.ts";

const sequences = 3000;
const longest = 16;

/** Differences that have a reason (docs/compatibility.md). */
const known: readonly RegExp[] = [
  // PostgreSQL runs a simple query's statements in the unnamed portal, which stays when one fails inside of a block.
  /portal \\"\\" does not exist/,
  /parameter of the type with OID 12345 is not supported/,
  // PostgreSQL looks for the type 0 of an empty text's parameter.
  /cache lookup failed for type 0/,
];

/** The check of the interop suite: the shortest sequence that is answered in another way, if there is one. */
export async function messageFaults(): Promise<string[]> {
  const lake = await writeTestLake();
  const engine = await createEngine({ sources: [lake.folder], workers: 2 });
  const server = await createServer(engine, { host: "127.0.0.1", port: 0 });
  const postgres = await startPostgres();
  try {
    const client = await postgres.connect();
    for (const table of testTables()) await loadTable(client, table);
    await client.end();
    const message = messageOf(commonTexts, [0]);
    const property = fc.asyncProperty(fc.array(message, { maxLength: longest }), async (lines) => {
      const ours = await answers({ host: "127.0.0.1", port: server.port }, lines);
      const theirs = await answers(postgres.address, lines);
      const at = ours.findIndex((line, index) => line !== theirs[index]);
      if (at < 0 && ours.length === theirs.length) return;
      if (known.some((difference) => difference.test(`${ours[at]} ${theirs[at]}`))) return;
      throw new Error(`${ours[at]}\n-- where PostgreSQL has\n${theirs[at < 0 ? ours.length : at]}`);
    });
    const { failed, counterexample, errorInstance } = await fc.check(property, { numRuns: sequences, seed: 1 });
    return failed ? [`${counterexample?.[0].join("\n")}\n${errorInstance}`] : [];
  } finally {
    await postgres.stop();
    await server.close();
    await engine.close(0);
    lake.remove();
  }
}

/** All that comes back to a session; the OIDs of tables are no promise. */
async function answers(address: NetConnectOpts, lines: readonly string[]): Promise<readonly string[]> {
  const client = new WireClient(address);
  await client.start();
  const before = client.received.length;
  client.send(...lines, "Sync", 'Query "rollback"', 'Query "select 1 as the_end"');
  await client.until(() => {
    const ends = client.received.findIndex((line) => line.includes('"the_end"'));
    return ends >= 0 && client.received.at(-1)?.startsWith("ReadyForQuery") === true;
  });
  client.socket.destroy();
  return client.received.slice(before).map((line) => line.replace(/"tableOid":[1-9]\d*/g, '"tableOid":1'));
}
