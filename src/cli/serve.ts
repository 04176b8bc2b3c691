/** `sluice serve`: the engine behind a socket until the process is told to stop. */

import { createEngine, type EngineOptions } from "../engine/index.ts";
import { createServer } from "../server/index.ts";
import type { ListenFlags } from "./options.ts";

/** Resolves with the exit code after SIGTERM or SIGINT; a second signal does not wait for running statements. */
export async function serve(
  options: EngineOptions,
  { host, port }: ListenFlags,
  onListening: (port: number) => void,
): Promise<number> {
  const engine = await createEngine(options);
  try {
    const server = await createServer(engine, { host, port });
    const stopped = stopSignal();
    const address = host.includes(":") ? `[${host}]` : host;
    process.stdout.write(`sluice: listening on ${address}:${server.port}\n`);
    onListening(server.port);
    await stopped;
    await server.close();
  } finally {
    // The server has waited for what ran.
    await engine.close(0);
  }
  return 0;
}

function stopSignal(): Promise<void> {
  return new Promise((stopped) => {
    let asked = false;
    const stop = () => {
      if (asked) process.exit(1);
      asked = true;
      stopped();
    };
    process.on("SIGTERM", stop);
    process.on("SIGINT", stop);
  });
}
