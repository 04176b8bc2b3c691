/** TextColumns: reads blocks of CSV or JSON rows in a worker. A batch is split into fields at once; its columns become vectors as they are asked for. */

import { limits, sqlError } from "../../../base/index.ts";
import { descriptor } from "../../../batch/index.ts";
import { type TypeRef, types } from "../../../types/index.ts";
import type { ColumnSource } from "../column-source.ts";
import type { ShapeCode } from "../parquet/scan.ts";
import type { ScanContext } from "../scan-file.ts";
import { makeLines, readTextRows, type TextFormat, textPlacesBytes, writeTextPlaces } from "./read-rows.ts";

/** What a text becomes; the positions are the numbers that the kernel knows. */
const textConversions = ["text", "int8", "float8", "bool", "date", "timestamp", "time"] as const;

/** Bytes of a value in a vector. */
const widths = { text: 16, int8: 8, float8: 8, bool: 1, date: 4, timestamp: 8, time: 8 } as const;

const fieldBytes = 8;
/** What the kernels say and their working memory: {u32 address, u32 rows}, 64 bytes from 64 on, a view at the end. */
const stateBytes = 192;
const viewOffset = 128;
/** Bytes behind a block that kernels may look at. */
const paddingBytes = 64;

/** Columns of a file that are wanted: their position in the file's columns or keys (-1 for none), and their type. */
export interface TextColumn {
  readonly position: number;
  readonly name: string;
  readonly type: TypeRef;
}

/** Where a vector's values and validity lie. */
interface Vector {
  readonly values: number;
  readonly valid: number;
  readonly bytes: number;
}

export class TextColumns implements ColumnSource {
  private readonly place: ScanContext;
  private readonly format: TextFormat;
  private readonly columns: readonly TextColumn[];
  private readonly fields: number;
  private readonly fieldsBytes: number;
  private readonly places: number;
  private readonly placesBytes: number;
  private readonly vectors: readonly Vector[];
  private readonly state: number;
  private block = 0;
  private blockBytes = 0;
  private blockOffset = 0;
  private position = 0;
  private end = 0;

  constructor(place: ScanContext, format: TextFormat, columns: readonly TextColumn[]) {
    const { memory } = place;
    this.place = place;
    this.format = format;
    this.columns = columns;
    this.fieldsBytes = Math.max(1, columns.length) * limits.batchRows * fieldBytes;
    this.fields = memory.allocate(this.fieldsBytes);
    this.placesBytes = Math.max(4, textPlacesBytes(format));
    this.places = memory.allocate(this.placesBytes);
    writeTextPlaces(
      memory,
      this.places,
      format,
      columns.map(({ position }) => position),
    );
    this.vectors = columns.map(({ type }) => {
      const bytes = limits.batchRows * (widthOf(type) + 1);
      const values = memory.allocate(bytes);
      return { values, valid: values + limits.batchRows * widthOf(type), bytes };
    });
    this.state = memory.allocate(stateBytes);
  }

  /** Reads `length` bytes of the file from `offset` on, which are whole rows. Errors: 22021 they are no UTF-8 text or have a NUL. */
  openBlock(offset: number, length: number): void {
    const { memory, kernels } = this.place;
    if (this.blockBytes < length + paddingBytes) {
      if (this.block !== 0) memory.free(this.block, this.blockBytes);
      this.block = 0;
      this.block = memory.allocate(length + paddingBytes);
      this.blockBytes = length + paddingBytes;
    }
    this.place.read(offset, length, this.block);
    if (kernels.utf8_valid(this.block, length) === 0) {
      throw sqlError("characterNotInRepertoire", `file "${this.place.file}" has a text that is not valid UTF-8`, {
        detail: `It lies between bytes ${offset} and ${offset + length}.`,
      });
    }
    makeLines(memory, kernels, this.format, this.block, this.block + length, this.state);
    this.blockOffset = offset;
    this.position = this.block;
    this.end = this.block + length;
  }

  advance(rows: number): void {
    const { memory, kernels } = this.place;
    const { format, position, end, places, columns, fields, state } = this;
    const got = readTextRows(kernels, format, position, end, rows, places, columns.length, fields, state);
    if (got < 0) throw this.broken(got);
    if (got !== rows) throw new Error("assertion failed: a block has fewer rows than were counted");
    this.position = memory.u32[state / 4]!;
  }

