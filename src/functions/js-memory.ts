/** What functions in JavaScript read from and write into the memory of compiled code: texts and numerics, and how their errors leave. */

import { type ErrorReport, fromReport, SqlError, toReport } from "../base/index.ts";
import type { NumericDatum } from "../types/index.ts";
import type { ValType } from "../wasm/index.ts";
import type { StatusErrors } from "./emit.ts";
import type { RunError } from "./run-error.ts";

/** What such a function may touch of the memory in which it is called. */
export interface JsMemory {
  readonly memory: WebAssembly.Memory;
  /** Takes scratch bytes that last as long as the row; 0 when there are none left. */
  allocate(bytes: number): number;
}

/** A function by its machine types. The first parameter is the address of its result. */
export interface JsFunction {
  readonly params: readonly ValType[];
  readonly run: (at: JsMemory, ...args: readonly (number | bigint)[]) => number;
}

/** What a function gives: kernels have the same numbers. */
export const ok = 0;
export const invalid = 1;
export const full = 3;

/** Thrown by the work of a function: the row fails with this error. */
export class RowError extends Error {
  readonly error: RunError;
  constructor(error: RunError) {
    super(error);
    this.error = error;
  }
}

/** The first status that stands for an error of a function's own list. */
const ownStatus = 16;

/** The statuses of a list of errors, for the code that calls the function. */
export function statusErrors(errors: readonly RunError[]): StatusErrors {
  return Object.fromEntries(errors.map((error, index) => [ownStatus + index, error]));
}

/** Runs the work of a function; a {@link RowError} of the list becomes its status. */
export function withStatus(errors: readonly RunError[], work: () => number): number {
  try {
    return work();
  } catch (thrown) {
    const index = thrown instanceof RowError ? errors.indexOf(thrown.error) : -1;
    if (index < 0) throw thrown;
    return ownStatus + index;
  }
}

/** Runs the work of a function; an error for the client is left as a text at `out`, status 1 ({@link reportedError}). */
export function withReport(at: JsMemory, out: number, work: () => number): number {
  try {
    return work();
  } catch (thrown) {
    if (!(thrown instanceof SqlError)) throw thrown;
    const status = writeText(at, out, JSON.stringify(toReport(thrown)));
    return status === ok ? invalid : status;
  }
}

/** The error that {@link withReport} has written. */
export function reportedError(text: string): SqlError {
  return fromReport(JSON.parse(text) as ErrorReport);
}

/** The text of a view (types/datum.md). */
export function textAt(at: JsMemory, low: bigint, high: bigint): string {
  return new TextDecoder().decode(bytesAt(at, low, high));
}

/** By memory its bytes, which must not keep it alive. */
const arrays = new WeakMap<WebAssembly.Memory, Uint8Array>();

/** The memory's bytes: the array is made anew only when the memory has grown, since calls come row by row. */
export function memoryBytes(memory: WebAssembly.Memory): Uint8Array {
  const known = arrays.get(memory);
  if (known !== undefined && known.buffer === memory.buffer) return known;
  const made = new Uint8Array(memory.buffer);
  arrays.set(memory, made);
  return made;
}

const halves = new BigInt64Array(2);
const halvesView = new DataView(halves.buffer);
const halvesBytes = new Uint8Array(halves.buffer);

/** A copy of a view's bytes. */
export function bytesAt({ memory }: JsMemory, low: bigint, high: bigint): Uint8Array {
  halvesView.setBigInt64(0, low, true);
  halvesView.setBigInt64(8, high, true);
  const length = halvesView.getUint32(0, true);
  if (length <= 12) return halvesBytes.slice(4, 4 + length);
  const start = halvesView.getUint32(12, true);
  return memoryBytes(memory).slice(start, start + length);
}

/** Writes a text's view at `out`. Status 0, 3. */
export function writeText(at: JsMemory, out: number, text: string): number {
  return writeBytes(at, out, new TextEncoder().encode(text));
}

/** Writes a view of bytes at `out`. Status 0, 3. */
export function writeBytes(at: JsMemory, out: number, bytes: Uint8Array): number {
  const kept = bytes.length <= 12 ? out + 4 : at.allocate(bytes.length);
  if (kept === 0) return full;
  const memory = memoryBytes(at.memory);
  memory.fill(0, out + 4, out + 16);
  writeWord(memory, out, bytes.length);
  memory.set(bytes, kept);
  if (bytes.length <= 12) return ok;
  memory.copyWithin(out + 4, kept, kept + 4);
  writeWord(memory, out + 12, kept);
  return ok;
}

function writeWord(memory: Uint8Array, at: number, word: number): void {
  for (let byte = 0; byte < 4; byte++) memory[at + byte] = word >>> (8 * byte);
}

/** Kinds of a num cell (types/datum.md): those from `longKind` on have their digits by reference. */
const specialKinds = [undefined, undefined, "NaN", "Infinity", "-Infinity"] as const;
const longKind = 5;

/** The number of a num cell. */
export function numericAt({ memory }: JsMemory, low: bigint, high: bigint): NumericDatum {
  const kind = Number((high >> 48n) & 0xffn);
  const special = specialKinds[kind];
  if (special !== undefined) return { kind: special };
  const scale = Number((high >> 32n) & 0xffffn);
  const long = kind >= longKind;
  const magnitude = long
    ? limbsAt(memory, Number(BigInt.asUintN(32, low)))
    : (BigInt.asUintN(32, high) << 64n) | BigInt.asUintN(64, low);
  const negative = (long ? kind - longKind : kind) === 1;
  return { kind: "finite", coefficient: negative ? -magnitude : magnitude, scale };
}

/** A magnitude of limbs behind their count, little-endian. */
function limbsAt(memory: WebAssembly.Memory, block: number): bigint {
  const view = new DataView(memory.buffer);
  let hex = "0x0";
  for (let at = block + 4 * view.getUint32(block, true); at > block; at -= 4) {
    hex += view.getUint32(at, true).toString(16).padStart(8, "0");
  }
  return BigInt(hex);
}

/** Writes a number, within PostgreSQL's bounds, as a num cell at `out`. Status 0, 3. */
export function writeNumeric(at: JsMemory, out: number, value: NumericDatum): number {
  const view = new DataView(at.memory.buffer);
  const store = (low: bigint, high: number, scale: number, kind: number): number => {
    view.setBigUint64(out, low, true);
    view.setUint32(out + 8, high, true);
    view.setUint32(out + 12, scale | (kind << 16), true);
    return ok;
  };
  if (value.kind !== "finite") return store(0n, 0, 0, specialKinds.indexOf(value.kind));
  const sign = value.coefficient < 0n ? 1 : 0;
  const magnitude = sign === 1 ? -value.coefficient : value.coefficient;
  if (magnitude >> 96n === 0n) {
    return store(BigInt.asUintN(64, magnitude), Number(magnitude >> 64n), value.scale, sign);
  }
  const hex = magnitude.toString(16);
  const count = Math.ceil(hex.length / 8);
  const block = at.allocate(4 + 4 * count);
  if (block === 0) return full;
  view.setUint32(block, count, true);
  for (let limb = 0; limb < count; limb++) {
    const end = hex.length - 8 * limb;
    view.setUint32(block + 4 + 4 * limb, Number.parseInt(hex.slice(Math.max(end - 8, 0), end), 16), true);
  }
  return store(BigInt(block), 0, value.scale, longKind + sign);
}
