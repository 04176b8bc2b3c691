/** The bound on what matching one row may cost: no pattern and text keep a worker for much longer than a second. */

import { sqlError } from "../../base/index.ts";

/** Steps of automata, each of some nanoseconds. */
const stepsMax = 100_000_000;

let left = stepsMax;

/** Begins a row, or another piece of work. */
export function beginWork(steps: number = stepsMax): void {
  left = steps;
}

/** Counts steps. @throws SqlError 54000 when the row has had too many */
export function countWork(steps: number): void {
  left -= steps;
  if (left >= 0) return;
  throw sqlError("programLimitExceeded", "a regular expression needs too many steps on a text of this length", {
    hint: "Simplify the regular expression, in particular nested and bounded repetitions, or shorten the text.",
  });
}
