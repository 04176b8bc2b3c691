/** The golden format read and written back: what no golden file can show of itself. */

import { expect, test } from "vitest";
import { argument, parseCases, rewriteCases } from "./datadriven.ts";

const file = `# why
query IT rowsort key=(a, b)
SELECT 1,
  'x'
----
1 x

statement ok
SET a = 1

# blank lines in the output
wat
SELECT 1
----
----
one

two
----
----

query I
SELECT 2`;

test("directives, arguments, input and expectation", () => {
  const cases = parseCases(file, "a.sql");
  expect(cases.map((golden) => [golden.line, golden.directive, golden.input, golden.expected])).toEqual([
    [2, "query", "SELECT 1,\n  'x'", "1 x"],
    [8, "statement", "SET a = 1", undefined],
    [12, "wat", "SELECT 1", "one\n\ntwo"],
    [22, "query", "SELECT 2", undefined],
  ]);
  expect(argument(cases[0]!, "key")).toEqual(["a", "b"]);
  expect(argument(cases[0]!, "rowsort")).toEqual([]);
  expect(argument(cases[0]!, "names")).toBeUndefined();
});

test("a rewrite changes expectations only", () => {
  const cases = parseCases(file, "a.sql");
  expect(rewriteCases(file, cases, [undefined, undefined, undefined, undefined])).toBe(file);
  const rewritten = rewriteCases(file, cases, ["", undefined, "three", "a\n\nb"]);
  expect(rewritten).toBe(
    file
      .replace("----\n1 x\n", "----\n")
      .replace("----\n----\none\n\ntwo\n----\n----\n", "----\nthree\n")
      .concat("\n----\n----\na\n\nb\n----\n----"),
  );
  expect(parseCases(rewritten, "a.sql").map((golden) => golden.expected)).toEqual(["", undefined, "three", "a\n\nb"]);
});

test("an unclosed doubled separator is refused", () => {
  expect(() => parseCases("wat\n----\n----\na\n", "b.sql")).toThrow("b.sql:1");
});
