/** What the engine reports, as messages of the wire. */

import type { SqlError } from "../base/index.ts";
import type { OutputField } from "../engine/index.ts";
import { types } from "../types/index.ts";
import type { BackendMessage } from "../wire/index.ts";

/** An error as ErrorResponse; `severity` overrides the error's own. */
export function errorResponse(error: SqlError, severity: SqlError["severity"] = error.severity): BackendMessage {
  const { code, message, detail, hint, position, where } = error;
  return {
    kind: "ErrorResponse",
    report: {
      localizedSeverity: severity,
      severity,
      code,
      message,
      ...(detail === undefined ? {} : { detail }),
      ...(hint === undefined ? {} : { hint }),
      ...(position === undefined ? {} : { position: String(position) }),
      ...(where === undefined ? {} : { where }),
    },
  };
}

/** The columns of a result in text format. */
export function rowDescription(fields: readonly OutputField[]): BackendMessage {
  return {
    kind: "RowDescription",
    fields: fields.map(({ name, type, tableOid, columnNumber }) => {
      const { oid, size } = types[type.name];
      return { name, tableOid, columnNumber, typeOid: oid, typeSize: size, typmod: type.typmod, format: 0 };
    }),
  };
}

/** The answer to a client that comes while the server goes down: 57P03, which no session can meet. */
export const shuttingDown: BackendMessage = {
  kind: "ErrorResponse",
  report: {
    localizedSeverity: "FATAL",
    severity: "FATAL",
    code: "57P03",
    message: "the database system is shutting down",
  },
};
