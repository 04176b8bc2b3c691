/** ColumnFill: copies a column's vectors, as they are read, to where later queries find them. */

import { descriptor, granuleBytes, type SlotMemory } from "../batch/index.ts";
import { segmentWords, storedWidth } from "./cached-columns.ts";
import { type ShapeCode, valueWidth, withCodes } from "./format/parquet/scan.ts";

/** Bytes of a view, and of a text that stands in its view. */
const viewBytes = 16;
const inlineBytes = 12;

/** Memory that a chunk is kept in; `bytes` is a multiple of granules. */
export interface KeptArea {
  readonly address: number;
  readonly bytes: number;
}

/** A chunk that is kept: its directory (a word index, see {@link segmentWords}), and the memory of it, the directory's included. */
export interface KeptChunk {
  readonly directory: number;
  readonly areas: readonly KeptArea[];
}

/** Rows of one shape and one dictionary. */
interface Segment {
  rows: number;
  /** As they are read. */
  readonly source: ShapeCode;
  /** As they are kept: with codes as short as the dictionary allows. */
  readonly shape: ShapeCode;
  readonly data: number;
  readonly valid: number;
  readonly dictionary: number;
  readonly entries: number;
}

/** One chunk on its way into the memory that is kept. */
export class ColumnFill {
  private readonly memory: SlotMemory;
  private readonly rows: number;
  private readonly views: boolean;
  private readonly areas: KeptArea[] = [];
  private readonly segments: Segment[] = [];
  /** Room for all rows, by the bytes of a value, and for their validity: a row has the same place in each. */
  private readonly data = new Map<number, number>();
  private validity = 0;
  /** The dictionary that the vectors refer to now, and its copy. */
  private source = 0;
  private copy = 0;
  private taken = 0;
  private closed = false;

  /** `rows`: those of the morsel; `views`: whether the values are views. */
  constructor(memory: SlotMemory, rows: number, views: boolean) {
    this.memory = memory;
    this.rows = rows;
    this.views = views;
  }

  /** False for a column that cannot be kept, or for which there is no room: its rows need not be offered any more. */
  get isOpen(): boolean {
    return !this.closed;
  }

  /** Copies the next rows, as they are described at an address with `first` in front of them. */
  take(shape: ShapeCode, rows: number, first: number, descriptorAddress: number): void {
    if (this.closed) return;
    const { u8, u32 } = this.memory;
    const words = descriptorAddress >>> 2;
    const segment = this.segmentFor(shape, words);
    if (segment === undefined) {
      this.giveUp();
      return;
    }
    const [width, kept] = [storedWidth(shape), storedWidth(segment.shape)];
    const from = (u32[words + descriptor.data / 4] ?? 0) + first * width;
    const to = segment.data + segment.rows * kept;
    if (kept === width) u8.copyWithin(to, from, from + rows * width);
    else this.shorten(from, rows, to, kept);
    const valid = u32[words + descriptor.valid / 4] ?? 0;
    if (segment.valid !== 0) u8.copyWithin(segment.valid + segment.rows, valid + first, valid + first + rows);
    segment.rows += rows;
    this.taken += rows;
  }

  /** Copies codes of 4 bytes to codes of 1 or 2. */
  private shorten(from: number, rows: number, to: number, width: number): void {
    const { u8, u32 } = this.memory;
    const out = width === 1 ? u8.subarray(to, to + rows) : new Uint16Array(u8.buffer, to, rows);
    for (let row = 0; row < rows; row++) out[row] = u32[from / 4 + row] ?? 0;
  }

  /** What is kept, once all rows have come. */
  finish(): KeptChunk | undefined {
    if (this.closed || this.taken < this.rows) return undefined;
    const { u32 } = this.memory;
    const directory = this.allocate((1 + this.segments.length * segmentWords.count) * 4) / 4;
    if (directory === 0) {
      this.giveUp();
      return undefined;
    }
    this.closed = true;
    u32[directory] = this.segments.length;
    for (const [index, { rows, shape, data, valid, dictionary, entries }] of this.segments.entries()) {
      u32.set([rows, shape, data, valid, dictionary, entries], directory + 1 + index * segmentWords.count);
    }
    return { directory, areas: this.areas };
  }

  /** Gives back all memory, unless it is kept. */
  giveUp(): void {
    if (this.closed) return;
    this.closed = true;
    for (const { address, bytes } of this.areas.splice(0)) this.memory.free(address, bytes);
  }

  /** The segment that the next rows belong to; undefined when they cannot be kept. */
  private segmentFor(shape: ShapeCode, words: number): Segment | undefined {
    const { u32 } = this.memory;
    const coded = (shape & 1) === 1;
    // the texts of a page lie in it, and are gone with it
    if (this.views && !coded) return undefined;
    const nullable = (shape & 2) !== 0 && (u32[words + descriptor.valid / 4] ?? 0) !== 0;
    const source = coded ? (u32[words + 2] ?? 0) : this.source;
    const last = this.segments.at(-1);
    const sameNulls = nullable ? last?.valid !== 0 : last?.valid === 0;
    if (last?.source === shape && source === this.source && sameNulls) return last;
    const entries = coded ? (u32[words + 3] ?? 0) : 0;
    if (coded && source !== this.source) {
      this.copy = this.copyDictionary(source, entries, valueWidth(shape));
      this.source = source;
    }
    const kept = coded && entries <= 65_536 ? withCodes(shape, entries <= 256 ? 1 : 2) : shape;
    const width = storedWidth(kept);
    const data = this.room(width);
    if (nullable && this.validity === 0) this.validity = this.allocate(this.rows);
    if (data === 0 || (coded && this.copy === 0) || (nullable && this.validity === 0)) return undefined;
    const segment = {
      rows: 0,
      source: shape,
      shape: kept,
      data: data + this.taken * width,
      valid: nullable ? this.validity + this.taken : 0,
      dictionary: coded ? this.copy : 0,
      entries,
    };
    this.segments.push(segment);
    return segment;
  }

  private room(width: number): number {
    const known = this.data.get(width);
    if (known !== undefined) return known;
    const address = this.allocate(this.rows * width);
    this.data.set(width, address);
    return address;
  }

  /** A copy of a dictionary, with the texts that do not stand in their views behind it; 0 when there is no room. */
  private copyDictionary(source: number, entries: number, width: number): number {
    const { u8, u32 } = this.memory;
    const own = entries * width;
    let texts = 0;
    for (let entry = 0; this.views && entry < entries; entry++) {
      const length = u32[(source + entry * viewBytes) >>> 2] ?? 0;
      if (length > inlineBytes) texts += length;
    }
    const address = this.allocate(own + texts);
    if (address === 0) return 0;
    u8.copyWithin(address, source, source + own);
    let next = address + own;
    for (let entry = 0; texts > 0 && entry < entries; entry++) {
      const view = (address + entry * viewBytes) >>> 2;
      const length = u32[view] ?? 0;
      if (length <= inlineBytes) continue;
      const text = u32[view + 3] ?? 0;
      u8.copyWithin(next, text, text + length);
      u32[view + 3] = next;
      next += length;
    }
    return address;
  }

  /** Memory at the far end, where it does not cut up what queries use; 0 when there is none to spare. Kernels may read a little beyond. */
  private allocate(bytes: number): number {
    const size = Math.ceil((bytes + 16) / granuleBytes) * granuleBytes;
    const address = this.memory.allocateSpare(size);
    if (address !== 0) this.areas.push({ address, bytes: size });
    return address;
  }
}
