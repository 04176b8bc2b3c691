/** The connection as a pure state machine: (state, event) -> (state, outputs). No socket, no clock, no engine. */

import { asSqlError, notSupported, type SqlError, sqlError } from "../base/index.ts";
import type { OutputField, RowBlock, SessionOptions } from "../engine/index.ts";
import { type BackendMessage, type FrontendMessage, protocolVersion, type StartupMessage } from "../wire/index.ts";
import { errorResponse, rowDescription, shuttingDown } from "./reports.ts";
import { readStartup, type StartupRequest, sessionOptions } from "./startup-options.ts";

/** Where a connection stands. Plain data. */
export interface ConnectionState {
  /** `startup`: before a startup packet; `connecting`: the engine is asked for a session; `running`: it runs a text. */
  readonly phase: "startup" | "connecting" | "idle" | "running" | "closed";
  /** What ReadyForQuery says: idle, in a transaction block, in a failed one. */
  readonly status: "I" | "T" | "E";
  /** After an error in the extended protocol everything up to Sync is skipped. */
  readonly skipping: boolean;
  /** The server goes down when the running text has ended. */
  readonly closing: boolean;
  /** Parameters as the client knows them. */
  readonly reported: ReadonlyMap<string, string>;
  /** Parameters that have changed and are reported before the next ReadyForQuery. */
  readonly changed: ReadonlyMap<string, string>;
}

/** What happens to a connection. */
export type ConnectionEvent =
  /** An opening message. `more`: bytes behind it have come already. `admission`: whether a session may begin now. */
  | {
      readonly kind: "startup";
      readonly message: StartupMessage;
      readonly more: boolean;
      readonly admission: "open" | "full" | "closing";
    }
  /** The opening message was refused, or the engine refused the session. */
  | { readonly kind: "refused"; readonly error: SqlError }
  | {
      readonly kind: "connected";
      readonly processId: number;
      readonly secret: number;
      readonly parameters: ReadonlyArray<readonly [name: string, value: string]>;
    }
  | { readonly kind: "message"; readonly message: FrontendMessage }
  /** A whole message came, but its body is malformed. */
  | { readonly kind: "malformed"; readonly message: FrontendMessage["kind"]; readonly error: SqlError }
  /** The stream cannot be cut into messages any more. */
  | { readonly kind: "unreadable"; readonly error: SqlError }
  | { readonly kind: "cancelRequested" }
  | EngineReport
  /** The server goes down: now if idle, else when the running text has ended. */
  | { readonly kind: "shutdown" }
  /** The time for running texts is over. */
  | { readonly kind: "expired" }
  /** The client has gone. */
  | { readonly kind: "lost" };

/** What a session tells while it runs a text; `finished` is its last word. */
export type EngineReport =
  | { readonly kind: "fields"; readonly fields: readonly OutputField[] }
  | { readonly kind: "rows"; readonly block: RowBlock }
  | { readonly kind: "complete"; readonly tag: string }
  | { readonly kind: "empty" }
  | { readonly kind: "error"; readonly error: SqlError }
  | { readonly kind: "parameter"; readonly name: string; readonly value: string }
  | { readonly kind: "notice"; readonly severity: string; readonly code: string; readonly message: string }
  | { readonly kind: "finished"; readonly status: "I" | "T" | "E" };

/** What is to be done, in order. */
export type Output =
  | { readonly kind: "send"; readonly message: BackendMessage }
  /** The one-byte answer N: no encryption. */
  | { readonly kind: "refuseEncryption" }
  | { readonly kind: "rows"; readonly block: RowBlock }
  /** Rows that nobody will read. */
  | { readonly kind: "release"; readonly block: RowBlock }
  /** The client waits for what has been sent. */
  | { readonly kind: "flush" }
  | { readonly kind: "connect"; readonly options: SessionOptions }
  | { readonly kind: "run"; readonly text: string }
  /** Cancel what this connection runs. */
  | { readonly kind: "cancel" }
  /** Cancel what the connection with this key runs. */
  | { readonly kind: "cancelOther"; readonly processId: number; readonly secret: number }
  | { readonly kind: "close" };

/** An answer to an event. */
export interface Step {
  readonly state: ConnectionState;
  readonly outputs: readonly Output[];
}

