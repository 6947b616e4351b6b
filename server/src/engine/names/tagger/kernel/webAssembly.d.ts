/** As much of WebAssembly as the engine uses: the library of the language does not declare it, those of its hosts do. */
declare namespace WebAssembly {
  class Module {
    constructor(code: ArrayBufferView);
  }
  class Memory {
    constructor(size: { readonly initial: number });
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }
  class Instance {
    constructor(module: Module, imports: { readonly env: { readonly memory: Memory } });
    readonly exports: object;
  }
}
