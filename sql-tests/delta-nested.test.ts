/** Structs, lists and maps appended to Delta tables: read back by the server and, from the files, by DuckDB; what does not fit is refused and leaves nothing behind. */

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ColumnData } from "../src/batch/index.ts";
import { createEngine, type Engine } from "../src/engine/index.ts";
import { appendedFields, appendRows, openDelta, openDisk } from "../src/lakehouse/index.ts";
import { commitName } from "./delta-parts.ts";
import { runAlone } from "./engine-target.ts";

const root = mkdtempSync(join(tmpdir(), "delta-nested-"));
const store = openDisk(root);
let duckdb: DuckDBConnection;
let engine: Engine;

beforeAll(async () => {
  duckdb = await (await DuckDBInstance.create()).connect();
  engine = await createEngine({ sources: [root] });
});

afterAll(async () => {
  await engine?.close(1000);
  rmSync(root, { recursive: true });
});

const run = (sql: string) => runAlone(engine, sql);

type Mapping = "none" | "name" | "id";

/** A field of a schema; mapped ones have an id made of their name, and another name in the files. */
function field(name: string, type: unknown, mapping: Mapping = "none", nullable = true): object {
  const id = [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7);
  const metadata =
    mapping === "none" ? {} : { "delta.columnMapping.id": id, "delta.columnMapping.physicalName": `col-${name}` };
  return { name, type, nullable, metadata };
}

const struct = (...fields: object[]) => ({ type: "struct", fields });
const list = (elementType: unknown, containsNull = true) => ({ type: "array", elementType, containsNull });
const map = (keyType: unknown, valueType: unknown, valueContainsNull = true) => ({
  type: "map",
  keyType,
  valueType,
  valueContainsNull,
});

/** Makes an empty table. */
function writeTable(
  name: string,
  fields: readonly object[],
  mapping: Mapping = "none",
  partitionColumns: string[] = [],
) {
  const log = join(root, name, "_delta_log");
  mkdirSync(log, { recursive: true });
  const features = ["columnMapping", "timestampNtz"];
  const protocol = { minReaderVersion: 3, minWriterVersion: 7, readerFeatures: features, writerFeatures: features };
  const metaData = {
    id: name,
    format: { provider: "parquet", options: {} },
    schemaString: JSON.stringify(struct(...fields)),
    partitionColumns,
    configuration: mapping === "none" ? {} : { "delta.columnMapping.mode": mapping },
  };
  writeFileSync(join(log, commitName(0)), `${JSON.stringify({ protocol })}\n${JSON.stringify({ metaData })}\n`);
}

function texts(rows: readonly (string | null)[]): ColumnData {
  const parts = rows.map((row) => Buffer.from(row ?? ""));
  const offsets = new Int32Array(rows.length + 1);
  for (const [index, part] of parts.entries()) offsets[index + 1] = offsets[index]! + part.length;
  const validity = Uint8Array.from(rows, (row) => Number(row !== null));
  return { values: { kind: "utf8", offsets, bytes: Buffer.concat(parts) }, validity };
}

/** Appends rows, a text for each column of a row. */
async function append(name: string, rows: readonly (readonly (string | null)[])[]): Promise<number> {
  const snapshot = await openDelta(store, name);
  const columns = appendedFields(snapshot).map((_, column) => texts(rows.map((row) => row[column]!)));
  return appendRows(store, snapshot, [{ rows: { length: rows.length, columns } }]);
}

/** The newest data file of a table, and what the log says of it. */
function lastFile(name: string): { readonly path: string; readonly stats: Record<string, unknown> } {
  const log = join(root, name, "_delta_log");
  const lines = readFileSync(join(log, readdirSync(log).sort().at(-1)!), "utf8")
    .trim()
    .split("\n");
  const { add } = lines.map((line) => JSON.parse(line)).find((action) => action.add);
  return { path: join(root, name, decodeURIComponent(add.path)), stats: JSON.parse(add.stats) };
}

