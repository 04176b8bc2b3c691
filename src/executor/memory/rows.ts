/** Rows that are given as values, written into a slot as flat vectors (nullable, numerics as num cells): what literals are to the parameter block. */

import { granuleBytes, type SlotMemory } from "../../batch/index.ts";
import type { Datum } from "../../types/index.ts";
import { formOf } from "../compile/facts.ts";
import { writeDatum } from "../compile/parameters.ts";
import { flatSource } from "../operators/values.ts";
import type { SourceColumn } from "../pipeline.ts";
import type { RowsPlan } from "../work.ts";

/** Writes the values of each column; as many as `rows` says. */
export function writeRows(
  memory: SlotMemory,
  columns: readonly SourceColumn[],
  given: { readonly rows: number; readonly columns: readonly (readonly Datum[])[] },
): RowsPlan {
  const { widths } = flatSource(columns);
  const append = appender(memory);
  const written = columns.map(({ type }, index) => {
    const width = widths[index] as number;
    const dataBytes = given.rows * width;
    const data = memory.allocate(dataBytes + given.rows + 16);
    const valid = data + dataBytes;
    memory.u8.fill(0, data, valid + given.rows);
    const view = new DataView(memory.memory.buffer, data, Math.max(dataBytes, 16));
    const form = formOf(type);
    const values = given.columns[index] ?? [];
    for (let row = 0; row < given.rows; row++) {
      const value = values[row];
      if (value === null || value === undefined) continue;
      memory.u8[valid + row] = 1;
      const at = row * width;
      if (form === "bool") view.setUint8(at, value === true ? 1 : 0);
      else if (form === "i16") view.setInt16(at, Number(value), true);
      else if (form === "f32") view.setFloat32(at, Number(value), true);
      else writeDatum(view, at, value, form, append);
    }
    return { data, valid, width };
  });
  return { rows: given.rows, columns: written };
}

/** Keeps long bytes in memory of its own. */
function appender(memory: SlotMemory): (bytes: Uint8Array) => number {
  let next = 0;
  let end = 0;
  return (bytes) => {
    if (bytes.length > end - next) {
      const size = Math.max(16 * granuleBytes, bytes.length);
      next = memory.allocate(size);
      end = next + size;
    }
    const address = next;
    memory.u8.set(bytes, address);
    next = (address + bytes.length + 7) & ~7;
    return address;
  };
}
