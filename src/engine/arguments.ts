/** The values of a statement's parameters: out of a Bind message. */

import { asSqlError, notSupported, SqlError, sqlError } from "../base/index.ts";
import { type Datum, type ReadContext, type TypeRef, types } from "../types/index.ts";
import type { ExtendedStep } from "./api.ts";
import type { PreparedStatement } from "./statement.ts";

type Bind = Extract<ExtendedStep, { kind: "bind" }>;

/**
 * Checks the counts of a Bind message.
 * @throws SqlError 08P01 with PostgreSQL's text
 */
export function checkCounts({ statement, parameters, parameterFormats }: Bind, prepared: PreparedStatement): void {
  const [given, formats, wanted] = [parameters.length, parameterFormats.length, prepared.parameters.length];
  if (formats > 1 && formats !== given) {
    throw sqlError("protocolViolation", `bind message has ${formats} parameter formats but ${given} parameters`);
  }
  if (given !== wanted) {
    const message = `bind message supplies ${given} parameters, but prepared statement "${statement}" requires ${wanted}`;
    throw sqlError("protocolViolation", message);
  }
}

/** @throws SqlError 08P01; 0A000 for the binary format; 22023 for a format that there is not */
export function checkResultFormats({ resultFormats }: Bind, { fields }: PreparedStatement): void {
  if (fields === undefined) return;
  if (resultFormats.length > 1 && resultFormats.length !== fields.length) {
    const message = `bind message has ${resultFormats.length} result formats but query has ${fields.length} columns`;
    throw sqlError("protocolViolation", message);
  }
  if (fields.length > 0) for (const format of resultFormats) checkFormat(format, "results");
}

/**
 * The parameters' values.
 * @throws SqlError of the types' input functions, with the parameter named in `where`; 0A000 for the binary format
 */
export function readArguments(
  { portal, parameters, parameterFormats }: Bind,
  wanted: readonly TypeRef[],
  context: ReadContext,
): Datum[] {
  return parameters.map((bytes, index) => {
    const place = `${portal === "" ? "unnamed portal" : `portal "${portal}"`} parameter $${index + 1}`;
    let value = "";
    try {
      checkFormat(parameterFormats[parameterFormats.length === 1 ? 0 : index] ?? 0, "parameters");
      if (bytes === null) return null;
      const text = decodeText(bytes);
      value = text === "" ? " = ''" : " = '...'";
      return types[(wanted[index] as TypeRef).name].read(text, -1, context);
    } catch (thrown) {
      throw placed(asSqlError(thrown), `${place}${value}`);
    }
  });
}

function checkFormat(format: number, what: string): void {
  if (format === 1) throw notSupported(`binary format of ${what}`);
  if (format !== 0) throw sqlError("invalidParameterValue", `unsupported format code: ${format}`);
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decodeText(bytes: Uint8Array): string {
  let text: string | undefined;
  try {
    text = utf8.decode(bytes);
  } catch {
    // said below
  }
  if (text === undefined || text.includes("\0")) {
    throw sqlError("characterNotInRepertoire", 'invalid byte sequence for encoding "UTF8"');
  }
  return text;
}

function placed(error: SqlError, where: string): SqlError {
  const { condition, message, detail, hint, cause } = error;
  return new SqlError(condition, message, {
    where,
    cause,
    ...(detail === undefined ? {} : { detail }),
    ...(hint === undefined ? {} : { hint }),
  });
}
