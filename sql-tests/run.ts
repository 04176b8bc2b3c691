/** Turns golden files into tests: one per case, named `limit.test.sql:6 query`; REWRITE=1 writes expectations that are ours to write. */

import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sqlTestsFolder } from "./data.ts";
import { type GoldenCase, parseCases, rewriteCases } from "./datadriven.ts";
import { asksOnly, type GoldenRunner, goldenFiles, isOurs, isRefused, outputFault } from "./golden-files.ts";

/** One folder of goldens. */
export interface GoldenStep {
  readonly folder: string;
  /** Undefined for one unnamed run; else every file is run once per mode. */
  readonly modes?: readonly string[];
  /** Whether PostgreSQL judges the files that are not `ours-*`. */
  readonly postgresJudges?: boolean;
  /** Before each file, per mode. */
  open(mode: string | undefined): Promise<GoldenRunner> | GoldenRunner;
  /** Once, before and after all files. */
  start?(): Promise<void>;
  stop?(): Promise<void>;
}

const rewriteAsked = process.env["REWRITE"] === "1";
const startTimeoutMs = 60_000;
const caseTimeoutMs = 20_000;

/** Declares the tests of a folder. */
export function goldenStep(step: GoldenStep): void {
  describe(step.folder, () => {
    const folder = join(sqlTestsFolder, step.folder);
    const files = goldenFiles(folder);
    test("has golden files", () => expect(files.length).toBeGreaterThan(0));
    beforeAll(async () => await step.start?.(), startTimeoutMs);
    afterAll(async () => await step.stop?.(), startTimeoutMs);
    for (const [index, mode] of (step.modes ?? [undefined]).entries()) {
      const rewrites =
        (file: string) =>
        (golden: GoldenCase): boolean =>
          rewriteAsked && index === 0 && !(step.postgresJudges && !isOurs(file) && !isRefused(golden));
      for (const file of files) {
        const name = mode === undefined ? relative(folder, file) : `${mode} ${relative(folder, file)}`;
        describe(name, () => goldenFile(step, mode, file, rewrites(file)));
      }
    }
  });
}

function goldenFile(
  step: GoldenStep,
  mode: string | undefined,
  file: string,
  rewrites: (golden: GoldenCase) => boolean,
): void {
  const text = readFileSync(file, "utf8");
  const cases = parseCases(text, file);
  const outputs: (string | undefined)[] = cases.map(() => undefined);
  let runner: GoldenRunner;
  test("has cases", () => expect(cases.length).toBeGreaterThan(0));
  beforeAll(async () => {
    runner = await step.open(mode);
  }, startTimeoutMs);
  afterAll(async () => {
    await runner?.close();
    const rewritten = rewriteCases(text, cases, outputs);
    if (rewritten !== text) writeFileSync(file, rewritten);
  });
  for (const [index, golden] of cases.entries()) {
    const name = `${relative(join(sqlTestsFolder, step.folder), file)}:${golden.line} ${golden.directive}`;
    const run = async (): Promise<void> => {
      const output = await runner.run(golden);
      if (rewrites(golden) && !asksOnly(golden)) outputs[index] = output;
      else expectOutput(golden, output);
    };
    test(name, run, caseTimeoutMs);
  }
}

function expectOutput(golden: GoldenCase, output: string): void {
  if (outputFault(golden, output) === undefined) return;
  // Where both are there, the test's report shows their difference.
  if (golden.expected !== undefined && golden.expected !== output) expect(output).toBe(golden.expected);
  expect.fail(outputFault(golden, output));
}
