/** The loop of an exec worker: takes a step of one of its queries, in turn, and sleeps when none has work. */

import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { toReport } from "../base/index.ts";
import { SlotMemory, slotAreas } from "../batch/index.ts";
import { instantiateKernels, type KernelExports } from "../kernels/index.ts";
import { shapeKey } from "./compile/stage.ts";
import { controlWords, morselBits } from "./memory/layout.ts";
import type { StartQuery, WorkerReport, WorkerStart } from "./protocol.ts";
import { Task } from "./task.ts";
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
}

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
      memory: new SlotMemory(message.memory, start.budget),
      kernels: instantiateKernels(message.memory, start.kernels),
    };
    places.set(message.memory, place);
  }
  queries.push({ start: message, ...place, shape: shapeKey(message.work.pipelines), task: undefined });
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
    };
    query.task = new Task({ memory, kernels, thread: start.thread, shape: query.shape }, work, pipeline, host);
  }
  return query.task.step() === "worked";
}

function leave(query: Query): void {
  query.task?.close();
  queries.splice(queries.indexOf(query), 1);
  report({ kind: "left", id: query.start.id });
}

for (;;) {
  const seen = Atomics.load(start.wake, 0);
  for (let mail = receiveMessageOnPort(port); mail !== undefined; mail = receiveMessageOnPort(port)) {
    accept(mail.message as StartQuery);
  }
  let worked = false;
  for (const query of [...queries]) {
    const until = performance.now() + 2;
    let progress = false;
    try {
      do progress = advance(query);
      while (progress && queries.includes(query) && performance.now() < until);
    } catch (thrown) {
      const message = thrown instanceof Error ? thrown.message : String(thrown);
      report({ kind: "failed", id: query.start.id, error: { condition: "internalError", message } });
      query.task = undefined;
      leave(query);
    }
    worked ||= progress;
  }
  if (!worked) Atomics.wait(start.wake, 0, seen);
}
