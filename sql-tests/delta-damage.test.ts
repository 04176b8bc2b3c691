/** Delta tables that are each damaged in a way of their own: one clear error for each, and the others are read. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEngine, type Engine } from "../src/engine/index.ts";
import {
  actionsOf,
  changed,
  changedBody,
  checkpointName,
  column,
  commitName,
  cutCommit,
  dataFile,
  mapped,
  mapping,
  type Parts,
  partitioned,
  schemaOf,
  sidecar,
  vectorAt,
  vectorFile,
  vectors,
  withNumber,
  writeJsonCheckpoint,
  writeTable,
  writeVector,
} from "./delta-parts.ts";
import { engineTarget } from "./engine-target.ts";
import type { Outcome } from "./outcome.ts";
import type { SqlTarget } from "./sql-case.ts";

const root = mkdtempSync(join(tmpdir(), "delta-damage-"));
const lake = join(root, "lake");
const outside = join(root, "outside.parquet");
let engine: Engine;
let target: SqlTarget;

/** Writes a table into a folder; the error of a query of it. */
type Case = readonly [write: (folder: string) => unknown, code: string, words: RegExp];

const logCases: Readonly<Record<string, Case>> = {
  "a commit that is cut off": [
    (folder) => cutCommit(writeTable(folder).log, 40),
    "XX001",
    /00000000000000000000\.json", line 3: not JSON$/,
  ],
  "a commit of another encoding": [
    (folder) => writeFileSync(join(writeTable(folder).log, commitName(1)), Buffer.from([0xff, 0xfe, 0x7b, 0])),
    "XX001",
    /00000000000000000001\.json": not UTF-8 text$/,
  ],
  "a line that is a list": [
    (folder) => writeTable(folder, { lines: ["[]"] }),
    "XX001",
    /line 4: an action is not an object$/,
  ],
  "an action that is a text": [
    (folder) => writeTable(folder, { lines: ['{"add":"data.parquet"}'] }),
    "XX001",
    /line 4: "add" is not an object$/,
  ],
  "a gap": [
    (folder) => writeFileSync(join(writeTable(folder).log, commitName(2)), "{}\n"),
    "XX001",
    /^commit 1 is missing: ".*00000000000000000001\.json"$/,
  ],
  "a commit that is a folder": [
    (folder) => {
      const { log } = writeTable(folder);
      mkdirSync(join(log, commitName(1)));
      writeFileSync(join(log, commitName(2)), "{}\n");
    },
    "XX001",
    /^commit 1 is missing/,
  ],
  "a version beyond int64": [
    (folder) => writeFileSync(join(writeTable(folder).log, commitName("99999999999999999999")), "{}\n"),
    "XX001",
    /has a version out of range: "99999999999999999999\.json"$/,
  ],
  "a size beyond int64": [(folder) => writeTable(folder, withNumber("size", "9223372036854775808")), "XX001", /"size"/],
  "a size beyond any number": [(folder) => writeTable(folder, withNumber("size", "1e999")), "XX001", /"size"/],
  "a negative size": [
    (folder) => writeTable(folder, withNumber("size", "-1")),
    "XX001",
    /"size" is not a number of bytes$/,
  ],
  "a size with a fraction": [(folder) => writeTable(folder, withNumber("size", "1.5")), "XX001", /"size"/],
  "a time beyond int64": [
    (folder) => writeTable(folder, withNumber("modificationTime", "-9223372036854775809")),
    "XX001",
    /"modificationTime"/,
  ],
  "a protocol beyond int64": [
    (folder) =>
      writeTable(folder, { lines: ['{"protocol":{"minReaderVersion":9223372036854775808,"minWriterVersion":2}}'] }),
    "XX001",
    /"minReaderVersion"/,
  ],
  "an add without a path": [
    (folder) => writeTable(folder, { add: { path: null } }),
    "XX001",
    /"path" is not a string$/,
  ],
  "a path that is no URI": [
    (folder) => writeTable(folder, { add: { path: "%zz" } }),
    "XX001",
    /path "%zz" is not a URI$/,
  ],
  "a file that is not there": [
    (folder) => writeTable(folder, { add: { path: "gone.parquet" } }),
    "58P01",
    /^could not open file ".*gone\.parquet"$/,
  ],
  "a file that is a folder": [(folder) => writeTable(folder, { add: { path: "_delta_log" } }), "58030", /_delta_log/],
  "a data file that is cut off": [
    (folder) => writeFileSync(join(writeTable(folder).folder, "data.parquet"), dataFile().subarray(0, 60)),
    "XX001",
    /data\.parquet/,
  ],
  "a column of another type than in the file": [
    (folder) => writeTable(folder, { schema: schemaOf(column("id", "boolean")) }),
    "XX001",
    /data\.parquet/,
  ],
};

