/** to_date and to_timestamp: a text read as a template says. Source: PostgreSQL's formatting.c, DCH_from_char. */

import { type SqlError, sqlError } from "../base/index.ts";
import {
  type DateConvention,
  dayNames,
  type MomentField,
  type MomentNode,
  type MomentPatternNode,
  momentPicture,
  monthNames,
  romanMonths,
} from "./moment-picture.ts";
import { separator, space } from "./picture.ts";

/** What the fields of a text say; 0 where nothing does, as in PostgreSQL. */
export interface ReadFields {
  convention: DateConvention | undefined;
  hour: number;
  afternoon: number;
  minute: number;
  second: number;
  secondOfDay: number;
  /** From Sunday, which is 1. */
  weekday: number;
  day: number;
  dayOfYear: number;
  month: number;
  millis: number;
  year: number;
  beforeChrist: number;
  week: number;
  weekOfMonth: number;
  century: number;
  julian: number;
  micros: number;
  /** Digits of the pattern by which the year was given. */
  yearDigits: number;
  clock: 12 | 24;
  zoneSign: 0 | 1 | -1;
  zoneHours: number;
  zoneMinutes: number;
  /** Digits of a second that FF asks for. */
  fractionDigits: number;
}

/** The fields of a text. @throws SqlError 22007, 22008, 0A000 */
export function readFields(template: string, text: string): ReadFields {
  return new FieldReader(momentPicture(template), text).read();
}

/** Fields that are a whole number and nothing else. */
type IntegerField = {
  [Key in keyof ReadFields]: ReadFields[Key] extends number ? (number extends ReadFields[Key] ? Key : never) : never;
}[keyof ReadFields];

/** Where a field of digits goes, and its width where that is not the pattern's. */
const integerFields: Readonly<Partial<Record<MomentField, readonly [IntegerField | undefined, width?: number]>>> = {
  HH24: ["hour", 2],
  HH12: ["hour", 2],
  HH: ["hour", 2],
  MI: ["minute"],
  SS: ["second"],
  MS: ["millis", 3],
  US: ["micros", 6],
  FF1: ["micros", 1],
  FF2: ["micros", 2],
  FF3: ["micros", 3],
  FF4: ["micros", 4],
  FF5: ["micros", 5],
  FF6: ["micros", 6],
  SSSS: ["secondOfDay"],
  MM: ["month"],
  DDD: ["dayOfYear"],
  IDDD: ["dayOfYear", 3],
  DD: ["day"],
  D: ["weekday"],
  ID: ["weekday", 1],
  WW: ["week"],
  IW: ["week"],
  W: ["weekOfMonth"],
  // which day of a quarter is meant nobody can say
  Q: [undefined],
  CC: ["century"],
  J: ["julian"],
  YYYY: ["year"],
  IYYY: ["year"],
  YYY: ["year"],
  IYY: ["year"],
  YY: ["year"],
  IY: ["year"],
  Y: ["year"],
  I: ["year"],
};

const int4Least = -(2 ** 31);
const int4Most = 2 ** 31 - 1;

class FieldReader {
  private readonly nodes: readonly MomentNode[];
  private readonly text: string;
  private at = 0;
  /** FX: blanks count. */
  private exact = false;
  /** Characters that were passed beyond what the template has. */
  private extra = 0;
  private readonly fields: ReadFields = {
    convention: undefined,
    hour: 0,
    afternoon: 0,
    minute: 0,
    second: 0,
    secondOfDay: 0,
    weekday: 0,
    day: 0,
    dayOfYear: 0,
    month: 0,
    millis: 0,
    year: 0,
    beforeChrist: 0,
    week: 0,
    weekOfMonth: 0,
    century: 0,
    julian: 0,
    micros: 0,
    yearDigits: 0,
    clock: 24,
    zoneSign: 0,
    zoneHours: 0,
    zoneMinutes: 0,
    fractionDigits: 0,
  };

  constructor(nodes: readonly MomentNode[], text: string) {
    this.nodes = nodes;
    this.text = text;
  }

  read(): ReadFields {
    for (const [index, node] of this.nodes.entries()) {
      if (this.at >= this.text.length) break;
      const isField = node.kind === "pattern";
      if (!this.exact && (isField ? node.pattern.field !== "FX" : index === 0)) this.extra += this.skipSpace();
      if (!isField) {
        this.passText(node.kind);
        continue;
      }
      this.setConvention(node.pattern.convention);
      this.readField(node, this.nodes[index + 1]);
      if (!this.exact) this.extra = this.skipSpace();
    }
    return this.fields;
  }

