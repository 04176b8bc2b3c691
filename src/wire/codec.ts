/** Codecs: how one field of a message is read, written, and shown in a golden. */

import { isUtf8 } from "node:buffer";
import { sqlError } from "../base/index.ts";
import type { ByteCursor } from "./cursor.ts";
import type { ByteWriter } from "./writer.ts";

/** A field's form on the wire and in goldens. Methods (not properties), so that Codec<T> is a Codec<unknown>. */
export interface Codec<T> {
  /** Throws SqlError 08P01 (or 22021 for text that is not UTF-8). */
  read(cursor: ByteCursor): T;
  write(writer: ByteWriter, value: T): void;
  /** The value as plain JSON. */
  show(value: T): unknown;
  /** The value of plain JSON; of undefined, the field's usual value. Throws Error for JSON of another shape. */
  parse(json: unknown): T;
}

/** The value type of a codec. */
export type ValueOf<C> = C extends Codec<infer T> ? T : never;

export const uint8 = integer(
  (cursor) => cursor.uint8(),
  (writer, value) => writer.uint8(value),
);
export const int16 = integer(
  (cursor) => cursor.int16(),
  (writer, value) => writer.int16(value),
);
export const int32 = integer(
  (cursor) => cursor.int32(),
  (writer, value) => writer.int32(value),
);
/** Object identifiers are unsigned. */
export const oid = integer(
  (cursor) => cursor.uint32(),
  (writer, value) => writer.int32(value),
);

export const cstring: Codec<string> = {
  read: (cursor) => cursor.cstring(),
  write: (writer, value) => writer.cstring(value),
  show: (value) => value,
  parse: (json) => expectString(json ?? ""),
};

/** One byte as an ASCII letter, out of a set; `refuse` words the error for another byte. */
export function letter<const L extends string>(letters: readonly L[], refuse: (byte: number) => string): Codec<L> {
  const find = (value: unknown) => letters.find((each) => each === value);
  return {
    read: (cursor) => {
      const byte = cursor.uint8();
      const found = find(String.fromCharCode(byte));
      if (found === undefined) throw sqlError("protocolViolation", refuse(byte));
      return found;
    },
    write: (writer, value) => writer.uint8(value.charCodeAt(0)),
    show: (value) => value,
    parse: (json) => find(json ?? letters[0]) ?? fail(`one of ${letters.join(" ")}`, json),
  };
}

/** All bytes that are left of the body. */
export const rest: Codec<Uint8Array> = {
  read: (cursor) => cursor.copy(cursor.left),
  write: (writer, value) => writer.bytes(value),
  show: showBytes,
  parse: (json) => parseBytes(json ?? ""),
};

/** A length in 32 bits and that many bytes; -1 is null. */
export const value: Codec<Uint8Array | null> = {
  read: (cursor) => {
    const length = cursor.int32();
    return length === -1 ? null : cursor.copy(length);
  },
  write: (writer, bytes) => {
    writer.int32(bytes === null ? -1 : bytes.length);
    if (bytes !== null) writer.bytes(bytes);
  },
  show: (bytes) => (bytes === null ? null : showBytes(bytes)),
  parse: (json) => (json === null || json === undefined ? null : parseBytes(json)),
};

/** A fixed number of bytes. */
export function fixed(length: number): Codec<Uint8Array> {
  return { ...rest, read: (cursor) => cursor.copy(length) };
}

/** A count in 16 bits and that many items. */
export function list<T>(item: Codec<T>): Codec<readonly T[]> {
  return listOf(
    item,
    (cursor) => cursor.uint16(),
    (writer, count) => writer.int16(count),
  );
}

/** A count in 32 bits and that many items. Every item takes at least a byte, so a false count fails before it costs memory. */
export function longList<T>(item: Codec<T>): Codec<readonly T[]> {
  return listOf(
    item,
    (cursor) => cursor.uint32(),
    (writer, count) => writer.int32(count),
  );
}

/** Strings up to an empty one. */
export const cstrings: Codec<readonly string[]> = {
  read: (cursor) => {
    const items: string[] = [];
    for (let item = cursor.cstring(); item !== ""; item = cursor.cstring()) items.push(item);
    return items;
  },
  write: (writer, items) => {
    for (const item of items) writer.cstring(item);
    writer.uint8(0);
  },
  show: (items) => items,
  parse: (json) => expectArray(json ?? []).map(expectString),
};

/** Codecs by field name. */
export type Fields = Readonly<Record<string, Codec<unknown>>>;

/** The value of a set of fields. */
export type RecordOf<F extends Fields> = { readonly [Name in keyof F]: ValueOf<F[Name]> };

/** Fields one after the other. */
export function record<F extends Fields>(fields: F): Codec<RecordOf<F>> {
  const entries = Object.entries(fields);
  const each = (give: (name: string, codec: Codec<unknown>) => unknown) =>
    Object.fromEntries(entries.map(([name, codec]) => [name, give(name, codec)]));
  return {
    read: (cursor) => each((_, codec) => codec.read(cursor)) as RecordOf<F>,
    write: (writer, values) => {
      for (const [name, codec] of entries) codec.write(writer, values[name]);
    },
    show: (values) => each((name, codec) => codec.show(values[name])),
    parse: (json) => {
      const values = expectRecord(json ?? {});
      const unknown = Object.keys(values).find((name) => fields[name] === undefined);
      if (unknown !== undefined) throw new Error(`there is no field ${unknown}`);
      return each((name, codec) => codec.parse(values[name])) as RecordOf<F>;
    },
  };
}

/** JSON that must be an object. */
export function expectRecord(json: unknown): Readonly<Record<string, unknown>> {
  return typeof json === "object" && json !== null && !Array.isArray(json)
    ? (json as Record<string, unknown>)
    : fail("an object", json);
}

/** JSON that must be a string. */
export function expectString(json: unknown): string {
  return typeof json === "string" ? json : fail("a string", json);
}

function expectArray(json: unknown): readonly unknown[] {
  return Array.isArray(json) ? json : fail("a list", json);
}

function integer(read: (cursor: ByteCursor) => number, write: (writer: ByteWriter, value: number) => void) {
  const codec: Codec<number> = {
    read,
    write,
    show: (number) => number,
    parse: (json) => (Number.isInteger(json ?? 0) ? Number(json ?? 0) : fail("an integer", json)),
  };
  return codec;
}

function listOf<T>(
  item: Codec<T>,
  readCount: (cursor: ByteCursor) => number,
  writeCount: (writer: ByteWriter, count: number) => void,
): Codec<readonly T[]> {
  return {
    read: (cursor) => {
      const items: T[] = [];
      for (let count = readCount(cursor); count > 0; count--) items.push(item.read(cursor));
      return items;
    },
    write: (writer, items) => {
      writeCount(writer, items.length);
      for (const each of items) item.write(writer, each);
    },
    show: (items) => items.map((each) => item.show(each)),
    parse: (json) => expectArray(json ?? []).map((each) => item.parse(each)),
  };
}

/** Text where the bytes are UTF-8, else {"hex": "..."}. */
function showBytes(bytes: Uint8Array): unknown {
  const buffer = Buffer.from(bytes);
  return isUtf8(buffer) ? buffer.toString("utf8") : { hex: buffer.toString("hex") };
}

function parseBytes(json: unknown): Uint8Array {
  if (typeof json === "string") return new Uint8Array(Buffer.from(json, "utf8"));
  return new Uint8Array(Buffer.from(expectString(expectRecord(json)["hex"]), "hex"));
}

function fail(wanted: string, json: unknown): never {
  throw new Error(`expected ${wanted}, not ${JSON.stringify(json)}`);
}
