/** uuid: 16 bytes, read with or without braces and hyphens, written in lower case. */

import { sqlError } from "../base/index.ts";
import { hexOf } from "./bytea.ts";
import type { SqlType } from "./type.ts";

export const uuid: SqlType = {
  name: "uuid",
  oid: 2950,
  arrayOid: 2951,
  size: 16,
  category: "U",
  preferred: false,
  sqlName: "uuid",
  form: "uuid",
  read: readUuid,
  write: (value) => hexOf(value as Uint8Array).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-"),
};

/** 32 digits; a hyphen may stand behind each group of four (uuid.c, string_to_uuid). */
function readUuid(text: string): Uint8Array {
  const match = /^(\{)?((?:[0-9a-fA-F]{4}-?){7}[0-9a-fA-F]{4})(\})?$/.exec(text);
  if (match === null || (match[1] === undefined) !== (match[3] === undefined)) {
    throw sqlError("invalidTextRepresentation", `invalid input syntax for type uuid: "${text}"`);
  }
  return Uint8Array.from(match[2]!.replaceAll("-", "").match(/../g)!, (pair) => Number.parseInt(pair, 16));
}
