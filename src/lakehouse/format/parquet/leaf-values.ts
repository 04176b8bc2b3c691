/** Decodes one column chunk of any nesting into levels and JavaScript values, page by page: for metadata kept in Parquet, not for the rows of a query. */

import { isUtf8 } from "node:buffer";
import { sqlError } from "../../../base/index.ts";
import type { SlotMemory } from "../../../batch/index.ts";
import { type CodecContext, codecNumber, decompress } from "./decompress.ts";
import type { ColumnChunk, Leaf } from "./metadata.ts";
import { type PageHeader, parsePageHeader } from "./page-header.ts";

/** What a leaf holds where it holds something: INT64 as bigint, byte arrays as text when annotated so, else as bytes. */
export type LeafValue = boolean | number | bigint | string | Uint8Array;

/** The entries of a column chunk in order: a level pair each, and a value where the definition level is the leaf's own. */
export class LeafValues {
  private readonly place: CodecContext;
  private readonly leaf: Leaf;
  private readonly chunk: ColumnChunk;
  private position: number;
  private readonly end: number;
  private entriesLeft: number;
  private repetitions: Uint32Array = noLevels;
  private definitions: Uint32Array = noLevels;
  private values: readonly LeafValue[] = [];
  private dictionary: readonly LeafValue[] = [];
  private entry = 0;
  private value = 0;

  /** `address` is where the chunk's bytes lie in the memory. */
  constructor(place: CodecContext, leaf: Leaf, chunk: ColumnChunk, address: number, length: number) {
    this.place = place;
    this.leaf = leaf;
    this.chunk = chunk;
    this.position = address;
    this.end = address + length;
    this.entriesLeft = chunk.numValues;
  }

  /** The definition level of the entry at hand. */
  definition(): number {
    this.load();
    return this.leaf.maxDefinitionLevel === 0 ? 0 : this.definitions[this.entry]!;
  }

  /** The repetition level of the entry at hand; 0 behind the last. */
  repetition(): number {
    if (this.leaf.maxRepetitionLevel === 0) return 0;
    if (this.entry >= this.repetitions.length && this.entriesLeft === 0) return 0;
    this.load();
    return this.repetitions[this.entry]!;
  }

  /** Takes the entry at hand; undefined where no value stands. */
  take(): LeafValue | undefined {
    const present = this.definition() === this.leaf.maxDefinitionLevel;
    this.entry++;
    return present ? this.values[this.value++] : undefined;
  }

  private load(): void {
    while (this.entry >= this.definitions.length) {
      if (this.position >= this.end || this.entriesLeft <= 0) throw this.damaged("a column chunk ends early");
      const { u8 } = this.place.memory;
      const header = parsePageHeader(u8, this.position, this.end, this.place.file);
      const body = this.position + header.headerLength;
      if (header.compressedSize > this.end - body) throw this.damaged("a page reaches beyond its column chunk");
      this.position = body + header.compressedSize;
      if (header.kind === "dictionary") this.dictionary = this.loadDictionary(header, body);
      else if (header.kind !== "other") this.loadPage(header, body);
    }
  }

  private loadDictionary(header: PageHeader, body: number): LeafValue[] {
    const { bytes, free } = this.decompress(body, header.compressedSize, header.uncompressedSize, true);
    try {
      return this.plain(bytes, bytes + header.uncompressedSize, header.numValues);
    } finally {
      free();
    }
  }

  private loadPage(header: PageHeader, body: number): void {
    const { maxDefinitionLevel, maxRepetitionLevel } = this.leaf;
    const count = header.numValues;
    if (count > this.entriesLeft) throw this.damaged("a column chunk has more values than it says");
    this.entriesLeft -= count;
    const prefix = header.kind === "dataV2" ? header.repetitionBytes + header.definitionBytes : 0;
    if (prefix > header.compressedSize || prefix > header.uncompressedSize)
      throw this.damaged("a page's sizes disagree");
    const size = header.uncompressedSize - prefix;
    const compressed = header.kind === "data" || header.compressed;
    const page = this.decompress(body + prefix, header.compressedSize - prefix, size, compressed);
    try {
      let from = page.bytes;
      const end = from + size;
      const levels = (maximum: number, start: number, bytes: number) =>
        this.levels(start, start + bytes, count, maximum);
      if (header.kind === "dataV2") {
        this.repetitions = levels(maxRepetitionLevel, body, header.repetitionBytes);
        this.definitions = levels(maxDefinitionLevel, body + header.repetitionBytes, header.definitionBytes);
      } else {
        const next = (maximum: number) => {
          const bytes = maximum === 0 ? 0 : this.lengthAt(from, end);
          const start = maximum === 0 ? from : from + 4;
          from = start + bytes;
          return levels(maximum, start, bytes);
        };
        this.repetitions = next(maxRepetitionLevel);
        this.definitions = next(maxDefinitionLevel);
      }
      this.values = this.pageValues(header, from, end);
    } finally {
      page.free();
    }
    this.entry = 0;
    this.value = 0;
  }

  private lengthAt(from: number, end: number): number {
    if (end - from < 4) throw this.damaged("a page ends early");
    const length = viewOf(this.place.memory).getUint32(from, true);
    if (length > end - from - 4) throw this.damaged("a page's levels reach beyond it");
    return length;
  }

