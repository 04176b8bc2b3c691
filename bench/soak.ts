/** The hostile soak: a live server under broken frames, broken texts, broken files and rude clients, for a time. */

import { randomBytes, randomInt } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { makeDemoLake } from "../src/demo/index.ts";
import { type SluiceProcess, startSluice } from "./process.ts";
import { RawConnection } from "./raw-connection.ts";
import { cacheFolder, repository } from "./repository.ts";

const lakeScale = 0.01;
const memoryBytes = 256 * 2 ** 20;
/** What a server may hold beyond the budget of its queries. */
const memorySlackBytes = 400 * 2 ** 20;
const attackTimeoutMs = 10_000;
const brokenFiles = 20;

/** What an attack works on. */
interface Target {
  readonly server: SluiceProcess;
  /** Tables with broken files. */
  readonly brokenTables: readonly string[];
  /** Statements to break. */
  readonly statements: readonly string[];
}

/** Attacks by name. Each ends by itself; what the server answers is its own affair, that it lives is ours. */
const attacks: Readonly<Record<string, (target: Target) => Promise<void>>> = {
  async randomBytes({ server }) {
    await send(server, randomBytes(randomInt(1, 4096)));
  },
  async brokenFrames({ server }) {
    const start = Buffer.from([0, 0, 0, 17, 0, 3, 0, 0, ...Buffer.from("user\0x\0\0\0")]);
    const frame = Buffer.alloc(5 + randomInt(64));
    frame.write("QPBEDSCHXFfdp".charAt(randomInt(13)), 0);
    frame.writeInt32BE(randomInt(2) === 0 ? randomInt(0x7fff_ffff) : randomInt(16) - 8, 1);
    await send(server, Buffer.concat([start, frame, randomBytes(randomInt(256))]));
  },
  async brokenStatement(target) {
    const text = broken(pick(target.statements));
    await withSession(target.server, (client) => tolerate(client.query(text), "XX000", text));
  },
  async deepStatement({ server }) {
    const depth = randomInt(1, 20_000);
    const text = pick([
      `SELECT ${"(".repeat(depth)}1${")".repeat(depth)}`,
      `SELECT ${"-".repeat(1)}${" -".repeat(depth)}1`,
      `SELECT 1${"::int".repeat(depth)}`,
      `SELECT 1${" + 1".repeat(depth)}`,
      `SELECT ${"NOT ".repeat(depth)}true`,
    ]);
    await withSession(server, (client) => tolerate(client.query(text), "XX000", text));
  },
  async brokenFile({ server, brokenTables }) {
    const text = `SELECT min(l_comment), sum(l_quantity), max(l_shipdate) FROM ${pick(brokenTables)}`;
    await withSession(server, (client) => tolerate(client.query(text), "XX000", text));
  },
  async leaves({ server }) {
    const connection = await RawConnection.open({ host: "127.0.0.1", port: server.port });
    const query = connection.query("SELECT * FROM lineitem").catch(() => {});
    await sleep(randomInt(30));
    connection.close();
    await query;
  },
  async cancels({ server }) {
    await withSession(server, async (client) => {
      const query = tolerate(client.query("SELECT l_comment, count(*) FROM lineitem GROUP BY 1"), "XX000", "cancelled");
      const { processID, secretKey } = client as unknown as { processID: number; secretKey: number };
      const request = Buffer.alloc(16);
      for (const [index, value] of [16, 80877102, processID, secretKey].entries())
        request.writeInt32BE(value, index * 4);
      await sleep(randomInt(20));
      await send(server, request);
      await query;
    });
  },
};

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { minutes: { type: "string", default: "10" } } });
  const folder = join(cacheFolder, `soak-${process.pid}`);
  const brokenTables = await makeFolder(folder);
  const server = await startSluice([folder, "--memory", String(memoryBytes)]);
  const target = { server, brokenTables, statements: goldenStatements() };
  const counts: Record<string, number> = {};
  try {
    const end = performance.now() + Number(values.minutes) * 60_000;
    while (performance.now() < end) {
      const names = Array.from({ length: 8 }, () => pick(Object.keys(attacks)));
      await Promise.all(names.map((name) => limited(name, attacks[name]!(target))));
      for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
      await expectHealthy(server);
    }
    const exit = await server.stop();
    if (exit !== 0) throw new Error(`the server ended with ${exit}`);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
  console.log(
    `soak: ${Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(", ")}: the server lived`,
  );
}

