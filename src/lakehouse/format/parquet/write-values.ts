/** The values of a column chunk while it is being written: kept PLAIN or as dictionary codes, and turned into pages. */

import { assert } from "../../../base/index.ts";
import type { ColumnValues } from "../../../batch/index.ts";
import { BytesDictionary, overflow, putPlainBytes, WordDictionary } from "./encode-dictionary.ts";
import { bitWidth, encodeHybrid, hybridBytesMax } from "./encode-hybrid.ts";
import { type Bounds, byteBounds, fixedBounds, floatBounds, longBounds, wordBounds } from "./write-bounds.ts";

/** Bytes of values after which a data page ends. */
const pageBytes = 1 << 20;

/** Values after which a dictionary has to have shown that values repeat. */
const trialValues = 16_384;

/** Distinct values among all, in tenths, above which the trial has failed. */
const trialDistinctTenths = 8;

/** A dictionary page's body. */
export interface DictionaryPage {
  readonly bytes: Uint8Array;
  readonly entries: number;
}

/** The non-null values of one column chunk, numbered from 0. First `append`, then `settle`, then the rest, then `clear` for the next chunk. */
export interface ValueStore {
  readonly count: number;
  /** Bytes of a PLAIN value; 0 for byte arrays, each behind its length, and for bits. */
  readonly valueBytes: number;
  /** Bytes held, about. */
  readonly byteSize: number;
  /** Takes the rows from..to of a column whose validity is not 0. */
  append(values: ColumnValues, validity: Uint8Array | undefined, from: number, to: number): void;
  /** Decides between dictionary and PLAIN for the whole chunk; gives the dictionary if it is one. */
  settle(): DictionaryPage | undefined;
  /** The number of the value after the last one of a page that starts with value `from`. */
  pageEnd(from: number): number;
  encodedBytesMax(from: number, to: number): number;
  /** Writes the values from..to as a data page has them; gives the position after them. */
  encode(from: number, to: number, out: Uint8Array, at: number): number;
  bounds(from: number, to: number): Bounds | undefined;
  clear(): void;
}

/** Codes of a dictionary-encoded chunk, growing. */
class CodeList {
  codes = new Int32Array(4096);

  reserve(count: number): void {
    if (count <= this.codes.length) return;
    const grown = new Int32Array(Math.max(count, this.codes.length * 2));
    grown.set(this.codes);
    this.codes = grown;
  }

  /** A v1 data page of codes: their width in a byte, then the codes. */
  encode(entries: number, from: number, to: number, out: Uint8Array, at: number): number {
    const width = bitWidth(entries - 1);
    out[at] = width;
    return encodeHybrid(this.codes, from, to, width, out, at + 1);
  }
}

function trialFailed(entries: number, count: number): boolean {
  return count >= trialValues && entries * 10 > count * trialDistinctTenths;
}

function dictionaryPays(dictionaryBytes: number, entries: number, count: number, plainBytes: number): boolean {
  return dictionaryBytes + (count * bitWidth(entries - 1)) / 8 < plainBytes;
}

/** How values of words are ordered: as integers, as floats, or byte by byte as they stand. */
export type WordOrder = "integer" | "float" | "bytes";

/** INT32, INT64, FLOAT, DOUBLE, and decimals and bytes of a fixed length: values of one, two or four 32-bit words. */
export class WordStore implements ValueStore {
  count = 0;
  private readonly wordsPerValue: 1 | 2 | 4;
  private readonly order: WordOrder;
  /** Bytes of a PLAIN value. Integers of four words are cut to it and have their highest byte first. */
  readonly valueBytes: number;
  private words = new Int32Array(4096);
  private readonly list = new CodeList();
  private readonly dictionary: WordDictionary;
  private useDictionary = true;

  constructor(wordsPerValue: 1 | 2 | 4, order: WordOrder, valueBytes: number = wordsPerValue * 4) {
    this.wordsPerValue = wordsPerValue;
    this.order = order;
    this.valueBytes = valueBytes;
    this.dictionary = new WordDictionary(wordsPerValue);
  }

  get byteSize(): number {
    return this.count * (this.wordsPerValue * 4 + 4);
  }

