/** What a SQL type is: one record per type, from which pg_type, RowDescription, casts, literals and the lakehouse mapping are derived. */

import type { Zone } from "./zone.ts";

/** PostgreSQL's internal names of the types that exist here. */
export type TypeName =
  | "bool"
  | "int2"
  | "int4"
  | "int8"
  | "float4"
  | "float8"
  | "numeric"
  | "text"
  | "varchar"
  | "bpchar"
  | "name"
  | "date"
  | "time"
  | "timestamp"
  | "timestamptz"
  | "interval"
  | "bytea"
  | "uuid"
  | "oid"
  | "xid"
  | "char"
  | "regproc"
  | "pg_node_tree"
  | "anyarray"
  | "_text"
  | "_aclitem"
  | "unknown"
  | "internal";

/** A type as it stands in plans: plain data. `typmod` is PostgreSQL's, -1 for none. */
export interface TypeRef {
  readonly name: TypeName;
  readonly typmod: number;
}

/**
 * How the values of a type lie in a vector (all little-endian).
 * bool: 1 byte 0/1. i16, i32, i64, f32, f64: as named; date is i32 days, timestamp and timestamptz i64 µs, both from 1970-01-01; time i64 µs from midnight.
 * dec: i32, i64 or i128, one scale for the vector. num: 16-byte numeric cell, view: 16-byte Arrow view (datum.md). interval: {i32 months, i32 days, i64 µs}.
 * uuid: its 16 bytes, in their order.
 */
export type Form = "bool" | "i16" | "i32" | "i64" | "f32" | "f64" | "dec" | "num" | "view" | "interval" | "uuid";

/** A numeric value outside of vectors: coefficient * 10^-scale, or one of the three specials. */
export type NumericDatum =
  | { readonly kind: "finite"; readonly coefficient: bigint; readonly scale: number }
  | { readonly kind: "NaN" | "Infinity" | "-Infinity" };

/** An interval value outside of vectors. */
export interface IntervalDatum {
  readonly months: number;
  readonly days: number;
  readonly micros: bigint;
}

/**
 * A value outside of vectors (literals, parameters, statistics): null; bool as boolean; int2, int4, date (days from 1970) as number;
 * int8, time (µs), timestamp and timestamptz (µs from 1970) as bigint; bytea, uuid and internal as bytes; float4 and float8 as number; text types as string;
 * numeric and interval as their records.
 */
export type Datum = null | boolean | number | bigint | string | Uint8Array | NumericDatum | IntervalDatum;

/** What of a session the reading and writing of dates depends on. */
export interface ReadContext {
  /** The order of a date's parts where the text leaves it open (DateStyle). */
  readonly order: "mdy" | "dmy" | "ymd";
  /** Absent for UTC. */
  readonly zone?: Zone;
  /** What 'now' means: µs from 1970 UTC, and how many seconds east of UTC the session is then. */
  readonly now?: { readonly moment: bigint; readonly offset: number };
}

/** PostgreSQL's own defaults, in UTC. */
export const defaultReadContext: ReadContext = { order: "mdy" };

/** When a cast applies by itself (pg_cast.castcontext): i, a, e. */
export type CastContext = "implicit" | "assignment" | "explicit";

/** The record of one SQL type. */
export interface SqlType {
  readonly name: TypeName;
  readonly oid: number;
  readonly arrayOid: number;
  /** pg_type.typlen: bytes, or -1 for variable length, -2 for a C string. */
  readonly size: number;
  /** pg_type.typcategory. */
  readonly category: "A" | "B" | "D" | "N" | "P" | "S" | "T" | "U" | "X" | "Z";
  readonly preferred: boolean;
  /** The name that format_type and error messages use, e.g. "integer". */
  readonly sqlName: string;
  readonly form: Form;
  /** Text -> value by the type's input function; throws SqlError (22P02, 22007, 22003, ...) with PostgreSQL's text. */
  readonly read: (text: string, typmod: number, context?: ReadContext) => Datum;
  /** Value -> text by the type's output function; never given null. */
  readonly write: (value: Exclude<Datum, null>, context?: ReadContext) => string;
}

/** Shorthand for a TypeRef. */
export function typeRef(name: TypeName, typmod = -1): TypeRef {
  return { name, typmod };
}

/** numeric(precision, scale). */
export function numericType(precision: number, scale: number): TypeRef {
  return { name: "numeric", typmod: ((precision << 16) | (scale & 0x7ff)) + 4 };
}

/** The precision and scale of a constrained numeric's typmod, or undefined. */
export function numericModifier(type: TypeRef): { precision: number; scale: number } | undefined {
  if (type.name !== "numeric" || type.typmod < 4) return undefined;
  const packed = type.typmod - 4;
  return { precision: (packed >> 16) & 0xffff, scale: ((packed & 0x7ff) ^ 1024) - 1024 };
}
