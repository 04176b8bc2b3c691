/** Random scalar expressions over the functions' records: what a fuzzer of two servers asks. The same seed gives the same expressions. */

import { casts, scalarFunctions } from "../src/functions/index.ts";
import { type TypeName, types } from "../src/types/index.ts";

/** Numbers from [0, 1) (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const rowsPerQuery = 3;
/** The part of the values that stand in the expression itself, and the part that is NULL. */
const literalShare = 0.15;
const nullShare = 0.06;

const integers = ["0", "1", "-1", "2", "7", "10", "-13", "100", "32767"];
const moments = ["2000-01-01", "2024-02-29", "1999-12-31", "1970-01-01", "0044-03-15 BC", "2021-11-07"];

/** Texts of values that are likely to matter, as the type's input reads them. */
const values: Readonly<Partial<Record<TypeName, readonly string[]>>> = {
  bool: ["t", "f"],
  int2: [...integers, "-32768"],
  int4: [...integers, "2147483647", "-2147483648", "123456"],
  int8: [...integers, "9223372036854775807", "-9223372036854775808", "4294967296"],
  float4: ["0", "1", "-1.5", "3.25", "1e10", "-0", "NaN", "Infinity", "1e-20", "16777217"],
  float8: ["0", "1", "-1.5", "0.1", "1e300", "-1e-300", "-0", "NaN", "Infinity", "-Infinity", "2.5", "1e15"],
  numeric: [
    "0",
    "1",
    "-1",
    "0.5",
    "2.50",
    "123.456",
    "-0.001",
    "99999999999999999999",
    "1e-10",
    "NaN",
    "Infinity",
    "1e30",
  ],
  text: ["", "a", "abc", "ABC", " padded ", "é漢😀", "12", "-3.5", "2024-01-31", "a%b_c", "t", "hello world", "\\\\x"],
  varchar: ["", "abc", "longer text of more than twelve bytes", "Zoë"],
  bpchar: ["", "ab ", "abc  ", "x"],
  name: ["", "relname", "a_rather_long_name"],
  date: [...moments, "infinity", "-infinity", "5874897-12-31"],
  timestamp: [...moments.map((day) => day.replace(/^(\S+)/, "$1 12:34:56.789")), "infinity", "2024-03-10 02:30:00"],
  timestamptz: ["2000-01-01 00:00:00+00", "2024-03-31 01:30:00+01", "infinity", "1969-12-31 23:59:59.999999+00"],
  interval: [
    "1 day",
    "-1 month",
    "1 year 2 months 3 days 04:05:06.789",
    "00:00:00",
    "36 hours",
    "-00:00:01",
    "31 days",
  ],
  oid: ["0", "1", "23", "4294967295"],
  bytea: ["\\\\x", "\\\\x00ff", "abc"],
  uuid: ["00000000-0000-0000-0000-000000000000", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"],
} as Readonly<Partial<Record<TypeName, readonly string[]>>>;

const generated = Object.keys(values).filter((name) => Object.hasOwn(types, name)) as TypeName[];

/** Calls that can be written, by what they return. */
interface Call {
  readonly name: string;
  readonly args: readonly TypeName[];
}

function callsByType(known: (name: string) => boolean): ReadonlyMap<TypeName, readonly Call[]> {
  const calls = new Map<TypeName, Call[]>();
  const add = (type: TypeName, call: Call): void => {
    if (!call.args.every((arg) => generated.includes(arg))) return;
    const list = calls.get(type);
    if (list === undefined) calls.set(type, [call]);
    else list.push(call);
  };
  for (const { name, args, returns, volatility } of scalarFunctions) {
    // two servers have not the same time, nor the same random numbers
    if (volatility === undefined && !name.startsWith("::") && known(name)) add(returns, { name, args });
  }
  for (const { from, to } of casts) add(to, { name: `::${to}`, args: [from] });
  return calls;
}

/** Makes expressions. `known` says whether the other server has a function or operator of a name. */
export class ExpressionMaker {
  readonly #random: () => number;
  readonly #calls: ReadonlyMap<TypeName, readonly Call[]>;
  /** The values of each column, row by row. */
  #columns: string[][] = [];

  constructor(seed: number, known: (name: string) => boolean) {
    this.#random = randomNumbers(seed);
    this.#calls = callsByType(known);
  }

  /**
   * The next query: an expression over the rows of a VALUES list. Most values are in columns, since PostgreSQL works out constant parts
   * when it plans, whether or not a row ever needs them.
   */
  next(): string {
    this.#columns = [];
    const expression = this.#make(this.#pick(generated), 1 + Math.floor(this.#random() * 3));
    if (this.#columns.length === 0) return `SELECT ${expression} AS x`;
    const names = this.#columns.map((_, index) => `c${index}`);
    const rows = Array.from({ length: rowsPerQuery }, (_, row) =>
      this.#columns.map((values) => values[row]).join(", "),
    );
    return `SELECT ${expression} AS x FROM (VALUES (${rows.join("), (")})) AS v(${names.join(", ")})`;
  }

  #pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)] as T;
  }

  #make(type: TypeName, depth: number): string {
    const calls = this.#calls.get(type) ?? [];
    const chance = this.#random();
    if (depth === 0 || (calls.length === 0 && type !== "bool") || chance < 0.1) return this.#leaf(type);
    if (chance < 0.2) return this.#conditional(type, depth - 1);
    if (type === "bool" && chance < 0.45) return this.#logic(depth - 1);
    return calls.length === 0 ? this.#leaf(type) : this.#call(this.#pick(calls), depth - 1);
  }

  #leaf(type: TypeName): string {
    if (this.#random() < literalShare) return this.#literal(type);
    const column = Array.from({ length: rowsPerQuery }, () => this.#literal(type));
    return `c${this.#columns.push(column) - 1}`;
  }

  #literal(type: TypeName): string {
    if (this.#random() < nullShare) return `NULL::${type}`;
    return `'${this.#pick(values[type] ?? [""])}'::${type}`;
  }

  #call({ name, args }: Call, depth: number): string {
    const given = args.map((arg) => this.#make(arg, depth));
    if (name.startsWith("::")) return `(${given[0]})${name}`;
    if (/^[a-z_]/.test(name)) return `${name}(${given.join(", ")})`;
    return given.length === 1 ? `(${name} ${given[0]})` : `(${given[0]} ${name} ${given[1]})`;
  }

  #conditional(type: TypeName, depth: number): string {
    const [a, b] = [this.#make(type, depth), this.#make(type, depth)];
    const condition = this.#make("bool", depth);
    switch (this.#pick(["case", "coalesce", "nullif", "greatest"])) {
      case "case":
        return `CASE WHEN ${condition} THEN ${a} ELSE ${b} END`;
      case "coalesce":
        return `coalesce(${a}, ${b})`;
      case "nullif":
        return `nullif(${a}, ${b})`;
      default:
        return `greatest(${a}, ${b})`;
    }
  }

  #logic(depth: number): string {
    const type = this.#pick(generated);
    const [a, b] = [this.#make(type, depth), this.#make(type, depth)];
    switch (this.#pick(["and", "or", "not", "null", "distinct", "between", "in"])) {
      case "and":
        return `(${this.#make("bool", depth)} AND ${this.#make("bool", depth)})`;
      case "or":
        return `(${this.#make("bool", depth)} OR ${this.#make("bool", depth)})`;
      case "not":
        return `(NOT ${this.#make("bool", depth)})`;
      case "null":
        return `(${a} IS NULL)`;
      case "distinct":
        return `(${a} IS DISTINCT FROM ${b})`;
      case "between":
        return `(${a} BETWEEN ${b} AND ${this.#leaf(type)})`;
      default:
        return `(${a} IN (${b}, ${this.#leaf(type)}))`;
    }
  }
}
