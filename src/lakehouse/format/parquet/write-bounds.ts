/** Minimum and maximum of the values that are written: found per page, merged per chunk and file, and put into statistics. */

/** A bound as it is compared: INT32 and floats as number, longer integers as bigint, byte arrays and uuids as bytes of their own. */
export type Bound = number | bigint | boolean | Uint8Array;

/** Bounds of some values. NaN is no bound: it is counted apart, and values that are all NaN have neither min nor max. */
export interface Bounds {
  readonly min: Bound | undefined;
  readonly max: Bound | undefined;
  readonly nanCount: number;
}

/** Longest text in statistics; a longer one is cut and the max rounded up. */
const boundBytesMax = 64;

const utf8Encoder = new TextEncoder();
const utf8Decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Bounds of INT32 values from..to; undefined for none. */
export function wordBounds(words: Int32Array, from: number, to: number): Bounds | undefined {
  if (from === to) return undefined;
  let min = words[from]!;
  let max = min;
  for (let index = from + 1; index < to; index++) {
    const word = words[index]!;
    if (word < min) min = word;
    if (word > max) max = word;
  }
  return { min, max, nanCount: 0 };
}

/** Bounds of integers of two or four words, the lowest first, numbered from..to. */
export function longBounds(words: Int32Array, wordsPerValue: 2 | 4, from: number, to: number): Bounds | undefined {
  if (from === to) return undefined;
  let min = from * wordsPerValue;
  let max = min;
  for (let at = (from + 1) * wordsPerValue; at < to * wordsPerValue; at += wordsPerValue) {
    if (less(words, wordsPerValue, at, min)) min = at;
    else if (less(words, wordsPerValue, max, at)) max = at;
  }
  return { min: long(words, wordsPerValue, min), max: long(words, wordsPerValue, max), nanCount: 0 };
}

/** Whether the integer at `left` is less than that at `right`: only the highest words have a sign. */
function less(words: Int32Array, wordsPerValue: 2 | 4, left: number, right: number): boolean {
  const top = wordsPerValue - 1;
  if (words[left + top] !== words[right + top]) return words[left + top]! < words[right + top]!;
  for (let word = top - 1; word >= 0; word--) {
    const difference = (words[left + word]! >>> 0) - (words[right + word]! >>> 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function long(words: Int32Array, wordsPerValue: 2 | 4, at: number): bigint {
  let value = BigInt(words[at + wordsPerValue - 1]!);
  for (let word = wordsPerValue - 2; word >= 0; word--) value = (value << 32n) | BigInt(words[at + word]! >>> 0);
  return value;
}

/** Bounds of FLOAT or DOUBLE values from..to. */
export function floatBounds(values: Float32Array | Float64Array, from: number, to: number): Bounds | undefined {
  if (from === to) return undefined;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let nanCount = 0;
  for (let index = from; index < to; index++) {
    const value = values[index]!;
    if (value < min) min = value;
    if (value > max) max = value;
    if (Number.isNaN(value)) nanCount++;
  }
  if (nanCount === to - from) return { min: undefined, max: undefined, nanCount };
  // Infinite values alone leave one of the start values as it is, which is then the right one.
  return { min, max, nanCount };
}

/** Bounds of values of `width` bytes each, numbered from..to, ordered byte by byte. */
export function fixedBounds(bytes: Uint8Array, width: number, from: number, to: number): Bounds | undefined {
  if (from === to) return undefined;
  const value = (index: number) => bytes.subarray(index * width, (index + 1) * width);
  let min = value(from);
  let max = min;
  for (let index = from + 1; index < to; index++) {
    const next = value(index);
    if (Buffer.compare(next, min) < 0) min = next;
    else if (Buffer.compare(next, max) > 0) max = next;
  }
  return { min: min.slice(), max: max.slice(), nanCount: 0 };
}

/** Bounds of PLAIN encoded texts: value n lies in plain[starts[n] + 4 .. starts[n + 1]]; of those with used[n] only, if given. */
export function byteBounds(
  plain: Uint8Array,
  starts: Int32Array | Uint32Array,
  from: number,
  to: number,
  used: Uint8Array | undefined,
): Bounds | undefined {
  let min = -1;
  let max = -1;
  for (let index = from; index < to; index++) {
    if (used !== undefined && used[index] === 0) continue;
    if (min < 0) {
      min = index;
      max = index;
    } else if (comparePlain(plain, starts, index, min) < 0) min = index;
    else if (comparePlain(plain, starts, index, max) > 0) max = index;
  }
  if (min < 0) return undefined;
  const value = (index: number) => plain.slice(starts[index]! + 4, starts[index + 1]!);
  return { min: value(min), max: value(max), nanCount: 0 };
}

function comparePlain(plain: Uint8Array, starts: Int32Array | Uint32Array, left: number, right: number): number {
  const leftEnd = starts[left + 1]!;
  const rightEnd = starts[right + 1]!;
  let leftAt = starts[left]! + 4;
  let rightAt = starts[right]! + 4;
  while (leftAt < leftEnd && rightAt < rightEnd) {
    const difference = plain[leftAt++]! - plain[rightAt++]!;
    if (difference !== 0) return difference;
  }
  return leftEnd - leftAt - (rightEnd - rightAt);
}

/** Orders two bounds of the same column. */
export function compareBound(left: Bound, right: Bound): number {
  if (left instanceof Uint8Array && right instanceof Uint8Array) return Buffer.compare(left, right);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Bounds of two sets of values together. */
export function mergeBounds(left: Bounds | undefined, right: Bounds | undefined): Bounds | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return {
    min:
      right.min === undefined || (left.min !== undefined && compareBound(left.min, right.min) <= 0)
        ? left.min
        : right.min,
    max:
      right.max === undefined || (left.max !== undefined && compareBound(left.max, right.max) >= 0)
        ? left.max
        : right.max,
    nanCount: left.nanCount + right.nanCount,
  };
}

/** A text bound cut to at most some 64 bytes of whole characters: the min downwards, the max upwards. Whole where it cannot be. */
export function shortenBound(bytes: Uint8Array, side: "min" | "max"): Uint8Array {
  if (bytes.length <= boundBytesMax) return bytes;
  let end = boundBytesMax;
  while (end > 0 && (bytes[end]! & 0xc0) === 0x80) end--;
  if (side === "min") return bytes.slice(0, end);
  let prefix: string;
  try {
    prefix = utf8Decoder.decode(bytes.subarray(0, end));
  } catch {
    return bytes;
  }
  return successor([...prefix]) ?? bytes;
}

/** Bytes cut to at most 64: the min downwards, the max upwards. Whole where they cannot be. */
export function shortenBytes(bytes: Uint8Array, side: "min" | "max"): Uint8Array {
  if (bytes.length <= boundBytesMax) return bytes;
  const cut = bytes.slice(0, boundBytesMax);
  if (side === "min") return cut;
  for (let last = cut.length - 1; last >= 0; last--) {
    if (cut[last] === 255) continue;
    cut[last]!++;
    return cut.subarray(0, last + 1);
  }
  return bytes;
}

/** The shortest text that is greater than all texts with this beginning; none when it is all of the last character there is. */
function successor(characters: string[]): Uint8Array | undefined {
  while (characters.length > 0) {
    const next = characters.pop()!.codePointAt(0)! + 1;
    if (next > 0x10ffff) continue;
    // Surrogates are no characters of their own.
    const character = String.fromCodePoint(next === 0xd800 ? 0xe000 : next);
    return utf8Encoder.encode(characters.join("") + character);
  }
  return undefined;
}
