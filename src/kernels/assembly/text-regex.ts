/** Regular expressions whose automaton is a table that was made beforehand (functions/regex/table). */

import { characterAt, characterBytes } from "./text-character";
import { findByte } from "./text-search";
import { bytesOf } from "./text-view";

/** Places of the table's head; the symbols of ASCII follow, then where further runs of one symbol begin, their symbols, and the rows. */
const WIDTH: usize = 0;
const RUNS: usize = 4;
const FIRST_BYTE: usize = 8;
const ASCII: usize = 12;
const STARTS: usize = ASCII + 256;

/** The symbol of a character above ASCII: that of the last run that does not begin behind it. */
function symbolOf(character: u32, table: usize, runs: u32): usize {
  let low: u32 = 0;
  let high = runs;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (load<u32>(table + STARTS + ((<usize>middle) << 2)) <= character) low = middle + 1;
    else high = middle;
  }
  return <usize>load<u16>(table + STARTS + ((<usize>runs) << 2) + ((<usize>(low - 1)) << 1));
}

/**
 * 1 when the table's automaton finds a match in the text. A row's entries are the places of the next rows, of which 0 is that nothing
 * can match any more and 1 that there is a match; the row at the place `width` is the first. Behind the last character its last entry counts.
 */
export function text_regex(tlo: i64, thi: i64, table: usize): i32 {
  let at = bytesOf(tlo, thi);
  const end = at + <usize>(<u32>tlo);
  const width = <usize>load<u32>(table, WIDTH);
  const runs = load<u32>(table, RUNS);
  const firstByte = load<u32>(table, FIRST_BYTE);
  const ascii = table + ASCII;
  const rows = table + STARTS + ((<usize>runs) << 2) + ((((<usize>runs) << 1) + 3) & ~3);
  let row = width;
  while (at < end) {
    if (row === width && firstByte !== 0) {
      // the first row is left by this byte only
      at = findByte(at, end, firstByte);
      if (at === end) break;
    }
    const byte = <usize>load<u8>(at);
    let symbol: usize;
    if (byte < 0x80) {
      symbol = <usize>load<u16>(ascii + (byte << 1));
      at++;
    } else {
      symbol = symbolOf(characterAt(at), table, runs);
      at += characterBytes(<u32>byte);
    }
    row = <usize>load<u16>(rows + ((row + symbol) << 1));
    if (row <= 1) return <i32>row;
  }
  return <i32>(load<u16>(rows + ((row + width - 1) << 1)) === 1);
}
