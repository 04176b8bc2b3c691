/** Random scalar expressions over PostgreSQL's own functions, operators and casts: what two servers are asked. The same seed gives the same ones. */

import { type Call, callSignature, writeCall } from "./expression-catalog.ts";
import { modified, unusual, type ValueType, values, valuesOf, valueTypes, vocabulary } from "./random-values.ts";

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

/** How many values a column of an expression has. */
export const rowsPerExpression = 3;

/** A value at the bottom of an expression: a column, or a constant in every form of the expression. */
export interface Leaf {
  /** As a cast names it, modifier and all; undefined for a literal that has no type. */
  readonly type: string | undefined;
  readonly constant: boolean;
  /** One text for each row; null for NULL. */
  readonly texts: readonly (string | null)[];
}

/** An expression: text with the expressions that stand in it. */
export interface Expression {
  readonly parts: readonly (string | Expression | Leaf)[];
  /** How many units in the last place a float8 of the mathematical library may be away; 0 for what is exact. */
  readonly units: number;
}

/** How an expression is written: with its leaves as columns and constants as they are, with constants alone, or with columns alone. */
export type Form = "columns" | "constants" | "only columns";

/** An expression in one of its forms. */
export interface Written {
  readonly text: string;
  /** The rows of a VALUES list with the columns that the text names, without parentheses. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/**
 * Writes an expression. `row` is the one whose values constants have; columns are numbered from `firstColumn`. The parts that are `hidden`
 * have columns alone, whatever the form.
 */
export function writeExpression(
  expression: Expression,
  form: Form,
  row: number,
  firstColumn = 0,
  hidden?: ReadonlySet<Expression>,
): Written {
  const leaves: Leaf[] = [];
  const write = (part: string | Expression | Leaf, own: Form): string => {
    if (typeof part === "string") return part;
    if ("parts" in part) {
      const inner = hidden?.has(part) === true ? "only columns" : own;
      return part.parts.map((each) => write(each, inner)).join("");
    }
    const column = part.type !== undefined && (own === "only columns" || (own === "columns" && !part.constant));
    if (!column) return literal(part, part.constant ? 0 : row);
    return `c${firstColumn + leaves.push(part) - 1}`;
  };
  const text = write(expression, form);
  const given = form === "columns" ? Array.from({ length: rowsPerExpression }, (_, index) => index) : [row, row];
  return {
    text,
    columns: leaves.map((_, index) => `c${firstColumn + index}`),
    rows: given.map((index) => leaves.map((leaf) => literal(leaf, leaf.constant ? 0 : index)).join(", ")),
  };
}

/** The query that gives expressions of the same number of rows, a column each. */
export function writeQuery(written: readonly Written[]): string {
  const select = `SELECT ${written.map(({ text }, index) => `${text} AS x${index}`).join(", ")}`;
  const columns = written.flatMap((each) => each.columns);
  if (columns.length === 0) return select;
  const rows = written[0]!.rows.map((_, row) =>
    written.flatMap((each) => (each.columns.length === 0 ? [] : each.rows[row]!)).join(", "),
  );
  return `${select} FROM (VALUES (${rows.join("), (")})) AS v(${columns.join(", ")})`;
}

/** All expressions in one, itself first. */
export function partsOf(expression: Expression): readonly Expression[] {
  return [
    expression,
    ...expression.parts.flatMap((part) => (typeof part !== "string" && "parts" in part ? partsOf(part) : [])),
  ];
}

function literal({ type, texts }: Leaf, row: number): string {
  const text = texts[row] ?? null;
  const written = text === null ? "NULL" : `'${text.replaceAll("'", "''")}'`;
  return type === undefined ? written : `${written}::${type}`;
}

const constantShare = 0.15;
const nullShare = 0.07;
const unusualShare = 0.03;
const modifierShare = 0.12;
const otherTypeShare = 0.12;
const untypedShare = 0.04;

/** Functions of float8 that the mathematical library works out; all others are exact. */
const approximateCalls =
  /^(a?(sin|cos|tan|cot)[dh]?|atan2d?|cbrt|exp|ln|log|log10|power|pow|dexp|dlog1|dlog10|dpow|dcbrt|\^|\|\|\/)$/;

/** Of these two a unit of the library is 60 in 90 degrees, of which the result may be what is left. */
const cancellingCalls = /^(asind|acosd)$/;

function unitsOf(name: string): number {
  return cancellingCalls.test(name) ? 16 : approximateCalls.test(name) ? 2 : 0;
}

/** Types whose values become another one by themselves. */
const narrower: Readonly<Partial<Record<ValueType, readonly ValueType[]>>> = {
  int4: ["int2"],
  int8: ["int2", "int4"],
  numeric: ["int2", "int4", "int8"],
  float4: ["int2", "int4", "int8", "numeric"],
  float8: ["int2", "int4", "int8", "numeric", "float4"],
  text: ["varchar", "bpchar", "name"],
  varchar: ["text", "bpchar"],
  bpchar: ["text", "varchar"],
  timestamp: ["date"],
  timestamptz: ["date", "timestamp"],
};

/** Makes expressions of the calls that it is given. */
export class ExpressionMaker {
  readonly #random: () => number;
  readonly #calls: ReadonlyMap<ValueType, readonly Call[]>;

