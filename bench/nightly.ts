/** `npm run nightly`: the tests under newer versions of Node, the long suites, and the hostile soak. */

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { repository } from "./repository.ts";

/** Major versions, as npm's package `node` brings them. */
const nodeVersions = ["22", "24"];
const soakMinutes = "30";
const fuzzSeconds = "600";

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

const steps: readonly Step[] = [
  ...nodeVersions.flatMap((version) => [
    // Without this a wrong node on the path would test the same version again.
    { name: `node ${version} is there`, command: under(version, `node --version | grep "^v${version}\\."`) },
    { name: `npm test under node ${version}`, command: under(version, "npm test") },
  ]),
  { name: "npm test with the long suites", command: ["npm", "test"], environment: { NIGHTLY: "1" } },
  { name: "npm run test:interop", command: ["npm", "run", "test:interop"] },
  {
    name: `damaged Parquet files, ${fuzzSeconds} seconds`,
    command: [process.execPath, fileURLToPath(new URL("./fuzz.js", import.meta.url)), "--seconds", fuzzSeconds],
  },
  {
    name: `hostile soak, ${soakMinutes} minutes`,
    command: [process.execPath, fileURLToPath(new URL("./soak.js", import.meta.url)), "--minutes", soakMinutes],
  },
];

function under(version: string, command: string): string[] {
  return ["npm", "exec", "--yes", `--package=node@${version}`, `--call=${command}`];
}

function succeeds({ name, command, environment }: Step): boolean {
  console.log(`nightly: ${name}`);
  const [program = "", ...args] = command;
  const { status } = spawnSync(program, args, {
    cwd: repository,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...environment },
  });
  return status === 0;
}

const failed = steps.filter((step) => !succeeds(step)).map(({ name }) => name);
console.log(failed.length === 0 ? `nightly: ${steps.length} steps passed` : `nightly: failed: ${failed.join("; ")}`);
if (failed.length > 0) process.exitCode = 1;
