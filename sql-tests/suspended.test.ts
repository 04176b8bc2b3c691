/** Portals that wait for their client: they keep their place in the result, nobody waits for them, and there are not too many of them. */

import { afterAll, beforeAll, expect, test } from "vitest";
import { limits } from "../src/base/index.ts";
import { createEngine, type Engine, type ExtendedSink, type ExtendedStep, type Session } from "../src/engine/index.ts";
import { type TestLake, writeTestLake } from "./lake.ts";

let lake: TestLake;
let engine: Engine;

beforeAll(async () => {
  lake = await writeTestLake();
  // One worker: with more than four runs that count, the next would wait.
  engine = await createEngine({ sources: [lake.folder], workers: 1 });
}, 60_000);

afterAll(async () => {
  await engine.close(0);
  lake.remove();
}, 60_000);

/** A session, and what its last step has given. */
class Client {
  readonly session: Session = engine.connect({ user: "ada", database: "lake", parameters: {} });
  rows = 0;
  end = "";
  private readonly sink: ExtendedSink = {
    fields: () => {},
    rows: (block) => {
      this.rows += block.rows;
      block.release();
    },
    complete: (tag) => this.ended(tag),
    suspended: () => this.ended("suspended"),
    error: (error) => this.ended(`${error.code}: ${error.message}`),
    empty: () => {},
    parameter: () => {},
    notice: () => {},
    parsed: () => {},
    bound: () => {},
    closed: () => {},
    parameters: () => {},
    noFields: () => {},
  };

  async do(step: ExtendedStep): Promise<string> {
    await this.session.extendedQuery(step, this.sink);
    return this.end;
  }

  async query(text: string): Promise<string> {
    await this.session.simpleQuery(text, this.sink);
    return this.end;
  }

  /** Opens a portal over a table and takes its first row. */
  async suspend(): Promise<string> {
    await this.query("begin");
    await this.do({ kind: "parse", name: "", text: "select l_orderkey, l_comment from lineitem", parameterTypes: [] });
    const none = { parameterFormats: [], parameters: [], resultFormats: [] };
    await this.do({ kind: "bind", portal: "p", statement: "", ...none });
    return await this.do({ kind: "execute", portal: "p", maxRows: 1 });
  }

  private ended(how: string): void {
    this.end = how;
  }
}

test("suspended portals let others run, and go on where they were", async () => {
  const clients = Array.from({ length: 10 }, () => new Client());
  for (const client of clients) expect(await client.suspend()).toBe("suspended");
  const other = new Client();
  expect(await other.query("select count(*), min(l_orderkey) from lineitem")).toBe("SELECT 1");
  const all = new Client();
  await all.query("select l_orderkey from lineitem");
  for (const client of clients) {
    expect(await client.do({ kind: "execute", portal: "p", maxRows: 2 })).toBe("suspended");
    expect(await client.do({ kind: "execute", portal: "p", maxRows: 0 })).toBe(`SELECT ${all.rows - 3}`);
    expect(client.rows).toBe(all.rows);
  }
  for (const client of [...clients, other, all]) client.session.close();
});

test("there are not too many of them, and a session that ends frees its own", async () => {
  const clients = Array.from({ length: limits.suspendedRuns }, () => new Client());
  for (const client of clients) expect(await client.suspend()).toBe("suspended");
  const late = new Client();
  expect(await late.suspend()).toBe("53400: too many suspended portals");
  expect(late.session.transactionStatus()).toBe("E");
  clients[0]?.session.close();
  await late.query("rollback");
  expect(await late.suspend()).toBe("suspended");
  for (const client of [...clients, late]) client.session.close();
  expect(await new Client().query("select count(*) from lineitem")).toBe("SELECT 1");
});
