/** What lower refuses that no statement of the other tests comes near. */

import { expect, test } from "vitest";
import type { Relation } from "../algebra/index.ts";
import { limits } from "../base/index.ts";
import { lower } from "./lower.ts";

/** A plan that sorts `times` times over. */
function sorts(times: number) {
  let relation: Relation = { kind: "values", columns: [], rows: [[]] };
  for (let time = 0; time < times; time++) relation = { kind: "sort", input: relation, keys: [], distinct: 0 };
  return { relation, output: [], constants: [], lists: [] };
}

test("more pipelines than a slot can count", () => {
  expect(lower(sorts(limits.pipelines - 1))).toHaveLength(limits.pipelines);
  expect(() => lower(sorts(limits.pipelines))).toThrow(expect.objectContaining({ code: "54001" }));
});
