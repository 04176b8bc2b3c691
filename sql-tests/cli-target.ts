/** `cli`: the sluice command as a process of its own, over the test lake. */

import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { sqlTestsFolder } from "./data.ts";

const launcher = join(sqlTestsFolder, "..", "bin", "sluice.js");

/** What stands for what in the words of a case and in what they give, e.g. `$LAKE` for a folder. */
export type Names = Readonly<Record<string, string>>;

/** Runs `sluice` with the words of `input`; prints what it wrote and how it ended. */
export async function runCli(input: string, names: Names): Promise<string> {
  let line = input;
  for (const [name, value] of Object.entries(names)) line = line.replaceAll(name, value);
  return withNames(await runCommand(process.execPath, [launcher, ...words(line)]), names);
}

/** A text in which names stand for their values again. */
export function withNames(text: string, names: Names): string {
  return Object.entries(names).reduce((named, [name, value]) => named.replaceAll(value, name), text);
}

/** Runs a program and prints its standard output, its standard error and, if it is not 0, its exit code. */
export async function runCommand(program: string, args: readonly string[]): Promise<string> {
  const command = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<number | null>((resolve) => command.once("close", resolve));
  const [output, errors, exit] = await Promise.all([text(command.stdout), text(command.stderr), ended]);
  const lines = [...linesOf(output), ...linesOf(errors).map((line) => `stderr: ${line}`)];
  if (exit !== 0) lines.push(`exit: ${exit}`);
  return lines.join("\n");
}

/** Splits at white space outside of double and single quotes. */
export function words(input: string): string[] {
  const found = input.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  return found.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, "$1$2"));
}

function linesOf(output: string): string[] {
  return output === "" ? [] : output.replace(/\n+$/, "").split("\n");
}
