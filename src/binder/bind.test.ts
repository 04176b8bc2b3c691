/** Binding against tables that the goldens do not have: not opened yet, with names of mixed case, with columns that cannot be read. */

import { expect, test } from "vitest";
import { printPlan } from "../algebra/index.ts";
import { defaultSettings, SqlError } from "../base/index.ts";
import { parseStatements, type Query } from "../sql/index.ts";
import { typeRef } from "../types/index.ts";
import { type BindResult, bind } from "./bind.ts";
import type { BindScope, BoundTable } from "./scope.ts";

const customers: BoundTable = {
  key: "public.customers",
  schema: "public",
  name: "Customers",
  oid: 5001,
  inMemory: false,
  fields: [
    { name: "CustomerId", type: typeRef("int8"), nullable: false },
    { name: "Name", type: typeRef("varchar"), nullable: true },
    { name: "name", type: typeRef("text"), nullable: true },
    {
      name: "Tags",
      type: typeRef("text"),
      nullable: true,
      refusal: "Parquet type LIST",
    },
  ],
};

const scope: BindScope = {
  settings: defaultSettings,
  table: (_, name) => {
    if (name === "unopened") return undefined;
    return name.toLowerCase() === "customers" ? customers : "unknown";
  },
};

async function bound(text: string): Promise<BindResult> {
  const [parsed] = await parseStatements(text);
  return bind(parsed!.statement as Query, scope);
}

async function plan(text: string): Promise<Extract<BindResult, { kind: "plan" }>> {
  const result = await bound(text);
  if (result.kind !== "plan") throw new Error("tables are missing");
  return result;
}

async function failure(text: string): Promise<string> {
  try {
    await bound(text);
  } catch (error) {
    if (error instanceof SqlError) return `${error.code} at ${error.position}: ${error.message}`;
    throw error;
  }
  return "no error";
}

test("tables that are not open are asked for", async () => {
  expect(await bound("SELECT x FROM lake.unopened")).toEqual({
    kind: "missing",
    tables: [{ schema: "lake", name: "unopened" }],
  });
});

test("a unique match in another case is taken, and keeps the stored case", async () => {
  const { fields } = await plan("SELECT customerid, c.CUSTOMERID AS other FROM customers AS c ORDER BY customerID");
  expect(fields).toEqual([
    { name: "CustomerId", type: typeRef("int8"), tableOid: 5001, columnNumber: 1 },
    { name: "other", type: typeRef("int8"), tableOid: 5001, columnNumber: 1 },
  ]);
});

test("the exact name wins, and without one two matches are none", async () => {
  const { fields } = await plan('SELECT name, "Name" FROM customers');
  expect(fields.map(({ columnNumber }) => columnNumber)).toEqual([3, 2]);
  expect(await failure('SELECT "NAME" FROM customers')).toBe('42703 at 8: column "NAME" does not exist');
});

test("a column that cannot be read is refused where it is named, not before", async () => {
  expect(await failure("SELECT tags FROM customers")).toMatch(
    /^0A000 at 8: Parquet type LIST of column "Tags" is not supported/,
  );
  expect(await failure("SELECT * FROM customers")).toMatch(/^0A000 at 8: Parquet type LIST/);
  expect((await plan("SELECT count(*) FROM customers")).fields).toHaveLength(1);
});

test("varchar is compared as text, groups as itself and gives both types", async () => {
  const { plan: tree, fields } = await plan(
    `SELECT "Name", "Name"::text AS t FROM customers WHERE "Name" = 'x' GROUP BY "Name"`,
  );
  expect(fields.map(({ type }) => type.name)).toEqual(["varchar", "text"]);
  expect(printPlan(tree, { constants: tree.constants }).split("\n").slice(-2)).toEqual([
    "   └─ filter  Name = 'x'",
    "      └─ scan public.customers  CustomerId, Name, name",
  ]);
});

test("equal literals are one constant, so that equal expressions are equal", async () => {
  const { plan: tree } = await plan("SELECT 1.50 + 1.50, 1.5, '1.50', 1.50 + 1.50");
  expect(tree.constants).toEqual([
    { kind: "finite", coefficient: 150n, scale: 2 },
    { kind: "finite", coefficient: 15n, scale: 1 },
    "1.50",
  ]);
  expect(tree.output[0]?.id).toBe(tree.output[3]?.id);
});

test("plans are plain data", async () => {
  const { plan: tree } = await plan("SELECT customerid, count(*) FROM customers GROUP BY 1 ORDER BY 2 LIMIT 3");
  expect(structuredClone(tree)).toEqual(tree);
});

test("operands that are repeated do not let a short statement make a huge plan", async () => {
  const nested = (wrap: (inner: string) => string): string =>
    Array.from({ length: 40 }).reduce<string>((inner) => wrap(inner), "1");
  const stackDepth = "54001 at undefined: stack depth limit exceeded";
  expect(await failure(`SELECT ${nested((inner) => `nullif(${inner}, 1)`)}`)).toBe(stackDepth);
  expect(await failure(`SELECT ${nested((inner) => `greatest(${inner}, 1, 2)`)}`)).toBe("no error");
  expect(await failure(`SELECT ${nested((inner) => `CASE ${inner} WHEN 1 THEN 2 WHEN 2 THEN 1 END`)}`)).toBe(
    stackDepth,
  );
});
