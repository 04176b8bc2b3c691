/** The table of messages against pg-protocol, an independent client, and the frame reader against every way of cutting a stream. */

import { PassThrough } from "node:stream";
import fc from "fast-check";
import { parse, serialize } from "pg-protocol";
import { expect, test } from "vitest";
import { limits, SqlError } from "../base/index.ts";
import { FrameReader } from "./frame-reader.ts";
import { encodeLine, printBackend, printFrame } from "./golden.ts";
import {
  type BackendMessage,
  backendLimits,
  decodeBackend,
  decodeFrontend,
  encodeBackend,
  encodeFrontend,
  type FrontendMessage,
  frontendLimits,
} from "./messages.ts";
import { decodeStartup, encodeStartup } from "./startup.ts";
import { ByteWriter } from "./writer.ts";

const int32 = fc.integer({ min: -0x8000_0000, max: 0x7fff_ffff });
const int16 = fc.integer({ min: -0x8000, max: 0x7fff });
const oid = fc.integer({ min: 0, max: 0xffff_ffff });
const text = fc.string({ unit: "grapheme" }).filter((each) => !each.includes("\0"));
const bytes = fc.uint8Array({ maxLength: 40 });
const nullable = fc.option(bytes, { nil: null });

const frontendMessage: fc.Arbitrary<FrontendMessage> = fc.oneof(
  fc.record({ kind: fc.constant("Query" as const), text }),
  fc.record({ kind: fc.constant("Parse" as const), name: text, text, parameterTypes: fc.array(oid) }),
  fc.record({
    kind: fc.constant("Bind" as const),
    portal: text,
    statement: text,
    parameterFormats: fc.array(int16),
    parameters: fc.array(nullable),
    resultFormats: fc.array(int16),
  }),
  fc.record({
    kind: fc.constant("Describe" as const),
    target: fc.constantFrom("S" as const, "P" as const),
    name: text,
  }),
  fc.record({ kind: fc.constant("Execute" as const), portal: text, maxRows: int32 }),
  fc.record({ kind: fc.constant("CopyData" as const), data: bytes }),
  fc.record({ kind: fc.constantFrom("Sync" as const, "Flush" as const, "Terminate" as const) }),
);

function encode<M>(write: (writer: ByteWriter, message: M) => void, messages: readonly M[]): Uint8Array {
  const writer = new ByteWriter();
  for (const message of messages) write(writer, message);
  return writer.take();
}

/** Pushes `stream` in pieces of the given sizes, in turn, and decodes whatever comes out. */
function decodeInPieces(stream: Uint8Array, sizes: readonly number[]): FrontendMessage[] {
  const reader = new FrameReader(frontendLimits);
  const messages: FrontendMessage[] = [];
  let turn = 0;
  for (let at = 0; at < stream.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    reader.push(stream.subarray(at, at + size));
    at += size;
    for (let frame = reader.message(); frame !== undefined; frame = reader.message())
      messages.push(decodeFrontend(frame));
  }
  expect(reader.buffered).toBe(0);
  return messages;
}

test("any cutting of a stream gives the same messages", () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1 });
  fc.assert(
    fc.property(fc.array(frontendMessage), sizes, (messages, pieces) => {
      expect(decodeInPieces(encode(encodeFrontend, messages), pieces)).toEqual(messages);
    }),
  );
});

test("random bytes give messages or a SqlError, nothing else", () => {
  const readAll = (stream: Uint8Array) => {
    const reader = new FrameReader(frontendLimits);
    reader.push(stream);
    for (let frame = reader.message(); frame !== undefined; frame = reader.message()) decodeFrontend(frame);
  };
  const letters = fc.constantFrom(...Buffer.from("QPBDECHSFdcfX"));
  const framed = fc.tuple(letters, fc.uint8Array({ maxLength: 60 })).map(([type, body]) => {
    const header = Buffer.alloc(5);
    header[0] = type;
    header.writeInt32BE(body.length + 4, 1);
    return Buffer.concat([header, body]);
  });
  const startup = fc.uint8Array({ minLength: 4, maxLength: 60 });
  const throwsOnlySqlError = (read: () => void) => {
    try {
      read();
    } catch (thrown) {
      expect(thrown).toBeInstanceOf(SqlError);
    }
  };
  fc.assert(fc.property(fc.uint8Array(), (stream) => throwsOnlySqlError(() => readAll(stream))));
  fc.assert(
    fc.property(framed, (stream) => throwsOnlySqlError(() => readAll(stream))),
    { numRuns: 2000 },
  );
  fc.assert(
    fc.property(framed, (stream) => throwsOnlySqlError(() => readBackend(stream))),
    { numRuns: 2000 },
  );
  fc.assert(fc.property(startup, (body) => throwsOnlySqlError(() => decodeStartup(body))));
});

