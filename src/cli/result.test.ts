/** Results and errors as text. Tables and errors are those of psql 15. */

import { describe, expect, test } from "vitest";
import { sqlError } from "../base/index.ts";
import type { OutputField } from "../engine/index.ts";
import { numericType, type TypeRef, typeRef } from "../types/index.ts";
import { formatStatementError } from "./error-report.ts";
import { decodeRows, type ResultFormat, type Row } from "./result.ts";
import { csvFormat } from "./result-csv.ts";
import { jsonFormat } from "./result-json.ts";
import { tableFormat } from "./result-table.ts";

function field(name: string, type: TypeRef): OutputField {
  return { name, type, tableOid: 0, columnNumber: 0 };
}

const fields = [
  field("a", typeRef("int4")),
  field("long column name", typeRef("text")),
  field("n", numericType(10, 2)),
  field("b", typeRef("bool")),
  field("日", typeRef("text")),
  field("d", typeRef("date")),
];

const rows: readonly Row[] = [
  ["1", "one", "1.50", "t", null, "2020-01-02"],
  ["20", "two\nlines", "-3.25", "f", "x", null],
  ["300", "tab\there", "NaN", null, "cr\rbell\x07", "0044-03-15 BC"],
  ["4", "日本語", "0.00", "t", "é\u0301", ""],
];

async function print(format: ResultFormat, of: readonly OutputField[], values: readonly Row[]): Promise<string> {
  return [await format.begin(of), await format.rows(values), await format.end("SELECT")].join("");
}

describe("table", () => {
  test("has psql's look", async () => {
    expect(`\n${await print(tableFormat(), fields, rows)}`).toBe(`
  a  | long column name |   n   | b |      日      |       d       
-----+------------------+-------+---+--------------+---------------
   1 | one              |  1.50 | t |              | 2020-01-02
  20 | two             +| -3.25 | f | x            | 
     | lines            |       |   |              | 
 300 | tab     here     |   NaN |   | cr\\rbell\\x07 | 0044-03-15 BC
   4 | 日本語           |  0.00 | t | é\u0301            | 
(4 rows)

`);
  });

  test("of no rows, of no columns, of no result", async () => {
    expect(await print(tableFormat(), [field("x", typeRef("int4"))], [])).toBe(" x \n---\n(0 rows)\n\n");
    expect(await print(tableFormat(), [], [[]])).toBe("\n--\n(1 row)\n\n");
    expect(tableFormat().end("CREATE TABLE")).toBe("CREATE TABLE\n");
  });
});

test("csv quotes what RFC 4180 says, and tells NULL from the empty string", async () => {
  expect(
    await print(
      csvFormat(),
      [field('a"b', typeRef("text")), field("c", typeRef("text"))],
      [
        ["x,y", null],
        ["", 'say "hi"\n'],
      ],
    ),
  ).toBe('"a""b",c\n"x,y",\n"","say ""hi""\n"\n');
});

test("json is JSON, with numbers digit for digit", async () => {
  const text = await print(
    jsonFormat(),
    [...fields, field("i", typeRef("int8"))],
    rows.map((row) => [...row, "9007199254740993"]),
  );
  expect(JSON.parse(text)).toHaveLength(4);
  expect(text.split("\n")[2]).toBe(
    String.raw`{"a":300,"long column name":"tab\there","n":"NaN","b":null,"日":"cr\rbell\u0007","d":"0044-03-15 BC","i":9007199254740993},`,
  );
  expect(await print(jsonFormat(), fields, [])).toBe("[]\n");
});

test("DataRow messages are taken apart", () => {
  const first = [68, 0, 0, 0, 15, 0, 2, 0, 0, 0, 1, 65, 255, 255, 255, 255];
  const second = [68, 0, 0, 0, 6, 0, 0];
  expect(decodeRows(Uint8Array.from([...first, ...second]))).toEqual([["A", null], []]);
});

describe("errors", () => {
  const longest = "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb'";
  test.each([
    ["SELECT nme FROM t", 8, "LINE 1: SELECT nme FROM t", 15],
    ["SELECT 1,\n\t2, nme,\n 3 FROM t", 15, "LINE 2:  2, nme,", 12],
    [
      `SELECT aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, '${"b".repeat(50)}'`,
      8,
      "LINE 1: SELECT aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, 'bbbbbbbbbbbbbbbb...",
      15,
    ],
    [
      `SELECT ${longest}, nme, 'cccccccc' FROM t`,
      100,
      "LINE 1: ...bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb', nme, 'cccc...",
      61,
    ],
    [
      `SELECT ${longest}, nme FROM t`,
      100,
      "LINE 1: ...bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb', nme FROM t",
      61,
    ],
    ["SELECT '日本語日本語', nme FROM t", 18, "LINE 1: SELECT '日本語日本語', nme FROM t", 31],
    ["SELECT 1 +", 11, "LINE 1: SELECT 1 +", 18],
  ])("%j at %d", (text, position, line, caret) => {
    const error = sqlError("undefinedColumn", "m", { position, detail: "d", hint: "h" });
    expect(formatStatementError(error, text).split("\n")).toEqual([
      "ERROR:  m",
      line,
      `${" ".repeat(caret)}^`,
      "DETAIL:  d",
      "HINT:  h",
    ]);
  });
});
