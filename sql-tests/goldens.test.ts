/**
 * All golden files, a step a folder. Rooms are imported when their step starts, so that one that does not load fails its own step
 * and no other.
 */

import type { Engine, SessionOptions } from "../src/engine/index.ts";
import type { Server } from "../src/server/index.ts";
import { runCli } from "./cli-target.ts";
import type { GoldenCase } from "./datadriven.ts";
import type { GoldenRunner } from "./golden-files.ts";
import type { TestLake } from "./lake.ts";
import { printError } from "./outcome.ts";
import { goldenStep } from "./run.ts";
import { sqlRunner } from "./sql-case.ts";

/** The statements that put a session into a mode. */
const modeStatements: Readonly<Record<string, readonly string[]>> = {
  default: [],
  "workers=1": ["SET sluice.workers = 1"],
  "batch=3": ["SET sluice.batch_rows = 3"],
  "optimizer=off": ["SET sluice.optimizer = off"],
};

const clientOptions: SessionOptions = { user: "postgres", database: "postgres", parameters: {} };
const drainMs = 1000;

/** A step's engine over the test lake. */
class LakeEngine {
  private opened: Engine | undefined;
  private removeLake = (): void => {};

  /** The engine, once started. */
  get engine(): Engine {
    if (this.opened === undefined) throw new Error("the engine did not start");
    return this.opened;
  }

  async start(): Promise<void> {
    const { writeTestLake } = await import("./lake.ts");
    const lake = await writeTestLake();
    this.removeLake = () => lake.remove();
    const { createEngine } = await import("../src/engine/index.ts");
    this.opened = await createEngine({ sources: [lake.folder] });
  }

  async stop(): Promise<void> {
    await this.opened?.close(drainMs);
    this.removeLake();
  }

  /** A session in a mode, as a runner of SQL cases. */
  async open(mode: string): Promise<GoldenRunner> {
    const { engineTarget } = await import("./engine-target.ts");
    const target = engineTarget(this.engine.connect(clientOptions));
    for (const statement of modeStatements[mode] ?? []) {
      const error = (await target.run(statement)).at(-1)?.error;
      if (error !== undefined) throw new Error(`${statement}: ${printError(error)}`);
    }
    return sqlRunner(target);
  }
}

async function runParseCase({ directive, input }: GoldenCase): Promise<string> {
  if (directive !== "parse") throw new Error(`no directive "${directive}" here`);
  const { parseStatements, printStatements } = await import("../src/sql/index.ts");
  const { asSqlError } = await import("../src/base/index.ts");
  try {
    return printStatements(await parseStatements(input));
  } catch (thrown) {
    return printError(asSqlError(thrown));
  }
}

goldenStep({
  folder: "parse",
  open: () => ({ run: runParseCase, close: () => {} }),
});

/** A folder of what a step makes of a statement. */
function planStep(folder: string, postgresJudges = false): void {
  const lake = new LakeEngine();
  goldenStep({
    folder,
    postgresJudges,
    start: () => lake.start(),
    stop: () => lake.stop(),
    open: () => lake.open("default"),
  });
}

planStep("bind", true);
planStep("optimize");
planStep("lower");
planStep("compile");

const executeEngine = new LakeEngine();
goldenStep({
  folder: "execute",
  modes: Object.keys(modeStatements),
  postgresJudges: true,
  start: () => executeEngine.start(),
  stop: () => executeEngine.stop(),
  open: (mode) => executeEngine.open(mode ?? "default"),
});

const wireEngine = new LakeEngine();
let server: Server | undefined;
goldenStep({
  folder: "wire",
  postgresJudges: true,
  start: async () => {
    await wireEngine.start();
    const { createServer } = await import("../src/server/index.ts");
    server = await createServer(wireEngine.engine, { host: "127.0.0.1", port: 0 });
  },
  stop: async () => {
    await server?.close();
    await wireEngine.stop();
  },
  open: async () => {
    if (server === undefined) throw new Error("the server did not start");
    const { wireTarget } = await import("./wire-target.ts");
    return wireTarget({ host: "127.0.0.1", port: server.port });
  },
});

let cliLake: TestLake | undefined;
goldenStep({
  folder: "cli",
  postgresJudges: true,
  start: async () => {
    const { writeTestLake } = await import("./lake.ts");
    cliLake = await writeTestLake();
  },
  stop: async () => cliLake?.remove(),
  open: () => ({ run: (golden) => runCli(golden.input, cliLake?.folder ?? ""), close: () => {} }),
});
