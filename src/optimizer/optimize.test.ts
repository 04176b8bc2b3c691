/** The driver, folding with an evaluator of our own, and the rules for plans that SQL does not make yet. */

import { expect, test } from "vitest";
import { type Plan, printPlan, type Relation, type Scalar } from "../algebra/index.ts";
import { defaultSettings } from "../base/index.ts";
import { type Datum, typeRef } from "../types/index.ts";
import { checkPlan } from "./check.ts";
import { optimize } from "./optimize.ts";

const int4 = typeRef("int4");
const int8 = typeRef("int8");
const column = (id: number): Scalar => ({ kind: "column", id, type: int4 });
const constant = (index: number, type = int4): Scalar => ({ kind: "constant", index, type, isNull: false });
const add = (left: Scalar, right: Scalar): Scalar => ({
  kind: "call",
  function: "+(int4,int4)",
  args: [left, right],
  type: int4,
});

const scan: Relation = {
  kind: "scan",
  table: "t",
  columns: [
    { id: 0, name: "a", type: int4, field: 0 },
    { id: 1, name: "b", type: int4, field: 1 },
  ],
  filter: [],
};

const project = (input: Relation, ...columns: readonly [id: number, value: Scalar][]): Relation => ({
  kind: "project",
  input,
  columns: columns.map(([id, value]) => ({ id, name: `c${id}`, type: value.type, value })),
});

function planOf(relation: Relation, id: number, constants: readonly Datum[]): Plan {
  return { relation, output: [{ id, name: `c${id}`, type: int4 }], constants, lists: [] };
}

const fired = ({ steps }: ReturnType<typeof optimize>): readonly string[] => steps.map(({ rule }) => rule);
const printed = ({ plan }: ReturnType<typeof optimize>): string => printPlan(plan, { constants: plan.constants });

test("MergeProjects computes an inner value in place, once", () => {
  const inner = project(scan, [2, add(column(0), constant(0))]);
  const once = optimize(planOf(project(inner, [3, add(column(2), column(2))]), 3, [1]), defaultSettings);
  expect(fired(once)).not.toContain("MergeProjects");
  const twice = optimize(planOf(project(inner, [3, add(column(2), constant(0))]), 3, [1]), defaultSettings);
  expect(fired(twice)).toEqual(["MergeProjects", "PruneColumns"]);
  expect(printed(twice)).toBe("project  c3 = (a + 1) + 1\n└─ scan t  a");
});

test("MergeLimits keeps the smaller count, and keeps out of the way of an outer offset", () => {
  const limited = (outer: number, inner: number, offset?: Scalar): Plan => {
    const lower: Relation = { kind: "limit", input: scan, count: constant(inner, int8), offset: constant(2, int8) };
    return planOf({ kind: "limit", input: lower, count: constant(outer, int8), offset }, 0, [3n, 7n, 1n]);
  };
  const plans = [limited(0, 1), limited(1, 0)].map((plan) => optimize(plan, defaultSettings));
  for (const merged of plans) {
    expect(fired(merged)[0]).toBe("MergeLimits");
    expect(printed(merged).split("\n")[1]).toBe("└─ limit  int8 '3' offset int8 '1'");
  }
  expect(fired(optimize(limited(0, 1, constant(2, int8)), defaultSettings))).not.toContain("MergeLimits");
});

test("InlineProject does not compute a value for two uses", () => {
  const inner = project(scan, [2, add(column(0), constant(0))]);
  const keys = [3, 4].map((id) => ({ id, name: `c${id}`, type: int4, value: add(column(2), constant(id - 2)) }));
  const plan = planOf({ kind: "aggregate", input: inner, keys, calls: [] }, 3, [1, 2, 3]);
  expect(fired(optimize(plan, defaultSettings))).toEqual(["PruneColumns"]);
});

test("a fold takes the largest expression first and leaves what fails", () => {
  const asked: string[] = [];
  const evaluate = (scalar: Scalar, constants: readonly Datum[]): Datum | undefined => {
    if (scalar.kind === "constant") return constants[scalar.index];
    if (scalar.kind !== "call") return undefined;
    asked.push(JSON.stringify(scalar.args.map(({ kind }) => kind)));
    const [left, right] = scalar.args.map((arg) => evaluate(arg, constants));
    return typeof left === "number" && typeof right === "number" && right !== 13 ? left + right : undefined;
  };
  const good = add(add(constant(0), constant(1)), constant(1));
  const bad = add(constant(0), constant(2));
  const plan = planOf(project(scan, [2, good], [3, add(bad, add(constant(0), constant(1)))]), 3, [1, 2, 13]);
  const result = optimize(
    { ...plan, output: [...plan.output, { id: 2, name: "c2", type: int4 }] },
    defaultSettings,
    evaluate,
  );
  expect(printed(result).split("\n")[1]).toBe("└─ project  c2 = 5, c3 = (1 + 13) + 3");
  expect(asked[0]).toBe('["call","constant"]');
  expect(result.plan.constants).toEqual([5, 1, 13, 3]);
});

test("the optimizer can be turned off", () => {
  const plan = planOf(project(scan, [2, column(0)]), 2, []);
  expect(optimize(plan, { ...defaultSettings, optimizer: false })).toEqual({ plan, steps: [] });
});

test("a plan that lost a column is told apart", () => {
  const plan = planOf(project(scan, [2, column(5)]), 2, []);
  expect(() => checkPlan(plan, "BadRule")).toThrow("BadRule reads column 5");
  expect(() => checkPlan(planOf(scan, 9, []), "BadRule")).toThrow('BadRule lost or changed column "c9"');
  expect(() => checkPlan({ ...planOf(scan, 0, []), output: [{ id: 0, name: "a", type: int8 }] }, "BadRule")).toThrow(
    "BadRule lost or changed",
  );
});
