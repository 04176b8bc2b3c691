/** int2, int4 and int8. */

import { sqlError } from "../base/index.ts";
import type { Form, SqlType, TypeName } from "./type.ts";
import { withoutSpaces } from "./white-space.ts";

export const int2: SqlType = integer("int2", 21, 1005, 2, "smallint", "i16");
export const int4: SqlType = integer("int4", 23, 1007, 4, "integer", "i32");
export const int8: SqlType = integer("int8", 20, 1016, 8, "bigint", "i64");

function integer(name: TypeName, oid: number, arrayOid: number, size: number, sqlName: string, form: Form): SqlType {
  const limit = 1n << BigInt(size * 8 - 1);
  const read = (text: string): number | bigint => {
    const word = withoutSpaces(text);
    const digits = /^[+-]?[0-9]+/.exec(word)?.[0];
    const value = BigInt(digits?.replace(/^\+/, "") ?? 0);
    // PostgreSQL reads digits as long as they fit, before it looks behind them
    if (value < -limit || value >= limit) {
      throw sqlError("numericValueOutOfRange", `value "${text}" is out of range for type ${sqlName}`);
    }
    if (digits !== word) {
      throw sqlError("invalidTextRepresentation", `invalid input syntax for type ${sqlName}: "${text}"`);
    }
    return size === 8 ? value : Number(value);
  };
  return {
    name,
    oid,
    arrayOid,
    size,
    category: "N",
    preferred: false,
    sqlName,
    form,
    read,
    write: (value) => String(value),
  };
}
