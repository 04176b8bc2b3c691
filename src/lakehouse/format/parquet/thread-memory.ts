/** The kernels over a memory of the thread's own, for footers and writers: what is to be indexed, compressed or hashed is copied in, and the result out. */

import { assert } from "../../../base/index.ts";
import { instantiateKernels, type PageKernels } from "../../../kernels/index.ts";

/** Where the memory is the user's: below it the kernels keep their own data. */
const base = 1 << 20;
const wasmPageBytes = 65_536;

/** Bytes that a memory has at first, and the most that are kept for the next use. Only what is touched costs anything. */
const firstBytes = 4 << 20;
const keptBytes = 64 << 20;

/** A memory with the kernels over it, which grows by being made anew: nothing is kept in it from one use to the next. */
class ThreadMemory {
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
    if (end > keptBytes) return { ...make(end), at };
    if (this.current === undefined || end > this.size) {
      this.size = Math.max(end, this.size * 2, firstBytes);
      this.current = make(this.size);
    }
    return { ...this.current, at };
  }
}

function make(bytes: number): { readonly u8: Uint8Array; readonly kernels: PageKernels } {
  const pages = Math.ceil((bytes + wasmPageBytes) / wasmPageBytes);
  assert(pages <= 65_536, "what is copied in fits a memory");
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  return { u8: new Uint8Array(memory.buffer), kernels: instantiateKernels(memory) };
}

let shared: ThreadMemory | undefined;

/** The thread's memory: each use is over before the next begins. */
export function threadMemory(): ThreadMemory {
  shared ??= new ThreadMemory();
  return shared;
}
