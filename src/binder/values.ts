/** VALUES: rows of expressions of common types, as a query of its own and in FROM. */

import type { Project, Rows, Values as ValuesRelation } from "../algebra/index.ts";
import { limits, notSupported, sqlError } from "../base/index.ts";
import { type Expression, expressionPosition, type Values } from "../sql/index.ts";
import { Aggregates } from "./aggregates.ts";
import { arrange, bindLimits, type InClause } from "./arrange.ts";
import type { Binding, Context } from "./binding.ts";
import { coerceToCommon, commonType } from "./coercion.ts";
import { bindExpression } from "./expression.ts";
import { literalRows } from "./literal-rows.ts";
import { emptyScope, type Scope, type ScopeColumn } from "./scope.ts";
import type { BoundQuery, Surroundings } from "./surroundings.ts";
import { Targets } from "./target.ts";

/** @throws SqlError */
export function bindValues(values: Values, around: Surroundings, binding: Binding): BoundQuery {
  const relation = bindRows(values.rows, around, binding);
  const named = relation.columns.map(
    (column): ScopeColumn => ({ ...column, refusal: undefined, tableOid: 0, columnNumber: 0 }),
  );
  const scope: Scope = {
    tables: [{ name: "*VALUES*", aliased: false, table: undefined, columns: named }],
    outer: around.outer,
    hidden: around.hidden,
  };
  const aggregates = new Aggregates();
  const inClause: InClause = (clause) => ({ binding, around, scope, clause, aggregates, bind: bindExpression });
  const targets = new Targets(binding);
  targets.take(named);
  const sort = values.orderBy.map((item) => ({ entry: targets.find(item.expression, inClause("ORDER BY")), item }));
  if (aggregates.calls.length > 0) throw notSupported("aggregate in ORDER BY of VALUES");
  const clauses = { sort, ...bindLimits(values, inClause), distinct: undefined };
  return arrange(relation, targets.entries(), (scalar) => scalar, clauses, binding);
}

/** The rows of a VALUES list as columns column1, column2, ... of common types. @throws SqlError 42601, 42804 */
export function bindRows(
  rows: readonly (readonly Expression[])[],
  around: Surroundings,
  binding: Binding,
): ValuesRelation | Rows | Project {
  const context: Context = {
    binding,
    around,
    scope: { ...emptyScope, outer: around.outer, hidden: around.hidden },
    clause: "VALUES",
    aggregates: new Aggregates(),
    bind: bindExpression,
  };
  const width = rows[0]!.length;
  const uneven = rows.find((row) => row.length !== width);
  if (uneven !== undefined) {
    const position = expressionPosition(uneven[0]!);
    throw sqlError("syntaxError", "VALUES lists must all be the same length", { position });
  }
  if (width > limits.selectColumns) {
    throw sqlError("tooManyColumns", `target lists can have at most ${limits.selectColumns} entries`);
  }
  const bound = rows.map((row) => row.map((expression) => bindExpression(expression, context)));
  const columns = rows[0]!.map((_, index) => {
    const type = commonType(
      bound.map((row) => row[index]!),
      "VALUES",
    );
    return { id: binding.newColumn(), name: `column${index + 1}`, type };
  });
  const scalars = bound.map((row) =>
    row.map((value, index) => coerceToCommon(binding, value, columns[index]!.type, "VALUES").scalar),
  );
  if (rows.length > limits.valuesRowsCompiled) return literalRows(scalars, columns, binding);
  return { kind: "values", columns, rows: scalars };
}
