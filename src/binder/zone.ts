/** Time zones named in a statement: the table of the zone stands in the plan in place of its name. */

import type { Scalar } from "../algebra/index.ts";
import { SqlError } from "../base/index.ts";
import { typeRef, type Zone, zoneTable } from "../types/index.ts";
import type { Binding, Bound } from "./binding.ts";

/** The table of a zone that the statement names. Undefined for what is found when the statement runs: it may need no zone, and then any name will do. */
export function zoneConstant(
  binding: Binding,
  { scalar, literal }: Bound,
  find: (name: string) => Zone,
): Scalar | undefined {
  const name = literal ?? (scalar.kind === "constant" ? binding.constants()[scalar.index] : undefined);
  if (literal === null || name === null) return binding.constant(null, typeRef("internal"));
  if (typeof name !== "string") return undefined;
  try {
    return binding.constant(zoneTable(find(name)), typeRef("internal"));
  } catch (thrown) {
    if (thrown instanceof SqlError) return undefined;
    throw thrown;
  }
}
