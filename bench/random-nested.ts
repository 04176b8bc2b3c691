/** Random nested columns, their values as the text of JSON. */

import fc from "fast-check";
import type { FileField } from "../src/lakehouse/index.ts";
import { numericType, type TypeRef, typeRef } from "../src/types/index.ts";
import type { RandomColumn } from "./random-columns.ts";

/** A field, and the values that it may have. */
interface RandomField {
  readonly field: FileField;
  /** JSON text. */
  readonly json: fc.Arbitrary<string>;
}

function leaf(name: string, type: TypeRef, values: fc.Arbitrary<unknown>, more: Partial<FileField> = {}): RandomField {
  return optional({ name, type, nullable: true, ...more }, values.map(String));
}

function optional(field: FileField, json: fc.Arbitrary<string>): RandomField {
  return { field, json: field.nullable ? fc.option(json, { nil: "null" }) : json };
}

function struct(name: string, ...fields: readonly RandomField[]): RandomField {
  const members = fc.tuple(...fields.map(({ field, json }) => json.map((value) => `"${field.name}":${value}`)));
  const inner = { kind: "struct", fields: fields.map(({ field }) => field) } as const;
  return optional(
    { name, type: typeRef("text"), nullable: true, inner },
    members.map((each) => `{${each.join()}}`),
  );
}

function list(name: string, item: RandomField): RandomField {
  const inner = { kind: "list", item: { ...item.field, name: "element" } } as const;
  const items = fc.array(item.json, { maxLength: 5 });
  return optional(
    { name, type: typeRef("text"), nullable: true, inner },
    items.map((each) => `[${each.join()}]`),
  );
}

/** The keys are those of an object. */
function map(name: string, keyType: TypeRef, keys: fc.Arbitrary<string>, value: RandomField): RandomField {
  const key = { name: "key", type: keyType, nullable: false };
  const inner = { kind: "map", key, value: { ...value.field, name: "value" } } as const;
  const members = fc.uniqueArray(fc.tuple(keys, value.json), { maxLength: 5, selector: ([each]) => each });
  const json = members.map((each) => `{${each.map(([own, text]) => `${JSON.stringify(own)}:${text}`).join()}}`);
  return optional({ name, type: typeRef("text"), nullable: true, inner }, json);
}

const text = fc.string({ unit: "grapheme-ascii", maxLength: 50 });
const quoted = text.map((each) => JSON.stringify(each));
const day = fc.date({ min: new Date("1600-01-01"), max: new Date("2400-01-01"), noInvalidDate: true });
const quarter = fc.integer({ min: -1000, max: 1000 }).map((each) => each / 4 + 0.25 * (each % 2 || 1));

const everyLeaf = struct(
  "s",
  leaf("yes", typeRef("bool"), fc.boolean()),
  leaf("tiny", typeRef("int2"), fc.integer({ min: -128, max: 127 }), { byte: true }),
  leaf("small", typeRef("int2"), fc.integer({ min: -32_768, max: 32_767 })),
  leaf("whole", typeRef("int4"), fc.integer()),
  leaf("long", typeRef("int8"), fc.maxSafeInteger()),
  leaf("single", typeRef("float4"), quarter),
  leaf("double", typeRef("float8"), quarter),
  leaf("price", numericType(7, 2), quarter),
  leaf("wide", numericType(30, 2), quarter),
  leaf("note", typeRef("text"), quoted),
  leaf(
    "raw",
    typeRef("bytea"),
    fc.uint8Array({ maxLength: 9 }).map((bytes) => `"\\\\x${Buffer.from(bytes).toString("hex")}"`),
  ),
  leaf(
    "day",
    typeRef("date"),
    day.map((each) => `"${each.toISOString().slice(0, 10)}"`),
  ),
);

const columns: readonly RandomField[] = [
  everyLeaf,
  list("l", leaf("element", typeRef("int8"), fc.maxSafeInteger())),
  list("ll", list("element", leaf("element", typeRef("text"), quoted))),
  map("m", typeRef("text"), text, list("value", leaf("element", typeRef("int4"), fc.integer()))),
  map(
    "by_day",
    typeRef("date"),
    day.map((each) => each.toISOString().slice(0, 10)),
    everyLeaf,
  ),
  list(
    "deep",
    struct(
      "element",
      list("inner", map("element", typeRef("text"), text, leaf("value", typeRef("bool"), fc.boolean()))),
    ),
  ),
];

/** Columns of every form with up to `rowsMax` rows. */
export function randomNested(rowsMax: number): readonly RandomColumn[] {
  const length = fc.sample(fc.integer({ min: 1, max: rowsMax }), 1)[0]!;
  return columns.map(({ field, json }) => ({
    field,
    values: fc.sample(json, length).map((each) => (each === "null" ? null : each)),
  }));
}
