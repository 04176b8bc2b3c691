/** The name of a type by its OID and modifier. Source: format_type.c. */

import { numericModifier, type SqlType, typeRef } from "./type.ts";

/**
 * @param all the types that there are
 * @param typmod undefined where a type is named without one; -1 is no modifier either, but tells char(n) from what has no length
 */
export function formatType(all: readonly SqlType[], oid: number, typmod: number | undefined): string {
  if (oid === 0) return "-";
  const found = all.find((each) => each.oid === oid);
  if (found !== undefined) return nameOf(found, typmod);
  const element = all.find((each) => each.arrayOid === oid);
  return element === undefined ? "???" : `${nameOf(element, typmod)}[]`;
}

function nameOf({ name, sqlName }: SqlType, typmod: number | undefined): string {
  if (name === "bpchar" && typmod === -1) return "bpchar";
  if (typmod === undefined || typmod < 0) return sqlName;
  switch (name) {
    case "bpchar":
    case "varchar":
      return typmod > 4 ? `${sqlName}(${typmod - 4})` : sqlName;
    case "numeric": {
      const modifier = numericModifier(typeRef(name, typmod));
      return modifier === undefined ? sqlName : `${sqlName}(${modifier.precision},${modifier.scale})`;
    }
    case "time":
    case "timestamp":
    case "timestamptz":
      return sqlName.replace(" ", `(${typmod}) `);
    case "interval":
      return sqlName + intervalText(typmod);
    default:
      return sqlName;
  }
}

/** The bits of an interval's fields, from the widest to the narrowest. */
const intervalFields = [
  [4, "year"],
  [2, "month"],
  [8, "day"],
  [1024, "hour"],
  [2048, "minute"],
  [4096, "second"],
] as const;

function intervalText(typmod: number): string {
  const [range, precision] = [(typmod >> 16) & 0x7fff, typmod & 0xffff];
  const fields = intervalFields.filter(([bit]) => range !== 0x7fff && (range & bit) !== 0).map(([, name]) => name);
  const span = fields.length > 1 ? ` ${fields[0]} to ${fields.at(-1)}` : fields.length === 1 ? ` ${fields[0]}` : "";
  return `${span}${precision === 0xffff ? "" : `(${precision})`}`;
}
