/** A result as an Arrow IPC stream. */

import { sqlError } from "../base/index.ts";
import { type ColumnData, type ColumnValues, createIpcEncoder, type Field, type IpcEncoder } from "../batch/index.ts";
import { type Datum, numericModifier, type TypeRef, types } from "../types/index.ts";
import type { Output, ResultFormat, Row } from "./result.ts";

/** A stream has one schema, so only one statement of a text may return rows. */
export function arrowFormat(): ResultFormat {
  let columns: readonly Column[] = [];
  let encoder: IpcEncoder | undefined;
  let ended = false;
  return {
    begin: async (fields): Promise<Output> => {
      if (ended) throw sqlError("featureNotSupported", "more than one result in Arrow format is not supported");
      columns = fields.map(({ name, type }) => ({ name, type, nullable: true, kind: kindOf(type) }));
      encoder = await createIpcEncoder(
        columns,
        columns.map(({ kind }) => kind),
      );
      return "";
    },
    rows: (rows) => {
      const data = columns.map((column, index) => buildColumn(column, rows, index));
      return encoder!.encode({ length: rows.length, columns: data });
    },
    end: () => {
      const bytes = encoder?.finish() ?? "";
      ended ||= encoder !== undefined;
      encoder = undefined;
      return bytes;
    },
  };
}

interface Column extends Field {
  readonly kind: ColumnValues["kind"];
}

function kindOf(type: TypeRef): ColumnValues["kind"] {
  switch (type.name) {
    case "bool":
      return "bool";
    case "int2":
    case "int4":
    case "date":
      return "i32";
    case "int8":
    case "time":
    case "timestamp":
    case "timestamptz":
      return "i64";
    case "float4":
      return "f32";
    case "float8":
      return "f64";
    case "numeric": {
      const modifier = numericModifier(type);
      if (modifier === undefined || modifier.precision > 38 || modifier.scale < 0) return "utf8";
      return modifier.precision <= 18 ? "i64" : "i128";
    }
    case "bytea":
      return "bytes";
    case "uuid":
      return "uuid";
    default:
      return "utf8";
  }
}

function buildColumn(column: Column, rows: readonly Row[], index: number): ColumnData {
  const texts = rows.map((row) => row[index] ?? null);
  const values = buildValues(column, texts);
  return texts.includes(null)
    ? { values, validity: Uint8Array.from(texts, (text) => Number(text !== null)) }
    : { values };
}

function buildValues({ kind, type }: Column, texts: readonly (string | null)[]): ColumnValues {
  const read = (text: string | null): Datum => (text === null ? null : types[type.name].read(text, type.typmod));
  switch (kind) {
    case "utf8":
      return { kind, ...concatenate(texts.map((text) => Buffer.from(text ?? "", "utf8"))) };
    case "bytes":
      return { kind, ...concatenate(texts.map((text) => (read(text) ?? new Uint8Array(0)) as Uint8Array)) };
    case "uuid":
      return { kind, values: concatenate(texts.map((text) => (read(text) ?? new Uint8Array(16)) as Uint8Array)).bytes };
    case "bool":
      return { kind, values: Uint8Array.from(texts, (text) => (text === "t" ? 1 : 0)) };
    case "i32":
      return { kind, values: Int32Array.from(texts, (text) => Number(read(text) ?? 0)) };
    case "f32":
      return { kind, values: Float32Array.from(texts, (text) => Number(read(text) ?? 0)) };
    case "f64":
      return { kind, values: Float64Array.from(texts, (text) => Number(read(text) ?? 0)) };
    case "i64":
      return { kind, values: BigInt64Array.from(texts, (text) => integerOf(read(text))) };
    case "i128": {
      const integers = texts.map((text) => integerOf(read(text)));
      // Storing takes the low 64 bits of each.
      return { kind, values: BigInt64Array.from(integers.flatMap((integer) => [integer, integer >> 64n])) };
    }
  }
}

function integerOf(value: Datum): bigint {
  if (value === null) return 0n;
  if (typeof value === "bigint") return value;
  // Reading with the type's modifier has brought it to the type's scale.
  if (typeof value === "object" && "kind" in value && value.kind === "finite") return value.coefficient;
  throw sqlError("featureNotSupported", "a numeric NaN in Arrow format is not supported");
}

function concatenate(parts: readonly Uint8Array[]): { readonly offsets: Int32Array; readonly bytes: Uint8Array } {
  const offsets = new Int32Array(parts.length + 1);
  parts.forEach((part, index) => {
    offsets[index + 1] = offsets[index]! + part.length;
  });
  return { offsets, bytes: Buffer.concat(parts) };
}