/** The demo lake's lineitem, and copies of one of its files with bytes changed. Gives the names of those. */
async function makeFolder(folder: string): Promise<string[]> {
  const lake = join(cacheFolder, `lake-${lakeScale}`);
  await makeDemoLake(lake, lakeScale, () => {});
  mkdirSync(folder, { recursive: true });
  cpSync(join(lake, "lineitem"), join(folder, "lineitem"), { recursive: true });
  const file = readdirSync(join(lake, "lineitem")).find((name) => name.endsWith(".parquet"))!;
  const whole = readFileSync(join(lake, "lineitem", file));
  return Array.from({ length: brokenFiles }, (_, index) => {
    const bytes = Buffer.from(whole);
    // Even ones are broken in the pages, odd ones in the footer, which would otherwise be hit too seldom.
    for (let change = 0; change < 8; change++) {
      const at = index % 2 === 0 ? randomInt(bytes.length) : bytes.length - 1 - randomInt(4096);
      bytes[at] = randomInt(256);
    }
    writeFileSync(join(folder, `broken_${index}.parquet`), bytes);
    return `broken_${index}`;
  });
}

/** The statements of the goldens, which reach every part of the language. */
function goldenStatements(): string[] {
  const folder = join(repository, "sql-tests", "execute");
  const files = readdirSync(folder).filter((name) => name.endsWith(".test.sql"));
  const blocks = files.flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n\n"));
  const statements = blocks
    .map((block) => block.split("\n----")[0]!.split("\n").slice(1).join("\n"))
    .filter((text) => text !== "");
  if (statements.length === 0) throw new Error(`no statements in ${folder}`);
  return statements;
}

/** A text with a piece cut out, doubled, or replaced by another character. */
function broken(text: string): string {
  const at = randomInt(text.length);
  const end = Math.min(text.length, at + randomInt(1, 12));
  const piece = pick([
    "",
    text.slice(at, end).repeat(randomInt(1, 50)),
    "\u0001",
    "'",
    "(",
    "\u{1f600}",
    "9".repeat(400),
  ]);
  return text.slice(0, at) + piece + text.slice(end);
}

function pick<T>(values: readonly T[]): T {
  return values[randomInt(values.length)]!;
}

/** Writes bytes and waits until the server closes or says nothing more. */
async function send(server: SluiceProcess, bytes: Uint8Array): Promise<void> {
  const socket = connect(server.port, "127.0.0.1");
  socket.setTimeout(200, () => socket.destroy());
  socket.on("error", () => {});
  socket.resume();
  socket.write(bytes);
  await new Promise((resolve) => socket.once("close", resolve));
}

async function withSession(server: SluiceProcess, use: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = await server.connect();
  try {
    await use(client);
  } finally {
    await client.end();
  }
}

/** An error of the server is an answer, unless it is one that the server itself takes for its own fault. */
async function tolerate(query: Promise<unknown>, forbidden: string, text: string): Promise<void> {
  try {
    await query;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code === forbidden) {
      throw new Error(`${String(error)}: ${text.slice(0, 1000)}`, { cause: error });
    }
  }
}

async function limited(name: string, attack: Promise<void>): Promise<void> {
  const abort = new AbortController();
  const late = sleep(attackTimeoutMs, undefined, { signal: abort.signal }).then(
    () => Promise.reject(new Error(`${name}: no end after ${attackTimeoutMs} ms`)),
    () => {},
  );
  try {
    await Promise.race([attack, late]);
  } finally {
    abort.abort();
  }
}

/** The server lives, answers rightly, and stays within its memory. */
async function expectHealthy(server: SluiceProcess): Promise<void> {
  if (server.exitCode() !== undefined) throw new Error(`the server has ended with ${server.exitCode()}`);
  await withSession(server, async (client) => {
    const { rows } = await client.query("SELECT count(*) AS n, sum(l_quantity) AS s FROM lineitem");
    const [{ n, s }] = rows;
    // The demo lake's own figures, as tpchgen-cli makes them.
    if (n !== "60175" || s !== "1536127.00") throw new Error(`a wrong answer: ${n}, ${s}`);
  });
  const peak = server.peakBytes();
  if (peak > memoryBytes + memorySlackBytes) throw new Error(`the server has held ${Math.round(peak / 2 ** 20)} MB`);
}

await main();
