/** What a statement's scan has read, for tests of what is left out. */

import type { Engine, StatementSink } from "../src/engine/index.ts";
import { silentSink } from "./silent-sink.ts";

/** The morsels and rows that the first pipeline of a statement read. */
export async function readOf(engine: Engine, sql: string): Promise<{ morsels: number; read: number }> {
  const session = engine.connect({ user: "postgres", database: "postgres", parameters: {} });
  let counts: Parameters<StatementSink["complete"]>[1];
  await session.simpleQuery(sql, {
    ...silentSink,
    complete: (_, found) => {
      counts = found;
    },
  });
  session.close();
  const { morsels, read } = counts![0]!;
  return { morsels, read };
}
