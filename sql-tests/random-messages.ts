/** Random messages of clients, as the lines of goldens. */

import fc from "fast-check";

/** Statements that PostgreSQL and Sluice both have. */
export const commonTexts: readonly string[] = [
  "",
  ";",
  "-- nothing",
  "select 1",
  "select 1;;",
  "select $1::int4",
  "select $1 + 1, $2",
  "select $1::date, $2::bool",
  "select id, name from people where id = $1 order by id",
  "select id, name from people order by id",
  "select count(*) from people where id > $1 limit $2",
  "select from people limit 2",
  "table people",
  "values (1), (2), (3)",
  "select 1/0",
  "select 1 / (id - 3) from people order by id",
  "select nope",
  "selec",
  "select 1; select 2",
  "select 1; select 1/0; select 2",
  "select 1; begin; select nope",
  "begin",
  "begin; select 1",
  "start transaction read only",
  "commit",
  "commit and chain",
  "select 1; commit",
  "commit; begin; select 2",
  "rollback",
  "rollback and chain",
  "savepoint s",
  "savepoint s; savepoint s",
  "begin; savepoint s; select nope",
  "rollback to s",
  "rollback to s; select 3",
  "release s",
  "set application_name = 'x'",
  "set application_name = 'y'; select nope",
  "set local application_name = 'l'",
  "set local statement_timeout = 1000",
  "set TimeZone = 'Asia/Tokyo'",
  "reset application_name",
  "show application_name",
  "show timezone",
  "select current_user, current_setting('application_name'), timestamptz '2024-01-01 00:00+00'",
  "select set_config('application_name', 'g', true)",
  "prepare q (int) as select $1 + 1",
  "execute q (1)",
  "execute q ('x')",
  "deallocate q",
  "deallocate all",
  "discard all",
  "declare c cursor for select id from people order by id",
  "declare c cursor with hold for select id from people order by id",
  "begin; declare c cursor for select 1 / (id - 3) from people order by id",
  "fetch 2 from c",
  "fetch all from c",
  "move 1 in c",
  "fetch 1 from p",
  "close c",
  "close all",
];

const name = fc.constantFrom("", "", "p", "c", "s");
const parameter = fc.constantFrom("1", "x", "", "2147483648", "\u{1f980}", null);
const target = fc.constantFrom("S", "P");

/** A client's message as a golden's line. */
function line(kind: string, fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<string> {
  return fc.record(fields).map((record) => `${kind} ${JSON.stringify(record)}`);
}

/** A message with one of the texts, if it has any, and formats of values among `formats`. */
export function messageOf(texts: readonly string[], formats: readonly number[]): fc.Arbitrary<string> {
  const text = fc.constantFrom(...texts);
  const format = fc.constantFrom(...formats);
  const parameterTypes = fc.array(fc.constantFrom(0, 23, 25, 705, 1700, 1184, 12_345), { maxLength: 2 });
  const few = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 2 });
  const maxRows = fc.constantFrom(0, 1, 2, 100, -1, 0x7fff_ffff);
  return fc.oneof(
    { weight: 3, arbitrary: line("Query", { text }) },
    { weight: 6, arbitrary: line("Parse", { name, text, parameterTypes }) },
    {
      weight: 6,
      arbitrary: line("Bind", {
        portal: name,
        statement: name,
        parameterFormats: few(format),
        parameters: few(parameter),
        resultFormats: few(format),
      }),
    },
    { weight: 3, arbitrary: line("Describe", { target, name }) },
    { weight: 8, arbitrary: line("Execute", { portal: name, maxRows }) },
    { weight: 1, arbitrary: line("Close", { target, name }) },
    { weight: 1, arbitrary: fc.constant("Flush") },
    { weight: 4, arbitrary: fc.constant("Sync") },
  );
}
