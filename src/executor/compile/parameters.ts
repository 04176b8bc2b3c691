/** The parameter block: a plan's constants and the values of a statement's parameters as compiled code reads them, long bytes behind. */

import type { ConstantScalar } from "../../algebra/index.ts";
import type { SlotMemory } from "../../batch/index.ts";
import { type Datum, type IntervalDatum, type NumericDatum, type TypeRef, types } from "../../types/index.ts";
import type { Pipeline } from "../pipeline.ts";

/** How a constant lies in the block; for a decimal the bits of its coefficient decide. */
export function constantForm(scalar: ConstantScalar): {
  readonly form: "bool" | "i16" | "i32" | "i64" | "f32" | "f64" | "dec" | "num" | "view" | "interval" | "uuid";
  readonly bits: number;
} {
  const { form } = types[scalar.type.name];
  if (form !== "dec") return { form, bits: 0 };
  const { scale, magnitude } = scalar;
  if (scale === undefined || magnitude === undefined || magnitude > 124 || scale > 38) return { form: "num", bits: 0 };
  return { form: "dec", bits: magnitude };
}

/** What generated code may ask of the session that runs it. */
export interface RunSession {
  /** The session's time zone, as types/zone writes it. */
  readonly zone: Uint8Array;
  /** extra_float_digits: above 0 floats are written in their shortest exact form. */
  readonly floatDigits: number;
  /** The order of a date's parts: 0 mdy, 1 dmy, 2 ymd. */
  readonly dateOrder: number;
  /** µs from 1970 UTC. */
  readonly transactionStart: bigint;
  readonly statementStart: bigint;
}

/** Where the session's values stand at the start of a block: the address of the zone, then the others in order. */
export const sessionOffsets = {
  zone: 0,
  floatDigits: 4,
  transactionStart: 8,
  statementStart: 16,
  seed: 24,
  dateOrder: 32,
} as const;
/** Bytes before the first constant. */
const sessionBytes = 48;

/** Where a constant's 16 bytes stand in the block. */
export function constantOffset({ index }: ConstantScalar): number {
  return sessionBytes + index * 16;
}

/** Writes a plan's constants, and what generated code may ask of the session, into memory of their own; gives its address. */
export function writeParameters(
  memory: SlotMemory,
  session: RunSession,
  constants: readonly Datum[],
  shapes: readonly (ConstantScalar | undefined)[],
): number {
  const headBytes = sessionBytes + constants.length * 16;
  const { address, append } = place(memory, headBytes, constants, session.zone.length);
  const { view } = memory;
  view.setUint32(address + sessionOffsets.zone, append(session.zone), true);
  view.setInt32(address + sessionOffsets.floatDigits, session.floatDigits, true);
  view.setInt32(address + sessionOffsets.dateOrder, session.dateOrder, true);
  view.setBigInt64(address + sessionOffsets.transactionStart, session.transactionStart, true);
  view.setBigInt64(address + sessionOffsets.statementStart, session.statementStart, true);
  view.setFloat64(address + sessionOffsets.seed, Math.random(), true);
  for (let index = 0; index < constants.length; index++) {
    const [shape, value] = [shapes[index], constants[index]];
    if (shape === undefined || value === null || value === undefined) continue;
    writeDatum(view, address + sessionBytes + index * 16, value, constantForm(shape).form, append);
  }
  return address;
}

/** How the value of a parameter lies: the value in 16 bytes, then whether there is one (i32). */
export const argumentLayout = { value: 0, valid: 16, bytes: 32 } as const;

/** The form of a parameter's value: that of its type, for numeric a cell, since each value has its own scale. */
export function argumentForm({ name }: TypeRef): Exclude<ReturnType<typeof constantForm>["form"], "dec"> {
  const { form } = types[name];
  return form === "dec" ? "num" : form;
}

/** Writes the values of a statement's parameters into memory of their own; gives its address, 0 where there are none. */
export function writeArguments(
  memory: SlotMemory,
  argumentTypes: readonly TypeRef[],
  values: readonly Datum[],
): number {
  if (values.length === 0) return 0;
  const { address, append } = place(memory, values.length * argumentLayout.bytes, values, 0);
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    const at = address + index * argumentLayout.bytes;
    memory.view.setInt32(at + argumentLayout.valid, 1, true);
    writeDatum(memory.view, at + argumentLayout.value, value, argumentForm(argumentTypes[index] as TypeRef), append);
  }
  return address;
}

/** Memory for a head of zeros and, behind it, the long bytes of some values and `moreBytes` besides; `append` writes there and says where. */
function place(
  memory: SlotMemory,
  headBytes: number,
  values: readonly Datum[],
  moreBytes: number,
): { readonly address: number; readonly append: (bytes: Uint8Array) => number } {
  let bytes = headBytes + moreBytes + 16;
  for (const value of values) bytes += longBytesMax(value);
  const address = memory.allocate(bytes);
  let end = address + headBytes;
  for (let word = address >>> 2; word < end >>> 2; word++) memory.u32[word] = 0;
  const append = (long: Uint8Array): number => {
    const at = end;
    memory.u8.set(long, at);
    end += long.length;
    return at;
  };
  return { address, append };
}

