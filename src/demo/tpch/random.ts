/** dbgen's random numbers: one Lehmer generator (Park and Miller's 16807 modulo 2^31 - 1) a column, and jumps ahead in it. */

const multiplier = 16807;

/** 2^31 - 1, the modulus; a seed lies between 1 and this less 1. */
export const modulus = 0x7fffffff;

/** The next seed, seed * 16807 modulo 2^31 - 1, in 32-bit arithmetic only (Carta, CACM 33(1), 1990). */
export function nextSeed(seed: number): number {
  const low = Math.imul(multiplier, seed & 0xffff);
  const high = Math.imul(multiplier, seed >>> 16);
  const sum = (low + ((high & 0x7fff) << 16) + (high >>> 15)) >>> 0;
  return (sum & modulus) + (sum >>> 31);
}

/**
 * a * b modulo 2^31 - 1 for a, b below the modulus. Every product stays below 2^48, so the numbers are exact, and a quotient's
 * rounding error is far below its distance to the next integer (1 / modulus).
 */
function multiply(a: number, b: number): number {
  const high = a * (b >>> 16);
  const sum = (high - Math.floor(high / modulus) * modulus) * 65536 + a * (b & 0xffff);
  return sum - Math.floor(sum / modulus) * modulus;
}

/** 16807 ^ exponent modulo 2^31 - 1. */
function power(exponent: number): number {
  let result = 1;
  let factor = multiplier;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = multiply(result, factor);
    factor = multiply(factor, factor);
  }
  return result;
}

/**
 * The random numbers of one column. A row owns a fixed number of seeds, whether it draws them all or not, so that the seeds of
 * any row can be found without making the rows before it.
 */
export class Stream {
  private seed: number;
  private drawn = 0;
  private readonly seedsPerRow: number;
  /** jumps[k] passes over k seeds. */
  private readonly jumps: Float64Array;

  /** The stream of a column by dbgen's first seed, standing at row `row` (from 0). */
  constructor(firstSeed: number, row: number, seedsPerRow = 1) {
    this.seed = multiply(firstSeed, power(row * seedsPerRow));
    this.seedsPerRow = seedsPerRow;
    this.jumps = Float64Array.from({ length: seedsPerRow + 1 }, (_, count) => power(count));
  }

  /** A draw of [0, range), taken as dbgen takes it: the order of the two roundings counts when `range` is large. */
  below(range: number): number {
    this.drawn++;
    this.seed = nextSeed(this.seed);
    return ((this.seed / modulus) * range) | 0;
  }

  /** A draw between `least` and `most`, both included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** Passes over the seeds that the row had and did not draw. */
  endRow(): void {
    const rest = this.seedsPerRow - this.drawn;
    this.drawn = 0;
    if (rest > 0) this.seed = multiply(this.seed, this.jumps[rest]!);
  }
}