const checkpointCases: Readonly<Record<string, Case>> = {
  "a checkpoint that is cut off": [
    (folder) => writeFileSync(join(writeTable(folder).log, checkpointName(0)), dataFile().subarray(0, 50)),
    "XX001",
    /00000000000000000000\.checkpoint\.parquet/,
  ],
  "a checkpoint of other columns": [
    (folder) => {
      const { log } = writeTable(folder);
      writeFileSync(join(log, checkpointName(0)), dataFile());
    },
    "XX001",
    /its log has no protocol action$/,
  ],
  "a checkpoint in JSON that is cut off": [
    (folder) => writeJsonCheckpoint(folder, [actionsOf({})[0]!, actionsOf({})[1]!.slice(0, 30)]),
    "XX001",
    /checkpoint.*line 2: not JSON$/,
  ],
  "a checkpoint without a part": [
    (folder) => {
      const { log } = writeTable(folder);
      rmSync(join(log, commitName(0)));
      writeFileSync(join(log, "00000000000000000001.checkpoint.0000000001.0000000002.parquet"), dataFile());
      writeFileSync(join(log, commitName(1)), "{}\n");
    },
    "XX001",
    /^commit 0 is missing/,
  ],
  "a sidecar that is not there": [
    (folder) => writeJsonCheckpoint(folder, [...actionsOf({}).slice(0, 2), sidecar("gone.parquet")]),
    "58P01",
    /_sidecars\/gone\.parquet/,
  ],
  ...Object.fromEntries(
    ["../../../outside.parquet", "..%2F..%2F..%2Foutside.parquet", outside, `file://${outside}`].map((path, index) => [
      `a sidecar outside ${index}`,
      [
        (folder: string) => writeJsonCheckpoint(folder, [...actionsOf({}).slice(0, 2), sidecar(path)]),
        "XX001",
        /leads out of it$/,
      ] as const,
    ]),
  ),
};

const vectorCases: Readonly<Record<string, Case>> = {
  "a vector that is cut off": [
    (folder) => writeVector(folder, {}, vectorFile([1]).subarray(0, 20)),
    "XX001",
    /dv\.bin" ends early/,
  ],
  "a vector of another version": [
    (folder) => writeVector(folder, {}, changed(vectorFile([1]), 0, 7)),
    "XX001",
    /dv\.bin" has the unknown format version 7$/,
  ],
  "a vector with a wrong checksum": [
    (folder) => writeVector(folder, {}, changed(vectorFile([1]), vectorFile([1]).length - 1, 0x55)),
    "XX001",
    /checksum/,
  ],
  "a vector with a wrong size": [
    (folder) => writeVector(folder, { sizeInBytes: 30 }),
    "XX001",
    /dv\.bin" (has another size|ends early)/,
  ],
  "a vector with a wrong magic number": [
    (folder) => writeVector(folder, {}, vectorFile([1], 1234)),
    "XX001",
    /does not begin with its magic number$/,
  ],
  "a vector with a wrong cardinality": [
    (folder) => writeVector(folder, { cardinality: 2 }),
    "XX001",
    /names 1 rows where the log says 2$/,
  ],
  "a vector beyond its file's rows": [
    (folder) => writeVector(folder, { cardinality: 1 }, vectorFile([3])),
    "XX001",
    /names a row that its file does not have$/,
  ],
  "a vector beyond any file's rows": [
    (folder) => writeVector(folder, { cardinality: 1 }, vectorFile([1], undefined, 0xffff_ffff)),
    "XX001",
    /names a row that its file does not have$/,
  ],
  "a vector that is no set": [
    (folder) => writeVector(folder, {}, changedBody(vectorFile([1]), 13, 0xff)),
    "XX001",
    /is not a set in the Roaring format$/,
  ],
  "a vector that is not there": [
    (folder) => writeTable(folder, { ...vectors, add: { deletionVector: vectorAt("p", "gone.bin") } }),
    "58P01",
    /gone\.bin/,
  ],
  "a vector that is a folder": [
    (folder) => writeTable(folder, { ...vectors, add: { deletionVector: vectorAt("p", "_delta_log") } }),
    "XX001",
    /_delta_log" is not in a file$/,
  ],
  "a vector of an unknown kind": [
    (folder) => writeVector(folder, { storageType: "q" }),
    "XX001",
    /unknown storage type "q"$/,
  ],
  "a vector at a negative offset": [(folder) => writeVector(folder, { offset: -1 }), "XX001", /negative size, offset/],
  "a vector at an offset beyond its file": [
    (folder) => writeVector(folder, { offset: 2 ** 40 }),
    "XX001",
    /ends early/,
  ],
  "a vector of a size without bound": [
    (folder) => writeVector(folder, { sizeInBytes: 2 ** 50 }),
    "54000",
    /is too large$/,
  ],
  "a vector here that is not encoded": [
    (folder) => writeVector(folder, { storageType: "i", pathOrInlineDv: "~~~~~" }),
    "XX001",
    /impossible character/,
  ],
  "a vector here that is cut off": [
    (folder) => writeVector(folder, { storageType: "i", pathOrInlineDv: "00000" }),
    "XX001",
    /another size than its descriptor says$/,
  ],
  "a vector's path that is no URI": [
    (folder) => writeVector(folder, { pathOrInlineDv: "%zz" }),
    "XX001",
    /is not a URI/,
  ],
  "a vector's name that is too short": [
    (folder) => writeVector(folder, { storageType: "u", pathOrInlineDv: "abc" }),
    "XX001",
    /deletion vector/,
  ],
};

