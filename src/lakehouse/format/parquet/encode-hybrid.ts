/** Encodes integers as Parquet's mix of runs and bit-packed groups: dictionary codes and definition levels (Encodings.md, RLE). */

/** Run bits that a run must save to be written as a run and not inside a bit-packed stretch. */
const runBitsMin = 64;

/** Groups of eight values under one header; keeps the header within a byte. */
const groupsMax = 63;

/** Bits of the largest value, at least 1. */
export function bitWidth(largest: number): number {
  return Math.max(1, 32 - Math.clz32(largest));
}

/** Bytes that `encodeHybrid` may need at most for so many values. */
export function hybridBytesMax(count: number, width: number): number {
  return ((count + 7) >>> 3) * (width + 8) + 16;
}

/**
 * Encodes values[from .. to), each below 2^width, width 1..24, into `out` at `at`; gives the position after them.
 * `out` has hybridBytesMax bytes free there.
 */
export function encodeHybrid(
  values: Int32Array | Uint8Array,
  from: number,
  to: number,
  width: number,
  out: Uint8Array,
  at: number,
): number {
  const runMin = Math.max(8, Math.ceil(runBitsMin / width));
  let position = at;
  let packedFrom = from;
  let index = from;
  while (index < to) {
    const value = values[index]!;
    let runEnd = index + 1;
    while (runEnd < to && values[runEnd] === value) runEnd++;
    if (runEnd - index >= runMin) {
      position = packGroups(values, packedFrom, index, width, out, position);
      position = putRun(value, runEnd - index, width, out, position);
      index = runEnd;
      packedFrom = runEnd;
    } else {
      index += 8;
      if (index - packedFrom === 8 * groupsMax || index >= to) {
        const end = Math.min(index, to);
        position = packGroups(values, packedFrom, end, width, out, position);
        packedFrom = end;
      }
    }
  }
  return position;
}

function putRun(value: number, length: number, width: number, out: Uint8Array, at: number): number {
  let position = at;
  let header = length * 2;
  while (header >= 128) {
    out[position++] = (header % 128) | 128;
    header = Math.floor(header / 128);
  }
  out[position++] = header;
  for (let shift = 0; shift < width; shift += 8) out[position++] = value >>> shift;
  return position;
}

/** Values from..to as bit-packed groups, the last one filled up with zeros; nothing for no values. */
function packGroups(
  values: Int32Array | Uint8Array,
  from: number,
  to: number,
  width: number,
  out: Uint8Array,
  at: number,
): number {
  if (from === to) return at;
  const groups = (to - from + 7) >>> 3;
  const end = at + 1 + groups * width;
  let position = at;
  out[position++] = (groups << 1) | 1;
  let bits = 0;
  let bitCount = 0;
  for (let index = from; index < to; index++) {
    bits |= values[index]! << bitCount;
    bitCount += width;
    while (bitCount >= 8) {
      out[position++] = bits;
      bits >>>= 8;
      bitCount -= 8;
    }
  }
  if (bitCount > 0) out[position++] = bits;
  out.fill(0, position, end);
  return end;
}
