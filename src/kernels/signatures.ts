/** Reads the parameters and results of every kernel out of the compiled module, so that generated code can import kernels by name. */

import { assert } from "../base/index.ts";

/** A WebAssembly value type. Only inner functions take or give v128, which JavaScript has no form of. */
export type KernelType = "i32" | "i64" | "f32" | "f64" | "v128";

/** The type of one kernel. */
export interface Signature {
  readonly params: readonly KernelType[];
  readonly results: readonly KernelType[];
}

const typeNames = new Map<number, KernelType>([
  [0x7f, "i32"],
  [0x7e, "i64"],
  [0x7d, "f32"],
  [0x7c, "f64"],
  [0x7b, "v128"],
]);

/** The sections that say what is exported (WebAssembly core specification 5.5.2). */
const sections = { type: 1, import: 2, function: 3, export: 7 } as const;

/**
 * The exported functions of a module that we built ourselves, by name. The module may import a memory and nothing else.
 * Source: WebAssembly core specification 5.3 (types) and 5.5 (modules).
 */
export function readSignatures(module: Uint8Array): Map<string, Signature> {
  const cursor = new Cursor(module, 8);
  let types: Signature[] = [];
  let functions: number[] = [];
  const signatures = new Map<string, Signature>();
  while (cursor.offset < module.length) {
    const id = cursor.byte();
    const end = cursor.unsigned() + cursor.offset;
    if (id === sections.type) types = cursor.vector(readFunctionType);
    else if (id === sections.import) cursor.vector(checkMemoryImport);
    else if (id === sections.function) functions = cursor.vector((at) => at.unsigned());
    else if (id === sections.export) {
      cursor.vector((at) => {
        const name = at.name();
        const kind = at.byte();
        const index = at.unsigned();
        if (kind === 0) signatures.set(name, types[functions[index]!]!);
      });
    }
    cursor.offset = end;
  }
  return signatures;
}

function readFunctionType(cursor: Cursor): Signature {
  assert(cursor.byte() === 0x60, "kernels.wasm has a type that is not a function's");
  return { params: cursor.vector(readValueType), results: cursor.vector(readValueType) };
}

function readValueType(cursor: Cursor): KernelType {
  const name = typeNames.get(cursor.byte());
  assert(name !== undefined, "kernels.wasm has a function of a reference");
  return name;
}

function checkMemoryImport(cursor: Cursor): void {
  const name = `${cursor.name()}.${cursor.name()}`;
  assert(name === "env.memory", `kernels.wasm imports ${name}`);
  cursor.byte();
  const hasMaximum = (cursor.byte() & 1) === 1;
  cursor.unsigned();
  if (hasMaximum) cursor.unsigned();
}

class Cursor {
  readonly bytes: Uint8Array;
  offset: number;

  constructor(bytes: Uint8Array, offset: number) {
    this.bytes = bytes;
    this.offset = offset;
  }

  byte(): number {
    return this.bytes[this.offset++]!;
  }

  unsigned(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  name(): string {
    const length = this.unsigned();
    this.offset += length;
    return new TextDecoder().decode(this.bytes.subarray(this.offset - length, this.offset));
  }

  vector<T>(read: (cursor: Cursor) => T): T[] {
    return Array.from({ length: this.unsigned() }, () => read(this));
  }
}
