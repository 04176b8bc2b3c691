/** time: text -> value. Source: PostgreSQL's datetime.c (DecodeTimeOnly). */

import { dateWords, FaultyInput, type InputField, inputError, inputFields, wordMax } from "./datetime-fields.ts";
import { Decoder, dateRoom, type Part, readClock } from "./datetime-input.ts";
import type { ReadContext } from "./type.ts";
import { abbreviationOffset, readOffset } from "./zone-name.ts";

/** µs from midnight, up to 24 hours; a date and a zone beside the time mean nothing. @throws SqlError 22007, 22008, 22009, 22023 */
export function readTimeOfDay(text: string, sqlName: string, context: ReadContext): bigint {
  try {
    return new TimeDecoder(context).decodeTime(inputFields(text, dateRoom));
  } catch (thrown) {
    if (!(thrown instanceof FaultyInput)) throw thrown;
    throw inputError(thrown.fault, text, sqlName);
  }
}

class TimeDecoder extends Decoder {
  decodeTime(fields: readonly InputField[]): bigint {
    for (const index of fields.keys()) this.take(this.timeField(fields, index));
    this.validate();
    this.applyHalf();
    if (this.beyondDay) throw new FaultyInput("field");
    if (!this.seen.has("time")) throw new FaultyInput("format");
    // without a date nobody knows whether it is summer
    const changing = this.zone !== undefined && this.zone.transitions.length > 0 && !this.hasDate();
    const shiftless = this.seen.has("dst") && (this.zone !== undefined || !this.seen.has("zone"));
    if (changing || shiftless) throw new FaultyInput("format");
    return this.micros;
  }

  private timeField(fields: readonly InputField[], index: number): readonly Part[] {
    const { kind, text } = fields[index]!;
    const next = fields[index + 1];
    switch (kind) {
      case "date":
        return this.dateOrZone(text, index === 0 && (next?.kind === "time" || endsWithDate(fields)));
      case "time":
        this.micros = readClock(text);
        return ["time"];
      case "zone":
        this.offset = readOffset(text);
        return ["zone"];
      case "number":
        return this.timeOfDigits(text, index === 0 && endsWithDate(fields));
      case "word":
      case "special":
        return this.timeWord(text, next);
    }
  }

  private dateOrZone(text: string, isDate: boolean): readonly Part[] {
    if (isDate) return this.date(text);
    if (!/^\d/.test(text)) return this.namedZone(text);
    const at = text.indexOf("-");
    if (this.seen.has("time") || at < 0) throw new FaultyInput("format");
    this.offset = readOffset(text.slice(at));
    return [...this.concatenated(text.slice(0, at), true), "zone"];
  }

  private timeOfDigits(text: string, isDate: boolean): readonly Part[] {
    if (this.announced === "julian") return this.julianDay(text);
    const point = text.indexOf(".");
    if (this.announced === undefined && point >= 0) {
      if (isDate) return this.date(text);
      if (point <= 2) throw new FaultyInput("format");
    }
    this.announced = undefined;
    return this.concatenated(text, true);
  }

  private timeWord(text: string, next: InputField | undefined): readonly Part[] {
    const word = abbreviationOffset(text) === undefined ? dateWords.get(text.slice(0, wordMax)) : undefined;
    switch (word?.is) {
      case "special":
        if (word.value !== "now") break;
        this.special("now");
        return ["time"];
      case "time":
        if (next === undefined || !["number", "time", "date"].includes(next.kind)) break;
        this.announced = "time";
        return [];
      case "month":
      case "weekday":
        break;
      default:
        return this.wordField(text, next);
    }
    throw new FaultyInput("format");
  }
}

/** A field that looks like a number may be a date where another one follows that looks like a date: the zone. */
function endsWithDate(fields: readonly InputField[]): boolean {
  return fields.length > 1 && fields.at(-1)?.kind === "date";
}
