/** AST -> algebra: names, types, overloads, scopes, by PostgreSQL's rules. Pure. */

export type { BindResult, BoundField } from "./bind.ts";
export { bind } from "./bind.ts";
export type { BindScope, BoundTable, TableField, TableName } from "./scope.ts";
