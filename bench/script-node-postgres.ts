/** The script by node-postgres, row limits by pg-cursor. */

import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import Cursor from "pg-cursor";
import { encodeLine } from "../src/wire/index.ts";
import { type ScriptParameter, type ScriptStep, script } from "./script-steps.ts";
import { cancelAfterMs, reportLine, type ServerAddress, type Transcript, valueLine } from "./script-transcript.ts";

/** What a client has of a session's key, and what it hears besides answers. */
interface ClientInside {
  readonly processID: number;
  readonly secretKey: number;
  readonly connection: NodeJS.EventEmitter;
}

/** What node-postgres gives for each step. */
export async function nodePostgresTranscript(address: ServerAddress): Promise<Transcript> {
  const { host, port } = address;
  const types = { getTypeParser: () => (value: string) => value } as unknown as pg.CustomTypesConfig;
  const client = new pg.Client({ host, port, user: "postgres", database: "postgres", types });
  await client.connect();
  let lines: string[] = [];
  client.on("notice", (notice) => lines.push(reportLine("notice", notice)));
  const inside = client as unknown as ClientInside;
  inside.connection.on("parameterStatus", (status: { parameterName: string; parameterValue: string }) =>
    lines.push(`parameter ${status.parameterName} = ${status.parameterValue}`),
  );
  const transcript: string[][] = [];
  try {
    for (const step of script) {
      lines = [];
      transcript.push(lines);
      await takeStep(client, step, lines, () => cancel(address, inside)).catch((error: object) =>
        lines.push(reportLine("error", error)),
      );
    }
  } finally {
    await client.end();
  }
  return transcript;
}

async function takeStep(client: pg.Client, step: ScriptStep, lines: string[], stop: () => void): Promise<void> {
  const tell = (result: pg.QueryArrayResult): void => {
    lines.push(`${result.command} ${result.rowCount}`);
    lines.push(
      ...result.fields.map(({ name, dataTypeID, dataTypeModifier }) => `${name} ${dataTypeID} ${dataTypeModifier}`),
    );
    lines.push(...result.rows.map(valueLine));
  };
  switch (step.kind) {
    case "run": {
      const answer = await client.query({ text: step.text, rowMode: "array" });
      for (const result of [answer].flat()) tell(result);
      return;
    }
    case "ask":
      return tell(await client.query({ text: step.text, values: step.parameters.map(sentValue), rowMode: "array" }));
    case "fetch": {
      const cursor = client.query(new Cursor<unknown[]>(step.text, [], { rowMode: "array" }));
      for (let portion = 0; portion < step.portions; portion++) {
        const rows = await cursor.read(step.portion);
        lines.push(`portion of ${rows.length}`, valueLine(rows));
      }
      return await cursor.close();
    }
    case "cancel": {
      const running = client.query({ text: step.text, rowMode: "array" });
      await Promise.all([running.then(tell), sleep(cancelAfterMs).then(stop)]);
    }
  }
}

/** Bytes as text: the driver would send them in binary format. */
function sentValue({ value }: ScriptParameter): unknown {
  return Buffer.isBuffer(value) ? `\\x${value.toString("hex")}` : value;
}

function cancel({ host, port, path }: ServerAddress, { processID, secretKey }: ClientInside): void {
  const socket = path === undefined ? connect(port, host) : connect(path);
  socket.end(encodeLine(`CancelRequest ${JSON.stringify({ processId: processID, secret: secretKey })}`));
}
