/** date, timestamp and timestamptz: text -> value. Source: PostgreSQL's datetime.c (DecodeDateTime and what it calls). */

import { sqlError } from "../base/index.ts";
import { civilFromDays, dayMicros, daysFromCivil, daysOfMonth, julianDays } from "./calendar.ts";
import {
  dateWords,
  FaultyInput,
  type InputField,
  inputError,
  inputFields,
  leadingInteger,
  readFraction,
  rint,
  wordMax,
  wrappedInteger,
} from "./datetime-fields.ts";
import type { ReadContext } from "./type.ts";
import { findZone, offsetAtLocal, type Zone } from "./zone.ts";
import { abbreviationOffset, readOffset } from "./zone-name.ts";

/** What a text says: a day and a time of day, with its offset from UTC in seconds; or one of the marks. */
export type Moment =
  | "infinity"
  | "-infinity"
  | "epoch"
  | {
      readonly days: number;
      readonly micros: bigint;
      readonly offset: number;
      /** Whether the text says its zone. */
      readonly zoned: boolean;
    };

/** @throws SqlError 22007, 22008, 22009, 22023 */
export function readMoment(text: string, sqlName: string, context: ReadContext): Moment {
  try {
    return new Decoder(context).decode(inputFields(text, sqlName === "date" ? dateRoom : momentRoom));
  } catch (thrown) {
    if (!(thrown instanceof FaultyInput)) throw thrown;
    throw inputError(thrown.fault, text, sqlName);
  }
}

/** Whether a text that {@link readMoment} takes may mean another moment when it is read at another time. */
export function dependsOnNow(text: string): boolean {
  return /now|today|tomorrow|yesterday/i.test(text);
}

/** Bytes of a text's fields, each with an end, that PostgreSQL has room for. */
export const dateRoom = 129;
const momentRoom = 153;

export type Part = "year" | "month" | "day" | "doy" | "time" | "zone" | "dst" | "weekday" | "era" | "half" | "mark";

/** Takes a text's fields one by one; types/time-input.ts has another idea of which fields may stand where. */
export class Decoder {
  private readonly context: ReadContext;
  protected readonly seen = new Set<Part>();
  private year = 0;
  private month = 0;
  private day = 0;
  private dayOfYear = 0;
  protected micros = 0n;
  protected offset: number | undefined;
  protected zone: Zone | undefined;
  /** True for a time without colons that no clock shows. */
  protected beyondDay = false;
  private textMonth = false;
  private twoDigits = false;
  private julian = false;
  private bc = false;
  private half: "am" | "pm" | undefined;
  private mark: "infinity" | "-infinity" | "epoch" | undefined;
  /** What the field before has announced. */
  protected announced: "julian" | "time" | undefined;

  constructor(context: ReadContext) {
    this.context = context;
  }

  decode(fields: readonly InputField[]): Moment {
    for (const [index, field] of fields.entries()) this.take(this.field(field, fields[index + 1]));
    this.validate();
    this.applyHalf();
    if (this.mark !== undefined) return this.mark;
    if (!this.hasDate()) throw new FaultyInput("format");
    if (this.seen.has("dst") && !this.seen.has("zone")) throw new FaultyInput("format");
    const days = daysFromCivil(this.year, this.month, this.day);
    const local = days * 86_400 + Number(this.micros / 1_000_000n);
    const zone = this.zone ?? this.context.zone;
    const offset = this.offset ?? (zone === undefined ? 0 : offsetAtLocal(zone, local));
    const zoned = this.offset !== undefined || this.zone !== undefined;
    return { days, micros: this.micros, offset: offset + (this.seen.has("dst") ? 3600 : 0), zoned };
  }

  protected take(parts: readonly Part[]): void {
    if (parts.some((part) => this.seen.has(part))) throw new FaultyInput("format");
    for (const part of parts) this.seen.add(part);
  }

  protected hasDate(): boolean {
    return this.seen.has("year") && this.seen.has("month") && this.seen.has("day");
  }

