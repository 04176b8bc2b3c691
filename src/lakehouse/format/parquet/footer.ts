/** Reads the footer of a Parquet file: its magic, its length, and the metadata in it. */

import { limits, notSupported, type SqlError, sqlError } from "../../../base/index.ts";
import { readPhysicalType, readSchemaElements, schemaLeaves } from "./footer-schema.ts";
import {
  type Codec,
  type ColumnChunk,
  type ColumnOrder,
  chunkRange,
  codecName,
  type Encoding,
  encodingName,
  type FileMetadata,
  type FileRange,
  type Leaf,
  type PhysicalType,
  type RowGroup,
  type SchemaElement,
  type Statistics,
} from "./metadata.ts";
import { damagedFile, ThriftReader, thriftTypes } from "./thrift-reader.ts";

/** Read at once from the end of the file: enough for most footers. */
const firstReadBytes = 64 * 1024;

/** Bytes after the metadata: its length and the magic. */
const tailBytes = 8;

/** Different encodings that one column chunk may name; there are ten. */
const encodingsMax = 32;

/** Column orders by field number of the union ColumnOrder. */
const columnOrders: readonly ColumnOrder[] = ["unknown", "typeDefined", "ieee754Total", "int96Timestamp"];

/**
 * Finds, reads and parses the footer. `read` gives `length` bytes from `offset`. The metadata keeps views on what it gave.
 * Throws XX001 when the file is no Parquet file or damaged (a chunk outside the file among it), 0A000 when it is encrypted.
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
  const metadata = parseFooter(bytes.subarray(end - length, end), file);
  const dataEnd = fileSize - tailBytes - length;
  for (const group of metadata.rowGroups) for (const chunk of group.columns) checkChunkRange(chunk, dataEnd, file);
  return forgetsHeaders(metadata.createdBy) ? withHeaders(metadata, dataEnd) : metadata;
}

/**
 * Parses FileMetaData as it stands between the last page and the footer's length. The result keeps views on `bytes`
 * (statistics). Throws XX001 for damage, 0A000 for encrypted columns or columns in other files.
 */
