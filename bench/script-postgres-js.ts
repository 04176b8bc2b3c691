/** The script by postgres.js, which asks for the types of parameters before it sends their values. */

import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { type ScriptStep, script } from "./script-steps.ts";
import { cancelAfterMs, reportLine, type ServerAddress, type Transcript, valueLine } from "./script-transcript.ts";

/** What postgres.js gives for each step. */
export async function postgresJsTranscript({ host, port }: ServerAddress): Promise<Transcript> {
  let lines: string[] = [];
  const sql = postgres({
    host,
    port,
    user: "postgres",
    database: "postgres",
    max: 1,
    fetch_types: false,
    onnotice: (notice) => lines.push(reportLine("notice", notice)),
    onparameter: (name, value) => lines.push(`parameter ${name} = ${value}`),
  });
  const transcript: string[][] = [];
  try {
    await sql`SELECT 1`;
    for (const step of script) {
      lines = [];
      transcript.push(lines);
      await takeStep(sql, step, lines).catch((error: object) => lines.push(reportLine("error", error)));
    }
  } finally {
    await sql.end();
  }
  return transcript;
}

async function takeStep(sql: postgres.Sql, step: ScriptStep, lines: string[]): Promise<void> {
  const tell = (rows: postgres.RowList<(readonly unknown[])[]>): void => {
    lines.push(`${rows.command} ${rows.count}`);
    lines.push(...(rows.columns ?? []).map(({ name, type }) => `${name} ${type}`));
    lines.push(...rows.map(valueLine));
  };
  switch (step.kind) {
    case "run": {
      const answer = await sql.unsafe(step.text).simple().values();
      const results = (Array.isArray(answer[0]) && "command" in answer[0]
        ? answer
        : [answer]) as unknown as (typeof answer)[];
      for (const result of results) tell(result as never);
      return;
    }
    case "ask": {
      const values = step.parameters.map(({ value }) => value) as never[];
      return tell((await sql.unsafe(step.text, values, { prepare: true }).values()) as never);
    }
    case "fetch": {
      let left = step.portions;
      for await (const rows of sql.unsafe(step.text).cursor(step.portion)) {
        lines.push(`portion of ${rows.length}`, valueLine(rows));
        left -= 1;
        if (left === 0) break;
      }
      return;
    }
    case "cancel": {
      const running = sql.unsafe(step.text).values();
      await Promise.all([
        running.then((rows) => tell(rows as never)),
        sleep(cancelAfterMs).then(() => running.cancel()),
      ]);
    }
  }
}
