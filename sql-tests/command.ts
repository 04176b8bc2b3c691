/** The sluice command as a process of its own, for tests. */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import { sqlTestsFolder } from "./data.ts";

/** Where package.json is. */
export const packageFolder: string = join(sqlTestsFolder, "..");
const launcher = join(packageFolder, "bin", "sluice.js");

/** Starts commands in a folder, and kills those that still run. */
export function commandsIn(folder: string) {
  const started: Command[] = [];
  return {
    start: (...args: readonly string[]): Command => {
      const command = new Command(folder, args);
      started.push(command);
      return command;
    },
    killAll: (): void => {
      for (const command of started.splice(0)) command.kill("SIGKILL");
    },
  };
}

/** A command that runs, and what it has written so far. */
export class Command {
  output = "";
  errors = "";
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | string | null>;
  private readonly child: ChildProcess;

  constructor(folder: string, args: readonly string[]) {
    const child = spawn(process.execPath, [launcher, ...args], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.setEncoding("utf8").on("data", (text: string) => (this.output += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (this.errors += text));
    this.child = child;
    this.ended = once(child, "close").then(([code, signal]) => code ?? signal);
  }

  get processId(): number {
    return this.child.pid ?? -1;
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Waits until standard output or standard error matches; fails when the process ends before. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(this.output) ?? pattern.exec(this.errors);
      if (found) return found;
      if (this.child.exitCode !== null) expect.fail(`ended without ${pattern}: ${this.output}${this.errors}`);
      await pause(10);
    }
  }

  async port(): Promise<number> {
    return Number((await this.says(/^sluice: listening on 127\.0\.0\.1:(\d+)$/m))[1]);
  }
}
