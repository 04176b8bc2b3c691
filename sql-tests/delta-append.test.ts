/** Rows appended to copies of Spark's golden tables of every form: what was there stays, and what was appended is read back. */

import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ColumnData, ColumnValues, RowsData } from "../src/batch/index.ts";
import { createEngine, type Engine } from "../src/engine/index.ts";
import { appendedFields, appendRows, openDelta, openDisk } from "../src/lakehouse/index.ts";
import { type Datum, type NumericDatum, numericModifier, type TypeRef, types } from "../src/types/index.ts";
import { runAlone } from "./engine-target.ts";

const goldens = join(resolve(process.env["FIXTURES"] ?? "../shared/fixtures"), "delta-golden");
const absent = !existsSync(goldens);
const root = mkdtempSync(join(tmpdir(), "sluice-append-"));
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

type AppendedField = ReturnType<typeof appendedFields>[number];

/** Two values of a type; nested ones with values of it inside, or with as little as there can be. */
function samples({ type, inner }: Pick<AppendedField, "type" | "inner">): readonly [Datum, Datum] {
  if (inner?.kind === "struct") {
    return [nestedSample({ type, inner }), `{${inner.fields.map(({ name }) => `"${name}":null`).join(",")}}`];
  }
  if (inner !== undefined) return [nestedSample({ type, inner }), inner.kind === "list" ? "[]" : "{}"];
  const scale = numericModifier(type)?.scale ?? 0;
  switch (type.name) {
    case "bool":
      return [true, false];
    case "text":
      return ["x \u00e4/=", "%"];
    case "bytea":
      return [Uint8Array.of(195, 164), Uint8Array.of(37)];
    case "numeric":
      return [
        { kind: "finite", coefficient: 7n, scale },
        { kind: "finite", coefficient: -1n, scale },
      ];
    case "int8":
    case "timestamp":
    case "timestamptz":
      return [1_000_001n, -1n];
    default:
      return [1, -2];
  }
}

/** JSON of which each value is the first one of its type that comes to mind. */
function nestedSample({ type, inner }: Pick<AppendedField, "type" | "inner">): string {
  switch (inner?.kind) {
    case "struct":
      return `{${inner.fields.map((field) => `"${field.name}":${nestedSample(field)}`).join(",")}}`;
    case "list":
      return `[${nestedSample(inner.item)}]`;
    case "map":
      return `{"${nestedSample(inner.key).replaceAll('"', "")}":${nestedSample(inner.value)}}`;
    default:
      return leafSamples[type.name] ?? "1";
  }
}

const leafSamples: Partial<Record<TypeRef["name"], string>> = { text: '"x"', bool: "true", date: '"2024-02-29"' };

/** The samples as rows of a file, and a null where there may be one, else the first again. */
function sampleRows(fields: readonly AppendedField[]): RowsData {
  const columns = fields.map((field): ColumnData => {
    const { type, nullable } = field;
    const [first, second] = samples(field);
    const values = columnValues(type, [first, second, first]);
    return nullable ? { values, validity: Uint8Array.of(1, 1, 0) } : { values };
  });
  return { length: 3, columns };
}

function columnValues(type: TypeRef, values: readonly Datum[]): ColumnValues {
  const integers = () =>
    values.map((value) =>
      typeof value === "object"
        ? (value as NumericDatum & { coefficient: bigint }).coefficient
        : BigInt(value as bigint),
    );
  switch (type.name) {
    case "bool":
      return { kind: "bool", values: Uint8Array.from(values, Number) };
    case "float4":
      return { kind: "f32", values: Float32Array.from(values, Number) };
    case "float8":
      return { kind: "f64", values: Float64Array.from(values, Number) };
    case "text":
    case "bytea": {
      const texts = values.map((value) => (value instanceof Uint8Array ? value : Buffer.from(String(value))));
      const offsets = Int32Array.from([0, ...texts.map((_, index) => Buffer.concat(texts.slice(0, index + 1)).length)]);
      const kind = type.name === "text" ? "utf8" : "bytes";
      return { kind, offsets, bytes: new Uint8Array(Buffer.concat(texts)) };
    }
    case "numeric":
      if ((numericModifier(type)?.precision ?? 0) <= 18) return { kind: "i64", values: BigInt64Array.from(integers()) };
      return { kind: "i128", values: BigInt64Array.from(integers().flatMap((value) => [value, value >> 64n])) };
    case "int8":
    case "timestamp":
    case "timestamptz":
      return { kind: "i64", values: BigInt64Array.from(integers()) };
    default:
      return { kind: "i32", values: Int32Array.from(values, Number) };
  }
}

/** The lesser sample first. */
function orderedSamples(type: TypeRef): Datum[] {
  const [greater, lesser] = samples({ type });
  return [lesser, greater];
}

function shown(value: Datum, type: TypeRef): string | null {
  return value === null ? null : types[type.name].write(value);
}

