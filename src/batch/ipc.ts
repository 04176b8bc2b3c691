/** Columns -> Arrow's IPC stream, for export. The one file that knows apache-arrow, which is loaded when first used. */

import type * as Arrow from "apache-arrow";
import { numericModifier, type TypeRef } from "../types/index.ts";
import type { ColumnData, ColumnValues, Field, RowsData } from "./columns.ts";

/** Turns rows into the bytes of one stream; all rows have the columns that it was made for. */
export interface IpcEncoder {
  /** A record batch; the first call gives the schema before it. The bytes may share memory with `rows`. */
  encode(rows: RowsData): Uint8Array[];
  /** What ends the stream, the schema before it if there were no rows. */
  finish(): Uint8Array[];
}

/**
 * Arrow types: int2, int4 -> Int32; int8 -> Int64; numeric(p,s) -> Decimal128; float4 -> Float32; float8 -> Float64;
 * date -> Date32; timestamp -> Timestamp(µs); bool -> Bool; bytes -> Binary, uuid -> FixedSizeBinary(16); a column of kind utf8 -> Utf8, whatever its type.
 */
export async function createIpcEncoder(
  fields: readonly Field[],
  kinds: readonly ColumnValues["kind"][],
): Promise<IpcEncoder> {
  const arrow = await import("apache-arrow");
  const columns = fields.map(
    (field, index) => new arrow.Field(field.name, arrowType(arrow, field.type, kinds[index]!), field.nullable),
  );
  const schema = new arrow.Schema(columns);
  const written: Uint8Array[] = [];
  const writer = collectingWriter(arrow, written);
  writer.reset(undefined, schema);
  return {
    encode: (rows) => {
      const children = rows.columns.map((column, index) => arrowData(arrow, columns[index]!.type, column, rows.length));
      const type = new arrow.Struct(columns);
      writer.write(
        new arrow.RecordBatch(schema, arrow.makeData({ type, length: rows.length, nullCount: 0, children })),
      );
      return written.splice(0);
    },
    finish: () => {
      writer.close();
      return written.splice(0);
    },
  };
}

type Library = typeof Arrow;

/** The library's own writer queues bytes without a bound; this one hands them over at once. */
function collectingWriter(arrow: Library, written: Uint8Array[]): Arrow.RecordBatchStreamWriter {
  class CollectingWriter extends arrow.RecordBatchStreamWriter {
    protected override _write(chunk: ArrayBufferView): this {
      if (this._started && chunk.byteLength > 0) {
        written.push(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength));
        this._position += chunk.byteLength;
      }
      return this;
    }
  }
  return new CollectingWriter();
}

function arrowType(arrow: Library, type: TypeRef, kind: ColumnValues["kind"]): Arrow.DataType {
  switch (kind) {
    case "utf8":
      return new arrow.Utf8();
    case "bytes":
      return new arrow.Binary();
    case "uuid":
      return new arrow.FixedSizeBinary(16);
    case "bool":
      return new arrow.Bool();
    case "f32":
      return new arrow.Float32();
    case "f64":
      return new arrow.Float64();
    case "i32":
      return type.name === "date" ? new arrow.DateDay() : new arrow.Int32();
    case "i128": {
      const { precision = 38, scale = 0 } = numericModifier(type) ?? {};
      return new arrow.Decimal(scale, precision, 128);
    }
    case "i64": {
      const modifier = numericModifier(type);
      if (modifier) return new arrow.Decimal(modifier.scale, modifier.precision, 128);
      if (type.name === "timestamptz") return new arrow.Timestamp(arrow.TimeUnit.MICROSECOND, "UTC");
      if (type.name === "time") return new arrow.TimeMicrosecond();
      return type.name === "timestamp" ? new arrow.TimestampMicrosecond() : new arrow.Int64();
    }
  }
}

function arrowData(arrow: Library, type: Arrow.DataType, column: ColumnData, length: number): Arrow.Data {
  const { values, validity } = column;
  const nullBitmap = validity && packBits(validity);
  const nullCount = validity ? countZeros(validity) : 0;
  const common = { type, length, nullCount, ...(nullBitmap ? { nullBitmap } : {}) };
  // The library infers its overloads from a literal type; here the type is chosen at run time.
  const make = arrow.makeData as (props: object) => Arrow.Data;
  switch (values.kind) {
    case "utf8":
    case "bytes":
      return make({ ...common, valueOffsets: values.offsets, data: values.bytes });
    case "bool":
      return make({ ...common, data: packBits(values.values) });
    case "i128":
      return make({ ...common, data: new Uint32Array(values.values.buffer, values.values.byteOffset, length * 4) });
    case "i64":
      return make({ ...common, data: arrow.DataType.isDecimal(type) ? widen(values.values) : values.values });
    default:
      return make({ ...common, data: values.values });
  }
}

/** A byte per value -> Arrow's bit per value, lowest bit first. */
function packBits(bytes: Uint8Array): Uint8Array {
  const bits = new Uint8Array((bytes.length + 7) >> 3);
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index] !== 0) bits[index >> 3]! |= 1 << (index & 7);
  }
  return bits;
}

function countZeros(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte === 0) count++;
  return count;
}

/** i64 -> i128, as four little-endian words a value. */
function widen(values: BigInt64Array): Uint32Array {
  const words = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
  const wide = new Uint32Array(values.length * 4);
  for (let index = 0; index < values.length; index++) {
    const high = words[index * 2 + 1]!;
    const sign = (high | 0) < 0 ? 0xffffffff : 0;
    wide.set([words[index * 2]!, high, sign, sign], index * 4);
  }
  return wide;
}
