/** The values of one session's run-time parameters, with what a transaction may undo. */

import { defaultSettings, limits, type SessionSettings, sqlError } from "../base/index.ts";
import type { ShownParameter } from "../catalog/index.ts";
import { type Setting, settings, units } from "./setting-records.ts";

const byName = new Map(settings.map((each) => [each.name.toLowerCase(), each]));

/** A state of the parameters to which a rollback can return. */
export interface SettingsMark {
  readonly values: ReadonlyMap<string, string>;
  readonly locals: ReadonlyMap<string, string>;
}

export class SettingValues {
  readonly #database: string;
  readonly #starts = new Map<string, string>();
  /** What clients have been told. */
  readonly #told = new Map<string, string>();
  #values = new Map<string, string>();
  /** What holds until the transaction ends only. */
  #locals = new Map<string, string>();
  /** The values as they were when the transaction began; absent while it has set nothing. */
  #before: Map<string, string> | undefined;
  #snapshot: SessionSettings | undefined;
  #untold = false;

  constructor(database: string) {
    this.#database = database;
  }

  /** Startup values; what RESET goes back to. Throws 42704 or 22023. */
  start(name: string, value: string): void {
    const record = this.record(name);
    const accepted = record.fixed === true ? value : (record.accept?.(value) ?? value);
    this.#values.set(record.name, accepted);
    this.#starts.set(record.name, accepted);
    this.#changed();
  }

  /** Names with a dot are anyone's, once they have been set. Throws 42704 for a name that there is not. */
  record(name: string): Setting {
    const record = byName.get(name.toLowerCase()) ?? this.#custom(name.toLowerCase());
    if (record !== undefined) return record;
    throw sqlError("undefinedObject", `unrecognized configuration parameter "${name}"`);
  }

  /** False for a name that there is not. */
  has(name: string): boolean {
    return byName.has(name.toLowerCase()) || this.#custom(name.toLowerCase()) !== undefined;
  }

  get(name: string): string {
    const record = this.record(name);
    const value = this.#locals.get(record.name) ?? this.#values.get(record.name);
    if (value !== undefined) return value;
    return record.transactionDefault === undefined ? record.initial : this.get(record.transactionDefault);
  }

