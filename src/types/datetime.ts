/** date, timestamp, timestamptz and interval: the records, and output in ISO and postgres style. */

import { sqlError } from "../base/index.ts";
import { civilFromDays, dayMicros, julianDays, postgresEpochDays } from "./calendar.ts";
import { readMoment } from "./datetime-input.ts";
import { readInterval, roundMicros } from "./interval-input.ts";
import { defaultReadContext, type IntervalDatum, type ReadContext, type SqlType } from "./type.ts";
import { offsetAtMoment } from "./zone.ts";

/** ±infinity of date and timestamp. */
export const dateInfinity = 0x7fff_ffff;
export const timestampInfinity = 0x7fff_ffff_ffff_ffffn;
/** 294247-01-05, behind the last timestamp: int64 ends five days later, so that a local time fits too. */
const timestampEnd = 106_751_986n * dayMicros;

/** The first day behind PostgreSQL's dates, and behind its timestamps. */
const dateEnd = 2_145_042_906;
const timestampLeast = -210_866_803_200_000_000n;

export const date: SqlType = {
  name: "date",
  oid: 1082,
  arrayOid: 1182,
  size: 4,
  category: "D",
  preferred: false,
  sqlName: "date",
  form: "i32",
  read: (text, _, context = defaultReadContext) => {
    const moment = readMoment(text, "date", context);
    if (moment === "infinity") return dateInfinity;
    if (moment === "-infinity") return -dateInfinity - 1;
    if (moment === "epoch") return 0;
    if (moment.days >= -julianDays && moment.days < dateEnd) return moment.days;
    throw sqlError("datetimeFieldOverflow", `date out of range: "${text}"`);
  },
  write: (value) => writeDate(value as number),
};

export const timestamp: SqlType = {
  name: "timestamp",
  oid: 1114,
  arrayOid: 1115,
  size: 8,
  category: "D",
  preferred: false,
  sqlName: "timestamp without time zone",
  form: "i64",
  read: (text, typmod, context = defaultReadContext) => readTimestamp(text, typmod, context, "timestamp", false),
  write: (value) => writeTimestamp(value as bigint),
};

export const timestamptz: SqlType = {
  name: "timestamptz",
  oid: 1184,
  arrayOid: 1185,
  size: 8,
  category: "D",
  preferred: true,
  sqlName: "timestamp with time zone",
  form: "i64",
  read: (text, typmod, context = defaultReadContext) => readTimestamp(text, typmod, context, timestamptz.sqlName, true),
  write: (value, context = defaultReadContext) => writeZoned(value as bigint, context),
};

export const interval: SqlType = {
  name: "interval",
  oid: 1186,
  arrayOid: 1187,
  size: 16,
  category: "T",
  preferred: true,
  sqlName: "interval",
  form: "interval",
  read: (text, typmod) => readInterval(text, typmod),
  write: (value) => writeInterval(value as IntervalDatum),
};

/** The days of the month in which the first timestamp is that are before it: a text with a zone may name them. */
const daysBefore = 23;

function readTimestamp(text: string, typmod: number, context: ReadContext, sqlName: string, zoned: boolean): bigint {
  const moment = readMoment(text, sqlName, context);
  if (moment === "infinity") return timestampInfinity;
  if (moment === "-infinity") return -timestampInfinity - 1n;
  if (moment === "epoch") return 0n;
  const offset = zoned ? BigInt(moment.offset) * 1_000_000n : 0n;
  const micros = BigInt(moment.days) * dayMicros + moment.micros - offset;
  // half away from PostgreSQL's epoch; what is far beyond int64 would wrap
  const epoch = BigInt(postgresEpochDays) * dayMicros;
  const rounded = micros >= timestampEnd ? micros : roundMicros(micros - epoch, typmod) + epoch;
  if (moment.days >= -julianDays - daysBefore && rounded >= timestampLeast && rounded < timestampEnd) return rounded;
  throw sqlError("datetimeFieldOverflow", `timestamp out of range: "${text}"`);
}

function writeDate(days: number): string {
  if (days === dateInfinity) return "infinity";
  if (days === -dateInfinity - 1) return "-infinity";
  const { year, month, day } = civilFromDays(days);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${String(year > 0 ? year : 1 - year).padStart(4, "0")}-${two(month)}-${two(day)}${year > 0 ? "" : " BC"}`;
}

function writeTimestamp(micros: bigint, suffix = ""): string {
  if (micros === timestampInfinity) return "infinity";
  if (micros === -timestampInfinity - 1n) return "-infinity";
  const ofDay = ((micros % dayMicros) + dayMicros) % dayMicros;
  const [day, era] = writeDate(Number((micros - ofDay) / dayMicros)).split(" ");
  return `${day} ${writeClock(ofDay)}${suffix}${era === undefined ? "" : ` ${era}`}`;
}

function writeZoned(micros: bigint, { zone }: ReadContext): string {
  if (micros === timestampInfinity || micros === -timestampInfinity - 1n) return writeTimestamp(micros);
  const offset = zone === undefined ? 0 : offsetAtMoment(zone, Number(micros / 1_000_000n));
  const size = Math.abs(offset);
  const two = (part: number) => String(Math.floor(part)).padStart(2, "0");
  const minutes = size % 3600 === 0 ? "" : `:${two((size / 60) % 60)}`;
  const seconds = size % 60 === 0 ? "" : `:${two(size % 60)}`;
  const suffix = `${offset < 0 ? "-" : "+"}${two(size / 3600)}${minutes}${seconds}`;
  return writeTimestamp(micros + BigInt(offset) * 1_000_000n, suffix);
}

/** hh:mm:ss[.f] of µs, which may be more than a day. */
export function writeClock(micros: bigint): string {
  const seconds = micros / 1_000_000n;
  const two = (part: bigint) => String(part).padStart(2, "0");
  const fraction = micros % 1_000_000n;
  const tail = fraction === 0n ? "" : `.${String(fraction).padStart(6, "0").replace(/0+$/, "")}`;
  return `${two(seconds / 3600n)}:${two((seconds / 60n) % 60n)}:${two(seconds % 60n)}${tail}`;
}

function writeInterval({ months: total, days, micros }: IntervalDatum): string {
  const parts: string[] = [];
  let before = false;
  const add = (amount: number, unit: string) => {
    if (amount === 0) return;
    const plus = before && amount > 0 ? "+" : "";
    parts.push(`${plus}${amount} ${unit}${amount === 1 ? "" : "s"}`);
    before = amount < 0;
  };
  add(Math.trunc(total / 12), "year");
  add(total % 12, "mon");
  add(days, "day");
  if (micros !== 0n || parts.length === 0) {
    const sign = micros < 0n ? "-" : before ? "+" : "";
    parts.push(sign + writeClock(micros < 0n ? -micros : micros));
  }
  return parts.join(" ");
}
