/** Random CSV files, JSON lines and arrays with all that such files have in the wild. */

import fc from "fast-check";

/** A file's content, and how it is read. */
export interface RandomTextFile {
  readonly ending: "csv" | "ndjson" | "json";
  readonly content: string;
}

type Texts = fc.Arbitrary<string>;

const two = (number: number) => String(number).padStart(2, "0");
const day: Texts = fc
  .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${two(month)}-${two(date)}`);
const clock: Texts = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute, second]) => `${two(hour)}:${two(minute)}:${two(second)}`);
const digits: Texts = fc.integer({ min: 0, max: 999_999 }).map((each) => `.${each}`);
const fraction: Texts = fc.oneof(fc.constant(""), digits);
const instant: Texts = fc
  .tuple(day, fc.constantFrom(" ", "T"), clock, fraction)
  .map(([date, between, time, rest]) => `${date}${between}${time}${rest}`);
const integer: Texts = fc
  .oneof(fc.integer(), fc.integer({ min: -9, max: 99 }), fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }))
  .map(String);
const real: Texts = fc
  .oneof(
    fc.integer({ min: -9999, max: 9999 }).map((each) => each / 8),
    fc.double({ min: -1e300, max: 1e300, noNaN: true }).filter((each) => each === 0 || Math.abs(each) > 1e-300),
  )
  .map(String);
const word: Texts = fc.constantFrom(
  "north",
  "south",
  "a b",
  "x",
  "Zürich",
  "鉄道",
  "it's",
  "100%",
  "a\\b",
  "a#1",
  "NULL",
  "nan",
);
const sentence: Texts = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));

/** What a column's values may be. */
const csvColumns: readonly Texts[] = [
  integer,
  integer,
  real,
  fc.constantFrom("true", "false"),
  fc.constantFrom("TRUE", "False", "t", "f"),
  day,
  clock,
  fc.tuple(clock, fraction).map((parts) => parts.join("")),
  instant,
  word,
  sentence,
  fc.oneof(integer, word),
  fc.oneof(integer, real),
  fc.oneof(day, instant),
  fc.oneof(day, word),
  fc.constant(""),
  fc.integer({ min: 0, max: 999 }).map((number) => String(number).padStart(3, "0")),
  fc.integer({ min: 0, max: 99 }).map((number) => `+${number}`),
  integer.map((text) => ` ${text} `),
  word.map((text) => ` ${text}`),
  fc.tuple(word, fc.constantFrom(",", ";", "|", "\t", '"', '""', "\n", "\r\n"), word).map((parts) => parts.join("")),
  fc.integer({ min: 1, max: 40 }).map((times) => "long text ".repeat(times * 100)),
];

const csvName: Texts = fc.constantFrom(
  "id",
  "name",
  "Name",
  "a b",
  "größe",
  "x.y",
  "select",
  "total",
  "day",
  "",
  "a,b",
  'q"q',
  "2020",
  "id",
);

interface CsvShape {
  readonly delimiter: string;
  readonly feed: string;
  readonly header: boolean;
  readonly mark: boolean;
  readonly lastFeed: boolean;
  readonly quoting: "all" | "needed";
  readonly blankLine: boolean;
}

const csvShape: fc.Arbitrary<CsvShape> = fc.record({
  delimiter: fc.constantFrom(",", ",", ";", "|", "\t"),
  feed: fc.constantFrom("\n", "\n", "\r\n"),
  header: fc.constantFrom(true, true, true, false),
  mark: fc.constantFrom(false, false, false, true),
  lastFeed: fc.constantFrom(true, true, false),
  quoting: fc.constantFrom("needed", "needed", "all"),
  blankLine: fc.constantFrom(false, false, false, true),
});

const csvFile: fc.Arbitrary<RandomTextFile> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom(0, 1, 2, 3, 10, 100, 1000))
  .chain(([columns, rows]) =>
    fc.tuple(
      csvShape,
      fc.array(csvName, { minLength: columns, maxLength: columns }),
      fc.tuple(
        ...Array.from({ length: columns }, () =>
          fc
            .constantFrom(...csvColumns)
            .chain((values) =>
              fc
                .constantFrom(
                  values,
                  fc.oneof({ weight: 9, arbitrary: values }, { weight: 1, arbitrary: fc.constant("") }),
                )
                .chain((texts) => fc.array(texts, { minLength: rows, maxLength: rows })),
            ),
        ),
      ),
    ),
  )
  .map(([shape, names, columns]) => {
    const body = columns[0]!.map((_, row) => columns.map((values) => values[row]!));
    return { ending: "csv", content: csvText(shape, shape.header ? [names, ...body] : body) };
  });

function csvText(shape: CsvShape, rows: readonly (readonly string[])[]): string {
  const { delimiter, feed, mark, lastFeed, quoting, blankLine } = shape;
  // Other delimiters are quoted too: else whether they are some is anybody's guess.
  const special = /["\r\n,;|\t]/;
  const field = (text: string) => (quoting === "all" || special.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  // Where a blank line may be a row of one column, DuckDB does not count the first and last.
  const line = (row: readonly string[]) => (row.length === 1 && row[0] === "" ? '""' : row.map(field).join(delimiter));
  const lines = rows.map(line);
  if (blankLine) lines.splice(Math.ceil(lines.length / 2), 0, "");
  const content = lines.join(feed) + (lastFeed && lines.length > 0 ? feed : "");
  // DuckDB takes a quote behind a byte order mark for a part of the text.
  return mark && /^[^"\r\n]/.test(content) ? `\ufeff${content}` : content;
}

const jsonText = (texts: Texts): Texts => texts.map((text) => JSON.stringify(text));

/** What a key's values may be, as JSON. */
const jsonColumns: readonly Texts[] = [
  integer,
  real.map((text) => text.replace("e+", "e")),
  fc.constantFrom("true", "false"),
  jsonText(day),
  jsonText(clock),
  // In one form each: of two, what DuckDB makes depends on the other columns.
  ...[" ", "T"].map((between) => jsonText(fc.tuple(day, clock).map((parts) => parts.join(between)))),
  ...[" ", "T"].map((between) => jsonText(fc.tuple(day, clock, digits).map(([a, b, c]) => `${a}${between}${b}${c}`))),
  jsonText(sentence),
  jsonText(fc.string({ unit: "grapheme", maxLength: 20 }).map((text) => text.replaceAll("\0", ""))),
  fc.oneof(integer, jsonText(word)),
  fc.oneof(integer, real),
  fc.oneof(jsonText(day), jsonText(word)),
  fc.oneof(fc.constant("true"), integer),
  jsonText(integer),
  fc.constant("null"),
  fc.array(integer, { maxLength: 4 }).map((items) => `[${items.join()}]`),
  fc.record({ a: integer, b: jsonText(word) }).map(({ a, b }) => `{"a": ${a}, "b":${b}}`),
  fc
    .array(fc.record({ c: fc.oneof(fc.constant("null"), real) }), { maxLength: 3 })
    .map((items) => `[${items.map(({ c }) => `{"c":${c}}`).join(", ")}]`),
  fc.oneof(integer, fc.constant("[1]")),
  fc.integer({ min: 1, max: 40 }).map((times) => JSON.stringify("long text, ".repeat(times * 100))),
];

const jsonName: Texts = fc.constantFrom(
  "id",
  "name",
  "Name",
  "a b",
  "größe",
  "x.y",
  "select",
  "",
  'q"q',
  "tab\tname",
  "\u{1f600}",
);

const jsonFile: fc.Arbitrary<RandomTextFile> = fc
  .tuple(fc.uniqueArray(jsonName, { minLength: 1, maxLength: 6 }), fc.constantFrom(0, 1, 2, 3, 10, 100, 1000))
  .chain(([names, rows]) =>
    fc.tuple(
      fc.record({
        feed: fc.constantFrom("\n", "\n", "\r\n"),
        mark: fc.constantFrom(false, false, false, false, true),
        lastFeed: fc.boolean(),
        blankLine: fc.constantFrom(false, false, true),
        space: fc.constantFrom("", " "),
        array: fc.constantFrom(false, false, true),
      }),
      fc.tuple(
        ...names.map((name) =>
          fc.tuple(fc.constantFrom(...jsonColumns), fc.constantFrom(0, 0, 1)).chain(([values, absent]) => {
            const member = values.map((value): string | undefined => `${JSON.stringify(name)}:${value}`);
            const members =
              absent === 0
                ? member
                : fc.oneof({ weight: 4, arbitrary: member }, { weight: 1, arbitrary: fc.constant(undefined) });
            return fc.array(members, { minLength: rows, maxLength: rows });
          }),
        ),
      ),
      fc.array(fc.boolean(), { minLength: rows, maxLength: rows }),
    ),
  )
  .map(([{ feed, mark, lastFeed, blankLine, space, array }, columns, reversed]) => {
    const lines = columns[0]!.map((_, row) => {
      const members = columns.map((values) => values[row]).filter((member) => member !== undefined);
      return `{${space}${(reversed[row] ? members.reverse() : members).join(`,${space}`)}${space}}`;
    });
    if (array)
      return { ending: "json" as const, content: `[${space}${lines.join(`,${feed}`)}${space}]${lastFeed ? feed : ""}` };
    if (blankLine) lines.splice(Math.ceil(lines.length / 2), 0, "");
    const content = `${mark ? "\ufeff" : ""}${lines.join(feed)}${lastFeed && lines.length > 0 ? feed : ""}`;
    return { ending: "ndjson" as const, content };
  });

/** So many files of each kind. */
export function randomTextFiles(count: number, seed: number): readonly RandomTextFile[] {
  return [...fc.sample(csvFile, { numRuns: count, seed }), ...fc.sample(jsonFile, { numRuns: count, seed })];
}
