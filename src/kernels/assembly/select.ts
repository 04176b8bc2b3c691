/** Selections out of dictionary codes: a predicate has been worked out once per dictionary entry, rows only look it up. */

// A table has a byte per code: 0 drops the row, 1 keeps it, any other value is an error that counts once a row has that code.

/**
 * The rows of a batch whose code the table keeps, as u32 indices into `selection` (room for `count`). Gives their number,
 * or -1 - row for the first row whose code is an error.
 */
export function select_codes(codes: usize, count: u32, table: usize, selection: usize): i32 {
  let out = selection;
  let row: u32 = 0;
  // The row is always written, and stays if the next one is written behind it: no branch depends on the data.
  while (row + 4 <= count) {
    const a = <u32>load<u8>(table + <usize>load<u32>(codes));
    const b = <u32>load<u8>(table + <usize>load<u32>(codes, 4));
    const c = <u32>load<u8>(table + <usize>load<u32>(codes, 8));
    const d = <u32>load<u8>(table + <usize>load<u32>(codes, 12));
    if ((a | b | c | d) > 1) break;
    store<u32>(out, row);
    out += (<usize>a) << 2;
    store<u32>(out, row + 1);
    out += (<usize>b) << 2;
    store<u32>(out, row + 2);
    out += (<usize>c) << 2;
    store<u32>(out, row + 3);
    out += (<usize>d) << 2;
    codes += 16;
    row += 4;
  }
  while (row < count) {
    const verdict = <u32>load<u8>(table + <usize>load<u32>(codes));
    if (verdict > 1) return -1 - <i32>row;
    store<u32>(out, row);
    out += (<usize>verdict) << 2;
    codes += 4;
    row++;
  }
  return <i32>((out - selection) >> 2);
}

/** As select_codes for the rows of an input selection of `count`; `selectionOut` may be `selectionIn`. */
export function select_codes_selected(
  codes: usize,
  table: usize,
  selectionIn: usize,
  count: u32,
  selectionOut: usize,
): i32 {
  let out = selectionOut;
  for (const end = selectionIn + ((<usize>count) << 2); selectionIn < end; selectionIn += 4) {
    const row = load<u32>(selectionIn);
    const verdict = <u32>load<u8>(table + <usize>load<u32>(codes + ((<usize>row) << 2)));
    if (verdict > 1) return -1 - <i32>row;
    store<u32>(out, row);
    out += (<usize>verdict) << 2;
  }
  return <i32>((out - selectionOut) >> 2);
}
