/** The small measurements: one file's codecs, rows sent, the latency of `select 1`, the first answer. */

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type pg from "pg";
import { compare, countedRounds, percentile, type Spread, spread, warmUpRounds } from "./compare.ts";
import { duckdbContender, readFiles, sluiceContender } from "./contender.ts";
import { measureLoad } from "./load.ts";
import { measureMemory } from "./memory.ts";
import { startPostgres } from "./oracle-postgres.ts";
import { type SluiceProcess, startSluice } from "./process.ts";
import { RawConnection } from "./raw-connection.ts";
import type { Figures } from "./report.ts";
import { comparisonRow, ratioNote } from "./report.ts";
import { codecFolder, codecRows, codecs, lakeFolder, lineitemCsv, tpchFolder, tpchQuery } from "./tpch-data.ts";

/** What all measurements are told. */
export interface MicroOptions {
  readonly cache: string;
  readonly scale: number;
  readonly threads: number;
}

/** The measurements by name, in the order they are run. */
export const micro: Readonly<Record<string, (options: MicroOptions) => Promise<Figures>>> = {
  decode: measureDecode,
  rows: measureRowsSent,
  latency: measureLatency,
  start: measureFirstAnswer,
  cached: measureCached,
  load: measureLoad,
  memory: measureMemory,
};

/** Reads every column of lineitem, and computes next to nothing with it; min and max would be answered from statistics. */
const readAll = `SELECT sum(l_orderkey), sum(l_partkey), sum(l_suppkey), sum(l_linenumber), sum(l_quantity), sum(l_extendedprice),
  sum(l_discount), sum(l_tax), count(*) FILTER (WHERE l_returnflag <> 'x'), count(*) FILTER (WHERE l_linestatus <> 'x'),
  count(*) FILTER (WHERE l_shipdate <> l_commitdate), count(*) FILTER (WHERE l_receiptdate <> l_commitdate),
  count(*) FILTER (WHERE l_shipinstruct <> 'x'), count(*) FILTER (WHERE l_shipmode <> 'x'),
  count(*) FILTER (WHERE l_comment <> 'x')`;

async function measureDecode({ cache, threads }: MicroOptions): Promise<Figures> {
  const folder = await codecFolder(cache);
  const ours = await sluiceContender(folder, threads);
  const peer = await duckdbContender(folder, threads);
  try {
    const rows: Figures["rows"][number][] = [];
    for (const codec of codecs) {
      rows.push(comparisonRow(await compare(codec, `${readAll} FROM lineitem_${codec}`, ours, peer)));
    }
    const title = `decode: all columns of ${codecRows} rows of lineitem, threads of each: ${threads}`;
    return { title, rows, notes: [ratioNote] };
  } finally {
    await Promise.all([ours.stop(), peer.stop()]);
  }
}

/** TPC-H Q1 and Q6 with their columns kept decoded, against DuckDB over the files. */
async function measureCached({ cache, scale, threads }: MicroOptions): Promise<Figures> {
  const folder = await tpchFolder(cache, scale);
  const ours = await sluiceContender(folder, threads, true);
  const peer = await duckdbContender(folder, threads);
  try {
    const rows: Figures["rows"][number][] = [];
    for (const name of ["q01", "q06"])
      rows.push(comparisonRow(await compare(`${name}, cached`, tpchQuery(name), ours, peer)));
    const memory = `peak memory: sluice ${Math.round(ours.peakBytes() / 2 ** 20)} MB`;
    return {
      title: `columns kept decoded, scale ${scale}, threads of each: ${threads}`,
      rows,
      notes: [memory, ratioNote],
    };
  } finally {
    await Promise.all([ours.stop(), peer.stop()]);
  }
}

async function measureRowsSent({ cache, scale, threads }: MicroOptions): Promise<Figures> {
  const folder = await tpchFolder(cache, scale);
  const server = await startSluice([folder, "--workers", String(threads)]);
  const postgres = await startPostgres();
  try {
    await loadLineitem(await postgres.connect(), folder, await lineitemCsv(cache, scale));
    const ours = await RawConnection.open({ host: "127.0.0.1", port: server.port });
    await ours.query(readFiles);
    const theirs = await RawConnection.open(postgres.address);
    const rates: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
    for (let round = 0; round < warmUpRounds + countedRounds; round++) {
      const [a, b] = [await ours.query("SELECT * FROM lineitem"), await theirs.query("SELECT * FROM lineitem")];
      if (a.rows !== b.rows) throw new Error(`${a.rows} rows against ${b.rows}`);
      if (round < warmUpRounds) continue;
      rates.ours.push(a.rows / a.milliseconds / 1000);
      rates.theirs.push(b.rows / b.milliseconds / 1000);
    }
    const [our, their] = [spread(rates.ours), spread(rates.theirs)];
    const row = {
      what: "SELECT * FROM lineitem",
      sluice: our,
      "postgresql 15": their,
      ratio: our.median / their.median,
    };
    return { title: `rows sent to a raw reader, million a second, scale ${scale}`, rows: [row] };
  } finally {
    await Promise.all([server.stop(), postgres.stop()]);
  }
}

/** lineitem in PostgreSQL, with the columns as the demo lake has them. */
async function loadLineitem(client: pg.Client, folder: string, csv: string): Promise<void> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const connection = await (await DuckDBInstance.create()).connect();
  const described = await connection.runAndReadAll(`DESCRIBE FROM '${join(folder, "lineitem.parquet")}'`);
  const columns = described.getRows().map(([name, type]) => `${name} ${type}`);
  await client.query(`CREATE TABLE lineitem (${columns.join(", ")})`);
  await client.query(`COPY lineitem FROM '${csv}' (FORMAT csv)`);
  await client.query("VACUUM (FREEZE, ANALYZE) lineitem");
  await client.end();
}

