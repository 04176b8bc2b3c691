/** SQL text -> our typed AST, by PostgreSQL's own grammar. The only room that knows libpg-query. */

export type * from "./ast.ts";
export { expressionPosition } from "./expression-position.ts";
export { parseStatements } from "./parse-statements.ts";
export { printStatements } from "./print.ts";
