/**
 * All golden files, a step a folder. Rooms are imported when their step starts, so that one that does not load fails its own step
 * and no other.
 */

import { once } from "node:events";
import { type AddressInfo, createServer as createListener } from "node:net";
import type { Engine, SessionOptions } from "../src/engine/index.ts";
import type { Server } from "../src/server/index.ts";
import { type Names, runCli, withNames } from "./cli-target.ts";
import type { GoldenCase } from "./datadriven.ts";
import type { GoldenRunner } from "./golden-files.ts";
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

/** The folders that cases may name. */
interface TestLakes {
  readonly names: { readonly $LAKE: string; readonly $BROKEN: string };
  remove(): void;
}

async function writeLakes(): Promise<TestLakes> {
  const { writeTestLake } = await import("./lake.ts");
  const { writeBrokenLake } = await import("./broken-lake.ts");
  const [lake, broken] = [await writeTestLake(), await writeBrokenLake()];
  return {
    names: { $LAKE: lake.folder, $BROKEN: broken.folder },
    remove: () => {
      lake.remove();
      broken.remove();
    },
  };
}

const clientOptions: SessionOptions = { user: "postgres", database: "postgres", parameters: {} };
const drainMs = 1000;

/** A step's engine over the test lake, and over the broken tables as schema `broken`. */
class LakeEngine {
  private opened: Engine | undefined;
  private lakes: TestLakes | undefined;

  /** The engine, once started. */
  get engine(): Engine {
    if (this.opened === undefined) throw new Error("the engine did not start");
    return this.opened;
  }

  async start(): Promise<void> {
    this.lakes = await writeLakes();
    const { createEngine } = await import("../src/engine/index.ts");
    this.opened = await createEngine({ sources: [this.lakes.names.$LAKE, `broken=${this.lakes.names.$BROKEN}`] });
  }

  /** What the folders are called in goldens. */
  get names(): Names {
    return this.lakes?.names ?? {};
  }

  async stop(): Promise<void> {
    await this.opened?.close(drainMs);
    this.lakes?.remove();
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

/** A folder of SQL over the test lake, run once. */
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
planStep("clients", true);
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
    const { run, close } = wireTarget({ host: "127.0.0.1", port: server.port });
    return { run: async (golden) => withNames(await run(golden), wireEngine.names), close };
  },
});

let cliLakes: TestLakes | undefined;
/** Takes the port that `$PORT` names. */
const otherServer = createListener();
goldenStep({
  folder: "cli",
  postgresJudges: true,
  start: async () => {
    cliLakes = await writeLakes();
    await once(otherServer.listen(0, "127.0.0.1"), "listening");
  },
  stop: async () => {
    otherServer.close();
    cliLakes?.remove();
  },
  open: () => {
    const names = { ...cliLakes?.names, $PORT: String((otherServer.address() as AddressInfo).port) };
    return { run: (golden) => runCli(golden.input, names), close: () => {} };
  },
});
