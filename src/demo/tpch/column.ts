/** Columns that grow value by value in scratch memory and give their rows away as {@link ColumnData}. */

import type { ColumnData } from "../../batch/index.ts";
import { Stream } from "./random.ts";
import { type TextPool, textPoolBytes } from "./text-pool.ts";

/** A column under construction. */
export interface Column {
  /** The values since the last call, in arrays of their own; the column is then empty again. */
  take(): ColumnData;
}

/** int4 and date values. */
export class IntColumn implements Column {
  private readonly scratch: Int32Array;
  private length = 0;

  constructor(rowsMax: number) {
    this.scratch = new Int32Array(rowsMax);
  }

  add(value: number): void {
    this.scratch[this.length++] = value;
  }

  take(): ColumnData {
    const values = this.scratch.slice(0, this.length);
    this.length = 0;
    return { values: { kind: "i32", values } };
  }
}

/** int8 values and unscaled numerics, added as safe integers: pairs of 32-bit words, since a BigInt a value is slow. */
export class LongColumn implements Column {
  private readonly scratch: Int32Array;
  private length = 0;

  constructor(rowsMax: number) {
    this.scratch = new Int32Array(rowsMax * 2);
  }

  add(value: number): void {
    this.scratch[this.length] = value;
    this.scratch[this.length + 1] = Math.floor(value / 0x1_0000_0000);
    this.length += 2;
  }

  take(): ColumnData {
    const values = new BigInt64Array(this.scratch.slice(0, this.length).buffer);
    this.length = 0;
    return { values: { kind: "i64", values } };
  }
}

/** Words laid out for {@link TextColumn.addWord}: each at a multiple of `stride` bytes, itself a multiple of 8. */
export interface WordTable {
  readonly view: DataView;
  readonly lengths: Uint8Array;
  readonly stride: number;
  readonly count: number;
}

/** The table of some ASCII words. */
export function wordTable(words: readonly string[]): WordTable {
  const lengths = Uint8Array.from(words, (word) => word.length);
  const stride = Math.ceil(Math.max(...lengths) / 8) * 8;
  const bytes = new Uint8Array(words.length * stride);
  for (const [id, word] of words.entries()) new TextEncoder().encodeInto(word, bytes.subarray(id * stride));
  return { view: new DataView(bytes.buffer), lengths, stride, count: words.length };
}

/**
 * Text values, written piece by piece and closed by {@link end}. Pieces are copied in steps of 8 bytes, as doubles (no 8 ASCII
 * bytes are a NaN, which alone could change on the way); what a step writes too much, the next piece overwrites.
 */
export class TextColumn implements Column {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly offsets: Int32Array;
  private length = 0;
  private position = 0;

  /** `bytesMax` bounds the length of one value. */
  constructor(rowsMax: number, bytesMax: number) {
    this.bytes = new Uint8Array(rowsMax * bytesMax + 8);
    this.view = new DataView(this.bytes.buffer);
    this.offsets = new Int32Array(rowsMax + 1);
  }

  /** Adds a piece: `length` bytes of `source` from `from`, which must have 7 bytes to spare behind them. */
  add(source: DataView, from: number, length: number): void {
    for (let at = 0; at < length; at += 8) {
      this.view.setFloat64(this.position + at, source.getFloat64(from + at, true), true);
    }
    this.position += length;
  }

  /** Adds a word of a table as a piece. */
  addWord(table: WordTable, id: number): void {
    this.add(table.view, id * table.stride, table.lengths[id]!);
  }

  /** Adds one ASCII character as a piece. */
  addByte(code: number): void {
    this.bytes[this.position++] = code;
  }

  /** Adds a number in decimal, with leading zeros up to `width` digits, which it must not exceed. */
  addDigits(value: number, width: number): void {
    let rest = value;
    for (let at = this.position + width - 1; at >= this.position; at--) {
      const tenth = (rest / 10) | 0;
      this.bytes[at] = 0x30 + rest - tenth * 10;
      rest = tenth;
    }
    this.position += width;
  }

  /** Ends the value that the pieces so far make. */
  end(): void {
    this.offsets[++this.length] = this.position;
  }

