/** The test tables: small ones out of data/*.tbl.txt, larger ones by formula. The same rows go into the lake and into the oracle. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A column as its definition writes it, e.g. `{name: "price", type: "numeric(12,3)", nullable: true}`. */
export interface TestColumn {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
}

/** A table with its rows in PostgreSQL's text format. */
export interface TestTable {
  readonly name: string;
  readonly columns: readonly TestColumn[];
  readonly rows: ReadonlyArray<ReadonlyArray<string | null>>;
}

/** The repository's sql-tests folder, from the source as well as from any build folder. */
export const sqlTestsFolder = join(repositoryRoot(), "sql-tests");

/** All test tables. */
export function testTables(): TestTable[] {
  const folder = join(sqlTestsFolder, "data");
  const files = readdirSync(folder).filter((name) => name.endsWith(".tbl.txt"));
  if (files.length === 0) throw new Error(`no *.tbl.txt in ${folder}`);
  const small = files.map((file) =>
    parseTable(file.slice(0, -".tbl.txt".length), readFileSync(join(folder, file), "utf8")),
  );
  return [...small, numbersTable(), lineitemTable()];
}

function repositoryRoot(): string {
  let folder = fileURLToPath(new URL(".", import.meta.url));
  while (!readdirSync(folder).includes("package.json")) folder = join(folder, "..");
  return folder;
}

/** Reads a *.tbl.txt: a header line of columns, then a line per row. */
function parseTable(name: string, text: string): TestTable {
  const [header, ...lines] = text.replace(/\n$/, "").split("\n");
  const columns = parseColumns(header!);
  const rows = lines.map((line, index) => {
    const row = line.split("|").map(parseValue);
    if (row.length !== columns.length) throw new Error(`${name}.tbl.txt:${index + 2}: ${row.length} values`);
    return row;
  });
  return { name, columns, rows };
}

function parseColumns(header: string): TestColumn[] {
  return header.split(/,\s+/).map((definition) => {
    const [, name, type, constraint] = /^(\w+) (\S+)( not null)?$/.exec(definition) ?? [];
    if (name === undefined || type === undefined) throw new Error(`not a column: ${definition}`);
    return { name, type, nullable: constraint === undefined };
  });
}

const escapes: Readonly<Record<string, string>> = { "\\\\": "\\", "\\n": "\n", "\\p": "|" };

function parseValue(text: string): string | null {
  return text === "\\N" ? null : text.replace(/\\[\\np]/g, (sequence) => escapes[sequence]!);
}

/** Day `days` after 1992-01-01, as text. */
function dateText(days: number): string {
  return new Date(Date.UTC(1992, 0, 1 + days)).toISOString().slice(0, 10);
}

const centsText = (cents: number): string => (cents / 100).toFixed(2);

/** 10 000 rows: several batches, row groups and workers. */
function numbersTable(): TestTable {
  const rows = Array.from({ length: 10_000 }, (_, index) => {
    const id = index + 1;
    return [
      String(id),
      String((id * 7919) % 97),
      id % 23 === 0 ? null : String((id * 7919) % 3001),
      String(BigInt(id) * 1_000_000_007n - 5_000_000_000_000n),
      // Eighths are exact, so that sums are the same in every order.
      id % 11 === 0 ? null : String(((id * 37) % 1000) / 8),
      centsText(((id * 7907) % 200_000) - 100_000),
      id % 17 === 0 ? null : `label ${id % 13}`,
      dateText(id % 2500),
      id % 19 === 0 ? null : id % 3 === 0 ? "t" : "f",
    ];
  });
  const columns =
    "id int4 not null, grp int4 not null, many int4, big int8 not null, val float8, amount numeric(12,2) not null, label text, day date not null, flag bool";
  return { name: "numbers", columns: parseColumns(columns), rows };
}

/** A well mixed 31-bit number for a row and a column. */
function mixed(row: number, column: number): number {
  let hash = Math.imul(row, 0x9e3779b1) ^ Math.imul(column, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 1;
}

const shipModes = ["AIR", "FOB", "MAIL", "RAIL", "REG AIR", "SHIP", "TRUCK"];
const shipInstructions = ["COLLECT COD", "DELIVER IN PERSON", "NONE", "TAKE BACK RETURN"];
const commentWords = [
  "carefully",
  "quickly",
  "furious",
  "deposits",
  "packages",
  "théodolites",
  "ideas",
  "sleep",
  "above",
  "blithely",
];

/** 1 000 rows in the shape of TPC-H's lineitem, the values being our own. */
function lineitemTable(): TestTable {
  const rows = Array.from({ length: 1000 }, (_, row) => {
    const pick = (column: number, count: number): number => mixed(row, column) % count;
    const quantity = 1 + pick(1, 50);
    const ship = pick(2, 2526);
    return [
      String(1 + Math.floor(row / 4)),
      String(1 + pick(3, 200)),
      String(1 + pick(4, 10)),
      String(1 + (row % 4)),
      centsText(quantity * 100),
      centsText(quantity * (90_000 + pick(5, 11_000))),
      centsText(pick(6, 11)),
      centsText(pick(7, 9)),
      ship < 1263 ? (pick(8, 2) === 0 ? "A" : "R") : "N",
      ship < 1263 ? "F" : "O",
      dateText(ship),
      dateText(30 + pick(9, 2500)),
      dateText(ship + 1 + pick(10, 30)),
      shipInstructions[pick(11, shipInstructions.length)]!,
      shipModes[pick(12, shipModes.length)]!,
      [13, 14, 15].map((column) => commentWords[pick(column, commentWords.length)]).join(" "),
    ];
  });
  const columns =
    "l_orderkey int8 not null, l_partkey int4 not null, l_suppkey int4 not null, l_linenumber int4 not null, " +
    "l_quantity numeric(15,2) not null, l_extendedprice numeric(15,2) not null, l_discount numeric(15,2) not null, " +
    "l_tax numeric(15,2) not null, l_returnflag text not null, l_linestatus text not null, l_shipdate date not null, " +
    "l_commitdate date not null, l_receiptdate date not null, l_shipinstruct text not null, l_shipmode text not null, " +
    "l_comment text not null";
  return { name: "lineitem", columns: parseColumns(columns), rows };
}
