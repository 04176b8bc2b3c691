/** Real clients against a live server: node-postgres with its own conversions, psql, and the drivers of Python, Java and Go. */

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import pg from "pg";
import type { InteropContext } from "./interop-context.ts";
import { runProgram } from "./interop-program.ts";
import { interopSources } from "./interop-tools.ts";

/** node-postgres: values, types, several results, errors, a session that goes on after one, sessions side by side. */
export async function driverFaults({ server }: InteropContext): Promise<string[]> {
  const config = { host: "127.0.0.1", port: server.port, user: "demo", database: "demo" };
  const client = new pg.Client(config);
  await client.connect();
  const faults: string[] = [];
  const expectEqual = (what: string, found: unknown, expected: unknown): void => {
    const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
    if (a !== b) faults.push(`${what}: ${a} where ${b} is expected`);
  };
  try {
    const { rows } = await client.query("SELECT 1 AS i, 'x' AS t, 1.50 AS n, true AS b, NULL AS z, 2.5::float8 AS f");
    expectEqual("values", rows, [{ i: 1, t: "x", n: "1.50", b: true, z: null, f: 2.5 }]);
    const several = (await client.query("SELECT 1; SELECT 2")) as unknown as pg.QueryResult[];
    expectEqual(
      "several statements",
      several.map(({ rows, command }) => [command, Object.values(rows[0]!)]),
      [
        ["SELECT", [1]],
        ["SELECT", [2]],
      ],
    );
    const error = await client.query("SELECT n_nme FROM nation").catch((thrown: pg.DatabaseError) => thrown);
    const { code, position } = error as pg.DatabaseError;
    expectEqual("an error", [code, position], ["42703", "8"]);
    expectEqual("the session after it", (await client.query("SELECT count(*) FROM nation")).rows, [{ count: "25" }]);
    const pool = new pg.Pool({ ...config, max: 10 });
    const queries = Array.from({ length: 40 }, (_, n) =>
      pool.query(`SELECT ${n} AS n, sum(n_nationkey) AS s FROM nation`),
    );
    const answers = (await Promise.all(queries)).map((result) => result.rows[0]);
    await pool.end();
    expectEqual(
      "ten sessions at once",
      answers,
      Array.from({ length: 40 }, (_, n) => ({ n, s: "300" })),
    );
  } finally {
    await client.end();
  }
  return faults;
}

/** psql: a result, several results, and an error with its line and caret. */
export async function psqlFaults(program: string, { server }: InteropContext): Promise<string[]> {
  const address = ["-X", "-h", "127.0.0.1", "-p", String(server.port), "-U", "demo", "-d", "demo"];
  const run = (...args: string[]): string => {
    const { stdout, stderr } = spawnSync(program, [...address, ...args], { encoding: "utf8", timeout: 20_000 });
    return stdout + stderr;
  };
  const cases: readonly (readonly [found: string, expected: string])[] = [
    [
      run("-c", "SELECT r_regionkey, r_name FROM region ORDER BY 1 LIMIT 2"),
      " r_regionkey | r_name  \n-------------+---------\n           0 | AFRICA\n           1 | AMERICA\n(2 rows)\n\n",
    ],
    [run("-At", "-c", "SELECT count(*) FROM nation; SELECT NULL, 'é'"), "25\n|é\n"],
    [
      run("-c", "SELECT nme FROM nation"),
      'ERROR:  column "nme" does not exist\nLINE 1: SELECT nme FROM nation\n               ^\n',
    ],
  ];
  return cases.flatMap(([found, expected]) =>
    found === expected ? [] : [`${JSON.stringify(found)} where ${JSON.stringify(expected)} is expected`],
  );
}

/** How a driver asks: by simple queries with all values in the text, or by extended ones, their values in text or in binary format. */
export type Protocol = "simple" | "text" | "binary";

/** A check by one of the protocols. */
type SmokeFaults<T> = (protocol: Protocol) => (tool: T, context: InteropContext) => Promise<string[]>;

/** psycopg; the tool is the folder of the Python that has it. */
export const psycopgFaults: SmokeFaults<string> =
  (protocol) =>
  (programs, { server }) =>
    smokeFaults(join(programs, "python"), join(interopSources, "psycopg_smoke.py"), String(server.port), protocol);

/** pgjdbc; the tool is its jar. */
export const jdbcFaults: SmokeFaults<string> =
  (protocol) =>
  (jar, { server }) =>
    smokeFaults("java", "-cp", jar, join(interopSources, "Jdbc.java"), String(server.port), protocol);

/** pgx; the tool is the program in interop/pgx. */
export const pgxFaults: SmokeFaults<string> =
  (protocol) =>
  (program, { server }) =>
    smokeFaults(program, String(server.port), protocol);

/** A program that fails where it does not get what it expects. */
async function smokeFaults(program: string, ...args: readonly string[]): Promise<string[]> {
  await runProgram(program, args, "");
  return [];
}
