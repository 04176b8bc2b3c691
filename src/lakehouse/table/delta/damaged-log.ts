/** The error of a Delta log that breaks its own format. */

import { type SqlError, sqlError } from "../../../base/index.ts";

/** XX001. `where` names the file, and the line if there is one. */
export function damagedLog(where: string, what: string, cause?: unknown): SqlError {
  return sqlError("dataCorrupted", `${where}: ${what}`, {
    hint: "Restore the log from a backup, or let the table's writer repair it.",
    cause,
  });
}
