/** The table of rooms: what each may import, and which rooms own the modules from outside. layers.test.ts holds the code to it. */

/**
 * Rooms from the highest to the lowest. A room may import the rooms of its row, by their doors, and nothing else of src/.
 * Imports go down only: binder, optimizer and executor never import one another, they meet in algebra.
 */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  cli: ["base", "types", "batch", "demo", "engine", "server"],
  server: ["base", "types", "wire", "engine"],
  engine: [
    ...["base", "types", "sql", "algebra", "batch", "functions", "lakehouse", "catalog"],
    ...["binder", "optimizer", "executor"],
  ],
  binder: ["base", "types", "sql", "algebra", "functions"],
  optimizer: ["base", "types", "algebra", "functions"],
  executor: ["base", "types", "wasm", "algebra", "batch", "kernels", "functions", "lakehouse", "rows"],
  catalog: ["base", "types", "algebra", "functions", "lakehouse"],
  demo: ["base", "types", "batch", "lakehouse"],
  // The code of the values themselves stands in functions: rows writes the same texts as casts to text do.
  rows: ["base", "types", "wasm", "batch", "kernels", "functions"],
  functions: ["base", "types", "wasm", "algebra", "batch", "kernels"],
  lakehouse: ["base", "types", "wasm", "algebra", "batch", "kernels"],
  algebra: ["base", "types"],
  batch: ["base", "types", "wasm"],
  kernels: ["base", "types", "wasm"],
  types: ["base", "wasm"],
  wire: ["base"],
  sql: ["base"],
  wasm: ["base"],
  base: [],
};

const anyRoom: readonly string[] = Object.keys(rooms);

/** Modules from outside and the rooms that may import them. Tests may import any package, and any part of Node. */
export const owners: Readonly<Record<string, readonly string[]>> = {
  "apache-arrow": ["batch"],
  "libpg-query": ["sql"],
  "node:buffer": anyRoom,
  "node:path": anyRoom,
  "node:util": anyRoom,
  "node:crypto": ["server", "lakehouse", "demo", "batch"],
  "node:fs": ["cli", "engine", "executor", "lakehouse", "demo", "kernels", "sql", "batch"],
  "node:fs/promises": ["lakehouse", "demo"],
  "node:module": ["kernels", "sql"],
  "node:net": ["server"],
  "node:os": ["cli", "engine", "executor", "demo"],
  "node:stream": ["cli"],
  "node:timers/promises": ["lakehouse"],
  "node:v8": ["executor"],
  "node:vm": ["executor"],
  "node:worker_threads": ["executor", "demo", "sql"],
  "node:zlib": ["lakehouse"],
};

/** Tables that another program has written or that are one long list, which the bound on a file's length is not meant for. */
export const longTables: ReadonlySet<string> = new Set(["src/kernels/assembly/float-powers.ts"]);

/** Bounds on source files, tests included; a function's lines are those from its first word to its last brace. */
export const linesMax = { file: 500, function: 70 } as const;