  private field({ kind, text }: InputField, next: InputField | undefined): readonly Part[] {
    switch (kind) {
      case "date":
        return this.dateField(text);
      case "time":
        if (this.announced === "julian") throw new FaultyInput("format");
        this.announced = undefined;
        this.micros = readClock(text);
        return ["time"];
      case "zone":
        this.offset = readOffset(text);
        return ["zone"];
      case "number":
        return this.numberField(text);
      case "word":
      case "special":
        return this.wordField(text, next);
    }
  }

  private dateField(text: string): readonly Part[] {
    if (this.announced === "julian") return this.julianDay(text);
    if (this.announced === undefined && !(this.seen.has("month") && this.seen.has("day"))) return this.date(text);
    if (!/^\d/.test(text) && this.announced === undefined) return this.namedZone(text);
    this.announced = undefined;
    if (this.seen.has("time") || !text.includes("-")) throw new FaultyInput("format");
    const at = text.indexOf("-");
    this.offset = readOffset(text.slice(at));
    return [...this.concatenated(text.slice(0, at)), "zone"];
  }

  protected namedZone(text: string): readonly Part[] {
    this.zone = findZone(text);
    if (this.zone === undefined) {
      throw sqlError("invalidParameterValue", `time zone "${text}" not recognized`);
    }
    return ["zone"];
  }

  /** A day number, with a fraction or an offset. */
  protected julianDay(text: string): readonly Part[] {
    this.announced = undefined;
    const { value, rest } = leadingInteger(text);
    if (value < 0) throw new FaultyInput("field");
    const { year, month, day } = civilFromDays(value - julianDays);
    [this.year, this.month, this.day, this.julian] = [year, month, day, true];
    if (rest === "") return ["year", "month", "day"];
    if (rest.startsWith(".")) {
      this.micros = BigInt(rint(readFraction(rest) * Number(dayMicros)));
      return ["year", "month", "day", "time"];
    }
    this.offset = readOffset(rest);
    return ["year", "month", "day", "time", "zone"];
  }

  private numberField(text: string): readonly Part[] {
    if (this.announced === "julian") return this.julianDay(text);
    if (this.announced === "time") {
      this.announced = undefined;
      const parts = this.concatenated(text, true);
      if (!parts.includes("time")) throw new FaultyInput("format");
      return parts;
    }
    const point = text.indexOf(".");
    if (point >= 0 && !this.seen.has("year") && !this.seen.has("month") && !this.seen.has("day"))
      return this.date(text);
    if (point > 2) return this.concatenated(text);
    const someDate = this.seen.has("year") || this.seen.has("month") || this.seen.has("day");
    if (text.length >= 6 && !(someDate && this.seen.has("time"))) return this.concatenated(text);
    return this.number(text);
  }

  /** A date with separators; its parts may be numbers and one month's name. */
  protected date(text: string): readonly Part[] {
    const parts = text.match(/\d+|[a-z]+/g) ?? [];
    // DecodeDate wants nothing before a date but its own parts and a zone
    const aside: readonly Part[] = ["year", "month", "day", "doy", "zone"];
    if ([...this.seen].some((part) => !aside.includes(part))) throw new FaultyInput("format");
    const taken: Part[] = [];
    const own = new Set<Part>();
    const add = (found: readonly Part[]) => {
      if (found.some((part) => this.seen.has(part) || own.has(part))) throw new FaultyInput("format");
      for (const part of found) own.add(part);
      taken.push(...found);
    };
    for (const part of parts.filter((each) => /^[a-z]/.test(each))) {
      const word = dateWords.get(part.slice(0, wordMax));
      if (word?.is === "ignored") continue;
      if (word?.is !== "month") throw new FaultyInput("format");
      [this.month, this.textMonth] = [word.value, true];
      add(["month"]);
    }
    for (const part of parts.filter((each) => /^\d/.test(each))) add(this.number(part, own));
    const all = new Set([...this.seen, ...own]);
    if (!all.has("year") || !all.has("month") || !all.has("day")) throw new FaultyInput("format");
    return taken;
  }

