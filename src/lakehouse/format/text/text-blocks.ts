/** Cuts a text file into blocks of whole rows, so that workers can read it side by side: line feeds inside of quotes end no row. */

import { open } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";
import { keepNewest, limits, sqlError } from "../../../base/index.ts";
import { createBudget, SlotMemory } from "../../../batch/index.ts";
import { instantiateKernels, type PageKernels } from "../../../kernels/index.ts";
import { skipTextRows, type TextFormat } from "./read-rows.ts";

/** Whole rows of a file; offsets and lengths in bytes. */
export interface TextBlock {
  readonly offset: number;
  readonly length: number;
  readonly rows: number;
}

/** The blocks of files by path and identity; the oldest is forgotten first. */
const known = new Map<string, Promise<readonly TextBlock[]>>();

/** The blocks of a file, from its first row of data on. Errors: 58P01 not there, 54000 a row is too long, 22P02 a broken JSON array. */
export function textBlocks(path: string, identity: string, format: TextFormat): Promise<readonly TextBlock[]> {
  const key = `${path} ${identity} ${JSON.stringify(format)}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const blocks = cut(path, format);
  keepNewest(known, key, blocks, limits.textFilesCached);
  blocks.catch(() => known.delete(key));
  return blocks;
}

/** Pages of the memory that files are cut in: room for some rows of the largest size. */
const memoryPages = 4096;

let place: { readonly memory: SlotMemory; readonly kernels: PageKernels } | undefined;

function openPlace(): { readonly memory: SlotMemory; readonly kernels: PageKernels } {
  if (place === undefined) {
    const wasm = new WebAssembly.Memory({ initial: memoryPages, maximum: memoryPages, shared: true });
    const memory = new SlotMemory(wasm, createBudget(memoryPages));
    place = { memory, kernels: instantiateKernels(wasm) };
  }
  return place;
}

async function cut(path: string, format: TextFormat): Promise<TextBlock[]> {
  const { memory, kernels } = openPlace();
  const file = await openText(path);
  const blocks: TextBlock[] = [];
  const state = memory.allocate(64);
  let capacity = limits.textBlockBytes;
  let buffer = memory.allocate(capacity);
  try {
    const { size } = await file.stat();
    memory.u32.fill(0, state / 4, state / 4 + 16);
    for (let offset = format.skippedBytes; offset < size; ) {
      const wanted = Math.min(capacity, size - offset);
      const { bytesRead } = await file.read(memory.u8, buffer, wanted, offset);
      if (bytesRead === 0) break;
      const last = offset + bytesRead >= size;
      const rows = skipTextRows(kernels, format, buffer, buffer + bytesRead, last, state);
      if (rows < 0) throw brokenArray(path, offset);
      const length = last ? bytesRead : memory.u32[state / 4]! - buffer;
      if (length === 0) {
        if (capacity >= limits.textRowBytes) throw longRow(path, offset);
        memory.free(buffer, capacity);
        capacity = Math.min(capacity * 4, limits.textRowBytes);
        buffer = memory.allocate(capacity);
        continue;
      }
      if (rows > 0) blocks.push({ offset, length, rows });
      offset += length;
      await setImmediate();
    }
  } finally {
    memory.free(buffer, capacity);
    memory.free(state, 64);
    await file.close();
  }
  return blocks;
}

function brokenArray(path: string, offset: number): Error {
  return sqlError("invalidTextRepresentation", "invalid input syntax for type json", {
    detail: `File "${path}" is no whole array from byte ${offset} on: its elements are objects with commas between them.`,
  });
}

function longRow(path: string, offset: number): Error {
  return sqlError("programLimitExceeded", `file "${path}" has a row of more than ${limits.textRowBytes} bytes`, {
    detail: `It begins at byte ${offset}.`,
    hint: "A quote that is not closed makes one row of all that follows it.",
  });
}

/** Opens a text file. 58P01 when it is not there. */
export async function openText(path: string): Promise<Awaited<ReturnType<typeof open>>> {
  try {
    return await open(path, "r");
  } catch (cause) {
    throw sqlError("undefinedFile", `could not open file "${path}"`, {
      cause,
      hint: "The file may have been moved or removed.",
    });
  }
}