/** The long bytes of a value are no more than this. */
function longBytesMax(value: Datum): number {
  if (typeof value === "string") return value.length * 3;
  if (value instanceof Uint8Array) return value.length;
  if (typeof value !== "object" || value === null || !("coefficient" in value)) return 0;
  const { coefficient } = value;
  // a limb has 32 bits, a hexadecimal digit 4; the number of limbs stands before them
  return BigInt.asIntN(96, coefficient) === coefficient ? 0 : coefficient.toString(16).length / 2 + 8;
}

/** Writes a value into 16 bytes; `append` keeps its long bytes and says where. */
export function writeDatum(
  head: DataView,
  at: number,
  value: Exclude<Datum, null>,
  form: ReturnType<typeof constantForm>["form"],
  append: (bytes: Uint8Array) => number,
): void {
  switch (form) {
    case "bool":
      head.setInt32(at, value === true ? 1 : 0, true);
      return;
    case "i16":
    case "i32":
      head.setInt32(at, Number(value), true);
      return;
    case "i64":
      head.setBigInt64(at, BigInt(value as bigint), true);
      return;
    case "f32":
    case "f64":
      head.setFloat64(at, Number(value), true);
      return;
    case "dec": {
      const { coefficient } = value as Extract<NumericDatum, { kind: "finite" }>;
      head.setBigInt64(at, BigInt.asIntN(64, coefficient), true);
      head.setBigInt64(at + 8, BigInt.asIntN(64, coefficient >> 64n), true);
      return;
    }
    case "num":
      writeCell(head, at, value as NumericDatum, append);
      return;
    case "view":
      writeView(head, at, value instanceof Uint8Array ? value : new TextEncoder().encode(value as string), append);
      return;
    case "uuid":
      for (const [index, byte] of (value as Uint8Array).entries()) head.setUint8(at + index, byte);
      return;
    case "interval": {
      const { months, days, micros } = value as IntervalDatum;
      head.setInt32(at, months, true);
      head.setInt32(at + 4, days, true);
      head.setBigInt64(at + 8, micros, true);
      return;
    }
  }
}

/** A 16-byte view (types/datum.md). */
function writeView(head: DataView, at: number, bytes: Uint8Array, append: (bytes: Uint8Array) => number): void {
  head.setUint32(at, bytes.length, true);
  const inline = bytes.length <= 12 ? bytes : bytes.subarray(0, 4);
  for (const [index, byte] of inline.entries()) head.setUint8(at + 4 + index, byte);
  if (bytes.length > 12) head.setUint32(at + 12, append(bytes), true);
}

const cellKinds = { NaN: 2n, Infinity: 3n, "-Infinity": 4n } as const;

/** A 16-byte num cell (types/datum.md). */
function writeCell(head: DataView, at: number, value: NumericDatum, append: (bytes: Uint8Array) => number): void {
  if (value.kind !== "finite") {
    head.setBigInt64(at + 8, cellKinds[value.kind] << 48n, true);
    return;
  }
  const negative = value.coefficient < 0n;
  const magnitude = negative ? -value.coefficient : value.coefficient;
  const scale = BigInt(value.scale) << 32n;
  if (magnitude < 1n << 96n) {
    head.setBigUint64(at, BigInt.asUintN(64, magnitude), true);
    head.setBigUint64(at + 8, (magnitude >> 64n) | scale | ((negative ? 1n : 0n) << 48n), true);
    return;
  }
  const limbs: number[] = [];
  for (let rest = magnitude; rest > 0n; rest >>= 32n) limbs.push(Number(rest & 0xffff_ffffn));
  const bytes = new Uint8Array(4 + limbs.length * 4);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, limbs.length, true);
  for (const [index, limb] of limbs.entries()) view.setUint32(4 + index * 4, limb, true);
  head.setBigUint64(at, BigInt(append(bytes)), true);
  head.setBigUint64(at + 8, scale | ((negative ? 6n : 5n) << 48n), true);
}

/** What {@link parameterShapes} has found, by the pipelines of a plan that is kept. */
const shapesOf = new WeakMap<readonly Pipeline[], readonly (ConstantScalar | undefined)[]>();

/** The constants that some pipelines refer to, by index. */
export function parameterShapes(
  pipelines: readonly Pipeline[],
  count: number,
): readonly (ConstantScalar | undefined)[] {
  const known = shapesOf.get(pipelines);
  if (known !== undefined) return known;
  const shapes: (ConstantScalar | undefined)[] = Array.from({ length: count }, () => undefined);
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("kind" in value && value.kind === "constant") {
      const constant = value as ConstantScalar;
      shapes[constant.index] = constant;
      return;
    }
    for (const part of Object.values(value)) visit(part);
  };
  visit(pipelines);
  shapesOf.set(pipelines, shapes);
  return shapes;
}
