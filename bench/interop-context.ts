/** What every check of the interop suite works on. */

import type pg from "pg";
import type { SluiceProcess } from "./process.ts";

export interface InteropContext {
  readonly lake: string;
  readonly scale: number;
  readonly server: SluiceProcess;
  /** A session on the server that gives values as text. */
  readonly client: pg.Client;
}
