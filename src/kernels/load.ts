/** Finds, compiles and instantiates kernels.wasm. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { PageKernels } from "./page-kernels.ts";
import { readSignatures, type Signature } from "./signatures.ts";

/** The compiled kernels: the module goes to workers by postMessage, the signatures to the compiler of queries. */
export interface CompiledKernels {
  readonly module: WebAssembly.Module;
  readonly signatures: ReadonlyMap<string, Signature>;
}

/** Any kernel as JavaScript sees it: i64 is bigint, all else number. */
export type KernelFunction = (...values: (number | bigint)[]) => number | bigint | undefined;

/** The kernels over one memory. */
export interface KernelExports extends PageKernels {
  /** The scratch arena, [arenaPointer, arenaEnd): i32 globals that generated code may import as well. */
  readonly arenaPointer: WebAssembly.Global;
  readonly arenaEnd: WebAssembly.Global;
  /** Every function by name, what generated code imports. */
  readonly functions: Readonly<Record<string, KernelFunction>>;
}

let compiled: CompiledKernels | undefined;

/** Compiles the kernels, once per thread. Throws when `npm run build:kernels` has not been run. */
export function loadKernels(): CompiledKernels {
  if (compiled === undefined) {
    // By the package's own name for it: this code runs from the folder of modules and from the bundle.
    const bytes = readFileSync(createRequire(import.meta.url).resolve("#kernels.wasm"));
    compiled = { module: new WebAssembly.Module(bytes), signatures: readSignatures(bytes) };
  }
  return compiled;
}

/**
 * Instantiates the kernels over a shared memory of at least 1 MiB, whose bytes below 1 MiB belong to the kernels.
 * `module` spares a worker the compilation that another thread has done.
 */
export function instantiateKernels(memory: WebAssembly.Memory, module = loadKernels().module): KernelExports {
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  // A copy: calls through an object whose prototype the exports are cost a scan a third of its speed until V8 has compiled them.
  return { ...exports, functions: exports } as unknown as KernelExports;
}
