/** Prints scalars as SQL-like text with PostgreSQL's names, parenthesized wherever an operator stands in another. */

import { type Datum, numericModifier, type TypeRef, types } from "../types/index.ts";
import type { CaseScalar, ConstantScalar, Scalar } from "./scalar.ts";

/** What a scalar refers to by number. */
export interface ScalarNames {
  readonly column: (id: number) => string;
  /** Without them a constant prints as its number: `#0`. */
  readonly constants: readonly Datum[] | undefined;
}

/** `nested` says that the text stands within an operator. */
export function printScalar(scalar: Scalar, names: ScalarNames, nested = false): string {
  const inner = (operand: Scalar): string => printScalar(operand, names, true);
  const list = (operands: readonly Scalar[]): string =>
    operands.map((operand) => printScalar(operand, names)).join(", ");
  const within = (text: string): string => (nested ? `(${text})` : text);
  switch (scalar.kind) {
    case "column":
      return names.column(scalar.id);
    case "constant":
      return printConstant(scalar, names);
    case "parameter":
      return `$${scalar.number}`;
    case "call":
      return printCall(scalar.function, scalar.args, scalar.type, names, nested);
    case "and":
    case "or":
      return within(scalar.args.map(inner).join(` ${scalar.kind} `));
    case "not":
      return within(`not ${inner(scalar.arg)}`);
    case "test":
      return within(`${inner(scalar.arg)} is ${scalar.negated ? "not " : ""}${scalar.test}`);
    case "case":
      return printCase(scalar, names);
    case "coalesce":
      return `coalesce(${list(scalar.args)})`;
    case "extremum":
      return `${scalar.holds.startsWith(">") ? "greatest" : "least"}(${list(scalar.args)})`;
    case "subquery": {
      const [arg] = scalar.args;
      if (scalar.test === "value") return scalar.name;
      return within(arg === undefined ? `exists ${scalar.name}` : `${inner(arg)} in ${scalar.name}`);
    }
    case "in":
      return within(`${inner(scalar.arg)} in (${list(scalar.list)})`);
  }
}

function printCase({ arms, otherwise }: CaseScalar, names: ScalarNames): string {
  const print = (operand: Scalar): string => printScalar(operand, names);
  const branches = arms.map(({ when, then }) => `when ${print(when)} then ${print(then)}`);
  const last = otherwise === undefined ? "" : ` else ${print(otherwise)}`;
  return `case ${branches.join(" ")}${last} end`;
}

/** An operator between or before its operands, a cast behind, a function around. */
function printCall(key: string, args: readonly Scalar[], type: TypeRef, names: ScalarNames, nested: boolean): string {
  const name = key.slice(0, key.lastIndexOf("("));
  const [first, second] = args;
  const inner = (operand: Scalar | undefined): string =>
    operand === undefined ? "" : printScalar(operand, names, true);
  if (name.startsWith("::")) return `${inner(first)}::${printType(type)}`;
  const within = (text: string): string => (nested ? `(${text})` : text);
  if (/^[a-z_]/.test(name)) return `${name}(${args.map((arg) => printScalar(arg, names)).join(", ")})`;
  if (args.length === 1) return within(`${name} ${inner(first)}`);
  // a third operand is a table that stands for the second
  return within(`${inner(first)} ${name} ${inner(second)}`);
}

/** As SQL writes it: `5`, `1.50`, `'x'`, `date '1998-12-01'`, `int8 '5'`; a cast of a literal prints differently. */
function printConstant({ index, isNull, type, scale }: ConstantScalar, { constants }: ScalarNames): string {
  const value = constants?.[index];
  if (value === undefined) return `#${index}`;
  if (isNull || value === null) return `null::${printType(type)}`;
  if (typeof value === "boolean") return String(value);
  const text = types[type.name].write(value);
  const plain = type.name === "int4" || (type.name === "numeric" && (scale ?? 0) > 0);
  if (plain) return text;
  const quoted = `'${text.replaceAll("'", "''").replaceAll("\0", "\\0")}'`;
  return type.name === "text" ? quoted : `${printType(type)} ${quoted}`;
}

/** `int4`, `numeric(12,2)`, `varchar(3)`. */
export function printType(type: TypeRef): string {
  const decimal = numericModifier(type);
  if (decimal !== undefined) return `numeric(${decimal.precision},${decimal.scale})`;
  const sized = type.typmod >= 0 && (type.name === "varchar" || type.name === "bpchar");
  return sized ? `${type.name}(${type.typmod - 4})` : type.name;
}
