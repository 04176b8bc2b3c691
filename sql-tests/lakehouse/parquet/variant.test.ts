/** VARIANT columns, plain and shredded, as JSON text: every file of parquet-testing/shredded_variant against the value that stands beside it in binary form. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEngine, type Engine } from "../../../src/engine/index.ts";
import { types } from "../../../src/types/index.ts";
import { engineTarget } from "../../engine-target.ts";
import type { SqlTarget } from "../../sql-case.ts";
import { fixtures, fixturesPresent } from "./files.ts";

interface Case {
  readonly case_number: number;
  readonly test?: string;
  readonly parquet_file?: string;
  readonly variant_file?: string;
  readonly variant_files?: readonly (string | null)[];
  readonly error_message?: string;
}

const corpus = join(fixtures, "parquet-testing/shredded_variant");
const present = fixturesPresent();
const cases: readonly Case[] = present ? JSON.parse(readFileSync(join(corpus, "cases.json"), "utf8")) : [];
const readable = cases.filter(({ variant_file, variant_files }) => variant_file ?? variant_files);
const broken = cases.filter(({ error_message }) => error_message);

const copies = 60;
const damagedCases = ["case-085", "case-126", "case-134"] as const;
let folder = "";
let engines: Engine[] = [];
let target: SqlTarget;
let damaged: SqlTarget;

/** A value as JSON.parse gives it, but for numbers: those are {"number": their text}. */
type Json = null | boolean | string | readonly Json[] | { readonly [name: string]: Json };

function parseExactly(text: string): Json {
  const marked = text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g, (token) =>
    token.startsWith('"') ? token : `{"number":"${token}"}`,
  );
  return JSON.parse(marked);
}

/** Reads a metadata and the value behind it (VariantEncoding.md). */
class VariantFile {
  private readonly bytes: Buffer;
  private readonly names: string[] = [];
  private readonly start: number;

  constructor(path: string) {
    this.bytes = readFileSync(path);
    const size = (this.bytes[0]! >> 6) + 1;
    const count = this.bytes.readUIntLE(1, size);
    const offset = (index: number) => this.bytes.readUIntLE(1 + size + index * size, size);
    const text = 1 + size + (count + 1) * size;
    for (let index = 0; index < count; index++) {
      this.names.push(this.bytes.toString("utf8", text + offset(index), text + offset(index + 1)));
    }
    this.start = text + offset(count);
  }

  json(at = this.start): Json {
    const head = this.bytes[at]!;
    const info = head >> 2;
    const basic = head & 3;
    if (basic === 0) return this.primitive(info, at + 1);
    if (basic === 1) return this.bytes.toString("utf8", at + 1, at + 1 + info);
    const isObject = basic === 2;
    const offsetSize = (info & 3) + 1;
    const idSize = isObject ? ((info >> 2) & 3) + 1 : 0;
    const countSize = (isObject ? info & 16 : info & 4) === 0 ? 1 : 4;
    const count = this.bytes.readUIntLE(at + 1, countSize);
    const ids = at + 1 + countSize;
    const offsets = ids + count * idSize;
    const first = offsets + (count + 1) * offsetSize;
    const values = Array.from({ length: count }, (_, index) =>
      this.json(first + this.bytes.readUIntLE(offsets + index * offsetSize, offsetSize)),
    );
    if (!isObject) return values;
    return Object.fromEntries(
      values.map((value, index) => [this.names[this.bytes.readUIntLE(ids + index * idSize, idSize)]!, value]),
    );
  }