  constructor(seed: number, calls: readonly Call[]) {
    this.#random = randomNumbers(seed);
    this.#calls = new Map(valueTypes.map((type) => [type, groupsOf(calls.filter(({ returns }) => returns === type))]));
  }

  /** The next expression, up to `depth` calls deep. */
  next(depth = 4): Expression {
    const type = this.#pick(valueTypes);
    if (this.#random() < unusualShare) return this.#reading(type);
    return this.#make(type, 1 + Math.floor(this.#random() * depth), true);
  }

  /** One of several. */
  pick<T>(list: readonly T[]): T {
    return this.#pick(list);
  }

  #pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)] as T;
  }

  #chance(share: number): boolean {
    return this.#random() < share;
  }

  /** A text, usual or not, as its type's input reads it, as a literal. */
  #reading(type: ValueType): Expression {
    const text = this.#pick([...(unusual[type] ?? []), ...values[type]]);
    return plain({ type: this.#written(type), constant: true, texts: [text] });
  }

  #make(type: ValueType, depth: number, root = false): Expression {
    if (depth <= 0 || this.#chance(0.08)) return plain(this.#leaf(type));
    if (this.#chance(modifierShare) && modified[type] !== undefined)
      return plain("(", this.#make(this.#related(type), depth - 1), `)::${this.#written(type, 1)}`);
    if (this.#chance(0.15)) return this.#conditional(type, depth - 1);
    if (type === "bool" && this.#chance(0.35)) return this.#logic(depth - 1);
    if (this.#chance(0.15)) {
      const clause = this.#clause(type, depth - 1);
      if (clause !== undefined) return clause;
    }
    const calls = this.#calls.get(type) ?? [];
    if (calls.length === 0) return plain(this.#leaf(type));
    const made = this.#call(this.#pick(calls), depth - 1);
    // what is computed from a last digit that differs may differ in any digit
    return made.units > 0 && !root ? plain("(", { ...made, units: 0 }, ")::float4::float8") : made;
  }

  #leaf(type: ValueType): Leaf {
    const written = this.#written(type, modifierShare);
    const text = (): string | null => {
      if (this.#chance(nullShare)) return null;
      // what a string column holds may be the text of anything
      const texts = type === "text" && this.#chance(0.3) ? values[this.#pick(valueTypes)] : valuesOf(type, written);
      return this.#pick(texts);
    };
    if (type === "text" && this.#chance(unusualShare)) {
      const texts = unusual[this.#pick(valueTypes)] ?? values.text;
      return {
        type: written,
        constant: false,
        texts: Array.from({ length: rowsPerExpression }, () => this.#pick(texts)),
      };
    }
    if (this.#chance(constantShare)) return { type: written, constant: true, texts: [text()] };
    return { type: written, constant: false, texts: Array.from({ length: rowsPerExpression }, text) };
  }

  /** A type's name, with a modifier by chance. */
  #written(type: ValueType, share = modifierShare): string {
    const names = modified[type];
    return names !== undefined && this.#chance(share) ? this.#pick(names) : type;
  }

  /** The type, or one that becomes it. */
  #related(type: ValueType): ValueType {
    return this.#chance(0.5) ? type : this.#pick(narrower[type] ?? [type]);
  }

  #argument(type: ValueType, depth: number): Expression {
    return this.#make(this.#chance(otherTypeShare) ? this.#related(type) : type, depth);
  }

  #call(call: Call, depth: number): Expression {
    const { syntax, name, args, variadic } = call;
    const words = syntax === "function" ? vocabulary[name.replaceAll('"', "")] : undefined;
    const untyped = syntax === "operator" && args.length === 2 && this.#chance(untypedShare) ? this.#pick([0, 1]) : -1;
    const given = args.map((type, index): Expression | Leaf => {
      const texts = words?.[index];
      if (texts !== undefined && this.#chance(0.85))
        return { type: "text", constant: true, texts: [this.#pick(texts)] };
      if (index === untyped) return { type: undefined, constant: true, texts: [this.#pick(values[type])] };
      return this.#argument(type, depth);
    });
    const others = variadic
      ? Array.from({ length: Math.floor(this.#random() * 3) }, () => this.#make(this.#pick(valueTypes), depth))
      : [];
    const units = call.returns === "float8" && syntax !== "cast" ? unitsOf(name) : 0;
    return written((texts) => writeCall(call, texts), [...given, ...others], units);
  }

  #conditional(type: ValueType, depth: number): Expression {
    const value = (): Expression => this.#argument(type, depth);
    switch (this.#pick(["case", "simple case", "coalesce", "nullif", "greatest", "least"])) {
      case "case": {
        const arms = Array.from({ length: this.#pick([1, 1, 2, 3]) }, () => [
          " WHEN ",
          this.#make("bool", depth),
          " THEN ",
          value(),
        ]);
        return plain("CASE", ...arms.flat(), ...(this.#chance(0.8) ? [" ELSE ", value()] : []), " END");
      }
      case "simple case": {
        const operand = this.#pick(valueTypes);
        const arms = Array.from({ length: this.#pick([1, 2]) }, () => [
          " WHEN ",
          this.#argument(operand, depth),
          " THEN ",
          value(),
        ]);
        return plain("CASE ", this.#make(operand, depth), ...arms.flat(), " ELSE ", value(), " END");
      }
      case "nullif":
        return plain("nullif(", value(), ", ", value(), ")");
      case "coalesce":
        return written((texts) => `coalesce(${texts.join(", ")})`, Array.from({ length: this.#pick([2, 3]) }, value));
      case "greatest":
        return written(
          (texts) => `greatest(${texts.join(", ")})`,
          Array.from({ length: this.#pick([2, 3, 4]) }, value),
        );
      default:
        return written((texts) => `least(${texts.join(", ")})`, Array.from({ length: this.#pick([2, 3, 4]) }, value));
    }
  }

  #logic(depth: number): Expression {
    const type = this.#pick(valueTypes);
    const truth = (): Expression => this.#make("bool", depth);
    const value = (): Expression => this.#argument(type, depth);
    const not = this.#pick(["", "", "NOT "]);
    switch (this.#pick(["and", "or", "not", "null", "truth", "distinct", "between", "in", "in", "like"])) {
      case "and":
        return written((texts) => `(${texts.join(" AND ")})`, Array.from({ length: this.#pick([2, 3]) }, truth));
      case "or":
        return written((texts) => `(${texts.join(" OR ")})`, Array.from({ length: this.#pick([2, 3]) }, truth));
      case "not":
        return plain("(NOT ", truth(), ")");
      case "null":
        return plain("(", value(), ` IS ${not}NULL)`);
      case "truth":
        return plain("(", truth(), ` IS ${not}${this.#pick(["TRUE", "FALSE", "UNKNOWN"])})`);
      case "distinct":
        return plain("(", value(), ` IS ${not}DISTINCT FROM `, value(), ")");
      case "between":
        return plain("(", value(), ` ${not}BETWEEN ${this.#pick(["", "SYMMETRIC "])}`, value(), " AND ", value(), ")");
      case "like": {
        const ending = this.#pick(["", "", "", " ESCAPE '_'", " ESCAPE ''", " ESCAPE 'ab'"]);
        const kind = `${not}${this.#pick(["LIKE", "ILIKE"])}`;
        return plain("(", this.#make("text", depth), ` ${kind} `, this.#argument("text", depth), `${ending})`);
      }
      default:
        return written(
          ([first, ...rest]) => `(${first} ${not}IN (${rest.join(", ")}))`,
          [value(), value(), ...Array.from({ length: this.#pick([0, 1, 3]) }, value)],
        );
    }
  }

  /** The clauses that have a syntax of their own. */
  #clause(type: ValueType, depth: number): Expression | undefined {
    const make = (other: ValueType): Expression => this.#make(other, depth);
    const zone = `'${this.#pick(vocabulary["timezone"]![0]!)}'`;
    switch (type) {
      case "numeric": {
        const field = this.#pick(vocabulary["extract"]![0]!);
        return plain(
          `extract(${field} FROM `,
          make(this.#pick(["date", "time", "timestamp", "timestamptz", "interval"])),
          ")",
        );
      }
      case "timestamp":
        return plain("(", make("timestamptz"), ` AT TIME ZONE ${zone})`);
      case "timestamptz":
        return plain("(", make("timestamp"), ` AT TIME ZONE ${zone})`);
      case "int4":
        return plain("position(", make("text"), " IN ", make("text"), ")");
      case "text":
        switch (this.#pick(["trim", "overlay", "substring", "concat"])) {
          case "trim":
            return plain(
              `trim(${this.#pick(["leading", "trailing", "both"])} `,
              make("text"),
              " FROM ",
              make("text"),
              ")",
            );
          case "overlay":
            return plain(
              "overlay(",
              make("text"),
              " PLACING ",
              make("text"),
              " FROM ",
              make("int4"),
              " FOR ",
              make("int4"),
              ")",
            );
          case "substring":
            return plain("substring(", make("text"), " FROM ", make("int4"), " FOR ", make("int4"), ")");
          default:
            return plain("(", make(this.#pick(valueTypes)), " || ", make("text"), ")");
        }
      default:
        return undefined;
    }
  }
}

function plain(...parts: readonly (string | Expression | Leaf)[]): Expression {
  return { parts, units: 0 };
}

/** An expression by a function of the texts of its arguments. */
function written(
  write: (texts: readonly string[]) => string,
  args: readonly (Expression | Leaf)[],
  units = 0,
): Expression {
  const parts = write(args.map((_, index) => `\u0000${index}\u0000`)).split("\u0000");
  return { parts: parts.map((part, index) => (index % 2 === 0 ? part : args[Number(part)]!)), units };
}

/** One of each signature; of a name with very many, such as a cast or a comparison, no more weight than it has. */
function groupsOf(calls: readonly Call[]): readonly Call[] {
  return [...new Map(calls.map((call) => [callSignature(call), call])).values()];
}
