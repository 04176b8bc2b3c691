/** How goldens print and compare: that what is wrong is found, which no passing golden shows. */

import { expect, test } from "vitest";
import { parseCases } from "./datadriven.ts";
import { outputFault } from "./golden-files.ts";
import { type Outcome, printQuery, printStatement } from "./outcome.ts";

const outcome: Outcome = {
  columns: [
    { name: "id", type: "integer" },
    { name: "?column?", type: "numeric(12,3)" },
    { name: "t", type: "text" },
  ],
  rows: [
    ["2", "1.500", " a\nb "],
    ["10", null, ""],
  ],
  tag: "SELECT 2",
};

function golden(text: string) {
  return parseCases(text, "test.sql")[0]!;
}

test("values, names and types", () => {
  expect(printQuery([outcome], golden("query IRT names types"))).toBe(
    "names: id, ?column?, t\ntypes: integer, numeric(12,3), text\n2 1.500 ·a\\nb·\n10 NULL (empty)",
  );
  expect(printQuery([outcome], golden("query rowsort"))).toBe("10 NULL (empty)\n2 1.500 ·a\\nb·");
  expect(printQuery([outcome], golden("query valuesort"))).toBe("(empty)\n1.500\n10\n2\nNULL\n·a\\nb·");
  expect(printQuery([{ ...outcome, rows: [] }], golden("query"))).toBe("(no rows)");
});

test("letters must fit the columns", () => {
  expect(() => printQuery([outcome], golden("query IIT"))).toThrow("the columns are IRT, the case says IIT");
  expect(() => printQuery([outcome], golden("query IR"))).toThrow("IRT");
});

test("an error is all that is printed", () => {
  const error = { code: "42703", message: "no column", position: 8, hint: "look" };
  const failed: Outcome[] = [outcome, { rows: [], error }];
  expect(printQuery(failed, golden("query IRT"))).toBe("error 42703 at 8: no column\nhint: look");
  expect(printStatement(failed)).toBe("error 42703 at 8: no column\nhint: look");
});

test("an output that is not the expected one is a fault", () => {
  const expected = (directive: string, value: string) => golden(`${directive}\nSELECT 1\n----\n${value}\n`);
  expect(outputFault(expected("query", "1"), "1")).toBeUndefined();
  expect(outputFault(expected("query", "1"), "2")).toContain("got:\n2");
  expect(outputFault(expected("query", "0.5"), "0.50000000000000004")).toBeDefined();
  expect(outputFault(expected("query approx", "0.5 x"), "0.5000000000000001 x")).toBeUndefined();
  expect(outputFault(expected("query approx", "0.5 x"), "0.500000001 x")).toBeDefined();
  expect(outputFault(expected("query approx", "0.5 x"), "0.5 y")).toBeDefined();
  expect(outputFault(expected("query approx", "0.5 1"), "0.5")).toBeDefined();
  expect(outputFault(golden("query\nSELECT 1"), "1")).toContain("no expectation");
  expect(outputFault(golden("statement ok\nSELECT 1"), "error 42703: no")).toContain("should succeed");
  expect(outputFault(golden("statement error\nSELECT 1"), "SELECT 1")).toContain("should fail");
  expect(outputFault(golden("statement error\nSELECT 1"), "error 42703: no")).toBeUndefined();
});
