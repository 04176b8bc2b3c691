/** Portals that wait for their client: they keep their place in the result, and nobody waits for them. */

import { afterAll, beforeAll, expect, test } from "vitest";
import { createEngine, type Engine } from "../src/engine/index.ts";
import { type TestLake, writeTestLake } from "./lake.ts";
import { PortalClient } from "./portal-client.ts";

let lake: TestLake;
let engine: Engine;

beforeAll(async () => {
  lake = await writeTestLake();
  engine = await createEngine({ sources: [lake.folder], workers: 1 });
}, 60_000);

afterAll(async () => {
  await engine.close(0);
  lake.remove();
}, 60_000);

test("suspended portals let others run, and go on where they were", async () => {
  const clients = Array.from({ length: 10 }, () => new PortalClient(engine));
  const text = "select l_orderkey, l_comment from lineitem";
  for (const client of clients) expect(await client.suspend(text, 1)).toBe("suspended");
  const other = new PortalClient(engine);
  expect(await other.query("select count(*), min(l_orderkey) from lineitem")).toBe("SELECT 1");
  const all = new PortalClient(engine);
  await all.query("select l_orderkey from lineitem");
  for (const client of clients) {
    expect(await client.take(2)).toBe("suspended");
    expect(await client.take(0)).toBe(`SELECT ${all.rows - 3}`);
    expect(client.rows).toBe(all.rows);
  }
  for (const client of [...clients, other, all]) client.session.close();
});

test("rows are taken one by one out of a block of many", async () => {
  const client = new PortalClient(engine);
  await client.suspend("select 1 from numbers", 1);
  for (let row = 1; row < 9999; row++) await client.take(1);
  expect(await client.take(0)).toBe("SELECT 1");
  client.session.close();
});
