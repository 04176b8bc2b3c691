/** createEngine: the catalog over the sources, the executor, and the sessions. */

import { readFileSync } from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import { sqlError } from "../base/index.ts";
import { Catalog } from "../catalog/index.ts";
import { Executor } from "../executor/index.ts";
import type { Engine, EngineOptions, Session } from "./api.ts";
import { Planner } from "./planner.ts";
import { EngineSession, type SessionHost } from "./session.ts";

/** Opens the sources and starts the workers. Throws SqlError for a source that does not exist. */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const catalog = await Catalog.open(options.sources);
  const executor = new Executor({
    workers: options.workers ?? availableParallelism(),
    memoryBytes: options.memoryBytes ?? Math.floor(availableMemory() * 0.75),
  });
  const sessions = new Set<EngineSession>();
  const host: SessionHost = {
    catalog,
    planner: new Planner(executor),
    executor,
    gone: (session) => sessions.delete(session),
  };
  let closing = false;
  const connect = (given: Parameters<Engine["connect"]>[0]): Session => {
    if (closing) throw sqlError("adminShutdown", "terminating connection due to administrator command");
    const session = new EngineSession(host, given);
    sessions.add(session);
    return session;
  };
  const close = async (drainMs: number): Promise<void> => {
    closing = true;
    const until = Date.now() + drainMs;
    while ([...sessions].some((session) => session.busy) && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const reason = sqlError("adminShutdown", "terminating connection due to administrator command", {
      severity: "FATAL",
    });
    for (const session of sessions) session.end(reason);
    await executor.close();
  };
  return { connect, close };
}

/** The memory of the machine or of the control group, whichever is less, in bytes. */
function availableMemory(): number {
  try {
    const limit = Number(readFileSync("/sys/fs/cgroup/memory.max", "utf8").trim());
    if (Number.isFinite(limit)) return Math.min(limit, totalmem());
  } catch {
    // no control group of version 2: the machine's memory counts
  }
  return totalmem();
}
