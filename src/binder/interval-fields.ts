/** `interval day to hour (3)`: the modifier of an interval type. */

const fullRange = 0x7fff;
const fullPrecision = 0xffff;

/** The modifier of `interval fields (precision)`; -1 when it restricts nothing (timestamp.c, intervaltypmodin). */
export function intervalModifier(mask: number, precision: number | undefined): number {
  if (mask === fullRange && precision === undefined) return -1;
  return ((mask & fullRange) << 16) | (precision ?? fullPrecision);
}
