/** Random expressions on Sluice and on PostgreSQL 15: value, type and SQLSTATE must be the same. */

import pg from "pg";
import { createEngine, type Engine } from "../src/engine/index.ts";
import { createServer } from "../src/server/index.ts";
import { startPostgres } from "./oracle-postgres.ts";
import { connectText } from "./process.ts";
import { ExpressionMaker } from "./random-expressions.ts";

/** What a server said. */
interface Answer {
  /** SQLSTATE, or nothing when there are rows. */
  readonly code: string | undefined;
  readonly message: string;
  readonly type: number;
  readonly rows: readonly (string | null)[];
}

/** Differences that have a reason (docs/compatibility.md). */
const known: readonly {
  readonly reason: string;
  readonly of: (ours: Answer, theirs: Answer, text: string) => boolean;
}[] = [
  {
    reason: "two parts fail, and PostgreSQL works out the other one first",
    of: (ours, theirs) => ours.code !== undefined && theirs.code !== undefined,
  },
  {
    reason: "the age of an infinity: PostgreSQL 15 takes it for the largest integer",
    of: (ours, _, text) => ours.code === "22008" && text.includes("age(") && text.includes("infinity"),
  },
  {
    reason: "make_interval of seconds beyond int64: PostgreSQL's conversion overflows",
    of: (ours, _, text) => ours.code === "22008" && text.includes("make_interval("),
  },
  {
    reason: "mathematical functions of different libraries differ in the last digit, and what is computed from that",
    of: (ours, theirs, text) =>
      ours.type === theirs.type && /\b(a?(sin|cos|tan|cot)d?|atan2d?|sinh|cbrt|width_bucket)\(|\|\|\//.test(text),
  },
  {
    reason: "round and trunc of numeric to more than 2000 digits",
    of: (ours, _, text) =>
      ours.type !== 0 && /\b(round|trunc)\(/.test(text) && /\b(32767|123456|2147483647)\b/.test(text),
  },
  {
    reason: "a text of more than 4 MB",
    of: (ours) => ours.code === "54000",
  },
  {
    reason: "a time zone that is constant is looked up when the statement is bound",
    of: (ours) => ours.code === "22023" && ours.message.startsWith("time zone"),
  },
];

/** How the answers to many expressions compare. */
export interface ExpressionTally {
  readonly asked: number;
  readonly equal: number;
  readonly known: number;
  /** What Sluice refuses with 0A000 and PostgreSQL answers. */
  readonly refused: number;
  readonly faults: readonly string[];
}

const faultsShown = 200;
const interopCount = 50_000;

/** The check of the interop suite. */
export async function expressionFaults(): Promise<string[]> {
  const { asked, equal, known: explained, refused, faults } = await compareExpressions(interopCount, 1);
  if (refused + faults.length === 0) return [];
  return [...faults, `${asked} asked, ${equal} equal, ${explained} known, ${refused} refused`];
}

/** Asks both servers `count` expressions. */
export async function compareExpressions(count: number, seed: number): Promise<ExpressionTally> {
  const engine: Engine = await createEngine({ sources: [] });
  const server = await createServer(engine, { host: "127.0.0.1", port: 0 });
  const postgres = await startPostgres();
  try {
    const theirs = await postgres.connect();
    const ours = await connectText({ host: "127.0.0.1", port: server.port, user: "postgres", database: "postgres" });
    const names = await theirs.query<{ name: string }>(
      "SELECT proname AS name FROM pg_proc UNION SELECT oprname FROM pg_operator",
    );
    const there = new Set(names.rows.map(({ name }) => name));
    const maker = new ExpressionMaker(seed, (name) => there.has(name));
    const tally = { asked: 0, equal: 0, known: 0, refused: 0, faults: [] as string[] };
    for (; tally.asked < count; tally.asked++) {
      const text = maker.next();
      const [a, b] = await Promise.all([ask(ours, text), ask(theirs, text)]);
      if (sameAnswer(a, b)) tally.equal++;
      else if (a.code === "0A000") tally.refused++;
      else if (known.some(({ of }) => of(a, b, text)) || (await failsWhenPlanned(theirs, text, a, b))) tally.known++;
      else if (tally.faults.length < faultsShown) tally.faults.push(describe(text, a, b));
    }
    await Promise.all([ours.end(), theirs.end()]);
    return tally;
  } finally {
    await server.close();
    await engine.close(0);
    await postgres.stop();
  }
}

/** True when PostgreSQL fails with a part that is constant, which no row may need: it does so without any row as well. */
async function failsWhenPlanned(theirs: pg.Client, text: string, a: Answer, b: Answer): Promise<boolean> {
  if (a.code !== undefined || b.code === undefined) return false;
  return (await ask(theirs, `${text} WHERE false`)).code === b.code;
}

async function ask(client: pg.Client, text: string): Promise<Answer> {
  try {
    const { rows, fields } = await client.query<(string | null)[]>({ text, rowMode: "array" });
    return {
      code: undefined,
      message: "",
      type: fields[0]?.dataTypeID ?? 0,
      rows: rows.map(([value]) => value ?? null),
    };
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    return { code: error.code, message: error.message, type: 0, rows: [] };
  }
}

function sameAnswer(a: Answer, b: Answer): boolean {
  if (a.code !== b.code || a.type !== b.type || a.rows.length !== b.rows.length) return false;
  return a.rows.every((value, row) => sameValue(value, b.rows[row] ?? null, a.type));
}

const floatOids: readonly number[] = [700, 701];
const textOids: readonly number[] = [19, 25, 1042, 1043];
/** Mathematical functions of different libraries may differ in the last digits, which a cast to text shows. */
const floatTolerance = 1e-13;

function sameValue(a: string | null, b: string | null, type: number): boolean {
  if (a === b) return true;
  if (a === null || b === null || !(floatOids.includes(type) || (textOids.includes(type) && isFloat(a)))) return false;
  return Math.abs(Number(a) - Number(b)) <= floatTolerance * Math.abs(Number(b));
}

function isFloat(text: string): boolean {
  return text.length >= 15 && text.trim() !== "" && Number.isFinite(Number(text));
}

function describe(text: string, ours: Answer, theirs: Answer): string {
  const shown = ({ code, message, type, rows }: Answer): string =>
    code === undefined ? `${type}: ${rows.map((value) => value ?? "NULL").join(" | ")}` : `${code} ${message}`;
  return `${text}\n             ours   ${shown(ours)}\n             theirs ${shown(theirs)}`;
}