function readBackend(stream: Uint8Array): BackendMessage[] {
  const reader = new FrameReader(backendLimits);
  const messages: BackendMessage[] = [];
  reader.push(stream);
  for (let frame = reader.message(); frame !== undefined; frame = reader.message()) messages.push(decodeBackend(frame));
  return messages;
}

/** The SQLSTATE and text of what `read` throws. */
function refusal(read: () => unknown): string {
  try {
    read();
  } catch (thrown) {
    if (thrown instanceof SqlError) return `${thrown.severity} ${thrown.code} ${thrown.message}`;
    throw thrown;
  }
  return "nothing was thrown";
}

function frameOf(hex: string) {
  const reader = new FrameReader(frontendLimits);
  reader.push(Buffer.from(hex, "hex"));
  const frame = reader.message();
  if (frame === undefined) throw new Error("not a whole frame");
  return frame;
}

// The texts are those that PostgreSQL 15 answered to the same bytes (the silent ones: its log).
test("malformed frames are refused in PostgreSQL's words", () => {
  const decode = (hex: string) => refusal(() => decodeFrontend(frameOf(hex)));
  expect(refusal(() => frameOf("7a"))).toBe("FATAL 08P01 invalid frontend message type 122");
  expect(refusal(() => frameOf("00"))).toBe("FATAL 08P01 invalid frontend message type 0");
  expect(refusal(() => frameOf("5100000003"))).toBe("FATAL 08P01 invalid message length");
  expect(refusal(() => frameOf("5300004e20"))).toBe("FATAL 08P01 invalid message length");
  expect(refusal(() => frameOf("517fffffff"))).toBe("FATAL 08P01 invalid message length");
  expect(decode("5100000004")).toBe("ERROR 08P01 invalid string in message");
  expect(decode("510000000773656c")).toBe("ERROR 08P01 invalid string in message");
  expect(decode("51000000073b0078")).toBe("ERROR 08P01 invalid message format");
  expect(decode("530000000578")).toBe("ERROR 08P01 invalid message format");
  expect(decode("5000000009003b000002")).toBe("ERROR 08P01 insufficient data left in message");
  expect(decode("4500000007000000")).toBe("ERROR 08P01 insufficient data left in message");
  expect(decode("4400000007786600")).toBe("ERROR 08P01 invalid DESCRIBE message subtype 120");
  expect(decode("4300000007786600")).toBe("ERROR 08P01 invalid CLOSE message subtype 120");
  const utf8 = (hex: string) => decode(`51${(hex.length / 2 + 5).toString(16).padStart(8, "0")}${hex}00`);
  const invalid = 'ERROR 22021 invalid byte sequence for encoding "UTF8":';
  expect(utf8("61ff62")).toBe(`${invalid} 0xff`);
  expect(utf8("27e28227")).toBe(`${invalid} 0xe2 0x82 0x27`);
  expect(utf8("eda080")).toBe(`${invalid} 0xed 0xa0 0x80`);
  expect(utf8("c3a4e2")).toBe(`${invalid} 0xe2`);
});

test("a startup packet is refused by its length before it has come", () => {
  const startup = (length: number) => {
    const reader = new FrameReader(frontendLimits);
    const header = Buffer.alloc(4);
    header.writeInt32BE(length);
    reader.push(header);
    return refusal(() => reader.startup());
  };
  for (const length of [-1, 0, 3, 7, limits.startupBytes + 5, 0x16030100]) {
    expect(startup(length)).toBe("FATAL 08P01 invalid length of startup packet");
  }
  expect(startup(limits.startupBytes + 4)).toBe("nothing was thrown");
});