const nothing: ReadonlyMap<string, string> = new Map();

export const initialState: ConnectionState = {
  phase: "startup",
  status: "I",
  skipping: false,
  closing: false,
  reported: nothing,
  changed: nothing,
};

/** The state after an event, and what the event asks for. */
export function advance(state: ConnectionState, event: ConnectionEvent): Step {
  if (state.phase === "closed") {
    return { state, outputs: event.kind === "rows" ? [{ kind: "release", block: event.block }] : [] };
  }
  switch (event.kind) {
    case "startup":
      return open(state, event);
    case "refused":
      return fail(state, event.error);
    case "connected":
      return greet(state, event);
    case "message":
      return receive(state, event.message);
    case "malformed":
      return refuseMalformed(state, event.message, event.error);
    case "unreadable":
      // PostgreSQL does not answer what may not be its protocol at all.
      return state.phase === "startup" ? close(state) : fail(state, event.error);
    case "cancelRequested":
      return { state, outputs: state.phase === "running" ? [{ kind: "cancel" }] : [] };
    case "shutdown":
      if (state.phase === "running") return { state: { ...state, closing: true }, outputs: [] };
      return state.phase === "idle" ? fail(state, shutdownError()) : { state, outputs: [] };
    case "expired":
      return state.phase === "startup" ? close(state) : fail(state, shutdownError());
    case "lost":
      return close(state);
    default:
      return tell(state, event);
  }
}

/** An opening message: encryption is refused, a cancel request passed on, a session asked for. */
function open(state: ConnectionState, event: Extract<ConnectionEvent, { kind: "startup" }>): Step {
  const { message } = event;
  switch (message.kind) {
    case "CancelRequest": {
      const { processId, secret } = message;
      return close(state, [{ kind: "cancelOther", processId, secret }]);
    }
    case "SSLRequest":
    case "GSSENCRequest":
      if (!event.more) return { state, outputs: [{ kind: "refuseEncryption" }, { kind: "flush" }] };
      return fail(state, earlyDataError(message.kind === "SSLRequest" ? "SSL" : "GSSAPI encryption"), [
        { kind: "refuseEncryption" },
      ]);
    case "StartupMessage":
      try {
        return admit(state, readStartup(message.parameters), message.minor, event.admission);
      } catch (thrown) {
        return fail(state, asSqlError(thrown));
      }
  }
}

function admit(
  state: ConnectionState,
  request: StartupRequest,
  minor: number,
  admission: "open" | "full" | "closing",
): Step {
  const { protocolOptions } = request;
  const outputs: Output[] = [];
  if (minor > protocolVersion.minor || protocolOptions.length > 0) {
    const version = (protocolVersion.major << 16) | protocolVersion.minor;
    outputs.push(send({ kind: "NegotiateProtocolVersion", version, options: protocolOptions }));
  }
  if (admission === "full") {
    return fail(state, sqlError("tooManyConnections", "sorry, too many clients already"), outputs);
  }
  if (admission === "closing") {
    return close(state, [...outputs, send(shuttingDown)]);
  }
  outputs.push(send({ kind: "AuthenticationOk" }));
  try {
    outputs.push({ kind: "connect", options: sessionOptions(request) });
  } catch (thrown) {
    return fail(state, asSqlError(thrown), outputs);
  }
  return { state: { ...state, phase: "connecting" }, outputs };
}

function greet(state: ConnectionState, event: Extract<ConnectionEvent, { kind: "connected" }>): Step {
  const { processId, secret, parameters } = event;
  const outputs = parameters.map(([name, value]) => send({ kind: "ParameterStatus", name, value }));
  outputs.push(send({ kind: "BackendKeyData", processId, secret }));
  return ready({ ...state, reported: new Map(parameters) }, outputs);
}

