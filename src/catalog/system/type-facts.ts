/** What pg_type and pg_attribute tell of a type beyond its record: all of it follows from the record, and so does the type's array. */

import { type SqlType, type TypeName, types } from "../../types/index.ts";

/** A row of pg_type. `element` and `array` are oids, 0 for none; `functions` is what the names of its I/O functions begin with. */
export interface TypeRow {
  readonly oid: number;
  readonly name: string;
  readonly size: number;
  readonly byValue: boolean;
  readonly category: string;
  readonly preferred: boolean;
  readonly element: number;
  readonly array: number;
  readonly functions: string;
  /** Whether it has a binary form. */
  readonly binary: boolean;
  /** What the names of its modifier functions begin with. */
  readonly modifiers: string | undefined;
  readonly alignment: string;
  readonly storage: string;
  readonly collation: bigint;
}

/** Types whose functions are `name_in`, not `namein`. */
const underscored: ReadonlySet<string> = new Set([
  "date",
  "time",
  "timestamp",
  "timestamptz",
  "interval",
  "numeric",
  "uuid",
  "anyarray",
  "internal",
  "pg_node_tree",
]);
const modified: ReadonlySet<string> = new Set([
  "bpchar",
  "varchar",
  "time",
  "timestamp",
  "timestamptz",
  "interval",
  "numeric",
]);
const aclitemOid = 1033;

/** pg_type.typbyval: what fits a machine word. */
export function byValue({ size }: SqlType): boolean {
  return size === 1 || size === 2 || size === 4 || size === 8;
}

/** pg_type.typalign. */
export function alignmentOf({ name, size, category }: SqlType): string {
  if (name === "interval" || name === "anyarray" || size === 8) return "d";
  if (category === "A")
    return types[name.slice(1) as TypeName] === undefined ? "i" : arrayAlignment(types[name.slice(1) as TypeName]);
  if (size === 4 || size === -1) return "i";
  return size === 2 ? "s" : "c";
}

/** pg_type.typstorage: m for numeric, x for what may be compressed and moved out, p for the rest. */
export function storageOf({ name, size }: SqlType): string {
  if (size !== -1) return "p";
  return name === "numeric" ? "m" : "x";
}

/** The default collation of text, C for names, none for the rest. */
export function collationOf({ name, category }: SqlType): bigint {
  if (name === "name") return 950n;
  return category === "S" || name === "pg_node_tree" || name === "_text" ? 100n : 0n;
}

function arrayAlignment(element: SqlType): string {
  return alignmentOf(element) === "d" ? "d" : "i";
}

/** Every type that there is, and the array of each. */
export function typeRows(): TypeRow[] {
  const plain = Object.values(types);
  const own = new Set(plain.map((type) => type.oid));
  const arrays = plain.filter(({ arrayOid }) => arrayOid !== 0 && !own.has(arrayOid));
  return [...plain.map(typeRow), ...arrays.map(arrayRow)].sort((a, b) => a.oid - b.oid);
}

function typeRow(type: SqlType): TypeRow {
  const { name, oid, size, category, preferred } = type;
  const isArray = category === "A";
  return {
    oid,
    name,
    size,
    byValue: byValue(type),
    category,
    preferred,
    element: isArray ? (types[name.slice(1) as TypeName]?.oid ?? aclitemOid) : name === "name" ? types.char.oid : 0,
    array: type.arrayOid,
    functions: isArray ? "array_" : underscored.has(name) ? `${name}_` : name,
    binary: name !== "internal",
    modifiers: modified.has(name) ? name : undefined,
    alignment: alignmentOf(type),
    storage: storageOf(type),
    collation: collationOf(type),
  };
}

function arrayRow(element: SqlType): TypeRow {
  return {
    oid: element.arrayOid,
    name: `_${element.name}`,
    size: -1,
    byValue: false,
    category: "A",
    preferred: false,
    element: element.oid,
    array: 0,
    functions: "array_",
    binary: true,
    modifiers: modified.has(element.name) ? element.name : undefined,
    alignment: arrayAlignment(element),
    storage: "x",
    collation: collationOf(element),
  };
}
