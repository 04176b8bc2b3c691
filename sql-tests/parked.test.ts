/** Memory is short: the rows of clients that do not take them go into spools, and others get the memory. */

import { readdirSync, readlinkSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { createEngine, type Engine } from "../src/engine/index.ts";
import { type TestLake, writeTestLake } from "./lake.ts";
import { PortalClient } from "./portal-client.ts";

/** Four slots of the wide statement leave no room for the heavy one. */
const memoryBytes = 64 * 2 ** 20;
const portals = 4;
const waitMs = 300;

const columns = Array(150).fill("id").join(", ");
/** Some 12 MB, which is more than the credit of a statement and than what a spool keeps in memory. */
const wide = `SELECT ${columns} FROM numbers`;
const rows = 10_000;
const heavy = "SELECT count(*) FROM (SELECT DISTINCT id, repeat('x', 1000) || id AS long FROM numbers) AS texts";

let lake: TestLake;
let engine: Engine;
let wholeDigest = "";
const clients: PortalClient[] = [];

beforeAll(async () => {
  lake = await writeTestLake();
  engine = await createEngine({ sources: [lake.folder], workers: 1 });
  const whole = connect();
  await whole.query(wide);
  wholeDigest = whole.digest();
  closeAll();
  await engine.close(0);
}, 60_000);

afterAll(() => lake.remove());

// each test begins with memory that nobody has used
beforeEach(async () => {
  engine = await createEngine({ sources: [lake.folder], workers: 2, memoryBytes });
});

afterEach(async () => {
  closeAll();
  await engine.close(0);
});

function connect(): PortalClient {
  const client = new PortalClient(engine);
  clients.push(client);
  return client;
}

function closeAll(): void {
  for (const client of clients.splice(0)) {
    client.session.close();
    client.goOn();
  }
}

/** The temporary files of this process: they have no name, only descriptors. */
function temporaryFiles(): number {
  const links = readdirSync("/proc/self/fd").map((name) => {
    try {
      return readlinkSync(`/proc/self/fd/${name}`);
    } catch {
      return "";
    }
  });
  return links.filter((link) => link.includes(`/sluice-${process.pid}-`) && link.endsWith("(deleted)")).length;
}

/** A file is closed when what was being written to it is. */
async function noTemporaryFiles(): Promise<void> {
  await vi.waitFor(() => expect(temporaryFiles()).toBe(0));
}

/** Portals at row 100 that fill the memory, whose clients have left them for some time. */
async function leftPortals(text = wide): Promise<PortalClient[]> {
  const left = Array.from({ length: portals }, connect);
  for (const client of left) expect(await client.suspend(text, 100)).toBe("suspended");
  await sleep(waitMs);
  return left;
}

test("portals that were left make room, and go on where they were", async () => {
  const left = await leftPortals();
  const other = connect();
  for (let times = 0; times < 3; times++) expect(await other.query(heavy)).toBe("SELECT 1");
  expect(temporaryFiles()).toBeGreaterThan(0);
  for (const [index, client] of left.entries()) {
    for (let times = 0; times < index; times++) expect(await client.take(1000)).toBe("suspended");
    expect(await client.take(0)).toBe(`SELECT ${rows - 100 - 1000 * index}`);
    expect([client.rows, client.digest()]).toEqual([rows, wholeDigest]);
  }
  await noTemporaryFiles();
});

test("clients that have stopped reading make room, and get all of it later", async () => {
  const stopped = Array.from({ length: portals }, connect);
  const answers = stopped.map((client) => {
    client.stopped = true;
    return client.query(wide);
  });
  await sleep(waitMs * 2);
  expect(await connect().query(heavy)).toBe("SELECT 1");
  for (const client of stopped) client.goOn();
  expect(await Promise.all(answers)).toEqual(Array(portals).fill(`SELECT ${rows}`));
  for (const client of stopped) expect(client.digest()).toBe(wholeDigest);
  await noTemporaryFiles();
});

test("cursors are parked too", async () => {
  const left = Array.from({ length: portals }, connect);
  for (const client of left) {
    await client.query("BEGIN");
    await client.query(`DECLARE c CURSOR FOR ${wide}`);
    expect(await client.query("FETCH 100 FROM c")).toBe("FETCH 100");
  }
  await sleep(waitMs);
  expect(await connect().query(heavy)).toBe("SELECT 1");
  for (const client of left) {
    expect(await client.query("MOVE 1000 FROM c")).toBe("MOVE 1000");
    expect(await client.query("FETCH 50 FROM c")).toBe("FETCH 50");
    expect(await client.query("FETCH ALL FROM c")).toBe(`FETCH ${rows - 1150}`);
    expect(client.rows).toBe(rows - 1000);
  }
});

test("an error of what is parked comes at its row", async () => {
  const failing = `SELECT ${columns}, 1 / (id - 9000) FROM numbers`;
  const reference = connect();
  expect(await reference.query(failing)).toBe("22012: division by zero");
  const left = await leftPortals(failing);
  expect(await connect().query(heavy)).toBe("SELECT 1");
  for (const client of left) {
    expect(await client.take(8000)).toBe("suspended");
    expect(await client.take(0)).toBe("22012: division by zero");
    expect([client.rows, client.digest()]).toEqual([reference.rows, reference.digest()]);
  }
  await noTemporaryFiles();
});

test("what is parked can be cancelled and closed", async () => {
  const [slow, closed, gone] = (await leftPortals()) as [PortalClient, PortalClient, PortalClient, PortalClient];
  expect(await connect().query(heavy)).toBe("SELECT 1");
  slow.stopped = true;
  const answer = slow.take(0);
  await sleep(50);
  slow.session.cancel();
  expect(await answer).toBe("57014: canceling statement due to user request");
  slow.goOn();
  await closed.do({ kind: "close", target: "P", name: "p" });
  gone.session.close();
  closeAll();
  await noTemporaryFiles();
});

test("without room for temporary files the portals keep their memory, and lose nothing", async () => {
  const left = Array.from({ length: portals }, connect);
  for (const client of left) {
    expect(await client.query("SET temp_file_limit = '1MB'")).toBe("SET");
    expect(await client.suspend(wide, 100)).toBe("suspended");
  }
  await sleep(waitMs);
  expect(await connect().query(heavy)).toBe("53200: out of memory");
  for (const client of left) {
    expect(await client.take(0)).toBe(`SELECT ${rows - 100}`);
    expect(client.digest()).toBe(wholeDigest);
  }
  await noTemporaryFiles();
});

test("FETCH keeps its rows in a temporary file, within temp_file_limit", async () => {
  const client = connect();
  await client.query("BEGIN");
  await client.query(`DECLARE c CURSOR FOR ${wide}`);
  expect(await client.query("FETCH ALL FROM c")).toBe(`FETCH ${rows}`);
  expect(client.digest()).toBe(wholeDigest);
  await noTemporaryFiles();
  await client.query("ROLLBACK");
  await client.query("BEGIN");
  await client.query("SET temp_file_limit = 5000");
  await client.query(`DECLARE c CURSOR FOR ${wide}`);
  const limit = "53400: temporary file size exceeds temp_file_limit (5000kB)";
  expect(await client.query("FETCH ALL FROM c")).toBe(limit);
  expect(await client.query("ROLLBACK")).toBe("ROLLBACK");
  await noTemporaryFiles();
});
