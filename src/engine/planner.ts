/** Planner: a query's syntax tree -> a plan with its pipelines, by bind, optimize and lower; plans are kept by what they were made from. */

import type { CallScalar, Plan } from "../algebra/index.ts";
import { keepNewest, limits, type SessionSettings } from "../base/index.ts";
import { type BindResult, type BoundTable, bind } from "../binder/index.ts";
import type { Catalog, CatalogTable } from "../catalog/index.ts";
import { type Executor, lower, type Pipeline } from "../executor/index.ts";
import { optimize, type Step } from "../optimizer/index.ts";
import type { Query } from "../sql/index.ts";
import type { TypeName, TypeRef } from "../types/index.ts";
import type { OutputField } from "./api.ts";
import { evaluator } from "./evaluate.ts";
import { runSession } from "./run-session.ts";
import { withoutSessionCalls } from "./session-calls.ts";

/** A query that is ready to run. */
export interface PlannedQuery {
  readonly bound: Plan;
  readonly steps: readonly Step[];
  readonly plan: Plan;
  readonly fields: readonly OutputField[];
  /** The types of the statement's parameters, by number less one. */
  readonly parameters: readonly TypeRef[];
  /** What has to be asked of the session before each run; the results are parameters of the pipelines. */
  readonly sessionCalls: readonly CallScalar[];
  readonly pipelines: readonly Pipeline[];
  /** The tables that the plan reads, by its keys, at the state they were opened in. */
  readonly tables: ReadonlyMap<string, CatalogTable>;
}

/** What a query is planned for. */
export interface PlanRequest {
  readonly query: Query;
  readonly settings: SessionSettings;
  /** The types that the client has said; absent when there can be no parameters. */
  readonly parameterTypes?: readonly (TypeName | undefined)[] | undefined;
  /** Opens a table; how fresh it is the session's transaction decides. */
  readonly openTable: Catalog["table"];
}

/** A plan that is kept, and the names of the tables that it was bound to. */
interface KeptPlan {
  readonly planned: PlannedQuery;
  readonly names: readonly { readonly schema: string | undefined; readonly name: string; readonly key: string }[];
}

type Opened = ReadonlyMap<string, CatalogTable | "unknown">;

/** Plans for all sessions of an engine. */
export class Planner {
  readonly #executor: Executor;
  /** By the query, which is the same for the same short text (sql/parse-statements), then by what else a plan depends on. */
  readonly #plans = new WeakMap<Query, Map<string, KeptPlan>>();

  constructor(executor: Executor) {
    this.#executor = executor;
  }

  /** The plan of a query; one that was made before serves again while its tables have the same columns. @throws SqlError (rejects) */
  plan(request: PlanRequest): PlannedQuery | Promise<PlannedQuery> {
    const { query, settings, parameterTypes } = request;
    const types = parameterTypes === undefined ? "" : JSON.stringify(parameterTypes);
    const key = settingsKey(settings) + types;
    const known = this.#plans.get(query)?.get(key);
    return known?.names.length === 0 ? known.planned : this.#planOverTables(request, key, known);
  }

  async #planOverTables(request: PlanRequest, key: string, known: KeptPlan | undefined): Promise<PlannedQuery> {
    const again = known && (await this.#reopened(known, request.settings, request.openTable));
    if (again !== undefined) return again;
    const made = await this.#prepare(request);
    let plans = this.#plans.get(request.query);
    if (plans === undefined) {
      plans = new Map();
      this.#plans.set(request.query, plans);
    }
    keepNewest(plans, key, made, limits.plansCached);
    return made.planned;
  }

  /** As {@link plan}, made anew. */
  async prepare(request: PlanRequest): Promise<PlannedQuery> {
    return (await this.#prepare(request)).planned;
  }

  async #prepare(request: PlanRequest): Promise<KeptPlan> {
    const { settings } = request;
    const { result, opened } = await bindOpening(request);
    const { plan, steps } = optimize(result.plan, settings, evaluator(this.#executor, runSession(settings)));
    const names = [...opened].flatMap(([name, table]) => {
      if (table === "unknown") return [];
      const [schema, own] = JSON.parse(name) as [string | null, string];
      return [{ schema: schema ?? undefined, name: own, key: table.key }];
    });
    const tables = new Map([...opened.values()].filter((each) => each !== "unknown").map((each) => [each.key, each]));
    const { fields, parameters } = result;
    const planned = { bound: result.plan, steps, plan, fields, parameters, tables };
    return { planned: { ...planned, ...lowered(plan, parameters.length) }, names };
  }

  /** The plan over its tables as they are now; undefined when one of them is another or has other columns. */
  async #reopened(
    { planned, names }: KeptPlan,
    settings: SessionSettings,
    openTable: Catalog["table"],
  ): Promise<PlannedQuery | undefined> {
    const found = await Promise.all(names.map(({ schema, name }) => openTable(schema, name, settings)));
    const tables = new Map<string, CatalogTable>();
    for (const [index, { key }] of names.entries()) {
      const table = found[index];
      const before = planned.tables.get(key);
      if (table === undefined || before === undefined || table.key !== key || !sameColumns(table, before)) {
        return undefined;
      }
      tables.set(key, table);
    }
    return { ...planned, tables };
  }
}

/** The pipelines of a plan, and what they need to know of the session. */
export function lowered(plan: Plan, parameters: number): Pick<PlannedQuery, "pipelines" | "sessionCalls"> {
  const { plan: run, calls } = withoutSessionCalls(plan, parameters);
  return { pipelines: lower(run), sessionCalls: calls };
}

/** Binds, opens the tables that were missing, and binds again. */
async function bindOpening({
  query,
  settings,
  parameterTypes,
  openTable,
}: PlanRequest): Promise<{ result: Extract<BindResult, { kind: "plan" }>; opened: Opened }> {
  const opened = new Map<string, CatalogTable | "unknown">();
  const nameOf = (schema: string | undefined, name: string) => JSON.stringify([schema ?? null, name]);
  const table = (schema: string | undefined, name: string): BoundTable | "unknown" | undefined => {
    const found = opened.get(nameOf(schema, name));
    if (found === undefined || found === "unknown") return found;
    return { ...found, fields: found.source.fields, inMemory: found.source.kind === "rows" };
  };
  for (;;) {
    const result = bind(query, { settings, parameterTypes, table });
    if (result.kind === "plan") return { result, opened };
    const found = await Promise.all(result.tables.map(({ schema, name }) => openTable(schema, name, settings)));
    for (const [index, { schema, name }] of result.tables.entries()) {
      opened.set(nameOf(schema, name), found[index] ?? "unknown");
    }
  }
}

function sameColumns({ source: left }: CatalogTable, { source: right }: CatalogTable): boolean {
  return left.fields === right.fields || JSON.stringify(left.fields) === JSON.stringify(right.fields);
}

const settingsKeys = new WeakMap<SessionSettings, string>();

/** What of the settings a plan depends on. */
function settingsKey(settings: SessionSettings): string {
  const known = settingsKeys.get(settings);
  if (known !== undefined) return known;
  const { timeZone, dateStyle, intervalStyle, extraFloatDigits, optimizer, searchPath } = settings;
  const key = JSON.stringify([timeZone, dateStyle, intervalStyle, extraFloatDigits, optimizer, searchPath]);
  settingsKeys.set(settings, key);
  return key;
}
