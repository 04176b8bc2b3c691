/** Spark's golden Delta tables, all in one lake: each named in lakehouse/delta/tables.list, its rows those that another reader has written down. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEngine, type Engine } from "../src/engine/index.ts";
import { runAlone } from "./engine-target.ts";

const goldens = resolve("sql-tests/lakehouse/delta");
const root = join(resolve(process.env["FIXTURES"] ?? "../shared/fixtures"), "delta-golden");
const absent = !existsSync(root);
if (absent && process.env["CI"] === "true") throw new Error(`golden tables are missing: ${root}`);

/** A line of the list: what is expected of a table. */
interface ListedTable {
  readonly name: string;
  readonly expected: "equal" | "refused" | "later";
  /** SQLSTATE and words of `refused`, the feature of `later`. */
  readonly what: string;
}

/** What of Delta is not there yet, and how the error names it. */
const laterFeatures: Readonly<Record<string, string>> = {
  "type widening": "the Delta reader feature typeWidening",
  variant: "the Delta reader feature variantType",
};

const listed: readonly ListedTable[] = readFileSync(join(goldens, "tables.list"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const [, name = "", expected = "", rest = ""] = /^(\S+) (equal|refused|later)(?: (.+))?$/.exec(line) ?? [];
    if (name === "") throw new Error(`tables.list has a line that is none: ${line}`);
    return { name, expected: expected as ListedTable["expected"], what: rest };
  });

/** Folders of tables inside of the lake are sources of their own, each in its schema. */
const folders = [...new Set(listed.flatMap(({ name }) => (name.includes("/") ? [dirname(name)] : [])))];

function tableName(name: string): string {
  return name.includes("/") ? `s${folders.indexOf(dirname(name))}.${quote(basename(name))}` : quote(name);
}

describe.skipIf(absent)("golden Delta tables (skipped where the fixtures are absent)", () => {
  let engine: Engine | undefined;
  beforeAll(async () => {
    engine = await createEngine({
      sources: [root, ...folders.map((folder, index) => `s${index}=${join(root, folder)}`)],
    });
  });
  afterAll(() => engine?.close(1000));

  const run = (sql: string) => runAlone(engine!, sql);

  test("all are listed", () => {
    const logs = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith("/_delta_log"),
    );
    const names = logs.map((path) => path.slice(0, -"/_delta_log".length));
    expect(listed.map(({ name }) => name).sort()).toEqual([...names, "no-delta-log-folder"].sort());
  });

  test.each(listed.filter(({ expected }) => expected === "equal"))("$name", { timeout: 60_000 }, async (table) => {
    const { columns, rows, rowCount } = readGolden(table.name);
    if (rowCount !== undefined) {
      const summaries = columns
        .map(quote)
        .flatMap((name) => [`count(${name})`, `min(${name})`, `max(${name})`, `sum(${name})`]);
      const outcome = await run(`SELECT ${["count(*)", ...summaries].join(", ")} FROM ${tableName(table.name)}`);
      const expected = rows.flatMap(([, ...summary]) => summary);
      expect(outcome.error).toBeUndefined();
      expect(outcome.rows).toEqual([[rowCount, ...expected]]);
      return;
    }
    const outcome = await run(`SELECT ${columns.map(quote).join(", ")} FROM ${tableName(table.name)}`);
    expect(outcome.error).toBeUndefined();
    const lines = outcome.rows.map((row) => row.map(copyText).join("\t"));
    const types = outcome.columns!.map(({ type }) => type);
    const normal = (row: readonly string[]) => row.map((value, index) => normalize(value, types[index]!)).join("\t");
    const actual = lines.map((line) => normal(line.split("\t")));
    expect(actual.sort()).toEqual(rows.map(normal).sort());
  });

  test.each(listed.filter(({ expected }) => expected === "refused"))("$name is refused: $what", async (table) => {
    const [, code, words = ""] = /^(\w{5}) (.+)$/.exec(table.what) ?? [];
    const { error } = await run(`SELECT * FROM ${tableName(table.name)}`);
    expect(error?.code).toBe(code);
    expect(error?.message).toContain(words);
    expect(words).not.toBe("");
  });

  test.each(listed.filter(({ expected }) => expected === "later"))("$name is for later: $what", async (table) => {
    const { error } = await run(`SELECT * FROM ${tableName(table.name)}`);
    expect(error?.code).toBe("0A000");
    expect(Object.keys(laterFeatures)).toContain(table.what);
    expect(error?.message).toContain(laterFeatures[table.what]);
  });
});

/** The rows along the columns; of many rows a summary: per column its name, count, min, max and sum. */
interface Golden {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Of a summary. */
  readonly rowCount: string | undefined;
}

function readGolden(name: string): Golden {
  const text = readFileSync(join(goldens, `${name.replace("/", ".")}.rows`), "utf8");
  const [header = "", ...lines] = text.split("\n").slice(0, -1);
  const rowCount = /^# (\d+) rows$/.exec(header)?.[1];
  const rows = lines.map((line) => line.split("\t"));
  const columns = header.split("\t").filter((column) => column !== "");
  return { columns: rowCount === undefined ? columns : rows.map(([column]) => column!), rows, rowCount };
}

/** Floats and JSON are compared by value: writers differ in where they begin to write an exponent. */
function normalize(value: string, type: string): string {
  if (type === "text" && /^[[{]/.test(value)) return JSON.stringify(JSON.parse(value.replaceAll("\\\\", "\\")));
  const isFloat = (type === "real" || type === "double precision") && value !== "\\N" && value !== "NaN";
  return isFloat ? String(Number(value)) : value;
}

/** The text format of COPY. */
function copyText(value: string | null): string {
  if (value === null) return "\\N";
  const names: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
  return value.replace(/[\\\t\n\r]/g, (character) => names[character]!);
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
