/** The IR where binder, optimizer and executor meet: relational and scalar nodes as plain data. */

export { columnNamer, type PrintOptions, printPlan, printSortKey } from "./print.ts";
export { printScalar } from "./print-scalar.ts";
export type {
  Aggregate,
  AggregateCall,
  Filter,
  Limit,
  LiteralRows,
  OutputColumn,
  Plan,
  Project,
  Reference,
  Relation,
  Rows,
  Scan,
  Sort,
  SortKey,
  Union,
  Values,
  With,
} from "./relation.ts";
export { outputColumns, relationChildren, withRelationChildren } from "./relation.ts";
export type {
  CallScalar,
  CaseScalar,
  CoalesceScalar,
  ColumnId,
  ColumnScalar,
  ConstantScalar,
  ExtremumScalar,
  InScalar,
  LogicScalar,
  NotScalar,
  ParameterScalar,
  Scalar,
  SubqueryScalar,
  TestScalar,
} from "./scalar.ts";
export { columnsOf, mapScalar, scalarChildren, visitSubqueries, withScalarChildren } from "./scalar.ts";