const partitionCases: Readonly<Record<string, Case>> = {
  "a partition value of another type": [
    (folder) => writeTable(folder, partitioned("north")),
    "XX001",
    /wrong value of partition column "part": "north"$/,
  ],
  "a partition value out of range": [
    (folder) => writeTable(folder, partitioned("2147483648")),
    "XX001",
    /wrong value of partition column "part"/,
  ],
  "a partition value that is a number": [
    (folder) => writeTable(folder, partitioned(1)),
    "XX001",
    /"partitionValues" is not a map/,
  ],
  "a date that is none": [(folder) => writeTable(folder, partitioned("2024-02-30", "date")), "XX001", /"2024-02-30"$/],
  "a decimal of too many digits": [
    (folder) => writeTable(folder, partitioned("12345", "decimal(4,1)")),
    "XX001",
    /wrong value of partition column/,
  ],
  "a partition column that there is not": [
    (folder) => writeTable(folder, { metaData: { partitionColumns: ["part"] } }),
    "XX001",
    /partition column "part" is not in the schema$/,
  ],
};

const schemaCases: Readonly<Record<string, Case>> = {
  "a schema that is not JSON": [(folder) => writeTable(folder, { schema: "{" }), "XX001", /schemaString is not JSON$/],
  "a schema without fields": [(folder) => writeTable(folder, { schema: {} }), "XX001", /schemaString has no fields$/],
  "a field without a name": [(folder) => writeTable(folder, { schema: schemaOf({}) }), "XX001", /has no name$/],
  "a column that is there twice": [
    (folder) => writeTable(folder, { schema: schemaOf(column("id"), column("ID")) }),
    "XX001",
    /schemaString has the column "ID" twice/,
  ],
  "a mapped column without its name": [
    (folder) => writeTable(folder, { ...mapped, schema: schemaOf(column("id")) }),
    "XX001",
    /column "id" has no physical name or id$/,
  ],
  "a mapped column with an id beyond int64": [
    (folder) => writeTable(folder, { ...mapped, schema: schemaOf(column("id", "long", mapping(1e30, "id"))) }),
    "XX001",
    /column "id" has no physical name or id$/,
  ],
  "two mapped columns with one name in the files": [
    (folder) =>
      writeTable(folder, {
        ...mapped,
        schema: schemaOf(column("a", "long", mapping(1, "id")), column("b", "long", mapping(2, "id"))),
      }),
    "XX001",
    /two columns, of which one is "b", have one name/,
  ],
  "two mapped columns with one id": [
    (folder) =>
      writeTable(folder, {
        ...mapped,
        metaData: { configuration: { "delta.columnMapping.mode": "id" } },
        schema: schemaOf(column("a", "long", mapping(1, "id")), column("b", "long", mapping(1, "x"))),
      }),
    "XX001",
    /two columns, of which one is "b", have one id/,
  ],
  "an unknown way of mapping": [
    (folder) => writeTable(folder, { ...mapped, metaData: { configuration: { "delta.columnMapping.mode": "guess" } } }),
    "0A000",
    /needs the column mapping mode guess/,
  ],
  "a schema without an end": [
    (folder) =>
      writeTable(folder, {
        ...mapped,
        schema: `{"type":"struct","fields":[{"name":"id","metadata":${JSON.stringify(mapping(1, "id"))},"type":${'{"type":"array","elementType":'.repeat(50_000)}"long"${"}".repeat(50_000)}}]}`,
      }),
    "54001",
    /^stack depth limit exceeded$/,
  ],
};

