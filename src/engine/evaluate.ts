/** The value of an expression without columns, by the executor's own code: constant folding has no evaluator of its own. */

import { type Scalar, scalarChildren } from "../algebra/index.ts";
import { assert, type SqlError } from "../base/index.ts";
import type { Executor, Pipeline, RowRange, RunSession } from "../executor/index.ts";
import { scalarFunction } from "../functions/index.ts";
import type { Evaluate } from "../optimizer/index.ts";
import { type Datum, type TypeRef, types } from "../types/index.ts";
import { knownValue } from "./known-values.ts";

const all: RowRange = { offset: 0, limit: Number.POSITIVE_INFINITY };

/** Evaluates in main's small slot; undefined where the expression fails or its type's text does not read back. */
export function evaluator(executor: Executor, session: RunSession): Evaluate {
  return (scalar, constants) => {
    // what is only known when the statement runs stays
    if (!isImmutable(scalar)) return undefined;
    try {
      const exact = scalar.type.name === "float4" || scalar.type.name === "float8";
      // a float is read back from all of its digits, but texts of floats in it have as many as the session asks for: those first
      if (exact && session.floatDigits !== 1 && makesText(scalar)) return undefined;
      return evaluateScalar(
        executor,
        scalar,
        { constants, arguments: [], argumentTypes: [] },
        exact ? { ...session, floatDigits: 1 } : session,
      );
    } catch {
      // the expression stays as it is, to fail when and if a row needs it; so does one whose text our reader does not take
      return undefined;
    }
  };
}

/** What an expression without columns may read: a plan's constants, and the values of its parameters. */
export interface Known {
  readonly constants: readonly Datum[];
  readonly arguments: readonly Datum[];
  readonly argumentTypes: readonly TypeRef[];
}

/** The value of an expression without columns. @throws SqlError what its evaluation raises */
export function evaluateScalar(executor: Executor, scalar: Scalar, known: Known, session: RunSession): Datum {
  const value = knownValue(scalar, known);
  if (value !== undefined) return value;
  const text = textOf(executor, scalar, known, session);
  return text === null ? null : types[scalar.type.name].read(text, -1);
}

function isImmutable(scalar: Scalar): boolean {
  if (scalar.kind === "call" && scalarFunction(scalar.function).volatility !== undefined) return false;
  return scalarChildren(scalar).every(isImmutable);
}

function makesText(scalar: Scalar): boolean {
  return (
    scalarChildren(scalar).some(makesText) || (scalar.kind !== "constant" && types[scalar.type.name].category === "S")
  );
}

function textOf(executor: Executor, scalar: Scalar, known: Known, session: RunSession): string | null {
  const pipeline: Pipeline = {
    source: { kind: "values", columns: [], rows: [[]] },
    filters: [],
    sink: { kind: "output", columns: [scalar], range: undefined },
    into: 0,
  };
  let row: Uint8Array | undefined;
  let failure: SqlError | undefined;
  executor.runSmall(
    {
      pipelines: [pipeline],
      ...known,
      scans: [undefined],
      rows: [undefined],
      ranges: [{ read: all, kept: all }],
      batchRows: 1,
      columnCache: false,
      workers: 1,
      session,
    },
    {
      rows: (bytes, _, release) => {
        row = bytes;
        release();
      },
      end: () => undefined,
      error: (error) => {
        failure = error;
      },
    },
  );
  if (failure !== undefined) throw failure;
  assert(row !== undefined, "an expression has given no row");
  return decodeRow(row)[0] as string | null;
}

/** The values of one DataRow message: 'D', its length, the number of fields, then the length and text of each. */
export function decodeRow(row: Uint8Array): (string | null)[] {
  const view = new DataView(row.buffer, row.byteOffset);
  const values: (string | null)[] = [];
  let at = 7;
  for (let left = view.getInt16(5); left > 0; left--) {
    const length = view.getInt32(at);
    at += 4;
    // A view of shared memory cannot be decoded as it is.
    values.push(length < 0 ? null : new TextDecoder().decode(row.slice(at, at + length)));
    at += Math.max(length, 0);
  }
  return values;
}
