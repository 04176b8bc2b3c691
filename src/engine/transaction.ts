/** Transaction: where a session stands between BEGIN and COMMIT, and what a rollback undoes. A read-only server has its settings to undo. */

import { limits, type SqlError, sqlError } from "../base/index.ts";
import type { Catalog, CatalogTable } from "../catalog/index.ts";
import type { TransactionModes, TransactionStatement } from "../sql/index.ts";
import type { Notice } from "./api.ts";
import type { Portals } from "./portal.ts";
import { currentMicros } from "./run-session.ts";
import type { SettingsMark, SettingValues } from "./settings.ts";

/** `implicit`: the statements of one text; `failed`: a block that takes nothing but its end. */
type Block = "none" | "implicit" | "begun" | "failed";

interface Savepoint {
  readonly name: string;
  readonly mark: SettingsMark;
  /** How many portals the session had made. */
  readonly portals: number;
}

/** Source: xact.c, for blocks, and variable.c, for their modes. */
export class Transaction {
  readonly #values: SettingValues;
  readonly #catalog: Catalog;
  /** They end with their transaction. */
  readonly #portals: Portals;
  #block: Block = "none";
  #savepoints: Savepoint[] = [];
  /** Whether it has read anything: then its modes are fixed. */
  #queried = false;
  #startedAt: bigint | undefined;
  /** The tables as they were when the transaction first read them. */
  #pinned: Map<string, Promise<CatalogTable | undefined>> | undefined;

  constructor(values: SettingValues, catalog: Catalog, portals: Portals) {
    this.#values = values;
    this.#catalog = catalog;
    this.#portals = portals;
  }