  /** Levels of which the greatest is `maximum`; zeros without reading when that is 0. */
  private levels(from: number, end: number, count: number, maximum: number): Uint32Array {
    if (maximum === 0) return new Uint32Array(count);
    return this.hybrid(from, end, 32 - Math.clz32(maximum), count, maximum + 1);
  }

  private hybrid(from: number, end: number, bitWidth: number, count: number, limit: number): Uint32Array {
    const { memory, kernels } = this.place;
    const bytes = 32 + count * 4;
    const state = memory.allocate(bytes);
    try {
      const started = kernels.hybrid_start(state, from, end, bitWidth);
      const result = started !== 0 ? 1 : kernels.hybrid_read(state, state + 32, count, limit);
      if (result !== 0) throw this.damaged("a page's levels or dictionary codes are broken");
      return memory.u32.slice(state / 4 + 8, state / 4 + 8 + count);
    } finally {
      memory.free(state, bytes);
    }
  }

  private pageValues({ encoding }: PageHeader, from: number, end: number): LeafValue[] {
    const { maxDefinitionLevel } = this.leaf;
    let count = 0;
    for (const level of this.definitions) if (level === maxDefinitionLevel) count++;
    if (encoding === "PLAIN") return this.plain(from, end, count);
    if (encoding !== "RLE_DICTIONARY" && encoding !== "PLAIN_DICTIONARY") {
      throw sqlError("featureNotSupported", `Parquet encoding ${encoding} is not supported in a Delta checkpoint`);
    }
    if (count === 0) return [];
    if (this.dictionary.length === 0 || from >= end) throw this.damaged("a page refers to a dictionary that is empty");
    const bitWidth = this.place.memory.u8[from]!;
    const codes = this.hybrid(from + 1, end, bitWidth, count, this.dictionary.length);
    return Array.from(codes, (code) => this.dictionary[code]!);
  }

  private plain(from: number, end: number, count: number): LeafValue[] {
    const { element } = this.leaf;
    const width = { BOOLEAN: 1 / 8, INT32: 4, INT64: 8, INT96: 12, FLOAT: 4, DOUBLE: 8, BYTE_ARRAY: 4 };
    const type = element.physicalType!;
    const stored = type === "FIXED_LEN_BYTE_ARRAY" ? element.typeLength : width[type];
    if (count * stored > end - from) throw this.damaged("a page ends early");
    const view = viewOf(this.place.memory);
    switch (type) {
      case "BOOLEAN":
        return Array.from(
          { length: count },
          (_, index) => ((view.getUint8(from + (index >> 3)) >> (index & 7)) & 1) === 1,
        );
      case "INT32":
        return Array.from({ length: count }, (_, index) => view.getInt32(from + index * 4, true));
      case "INT64":
        return Array.from({ length: count }, (_, index) => view.getBigInt64(from + index * 8, true));
      case "FLOAT":
        return Array.from({ length: count }, (_, index) => view.getFloat32(from + index * 4, true));
      case "DOUBLE":
        return Array.from({ length: count }, (_, index) => view.getFloat64(from + index * 8, true));
      case "BYTE_ARRAY":
        return this.byteArrays(from, end, count);
      default: {
        const { u8 } = this.place.memory;
        return Array.from({ length: count }, (_, index) =>
          u8.slice(from + index * stored, from + (index + 1) * stored),
        );
      }
    }
  }

  private byteArrays(from: number, end: number, count: number): LeafValue[] {
    const { convertedType, logicalType } = this.leaf.element;
    const isText = logicalType?.kind === "STRING" || convertedType === "UTF8" || convertedType === "JSON";
    const bytes = Buffer.from(this.place.memory.u8.slice(from, end).buffer);
    const values: LeafValue[] = [];
    let at = 0;
    for (let index = 0; index < count; index++) {
      if (bytes.length - at < 4) throw this.damaged("a page of texts ends early");
      const start = at + 4;
      at = start + bytes.readUInt32LE(at);
      if (at > bytes.length) throw this.damaged("a page of texts ends early");
      const value = bytes.subarray(start, at);
      if (isText && !isUtf8(value)) throw this.damaged("a text is not valid UTF-8");
      values.push(isText ? value.toString("utf8") : value);
    }
    return values;
  }

  private decompress(from: number, length: number, size: number, compressed: boolean): { bytes: number; free(): void } {
    const { codec } = this.chunk;
    if (!compressed) {
      if (length !== size) throw this.damaged("a page's sizes disagree");
      return { bytes: from, free: () => undefined };
    }
    const { memory } = this.place;
    const bytes = memory.allocate(size);
    const free = () => memory.free(bytes, size);
    try {
      decompress(this.place, codecNumber(codec), from, length, bytes, size);
    } catch (thrown) {
      free();
      throw thrown;
    }
    return { bytes, free };
  }

  private damaged(what: string): Error {
    return sqlError("dataCorrupted", `file "${this.place.file}" is damaged: ${what}`);
  }
}

const noLevels = new Uint32Array(0);

function viewOf({ u8 }: SlotMemory): DataView {
  return new DataView(u8.buffer);
}
