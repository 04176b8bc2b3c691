/** Holds every source file to the table of layers.ts: rooms, doors, owners of outside modules, header comments, lengths. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { linesMax, longTables, owners, rooms } from "./layers.ts";

/** A TypeScript file by its path below the repository. */
interface Source {
  readonly path: string;
  readonly text: string;
}

const root = repositoryRoot();
const sources = ["src", "sql-tests", "bench"].flatMap(readSources);
const ours = sources.filter(({ path }) => path.startsWith("src/"));

function repositoryRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return folder;
}

function readSources(folder: string): Source[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  const paths = names.filter((name) => name.endsWith(".ts")).map((name) => posix.join(folder, name));
  return paths.map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

/** The room of a file below src/; undefined for layers.ts itself and for what is no room's. */
function roomOf(path: string): string | undefined {
  const [top, room, inside] = path.split("/");
  return top === "src" && inside !== undefined ? room : undefined;
}

/** The modules that a file imports or re-exports, types included. */
function importsOf({ text }: Source): string[] {
  const statement = /^(?:import|export)\b[^;'"`]*?\bfrom\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"/gm;
  return [...text.matchAll(statement)].map((match) => (match[1] ?? match[2] ?? match[3])!);
}

/** What is wrong with an import of a room's file, or undefined. */
function importFault(source: Source, module: string): string | undefined {
  const room = roomOf(source.path)!;
  if (!module.startsWith(".")) return outsideFault(source.path, room, module);
  const target = posix.join(posix.dirname(source.path), module);
  const other = roomOf(target);
  if (other === undefined) return `${source.path}: imports ${target}, which is in no room`;
  if (other === room) {
    const ownDoor = target === `src/${room}/index.ts` && !source.path.endsWith(".test.ts");
    return ownDoor ? `${source.path}: imports its own door` : undefined;
  }
  if (!rooms[room]!.includes(other)) return `${source.path}: ${room} must not import ${other}`;
  return target === `src/${other}/index.ts`
    ? undefined
    : `${source.path}: enters ${other} by ${target}, not by its door`;
}

function outsideFault(path: string, room: string, module: string): string | undefined {
  if (path.endsWith(".test.ts")) return undefined;
  const name = Object.keys(owners).find((owned) => module === owned || module.startsWith(`${owned}/`));
  // A part of a built-in module, such as node:fs/promises, has owners of its own.
  const owned = owners[module] ?? (module.startsWith("node:") ? undefined : owners[name ?? ""]);
  if (owned === undefined) return `${path}: ${module} has no owner`;
  return owned.includes(room) ? undefined : `${path}: ${module} belongs to ${owned.join(", ")}`;
}

/** Functions of more lines than allowed, by the layout that the formatter gives: a function ends where its indentation comes back. */
function longFunctions({ path, text }: Source): string[] {
  const lines = text.split("\n");
  const faults: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (!functionStart.test(line) || testSuite.test(line)) continue;
    const indentation = line.length - line.trimStart().length;
    const end = lines.findIndex((other, at) => at > index && endsFunction(other, indentation));
    const length = end - index + 1;
    if (length > linesMax.function) faults.push(`${path}:${index + 1}: a function of ${length} lines`);
  }
  return faults;
}

const functionStart =
  /^\s*(?:export )?(?:default )?(?:async )?function\b|=> [{[(]$|^\s+(?:(?:private|protected|static|override|async|get|set) )*(?!(?:if|for|while|switch|catch)\b)[#*]?\w+\(.*\{$/;
const testSuite = /\bdescribe\b/;

function endsFunction(line: string, indentation: number): boolean {
  const rest = line.slice(indentation);
  return line.length - line.trimStart().length === indentation && /^[}\])]/.test(rest) && !rest.endsWith("{");
}

test("there are source files to check", () => {
  expect(ours.length).toBeGreaterThan(100);
  expect(sources.length).toBeGreaterThan(ours.length);
  expect(new Set(ours.map(({ path }) => roomOf(path))).size).toBeGreaterThan(15);
  expect(ours.flatMap(importsOf).length).toBeGreaterThan(ours.length);
});

test("every room is listed, and has a door", () => {
  const found = new Set(ours.map(({ path }) => roomOf(path)).filter((room) => room !== undefined));
  expect([...found].sort()).toEqual(Object.keys(rooms).sort());
  const doors = new Set(ours.map(({ path }) => path));
  expect([...found].filter((room) => !doors.has(`src/${room}/index.ts`))).toEqual([]);
});

test("the table has no cycle: each room's row names rooms below it only", () => {
  const order = Object.keys(rooms);
  const upward = order.flatMap((room, place) =>
    rooms[room]!.filter((other) => order.indexOf(other) <= place).map((other) => `${room} -> ${other}`),
  );
  expect(upward).toEqual([]);
});

test("rooms import what the table allows, by doors, and modules that are theirs", () => {
  const faults = ours
    .filter(({ path }) => roomOf(path) !== undefined && !path.startsWith("src/kernels/assembly/"))
    .flatMap((source) => importsOf(source).map((module) => importFault(source, module)));
  expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
});

test("kernels in AssemblyScript import one another only", () => {
  const kernels = ours.filter(({ path }) => path.startsWith("src/kernels/assembly/"));
  expect(kernels.length).toBeGreaterThan(0);
  const faults = kernels.flatMap((source) =>
    importsOf(source)
      .filter((module) => !/^\.\/[a-z0-9-]+$/.test(module))
      .map((module) => `${source.path}: imports ${module}`),
  );
  expect(faults).toEqual([]);
});

test("tests and benchmarks enter rooms by their doors", () => {
  const faults = sources
    .filter(({ path }) => !path.startsWith("src/"))
    .flatMap((source) =>
      importsOf(source)
        .filter((module) => module.startsWith("."))
        .map((module) => posix.join(posix.dirname(source.path), module))
        .filter((target) => roomOf(target) !== undefined && !/^src\/\w+\/index\.ts$/.test(target))
        .map((target) => `${source.path}: enters by ${target}`),
    );
  expect(faults).toEqual([]);
});

test("every file opens with a comment that says what it is for", () => {
  const opens = /^(?:\/\/\/ <reference .*\n)*\/\*\*/;
  expect(sources.filter(({ text }) => !opens.test(text)).map(({ path }) => path)).toEqual([]);
});

test("files and functions are short", () => {
  const longFiles = sources
    .filter(({ path }) => !longTables.has(path))
    .map(({ path, text }) => ({ path, lines: text.split("\n").length - 1 }))
    .filter(({ lines }) => lines > linesMax.file)
    .map(({ path, lines }) => `${path}: ${lines} lines`);
  expect([...longFiles, ...sources.flatMap(longFunctions)]).toEqual([]);
});
