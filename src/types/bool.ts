/** bool. */

import { sqlError } from "../base/index.ts";
import type { SqlType } from "./type.ts";
import { withoutSpaces } from "./white-space.ts";

const words: readonly (readonly [string, boolean])[] = [
  ["true", true],
  ["false", false],
  ["yes", true],
  ["no", false],
  ["on", true],
  ["off", false],
];

export const bool: SqlType = {
  name: "bool",
  oid: 16,
  arrayOid: 1000,
  size: 1,
  category: "B",
  preferred: true,
  sqlName: "boolean",
  form: "bool",
  read: readBool,
  write: (value) => (value === true ? "t" : "f"),
};

/** Any unique prefix of the words, in any case, or 1 and 0. */
function readBool(text: string): boolean {
  const word = withoutSpaces(text).toLowerCase();
  if (word === "1" || word === "0") return word === "1";
  const found = words.filter(([full]) => word !== "" && full.startsWith(word));
  if (found.length !== 1 || found[0] === undefined) {
    throw sqlError("invalidTextRepresentation", `invalid input syntax for type boolean: "${text}"`);
  }
  return found[0][1];
}
