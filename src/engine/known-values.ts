/** The values that are known when a plan is run: its constants and the values of the statement's parameters. */

import type { Scalar } from "../algebra/index.ts";
import type { Datum } from "../types/index.ts";

export interface KnownValues {
  readonly constants: readonly Datum[];
  /** By the parameters' numbers, less one. */
  readonly arguments: readonly Datum[];
}

/** The value of a constant or parameter; undefined for anything that has to be computed. */
export function knownValue(scalar: Scalar, values: KnownValues): Datum | undefined {
  if (scalar.kind === "constant") return values.constants[scalar.index];
  return scalar.kind === "parameter" ? values.arguments[scalar.number - 1] : undefined;
}
