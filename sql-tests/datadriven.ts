/** The golden format: cases out of a file's text, and new expectations back into it. README.md describes it. */

/** One case of a golden file. */
export interface GoldenCase {
  /** Line of the directive, from 1. */
  readonly line: number;
  readonly directive: string;
  /** Arguments in order: `word`, or `key=value` with one or several values. */
  readonly args: readonly GoldenArgument[];
  readonly input: string;
  /** Undefined when the case has no `----`. Without the final line feed. */
  readonly expected: string | undefined;
  /** The lines that hold `----` and the expectation: from (counted from 0) up to but without to. */
  readonly answer: { readonly from: number; readonly to: number };
}

/** `rowsort` is {key: "rowsort", values: []}; `a=b` and `a=(b,c)` have values. */
export interface GoldenArgument {
  readonly key: string;
  readonly values: readonly string[];
}

const separator = "----";

/** Reads all cases of a file. Throws an Error naming file and line when the text is not in the format. */
export function parseCases(text: string, file: string): GoldenCase[] {
  const lines = text.split("\n");
  const cases: GoldenCase[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at]!;
    if (line.trim() === "" || line.startsWith("#")) {
      at++;
      continue;
    }
    const parsed = parseCase(lines, at, file);
    cases.push(parsed);
    at = parsed.answer.to;
  }
  return cases;
}

function parseCase(lines: readonly string[], start: number, file: string): GoldenCase {
  const [directive, ...words] = splitWords(lines[start]!);
  let at = start + 1;
  while (at < lines.length && lines[at] !== "" && lines[at] !== separator) at++;
  const input = lines.slice(start + 1, at).join("\n");
  const answer = parseAnswer(lines, at);
  if (answer === undefined) throw new Error(`${file}:${start + 1}: no second doubled ---- ends the expected output`);
  return { line: start + 1, directive: directive!, args: words.map(parseArgument), input, ...answer };
}

/** The expectation that starts at line `from`, or undefined if a doubled separator is not closed. */
function parseAnswer(lines: readonly string[], from: number): Pick<GoldenCase, "expected" | "answer"> | undefined {
  if (lines[from] !== separator) return { expected: undefined, answer: { from, to: from } };
  if (lines[from + 1] !== separator) {
    let to = from + 1;
    while (to < lines.length && lines[to] !== "") to++;
    return { expected: lines.slice(from + 1, to).join("\n"), answer: { from, to } };
  }
  for (let to = from + 2; to + 1 < lines.length; to++) {
    if (lines[to] === separator && lines[to + 1] === separator)
      return { expected: lines.slice(from + 2, to).join("\n"), answer: { from, to: to + 2 } };
  }
  return undefined;
}

/** Splits at spaces outside parentheses. */
function splitWords(line: string): string[] {
  return line.match(/(?:\([^)]*\)|[^\s(])+/g) ?? [];
}

function parseArgument(word: string): GoldenArgument {
  const equals = word.indexOf("=");
  if (equals < 0) return { key: word, values: [] };
  const value = word.slice(equals + 1);
  const values = value.startsWith("(") ? value.slice(1, -1).split(/\s*,\s*/) : [value];
  return { key: word.slice(0, equals), values };
}

/** The values of an argument, or undefined if the case has not got it. */
export function argument(golden: GoldenCase, key: string): readonly string[] | undefined {
  return golden.args.find((arg) => arg.key === key)?.values;
}

/** The file's text with the expectation of each case replaced by `outputs` (undefined keeps it); all else stays as it was. */
export function rewriteCases(
  text: string,
  cases: readonly GoldenCase[],
  outputs: ReadonlyArray<string | undefined>,
): string {
  const lines = text.split("\n");
  for (let index = cases.length - 1; index >= 0; index--) {
    const output = outputs[index];
    const { from, to } = cases[index]!.answer;
    if (output !== undefined) lines.splice(from, to - from, ...answerLines(output));
  }
  return lines.join("\n");
}

function answerLines(output: string): string[] {
  const lines = output === "" ? [] : output.split("\n");
  const doubled = lines.includes("") || lines[0] === separator;
  return doubled ? [separator, separator, ...lines, separator, separator] : [separator, ...lines];
}
