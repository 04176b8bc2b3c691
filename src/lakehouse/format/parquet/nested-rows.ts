/** Rows of top-level structs as JavaScript values, by way of the JSON text that a kernel writes of them. For metadata kept in Parquet. */

import { setImmediate } from "node:timers/promises";
import { notSupported } from "../../../base/index.ts";
import { createBudget, SlotMemory } from "../../../batch/index.ts";
import { instantiateKernels } from "../../../kernels/index.ts";
import type { Store } from "../../store/store.ts";
import type { ScanContext } from "../scan-file.ts";
import { cursorWords } from "./cursor.ts";
import { loadFooter } from "./footer-file.ts";
import type { FileMetadata, RowGroup } from "./metadata.ts";
import { leavesOf, nestedRecord } from "./nested-record.ts";
import { nestedAvailable, openNested, readNested } from "./nested-scan.ts";
import { elementAfter, type NestedNode, structOf } from "./nested-schema.ts";

/** Rows taken between two pauses, so that the thread that reads them stays responsive. */
const rowsAtOnce = 256;

/** The memory in which a file's pages are decoded, in pages of 64 KB; only what is touched is there, and it is dropped afterwards. */
const memoryPages = 32_768;

/** What is wanted of a file: fields of top-level structs, and instead of a field that has no value in the file a struct beside it, as text. */
export interface WantedRows {
  readonly structs: Readonly<Record<string, readonly string[]>>;
  readonly substitute?: { readonly struct: string; readonly field: string; readonly by: string };
}

/**
 * Calls `take` with each row in order: an object of those of the wanted top-level structs that the file has, each with the wanted fields. A
 * struct is null, or what JSON.parse makes of it; a substitute stands under its own name as text of JSON.
 * Errors: XX001 a damaged file, 0A000 an encoding or codec that is not known, 53200 chunks that are too large.
 */
export async function readNestedRows(
  store: Store,
  path: string,
  wanted: WantedRows,
  take: (row: Readonly<Record<string, unknown>>, number: number) => void,
): Promise<void> {
  const file = store.location(path);
  const metadata = await loadFooter(file, store.inside);
  const trees = wantedStructs(metadata, wanted, file);
  const substitute = substituteOf(metadata, wanted);
  if (substitute !== undefined) trees.push(substitute);
  const wasm = new WebAssembly.Memory({ initial: memoryPages, maximum: memoryPages, shared: true });
  const memory = new SlotMemory(wasm, createBudget(memoryPages));
  const kernels = instantiateKernels(wasm);
  let number = 0;
  for (const group of metadata.rowGroups) {
    const read = await loadChunks(store, path, memory, group, trees);
    const scan: ScanContext = { memory, kernels, file, read };
    const cursors = trees.map((tree) => openStruct(scan, group, tree));
    for (let left = group.numRows; left > 0; ) {
      const rows = cursors.reduce(
        (least, at) => Math.min(least, nestedAvailable(scan, at)),
        Math.min(left, rowsAtOnce),
      );
      const columns = cursors.map((at, index) => {
        const texts = readTexts(scan, at, rows);
        return trees[index] === substitute ? texts : texts.map((text) => text && JSON.parse(text));
      });
      for (let row = 0; row < rows; row++) {
        take(Object.fromEntries(trees.map(({ name }, index) => [name, columns[index]![row]])), number++);
      }
      left -= rows;
      await setImmediate();
    }
    memory.freeAll();
  }
}

function wantedStructs(metadata: FileMetadata, { structs }: WantedRows, file: string): NestedNode[] {
  return Object.entries(structs).flatMap(([name, fields]) => {
    const tree = topStruct(metadata, name, (field) => fields.includes(field));
    if (typeof tree === "string") throw notSupported(`Parquet type ${tree} in column "${name}" of file "${file}"`);
    return tree === undefined ? [] : [tree];
  });
}

/** The top-level struct of a name, with some of its fields; as of {@link structOf}. */
function topStruct(
  metadata: FileMetadata,
  name: string,
  wanted: (field: string) => boolean,
): ReturnType<typeof structOf> {
  const { schema } = metadata;
  let leaf = 0;
  for (let index = 1; index < schema.length; index = elementAfter(schema, index)) {
    if (schema[index]!.name === name) return structOf(metadata, index, leaf, wanted);
    const end = elementAfter(schema, index);
    for (let inner = index; inner < end; inner++) if (schema[inner]!.physicalType !== undefined) leaf++;
  }
  return undefined;
}

/** The substitute, if the field for which it stands is absent or null throughout and the file has a readable one. */
function substituteOf(metadata: FileMetadata, { substitute }: WantedRows): NestedNode | undefined {
  if (substitute === undefined) return undefined;
  const { struct, field, by } = substitute;
  const leaf = metadata.leaves.findIndex(({ path }) => path.length === 2 && path[0] === struct && path[1] === field);
  const given = metadata.rowGroups.some((group) => {
    const chunk = leaf < 0 ? undefined : group.column(leaf);
    return chunk !== undefined && chunk.statistics?.nullCount !== chunk.numValues;
  });
  const tree = given ? undefined : topStruct(metadata, struct, (name) => name === by);
  const found = typeof tree === "object" && tree.kind === "struct" ? tree.children[0] : undefined;
  return found?.kind === "struct" ? found : undefined;
}

/** Reads the chunks of a row group beforehand, since what decodes them cannot wait: gives what hands them over. */
async function loadChunks(
  store: Store,
  path: string,
  memory: SlotMemory,
  group: RowGroup,
  trees: readonly NestedNode[],
): Promise<ScanContext["read"]> {
  const loaded = new Map<string, Uint8Array>();
  for (const { leaf } of trees.flatMap(leavesOf)) {
    const { offset, length } = group.column(leaf).pages;
    loaded.set(`${offset} ${length}`, await store.readRange(path, offset, length));
  }
  return (offset, length, address) => {
    memory.u8.set(loaded.get(`${offset} ${length}`)!, address);
  };
}

/** Starts a struct at a row group; gives the word index of its cursor. */
function openStruct({ memory }: ScanContext, group: RowGroup, tree: NestedNode): number {
  const bytes = nestedRecord(tree, group, false);
  const record = memory.allocate(bytes.length);
  memory.u8.set(bytes, record);
  const at = memory.allocate(cursorWords * 4) / 4;
  memory.u32.fill(0, at, at + cursorWords);
  openNested(memory, at, record);
  return at;
}

/** The next rows of a struct as texts of JSON, which are available. */
function readTexts(scan: ScanContext, at: number, rows: number): (string | null)[] {
  const { u8, u32 } = scan.memory;
  const { views, valid } = readNested(scan, at, rows);
  return Array.from({ length: rows }, (_, row) => {
    if (u8[valid + row] === 0) return null;
    const view = views / 4 + row * 4;
    const length = u32[view]!;
    const text = length > 12 ? u32[view + 3]! : views + row * 16 + 4;
    return Buffer.from(u8.buffer, text, length).toString("utf8");
  });
}
