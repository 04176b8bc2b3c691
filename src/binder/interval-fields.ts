/** `interval '90' day`: what the fields of an interval type mean for its modifier and its literals. */

import { intervalFields } from "../sql/index.ts";
import { type IntervalDatum, timestampInfinity, types } from "../types/index.ts";

const fullRange = 0x7fff;
const fullPrecision = 0xffff;
const dayMicros = 86_400_000_000n;

/** The modifier of `interval fields (precision)`; -1 when it restricts nothing (timestamp.c, intervaltypmodin). */
export function intervalModifier(mask: number, precision: number | undefined): number {
  if (mask === fullRange && precision === undefined) return -1;
  return ((mask & fullRange) << 16) | (precision ?? fullPrecision);
}

/** From the finest field to the coarsest: the name of its unit and what it keeps of the microseconds. */
const finest: readonly (readonly [field: number, unit: string, micros: bigint])[] = [
  [intervalFields.second, "second", 1n],
  [intervalFields.minute, "minute", 60_000_000n],
  [intervalFields.hour, "hour", 3_600_000_000n],
  [intervalFields.day, "day", dayMicros],
  [intervalFields.month, "month", dayMicros],
  [intervalFields.year, "year", dayMicros],
];

/**
 * Reads an interval: a number without a unit counts the finest field, and what is finer than that is cut off.
 * Source: datetime.c, DecodeInterval; timestamp.c, AdjustIntervalForTypmod.
 * @throws SqlError 22007
 */
export function readInterval(text: string, modifier: number): IntervalDatum {
  const range = modifier < 0 ? fullRange : modifier >> 16;
  const field = range === fullRange ? undefined : finest.find(([bit]) => (range & bit) !== 0);
  if (field === undefined) return roundedInterval(text, modifier);
  const [bit, unit, micros] = field;
  const value = roundedInterval(/(^|\s)[+-]?\d*\.?\d+\s*$/.test(text) ? `${text} ${unit}` : text, modifier);
  const months = bit === intervalFields.year ? value.months - (value.months % 12) : value.months;
  const days = bit === intervalFields.year || bit === intervalFields.month ? 0 : value.days;
  return { months, days, micros: micros === dayMicros ? 0n : value.micros - (value.micros % micros) };
}

/** With the digits of a second that the modifier's precision keeps. */
function roundedInterval(text: string, modifier: number): IntervalDatum {
  const value = types.interval.read(text, -1) as IntervalDatum;
  return { ...value, micros: roundMicros(value.micros, modifier < 0 ? -1 : modifier & fullPrecision) };
}

/** Microseconds with so many digits of a second, half away from zero; a precision below 0 or of 6 and more keeps all. Infinities stay. */
export function roundMicros(micros: bigint, precision: number): bigint {
  if (precision < 0 || precision >= 6 || micros === timestampInfinity || micros === -timestampInfinity - 1n)
    return micros;
  const unit = 10n ** BigInt(6 - precision);
  const half = micros < 0n ? -unit / 2n : unit / 2n;
  return ((micros + half) / unit) * unit;
}
