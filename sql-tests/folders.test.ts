/** A folder of tables: what each entry is, partition columns from folders' names as in DuckDB, and what is left out and why. */

import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEngine, type Engine } from "../src/engine/index.ts";
import { runAlone } from "./engine-target.ts";

const root = mkdtempSync(join(tmpdir(), "sluice-folders-"));
const lake = join(root, "lake");
let duckdb: DuckDBConnection;
let engine: Engine;

beforeAll(async () => {
  mkdirSync(lake);
  duckdb = await (await DuckDBInstance.create()).connect();
  engine = await createEngine({ sources: [lake] });
});

afterAll(async () => {
  await engine?.close(1000);
  rmSync(root, { recursive: true });
});

const run = (sql: string, on: Engine = engine) => runAlone(on, sql);

function write(path: string, content: string): void {
  mkdirSync(dirname(join(lake, path)), { recursive: true });
  writeFileSync(join(lake, path), content);
}

const typeNames: Readonly<Record<string, string>> = {
  BIGINT: "bigint",
  INTEGER: "integer",
  DATE: "date",
  TIMESTAMP: "timestamp without time zone",
  VARCHAR: "text",
};

async function ask(sql: string): Promise<{ columns: unknown[]; rows: unknown[][] }> {
  const reader = await duckdb.runAndReadAll(sql);
  const types = reader.columnTypes().map((type) => typeNames[String(type)] ?? String(type));
  return {
    columns: reader.columnNames().map((name, index) => [name, types[index]]),
    rows: reader.getRowsJson().map((row) => row.map((value) => (value === null ? null : String(value)))),
  };
}

describe("partitioned folders are as DuckDB reads them", () => {
  const folders = {
    csv_int: ["csv", { "k=2020/m=1/a": "a,b\n1,x\n", "k=2020/m=2/a": "a,b\n2,y\n3,z\n", "k=2021/m=1/b": "a,b\n4,w\n" }],
    csv_text: ["csv", { "k=b%20c/a": "a\n1\n", "k=d/a": "a\n2\n", "k=__HIVE_DEFAULT_PARTITION__/a": "a\n3\n" }],
    csv_date: ["csv", { "d=2020-01-01/a": "a\n1\n", "d=2020-02-29/a": "a\n2\n" }],
    csv_inside: ["csv", { "a=7/f": "a,b\n1,x\n", "a=8/f": "a,b\n2,y\n" }],
    json_keys: ["jsonl", { "p=1/a": '{"a":1}\n', "p=2/a": '{"a":2,"b":"x"}\n{"b":"y","a":3}\n' }],
    json_flat: ["jsonl", { a: '{"a":1}\n', b: '{"c":2}\n' }],
    csv_flat: ["csv", { a: "a,b\n1,2\n", b: "a,b\n3,4\n" }],
  } as const;

  test.each(Object.entries(folders))("%s", async (name, [ending, files]) => {
    for (const [path, content] of Object.entries(files)) write(`${name}/${path}.${ending}`, content);
    const read = ending === "csv" ? "read_csv" : "read_json";
    const hive = name.endsWith("_flat") ? "" : ", hive_partitioning = true";
    const expected = await ask(`FROM ${read}('${lake}/${name}/**/*.${ending}'${hive}) ORDER BY ALL`);
    const order = expected.columns.map((_, index) => index + 1).join(", ");
    const { error, columns, rows } = await run(`SELECT * FROM ${name} ORDER BY ${order}`);
    expect(error).toBeUndefined();
    expect(columns!.map((column) => [column.name, column.type])).toEqual(expected.columns);
    expect(rows).toEqual(expected.rows);
  });

  test("Parquet, filtered by its partitions", async () => {
    const folder = join(lake, "pq");
    await duckdb.run(`COPY (SELECT i::int AS i, (i % 3)::int AS p, 'x' || (i % 2) AS q FROM range(20) t(i))
      TO '${folder}' (FORMAT parquet, PARTITION_BY (p, q))`);
    const from = `read_parquet('${folder}/**/*.parquet', hive_partitioning = true)`;
    const query = (table: string) => `SELECT p, q, i FROM ${table} WHERE p >= 1 AND q = 'x1' ORDER BY i`;
    const expected = await ask(query(from));
    expect((await run(query("pq"))).rows).toEqual(expected.rows);
    rmSync(join(folder, "p=0"), { recursive: true });
    expect((await run("SELECT count(*) FROM pq WHERE p = 0")).rows).toEqual([["0"]]);
  });

  test("the source itself may be the table", async () => {
    const own = await createEngine({ sources: [`s=${join(lake, "csv_int")}`] });
    expect((await run("SELECT sum(a) FROM s.csv_int WHERE k = 2020", own)).rows).toEqual([["6"]]);
    await own.close(1000);
  });
});

