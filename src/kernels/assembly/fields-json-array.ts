/** A JSON array cut into its elements, or made lines of them in place. What an element holds is not looked at. Source: RFC 8259. */

/** Words of the state. */
const stateBehind: usize = 0;
/** 1 behind a comma, where an element has to come. */
const stateComma: usize = 4;
/** 1 behind the array's end. */
const stateClosed: usize = 8;

const BROKEN: i32 = -1;

/** The place behind the string that begins at `at`, or `end`. */
function stringEnd(at: usize, end: usize): usize {
  for (at++; at < end; at++) {
    const byte = load<u8>(at);
    if (byte === 92) at++;
    else if (byte === 34) return at + 1;
  }
  return end;
}

function isSpace(byte: u32): bool {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9;
}

/** The rest of a text of which nothing more is expected. */
function finish(at: usize, end: usize, rows: i32, state: usize): i32 {
  for (; at < end; at++) if (!isSpace(<u32>load<u8>(at))) return BROKEN;
  store<u32>(state, <u32>end, stateBehind);
  return rows;
}

/**
 * Passes whole elements of an array in [src, end), which begins at one, and gives their number; -1 where the commas between them or the
 * bracket at the end are not as they should be. With `lines` each comma becomes a line feed, the bracket and line feeds elsewhere blanks.
 * `state` is zeros at first and gets the address behind the last whole element; if the text is the file's `last`, that is its end.
 */
export function json_elements(src: usize, end: usize, last: u32, lines: u32, state: usize): i32 {
  store<u32>(state, <u32>src, stateBehind);
  if (load<u32>(state, stateClosed) === 1) return finish(src, end, 0, state);
  let rows: i32 = 0;
  let depth: i32 = 0;
  let filled = false;
  for (let at = src; at < end; at++) {
    const byte = <u32>load<u8>(at);
    if (isSpace(byte)) {
      if (lines !== 0 && byte === 10) store<u8>(at, 32);
      continue;
    }
    if (depth === 0 && byte === 44) {
      if (!filled) return BROKEN;
      rows++;
      filled = false;
      if (lines !== 0) store<u8>(at, 10);
      store<u32>(state, 1, stateComma);
      store<u32>(state, <u32>(at + 1), stateBehind);
      continue;
    }
    if (depth === 0 && byte === 93) {
      if (!filled && load<u32>(state, stateComma) === 1) return BROKEN;
      if (lines !== 0) store<u8>(at, 32);
      store<u32>(state, 1, stateClosed);
      return finish(at + 1, end, rows + <i32>filled, state);
    }
    filled = true;
    if (byte === 34) at = stringEnd(at, end) - 1;
    else if (byte === 123 || byte === 91) depth++;
    else if (byte === 125 || byte === 93) depth--;
  }
  return last !== 0 ? BROKEN : rows;
}
