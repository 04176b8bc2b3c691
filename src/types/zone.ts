/** Time zones: names of the IANA data, fixed offsets and POSIX forms -> a table of transitions that compiled code reads. */

import { civilFromDays, daysFromCivil } from "./calendar.ts";
import { posixZone } from "./posix-zone.ts";
import { zoneAbbreviations } from "./zone-abbreviation.ts";

/** A zone's history: the offset from UTC in seconds (east is positive) before all transitions, and each change. */
export interface Zone {
  readonly name: string;
  readonly firstOffset: number;
  /** In seconds from 1970 UTC, ascending. The last {@link cycleYears} years repeat for ever. */
  readonly transitions: readonly { readonly at: number; readonly offset: number }[];
  /** True for changes that earlier years have too. */
  readonly everyYear?: boolean;
  /** What it calls its offsets, where no table says so. */
  readonly names?: ReadonlyMap<number, string>;
}

/** Years whose changes are taken for all later ones, by a year of the same length and first weekday: the calendar repeats after 28. */
const cycleStart = 2038;
const cycleYears = 28;
const historyStart = Date.UTC(1850, 0, 1) / 1000;
const historyEnd = Date.UTC(cycleStart + cycleYears, 0, 1) / 1000;
/** No zone has changed twice within so few seconds and back. */
const probeStep = 14 * 86_400;

/** Names of UTC itself, which has never changed. */
const universal = /^(?:etc\/)?(?:utc|uct|gmt|gmt0|universal|zulu|greenwich)$/i;

/** There are some 600 names. */
const zonesKept = 1000;
const zones = new Map<string, Zone | undefined>();

/** The zone of a name as PostgreSQL's TimeZone setting takes it, undefined when there is none: any case, `<+03>-3` and `EST5` too. */
export function findZone(name: string): Zone | undefined {
  const key = name.toLowerCase();
  if (!zones.has(key)) {
    if (zones.size >= zonesKept) zones.clear();
    zones.set(key, namedZone(name) ?? posixZone(name, cycleStart - 1, cycleStart + cycleYears));
  }
  return zones.get(key);
}

/** A zone of one offset in seconds, named as PostgreSQL names it: `<+02>-02`. */
export function fixedZone(offset: number): Zone {
  const shown = clockOf(Math.abs(offset));
  const [own, inverse] = offset < 0 ? ["-", "+"] : ["+", "-"];
  const names = new Map([[offset, own + shown]]);
  return { name: `<${own}${shown}>${inverse}${shown}`, firstOffset: offset, transitions: [], names };
}