export function parseFooter(bytes: Uint8Array, file: string): FileMetadata {
  // A Buffer's views would be Buffers, which are slower to make and do not stay Buffers between threads.
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const reader = new ThriftReader(plain, 0, plain.length, file, "its footer");
  let version = 0;
  let schema: SchemaElement[] | undefined;
  let leaves: Leaf[] = [];
  let numRows = -1;
  let rowGroups: RowGroup[] | undefined;
  let keyValues: FileMetadata["keyValues"] = [];
  let createdBy: string | undefined;
  let orders: ColumnOrder[] = [];
  for (let id = reader.field(0); id !== 0; id = reader.field(id)) {
    if (id === 1) version = reader.i32();
    else if (id === 2) {
      schema = readSchemaElements(reader);
      leaves = schemaLeaves(schema, reader);
    } else if (id === 3) numRows = reader.i64();
    else if (id === 4) rowGroups = readRowGroups(reader, leaves);
    else if (id === 5) keyValues = readKeyValues(reader);
    else if (id === 6) createdBy = reader.string();
    else if (id === 7) orders = readColumnOrders(reader, leaves.length);
    else reader.skip();
  }
  if (schema === undefined || rowGroups === undefined || numRows < 0) throw reader.damaged("lacks a required field");
  // Bounds without a declared order have no meaning.
  const perLeaf = leaves.map((_, index) => orders[index] ?? "unknown");
  return { version, numRows, schema, leaves, rowGroups, keyValues, createdBy, columnOrders: perLeaf };
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

function checkChunkRange(chunk: ColumnChunk, dataEnd: number, file: string): void {
  const { offset, length } = chunkRange(chunk);
  if (offset + length > dataEnd) {
    throw damagedFile(file, `the pages of column "${chunk.path.join(".")}" lie outside of the file`);
  }
}

/** Room for the header of a dictionary page. */
const dictionaryHeaderBytes = 100;

/** Whether a writer left the header of the dictionary page out of the sizes of chunks: parquet-mr before 1.2.9 (PARQUET-816). */
function forgetsHeaders(createdBy: string | undefined): boolean {
  const match = /^parquet-mr(?: version (\d+)\.(\d+)\.(\d+))?/.exec(createdBy ?? "");
  if (match === null) return false;
  const [major = 0, minor = 0, patch = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return major < 1 || (major === 1 && (minor < 2 || (minor === 2 && patch < 9)));
}

/** The metadata with chunks that are long enough for a header more. */
function withHeaders(metadata: FileMetadata, dataEnd: number): FileMetadata {
  const longer = (chunk: ColumnChunk): ColumnChunk => {
    const room = dataEnd - chunkRange(chunk).offset - chunk.totalCompressedSize;
    return { ...chunk, totalCompressedSize: chunk.totalCompressedSize + Math.min(dictionaryHeaderBytes, room) };
  };
  const rowGroups = metadata.rowGroups.map((group) => ({ ...group, columns: group.columns.map(longer) }));
  return { ...metadata, rowGroups };
}

function readRowGroups(reader: ThriftReader, leaves: readonly Leaf[]): RowGroup[] {
  const groups: RowGroup[] = [];
  const count = reader.list(thriftTypes.struct);
  for (let index = 0; index < count; index++) {
    reader.element(thriftTypes.struct);
    groups.push(readRowGroup(reader, leaves));
  }
  return groups;
}

function readRowGroup(reader: ThriftReader, leaves: readonly Leaf[]): RowGroup {
  let columns: ColumnChunk[] | undefined;
  let totalByteSize = 0;
  let numRows = -1;
  for (let id = reader.field(0); id !== 0; id = reader.field(id)) {
    if (id === 1) columns = readColumnChunks(reader, leaves);
    else if (id === 2) totalByteSize = reader.i64();
    else if (id === 3) numRows = reader.i64();
    else reader.skip();
  }
  if (columns === undefined || numRows < 0) throw reader.damaged("lacks the rows or columns of a row group");
  for (let index = 0; index < columns.length; index++) {
    if (leaves[index]!.maxRepetitionLevel === 0 && columns[index]!.numValues !== numRows) {
      throw reader.damaged(
        `has a row group where column "${leaves[index]!.path.join(".")}" is not as long as the rest`,
      );
    }
  }
  return { numRows, totalByteSize, columns };
}

function readColumnChunks(reader: ThriftReader, leaves: readonly Leaf[]): ColumnChunk[] {
  const count = reader.list(thriftTypes.struct);
  if (count !== leaves.length) {
    throw reader.damaged(`has a row group of ${count} columns under a schema of ${leaves.length}`);
  }
  const chunks: ColumnChunk[] = [];
  for (let index = 0; index < count; index++) {
    reader.element(thriftTypes.struct);
    chunks.push(readColumnChunk(reader, leaves[index]!));
  }
  return chunks;
}

function readColumnChunk(reader: ThriftReader, leaf: Leaf): ColumnChunk {
  let data: ChunkData | undefined;
  let offsetIndexOffset = 0;
  let offsetIndexLength = 0;
  let columnIndexOffset = 0;
  let columnIndexLength = 0;
  for (let id = reader.field(0); id !== 0; id = reader.field(id)) {
    if (id === 1) {
      if (reader.binary().length > 0) throw notSupported(`Parquet file "${reader.file}" with columns in other files`);
    } else if (id === 3) data = readChunkData(reader, leaf);
    else if (id === 4) offsetIndexOffset = reader.i64();
    else if (id === 5) offsetIndexLength = reader.i32();
    else if (id === 6) columnIndexOffset = reader.i64();
    else if (id === 7) columnIndexLength = reader.i32();
    else if (id === 8) {
      throw notSupported(`Parquet file "${reader.file}" with the encrypted column "${leaf.path.join(".")}"`);
    } else reader.skip();
  }
  if (data === undefined) throw reader.damaged(`lacks the metadata of column "${leaf.path.join(".")}"`);
  data.offsetIndex = optionalRange(offsetIndexOffset, offsetIndexLength);
  data.columnIndex = optionalRange(columnIndexOffset, columnIndexLength);
  return data;
}

/** A column chunk whose index locations are not known yet. */
type ChunkData = Omit<ColumnChunk, "offsetIndex" | "columnIndex"> & {
  offsetIndex: FileRange | undefined;
  columnIndex: FileRange | undefined;
};

function optionalRange(offset: number, length: number): FileRange | undefined {
  return offset > 0 && length > 0 ? { offset, length } : undefined;
}

/** ColumnMetaData. Its path is taken from the schema, which it has to repeat. */
function readChunkData(reader: ThriftReader, leaf: Leaf): ChunkData {
  reader.struct();
  let physicalType: PhysicalType | undefined;
  let encodings: Encoding[] = [];
  let codec: Codec | undefined;
  let numValues = -1;
  let totalUncompressedSize = -1;
  let totalCompressedSize = -1;
  let dataPageOffset = -1;
  let dictionaryPageOffset = 0;
  let statistics: Statistics | undefined;
  for (let id = reader.field(0); id !== 0; id = reader.field(id)) {
    if (id === 1) physicalType = readPhysicalType(reader);
    else if (id === 2) encodings = readEncodings(reader);
    else if (id === 4) codec = codecName(reader.i32());
    else if (id === 5) numValues = reader.i64();
    else if (id === 6) totalUncompressedSize = reader.i64();
    else if (id === 7) totalCompressedSize = reader.i64();
    else if (id === 9) dataPageOffset = reader.i64();
    else if (id === 11) dictionaryPageOffset = reader.i64();
    else if (id === 12) statistics = readStatistics(reader);
    else reader.skip();
  }
  const smallest = Math.min(
    numValues,
    totalUncompressedSize,
    totalCompressedSize,
    dataPageOffset,
    dictionaryPageOffset,
  );
  if (codec === undefined || smallest < 0) {
    throw reader.damaged(`lacks a required field or has a negative size in column "${leaf.path.join(".")}"`);
  }
  if (physicalType === undefined || physicalType !== leaf.element.physicalType) {
    throw reader.damaged(`gives column "${leaf.path.join(".")}" another type than its schema`);
  }
  return {
    physicalType,
    encodings,
    codec,
    path: leaf.path,
    numValues,
    totalUncompressedSize,
    totalCompressedSize,
    dataPageOffset,
    dictionaryPageOffset: dictionaryPageOffset === 0 ? undefined : dictionaryPageOffset,
    statistics,
    offsetIndex: undefined,
    columnIndex: undefined,
  };
}

/** The set of encodings that a chunk names, in its order. */
function readEncodings(reader: ThriftReader): Encoding[] {
  const names: Encoding[] = [];
  const count = reader.list(thriftTypes.i32);
  for (let index = 0; index < count; index++) {
    reader.element(thriftTypes.i32);
    const name = encodingName(reader.i32());
    if (!names.includes(name)) names.push(name);
    if (names.length > encodingsMax) throw reader.damaged("has a column with too many encodings");
  }
  return names;
}

function readStatistics(reader: ThriftReader): Statistics {
  reader.struct();
  let min: Uint8Array | undefined;
  let max: Uint8Array | undefined;
  let legacyMin: Uint8Array | undefined;
  let legacyMax: Uint8Array | undefined;
  let minExact: boolean | undefined;
  let maxExact: boolean | undefined;
  let nullCount = -1;
  let nanCount = -1;
  for (let id = reader.field(0); id !== 0; id = reader.field(id)) {
    if (id === 1) legacyMax = reader.binary();
    else if (id === 2) legacyMin = reader.binary();
    else if (id === 3) nullCount = reader.i64();
    else if (id === 5) max = reader.binary();
    else if (id === 6) min = reader.binary();
    else if (id === 7) maxExact = reader.bool();
    else if (id === 8) minExact = reader.bool();
    else if (id === 9) nanCount = reader.i64();
    else reader.skip();
  }
  return {
    min,
    max,
    legacyMin,
    legacyMax,
    minExact,
    maxExact,
    nullCount: nullCount < 0 ? undefined : nullCount,
    nanCount: nanCount < 0 ? undefined : nanCount,
  };
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
