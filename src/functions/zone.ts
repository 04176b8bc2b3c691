/** Time zones as arguments: the table that the binder has put in place of a constant name, or the one of a name that a row has. */

import type { TypeRef } from "../types/index.ts";
import { convert, type I32, i32, i64, not } from "../wasm/index.ts";
import { infiniteTimestamp } from "./datetime.ts";
import type { Emitter, Value } from "./emit.ts";
import { reporting } from "./js-call.ts";
import { asI64, asPair } from "./value.ts";

/** The address of the table; a name is looked up only where `moment` is finite, since nothing else needs a zone. */
export function namedZone(
  e: Emitter,
  zone: Value | undefined,
  type: TypeRef | undefined,
  moment: Value | undefined,
): I32 {
  return addressOf(e, zone, type, "js_zone_named", not(infiniteTimestamp(asI64(moment))));
}

/** As {@link namedZone}, of a name or an offset from UTC, which is always needed. */
export function zoneOrOffset(e: Emitter, zone: Value | undefined, type: TypeRef | undefined): I32 {
  return addressOf(e, zone, type, "js_zone_or_offset", i32.const(1));
}

function addressOf(e: Emitter, zone: Value | undefined, type: TypeRef | undefined, lookUp: string, needed: I32): I32 {
  const name = asPair(zone);
  if (type?.name === "internal") return e.f.let(convert("i32.wrap_i64", i64.shr_u(name[1], i64.const(32))));
  const address = e.f.local("i32", "zone");
  e.f.set(address, e.sessionWord("zone"));
  e.f.if(needed, () => {
    e.f.set(address, convert("i32.wrap_i64", reporting(e, lookUp, name)[0]));
  });
  return address;
}
