/** Random expressions on Sluice and on PostgreSQL 15: value, type, modifier and SQLSTATE must be the same. */

import pg from "pg";
import { createEngine, type Engine } from "../src/engine/index.ts";
import { createServer } from "../src/server/index.ts";
import { type Call, callSignature, readCalls, writeCall } from "./expression-catalog.ts";
import { type Answer, isKnownLacking, isRefusal, sameAnswer } from "./expression-differences.ts";
import { reasonOf } from "./expression-reasons.ts";
import { startPostgres } from "./oracle-postgres.ts";
import { connectText } from "./process.ts";
import {
  type Expression,
  ExpressionMaker,
  type Form,
  rowsPerExpression,
  type Written,
  writeExpression,
  writeQuery,
} from "./random-expressions.ts";

/** How often each of several things was seen, and where first. */
export type Counts = Map<string, { count: number; readonly example: string }>;

/** How the answers to many expressions compare. */
export interface ExpressionTally {
  /** Expressions; each is asked with constants and with columns. */
  asked: number;
  equal: number;
  /** Differences that have a reason, by it. */
  readonly known: Counts;
  /** What PostgreSQL took too long for. */
  skipped: number;
  /** The first of them, and how many there are. */
  readonly faults: string[];
  faultCount: number;
  /** Functions, operators and casts of PostgreSQL's that Sluice refuses, and how many there are. */
  readonly lacking: string[];
  signatures: number;
}

const faultsShown = 200;
const messageShown = 500;
const interopCount = 50_000;
const expressionsPerQuery = 16;
const batchesPerSetting = 8;
const theirTimeoutMs = 3000;

/** What a session may have set that changes how values are read and written. */
const zones = ["UTC", "America/New_York", "Asia/Kolkata"];
const floatDigits = ["1", "1", "3", "0"];

/** The check of the interop suite. */
export async function expressionFaults(): Promise<string[]> {
  const tally = await compareExpressions(interopCount, 1);
  return tally.faultCount === 0 ? [] : [...tally.faults, ...reportOf(tally)];
}

/** What a tally says, a line each. */
export function reportOf(tally: ExpressionTally): string[] {
  const listed = (title: string, counts: Counts): string[] =>
    [...counts]
      .sort(([, a], [, b]) => b.count - a.count)
      .map(([what, { count, example }]) => `${title}: ${count} x ${what}\n             ${example}`);
  const total = (counts: Counts): number => [...counts.values()].reduce((sum, { count }) => sum + count, 0);
  return [
    `lacking (${tally.lacking.length} of ${tally.signatures}): ${tally.lacking.join("; ")}`,
    ...listed("known", tally.known),
    `${tally.asked} expressions asked twice: ${tally.equal} equal, ${total(tally.known)} known, ` +
      `${tally.skipped} skipped, ${tally.faultCount} differ`,
  ];
}

/** Asks both servers `count` expressions. */
export async function compareExpressions(count: number, seed: number): Promise<ExpressionTally> {
  const engine: Engine = await createEngine({ sources: [] });
  const server = await createServer(engine, { host: "127.0.0.1", port: 0 });
  const postgres = await startPostgres();
  try {
    const theirs = await postgres.connect();
    // the end of the server is told by the query that ran
    theirs.on("error", () => {});
    const ours = await connectText({ host: "127.0.0.1", port: server.port, user: "postgres", database: "postgres" });
    const comparison = new Comparison(ours, theirs);
    const there = await comparison.probe(await readCalls(theirs));
    const maker = new ExpressionMaker(seed, there);
    for (let batch = 0; comparison.tally.asked < count; batch++) {
      if (batch % batchesPerSetting === 0) await comparison.set(maker.pick(zones), maker.pick(floatDigits));
      const size = Math.min(expressionsPerQuery, count - comparison.tally.asked);
      await comparison.compare(Array.from({ length: size }, () => maker.next()));
    }
    await Promise.all([ours.end(), theirs.end()]);
    return comparison.tally;
  } finally {
    await server.close();
    await engine.close(0);
    await postgres.stop();
  }
}

