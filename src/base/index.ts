/** The lowest room: errors, limits, settings. Imports nothing. */

export type { ErrorFields, ErrorReport } from "./error.ts";
export {
  asSqlError,
  assert,
  fromReport,
  notSupported,
  SqlError,
  sqlError,
  stackDepthExceeded,
  toReport,
  unreachable,
} from "./error.ts";
export { keepNewest } from "./keep-newest.ts";
export { limits } from "./limits.ts";
export type { SessionSettings } from "./settings.ts";
export { defaultSettings } from "./settings.ts";
export type { Condition } from "./sqlstate.ts";
