/** `npm run fuzz`: small Parquet files with bytes changed at random; each gives rows or one clear error, and the engine lives on. */

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { engineTarget } from "../sql-tests/engine-target.ts";
import { type Damage, damagedBytes, printDamage } from "../sql-tests/lakehouse/parquet/damage.ts";
import { fixtures, parquetFiles } from "../sql-tests/lakehouse/parquet/files.ts";
import type { SqlTarget } from "../sql-tests/sql-case.ts";
import { createEngine, type Engine } from "../src/engine/index.ts";

const corpus = "parquet-testing/data";
const variants = "parquet-testing/shredded_variant";
const seedBytesMax = 16 * 1024;
const statementMsMax = 5000;
const memoryBytes = 512 * 2 ** 20;
/** What the process may hold beyond the budget of its queries. */
const memorySlackBytes = 400 * 2 ** 20;

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "30" },
    seed: { type: "string", default: String(Date.now() % 2 ** 32) },
  },
});

/** Numbers below `bound`, the same ones for the same seed (mulberry32). */
function randomNumbers(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

const random = randomNumbers(Number(values.seed));

/** Bytes that mean the most where a length, a level or a width is expected. */
const telling = [0, 1, 2, 3, 127, 128, 254, 255] as const;

/** Conditions that make the page index and bloom filters of some files count. */
const conditions = new Map([
  ["data_index_bloom_encoding_stats.parquet", "\"String\" IN ('Hello', 'none')"],
  ["data_index_bloom_encoding_with_length.parquet", "\"String\" = 'Iello'"],
  ["int32_with_null_pages.parquet", "int32_field > 0"],
]);

/** Changes 1 to 6 bytes; those of pages more often than those of the footer, where nearly every change is found at once. */
function damage(file: string): Damage {
  const bytes = readFileSync(join(fixtures, corpus, file));
  const footer = bytes.readUInt32LE(bytes.length - 8);
  const dataEnd = Math.max(5, bytes.length - 8 - footer);
  const edits = Array.from({ length: 1 + random(6) }, (): readonly [number, number] => {
    const inPages = random(5) > 0;
    const offset = inPages ? 4 + random(dataEnd - 4) : dataEnd + random(bytes.length - dataEnd);
    const old = bytes[offset]!;
    const kind = random(4);
    if (kind === 0) return [offset, old ^ (1 << random(8))];
    if (kind === 1) return [offset, (old + (random(2) === 0 ? 1 : 255)) % 256];
    return [offset, kind === 2 ? telling[random(telling.length)]! : random(256)];
  });
  return { file, edits };
}

/** How often each SQLSTATE came, or rows. */
const outcomes = new Map<string, number>();

/** What went wrong with a statement over a damaged file, or undefined. */
async function fault(target: SqlTarget, sql: string): Promise<string | undefined> {
  const start = Date.now();
  const { error } = (await target.run(sql)).at(-1)!;
  const outcome = error?.code ?? "rows";
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  if (Date.now() - start > statementMsMax) return `took ${Date.now() - start} ms`;
  // XX000 is a mistake of ours, 58000 a worker that was lost.
  if (error?.code === "XX000" || error?.code === "58000") return `${error.code} ${error.message}`;
  return undefined;
}

function memoryHeld(): number {
  return 1024 * Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? 0);
}

async function fuzz(engine: Engine, folder: string): Promise<number> {
  const small = (file: string) => statSync(join(fixtures, corpus, file)).size <= seedBytesMax;
  const shredded = parquetFiles(variants).map((file) => `../shredded_variant/${file}`);
  const plain = parquetFiles(corpus).filter((file) => file.endsWith(".parquet") && small(file));
  // there are more of variants than of all else
  const seeds = [...plain, ...shredded.filter((_, index) => index % 8 === 0)];
  const target = engineTarget(engine.connect({ user: "postgres", database: "postgres", parameters: {} }));
  const until = Date.now() + Number(values.seconds) * 1000;
  let cases = 0;
  let faults = 0;
  for (; Date.now() < until && faults < 10; cases++) {
    const each = damage(seeds[random(seeds.length)]!);
    writeFileSync(join(folder, "last.txt"), printDamage(each));
    writeFileSync(join(folder, "damaged.parquet"), damagedBytes(each));
    const condition = conditions.get(each.file) ?? "false";
    const all = "SELECT * FROM damaged";
    const statements = [all, "SELECT count(*) FROM damaged", `${all} WHERE ${condition}`];
    for (const sql of statements) {
      const found = await fault(target, sql).catch((thrown: unknown) => `threw ${String(thrown)}`);
      if (found === undefined) continue;
      faults++;
      console.log(`fuzz: ${printDamage(each)}: ${sql}: ${found}`);
    }
    const held = memoryHeld();
    if (held > memoryBytes + memorySlackBytes) {
      console.log(`fuzz: ${printDamage(each)}: the process has held ${Math.round(held / 2 ** 20)} MB`);
      return faults + 1;
    }
  }
  await target.close();
  const counts = [...outcomes].map(([outcome, count]) => `${outcome} ${count}`).sort();
  console.log(`fuzz: ${cases} damaged files, ${faults} faults, seed ${values.seed}; ${counts.join(", ")}`);
  return cases === 0 ? 1 : faults;
}

const folder = mkdtempSync(join(tmpdir(), "sluice-fuzz-"));
writeFileSync(join(folder, "damaged.parquet"), readFileSync(join(fixtures, corpus, "alltypes_plain.parquet")));
console.log(`fuzz: ${values.seconds} s; if the process ends, the case is in ${join(folder, "last.txt")}`);
const engine = await createEngine({ sources: [folder], memoryBytes });
const faults = await fuzz(engine, folder);
await engine.close(1000);
rmSync(folder, { recursive: true, force: true });
process.exitCode = faults > 0 ? 1 : 0;
