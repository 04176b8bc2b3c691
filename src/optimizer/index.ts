/** Rewrites plans by rules: always the same rows, columns and types, at less cost. Pure. */

export type { Evaluate, Optimized, Step } from "./optimize.ts";
export { optimize, ruleNames } from "./optimize.ts";
export { printSteps } from "./print-steps.ts";
export { mapScalars } from "./scalars.ts";
