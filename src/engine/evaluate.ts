/** The value of an expression without columns, by the executor's own code: constant folding has no evaluator of its own. */

import type { Scalar } from "../algebra/index.ts";
import type { Executor, Pipeline } from "../executor/index.ts";
import type { Evaluate } from "../optimizer/index.ts";
import { type Datum, types } from "../types/index.ts";

/** Evaluates in main's small slot; undefined where the expression fails or its type's text does not read back. */
export function evaluator(executor: Executor): Evaluate {
  return (scalar, constants) => {
    const text = evaluateText(executor, scalar, constants);
    if (text === undefined || text === null) return text;
    try {
      return types[scalar.type.name].read(text, -1);
    } catch {
      // the text form of a value that our reader does not take (years beyond its forms): the expression stays as it is
      return undefined;
    }
  };
}

const all = { offset: 0, limit: Number.POSITIVE_INFINITY } as const;

function evaluateText(executor: Executor, scalar: Scalar, constants: readonly Datum[]): string | null | undefined {
  const pipeline: Pipeline = {
    source: { kind: "values", columns: [], rows: [[]] },
    filters: [],
    sink: { kind: "output", columns: [scalar], range: undefined },
    into: 0,
  };
  let row: Uint8Array | undefined;
  let failed = false;
  executor.runSmall(
    {
      pipelines: [pipeline],
      constants,
      argumentTypes: [],
      arguments: [],
      scans: [undefined],
      rows: [undefined],
      ranges: [{ read: all, kept: all }],
      batchRows: 1,
      workers: 1,
    },
    {
      rows: (bytes, _, release) => {
        row = bytes;
        release();
      },
      end: () => undefined,
      error: () => {
        failed = true;
      },
    },
  );
  if (failed || row === undefined) return undefined;
  return decodeRow(row)[0];
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
