/** `sluice demo`: the demo lake, made when it is not there, then served. */

import type { Writable } from "node:stream";
import { type LakeProgress, makeDemoLake } from "../demo/index.ts";
import type { EngineOptions } from "../engine/index.ts";
import type { ListenFlags } from "./options.ts";
import { serve } from "./serve.ts";

/** What is told to the user goes to standard error. Gives the exit code. */
export async function demo(
  folder: string,
  scale: number,
  engine: EngineOptions,
  listen: ListenFlags | undefined,
): Promise<number> {
  const started = performance.now();
  const made = await makeDemoLake(folder, scale, progressOn(process.stderr));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stderr.write(
    made === "made"
      ? `sluice: made a TPC-H lake of scale ${scale} in ${folder} in ${seconds} s\n`
      : `sluice: using the TPC-H lake of scale ${scale} in ${folder}\n`,
  );
  if (!listen) return 0;
  return serve(engine, listen, (port) => process.stderr.write(invitation(listen.host, port)));
}

function invitation(host: string, port: number): string {
  return `
Connect with:
  psql -h ${host} -p ${port} -U demo demo
and try:
  SELECT l_returnflag, count(*), sum(l_extendedprice * (1 - l_discount)) AS revenue
  FROM lineitem WHERE l_shipdate <= date '1998-09-02'
  GROUP BY l_returnflag ORDER BY revenue DESC;

`;
}

/** A bar that is drawn over on a terminal, elsewhere a line for each tenth. */
function progressOn(output: Writable & { isTTY?: boolean }): LakeProgress {
  let shown = 0;
  return (rows, rowsExpected) => {
    const part = Math.min(1, rows / rowsExpected);
    if (output.isTTY) {
      const percent = Math.floor(part * 100);
      if (percent === shown) return;
      shown = percent;
      const filled = Math.floor(part * barWidth);
      const bar = "#".repeat(filled) + ".".repeat(barWidth - filled);
      output.write(`\rmaking the demo lake [${bar}] ${String(percent).padStart(3)} %${percent === 100 ? "\n" : ""}`);
      return;
    }
    const tenths = Math.floor(part * 10);
    if (tenths === shown) return;
    shown = tenths;
    output.write(`sluice: making the demo lake: ${tenths * 10} %, ${rows} rows\n`);
  };
}

const barWidth = 30;
