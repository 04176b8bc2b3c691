/** Golden files: where they are, what runs them, who judges them, and when an output is not the expected one. */

import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { argument, type GoldenCase } from "./datadriven.ts";
import { sameOutput } from "./outcome.ts";

/** Runs the cases of one file in order; state lasts from case to case. */
export interface GoldenRunner {
  run(golden: GoldenCase): Promise<string>;
  close(): Promise<void> | void;
}

/** All golden files below a folder, sorted by path, or the one that is named; none if there is no such folder. */
export function goldenFiles(folder: string): string[] {
  if (folder.endsWith(".test.sql")) return [folder];
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.sql"))
    .sort()
    .map((name) => join(folder, name));
}

/** True for files of what only Sluice has; PostgreSQL judges the others in bind/, cli/, clients/, execute/ and wire/. */
export function isOurs(file: string): boolean {
  return basename(file).startsWith("ours-");
}

/** True for `statement ok` and `statement error` without an expectation: they ask only whether the statement goes through. */
export function asksOnly(golden: GoldenCase): boolean {
  const asks = argument(golden, "ok") !== undefined || argument(golden, "error") !== undefined;
  return golden.directive === "statement" && golden.expected === undefined && asks;
}

/** True for a case that PostgreSQL answers and Sluice refuses: its expectation is ours to write, and has to be 0A000 with a position. */
export function isRefused(golden: GoldenCase): boolean {
  return argument(golden, "refused") !== undefined;
}

/** Says how an output differs from what the case expects, or undefined when it does not. */
export function outputFault(golden: GoldenCase, output: string): string | undefined {
  if (asksOnly(golden)) {
    const wanted = argument(golden, "error") !== undefined;
    const failed = output.startsWith("error ");
    return wanted === failed ? undefined : `the statement should ${wanted ? "fail" : "succeed"}, it gave: ${output}`;
  }
  if (isRefused(golden) && !/^error 0A000 at \d+:/.test(output)) {
    return `the statement should be refused at a position, it gave:\n${output}`;
  }
  if (golden.expected === undefined) return `the case has no expectation; the answer is:\n${output}`;
  return sameOutput(golden.expected, output, golden) ? undefined : `expected:\n${golden.expected}\ngot:\n${output}`;
}
