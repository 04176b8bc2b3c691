/** Programs of others, run to their end. */

import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

/** Gives standard output; rejects with the end of standard error when the program fails. */
export async function runProgram(program: string, args: readonly string[], input: string): Promise<string> {
  const child = spawn(program, args, { stdio: ["pipe", "pipe", "pipe"] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  child.stdin.end(input);
  const [output, errors, exit] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (exit !== 0) throw new Error(`${program} ended with ${exit}: ${errors.slice(-2000)}`);
  return output;
}
