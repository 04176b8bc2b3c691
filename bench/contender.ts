/** The two sides of a comparison: Sluice's server over the wire, and DuckDB in a process of its own. */

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type pg from "pg";
import type { Answer, AnswerColumn } from "./answer.ts";
import { peakBytes, startSluice } from "./process.ts";

/** One that answers queries over a folder of Parquet files. */
export interface Contender {
  readonly name: string;
  run(sql: string): Promise<Answer>;
  peakBytes(): number;
  stop(): Promise<void>;
}

/** Sets that every statement reads its columns from the files. */
export const readFiles = "SET sluice.column_cache = off";

/** Sluice with `--workers threads`; its clock is in the client, so the wire is in the time. Decoded columns are kept only if `cached`. */
export async function sluiceContender(folder: string, threads: number, cached = false): Promise<Contender> {
  const server = await startSluice([folder, "--workers", String(threads)]);
  const client = await server.connect();
  if (!cached) await client.query(readFiles);
  return {
    name: "sluice",
    run: (sql) => runOver(client, sql),
    peakBytes: server.peakBytes,
    stop: async () => {
      await client.end();
      await server.stop();
    },
  };
}

/** One text with one result, by the simple protocol. */
export async function runOver(client: pg.Client, sql: string): Promise<Answer> {
  const start = performance.now();
  const { fields, rows } = await client.query({ text: sql, rowMode: "array" });
  const milliseconds = performance.now() - start;
  return { milliseconds, columns: fields.map(({ name, dataTypeID }) => ({ name, kind: kindOf(dataTypeID) })), rows };
}

const kindByOid: ReadonlyMap<number, AnswerColumn["kind"]> = new Map([
  [700, "float"],
  [701, "float"],
  [1700, "numeric"],
]);

function kindOf(oid: number): AnswerColumn["kind"] {
  return kindByOid.get(oid) ?? "exact";
}

/** DuckDB with its defaults but for the number of threads; its clock is in its own process, from the call to the whole result. */
export async function duckdbContender(folder: string, threads: number): Promise<Contender> {
  const program = fileURLToPath(new URL("./duckdb-peer.js", import.meta.url));
  const child = fork(program, [folder, String(threads)], { stdio: "inherit" });
  await reply(child);
  return {
    name: "duckdb",
    run: async (sql) => {
      child.send(sql);
      const answer = (await reply(child)) as Answer | { readonly error: string };
      if ("error" in answer) throw new Error(`DuckDB: ${answer.error}`);
      return answer;
    },
    peakBytes: () => peakBytes(child.pid!),
    stop: async () => {
      child.kill();
      await once(child, "exit");
    },
  };
}

/** The next message; rejects when the process ends instead. */
function reply(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error("the DuckDB process has ended"));
    child.once("exit", ended);
    child.once("message", (message) => {
      child.off("exit", ended);
      resolve(message);
    });
  });
}
