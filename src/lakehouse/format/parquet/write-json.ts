/** Rows of a nested column as text of JSON -> levels and values of its leaves (the record shredding of the Dremel paper). */

import { asSqlError, assert, type SqlError, sqlError } from "../../../base/index.ts";
import type { ColumnData, ColumnValues } from "../../../batch/index.ts";
import type { Datum } from "../../../types/index.ts";
import { JsonText } from "./json-text.ts";
import { columnValues, leafDatum } from "./write-leaf.ts";
import { type WrittenNode, writtenLeaves } from "./write-nested.ts";
import type { WrittenColumn } from "./write-types.ts";

/** Some rows of a leaf: a level of each kind for every entry, and the values of those entries that have one. */
export interface LeafEntries {
  readonly rows: number;
  readonly definitions: Uint8Array;
  readonly repetitions: Uint8Array;
  readonly values: ColumnValues;
  readonly valueCount: number;
}

/** What has been read of a leaf and not been taken yet. */
interface GatheredLeaf {
  readonly column: WrittenColumn;
  readonly definitions: number[];
  readonly repetitions: number[];
  readonly values: Datum[];
}

/** Takes the rows of one nested column apart. After an error it is of no more use. */
export class NestedRows {
  private readonly node: WrittenNode;
  private readonly leaves: readonly GatheredLeaf[];
  private readonly nulls = new Map<WrittenNode, number>();
  private json = new JsonText("");

  constructor(node: WrittenNode) {
    this.node = node;
    this.leaves = writtenLeaves(node).map((column) => ({ column, definitions: [], repetitions: [], values: [] }));
  }

  /**
   * The entries of rows from..to, leaf by leaf. Errors: 22P02 a text that is not JSON or does not fit the column's type, 23502 a null where
   * none may be.
   */
  read({ values, validity }: ColumnData, from: number, to: number): LeafEntries[] {
    assert(values.kind === "utf8", "rows of a nested column are text");
    for (let row = from; row < to; row++) {
      if (validity !== undefined && validity[row] === 0) {
        if (!this.node.nullable) throw nullIn(this.node);
        this.putNull(this.node, 0, 0);
        continue;
      }
      this.readRow(this.decode(values.bytes.subarray(values.offsets[row]!, values.offsets[row + 1]!)));
    }
    return this.leaves.map((leaf) => takeEntries(leaf, to - from));
  }

  /** In how many rows so far a list or map is null; it stands in none itself. */
  nullCount(node: WrittenNode): number {
    return this.nulls.get(node) ?? 0;
  }

  private decode(bytes: Uint8Array): string {
    try {
      return utf8.decode(bytes);
    } catch {
      throw sqlError("characterNotInRepertoire", `the rows of column "${this.node.name}" are not UTF-8 text`);
    }
  }

  private readRow(text: string): void {
    try {
      this.json = new JsonText(text);
      this.readNode(this.node, 0, 0);
      this.json.end();
    } catch (thrown) {
      throw misfit(this.node.name, thrown);
    }
  }

  /** Reads the value at hand; `definition` is the level of what holds it, `repetition` that of its first entry. */
  private readNode(node: WrittenNode, definition: number, repetition: number): void {
    const { json } = this;
    if (json.takeNull()) {
      if (!node.nullable) throw nullIn(node);
      this.putNull(node, definition, repetition);
      return;
    }
    switch (node.kind) {
      case "leaf":
        this.put(node.leaf, node.definition, repetition, leafDatum(json, node.column));
        return;
      case "struct":
        this.readStruct(node, repetition);
        return;
      case "list":
        this.readList(node, repetition);
        return;
      case "map":
        this.readMap(node, repetition);
    }
  }

