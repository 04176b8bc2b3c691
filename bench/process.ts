/** Child processes of the benchmarks: Sluice's server, and the peak memory of any process. */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import { repository } from "./repository.ts";

/** The sluice command, which runs what `npm run build` has made. */
export const launcher: string = join(repository, "bin", "sluice.js");

const startTimeoutMs = 60_000;

/** A server that listens. */
export interface SluiceProcess {
  readonly port: number;
  /** Opens a session whose values are PostgreSQL's texts. */
  connect(): Promise<pg.Client>;
  /** Largest resident size so far, in bytes. */
  peakBytes(): number;
  /** Resident size now, in bytes. */
  residentBytes(): number;
  /** Undefined while the process lives. */
  exitCode(): number | null | undefined;
  /** Ends it as an operator would; gives its exit code. */
  stop(): Promise<number | null>;
}

/** `sluice serve` with these arguments on a free port. Its standard error goes to ours. Throws when it ends without listening. */
export async function startSluice(args: readonly string[]): Promise<SluiceProcess> {
  const child = spawn(process.execPath, [launcher, "serve", ...args, "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await listeningPort(child);
  return {
    port,
    connect: () => connectText({ host: "127.0.0.1", port, user: "bench", database: "bench" }),
    peakBytes: () => peakBytes(child.pid!),
    residentBytes: () => statusBytes(child.pid!, "VmRSS"),
    exitCode: () => (child.exitCode === null && child.signalCode === null ? undefined : child.exitCode),
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill("SIGTERM");
        await once(child, "exit");
      }
      return child.exitCode;
    },
  };
}

async function listeningPort(child: ChildProcess): Promise<number> {
  const timer = setTimeout(() => child.kill("SIGKILL"), startTimeoutMs);
  try {
    for await (const line of createInterface({ input: child.stdout! })) {
      const [, port] = /^sluice: listening on .*:(\d+)$/.exec(line) ?? [];
      if (port !== undefined) return Number(port);
    }
  } finally {
    clearTimeout(timer);
  }
  throw new Error("sluice serve ended before it listened");
}

/** A node-postgres session without any conversion of values, so that answers are compared as they came. */
export async function connectText(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client({ ...config, types: { getTypeParser: () => (value: string) => value } });
  // The end of a server is told by the query that ran.
  client.on("error", () => {});
  await client.connect();
  return client;
}

/** VmHWM of a process, in bytes. */
export function peakBytes(processId: number): number {
  return statusBytes(processId, "VmHWM");
}

function statusBytes(processId: number, name: string): number {
  const status = readFileSync(`/proc/${processId}/status`, "utf8");
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(status)?.[1]) * 1024;
}