  available(): number {
    return Number.POSITIVE_INFINITY;
  }

  skip(): void {
    // a batch was split as a whole
  }

  read(column: number, rows: number, first: number, descriptorAddress: number): ShapeCode {
    const { memory, kernels } = this.place;
    const { type } = this.columns[column]!;
    const { values, valid } = this.vectors[column]!;
    const fields = this.fields + (column * limits.batchRows + first) * fieldBytes;
    const nulls = kernels.fields_valid(fields, rows, valid);
    const conversion = textConversions.indexOf(conversionOf(type));
    const failed = kernels.fields_convert(conversion, fields, rows, values, this.state + viewOffset);
    if (failed >= 0) throw this.badValue(column, first + failed);
    const width = widthOf(type);
    memory.u32[(descriptorAddress + descriptor.data) / 4] = values - first * width;
    memory.u32[(descriptorAddress + descriptor.valid) / 4] = nulls === 0 ? 0 : valid - first;
    return (nulls === 0 ? 0 : 2) | 4 | (127 << 3) | (width << 10);
  }

  close(): void {
    const { memory } = this.place;
    if (this.block !== 0) memory.free(this.block, this.blockBytes);
    memory.free(this.fields, this.fieldsBytes);
    memory.free(this.places, this.placesBytes);
    memory.free(this.state, stateBytes);
    for (const { values, bytes } of this.vectors) memory.free(values, bytes);
  }

  private badValue(column: number, row: number): Error {
    const { memory } = this.place;
    const field = (this.fields + (column * limits.batchRows + row) * fieldBytes) / 4;
    const address = memory.u32[field]!;
    const text = Buffer.from(memory.u8.slice(address, address + memory.u32[field + 1]!)).toString("utf8");
    const { name, type } = this.columns[column]!;
    const line = this.lineOf(address);
    return sqlError(
      "invalidTextRepresentation",
      `invalid input syntax for type ${types[type.name].sqlName}: "${text.slice(0, 200)}"`,
      {
        detail: `File "${this.place.file}", line ${line}, column "${name}".`,
        hint: `The column's type was inferred from the first rows of the file, which this value does not fit.`,
      },
    );
  }

  private broken(code: number): Error {
    const line = this.lineOf(this.place.memory.u32[this.state / 4]!);
    const detail = `File "${this.place.file}", line ${line}.`;
    if (this.format.kind === "json") {
      if (code === -4) return sqlError("untranslatableCharacter", "unsupported Unicode escape sequence", { detail });
      const fault = { [-2]: " The line is not an object.", [-3]: " It is nested too deep." }[code] ?? "";
      return sqlError("invalidTextRepresentation", "invalid input syntax for type json", { detail: detail + fault });
    }
    const messages: Readonly<Record<number, string>> = {
      [-1]: "unterminated CSV quoted field",
      [-2]: "text stands behind the closing quote of a CSV field",
      [-3]: "extra data after last expected column",
      [-4]: "missing data for the last columns",
    };
    return sqlError("badCopyFileFormat", messages[code] ?? "broken CSV row", { detail });
  }

  /** The line of the file that holds an address of the block, counted from 1: line feeds are counted from the file's beginning on. */
  private lineOf(address: number): number {
    const { memory } = this.place;
    let line = 1;
    const chunk = memory.allocate(limits.textBlockBytes);
    // Rows of the block were changed where they had escapes: the file is read again.
    const until = this.blockOffset + (address - this.block);
    for (let offset = 0; offset < until; offset += limits.textBlockBytes) {
      const length = Math.min(limits.textBlockBytes, until - offset);
      this.place.read(offset, length, chunk);
      const bytes = memory.u8.subarray(chunk, chunk + length);
      for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) line++;
    }
    memory.free(chunk, limits.textBlockBytes);
    return line;
  }
}

function conversionOf({ name }: TypeRef): (typeof textConversions)[number] {
  const conversion = textConversions.find((each) => each === name);
  if (conversion === undefined) throw new Error(`assertion failed: no text becomes ${name}`);
  return conversion;
}

function widthOf(type: TypeRef): number {
  return widths[conversionOf(type)];
}
