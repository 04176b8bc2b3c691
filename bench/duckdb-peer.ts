/** DuckDB as a process of its own: queries come in as messages, answers go out with the time they took here. */

import { readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { DuckDBInstance, type DuckDBType, DuckDBTypeId } from "@duckdb/node-api";
import type { AnswerColumn } from "./answer.ts";

const [folder, threads] = process.argv.slice(2);
const instance = await DuckDBInstance.create(":memory:", { threads: threads! });
const connection = await instance.connect();
const readers: Readonly<Record<string, string>> = {
  ".parquet": "read_parquet",
  ".csv": "read_csv",
  ".ndjson": "read_json",
};
for (const file of readdirSync(folder!)) {
  const ending = extname(file);
  const reader = readers[ending];
  if (reader === undefined) continue;
  const name = file.slice(0, -ending.length);
  await connection.run(`CREATE VIEW "${name}" AS SELECT * FROM ${reader}('${join(folder!, file)}')`);
}

process.on("message", (sql: string) => {
  run(sql).then(
    (answer) => process.send!(answer),
    (error) => process.send!({ error: String(error) }),
  );
});
process.send!("ready");

async function run(sql: string) {
  const start = performance.now();
  const reader = await connection.runAndReadAll(sql);
  const milliseconds = performance.now() - start;
  const types = reader.columnTypes();
  const columns = reader.columnNames().map((name, index) => ({ name, kind: kindOf(types[index]!) }));
  const rows = reader.getRows().map((row) => row.map((value) => (value === null ? null : String(value))));
  return { milliseconds, columns, rows };
}

function kindOf(type: DuckDBType): AnswerColumn["kind"] {
  if (type.typeId === DuckDBTypeId.DOUBLE || type.typeId === DuckDBTypeId.FLOAT) return "float";
  return type.typeId === DuckDBTypeId.DECIMAL ? "numeric" : "exact";
}