  /** The bytes of the value that has been begun and not ended; valid until the next piece is added. */
  pending(): Uint8Array {
    return this.bytes.subarray(this.offsets[this.length], this.position);
  }

  take(): ColumnData {
    const offsets = this.offsets.slice(0, this.length + 1);
    const bytes = this.bytes.slice(0, this.position);
    this.length = 0;
    this.position = 0;
    return { values: { kind: "utf8", offsets, bytes } };
  }
}

/** A column of words drawn from a list with equal chances. */
export class WordColumn extends TextColumn {
  private readonly stream: Stream;
  private readonly table: WordTable;

  constructor(rowsMax: number, stream: Stream, words: readonly string[]) {
    const table = wordTable(words);
    super(rowsMax, table.stride);
    this.stream = stream;
    this.table = table;
  }

  draw(): void {
    this.addWord(this.table, this.stream.below(this.table.count));
    this.end();
  }

  endRow(): void {
    this.stream.endRow();
  }
}

/** Comments: pieces of the text pool, of 0.4 to 1.6 times the average length (specification 4.2.2.10). Two seeds a value. */
export class CommentColumn extends TextColumn {
  private readonly stream: Stream;
  private readonly pool: DataView;
  private readonly least: number;
  private readonly most: number;

  constructor(rowsMax: number, stream: Stream, pool: TextPool, averageLength: number) {
    const most = Math.floor(averageLength * 1.6);
    super(rowsMax, most);
    this.stream = stream;
    this.pool = new DataView(pool);
    this.least = Math.floor(averageLength * 0.4);
    this.most = most;
  }

  /** Adds a comment as a piece. */
  addComment(): void {
    const from = this.stream.below(textPoolBytes - this.most + 1);
    this.add(this.pool, from, this.stream.between(this.least, this.most));
  }

  draw(): void {
    this.addComment();
    this.end();
  }

  endRow(): void {
    this.stream.endRow();
  }
}

const addressCharacters = new TextEncoder().encode("0123456789abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ,");
const addressLeast = 10;
const addressMost = 40;
/** dbgen's count of seeds for an address. */
const addressSeeds = 9;

/** Addresses: 10 to 40 random characters, five from each draw (specification 4.2.2.7). */
export class AddressColumn extends TextColumn {
  private readonly stream: Stream;

  constructor(rowsMax: number, firstSeed: number, row: number) {
    super(rowsMax, addressMost);
    this.stream = new Stream(firstSeed, row, addressSeeds);
  }

  draw(): void {
    const length = this.stream.between(addressLeast, addressMost);
    let bits = 0;
    for (let at = 0; at < length; at++) {
      // dbgen's range of 2^31 overflows to -2^31, so its draws are negative.
      if (at % 5 === 0) bits = this.stream.below(-0x8000_0000);
      this.addByte(addressCharacters[bits & 63]!);
      bits >>= 6;
    }
    this.end();
    this.stream.endRow();
  }
}

/** Telephone numbers: the nation's code and three draws (specification 4.2.2.9). */
export class PhoneColumn extends TextColumn {
  private readonly stream: Stream;

  constructor(rowsMax: number, firstSeed: number, row: number) {
    super(rowsMax, 16);
    this.stream = new Stream(firstSeed, row, 3);
  }

  draw(nation: number): void {
    this.addDigits(10 + nation, 2);
    this.addByte(0x2d);
    this.addDigits(this.stream.between(100, 999), 3);
    this.addByte(0x2d);
    this.addDigits(this.stream.between(100, 999), 3);
    this.addByte(0x2d);
    this.addDigits(this.stream.between(1000, 9999), 4);
    this.end();
    this.stream.endRow();
  }
}

/** Values of a prefix and nine digits (ten when nine are too few), such as Customer#000000001. */
export class LabelColumn extends TextColumn {
  private readonly prefix: WordTable;

  constructor(rowsMax: number, prefix: string) {
    const table = wordTable([prefix]);
    super(rowsMax, table.stride + 10);
    this.prefix = table;
  }

  put(number: number): void {
    this.addWord(this.prefix, 0);
    this.addDigits(number, number < 1_000_000_000 ? 9 : 10);
    this.end();
  }
}