/** As DuckDB reads a file, by its own JSON; fields of structs stand under the names that they have in the file. */
async function byDuckdb(path: string): Promise<unknown[][]> {
  const reader = await duckdb.runAndReadAll(`SELECT to_json(t) FROM read_parquet('${path}') t`);
  return reader.getRows().map(([row]) => Object.values(JSON.parse(String(row))));
}

const everyType = struct(
  field("yes", "boolean"),
  field("tiny", "byte"),
  field("small", "short"),
  field("whole", "integer"),
  field("long", "long"),
  field("single", "float"),
  field("double", "double"),
  field("price", "decimal(7,2)"),
  field("wide", "decimal(38,10)"),
  field("note", "string"),
  field("raw", "binary"),
  field("day", "date"),
  field("local", "timestamp_ntz"),
  field("moment", "timestamp"),
);

const everyValue = {
  yes: "true",
  tiny: "-128",
  small: "-32768",
  whole: "2147483647",
  long: "9007199254740993",
  single: "1.5",
  double: "-2.5e-08",
  price: "12345.67",
  wide: "-1234567890123456789012345678.0123456789",
  note: '"\\u00e4 \\"\\\\ \\ud83d\\ude00\\n"',
  raw: '"\\\\x00ff"',
  day: '"2024-02-29"',
  local: '"2024-02-29T12:34:56.789012"',
  moment: '"2024-02-29T14:34:56.789012+02:00"',
};

const asJson = (values: Readonly<Record<string, string>>) =>
  `{${Object.entries(values)
    .map(([name, value]) => `"${name}":${value}`)
    .join(",")}}`;

describe("every type inside of a struct", () => {
  test("is read back", async () => {
    writeTable("types", [field("s", everyType)]);
    const nulls = asJson(Object.fromEntries(Object.keys(everyValue).map((name) => [name, "null"])));
    await append("types", [[asJson(everyValue)], [" { } "], [null], [nulls]]);
    const read = { ...everyValue, note: '"\u00e4 \\"\\\\ \u{1f600}\\n"', moment: '"2024-02-29T12:34:56.789012+00:00"' };
    const { rows } = await run("SELECT s FROM types");
    expect(rows).toEqual([[asJson(read)], [nulls], [null], [nulls]]);
  });

  test("has counts and bounds of its fields in the log", () => {
    const { minValues, maxValues, nullCount, numRecords } = lastFile("types").stats;
    const counts = Object.fromEntries(Object.keys(everyValue).map((name) => [name, 3]));
    expect({ numRecords, nullCount }).toEqual({ numRecords: 4, nullCount: { s: counts } });
    const bounds = {
      tiny: -128,
      small: -32768,
      whole: 2147483647,
      long: 9007199254740992,
      single: 1.5,
      double: -2.5e-8,
      price: 12345.67,
      wide: Number(everyValue.wide),
      note: '\u00e4 "\\ \u{1f600}\n',
      day: "2024-02-29",
      local: "2024-02-29T12:34:56.789",
      moment: "2024-02-29T12:34:56.789Z",
    };
    expect(minValues).toEqual({ s: bounds });
    expect(maxValues).toEqual({
      s: { ...bounds, local: "2024-02-29T12:34:56.790", moment: "2024-02-29T12:34:56.790Z" },
    });
  });

  test("is what DuckDB reads", async () => {
    const { path } = lastFile("types");
    const reader = await duckdb.runAndReadAll(
      `SELECT s.yes, s.tiny, s.small, s.whole, s.long, s.single, s."double", s.price::text, s.wide::text, s.note, s.raw::text,
        s.day::text, s.local::text, epoch_us(s.moment), typeof(s.tiny), typeof(s.moment) FROM read_parquet('${path}')`,
    );
    expect(reader.getRows()).toEqual([
      [
        true,
        -128,
        -32768,
        2147483647,
        9007199254740993n,
        1.5,
        -2.5e-8,
        "12345.67",
        everyValue.wide,
        '\u00e4 "\\ \u{1f600}\n',
        "\\x00\\xFF",
        "2024-02-29",
        "2024-02-29 12:34:56.789012",
        1_709_210_096_789_012n,
        "TINYINT",
        "TIMESTAMP WITH TIME ZONE",
      ],
      ...[1, 2, 3].map(() => [...Array(14).fill(null), "TINYINT", "TIMESTAMP WITH TIME ZONE"]),
    ]);
  });
});

