/** The connection's state machine, event by event; the answers are those of PostgreSQL 15 to the same messages. */

import { expect, test } from "vitest";
import { sqlError } from "../base/index.ts";
import { type FrontendMessage, printBackend, type StartupMessage } from "../wire/index.ts";
import { advance, type ConnectionEvent, type ConnectionState, initialState, type Output } from "./connection.ts";
import { readOptions } from "./startup-options.ts";

/** Feeds events; gives the final state and every output as a line. */
function play(events: readonly ConnectionEvent[], from: ConnectionState = initialState) {
  let state = from;
  const lines: string[] = [];
  for (const event of events) {
    const step = advance(state, event);
    state = step.state;
    lines.push(...step.outputs.map(printOutput));
  }
  return { state, lines };
}

function printOutput(output: Output): string {
  switch (output.kind) {
    case "send":
      return printBackend(output.message);
    case "connect":
      return `connect ${JSON.stringify(output.options)}`;
    case "run":
      return `run ${output.text}`;
    case "step":
      return `step ${output.step.kind}`;
    case "cancelOther":
      return `cancel ${output.processId} ${output.secret}`;
    default:
      return output.kind;
  }
}

const startup = (parameters: Readonly<Record<string, string>>, minor = 0): StartupMessage => ({
  kind: "StartupMessage",
  major: 3,
  minor,
  parameters: Object.entries(parameters),
});
const opening = (
  message: StartupMessage,
  { more = false, admission = "open" as "open" | "full" | "closing" } = {},
): ConnectionEvent => ({ kind: "startup", message, more, admission });
const message = (each: FrontendMessage): ConnectionEvent => ({ kind: "message", message: each });
const query = (text: string) => message({ kind: "Query", text });
const sync = message({ kind: "Sync" });
const parse = message({ kind: "Parse", name: "", text: "select 1", parameterTypes: [] });
const malformed = (kind: FrontendMessage["kind"]): ConnectionEvent => ({
  kind: "malformed",
  message: kind,
  error: sqlError("protocolViolation", "m"),
});
const finished: ConnectionEvent = { kind: "finished", status: "I" };
const connected: ConnectionEvent = {
  kind: "connected",
  processId: 1,
  secret: 2,
  parameters: [
    ["server_version", "15.20"],
    ["TimeZone", "UTC"],
  ],
};
const idle = play([opening(startup({ user: "ada" })), connected]).state;
const error = (severity: "ERROR" | "FATAL", code: string, text: string, more = {}) =>
  `ErrorResponse ${JSON.stringify({ severity, code, message: text, ...more })}`;

test("startup: authentication, parameters, key, ready", () => {
  const first = play([opening(startup({ user: "ada", application_name: "x", options: "-c a=b --c-d=e\\ f" }))]);
  expect(first.lines).toEqual([
    "AuthenticationOk",
    'connect {"user":"ada","database":"ada","parameters":{"a":"b","c_d":"e f","application_name":"x"}}',
  ]);
  expect(play([connected], first.state).lines).toEqual([
    'ParameterStatus {"name":"server_version","value":"15.20"}',
    'ParameterStatus {"name":"TimeZone","value":"UTC"}',
    "BackendKeyData <ignored>",
    'ReadyForQuery "I"',
    "flush",
  ]);
});

test("encryption is refused with N, as often as it is asked for", () => {
  const ssl = opening({ kind: "SSLRequest" });
  const gss = opening({ kind: "GSSENCRequest" });
  const { state, lines } = play([ssl, gss, ssl]);
  expect(lines).toEqual(["refuseEncryption", "flush", "refuseEncryption", "flush", "refuseEncryption", "flush"]);
  expect(state).toEqual(initialState);
});

test("bytes behind a request for encryption are refused", () => {
  expect(play([opening({ kind: "SSLRequest" }, { more: true })]).lines).toEqual([
    "refuseEncryption",
    error("FATAL", "08P01", "received unencrypted data after SSL request", {
      detail: "This could be either a client-software bug or evidence of an attempted man-in-the-middle attack.",
    }),
    "close",
  ]);
});

test("newer minor versions and protocol options are negotiated down", () => {
  const negotiate = (minor: number, parameters: Readonly<Record<string, string>>) =>
    play([opening(startup({ user: "ada", ...parameters }, minor))]).lines;
  expect(negotiate(2, {})[0]).toBe('NegotiateProtocolVersion {"version":196608,"options":[]}');
  expect(negotiate(9999, { "_pq_.foo": "1", "_pq_.bar": "2" })).toEqual([
    'NegotiateProtocolVersion {"version":196608,"options":["_pq_.foo","_pq_.bar"]}',
    "AuthenticationOk",
    'connect {"user":"ada","database":"ada","parameters":{}}',
  ]);
  expect(negotiate(0, { "_pq_.foo": "1" })[0]).toBe(
    'NegotiateProtocolVersion {"version":196608,"options":["_pq_.foo"]}',
  );
});

