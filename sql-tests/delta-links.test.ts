/** Delta tables whose logs lead out of their folders, by paths and by links: nothing outside of a table's folder is opened. */

import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createEngine, type Engine } from "../src/engine/index.ts";
import {
  actionsOf,
  checkpointName,
  commitName,
  dataFile,
  sidecar,
  vectorAt,
  vectorFile,
  vectors,
  writeJsonCheckpoint,
  writeTable,
} from "./delta-parts.ts";
import { engineTarget } from "./engine-target.ts";
import type { Outcome } from "./outcome.ts";
import type { SqlTarget } from "./sql-case.ts";

const root = mkdtempSync(join(tmpdir(), "delta-links-"));
const lake = join(root, "lake");
const outside = join(root, "outside.parquet");
let engine: Engine;
let target: SqlTarget;

/** Writes a table into a folder; the error of a query of it. */
type Case = readonly [write: (folder: string) => unknown, code: string, words: RegExp];

/** The paths of {@link outside} that a log could name, as they would stand in it. */
const outsidePaths = [
  "../../outside.parquet",
  "%2e%2e/%2E%2E/outside.parquet",
  "..%2F..%2Foutside.parquet",
  "a/../../../outside.parquet",
  outside,
  `file:${outside}`,
  `file://${outside}`,
  `FILE://${outside}`,
  `%2F${outside.slice(1)}`,
  "s3://bucket/outside.parquet",
  "..",
  "data.parquet%00",
];

const pathCases: Readonly<Record<string, Case>> = {
  ...Object.fromEntries(
    outsidePaths.map((path, index) => [
      `path ${index}`,
      [
        (folder: string) => writeTable(folder, { add: { path } }),
        "0A000",
        /needs the file ".*" outside of its folder/,
      ] as const,
    ]),
  ),
  "a link out": [
    (folder) =>
      symlinkSync(outside, join(writeTable(folder, { add: { path: "link.parquet" } }).folder, "link.parquet")),
    "0A000",
    /^file ".*link\.parquet" lies outside of folder/,
  ],
  "a linked folder out": [
    (folder) => symlinkSync(root, join(writeTable(folder, { add: { path: "x/outside.parquet" } }).folder, "x")),
    "0A000",
    /^file ".*x\/outside\.parquet" lies outside of folder/,
  ],
  "a linked log": [
    (folder) => {
      const { log } = writeTable(folder);
      movedOut(log, `${basename(folder)} log`);
    },
    "0A000",
    /^file ".*_delta_log" lies outside of folder/,
  ],
  "a linked commit": [
    (folder) => {
      const { log } = writeTable(folder);
      movedOut(join(log, commitName(0)), "outside.json");
    },
    "0A000",
    /^file ".*00000000000000000000\.json" lies outside of folder/,
  ],
  "a linked compacted commit": [
    (folder) => {
      const { log } = writeTable(folder, { lines: [] });
      writeFileSync(join(log, commitName(1)), "");
      writeFileSync(join(root, "outside.compacted.json"), readFileSync(join(log, commitName(0))));
      symlinkSync(
        join(root, "outside.compacted.json"),
        join(log, commitName(0).replace("json", `${commitName(1).replace("json", "compacted.json")}`)),
      );
    },
    "0A000",
    /^file ".*\.compacted\.json" lies outside of folder/,
  ],
  "a linked checkpoint": [
    (folder) => symlinkSync(outside, join(writeTable(folder).log, checkpointName(0))),
    "0A000",
    /^file ".*\.checkpoint\.parquet" lies outside of folder/,
  ],
  "a linked checkpoint in JSON": [
    (folder) => movedOut(writeJsonCheckpoint(folder, actionsOf({})), "outside.checkpoint.json"),
    "0A000",
    /^file ".*\.checkpoint\..*\.json" lies outside of folder/,
  ],
  "a linked sidecar": [
    (folder) => {
      writeJsonCheckpoint(folder, [...actionsOf({}).slice(0, 2), sidecar("linked.parquet")]);
      mkdirSync(join(folder, "_delta_log", "_sidecars"), { recursive: true });
      symlinkSync(outside, join(folder, "_delta_log", "_sidecars", "linked.parquet"));
    },
    "0A000",
    /^file ".*_sidecars\/linked\.parquet" lies outside of folder/,
  ],
  "a linked folder of sidecars": [
    (folder) => {
      writeJsonCheckpoint(folder, [...actionsOf({}).slice(0, 2), sidecar("outside.parquet")]);
      symlinkSync(root, join(folder, "_delta_log", "_sidecars"));
    },
    "0A000",
    /^file ".*_sidecars\/outside\.parquet" lies outside of folder/,
  ],
  "a vector outside": [
    (folder) => writeTable(folder, { ...vectors, add: { deletionVector: vectorAt("p", "../../outside.bin") } }),
    "0A000",
    /outside of its folder/,
  ],
  "a vector outside by its prefix": [
    (folder) => writeTable(folder, { ...vectors, add: { deletionVector: vectorAt("u", `../../${"0".repeat(20)}`) } }),
    "0A000",
    /outside of its folder/,
  ],
  "a linked vector": [
    (folder) => {
      const deletionVector = vectorAt("p", "link.bin");
      writeTable(folder, { ...vectors, add: { deletionVector } });
      writeFileSync(join(root, "outside.bin"), vectorFile([1]));
      symlinkSync(join(root, "outside.bin"), join(folder, "link.bin"));
    },
    "0A000",
    /^file ".*link\.bin" lies outside of folder/,
  ],
};

/** Leaves a link where a file or folder of a table was, which is then outside of it. */
function movedOut(path: string, name: string): void {
  renameSync(path, join(root, name));
  symlinkSync(join(root, name), path);
}

async function run(sql: string): Promise<Outcome> {
  return (await target.run(sql)).at(-1)!;
}

beforeAll(async () => {
  mkdirSync(lake);
  writeFileSync(outside, dataFile());
  for (const [name, [write]] of Object.entries(pathCases)) write(join(lake, name));
  const { log } = writeTable(join(lake, "links that are harmless"));
  symlinkSync(outside, join(log, "_last_checkpoint"));
  renameSync(join(log, commitName(0)), join(log, "moved.json"));
  symlinkSync("moved.json", join(log, commitName(0)));
  writeTable(join(root, "linked table"));
  symlinkSync(join(root, "linked table"), join(lake, "linked table"));
  engine = await createEngine({ sources: [lake] });
  target = engineTarget(engine.connect({ user: "postgres", database: "postgres", parameters: {} }));
});

afterAll(async () => {
  await target?.close();
  await engine?.close(1000);
  rmSync(root, { recursive: true });
});

test.each(Object.entries(pathCases))("%s", async (name, [, code, words]) => {
  const { error } = await run(`SELECT * FROM "${name}"`);
  expect(error).toMatchObject({ code, message: expect.stringMatching(words) });
});

test.each(["links that are harmless", "linked table"])("%s", async (name) => {
  expect((await run(`SELECT * FROM "${name}" ORDER BY id`)).rows).toEqual([["1"], ["2"], ["3"]]);
});
