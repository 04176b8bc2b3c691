/** The names of commands as users say them, for the ones that are refused. */

/** Raw statements whose first word may be WITH. */
const afterWith = new Set(["InsertStmt", "UpdateStmt", "DeleteStmt", "MergeStmt"]);

/** Words between CREATE, ALTER or DROP and the kind of object. */
const fillers = new Set(
  "OR REPLACE LOCAL GLOBAL TEMP TEMPORARY UNLOGGED UNIQUE RECURSIVE TRUSTED PROCEDURAL CONSTRAINT DEFAULT".split(" "),
);

/** First words of the kinds that have two. */
const twoWords = new Set(["MATERIALIZED", "FOREIGN", "EVENT", "TEXT", "USER", "ACCESS", "OPERATOR", "LARGE"]);

/** The most text that is looked at for a name. */
const nameLengthMax = 200;

/**
 * "CREATE TABLE", "COPY", ...
 * @param tag libpg-query's tag of the statement
 * @param text the statement, beginning with its first word
 */
export function commandName(tag: string, text: string): string {
  if (afterWith.has(tag)) return rawName(tag);
  const words =
    text
      .slice(0, nameLengthMax)
      .toUpperCase()
      .match(/[A-Z]+/g) ?? [];
  const verb = words[0] ?? tag;
  if (!["CREATE", "ALTER", "DROP"].includes(verb)) return verb;
  const kind = words.findIndex((word, index) => index > 0 && !fillers.has(word));
  const first = words[kind] ?? "";
  const second = twoWords.has(first) ? (words[kind + 1] ?? "") : "";
  return `${verb} ${first} ${second}`.trim();
}

/** A name made of the raw node's tag alone: "INSERT" of InsertStmt, "CREATE TABLE AS" of CreateTableAsStmt. */
export function rawName(tag: string): string {
  const words = tag.replace(/Stmt$/, "").match(/[A-Z][a-z]*/g) ?? [tag];
  return words.join(" ").toUpperCase();
}

/** Length of the blanks and comments that a text begins with; comments nest. */
export function blankLength(text: string): number {
  let index = 0;
  for (;;) {
    while (" \t\n\r\f\v".includes(text.charAt(index)) && index < text.length) index++;
    if (text.startsWith("--", index)) {
      const end = text.slice(index).search(/[\n\r]/);
      if (end < 0) return text.length;
      index += end;
    } else if (text.startsWith("/*", index)) {
      index = blockCommentEnd(text, index);
    } else {
      return index;
    }
  }
}

function blockCommentEnd(text: string, start: number): number {
  const mark = /\/\*|\*\//g;
  mark.lastIndex = start;
  let depth = 0;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    depth += found[0] === "/*" ? 1 : -1;
    if (depth === 0) return mark.lastIndex;
  }
  return text.length;
}
