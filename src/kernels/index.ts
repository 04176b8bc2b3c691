/** Fixed Wasm kernels: decompress, unpack, select, numeric and text; and how a memory gets them. */

export type { CompiledKernels, KernelExports, KernelFunction } from "./load.ts";
export { instantiateKernels, loadKernels } from "./load.ts";
export type { PageKernels } from "./page-kernels.ts";
export type { KernelType, Signature } from "./signatures.ts";