  append(values: ColumnValues, validity: Uint8Array | undefined, from: number, to: number): void {
    assert(
      values.kind !== "utf8" && values.kind !== "bytes" && values.kind !== "bool",
      "a column of values of one width has such values",
    );
    const { buffer, byteOffset, byteLength } = values.values;
    // Bytes of a uuid may lie anywhere.
    const source = byteOffset % 4 === 0 ? new Int32Array(buffer, byteOffset, byteLength / 4) : aligned(values.values);
    const stride = inputWords[values.kind];
    assert(stride >= this.wordsPerValue, "values are as wide as their column");
    this.reserve(this.count + to - from);
    const first = this.count;
    if (stride > this.wordsPerValue) this.takeLowWords(source, validity, from, to);
    else this.take(source, validity, from, to);
    if (this.useDictionary) this.useDictionary = this.addCodes(first) && !trialFailed(this.dictionary.size, this.count);
  }

  settle(): DictionaryPage | undefined {
    const { dictionary, count, valueBytes } = this;
    const { size } = dictionary;
    this.useDictionary &&= dictionaryPays(size * valueBytes, size, count, count * valueBytes);
    if (!this.useDictionary) return undefined;
    const bytes = new Uint8Array(size * valueBytes);
    this.put(dictionary.words, 0, size, bytes, 0);
    return { bytes, entries: size };
  }

  pageEnd(from: number): number {
    const valueBits = this.useDictionary ? bitWidth(this.dictionary.size - 1) : this.valueBytes * 8;
    return Math.min(this.count, from + Math.floor((pageBytes * 8) / valueBits));
  }

  encodedBytesMax(from: number, to: number): number {
    return Math.max((to - from) * this.valueBytes, hybridBytesMax(to - from, bitWidth(this.dictionary.size)) + 1);
  }

  encode(from: number, to: number, out: Uint8Array, at: number): number {
    if (this.useDictionary) return this.list.encode(this.dictionary.size, from, to, out, at);
    return this.put(this.words, from, to, out, at);
  }

  bounds(from: number, to: number): Bounds | undefined {
    const { words, wordsPerValue, order, count } = this;
    if (order === "bytes") return fixedBounds(new Uint8Array(words.buffer), this.valueBytes, from, to);
    if (order === "float") {
      const values =
        wordsPerValue === 1 ? new Float32Array(words.buffer, 0, count) : new Float64Array(words.buffer, 0, count);
      return floatBounds(values, from, to);
    }
    return wordsPerValue === 1 ? wordBounds(words, from, to) : longBounds(words, wordsPerValue, from, to);
  }

  clear(): void {
    this.count = 0;
    this.dictionary.clear();
    this.useDictionary = true;
  }

  /** Writes the values from..to of `words` PLAIN; gives the position after them. */
  private put(words: Int32Array, from: number, to: number, out: Uint8Array, at: number): number {
    const bytes = new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
    const wordBytes = this.wordsPerValue * 4;
    if (wordBytes < 16 || this.order === "bytes") {
      out.set(bytes.subarray(from * wordBytes, to * wordBytes), at);
      return at + (to - from) * wordBytes;
    }
    let position = at;
    for (let value = from; value < to; value++) {
      for (let byte = this.valueBytes - 1; byte >= 0; byte--) out[position++] = bytes[value * wordBytes + byte]!;
    }
    return position;
  }

  private take(source: Int32Array, validity: Uint8Array | undefined, from: number, to: number): void {
    const { words, wordsPerValue } = this;
    let at = this.count * wordsPerValue;
    if (validity === undefined) {
      words.set(source.subarray(from * wordsPerValue, to * wordsPerValue), at);
      this.count += to - from;
      return;
    }
    for (let row = from; row < to; row++) {
      if (validity[row] === 0) continue;
      for (let word = row * wordsPerValue; word < (row + 1) * wordsPerValue; word++) words[at++] = source[word]!;
    }
    this.count = at / wordsPerValue;
  }

  /** Of 64-bit input (short decimals) the low words, the high ones being their sign. */
  private takeLowWords(source: Int32Array, validity: Uint8Array | undefined, from: number, to: number): void {
    const { words } = this;
    let at = this.count;
    let lost = 0;
    for (let row = from; row < to; row++) {
      if (validity !== undefined && validity[row] === 0) continue;
      const word = source[row * 2]!;
      lost |= source[row * 2 + 1]! ^ (word >> 31);
      words[at++] = word;
    }
    assert(lost === 0, "a decimal of at most nine digits fits 32 bits");
    this.count = at;
  }

