/** The statements that are no queries: of the session, of transactions, of prepared statements and cursors. */

import type { Expression, IntegerConstant, Node, NumericConstant, Query, StringConstant, TypeName } from "./ast.ts";

export type Command =
  | SetStatement
  | SetTransactionStatement
  | ShowStatement
  | ResetStatement
  | DiscardStatement
  | ExplainStatement
  | TransactionStatement
  | PrepareStatement
  | ExecuteStatement
  | DeallocateStatement
  | DeclareStatement
  | FetchStatement
  | CloseStatement;

/** `SET [SESSION | LOCAL] name TO values`; `values` is undefined for TO DEFAULT. */
export interface SetStatement {
  readonly kind: "set";
  readonly local: boolean;
  readonly name: string;
  readonly values: readonly SettingValue[] | undefined;
}

/** A setting's value: words and strings are both strings; numbers keep their text. */
export type SettingValue = StringConstant | IntegerConstant | NumericConstant | SettingInterval;

/** `SET TIME ZONE INTERVAL '..' fields`. */
export interface SettingInterval extends Node {
  readonly kind: "interval";
  readonly value: string;
  readonly type: TypeName;
}

/** `SHOW name`; `SHOW ALL` has the name "all". */
export interface ShowStatement {
  readonly kind: "show";
  readonly name: string;
}

/** `RESET name`; `RESET ALL` has the name "all". */
export interface ResetStatement {
  readonly kind: "reset";
  readonly name: string;
}

/** `EXPLAIN [(option value, ..)] query`, `EXPLAIN ANALYZE VERBOSE query`. */
export interface ExplainStatement {
  readonly kind: "explain";
  readonly options: readonly ExplainOption[];
  readonly query: Query;
}

/** `value` is undefined for an option named alone, which means true; words come as text ("on", "json"). */
export interface ExplainOption extends Node {
  readonly name: string;
  readonly value: string | number | undefined;
}

/** What a transaction may be told; undefined where nothing was said. */
export interface TransactionModes {
  readonly isolation: string | undefined;
  readonly readOnly: boolean | undefined;
  readonly deferrable: boolean | undefined;
}

/** `SET TRANSACTION modes`, `SET SESSION CHARACTERISTICS AS TRANSACTION modes`. */
export interface SetTransactionStatement {
  readonly kind: "setTransaction";
  readonly session: boolean;
  readonly modes: TransactionModes;
}

/** `DISCARD ALL | PLANS | SEQUENCES | TEMP`. */
export interface DiscardStatement {
  readonly kind: "discard";
  readonly target: "all" | "plans" | "sequences" | "temp";
}

/** What begins, ends and marks transactions; ABORT is a ROLLBACK, END a COMMIT. */
export type TransactionStatement =
  | { readonly kind: "begin"; readonly tag: "BEGIN" | "START TRANSACTION"; readonly modes: TransactionModes }
  | { readonly kind: "commit" | "rollback"; readonly chain: boolean }
  | { readonly kind: "savepoint" | "release" | "rollbackTo"; readonly name: string };

/** `PREPARE name (types) AS query`. */
export interface PrepareStatement {
  readonly kind: "prepare";
  readonly name: string;
  readonly types: readonly TypeName[];
  readonly query: Query;
}

/** `EXECUTE name (arguments)`. */
export interface ExecuteStatement {
  readonly kind: "execute";
  readonly name: string;
  readonly arguments: readonly Expression[];
}

/** `DEALLOCATE name`; undefined for ALL. */
export interface DeallocateStatement {
  readonly kind: "deallocate";
  readonly name: string | undefined;
}

/** `DECLARE name CURSOR FOR query`. */
export interface DeclareStatement {
  readonly kind: "declare";
  readonly name: string;
  /** True for one that outlives its transaction. */
  readonly hold?: true;
  readonly query: Query;
}

/** `FETCH count FROM name`, `MOVE count FROM name`, forward only; ALL is Infinity. */
export interface FetchStatement {
  readonly kind: "fetch" | "move";
  readonly name: string;
  readonly count: number;
}

/** `CLOSE name`; undefined for ALL. */
export interface CloseStatement {
  readonly kind: "close";
  readonly name: string | undefined;
}
