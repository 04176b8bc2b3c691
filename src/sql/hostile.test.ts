/** Texts made to overflow, hang or exhaust the parser: each gets one clear answer, and the next statement parses. */

import { afterAll, expect, test } from "vitest";
import { limits, SqlError } from "../base/index.ts";
import { parse } from "./parse.ts";
import { parseLong, parseStatements } from "./parse-statements.ts";

/** `head`, then `part` as often as fits into the bytes with `closing` at the end for each. */
function repeat(head: string, part: string, tail: string, closing = ""): (bytes: number) => string {
  return (bytes) => {
    const times = Math.floor(bytes / (part.length + closing.length));
    return head + part.repeat(times) + tail + closing.repeat(times);
  };
}

const shapes = {
  additions: repeat("select 1", "+1", ""),
  casts: repeat("select 1", "::int", ""),
  concatenations: repeat("select ''", "||''", ""),
  parentheses: repeat("select ", "(", "1", ")"),
  ors: repeat("select a", " or a", ""),
  ands: repeat("select a", " or a and b", ""),
  nots: repeat("select ", "not ", "a"),
  minuses: repeat("select ", "- ", "a"),
  pluses: repeat("select ", "+", "a"),
  calls: repeat("select ", "f(", "1", ")"),
  subqueries: repeat("select ", "(select ", "1", ")"),
  derivedTables: repeat("", "select * from (", "select 1", ") as t"),
  unions: repeat("select 1", " union select 1", ""),
  joins: repeat("select from a", " cross join b", ""),
  cases: repeat("select ", "case when a then ", "1", " end"),
  arrays: repeat("select array", "[", "1", "]"),
  targets: repeat("select 1", ",1", ""),
  items: repeat("select a in (1", ",1", ")"),
  rows: repeat("values (1)", ",(1)", ""),
  statements: repeat("", "select 1;", ""),
  unterminatedString: repeat("select 'a", "a", ""),
  unterminatedParentheses: repeat("select ", "(", ""),
  unterminatedComments: repeat("select /*", "/*", ""),
  spacedComments: repeat("select ", "/* ", ""),
  unterminatedCases: repeat("select ", "case ", ""),
  dollars: repeat("select $a$", "$", ""),
};

/** A text's answer in a word: "ok" or the SQLSTATE. Anything but a SqlError fails the test. */
async function outcome(text: string): Promise<string> {
  try {
    await parseStatements(text);
    return "ok";
  } catch (error) {
    if (!(error instanceof SqlError)) throw error;
    return error.code;
  }
}

const rssBefore = process.memoryUsage().rss;
let answered = 0;

test.each([8_000, 14_000, 60_000, 200_000])(
  "texts of %i bytes are answered",
  async (bytes) => {
    for (const [name, shape] of Object.entries(shapes)) {
      const answer = await outcome(shape(bytes));
      expect(["ok", "42601", "54000", "54001"], name).toContain(answer);
      expect(await outcome("select 1"), `after ${name}`).toBe("ok");
      answered++;
    }
  },
  60_000,
);

afterAll(() => {
  expect(answered).toBeGreaterThanOrEqual(100);
  expect(process.memoryUsage().rss - rssBefore).toBeLessThan(600 * 1024 * 1024);
});

test("what is long but flat is parsed", async () => {
  for (const name of ["ors", "targets", "items", "rows", "statements"] as const) {
    expect(await outcome(shapes[name](200_000)), name).toBe("ok");
  }
});

test("what nests is parsed up to the limit of depth", async () => {
  expect(await outcome(shapes.additions(2 * (limits.treeDepth - 10)))).toBe("ok");
  expect(await outcome(shapes.additions(10_000))).toBe("54001");
  expect(() => parse(shapes.additions(4_000))).toThrow(
    expect.objectContaining({
      message: "stack depth limit exceeded",
      hint: expect.stringContaining("max_stack_depth"),
    }),
  );
});

test("an overflow of the grammar's own stack costs the instance, not the server", async () => {
  for (let round = 0; round < 40; round++) {
    expect(() => parse(shapes.additions(60_000))).toThrow(expect.objectContaining({ code: "54001" }));
    // a text that was not parsed before
    expect(await outcome(`select ${round} as round`)).toBe("ok");
  }
});

test("a tree that the worker's stack holds and the main thread's does not", async () => {
  const started = performance.now();
  expect(await outcome(shapes.derivedTables(24_000))).toBe("54001");
  expect(performance.now() - started).toBeLessThan(5000);
  expect(await outcome("select 1")).toBe("ok");
});

test("a statement beyond the limit is refused before it is parsed", async () => {
  await expect(parseStatements(`select '${"x".repeat(limits.statementBytes)}'`)).rejects.toMatchObject({
    code: "54000",
  });
});

test("long texts are answered in their order, errors among them", async () => {
  const filler = " ".repeat(limits.mainThreadParseBytes);
  const texts = [`select 1${filler}`, `selec 1${filler}`, `${filler}select '日本', x y z`, `select 2${filler}`];
  const answers = await Promise.allSettled(texts.map((text) => parseLong(text)));
  expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected", "fulfilled"]);
  expect(answers[1]).toMatchObject({ reason: { code: "42601", position: 1 } });
  expect(answers[2]).toMatchObject({ reason: { code: "42601", position: filler.length + 18 } });
});

test("short texts are parsed at once", () => {
  expect(parseStatements("select 1")).toBeInstanceOf(Array);
  expect(parseStatements(`select '${"é".repeat(limits.mainThreadParseBytes / 2)}'`)).toBeInstanceOf(Promise);
});
