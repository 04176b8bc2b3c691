/** Tables whose rows are in memory, as system tables are: read by the same pipelines as files. */

import { afterAll, expect, test } from "vitest";
import type { Catalog, CatalogTable, RowTable } from "../catalog/index.ts";
import { Executor } from "../executor/index.ts";
import { type Datum, typeRef } from "../types/index.ts";
import { Planner } from "./planner.ts";
import { EngineSession } from "./session.ts";

const count = 40_000;
/** Of the ids 3, 10, 17, ... below the count. */
const sumOfSmall = Array.from({ length: count }, (_, row) => row)
  .filter((row) => row % 7 === 3)
  .reduce((sum, row) => sum + row, 0);
const fieldsAsked: (readonly number[])[] = [];

const numbers: RowTable = {
  kind: "rows",
  fields: [
    { name: "id", type: typeRef("int4"), nullable: false },
    { name: "label", type: typeRef("text"), nullable: true },
    { name: "small", type: typeRef("int2"), nullable: true },
  ],
  rows: (fields) => {
    fieldsAsked.push(fields);
    const at = (field: number, row: number): Datum =>
      field === 0 ? row : field === 1 ? (row % 3 === 0 ? null : `label of row ${row % 5}`) : row % 7;
    const columns = fields.map((field) => Array.from({ length: count }, (_, row) => at(field, row)));
    return { rows: count, columns };
  },
};

/** A catalog of the one table. */
const catalog = {
  table: async (_: string | undefined, name: string): Promise<CatalogTable | undefined> =>
    name === "numbers" ? { key: "s.numbers", schema: "s", name, oid: 20_000, source: numbers } : undefined,
} as unknown as Catalog;

const executor = new Executor({ workers: 2, memoryBytes: 1 << 30 });
afterAll(() => executor.close());

async function answer(text: string): Promise<string> {
  const parts: string[] = [];
  const host = { catalog, planner: new Planner(executor), executor, gone: () => {} };
  const session = new EngineSession(host, { user: "u", database: "d", parameters: {} });
  await session.simpleQuery(text, {
    fields: () => {},
    rows: ({ bytes, release }) => {
      // DataRow: 'D', length, count of fields, then the fields, here one
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      for (let at = 0; at < bytes.length; at += 1 + view.getInt32(at + 1)) {
        const length = view.getInt32(at + 7);
        parts.push(length < 0 ? "NULL" : new TextDecoder().decode(bytes.slice(at + 11, at + 11 + length)));
      }
      release();
    },
    complete: () => {},
    empty: () => {},
    error: (error) => parts.push(`${error.code}: ${error.message}`),
    parameter: () => {},
    notice: () => {},
  });
  return parts.join(" ");
}

test("only the columns that are read are asked for", async () => {
  expect(await answer("SELECT sum(id) FROM numbers WHERE small = 3")).toBe(String(sumOfSmall));
  expect(fieldsAsked.at(-1)).toEqual([0, 2]);
  expect(await answer("SELECT count(*) FROM numbers")).toBe(String(count));
  expect(fieldsAsked.at(-1)).toEqual([]);
});

test("long texts, nulls, groups, and order across morsels", async () => {
  expect(await answer("SELECT label FROM numbers ORDER BY id LIMIT 3")).toBe("NULL label of row 1 label of row 2");
  expect(await answer("SELECT count(label) FROM numbers")).toBe("26666");
  expect(await answer("SELECT label FROM numbers GROUP BY label ORDER BY 1")).toBe(
    "label of row 0 label of row 1 label of row 2 label of row 3 label of row 4 NULL",
  );
  expect(await answer("SELECT id FROM numbers OFFSET 39997")).toBe("39997 39998 39999");
});
