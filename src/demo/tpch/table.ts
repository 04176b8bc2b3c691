/** What a TPC-H table is: its columns, its size by scale factor, and its rows, made from any row on. */

import { assert, sqlError } from "../../base/index.ts";
import type { Field, RowsData } from "../../batch/index.ts";
import { numericType, type TypeName, typeRef } from "../../types/index.ts";
import type { Column } from "./column.ts";
import { type TextPool, textPool } from "./text-pool.ts";

/** How rows are given out. */
export interface GenerateOptions {
  /** Most rows of a batch, 8 to 2^20, 8192 if not said. A batch may have a few less, since an order's lines stay together. */
  readonly batchRows?: number;
  /** Makes only part `part` (from 1) of `parts`, cut as dbgen cuts them: the parts one after another are the table. */
  readonly part?: number;
  readonly parts?: number;
  /** The text pool that another thread has made; without it this thread makes its own. */
  readonly pool?: TextPool;
}

/** One of the eight tables. */
export interface TpchTable {
  readonly name: string;
  readonly fields: readonly Field[];
  /** Rows at a scale factor: exact, but for lineitem its expectation of four lines an order. 22023 for a scale out of range. */
  rowCount(scale: number): number;
  /** The rows in dbgen's order. Every batch has arrays of its own. 22023 for a scale out of range. */
  generate(scale: number, options?: GenerateOptions): Iterable<RowsData>;
}

/** The state of a table's generation: its columns, and what appends the rows of the next unit to them. */
export interface Cursor {
  readonly columns: readonly Column[];
  /** Appends one unit's rows and gives their number. */
  next(): number;
}

/** Where a {@link Cursor} starts. */
export interface CursorStart {
  readonly scale: number;
  /** The first unit, from 0. */
  readonly first: number;
  readonly pool: TextPool;
  readonly batchRows: number;
}

/** A table by its unit: what dbgen numbers and splits by, a row or (lineitem, partsupp) the order or part that rows belong to. */
export interface TableDefinition {
  readonly name: string;
  readonly fields: readonly Field[];
  /** Units at scale factor 1. */
  readonly units: number;
  /** region and nation: the same at every scale, and wholly in the first part. */
  readonly fixed?: boolean;
  /** Rows of a unit: the mean, and the most. */
  readonly rowsPerUnit: { readonly mean: number; readonly most: number };
  open(start: CursorStart): Cursor;
}

/** Below, supplier is empty; above, keys leave int4 (and dbgen's 32-bit generator ends at 30000). */
const scaleLeast = 0.0001;
const scaleMost = 10_000;
const batchRowsDefault = 8192;
const batchRowsLeast = 8;
const batchRowsMost = 1 << 20;

/** Builds a table of its definition. */
export function tpchTable(definition: TableDefinition): TpchTable {
  return {
    name: definition.name,
    fields: definition.fields,
    rowCount: (scale) => unitsAt(definition, scale) * definition.rowsPerUnit.mean,
    generate(scale, { batchRows = batchRowsDefault, part = 1, parts = 1, pool } = {}) {
      assert(batchRows >= batchRowsLeast && batchRows <= batchRowsMost, "batch size in range");
      return generateRows(definition, unitsOfPart(definition, scale, part, parts), { scale, batchRows, pool });
    },
  };
}

/** Rows (or other units) of a table with `units` of them at scale factor 1, rounded down as dbgen does. */
export function scaled(units: number, scale: number): number {
  return Math.floor(units * scale);
}

function unitsAt(definition: TableDefinition, scale: number): number {
  if (!(scale >= scaleLeast && scale <= scaleMost)) {
    throw sqlError("invalidParameterValue", `scale factor must be between ${scaleLeast} and ${scaleMost}`);
  }
  return definition.fixed === true ? definition.units : scaled(definition.units, scale);
}

/** The options of a generation, filled in. */
interface RowsSource {
  readonly scale: number;
  readonly batchRows: number;
  readonly pool: TextPool | undefined;
}

/** The units of a part, from `first` (0 is the table's first) to before `end`. */
function unitsOfPart(
  definition: TableDefinition,
  scale: number,
  part: number,
  parts: number,
): [first: number, end: number] {
  assert(part >= 1 && part <= parts, "part in range");
  const units = unitsAt(definition, scale);
  if (definition.fixed === true) return part === 1 ? [0, units] : [units, units];
  const unitsPerPart = Math.floor(units / parts);
  return [unitsPerPart * (part - 1), part === parts ? units : unitsPerPart * part];
}

function* generateRows(definition: TableDefinition, range: [number, number], from: RowsSource): Generator<RowsData> {
  const [first, end] = range;
  if (first === end) return;
  const { scale, batchRows } = from;
  const { most } = definition.rowsPerUnit;
  const cursor = definition.open({ scale, first, pool: from.pool ?? textPool(), batchRows });
  for (let unit = first; unit < end; ) {
    let length = 0;
    for (; unit < end && length + most <= batchRows; unit++) length += cursor.next();
    yield { length, columns: cursor.columns.map((column) => column.take()) };
  }
}

/** Fields by "name type" entries, where decimal is numeric(15,2); no column of TPC-H takes a null. */
export function fieldList(
  ...entries: readonly (readonly [name: string, type: TypeName | "decimal"])[]
): readonly Field[] {
  return entries.map(([name, type]) => ({
    name,
    type: type === "decimal" ? numericType(15, 2) : typeRef(type),
    nullable: false,
  }));
}
