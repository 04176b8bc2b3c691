/** The part of the WebAssembly JavaScript API that Sluice uses: TypeScript declares it in its DOM library only. */

declare global {
  namespace WebAssembly {
    type Imports = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    class Module {
      constructor(bytes: Uint8Array);
      private readonly brand: "module";
    }
    class Instance {
      constructor(module: Module, imports?: Imports);
      readonly exports: Readonly<Record<string, unknown>>;
    }
    class Memory {
      /** Sizes are pages of 64 KiB. */
      constructor(descriptor: { initial: number; maximum: number; shared: true });
      readonly buffer: SharedArrayBuffer;
    }
    class Global {
      constructor(descriptor: { value: "i32"; mutable: boolean }, value: number);
      value: number;
    }
  }
}

export {};
