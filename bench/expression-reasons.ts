/** Why two servers answer an expression differently: in its parts the cause is looked for, and then that nothing else is different. */

import { type Answer, type Culprit, knownReason, sameAnswer } from "./expression-differences.ts";
import {
  type Expression,
  type Form,
  type Leaf,
  partsOf,
  rowsPerExpression,
  writeExpression,
  writeQuery,
} from "./random-expressions.ts";

/** An expression as it was asked, and what both said. */
export interface Difference {
  readonly expression: Expression;
  readonly form: Form;
  readonly row: number;
  readonly ours: Answer;
  readonly theirs: Answer;
  /** extra_float_digits. */
  readonly digits: number;
}

/** Asks the two servers a query. */
export interface Servers {
  readonly ours: (text: string) => Promise<Answer>;
  readonly theirs: (text: string) => Promise<Answer>;
}

/** How often constant parts that fail are hidden from PostgreSQL's planner, before the next ones show. */
const hidingsMost = 6;

/** The reason of a difference, if it has one that docs/compatibility.md lists. */
export async function reasonOf(servers: Servers, difference: Difference): Promise<string | undefined> {
  return (
    (await reasonInOrder(servers, difference)) ??
    (await reasonInPlanning(servers, difference)) ??
    (await reasonInPart(servers, difference))
  );
}

function rowsOf({ form, row }: Difference): readonly number[] {
  return form === "columns" ? Array.from({ length: rowsPerExpression }, (_, index) => index) : [row];
}

function written(expression: Expression, form: Form, row: number, hidden?: ReadonlySet<Expression>): string {
  return writeQuery([writeExpression(expression, form, row, 0, hidden)]);
}

/** The same error of one server. */
function sameError(a: Answer, b: Answer): boolean {
  return failsAs(a, b) && a.message === b.message;
}

/** The same SQLSTATE of both. */
function failsAs(a: Answer, b: Answer): boolean {
  return a.code !== undefined && a.code === b.code;
}

/** Both fail, and PostgreSQL too has a part that fails as ours does. */
async function reasonInOrder({ theirs: ask }: Servers, difference: Difference): Promise<string | undefined> {
  const { expression, form, row, ours, theirs } = difference;
  if (ours.code === undefined || theirs.code === undefined) return undefined;
  for (const part of partsOf(expression)) {
    const texts = [written(part, form, row), ...rowsOf(difference).map((each) => written(part, "only columns", each))];
    for (const text of new Set(texts)) {
      if (failsAs(await ask(text), ours)) return "two parts fail, and PostgreSQL works out the other one first";
    }
  }
  return undefined;
}

/**
 * PostgreSQL fails while it plans, with a part that is constant. Asked with columns in the place of such parts, which its planner does
 * not know, it must answer as Sluice does, or fail so.
 */
async function reasonInPlanning({ theirs: ask }: Servers, difference: Difference): Promise<string | undefined> {
  const { expression, form, row, ours, digits } = difference;
  const hidden = new Set<Expression>();
  let answer = difference.theirs;
  for (let times = 0; times < hidingsMost; times++) {
    if (answer.code === undefined || (times > 0 && failsAs(answer, ours))) break;
    const failing: Expression[] = [];
    for (const part of partsOf(expression)) {
      if (!hidden.has(part) && sameError(await ask(written(part, form, row, hidden)), answer)) failing.push(part);
    }
    // those that fail by themselves, not by one in them
    const own = failing.filter((part) => partsOf(part).every((inner) => inner === part || !failing.includes(inner)));
    if (own.length === 0) return undefined;
    for (const part of own) hidden.add(part);
    answer = await ask(written(expression, form, row, hidden));
  }
  if (ours.code !== undefined)
    return failsAs(answer, ours) ? "two parts fail, and PostgreSQL works out the other one first" : undefined;
  // where all is constant but what is hidden, the columns' rows are the constants' own
  const rows = ours.rows.length === answer.rows.length ? answer.rows : answer.rows.slice(0, ours.rows.length);
  return sameAnswer(ours, { ...answer, rows }, expression.units, digits)
    ? "a part that is constant fails when PostgreSQL plans, and no row needs it"
    : undefined;
}

