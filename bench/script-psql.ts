/** The script by psql: parameters by PREPARE and EXECUTE, row limits by FETCH_COUNT, a cancel by SIGINT. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type ScriptParameter, type ScriptStep, script } from "./script-steps.ts";
import { cancelAfterMs, type ServerAddress, type Transcript } from "./script-transcript.ts";

const mark = "-- step";

/** What psql prints for each step. */
export async function psqlTranscript(program: string, address: ServerAddress): Promise<Transcript> {
  const text = script.map((step) => `\\echo ${mark}\n${commandsOf(step)}\n`).join("");
  const printed = await psqlOutput(program, address, `\\set SHOW_CONTEXT always\n${text}`, undefined);
  const steps = printed.split(`${mark}\n`).slice(1);
  return await Promise.all(
    script.map(async (step, index) => {
      const output =
        step.kind === "cancel" ? await psqlOutput(program, address, step.text, cancelAfterMs) : steps[index];
      return (output ?? "").trimEnd().split("\n");
    }),
  );
}

/** psql's input for a step; one that is canceled has a psql of its own, since SIGINT ends it. */
function commandsOf(step: ScriptStep): string {
  switch (step.kind) {
    case "run":
      return `${step.text};\n\\echo :SQLSTATE`;
    case "ask": {
      const types = step.parameters.map(({ type }) => type).join(", ");
      const values = step.parameters.map(({ value }) => literal(value)).join(", ");
      return `PREPARE step (${types}) AS ${step.text};\nEXECUTE step (${values});\n\\echo :SQLSTATE\nDEALLOCATE step;`;
    }
    case "fetch":
      return `\\set FETCH_COUNT ${step.portion}\n${step.text};\n\\unset FETCH_COUNT`;
    case "cancel":
      return "";
  }
}

function literal(value: ScriptParameter["value"]): string {
  if (value === null) return "NULL";
  const text =
    value instanceof Date
      ? value.toISOString()
      : Buffer.isBuffer(value)
        ? `\\x${value.toString("hex")}`
        : String(value);
  return `'${text.replaceAll("'", "''")}'`;
}

/** Runs psql over an input; standard output and error as they came, in one file. */
async function psqlOutput(
  program: string,
  { host, port }: ServerAddress,
  input: string,
  interruptAfterMs: number | undefined,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "psql-"));
  const [script, printed] = [join(folder, "input.sql"), join(folder, "output.txt")];
  writeFileSync(script, input);
  const output = openSync(printed, "w");
  try {
    const args = ["-X", "-h", host, "-p", String(port), "-U", "postgres", "-d", "postgres", "-f", script];
    const child = spawn(program, args, {
      stdio: ["ignore", output, output],
      env: { ...process.env, LC_ALL: "C.UTF-8" },
    });
    const ended = once(child, "close");
    if (interruptAfterMs !== undefined) {
      await sleep(interruptAfterMs);
      child.kill("SIGINT");
    }
    await ended;
    return readFileSync(printed, "utf8").replaceAll(`psql:${script}`, "psql");
  } finally {
    closeSync(output);
    rmSync(folder, { recursive: true, force: true });
  }
}