test("opening messages: what pg-protocol sends, and the layouts that PostgreSQL refuses", () => {
  const fromClient = serialize.startup({ user: "ada", database: "lake" });
  const { kind, ...opened } = decodeStartup(fromClient.subarray(4));
  expect(kind).toBe("StartupMessage");
  expect(opened).toMatchObject({ major: 3, minor: 0 });
  expect("parameters" in opened && opened.parameters).toContainEqual(["user", "ada"]);
  expect(decodeStartup(serialize.requestSsl().subarray(4))).toEqual({ kind: "SSLRequest" });
  const cancel = { kind: "CancelRequest", processId: 7, secret: -9 } as const;
  expect(decodeStartup(serialize.cancel(7, -9).subarray(4))).toEqual(cancel);
  expect(encode(encodeStartup, [cancel])).toEqual(serialize.cancel(7, -9));

  const layout = "FATAL 08P01 invalid startup packet layout: expected terminator as last byte";
  const body = (version: number, rest: string) => {
    const bytes = Buffer.alloc(4 + rest.length);
    bytes.writeUInt32BE(version);
    bytes.write(rest, 4, "latin1");
    return refusal(() => decodeStartup(bytes));
  };
  for (const rest of ["", "user\0ada\0", "user\0ada\0\0\0", "user\0ada\0x\0"]) expect(body(196608, rest)).toBe(layout);
  const unsupported = (version: string) =>
    `FATAL 0A000 unsupported frontend protocol ${version}: server supports 3.0 to 3.0`;
  expect(body(4 << 16, "\0")).toBe(unsupported("4.0"));
  expect(body(2 << 16, "\0")).toBe(unsupported("2.0"));
});

test("what pg-protocol sends is decoded", () => {
  const one = (message: Uint8Array) => decodeInPieces(message, [7]);
  expect(one(serialize.query("select 'ä'"))).toEqual([{ kind: "Query", text: "select 'ä'" }]);
  expect(one(serialize.parse({ name: "s", text: "select $1", types: [23] }))).toEqual([
    { kind: "Parse", name: "s", text: "select $1", parameterTypes: [23] },
  ]);
  expect(one(serialize.bind({ portal: "p", statement: "s", values: ["1", null], binary: true }))).toEqual([
    {
      kind: "Bind",
      portal: "p",
      statement: "s",
      parameterFormats: [0, 0],
      parameters: [new Uint8Array([0x31]), null],
      resultFormats: [1],
    },
  ]);
  expect(one(serialize.execute({ portal: "p", rows: 5 }))).toEqual([{ kind: "Execute", portal: "p", maxRows: 5 }]);
  expect(one(serialize.describe({ type: "S", name: "s" }))).toEqual([{ kind: "Describe", target: "S", name: "s" }]);
  expect(one(serialize.close({ type: "P", name: "p" }))).toEqual([{ kind: "Close", target: "P", name: "p" }]);
  expect(one(serialize.copyFail("no"))).toEqual([{ kind: "CopyFail", message: "no" }]);
  const bare = [serialize.flush(), serialize.sync(), serialize.copyDone(), serialize.end()];
  expect(one(Buffer.concat(bare)).map(({ kind }) => kind)).toEqual(["Flush", "Sync", "CopyDone", "Terminate"]);
});

const column = {
  name: "näme",
  tableOid: 4_000_000_000,
  columnNumber: 2,
  typeOid: 25,
  typeSize: -1,
  typmod: -1,
  format: 0,
};
const report = {
  localizedSeverity: "ERROR",
  severity: "ERROR",
  code: "42703",
  message: "no\u{1f980}",
  detail: "d",
  hint: "h",
  position: "8",
};

const backendMessages: readonly BackendMessage[] = [
  { kind: "AuthenticationOk" },
  { kind: "AuthenticationCleartextPassword" },
  { kind: "AuthenticationMD5Password", salt: new Uint8Array([1, 2, 3, 4]) },
  { kind: "AuthenticationSASL", mechanisms: ["SCRAM-SHA-256-PLUS", "SCRAM-SHA-256"] },
  { kind: "ParameterStatus", name: "TimeZone", value: "UTC" },
  { kind: "BackendKeyData", processId: 7, secret: -2 },
  { kind: "ReadyForQuery", status: "T" },
  { kind: "RowDescription", fields: [column] },
  { kind: "DataRow", values: [Buffer.from("1"), null, Buffer.from("")] },
  { kind: "CommandComplete", tag: "SELECT 1" },
  { kind: "EmptyQueryResponse" },
  { kind: "ErrorResponse", report },
  { kind: "NoticeResponse", report },
  { kind: "ParseComplete" },
  { kind: "BindComplete" },
  { kind: "CloseComplete" },
  { kind: "ParameterDescription", types: [23, 25] },
  { kind: "NoData" },
  { kind: "PortalSuspended" },
  { kind: "NotificationResponse", processId: 3, channel: "c", payload: "p" },
  { kind: "CopyInResponse", format: 1, columnFormats: [0, 1] },
  { kind: "CopyData", data: Buffer.from("x") },
  { kind: "CopyDone" },
];

