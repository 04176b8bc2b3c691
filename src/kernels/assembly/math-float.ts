/** Functions of float8 whose values the machine has no instruction for; errors are found by the caller. */

const RADIANS_PER_DEGREE: f64 = 0.0174532925199432957692;

export function float_exp(x: f64): f64 {
  return Math.exp(x);
}

export function float_ln(x: f64): f64 {
  return Math.log(x);
}

export function float_log10(x: f64): f64 {
  return Math.log10(x);
}

export function float_cbrt(x: f64): f64 {
  return Math.cbrt(x);
}

/** x to the power of y, where PostgreSQL defines it: 1 to any power and anything to 0 is 1, NaN or not. */
export function float_power(x: f64, y: f64): f64 {
  // as C's pow has it, 1 to any power and -1 to an infinite one are 1
  return x === 1 || y === 0 || (x === -1 && abs(y) === Infinity) ? 1 : x ** y;
}

export function float_sin(x: f64): f64 {
  return Math.sin(x);
}

export function float_cos(x: f64): f64 {
  return Math.cos(x);
}

export function float_tan(x: f64): f64 {
  return Math.tan(x);
}

export function float_cot(x: f64): f64 {
  return 1 / Math.tan(x);
}

export function float_asin(x: f64): f64 {
  return Math.asin(x);
}

export function float_acos(x: f64): f64 {
  return Math.acos(x);
}

export function float_atan(x: f64): f64 {
  return Math.atan(x);
}

export function float_atan2(y: f64, x: f64): f64 {
  return Math.atan2(y, x);
}

export function float_sinh(x: f64): f64 {
  return Math.sinh(x);
}

export function float_cosh(x: f64): f64 {
  return Math.cosh(x);
}

export function float_tanh(x: f64): f64 {
  return Math.tanh(x);
}

export function float_asinh(x: f64): f64 {
  return Math.asinh(x);
}

export function float_acosh(x: f64): f64 {
  return Math.acosh(x);
}

export function float_atanh(x: f64): f64 {
  return Math.atanh(x);
}

// Functions of degrees are those of radians over their values at 30, 45 or 60 degrees, so that what is rational is exact (float.c).
const SIN_30: f64 = 0.49999999999999994;
const ONE_MINUS_COS_60: f64 = 0.4999999999999999;
const ASIN_HALF: f64 = 0.5235987755982989;
const ACOS_HALF: f64 = 1.0471975511965979;
const ATAN_ONE: f64 = 0.7853981633974483;

function sineTo30(degrees: f64): f64 {
  return Math.sin(degrees * RADIANS_PER_DEGREE) / SIN_30 / 2;
}

function cosineTo60(degrees: f64): f64 {
  return 1 - (1 - Math.cos(degrees * RADIANS_PER_DEGREE)) / ONE_MINUS_COS_60 / 2;
}

/** sin of 0 to 90 degrees; -0 stays. */
function sineOfQuadrant(degrees: f64): f64 {
  return degrees <= 30 ? sineTo30(degrees) : cosineTo60(90 - degrees);
}

/** cos of 0 to 90 degrees. */
function cosineOfQuadrant(degrees: f64): f64 {
  return degrees <= 60 ? cosineTo60(degrees) : sineTo30(90 - degrees);
}

/** The sign that an angle gives to its sine, and to its tangent, by the last {@link intoQuadrant}. */
let sineSign: f64 = 1;
let tangentSign: f64 = 1;

/** The angle of 0 to 90 degrees that has the same functions but for signs. */
function intoQuadrant(degrees: f64): f64 {
  let x = degrees % 360;
  sineSign = 1;
  if (x < 0) {
    x = -x;
    sineSign = -1;
  }
  if (x > 180) {
    x = 360 - x;
    sineSign = -sineSign;
  }
  tangentSign = sineSign;
  if (x > 90) {
    x = 180 - x;
    tangentSign = -tangentSign;
  }
  return x;
}

export function float_sind(degrees: f64): f64 {
  const x = intoQuadrant(degrees);
  return sineSign * sineOfQuadrant(x);
}

export function float_cosd(degrees: f64): f64 {
  const x = intoQuadrant(degrees);
  return sineSign * tangentSign * cosineOfQuadrant(x);
}

export function float_tand(degrees: f64): f64 {
  const x = intoQuadrant(degrees);
  const value = tangentSign * (sineOfQuadrant(x) / cosineOfQuadrant(x));
  // PostgreSQL has no negative zero here
  return value === 0 ? 0 : value;
}

export function float_cotd(degrees: f64): f64 {
  const x = intoQuadrant(degrees);
  const value = tangentSign * (cosineOfQuadrant(x) / sineOfQuadrant(x));
  return value === 0 ? 0 : value;
}

/** The angle of a sine from 0 to 1. */
function degreesOfSine(x: f64): f64 {
  return x <= 0.5 ? (Math.asin(x) / ASIN_HALF) * 30 : 90 - (Math.acos(x) / ACOS_HALF) * 60;
}

export function float_asind(x: f64): f64 {
  return x >= 0 ? degreesOfSine(x) : -degreesOfSine(-x);
}

export function float_acosd(x: f64): f64 {
  if (x < 0) return 90 + degreesOfSine(-x);
  return x <= 0.5 ? 90 - (Math.asin(x) / ASIN_HALF) * 30 : (Math.acos(x) / ACOS_HALF) * 60;
}

export function float_atand(x: f64): f64 {
  return (Math.atan(x) / ATAN_ONE) * 45;
}

export function float_atan2d(y: f64, x: f64): f64 {
  return (Math.atan2(y, x) / ATAN_ONE) * 45;
}

/** Calls of this module, so that no two are alike. */
let calls: u64 = 0;

/** A number from 0 to below 1, of a run's random bits and the place of a worker's memory. */
export function float_random(seed: i64, place: i32): f64 {
  calls++;
  let bits = (<u64>seed ^ ((<u64>place) << 32)) + calls * 0x9e3779b97f4a7c15;
  bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9;
  bits = (bits ^ (bits >> 27)) * 0x94d049bb133111eb;
  return <f64>((bits ^ (bits >> 31)) >> 11) / 9007199254740992.0;
}

/** The bucket of `count` between two bounds in which x lies: 0 before the first, count + 1 behind the last (float.c, width_bucket_float8). */
export function float_bucket(x: f64, low: f64, high: f64, count: i32): i64 {
  if (low < high) {
    if (x < low) return 0;
    if (x >= high) return <i64>count + 1;
    return bucketOf((<f64>count * (x - low)) / (high - low) + 1);
  }
  if (x > low) return 0;
  if (x <= high) return <i64>count + 1;
  return bucketOf((<f64>count * (low - x)) / (low - high) + 1);
}

/** The whole part as a C int: where the bounds are further apart than a double says there is none, and PostgreSQL has the least. */
function bucketOf(place: f64): i64 {
  return place < 2147483648 ? <i64>place : i32.MIN_VALUE;
}

/** The greatest common divisor of two magnitudes. */
export function integer_gcd(a: u64, b: u64): u64 {
  while (b !== 0) {
    const rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}
