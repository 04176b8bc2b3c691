/** Selections out of dictionary codes: a predicate has been worked out once per dictionary entry, rows only look it up. */

// A table has a byte per code: 0 drops the row, 1 keeps it, any other value is an error that counts once a row has that code.

/** The verdict on a code of type T at an address. */
function verdictOn<T>(code: usize, table: usize): u32 {
  return <u32>load<u8>(table + <usize>load<T>(code));
}

function selectCodes<T>(codes: usize, count: u32, table: usize, selection: usize): i32 {
  let out = selection;
  let row: u32 = 0;
  // The row is always written, and stays if the next one is written behind it: no branch depends on the data.
  while (row + 4 <= count) {
    const a = verdictOn<T>(codes, table);
    const b = verdictOn<T>(codes + sizeof<T>(), table);
    const c = verdictOn<T>(codes + 2 * sizeof<T>(), table);
    const d = verdictOn<T>(codes + 3 * sizeof<T>(), table);
    if ((a | b | c | d) > 1) break;
    store<u32>(out, row);
    out += (<usize>a) << 2;
    store<u32>(out, row + 1);
    out += (<usize>b) << 2;
    store<u32>(out, row + 2);
    out += (<usize>c) << 2;
    store<u32>(out, row + 3);
    out += (<usize>d) << 2;
    codes += 4 * sizeof<T>();
    row += 4;
  }
  while (row < count) {
    const verdict = verdictOn<T>(codes, table);
    if (verdict > 1) return -1 - <i32>row;
    store<u32>(out, row);
    out += (<usize>verdict) << 2;
    codes += sizeof<T>();
    row++;
  }
  return <i32>((out - selection) >> 2);
}

function selectCodesSelected<T>(codes: usize, table: usize, selectionIn: usize, count: u32, selectionOut: usize): i32 {
  let out = selectionOut;
  for (const end = selectionIn + ((<usize>count) << 2); selectionIn < end; selectionIn += 4) {
    const row = load<u32>(selectionIn);
    const verdict = verdictOn<T>(codes + <usize>row * sizeof<T>(), table);
    if (verdict > 1) return -1 - <i32>row;
    store<u32>(out, row);
    out += (<usize>verdict) << 2;
  }
  return <i32>((out - selectionOut) >> 2);
}

/**
 * The rows of a batch whose code (of 4 bytes) the table keeps, as u32 indices into `selection` (room for `count`). Gives their number,
 * or -1 - row for the first row whose code is an error.
 */
export function select_codes_4(codes: usize, count: u32, table: usize, selection: usize): i32 {
  return selectCodes<u32>(codes, count, table, selection);
}

/** The same for codes of 2 bytes. */
export function select_codes_2(codes: usize, count: u32, table: usize, selection: usize): i32 {
  return selectCodes<u16>(codes, count, table, selection);
}

/** The same for codes of a byte. */
export function select_codes_1(codes: usize, count: u32, table: usize, selection: usize): i32 {
  return selectCodes<u8>(codes, count, table, selection);
}

/** As select_codes_4 for the rows of an input selection of `count`; `to` may be `from`. */
export function select_codes_selected_4(codes: usize, table: usize, from: usize, count: u32, to: usize): i32 {
  return selectCodesSelected<u32>(codes, table, from, count, to);
}

/** The same for codes of 2 bytes. */
export function select_codes_selected_2(codes: usize, table: usize, from: usize, count: u32, to: usize): i32 {
  return selectCodesSelected<u16>(codes, table, from, count, to);
}

/** The same for codes of a byte. */
export function select_codes_selected_1(codes: usize, table: usize, from: usize, count: u32, to: usize): i32 {
  return selectCodesSelected<u8>(codes, table, from, count, to);
}
