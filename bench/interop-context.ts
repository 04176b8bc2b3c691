/** What every check of the interop suite works on. */

import type pg from "pg";
import type { SluiceProcess } from "./process.ts";

export interface InteropContext {
  /** The demo lake, whose tables stand in schema public. */
  readonly lake: string;
  /** Serves it, and other scale factors' lakes under {@link tpchScales}. */
  readonly server: SluiceProcess;
  /** A session on the server that gives values as text. */
  readonly client: pg.Client;
}

/** The demo's own. */
export const demoScale = 0.1;

/** Scale factors whose rows are compared with another generator's, and the schemas that have them. */
export const tpchScales: readonly { readonly scale: number; readonly schema: string }[] = [
  { scale: 0.01, schema: "hundredth" },
  { scale: 1, schema: "whole" },
];
