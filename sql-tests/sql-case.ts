/** Runs the cases whose input is SQL against a server of any make: the engine in process, or PostgreSQL as the oracle. */

import { argument, type GoldenCase } from "./datadriven.ts";
import type { GoldenRunner } from "./golden-files.ts";
import { type Outcome, type OutcomeError, printError, printQuery, printStatement } from "./outcome.ts";

/** The directives that show a step of planning. */
export type PlanDirective = "bind" | "steps" | "optimize" | "lower" | "wat";

/** One session on a server. */
export interface SqlTarget {
  /** Runs all statements of a text; an error is an outcome, and the last one. */
  run(text: string): Promise<Outcome[]>;
  /** What stands before a statement so that the server shows that step instead of running it. Undefined if it cannot. */
  planPrefix(directive: PlanDirective): string | undefined;
  close(): Promise<void>;
}

const planDirectives: ReadonlySet<string> = new Set<PlanDirective>(["bind", "steps", "optimize", "lower", "wat"]);

/** The cases of one golden file on one session, which is closed with the runner. */
export function sqlRunner(target: SqlTarget): GoldenRunner {
  return { run: (golden) => runSqlCase(golden, target), close: () => target.close() };
}

/** The output of one case. Throws if the directive is not one for SQL. */
async function runSqlCase(golden: GoldenCase, target: SqlTarget): Promise<string> {
  if (golden.directive === "query") return printQuery(await target.run(golden.input), golden);
  if (golden.directive === "statement") return printStatement(await target.run(golden.input));
  if (planDirectives.has(golden.directive)) return await runPlanCase(golden, target);
  throw new Error(`no directive "${golden.directive}" here`);
}

async function runPlanCase(golden: GoldenCase, target: SqlTarget): Promise<string> {
  const prefix = target.planPrefix(golden.directive as PlanDirective);
  if (prefix === undefined) throw new Error(`this server cannot show "${golden.directive}"`);
  const outcomes = await target.run(prefix + golden.input);
  const lines = outcomes.flatMap(({ error, columns, rows, tag }) => {
    if (error !== undefined) return [printError(withoutPrefix(error, prefix))];
    return columns === undefined ? [tag ?? ""] : rows.map((row) => row[0] ?? "");
  });
  checkRules(lines, golden);
  return lines.join("\n");
}

/** `expect=` and `expect-not=` name rules that have and have not fired; `steps` prints their names unindented. */
function checkRules(lines: readonly string[], golden: GoldenCase): void {
  const fired = lines.filter((line) => /^\w+$/.test(line));
  for (const rule of argument(golden, "expect") ?? []) {
    if (!fired.includes(rule)) throw new Error(`${rule} should have fired; these have: ${fired.join(", ")}`);
  }
  for (const rule of argument(golden, "expect-not") ?? []) {
    if (fired.includes(rule)) throw new Error(`${rule} should not have fired`);
  }
}

function withoutPrefix(error: OutcomeError, prefix: string): OutcomeError {
  return error.position === undefined ? error : { ...error, position: error.position - [...prefix].length };
}
