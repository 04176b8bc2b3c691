/** Time zones as POSIX writes them, `EST5EDT,M3.2.0,M11.1.0`. Source: PostgreSQL's timezone/localtime.c, tzparse. */

import { daysFromCivil } from "./calendar.ts";

/** A zone made of a text; its changes are the same in all years. */
export interface PosixZone {
  readonly name: string;
  readonly firstOffset: number;
  readonly transitions: readonly { readonly at: number; readonly offset: number }[];
  readonly everyYear: boolean;
  /** What the zone calls its offsets in seconds east. */
  readonly names: ReadonlyMap<number, string>;
}

/** When a year's time changes: days of that year, or the nth weekday of a month; seconds from midnight. */
type ChangeDay =
  | { readonly kind: "julian" | "ordinal"; readonly day: number }
  | { readonly kind: "weekday"; readonly month: number; readonly week: number; readonly weekday: number };
type Change = ChangeDay & { readonly time: number };

/** The rules of a zone that has daylight saving and names none. */
const usualRules = ",M3.2.0,M11.1.0";
const hoursMost = 167;
/** In bytes. */
const nameLengthMost = 255;

/**
 * The zone of a POSIX text, undefined where it is none. Its table covers the years from `firstYear` up to and with `lastYear`.
 * West of Greenwich is positive in the text.
 */
export function posixZone(written: string, firstYear: number, lastYear: number): PosixZone | undefined {
  if (byteLength(written) > nameLengthMost) return undefined;
  // as PostgreSQL has it, which looks zones up in capitals
  const name = written.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
  const reader = new Reader(name);
  const standardName = reader.name();
  if (standardName === undefined || reader.atEnd) return undefined;
  const standard = reader.offset();
  if (standard === undefined) return undefined;
  if (reader.atEnd) {
    const names = new Map([[east(standard), standardName]]);
    return { name, firstOffset: east(standard), transitions: [], everyYear: false, names };
  }
  const savingName = reader.name();
  if (savingName === undefined || savingName === "") return undefined;
  const saving = reader.atEnd || reader.atRules ? standard - 3600 : reader.offset();
  if (saving === undefined) return undefined;
  const rules = reader.atEnd ? new Reader(usualRules).rules() : reader.rules();
  if (rules === undefined) return undefined;
  const transitions = transitionsOf(rules, standard, saving, firstYear, lastYear);
  // rules that leave no standard time leave saving time
  const firstOffset = transitions.length === 0 ? east(saving) : east(standard);
  const names = new Map([
    [east(saving), savingName],
    [east(standard), standardName],
  ]);
  return { name, firstOffset, transitions, everyYear: transitions.length > 0, names };
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function east(west: number): number {
  return west === 0 ? 0 : -west;
}

/** Reads a text from left to right; undefined for what does not fit. */
class Reader {
  private rest: string;

  constructor(text: string) {
    this.rest = text;
  }

  get atEnd(): boolean {
    return this.rest === "";
  }

  get atRules(): boolean {
    return /^[,;]/.test(this.rest);
  }

  private take(pattern: RegExp): RegExpExecArray | undefined {
    const match = pattern.exec(this.rest);
    if (match === null) return undefined;
    this.rest = this.rest.slice(match[0].length);
    return match;
  }

  /** An abbreviation, which may be empty or stand in angles. */
  name(): string | undefined {
    if (this.rest.startsWith("<")) return this.take(/^<([^>]*)>/)?.[1];
    return this.take(/^[^0-9,+-]*/)?.[0];
  }

  private number(least: number, most: number): number | undefined {
    const digits = this.take(/^[0-9]+/)?.[0];
    const value = digits === undefined ? Number.NaN : Number(digits);
    return value >= least && value <= most ? value : undefined;
  }

  /** [+-]h[:m[:s]] in seconds. */
  offset(): number | undefined {
    const sign = this.take(/^[+-]/)?.[0] === "-" ? -1 : 1;
    const hours = this.number(0, hoursMost);
    if (hours === undefined) return undefined;
    if (this.take(/^:/) === undefined) return sign * hours * 3600;
    const minutes = this.number(0, 59);
    if (minutes === undefined) return undefined;
    const seconds = this.take(/^:/) === undefined ? 0 : this.number(0, 60);
    return seconds === undefined ? undefined : sign * (hours * 3600 + minutes * 60 + seconds);
  }

  /** `,start[/time],end[/time]` up to the end. */
  rules(): readonly [Change, Change] | undefined {
    if (this.take(/^[,;]/) === undefined) return undefined;
    const start = this.change();
    if (start === undefined || this.take(/^,/) === undefined) return undefined;
    const end = this.change();
    return end === undefined || !this.atEnd ? undefined : [start, end];
  }

  private change(): Change | undefined {
    const day = this.changeDay();
    if (day === undefined) return undefined;
    const time = this.take(/^\//) === undefined ? 7200 : this.offset();
    return time === undefined ? undefined : { ...day, time };
  }

  private changeDay(): ChangeDay | undefined {
    if (this.take(/^M/) !== undefined) {
      const month = this.number(1, 12);
      const week = month === undefined || this.take(/^\./) === undefined ? undefined : this.number(1, 5);
      const weekday = week === undefined || this.take(/^\./) === undefined ? undefined : this.number(0, 6);
      if (month === undefined || week === undefined || weekday === undefined) return undefined;
      return { kind: "weekday", month, week, weekday };
    }
    const kind = this.take(/^J/) === undefined ? "ordinal" : "julian";
    const day = kind === "julian" ? this.number(1, 365) : this.number(0, 365);
    return day === undefined ? undefined : { kind, day };
  }
}

/** The changes of some years, in seconds from 1970 UTC; the offsets are west. */
function transitionsOf(
  [start, end]: readonly [Change, Change],
  standard: number,
  saving: number,
  firstYear: number,
  lastYear: number,
): PosixZone["transitions"] {
  const transitions: { at: number; offset: number }[] = [];
  for (let year = firstYear; year <= lastYear; year++) {
    const first = daysFromCivil(year, 1, 1) * 86_400;
    const yearSeconds = daysFromCivil(year + 1, 1, 1) * 86_400 - first;
    const begins = { at: changeAt(year, start) + standard, offset: east(saving) };
    const ends = { at: changeAt(year, end) + saving, offset: east(standard) };
    const reversed = ends.at < begins.at;
    // a saving time as long as the year has no end
    if (!reversed && !(begins.at < ends.at && ends.at - begins.at < yearSeconds + standard - saving)) continue;
    for (const { at, offset } of reversed ? [ends, begins] : [begins, ends]) {
      transitions.push({ at: first + at, offset });
    }
  }
  return transitions;
}

/** Seconds from a year's start by its local time. */
function changeAt(year: number, change: Change): number {
  return dayOfYear(year, change) * 86_400 + change.time;
}

/** From 0. */
function dayOfYear(year: number, change: ChangeDay): number {
  const first = daysFromCivil(year, 1, 1);
  const isLeap = daysFromCivil(year + 1, 1, 1) - first === 366;
  if (change.kind !== "weekday") {
    // a julian day never is the 29th of February
    return change.kind === "ordinal" ? change.day : change.day - 1 + (isLeap && change.day >= 60 ? 1 : 0);
  }
  const { month, week, weekday } = change;
  const start = daysFromCivil(year, month, 1);
  const next = month === 12 ? daysFromCivil(year + 1, 1, 1) : daysFromCivil(year, month + 1, 1);
  const before = (((weekday - (start + 4)) % 7) + 7) % 7;
  let day = start + before + (week - 1) * 7;
  while (day >= next) day -= 7;
  return day - first;
}
