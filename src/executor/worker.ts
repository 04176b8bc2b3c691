/** The loop of an exec worker: gives the query that is furthest behind a turn, and sleeps when none has work. */

import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { asSqlError, toReport } from "../base/index.ts";
import { SlotMemory, slotAreas } from "../batch/index.ts";
import { instantiateKernels, type KernelExports } from "../kernels/index.ts";
import { shapeKey } from "./compile/stage.ts";
import { controlWords, morselBits } from "./memory/layout.ts";
import { yieldToMain } from "./priority.ts";
import type { StartQuery, WorkerOrder, WorkerReport, WorkerStart } from "./protocol.ts";
import { Task } from "./task.ts";
import { collectGarbage } from "./v8.ts";
import type { TaskHost } from "./work.ts";

const start = workerData as WorkerStart;
const port = parentPort;
if (port === null) throw new Error("assertion failed: an exec worker runs in a worker thread");
const report = (message: WorkerReport): void => port.postMessage(message);

interface Query {
  readonly start: StartQuery;
  readonly memory: SlotMemory;
  readonly kernels: KernelExports;
  readonly shape: string;
  task: Task | undefined;
  /** Milliseconds that this worker has given it. */
  used: number;
  /** Where it stands in virtual time: the query with the least has the next turn. */
  pass: number;
}

/** Length of a turn. */
const turnMs = 2;
/** A query's weight halves whenever it has used so much more, down to the least: short queries overtake long ones. */
const halfLifeMs = 50;
const weightMin = 1 / 64;
/** The pass of the latest turn: a query that begins, or goes on after a wait, does so here, and does not catch up on the time before. */
let virtualTime = 0;

/** Kernels and views by memory: a slot is used for query after query. */
const places = new WeakMap<WebAssembly.Memory, { memory: SlotMemory; kernels: KernelExports }>();
const queries: Query[] = [];

function wake(): void {
  Atomics.add(start.wake, 0, 1);
  Atomics.notify(start.wake, 0);
}

function accept(message: StartQuery): void {
  let place = places.get(message.memory);
  if (place === undefined) {
    place = {
      memory: new SlotMemory(message.memory, start.budget, undefined, collectGarbage),
      kernels: instantiateKernels(message.memory, start.kernels),
    };
    places.set(message.memory, place);
  }
  const shape = shapeKey(message.work.pipelines);
  queries.push({ start: message, ...place, shape, task: undefined, used: 0, pass: virtualTime });
}

/** One step of a query; false when it has nothing to do for this worker now. */
function advance(query: Query): boolean {
  const {
    start: { id, work },
    memory,
    kernels,
  } = query;
  const control = (word: number) => Atomics.load(memory.i32, slotAreas.control / 4 + word);
  if (control(controlWords.stop) !== 0) {
    leave(query);
    return true;
  }
  const next = control(controlWords.next);
  const pipeline = next >>> morselBits;
  if (query.task !== undefined && query.task.index !== pipeline) {
    query.task.close();
    query.task = undefined;
  }
  if (query.task === undefined) {
    if ((next & (2 ** morselBits - 1)) >= control(controlWords.morsels)) return false;
    const host: TaskHost = {
      publish: (block) => report({ kind: "block", id, block }),
      fail: (error) => report({ kind: "failed", id, error: toReport(error) }),
      wake,
      done: () => report({ kind: "done", id }),
      kept: (pipeline, morsel, column, chunk) => report({ kind: "kept", id, pipeline, morsel, column, chunk }),
    };
    query.task = new Task({ memory, kernels, thread: start.thread, shape: query.shape }, work, pipeline, host);
  }
  return query.task.step() === "worked";
}

function leave(query: Query): void {
  query.task?.close();
  queries.splice(queries.indexOf(query), 1);
  report({ kind: "left", id: query.start.id, thread: start.thread });
}

/** Gives a query a turn; false when there was nothing to do for it. */
function takeTurn(query: Query): boolean {
  const began = performance.now();
  let progress = false;
  try {
    while (advance(query)) {
      progress = true;
      if (!queries.includes(query) || performance.now() >= began + turnMs) break;
    }
  } catch (thrown) {
    report({ kind: "failed", id: query.start.id, error: toReport(asSqlError(thrown)) });
    query.task = undefined;
    leave(query);
    return true;
  }
  if (progress) {
    const took = performance.now() - began;
    virtualTime = Math.max(virtualTime, query.pass);
    query.pass = virtualTime + took / Math.max(weightMin, 2 ** -(query.used / halfLifeMs));
    query.used += took;
  }
  return progress;
}

yieldToMain();

/**
 * Stride scheduling with weights that decay, as Wagner, Kohn and Neumann have it (Self-Tuning Query Scheduling for Analytical Workloads,
 * SIGMOD 2021); each worker keeps its own time.
 */
for (;;) {
  const seen = Atomics.load(start.wake, 0);
  for (let mail = receiveMessageOnPort(port); mail !== undefined; mail = receiveMessageOnPort(port)) {
    const order = mail.message as WorkerOrder;
    if (order === "collect") collectGarbage();
    else accept(order);
  }
  queries.sort((left, right) => left.pass - right.pass);
  if (!queries.some(takeTurn)) Atomics.wait(start.wake, 0, seen);
}
