/** Time zones named in a statement: the table of the zone stands in the plan in place of its name. */

import type { Scalar } from "../algebra/index.ts";
import { notSupported, sqlError } from "../base/index.ts";
import { abbreviationOffset, findZone, fixedZone, typeRef, zoneTable } from "../types/index.ts";
import type { Binding, Bound } from "./binding.ts";

/** @throws SqlError 22023 for a name that is no zone's, 0A000 for one that is not written in the statement */
export function zoneConstant(binding: Binding, { scalar, literal, position }: Bound): Scalar {
  const name = literal ?? (scalar.kind === "constant" ? binding.constants()[scalar.index] : undefined);
  if (literal === null || name === null) return binding.constant(null, typeRef("internal"));
  if (typeof name !== "string") throw notSupported("a time zone that is no constant", position);
  const offset = abbreviationOffset(name.toLowerCase());
  const zone = offset === undefined ? findZone(name) : fixedZone(offset);
  if (zone === undefined) throw sqlError("invalidParameterValue", `time zone "${name}" not recognized`);
  return binding.constant(zoneTable(zone), typeRef("internal"));
}
