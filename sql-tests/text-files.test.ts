/** CSV files and JSON lines: columns and answers are DuckDB's, damage is told with file, line and column. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeDemoLake } from "../src/demo/index.ts";
import { createEngine, type Engine } from "../src/engine/index.ts";
import { runAlone } from "./engine-target.ts";

const root = mkdtempSync(join(tmpdir(), "sluice-text-"));
const folder = join(root, "files");
let duckdb: DuckDBConnection;
let engine: Engine;

beforeAll(async () => {
  mkdirSync(folder);
  duckdb = await (await DuckDBInstance.create()).connect();
  const lake = join(root, "lake");
  await makeDemoLake(lake, 0.01, () => undefined);
  const rows = `read_parquet('${lake}/lineitem/*.parquet')`;
  await duckdb.run(`COPY (FROM ${rows}) TO '${folder}/lineitem_csv.csv'`);
  await duckdb.run(`COPY (FROM ${rows}) TO '${folder}/lineitem_json.json' (FORMAT json)`);
  engine = await createEngine({ sources: [folder] });
}, 120_000);

afterAll(async () => {
  await engine?.close(1000);
  rmSync(root, { recursive: true });
});

const run = (sql: string) => runAlone(engine, sql);

const typeNames: Readonly<Record<string, string>> = {
  BIGINT: "bigint",
  DOUBLE: "double precision",
  BOOLEAN: "boolean",
  DATE: "date",
  TIME: "time without time zone",
  TIMESTAMP: "timestamp without time zone",
  VARCHAR: "text",
};

/** DuckDB's columns and rows, as PostgreSQL would write them. */
async function ask(sql: string): Promise<{ columns: [string, string][]; rows: (string | null)[][] }> {
  const reader = await duckdb.runAndReadAll(sql);
  const types = reader.columnTypes().map((type) => typeNames[String(type)] ?? String(type));
  const columns = reader.columnNames().map((name, index): [string, string] => [name, types[index]!]);
  const rows = reader.getRowsJson().map((row) =>
    row.map((value) => {
      if (value === null || typeof value === "string") return value;
      return typeof value === "boolean" ? (value ? "t" : "f") : String(value);
    }),
  );
  return { columns, rows };
}

let files = 0;

/** Writes a file and gives its table's name and its path. */
function write(content: string | Uint8Array, ending: string): { name: string; path: string } {
  const name = `t${files++}`;
  const path = join(folder, `${name}.${ending}`);
  writeFileSync(path, content);
  return { name, path };
}

describe("lineitem at scale 0.01", () => {
  const tables = [
    ["csv", "read_csv"],
    ["json", "read_json"],
  ] as const;

  test.each(tables)("%s: the rows are DuckDB's", { timeout: 60_000 }, async (ending, read) => {
    const path = join(folder, `lineitem_${ending}.${ending}`);
    const order = "ORDER BY l_orderkey, l_linenumber";
    const expected = await ask(`FROM ${read}('${path}') ${order}`);
    const { error, columns, rows } = await run(`SELECT * FROM lineitem_${ending} ${order}`);
    expect(error).toBeUndefined();
    expect(columns!.map(({ name, type }) => [name, type])).toEqual(expected.columns);
    // A comparison of all rows at once would take minutes to say how they differ.
    const wrong = expected.rows.findIndex((row, index) => String(row) !== String(rows[index]));
    expect([rows.length, rows[wrong]]).toEqual([expected.rows.length, expected.rows[wrong]]);
  });

  test.each(tables)("%s: filters, groups and sums are DuckDB's", async (ending, read) => {
    const query = (
      from: string,
    ) => `SELECT l_returnflag, l_linestatus, count(*) AS n, sum(l_linenumber) AS s, min(l_shipdate) AS d
      FROM ${from} WHERE l_shipdate <= DATE '1998-09-02' AND l_shipmode = 'AIR' GROUP BY 1, 2 ORDER BY 1, 2`;
    const path = join(folder, `lineitem_${ending}.${ending}`);
    const expected = await ask(query(`${read}('${path}')`));
    expect((await run(query(`lineitem_${ending}`))).rows).toEqual(expected.rows);
  });
});

