/** Byte offsets of UTF-8 text (what PostgreSQL's grammar counts in) -> characters and substrings (what everybody else does). */

export interface TextMap {
  /** Offset in bytes -> 1-based position in characters; 0 for -1, PostgreSQL's "no location". */
  position(offset: number): number;
  /** The text between two byte offsets that do not split a character. */
  slice(start: number, end: number): string;
  readonly byteLength: number;
}

/** Makes the map of a text. Costs nothing but a length check where all of it is ASCII. */
export function textMap(text: string): TextMap {
  const byteLength = Buffer.byteLength(text);
  if (byteLength === text.length) {
    return { byteLength, position: (offset) => offset + 1, slice: (start, end) => text.slice(start, end) };
  }
  const bytes = Buffer.from(text);
  let positions: Uint32Array | undefined;
  return {
    byteLength,
    position(offset) {
      positions ??= characterPositions(bytes);
      return offset < 0 ? 0 : (positions[offset] ?? 0);
    },
    slice: (start, end) => bytes.toString("utf8", start, end),
  };
}

/** For every byte, and the end, the 1-based number of the character that it belongs to. */
function characterPositions(bytes: Uint8Array): Uint32Array {
  const positions = new Uint32Array(bytes.length + 1);
  let position = 0;
  for (let offset = 0; offset < bytes.length; offset++) {
    const continues = (bytes[offset]! & 0xc0) === 0x80;
    if (!continues) position++;
    positions[offset] = position;
  }
  positions[bytes.length] = position + 1;
  return positions;
}