/** A part whose own value or error is known to be another one, and with which PostgreSQL would answer as Sluice does. */
async function reasonInPart(servers: Servers, difference: Difference): Promise<string | undefined> {
  for (const row of rowsOf(difference)) {
    for (const { part, culprit } of await culpritsIn(servers, difference, row)) {
      const reason = await knownReason(culprit);
      if (reason !== undefined && (await explains(servers, difference, part, culprit, row))) return reason;
    }
  }
  return undefined;
}

/** The smallest parts to which the answers differ, by the values of a row. */
async function culpritsIn(
  servers: Servers,
  { expression, digits }: Difference,
  row: number,
): Promise<readonly { readonly part: Expression; readonly culprit: Culprit }[]> {
  const found: { readonly part: Expression; readonly culprit: Culprit }[] = [];
  for (const part of [...partsOf(expression)].reverse()) {
    if (found.some((each) => partsOf(part).includes(each.part))) continue;
    const text = written(part, "only columns", row);
    const [ours, theirs] = [await servers.ours(text), await servers.theirs(text)];
    if (sameAnswer(ours, theirs, part.units, digits)) continue;
    const operands: (string | null)[] = [];
    for (const operand of part.parts) {
      if (typeof operand !== "string") operands.push(await operandValue(servers, operand, row));
    }
    const rewritten: Culprit["rewritten"] = async (rewrite) => {
      const parts = part.parts.flatMap((each) => (typeof each === "string" ? [each] : wrapped(each, rewrite)));
      return await servers.theirs(written({ ...part, parts }, "only columns", row));
    };
    const shape = part.parts.map((each) => (typeof each === "string" ? each : "$")).join("");
    found.push({ part, culprit: { shape, operands, ours, theirs, rewritten } });
  }
  return found;
}

async function operandValue(servers: Servers, operand: Expression | Leaf, row: number): Promise<string | null> {
  if (!("parts" in operand)) return operand.texts[operand.constant ? 0 : row] ?? null;
  return (await servers.theirs(written(operand, "only columns", row))).rows[0] ?? null;
}

/** An operand within the text that a rewriting puts around it. */
function wrapped(operand: Expression | Leaf, rewrite: (text: string) => string): Expression["parts"] {
  const [before = "", after = ""] = rewrite("$").split("$");
  return [before, operand, after];
}

/** True where ours fails with the part, or where PostgreSQL answers as Sluice does when the part is given Sluice's value. */
async function explains(
  servers: Servers,
  { expression, row: asked, form, ours, digits }: Difference,
  part: Expression,
  culprit: Culprit,
  row: number,
): Promise<boolean> {
  if (culprit.ours.code !== undefined) return sameError(culprit.ours, ours);
  if (ours.code !== undefined) return false;
  const [value = null] = culprit.ours.rows;
  const leaf: Leaf = { type: typeNames.get(culprit.ours.type), constant: true, texts: [value] };
  const replaced = withPart(expression, part, { parts: ["(", leaf, ")"], units: 0 });
  const answer = await servers.theirs(written(replaced, "only columns", row));
  const place = form === "columns" ? row : 0;
  const [given] = answer.rows;
  const same = { ...answer, rows: [given ?? null] };
  return (
    (form === "columns" || asked === row) &&
    answer.code === undefined &&
    sameAnswer({ ...ours, rows: [ours.rows[place] ?? null] }, same, expression.units, digits)
  );
}

/** The types of the values that a part may be replaced by. */
const typeNames: ReadonlyMap<number, string> = new Map([
  [16, "bool"],
  [25, "text"],
  [1042, "bpchar"],
  [1043, "varchar"],
  [1083, "time"],
]);

function withPart(expression: Expression, part: Expression, by: Expression): Expression {
  if (expression === part) return by;
  const parts = expression.parts.map((each) =>
    typeof each !== "string" && "parts" in each ? withPart(each, part, by) : each,
  );
  return { ...expression, parts };
}
