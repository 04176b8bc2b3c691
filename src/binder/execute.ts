/** EXECUTE's arguments and PREPARE's types. */

import type { Plan, Scalar } from "../algebra/index.ts";
import { type SessionSettings, sqlError } from "../base/index.ts";
import type { Expression, TypeName as WrittenType } from "../sql/index.ts";
import { type TypeName, type TypeRef, types } from "../types/index.ts";
import { Aggregates } from "./aggregates.ts";
import { Binding, type Context } from "./binding.ts";
import { coerce, typeName } from "./coercion.ts";
import { bindExpression } from "./expression.ts";
import { emptyScope } from "./scope.ts";
import { resolveType } from "./type-name.ts";

/** The types of parameters as PREPARE writes them; modifiers do not count. @throws SqlError 42704, 0A000 */
export function bindParameterTypes(written: readonly WrittenType[]): readonly TypeName[] {
  return written.map((type) => resolveType(type).name);
}

/**
 * A plan of one row, the arguments as values of the parameters' types. There must be as many of them.
 * Source: prepare.c, EvaluateParams.
 * @throws SqlError 42804 and what binding an expression throws
 */
export function bindArguments(
  written: readonly Expression[],
  parameters: readonly TypeRef[],
  settings: SessionSettings,
): Plan {
  const binding = new Binding(settings);
  const context: Context = {
    binding,
    scope: emptyScope,
    around: {
      tables: { settings, table: () => "unknown" },
      common: new Map(),
      outer: undefined,
      hidden: [],
      subqueries: [],
      bindQuery: () => {
        throw sqlError("featureNotSupported", "cannot use subquery in EXECUTE parameter");
      },
    },
    clause: "EXECUTE",
    aggregates: new Aggregates(),
    bind: bindExpression,
  };
  const values = written.map((expression, index): Scalar => {
    const bound = bindExpression(expression, context);
    const type = parameters[index]!;
    const coerced = coerce(binding, bound, type, "assignment");
    if (coerced !== undefined) return coerced.scalar;
    const [from, to] = [types[typeName(bound)].sqlName, types[type.name].sqlName];
    const message = `parameter $${index + 1} of type ${from} cannot be coerced to the expected type ${to}`;
    const hint = "You will need to rewrite or cast the expression.";
    throw sqlError("datatypeMismatch", message, { position: bound.position, hint });
  });
  const columns = values.map((value, index) => {
    return { id: binding.newColumn(), name: `argument${index + 1}`, type: value.type };
  });
  return {
    relation: { kind: "values", columns, rows: [values] },
    output: columns,
    constants: binding.constants(),
    lists: [],
  };
}
