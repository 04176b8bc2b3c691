/** The versions and files of Spark's golden tables, as delta-rs (deltalake 1.6.6) reads them; and what is refused of them. */

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { SqlError } from "../../../base/index.ts";
import { openDisk } from "../../store/disk.ts";
import { openDelta } from "./snapshot.ts";

const root = join(resolve(process.env["FIXTURES"] ?? "../shared/fixtures"), "delta-golden");
const absent = !existsSync(root);
if (absent && process.env["CI"] === "true") throw new Error(`golden tables are missing: ${root}`);

/** Version, number of files, and the digest of their sorted paths. */
const expected: Readonly<Record<string, readonly [version: number, files: number, digest: string]>> = {
  "124-decimal-decode-bug": [0, 2, "6946efdade2b"],
  "125-iterator-bug": [11, 12, "8e7383465bde"],
  "basic-decimal-table": [0, 4, "a61546cd824b"],
  "basic-decimal-table-legacy": [0, 4, "e3ade1249e40"],
  "basic-with-inserts-deletes-checkpoint": [13, 7, "f972fe17dc9b"],
  "basic-with-inserts-merge": [1, 1, "6adfc960f718"],
  "basic-with-inserts-overwrite-restore": [3, 4, "0cef37a3ff06"],
  "basic-with-inserts-updates": [1, 2, "d6efaf58c3c3"],
  "basic-with-vacuum-protocol-check-feature": [1, 2, "cf478032c69a"],
  checkpoint: [14, 1, "e629fa6598d7"],
  "collations-preview-table": [0, 0, "e3b0c44298fc"],
  "collations-table": [0, 0, "e3b0c44298fc"],
  "commit-info-containing-arbitrary-operationParams-types": [2, 2, "a5c58124ef24"],
  "corrupted-last-checkpoint-kernel": [11, 2, "274a93f05310"],
  "data-reader-array-complex-objects": [0, 2, "aa5f3143e2ec"],
  "data-reader-array-primitives": [0, 2, "953abf8091f2"],
  "data-reader-date-types-Iceland": [0, 2, "1030e443af11"],
  "data-reader-date-types-JST": [0, 2, "d19f7ae03889"],
  "data-reader-date-types-PST": [0, 2, "153f6e994d42"],
  "data-reader-date-types-UTC": [0, 2, "34b370415a6b"],
  "data-reader-escaped-chars": [2, 3, "b9c8dda857ec"],
  "data-reader-map": [0, 2, "07994eb31071"],
  "data-reader-nested-struct": [0, 2, "e9ae1bf4051e"],
  "data-reader-nullable-field-invalid-schema-key": [0, 2, "ed68b30316fd"],
  "data-reader-partition-values": [0, 3, "857a0eae0571"],
  "data-reader-primitives": [0, 2, "5ea32ee9d4e3"],
  "data-reader-timestamp_ntz": [1, 4, "1cfc3d7ffb3c"],
  "data-skipping-basic-stats-all-types": [0, 1, "563b4ec09942"],
  "data-skipping-basic-stats-all-types-checkpoint": [0, 1, "ec913d956b18"],
  "data-skipping-change-stats-collected-across-versions": [4, 3, "12010661f9a3"],
  "data-skipping-partition-and-data-column": [3, 4, "e4ace1b91aac"],
  "decimal-various-scale-precision": [0, 1, "c45232f22a88"],
  "delete-re-add-same-file-different-transactions": [3, 2, "258a1277ba1e"],
  "deltalog-getChanges": [2, 0, "e3b0c44298fc"],
  "kernel-timestamp-INT96": [0, 5, "5a57363a82c6"],
  "kernel-timestamp-PST": [0, 5, "a745e5e40aa8"],
  "kernel-timestamp-TIMESTAMP_MICROS": [0, 5, "c1aaf66271d3"],
  "kernel-timestamp-TIMESTAMP_MILLIS": [0, 5, "402f7982c7bf"],
  "kernel-timestamp-partition-col-ISO8601": [0, 2, "974f4f1d69d9"],
  "log-replay-latest-metadata-protocol": [2, 4, "4f9ebca7c6d1"],
  "log-replay-special-characters": [1, 0, "e3b0c44298fc"],
  "log-replay-special-characters-a": [1, 0, "e3b0c44298fc"],
  "log-replay-special-characters-b": [0, 1, "226a4104db22"],
  "multi-part-checkpoint": [1, 10, "6db0aa353e61"],
  "only-checkpoint-files": [2, 7, "f9111790e012"],
  "parquet-all-types": [0, 1, "537f5475a6c5"],
  "parquet-all-types-legacy-format": [0, 1, "9b800c1766c5"],
  "parquet-decimal-dictionaries": [0, 1, "51b3b22284c9"],
  "parquet-decimal-dictionaries-v2": [0, 1, "84a440b454c0"],
  "parquet-decimal-type": [0, 1, "346142417885"],
  "snapshot-data0": [0, 2, "21c5ab7754f7"],
  "snapshot-data1": [1, 4, "ec2d1e5bd0d5"],
  "snapshot-data2": [2, 2, "4ab589b8623c"],
  "snapshot-data2-deleted": [4, 3, "6be4f0574039"],
  "snapshot-data3": [3, 4, "863d8d101efe"],
  "snapshot-repartitioned": [5, 2, "185a35211f08"],
  "snapshot-vacuumed": [5, 2, "185a35211f08"],
  "time-travel-partition-changes-a": [0, 10, "14615d415de4"],
  "time-travel-partition-changes-b": [1, 4, "75a0fd907cc5"],
  "time-travel-schema-changes-a": [0, 2, "6f47593d7713"],
  "time-travel-schema-changes-b": [1, 4, "1e55f7bf1363"],
  "time-travel-start": [0, 2, "3e0b57ce51f4"],
  "time-travel-start-start20": [1, 4, "4a2e51126ab8"],
  "time-travel-start-start20-start40": [2, 6, "2bb215fbfe66"],
  "v2-checkpoint-json": [2, 4, "4d3dcdc30990"],
  "v2-checkpoint-parquet": [2, 4, "1ed4f72b00cf"],
};

