/** PostgreSQL's own grammar, as libpg-query's Wasm: text -> its raw parse tree, or PostgreSQL's syntax error. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { ParseResult } from "libpg-query";
import load, { type Grammar } from "libpg-query/wasm/libpg-query.js";
import { assert, type SqlError, sqlError, stackDepthExceeded } from "../base/index.ts";
import { syntaxError } from "./syntax-error.ts";

/**
 * Most bytes of JSON that a parse tree may have: some 40 times the text as a rule, 200 times for the worst text. V8 needs about five
 * times as much again for the objects.
 */
const treeBytesMax = 32 * 1024 * 1024;

/** An instance that has grown beyond this many bytes is not kept. Wasm memory never shrinks. */
const instanceBytesMax = 128 * 1024 * 1024;

const require = createRequire(import.meta.url);
const module = new WebAssembly.Module(readFileSync(require.resolve("libpg-query/wasm/libpg-query.wasm")));

let current: Grammar | undefined = await instantiate();
let next: Promise<void> | undefined;

/** Resolves when {@link parseTree} may be called: at once, but for the moment after an instance has been thrown away. */
export async function grammarReady(): Promise<void> {
  await next;
}

/** Whether {@link parseTree} may be called now. */
export function grammarIsReady(): boolean {
  return current !== undefined;
}

/**
 * Parses a text of any number of statements.
 * @throws SqlError as PostgreSQL's parser says it, with the position in characters; 54001 if the text nests too deep for the stack
 *   (the Wasm has no guard of its own, and an instance that has overflowed is ruined, so a new one is made); 54000 if its tree is huge.
 */
export function parseTree(text: string): ParseResult {
  assert(current !== undefined, "no grammar instance");
  const grammar = current;
  let json: string | SqlError;
  try {
    json = parseToJson(grammar, text);
    if (grammar.HEAPU8.byteLength > instanceBytesMax) replace();
  } catch (error) {
    replace();
    throw stackDepthExceeded(error);
  }
  if (typeof json !== "string") throw json;
  return JSON.parse(json) as ParseResult;
}

/** Throws the instance away. The loader is asynchronous, though it waits for nothing outside this thread. */
function replace(): void {
  current = undefined;
  next = instantiate().then((grammar) => {
    current = grammar;
    next = undefined;
  });
}

function instantiate(): Promise<Grammar> {
  return load({
    instantiateWasm: (imports, receive) => receive(new WebAssembly.Instance(module, imports)),
    printErr: () => {},
  });
}

/** The tree as JSON, or the user's error; throws anything else that goes wrong inside the Wasm. */
function parseToJson(grammar: Grammar, text: string): string | SqlError {
  const bytes = Buffer.byteLength(text);
  const input = grammar._malloc(bytes + 1);
  assert(input !== 0, "no memory for the text");
  // Views are taken anew after every call: growing the memory detaches them.
  memory(grammar).write(text, input, "utf8");
  grammar.HEAPU8[input + bytes] = 0;
  const result = grammar._wasm_parse_query_raw(input);
  assert(result !== 0, "no memory for the parse tree");
  const bytesOut = memory(grammar);
  const error = bytesOut.readUInt32LE(result + 8);
  let outcome: string | SqlError;
  if (error !== 0) {
    const message = cString(bytesOut, bytesOut.readUInt32LE(error));
    const source = cString(bytesOut, bytesOut.readUInt32LE(error + 4));
    outcome = syntaxError(message, bytesOut.readInt32LE(error + 16), source);
  } else {
    const tree = bytesOut.readUInt32LE(result);
    const end = bytesOut.indexOf(0, tree);
    outcome = end - tree > treeBytesMax ? treeTooLarge() : bytesOut.toString("utf8", tree, end);
  }
  grammar._wasm_free_parse_result(result);
  grammar._free(input);
  return outcome;
}

function treeTooLarge(): SqlError {
  return sqlError("programLimitExceeded", "statement has too many parts", {
    hint: "Split it into several statements, or load long lists of values from a file.",
  });
}

let view: Buffer | undefined;

/** The instance's memory as a Buffer, made again only when the memory has grown. */
function memory(grammar: Grammar): Buffer {
  const heap = grammar.HEAPU8;
  if (view === undefined || view.buffer !== heap.buffer) view = Buffer.from(heap.buffer, 0, heap.byteLength);
  return view;
}

function cString(bytes: Buffer, pointer: number): string {
  return bytes.toString("utf8", pointer, bytes.indexOf(0, pointer));
}
