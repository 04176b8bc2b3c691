/** The connection's state machine under random sequences of events, with a session that answers at random. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { sqlError } from "../base/index.ts";
import type { FrontendMessage, StartupMessage } from "../wire/index.ts";
import {
  advance,
  atWork,
  type ConnectionEvent,
  type ConnectionState,
  initialState,
  type Output,
} from "./connection.ts";

const error = sqlError("syntaxError", "e");
const block = { bytes: new Uint8Array(1), rows: 1, release: () => {} };

const opening: fc.Arbitrary<StartupMessage> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constant<StartupMessage>({
      kind: "StartupMessage",
      major: 3,
      minor: 0,
      parameters: [["user", "ada"]],
    }),
  },
  fc.constantFrom<StartupMessage>(
    { kind: "SSLRequest" },
    { kind: "GSSENCRequest" },
    { kind: "StartupMessage", major: 3, minor: 9, parameters: [["_pq_.x", "1"]] },
    {
      kind: "StartupMessage",
      major: 3,
      minor: 0,
      parameters: [
        ["user", "ada"],
        ["options", "-c"],
      ],
    },
    { kind: "CancelRequest", processId: 1, secret: 2 },
  ),
);

const message: fc.Arbitrary<FrontendMessage> = fc.constantFrom<FrontendMessage>(
  { kind: "Query", text: "select 1" },
  { kind: "Parse", name: "", text: "select 1", parameterTypes: [] },
  { kind: "Bind", portal: "", statement: "", parameterFormats: [], parameters: [], resultFormats: [] },
  { kind: "Describe", target: "S", name: "" },
  { kind: "Execute", portal: "", maxRows: 0 },
  { kind: "Close", target: "P", name: "" },
  { kind: "Sync" },
  { kind: "Sync" },
  { kind: "Flush" },
  { kind: "CopyDone" },
);

/** What comes from outside: messages, whole and malformed, and what happens to the server. */
const outside: fc.Arbitrary<ConnectionEvent> = fc.oneof(
  { weight: 20, arbitrary: message.map((each): ConnectionEvent => ({ kind: "message", message: each })) },
  { weight: 4, arbitrary: message.map(({ kind }): ConnectionEvent => ({ kind: "malformed", message: kind, error })) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<ConnectionEvent>({ kind: "cancelRequested" }, { kind: "shutdown" }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<ConnectionEvent>(
      { kind: "message", message: { kind: "Terminate" } },
      { kind: "unreadable", error },
      { kind: "expired" },
      { kind: "terminated", error },
      { kind: "lost" },
    ),
  },
);

/** What a session says before its last word; ERROR ends a step, FATAL the session. */
const said: fc.Arbitrary<ConnectionEvent> = fc.constantFrom<ConnectionEvent>(
  { kind: "fields", fields: [] },
  { kind: "rows", block },
  { kind: "complete", tag: "SELECT 1" },
  { kind: "parameter", name: "TimeZone", value: "UTC" },
  { kind: "error", error },
  { kind: "error", error: sqlError("adminShutdown", "f", { severity: "FATAL" }) },
);

const sequence = fc.record({
  openings: fc.array(opening, { minLength: 1, maxLength: 3 }),
  events: fc.array(
    fc.record({
      event: outside,
      /** While the session is at work on it. */
      reports: fc.array(said, { maxLength: 4 }),
      between: fc.option(
        outside.filter(({ kind }) => kind !== "message" && kind !== "malformed"),
        { nil: undefined },
      ),
      status: fc.constantFrom("I" as const, "T" as const, "E" as const),
    }),
    { maxLength: 30 },
  ),
});

/** A connection and all that it has asked for. */
class Played {
  state: ConnectionState = initialState;
  readonly outputs: Output[] = [];

  feed(event: ConnectionEvent): readonly Output[] {
    const { state, outputs } = advance(this.state, event);
    if (this.state.phase === "closed") expect(outputs.every(({ kind }) => kind === "release")).toBe(true);
    this.state = state;
    this.outputs.push(...outputs);
    return outputs;
  }

  is(phase: ConnectionState["phase"]): boolean {
    return this.state.phase === phase;
  }

  sent(kind: string): number {
    return this.outputs.filter((output) => output.kind === "send" && output.message.kind === kind).length;
  }
}

test("each Sync, and each query that is not skipped, is followed by one ReadyForQuery; an end is said once", () => {
  const property = fc.property(sequence, ({ openings, events }) => {
    const played = new Played();
    for (const each of openings) {
      if (played.state.phase === "startup") {
        played.feed({ kind: "startup", message: each, more: false, admission: "open" });
      }
    }
    if (!played.is("connecting")) return;
    played.feed({ kind: "connected", processId: 1, secret: 2, parameters: [] });
    let blocks = 0;
    for (const { event, reports, between, status } of events) {
      const before = { ...played.state, ready: played.sent("ReadyForQuery") };
      const outputs = played.feed(event);
      if (before.skipping && (event.kind === "message" || event.kind === "malformed")) checkSkipped(event, outputs);
      if (!atWork(played.state)) continue;
      const answered = played.is("running");
      let open = true;
      for (const report of reports) {
        if (!open) break;
        if (report.kind === "rows") blocks += 1;
        played.feed(report);
        open = report.kind !== "error";
      }
      if (between !== undefined) played.feed(between);
      const alive = !played.is("closed");
      played.feed({ kind: "finished", status });
      if (alive) expect(played.sent("ReadyForQuery")).toBe(before.ready + (answered ? 1 : 0));
    }
    // Every block of rows is written or given back, once.
    expect(played.outputs.filter(({ kind }) => kind === "rows" || kind === "release").length).toBe(blocks);
    expect(played.outputs.filter(({ kind }) => kind === "close").length).toBe(played.is("closed") ? 1 : 0);
    const last = played.outputs.findLastIndex(({ kind }) => kind === "close");
    const after = last < 0 ? [] : played.outputs.slice(last + 1);
    expect(after.every(({ kind }) => kind === "release")).toBe(true);
  });
  fc.assert(property, { numRuns: 2000 });
});

/** Up to Sync nothing is done and nothing is said. */
function checkSkipped(
  event: Extract<ConnectionEvent, { kind: "message" | "malformed" }>,
  outputs: readonly Output[],
): void {
  const kind = event.kind === "message" ? event.message.kind : event.message;
  if (kind === "Sync" || kind === "Terminate") return;
  expect(outputs).toEqual([]);
}