async function run(sql: string): Promise<Outcome> {
  return (await target.run(sql)).at(-1)!;
}

const cases = {
  log: logCases,
  checkpoint: checkpointCases,
  vector: vectorCases,
  partition: partitionCases,
  schema: schemaCases,
};

/** What statistics and unknown parts say must not matter, whatever it is. */
const harmless: Readonly<Record<string, Parts>> = {
  "no damage": {},
  "statistics that are not JSON": { add: { stats: "{" } },
  "statistics that are a list": { add: { stats: "[]" } },
  "statistics that are an object": { add: { stats: {} } },
  "statistics of other types": {
    add: { stats: '{"numRecords":3,"minValues":{"id":"x"},"maxValues":[],"nullCount":{"id":true}}' },
  },
  "statistics with numbers beyond int64": {
    add: {
      stats:
        '{"numRecords":3,"minValues":{"id":-9223372036854775809},"maxValues":{"id":1e400},"nullCount":{"id":1e400}}',
    },
  },
  "actions and fields that are not known": { lines: ['{"madeUp":{}}', "{}", ""], add: { madeUp: [1], tags: null } },
};

beforeAll(async () => {
  mkdirSync(lake);
  writeFileSync(outside, dataFile());
  for (const [name, parts] of Object.entries(harmless)) writeTable(join(lake, name), parts);
  writeVector(join(lake, "a whole vector"), {});
  writeTable(join(lake, "mutated"), partitioned("1"));
  for (const [kind, group] of Object.entries(cases)) {
    for (const [name, [write]] of Object.entries(group)) write(join(lake, `${kind}: ${name}`));
  }
  engine = await createEngine({ sources: [lake] });
  target = engineTarget(engine.connect({ user: "postgres", database: "postgres", parameters: {} }));
});

afterAll(async () => {
  await target?.close();
  await engine?.close(1000);
  rmSync(root, { recursive: true });
});

describe.each(Object.entries(cases))("%s", (kind, group) => {
  test.each(Object.entries(group))("%s", async (name, [, code, words]) => {
    const { error } = await run(`SELECT * FROM "${kind}: ${name}"`);
    expect(error).toMatchObject({ code, message: expect.stringMatching(words) });
  });
});

describe("what does not matter", () => {
  test.each(Object.keys(harmless))("%s", async (name) => {
    expect((await run(`SELECT * FROM "${name}" ORDER BY id`)).rows).toEqual([["1"], ["2"], ["3"]]);
    expect((await run(`SELECT * FROM "${name}" WHERE id > 2`)).rows).toEqual([["3"]]);
    expect((await run(`SELECT count(*) FROM "${name}"`)).rows).toEqual([["3"]]);
  });
});

test("a whole vector", async () => {
  expect((await run('SELECT id FROM "a whole vector"')).rows).toEqual([["1"], ["3"]]);
});

test("a log of which any bytes are changed gives rows or an error that names what is wrong", async () => {
  const log = join(lake, "mutated", "_delta_log");
  const whole = readFileSync(join(log, commitName(0)));
  const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      const bytes = Buffer.from(whole);
      for (const [at, value] of changes) bytes[at] = value;
      rmSync(join(log, commitName(0)));
      writeFileSync(join(log, commitName(0)), bytes);
      const { error } = await run("SELECT * FROM mutated");
      expect(error?.code ?? "rows").toMatch(/^(rows|XX001|0A000|58P01|54000|42P01|42703)$/);
    }),
    { numRuns: 300 },
  );
});
