/** Compiles src/kernels/assembly into dist/kernels.wasm unless that file is newer than every source. */

import { mkdirSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const sources = join(root, "src/kernels/assembly");
const output = join(root, "dist/kernels.wasm");

// The folder's own time tells of a removed file.
const files = readdirSync(sources).map((name) => join(sources, name));
const inputs = [fileURLToPath(import.meta.url), sources, ...files];
const newest = Math.max(...inputs.map((path) => statSync(path).mtimeMs));
const built = statSync(output, { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (built < newest) {
  mkdirSync(dirname(output), { recursive: true });
  const { default: asc } = await import("assemblyscript/asc");
  const { error } = await asc.main(
    [
      join(sources, "index.ts"),
      ...["--outFile", output, "-O3", "--noAssert", "--runtime", "stub", "--use", "abort="],
      ...["--enable", "simd,threads,bulk-memory", "--importMemory", "--noExportMemory", "--sharedMemory"],
      // Static data lies from 4096 on; a slot's own allocator starts at 1 MiB, the 16 pages that every memory must have.
      ...["--memoryBase", "4096", "--initialMemory", "16", "--maximumMemory", "65536"],
    ],
    { stdout: process.stdout, stderr: process.stderr },
  );
  if (error) process.exitCode = 1;
}
