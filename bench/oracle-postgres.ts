/** A private PostgreSQL 15 in a temporary folder: the judge of what a query should answer. */

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { runCommand } from "../sql-tests/cli-target.ts";
import type { TestTable } from "../sql-tests/data.ts";
import type { Outcome, OutcomeColumn } from "../sql-tests/outcome.ts";
import type { SqlTarget } from "../sql-tests/sql-case.ts";

/** A running server. */
export interface OraclePostgres {
  /** Its socket, for clients that speak the protocol themselves. */
  readonly address: { readonly path: string };
  /** Runs psql on it; prints as `cli` cases do. */
  psql(args: readonly string[]): Promise<string>;
  /** Opens a session by the socket. */
  connect(): Promise<pg.Client>;
  /** Opens a session by TCP; only where {@link startPostgres} was told to listen. */
  connectTcp(): Promise<pg.Client>;
  stop(): Promise<void>;
}

/** Names the socket; nothing listens on a network unless a port is given. */
const socketPort = 5432;
const startTimeoutMs = 20_000;

/** Single-process plans with no timing in them, so that answers never depend on the machine. */
const serverSettings = {
  listen_addresses: "",
  fsync: "off",
  jit: "off",
  max_parallel_workers_per_gather: "0",
  timezone: "UTC",
  log_min_messages: "fatal",
  lc_messages: "C",
};

