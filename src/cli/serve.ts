/** `sluice serve`: the engine behind a socket until the process is told to stop. */

import { createEngine, type EngineOptions } from "../engine/index.ts";
import { createServer, type Server } from "../server/index.ts";
import type { ListenFlags } from "./options.ts";

/**
 * Resolves with the exit code after SIGTERM or SIGINT, when running statements have ended or limits.drainMs are over; a second signal does
 * not wait for them.
 */
export async function serve(
  options: EngineOptions,
  { host, port }: ListenFlags,
  onListening: (port: number) => void,
): Promise<number> {
  const engine = await createEngine(options);
  try {
    const server = await createServer(engine, { host, port });
    const closed = closeAtSignal(server);
    const address = host.includes(":") ? `[${host}]` : host;
    process.stdout.write(`sluice: listening on ${address}:${server.port}\n`);
    onListening(server.port);
    await closed;
  } finally {
    // The server has waited for what ran.
    await engine.close(0);
  }
  return 0;
}

function closeAtSignal(server: Server): Promise<void> {
  return new Promise((closed, failed) => {
    let asked = false;
    const stop = () => {
      if (asked) server.hurry();
      asked = true;
      server.close().then(closed, failed);
    };
    process.on("SIGTERM", stop);
    process.on("SIGINT", stop);
  });
}