const nestings: Readonly<Record<string, readonly [type: unknown, rows: readonly (string | null)[]]>> = {
  "a list": [list("long"), ["[1,2,3]", "[]", null, "[null]", "[4,null]"]],
  "a list of lists": [list(list("string")), ['[["a"],[],null,["b",null]]', "[]", "[[]]", null, "[null]"]],
  "a list without nulls": [list("integer", false), ["[1]", "[]", null]],
  "a map": [map("string", "long"), ['{"k":1,"n":null}', "{}", null, '{"":2}']],
  "a map by numbers": [map("integer", "string"), ['{"1":"x","-2":"y"}']],
  "a map by dates": [
    map("date", map("boolean", "double")),
    ['{"2024-01-01":{"true":1.5,"false":null}}', '{"2024-01-02":{}}'],
  ],
  "a struct of all": [
    struct(
      field("l", list(struct(field("a", "integer"), field("b", "string")))),
      field("m", map("string", list("long"))),
      field("s", struct(field("z", "boolean"))),
    ),
    [
      '{"l":[{"a":1,"b":"x"},null,{"a":null,"b":null}],"m":{"k":[1,2],"n":null,"e":[]},"s":{"z":true}}',
      '{"l":[],"m":{},"s":null}',
      '{"l":null,"m":null,"s":{"z":null}}',
      null,
    ],
  ],
  "a list of maps": [
    list(map("string", struct(field("v", "integer")))),
    ['[{"k":{"v":1}},{},null,{"n":null,"e":{"v":null}}]'],
  ],
};

describe.each(Object.entries(nestings))("%s", (kind, [type, rows]) => {
  test.each(["none", "name", "id"] as const)("with mapping %s", async (mapping) => {
    const name = `${kind} ${mapping}`;
    const named = mapping === "none" ? type : JSON.parse(JSON.stringify(type), (_, part) => mappedField(part, mapping));
    writeTable(name, [field("id", "string", mapping), field("v", named, mapping)], mapping);
    await append(
      name,
      rows.map((row, index) => [String(index), row]),
    );
    expect((await run(`SELECT id, v FROM "${name}"`)).rows).toEqual(rows.map((row, index) => [String(index), row]));
    const { path, stats } = lastFile(name);
    const read = await byDuckdb(path);
    const prefixed = (text: string) => (mapping === "none" ? text : text.replaceAll(/"([lmsabzv])":/g, '"col-$1":'));
    expect(read.map(([, value]) => value)).toEqual(rows.map((row) => row && JSON.parse(prefixed(row))));
    const column = mapping === "none" ? "v" : "col-v";
    const nulls = rows.filter((row) => row === null).length;
    const count = (stats["nullCount"] as Record<string, unknown>)[column];
    if (kind !== "a struct of all") expect(count).toBe(nulls);
    if (mapping === "none") return;
    const schema = await duckdb.runAndReadAll(`SELECT name, field_id FROM parquet_schema('${path}') OFFSET 1`);
    for (const [part, id] of schema.getRows()) {
      expect([part, id !== null]).toEqual([part, String(part).startsWith("col-")]);
    }
  });
});

/** Gives fields inside of a type what a mapping says of them. */
function mappedField(part: unknown, mapping: Mapping): unknown {
  const { name, type } = part as { name?: string; type?: unknown };
  return typeof part === "object" && part !== null && name !== undefined ? field(name, type, mapping) : part;
}

