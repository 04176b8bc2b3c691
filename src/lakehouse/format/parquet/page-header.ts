/** Reads the header of a Parquet page, in workers, once a page. */

import { limits, sqlError } from "../../../base/index.ts";
import { type Encoding, encodingName } from "./metadata.ts";
import { ThriftReader } from "./thrift-reader.ts";

/** A page header with the fields of all page kinds side by side; those that a kind does not have are 0. Sizes in bytes. */
export interface PageHeader {
  /** "other" is an index page or a kind that is not known: to be passed over. */
  readonly kind: "data" | "dataV2" | "dictionary" | "other";
  /** Of this header itself: the body starts so many bytes after it. */
  readonly headerLength: number;
  readonly compressedSize: number;
  readonly uncompressedSize: number;
  /** The CRC-32 of the body as it lies in the file. */
  readonly checksum: number | undefined;
  /** Values with nulls; entries of a dictionary. */
  readonly numValues: number;
  readonly encoding: Encoding;
  /** Of a v1 data page; v2 is always RLE without a length before it. */
  readonly definitionEncoding: Encoding;
  readonly repetitionEncoding: Encoding;
  /** Of a v2 data page. */
  readonly numNulls: number;
  readonly numRows: number;
  readonly definitionBytes: number;
  readonly repetitionBytes: number;
  /** False when a v2 data page says that its values are not compressed. */
  readonly compressed: boolean;
}

const kinds = ["data", "other", "dictionary", "dataV2"] as const;

/**
 * Parses the page header at `offset`; it must end before `end`. The caller checks that the body (headerLength +
 * compressedSize) lies inside its bytes. Throws XX001 for damage, 54000 for pages over limits.pageBytes.
 */
export function parsePageHeader(bytes: Uint8Array, offset: number, end: number, file: string): PageHeader {
  const reader = new ThriftReader(bytes, offset, end, file, "a page header");
  let type = -1;
  let uncompressedSize = -1;
  let compressedSize = -1;
  let checksum: number | undefined;
  let body: PageBody | undefined;
  for (let id = reader.field(0); id !== 0; id = reader.field(id)) {
    if (id === 1) type = reader.i32();
    else if (id === 2) uncompressedSize = reader.i32();
    else if (id === 3) compressedSize = reader.i32();
    else if (id === 4) checksum = reader.i32() >>> 0;
    else if (id === 5 && type === 0) body = readDataPage(reader);
    else if (id === 7 && type === 2) body = readDictionaryPage(reader);
    else if (id === 8 && type === 3) body = readDataPageV2(reader);
    else reader.skip();
  }
  const kind = kinds[type] ?? "other";
  if (uncompressedSize < 0 || compressedSize < 0) throw reader.damaged("lacks a size or has a negative one");
  if (uncompressedSize > limits.pageBytes) {
    throw sqlError("programLimitExceeded", `a page of Parquet file "${file}" is too large`, {
      detail: `It has ${uncompressedSize} bytes, the limit is ${limits.pageBytes}.`,
    });
  }
  if (kind === "other") body = noBody;
  if (body === undefined) throw reader.damaged("lacks the part that its kind of page needs");
  const smallest = Math.min(body.numValues, body.numNulls, body.numRows, body.definitionBytes, body.repetitionBytes);
  if (smallest < 0) throw reader.damaged("lacks a count or has a negative one");
  if (body.definitionBytes + body.repetitionBytes > Math.min(uncompressedSize, compressedSize)) {
    throw reader.damaged("names levels longer than its page");
  }
  return {
    kind,
    headerLength: reader.position - offset,
    compressedSize,
    uncompressedSize,
    checksum,
    numValues: body.numValues,
    encoding: encodingName(body.encoding),
    definitionEncoding: encodingName(body.definitionEncoding),
    repetitionEncoding: encodingName(body.repetitionEncoding),
    numNulls: body.numNulls,
    numRows: body.numRows,
    definitionBytes: body.definitionBytes,
    repetitionBytes: body.repetitionBytes,
    compressed: body.compressed,
  };
}

interface PageBody {
  numValues: number;
  encoding: number;
  definitionEncoding: number;
  repetitionEncoding: number;
  numNulls: number;
  numRows: number;
  definitionBytes: number;
  repetitionBytes: number;
  compressed: boolean;
}

const rle = 3;

const noBody: PageBody = {
  numValues: 0,
  encoding: 0,
  definitionEncoding: rle,
  repetitionEncoding: rle,
  numNulls: 0,
  numRows: 0,
  definitionBytes: 0,
  repetitionBytes: 0,
  compressed: true,
};

function readDataPage(reader: ThriftReader): PageBody {
  reader.struct();
  const body: PageBody = { ...noBody, numValues: -1 };
  for (let id = reader.field(0); id !== 0; id = reader.field(id)) {
    if (id === 1) body.numValues = reader.i32();
    else if (id === 2) body.encoding = reader.i32();
    else if (id === 3) body.definitionEncoding = reader.i32();
    else if (id === 4) body.repetitionEncoding = reader.i32();
    else reader.skip();
  }
  return body;
}

function readDictionaryPage(reader: ThriftReader): PageBody {
  reader.struct();
  const body: PageBody = { ...noBody, numValues: -1 };
  for (let id = reader.field(0); id !== 0; id = reader.field(id)) {
    if (id === 1) body.numValues = reader.i32();
    else if (id === 2) body.encoding = reader.i32();
    else reader.skip();
  }
  return body;
}

function readDataPageV2(reader: ThriftReader): PageBody {
  reader.struct();
  const body: PageBody = {
    ...noBody,
    numValues: -1,
    numNulls: -1,
    numRows: -1,
    definitionBytes: -1,
    repetitionBytes: -1,
  };
  for (let id = reader.field(0); id !== 0; id = reader.field(id)) {
    if (id === 1) body.numValues = reader.i32();
    else if (id === 2) body.numNulls = reader.i32();
    else if (id === 3) body.numRows = reader.i32();
    else if (id === 4) body.encoding = reader.i32();
    else if (id === 5) body.definitionBytes = reader.i32();
    else if (id === 6) body.repetitionBytes = reader.i32();
    else if (id === 7) body.compressed = reader.bool();
    else reader.skip();
  }
  if (body.numNulls > body.numValues) throw reader.damaged("names more nulls than values");
  return body;
}
