/** What a row of the table of messages is, and what follows from a row: decoding and encoding. */

import { assert, limits, sqlError } from "../base/index.ts";
import type { Codec, Fields, RecordOf } from "./codec.ts";
import { ByteCursor } from "./cursor.ts";
import type { ByteWriter } from "./writer.ts";

/** Longest message of a kind that carries little, length word included (PQ_SMALL_MESSAGE_LIMIT). */
const smallMessageBytes = 10_000;

/** One row: the type byte, the fields, and what tells messages of one type byte apart. */
export interface MessageRow<F extends Fields> {
  readonly type: number;
  readonly fields: F;
  readonly entries: ReadonlyArray<readonly [name: string, codec: Codec<unknown>]>;
  /** A number before the fields that tells apart the messages of one type byte (Authentication...). */
  readonly tag: number | undefined;
  /** Longest message, in bytes, length word included. */
  readonly limit: number;
  /** Shown as `<ignored>` in goldens: changes from run to run. */
  readonly changing: boolean;
}

interface RowOptions {
  readonly tag?: number;
  readonly small?: boolean;
  readonly changing?: boolean;
}

/** A row of the table. `type` is the message's letter. */
export function row<const F extends Fields>(type: string, fields: F, options: RowOptions = {}): MessageRow<F> {
  return {
    type: type.charCodeAt(0),
    fields,
    entries: Object.entries(fields),
    tag: options.tag,
    limit: options.small === true ? smallMessageBytes : limits.messageBytes,
    changing: options.changing === true,
  };
}

/** Rows by message name. */
export type Table = Readonly<Record<string, MessageRow<Fields>>>;

/** The union of a table's messages: plain records with `kind` and the fields. */
export type MessageOf<T extends Table> = {
  readonly [Kind in keyof T]: { readonly kind: Kind } & RecordOf<T[Kind]["fields"]>;
}[keyof T];

/** One message as it came: the type byte and the body behind the length word. The body is valid until more bytes are pushed. */
export interface Frame {
  readonly type: number;
  readonly body: Uint8Array;
}

/** A kind and its row. */
export interface NamedRow {
  readonly kind: string;
  readonly row: MessageRow<Fields>;
}

/** The rows of a table by type byte. */
export function rowsByType(table: Table): ReadonlyArray<readonly NamedRow[]> {
  const rows: NamedRow[][] = Array.from({ length: 256 }, () => []);
  for (const [kind, each] of Object.entries(table)) rows[each.type]?.push({ kind, row: each });
  return rows;
}

/** Reads a frame by one of the rows of its type byte. Throws SqlError 08P01 or 22021 with PostgreSQL's text. */
export function decodeFrame(rows: readonly NamedRow[], frame: Frame): Readonly<Record<string, unknown>> {
  const cursor = new ByteCursor(frame.body);
  const tag = rows[0]?.row.tag === undefined ? undefined : cursor.int32();
  const found = rows.find((each) => each.row.tag === tag);
  if (found === undefined) throw sqlError("protocolViolation", "invalid message format");
  const message: Record<string, unknown> = { kind: found.kind };
  for (const [name, codec] of found.row.entries) message[name] = codec.read(cursor);
  cursor.finish();
  return message;
}

/** Appends a message: type byte, length word, tag if any, fields. */
export function encodeMessage(
  writer: ByteWriter,
  { type, tag, entries }: MessageRow<Fields>,
  message: Readonly<Record<string, unknown>>,
): void {
  writer.uint8(type);
  const lengthAt = writer.length;
  writer.int32(0);
  if (tag !== undefined) writer.int32(tag);
  for (const [name, codec] of entries) codec.write(writer, message[name]);
  const length = writer.length - lengthAt;
  assert(length <= 0x7fff_ffff, "a message is below 2 GB");
  writer.patchInt32(lengthAt, length);
}