describe.skipIf(absent)("appended rows (skipped where the fixtures are absent)", () => {
  test.each([
    "multi-part-checkpoint",
    "only-checkpoint-files",
    "v2-checkpoint-json",
    "v2-checkpoint-parquet",
    "basic-with-inserts-deletes-checkpoint",
    "basic-with-vacuum-protocol-check-feature",
    "data-reader-array-complex-objects",
    "data-reader-map",
    "data-reader-nested-struct",
    "data-reader-partition-values",
    "data-reader-primitives",
    "data-reader-timestamp_ntz",
    "data-reader-timestamp_ntz-id-mode",
    "data-reader-timestamp_ntz-name-mode",
    "data-skipping-basic-stats-all-types-columnmapping-id",
    "dv-partitioned-with-checkpoint",
    "dv-with-columnmapping",
    "kernel-timestamp-partition-col-ISO8601",
    "basic-decimal-table",
  ])("%s", async (name) => {
    cpSync(join(goldens, name), join(root, name), { recursive: true });
    const select = `SELECT * FROM "${name}"`;
    const before = (await run(select)).rows.map(String);
    const snapshot = await openDelta(store, name);
    const partitions = snapshot.fields.filter(({ partition }) => partition !== undefined);
    const partitioned = partitions.length > 0;
    const parts = (partitioned ? [0, 1] : [0]).map((part) => {
      const inOrder = [...partitions].sort((a, b) => a.partition! - b.partition!);
      const partition = inOrder.map((field) => (part === 0 ? samples(field)[0] : null));
      return { rows: sampleRows(appendedFields(snapshot)), ...(partitioned ? { partition } : {}) };
    });
    expect(await appendRows(store, snapshot, parts)).toBe(snapshot.version + 1);

    const stored = new Map(appendedFields(snapshot).map((field) => [field.name, field]));
    const expected = parts.flatMap(({ partition }) =>
      [0, 1, 2].map((row) =>
        snapshot.fields.map((field) => {
          if (field.partition !== undefined) return shown(partition![field.partition]!, field.type);
          const appended = stored.get(field.storedName ?? field.name);
          if (appended === undefined) return null;
          const values = samples(appended);
          return shown(row < 2 ? values[row]! : field.nullable ? null : values[0], field.type);
        }),
      ),
    );
    const after = await run(select);
    expect(after.error).toBeUndefined();
    const remaining = after.rows.map(String);
    for (const row of before) remaining.splice(remaining.indexOf(row), 1);
    // a moment is shown in the session's zone, which is UTC
    const plain = (rows: readonly string[]) =>
      rows.map((row) => row.replaceAll(/(\d\d:\d\d:[\d.]+)\+00/g, "$1")).sort();
    expect(plain(remaining)).toEqual(plain(expected.map(String)));

    const again = await openDelta(store, name);
    const added = again.files.filter(({ path }) => !snapshot.files.some((file) => file.path === path));
    expect(added).toHaveLength(parts.length);
    const flat = (name: string) => stored.has(name) && stored.get(name)?.inner === undefined;
    const first = again.fields.findIndex((field) => flat(field.storedName ?? field.name));
    await again.statistics.prepare([first]);
    const bounds = again.statistics.bounds(again.files.indexOf(added[0]!), first);
    expect(bounds.min).toEqual(orderedSamples(again.fields[first]!.type)[0]);
    if (snapshot.mapping !== "none") {
      const schema = await duckdb.runAndReadAll(`SELECT field_id FROM parquet_schema('${added[0]!.path}') OFFSET 1`);
      expect(schema.getRows().flat()).not.toContain(null);
    }
  });
});

describe("tables that can only be read", () => {
  const cases = {
    "an unknown writer feature": [7, ["invariants", "madeUp"], {}, "", "the Delta writer feature madeUp"],
    "a writer version of the future": [8, [], {}, "", "Delta writer version 8"],
    "row tracking": [7, ["rowTracking", "domainMetadata"], {}, "", "the Delta writer feature rowTracking"],
    "a constraint": [3, [], { "delta.constraints.c": "a > 0" }, "", "the Delta writer feature checkConstraints"],
    "an invariant": [2, [], {}, '"delta.invariants":"{}"', "the Delta writer feature invariants"],
    "a generated column": [4, [], {}, '"delta.generationExpression":"1"', "the Delta writer feature generatedColumns"],
    "an identity column": [6, [], {}, '"delta.identity.start":1', "the Delta writer feature identityColumns"],
  } as const;

  test.each(Object.entries(cases))("%s", async (name, [writer, writerFeatures, configuration, note, what]) => {
    const log = join(root, name, "_delta_log");
    mkdirSync(log, { recursive: true });
    const reader = writer === 7 ? 3 : 1;
    const features = reader === 3 ? { readerFeatures: [], writerFeatures } : {};
    const protocol = { minReaderVersion: reader, minWriterVersion: writer, ...features };
    const schema = `{"type":"struct","fields":[{"name":"a","type":"integer","nullable":true,"metadata":{${note}}}]}`;
    const metaData = {
      id: "i",
      format: { provider: "parquet" },
      schemaString: schema,
      partitionColumns: [],
      configuration,
    };
    const lines = [{ protocol }, { metaData }].map((action) => JSON.stringify(action));
    writeFileSync(join(log, `${"0".repeat(20)}.json`), lines.join("\n"));
    expect((await run(`SELECT count(*) FROM "${name}"`)).rows).toEqual([["0"]]);
    const snapshot = await openDelta(store, name);
    const rows = sampleRows(appendedFields(snapshot));
    await expect(appendRows(store, snapshot, [{ rows }])).rejects.toMatchObject({
      code: "0A000",
      message: `Delta table "${join(root, name)}" can only be read: writing needs ${what}`,
    });
    expect(readdirSync(join(root, name))).toEqual(["_delta_log"]);
  });
});
