/** CachedColumns: columns of a morsel that lie decoded in the query's memory since an earlier query, read as a file's are. */

import { descriptor, type SlotMemory } from "../batch/index.ts";
import { codeWidth, type ShapeCode, valueWidth } from "./format/parquet/scan.ts";

/**
 * A chunk that is kept: at `directory` (a word index of the memory) the number of its segments, then {@link segmentWords} of each, in the
 * order of their rows. A segment's rows have one shape and one dictionary.
 */
export const segmentWords = { rows: 0, shape: 1, data: 2, valid: 3, dictionary: 4, entries: 5, count: 6 } as const;

/** Where a column stands in its chunk: the segment, and the next of its rows. */
interface Position {
  segment: number;
  left: number;
  row: number;
}

export class CachedColumns {
  private readonly u32: Uint32Array;
  private readonly positions: Position[];

  constructor({ u32 }: SlotMemory, columns: number) {
    this.u32 = u32;
    this.positions = Array.from({ length: columns }, () => ({ segment: 0, left: 0, row: 0 }));
  }

  /** Starts a column at the chunk with this directory. */
  open(column: number, directory: number): void {
    const position = this.position(column);
    position.segment = directory + 1 - segmentWords.count;
    position.left = 0;
    position.row = 0;
    this.settle(position);
  }

  /** Rows of a column that can be read at once. */
  available(column: number): number {
    return this.position(column).left;
  }

  /** As ColumnSource.read. */
  read(column: number, rows: number, first: number, descriptorAddress: number): ShapeCode {
    const { u32 } = this;
    const position = this.position(column);
    const { segment, row } = position;
    const shape = u32[segment + segmentWords.shape] ?? 0;
    const valid = u32[segment + segmentWords.valid] ?? 0;
    const words = descriptorAddress >>> 2;
    u32[words + descriptor.data / 4] = (u32[segment + segmentWords.data] ?? 0) + (row - first) * storedWidth(shape);
    u32[words + descriptor.valid / 4] = valid === 0 ? 0 : valid + row - first;
    if ((shape & 1) === 1) {
      u32[words + 2] = u32[segment + segmentWords.dictionary] ?? 0;
      u32[words + 3] = u32[segment + segmentWords.entries] ?? 0;
    }
    this.pass(position, rows);
    return shape;
  }

  /** Passes over rows of a column. */
  skip(column: number, rows: number): void {
    const position = this.position(column);
    for (let rest = rows; rest > 0; ) {
      const passed = Math.min(rest, position.left);
      this.pass(position, passed);
      rest -= passed;
    }
  }

  private position(column: number): Position {
    return this.positions[column] as Position;
  }

  private pass(position: Position, rows: number): void {
    position.left -= rows;
    position.row += rows;
    this.settle(position);
  }

  /** Goes on to the next segment when one is at its end; behind the last there are none that anyone asks for. */
  private settle(position: Position): void {
    if (position.left > 0) return;
    position.segment += segmentWords.count;
    position.left = this.u32[position.segment + segmentWords.rows] ?? 0;
    position.row = 0;
  }
}

/** Bytes of a vector's value: of a dictionary's code, or of the value itself. */
export function storedWidth(shape: ShapeCode): number {
  return (shape & 1) === 1 ? codeWidth(shape) : valueWidth(shape);
}
