/** Takes one column out of a file's statistics without taking the rest of the text apart: most columns of most files are never asked for. */

/** What a text says of a column; strings and numbers by their text. */
export interface StatedBounds {
  readonly rows: string;
  readonly min: string | boolean | undefined;
  readonly max: string | boolean | undefined;
  readonly nullCount: string | boolean | undefined;
}

/**
 * What the statistics of a file say of the column whose name as JSON, with a colon behind, is `key`. Undefined for a text that is written
 * otherwise than the known writers do, or has an escape in a bound: it has to be read as a whole.
 */
export function statedBounds(text: string, key: string): StatedBounds | undefined {
  if (!text.startsWith(rowsMark)) return undefined;
  const rowsEnd = text.indexOf(",", rowsMark.length);
  if (rowsEnd < 0 || !text.startsWith(minMark, rowsEnd)) return undefined;
  const mins = rowsEnd + minMark.length;
  const maxs = sectionAfter(text, mins, maxMark);
  const nulls = maxs && sectionAfter(text, maxs, nullsMark);
  if (nulls === undefined) return undefined;
  const min = memberOf(text, mins, key);
  const max = memberOf(text, maxs!, key);
  const nullCount = memberOf(text, nulls, key);
  if (min === escaped || max === escaped || nullCount === escaped) return undefined;
  return { rows: text.slice(rowsMark.length, rowsEnd), min, max, nullCount };
}

const rowsMark = '{"numRecords":';
const minMark = ',"minValues":{';
const maxMark = '},"maxValues":{';
const nullsMark = '},"nullCount":{';
/** A string that cannot be taken as it stands. */
const escaped = Symbol("escaped");

/** Where the members begin of the object behind the one whose members begin at `from`. */
function sectionAfter(text: string, from: number, mark: string): number | undefined {
  // No string has such a mark in it, since its quotes would be escaped; a struct may.
  for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (isOuter(text, from, at)) return at + mark.length;
  }
  return undefined;
}

/** The value of a member of the object whose members begin at `from`; undefined for none, null, and what is nested. */
function memberOf(text: string, from: number, key: string): string | boolean | undefined | typeof escaped {
  for (let at = text.indexOf(key, from); at >= 0; at = text.indexOf(key, at + 1)) {
    // Behind a backslash it is the end of a longer name.
    if (text[at - 1] === "\\") continue;
    const outer = isOuter(text, from, at);
    if (outer === undefined) return undefined;
    if (outer) return valueAt(text, at + key.length);
  }
  return undefined;
}

function valueAt(text: string, at: number): string | boolean | undefined | typeof escaped {
  if (text.charCodeAt(at) === quote) {
    const end = text.indexOf('"', at + 1);
    const value = text.slice(at + 1, end);
    return end < 0 || value.includes("\\") ? escaped : value;
  }
  if (text.charCodeAt(at) === open || text[at] === "[") return undefined;
  let end = at;
  while (end < text.length && text.charCodeAt(end) !== comma && text.charCodeAt(end) !== close) end++;
  const value = text.slice(at, end);
  return value === "null" ? undefined : value === "true" ? true : value === "false" ? false : value;
}

const quote = 34;
const comma = 44;
const open = 123;
const close = 125;

/** Whether a place stands in the same object as an earlier one, and not in one inside of it; undefined when that object ends before. */
function isOuter(text: string, from: number, to: number): boolean | undefined {
  const firstOpen = text.indexOf("{", from);
  const firstClose = text.indexOf("}", from);
  if ((firstOpen < 0 || firstOpen >= to) && (firstClose < 0 || firstClose >= to)) return true;
  let depth = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) at = stringEnd(text, at);
    else if (code === open) depth++;
    else if (code === close && --depth < 0) return undefined;
  }
  return depth === 0;
}

/** The place of the quote that ends the string at `at`. */
function stringEnd(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === 92) backslashes++;
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
}
