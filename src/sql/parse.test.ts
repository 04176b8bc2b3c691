/** What goldens of `parse` do not show: spans of statements, plain data, and where expressions begin. */

import { expect, test } from "vitest";
import type { Expression, Select } from "./ast.ts";
import { expressionPosition } from "./expression-position.ts";
import { parse } from "./parse.ts";

function onlyTarget(text: string): Expression {
  const target = (parse(text)[0]!.statement as Select).targets[0]!;
  if (target.kind !== "target") throw new Error("a star");
  return target.expression;
}

test("a statement's text and position leave out what stands around it", () => {
  const text = " ; -- 日本\n select '😀' /* end */ ;; /* a /* b */ c */\n\tvalues (1)";
  const characters = [...text];
  const spans = parse(text).map((statement) => [statement.text, statement.position]);
  expect(spans).toEqual([
    ["select '😀' /* end */ ", 11],
    ["values (1)", 54],
  ]);
  for (const [part, position] of spans) {
    expect(characters.slice((position as number) - 1).join("")).toMatch(new RegExp(`^${(part as string).slice(0, 6)}`));
  }
});

test("blank texts have no statements", () => {
  for (const text of ["", " \t\n", ";", " ; ;; ", "-- comment", "/* comment */"]) expect(parse(text)).toEqual([]);
});

test("a text with a zero character is refused", () => {
  expect(() => parse("select 1\0 garbage")).toThrow(expect.objectContaining({ code: "22021" }));
});

test("a lone surrogate becomes the replacement character", () => {
  expect(onlyTarget("select '\ud800'")).toMatchObject({ kind: "string", value: "\ufffd" });
});

test("statements are plain data", () => {
  const statements = parse(
    "with a as (select 1) select *, f(x order by y) from a join b using (c) where d in (1, 2); set a = 1",
  );
  expect(structuredClone(statements)).toEqual(statements);
});

// Positions are PostgreSQL 15's, of the error of `select array[1, <expression>]` over columns a int, b text, d date, f bool.
test.each([
  ["a in (1)", 0],
  ["f and f", 0],
  ["a is null", 0],
  ["a between 1 and 2", 0],
  ["b not like 'x' escape 'y'", 0],
  ["f is not unknown", 0],
  ["a is distinct from 1", 0],
  ["a = any('{1}')", 0],
  ["exists (select 1)", 0],
  ["a not in (select 1)", 0],
  ["not f", 0],
  ["a = any (select 1)", 0],
  ["(f or f)", 1],
  ["(a + 1) * 2 > 2 and f", 1],
  ["not (a + 1 > 2)", 0],
  ["f::text::bool", 0],
  ["case a when 1 then f end", 0],
  ["starts_with(b, 'x')", 0],
  ["bool 'true'", 5],
  ["cast('true' as bool)", 5],
  ["null::bool", 0],
  ["- a = 1", 0],
  ["b collate \"C\" = 'x'", 0],
  ["now() at time zone 'UTC'", 6],
])("%s begins at %i", (expression, offset) => {
  expect(expressionPosition(onlyTarget(`select ${expression}`))).toBe("select ".length + 1 + offset);
});
