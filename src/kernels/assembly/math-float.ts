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

/** sin of 0 to 90 degrees, exact where it is rational. */
function sineOfQuadrant(degrees: f64): f64 {
  if (degrees === 0) return 0;
  if (degrees === 30) return 0.5;
  if (degrees === 90) return 1;
  return degrees > 60 ? Math.cos((90 - degrees) * RADIANS_PER_DEGREE) : Math.sin(degrees * RADIANS_PER_DEGREE);
}

/** cos of 0 to 90 degrees. */
function cosineOfQuadrant(degrees: f64): f64 {
  return sineOfQuadrant(90 - degrees);
}

export function float_sind(degrees: f64): f64 {
  let x = degrees % 360;
  let sign: f64 = 1;
  if (x < 0) {
    x = -x;
    sign = -1;
  }
  if (x > 180) {
    x = 360 - x;
    sign = -sign;
  }
  if (x > 90) x = 180 - x;
  return sign * sineOfQuadrant(x);
}

export function float_cosd(degrees: f64): f64 {
  let x = abs(degrees % 360);
  if (x > 180) x = 360 - x;
  return x > 90 ? -cosineOfQuadrant(180 - x) : cosineOfQuadrant(x);
}

export function float_tand(degrees: f64): f64 {
  const x = abs(degrees % 180);
  if (x === 45 || x === 135) return (x === 45) === degrees % 180 > 0 ? 1 : -1;
  const value = float_sind(degrees) / float_cosd(degrees);
  // PostgreSQL has no negative zero here
  return value === 0 ? 0 : value;
}

export function float_cotd(degrees: f64): f64 {
  const x = abs(degrees % 180);
  if (x === 45 || x === 135) return (x === 45) === degrees % 180 > 0 ? 1 : -1;
  const value = float_cosd(degrees) / float_sind(degrees);
  return value === 0 ? 0 : value;
}

/** asind from 0 to 1: each half by the function that is exact at its ends. Source: asind_q1 of float.c. */
function asindQuarter(x: f64): f64 {
  return x <= 0.5 ? (Math.asin(x) / Math.asin(0.5)) * 30 : 90 - (Math.acos(x) / Math.acos(0.5)) * 60;
}

export function float_asind(x: f64): f64 {
  return x >= 0 ? asindQuarter(x) : -asindQuarter(-x);
}

export function float_acosd(x: f64): f64 {
  if (x < 0) return 90 + asindQuarter(-x);
  return x <= 0.5 ? 90 - (Math.asin(x) / Math.asin(0.5)) * 30 : (Math.acos(x) / Math.acos(0.5)) * 60;
}

export function float_atand(x: f64): f64 {
  return (Math.atan(x) / Math.atan(1)) * 45;
}

export function float_atan2d(y: f64, x: f64): f64 {
  return (Math.atan2(y, x) / Math.atan(1)) * 45;
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
    return min(<i64>(<f64>count * ((x - low) / (high - low))), <i64>count - 1) + 1;
  }
  if (x > low) return 0;
  if (x <= high) return <i64>count + 1;
  return min(<i64>(<f64>count * ((low - x) / (low - high))), <i64>count - 1) + 1;
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