  /** Gives the values from `first` their codes; false when the dictionary is full. */
  private addCodes(first: number): boolean {
    const { words, dictionary, count, wordsPerValue } = this;
    this.list.reserve(count);
    const { codes } = this.list;
    for (let index = first; index < count; index++) {
      const code = dictionary.code(words, index * wordsPerValue);
      if (code === overflow) return false;
      codes[index] = code;
    }
    return true;
  }

  private reserve(count: number): void {
    const needed = count * this.wordsPerValue;
    if (needed <= this.words.length) return;
    const grown = new Int32Array(Math.max(Math.ceil(needed / 2) * 2, this.words.length * 2));
    grown.set(this.words);
    this.words = grown;
  }
}

/** Words of a value as it comes. */
const inputWords = { i32: 1, f32: 1, i64: 2, f64: 2, i128: 4, uuid: 4 } as const;

/** A copy of an array that does not start at a word. */
function aligned({ buffer, byteOffset, byteLength }: ArrayBufferView): Int32Array {
  return new Int32Array(buffer.slice(byteOffset, byteOffset + byteLength));
}

/** BYTE_ARRAY: values of any length, PLAIN encoded as they come once there is no dictionary. */
export class BytesStore implements ValueStore {
  count = 0;
  readonly valueBytes = 0;
  private plain: Uint8Array = new Uint8Array(4096);
  /** Where the n-th value starts in `plain`; one more for the end. */
  private starts = new Uint32Array(4097);
  private readonly list = new CodeList();
  private readonly dictionary = new BytesDictionary();
  private useDictionary = true;
  private plainBytes = 0;

  get byteSize(): number {
    // Of codes too the PLAIN size counts: they may have to become that.
    return this.plainBytes + this.count * 4;
  }

  append(values: ColumnValues, validity: Uint8Array | undefined, from: number, to: number): void {
    assert(values.kind === "utf8" || values.kind === "bytes", "a column of texts or bytes has such");
    const { offsets, bytes } = values;
    let row = from;
    if (this.useDictionary) row = this.addCodes(offsets, bytes, validity, from, to);
    if (this.useDictionary && trialFailed(this.dictionary.size, this.count)) this.abandonDictionary();
    if (row < to) this.addPlain(offsets, bytes, validity, row, to);
  }

  settle(): DictionaryPage | undefined {
    const { dictionary, count } = this;
    if (!this.useDictionary) return undefined;
    if (!dictionaryPays(dictionary.byteSize, dictionary.size, count, this.plainBytes)) {
      this.abandonDictionary();
      return undefined;
    }
    return { bytes: dictionary.plain.subarray(0, dictionary.byteSize), entries: dictionary.size };
  }