  private skipSpace(): number {
    const start = this.at;
    while (this.at < this.text.length && space.test(this.text.charAt(this.at))) this.at += 1;
    return this.at - start;
  }

  private pass(characters: number): void {
    for (let left = characters; left > 0 && this.at < this.text.length; left--) {
      this.at += String.fromCodePoint(this.text.codePointAt(this.at) as number).length;
    }
  }

  /** A character of the template that is no field's stands for one of the text, whichever; a separator may stand for none. */
  private passText(kind: "text" | "separator" | "space"): void {
    if (this.exact) this.pass(1);
    else if (kind === "text") {
      if (this.extra > 0) this.extra -= 1;
      else this.pass(1);
    } else {
      const next = this.text.charAt(this.at);
      if (space.test(next) || separator.test(next)) this.at += 1;
      else this.extra -= 1;
    }
  }

  private setConvention(convention: DateConvention | undefined): void {
    const { fields } = this;
    if (convention === undefined) return;
    fields.convention ??= convention;
    if (fields.convention === convention) return;
    throw invalid("invalid combination of date conventions", {
      hint: "Do not mix Gregorian and ISO week date conventions in a formatting template.",
    });
  }

  private readField(node: MomentPatternNode, next: MomentNode | undefined): void {
    const { field } = node.pattern;
    const target = integerFields[field];
    if (target !== undefined) {
      const [key, width = node.name.length] = target;
      if (/^FF/.test(field)) this.fields.fractionDigits = width;
      const length = this.readInteger(key, width, node, next);
      this.adjust(field, length);
      if (node.ordinal !== undefined) this.pass(2);
    } else if (field === "Y,YYY") {
      this.readThousands(node);
      if (node.ordinal !== undefined) this.pass(2);
    } else if (field === "TZH" || field === "TZM") this.readZone(field, node, next);
    else this.readWord(field, node);
  }

  /** What a field's number still has to become. */
  private adjust(field: MomentField, length: number): void {
    const { fields } = this;
    if (field === "HH" || field === "HH12") fields.clock = 12;
    else if (field === "MS") fields.millis *= length === 1 ? 100 : length === 2 ? 10 : 1;
    else if (field === "US" || /^FF/.test(field)) fields.micros *= length < 6 ? 10 ** (6 - length) : 1;
    else if (field === "ID") fields.weekday = fields.weekday + 1 > 7 ? 1 : fields.weekday + 1;
    else if (/^I?Y+$|^I$/.test(field)) {
      fields.yearDigits = field.length;
      if (field.length < 4 && length < 4) fields.year = completeYear(fields.year);
    }
  }

  /** The number of a field; gives the characters that it took. Source: from_char_parse_int_len. */
  private readInteger(
    key: IntegerField | undefined,
    width: number,
    node: MomentPatternNode,
    next: MomentNode | undefined,
  ): number {
    const start = this.at;
    this.skipSpace();
    const rest = this.text.slice(this.at);
    const copy = rest.slice(0, width);
    const open = node.trimmed || endsItself(node, next);
    if (!open && rest.length < width) {
      throw invalid(`source string too short for "${node.name}" formatting field`, {
        detail: `Field requires ${width} characters, but only ${rest.length} remain.`,
        hint: fixedWidthHint,
      });
    }
    const [digits = ""] = /^[ \t\n\v\f\r]*[+-]?\d+/.exec(open ? rest : copy) ?? [];
    if (open && digits === "") this.at = start;
    if (!open && digits.length > 0 && digits.length < width) {
      throw invalid(`invalid value "${copy}" for "${node.name}"`, {
        detail: `Field requires ${width} characters, but only ${digits.length} could be parsed.`,
        hint: fixedWidthHint,
      });
    }
    this.at += digits.length;
    if (this.at === start) {
      throw invalid(`invalid value "${copy}" for "${node.name}"`, { detail: "Value must be an integer." });
    }
    const value = digits === "" ? 0n : BigInt(digits.trim().replace("+", ""));
    if (value < int4Least || value > int4Most) throw outOfRange(node.name);
    if (key !== undefined) this.set(key, Number(value), node);
    return this.at - start;
  }

  private set(key: IntegerField, value: number, { name }: MomentPatternNode): void {
    const { fields } = this;
    if (fields[key] !== 0 && fields[key] !== value) {
      throw invalid(`conflicting values for "${name}" field in formatting string`, {
        detail: "This value contradicts a previous setting for the same field type.",
      });
    }
    fields[key] = value;
  }

