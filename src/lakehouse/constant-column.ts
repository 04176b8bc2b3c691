/** Columns that have one value for a whole file: partition values, and null where a file lacks the column. A vector of them is a dictionary of one entry. */

import { descriptor, granuleBytes, type SlotMemory } from "../batch/index.ts";
import { type Datum, type NumericDatum, numericModifier, type TypeRef, types } from "../types/index.ts";
import { chunkWords, conversions } from "./format/parquet/chunk.ts";
import type { ShapeCode } from "./format/parquet/scan.ts";

/** Bytes of a value that are copied into the vector; the bytes of a longer text follow it. */
const cellBytes = 16;

/** Texts of at most so many bytes stand inside of their view. */
const viewInlineBytes = 12;

/** Collects the values of a scan's constant columns. A value is kept once, however many files have it. */
export class ConstantWriter {
  private readonly offsets = new Map<string, number>();
  private readonly parts: Uint8Array[] = [];
  private length = 0;

  /** Writes the record of a column whose value is `value` in all rows. */
  write(words: Uint32Array, at: number, value: Datum, type: TypeRef): void {
    words.fill(0, at, at + chunkWords.count);
    words[at + chunkWords.conversion] = conversions.indexOf("constant");
    words[at + chunkWords.width] = value === null ? 0 : widthOf(type);
    if (value !== null) words[at + chunkWords.offset] = this.offsetOf(value, type);
  }

  /** The values one behind the other, as {@link ConstantColumns} expects them. */
  bytes(): Uint8Array {
    return Buffer.concat(this.parts);
  }

  private offsetOf(value: Exclude<Datum, null>, type: TypeRef): number {
    return this.keep(cellOf(value, type));
  }

  /** The offset at which some bytes are kept, a multiple of 16. */
  keep(cell: Uint8Array): number {
    const key = Buffer.from(cell).toString("latin1");
    const known = this.offsets.get(key);
    if (known !== undefined) return known;
    const offset = this.length;
    const padded = new Uint8Array(Math.ceil(cell.length / cellBytes) * cellBytes);
    padded.set(cell);
    this.parts.push(padded);
    this.length += padded.length;
    this.offsets.set(key, offset);
    return offset;
  }
}

/** Bytes of a value in a vector, as the reader of files makes them: decimals of all sizes are of 16. */
function widthOf({ name }: TypeRef): number {
  switch (types[name].form) {
    case "bool":
      return 1;
    case "i16":
    case "i32":
    case "f32":
      return 4;
    case "i64":
    case "f64":
      return 8;
    default:
      return 16;
  }
}

function cellOf(value: Exclude<Datum, null>, type: TypeRef): Uint8Array {
  if (typeof value === "string") return viewCell(new TextEncoder().encode(value));
  if (value instanceof Uint8Array) return type.name === "bytea" ? viewCell(value) : value;
  const cell = new Uint8Array(cellBytes);
  const view = new DataView(cell.buffer);
  if (typeof value === "bigint") view.setBigInt64(0, value, true);
  else if (typeof value === "boolean") view.setUint8(0, value ? 1 : 0);
  else if (typeof value === "object") putDecimal(view, value, numericModifier(type)?.scale ?? 0);
  else if (type.name === "float4") view.setFloat32(0, value, true);
  else if (type.name === "float8") view.setFloat64(0, value, true);
  else view.setInt32(0, value, true);
  return cell;
}

/** Its length, 12 bytes of it, and the whole of it if it is longer: the view's reference is set when it is placed. */
function viewCell(bytes: Uint8Array): Uint8Array {
  const long = bytes.length > viewInlineBytes;
  const cell = new Uint8Array(cellBytes + (long ? bytes.length : 0));
  new DataView(cell.buffer).setUint32(0, bytes.length, true);
  cell.set(bytes.subarray(0, viewInlineBytes), 4);
  if (long) cell.set(bytes, cellBytes);
  return cell;
}

function putDecimal(view: DataView, value: object, scale: number): void {
  const decimal = value as NumericDatum;
  if (decimal.kind !== "finite") throw new Error("assertion failed: a column of a table holds finite decimals only");
  const unscaled = decimal.coefficient * 10n ** BigInt(scale - decimal.scale);
  view.setBigUint64(0, BigInt.asUintN(64, unscaled), true);
  view.setBigInt64(8, unscaled >> 64n, true);
}

/** Areas of the granule that a scan's constant columns share: zeros as codes, values and validity, then a cell per column. */
const cellsOffset = 40_960;
/** Columns that it has cells for. */
export const constantColumnsMax: number = (granuleBytes - cellsOffset) / cellBytes;

const allRanges = 127 << 3;
const negative = 4;
const nullable = 2;
const dictionary = 1;

/** The constant columns of a scan as a worker reads them. */
export class ConstantColumns {
  private readonly memory: SlotMemory;
  private readonly values: number;
  private readonly zeros: number;

  /** `values` is where the writer's bytes lie. */
  constructor(memory: SlotMemory, values: number) {
    this.memory = memory;
    this.values = values;
    this.zeros = memory.allocate(granuleBytes);
    memory.u8.fill(0, this.zeros, this.zeros + granuleBytes);
  }

  close(): void {
    this.memory.free(this.zeros, granuleBytes);
  }

  /** True when the record at a word index is that of a constant column. */
  owns(record: number): boolean {
    return conversions[this.memory.u32[record + chunkWords.conversion] ?? 0] === "constant";
  }

  /** Places the value of the column with this number. */
  open(column: number, record: number, isView: boolean): void {
    const { u8, u32 } = this.memory;
    if ((u32[record + chunkWords.width] ?? 0) === 0) return;
    const from = this.values + (u32[record + chunkWords.offset] ?? 0);
    const cell = this.cell(column);
    u8.copyWithin(cell, from, from + cellBytes);
    if (isView && (u32[cell / 4] ?? 0) > viewInlineBytes) {
      u32[cell / 4 + 2] = 0;
      u32[cell / 4 + 3] = from + cellBytes;
    }
  }

  /** Describes any number of rows of a batch. */
  describe(column: number, record: number, descriptorAddress: number): ShapeCode {
    const { u32 } = this.memory;
    const width = u32[record + chunkWords.width] ?? 0;
    const isNull = width === 0;
    u32[(descriptorAddress + descriptor.data) / 4] = this.zeros;
    u32[(descriptorAddress + descriptor.valid) / 4] = isNull ? this.zeros : 0;
    if (isNull) return nullable | (cellBytes << 10);
    u32[(descriptorAddress + descriptor.dictionary) / 4] = this.cell(column);
    u32[(descriptorAddress + descriptor.entries) / 4] = 1;
    return dictionary | negative | allRanges | (width << 10);
  }

  private cell(column: number): number {
    return this.zeros + cellsOffset + column * cellBytes;
  }
}
