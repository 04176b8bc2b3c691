/** What the interop suite needs from outside, installed into a cache folder: Python packages, jars by Maven, a Go program, psql. */

import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./repository.ts";

/** A tool, or why there is none. */
export type Tool<T> = { readonly tool: T } | { readonly missing: string };

const installTimeoutMs = 600_000;
/** The release that belongs to the Spark of interop/requirements.txt. */
const deltaJars = ["io.delta:delta-spark_2.12:3.2.1", "io.delta:delta-storage:3.2.1"];
const pgjdbcJar = "org.postgresql:postgresql:42.7.14";
const mavenGet = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:get";

/** Programs and sources of the suite that are not TypeScript. */
export const interopSources: string = join(repository, "bench", "interop");

/** A virtual environment with the packages of interop/requirements.txt; gives its folder of programs. */
export function pythonPrograms(cache: string): Tool<string> {
  const folder = join(cache, "venv");
  const programs = join(folder, "bin");
  const requirements = join(interopSources, "requirements.txt");
  const made = existsSync(programs) ? undefined : fault("python3", ["-m", "venv", folder]);
  const installed = made ?? fault(join(programs, "pip"), ["install", "--quiet", "--requirement", requirements]);
  return installed === undefined ? { tool: programs } : { missing: `Python packages: ${installed}` };
}

/** Delta's jars as Spark's option wants them. */
export function sparkJars(cache: string): Tool<string> {
  return mavenJars(cache, deltaJars, ",");
}

/** PostgreSQL's JDBC driver. */
export function jdbcJar(cache: string): Tool<string> {
  return mavenJars(cache, [pgjdbcJar], ":");
}

/** Jars by Maven, their paths joined; needs Java, which is to run them. */
function mavenJars(cache: string, names: readonly string[], separator: string): Tool<string> {
  const java = fault("java", ["-version"]);
  if (java !== undefined) return { missing: `Java: ${java}` };
  const local = join(cache, "maven");
  const paths = names.map((name) => {
    const [group = "", artifact = "", version = ""] = name.split(":");
    return join(local, ...group.split("."), artifact, version, `${artifact}-${version}.jar`);
  });
  for (const [index, name] of names.entries()) {
    if (existsSync(paths[index]!)) continue;
    const options = ["-q", "-B", `-Dmaven.repo.local=${local}`, mavenGet, `-Dartifact=${name}`, "-Dtransitive=false"];
    const failed = fault("mvn", options);
    if (failed !== undefined) return { missing: `${name} by Maven: ${failed}` };
  }
  return { tool: paths.join(separator) };
}

/** The program in interop/pgx, built. */
export function pgxProgram(cache: string): Tool<string> {
  const folder = join(cache, "pgx");
  cpSync(join(interopSources, "pgx"), folder, { recursive: true });
  // The sums of the modules are written by the build.
  const failed = fault("go", ["build", "-C", folder, "-mod=mod", "-o", "smoke", "."]);
  return failed === undefined ? { tool: join(folder, "smoke") } : { missing: `pgx by go build: ${failed}` };
}

/** psql from the path or, where this is Debian and we are root, from its packages. */
export function psqlProgram(): Tool<string> {
  if (fault("psql", ["--version"]) === undefined) return { tool: "psql" };
  if (process.getuid?.() !== 0 || !isDebian()) return { missing: "psql is not installed" };
  const failed = fault("apt-get", ["install", "--yes", "--quiet", "postgresql-client"]);
  return failed === undefined ? { tool: "psql" } : { missing: `psql by apt-get: ${failed}` };
}

function isDebian(): boolean {
  return existsSync("/etc/os-release") && /^ID(_LIKE)?=.*\bdebian\b/m.test(readFileSync("/etc/os-release", "utf8"));
}

/** Why a program did not end well, in one line; undefined if it did. */
function fault(program: string, args: readonly string[]): string | undefined {
  const { status, error, stderr } = spawnSync(program, args, { encoding: "utf8", timeout: installTimeoutMs });
  if (status === 0) return undefined;
  return error?.message ?? (stderr.trim().split("\n").at(-1) || `${program} ended with ${status}`);
}
