/**
 * Functions that run as JavaScript, per row and from compiled code: those whose work is on texts of many forms and for which one reader must
 * do, literals and columns alike, and rare ones of numeric. They know nothing but their arguments (and the clock), and give a status as kernels do.
 */

import { SqlError } from "../base/index.ts";
import {
  formatType,
  type ReadContext,
  readInterval,
  readMoment,
  type TypeName,
  types,
  type Zone,
  zoneNamed,
  zoneOrOffset,
  zoneTable,
} from "../types/index.ts";
import type { ValType } from "../wasm/index.ts";
import { full, invalid, type JsFunction, type JsMemory, ok, textAt, writeText } from "./js-memory.ts";
import { jsNumericFunctions } from "./js-numeric.ts";
import { formatMoment } from "./moment-format.ts";

const orders = ["mdy", "dmy", "ymd"] as const satisfies readonly ReadContext["order"][];

/** The table of the zone that a text names (types/zone): gives its address. */
function zoneFinder(find: (name: string) => Zone): JsFunction {
  return {
    params: ["i32", "i64", "i64"],
    run: (at, out, low, high) => {
      let table: Uint8Array;
      try {
        table = zoneTable(find(textAt(at, low as bigint, high as bigint)));
      } catch (thrown) {
        if (thrown instanceof SqlError) return invalid;
        throw thrown;
      }
      const address = at.allocate(table.length);
      if (address === 0) return full;
      new Uint8Array(at.memory.buffer).set(table, address);
      new DataView(at.memory.buffer).setUint32(out as number, address, true);
      return ok;
    },
  };
}

/** A reader of a text that fails with SqlError: status 1. */
function reader(
  params: readonly ValType[],
  read: (at: JsMemory, out: number, text: string, rest: readonly (number | bigint)[]) => void,
): JsFunction {
  return {
    params: ["i32", "i64", "i64", ...params],
    run: (at, out, low, high, ...rest) => {
      try {
        read(at, out as number, textAt(at, low as bigint, high as bigint), rest);
        return ok;
      } catch (thrown) {
        if (thrown instanceof SqlError) return invalid;
        throw thrown;
      }
    },
  };
}

function contextOf([order, moment, offset]: readonly (number | bigint)[]): ReadContext {
  return { order: orders[order as number] ?? "mdy", now: { moment: moment as bigint, offset: offset as number } };
}

const allTypes = Object.values(types);

/** Every such function, by the name that compiled code imports. */
export const jsFunctions: Readonly<Record<string, JsFunction>> = {
  ...jsNumericFunctions,
  js_read_date: reader(["i32", "i64", "i32"], ({ memory }, out, text, rest) => {
    new DataView(memory.buffer).setInt32(out, types.date.read(text, -1, contextOf(rest)) as number, true);
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
  js_format_moment: {
    params: ["i32", "i64", "i64", "i64", "i32"],
    run: (at, out, low, high, micros, offset) => {
      try {
        const text = formatMoment(textAt(at, low as bigint, high as bigint), micros as bigint, offset as number);
        return writeText(at, out as number, text);
      } catch (thrown) {
        if (thrown instanceof SqlError) return invalid;
        throw thrown;
      }
    },
  },
};

/** The functions over a memory, for a module's imports. */
export function jsImports(at: JsMemory): Record<string, (...args: (number | bigint)[]) => number> {
  return Object.fromEntries(
    Object.entries(jsFunctions).map(([name, { run }]) => [name, (...args: (number | bigint)[]) => run(at, ...args)]),
  );
}

/** The error that reading a text as a type gives, in whichever order of a date's parts it gives one. */
export function readingError(type: TypeName, text: string): SqlError {
  for (const order of orders) {
    try {
      types[type].read(text, -1, { order });
    } catch (thrown) {
      if (thrown instanceof SqlError) return thrown;
      throw thrown;
    }
  }
  throw new Error(`assertion failed: "${text}" reads as ${type}`);
}