  /** A number whose meaning follows from what there is already and from DateStyle. Source: DecodeNumber. */
  private number(text: string, own: ReadonlySet<Part> = new Set()): readonly Part[] {
    const { value, rest } = leadingInteger(text);
    const has = (part: Part) => this.seen.has(part) || own.has(part);
    const [year, month, day] = [has("year"), has("month"), has("day")];
    const digits = text.length - rest.length;
    if (rest !== "" && !/^\.\d*$/.test(rest)) throw new FaultyInput("format");
    if (rest !== "" && digits > 2) return this.concatenated(text, true);
    if (text.length === 3 && year && !month && !day && value >= 1 && value <= 366) {
      this.dayOfYear = value;
      return ["doy", "month", "day"];
    }
    const wide = text.length >= 3 || this.context.order === "ymd";
    if (year && month && day) return this.concatenated(text);
    if (!year && !month && !day)
      return wide
        ? this.setYear(value, text)
        : this.context.order === "dmy"
          ? this.setDay(value)
          : this.setMonth(value);
    if (year && !month) return day ? this.setMonth(value) : this.setMonth(value);
    if (month && !year && !day) return this.textMonth && wide ? this.setYear(value, text) : this.setDay(value);
    if (year && month) {
      if (!this.textMonth || text.length < 3 || !this.twoDigits) return this.setDay(value);
      [this.day, this.year, this.twoDigits] = [this.year, value, false];
      return ["day"];
    }
    return month ? this.setYear(value, text) : this.setMonth(value);
  }

  private setYear(value: number, text: string): readonly Part[] {
    [this.year, this.twoDigits] = [value, text.length <= 2];
    return ["year"];
  }

  private setMonth(value: number): readonly Part[] {
    this.month = value;
    return ["month"];
  }

  private setDay(value: number): readonly Part[] {
    this.day = value;
    return ["day"];
  }

