/** Random regular expressions: what PostgreSQL's syntax has, put together without regard to sense. */

import fc from "fast-check";

const plain = ["a", "b", "a", "b", ".", "c", "A", "x", "1", " ", "é", "ß", "漢", "😀", "-", "_", "\\."];
const sets = [
  "[ab]",
  "[^a]",
  "[a-c]",
  "[^b-x]",
  "[]a]",
  "[a\\d-]",
  "[[:alpha:]]",
  "[[:upper:]é]",
  "[^[:space:]]",
  "[\\w\\D]",
  "[à-ÿ]",
  "[[.space.]a]",
  "\\w",
  "\\d",
  "\\s",
  "\\W",
  "\\D",
  "\\S",
];
const escapes = ["\\n", "\\x61", "\\u00e9", "\\B", "\\061"];
const conditions = ["^", "$", "\\m", "\\M", "\\y", "\\Y", "\\A", "\\Z", "[[:<:]]", "[[:>:]]"];
const quantifiers = "* + ? *? +? ?? {2} {2}? {0} {1,2} {1,2}? {0,3} {0,2}? {2,} {1,}? {1,1} {1,1}?".split(" ");
/** What is wrong by itself or where it stands. */
const faults = ["**", "{2", "{2,1}", "{256}", "+*", ")", "(", "[", "\\", "(?<a)", "[[:no:]]", "[b-a]"];
const prefixes = ["(?i)", "(?n)", "(?x)", "(?p)", "(?w)", "(?e)", "(?b)", "(?q)", "***:", "***="];

const oneOf = (...texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);

const { branches } = fc.letrec<{ branches: string; branch: string; part: string; atom: string }>((tie) => ({
  branches: fc.oneof(
    { maxDepth: 4 },
    { weight: 3, arbitrary: tie("branch") },
    { weight: 1, arbitrary: fc.tuple(tie("branch"), tie("branch")).map((both) => both.join("|")) },
  ),
  branch: fc.array(tie("part"), { minLength: 1, maxLength: 4 }).map((parts) => parts.join("")),
  part: fc.oneof(
    { weight: 60, arbitrary: tie("atom") },
    { weight: 50, arbitrary: fc.tuple(tie("atom"), oneOf(...quantifiers)).map((both) => both.join("")) },
    { weight: 6, arbitrary: oneOf(...conditions) },
    { weight: 1, arbitrary: oneOf(...faults, "") },
  ),
  atom: fc.oneof(
    { maxDepth: 4 },
    { weight: 6, arbitrary: oneOf(...plain) },
    { weight: 3, arbitrary: oneOf(...sets) },
    { weight: 1, arbitrary: oneOf(...escapes, "\\1", "\\1", "\\2") },
    { weight: 4, arbitrary: tie("branches").map((inner) => `(${inner})`) },
    { weight: 2, arbitrary: tie("branches").map((inner) => `(?:${inner})`) },
    {
      weight: 1,
      arbitrary: fc.tuple(oneOf("?=", "?!", "?<=", "?<!"), tie("branches")).map((both) => `(${both.join("")})`),
    },
  ),
}));

/** Expressions, some of them not well-formed. */
export const randomRegex: fc.Arbitrary<string> = fc
  .tuple(fc.oneof({ weight: 8, arbitrary: fc.constant("") }, { weight: 1, arbitrary: oneOf(...prefixes) }), branches)
  .map((both) => both.join(""));

/** Texts that they may match. */
export const randomSubject: fc.Arbitrary<string> = fc
  .array(oneOf("a", "a", "b", "b", "c", "A", "B", "x", "1", " ", "\n", "é", "É", "ß", "漢", "😀", "-", "_", "."), {
    maxLength: 9,
  })
  .map((characters) => characters.join(""));

/** Patterns of SIMILAR TO. */
export const randomSimilar: fc.Arbitrary<string> = fc
  .array(oneOf("a", "b", "%", "_", "(", ")", "|", "*", "+", "?", "{2}", "[ab]", "[^a]", "\\%", "\\", ".", "é", '\\"'), {
    maxLength: 8,
  })
  .map((parts) => parts.join(""));