describe("what cannot be read does not hinder the rest", () => {
  beforeAll(async () => {
    write("broken/_delta_log/00000000000000000000.json", "{");
    write("gap/_delta_log/00000000000000000001.json", "{}");
    write("twins.csv", "a\n1\n");
    write("twins.json", '{"a":1}\n');
    write("mixed/a.csv", "a\n1\n");
    write("mixed/b.json", '{"a":1}\n');
    write("other_header/a.csv", "a,b\n1,2\n");
    write("other_header/b.csv", "b,a\n1,2\n");
    write("other_keys/k=1/a.csv", "a\n1\n");
    write("other_keys/l=1/a.csv", "a\n1\n");
    write("no_parquet.parquet", "PAR1");
    write("notes.txt", "");
    write("empty/readme.md", "");
    write(".git/config", "");
    write("_staging/a.csv", "a\n1\n");
    mkdirSync(join(lake, "locked"));
    chmodSync(join(lake, "locked"), 0);
    await run("SELECT 1 FROM does_not_exist");
  });

  afterAll(() => chmodSync(join(lake, "locked"), 0o700));

  test("SHOW sluice.sources tells of every entry", async () => {
    const { columns, rows } = await run("SHOW sluice.sources");
    expect(columns!.map(({ name }) => name)).toEqual(["source", "entry", "kind", "table", "note"]);
    const told = new Map(rows.map(([source, entry, kind, table, note]) => [entry, [source, kind, table, note]]));
    expect(told.get("csv_int")).toEqual([lake, "csv", "public.csv_int", ""]);
    const expected: Record<string, [string, RegExp]> = {
      broken: ["delta", /^XX001: .*0\.json", line 1/],
      gap: ["delta", /^XX001: commit 0 is missing/],
      twins: ["csv", /^42P07: 2 tables are called "twins" \(They are .*twins\.csv" and .*twins\.json"\.\)$/],
      mixed: ["", /^left out: it holds files of several formats: csv, json$/],
      other_header: ["csv", /^0A000: file ".*b\.csv" has another header than ".*a\.csv"$/],
      other_keys: [
        "csv",
        /^0A000: .*does not fit the files before it \(the file before it has the partition columns k\.\)$/,
      ],
      no_parquet: ["parquet", /^XX001: /],
      "notes.txt": ["", /^left out: it has none of the endings/],
      empty: ["", /^left out: it holds neither a Delta log nor data files$/],
      ".git": ["", /^left out: its name begins with "\."$/],
      _staging: ["", /^left out: its name begins with "_"$/],
    };
    for (const [entry, [kind, note]] of Object.entries(expected)) {
      expect([entry, told.get(entry)?.[1]]).toEqual([entry, kind]);
      expect(told.get(entry)?.[3]).toMatch(note);
    }
  });

  test.each([
    ["broken", "XX001"],
    ["gap", "XX001"],
    ["twins", "42P07"],
    ["mixed", "42P01"],
    ["other_header", "0A000"],
    ["other_keys", "0A000"],
  ])("%s is refused by a statement that names it", async (table, code) => {
    expect((await run(`SELECT * FROM ${table}`)).error).toMatchObject({ code });
  });

  test("the others and the system tables are read", async () => {
    expect((await run("SELECT count(*) FROM csv_int")).rows).toEqual([["4"]]);
    const names = await run(
      "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1",
    );
    expect(names.rows.flat()).toEqual(expect.arrayContaining(["broken", "csv_int", "gap", "twins"]));
    expect((await run("SELECT count(*) FROM pg_catalog.pg_attribute")).error).toBeUndefined();
  });

  test("tables of one name in two sources are not mixed up", async () => {
    const other = join(root, "other");
    mkdirSync(other);
    writeFileSync(join(other, "csv_int.csv"), "a\n1\n");
    const both = await createEngine({ sources: [lake, other] });
    expect((await run("SELECT * FROM csv_int", both)).error).toMatchObject({ code: "42P07" });
    await both.close(1000);
  });
});