test("nulls of lists inside of structs are counted by rows", () => {
  const { nullCount, minValues } = lastFile("a struct of all none").stats;
  expect(nullCount).toEqual({ id: 0, v: { l: 2, m: 2, s: { z: 3 } } });
  expect(minValues).toEqual({ id: "0", v: { s: {} } });
});

test("statistics end behind 32 leaves", async () => {
  const fields = Array.from({ length: 20 }, (_, index) => field(`f${index}`, "integer"));
  writeTable("many", [field("a", struct(...fields)), field("b", struct(...fields))]);
  await append("many", [["{}", "{}"]]);
  const { nullCount } = lastFile("many").stats as { nullCount: Record<string, object> };
  expect(Object.values(nullCount).map((column) => Object.keys(column).length)).toEqual([20, 12]);
});

test("random rows come back through pages of any size", { timeout: 60_000 }, async () => {
  const type = struct(
    field("l", list(struct(field("n", "long"), field("t", "string")))),
    field("m", map("string", list("long"))),
  );
  const text = fc.string({ unit: "grapheme", maxLength: 300 }).map((each) => each.replaceAll("\0", ""));
  const long = fc.option(fc.integer());
  const value = fc.option(
    fc.record({
      l: fc.option(fc.array(fc.option(fc.record({ n: long, t: fc.option(text) })))),
      m: fc.option(fc.dictionary(fc.string({ unit: "grapheme-ascii", maxLength: 5 }), fc.option(fc.array(long)))),
    }),
  );
  writeTable("random", [field("v", type)]);
  const rows = fc.sample(value, 3000).map((each) => each && JSON.stringify(each));
  await append(
    "random",
    rows.map((row) => [row]),
  );
  const read = (await run("SELECT v FROM random")).rows;
  expect(read.map(([row]) => row && JSON.parse(String(row)))).toEqual(rows.map((row) => row && JSON.parse(row)));
  expect((await byDuckdb(lastFile("random").path)).map(([row]) => row)).toEqual(
    rows.map((row) => row && JSON.parse(row)),
  );
});

test("one row of a million items", { timeout: 60_000 }, async () => {
  writeTable("long", [field("v", list("long"))]);
  const items = JSON.stringify(Array.from({ length: 1_000_000 }, (_, index) => index % 3));
  await append("long", [["[7]"], [items], ["[8]"]]);
  expect((await run("SELECT v FROM long")).rows).toEqual([["[7]"], [items], ["[8]"]]);
});

const misfits: Readonly<Record<string, readonly [type: unknown, row: string | null, code: string, detail?: RegExp]>> = {
  "no JSON": [list("long"), "[1", "22P02", /^Expected was "\]", at character 3 of "\[1"\.$/],
  "an empty text": [list("long"), "", "22P02", /^Expected was "\["/],
  "more behind it": [list("long"), "[1] 2", "22P02", /^Expected was its end/],
  "an object for a list": [list("long"), "{}", "22P02", /^Expected was "\["/],
  "a list for an object": [map("string", "long"), "[]", "22P02", /^Expected was "\{"/],
  "a field that there is not": [struct(field("a", "long")), '{"b":1}', "22P02", /^"v" has no field "b"/],
  "a field twice": [struct(field("a", "long")), '{"a":1,"a":2}', "22P02", /^Field "a" stands there twice/],
  "a key twice": [map("string", "long"), '{"a":1,"a":2}', "22P02", /^The key "a" stands there twice/],
  "a text for a number": [list("long"), '["1"]', "22P02", /^Expected was a number/],
  "a number for a text": [list("string"), "[1]", "22P02", /^Expected was a string/],
  "a number for a boolean": [list("boolean"), "[1]", "22P02", /^Expected was true or false/],
  "a fraction for an integer": [list("integer"), "[1.5]", "22P02", /integer: "1\.5"/],
  "an integer out of range": [list("integer"), "[2147483648]", "22P02", /out of range for type integer/],
  "a byte out of range": [list("byte"), "[128]", "22P02", /out of range for type byte/],
  "a decimal out of range": [list("decimal(3,1)"), "[100]", "22P02", /overflow/],
  "a float out of range": [list("double"), "[1e400]", "22P02", /out of range/],
  "a date that is none": [list("date"), '["2024-02-30"]', "22P02", /out of range/],
  "bytes that are none": [list("binary"), '["\\\\xzz"]', "22P02", /hexadecimal/],
  "half a character": [list("string"), '["\\ud800"]', "22P02", /no text may have/],
  "the character NUL": [list("string"), '["\\u0000"]', "22P02", /no text may have/],
  "an escape that is none": [list("string"), '["\\x"]', "22P02", /escapes of JSON/],
  "a number that is none": [list("long"), "[01]", "22P02", /Expected was a number/],
  "a null item": [list("long", false), "[null]", "23502"],
  "a null value": [map("string", "long", false), '{"a":null}', "23502"],
  "a field that is not null and absent": [struct(field("a", "long", "none", false)), "{}", "23502"],
};

