/** The connection as a pure state machine: (state, event) -> (state, outputs). No socket, no clock, no engine. */

import { asSqlError, notSupported, type SqlError, sqlError } from "../base/index.ts";
import type { ExtendedStep, Notice, OutputField, RowBlock, SessionOptions } from "../engine/index.ts";
import { type TypeRef, types } from "../types/index.ts";
import { type BackendMessage, type FrontendMessage, protocolVersion, type StartupMessage } from "../wire/index.ts";
import { errorResponse, rowDescription, shuttingDown } from "./reports.ts";
import { readStartup, type StartupRequest, sessionOptions } from "./startup-options.ts";

/** Where a connection stands. Plain data. */
export interface ConnectionState {
  /**
   * `startup`: before a startup packet; `connecting`: the engine is asked for a session; `running`: it is at work, with ReadyForQuery
   * to follow; `stepping`: it is at a step of the extended protocol, with nothing to follow.
   */
  readonly phase: "startup" | "connecting" | "idle" | "running" | "stepping" | "closed";
  /** What ReadyForQuery says: idle, in a transaction block, in a failed one. */
  readonly status: "I" | "T" | "E";
  /** After an error in the extended protocol everything up to Sync is skipped. */
  readonly skipping: boolean;
  /** The server goes down when what runs has ended. */
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
  /** The session has ended itself. */
  | { readonly kind: "terminated"; readonly error: SqlError }
  /** The client has gone. */
  | { readonly kind: "lost" };

/** What a session tells while it is at work; `finished` is its last word. */
export type EngineReport =
  | { readonly kind: "fields"; readonly fields: readonly OutputField[] }
  | { readonly kind: "rows"; readonly block: RowBlock }
  | { readonly kind: "complete"; readonly tag: string }
  | { readonly kind: "empty" }
  | { readonly kind: "error"; readonly error: SqlError }
  | { readonly kind: "parameter"; readonly name: string; readonly value: string }
  | { readonly kind: "notice"; readonly notice: Notice }
  | { readonly kind: "parsed" | "bound" | "closed" | "noFields" | "suspended" }
  | { readonly kind: "parameters"; readonly types: readonly TypeRef[] }
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
  | { readonly kind: "step"; readonly step: ExtendedStep }
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
      return { state, outputs: atWork(state) ? [{ kind: "cancel" }] : [] };
    case "shutdown":
      if (atWork(state)) return { state: { ...state, closing: true }, outputs: [] };
      return state.phase === "idle" ? fail(state, shutdownError()) : { state, outputs: [] };
    case "terminated":
      return fail(state, event.error);
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
  return ready({ ...state, reported: new Map(parameters) }, state.status, outputs);
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
      return step(state, extendedStep(message));
    case "FunctionCall":
      return step(state, { kind: "refuse", error: notSupported("the function call protocol") }, "running");
    case "Flush":
      return { state, outputs: [{ kind: "flush" }] };
    case "Sync":
      return step({ ...state, skipping: false }, { kind: "sync" }, "running");
    case "CopyData":
    case "CopyDone":
    case "CopyFail":
      // May still come in after a COPY has failed.
      return { state, outputs: [] };
    case "Terminate":
      return close(state);
  }
}

/** The engine is asked for a step; nothing follows its answer, or ReadyForQuery does. */
function step(state: ConnectionState, asked: ExtendedStep, phase: "stepping" | "running" = "stepping"): Step {
  return { state: { ...state, phase }, outputs: [{ kind: "step", step: asked }] };
}

type ExtendedMessage = Extract<FrontendMessage, { kind: "Parse" | "Bind" | "Describe" | "Execute" | "Close" }>;

function extendedStep(message: ExtendedMessage): ExtendedStep {
  switch (message.kind) {
    case "Parse":
      return { ...message, kind: "parse" };
    case "Bind":
      return { ...message, kind: "bind" };
    case "Describe":
      return { ...message, kind: "describe" };
    case "Execute":
      return { ...message, kind: "execute" };
    case "Close":
      return { ...message, kind: "close" };
  }
}

/** A malformed body is an error of that message alone; the bodies of skipped messages are not looked at. */
function refuseMalformed(state: ConnectionState, kind: FrontendMessage["kind"], error: SqlError): Step {
  if (state.skipping && kind !== "Sync" && kind !== "Terminate") return { state, outputs: [] };
  switch (kind) {
    case "Query":
    case "FunctionCall":
    case "Sync":
      return step({ ...state, skipping: false }, { kind: "refuse", error }, "running");
    case "Parse":
    case "Bind":
    case "Describe":
    case "Execute":
    case "Close":
    case "Flush":
      return step(state, { kind: "refuse", error });
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
      return state.phase === "stepping"
        ? skip(state, report.error)
        : { state, outputs: [send(errorResponse(report.error))] };
    case "parsed":
    case "bound":
    case "closed":
    case "noFields":
    case "suspended":
      return { state, outputs: [send({ kind: stepReplies[report.kind] })] };
    case "parameters": {
      const oids = report.types.map(({ name }) => types[name].oid);
      return { state, outputs: [send({ kind: "ParameterDescription", types: oids })] };
    }
    case "parameter": {
      const { name, value } = report;
      return { state: { ...state, changed: new Map(state.changed).set(name, value) }, outputs: [] };
    }
    case "notice": {
      const { severity, code, message } = report.notice;
      const notice = { localizedSeverity: severity, severity, code, message };
      return { state, outputs: [send({ kind: "NoticeResponse", report: notice })] };
    }
    case "finished": {
      const { status } = report;
      const next =
        state.phase === "stepping"
          ? { state: { ...state, phase: "idle" as const, status }, outputs: [] }
          : ready(state, status);
      return state.closing ? fail(next.state, shutdownError(), next.outputs) : next;
    }
  }
}

const stepReplies = {
  parsed: "ParseComplete",
  bound: "BindComplete",
  closed: "CloseComplete",
  noFields: "NoData",
  suspended: "PortalSuspended",
} as const;

/** True while the engine runs a text or a step. */
export function atWork({ phase }: ConnectionState): boolean {
  return phase === "running" || phase === "stepping";
}

/** Idle again: changed parameters, then ReadyForQuery. */
function ready(state: ConnectionState, status: "I" | "T" | "E", before: readonly Output[] = []): Step {
  const outputs = [...before];
  let { reported } = state;
  for (const [name, value] of state.changed) {
    if (reported.get(name) === value) continue;
    reported = new Map(reported).set(name, value);
    outputs.push(send({ kind: "ParameterStatus", name, value }));
  }
  outputs.push(send({ kind: "ReadyForQuery", status }), { kind: "flush" });
  const { skipping, closing } = state;
  return { state: { phase: "idle", status, skipping, closing, reported, changed: nothing }, outputs };
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