  pageEnd(from: number): number {
    if (this.useDictionary) {
      return Math.min(this.count, from + Math.floor((pageBytes * 8) / bitWidth(this.dictionary.size - 1)));
    }
    const { starts } = this;
    const end = starts[from]! + pageBytes;
    let low = from;
    let high = this.count;
    // The first value that starts beyond the end begins the next page; a page has one value at least.
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (starts[middle]! < end) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  encodedBytesMax(from: number, to: number): number {
    if (this.useDictionary) return hybridBytesMax(to - from, bitWidth(this.dictionary.size)) + 1;
    return this.starts[to]! - this.starts[from]!;
  }

  encode(from: number, to: number, out: Uint8Array, at: number): number {
    if (this.useDictionary) return this.list.encode(this.dictionary.size, from, to, out, at);
    const bytes = this.plain.subarray(this.starts[from]!, this.starts[to]!);
    out.set(bytes, at);
    return at + bytes.length;
  }

  bounds(from: number, to: number): Bounds | undefined {
    if (!this.useDictionary) return byteBounds(this.plain, this.starts, from, to, undefined);
    const { plain, starts, size } = this.dictionary;
    const used = new Uint8Array(size);
    const { codes } = this.list;
    for (let index = from; index < to; index++) used[codes[index]!] = 1;
    return byteBounds(plain, starts, 0, size, used);
  }

  clear(): void {
    this.count = 0;
    this.plainBytes = 0;
    this.dictionary.clear();
    this.useDictionary = true;
  }

  /** Gives rows their codes; when the dictionary is full it is abandoned. Gives the first row that has not been taken. */
  private addCodes(
    offsets: Int32Array,
    bytes: Uint8Array,
    validity: Uint8Array | undefined,
    from: number,
    to: number,
  ): number {
    const { dictionary } = this;
    this.list.reserve(this.count + to - from);
    const { codes } = this.list;
    for (let row = from; row < to; row++) {
      if (validity !== undefined && validity[row] === 0) continue;
      const start = offsets[row]!;
      const end = offsets[row + 1]!;
      const code = dictionary.code(bytes, start, end);
      if (code === overflow) {
        this.abandonDictionary();
        return row;
      }
      codes[this.count++] = code;
      this.plainBytes += 4 + end - start;
    }
    return to;
  }

  /** Turns the codes so far into PLAIN values. */
  private abandonDictionary(): void {
    const { dictionary, count } = this;
    const { codes } = this.list;
    this.useDictionary = false;
    this.reserve(count, this.plainBytes);
    const { plain, starts } = this;
    let at = 0;
    for (let index = 0; index < count; index++) {
      const code = codes[index]!;
      starts[index] = at;
      at = putPlainBytes(dictionary.plain, dictionary.starts[code]! + 4, dictionary.starts[code + 1]!, plain, at);
    }
    starts[count] = at;
  }

  private addPlain(
    offsets: Int32Array,
    bytes: Uint8Array,
    validity: Uint8Array | undefined,
    from: number,
    to: number,
  ): void {
    const rows = to - from;
    this.reserve(this.count + rows, this.plainBytes + offsets[to]! - offsets[from]! + 4 * rows);
    const { plain, starts } = this;
    let at = this.plainBytes;
    for (let row = from; row < to; row++) {
      if (validity !== undefined && validity[row] === 0) continue;
      starts[this.count++] = at;
      at = putPlainBytes(bytes, offsets[row]!, offsets[row + 1]!, plain, at);
    }
    starts[this.count] = at;
    this.plainBytes = at;
  }

  private reserve(count: number, bytes: number): void {
    if (count + 1 > this.starts.length) {
      const grown = new Uint32Array(Math.max(count + 1, this.starts.length * 2));
      grown.set(this.starts);
      this.starts = grown;
    }
    if (bytes > this.plain.length) {
      const grown = new Uint8Array(Math.max(bytes, this.plain.length * 2));
      grown.set(this.plain.subarray(0, this.plainBytes));
      this.plain = grown;
    }
  }
}

/** BOOLEAN: PLAIN only, a bit a value. */
export class BooleanStore implements ValueStore {
  count = 0;
  readonly valueBytes = 0;
  private bytes: Uint8Array = new Uint8Array(4096);

  get byteSize(): number {
    return this.count;
  }

  append(values: ColumnValues, validity: Uint8Array | undefined, from: number, to: number): void {
    assert(values.kind === "bool", "a column of booleans has booleans");
    const needed = this.count + to - from;
    if (needed > this.bytes.length) {
      const grown = new Uint8Array(Math.max(needed, this.bytes.length * 2));
      grown.set(this.bytes);
      this.bytes = grown;
    }
    for (let row = from; row < to; row++) {
      if (validity === undefined || validity[row] !== 0) this.bytes[this.count++] = values.values[row]!;
    }
  }

  settle(): undefined {}

  pageEnd(from: number): number {
    return Math.min(this.count, from + pageBytes * 8);
  }

  encodedBytesMax(from: number, to: number): number {
    return (to - from + 7) >>> 3;
  }

  encode(from: number, to: number, out: Uint8Array, at: number): number {
    const end = at + ((to - from + 7) >>> 3);
    out.fill(0, at, end);
    for (let index = from; index < to; index++) {
      if (this.bytes[index] !== 0) out[at + ((index - from) >>> 3)]! |= 1 << ((index - from) & 7);
    }
    return end;
  }

  bounds(from: number, to: number): Bounds | undefined {
    if (from === to) return undefined;
    const page = this.bytes.subarray(from, to);
    return { min: !page.includes(0), max: page.includes(1), nanCount: 0 };
  }

  clear(): void {
    this.count = 0;
  }
}
