/** `npm run bench -- text`: a million rows of lineitem as CSV and as JSON lines, read by Sluice and by DuckDB. */

import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compare } from "./compare.ts";
import { duckdbContender, sluiceContender } from "./contender.ts";
import { comparisonRow, type Figures, ratioNote } from "./report.ts";
import { codecRows, textFolder, textForms } from "./tpch-data.ts";

/** Queries over a table, from one column to all sixteen. */
const queries: Readonly<Record<string, (table: string) => string>> = {
  "count(*)": (table) => `SELECT count(*) AS n FROM ${table}`,
  "1 column": (table) => `SELECT sum(l_orderkey) AS s FROM ${table}`,
  "4 columns, filtered": (table) => `SELECT sum(l_extendedprice * l_discount) AS revenue FROM ${table}
    WHERE l_shipdate >= DATE '1994-01-01' AND l_shipdate < DATE '1995-01-01' AND l_quantity < 24`,
  "7 columns, grouped": (table) => `SELECT l_returnflag, l_linestatus, sum(l_quantity) AS q, sum(l_extendedprice) AS p,
      sum(l_extendedprice * (1 - l_discount)) AS d, avg(l_tax) AS t, count(*) AS n
    FROM ${table} WHERE l_shipdate <= DATE '1998-09-02' GROUP BY 1, 2 ORDER BY 1, 2`,
  "all columns": (
    table,
  ) => `SELECT sum(l_orderkey) AS a, sum(l_partkey) AS b, sum(l_suppkey) AS c, sum(l_linenumber) AS d,
      sum(l_quantity) AS e, sum(l_extendedprice) AS f, sum(l_discount) AS g, sum(l_tax) AS h, min(l_returnflag) AS i,
      max(l_linestatus) AS j, min(l_shipdate) AS k, max(l_commitdate) AS l, max(l_receiptdate) AS m, min(l_shipinstruct) AS n,
      max(l_shipmode) AS o, max(l_comment) AS p
    FROM ${table}`,
};

/** One table of figures: each query over each form, with `threads` each. */
export async function measureText(cache: string, threads: number): Promise<Figures> {
  const folder = await textFolder(cache);
  const ours = await sluiceContender(folder, threads);
  const peer = await duckdbContender(folder, threads);
  try {
    const rows: Figures["rows"][number][] = [];
    for (const form of textForms) {
      rows.push({ what: `${form}: first query`, "sluice ms": await firstQuery(folder, form, threads) });
      for (const [name, query] of Object.entries(queries)) {
        rows.push(comparisonRow(await compare(`${form}: ${name}`, query(`lineitem_${form}`), ours, peer)));
      }
    }
    const memory = [ours, peer].map((side) => `${side.name} ${Math.round(side.peakBytes() / 2 ** 20)} MB`);
    const notes = [
      `peak memory: ${memory.join(", ")}`,
      ratioNote,
      "first query: count(*) right after the start, when the file has not been cut into blocks of rows yet",
    ];
    return { title: `${codecRows} rows of lineitem as text, ${threads} threads each`, rows, notes };
  } finally {
    await Promise.all([ours.stop(), peer.stop()]);
  }
}

/** Milliseconds of the first query over a file, in a server of its own. */
async function firstQuery(folder: string, form: string, threads: number): Promise<number> {
  const own = mkdtempSync(join(tmpdir(), "sluice-bench-text-"));
  symlinkSync(join(folder, `lineitem_${form}.${form}`), join(own, `lineitem_${form}.${form}`));
  const server = await sluiceContender(own, threads);
  try {
    await server.run("SELECT 1 AS one");
    return (await server.run(`SELECT count(*) AS n FROM lineitem_${form}`)).milliseconds;
  } finally {
    await server.stop();
    rmSync(own, { recursive: true });
  }
}
