/** ModuleBuilder: imports, functions and exports, laid out as a binary WebAssembly module. */

import { ByteSink } from "./bytes.ts";
import { writeBody } from "./emit.ts";
import type { Func } from "./expression.ts";
import { FunctionBuilder } from "./function.ts";
import { type ValType, valTypeCodes } from "./opcode.ts";
import { printModule } from "./wat.ts";

/** A function with its body, defined in this module. */
export interface DefinedFunction {
  readonly func: Func;
  readonly builder: FunctionBuilder;
  readonly exported: boolean;
}

/** Builds a module over one imported shared memory ("env" "memory"). */
export class ModuleBuilder {
  readonly imports: Func[] = [];
  readonly functions: DefinedFunction[] = [];
  private readonly imported = new Map<string, Func>();

  /** Imports "env" `name`; asked again, the same function is given. */
  import(name: string, params: readonly ValType[], results: readonly ValType[]): Func {
    const known = this.imported.get(name);
    if (known !== undefined) return known;
    const func: Func = { name, params, results, index: this.imports.length };
    this.imports.push(func);
    this.imported.set(name, func);
    return func;
  }

  /** Defines a function; `body` writes its statements. */
  function(
    name: string,
    params: readonly ValType[],
    results: readonly ValType[],
    body: (f: FunctionBuilder) => void,
    exported = true,
  ): Func {
    const func: Func = { name, params, results, index: -1 };
    const builder = new FunctionBuilder(params);
    body(builder);
    this.functions.push({ func, builder, exported });
    return func;
  }

  /** The binary module. */
  finish(): Uint8Array<ArrayBuffer> {
    this.layout();
    const out = new ByteSink();
    out.append([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
    const types = new TypeSection();
    const importIndices = this.imports.map((func) => types.index(func));
    const functionIndices = this.functions.map(({ func }) => types.index(func));
    section(out, 1, (part) => types.write(part));
    section(out, 2, (part) => this.writeImports(part, importIndices));
    section(out, 3, (part) => {
      part.unsigned(functionIndices.length);
      for (const index of functionIndices) part.unsigned(index);
    });
    section(out, 7, (part) => this.writeExports(part));
    section(out, 10, (part) => {
      part.unsigned(this.functions.length);
      for (const { builder } of this.functions) part.nested(writeBody(builder));
    });
    return out.finish();
  }

  /** The text form, for people. */
  print(): string {
    this.layout();
    return printModule(this);
  }

  private layout(): void {
    for (const [index, { func }] of this.functions.entries()) func.index = this.imports.length + index;
  }

  private writeImports(part: ByteSink, indices: readonly number[]): void {
    part.unsigned(this.imports.length + 1);
    part.name("env");
    part.name("memory");
    part.append([2, 3]); // a memory, shared with a maximum
    part.unsigned(0);
    part.unsigned(65536);
    for (const [at, func] of this.imports.entries()) {
      part.name("env");
      part.name(func.name);
      part.byte(0);
      part.unsigned(indices[at] ?? 0);
    }
  }

  private writeExports(part: ByteSink): void {
    const exported = this.functions.filter((each) => each.exported);
    part.unsigned(exported.length);
    for (const { func } of exported) {
      part.name(func.name);
      part.byte(0);
      part.unsigned(func.index);
    }
  }
}

class TypeSection {
  private readonly keys = new Map<string, number>();
  private readonly types: Func[] = [];

  index(func: Func): number {
    const key = `${func.params.join()}>${func.results.join()}`;
    const known = this.keys.get(key);
    if (known !== undefined) return known;
    this.keys.set(key, this.types.length);
    this.types.push(func);
    return this.types.length - 1;
  }

  write(part: ByteSink): void {
    part.unsigned(this.types.length);
    for (const { params, results } of this.types) {
      part.byte(0x60);
      for (const list of [params, results]) {
        part.unsigned(list.length);
        for (const type of list) part.byte(valTypeCodes[type]);
      }
    }
  }
}

function section(out: ByteSink, id: number, write: (part: ByteSink) => void): void {
  const part = new ByteSink();
  write(part);
  out.byte(id);
  out.nested(part);
}
