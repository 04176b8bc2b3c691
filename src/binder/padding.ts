/** char(n) where values are equal or in order without the blanks at their end: it sorts and groups by its text. */

import type { AggregateCall, Scalar } from "../algebra/index.ts";
import { castBetween } from "../functions/index.ts";
import { typeRef } from "../types/index.ts";
import type { Binding } from "./binding.ts";

/** True for a value that may have blanks at its end which do not count. */
export function isPadded({ type }: Scalar): boolean {
  return type.name === "bpchar";
}

/** What a value is sorted and grouped by: itself, or without its padding. */
export function unpadded(scalar: Scalar): Scalar {
  if (!isPadded(scalar)) return scalar;
  const { key } = castBetween("bpchar", "text")!.function!;
  return { kind: "call", function: key, args: [scalar], type: typeRef("text") };
}

/** The first value of a group of padded ones that are equal: min keeps it. */
export function representative(binding: Binding, value: Scalar, name: string): AggregateCall {
  const { type } = value;
  return {
    id: binding.newColumn(),
    function: "min(bpchar)",
    args: [value],
    distinct: false,
    filter: undefined,
    type,
    name,
  };
}
