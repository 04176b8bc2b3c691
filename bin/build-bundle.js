/** Joins the modules of dist/src into dist/bundle: Node needs a third of a millisecond for each module, most of a server's start. */

import { readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const source = join(root, "dist/src");
const target = join(root, "dist/bundle");

// A thread's code is found beside the code that starts it, so all of them lie in one folder.
const workers = readdirSync(source, { recursive: true }).filter((path) => path.endsWith("worker.js"));
const bundle = await rolldown({
  platform: "node",
  external: /^[^./]/,
  input: Object.fromEntries(["cli/index.js", ...workers].map((path) => [basename(path, ".js"), join(source, path)])),
});
rmSync(target, { recursive: true, force: true });
await bundle.write({ dir: target, format: "esm", entryFileNames: "[name].js", chunkFileNames: "[name].js" });
