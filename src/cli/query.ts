/** `sluice query`: the statements of one text, run without a socket, their results on standard output. */

import { userInfo } from "node:os";
import type { Writable } from "node:stream";
import { asSqlError, type SqlError } from "../base/index.ts";
import { createEngine, type Engine, type EngineOptions, type StatementSink } from "../engine/index.ts";
import { formatStatementError } from "./error-report.ts";
import type { Format } from "./options.ts";
import { decodeRows, type Output, type ResultFormat } from "./result.ts";
import { arrowFormat } from "./result-arrow.ts";
import { csvFormat } from "./result-csv.ts";
import { jsonFormat } from "./result-json.ts";
import { tableFormat } from "./result-table.ts";

const resultFormats: Readonly<Record<Format, () => ResultFormat>> = {
  table: tableFormat,
  csv: csvFormat,
  json: jsonFormat,
  arrow: arrowFormat,
};

/** Gives the exit code: 1 when a statement failed, which has been said on standard error then. */
export async function query(text: string, format: Format, options: EngineOptions): Promise<number> {
  const engine = await createEngine(options);
  try {
    const error = await runQuery(engine, text, resultFormats[format](), process.stdout);
    if (error) process.stderr.write(`${formatStatementError(error, text)}\n`);
    return error ? 1 : 0;
  } finally {
    await engine.close(0);
  }
}

/** Runs a text and writes its results; gives the error that ended it. A reader that goes away (`| head`) ends it quietly. */
async function runQuery(
  engine: Engine,
  text: string,
  format: ResultFormat,
  output: Writable,
): Promise<SqlError | undefined> {
  const session = engine.connect({
    user: userInfo().username,
    database: "sluice",
    parameters: { application_name: "sluice query" },
  });
  let failure: SqlError | undefined;
  let closed = false;
  output.once("error", () => {
    closed = true;
    session.cancel();
  });
  let last = Promise.resolve();
  // The engine reports without waiting; what it reports is written in order, and its credit comes back when it is written.
  const write = (make: () => Output | Promise<Output>, release?: () => void) => {
    last = last
      .then(async () => {
        if (!closed && !failure) await writeOut(output, await make());
      })
      .catch((thrown: unknown) => {
        failure ??= asSqlError(thrown);
        session.cancel();
      })
      .finally(release);
  };
  // A result that fails before its first row leaves nothing on standard output.
  let begin: (() => Output | Promise<Output>) | undefined;
  const beginOnce = () => {
    if (begin) write(begin);
    begin = undefined;
  };
  const sink: StatementSink = {
    fields: (fields) => {
      begin = () => format.begin(fields);
    },
    rows: ({ bytes, release }) => {
      beginOnce();
      write(() => format.rows(decodeRows(bytes)), release);
    },
    complete: (tag) => {
      beginOnce();
      write(() => format.end(tag));
    },
    empty: () => {},
    error: (error) => {
      last = last.then(() => {
        failure ??= error;
      });
    },
    parameter: () => {},
    notice: ({ severity, message }) => process.stderr.write(`${severity}:  ${message}\n`),
  };
  await session.simpleQuery(text, sink);
  await last;
  session.close();
  return closed ? undefined : failure;
}

async function writeOut(output: Writable, what: Output): Promise<void> {
  if (typeof what === "string") {
    if (what !== "") await writeOne(output, what);
    return;
  }
  for (const bytes of what) await writeOne(output, bytes);
}

/** Resolves when the bytes are written; also when they cannot be, which the stream reports by its own event. */
function writeOne(output: Writable, bytes: string | Uint8Array): Promise<void> {
  return new Promise((done) => {
    output.write(bytes, () => done());
  });
}