const latencySamples = 3000;
const latencyWarmUp = 500;
const saturatedMsMax = 20_000;

/**
 * node-postgres against both servers in turn, statement by statement; PostgreSQL is reached by TCP as Sluice is, and by its socket. Only one
 * of the three processes works at any time, so they share a core in the first rows: on two cores each message wakes the other core or does
 * not, as the system has placed the processes, which on a virtual machine weighs more than all that the servers do.
 */
async function measureLatency({ cache, scale, threads }: MicroOptions): Promise<Figures> {
  const folder = await tpchFolder(cache, scale);
  const cores = ownCores();
  useCores(cores.split(/[-,]/)[0] as string);
  const shared = await timeBoth(folder, threads).finally(() => useCores(cores));
  const placed = await timeBoth(folder, threads);
  const server = await startSluice([folder, "--workers", String(threads)]);
  try {
    const client = await server.connect();
    const loaded = await timeWhileSaturated(server, client, threads);
    await client.end();
    const busy = { median: percentile(loaded, 0.99), least: Math.min(...loaded), most: Math.max(...loaded) };
    const against = (ours: Spread, theirs: Spread) => ({
      sluice: ours,
      "postgresql 15": theirs,
      ratio: theirs.median / ours.median,
    });
    return {
      title: `select 1 by node-postgres, ms, ${latencySamples} samples after ${latencyWarmUp}`,
      rows: [
        { what: "on one core, median; both by TCP", ...against(shared.ours, shared.tcp) },
        { what: "on one core, median; PostgreSQL by its socket", ...against(shared.ours, shared.socket) },
        { what: "on any core, median; both by TCP", ...against(placed.ours, placed.tcp) },
        { what: `p99 with ${threads} workers busy, ${loaded.length} samples`, sluice: busy },
      ],
    };
  } finally {
    await server.stop();
  }
}

/** The latencies of Sluice, and of PostgreSQL by TCP and by its socket. */
async function timeBoth(folder: string, threads: number): Promise<Record<"ours" | "tcp" | "socket", Spread>> {
  const server = await startSluice([folder, "--workers", String(threads)]);
  const postgres = await startPostgres({ tcp: true });
  try {
    const clients = [await server.connect(), await postgres.connectTcp(), await postgres.connect()] as const;
    const times: [number[], number[], number[]] = [[], [], []];
    for (let sample = 0; sample < latencyWarmUp + latencySamples; sample++) {
      for (const [index, client] of clients.entries()) {
        const time = await timeSelect(client);
        if (sample >= latencyWarmUp) times[index]?.push(time);
      }
    }
    await Promise.all(clients.map((client) => client.end()));
    return { ours: spread(times[0]), tcp: spread(times[1]), socket: spread(times[2]) };
  } finally {
    await Promise.all([server.stop(), postgres.stop()]);
  }
}

/** The cores that this process may run on, as taskset writes them. */
function ownCores(): string {
  const [, cores] = /: (.*)$/m.exec(execFileSync("taskset", ["-cp", String(process.pid)], { encoding: "utf8" })) ?? [];
  if (cores === undefined) throw new Error("taskset (util-linux) does not tell the cores of this process");
  return cores;
}

/** Lets this process, all threads, and those it starts from now on run on these cores only. */
function useCores(cores: string): void {
  execFileSync("taskset", ["-acp", cores, String(process.pid)]);
}

async function timeSelect(client: pg.Client): Promise<number> {
  const start = performance.now();
  await client.query("select 1");
  return performance.now() - start;
}

/** The times of `select 1` while as many sessions as there are workers aggregate lineitem without a pause. */
async function timeWhileSaturated(server: SluiceProcess, client: pg.Client, sessions: number): Promise<number[]> {
  const times: number[] = [];
  let done = false;
  const load = async (): Promise<void> => {
    const connection = await RawConnection.open({ host: "127.0.0.1", port: server.port });
    while (!done) await connection.query(`${readAll} FROM lineitem`);
    connection.close();
  };
  const loads = Promise.all(Array.from({ length: sessions }, load));
  // A load that cannot run must end the measurement, not stay unheard until its end.
  let failure: unknown;
  loads.catch((error) => {
    failure = error;
  });
  const end = performance.now() + saturatedMsMax;
  while (times.length < latencySamples && performance.now() < end && failure === undefined)
    times.push(await timeSelect(client));
  done = true;
  await loads;
  return times;
}

const starts = 5;

/** From the start of the process to the answer of a first query on an existing lake. */
async function measureFirstAnswer({ cache, scale, threads }: MicroOptions): Promise<Figures> {
  const lake = await lakeFolder(cache, scale);
  const times: number[] = [];
  for (let start = 0; start < starts; start++) {
    const begin = performance.now();
    const server = await startSluice([lake, "--workers", String(threads)]);
    try {
      const client = await server.connect();
      await client.query("SELECT count(*) FROM lineitem WHERE l_quantity < 10");
      times.push(performance.now() - begin);
      await client.end();
    } finally {
      await server.stop();
    }
  }
  const row = { what: `first answer, median of ${starts} starts`, sluice: spread(times) };
  return { title: `start on a lake of scale ${scale}, ms`, rows: [row] };
}
