/** The command line: what is understood, and the one line that refuses the rest. */

import { expect, test } from "vitest";
import { readCommandLine, UsageError } from "./options.ts";

test.each([
  ["serve", { command: "serve", engine: { sources: [] }, listen: { host: "127.0.0.1", port: 5433 } }],
  [
    "serve a x=b --port 0 --workers 3 --memory 1.5GB",
    {
      command: "serve",
      engine: { sources: ["a", "x=b"], workers: 3, memoryBytes: 1_610_612_736 },
      listen: { host: "127.0.0.1", port: 0 },
    },
  ],
  ["query SELECT a --format=csv", { command: "query", text: "SELECT", format: "csv", engine: { sources: ["a"] } }],
  ["query -- -1 a", { command: "query", text: "-1", format: "table", engine: { sources: ["a"] } }],
  [
    "demo --no-serve --scale .5",
    {
      command: "demo",
      folder: "demo-lake",
      scale: 0.5,
      serve: false,
      engine: { sources: ["demo-lake"] },
      listen: { host: "127.0.0.1", port: 5433 },
    },
  ],
  ["--version", { command: "version" }],
])("%s", (line, invocation) => {
  expect(readCommandLine(line.split(" "))).toEqual(invocation);
});

test.each([
  ["", "a command is needed: serve, query or demo (see sluice --help)"],
  ["sevre", 'there is no command "sevre": use serve, query or demo'],
  ["toString", 'there is no command "toString": use serve, query or demo'],
  ["serve --prot 1", "unknown option '--prot' (see sluice --help)"],
  ["query x --host y", '"query" has no option --host'],
  ["query", '"query" needs the text of a query'],
  ["demo a b", '"demo" takes one folder'],
  ["serve --port 65536", '--port must be a number from 0 to 65535, not "65536"'],
  ["serve --port", "option '--port <value>' argument missing (see sluice --help)"],
  ["serve --workers 0", '--workers must be a number from 1 to 1024, not "0"'],
  ["serve --memory 12", '--memory must be a size of at least 64MB, such as 512MB or 4GB, not "12"'],
  ["query x --format xml", '--format must be one of table, csv, json, arrow, not "xml"'],
  ["demo --scale 1e3", '--scale must be a number from 0.0001 to 10000, not "1e3"'],
])("%j is refused", (line, message) => {
  expect(() => readCommandLine(line.split(" ").filter(Boolean))).toThrow(new UsageError(message));
});

test("help names every option of its command and no other", () => {
  const help = readCommandLine(["query", "--help"]);
  const names = help.command === "help" ? [...help.text.matchAll(/--([a-z-]+)/g)].map(([, name]) => name) : [];
  expect(names).toEqual(["workers", "memory", "format", "help", "version"]);
});
