/** Equality of answers: what a benchmark calls the same, and what not. */

import { expect, test } from "vitest";
import { type Answer, type AnswerColumn, difference } from "./answer.ts";

function answer(kind: AnswerColumn["kind"], ...values: (string | null)[]): Answer {
  return { milliseconds: 0, columns: [{ name: "c", kind }], rows: values.map((value) => [value]) };
}

test.each([
  ["trailing zeros of a numeric", answer("numeric", "1.100", "2.0"), answer("numeric", "1.1", "2")],
  ["a float of ours against a numeric", answer("numeric", "0.3000000000000001"), answer("float", "0.3")],
  ["null", answer("exact", null), answer("exact", null)],
])("%s is equal", (_, ours, theirs) => expect(difference(ours, theirs, true)).toBeUndefined());

test.each([
  ["an integer's zeros", answer("exact", "100"), answer("exact", "1")],
  ["a numeric's zeros before the point", answer("numeric", "100"), answer("numeric", "1")],
  ["a numeric's last digit", answer("numeric", "0.30000000001"), answer("numeric", "0.3")],
  ["a float too far away", answer("float", "1.00000001"), answer("float", "1")],
  ["null and empty text", answer("exact", null), answer("exact", "")],
  ["a row too many", answer("exact", "1", "2"), answer("exact", "1")],
  ["another order", answer("exact", "1", "2"), answer("exact", "2", "1")],
])("%s is not", (_, ours, theirs) => expect(difference(ours, theirs, true)).toBeDefined());

test("rows without an order are compared as a bag", () => {
  expect(difference(answer("exact", "b", "a", "a"), answer("exact", "a", "b", "a"), false)).toBeUndefined();
  expect(difference(answer("exact", "b", "a", "a"), answer("exact", "a", "b", "b"), false)).toBeDefined();
});
