/** The types of the fixed kernels, for importing them into generated modules. */

import { assert } from "../../base/index.ts";
import { jsFunctions } from "../../functions/index.ts";
import { loadKernels } from "../../kernels/index.ts";
import type { ValType } from "../../wasm/index.ts";

/** Parameters and results of a kernel; asking for one that does not exist is a bug. */
export function kernelSignature(name: string): { params: readonly ValType[]; results: readonly ValType[] } {
  const js = jsFunctions[name];
  if (js !== undefined) return { params: js.params, results: ["i32"] };
  const signature = loadKernels().signatures.get(name);
  assert(signature !== undefined, `no kernel ${name}`);
  return signature as { params: readonly ValType[]; results: readonly ValType[] };
}

/** Kernels that only read their arguments. */
export const neverAllocates =
  /^(format_|view_|bpchar_|uuid_|dec128_|date_|timestamp_|interval_|num_(compare|hash|sort_prefix|text_length|from_dec|to_|accumulated))|_(like|length|regex)$/;
