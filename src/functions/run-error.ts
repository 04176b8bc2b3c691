/** Errors that compiled code can raise: a number in the row's error lane, and the text that the client gets. */

import { type SqlError, sqlError } from "../base/index.ts";
import { floatOutOfRange, numericFieldOverflow, types } from "../types/index.ts";
import { reportedError } from "./js-memory.ts";

/** What a message may use of the failing row. */
export interface ErrorArgument {
  /** The argument read as a text view. */
  readonly text: () => string;
  /** The halves as integers. */
  readonly integer: bigint;
  readonly second: bigint;
}

type Maker = (argument: ErrorArgument) => SqlError;

const outOfRange =
  (what: string): Maker =>
  () =>
    sqlError("numericValueOutOfRange", `${what} out of range`);
const invalidInput =
  (type: string): Maker =>
  ({ text }) =>
    sqlError("invalidTextRepresentation", `invalid input syntax for type ${type}: "${text()}"`);
const valueOutOfRange =
  (type: string): Maker =>
  ({ text }) =>
    sqlError("numericValueOutOfRange", `value "${text()}" is out of range for type ${type}`);
const floatTextOutOfRange =
  (type: string): Maker =>
  ({ text }) =>
    floatOutOfRange(text(), type);
const notConvertible =
  (what: string, type: string): Maker =>
  () =>
    sqlError("featureNotSupported", `cannot convert ${what} to ${type}`);

const unknownUnit =
  (type: string): Maker =>
  ({ text }) =>
    sqlError("invalidParameterValue", `unit "${text().toLowerCase()}" not recognized for type ${type}`);
const unsupportedUnit =
  (type: string): Maker =>
  ({ text }) =>
    sqlError("featureNotSupported", `unit "${text().toLowerCase()}" not supported for type ${type}`);

/** Two digits, as printf's %02d has them. */
function padded(value: bigint): string {
  return value < 0n ? `-${String(-value).padStart(1, "0")}` : String(value).padStart(2, "0");
}

/** A double as PostgreSQL's printf has it by %g. */
function sixDigits(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const [digits = "", exponent = "0"] = value.toExponential(5).split("e");
  const power = Number(exponent);
  if (power >= -4 && power < 6) return String(Number(value.toPrecision(6)));
  const size = String(Math.abs(power)).padStart(2, "0");
  return `${String(Number(digits))}e${power < 0 ? "-" : "+"}${size}`;
}

function intervalText(parts: bigint, micros: bigint): string {
  const [months, days] = [Number(BigInt.asIntN(32, parts)), Number(BigInt.asIntN(32, parts >> 32n))];
  return types.interval.write({ months, days, micros });
}

