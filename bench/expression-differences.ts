/** How two servers' answers to an expression are compared, and the differences that have a reason (docs/compatibility.md). */

/** What a server said to one expression. */
export interface Answer {
  /** SQLSTATE, or nothing when there are rows. */
  readonly code: string | undefined;
  readonly message: string;
  readonly type: number;
  readonly modifier: number;
  readonly rows: readonly (string | null)[];
}

/** The smallest part of an expression to which the answers differ: to all that stands in it they are the same. */
export interface Culprit {
  /** The part with `$` for what stands in it: `make_interval($, $)`. */
  readonly shape: string;
  /** PostgreSQL's values of what stands in it. */
  readonly operands: readonly (string | null)[];
  readonly ours: Answer;
  readonly theirs: Answer;
  /** PostgreSQL's answer to the part with each operand written in another way. */
  readonly rewritten: (operand: (text: string) => string) => Promise<Answer>;
}

/** The reasons, each by the values of the culprit; no row of an expression has another cause. */
const reasons: readonly {
  readonly reason: string;
  readonly of: (culprit: Culprit) => boolean | Promise<boolean>;
}[] = [
  {
    reason: "make_interval of seconds beyond int64: PostgreSQL's conversion overflows",
    of: ({ shape, operands, ours }) =>
      ours.code === "22008" && shape.startsWith("make_interval(") && Math.abs(Number(operands[6])) >= secondsMost,
  },
  {
    reason: "a time of an interval before the day in which int64 begins: PostgreSQL's sum overflows",
    of: ({ theirs }) =>
      theirs.type === timeOid && theirs.rows.some((value) => /^(-|2[5-9]|[3-9]\d|\d{3})/.test(value ?? "")),
  },
  {
    reason: "texts of one row of more than 4 MB",
    of: ({ shape, ours, theirs, operands }) =>
      ours.code === "54000" &&
      ([...operands, ...theirs.rows].some((value) => (value ?? "").length > longText) ||
        // by its length; PostgreSQL may take too long for it
        (/^([lr]pad|repeat)\(/.test(shape) && Number(operands[1]) > longText)),
  },
  {
    reason: "floats in hexadecimal are C's, which PostgreSQL reads where the machine's library does",
    of: ({ ours, operands }) =>
      ours.code === "22P02" &&
      /double precision|real/.test(ours.message) &&
      operands.some((value) => /^\s*[+-]?0x/i.test(value ?? "")),
  },
  {
    reason: "the age of an infinity: PostgreSQL 15 takes it for the largest integer",
    of: ({ shape, ours, operands }) => ours.code === "22008" && /^age\(/.test(shape) && operands.some(isInfinite),
  },
  {
    reason: "a timestamp after 294246",
    of: ({ shape, ours, theirs, operands }) =>
      ours.code === "22008" &&
      ([...theirs.rows, ...operands].some(isBeyondOurs) ||
        (/overlaps/.test(shape) && operands.some((value) => /^29424[56]-|\d{9}/.test(value ?? "")))),
  },
  {
    reason:
      "a date cast to timestamp is compared as a date, so that files can be left out: one beyond timestamps is no error",
    of: ({ ours, theirs }) =>
      ours.code === undefined && ours.type === boolOid && theirs.message === "date out of range for timestamp",
  },
  {
    reason: "substring of NULL by a SIMILAR pattern: PostgreSQL, which has it in SQL, reads the escape first",
    of: ({ shape, operands, ours, theirs }) =>
      /^"substring"\(\$, \$, \$\)$/.test(shape) &&
      operands[0] === null &&
      ours.rows[0] === null &&
      theirs.message === "invalid escape string",
  },
  {
    reason:
      "columns and literals of type name have the collation C, and so has what is made of them: only ASCII has cases",
    of: async ({ shape, ours, rewritten }) =>
      /^(lower|upper|initcap)\(|^\(\$ (NOT )?ILIKE \$|!?~~\*/.test(shape) &&
      sameAnswer(ours, await rewritten((text) => `(${text}) COLLATE "default"`), 0),
  },
];

/** 2^63 µs. */
const secondsMost = 9_223_372_036_854.77;
const boolOid = 16;
const timeOid = 1083;
const longText = 500_000;

/** The reason of a difference, if it has one. */
export async function knownReason(culprit: Culprit): Promise<string | undefined> {
  for (const { reason, of } of reasons) if (await of(culprit)) return reason;
  return undefined;
}

/** True for a moment that PostgreSQL can hold, counting from 2000, and Sluice, counting from 1970, cannot. */
function isBeyondOurs(value: string | null): boolean {
  return value !== null && /^2942(4[7-9]|[5-7]\d)-\d\d-\d\d/.test(value);
}

/** True for the infinity of a date or timestamp. */
function isInfinite(value: string | null): boolean {
  return value === "infinity" || value === "-infinity";
}

/** True for what Sluice has not got; PostgreSQL's own errors of that SQLSTATE are worded otherwise. */
export function isRefusal({ code, message }: Answer): boolean {
  return code === "0A000" && message.endsWith(" is not supported");
}

/** What Sluice lacks of PostgreSQL's functions and operators over these types, as docs/compatibility.md lists it. */
const lackingGroups: readonly RegExp[] = [
  // regular expressions
  /^regexp_|^similar_|^"substring"\(text, text|^\w+ !?~\*? text$/,
  // ranges, text search, XML, JSON builders, money, points, time with time zone
  /range\(|^\w+to_ts|^to_ts(query|vector)|^text @@|^xml|^jsonb?_build|^money|^point|^timetz|time zone$/,
  // encodings and Unicode
  /^convert|^"?normalize|^is_normalized|^unistr|^to_ascii|^length\(bytea, name\)/,
  // arrays
  /^parse_ident|^string_to_array/,
  // bits of bytea, LIKE over bytea and as functions
  /^bit_count|^[gs]et_bit\(bytea|^bytea !?~~|^"like"|^notlike|^like_escape/,
  // internal names of what there is, and "char"
  /^num_(non)?nulls|^d(exp|log1|log10|round|trunc)\(|^numeric_|^int4inc|^int8_sum|^textlen|^"char"/,
];

/** True for a call that is known to be lacking, by its signature. */
export function isKnownLacking(signature: string): boolean {
  return lackingGroups.some((group) => group.test(signature));
}

/**
 * True when value and type are the same, or the SQLSTATE. A float8 may be so many units in the last place away, or, where
 * `digits` (extra_float_digits) leaves out the last ones, one unit of those that are written.
 */
export function sameAnswer(a: Answer, b: Answer, units: number, digits = 1): boolean {
  if (a.code !== b.code || a.type !== b.type || a.rows.length !== b.rows.length) return false;
  return a.rows.every(
    (value, row) => value === b.rows[row] || (units > 0 && nearlySame(value, b.rows[row] ?? null, units, digits)),
  );
}

const shortDigits = 15;

function nearlySame(a: string | null, b: string | null, units: number, digits: number): boolean {
  if (a === null || b === null) return false;
  const [left, right] = [Number(a), Number(b)];
  if (digits < 1) {
    const unit = 10 ** (Math.floor(Math.log10(Math.abs(right))) + 1 - shortDigits - digits);
    return Math.abs(left - right) < 1.5 * unit;
  }
  const apart = ordinal(left) - ordinal(right);
  return apart >= -BigInt(units) && apart <= BigInt(units);
}

/** The place of a float8 among all of them, from the least to the greatest. */
function ordinal(value: number): bigint {
  const bits = new BigInt64Array(new Float64Array([value]).buffer)[0]!;
  return bits < 0n ? -(bits & 0x7fff_ffff_ffff_ffffn) : bits;
}
