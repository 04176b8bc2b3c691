/** AST -> algebra: names, types, overloads, scopes, by PostgreSQL's rules. Pure. */

export type { BindResult, BoundField } from "./bind.ts";
export { bind } from "./bind.ts";
export { readContextOf } from "./binding.ts";
export { bindArguments, bindParameterTypes } from "./execute.ts";
export type { BindScope, BoundTable, TableField, TableName } from "./scope.ts";
export { resolveType } from "./type-name.ts";
