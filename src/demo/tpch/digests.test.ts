/** Every table against the SHA-256 digests of the .tbl files that tpchgen-cli 4.0.0 (PyPI) writes. */

import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { SqlError } from "../../base/index.ts";
import type { Field, RowsData } from "../../batch/index.ts";
import type { GenerateOptions, TpchTable } from "./table.ts";
import { tpchTables } from "./tables.ts";
import { textPool } from "./text-pool.ts";

/** Rows and digest of each table. */
type Digests = Readonly<Record<string, readonly [rows: number, sha256: string]>>;

const nation = [25, "66f96949939fa8fdf1c4ffed1e5f6c2842fe11a14b51fdc6ed1e17460031e8c5"] as const;
const region = [5, "6022658d673924389b54dcb70fa8c3d6da1b0d7afa3c1c017bab62a019df404f"] as const;

const scaleHundredth: Digests = {
  nation,
  region,
  part: [2_000, "896e14465325110dd9cf05a16972028a58be0010959262176ecd97f4db1702f8"],
  supplier: [100, "9dc1002ee774699a092ed83ba278caf466d62a15d7e35bb6ed9293475528734b"],
  partsupp: [8_000, "5947b5ebab042b49148f82c1324ad122f7e0d98cfadcbef12da0a5e239e09e79"],
  customer: [1_500, "6b690cce995cb715861ebf2c77aa02c61406e3a0ddcd3326d1ecfa969b9163f8"],
  orders: [15_000, "07cc8b362fda6d0b503c4d6c5d228817548e0688a3b21b590c52bb47b7b79c0f"],
  lineitem: [60_175, "ee411d23efcd2943ef70489799e37dfc24543dbd03b461a88e16fd82a95765e4"],
};

const scaleOne: Digests = {
  nation,
  region,
  part: [200_000, "f0e4ccdfb5f6d19428ce54f9c84b17037d20f00ac8d2b2272c8d43b18a0b4880"],
  supplier: [10_000, "9b99cf155974e6db8773970b40746bfccfa64fa078169574165f3e19e2158391"],
  partsupp: [800_000, "43c37f99918f06d4de6b99b05c0a28d5c46f71d66424cffcc595cb059a499254"],
  customer: [150_000, "4483680548a965833877c911ed43e795f4d3543c7a3f7d1dba9ccb24ea5989d6"],
  orders: [1_500_000, "8709061d7bbc81932356fdfc664f8d582252747c2d7e204ae6d3cde624586357"],
  lineitem: [6_001_215, "96d555e07a1ae8cf5196387d9edd9427f9af70c56fa5f4b18affee5555ddb184"],
};

/** The digests of a table made in the given pieces, one after another. */
function digest(table: TpchTable, scale: number, pieces: readonly GenerateOptions[]): readonly [number, string] {
  const hash = createHash("sha256");
  let rows = 0;
  for (const options of pieces) {
    for (const batch of table.generate(scale, options)) {
      rows += batch.length;
      hash.update(tblText(table.fields, batch), "latin1");
    }
  }
  return [rows, hash.digest("hex")];
}

/** Rows as lines of fields, each field ended by "|"; l_quantity without decimals, as dbgen writes it. */
function tblText(fields: readonly Field[], batch: RowsData): string {
  const columns = batch.columns.map((column, index) => columnText(fields[index]!, column.values));
  let text = "";
  for (let row = 0; row < batch.length; row++) {
    for (const column of columns) text += `${column(row)}|`;
    text += "\n";
  }
  return text;
}

function columnText(field: Field, column: RowsData["columns"][number]["values"]): (row: number) => string {
  switch (column.kind) {
    case "i32":
      if (field.type.name !== "date") return (row) => String(column.values[row]);
      return (row) => new Date(column.values[row]! * 86_400_000).toISOString().slice(0, 10);
    case "i64":
      if (field.type.name === "int8") return (row) => String(column.values[row]);
      if (field.name === "l_quantity") return (row) => String(column.values[row]! / 100n);
      return (row) => (Number(column.values[row]) / 100).toFixed(2);
    case "utf8": {
      const text = new TextDecoder("latin1").decode(column.bytes);
      return (row) => text.slice(column.offsets[row], column.offsets[row + 1]);
    }
    default:
      throw new Error(`no column of TPC-H is ${column.kind}`);
  }
}

describe.each(tpchTables)("$name", (table) => {
  test("scale 0.01", () => {
    expect(digest(table, 0.01, [{}])).toEqual(scaleHundredth[table.name]);
  });

  test("scale 0.01 in three parts and small batches, from a given text pool", () => {
    const pool = textPool();
    const pieces = [1, 2, 3].map((part) => ({ part, parts: 3, batchRows: 100, pool }));
    expect(digest(table, 0.01, pieces)).toEqual(scaleHundredth[table.name]);
  });

  test.skipIf(process.env["NIGHTLY"] === undefined)("scale 1 (only when NIGHTLY is set)", { timeout: 300_000 }, () => {
    expect(digest(table, 1, [{}])).toEqual(scaleOne[table.name]);
  });

  test("batches keep their rows to themselves", () => {
    const [first, second] = table.generate(0.01, { batchRows: 8 });
    expect(first!.length).toBeLessThanOrEqual(8);
    if (second !== undefined) expect(second.columns[0]).not.toEqual(first!.columns[0]);
  });
});

test("row counts are known beforehand, lineitem's about", () => {
  for (const table of tpchTables) {
    const [rows] = scaleOne[table.name]!;
    expect(Math.abs(table.rowCount(1) / rows - 1)).toBeLessThanOrEqual(table.name === "lineitem" ? 0.001 : 0);
  }
});

test.each([0, -1, Number.NaN, 1e-5, 10_001, Number.POSITIVE_INFINITY])("scale %d is refused", (scale) => {
  expect(() => tpchTables[0]!.rowCount(scale)).toThrow(SqlError);
  expect(() => tpchTables[0]!.generate(scale)).toThrow("scale factor must be between");
});
