/** What a contender answers, and when two answers are equal. */

/** A query's result as text, with the time that its driver took. */
export interface Answer {
  readonly milliseconds: number;
  readonly columns: readonly AnswerColumn[];
  readonly rows: readonly (readonly (string | null)[])[];
}

export interface AnswerColumn {
  readonly name: string;
  /** How its values are compared. */
  readonly kind: "float" | "numeric" | "exact";
}

const floatTolerance = 1e-9;

/**
 * The first difference in words, or undefined: floats (of either side) within 1e-9 of their size, numerics by value, all else by text. Rows
 * are compared in order, or after sorting when the query fixes none.
 */
export function difference(ours: Answer, theirs: Answer, ordered: boolean): string | undefined {
  if (ours.columns.length !== theirs.columns.length) {
    return `${ours.columns.length} columns against ${theirs.columns.length}`;
  }
  if (ours.rows.length !== theirs.rows.length) return `${ours.rows.length} rows against ${theirs.rows.length}`;
  const kinds = ours.columns.map(({ kind }, column) => commonKind(kind, theirs.columns[column]!.kind));
  const left = prepare(ours, kinds, ordered);
  const right = prepare(theirs, kinds, ordered);
  for (const [row, values] of left.entries()) {
    for (const [column, value] of values.entries()) {
      const other = right[row]![column]!;
      if (!equal(value, other, kinds[column]!)) {
        return `row ${row + 1}, ${ours.columns[column]!.name}: ${value} against ${other}`;
      }
    }
  }
  return undefined;
}

function commonKind(left: AnswerColumn["kind"], right: AnswerColumn["kind"]): AnswerColumn["kind"] {
  if (left === "float" || right === "float") return "float";
  return left === "numeric" || right === "numeric" ? "numeric" : "exact";
}

type Row = readonly (string | null)[];

/** Sorting is by the exact columns first: floats that differ in the last digit must not change places. */
function prepare({ rows }: Answer, kinds: readonly AnswerColumn["kind"][], ordered: boolean): readonly Row[] {
  const plain = rows.map((row) =>
    row.map((value, column) => (value !== null && kinds[column] === "numeric" ? withoutTrailingZeros(value) : value)),
  );
  if (ordered) return plain;
  const key = (row: Row): string =>
    JSON.stringify([
      row.filter((_, column) => kinds[column] !== "float"),
      row.map((value) => Number(value).toFixed(3)),
    ]);
  return plain
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}

function withoutTrailingZeros(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

function equal(left: string | null, right: string | null, kind: AnswerColumn["kind"]): boolean {
  if (left === right) return true;
  if (left === null || right === null || kind !== "float") return false;
  const [a, b] = [Number(left), Number(right)];
  return Math.abs(a - b) <= floatTolerance * Math.max(Math.abs(a), Math.abs(b));
}