test("who does not get in", () => {
  const refused = (parameters: Readonly<Record<string, string>>, admission: "open" | "full" | "closing" = "open") =>
    play([opening(startup(parameters), { admission })]).lines;
  const noUser = error("FATAL", "28000", "no PostgreSQL user name specified in startup packet");
  expect(refused({ database: "lake" })).toEqual([noUser, "close"]);
  expect(refused({ user: "" })).toEqual([noUser, "close"]);
  expect(refused({ user: "ada" }, "full")).toEqual([
    error("FATAL", "53300", "sorry, too many clients already"),
    "close",
  ]);
  expect(refused({ user: "ada" }, "closing")).toEqual([
    error("FATAL", "57P03", "the database system is shutting down"),
    "close",
  ]);
  expect(refused({ user: "ada", options: "-c a" })).toEqual([
    "AuthenticationOk",
    error("FATAL", "42601", "-c a requires a value"),
    "close",
  ]);
  const refusal = sqlError("undefinedObject", 'unrecognized configuration parameter "nosuch"');
  expect(play([opening(startup({ user: "ada" })), { kind: "refused", error: refusal }]).lines.slice(2)).toEqual([
    error("FATAL", "42704", 'unrecognized configuration parameter "nosuch"'),
    "close",
  ]);
  const unreadable: ConnectionEvent = { kind: "unreadable", error: sqlError("protocolViolation", "no") };
  expect(play([unreadable]).lines).toEqual(["close"]);
  expect(play([unreadable], idle).lines).toEqual([error("FATAL", "08P01", "no"), "close"]);
});

test("the options of a startup packet", () => {
  expect(readOptions("  -c a=b -cc=d --e-f=g=h\t--i= ")).toEqual([
    ["a", "b"],
    ["c", "d"],
    ["e_f", "g=h"],
    ["i", ""],
  ]);
  expect(readOptions("--a=b\\ c\\\\")).toEqual([["a", "b c\\"]]);
  expect(() => readOptions("-c a")).toThrow("-c a requires a value");
  expect(() => readOptions("--a")).toThrow("--a requires a value");
  expect(() => readOptions("-c")).toThrow("invalid command-line argument for server process: -c");
  expect(() => readOptions("-c a=b foo")).toThrow("invalid command-line argument for server process: foo");
});

test("a simple query: results, then changed parameters once, then ready", () => {
  const events: ConnectionEvent[] = [
    query("two statements"),
    {
      kind: "fields",
      fields: [{ name: "n", type: { name: "int4", typmod: -1 }, tableOid: 0, columnNumber: 0 }],
    },
    { kind: "rows", block: { bytes: new Uint8Array(), rows: 0, release: () => {} } },
    { kind: "complete", tag: "SELECT 1" },
    { kind: "parameter", name: "TimeZone", value: "CET" },
    { kind: "parameter", name: "TimeZone", value: "EET" },
    { kind: "parameter", name: "server_version", value: "15.20" },
    { kind: "notice", notice: { severity: "WARNING", code: "01000", message: "w" } },
    { kind: "error", error: sqlError("divisionByZero", "division by zero", { position: 8 }) },
    { kind: "finished", status: "E" },
    sync,
    { kind: "finished", status: "E" },
  ];
  expect(play(events, idle).lines).toEqual([
    "run two statements",
    'RowDescription [{"name":"n","tableOid":0,"columnNumber":0,"typeOid":23,"typeSize":4,"typmod":-1,"format":0}]',
    "rows",
    'CommandComplete "SELECT 1"',
    'NoticeResponse {"severity":"WARNING","code":"01000","message":"w"}',
    error("ERROR", "22012", "division by zero", { position: "8" }),
    'ParameterStatus {"name":"TimeZone","value":"EET"}',
    'ReadyForQuery "E"',
    "flush",
    "step sync",
    'ReadyForQuery "E"',
    "flush",
  ]);
});

