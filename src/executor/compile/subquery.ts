/** Subqueries in expressions: what an earlier pipeline has left is read as a value, or asked whether it holds one. */

import type { Scalar, SubqueryScalar } from "../../algebra/index.ts";
import { slotAreas } from "../../batch/index.ts";
import type { Emitter, Value } from "../../functions/index.ts";
import { type Expr, type I32, i32, i64, type Local, load, not, type Statement } from "../../wasm/index.ts";
import { resultAt, resultWords } from "../memory/layout.ts";
import {
  equalStored,
  groupKeys,
  hashOfKeys,
  readStored,
  type StoredValue,
  storable,
  storedLayout,
} from "./row-layout.ts";
import { assignValue, localsFor } from "./values.ts";

/** What is needed of the expression compiler. */
interface SubqueryEmitter extends Emitter {
  compile(scalar: Scalar): Value;
  hoist<T extends Expr>(key: string, expr: T): T;
  scoped<T>(write: () => T): { readonly statements: Statement[]; readonly result: T };
}

/** The value of a subquery of the pipeline that `scalar.table` numbers. */
export function compileSubquery(e: SubqueryEmitter, scalar: SubqueryScalar): Value {
  const { test, table } = scalar;
  const word = (name: keyof typeof resultWords): I32 => {
    const address = slotAreas.control + 4 * (resultAt(table) + resultWords[name]);
    return e.hoist(`${name} of ${table}`, load("i32.load", i32.const(address)));
  };
  switch (test) {
    case "exists":
      return { form: "bool", a: i32.ne(word("length"), i32.const(0)), valid: undefined };
    case "value":
      return onlyValue(e, scalar, word("list"), word("length"));
    case "in":
      return membership(e, scalar, {
        directory: word("directory"),
        mask: word("directoryMask"),
        length: word("length"),
      });
  }
}

function onlyValue(e: SubqueryEmitter, { type }: SubqueryScalar, list: I32, length: I32): Value {
  const { f } = e;
  e.fail(i32.gt_u(length, i32.const(1)), "moreThanOneRow");
  const place = storedLayout([{ type }], 0).values[0] as StoredValue;
  const body = e.scoped(() => readStored(e, f.let(load("i32.load", list), "onlyRow"), place));
  const value = localsFor(f, body.result, true);
  f.set(value.valid as Local<"i32">, i32.const(0));
  f.extend(body.statements, () => assignValue(f, value, body.result));
  f.if(length, () => f.splice(body.statements));
  return value;
}

interface Groups {
  readonly directory: I32;
  readonly mask: I32;
  readonly length: I32;
}

/** Null where the value is null (unless there are no rows) or where it is not found and a row has null. */
function membership(e: SubqueryEmitter, scalar: SubqueryScalar, groups: Groups): Value {
  const { f } = e;
  const [arg] = scalar.args;
  if (arg === undefined) throw new Error("assertion failed: IN has an operand");
  const place = groupKeys([arg]).values[0] as StoredValue;
  const value = storable(e, e.compile(arg));
  const found = probe(e, value, place, groups);
  const present = value.valid ?? i32.const(1);
  const hit = f.let(i32.and(found, present), "hit");
  let hasNull: I32 = i32.const(0);
  f.atEntry(() => {
    hasNull = probe(e, nullOf(value), place, groups);
  });
  const known = i32.or(i32.or(hit, not(groups.length)), i32.and(present, not(hasNull)));
  return { form: "bool", a: hit, valid: f.let(known, "known") };
}

function nullOf(value: Value): Value {
  const valid = i32.const(0);
  switch (value.form) {
    case "bool":
    case "i16":
    case "i32":
      return { form: value.form, a: i32.const(0), valid };
    case "i64":
      return { form: "i64", a: i64.const(0), valid };
    default:
      return { ...value, valid };
  }
}

/** 1 if a group has the value as its only key; null is found where it is a group. */
function probe(e: SubqueryEmitter, value: Value, place: StoredValue, { directory, mask }: Groups): I32 {
  const { f } = e;
  const found = f.local("i32", "found");
  const at = f.local("i32", "slot");
  const group = f.local("i32", "group");
  const hash = f.let(hashOfKeys(e, [value]), "hash");
  const present = value.valid ?? i32.const(1);
  f.set(found, i32.const(0));
  f.set(at, i32.and(hash, mask));
  f.block((done) => {
    f.loop((again) => {
      f.set(group, load("i32.load", i32.add(directory, i32.shl(at, i32.const(2)))));
      f.br(done, not(group));
      f.block((different) => {
        f.br(different, i32.ne(load("i32.load", group), hash));
        const stored = readStored(e, group, place);
        f.br(different, i32.ne(stored.valid as I32, present));
        f.br(different, i32.and(present, not(equalStored(e, value, stored))));
        f.set(found, i32.const(1));
        f.br(done);
      });
      f.set(at, i32.and(i32.add(at, i32.const(1)), mask));
      f.br(again);
    });
  });
  return found;
}
