/** Plan -> pipelines -> WebAssembly, run morsel by morsel in worker threads. */

export type { RunSession } from "./compile/parameters.ts";
export { printStages } from "./compile/stage.ts";
export type { PipelineCounts } from "./counts.ts";
export type { ExecutorOptions } from "./executor.ts";
export { Executor } from "./executor.ts";
export { lower } from "./lower.ts";
export type { Pipeline, Range } from "./pipeline.ts";
export { printPipelines } from "./print.ts";
export type { GivenRows, Run, RunSink } from "./run.ts";
export { questionOf } from "./scan-questions.ts";
export type { PipelineRanges, RowRange } from "./work.ts";
