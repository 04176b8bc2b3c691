/** The select list: its expressions, names and origins, and the entries that ORDER BY, GROUP BY and DISTINCT find in it. */

import { limits, type SqlError, sqlError } from "../base/index.ts";
import type { Expression, SelectTarget } from "../sql/index.ts";
import type { Binding, Bound, Clause, Context } from "./binding.ts";
import { isUntyped, orText } from "./coercion.ts";
import { outputName } from "./output-name.ts";
import { expandStar, findColumn, resolveColumn, type ScopeColumn, sameButCase } from "./scope.ts";

/** A column of the select list, or one that only ORDER BY has asked for. */
export interface Entry {
  /** A parameter that nothing has given a type becomes text when the whole statement has been looked at. */
  bound: Bound;
  /** The string literal that the entry is, made text. */
  readonly literal: string | null | undefined;
  readonly name: string;
  readonly hidden: boolean;
  /** 0 when it is not a plain column of a table. */
  readonly tableOid: number;
  /** 0 when it is not a plain column of a table. */
  readonly columnNumber: number;
}

/** The select list of one query. */
export class Targets {
  readonly #entries: Entry[] = [];
  readonly #binding: Binding;
  readonly #byScalar = new Map<number, Entry>();

  constructor(binding: Binding) {
    this.#binding = binding;
  }

  entries(): readonly Entry[] {
    return this.#entries;
  }

  /** Binds the written select list. @throws SqlError */
  bind(targets: readonly SelectTarget[], context: Context): void {
    for (const target of targets) {
      if (target.kind === "star") {
        for (const column of expandStar(context.scope, target)) {
          const scalar = this.#binding.column(column, target.position);
          this.#add({ scalar, position: target.position }, column.name, column);
        }
        continue;
      }
      const { expression, alias } = target;
      const written = context.bind(expression, context);
      const bound = isUntyped(written.scalar) ? written : orText(this.#binding, written);
      const column =
        expression.kind === "columnRef" ? resolveColumn(context.scope, expression, this.#binding.settings) : undefined;
      this.#add(bound, alias ?? column?.name ?? outputName(expression, this.#binding), column, {
        literal: written.literal,
      });
    }
  }

  /** Takes the columns of VALUES or a set operation as they are. */
  take(columns: readonly ScopeColumn[]): void {
    for (const column of columns)
      this.#add({ scalar: this.#binding.column(column, 0), position: 0 }, column.name, column);
  }

  #add(
    bound: Bound,
    name: string,
    column: ScopeColumn | undefined,
    { hidden = false, literal }: { readonly hidden?: boolean; readonly literal?: string | null | undefined } = {},
  ): Entry {
    if (this.#entries.length === limits.selectColumns) {
      throw sqlError("tooManyColumns", `target lists can have at most ${limits.selectColumns} entries`);
    }
    const { tableOid, columnNumber } = column ?? { tableOid: 0, columnNumber: 0 };
    const entry = { bound, literal, name, hidden, tableOid, columnNumber };
    this.#entries.push(entry);
    const identity = this.#binding.identity.of(bound.scalar);
    if (!this.#byScalar.has(identity)) this.#byScalar.set(identity, entry);
    return entry;
  }

  /**
   * The entry that an item of ORDER BY or GROUP BY means: an output name, a position, or an expression, which becomes a hidden entry if
   * the list has none like it. GROUP BY prefers a column of FROM to an output name.
   * Source: parse_clause.c, findTargetlistEntrySQL92.
   */
  find(expression: Expression, context: Context): Entry {
    const entry = this.#find(expression, context);
    this.#settle(entry);
    return entry;
  }

  /** Parameters that nothing has given a type are text. @throws SqlError 42P08 */
  settle(): void {
    for (const entry of this.#entries) this.#settle(entry);
  }

  #settle(entry: Entry): void {
    if (isUntyped(entry.bound.scalar)) entry.bound = orText(this.#binding, entry.bound);
  }

  #find(expression: Expression, context: Context): Entry {
    const { clause } = context;
    const named = expression.kind === "columnRef" && expression.parts.length === 1;
    if (named) {
      const byName = this.#findName(expression.parts[0]!, expression.position, context);
      if (byName !== undefined) return byName;
    }
    if (expression.kind === "integer") return this.#findPosition(expression.value, clause, expression.position);
    if (["numeric", "string", "boolean", "bitString", "null"].includes(expression.kind)) {
      const message = `non-integer constant in ${clause}`;
      throw sqlError("syntaxError", message, { position: expression.position });
    }
    const bound = orText(this.#binding, context.bind(expression, context));
    const known = this.#byScalar.get(this.#binding.identity.of(bound.scalar));
    return known ?? this.#add(bound, outputName(expression, this.#binding), undefined, { hidden: true });
  }

  #findName(name: string, position: number, { clause, scope }: Context): Entry | undefined {
    const shown = this.#entries.filter((entry) => !entry.hidden);
    const column = clause === "GROUP BY" || !shown.some((entry) => entry.name === name);
    if (column && findColumn(scope, name, position)?.name === name) return undefined;
    const exact = shown.filter((entry) => entry.name === name);
    const matching = exact.length > 0 ? exact : shown.filter((entry) => sameButCase(entry.name, name));
    const [first, ...others] = matching;
    if (first === undefined) return undefined;
    const identity = this.#binding.identity.of(first.bound.scalar);
    if (others.every((other) => this.#binding.identity.of(other.bound.scalar) === identity)) return first;
    if (exact.length === 0) return undefined;
    throw sqlError("ambiguousColumn", `${clause} "${name}" is ambiguous`, { position });
  }

  #findPosition(number: number, clause: Clause, position: number): Entry {
    const entry = this.#entries.filter((each) => !each.hidden)[number - 1];
    if (entry === undefined) throw notInList(number, clause, position);
    return entry;
  }
}

function notInList(number: number, clause: Clause, position: number): SqlError {
  return sqlError("invalidColumnReference", `${clause} position ${number} is not in select list`, { position });
}
