/** Partition values: text in the log <-> values of the column's type (PROTOCOL.md, "Partition Value Serialization"). */

import { isUtf8 } from "node:buffer";
import { asSqlError, notSupported, sqlError } from "../../../base/index.ts";
import { type Datum, types } from "../../../types/index.ts";
import type { TableField } from "../table.ts";
import type { AddFile } from "./action.ts";

/** Reads the partition values of files; files of one partition share one array. */
export class PartitionReader {
  private readonly fields: readonly TableField[];
  private readonly known = new Map<string, readonly Datum[]>();

  /** `fields` are those of the table. */
  constructor(fields: readonly TableField[]) {
    const partitioned = fields.filter(({ partition }) => partition !== undefined);
    this.fields = partitioned.sort((a, b) => a.partition! - b.partition!);
  }

  /** Undefined for a table without partition columns. XX001 for a text that is no value of its column. */
  read({ partitionValues, path }: AddFile): readonly Datum[] | undefined {
    if (this.fields.length === 0) return undefined;
    const texts = this.fields.map(({ name, storedName }) => textOf(partitionValues, storedName ?? name));
    const key = texts.length === 1 && texts[0] !== null ? `=${texts[0]}` : JSON.stringify(texts);
    let values = this.known.get(key);
    if (values === undefined) {
      values = texts.map((text, index) => readValue(text, this.fields[index]!, path));
      this.known.set(key, values);
    }
    return values;
  }
}

/** Names of columns are compared without case; a value that is absent is null, and so is the empty text. */
function textOf(values: AddFile["partitionValues"], name: string): string | null {
  const exact = Object.hasOwn(values, name) ? name : undefined;
  const found = exact ?? Object.keys(values).find((each) => each.toLowerCase() === name.toLowerCase());
  const text = found === undefined ? null : values[found]!;
  return text === "" ? null : text;
}

/**
 * A value as the log has it. 0A000 for what the log cannot say: an empty text, which it reads as null, bytes that are no UTF-8, and
 * infinite times.
 */
export function writePartitionValue(value: Datum, { name, type }: Pick<TableField, "name" | "type">): string | null {
  if (value === null) return null;
  if (typeof value === "boolean") return String(value);
  if (value instanceof Uint8Array) return writeBytes(value, name);
  // Moments are told in UTC.
  const text = types[type.name === "timestamptz" ? "timestamp" : type.name].write(value);
  if (text === "" || /infinity| BC$/.test(text)) {
    if (type.name !== "text" || text === "") throw notSupported(`the value "${text}" in partition column "${name}"`);
  }
  return type.name === "timestamptz" ? `${text.replace(" ", "T")}Z` : text;
}

function writeBytes(bytes: Uint8Array, name: string): string {
  if (bytes.length > 0 && isUtf8(bytes)) return Buffer.from(bytes).toString();
  throw notSupported(`the value "\\x${Buffer.from(bytes).toString("hex")}" in partition column "${name}"`);
}

function readValue(text: string | null, { name, type, refusal }: TableField, path: string): Datum {
  if (text === null || refusal !== undefined) return null;
  try {
    if (type.name === "bytea") return new TextEncoder().encode(text);
    if (text.includes("\0")) throw sqlError("characterNotInRepertoire", "a text has the character NUL");
    return types[type.name].read(text, type.typmod);
  } catch (thrown) {
    throw sqlError("dataCorrupted", `file "${path}" has a wrong value of partition column "${name}": "${text}"`, {
      detail: asSqlError(thrown).message,
    });
  }
}
