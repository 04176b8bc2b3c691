/** How large a decimal's coefficient is, coarsely: what of a numeric literal belongs to the shape of a plan. */

/** Bits of a coefficient, rounded up to a multiple of 4, so that the plan's shape does not depend on each value. */
export function magnitudeOf(coefficient: bigint): number {
  if (coefficient === 0n) return 0;
  return (coefficient < 0n ? -coefficient : coefficient).toString(16).length * 4;
}
