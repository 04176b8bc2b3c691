/** Vectors as compiled code sees them: the shape a fragment is specialized for, and the descriptor by which a batch hands one over. */

import type { Form } from "../types/index.ts";

/**
 * What a fragment assumes of one input vector.
 * flat: `data` holds one value per row. dictionary: `data` holds a code per row, of `codeWidth` bytes, `dictionary` the values.
 * row: `data` holds a u32 row address per row, the value stands at `offset` in it (groups, sorted rows) and, if nullable, its validity
 * byte at `validOffset`. Nulls: when `nullable`, a byte per value (1 valid, 0 null); else none is read.
 */
export interface VectorShape {
  readonly layout: "flat" | "dictionary" | "row";
  readonly form: Form;
  /** Bytes of a value: 1, 2, 4, 8 or 16. A dec may be 4, 8 or 16. */
  readonly width: 1 | 2 | 4 | 8 | 16;
  readonly nullable: boolean;
  /** Bytes of a dictionary's code; 4 where nothing is said. */
  readonly codeWidth?: 1 | 2 | 4;
  /** dec only: its scale. */
  readonly scale: number;
  /** dec, i32, i64: every value v holds -2^bits <= v < 2^bits, and 0 <= v if not `negative`. */
  readonly bits: number;
  readonly negative: boolean;
  readonly offset: number;
  readonly validOffset: number;
}

/** A vector's descriptor in memory: four u32 words at `base`. */
export const descriptor = {
  /** Address of the values, codes or row addresses. */
  data: 0,
  /** Address of the validity bytes, or 0. */
  valid: 4,
  /** Address of the dictionary's values. */
  dictionary: 8,
  /** Number of dictionary entries. */
  entries: 12,
  bytes: 16,
} as const;

/** A shape that makes no assumption beyond the form and width. */
export function generalShape(form: Form, width: VectorShape["width"], scale = 0): VectorShape {
  const bits = width === 16 ? 127 : width * 8 - 1;
  return { layout: "flat", form, width, nullable: true, scale, bits, negative: true, offset: 0, validOffset: 0 };
}
