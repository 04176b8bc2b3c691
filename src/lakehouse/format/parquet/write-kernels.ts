/** The kernels that file writers use, over a memory of their own: what is to be compressed or hashed is copied in, and the result out. */

import { assert } from "../../../base/index.ts";
import { instantiateKernels, type PageKernels } from "../../../kernels/index.ts";

/** Where the memory is the writer's: below it the kernels keep their own data. */
const base = 1 << 20;
const wasmPageBytes = 65_536;

/** A memory with the kernels over it, which grows by being made anew: nothing is kept in it from one use to the next. */
export class WriterMemory {
  private size = 0;
  private current: { readonly u8: Uint8Array; readonly kernels: PageKernels } | undefined;

  /** Gives the memory and kernels, and the addresses of areas of so many bytes each, whose contents are whatever was there. */
  areas(...bytes: readonly number[]): { u8: Uint8Array; kernels: PageKernels; at: readonly number[] } {
    let end = base;
    const at = bytes.map((length) => {
      const start = end;
      end += Math.ceil(length / 16) * 16;
      return start;
    });
    if (this.current === undefined || end > this.size) this.current = this.make(end);
    return { ...this.current, at };
  }

  private make(bytes: number): { readonly u8: Uint8Array; readonly kernels: PageKernels } {
    const pages = Math.ceil((Math.max(bytes, this.size * 2) + wasmPageBytes) / wasmPageBytes);
    assert(pages <= 65_536, "what a writer compresses fits a memory");
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
    this.size = pages * wasmPageBytes;
    return { u8: new Uint8Array(memory.buffer), kernels: instantiateKernels(memory) };
  }
}

let shared: WriterMemory | undefined;

/** The thread's memory for writers: each use is over before the next begins. */
export function writerMemory(): WriterMemory {
  shared ??= new WriterMemory();
  return shared;
}
