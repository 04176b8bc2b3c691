/** Under load: a light statement among heavy ones, cancelled statements, clients that stop reading, and portals left open. */

import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { percentile, spread } from "./compare.ts";
import { readFiles } from "./contender.ts";
import type { MicroOptions } from "./micro.ts";
import { PortalConnection } from "./portal-connection.ts";
import { type SluiceProcess, startSluice } from "./process.ts";
import type { FigureRow, Figures } from "./report.ts";
import { tpchFolder, tpchQuery } from "./tpch-data.ts";

const heavyClients = 8;
const lightStatements = 200;
const lightEveryMs = 100;
const cancels = 200;
const openPortals = 30;
const stoppedReaders = 5;
const stoppedMs = 60_000;
const q6Rounds = 15;

const q1 = tpchQuery("q01");
const q6 = tpchQuery("q06");
const wholeTable = "SELECT * FROM lineitem";
/** A statement over a table of 25 rows. */
const light = "SELECT n_name FROM nation WHERE n_regionkey = 1 ORDER BY n_name";

/** Each measurement has a server of its own, with `threads` workers over TPC-H at `scale`. */
export async function measureLoad({ cache, scale, threads }: MicroOptions): Promise<Figures> {
  const folder = await tpchFolder(cache, scale);
  const rows: FigureRow[] = [];
  for (const measure of [lightAmongHeavy, cancelled, portalsLeftOpen, readerThatStopped]) {
    const server = await startSluice([folder, "--workers", String(threads)]);
    try {
      rows.push(...(await measure(server)));
    } finally {
      await server.stop();
    }
  }
  return { title: `under load, scale ${scale}, ${threads} workers; ms unless said otherwise`, rows };
}

/** A light statement every 100 ms while eight clients run Q1 without a pause. */
async function lightAmongHeavy(server: SluiceProcess): Promise<FigureRow[]> {
  const client = await connectReading(server);
  for (let warm = 0; warm < 20; warm++) await client.query(light);
  const alone: number[] = [];
  for (let sample = 0; sample < lightStatements; sample++) alone.push(await timeOf(client, light));
  const heavy = await Promise.all(Array.from({ length: heavyClients }, () => connectReading(server)));
  let going = true;
  const loops = heavy.map(async (each) => {
    let done = 0;
    for (; going; done++) await each.query(q1);
    return done;
  });
  await sleep(1000);
  const times: number[] = [];
  for (let sample = 0; sample < lightStatements; sample++) {
    const next = sleep(lightEveryMs);
    times.push(await timeOf(client, light));
    await next;
  }
  going = false;
  const done = await Promise.all(loops);
  await Promise.all([client, ...heavy].map((each) => each.end()));
  return [
    { what: "a light statement alone", sluice: spread(alone) },
    {
      what: `a light one beside ${heavyClients} clients that run Q1: p99`,
      sluice: { ...spread(times), median: percentile(times, 0.99) },
    },
    { what: "Q1 that were run meanwhile, the least and the most of a client", sluice: spread(done) },
  ];
}

/** From the cancel request to the end of a Q1 that has run for some milliseconds. */
async function cancelled(server: SluiceProcess): Promise<FigureRow[]> {
  const client = await connectReading(server);
  await client.query(q1);
  const times: number[] = [];
  for (let tries = 0; times.length < cancels && tries < cancels * 3; tries++) {
    const asked = { at: 0 };
    const running = client.query(q1).then(
      () => undefined,
      (error: Error & { code?: string }) => error.code,
    );
    await sleep(3 + (tries % 20));
    asked.at = performance.now();
    await sendCancel(server.port, client);
    const code = await running;
    if (code === "57014") times.push(performance.now() - asked.at);
    else if (code !== undefined) throw new Error(`a cancelled statement has ended with ${code}`);
  }
  await client.end();
  return [
    {
      what: `a cancelled Q1 ends: p99 of ${times.length}`,
      sluice: { ...spread(times), median: percentile(times, 0.99) },
    },
  ];
}

function sendCancel(port: number, client: pg.Client): Promise<void> {
  const { processID, secretKey } = client as pg.Client & { processID: number; secretKey: number };
  const message = Buffer.alloc(16);
  for (const [index, word] of [16, 80877102, processID, secretKey].entries()) message.writeInt32BE(word, index * 4);
  return new Promise((done, failed) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("error", failed);
    socket.on("close", () => done());
    socket.end(message);
    socket.resume();
  });
}

/** Q6 beside portals that were left after 100 rows and clients that stopped reading; then every portal is read to its end. */
async function portalsLeftOpen(server: SluiceProcess): Promise<FigureRow[]> {
  const client = await connectReading(server);
  const expected = Number((await client.query("SELECT count(*) AS n FROM lineitem")).rows[0].n);
  const time = async () => {
    const times: number[] = [];
    for (let round = 0; round < q6Rounds; round++) times.push(await timeOf(client, q6));
    return spread(times);
  };
  await time();
  const idle = await time();
  const portals: PortalConnection[] = [];
  for (let index = 0; index < openPortals; index++) {
    const portal = await PortalConnection.open(server.port);
    await portal.bind(wholeTable);
    if ((await portal.fetch(100)) !== 100) throw new Error("a portal has not given 100 rows");
    portals.push(portal);
  }
  const stopped = await Promise.all(Array.from({ length: stoppedReaders }, () => PortalConnection.open(server.port)));
  for (const each of stopped) await each.stopReading(wholeTable);
  await sleep(500);
  const beside = await time();
  for (const each of stopped) each.close();
  for (const portal of portals) {
    const rows = 100 + (await portal.fetch(0));
    if (rows !== expected) throw new Error(`a portal has given ${rows} rows of ${expected}`);
    portal.close();
  }
  await client.end();
  return [
    { what: "Q6 alone", sluice: idle },
    {
      what: `Q6 beside ${openPortals} open portals and ${stoppedReaders} clients that stopped reading`,
      sluice: beside,
    },
    { what: "how many times longer", sluice: beside.median / idle.median },
  ];
}

/** How much the server grows while a client that has asked for a table takes nothing for a minute. */
async function readerThatStopped(server: SluiceProcess): Promise<FigureRow[]> {
  const reader = await PortalConnection.open(server.port);
  const client = await connectReading(server);
  await client.query(q6);
  await reader.stopReading(wholeTable);
  await sleep(2000);
  const before = server.residentBytes();
  await sleep(stoppedMs);
  const grown = (server.residentBytes() - before) / 2 ** 20;
  reader.close();
  await client.end();
  return [{ what: "MB that the server grows in a minute beside a client that reads nothing", sluice: grown }];
}

/** A session whose statements read the files. */
async function connectReading(server: SluiceProcess): Promise<pg.Client> {
  const client = await server.connect();
  await client.query(readFiles);
  return client;
}

async function timeOf(client: pg.Client, sql: string): Promise<number> {
  const start = performance.now();
  await client.query(sql);
  return performance.now() - start;
}
