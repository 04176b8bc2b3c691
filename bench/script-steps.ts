/** The script that drivers run on Sluice and on PostgreSQL 15: 60 steps over the tables of sql-tests and `labels`. */

/** A parameter's type and its value as a JavaScript program has it. */
export interface ScriptParameter {
  readonly type: string;
  readonly value: string | number | bigint | boolean | Date | Buffer | null;
}

export type ScriptStep =
  /** A text as a simple query, of one statement or more. */
  | { readonly kind: "run"; readonly text: string }
  /** A statement with parameters. */
  | { readonly kind: "ask"; readonly text: string; readonly parameters: readonly ScriptParameter[] }
  /** A query whose rows are taken `portion` at a time, and closed after `portions` of them. */
  | { readonly kind: "fetch"; readonly text: string; readonly portion: number; readonly portions: number }
  /** A query that takes seconds, canceled while it runs. */
  | { readonly kind: "cancel"; readonly text: string };

const run = (text: string): ScriptStep => ({ kind: "run", text });
const fetch = (text: string, portion: number, portions: number): ScriptStep => ({
  kind: "fetch",
  text,
  portion,
  portions,
});

/** Parameters come as pairs of a type and a value. */
function ask(text: string, ...pairs: readonly (readonly [string, ScriptParameter["value"]])[]): ScriptStep {
  return { kind: "ask", text, parameters: pairs.map(([type, value]) => ({ type, value })) };
}

/** Rows of {@link script}'s largest table. */
export const labelRows = 100_000;
const long = "SELECT count(*) FROM labels WHERE md5(repeat(label, 2000)) LIKE 'zz%'";
const moment = new Date("2024-02-29T12:34:56.789Z");

const queries: readonly ScriptStep[] = [
  run("SELECT 1 AS i, 'x' AS t, 1.50 AS n, true AS b, NULL AS z"),
  run("SELECT id, name, salary, born, active, score FROM people ORDER BY id"),
  run("SELECT city, count(*), avg(age), min(born) FROM people GROUP BY city ORDER BY 2 DESC, 1 NULLS FIRST"),
  run("SELECT 1; SELECT 2, 3; SELECT 'four'"),
  run(""),
  run("-- nothing but a comment"),
  run("SELECT name FROM people WHERE false"),
  run("WITH old AS (SELECT name, age FROM people WHERE age > 60) SELECT name FROM old ORDER BY age, name"),
  run("SELECT date '2024-02-29' + 1, interval '1 day 02:03', timestamp '2024-01-01 10:00' - interval '1 month'"),
  run("SELECT '\\xdeadbeef'::bytea, 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid, 1e10::float4, 0.1::float8"),
  run("SELECT 'NaN'::float8, '-infinity'::float8, 'infinity'::date, 'NaN'::numeric"),
  run("SELECT current_user, current_database(), current_setting('server_version_num')::int4 / 10000"),
  run("SELECT 'grüße, 世界 🦆', E'tab\\there', '  spaces  '"),
];

const parameters: readonly ScriptStep[] = [
  ask("SELECT $1::int4 + 1, $2::int4 IS NULL", ["int4", 41], ["int4", null]),
  ask("SELECT $1::int2, $2::int8", ["int2", -32768], ["int8", 9007199254740993n]),
  ask("SELECT $1::text || '!', length($1)", ["text", "grüße"]),
  ask("SELECT $1::varchar(3), $2::bpchar(4)", ["varchar", "abc"], ["bpchar", "ab"]),
  ask("SELECT $1::bool, NOT $2::bool", ["bool", true], ["bool", false]),
  ask("SELECT $1::float8 / 3, $2::float4", ["float8", 1.5], ["float4", 0.25]),
  ask("SELECT $1::numeric * 2, $2::numeric(10,2)", ["numeric", "123456789.123456789"], ["numeric", "1.005"]),
  ask("SELECT $1::date - 1, $2::timestamp", ["date", "2024-03-01"], ["timestamp", "2024-02-29 10:11:12.5"]),
  ask("SELECT $1::timestamptz", ["timestamptz", moment]),
  ask("SELECT $1::interval * 2", ["interval", "1 day 01:30:00"]),
  ask("SELECT $1::bytea, length($1)", ["bytea", Buffer.from([0, 1, 255])]),
  ask("SELECT $1::uuid", ["uuid", "A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11"]),
  ask("SELECT name FROM people WHERE id = $1", ["int4", 3]),
  ask("SELECT name FROM people WHERE age BETWEEN $1 AND $2 ORDER BY name", ["int4", 30], ["int4", 60]),
  ask("SELECT count(*) FROM people WHERE name LIKE $1 OR born < $2", ["text", "%a%"], ["date", "1900-01-01"]),
  ask("SELECT id FROM people ORDER BY id LIMIT $1 OFFSET $2", ["int8", 2], ["int8", 3]),
];

const errors: readonly ScriptStep[] = [
  run("SELECT nme FROM people"),
  run("SELECT * FROM nowhere"),
  run("SELEC 1"),
  run("SELECT 1 / 0"),
  run("SELECT 1; SELECT nope; SELECT 2"),
  ask("SELECT $1::int4", ["int4", "many"]),
  ask("SELECT 10 / $1::int4", ["int4", 0]),
  ask("SELECT name FROM people WHERE id / (id - $1::int4) > 0 ORDER BY id", ["int4", 3]),
  run("SELECT name, count(*) FROM people"),
  run("SELECT 'a' + 1"),
];

const limits: readonly ScriptStep[] = [
  fetch("SELECT id FROM people ORDER BY id", 5, 9),
  fetch("SELECT id FROM people ORDER BY id", 4, 1),
  fetch("SELECT id, label FROM labels ORDER BY id", 1000, 2),
  fetch("SELECT id FROM people WHERE id < 0", 5, 2),
  fetch("SELECT id FROM people ORDER BY id LIMIT 6", 6, 3),
];

const transactions: readonly ScriptStep[] = [
  run("BEGIN"),
  ask("SELECT name FROM people WHERE id = $1", ["int4", 1]),
  run("SAVEPOINT s"),
  run("SELECT nope"),
  run("SELECT 1"),
  run("ROLLBACK TO s; SELECT 2"),
  run("DECLARE c CURSOR FOR SELECT id FROM people ORDER BY id; FETCH 2 FROM c; FETCH 2 FROM c; CLOSE c"),
  run("SET LOCAL application_name = 'inside'; SHOW application_name"),
  run("COMMIT"),
  run("SHOW application_name; COMMIT"),
];

const settings: readonly ScriptStep[] = [
  run("SET application_name = 'script'; SET TimeZone = 'Europe/Berlin'; SELECT timestamptz '2024-07-01 12:00+00'"),
  run("RESET TimeZone; SET statement_timeout = 200"),
  run(long),
];

const ends: readonly ScriptStep[] = [
  run("RESET statement_timeout"),
  { kind: "cancel", text: long },
  run("SELECT 'still here'"),
];

/** The steps, in the order in which one session takes them. */
export const script: readonly ScriptStep[] = [
  ...queries,
  ...parameters,
  ...errors,
  ...limits,
  ...transactions,
  ...settings,
  ...ends,
];
