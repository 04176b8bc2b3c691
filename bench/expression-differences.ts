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

/** Differences by what the answers and the text show alone. */
const reasons: readonly {
  readonly reason: string;
  readonly of: (ours: Answer, theirs: Answer, text: string) => boolean;
}[] = [
  {
    reason: "make_interval of seconds beyond int64: PostgreSQL's conversion overflows",
    of: (ours, _, text) => ours.code === "22008" && text.includes("make_interval("),
  },
  {
    reason: "a time of an interval before the day in which int64 begins: PostgreSQL's sum overflows",
    of: (_, theirs, text) => theirs.type === 1083 && text.includes("2562047788:00:54.775807"),
  },
  { reason: "a text of more than 4 MB", of: (ours) => ours.code === "54000" },
  {
    reason: "a POSIX zone with daylight saving",
    of: (ours, theirs) => theirs.code === undefined && /^time zone ".*\d.*" not recognized$/.test(ours.message),
  },
  {
    reason: "floats in hexadecimal are C's, which PostgreSQL reads where the machine's library does",
    of: (ours, _, text) => ours.code === "22P02" && /'0x[0-9a-f]/.test(text),
  },
];

/** The reason of a difference, if it has one. */
export function knownReason(ours: Answer, theirs: Answer, text: string): string | undefined {
  return reasons.find(({ of }) => of(ours, theirs, text))?.reason;
}

/** True for a moment that PostgreSQL can hold, counting from 2000, and Sluice, counting from 1970, cannot. */
export function isBeyondOurs({ rows }: Answer): boolean {
  return rows.some((value) => value !== null && /^2942(4[7-9]|[5-7]\d)-\d\d-\d\d/.test(value));
}

/** True for the infinity of a date or timestamp. */
export function isInfinite({ rows }: Answer): boolean {
  return rows.some((value) => value === "infinity" || value === "-infinity");
}

/**
 * True when value and type are the same, or the SQLSTATE. An approximate float8 may be two units in the last place away, or, where
 * `digits` (extra_float_digits) leaves out the last ones, one unit of those that are written.
 */
export function sameAnswer(a: Answer, b: Answer, approximate: boolean, digits = 1): boolean {
  if (a.code !== b.code || a.type !== b.type || a.rows.length !== b.rows.length) return false;
  return a.rows.every(
    (value, row) => value === b.rows[row] || (approximate && nearlySame(value, b.rows[row] ?? null, digits)),
  );
}

const unitsApart = 2n;
const shortDigits = 15;

function nearlySame(a: string | null, b: string | null, digits: number): boolean {
  if (a === null || b === null) return false;
  const [left, right] = [Number(a), Number(b)];
  if (digits < 1) {
    const unit = 10 ** (Math.floor(Math.log10(Math.abs(right))) + 1 - shortDigits - digits);
    return Math.abs(left - right) < 1.5 * unit;
  }
  const apart = ordinal(left) - ordinal(right);
  return apart >= -unitsApart && apart <= unitsApart;
}

/** The place of a float8 among all of them, from the least to the greatest. */
function ordinal(value: number): bigint {
  const bits = new BigInt64Array(new Float64Array([value]).buffer)[0]!;
  return bits < 0n ? -(bits & 0x7fff_ffff_ffff_ffffn) : bits;
}
