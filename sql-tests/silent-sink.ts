/** A sink that gives its rows back and tells nothing: tests say beside it what they want to hear. An error fails the test. */

import { expect } from "vitest";
import type { StatementSink } from "../src/engine/index.ts";

export const silentSink: StatementSink = {
  fields: () => {},
  rows: ({ release }) => release(),
  complete: () => {},
  empty: () => {},
  error: (error) => expect.fail(error.message),
  parameter: () => {},
  notice: () => {},
};
