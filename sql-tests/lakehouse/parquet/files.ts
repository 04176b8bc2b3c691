/** The corpus of Parquet files, and what `files.list` says of each. */

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { repository } from "../../../bench/repository.ts";

/** Folder of fixtures written by others. */
export const fixtures: string = resolve(process.env["FIXTURES"] ?? "../shared/fixtures");

/** True when the fixtures are there; their absence is a failure in CI. */
export function fixturesPresent(): boolean {
  const present = existsSync(join(fixtures, "parquet-testing/data"));
  if (!present && process.env["CI"] === "true") throw new Error(`fixtures are missing: ${fixtures}`);
  return present;
}

/**
 * What is expected of a file. equal: the rows that DuckDB reads, of another file if the reason is `to FILE`, or pyarrow's where there
 * is a file of its rows. refused: SQLSTATE 0A000 or the one that the reason begins with.
 * differs: the rows stand in a file of ours, because the others do not read what the format says.
 */
export type Verdict = "equal" | "refused" | "differs";

/** A line of files.list. */
export interface FileExpectation {
  /** Below parquet-testing/data. */
  readonly file: string;
  readonly verdict: Verdict;
  readonly reason: string;
}

/** The folder of files.list and of the rows that no oracle reads at run time. */
export const listFolder: string = join(repository, "sql-tests/lakehouse/parquet");

/** The lines of files.list. */
export function readFileList(): FileExpectation[] {
  const lines = readFileSync(join(listFolder, "files.list"), "utf8").split("\n");
  return lines.flatMap((line): FileExpectation[] => {
    if (line === "" || line.startsWith("#")) return [];
    const match = /^(\S+)\s+(equal|refused|differs)(?:\s+(\S.*))?$/.exec(line);
    if (match === null) throw new Error(`files.list: no expectation: ${line}`);
    return [{ file: match[1]!, verdict: match[2] as Verdict, reason: match[3] ?? "" }];
  });
}

/** The Parquet files of a folder below the fixtures, sorted. */
export function parquetFiles(folder: string): string[] {
  const names = readdirSync(join(fixtures, folder), { recursive: true, encoding: "utf8" });
  return names.filter((name) => /\.parquet(\.encrypted)?$/.test(name)).sort();
}

/** The name of a file's table in a {@link linkFiles} folder. */
export function tableName(file: string): string {
  return file
    .replaceAll("/", "_")
    .replace(/\.encrypted$/, "")
    .replace(/\.parquet$/, "");
}

/** A temporary folder in which each file is a table, whatever its name. */
export function linkFiles(folder: string, files: readonly string[]): { folder: string; remove(): void } {
  const links = mkdtempSync(join(tmpdir(), "parquet-files-"));
  for (const file of files) symlinkSync(join(fixtures, folder, file), join(links, `${tableName(file)}.parquet`));
  return { folder: links, remove: () => rmSync(links, { recursive: true, force: true }) };
}
