/** A small memory with the kernels over it, for tests of single kernels. */

import { instantiateKernels, type KernelExports } from "./load.ts";

/** Where tests may write: everything above the kernels' own first MiB. */
export const testBase = 1 << 20;

/** The kernels over 4 MiB that cannot grow: an access beyond the end traps. */
export class TestMemory {
  readonly kernels: KernelExports;
  readonly bytes: Uint8Array;
  readonly view: DataView;

  constructor() {
    const memory = new WebAssembly.Memory({ initial: 64, maximum: 64, shared: true });
    this.kernels = instantiateKernels(memory);
    this.bytes = new Uint8Array(memory.buffer);
    this.view = new DataView(memory.buffer);
  }

  /** Writes the bytes so that they end where the memory ends, and gives their address: reading past them traps. */
  putLast(bytes: Uint8Array): number {
    const address = this.bytes.length - bytes.length;
    this.bytes.set(bytes, address);
    return address;
  }

  /** The address behind the last byte. */
  get end(): number {
    return this.bytes.length;
  }

  /** Writes the bytes at an address that follows from `testBase`, and gives it. */
  put(bytes: Uint8Array, offset = 0): number {
    this.bytes.set(bytes, testBase + offset);
    return testBase + offset;
  }

  /** A copy of `length` bytes at `address`. */
  take(address: number, length: number): Uint8Array {
    return this.bytes.slice(address, address + length);
  }
}
