/** The worker that parses long texts: a stack large enough for what nests deep, and not the main thread. */

import { parentPort } from "node:worker_threads";
import { asSqlError, type ErrorReport, toReport } from "../base/index.ts";
import type { ParsedStatement } from "./ast.ts";
import { grammarReady } from "./grammar.ts";
import { parse } from "./parse.ts";

export interface ParseRequest {
  readonly text: string;
}

/** Replies come in the order of the requests. */
export type ParseReply = { readonly statements: ParsedStatement[] } | { readonly error: ErrorReport };

parentPort?.on("message", async ({ text }: ParseRequest) => {
  await grammarReady();
  parentPort?.postMessage(reply(text));
});

function reply(text: string): ParseReply {
  try {
    return { statements: parse(text) };
  } catch (thrown) {
    const error = asSqlError(thrown);
    return { error: { ...toReport(error), cause: error.cause instanceof Error ? error.cause.stack : undefined } };
  }
}
