/** How long a footer takes to be parsed: in a fresh process each, where the engine has started and read no file yet, and once V8 has compiled. */

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { createEngine } from "../src/engine/index.ts";
import { readFooter } from "../src/lakehouse/index.ts";
import { countedRounds, percentile, spread } from "./compare.ts";
import type { Figures } from "./report.ts";
import { footerFolder } from "./tpch-data.ts";

const warmReads = 200;
const startedMs = 1000;

interface FooterTimes {
  readonly bytes: number;
  /** Milliseconds of the first time. */
  readonly cold: number;
  /** Milliseconds, the median of the later ones. */
  readonly warm: number;
}

/** The figures of a footer of some 80 KB, in milliseconds. */
export async function measureFooter({ cache }: { readonly cache: string }): Promise<Figures> {
  const file = join(await footerFolder(cache), "groups.parquet");
  const times = Array.from({ length: countedRounds }, (): FooterTimes => {
    return JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url), file], { encoding: "utf8" }));
  });
  const rows = [
    { what: "first in a process", sluice: spread(times.map(({ cold }) => cold)) },
    { what: "later ones", sluice: spread(times.map(({ warm }) => warm)) },
  ];
  return { title: `a footer of ${times[0]?.bytes} bytes parsed, ms, ${countedRounds} processes`, rows };
}

async function timeFooter(file: string): Promise<FooterTimes> {
  const bytes = readFileSync(file);
  const engine = await createEngine({ sources: [file] });
  // The workers start beside this thread, and take its time on few cores.
  await setTimeout(startedMs);
  const time = (): number => {
    const start = performance.now();
    readFooter((offset, length) => bytes.subarray(offset, offset + length), bytes.length, file);
    return performance.now() - start;
  };
  const cold = time();
  const warm = percentile(Array.from({ length: warmReads }, time).slice(warmReads / 2), 0.5);
  await engine.close(0);
  return { bytes: bytes.readUInt32LE(bytes.length - 8), cold, warm };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify(await timeFooter(process.argv[2] ?? "")));
}