test("steps of the extended protocol: one at a time, ReadyForQuery for Sync alone", () => {
  const { lines, state } = play(
    [
      parse,
      { kind: "parsed" },
      finished,
      message({ kind: "Describe", target: "S", name: "" }),
      { kind: "parameters", types: [{ name: "int4", typmod: -1 }] },
      { kind: "noFields" },
      finished,
      message({ kind: "Execute", portal: "", maxRows: 1 }),
      { kind: "suspended" },
      finished,
      message({ kind: "Flush" }),
      sync,
    ],
    idle,
  );
  expect(lines).toEqual([
    "step parse",
    "ParseComplete",
    "step describe",
    "ParameterDescription [23]",
    "NoData",
    "step execute",
    "PortalSuspended",
    "flush",
    "step sync",
  ]);
  expect(play([finished], state).lines).toEqual(['ReadyForQuery "I"', "flush"]);
});

test("after an error of a step everything is skipped up to Sync", () => {
  const failed: ConnectionEvent = { kind: "error", error: sqlError("undefinedColumn", "m") };
  const events = [parse, failed, finished, malformed("Bind"), query("skipped"), message({ kind: "Flush" }), sync];
  const answer = [error("ERROR", "42703", "m"), "flush"];
  const { lines, state } = play(events, idle);
  expect(lines).toEqual(["step parse", ...answer, "step sync"]);
  expect(play([finished, query("select 2")], state).lines).toEqual(['ReadyForQuery "I"', "flush", "run select 2"]);
  const terminate = message({ kind: "Terminate" });
  expect(play([parse, failed, finished, terminate], idle).lines).toEqual(["step parse", ...answer, "close"]);
});

test("malformed bodies and messages out of place are steps that fail", () => {
  const refusal: ConnectionEvent = { kind: "error", error: sqlError("protocolViolation", "m") };
  const answer = [error("ERROR", "08P01", "m"), 'ReadyForQuery "I"', "flush"];
  for (const kind of ["Query", "Sync"] as const) {
    expect(play([malformed(kind), refusal, finished], idle).lines).toEqual(["step refuse", ...answer]);
  }
  expect(play([malformed("Bind"), refusal, finished, query("skipped")], idle).lines).toEqual([
    "step refuse",
    error("ERROR", "08P01", "m"),
    "flush",
  ]);
  expect(play([malformed("Terminate")], idle).lines).toEqual(["close"]);
  expect(play([malformed("CopyData"), message({ kind: "CopyDone" })], idle).lines).toEqual([]);
  const call = message({ kind: "FunctionCall", function: 1, argumentFormats: [], arguments: [], resultFormat: 0 });
  expect(play([call, finished], idle).lines).toEqual(["step refuse", 'ReadyForQuery "I"', "flush"]);
});

test("a session that ends itself", () => {
  const fatal = sqlError("idleInTransactionSessionTimeout", "idle", { severity: "FATAL" });
  expect(play([{ kind: "terminated", error: fatal }], idle).lines).toEqual([error("FATAL", "25P03", "idle"), "close"]);
});

test("cancel: by key from another connection, and only what runs", () => {
  const request: StartupMessage = { kind: "CancelRequest", processId: 7, secret: -9 };
  expect(play([opening(request)]).lines).toEqual(["cancel 7 -9", "close"]);
  expect(play([{ kind: "cancelRequested" }], idle).lines).toEqual([]);
  expect(play([query("q"), { kind: "cancelRequested" }], idle).lines).toEqual(["run q", "cancel"]);
});

test("shutdown: idle at once, running after its answer or when the time is over", () => {
  const farewell = error("FATAL", "57P01", "terminating connection due to administrator command");
  expect(play([{ kind: "shutdown" }], idle).lines).toEqual([farewell, "close"]);
  expect(play([{ kind: "shutdown" }]).lines).toEqual([]);
  const running = play([query("q"), { kind: "shutdown" }], idle);
  expect(running.lines).toEqual(["run q"]);
  expect(play([{ kind: "complete", tag: "SELECT 0" }, finished], running.state).lines).toEqual([
    'CommandComplete "SELECT 0"',
    'ReadyForQuery "I"',
    "flush",
    farewell,
    "close",
  ]);
  expect(play([{ kind: "expired" }], running.state).lines).toEqual([farewell, "close"]);
});

test("a fatal error of the engine ends the session", () => {
  const fatal = sqlError("adminShutdown", "terminating", { severity: "FATAL" });
  const { lines } = play([query("q"), { kind: "error", error: fatal }, finished], idle);
  expect(lines).toEqual(["run q", error("FATAL", "57P01", "terminating"), "close"]);
});

test("a closed connection says nothing more, and gives rows back", () => {
  const block = { bytes: new Uint8Array(1), rows: 1, release: () => {} };
  const { lines } = play([query("q"), { kind: "lost" }, { kind: "rows", block }, finished, { kind: "lost" }], idle);
  expect(lines).toEqual(["run q", "close", "release"]);
});
