/** Planner: a query's syntax tree -> a plan with its pipelines, by bind, optimize and lower; plans are kept by what they were made from. */

import type { Plan } from "../algebra/index.ts";
import { limits, type SessionSettings } from "../base/index.ts";
import { type BindResult, type BoundTable, bind } from "../binder/index.ts";
import type { Catalog, CatalogTable } from "../catalog/index.ts";
import { type Executor, lower, type Pipeline } from "../executor/index.ts";
import { optimize, type Step } from "../optimizer/index.ts";
import type { Query } from "../sql/index.ts";
import type { OutputField } from "./api.ts";
import { evaluator } from "./evaluate.ts";

/** A query that is ready to run. */
export interface PlannedQuery {
  readonly bound: Plan;
  readonly steps: readonly Step[];
  readonly plan: Plan;
  readonly fields: readonly OutputField[];
  readonly pipelines: readonly Pipeline[];
  /** The tables that the plan reads, by its keys, at the state they were opened in. */
  readonly tables: ReadonlyMap<string, CatalogTable>;
}

/** Plans for all sessions of an engine. */
export class Planner {
  readonly #catalog: Catalog;
  readonly #executor: Executor;
  readonly #plans = new Map<string, PlannedQuery>();

  constructor(catalog: Catalog, executor: Executor) {
    this.#catalog = catalog;
    this.#executor = executor;
  }

  /**
   * The plan of a query whose own text is `text`. Plans without tables stay right for as long as the settings are the same.
   * @throws SqlError (rejects)
   */
  async plan(query: Query, text: string, settings: SessionSettings): Promise<PlannedQuery> {
    const key = `${settingsKey(settings)} ${text}`;
    const known = this.#plans.get(key);
    if (known !== undefined) return known;
    const planned = await this.prepare(query, settings);
    if (planned.tables.size === 0) this.#keep(key, planned);
    return planned;
  }

  /** As {@link plan}, made anew. */
  async prepare(query: Query, settings: SessionSettings): Promise<PlannedQuery> {
    const { result, tables } = await this.#bind(query, settings);
    const { plan, steps } = optimize(result.plan, settings, evaluator(this.#executor));
    return { bound: result.plan, steps, plan, fields: result.fields, pipelines: lower(plan), tables };
  }

  /** Binds, opens the tables that were missing, and binds again. */
  async #bind(
    query: Query,
    settings: SessionSettings,
  ): Promise<{ result: Extract<BindResult, { kind: "plan" }>; tables: Map<string, CatalogTable> }> {
    const opened = new Map<string, CatalogTable | "unknown">();
    const nameOf = (schema: string | undefined, name: string) => JSON.stringify([schema ?? null, name]);
    const table = (schema: string | undefined, name: string): BoundTable | "unknown" | undefined => {
      const found = opened.get(nameOf(schema, name));
      if (found === undefined || found === "unknown") return found;
      return { ...found, fields: found.source.fields, inMemory: found.source.kind === "rows" };
    };
    for (;;) {
      const result = bind(query, { settings, table });
      if (result.kind === "plan") {
        const known = [...opened.values()].filter((each) => each !== "unknown");
        return { result, tables: new Map(known.map((each) => [each.key, each])) };
      }
      const found = await Promise.all(
        result.tables.map(({ schema, name }) => this.#catalog.table(schema, name, settings)),
      );
      for (const [index, { schema, name }] of result.tables.entries()) {
        opened.set(nameOf(schema, name), found[index] ?? "unknown");
      }
    }
  }

  /** Drops the oldest when there are too many. */
  #keep(key: string, planned: PlannedQuery): void {
    if (this.#plans.size >= limits.plansCached) {
      const oldest = this.#plans.keys().next().value;
      if (oldest !== undefined) this.#plans.delete(oldest);
    }
    this.#plans.set(key, planned);
  }
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