test.each(Object.entries(misfits))("%s is refused", async (name, [type, row, code, detail]) => {
  writeTable(name, [field("v", type)]);
  const failed = append(name, [[null], [row]]);
  await expect(failed).rejects.toMatchObject({ code, ...(detail && { detail: expect.stringMatching(detail) }) });
  expect(readdirSync(join(root, name))).toEqual(["_delta_log"]);
  expect(readdirSync(join(root, name, "_delta_log"))).toEqual([commitName(0)]);
});

test("bytes that are no UTF-8 are refused", async () => {
  writeTable("not UTF-8", [field("v", list("string"))]);
  const snapshot = await openDelta(store, "not UTF-8");
  const columns = [{ values: { kind: "utf8", offsets: Int32Array.of(0, 1), bytes: Uint8Array.of(0xff) } }] as const;
  await expect(appendRows(store, snapshot, [{ rows: { length: 1, columns } }])).rejects.toMatchObject({
    code: "22021",
  });
});

test("a byte and a null that do not fit their column are refused", async () => {
  writeTable("flat", [field("b", "byte", "none", false)]);
  const snapshot = await openDelta(store, "flat");
  const rows = (values: number[], validity: number[]) => ({
    length: values.length,
    columns: [
      { values: { kind: "i32" as const, values: Int32Array.from(values) }, validity: Uint8Array.from(validity) },
    ],
  });
  await expect(appendRows(store, snapshot, [{ rows: rows([1, 200], [1, 1]) }])).rejects.toMatchObject({
    code: "22003",
  });
  await expect(appendRows(store, snapshot, [{ rows: rows([1, 0], [1, 0]) }])).rejects.toMatchObject({ code: "23502" });
  await appendRows(store, snapshot, [{ rows: rows([1, -128], [1, 1]) }]);
  expect((await run("SELECT * FROM flat")).rows).toEqual([["1"], ["-128"]]);
});

test("a partition folder that is a link out of the table is not written through", async () => {
  writeTable("linked", [field("v", list("long")), field("part", "string")], "none", ["part"]);
  mkdirSync(join(root, "elsewhere"));
  symlinkSync(join(root, "elsewhere"), join(root, "linked", "part=x"));
  const snapshot = await openDelta(store, "linked");
  const rows = { length: 1, columns: [texts(["[1]"])] };
  await expect(appendRows(store, snapshot, [{ rows, partition: ["x"] }])).rejects.toMatchObject({ code: "0A000" });
  expect(readdirSync(join(root, "elsewhere"))).toEqual([]);
  expect(existsSync(join(root, "linked", "_delta_log", commitName(1)))).toBe(false);
});
