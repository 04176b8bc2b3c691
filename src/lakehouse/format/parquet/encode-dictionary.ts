/** Dictionaries of a column chunk: each distinct value once, found by open addressing over raw words or bytes. */

/** Bytes of distinct values, PLAIN encoded, beyond which a dictionary is not worth its keep. */
const dictionaryBytesMax = 1 << 20;

/** Neighbours looked at before giving up: hostile values could otherwise make every look-up a walk through the table. */
const probesMax = 128;

/** Tells that the values are not for a dictionary. */
export const overflow = -1;

const firstSlots = 1024;

/** Slots of an open-addressing table: entry numbers, -1 for none. At most half are taken. */
function emptySlots(count: number): Int32Array {
  return new Int32Array(count).fill(-1);
}

function mix(word: number): number {
  const mixed = Math.imul(word ^ (word >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

/** Distinct values of one, two or four 32-bit words each. */
export class WordDictionary {
  readonly wordsPerEntry: 1 | 2 | 4;
  /** The entries' words, in order of first appearance. */
  words: Int32Array = new Int32Array(firstSlots);
  size = 0;
  private slots = emptySlots(firstSlots);

  constructor(wordsPerEntry: 1 | 2 | 4) {
    this.wordsPerEntry = wordsPerEntry;
  }

  /** The entry number of the value whose words are values[at ...], or `overflow`. */
  code(values: Int32Array, at: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = this.hash(values, at) & mask;
    for (let probes = 0; probes < probesMax; probes++) {
      const entry = slots[slot]!;
      if (entry < 0) return this.insert(slot, values, at);
      if (this.equals(entry, values, at)) return entry;
      slot = (slot + 1) & mask;
    }
    return overflow;
  }

  get byteSize(): number {
    return this.size * this.wordsPerEntry * 4;
  }

  clear(): void {
    this.size = 0;
    this.slots.fill(-1);
  }

  private equals(entry: number, values: Int32Array, at: number): boolean {
    const { words, wordsPerEntry } = this;
    const start = entry * wordsPerEntry;
    if (words[start] !== values[at]) return false;
    for (let word = 1; word < wordsPerEntry; word++) if (words[start + word] !== values[at + word]) return false;
    return true;
  }

  private hash(values: Int32Array, at: number): number {
    let hash = Math.imul(values[at]!, 0x9e3779b1);
    for (let word = 1; word < this.wordsPerEntry; word++) {
      hash = Math.imul((hash >>> 15) ^ hash ^ Math.imul(values[at + word]!, 0x85ebca6b), 0x9e3779b1);
    }
    return mix(hash);
  }

  private insert(slot: number, values: Int32Array, at: number): number {
    const entry = this.size;
    const { wordsPerEntry } = this;
    if (this.byteSize + wordsPerEntry * 4 > dictionaryBytesMax) return overflow;
    const start = entry * wordsPerEntry;
    if (start + wordsPerEntry > this.words.length) {
      const grown = new Int32Array(this.words.length * 2);
      grown.set(this.words);
      this.words = grown;
    }
    for (let word = 0; word < wordsPerEntry; word++) this.words[start + word] = values[at + word]!;
    this.slots[slot] = entry;
    this.size++;
    if (this.size * 2 > this.slots.length) this.rehash();
    return entry;
  }

  private rehash(): void {
    const slots = emptySlots(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let entry = 0; entry < this.size; entry++) {
      let slot = this.hash(this.words, entry * this.wordsPerEntry) & mask;
      while (slots[slot]! >= 0) slot = (slot + 1) & mask;
      slots[slot] = entry;
    }
    this.slots = slots;
  }
}

/** Distinct byte strings. */
export class BytesDictionary {
  /** The entries PLAIN encoded: each a 4-byte little-endian length and the bytes. */
  plain: Uint8Array = new Uint8Array(4096);
  /** Where the n-th entry starts in `plain`; one more for the end. */
  starts: Int32Array = new Int32Array(firstSlots + 1);
  size = 0;
  private slots = emptySlots(firstSlots);
  private hashes = new Int32Array(firstSlots);

  /** The entry number of bytes[from .. to), or `overflow`. */
  code(bytes: Uint8Array, from: number, to: number): number {
    const { slots, hashes } = this;
    const mask = slots.length - 1;
    const hash = hashBytes(bytes, from, to);
    let slot = hash & mask;
    for (let probes = 0; probes < probesMax; probes++) {
      const entry = slots[slot]!;
      if (entry < 0) return this.insert(slot, hash, bytes, from, to);
      if (hashes[entry] === hash && this.equals(entry, bytes, from, to)) return entry;
      slot = (slot + 1) & mask;
    }
    return overflow;
  }

  get byteSize(): number {
    return this.starts[this.size]!;
  }

  clear(): void {
    this.size = 0;
    this.slots.fill(-1);
  }

  private equals(entry: number, bytes: Uint8Array, from: number, to: number): boolean {
    const { plain } = this;
    let at = this.starts[entry]! + 4;
    if (this.starts[entry + 1]! - at !== to - from) return false;
    for (let index = from; index < to; index++) if (plain[at++] !== bytes[index]) return false;
    return true;
  }

  private insert(slot: number, hash: number, bytes: Uint8Array, from: number, to: number): number {
    const entry = this.size;
    const start = this.byteSize;
    const end = start + 4 + to - from;
    if (end > dictionaryBytesMax) return overflow;
    this.reserve(entry, end);
    putPlainBytes(bytes, from, to, this.plain, start);
    this.starts[entry + 1] = end;
    this.hashes[entry] = hash;
    this.slots[slot] = entry;
    this.size++;
    if (this.size * 2 > this.slots.length) this.rehash();
    return entry;
  }

  private reserve(entry: number, end: number): void {
    if (end > this.plain.length) {
      const grown = new Uint8Array(Math.max(end, this.plain.length * 2));
      grown.set(this.plain);
      this.plain = grown;
    }
    if (entry === this.hashes.length) {
      const hashes = new Int32Array(entry * 2);
      hashes.set(this.hashes);
      this.hashes = hashes;
      const starts = new Int32Array(entry * 2 + 1);
      starts.set(this.starts);
      this.starts = starts;
    }
  }

  private rehash(): void {
    const slots = emptySlots(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let entry = 0; entry < this.size; entry++) {
      let slot = this.hashes[entry]! & mask;
      while (slots[slot]! >= 0) slot = (slot + 1) & mask;
      slots[slot] = entry;
    }
    this.slots = slots;
  }
}

/** Writes one BYTE_ARRAY value: its length, 4 bytes little-endian, and its bytes; gives the position after it. */
export function putPlainBytes(bytes: Uint8Array, from: number, to: number, out: Uint8Array, at: number): number {
  const length = to - from;
  out[at] = length;
  out[at + 1] = length >>> 8;
  out[at + 2] = length >>> 16;
  out[at + 3] = length >>> 24;
  // Below some 48 bytes the loop is faster than the call.
  if (length < 48) for (let index = from, target = at + 4; index < to; index++) out[target++] = bytes[index]!;
  else out.set(bytes.subarray(from, to), at + 4);
  return at + 4 + length;
}

function hashBytes(bytes: Uint8Array, from: number, to: number): number {
  let hash = to - from;
  let index = from;
  for (; index + 4 <= to; index += 4) {
    const word = bytes[index]! | (bytes[index + 1]! << 8) | (bytes[index + 2]! << 16) | (bytes[index + 3]! << 24);
    hash = Math.imul(hash ^ word, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; index < to; index++) hash = Math.imul(hash ^ bytes[index]!, 0x01000193);
  return mix(hash);
}