  /** Sets a parameter, until the transaction ends if `local`; undefined sets it back to its start. Throws 42704, 22023, 55P02. */
  set(name: string, value: string | undefined, local: boolean): void {
    const record = byName.get(name.toLowerCase()) ?? this.#newCustom(name);
    if (record.fixed === true) throw sqlError("cantChangeRuntimeParam", `parameter "${record.name}" cannot be changed`);
    const next =
      value === undefined ? (this.#starts.get(record.name) ?? record.initial) : (record.accept?.(value) ?? value);
    if (local || record.transactionDefault !== undefined) this.#locals.set(record.name, next);
    else {
      this.#before ??= new Map(this.#values);
      this.#locals.delete(record.name);
      this.#values.set(record.name, next);
    }
    this.#changed();
  }

  /** Sets every parameter back. */
  resetAll(): void {
    for (const { name, fixed, transactionDefault } of settings) {
      if (fixed !== true && transactionDefault === undefined) this.set(name, undefined, false);
    }
  }

  /** Every parameter as pg_settings shows it. */
  shown(): ShownParameter[] {
    return settings.map(({ name, description, fixed, type, unit, range, initial }) => {
      const amount = (text: string) => (unit === undefined ? text : String(inUnit(text, unit)));
      const [value, start] = [this.get(name), this.#starts.get(name) ?? initial];
      const [min, max] = range ?? (fixed && type === "integer" ? [value, value] : []);
      return {
        name,
        description,
        fixed: fixed === true,
        type: type ?? "string",
        unit: unit ?? null,
        min: min === undefined ? null : String(min),
        max: max === undefined ? null : String(max),
        value: amount(value),
        initial: amount(initial),
        start: amount(start),
      };
    });
  }

  /** What a savepoint keeps. */
  mark(): SettingsMark {
    return { values: new Map(this.#values), locals: new Map(this.#locals) };
  }

  /** Back to a savepoint. */
  restore({ values, locals }: SettingsMark): void {
    this.#before ??= this.#values;
    this.#values = new Map(values);
    this.#locals = new Map(locals);
    this.#changed();
  }

  /** The transaction ends; unless it is `kept`, the values are those from before it. */
  endTransaction(kept: boolean): void {
    if (this.#before === undefined && this.#locals.size === 0) return;
    if (!kept && this.#before !== undefined) this.#values = this.#before;
    this.#before = undefined;
    this.#locals = new Map();
    this.#changed();
  }

  /** The parameters that clients are told of and do not know yet; from now on they do. */
  takeUntold(): ReadonlyArray<readonly [name: string, value: string]> {
    if (!this.#untold) return [];
    this.#untold = false;
    const untold = settings
      .filter(({ name, reported }) => reported === true && this.get(name) !== this.#told.get(name))
      .map(({ name }) => [name, this.get(name)] as const);
    for (const [name, value] of untold) this.#told.set(name, value);
    return untold;
  }

  /** The values that the steps below read; the same record for as long as nothing is set. */
  snapshot(): SessionSettings {
    this.#snapshot ??= this.#take();
    return this.#snapshot;
  }

  #changed(): void {
    this.#snapshot = undefined;
    this.#untold = true;
  }

  #custom(name: string): Setting | undefined {
    return this.#values.has(name) || this.#locals.has(name) ? { name, initial: "", description: "" } : undefined;
  }

  #newCustom(written: string): Setting {
    const name = written.toLowerCase();
    const custom = /^([a-z_][a-z0-9_$]*)(\.[a-z_][a-z0-9_$]*)+$/.exec(name);
    if (custom === null) throw sqlError("undefinedObject", `unrecognized configuration parameter "${written}"`);
    if (custom[1] === "sluice") {
      const message = `invalid configuration parameter name "${written}"`;
      throw sqlError("invalidName", message, { detail: '"sluice" is a reserved prefix.' });
    }
    if (this.#values.size >= limits.sessionSettings) {
      throw sqlError("programLimitExceeded", "too many configuration parameters in one session");
    }
    return this.#custom(name) ?? { name, initial: "", description: "" };
  }

  #take(): SessionSettings {
    return {
      ...defaultSettings,
      database: this.#database,
      timeZone: this.get("TimeZone"),
      dateStyle: this.get("DateStyle"),
      extraFloatDigits: Number(this.get("extra_float_digits")),
      statementTimeoutMs: this.milliseconds("statement_timeout"),
      workers: Number(this.get("sluice.workers")),
      batchRows: Number(this.get("sluice.batch_rows")),
      optimizer: this.get("sluice.optimizer") === "on",
      columnCache: this.get("sluice.column_cache") === "on",
      parquetChecksums: this.get("sluice.parquet_checksums") === "on",
      searchPath: this.get("search_path")
        .split(",")
        .map((part) => part.trim().replace(/^"(.*)"$/, "$1"))
        .filter((part) => part !== "$user" && part !== ""),
    };
  }

  /** The value of a parameter that is a time. */
  milliseconds(name: string): number {
    return inUnit(this.get(name), "ms");
  }

  /** The value of a parameter that is an amount of memory. */
  kilobytes(name: string): number {
    return inUnit(this.get(name), "kB");
  }
}

/** An amount as it is shown -> its number in a unit. */
function inUnit(value: string, wanted: NonNullable<Setting["unit"]>): number {
  const [, amount, unit] = /^(-?\d+)([a-zA-Z]*)$/.exec(value) ?? [];
  return Number(amount ?? 0) * (units[wanted][unit ?? ""] ?? 1);
}