/** Makes a cluster (UTF8, LC_COLLATE C, LC_CTYPE C.UTF-8, as Sluice's database is) and starts it. Throws if there is no PostgreSQL 15. With `tcp` it also listens on a free port of 127.0.0.1. */
export async function startPostgres({ tcp = false } = {}): Promise<OraclePostgres> {
  const binaries = postgresBinaries();
  const owner = serverOwner();
  const folder = mkdtempSync(join(tmpdir(), "oracle-"));
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, "data");
  const locale = ["--encoding=UTF8", "--lc-collate=C", "--lc-ctype=C.UTF-8", "--locale=C"];
  const options = { ...owner, cwd: folder, stdio: "ignore" } as const;
  execFileSync(
    join(binaries, "initdb"),
    ["-D", data, "-U", "postgres", "-A", "trust", "--no-sync", ...locale],
    options,
  );
  const port = tcp ? await freePort() : socketPort;
  const listening = tcp ? { listen_addresses: "127.0.0.1" } : {};
  const settings = Object.entries({ ...serverSettings, ...listening }).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
  const server = spawn(
    join(binaries, "postgres"),
    ["-D", data, "-k", folder, "-p", String(port), ...settings],
    options,
  );
  const connect = async (): Promise<pg.Client> => await connectClient(folder, port);
  await waitUntilReady(server, connect);
  return {
    address: { path: join(folder, `.s.PGSQL.${port}`) },
    psql: async (args) => {
      const client = ["--no-psqlrc", "--host", folder, "--port", String(port), "--username", "postgres"];
      return await runCommand(join(binaries, "psql"), [...client, ...args]);
    },
    connect,
    connectTcp: async () => await connectClient("127.0.0.1", port),
    stop: async () => {
      await stopServer(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const listener = createServer();
  await new Promise<void>((listening) => listener.listen(0, "127.0.0.1", listening));
  const address = listener.address();
  await new Promise((closed) => listener.close(closed));
  if (typeof address !== "object" || address === null) throw new Error("no free port");
  return address.port;
}

/** Debian's place for version 15, or what POSTGRES_BIN says. */
function postgresBinaries(): string {
  const folder = process.env["POSTGRES_BIN"] ?? "/usr/lib/postgresql/15/bin";
  if (!existsSync(join(folder, "initdb")))
    throw new Error(`no initdb in ${folder}: install PostgreSQL 15 or set POSTGRES_BIN to its bin folder`);
  const version = execFileSync(join(folder, "postgres"), ["--version"], { encoding: "utf8" });
  if (!/ 15\.\d+/.test(version)) throw new Error(`${folder} holds ${version.trim()}, the oracle is PostgreSQL 15`);
  return folder;
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package made. */
function serverOwner(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const ask = (flag: string): number => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: ask("-u"), gid: ask("-g") };
}

async function connectClient(host: string, port: number): Promise<pg.Client> {
  const raw = { getTypeParser: () => (text: unknown) => text } as unknown as pg.CustomTypesConfig;
  const client = new pg.Client({ host, port, user: "postgres", database: "postgres", types: raw });
  await client.connect();
  return client;
}

async function waitUntilReady(server: ChildProcess, connect: () => Promise<pg.Client>): Promise<void> {
  const deadline = Date.now() + startTimeoutMs;
  while (server.exitCode === null) {
    try {
      await (await connect()).end();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw new Error("PostgreSQL does not answer", { cause: error });
      await sleep(50);
    }
  }
  throw new Error(`PostgreSQL ended with exit code ${server.exitCode}`);
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise((resolve) => server.once("exit", resolve));
  // SIGINT is PostgreSQL's fast shutdown.
  server.kill("SIGINT");
  await ended;
}

const rowsPerInsert = 500;

/** Creates and fills a table, rows in their order. */
export async function loadTable(client: pg.Client, table: TestTable): Promise<void> {
  const columns = table.columns.map(({ name, type, nullable }) => `${name} ${type}${nullable ? "" : " NOT NULL"}`);
  await client.query(`CREATE TABLE ${table.name} (${columns.join(", ")})`);
  for (let from = 0; from < table.rows.length; from += rowsPerInsert) {
    const rows = table.rows.slice(from, from + rowsPerInsert).map((row) => `(${row.map(literal).join(", ")})`);
    await client.query(`INSERT INTO ${table.name} VALUES ${rows.join(", ")}`);
  }
  await client.query(`VACUUM ANALYZE ${table.name}`);
}

function literal(value: string | null): string {
  return value === null ? "NULL" : pg.escapeLiteral(value);
}

/** A PostgreSQL session as a target of SQL cases. `bind` is shown by preparePrefix, which analyzes a statement without planning it. */
export function postgresTarget(client: pg.Client): SqlTarget {
  return {
    run: async (text) => {
      try {
        const answer: unknown = await client.query({ text, rowMode: "array" });
        const results = (Array.isArray(answer) ? answer : [answer]) as pg.QueryArrayResult<(string | null)[]>[];
        const outcomes: Outcome[] = [];
        for (const result of results) outcomes.push(await readResult(client, result));
        return outcomes;
      } catch (error) {
        if (!(error instanceof pg.DatabaseError)) throw error;
        return [{ rows: [], error: readError(error) }];
      } finally {
        if (text.startsWith(preparePrefix)) await client.query("DEALLOCATE ALL");
      }
    },
    planPrefix: (directive) => (directive === "bind" ? preparePrefix : undefined),
    close: async () => await client.end(),
  };
}

const preparePrefix = "PREPARE golden AS ";

async function readResult(client: pg.Client, result: pg.QueryArrayResult<(string | null)[]>): Promise<Outcome> {
  const tag = result.rowCount === null ? result.command : `${result.command} ${result.rowCount}`;
  if (result.fields.length === 0) return { rows: [], tag };
  return { columns: await readColumns(client, result.fields), rows: result.rows, tag };
}

async function readColumns(client: pg.Client, fields: readonly pg.FieldDef[]): Promise<OutcomeColumn[]> {
  const types = fields.map((field) => `format_type(${field.dataTypeID}, ${field.dataTypeModifier})`);
  const { rows } = await client.query<(string | null)[]>({ text: `SELECT ${types.join(", ")}`, rowMode: "array" });
  return fields.map(({ name }, index) => ({ name, type: rows[0]![index]! }));
}

function readError({ code, message, position, detail, hint }: pg.DatabaseError): NonNullable<Outcome["error"]> {
  return { code: code ?? "", message, position: position === undefined ? undefined : Number(position), detail, hint };
}
