/** Portals that wait for their client: they keep their place in the result, and nobody waits for them. */

import { afterAll, beforeAll, expect, test } from "vitest";
import { createEngine, type Engine, type ExtendedSink, type ExtendedStep, type Session } from "../src/engine/index.ts";
import { type TestLake, writeTestLake } from "./lake.ts";

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
