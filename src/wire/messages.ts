/** The table of messages of the PostgreSQL protocol 3.0 (documentation, section 55.7). Decoder, encoder and golden printer come from its rows. */

import { sqlError } from "../base/index.ts";
import {
  cstring,
  cstrings,
  fixed,
  int16,
  int32,
  letter,
  list,
  longList,
  oid,
  record,
  rest,
  uint8,
  value,
} from "./codec.ts";
import { decodeFrame, encodeMessage, type Frame, type MessageOf, row, rowsByType } from "./message.ts";
import { report } from "./report.ts";
import type { ByteWriter } from "./writer.ts";

/** What a client sends when a session is up. */
export const frontendTable = {
  Query: row("Q", { text: cstring }),
  Parse: row("P", { name: cstring, text: cstring, parameterTypes: list(oid) }),
  Bind: row("B", {
    portal: cstring,
    statement: cstring,
    parameterFormats: list(int16),
    parameters: list(value),
    resultFormats: list(int16),
  }),
  Describe: row("D", { target: target("DESCRIBE"), name: cstring }, { small: true }),
  Execute: row("E", { portal: cstring, maxRows: int32 }, { small: true }),
  Close: row("C", { target: target("CLOSE"), name: cstring }, { small: true }),
  Flush: row("H", {}, { small: true }),
  Sync: row("S", {}, { small: true }),
  FunctionCall: row("F", {
    function: oid,
    argumentFormats: list(int16),
    arguments: list(value),
    resultFormat: int16,
  }),
  CopyData: row("d", { data: rest }),
  CopyDone: row("c", {}, { small: true }),
  CopyFail: row("f", { message: cstring }, { small: true }),
  Terminate: row("X", {}, { small: true }),
} as const;

/** What a client answers to an Authentication request; all of one type byte, so that only the request tells them apart. */
export const authenticationTable = {
  PasswordMessage: row("p", { password: cstring }, { small: true }),
  SASLInitialResponse: row("p", { mechanism: cstring, response: value }, { small: true }),
  SASLResponse: row("p", { data: rest }, { small: true }),
  GSSResponse: row("p", { data: rest }, { small: true }),
} as const;

/** What a server sends. */
export const backendTable = {
  AuthenticationOk: row("R", {}, { tag: 0 }),
  AuthenticationKerberosV5: row("R", {}, { tag: 2 }),
  AuthenticationCleartextPassword: row("R", {}, { tag: 3 }),
  AuthenticationMD5Password: row("R", { salt: fixed(4) }, { tag: 5 }),
  AuthenticationGSS: row("R", {}, { tag: 7 }),
  AuthenticationGSSContinue: row("R", { data: rest }, { tag: 8 }),
  AuthenticationSSPI: row("R", {}, { tag: 9 }),
  AuthenticationSASL: row("R", { mechanisms: cstrings }, { tag: 10 }),
  AuthenticationSASLContinue: row("R", { data: rest }, { tag: 11 }),
  AuthenticationSASLFinal: row("R", { data: rest }, { tag: 12 }),
  NegotiateProtocolVersion: row("v", { version: int32, options: longList(cstring) }),
  BackendKeyData: row("K", { processId: int32, secret: int32 }, { changing: true }),
  ParameterStatus: row("S", { name: cstring, value: cstring }),
  ReadyForQuery: row("Z", {
    status: letter(["I", "T", "E"], (byte) => `invalid transaction status ${byte}`),
  }),
  RowDescription: row("T", {
    fields: list(
      record({
        name: cstring,
        tableOid: oid,
        columnNumber: int16,
        typeOid: oid,
        typeSize: int16,
        typmod: int32,
        format: int16,
      }),
    ),
  }),
  DataRow: row("D", { values: list(value) }),
  CommandComplete: row("C", { tag: cstring }),
  EmptyQueryResponse: row("I", {}),
  ErrorResponse: row("E", { report }),
  NoticeResponse: row("N", { report }),
  ParseComplete: row("1", {}),
  BindComplete: row("2", {}),
  CloseComplete: row("3", {}),
  ParameterDescription: row("t", { types: list(oid) }),
  NoData: row("n", {}),
  PortalSuspended: row("s", {}),
  FunctionCallResponse: row("V", { result: value }),
  NotificationResponse: row("A", { processId: int32, channel: cstring, payload: cstring }),
  CopyInResponse: row("G", { format: uint8, columnFormats: list(int16) }),
  CopyOutResponse: row("H", { format: uint8, columnFormats: list(int16) }),
  CopyBothResponse: row("W", { format: uint8, columnFormats: list(int16) }),
  CopyData: row("d", { data: rest }),
  CopyDone: row("c", {}),
} as const;

/** A message of a client whose session is up. */
export type FrontendMessage = MessageOf<typeof frontendTable>;

/** A message of the server. */
export type BackendMessage = MessageOf<typeof backendTable>;

const frontendRows = rowsByType(frontendTable);
const backendRows = rowsByType(backendTable);

/** Longest message by type byte, length word included; 0 where a byte begins no message. */
export const frontendLimits = frontendRows.map((rows) => rows[0]?.row.limit ?? 0);
/** As {@link frontendLimits}, for the reader of a server's messages. */
export const backendLimits = backendRows.map((rows) => rows[0]?.row.limit ?? 0);

/** A client's message out of its frame. Throws SqlError 08P01 or 22021 with PostgreSQL's text. */
export function decodeFrontend(frame: Frame): FrontendMessage {
  return decodeFrame(rowsOf(frontendRows, frame), frame) as FrontendMessage;
}

/** A server's message out of its frame. Throws SqlError 08P01 or 22021. */
export function decodeBackend(frame: Frame): BackendMessage {
  return decodeFrame(rowsOf(backendRows, frame), frame) as BackendMessage;
}

/** The kind of a client's frame, known without reading its body. */
export function frontendKind(frame: Frame): FrontendMessage["kind"] {
  return rowsOf(frontendRows, frame)[0]?.kind as FrontendMessage["kind"];
}

/** Appends a server's message. */
export function encodeBackend(writer: ByteWriter, message: BackendMessage): void {
  encodeMessage(writer, backendTable[message.kind], message);
}

/** Appends a client's message. */
export function encodeFrontend(writer: ByteWriter, message: FrontendMessage): void {
  encodeMessage(writer, frontendTable[message.kind], message);
}

/** What Describe and Close name: a prepared statement or a portal. */
function target(message: "DESCRIBE" | "CLOSE") {
  return letter(["S", "P"], (byte) => `invalid ${message} message subtype ${byte}`);
}

function rowsOf(rows: typeof frontendRows, { type }: Frame): (typeof frontendRows)[number] {
  const found = rows[type];
  if (found === undefined || found.length === 0) throw sqlError("protocolViolation", `invalid message type ${type}`);
  return found;
}