/** Tables that need more than there is, or whose logs are broken on purpose. */
const refused: Readonly<Record<string, readonly [code: string, text: string]>> = {
  "type-widening": ["0A000", "typeWidening-preview"],
  "spark-variant-checkpoint": ["0A000", "variantType-preview"],
  "deltalog-invalid-protocol-version": ["0A000", "Delta reader version 99"],
  "deltalog-state-reconstruction-without-metadata": ["XX001", "no metaData action"],
  "deltalog-state-reconstruction-without-protocol": ["XX001", "no protocol action"],
  "versions-not-contiguous": ["XX001", "commit 1 is missing"],
  "no-delta-log-folder": ["58P01", "_delta_log"],
};

describe.skipIf(absent)("golden tables (skipped where the fixtures are absent)", () => {
  const store = openDisk(root);

  test.each(Object.entries(expected))("%s", async (name, [version, count, digest]) => {
    const snapshot = await openDelta(store, name);
    const paths = snapshot.files.map((file) => file.path.slice(join(root, name).length + 1)).sort();
    expect(snapshot.version).toBe(version);
    expect(paths).toHaveLength(count);
    expect(createHash("sha256").update(paths.join("\n")).digest("hex").slice(0, 12)).toBe(digest);
  });

  test.each(Object.entries(refused))("%s is refused", async (name, [code, text]) => {
    const error = await openDelta(store, name).then(
      () => undefined,
      (thrown: SqlError) => thrown,
    );
    expect(error).toMatchObject({ code, message: expect.stringContaining(text) });
  });

  // Each adds a file by one spelling of its path and removes it by another.
  test.each(["normal-a", "normal-b", "special-a", "special-b"])("canonicalized-paths-%s has no file", async (name) => {
    expect((await openDelta(store, `canonicalized-paths-${name}`)).files).toEqual([]);
  });
});