  private readThousands(node: MomentPatternNode): void {
    const found = /^[ \t\n\v\f\r]*([+-]?\d+),[ \t\n\v\f\r]*([+-]\d{1,2}|\d{1,3})/.exec(this.text.slice(this.at));
    if (found === null) throw invalid('invalid input string for "Y,YYY"');
    const [all, millennia = "", years = ""] = found;
    const year = Number(millennia) * 1000 + Number(years);
    if (Math.abs(year) > int4Most) {
      throw sqlError("datetimeFieldOverflow", 'value for "Y,YYY" in source string is out of range');
    }
    this.set("year", year, node);
    this.fields.yearDigits = 4;
    this.at += all.length;
  }

  /** A minus may already have been passed as a separator. */
  private readZone(field: "TZH" | "TZM", node: MomentPatternNode, next: MomentNode | undefined): void {
    const { fields } = this;
    if (field === "TZM") {
      if (fields.zoneSign === 0) fields.zoneSign = 1;
      this.readInteger("zoneMinutes", 2, node, next);
      return;
    }
    const first = this.text.charAt(this.at);
    if (first === "+" || first === "-" || first === " ") {
      fields.zoneSign = first === "-" ? -1 : 1;
      this.at += 1;
    } else fields.zoneSign = this.extra > 0 && this.text.charAt(this.at - 1) === "-" ? -1 : 1;
    this.readInteger("zoneHours", 2, node, next);
  }

  private readWord(field: MomentField, node: MomentPatternNode): void {
    switch (field) {
      case "FX":
        this.exact = true;
        return;
      case "AM":
      case "A.M.":
        this.set("afternoon", this.choose(field === "AM" ? ["AM", "PM"] : ["A.M.", "P.M."], node), node);
        this.fields.clock = 12;
        return;
      case "AD":
      case "A.D.":
        this.set("beforeChrist", this.choose(field === "AD" ? ["AD", "BC"] : ["A.D.", "B.C."], node), node);
        return;
      case "MONTH":
        this.set("month", this.choose(monthNames, node) + 1, node);
        return;
      case "MON":
        this.set("month", this.choose(monthStarts, node) + 1, node);
        return;
      case "RM":
        this.set("month", 12 - this.choose(romanMonths, node), node);
        return;
      case "DAY":
      case "DY":
        this.set("weekday", this.choose(field === "DAY" ? dayNames : dayStarts, node), node);
        this.fields.weekday += 1;
        return;
      default:
        throw sqlError("featureNotSupported", `formatting field "${node.name}" is only supported in to_char`);
    }
  }

  /** The index of the first word with which the text goes on, in whatever case. */
  private choose(words: readonly string[], node: MomentPatternNode): number {
    const rest = this.text.slice(this.at);
    const index = words.findIndex((word) => rest.slice(0, word.length).toLowerCase() === word.toLowerCase());
    if (index < 0) {
      const [value] = rest.split(/[ \t\n\r\f]/, 1);
      throw invalid(`invalid value "${value}" for "${node.name}"`, {
        detail: "The given value did not match any of the allowed values for this field.",
      });
    }
    this.at += (words[index] as string).length;
    return index;
  }
}

const monthStarts = monthNames.map((name) => name.slice(0, 3));
const dayStarts = dayNames.map((name) => name.slice(0, 3));
const fixedWidthHint = 'If your source string is not fixed-width, try using the "FM" modifier.';

/** Whether a field's digits end where the text says, since no digits follow them. Source: is_next_separator. */
function endsItself(node: MomentPatternNode, next: MomentNode | undefined): boolean {
  if (node.ordinal !== undefined || next === undefined) return true;
  return next.kind === "pattern" ? !next.pattern.digits : !/^\d$/.test(next.text);
}

/** A year of fewer than four digits as the one nearest to 2020. Source: adjust_partial_year_to_2020. */
function completeYear(year: number): number {
  if (year < 70) return year + 2000;
  if (year < 100) return year + 1900;
  if (year < 520) return year + 2000;
  return year < 1000 ? year + 1000 : year;
}

function invalid(message: string, fields: { readonly detail?: string; readonly hint?: string } = {}): SqlError {
  return sqlError("invalidDatetimeFormat", message, fields);
}

function outOfRange(name: string): SqlError {
  return sqlError("datetimeFieldOverflow", `value for "${name}" in source string is out of range`, {
    detail: `Value must be in the range ${int4Least} to ${int4Most}.`,
  });
}
