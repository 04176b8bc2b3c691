/** Every rule of the optimizer has a golden that shows it fire and one that shows where it must not. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ruleNames } from "../src/optimizer/index.ts";
import { sqlTestsFolder } from "./data.ts";
import { argument, parseCases } from "./datadriven.ts";
import { goldenFiles } from "./golden-files.ts";

const cases = goldenFiles(join(sqlTestsFolder, "optimize")).flatMap((file) =>
  parseCases(readFileSync(file, "utf8"), file),
);

/** Rules for plans that SQL does not make yet, which optimize.test.ts makes by hand. */
const beyondSql: ReadonlySet<string> = new Set(["MergeProjects", "MergeLimits"]);

test.each(["expect", "expect-not"])("each rule stands in a golden's %s", (key) => {
  const named = new Set(cases.flatMap((golden) => argument(golden, key) ?? []));
  expect(ruleNames.length).toBeGreaterThan(1);
  expect(ruleNames.filter((name) => !named.has(name) && !beyondSql.has(name))).toEqual([]);
  // A name that is no rule's would ask for nothing.
  expect([...named].filter((name) => !ruleNames.includes(name))).toEqual([]);
});
