/** The engine as a target of SQL cases: a session in this process whose DataRow bytes are read back by a decoder that shares nothing with the encoder. */

import type { Engine, OutputField, RowBlock, Session, StatementSink } from "../src/engine/index.ts";
import { formatType, types } from "../src/types/index.ts";
import type { Outcome, OutcomeColumn, OutcomeError } from "./outcome.ts";
import type { PlanDirective, SqlTarget } from "./sql-case.ts";

const explainPrefixes: Readonly<Record<PlanDirective, string>> = {
  bind: "EXPLAIN (BIND) ",
  steps: "EXPLAIN (STEPS) ",
  optimize: "EXPLAIN ",
  lower: "EXPLAIN (PIPELINES) ",
  wat: "EXPLAIN (WAT) ",
};

/** Wraps a session, which is closed with the target. */
export function engineTarget(session: Session): SqlTarget {
  return {
    run: async (text) => {
      const collector = new OutcomeCollector();
      await session.simpleQuery(text, collector);
      if (collector.fault !== undefined) throw new Error(collector.fault);
      return collector.outcomes;
    },
    planPrefix: (directive) => explainPrefixes[directive],
    close: async () => session.close(),
  };
}

/** What the last statement of a text gives in a session of its own. */
export async function runAlone(engine: Engine, text: string): Promise<Outcome> {
  const target = engineTarget(engine.connect({ user: "postgres", database: "postgres", parameters: {} }));
  try {
    return (await target.run(text)).at(-1)!;
  } finally {
    await target.close();
  }
}

type Counts = Parameters<StatementSink["complete"]>[1];

/** What the session says of itself; all other rows are a query's. */
const sessionTags: ReadonlySet<string> = new Set(["SHOW", "EXPLAIN"]);

/** Says where a query's rows cannot have come out of compiled pipelines: there is no other evaluator. */
function compiledFault(tag: string, rows: number, counts: Counts): string | undefined {
  if (rows === 0 || sessionTags.has(tag)) return undefined;
  const output = counts?.at(-1);
  if (output === undefined) return `${tag}: no pipelines have run`;
  if (output.rows < rows) return `${tag}: ${rows} rows came, the pipelines gave ${output.rows}`;
  const idle = counts?.findIndex((pipeline) => pipeline.rows > 0 && pipeline.stages === 0) ?? -1;
  return idle < 0 ? undefined : `${tag}: no compiled stage of pipeline ${idle} has run`;
}

/** A sink that keeps everything. */
class OutcomeCollector implements StatementSink {
  readonly outcomes: Outcome[] = [];
  /** What is wrong with how the rows were made. */
  fault: string | undefined;
  private columns: OutcomeColumn[] | undefined;
  private pending: (string | null)[][] = [];

  fields(fields: readonly OutputField[]): void {
    this.columns = fields.map(({ name, type }) => ({
      name,
      type: formatType(Object.values(types), types[type.name].oid, type.typmod),
    }));
  }

  rows(block: RowBlock): void {
    const rows = decodeDataRows(block.bytes);
    if (rows.length !== block.rows) throw new Error(`the block says ${block.rows} rows and holds ${rows.length}`);
    for (const row of rows) this.pending.push(row);
    block.release();
  }

  complete(tag: string, counts: Counts): void {
    this.fault ??= compiledFault(tag, this.pending.length, counts);
    this.finish({ tag });
  }

  empty(): void {
    this.finish({ tag: "" });
  }

  error(error: OutcomeError): void {
    const { code, message, position, detail, hint } = error;
    this.finish({ error: { code, message, position, detail, hint } });
  }

  parameter(): void {}

  notice(): void {}

  private finish(end: Pick<Outcome, "tag" | "error">): void {
    this.outcomes.push({
      ...(this.columns === undefined ? {} : { columns: this.columns }),
      rows: this.pending,
      ...end,
    });
    this.columns = undefined;
    this.pending = [];
  }
}

/** Reads whole DataRow messages: 'D', int32 length, int16 columns, then per column an int32 length (-1 for NULL) and its bytes. */
function decodeDataRows(bytes: Uint8Array): (string | null)[][] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const rows: (string | null)[][] = [];
  let at = 0;
  while (at < bytes.length) {
    if (bytes[at] !== 0x44) throw new Error(`byte ${at} begins no DataRow`);
    const end = at + 1 + view.getInt32(at + 1);
    const columns = view.getInt16(at + 5);
    const row: (string | null)[] = [];
    at += 7;
    for (let column = 0; column < columns; column++) {
      const length = view.getInt32(at);
      at += 4;
      row.push(length < 0 ? null : decoder.decode(bytes.subarray(at, at + length)));
      at += Math.max(length, 0);
    }
    if (at !== end) throw new Error(`a DataRow should end at byte ${end}, its columns end at ${at}`);
    rows.push(row);
  }
  return rows;
}