test("pg-protocol reads back what the server's messages say", async () => {
  const stream = new PassThrough();
  const seen: Array<Record<string, unknown>> = [];
  const done = parse(stream, (message) => seen.push({ ...message }));
  stream.end(encode(encodeBackend, backendMessages));
  await done;
  const find = (name: string) => seen.find((message) => message["name"] === name);
  expect(seen).toHaveLength(backendMessages.length);
  expect(find("authenticationMD5Password")).toMatchObject({ salt: Buffer.from([1, 2, 3, 4]) });
  expect(find("authenticationSASL")).toMatchObject({ mechanisms: ["SCRAM-SHA-256-PLUS", "SCRAM-SHA-256"] });
  expect(find("parameterStatus")).toMatchObject({ parameterName: "TimeZone", parameterValue: "UTC" });
  expect(find("backendKeyData")).toMatchObject({ processID: 7, secretKey: -2 });
  expect(find("readyForQuery")).toMatchObject({ status: "T" });
  expect(find("rowDescription")).toMatchObject({
    fields: [
      { name: "näme", tableID: 4_000_000_000, columnID: 2, dataTypeID: 25, dataTypeSize: -1, dataTypeModifier: -1 },
    ],
  });
  expect(find("dataRow")).toMatchObject({ fields: ["1", null, ""] });
  expect(find("commandComplete")).toMatchObject({ text: "SELECT 1" });
  const { localizedSeverity: _, message, ...others } = report;
  expect(find("notice")).toMatchObject({ message, ...others });
  expect(find("error")).toMatchObject(others);
  expect(find("parameterDescription")).toMatchObject({ dataTypeIDs: [23, 25] });
  expect(find("notification")).toMatchObject({ processId: 3, channel: "c", payload: "p" });
  expect(find("copyInResponse")).toMatchObject({ binary: true, columnTypes: [0, 1] });
});

test("every message of the server is decoded as it was encoded", () => {
  const decoded = readBackend(encode(encodeBackend, backendMessages));
  expect(decoded.map(printBackend)).toEqual(backendMessages.map(printBackend));
});

test("a text ends at a NUL inside it, and what follows stays readable", () => {
  const messages: BackendMessage[] = [
    { kind: "CommandComplete", tag: "A\0B" },
    { kind: "ReadyForQuery", status: "I" },
  ];
  expect(readBackend(encode(encodeBackend, messages))).toEqual([{ ...messages[0], tag: "A" }, messages[1]]);
});

test("golden lines: both ways", () => {
  const sent = Buffer.concat(
    [
      'Query "select 1"',
      'Parse {"text": "select $1", "parameterTypes": [23]}',
      'Bind {"parameters": ["1", null]}',
      "Sync",
    ].map(encodeLine),
  );
  expect(decodeInPieces(sent, [3])).toEqual([
    { kind: "Query", text: "select 1" },
    { kind: "Parse", name: "", text: "select $1", parameterTypes: [23] },
    {
      kind: "Bind",
      portal: "",
      statement: "",
      parameterFormats: [],
      parameters: [new Uint8Array([0x31]), null],
      resultFormats: [],
    },
    { kind: "Sync" },
  ]);
  expect(Buffer.from(encodeLine('Bytes "7a00"')).toString("hex")).toBe("7a00");
  expect(() => encodeLine("Querry")).toThrow("there is no message Querry");
  expect(() => encodeLine('Parse {"texd": ""}')).toThrow("there is no field texd");

  const reader = new FrameReader(backendLimits);
  reader.push(encode(encodeBackend, backendMessages));
  const lines: string[] = [];
  for (let frame = reader.message(); frame !== undefined; frame = reader.message()) lines.push(printFrame(frame));
  expect(lines).toContain('DataRow ["1",null,""]');
  expect(lines).toContain('CommandComplete "SELECT 1"');
  expect(lines).toContain("BackendKeyData <ignored>");
  expect(lines).toContain('ParameterStatus {"name":"TimeZone","value":"UTC"}');
});
