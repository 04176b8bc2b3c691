/**
 * Functions that run as JavaScript, per row and from compiled code: those whose work is on texts of many forms and for which one reader must
 * do, literals and columns alike, and rare ones of numeric. They know nothing but their arguments (and the clock), and give a status as kernels do.
 */

import {
  formatType,
  type ReadContext,
  readInterval,
  readMoment,
  types,
  type Zone,
  zoneNamed,
  zoneOrOffset,
  zoneTable,
} from "../types/index.ts";
import type { ValType } from "../wasm/index.ts";
import { jsFormatFunctions } from "./js-format.ts";
import { full, type JsFunction, type JsMemory, ok, textAt, withReport, writeText } from "./js-memory.ts";
import { jsNumericFunctions } from "./js-numeric.ts";
import { jsRegexFunctions } from "./regex/js-regex.ts";

const orders = ["mdy", "dmy", "ymd"] as const satisfies readonly ReadContext["order"][];

/** The table of the zone that a text names (types/zone): gives its address. */
function zoneFinder(find: (name: string) => Zone): JsFunction {
  return {
    params: ["i32", "i64", "i64"],
    run: (at, out, low, high) =>
      withReport(at, out as number, () => {
        const table = zoneTable(find(textAt(at, low as bigint, high as bigint)));
        const address = at.allocate(table.length);
        if (address === 0) return full;
        new Uint8Array(at.memory.buffer).set(table, address);
        new DataView(at.memory.buffer).setUint32(out as number, address, true);
        return ok;
      }),
  };
}

/** A reader of a text. */
function reader(
  params: readonly ValType[],
  read: (at: JsMemory, out: number, text: string, rest: readonly (number | bigint)[]) => void,
): JsFunction {
  return {
    params: ["i32", "i64", "i64", ...params],
    run: (at, out, low, high, ...rest) =>
      withReport(at, out as number, () => {
        read(at, out as number, textAt(at, low as bigint, high as bigint), rest);
        return ok;
      }),
  };
}

function contextOf([order, moment, offset]: readonly (number | bigint)[]): ReadContext {
  return { order: orders[order as number] ?? "mdy", now: { moment: moment as bigint, offset: offset as number } };
}

const allTypes = Object.values(types);

/** Every such function, by the name that compiled code imports. */
export const jsFunctions: Readonly<Record<string, JsFunction>> = {
  ...jsNumericFunctions,
  ...jsFormatFunctions,
  ...jsRegexFunctions,
  js_read_date: reader(["i32", "i64", "i32"], ({ memory }, out, text, rest) => {
    new DataView(memory.buffer).setInt32(out, types.date.read(text, -1, contextOf(rest)) as number, true);
  }),
  js_read_time: reader(["i32", "i64", "i32"], ({ memory }, out, text, rest) => {
    new DataView(memory.buffer).setBigInt64(out, types.time.read(text, -1, contextOf(rest)) as bigint, true);
  }),
  js_read_timestamp: reader(["i32", "i64", "i32"], ({ memory }, out, text, rest) => {
    new DataView(memory.buffer).setBigInt64(out, types.timestamp.read(text, -1, contextOf(rest)) as bigint, true);
  }),
  // a moment, or with 1 behind it a local time that has no zone of its own
  js_read_timestamptz: reader(["i32", "i64", "i32"], ({ memory }, out, text, rest) => {
    const context = contextOf(rest);
    const moment = readMoment(text, types.timestamptz.sqlName, context);
    const view = new DataView(memory.buffer);
    view.setBigInt64(out, types.timestamptz.read(text, -1, context) as bigint, true);
    view.setInt32(out + 8, typeof moment === "object" && !moment.zoned ? 1 : 0, true);
  }),
  js_read_interval: reader(["i32"], ({ memory }, out, text, [typmod]) => {
    const { months, days, micros } = readInterval(text, typmod as number);
    const view = new DataView(memory.buffer);
    view.setInt32(out, months, true);
    view.setInt32(out + 4, days, true);
    view.setBigInt64(out + 8, micros, true);
  }),
  js_zone_named: zoneFinder(zoneNamed),
  js_zone_or_offset: zoneFinder(zoneOrOffset),
  js_format_type: {
    params: ["i32", "i64", "i32", "i32"],
    run: (at, out, oid, typmod, given) => {
      const name = formatType(
        allTypes,
        Number(BigInt.asUintN(32, oid as bigint)),
        given === 0 ? undefined : (typmod as number),
      );
      return writeText(at, out as number, name);
    },
  },
  js_clock: {
    params: ["i32"],
    run: ({ memory }, out) => {
      const now = BigInt(Math.round((performance.timeOrigin + performance.now()) * 1000));
      new DataView(memory.buffer).setBigInt64(out as number, now, true);
      return ok;
    },
  },
};

/** The functions over a memory, for a module's imports. */
export function jsImports(at: JsMemory): Record<string, (...args: (number | bigint)[]) => number> {
  return Object.fromEntries(
    Object.entries(jsFunctions).map(([name, { run }]) => [name, (...args: (number | bigint)[]) => run(at, ...args)]),
  );
}
