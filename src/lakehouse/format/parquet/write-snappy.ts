/** Snappy compression (format_description.txt of google/snappy): greedy matching through a hash table, fragments of 64 KB. */

const fragmentBytes = 1 << 16;
const tableBits = 14;

/** Bytes of a fragment's end that are not searched, so that four bytes can be read at any match candidate. */
const endBytes = 15;

/**
 * Makes a compressor with tables of its own. What it gives is valid until its next call. Any input up to 2^32 - 1 bytes.
 */
export function createSnappyCompressor(): (input: Uint8Array) => Uint8Array {
  const table = new Uint16Array(1 << tableBits);
  let out: Uint8Array = new Uint8Array(fragmentBytes);
  return (input) => {
    const outBytesMax = 32 + input.length + Math.ceil(input.length / 6);
    if (out.length < outBytesMax) out = new Uint8Array(outBytesMax);
    let at = putLength(input.length, out);
    const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
    for (let start = 0; start < input.length; start += fragmentBytes) {
      table.fill(0);
      at = compressFragment(input, view, start, Math.min(start + fragmentBytes, input.length), table, out, at);
    }
    return out.subarray(0, at);
  };
}

function putLength(length: number, out: Uint8Array): number {
  let at = 0;
  let rest = length;
  while (rest >= 128) {
    out[at++] = (rest & 127) | 128;
    rest = rest >>> 7;
  }
  out[at++] = rest;
  return at;
}

/** Compresses input[start .. end), at most 64 KB, so that the offsets in the table fit 16 bits. */
function compressFragment(
  input: Uint8Array,
  view: DataView,
  start: number,
  end: number,
  table: Uint16Array,
  out: Uint8Array,
  at: number,
): number {
  const searchEnd = end - endBytes;
  const shift = 32 - tableBits;
  let position = at;
  let literalFrom = start;
  let index = start + 1;
  // Each miss lengthens the step a little: what does not compress is passed over quickly.
  let misses = 32;
  while (index < searchEnd) {
    const word = view.getInt32(index, true);
    const slot = Math.imul(word, 0x1e35a7bd) >>> shift;
    const candidate = start + table[slot]!;
    table[slot] = index - start;
    if (view.getInt32(candidate, true) !== word) {
      index += misses++ >>> 5;
      continue;
    }
    let matched = 4;
    while (index + matched < end && input[index + matched] === input[candidate + matched]) matched++;
    position = putLiteral(input, literalFrom, index, out, position);
    position = putCopy(index - candidate, matched, out, position);
    index += matched;
    literalFrom = index;
    misses = 32;
    if (index < searchEnd) {
      // The position before the next one is entered too: it often begins the next match.
      table[Math.imul(view.getInt32(index - 1, true), 0x1e35a7bd) >>> shift] = index - 1 - start;
    }
  }
  return putLiteral(input, literalFrom, end, out, position);
}

function putLiteral(input: Uint8Array, from: number, to: number, out: Uint8Array, at: number): number {
  const length = to - from;
  if (length === 0) return at;
  let position = at;
  const last = length - 1;
  if (last < 60) {
    out[position++] = last << 2;
  } else if (last < 256) {
    out[position++] = 60 << 2;
    out[position++] = last;
  } else {
    out[position++] = 61 << 2;
    out[position++] = last;
    out[position++] = last >>> 8;
  }
  if (length < 48) for (let index = from; index < to; index++) out[position++] = input[index]!;
  else {
    out.set(input.subarray(from, to), position);
    position += length;
  }
  return position;
}

/** A copy of `length` >= 4 bytes from `offset` < 65536 back. */
function putCopy(offset: number, length: number, out: Uint8Array, at: number): number {
  let position = at;
  let rest = length;
  // A copy takes 64 bytes at most; the last two are cut so that none is left shorter than 4.
  while (rest >= 68) {
    position = putLongCopy(offset, 64, out, position);
    rest -= 64;
  }
  if (rest > 64) {
    position = putLongCopy(offset, 60, out, position);
    rest -= 60;
  }
  if (rest >= 12 || offset >= 2048) return putLongCopy(offset, rest, out, position);
  out[position++] = ((offset >>> 8) << 5) | ((rest - 4) << 2) | 1;
  out[position++] = offset;
  return position;
}

function putLongCopy(offset: number, length: number, out: Uint8Array, at: number): number {
  out[at] = ((length - 1) << 2) | 2;
  out[at + 1] = offset;
  out[at + 2] = offset >>> 8;
  return at + 3;
}