function clockOf(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  const [hour, minute, second] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${two(hour)}${minute + second > 0 ? `:${two(minute)}` : ""}${second > 0 ? `:${two(second)}` : ""}`;
}

function namedZone(name: string): Zone | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(name)) return undefined;
  // the default zone must cost neither a look at two centuries nor the start of Intl
  if (universal.test(name)) return { name: canonicalName(name), firstOffset: 0, transitions: [] };
  const offsetAt = offsetsOf(name);
  if (offsetAt === undefined) return undefined;
  const transitions: { at: number; offset: number }[] = [];
  const firstOffset = offsetAt(historyStart);
  let before = firstOffset;
  for (let at = historyStart; at < historyEnd; at += probeStep) {
    const after = offsetAt(at + probeStep);
    if (after === before) continue;
    let low = at;
    let high = at + probeStep;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(middle) === before) low = middle;
      else high = middle;
    }
    transitions.push({ at: high, offset: after });
    before = after;
  }
  return { name: canonicalName(name), firstOffset, transitions };
}

/** The offset at a moment, from the zone data of the JavaScript engine. */
function offsetsOf(timeZone: string): ((seconds: number) => number) | undefined {
  let format: Intl.DateTimeFormat;
  try {
    const part = "numeric";
    const parts = { year: part, month: part, day: part, hour: part, minute: part, second: part } as const;
    format = new Intl.DateTimeFormat("en-US", { timeZone, hourCycle: "h23", ...parts });
  } catch {
    return undefined;
  }
  return (seconds) => {
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = format
      .format(seconds * 1000)
      .split(/\D+/)
      .map(Number);
    return daysFromCivil(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second - seconds;
  };
}

function canonicalName(name: string): string {
  const lower = name.toLowerCase();
  if (lower === "utc" || lower === "gmt") return name.toUpperCase();
  const known = Intl.supportedValuesOf("timeZone").find((each) => each.toLowerCase() === lower);
  return known ?? name;
}

/** The offset in seconds at a moment in seconds from 1970 UTC. */
export function offsetAtMoment(zone: Zone, seconds: number): number {
  const at = zone.everyYear === true || seconds >= historyEnd ? cycled(seconds) : seconds;
  return lastBefore(zone, at)?.offset ?? zone.firstOffset;
}

/**
 * The offset of a local time in seconds from 1970. In a gap the offset before it, in an overlap the one after it.
 * Source: datetime.c, DetermineTimeZoneOffsetInternal.
 */
export function offsetAtLocal(zone: Zone, local: number): number {
  const at = zone.everyYear === true || local >= historyEnd ? cycled(local) : local;
  const next = zone.transitions.findIndex((each) => each.at > at - 86_400);
  if (next < 0) return lastBefore(zone, at - 86_400)?.offset ?? zone.firstOffset;
  const before = zone.transitions[next - 1]?.offset ?? zone.firstOffset;
  const { at: boundary, offset: after } = zone.transitions[next] ?? { at: 0, offset: 0 };
  const [early, late] = [at - before, at - after];
  if (early < boundary && late < boundary) return before;
  if (early > boundary && late >= boundary) return after;
  return early > late ? before : after;
}

function lastBefore(zone: Zone, seconds: number): Zone["transitions"][number] | undefined {
  return zone.transitions.findLast((each) => each.at <= seconds);
}

/** The same moment of a year of the cycle that has as many days and begins with the same weekday. */
function cycled(seconds: number): number {
  const { year } = civilFromDays(Math.floor(seconds / 86_400));
  const [start, length, weekday] = yearOf(year);
  for (let like = cycleStart; like < cycleStart + cycleYears; like++) {
    const [other, otherLength, otherWeekday] = yearOf(like);
    if (otherLength === length && otherWeekday === weekday) return seconds + (other - start) * 86_400;
  }
  return seconds;
}

function yearOf(year: number): readonly [start: number, length: number, weekday: number] {
  const start = daysFromCivil(year, 1, 1);
  return [start, daysFromCivil(year + 1, 1, 1) - start, (((start + 4) % 7) + 7) % 7];
}

/** The transitions, and between them those at which a zone keeps its offset and calls it otherwise. */
function withChanges(zone: Zone, changes: readonly number[]): Zone["transitions"] {
  const known = new Set(zone.transitions.map(({ at }) => at));
  const further = changes.filter((at) => !known.has(at)).map((at) => ({ at, offset: offsetAtMoment(zone, at) }));
  return further.length === 0 ? zone.transitions : [...zone.transitions, ...further].sort((a, b) => a.at - b.at);
}

/**
 * The table that kernels read (little-endian): u32 count, i32 offset before all, u32 of 1 when later years are to be cycled and of 2
 * when all are, u32 place of the abbreviation; then per transition i64 seconds, i32 offset, u32 place of the abbreviation. Abbreviations stand behind: a byte of length, UTF-8.
 */
export function zoneTable(zone: Zone): Uint8Array {
  const { firstOffset } = zone;
  const { changes, nameOf } = zoneAbbreviations(zone.name, zone.names);
  const transitions = withChanges(zone, changes);
  const texts: Uint8Array[] = [];
  const places = new Map<string, number>();
  let end = 16 + transitions.length * 16;
  const placeOf = (name: string): number => {
    const known = places.get(name);
    if (known !== undefined) return known;
    const text = new TextEncoder().encode(name);
    const place = end;
    texts.push(text);
    places.set(name, place);
    end += 1 + text.length;
    return place;
  };
  const first = placeOf(nameOf(Number.NEGATIVE_INFINITY, firstOffset));
  const others = transitions.map(({ at, offset }) => placeOf(nameOf(at, offset)));
  const bytes = new Uint8Array(end);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, transitions.length, true);
  view.setInt32(4, firstOffset, true);
  const later = (transitions.at(-1)?.at ?? 0) >= historyEnd - 366 * 86_400;
  view.setUint32(8, zone.everyYear === true ? 2 : later ? 1 : 0, true);
  view.setUint32(12, first, true);
  for (const [index, { at, offset }] of transitions.entries()) {
    view.setBigInt64(16 + index * 16, BigInt(at), true);
    view.setInt32(24 + index * 16, offset, true);
    view.setUint32(28 + index * 16, others[index] as number, true);
  }
  let place = 16 + transitions.length * 16;
  for (const text of texts) {
    bytes.set([text.length, ...text], place);
    place += 1 + text.length;
  }
  return bytes;
}
