/** The records of a Parquet file's footer, as plain data, and the names behind its numbers (parquet.thrift of apache/parquet-format). */

/** Physical types by number. */
export const physicalTypes = [
  "BOOLEAN",
  "INT32",
  "INT64",
  "INT96",
  "FLOAT",
  "DOUBLE",
  "BYTE_ARRAY",
  "FIXED_LEN_BYTE_ARRAY",
] as const;
export type PhysicalType = (typeof physicalTypes)[number];

/** Encodings by number. */
export const encodings = [
  "PLAIN",
  "GROUP_VAR_INT",
  "PLAIN_DICTIONARY",
  "RLE",
  "BIT_PACKED",
  "DELTA_BINARY_PACKED",
  "DELTA_LENGTH_BYTE_ARRAY",
  "DELTA_BYTE_ARRAY",
  "RLE_DICTIONARY",
  "BYTE_STREAM_SPLIT",
] as const;
/** A number without a name is kept as UNKNOWN_n: it is refused only when such data is read. */
export type Encoding = (typeof encodings)[number] | `UNKNOWN_${number}`;

/** Compression codecs by number. */
export const codecs = ["UNCOMPRESSED", "SNAPPY", "GZIP", "LZO", "BROTLI", "LZ4", "ZSTD", "LZ4_RAW"] as const;
export type Codec = (typeof codecs)[number] | `UNKNOWN_${number}`;

/** Legacy annotations by number. */
export const convertedTypes = [
  "UTF8",
  "MAP",
  "MAP_KEY_VALUE",
  "LIST",
  "ENUM",
  "DECIMAL",
  "DATE",
  "TIME_MILLIS",
  "TIME_MICROS",
  "TIMESTAMP_MILLIS",
  "TIMESTAMP_MICROS",
  "UINT_8",
  "UINT_16",
  "UINT_32",
  "UINT_64",
  "INT_8",
  "INT_16",
  "INT_32",
  "INT_64",
  "JSON",
  "BSON",
  "INTERVAL",
] as const;
export type ConvertedType = (typeof convertedTypes)[number];

export type TimeUnit = "MILLIS" | "MICROS" | "NANOS";

/** The logical types without parameters, by field number of the union LogicalType. */
export const plainLogicalTypes = {
  1: "STRING",
  2: "MAP",
  3: "LIST",
  4: "ENUM",
  6: "DATE",
  11: "UNKNOWN",
  12: "JSON",
  13: "BSON",
  14: "UUID",
  15: "FLOAT16",
  16: "VARIANT",
  17: "GEOMETRY",
  18: "GEOGRAPHY",
} as const;

/** What a column's values mean. A logical type newer than this list is absent from its element. */
export type LogicalType =
  | { readonly kind: (typeof plainLogicalTypes)[keyof typeof plainLogicalTypes] }
  | { readonly kind: "DECIMAL"; readonly precision: number; readonly scale: number }
  | { readonly kind: "TIME" | "TIMESTAMP"; readonly adjustedToUtc: boolean; readonly unit: TimeUnit }
  | { readonly kind: "INTEGER"; readonly bitWidth: number; readonly signed: boolean };

/** A node of the schema tree. A group has `childCount` > 0 or no physical type. */
export interface SchemaElement {
  readonly name: string;
  readonly physicalType: PhysicalType | undefined;
  /** Bytes of a FIXED_LEN_BYTE_ARRAY; 0 otherwise. */
  readonly typeLength: number;
  readonly repetition: "REQUIRED" | "OPTIONAL" | "REPEATED";
  readonly childCount: number;
  readonly convertedType: ConvertedType | undefined;
  /** Of a legacy DECIMAL. */
  readonly scale: number;
  readonly precision: number;
  /** By which a table format may know the column, whatever its name. */
  readonly fieldId: number | undefined;
  readonly logicalType: LogicalType | undefined;
}

/** A leaf of the schema tree: the n-th leaf describes the n-th column chunk of every row group. */
export interface Leaf {
  readonly element: SchemaElement;
  readonly path: readonly string[];
  readonly maxDefinitionLevel: number;
  readonly maxRepetitionLevel: number;
}

/** How a column's min and max were compared; "unknown" makes them useless. */
export type ColumnOrder = "typeDefined" | "ieee754Total" | "int96Timestamp" | "unknown";

/** Statistics of a column chunk; min and max are PLAIN encoded, without a length prefix. */
export interface Statistics {
  readonly min: Uint8Array | undefined;
  readonly max: Uint8Array | undefined;
  /** The deprecated fields of the same purpose, always compared as signed values. */
  readonly legacyMin: Uint8Array | undefined;
  readonly legacyMax: Uint8Array | undefined;
  readonly minExact: boolean | undefined;
  readonly maxExact: boolean | undefined;
  readonly nullCount: number | undefined;
  readonly nanCount: number | undefined;
}

/** A range of the file, in bytes. */
export interface FileRange {
  readonly offset: number;
  readonly length: number;
}

/** The values of one leaf in one row group. Sizes are in bytes and count page headers. */
export interface ColumnChunk {
  readonly physicalType: PhysicalType;
  readonly encodings: readonly Encoding[];
  readonly codec: Codec;
  readonly path: readonly string[];
  readonly numValues: number;
  readonly totalUncompressedSize: number;
  readonly totalCompressedSize: number;
  readonly dataPageOffset: number;
  /** Absent where the file has none or says 0. */
  readonly dictionaryPageOffset: number | undefined;
  /** The part of the file that holds its pages, the dictionary page among them. */
  readonly pages: FileRange;
  readonly statistics: Statistics | undefined;
  readonly offsetIndex: FileRange | undefined;
  readonly columnIndex: FileRange | undefined;
  /** Where its bloom filter begins; older writers do not say how long it is. */
  readonly bloomFilter: { readonly offset: number; readonly length: number | undefined } | undefined;
}

/** Some rows of a file. What it says of a column is read when it is first asked for. */
export interface RowGroup {
  readonly numRows: number;
  /** The chunk of a leaf, by its number. Throws XX001 when it is damaged, 0A000 when it is encrypted or lies in another file. */
  column(leaf: number): ColumnChunk;
}

/** What a footer says. */
export interface FileMetadata {
  /** Memory that it takes, by estimate. */
  readonly memoryBytes: number;
  readonly version: number;
  readonly numRows: number;
  /** Depth first; the first is the root. */
  readonly schema: readonly SchemaElement[];
  readonly leaves: readonly Leaf[];
  readonly rowGroups: readonly RowGroup[];
  readonly keyValues: ReadonlyArray<readonly [key: string, value: string | undefined]>;
  readonly createdBy: string | undefined;
  /** One a leaf. */
  readonly columnOrders: readonly ColumnOrder[];
}

/** The encoding's name. */
export function encodingName(number: number): Encoding {
  return encodings[number] ?? `UNKNOWN_${number}`;
}

/** The codec's name. */
export function codecName(number: number): Codec {
  return codecs[number] ?? `UNKNOWN_${number}`;
}
