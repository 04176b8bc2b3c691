/** The templates of to_char, to_number, to_date and to_timestamp, cut into patterns and texts. Source: PostgreSQL's formatting.c, parse_format. */

import { keepNewest } from "../base/index.ts";

/** A part of a template: a pattern of its language with its modifiers, or a character that stands for itself. */
export type PictureNode<Pattern> = PatternNode<Pattern> | TextNode;

export interface PatternNode<Pattern> {
  readonly kind: "pattern";
  readonly pattern: Pattern;
  /** The pattern as it is written, for errors. */
  readonly name: string;
  /** FM. */
  readonly trimmed: boolean;
  /** TM. */
  readonly localized: boolean;
  /** What follows the pattern: an ordinal's ending. */
  readonly ordinal: "TH" | "th" | undefined;
}

interface TextNode {
  readonly kind: "text" | "separator" | "space";
  /** One character. */
  readonly text: string;
}

/** A language of templates. */
export interface PictureLanguage<Pattern> {
  readonly patterns: ReadonlyMap<string, Pattern>;
  /** Whether patterns have FM and TM before and TH behind them, and punctuation separates fields: that of dates and times has. */
  readonly ofMoments: boolean;
}

/** White space, as C's isspace has it. */
export const space = /[ \t\n\v\f\r]/;
/** ASCII but letters, digits and blanks. */
export const separator = /[!-/:-@[-`{-~]/;

const prefixes = /^(?:FM|fm|TM|tm)/;
const postfixes = /^(?:TH|th|SP)/;

/** The parts of a template. */
export function parsePicture<Pattern>(
  template: string,
  { patterns, ofMoments }: PictureLanguage<Pattern>,
): PictureNode<Pattern>[] {
  const nodes: PictureNode<Pattern>[] = [];
  let at = 0;
  const character = (): string => String.fromCodePoint(template.codePointAt(at) as number);
  while (at < template.length) {
    const prefix = ofMoments ? (prefixes.exec(template.slice(at, at + 2))?.[0] ?? "") : "";
    at += prefix.length;
    const name = patternAt(template, at, patterns);
    if (name !== undefined) {
      at += name.length;
      const postfix = ofMoments ? (postfixes.exec(template.slice(at, at + 2))?.[0] ?? "") : "";
      at += postfix.length;
      nodes.push({
        kind: "pattern",
        pattern: patterns.get(name) as Pattern,
        name,
        trimmed: /fm/i.test(prefix),
        localized: /tm/i.test(prefix),
        ordinal: postfix === "TH" || postfix === "th" ? postfix : undefined,
      });
    } else if (template.charAt(at) === '"') {
      for (at += 1; at < template.length && template.charAt(at) !== '"'; ) {
        if (template.charAt(at) === "\\" && at + 1 < template.length) at += 1;
        const text = character();
        nodes.push({ kind: "text", text });
        at += text.length;
      }
      at += 1;
    } else if (at < template.length) {
      if (template.startsWith('\\"', at)) at += 1;
      const text = character();
      const kind = ofMoments && separator.test(text) ? "separator" : space.test(text) ? "space" : "text";
      nodes.push({ kind, text });
      at += text.length;
    }
  }
  return nodes;
}

/** The longest pattern that stands at a place. */
function patternAt(template: string, at: number, patterns: ReadonlyMap<string, unknown>): string | undefined {
  for (let length = Math.min(longestPattern, template.length - at); length > 0; length--) {
    const name = template.slice(at, at + length);
    if (patterns.has(name)) return name;
  }
  return undefined;
}

/** `Y,YYY`, `SSSSS`, `MONTH`. */
const longestPattern = 5;

const picturesKept = 100;

/** What `make` gives of a template; the newest templates are kept, since most calls of a query have the same one. */
export function keptPictures<Picture>(make: (template: string) => Picture): (template: string) => Picture {
  const kept = new Map<string, Picture>();
  return (template) => {
    const known = kept.get(template);
    if (known !== undefined) return known;
    const made = make(template);
    keepNewest(kept, template, made, picturesKept);
    return made;
  };
}

/** The ending of an ordinal number: every teen has th. Source: get_th. */
export function ordinalEnding(digits: string, capitals: boolean): string {
  const teen = digits.length > 1 && digits.at(-2) === "1";
  const ending = teen ? "th" : (endings.get(digits.at(-1)) ?? "th");
  return capitals ? ending.toUpperCase() : ending;
}

const endings: ReadonlyMap<string | undefined, string> = new Map([
  ["1", "st"],
  ["2", "nd"],
  ["3", "rd"],
]);
