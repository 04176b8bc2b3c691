/** From a command line to an exit code. */

import { readFileSync } from "node:fs";
import { asSqlError } from "../base/index.ts";
import { demo } from "./demo.ts";
import { formatFailure } from "./error-report.ts";
import { type Invocation, readCommandLine, UsageError } from "./options.ts";
import { query } from "./query.ts";
import { serve } from "./serve.ts";

/**
 * Exit codes: 0 done, 1 failed, 2 the command line asks for what cannot be meant. What ends a command before it runs is one line on standard
 * error. `packageFile` has the version.
 */
export async function main(args: readonly string[], packageFile: URL): Promise<number> {
  try {
    return await run(readCommandLine(args), packageFile);
  } catch (thrown) {
    if (thrown instanceof UsageError) {
      process.stderr.write(`sluice: ${thrown.message}\n`);
      return 2;
    }
    const error = asSqlError(thrown);
    process.stderr.write(`sluice: ${formatFailure(error)}\n`);
    if (error.condition === "internalError" && thrown instanceof Error) process.stderr.write(`${thrown.stack}\n`);
    return error.condition === "invalidParameterValue" ? 2 : 1;
  }
}

async function run(invocation: Invocation, packageFile: URL): Promise<number> {
  switch (invocation.command) {
    case "help":
      process.stdout.write(`${invocation.text}\n`);
      return 0;
    case "version":
      process.stdout.write(`sluice ${JSON.parse(readFileSync(packageFile, "utf8")).version}\n`);
      return 0;
    case "query":
      return query(invocation.text, invocation.format, invocation.engine);
    case "serve":
      return serve(invocation.engine, invocation.listen, () => {});
    case "demo": {
      const { folder, scale, engine, listen } = invocation;
      return demo(folder, scale, engine, invocation.serve ? listen : undefined);
    }
  }
}
