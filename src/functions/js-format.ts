/** The functions to_char, to_number, to_date and to_timestamp in JavaScript: a template, and a value or a text. */

import { roundMicros } from "../types/index.ts";
import type { ValType } from "../wasm/index.ts";
import { readFormattedDate, readFormattedTimestamp } from "./formatted-moment.ts";
import { formattedFloat, formattedInt4, formattedInt8, formattedNumeric } from "./formatted-number.ts";
import {
  type JsFunction,
  type JsMemory,
  numericAt,
  ok,
  textAt,
  withReport,
  writeNumeric,
  writeText,
} from "./js-memory.ts";
import { formatInterval, formatMoment } from "./moment-format.ts";
import { readNumber } from "./number-from-text.ts";
import { type FormattedNumber, formatNumber } from "./number-to-char.ts";

type Arguments = readonly (number | bigint)[];

/** A function of a template and further arguments. */
function ofTemplate(
  params: readonly ValType[],
  run: (at: JsMemory, out: number, template: string, args: Arguments) => number,
): JsFunction {
  return {
    params: ["i32", "i64", "i64", ...params],
    run: (at, out, low, high, ...args) =>
      withReport(at, out as number, () => run(at, out as number, textAt(at, low as bigint, high as bigint), args)),
  };
}

function formatter(
  params: readonly ValType[],
  format: (template: string, args: Arguments, at: JsMemory) => string,
): JsFunction {
  return ofTemplate(params, (at, out, template, args) => writeText(at, out, format(template, args, at)));
}

function numberFormatter(
  params: readonly ValType[],
  numberOf: (args: Arguments, at: JsMemory) => FormattedNumber,
): JsFunction {
  return formatter(params, (template, args, at) => formatNumber(template, numberOf(args, at)));
}

/** A reader of a text by a template. */
function readerBy(read: (at: JsMemory, out: number, template: string, text: string) => number): JsFunction {
  return ofTemplate(["i64", "i64"], (at, out, template, [low, high]) =>
    read(at, out, template, textAt(at, low as bigint, high as bigint)),
  );
}

/** An abbreviation in a zone's table (types/zone). */
function abbreviationAt({ memory }: JsMemory, place: number): string {
  const length = new DataView(memory.buffer).getUint8(place);
  return new TextDecoder().decode(new Uint8Array(memory.buffer, place + 1, length).slice());
}

/** The functions, by the name that compiled code imports. */
export const jsFormatFunctions: Readonly<Record<string, JsFunction>> = {
  js_format_int4: numberFormatter(["i32"], ([value]) => formattedInt4(value as number)),
  js_format_int8: numberFormatter(["i64"], ([value]) => formattedInt8(value as bigint)),
  js_format_float4: numberFormatter(["f64"], ([value]) => formattedFloat(value as number, true)),
  js_format_float8: numberFormatter(["f64"], ([value]) => formattedFloat(value as number, false)),
  js_format_numeric: numberFormatter(["i64", "i64"], ([low, high], at) =>
    formattedNumeric(numericAt(at, low as bigint, high as bigint)),
  ),
  js_format_timestamp: formatter(["i64"], (template, [local]) => formatMoment(template, local as bigint)),
  js_format_timestamptz: formatter(["i64", "i32", "i32"], (template, [local, offset, place], at) =>
    formatMoment(template, local as bigint, {
      offset: offset as number,
      abbreviation: abbreviationAt(at, place as number),
    }),
  ),
  js_time_of_day: {
    params: ["i32", "i64", "i32"],
    run: (at, out, local, place) => {
      const zone = { offset: 0, abbreviation: abbreviationAt(at, place as number) };
      return writeText(at, out as number, formatMoment("Dy Mon DD HH24:MI:SS.US YYYY TZ", local as bigint, zone));
    },
  },
  js_format_interval: formatter(["i64", "i64"], (template, [parts, micros]) => {
    const months = Number(BigInt.asIntN(32, parts as bigint));
    const days = Number(BigInt.asIntN(32, (parts as bigint) >> 32n));
    return formatInterval(template, { months, days, micros: micros as bigint });
  }),
  js_read_number: readerBy((at, out, template, text) => writeNumeric(at, out, readNumber(template, text))),
  js_read_formatted_date: readerBy(({ memory }, out, template, text) => {
    new DataView(memory.buffer).setInt32(out, readFormattedDate(template, text), true);
    return ok;
  }),
  // a moment, or with 1 behind it a local time that has no zone of its own
  js_read_formatted_timestamp: readerBy(({ memory }, out, template, text) => {
    const { local, offset, fractionDigits } = readFormattedTimestamp(template, text);
    const moment = local - BigInt(offset ?? 0) * 1_000_000n;
    const view = new DataView(memory.buffer);
    view.setBigInt64(out, fractionDigits === 0 ? moment : roundMicros(moment, fractionDigits), true);
    view.setInt32(out + 8, offset === undefined ? 1 : 0, true);
    return ok;
  }),
};
