/** Messages as lines of text for goldens: `Name`, or `Name {json}`; a message with one field shows that field's value alone. */

import type { Fields } from "./codec.ts";
import { encodeMessage, type Frame, type MessageRow, type Table } from "./message.ts";
import { authenticationTable, type BackendMessage, backendTable, decodeBackend, frontendTable } from "./messages.ts";
import { encodeStartup } from "./startup.ts";
import { ByteWriter } from "./writer.ts";

/** A server's frame as a line. Throws SqlError when the frame is malformed. */
export function printFrame(frame: Frame): string {
  return printBackend(decodeBackend(frame));
}

/** A server's message as a line. */
export function printBackend(message: BackendMessage): string {
  const row: MessageRow<Fields> = backendTable[message.kind];
  const values: Readonly<Record<string, unknown>> = message;
  if (row.entries.length === 0) return message.kind;
  if (row.changing) return `${message.kind} <ignored>`;
  const shown = row.entries.map(([name, codec]) => [name, codec.show(values[name])] as const);
  const [only] = shown;
  return `${message.kind} ${JSON.stringify(shown.length === 1 && only ? only[1] : Object.fromEntries(shown))}`;
}

/**
 * The bytes of a client's message written as a line. Fields left out have their usual value (empty, 0). Beside the messages of the
 * protocol: `StartupMessage {"major": 3, "minor": 0, "parameters": {...}}`, `SSLRequest`, `GSSENCRequest`,
 * `CancelRequest {"processId": 1, "secret": 2}`, and `Bytes "hex"` for bytes that are no message. Throws Error for a line that is none.
 */
export function encodeLine(line: string): Uint8Array {
  const [, name, json] = /^(\w+)\s*(.*)$/s.exec(line.trim()) ?? [];
  if (name === undefined) throw new Error(`no message: ${line}`);
  const given: unknown = json === undefined || json === "" ? undefined : JSON.parse(json);
  if (name === "Bytes") return Buffer.from(String(given ?? ""), "hex");
  const writer = new ByteWriter();
  const table: Table = { ...frontendTable, ...authenticationTable };
  const row = table[name];
  if (row === undefined) encodeOpening(writer, name, (given ?? {}) as OpeningFields);
  else encodeMessage(writer, row, parseFields(row, given));
  return writer.take();
}

interface OpeningFields {
  readonly major?: number;
  readonly minor?: number;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly processId?: number;
  readonly secret?: number;
}

function encodeOpening(writer: ByteWriter, name: string, given: OpeningFields): void {
  if (name === "StartupMessage") {
    const parameters = Object.entries(given.parameters ?? {});
    encodeStartup(writer, { kind: name, major: given.major ?? 3, minor: given.minor ?? 0, parameters });
  } else if (name === "CancelRequest") {
    encodeStartup(writer, { kind: name, processId: given.processId ?? 0, secret: given.secret ?? 0 });
  } else if (name === "SSLRequest" || name === "GSSENCRequest") {
    encodeStartup(writer, { kind: name });
  } else {
    throw new Error(`there is no message ${name}`);
  }
}

function parseFields(row: MessageRow<Fields>, given: unknown): Readonly<Record<string, unknown>> {
  const plain = typeof given === "object" && given !== null && !Array.isArray(given);
  const [only] = row.entries;
  const bare = given !== undefined && !plain && row.entries.length === 1 && only !== undefined;
  const values = (bare ? { [only[0]]: given } : (given ?? {})) as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(values).find((name) => row.fields[name] === undefined);
  if (unknown !== undefined) throw new Error(`there is no field ${unknown}`);
  return Object.fromEntries(row.entries.map(([name, codec]) => [name, codec.parse(values[name])]));
}
