/** The types of the system catalogs: oid, xid, "char", regproc, and those of columns that are always null here. */

import { sqlError } from "../base/index.ts";
import type { SqlType, TypeName } from "./type.ts";
import { withoutSpaces } from "./white-space.ts";

export const oid: SqlType = unsigned("oid", 26, 1028, "N", true);
export const xid: SqlType = unsigned("xid", 28, 1011, "U", false);

/** One byte. Its input takes the first byte of a longer text, its output of a zero byte is empty. */
export const char: SqlType = {
  name: "char",
  oid: 18,
  arrayOid: 1002,
  size: 1,
  category: "Z",
  preferred: false,
  sqlName: '"char"',
  form: "view",
  read: (text) => {
    const [first = ""] = text;
    if (first.length > 0 && first > "\x7f") {
      throw sqlError("featureNotSupported", 'values of "char" beyond ASCII are not supported');
    }
    return first;
  },
  write: (value) => String(value),
};

/** A function by its name. */
export const regproc: SqlType = { ...opaque("regproc", 24, 1008, "N"), size: 4 };
export const pgNodeTree: SqlType = opaque("pg_node_tree", 194, 0, "Z");
export const anyarray: SqlType = opaque("anyarray", 2277, 0, "P");
export const textArray: SqlType = opaque("_text", 1009, 0, "A", "text[]");
export const aclitemArray: SqlType = opaque("_aclitem", 1034, 0, "A", "aclitem[]");

/** A 32-bit number without sign; its input takes negative ones modulo 2^32, as C's strtoul does. */
function unsigned(
  name: TypeName,
  number: number,
  arrayOid: number,
  category: SqlType["category"],
  preferred: boolean,
): SqlType {
  return {
    name,
    oid: number,
    arrayOid,
    size: 4,
    category,
    preferred,
    sqlName: name,
    form: "i64",
    read: (text) => {
      if (!/^[ \t\n\v\f\r]*[+-]?[0-9]+[ \t\n\v\f\r]*$/.test(text)) {
        throw sqlError("invalidTextRepresentation", `invalid input syntax for type ${name}: "${text}"`);
      }
      const value = BigInt(withoutSpaces(text).replace(/^\+/, ""));
      if (value < -(2n ** 31n) || value >= 2n ** 32n) {
        throw sqlError("numericValueOutOfRange", `value "${text}" is out of range for type ${name}`);
      }
      return BigInt.asUintN(32, value);
    },
    write: (value) => String(value),
  };
}

/** A type whose values are shown as text and that nothing is computed with. */
function opaque(
  name: TypeName,
  number: number,
  arrayOid: number,
  category: SqlType["category"],
  sqlName: string = name,
): SqlType {
  return {
    name,
    oid: number,
    arrayOid,
    size: -1,
    category,
    preferred: false,
    sqlName,
    form: "view",
    read: () => {
      throw sqlError("featureNotSupported", `values of type ${sqlName} are not supported`);
    },
    write: (value) => String(value),
  };
}