  /** "I" idle, "T" in a block, "E" in a failed one. */
  get status(): "I" | "T" | "E" {
    if (this.#block === "failed") return "E";
    return this.#block === "begun" ? "T" : "I";
  }

  get failed(): boolean {
    return this.#block === "failed";
  }

  /** Whether statements join the one before them: in a block, or among others of one text. */
  get inBlock(): boolean {
    return this.#block !== "none";
  }

  /** Several statements of one text are one transaction. */
  beginText(): void {
    if (this.#block === "none") this.#block = "implicit";
  }

  /** The text, or the messages up to Sync, or a statement alone, are at their end. */
  endText(): void {
    if (this.#block === "implicit" || this.#block === "none") this.#end(true, "none");
  }

  /** A statement has failed: what was not in a block is undone, a block waits for its end. */
  fail(): void {
    if (this.#block === "begun") {
      this.#block = "failed";
      const savepoint = this.#savepoints.at(-1);
      if (savepoint === undefined) {
        this.#portals.stopAll();
        this.#values.endTransaction(false);
      } else {
        this.#portals.closeSince(savepoint.portals);
        this.#values.restore(savepoint.mark);
      }
    } else if (this.#block !== "failed") this.#end(false, "none");
  }

  /** Opens a table at its newest state, or under REPEATABLE READ and SERIALIZABLE as the transaction has seen it. */
  readonly openTable: Catalog["table"] = (schema, name, settings) => {
    this.#queried = true;
    const { searchPath, database } = settings;
    const open = () =>
      this.#catalog.table(schema, name, { searchPath, database, parameters: () => this.#values.shown() });
    if (!this.inBlock || !pinning.has(this.#values.get("transaction_isolation"))) return open();
    this.#pinned ??= new Map();
    const key = JSON.stringify([schema ?? null, name, settings.searchPath]);
    let table = this.#pinned.get(key);
    if (table === undefined) {
      table = open();
      this.#pinned.set(key, table);
    }
    return table;
  };

  /** When the transaction began, in µs from 1970: with BEGIN, or when it was first asked, which is `now`. */
  start(now: bigint): bigint {
    this.#startedAt ??= now;
    return this.#startedAt;
  }

  /** A query is run: from now on the transaction's modes are fixed. */
  queried(): void {
    if (this.inBlock) this.#queried = true;
  }

  /** Runs a transaction statement; gives its tag. @throws SqlError 25P01, 3B001, 25001 */
  run(statement: TransactionStatement, notice: (notice: Notice) => void): string {
    switch (statement.kind) {
      case "begin":
        if (this.#block === "begun") notice(warning("25001", "there is already a transaction in progress"));
        this.#block = "begun";
        this.start(currentMicros());
        this.setModes(statement.modes);
        return statement.tag;
      case "commit":
      case "rollback":
        return this.#finish(statement.kind, statement.chain, notice);
      case "savepoint":
        this.#requireBlock("SAVEPOINT");
        if (this.#savepoints.length >= limits.savepoints) {
          throw sqlError("programLimitExceeded", "too many savepoints in one transaction");
        }
        this.#savepoints.push({ name: statement.name, mark: this.#values.mark(), portals: this.#portals.made });
        return "SAVEPOINT";
      case "release":
        this.#requireBlock("RELEASE SAVEPOINT");
        this.#savepoints.length = this.#find(statement.name);
        return "RELEASE";
      case "rollbackTo": {
        this.#requireBlock("ROLLBACK TO SAVEPOINT");
        const index = this.#find(statement.name);
        this.#savepoints.length = index + 1;
        const { mark, portals } = this.#savepoints[index] as Savepoint;
        this.#values.restore(mark);
        this.#portals.closeSince(portals);
        this.#block = "begun";
        return "ROLLBACK";
      }
    }
  }

  /** @throws SqlError 25001 when it is too late for them */
  setModes({ isolation, readOnly, deferrable }: TransactionModes): void {
    const set = (name: string, value: string | undefined) => {
      if (value !== undefined) this.#values.set(name, value, true);
    };
    if (isolation !== undefined && isolation !== this.#values.get("transaction_isolation")) {
      if (this.#queried) throw active("SET TRANSACTION ISOLATION LEVEL must be called before any query");
      if (this.#savepoints.length > 0) {
        throw active("SET TRANSACTION ISOLATION LEVEL must not be called in a subtransaction");
      }
    }
    if (readOnly === false && this.#queried && this.#values.get("transaction_read_only") === "on") {
      throw active("transaction read-write mode must be set before any query");
    }
    if (deferrable !== undefined && this.#queried) {
      throw active("SET TRANSACTION [NOT] DEFERRABLE must be called before any query");
    }
    set("transaction_isolation", isolation);
    set("transaction_read_only", readOnly === undefined ? undefined : readOnly ? "on" : "off");
    set("transaction_deferrable", deferrable === undefined ? undefined : deferrable ? "on" : "off");
  }

  /** COMMIT of a failed block is a rollback. */
  #finish(kind: "commit" | "rollback", chain: boolean, notice: (notice: Notice) => void): string {
    const begun = this.#block === "begun" || this.#block === "failed";
    if (!begun && chain) throw noActive(`${kind.toUpperCase()} AND CHAIN`);
    if (!begun) notice(warning("25P01", "there is no transaction in progress"));
    const kept = kind === "commit" && this.#block !== "failed";
    const modes = chain ? this.#modes() : undefined;
    this.#end(kept, begun ? (chain ? "begun" : "none") : this.#block);
    if (modes !== undefined) this.setModes(modes);
    return kept ? "COMMIT" : "ROLLBACK";
  }

  #modes(): TransactionModes {
    return {
      isolation: this.#values.get("transaction_isolation"),
      readOnly: this.#values.get("transaction_read_only") === "on",
      deferrable: this.#values.get("transaction_deferrable") === "on",
    };
  }

  #end(kept: boolean, next: Block): void {
    this.#block = next;
    this.#savepoints = [];
    this.#queried = false;
    this.#pinned = undefined;
    this.#startedAt = undefined;
    this.#values.endTransaction(kept);
    this.#portals.endTransaction(kept);
  }

  #requireBlock(command: string): void {
    if (this.#block === "none" || this.#block === "implicit") throw noActive(command);
  }

  #find(name: string): number {
    const index = this.#savepoints.findLastIndex((each) => each.name === name);
    if (index < 0) throw sqlError("invalidSavepoint", `savepoint "${name}" does not exist`);
    return index;
  }
}

/** Isolation levels under which a transaction reads tables as they were. */
const pinning: ReadonlySet<string> = new Set(["repeatable read", "serializable"]);

function active(message: string): SqlError {
  return sqlError("activeSqlTransaction", message);
}

function noActive(command: string): SqlError {
  return sqlError("noActiveSqlTransaction", `${command} can only be used in transaction blocks`);
}

export function warning(code: Notice["code"], message: string): Notice {
  return { severity: "WARNING", code, message };
}
