/** The engine: sessions that take statements through parse, bind, optimize, lower and run. */

export type {
  Engine,
  EngineOptions,
  ExtendedSink,
  ExtendedStep,
  Notice,
  OutputField,
  RowBlock,
  Session,
  SessionOptions,
  StatementSink,
} from "./api.ts";
export { createEngine } from "./engine.ts";