describe("columns and values are DuckDB's", () => {
  test.each([
    "a,b\n1,x\n2,y\n",
    "1,x\n2,y\n",
    "a\ntrue\nFALSE\n",
    "a\nyes\nno\n",
    "a\ny\nn\n",
    "1,x\n2,z\n",
    "1,a\n2,b\n3,4\n",
    'id,name\n1,5" disk\n',
    '"a","b"\n"1","2"\n',
    "a,b\n1,2\nx,3\n",
    "a\n-0\n-1\n",
    "a\n01.5\n",
    "a\n2020-01-01T10:00:00\n",
    "a\n1\n0\n",
    "a,b\n1,\n,x\n",
    'a,b\n1,""\n2,x\n',
    'a,b\n"1","x ""y"" z"\n"2","q\nr"\n',
    'a,b\r\n1,"q\r\nr"\r\n',
    "a\n1.5\n2\n",
    "a\n1e5\n.5\n5.\n",
    "a\n99999999999.5\n1\n",
    "a\n-9223372036854775808\n9223372036854775807\n",
    "a\n2020-01-01\n2020-02-29\n",
    "a\n10:20:30\n09:00:00.5\n",
    "a\n10:20\n9:00\n24:00:00\n",
    "a\n1:2:3\n10:20:30.1234567\n10:20:30.\n",
    "a,b,c\n24:00:00.5,10:20:60,10:60\n",
    "a,b,c\n10:20:30Z,-10:20:30,10:20:30 PM\n",
    "a,b\n10:20:30,2024-01-01\n2024-01-01 10:20:30,10:20:30\n",
    "a,b\n10:20,x\n,10:20\n",
    "a\n2020-01-01 10:00:00\n2020-01-01 10:00:00.125\n",
    "a\n2020-01-01\n2020-01-01 10:00:00\n",
    "a\n 1\n2 \n",
    "a\n+1\n-2\n",
    "a\n007\n1\n",
    "a\nNULL\n1\n",
    "a;b\n1;2\n",
    "a|b\n1|2\n",
    "a\tb\n1\t2\n",
    "x,y\na,b\nc,d\n",
    "x\n",
    "1\n",
    "a,a\n1,2\n",
    "a,,c\n1,2,3\n",
    "\ufeffa,b\n1,2\n",
    "a,b\n1,2",
    "a,b\n1,2\n\n3,4\n",
    "a\n1\nx\n",
    "name,2020\nx,5\n",
    "1,2\nx,y\nz,w\n",
    "a\n1\n1.5\n2\n",
    "a\ntrue\n1\n",
    "a\n\n\n",
    "a,b\n,\n,\n",
    "a\n2020-01-01 10:00:00\n2020-01-02\n2020-01-03T10:00:00.5\n",
    "2020-01-01T10:00:00,1\n2020-01-02,2\n",
    "a\n1.5\nnan\n-inf\nInfinity\nNaN\n",
    " a , b \n1,2\n",
    " nan\n",
    '""\n',
    "a,\n",
    ",\n",
    "a,b\n1\n2\n3\n",
    "\n\n1,2\n",
    "\r\n",
    "\n\n\n",
    "a\n1\n-007\n",
    '"","day"\n"","x"\n',
    ",b,c\n,x,y\n,z,w\n",
    '""\n""\n""\n',
    "",
  ])("CSV %j", async (content) => {
    const { name, path } = write(content, "csv");
    const expected = await ask(`FROM read_csv('${path}')`);
    const { error, columns, rows } = await run(`SELECT * FROM ${name}`);
    expect(error).toBeUndefined();
    expect(columns!.map((column) => [column.name, column.type])).toEqual(expected.columns);
    expect(rows).toEqual(expected.rows);
  });

  test.each([
    '{"a":1,"b":"x"}\n{"a":2.5}\n',
    '{"a":"2020-01-01","b":"2020-01-01 10:00:00","c":true,"d":null}\n',
    '{"a":"10:20:30.1234567","b":"10:20","c":"10:20"}\n{"a":"9:00","b":"2020-01-01","c":null}\n',
    '{"a":"1"}\n',
    '{"A":1,"a":2}\n',
    '{"a":1}\n\n{"b":2}',
    '{"a":1,"":2}\n',
    "",
    '{"a":"2020-01-01 10:00:00","b":"2020-01-01T10:00:00","c":"2020-01-01T10:00:00.5","d":"2020-01-01 10:00:00.5"}\n',
    '{"a":"2020-01-01 10:00:00","b":"2020-01-01 10:00:00","c":"2020-01-01 10:00:00"}\n{"a":"2020-01-01T10:00:00","b":"2020-01-01 10:00:00.5","c":"2020-01-01"}\n',
    '{"a":"2020-01-01T10:00:00Z","b":"2020-01-01"}\n{"a":"2020-01-01T11:00:00Z","b":"2020-01-01 10:00:00"}\n',
    '{"a":"x\\n\\"\\u00e4\\ud83d\\ude00\\/"}\n',
    ' { "a" : 1 , "b" : [1, {"c": "]"}] }\r\n',
    '{"a":1,"b":2,"c":3}\n{"a":4,"c":5}\n{"c":6,"a":7}\n{}\n{"b":8}\n{"a":9,"b":10,"c":11}\n',
    '{"a":1,"b":2}\n{ "a":3,"b":4}\n{"a" :5, "b":6 }\n{"a":null,"b":7}\n{"b":8,"d":9,"a":10}\n',
    '{"a":"x","\\u0062":1}\n{"a":"y","b":2}\n{"a":"\\\\","\\u0062":3}\n',
    '{"a":-0.5e-3,"b":""}\n{"a":12,"b":"0123456789abcdef\\n0123456789abcdef"}\n',
    '[{"a":1,"b":"x"},{"a":2}]',
    ' [\n  {\n    "a": 1,\n    "b": "],[{\\"\\n"\n  },\r\n  { "b": null, "c": [1,\n2, {"d": "}"}] }\n]\n',
    '\n[{"a":"2020-01-01"}]\n\n',
    "[]",
    " [ ] ",
  ])("JSON %j", async (content) => {
    const { name, path } = write(content, "json");
    const expected = await ask(`FROM read_json('${path}')`);
    const { error, columns, rows } = await run(`SELECT * FROM ${name}`);
    expect(error).toBeUndefined();
    const flat = expected.columns.map(([column, type]) => [column, /\[|STRUCT|JSON/.test(type) ? "text" : type]);
    expect(columns!.map((column) => [column.name, column.type])).toEqual(flat);
    if (flat.every(([, type], index) => type === expected.columns[index]![1])) expect(rows).toEqual(expected.rows);
  });
});

describe("damage", () => {
  const late = (value: string) => `${"1,2\n".repeat(30_000)}${value}\n`;

  test.each([
    ["a value that does not fit", `a,b\n${late("1,x")}`, "csv", "22P02", 'line 30002, column "b"'],
    ["too few fields", `a,b\n${late("1")}`, "csv", "22P04", "line 30002"],
    ["too many fields", `a,b\n${late("1,2,3")}`, "csv", "22P04", "line 30002"],
    ["text behind a quote", `a,b\n${late('1,"2"3')}`, "csv", "22P04", "line 30002"],
    ["a quote that is not closed", `a,b\n${late('1,"2')}`, "csv", "22P04", "line 30002"],
    [
      "bytes that are not UTF-8",
      Buffer.concat([Buffer.from(`a,b\n${late("1,2")}`), Buffer.of(0x31, 0x2c, 0xff)]),
      "csv",
      "22021",
      "bytes",
    ],
    ["a line that is no JSON", `${'{"a":1}\n'.repeat(30_000)}{"a":01}\n`, "jsonl", "22P02", "line 30001"],
    ["a line that is no object", `${'{"a":1}\n'.repeat(30_000)}[1]\n`, "jsonl", "22P02", "line 30001"],
    [
      "a late value of another type",
      `${'{"a":1}\n'.repeat(30_000)}{"a":"x"}\n`,
      "jsonl",
      "22P02",
      'line 30001, column "a"',
    ],
    ["\\u0000", '{"a":"x\\u0000"}\n', "jsonl", "22P05", "line 1"],
    ["a lone surrogate", `${'{"a":"x"}\n'.repeat(30_000)}{"a":"\\ud800"}\n`, "jsonl", "22P02", "line 30001"],
  ] as const)("%s", async (_, content, ending, code, place) => {
    const { name, path } = write(content, ending);
    const { error } = await run(`SELECT * FROM ${name}`);
    expect(error).toMatchObject({ code, detail: expect.stringContaining(place) });
    expect(`${error!.message} ${error!.detail}`).toContain(path);
  });

  test.each([
    ["a line of 9 MB at the beginning", `{"a":"${"x".repeat(9 << 20)}"}\n`, "jsonl", "54000"],
    ["a quote at the beginning that is not closed", `"${"x,\n".repeat(4 << 20)}`, "csv", "54000"],
    ["a quote that is not closed in a large file", `a,b\n${late('1,"2')}${"3,4\n".repeat(20 << 20)}`, "csv", "54000"],
    ["a NUL at the beginning", "a,b\n1,\0\n", "csv", "22021"],
    ["a NUL later", `a,b\n${"1,2\n".repeat(3_000_000)}1,\0\n`, "csv", "22021"],
    ["UTF-16", Buffer.from("\ufeffa,b\n1,2\n", "utf16le"), "csv", "22021"],
    ["JSON that is nested too deep", `${'{"a":[]}\n'.repeat(30_000)}{"a":${"[".repeat(1_000_000)}\n`, "jsonl", "22P02"],
    ["deep JSON at the beginning", `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}\n`, "jsonl", "22P02"],
    ["an array of numbers", "[1,2]\n", "json", "0A000"],
    ["an array that does not end", `[${'{"a":1},\n'.repeat(30_000)}{"a":1}`, "json", "22P02"],
    ["an array without a comma", `[${'{"a":1},'.repeat(30_000)}{"a":1} {"a":2}]`, "json", "22P02"],
    ["an array with a comma too much", `[${'{"a":1},'.repeat(30_000)}]`, "json", "22P02"],
    ["an array with two commas", `[${'{"a":1},'.repeat(30_000)},{"a":1}]`, "json", "22P02"],
    ["text behind an array", `[${'{"a":1},'.repeat(30_000)}{"a":1}] x`, "json", "22P02"],
    ["a line feed in a string of an array", `[${'{"a":"x"},'.repeat(30_000)}{"a":"\n"}]`, "json", "22P02"],
    ["a bracket too much", `[${'{"a":1},'.repeat(30_000)}{"a":1}}]`, "json", "22P02"],
    ["an object over several lines", '{\n"a":1\n}\n', "json", "22P02"],
    ["an object that is cut off", `${'{"a":1,"b":2}\n'.repeat(30_000)}{"a":1,`, "jsonl", "22P02"],
    ["a comma behind the last member", `${'{"a":1}\n'.repeat(30_000)}{"a":1,}\n`, "jsonl", "22P02"],
    ["two objects in a line", `${'{"a":1}\n'.repeat(30_000)}{"a":1}{"a":2}\n`, "jsonl", "22P02"],
  ] as const)("hostile: %s is one error that names the file", { timeout: 30_000 }, async (_, content, ending, code) => {
    const { name, path } = write(content, ending);
    const { error } = await run(`SELECT * FROM ${name} WHERE length(a::text) < 0`).then(async (first) =>
      first.error?.code === "42703" ? await run(`SELECT count(*) FROM ${name}`) : first,
    );
    expect(error).toMatchObject({ code });
    expect(`${error!.message} ${error!.detail}`).toContain(path);
    rmSync(path);
  });

  test("an array over many blocks", async () => {
    const element = (index: number) => `{"n":${index},"t":"${"x],{\\n".repeat(index % 40)}"}`;
    const { name } = write(`[${Array.from({ length: 60_000 }, (_, index) => element(index)).join(" ,\n")}\n]`, "json");
    const { rows } = await run(`SELECT count(*), sum(n), sum(length(t)) FROM ${name}`);
    expect(rows).toEqual([["60000", "1799970000", String(1500 * ((39 * 40) / 2) * 5)]]);
  });

  test("nested values are read by several workers at once", async () => {
    const line = (index: number) =>
      `{"a":{"b":[${index},{"c":[[],{"d":"${"x".repeat(index % 50)}"}]}]},"e":${index}}\n`;
    const lines = Array.from({ length: 60_000 }, (_, index) => line(index)).join("");
    const { name } = write(lines, "jsonl");
    const bytes = lines.length - 60_000 * '{"a":,"e":}\n'.length;
    const digits = Array.from({ length: 60_000 }, (_, index) => String(index).length).reduce((a, b) => a + b, 0);
    for (let round = 0; round < 5; round++) {
      const { rows } = await run(`SELECT count(*), sum(length(a)), sum(e) FROM ${name}`);
      expect(rows).toEqual([["60000", String(bytes - digits), "1799970000"]]);
    }
  });

  test.each(["csv", "jsonl"])("rows of %s that are only counted are counted a block at a time", async (ending) => {
    const text = "x".repeat(120);
    const lines = Array.from({ length: 100_000 }, () => (ending === "csv" ? text : `{"n":"${text}"}`));
    const { name } = write(`${ending === "csv" ? "n\n" : ""}${lines.join("\n")}\n`, ending);
    const { rows } = await run(`SELECT count(*) FROM ${name}`);
    expect(rows).toEqual([["100000"]]);
  });

  test("quoted line feeds across blocks end no row", async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `${index},"${"x\n,".repeat(index % 60)}"`);
    const { name } = write(`n,t\n${rows.join("\n")}\n`, "csv");
    const { rows: answer } = await run(`SELECT count(*), sum(n), sum(length(t)) FROM ${name}`);
    const characters = rows.reduce((sum, _, index) => sum + (index % 60) * 3, 0);
    expect(answer).toEqual([["20000", "199990000", String(characters)]]);
  });
});
