/** Queries within a small memory: each answers rightly or is refused, portals that were left make room, and the process stays within its rule. */

import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { difference } from "./answer.ts";
import { readFiles, runOver } from "./contender.ts";
import type { MicroOptions } from "./micro.ts";
import { PortalConnection } from "./portal-connection.ts";
import { type SluiceProcess, startSluice } from "./process.ts";
import type { FigureRow, Figures } from "./report.ts";
import { tableQueries } from "./table-queries.ts";
import { tpchFolder, tpchQuery } from "./tpch-data.ts";

const memoryMB = 256;
/** What the process may hold beyond it. */
const slackMB = 400;
const portals = 12;
const stoppedReaders = 3;
/** 200 000 groups at scale 1: their slot is most of what such a portal holds. */
const groups = "SELECT l_partkey, count(*), sum(l_quantity) FROM lineitem GROUP BY l_partkey";

const queries: Readonly<Record<string, string>> = { ...tableQueries, q01: tpchQuery("q01"), q06: tpchQuery("q06") };

export async function measureMemory({ cache, scale, threads }: MicroOptions): Promise<Figures> {
  const folder = await tpchFolder(cache, scale);
  const workers = ["--workers", String(threads)];
  const small = await startSluice([folder, ...workers, "--memory", `${memoryMB}MB`]);
  const large = await startSluice([folder, ...workers]);
  try {
    const rows = [await answers(small, large, "off"), await answers(small, large, "on"), await leftPortals(small)];
    const peak = small.peakBytes() / 2 ** 20;
    const within = peak < memoryMB + slackMB ? {} : { fault: `more than ${memoryMB + slackMB}` };
    return {
      title: `--memory ${memoryMB}MB, scale ${scale}, ${threads} workers`,
      rows: [...rows, { what: "peak memory, MB", sluice: peak, ...within }],
    };
  } finally {
    await Promise.all([small.stop(), large.stop()]);
  }
}

/** Each query on both servers: the same answer, or 53200 from the small one. */
async function answers(small: SluiceProcess, large: SluiceProcess, columnCache: "on" | "off"): Promise<FigureRow> {
  const [client, reference] = await Promise.all([small.connect(), large.connect()]);
  await client.query(`SET sluice.column_cache = ${columnCache}`);
  const refused: string[] = [];
  const faults: string[] = [];
  for (const [name, sql] of Object.entries(queries)) {
    try {
      const different = difference(await runOver(client, sql), await runOver(reference, sql), sql.includes("ORDER BY"));
      if (different !== undefined) faults.push(`${name}: ${different}`);
    } catch (error) {
      if ((error as { code?: string }).code === "53200") refused.push(name);
      else faults.push(`${name}: ${(error as Error).message}`);
    }
  }
  await Promise.all([client.end(), reference.end()]);
  const what = `of ${Object.keys(queries).length} queries answered, column cache ${columnCache}`;
  const row = counted(what, Object.keys(queries).length, refused);
  return faults.length === 0 ? row : { ...row, fault: faults.join("; ") };
}

/** Statements beside portals that were left and clients that stopped reading; then every portal is read to its end. */
async function leftPortals(server: SluiceProcess): Promise<FigureRow> {
  const client = await server.connect();
  await client.query(readFiles);
  const expected = Number((await client.query("SELECT count(DISTINCT l_partkey) AS n FROM lineitem")).rows[0].n);
  const left: PortalConnection[] = [];
  for (let index = 0; index < portals; index++) {
    const portal = await PortalConnection.open(server.port);
    await portal.bind(groups);
    if ((await portal.fetch(100)) !== 100) throw new Error("a portal has not given 100 rows");
    left.push(portal);
  }
  const stopped = await Promise.all(Array.from({ length: stoppedReaders }, () => PortalConnection.open(server.port)));
  for (const each of stopped) await each.stopReading("SELECT * FROM lineitem");
  await sleep(500);
  const asked = Object.keys(tableQueries).slice(0, 4);
  const refused = await refusals(client, asked);
  for (const portal of left) {
    const rows = 100 + (await portal.fetch(0));
    if (rows !== expected) throw new Error(`a portal has given ${rows} rows of ${expected}`);
    portal.close();
  }
  for (const each of stopped) each.close();
  await client.end();
  const what = `of 4 queries answered beside ${portals} portals left in their groups and ${stoppedReaders} clients that stopped reading`;
  return counted(what, asked.length, refused);
}

/** The names of the queries that are refused. */
async function refusals(client: pg.Client, names: readonly string[]): Promise<string[]> {
  const refused: string[] = [];
  for (const name of names) {
    try {
      await client.query(queries[name] as string);
    } catch (error) {
      if ((error as { code?: string }).code !== "53200") throw error;
      refused.push(name);
    }
  }
  return refused;
}

function counted(what: string, asked: number, refused: readonly string[]): FigureRow {
  return { what, sluice: asked - refused.length, ...(refused.length === 0 ? {} : { refused: refused.join(", ") }) };
}