const makers = {
  unknownDateUnit: unknownUnit("date"),
  unsupportedDateUnit: unsupportedUnit("date"),
  unknownTimeUnit: unknownUnit("time without time zone"),
  unsupportedTimeUnit: unsupportedUnit("time without time zone"),
  unknownTimestampUnit: unknownUnit("timestamp without time zone"),
  unsupportedTimestampUnit: unsupportedUnit("timestamp without time zone"),
  unknownTimestamptzUnit: unknownUnit("timestamp with time zone"),
  unsupportedTimestamptzUnit: unsupportedUnit("timestamp with time zone"),
  unknownIntervalUnit: unknownUnit("interval"),
  unsupportedIntervalUnit: unsupportedUnit("interval"),
  infiniteOrigin: () => sqlError("datetimeFieldOverflow", "origin out of range"),
  binsOfMonths: () =>
    sqlError("featureNotSupported", "timestamps cannot be binned into intervals containing months or years"),
  binsOfNothing: () => sqlError("datetimeFieldOverflow", "stride must be greater than zero"),
  untruncatableIntervalUnit: ({ text }) =>
    sqlError("featureNotSupported", `unit "${text().toLowerCase()}" not supported for type interval`, {
      ...(/^w(eeks?)?$/i.test(text()) ? { detail: "Months usually have fractional weeks." } : {}),
    }),
  dateFieldOutOfRange: ({ integer, second }) => {
    const [year, month, day] = [BigInt.asIntN(32, integer), BigInt.asIntN(32, integer >> 32n), second];
    return sqlError("datetimeFieldOverflow", `date field value out of range: ${year}-${padded(month)}-${padded(day)}`);
  },
  timeFieldOutOfRange: ({ integer, second }) => {
    const [hour, minute] = [BigInt.asIntN(32, integer), BigInt.asIntN(32, integer >> 32n)];
    const seconds = sixDigits(new Float64Array(BigInt64Array.of(second).buffer)[0] as number).padStart(2, "0");
    return sqlError("datetimeFieldOverflow", `time field value out of range: ${hour}:${padded(minute)}:${seconds}`);
  },
  zoneOfDays: ({ integer, second }) =>
    sqlError(
      "invalidParameterValue",
      `interval time zone "${intervalText(integer, second)}" must not include months or days`,
    ),
  secondsOutOfRange: ({ integer }) => {
    const seconds = new Float64Array(BigInt64Array.of(integer).buffer)[0] as number;
    return sqlError("datetimeFieldOverflow", `timestamp out of range: "${sixDigits(seconds)}"`);
  },
  timestampNan: () => sqlError("datetimeFieldOverflow", "timestamp cannot be NaN"),
  inputOutOfRange: () => sqlError("numericValueOutOfRange", "input is out of range"),
  logarithmOfZero: () => sqlError("invalidArgumentForLogarithm", "cannot take logarithm of zero"),
  logarithmOfNegative: () => sqlError("invalidArgumentForLogarithm", "cannot take logarithm of a negative number"),
  rootOfNegative: () => sqlError("invalidArgumentForPowerFunction", "cannot take square root of a negative number"),
  zeroToNegativePower: () =>
    sqlError("invalidArgumentForPowerFunction", "zero raised to a negative power is undefined"),
  complexPower: () =>
    sqlError(
      "invalidArgumentForPowerFunction",
      "a negative number raised to a non-integer power yields a complex result",
    ),
  negativeFactorial: () => sqlError("numericValueOutOfRange", "factorial of a negative number is undefined"),
  bucketCount: () => sqlError("invalidArgumentForWidthBucketFunction", "count must be greater than zero"),
  bucketNan: () =>
    sqlError("invalidArgumentForWidthBucketFunction", "operand, lower bound, and upper bound cannot be NaN"),
  bucketInfinite: () => sqlError("invalidArgumentForWidthBucketFunction", "lower and upper bounds must be finite"),
  bucketBounds: () => sqlError("invalidArgumentForWidthBucketFunction", "lower bound cannot equal upper bound"),
  reported: ({ text }) => reportedError(text()),
  smallintOutOfRange: outOfRange("smallint"),
  integerOutOfRange: outOfRange("integer"),
  bigintOutOfRange: outOfRange("bigint"),
  dateOutOfRange: () => sqlError("datetimeFieldOverflow", "date out of range"),
  timestampOutOfRange: () => sqlError("datetimeFieldOverflow", "timestamp out of range"),
  dateOutOfRangeForTimestamp: () => sqlError("datetimeFieldOverflow", "date out of range for timestamp"),
  intervalOutOfRange: () => sqlError("datetimeFieldOverflow", "interval out of range"),
  infiniteDateSubtraction: () => sqlError("datetimeFieldOverflow", "cannot subtract infinite dates"),
  infiniteTimestampSubtraction: () => sqlError("datetimeFieldOverflow", "cannot subtract infinite timestamps"),
  floatOverflow: () => sqlError("numericValueOutOfRange", "value out of range: overflow"),
  floatUnderflow: () => sqlError("numericValueOutOfRange", "value out of range: underflow"),
  moreThanOneRow: () =>
    sqlError("cardinalityViolation", "more than one row returned by a subquery used as an expression"),
  divisionByZero: () => sqlError("divisionByZero", "division by zero"),
  numericOverflow: () => sqlError("numericValueOutOfRange", "value overflows numeric format"),
  numericFieldOverflow: ({ integer }) => numericFieldOverflow(Number(integer), false),
  numericFieldInfinite: ({ integer }) => numericFieldOverflow(Number(integer), true),
  numericToSmallint: outOfRange("smallint"),
  nanToSmallint: notConvertible("NaN", "smallint"),
  nanToInteger: notConvertible("NaN", "integer"),
  nanToBigint: notConvertible("NaN", "bigint"),
  infinityToSmallint: notConvertible("infinity", "smallint"),
  infinityToInteger: notConvertible("infinity", "integer"),
  infinityToBigint: notConvertible("infinity", "bigint"),
  invalidBoolean: invalidInput("boolean"),
  invalidSmallint: invalidInput("smallint"),
  invalidInteger: invalidInput("integer"),
  invalidBigint: invalidInput("bigint"),
  invalidOid: invalidInput("oid"),
  invalidReal: invalidInput("real"),
  invalidDouble: invalidInput("double precision"),
  invalidNumeric: invalidInput("numeric"),
  textOutOfSmallint: valueOutOfRange("smallint"),
  textOutOfInteger: valueOutOfRange("integer"),
  textOutOfBigint: valueOutOfRange("bigint"),
  oidOutOfRange: () => sqlError("numericValueOutOfRange", "OID out of range"),
  textOutOfOid: valueOutOfRange("oid"),
  textOutOfReal: floatTextOutOfRange("real"),
  textOutOfDouble: floatTextOutOfRange("double precision"),
  likePatternEndsWithEscape: () => sqlError("invalidEscapeSequence", "LIKE pattern must not end with escape character"),
  invalidEscape: () =>
    sqlError("invalidEscapeSequence", "invalid escape string", {
      hint: "Escape string must be empty or one character.",
    }),
  negativeSubstring: () => sqlError("substringError", "negative substring length not allowed"),
  formatUnterminated: () => formatError("unterminated format() type specifier"),
  formatUnrecognized: ({ text }) => formatError(`unrecognized format() type specifier "${text()}"`),
  formatArgumentZero: () =>
    sqlError("invalidParameterValue", "format specifies argument 0, but arguments are numbered from 1"),
  formatTooFewArguments: () => sqlError("invalidParameterValue", "too few arguments for format()"),
  formatWidthDollar: () => sqlError("invalidParameterValue", 'width argument position must be ended by "$"'),
  formatNullIdentifier: () => sqlError("nullValueNotAllowed", "null values cannot be formatted as an SQL identifier"),
  formatNumberRange: () => sqlError("numericValueOutOfRange", "number is out of range"),
  invalidUuid: invalidInput("uuid"),
  invalidBytea: () => sqlError("invalidTextRepresentation", "invalid input syntax for type bytea"),
  invalidHexDigit: ({ text }) => sqlError("invalidParameterValue", `invalid hexadecimal digit: "${text()}"`),
  oddHexDigits: () => sqlError("invalidParameterValue", "invalid hexadecimal data: odd number of digits"),
  unrecognizedEncoding: ({ text }) => sqlError("invalidParameterValue", `unrecognized encoding: "${text()}"`),
  base64Symbol: ({ text }) =>
    sqlError("invalidParameterValue", `invalid symbol "${text()}" found while decoding base64 sequence`),
  base64Equals: () => sqlError("invalidParameterValue", 'unexpected "=" while decoding base64 sequence'),
  base64End: () =>
    sqlError("invalidParameterValue", "invalid base64 end sequence", {
      hint: "Input data is missing padding, is truncated, or is otherwise corrupted.",
    }),
  byteOutOfRange: ({ integer, second }) =>
    sqlError("arraySubscriptError", `index ${integer} out of valid range, 0..${second}`),
  textsTooLong: () =>
    sqlError("programLimitExceeded", "two texts are too long to be compared character by character", {
      hint: "The product of their lengths in bytes may be up to 2147483648. Shorten the pattern or the set of characters.",
    }),
  fieldPositionZero: () => sqlError("invalidParameterValue", "field position must not be zero"),
  characterNull: () => sqlError("programLimitExceeded", "null character not permitted"),
  characterNegative: () => sqlError("invalidParameterValue", "character number must be positive"),
  characterTooLarge: ({ integer }) =>
    sqlError("programLimitExceeded", `requested character too large for encoding: ${integer}`),
  characterNotValid: ({ integer }) =>
    sqlError("programLimitExceeded", `requested character not valid for encoding: ${integer}`),
  negativeLimit: () => sqlError("invalidRowCountInLimitClause", "LIMIT must not be negative"),
  negativeOffset: () => sqlError("invalidRowCountInResultOffsetClause", "OFFSET must not be negative"),
  valueTooLong: ({ integer }) =>
    sqlError(
      "programLimitExceeded",
      `a text value of this statement needs more than ${integer} bytes of scratch memory`,
      {
        hint: "Reduce the length of the texts that the statement builds.",
      },
    ),
} as const satisfies Record<string, Maker>;

function formatError(message: string): SqlError {
  return sqlError("invalidParameterValue", message, { hint: 'For a single "%" use "%%".' });
}

/** The name of a run-time error. */
export type RunError = keyof typeof makers;

const names = Object.keys(makers) as RunError[];

/** The number of an error in the error lane: at least 2 (0 is null or false, 1 valid or true). */
export function runErrorCode(error: RunError): number {
  return names.indexOf(error) + 2;
}

/** The SqlError of a code that compiled code has left. */
export function runErrorOf(code: number, argument: ErrorArgument): SqlError {
  const name = names[code - 2];
  if (name === undefined) return sqlError("internalError", `unexpected error code ${code} from compiled code`);
  return makers[name](argument);
}