/** A message of a client whose session is idle. */
function receive(state: ConnectionState, message: FrontendMessage): Step {
  if (state.skipping && message.kind !== "Sync" && message.kind !== "Terminate") return { state, outputs: [] };
  switch (message.kind) {
    case "Query":
      return { state: { ...state, phase: "running" }, outputs: [{ kind: "run", text: message.text }] };
    case "Parse":
    case "Bind":
    case "Describe":
    case "Execute":
    case "Close":
      return skip(state, notSupported("the extended query protocol"));
    case "FunctionCall":
      return ready(state, [send(errorResponse(notSupported("the function call protocol")))]);
    case "Flush":
      return { state, outputs: [{ kind: "flush" }] };
    case "Sync":
      return ready({ ...state, skipping: false });
    case "CopyData":
    case "CopyDone":
    case "CopyFail":
      // May still come in after a COPY has failed.
      return { state, outputs: [] };
    case "Terminate":
      return close(state);
  }
}

/** A malformed body is an error of that message alone; the bodies of skipped messages are not looked at. */
function refuseMalformed(state: ConnectionState, kind: FrontendMessage["kind"], error: SqlError): Step {
  if (state.skipping && kind !== "Sync" && kind !== "Terminate") return { state, outputs: [] };
  switch (kind) {
    case "Query":
    case "FunctionCall":
    case "Sync":
      return ready({ ...state, skipping: false }, [send(errorResponse(error))]);
    case "Parse":
    case "Bind":
    case "Describe":
    case "Execute":
    case "Close":
    case "Flush":
      return skip(state, error);
    case "CopyData":
    case "CopyDone":
    case "CopyFail":
      return { state, outputs: [] };
    case "Terminate":
      return close(state);
  }
}

/** What the engine reports goes out as messages. */
function tell(state: ConnectionState, report: EngineReport): Step {
  switch (report.kind) {
    case "fields":
      return { state, outputs: [send(rowDescription(report.fields))] };
    case "rows":
      return { state, outputs: [report] };
    case "complete":
      return { state, outputs: [send({ kind: "CommandComplete", tag: report.tag })] };
    case "empty":
      return { state, outputs: [send({ kind: "EmptyQueryResponse" })] };
    case "error":
      if (report.error.severity !== "ERROR") return fail(state, report.error);
      return { state, outputs: [send(errorResponse(report.error))] };
    case "parameter": {
      const { name, value } = report;
      return { state: { ...state, changed: new Map(state.changed).set(name, value) }, outputs: [] };
    }
    case "notice": {
      const { severity, code, message } = report;
      const notice = { localizedSeverity: severity, severity, code, message };
      return { state, outputs: [send({ kind: "NoticeResponse", report: notice })] };
    }
    case "finished": {
      const step = ready({ ...state, status: report.status });
      return state.closing ? fail(step.state, shutdownError(), step.outputs) : step;
    }
  }
}

/** Idle again: changed parameters, then ReadyForQuery. */
function ready(state: ConnectionState, before: readonly Output[] = []): Step {
  const outputs = [...before];
  let { reported } = state;
  for (const [name, value] of state.changed) {
    if (reported.get(name) === value) continue;
    reported = new Map(reported).set(name, value);
    outputs.push(send({ kind: "ParameterStatus", name, value }));
  }
  outputs.push(send({ kind: "ReadyForQuery", status: state.status }), { kind: "flush" });
  return { state: { ...state, phase: "idle", reported, changed: nothing }, outputs };
}

/** An error in the extended protocol: the client hears of it at once and ReadyForQuery waits for its Sync. */
function skip(state: ConnectionState, error: SqlError): Step {
  return { state: { ...state, skipping: true }, outputs: [send(errorResponse(error)), { kind: "flush" }] };
}

/** An error that ends the session. */
function fail(state: ConnectionState, error: SqlError, before: readonly Output[] = []): Step {
  return close(state, [...before, send(errorResponse(error, error.severity === "PANIC" ? "PANIC" : "FATAL"))]);
}

function close(state: ConnectionState, before: readonly Output[] = []): Step {
  return { state: { ...state, phase: "closed" }, outputs: [...before, { kind: "close" }] };
}

function send(message: BackendMessage): Output {
  return { kind: "send", message };
}

function shutdownError(): SqlError {
  return sqlError("adminShutdown", "terminating connection due to administrator command");
}

/** Bytes sent in the clear where the client believes that encryption has begun (CVE-2021-23214). */
function earlyDataError(request: string): SqlError {
  return sqlError("protocolViolation", `received unencrypted data after ${request} request`, {
    detail: "This could be either a client-software bug or evidence of an attempted man-in-the-middle attack.",
  });
}