/** Two sessions and what was found so far. */
class Comparison {
  readonly tally: ExpressionTally = {
    asked: 0,
    equal: 0,
    known: new Map(),
    skipped: 0,
    faults: [],
    faultCount: 0,
    lacking: [],
    signatures: 0,
  };
  readonly #ours: pg.Client;
  readonly #theirs: pg.Client;
  readonly #servers = {
    ours: async (text: string): Promise<Answer> => await askOne(this.#ours, text),
    theirs: async (text: string): Promise<Answer> => await askOne(this.#theirs, text),
  };
  #settings = "";
  #digits = 1;

  constructor(ours: pg.Client, theirs: pg.Client) {
    this.#ours = ours;
    this.#theirs = theirs;
  }

  async set(zone: string, digits: string): Promise<void> {
    this.#settings = `SET TimeZone = '${zone}'; SET extra_float_digits = ${digits}`;
    this.#digits = Number(digits);
    await this.#ours.query(this.#settings);
    await this.#theirs.query(`${this.#settings}; SET statement_timeout = ${theirTimeoutMs}`);
  }

  /** Asks for each call with nulls; gives those that Sluice does not refuse. */
  async probe(calls: readonly Call[]): Promise<readonly Call[]> {
    const there: Call[] = [];
    for (const call of calls) {
      const nulls = call.args.map((type) => `NULL::${type}`);
      const text = `SELECT ${writeCall(call, call.variadic ? [...nulls, "1"] : nulls)}`;
      const [a, b] = [await askOne(this.#ours, text), await askOne(this.#theirs, text)];
      // a type's own name as a function is a cast, a candidate of several may be none
      this.tally.signatures++;
      const lacks = isRefusal(a);
      if (lacks) this.tally.lacking.push(callSignature(call));
      else if (call.returns !== undefined) there.push(call);
      if (lacks ? !isKnownLacking(callSignature(call)) : !sameAnswer(a, b, 0)) this.#fault(text, a, b);
    }
    return there;
  }

  /** Asks for expressions, with columns and with constants. */
  async compare(expressions: readonly Expression[]): Promise<void> {
    this.tally.asked += expressions.length;
    for (const form of ["columns", "constants"] as const) {
      const row = form === "columns" ? 0 : this.tally.asked % rowsPerExpression;
      const theirs: Answer[] = [];
      for (const expression of expressions) theirs.push(await this.#askTheirs(expression, form, row));
      const ours = await this.#askOurs(expressions, theirs, form, row);
      for (const [index, expression] of expressions.entries()) {
        await this.#judge(expression, form, row, ours[index]!, theirs[index]!);
      }
    }
  }

  async #askTheirs(expression: Expression, form: Form, row: number): Promise<Answer> {
    return await askOne(this.#theirs, writeQuery([writeExpression(expression, form, row)]));
  }

  /** In one query those that PostgreSQL answers, one by one the others, and all where that query fails. */
  async #askOurs(
    expressions: readonly Expression[],
    theirs: readonly Answer[],
    form: Form,
    row: number,
  ): Promise<readonly Answer[]> {
    const together: number[] = [];
    const written: Written[] = [];
    let columns = 0;
    for (const [index, expression] of expressions.entries()) {
      if (theirs[index]!.code !== undefined) continue;
      const next = writeExpression(expression, form, row, columns);
      if (form === "columns" && next.columns.length === 0) continue;
      columns += next.columns.length;
      together.push(index);
      written.push(next);
    }
    const answers = together.length === 0 ? [] : await ask(this.#ours, writeQuery(written));
    const found = new Map(
      answers.length === written.length ? together.map((index, place) => [index, answers[place]!]) : [],
    );
    const all: Answer[] = [];
    for (const [index, expression] of expressions.entries()) {
      const alone = async (): Promise<Answer> =>
        await askOne(this.#ours, writeQuery([writeExpression(expression, form, row)]));
      all.push(found.get(index) ?? (await alone()));
    }
    const failed = answers.find(({ code }) => code !== undefined);
    // what is right alone is right beside others, too
    if (failed !== undefined && together.every((index) => all[index]!.code === undefined)) {
      this.#fault(writeQuery(written), failed, theirs[together[0]!]!);
    }
    return all;
  }

  async #judge(expression: Expression, form: Form, row: number, ours: Answer, theirs: Answer): Promise<void> {
    const { tally } = this;
    const text = writeQuery([writeExpression(expression, form, row)]);
    if (sameAnswer(ours, theirs, expression.units, this.#digits)) {
      const same = ours.modifier === theirs.modifier || ours.modifier === (await this.#theirModifier(text));
      if (same) tally.equal++;
      else this.#fault(text, ours, theirs);
      return;
    }
    if (theirs.code === "57014") {
      tally.skipped++;
      return;
    }
    const difference = { expression, form, row, ours, theirs, digits: this.#digits };
    // what the probe has found to be there must not be refused
    const reason = isRefusal(ours) ? undefined : await reasonOf(this.#servers, difference);
    if (reason !== undefined) addTo(tally.known, reason, text);
    else this.#fault(text, ours, theirs);
  }

  /** The modifier that a query's column has before PostgreSQL works out what is constant in it; our RowDescription has that one. */
  async #theirModifier(text: string): Promise<number> {
    await this.#theirs.query(`CREATE OR REPLACE TEMP VIEW asked AS ${text}`);
    const modifier = "SELECT atttypmod FROM pg_attribute WHERE attrelid = 'asked'::regclass";
    const { rows } = await this.#theirs.query<{ atttypmod: string }>(modifier);
    await this.#theirs.query("DROP VIEW asked");
    return Number(rows[0]!.atttypmod);
  }

  #fault(text: string, ours: Answer, theirs: Answer): void {
    this.tally.faultCount++;
    if (this.tally.faults.length < faultsShown)
      this.tally.faults.push(describe(`${this.#settings};\n  ${text}`, ours, theirs));
  }
}

function addTo(counts: Counts, what: string, example: string): void {
  const found = counts.get(what);
  if (found === undefined) counts.set(what, { count: 1, example });
  else found.count++;
}

async function askOne(client: pg.Client, text: string): Promise<Answer> {
  return (await ask(client, text))[0]!;
}

/** The answer of each column; one alone when the query fails. */
async function ask(client: pg.Client, text: string): Promise<readonly Answer[]> {
  try {
    const { rows, fields } = await client.query<(string | null)[]>({ text, rowMode: "array" });
    return fields.map(({ dataTypeID, dataTypeModifier }, column) => ({
      code: undefined,
      message: "",
      type: dataTypeID,
      modifier: dataTypeModifier,
      rows: rows.map((values) => values[column] ?? null),
    }));
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    return [{ code: error.code ?? "", message: error.message, type: 0, modifier: -1, rows: [] }];
  }
}

function describe(text: string, ours: Answer, theirs: Answer): string {
  const shown = ({ code, message, type, modifier, rows }: Answer): string =>
    code === undefined
      ? `${type}/${modifier}: ${rows.map((value) => value ?? "NULL").join(" | ")}`
      : `${code} ${message.slice(0, messageShown)}`;
  return `${text}\n             ours   ${shown(ours)}\n             theirs ${shown(theirs)}`;
}