  /** yymmdd, yyyymmdd, hhmm, hhmmss[.f]. Source: DecodeNumberField. */
  protected concatenated(text: string, hasDate = this.hasDate()): readonly Part[] {
    const [digits = "", fraction] = text.split(".");
    if (!/^\d*$/.test(digits)) throw new FaultyInput("format");
    if (fraction === undefined && !hasDate && digits.length >= 6) {
      this.day = Number(digits.slice(-2));
      this.month = Number(digits.slice(-4, -2));
      this.year = wrappedInteger(digits.slice(0, -4));
      if (digits.length === 6) this.twoDigits = true;
      return ["year", "month", "day"];
    }
    if (this.seen.has("time") || (digits.length !== 6 && digits.length !== 4)) throw new FaultyInput("format");
    const seconds = digits.length === 6 ? Number(digits.slice(4)) : 0;
    const part = BigInt(rint(Number(`0.${fraction === undefined || fraction === "" ? "0" : fraction}`) * 1e6));
    const [hour, minute] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4))];
    // a timestamp may be given more than a day has
    this.micros = microsOf(hour, minute, seconds, part);
    this.beyondDay = !isClock(minute, seconds, this.micros);
    return ["time"];
  }

  protected wordField(text: string, next: InputField | undefined): readonly Part[] {
    const abbreviation = text === "dst" ? undefined : abbreviationOffset(text);
    if (abbreviation !== undefined) {
      this.offset = abbreviation;
      return ["zone"];
    }
    const word = dateWords.get(text.slice(0, wordMax));
    switch (word?.is) {
      case "ignored":
        return [];
      case "special":
        return this.special(word.value);
      case "midnight":
        this.offset = 0;
        return ["time", "zone"];
      case "month": {
        const moved =
          this.seen.has("month") && !this.textMonth && !this.seen.has("day") && this.month >= 1 && this.month <= 31;
        if (moved) this.day = this.month;
        [this.month, this.textMonth] = [word.value, true];
        return moved ? ["day"] : ["month"];
      }
      case "weekday":
        return ["weekday"];
      case "dst":
        return ["dst"];
      case "am":
      case "pm":
        this.half = word.is;
        return ["half"];
      case "ad":
      case "bc":
        this.bc = word.is === "bc";
        return ["era"];
      case "julian":
        this.announced = "julian";
        return [];
      case "time":
        if (!this.hasDate() || next === undefined || !["number", "time", "date"].includes(next.kind)) break;
        this.announced = "time";
        return [];
      case undefined:
        this.zone = findZone(text);
        if (this.zone !== undefined) return ["zone"];
        break;
      case "unit":
        break;
    }
    throw new FaultyInput("format");
  }

  protected special(
    value: "infinity" | "-infinity" | "epoch" | "now" | "today" | "tomorrow" | "yesterday",
  ): readonly Part[] {
    if (value === "infinity" || value === "-infinity" || value === "epoch") {
      // a time beside it, or a day before it, means nothing
      this.mark = value;
      return ["mark"];
    }
    const { moment, offset } = this.context.now ?? { moment: 0n, offset: 0 };
    const local = moment + BigInt(offset) * 1_000_000n;
    const micros = ((local % dayMicros) + dayMicros) % dayMicros;
    const shift = value === "tomorrow" ? 1 : value === "yesterday" ? -1 : 0;
    const { year, month, day } = civilFromDays(Number((local - micros) / dayMicros) + shift);
    [this.year, this.month, this.day, this.julian] = [year, month, day, true];
    if (value !== "now") return ["year", "month", "day"];
    [this.micros, this.offset] = [micros, offset];
    return ["year", "month", "day", "time", "zone"];
  }

  /** Source: ValidateDate. */
  protected validate(): void {
    if (this.seen.has("year") && !this.julian) {
      if (this.bc) {
        if (this.year <= 0) throw new FaultyInput("field");
        this.year = 1 - this.year;
      } else if (this.twoDigits) {
        this.year += this.year < 70 ? 2000 : this.year < 100 ? 1900 : 0;
      } else if (this.year <= 0) throw new FaultyInput("field");
    }
    if (this.seen.has("doy")) {
      const { year, month, day } = civilFromDays(daysFromCivil(this.year, 1, 1) + this.dayOfYear - 1);
      [this.year, this.month, this.day] = [year, month, day];
    }
    if (this.seen.has("month") && (this.month < 1 || this.month > 12)) throw new FaultyInput("monthDay");
    if (this.seen.has("day") && (this.day < 1 || this.day > 31)) throw new FaultyInput("monthDay");
    if (this.hasDate() && this.day > daysOfMonth(this.year, this.month)) throw new FaultyInput("field");
  }

  protected applyHalf(): void {
    if (this.half === undefined) return;
    const hour = this.micros / 3_600_000_000n;
    if (hour > 12n) throw new FaultyInput("field");
    if (this.half === "am" && hour === 12n) this.micros -= 12n * 3_600_000_000n;
    if (this.half === "pm" && hour !== 12n) this.micros += 12n * 3_600_000_000n;
  }
}

/** h:m[:s[.f]]; m:s.f where a fraction follows the second number. */
export function readClock(text: string): bigint {
  const match = /^(\d+):(\d*)(?:(\.\d*)|:(\d*)(\.\d*)?)?$/.exec(text);
  if (match === null) throw new FaultyInput("format");
  const [, first = "", second = "", minuteFraction, seconds = "", fraction] = match;
  const part = BigInt(rint(readFraction(minuteFraction ?? fraction ?? "") * 1e6));
  const [a, b, c] = [first, second, seconds].map((digits) => leadingInteger(digits).value) as [number, number, number];
  return minuteFraction === undefined ? clock(a, b, c, part) : clock(0, a, b, part);
}

/** A time of day up to 24:00:00, a leap second allowed. */
function clock(hour: number, minute: number, second: number, micros: bigint): bigint {
  const total = microsOf(hour, minute, second, micros);
  if (!isClock(minute, second, total)) throw new FaultyInput("field");
  return total;
}

function microsOf(hour: number, minute: number, second: number, micros: bigint): bigint {
  return BigInt((hour * 60 + minute) * 60 + second) * 1_000_000n + micros;
}

function isClock(minute: number, second: number, total: bigint): boolean {
  return minute <= 59 && second <= 60 && total <= dayMicros;
}
