/** The SQL types: one record each, and the list of them. */

import { bool } from "./bool.ts";
import { bytea } from "./bytea.ts";
import { date, interval, timestamp, timestamptz } from "./datetime.ts";
import { float4, float8 } from "./float.ts";
import { int2, int4, int8 } from "./integer.ts";
import { numeric } from "./numeric.ts";
import { aclitemArray, anyarray, char, oid, pgNodeTree, regproc, textArray, xid } from "./system.ts";
import { bpchar, internal, name, text, unknown, varchar } from "./text.ts";
import { time } from "./time.ts";
import type { SqlType, TypeName } from "./type.ts";
import { uuid } from "./uuid.ts";

export { civilFromDays, dayMicros, daysFromCivil, daysOfMonth, julianDays } from "./calendar.ts";
export { timestampInfinity } from "./datetime.ts";
export { dependsOnNow, readMoment } from "./datetime-input.ts";
export { compareDatums } from "./datum-order.ts";
export { floatOutOfRange } from "./float.ts";
export { readInterval, roundMicros } from "./interval-input.ts";
export { magnitudeOf } from "./magnitude.ts";
export { numericFieldOverflow, rescale } from "./numeric.ts";
export type {
  CastContext,
  Datum,
  Form,
  IntervalDatum,
  NumericDatum,
  ReadContext,
  SqlType,
  TypeName,
  TypeRef,
} from "./type.ts";
export { numericModifier, numericType, typeRef } from "./type.ts";

/** Every type, by its internal name. */
export const types: Readonly<Record<TypeName, SqlType>> = {
  bool,
  int2,
  int4,
  int8,
  float4,
  float8,
  numeric,
  text,
  varchar,
  bpchar,
  name,
  date,
  time,
  timestamp,
  timestamptz,
  interval,
  bytea,
  uuid,
  oid,
  xid,
  char,
  regproc,
  pg_node_tree: pgNodeTree,
  anyarray,
  _text: textArray,
  _aclitem: aclitemArray,
  unknown,
  internal,
};

export { formatType } from "./format-type.ts";
export type { Zone } from "./zone.ts";
export { findZone, fixedZone, offsetAtMoment, zoneTable } from "./zone.ts";
export { zoneNamed, zoneOrOffset } from "./zone-name.ts";
