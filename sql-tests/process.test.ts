/** The command as a process: what serve and demo say, and how signals end them. */

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, afterEach, expect, test } from "vitest";
import { limits } from "../src/base/index.ts";
import { commandsIn, packageFolder } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "sluice-process-"));
const lake = join(folder, "lake");
const { start, killAll } = commandsIn(folder);

afterEach(killAll);
afterAll(() => rmSync(folder, { recursive: true }));

/** A session; `farewell` resolves with the SQLSTATE that ends it. */
async function connect(port: number) {
  const client = new pg.Client({ host: "127.0.0.1", port, user: "ada", database: "lake" });
  const farewell = new Promise<string | undefined>((resolve) =>
    client.on("error", (error) => resolve((error as pg.DatabaseError).code)),
  );
  await client.connect();
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  return { client, farewell, stream };
}

/** Far more than sockets hold, so that it runs for as long as its client does not read. */
const longStatement = `SELECT ${Array(40).fill("l_comment").join(", ")} FROM lineitem`;

/** A server with a statement under way that its client does not read. */
async function stalledServer() {
  const server = start("serve", lake, "--port", "0");
  const session = await connect(await server.port());
  const idle = await connect(await server.port());
  session.stream.pause();
  const answer = session.client.query(longStatement);
  answer.catch(() => {});
  await pause(300);
  return { server, session, idle, answer };
}

test("demo: one line on standard output, and how to connect on standard error", async () => {
  const demo = start("demo", lake, "--scale", "0.01", "--port", "0");
  const port = await demo.port();
  await demo.says(/ORDER BY [^;]*;/);
  expect(demo.output).toBe(`sluice: listening on 127.0.0.1:${port}\n`);
  expect(demo.errors).toContain(`psql -h 127.0.0.1 -p ${port} -U demo demo`);
  const [statement] = /SELECT [^;]*;/.exec(demo.errors) ?? [];
  const { client } = await connect(port);
  expect((await client.query(statement ?? "")).rows).toHaveLength(3);
  await client.end();
  demo.kill("SIGINT");
  expect(await demo.ended).toBe(0);
  expect(demo.output.split("\n")).toHaveLength(2);
});

test("demo: a lake that was left half-made is made anew", async () => {
  const other = join(folder, "half");
  const killed = start("demo", other, "--scale", "0.1", "--no-serve");
  await killed.says(/making the demo lake: [1-5]0 %/);
  killed.kill("SIGKILL");
  expect(await killed.ended).toBe("SIGKILL");
  expect(existsSync(other)).toBe(false);
  expect(readdirSync(folder).some((name) => name.startsWith(".half"))).toBe(true);
  const again = start("demo", other, "--scale", "0.001", "--no-serve");
  expect(await again.ended).toBe(0);
  expect(again.output).toBe("");
  expect(again.errors).toMatch(/^sluice: made a TPC-H lake of scale 0\.001 in /m);
  expect(readdirSync(folder).sort()).toEqual(["half", "lake"]);
});

test("serve: one line on standard output, nothing on standard error, SIGTERM ends it with 0", async () => {
  const server = start("serve", lake, "--port", "0");
  const port = await server.port();
  const { farewell } = await connect(port);
  server.kill("SIGTERM");
  expect(await farewell).toBe("57P01");
  expect(await server.ended).toBe(0);
  expect([server.output, server.errors]).toEqual([`sluice: listening on 127.0.0.1:${port}\n`, ""]);
});

test("SIGTERM lets a running statement end; idle sessions end at once, new ones are refused", async () => {
  const { server, session, idle, answer } = await stalledServer();
  server.kill("SIGTERM");
  expect(await idle.farewell).toBe("57P01");
  await expect(connect(await server.port())).rejects.toMatchObject({ code: "57P03" });
  await pause(300);
  session.stream.resume();
  expect((await answer).rows).toHaveLength(60_175);
  expect(await session.farewell).toBe("57P01");
  expect(await server.ended).toBe(0);
});

test("a second signal waits for nothing", async () => {
  const { server, session, idle, answer } = await stalledServer();
  server.kill("SIGTERM");
  await idle.farewell;
  const asked = performance.now();
  server.kill("SIGTERM");
  session.stream.resume();
  await expect(answer).rejects.toMatchObject({ code: "57P01" });
  expect(await server.ended).toBe(0);
  expect(performance.now() - asked).toBeLessThan(limits.drainMs / 2);
});

test.skipIf(process.env["NIGHTLY"] === undefined)(
  "a statement that does not end is ended (only when NIGHTLY is set)",
  { timeout: 2 * limits.drainMs },
  async () => {
    const { server, session, answer } = await stalledServer();
    const asked = performance.now();
    server.kill("SIGTERM");
    await pause(limits.drainMs + 500);
    session.stream.resume();
    await expect(answer).rejects.toMatchObject({ code: "57P01" });
    expect(await server.ended).toBe(0);
    expect(performance.now() - asked).toBeGreaterThan(limits.drainMs);
  },
);

test("the version is the package's", async () => {
  const command = start("--version");
  expect(await command.ended).toBe(0);
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
  expect(command.output).toBe(`sluice ${version}\n`);
});