  /** Fields that a text lacks are null. */
  private readStruct(node: WrittenNode & { readonly kind: "struct" }, repetition: number): void {
    const { json } = this;
    const seen = new Set<WrittenNode>();
    json.members((name) => {
      const child = node.children.find((each) => each.name === name);
      if (child === undefined) throw json.fault(`"${node.name}" has no field "${name}"`);
      if (seen.has(child)) throw json.fault(`field "${name}" stands there twice`);
      seen.add(child);
      this.readNode(child, node.definition, repetition);
    });
    for (const child of node.children) {
      if (seen.has(child)) continue;
      if (!child.nullable) throw nullIn(child);
      this.putNull(child, node.definition, repetition);
    }
  }

  private readList(node: WrittenNode & { readonly kind: "list" }, repetition: number): void {
    const [item] = node.children;
    let count = 0;
    this.json.items(() => {
      this.readNode(item, node.definition + 1, count++ === 0 ? repetition : node.repetition);
    });
    if (count === 0) this.putLevels(node, node.definition, repetition);
  }

  private readMap(node: WrittenNode & { readonly kind: "map" }, repetition: number): void {
    const { json } = this;
    const [key, value] = node.children;
    const keys = new Set<string>();
    json.members((name) => {
      if (keys.has(name)) throw json.fault(`the key "${name}" stands there twice`);
      const level = keys.size === 0 ? repetition : node.repetition;
      keys.add(name);
      this.readKey(key, name, node.definition + 1, level);
      this.readNode(value, node.definition + 1, level);
    });
    if (keys.size === 0) this.putLevels(node, node.definition, repetition);
  }

  /** A key that is nested itself is the text of its JSON. */
  private readKey(key: WrittenNode, name: string, definition: number, repetition: number): void {
    if (key.kind === "leaf") {
      this.put(key.leaf, key.definition, repetition, leafDatum(name, key.column));
      return;
    }
    const outer = this.json;
    this.json = new JsonText(name);
    this.readNode(key, definition, repetition);
    this.json.end();
    this.json = outer;
  }

  private put(leaf: number, definition: number, repetition: number, value: Datum): void {
    this.putEntry(leaf, definition, repetition);
    this.leaves[leaf]!.values.push(value);
  }

  private putEntry(leaf: number, definition: number, repetition: number): void {
    const { definitions, repetitions } = this.leaves[leaf]!;
    definitions.push(definition);
    repetitions.push(repetition);
  }

  private putLevels(node: WrittenNode, definition: number, repetition: number): void {
    for (let leaf = node.leaf; leaf < node.leafEnd; leaf++) this.putEntry(leaf, definition, repetition);
  }

  private putNull(node: WrittenNode, definition: number, repetition: number): void {
    this.putLevels(node, definition, repetition);
    this.countNulls(node);
  }

  /** What is in a null struct is null as well. */
  private countNulls(node: WrittenNode): void {
    if (node.kind === "list" || node.kind === "map") this.nulls.set(node, this.nullCount(node) + 1);
    else if (node.kind === "struct") for (const child of node.children) this.countNulls(child);
  }
}

/** The entries of a leaf, which then has none. */
function takeEntries({ column, definitions, repetitions, values }: GatheredLeaf, rows: number): LeafEntries {
  const entries: LeafEntries = {
    rows,
    definitions: Uint8Array.from(definitions),
    repetitions: Uint8Array.from(repetitions),
    values: columnValues(column, values),
    valueCount: values.length,
  };
  definitions.length = 0;
  repetitions.length = 0;
  values.length = 0;
  return entries;
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** What is wrong with a value; what is not about values stays as it is. */
function misfit(column: string, thrown: unknown): unknown {
  const { code, message } = asSqlError(thrown);
  if (!code.startsWith("22")) return thrown;
  return sqlError("invalidTextRepresentation", `a value does not fit the nested column "${column}"`, {
    detail: `${message[0]?.toUpperCase()}${message.slice(1)}.`,
    hint: "Give nested values as the text of JSON as which they are read.",
  });
}

function nullIn({ name }: WrittenNode): SqlError {
  return sqlError("notNullViolation", `null value in field "${name}" violates not-null constraint`);
}
