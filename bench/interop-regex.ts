/** Random regular expressions over random texts on Sluice and on PostgreSQL 15: every operator and function must answer the same. */

import fc from "fast-check";
import type pg from "pg";
import { createEngine } from "../src/engine/index.ts";
import { createServer } from "../src/server/index.ts";
import { startPostgres } from "./oracle-postgres.ts";
import { connectText } from "./process.ts";
import { randomRegex, randomSimilar, randomSubject } from "./random-regexes.ts";

const expressions = 5000;
const theirTimeoutMs = 2000;

/** What PostgreSQL took too long for, and what Sluice bounds where PostgreSQL does not. */
const skipped = ["57014", "54000"];

/** The check of the interop suite: the shortest expression that is answered in another way, if there is one. */
export async function regexFaults(): Promise<string[]> {
  return await compareRegexes(expressions, 1);
}

/** Asks both servers about `count` expressions. */
export async function compareRegexes(count: number, seed: number): Promise<string[]> {
  const engine = await createEngine({ sources: [] });
  const server = await createServer(engine, { host: "127.0.0.1", port: 0 });
  const postgres = await startPostgres();
  try {
    const theirs = await postgres.connect();
    await theirs.query(`SET statement_timeout = ${theirTimeoutMs}`);
    const ours = await connectText({ host: "127.0.0.1", port: server.port, user: "postgres", database: "postgres" });
    const input = [randomRegex, randomSimilar, fc.array(randomSubject, { minLength: 4, maxLength: 4 })] as const;
    const property = fc.asyncProperty(...input, async (regex, similar, texts) => {
      for (const query of [...regexQueries(regex, texts), similarQuery(similar, texts)]) {
        const [a, b] = [await answerOf(ours, query), await answerOf(theirs, query)];
        if (a === b || skipped.some((code) => a.startsWith(code) || b.startsWith(code))) continue;
        throw new Error(`${query}\n${a}\n-- where PostgreSQL has\n${b}`);
      }
    });
    const { failed, errorInstance } = await fc.check(property, { numRuns: count, seed });
    await Promise.all([ours.end(), theirs.end()]);
    return failed ? [String(errorInstance)] : [];
  } finally {
    await server.close();
    await engine.close(0);
    await postgres.stop();
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function rowsOf(texts: readonly string[]): string {
  return `(VALUES ${texts.map((text) => `(${quoted(text)})`).join(", ")}) v(t)`;
}

/** As a constant, from which a plan makes a table, and as a value that only the run knows. */
function regexQueries(regex: string, texts: readonly string[]): readonly string[] {
  const p = quoted(regex);
  const found = `regexp_replace(t, ${p}, '<\\&|\\1|\\2|\\3>', 'g'), regexp_replace(t, ${p}, '[\\1]', 2, 1, 'i'), substring(t from ${p})`;
  const places = `regexp_instr(t, ${p}), regexp_instr(t, ${p}, 1, 1, 1, 'n'), regexp_count(t, ${p}), regexp_substr(t, ${p}, 1, 2, '', 2)`;
  return [
    `SELECT t ~ ${p}, t ~* ${p}, t !~ ${p}, regexp_like(t, ${p}, 'n') FROM ${rowsOf(texts)}`,
    `SELECT t ~ (${p} || left(t, 0)), t !~* (${p} || left(t, 0)), ${found}, ${places} FROM ${rowsOf(texts)}`,
  ];
}

function similarQuery(similar: string, texts: readonly string[]): string {
  const p = quoted(similar);
  return `SELECT t SIMILAR TO ${p}, substring(t similar ${p} escape '\\') FROM ${rowsOf(texts)}`;
}

/** Rows, or the error with its code before it. */
async function answerOf(client: pg.Client, query: string): Promise<string> {
  try {
    const { rows } = await client.query({ text: query, rowMode: "array" });
    return JSON.stringify(rows.map((row: unknown[]) => row.map((value) => (value === null ? null : text(value)))));
  } catch (thrown) {
    const { code, message } = thrown as { code?: string; message: string };
    return `${code}: ${message}`;
  }
}

/** node-postgres may read booleans and integers. */
function text(value: unknown): string {
  return typeof value === "boolean" ? (value ? "t" : "f") : String(value);
}
