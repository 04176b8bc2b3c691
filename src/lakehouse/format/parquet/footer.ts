/** Reads the footer of a Parquet file: its magic, its length, and the metadata in it. */

import { limits, notSupported, type SqlError, sqlError } from "../../../base/index.ts";
import { type FooterFacts, readRowGroups } from "./footer-chunk.ts";
import { readSchemaElements, schemaLeaves } from "./footer-schema.ts";
import type { ColumnOrder, FileMetadata, RowGroup, SchemaElement } from "./metadata.ts";
import { damagedFile, ThriftReader, thriftTypes } from "./thrift-reader.ts";

/** Read at once from the end of the file: enough for most footers. */
const firstReadBytes = 64 * 1024;

/** Bytes after the metadata: its length and the magic. */
const tailBytes = 8;

/** What an element of the schema takes in memory, with the leaf and the column that are made of it. */
const elementBytes = 1500;

/** Column orders by field number of the union ColumnOrder. */
const columnOrders: readonly ColumnOrder[] = ["unknown", "typeDefined", "ieee754Total", "int96Timestamp"];

/**
 * Finds, reads and parses the footer. `read` gives `length` bytes from `offset`. Throws XX001 when the file is no Parquet file or
 * damaged, 0A000 when it is encrypted.
 */
export function readFooter(
  read: (offset: number, length: number) => Uint8Array,
  fileSize: number,
  file: string,
): FileMetadata {
  if (fileSize < 4 + tailBytes) {
    throw notParquet(file, `it has only ${fileSize} bytes`);
  }
  const first = Math.min(firstReadBytes, fileSize);
  let bytes = readExactly(read, fileSize - first, first, file);
  const length = footerLength(bytes, fileSize, file);
  if (length + tailBytes > first) {
    bytes = readExactly(read, fileSize - tailBytes - length, length + tailBytes, file);
  }
  const end = bytes.length - tailBytes;
  return parseFooter(bytes.subarray(end - length, end), file, fileSize - tailBytes - length);
}

/**
 * Parses FileMetaData as it stands between the last page, which ends at `dataEnd`, and the footer's length. The result keeps a copy of
 * `bytes`, in which it reads of a column when it is asked for it. Throws XX001 for damage.
 */
export function parseFooter(bytes: Uint8Array, file: string, dataEnd: number): FileMetadata {
  // What was read of the file's end is longer than most footers: a view would keep all of it.
  const plain = new Uint8Array(bytes);
  const reader = new ThriftReader(plain, 0, plain.length, file, "its footer");
  let version = 0;
  let schema: SchemaElement[] | undefined;
  const facts: FooterFacts = { leaves: [], dataEnd, createdBy: undefined };
  let numRows = -1;
  let rowGroups: RowGroup[] | undefined;
  let keyValues: FileMetadata["keyValues"] = [];
  let orders: ColumnOrder[] = [];
  for (let id = reader.field(0); id !== 0; id = reader.field(id)) {
    if (id === 1) version = reader.i32();
    else if (id === 2) {
      schema = readSchemaElements(reader);
      facts.leaves = schemaLeaves(schema, reader);
    } else if (id === 3) numRows = reader.i64();
    else if (id === 4) rowGroups = readRowGroups(reader, facts);
    else if (id === 5) keyValues = readKeyValues(reader);
    else if (id === 6) facts.createdBy = reader.string();
    else if (id === 7) orders = readColumnOrders(reader, facts.leaves.length);
    else reader.skip();
  }
  if (schema === undefined || rowGroups === undefined || numRows < 0) throw reader.damaged("lacks a required field");
  const { leaves, createdBy } = facts;
  // Bounds without a declared order have no meaning.
  const perLeaf = leaves.map((_, index) => orders[index] ?? "unknown");
  return {
    memoryBytes: bytes.length + schema.length * elementBytes,
    version,
    numRows,
    schema,
    leaves,
    rowGroups,
    keyValues,
    createdBy,
    columnOrders: perLeaf,
  };
}

function readExactly(
  read: (offset: number, length: number) => Uint8Array,
  offset: number,
  length: number,
  file: string,
): Uint8Array {
  const bytes = read(offset, length);
  if (bytes.length !== length) throw sqlError("ioError", `could not read file "${file}": it became shorter`);
  return bytes;
}

function notParquet(file: string, why: string): SqlError {
  return sqlError("dataCorrupted", `file "${file}" is not a Parquet file: ${why}`, {
    hint: "Write it anew if it was cut short, or move it out of the table's folder.",
  });
}

/** Checks magic and length at the end of `tail`, the last bytes of the file. */
function footerLength(tail: Uint8Array, fileSize: number, file: string): number {
  const magic = String.fromCharCode(...tail.subarray(tail.length - 4));
  if (magic === "PARE") throw notSupported(`reading the encrypted Parquet file "${file}"`);
  if (magic !== "PAR1") {
    throw notParquet(file, "it does not end with PAR1");
  }
  const length = new DataView(tail.buffer, tail.byteOffset + tail.length - tailBytes, 4).getUint32(0, true);
  if (length > fileSize - 4 - tailBytes) {
    throw damagedFile(file, `a footer of ${length} bytes does not fit into ${fileSize} bytes`);
  }
  if (length > limits.footerBytes) {
    throw sqlError("programLimitExceeded", `the footer of Parquet file "${file}" is too large`, {
      detail: `It has ${length} bytes, the limit is ${limits.footerBytes}.`,
    });
  }
  return length;
}

function readKeyValues(reader: ThriftReader): Array<readonly [string, string | undefined]> {
  const pairs: Array<readonly [string, string | undefined]> = [];
  const count = reader.list(thriftTypes.struct);
  for (let index = 0; index < count; index++) {
    let key: string | undefined;
    let value: string | undefined;
    reader.element(thriftTypes.struct);
    for (let id = reader.field(0); id !== 0; id = reader.field(id)) {
      if (id === 1) key = reader.string();
      else if (id === 2) value = reader.string();
      else reader.skip();
    }
    if (key === undefined) throw reader.damaged("has a value without a key");
    pairs.push([key, value]);
  }
  return pairs;
}

function readColumnOrders(reader: ThriftReader, leafCount: number): ColumnOrder[] {
  const orders: ColumnOrder[] = [];
  const count = reader.list(thriftTypes.struct);
  if (count > leafCount) throw reader.damaged(`has ${count} column orders for ${leafCount} columns`);
  for (let index = 0; index < count; index++) {
    let order: ColumnOrder = "unknown";
    reader.element(thriftTypes.struct);
    for (let id = reader.field(0); id !== 0; id = reader.field(id)) {
      order = columnOrders[id] ?? "unknown";
      reader.skip();
    }
    orders.push(order);
  }
  return orders;
}