  private primitive(type: number, at: number): Json {
    const { bytes } = this;
    const number = (value: unknown): Json => ({ number: String(value) });
    // String() has no sign for it
    const float = (value: number, text: string) => number(Object.is(value, -0) ? "-0" : text);
    const moment = (micros: bigint, zone: string) => types.timestamp.write(micros).replace(" ", "T") + zone;
    const decimal = (coefficient: bigint) =>
      number(types.numeric.write({ kind: "finite", coefficient, scale: bytes[at]! }));
    const long = () => bytes.subarray(at + 4, at + 4 + bytes.readUInt32LE(at));
    const read: readonly (() => Json)[] = [
      () => null,
      () => true,
      () => false,
      () => number(bytes.readInt8(at)),
      () => number(bytes.readInt16LE(at)),
      () => number(bytes.readInt32LE(at)),
      () => number(bytes.readBigInt64LE(at)),
      () => float(bytes.readDoubleLE(at), types.float8.write(bytes.readDoubleLE(at))),
      () => decimal(BigInt(bytes.readInt32LE(at + 1))),
      () => decimal(bytes.readBigInt64LE(at + 1)),
      () => decimal((bytes.readBigInt64LE(at + 9) << 64n) | bytes.readBigUInt64LE(at + 1)),
      () => types.date.write(bytes.readInt32LE(at)),
      () => moment(bytes.readBigInt64LE(at), "+00:00"),
      () => moment(bytes.readBigInt64LE(at), ""),
      () => float(bytes.readFloatLE(at), types.float4.write(bytes.readFloatLE(at))),
      () => `\\x${long().toString("hex")}`,
      () => long().toString("utf8"),
      () => types.time.write(bytes.readBigInt64LE(at)),
      () => moment(floor(bytes.readBigInt64LE(at)), "+00:00"),
      () => moment(floor(bytes.readBigInt64LE(at)), ""),
      () => types.uuid.write(bytes.subarray(at, at + 16)),
    ];
    return read[type]!();
  }
}

/** ns as µs. */
function floor(nanos: bigint): bigint {
  return (nanos - (((nanos % 1000n) + 1000n) % 1000n)) / 1000n;
}

const tableOf = ({ parquet_file }: Case) => `"${parquet_file!.replace(/\.parquet$/, "")}"`;

describe.skipIf(!present)("VARIANT", () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "parquet-variant-"));
    for (const name of damagedCases) {
      const bytes = readFileSync(join(corpus, `${name}.parquet`));
      const pagesEnd = bytes.length - 8 - bytes.readUInt32LE(bytes.length - 8);
      for (let copy = 0; copy < copies; copy++) {
        const changed = Buffer.from(bytes);
        const at = 4 + Math.floor(((pagesEnd - 4) * copy) / copies);
        changed[at]! ^= 1 << (copy % 8);
        writeFileSync(join(folder, `${name}_${copy}.parquet`), changed);
      }
    }
    engines = [await createEngine({ sources: [corpus] }), await createEngine({ sources: [folder] })];
    [target, damaged] = engines.map((engine) =>
      engineTarget(engine.connect({ user: "postgres", database: "postgres", parameters: {} })),
    ) as [SqlTarget, SqlTarget];
  });

  afterAll(async () => {
    await Promise.all([target?.close(), damaged?.close()]);
    await Promise.all(engines.map((engine) => engine.close(0)));
    rmSync(folder, { recursive: true, force: true });
  });

  describe("the value is the one beside the file", () => {
    test("there are files", () => {
      expect([readable.length, broken.length]).toEqual([131, 6]);
    });

    test.each(readable.map((each) => [each.case_number, each.test, each] as const))("%i %s", async (_, _name, each) => {
      const { error, rows, columns } = (await target.run(`SELECT var FROM ${tableOf(each)} ORDER BY id`)).at(-1)!;
      expect(error).toBeUndefined();
      expect(columns).toMatchObject([{ type: "text" }]);
      const files = each.variant_files ?? [each.variant_file!];
      expect(rows.map(([text]) => (text === null ? null : parseExactly(text!)))).toEqual(
        files.map((file) => (file === null ? null : new VariantFile(join(corpus, file)).json())),
      );
    });
  });

  test.each(broken.map((each) => [each.case_number, each.test, each] as const))(
    "%i %s is an error",
    async (_, _name, each) => {
      const { error } = (await target.run(`SELECT var FROM ${tableOf(each)}`)).at(-1)!;
      expect(error?.code).toBe(/^Unsupported/.test(each.error_message!) ? "0A000" : "XX001");
    },
  );

  test("a statement that does not name the column reads the others", async () => {
    expect((await target.run('SELECT id FROM "case-127"')).at(-1)).toMatchObject({ rows: [["1"]] });
  });

  test.each(damagedCases)("%s with a bit changed gives rows or one error", async (name) => {
    let errors = 0;
    for (let copy = 0; copy < copies; copy++) {
      const { error } = (await damaged.run(`SELECT * FROM "${name}_${copy}"`)).at(-1)!;
      if (error === undefined) continue;
      errors++;
      expect(error.code).toMatch(/^(XX001|0A000|22021|22008|54000)$/);
    }
    expect(errors).toBeGreaterThan(0);
    expect((await damaged.run("SELECT 1")).at(-1)?.error).toBeUndefined();
  });
});
