/** text, varchar(n), char(n), name and the type of an untyped literal. */

import { sqlError } from "../base/index.ts";
import type { SqlType, TypeName } from "./type.ts";

export const text: SqlType = stringType("text", 25, 1009, -1, "text", true);
export const varchar: SqlType = stringType("varchar", 1043, 1015, -1, "character varying", false);
export const bpchar: SqlType = stringType("bpchar", 1042, 1014, -1, "character", false);
export const name: SqlType = stringType("name", 19, 1003, 64, "name", false);
export const unknown: SqlType = { ...stringType("unknown", 705, 0, -2, "unknown", false), category: "X" };
/** Bytes that only compiled code reads, such as a time zone's table; no value of a statement has this type. */
export const internal: SqlType = {
  ...stringType("internal", 2281, 0, 8, "internal", false),
  category: "P",
  write: () => "internal",
};

function stringType(
  typeName: TypeName,
  oid: number,
  arrayOid: number,
  size: number,
  sqlName: string,
  preferred: boolean,
): SqlType {
  return {
    name: typeName,
    oid,
    arrayOid,
    size,
    category: "S",
    preferred,
    sqlName,
    form: "view",
    read: (value, typmod) => fitString(typeName, sqlName, value, typmod),
    write: (value) => String(value),
  };
}

/** Input to varchar(n) and char(n): only blanks may be cut off; char is padded. */
function fitString(typeName: TypeName, sqlName: string, value: string, typmod: number): string {
  if ((typeName !== "varchar" && typeName !== "bpchar") || typmod < 4) return value;
  const limit = typmod - 4;
  const characters = [...value];
  if (characters.length > limit && characters.slice(limit).some((character) => character !== " ")) {
    throw sqlError("stringDataRightTruncation", `value too long for type ${sqlName}(${limit})`);
  }
  const cut = characters.slice(0, limit).join("");
  return typeName === "bpchar" ? cut + " ".repeat(Math.max(0, limit - characters.length)) : cut;
}
