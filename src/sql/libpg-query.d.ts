/** The Emscripten loader inside libpg-query: used instead of the package's own door, which keeps a single instance for good. */

declare module "libpg-query/wasm/libpg-query.js" {
  /** The parts of the loaded module that the parser calls. Pointers are byte addresses in HEAPU8. */
  export interface Grammar {
    readonly HEAPU8: Uint8Array;
    _malloc(bytes: number): number;
    _free(pointer: number): void;
    /** Takes a C string; gives {char *tree, char *stderr, {char *message, char *function, char *file, i32 line, i32 cursor} *error}. */
    _wasm_parse_query_raw(text: number): number;
    _wasm_free_parse_result(result: number): void;
  }

  /** What a caller may put into the module before it is made. */
  export interface GrammarOptions {
    instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void): void;
    printErr(line: string): void;
  }

  const load: (options: GrammarOptions) => Promise<Grammar>;
  export default load;
}
