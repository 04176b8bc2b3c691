/** Portal: a prepared statement with the values of its parameters, being run; SQL's cursors are portals too. */

import { sqlError } from "../base/index.ts";
import type { Datum } from "../types/index.ts";
import type { PlannedQuery } from "./planner.ts";
import type { RowStream } from "./row-stream.ts";
import type { PreparedStatement } from "./statement.ts";

export interface Portal {
  readonly name: string;
  readonly prepared: PreparedStatement;
  readonly arguments: readonly Datum[];
  /** Absent for what is no query. */
  readonly planned: PlannedQuery | undefined;
  /** The command tag of its rows without their number. */
  readonly tag: "SELECT" | "FETCH" | "SHOW" | "EXPLAIN";
  /** "declared" for a cursor that is to outlive its transaction, "held" for one that has. */
  hold: "no" | "declared" | "held";
  /** How many portals the session had made before it. */
  order: number;
  /** Its rows, from its first execution on. */
  rows: RowStream | undefined;
  /** True when there is nothing more to come. */
  atEnd: boolean;
}

/** The portals of a session, by name. */
export class Portals {
  readonly #portals = new Map<string, Portal>();
  #made = 0;

  /** The unnamed portal is replaced. @throws SqlError 42P03 */
  add(portal: Portal, most: number): void {
    if (portal.name === "") this.close("");
    else if (this.#portals.has(portal.name)) {
      throw sqlError("duplicateCursor", `cursor "${portal.name}" already exists`);
    }
    if (this.#portals.size >= most) {
      throw sqlError("configurationLimitExceeded", "too many open portals", {
        hint: `Close portals that are not used any more; a session can have ${most}.`,
      });
    }
    portal.order = this.#made++;
    this.#portals.set(portal.name, portal);
  }

  /** @throws SqlError 34000; `what` is "portal", or "cursor" where SQL asks */
  get(name: string, what: "portal" | "cursor"): Portal {
    const found = this.#portals.get(name);
    if (found === undefined) throw sqlError("invalidCursorName", `${what} "${name}" does not exist`);
    return found;
  }

  has(name: string): boolean {
    return this.#portals.has(name);
  }

  /** Nothing happens if there is none. */
  close(name: string): void {
    this.#portals.get(name)?.rows?.close();
    this.#portals.delete(name);
  }

  closeAll(): void {
    for (const name of [...this.#portals.keys()]) this.close(name);
  }

  /** The transaction has failed: no portal of it gives rows any more, but their names stay until it ends. */
  stopAll(): void {
    for (const { rows, hold } of this.#portals.values()) if (hold !== "held") rows?.close();
  }

  /** How many have been made. */
  get made(): number {
    return this.#made;
  }

  /** What was made from then on ends: it is undone. */
  closeSince(made: number): void {
    for (const { name, order } of [...this.#portals.values()]) if (order >= made) this.close(name);
  }

  /** Portals end with their transaction, but for cursors WITH HOLD of one that is `kept`. */
  endTransaction(kept: boolean): void {
    for (const portal of [...this.#portals.values()]) {
      if (kept && portal.hold === "declared") portal.hold = "held";
      if (portal.hold !== "held") this.close(portal.name);
    }
  }
}
