/** Views of bytes, and bytes as hex. Exports nothing of the module. */

import { storeView } from "./text-view";

/** Where the bytes of the view at `view` stand. */
export function view_bytes(view: usize): usize {
  return load<u32>(view) > 12 ? <usize>load<u32>(view, 12) : view + 4;
}

/** Writes the view of `length` bytes at `bytes`, reading no other byte. */
export function put_view(view: usize, bytes: usize, length: u32): void {
  if (length > 12) {
    storeView(view, bytes, length);
    return;
  }
  v128.store(view, i64x2.splat(0));
  store<u32>(view, length);
  memory.copy(view + 4, bytes, <usize>length);
}

/** Writes \\x and two digits a byte; gives the end. */
export function write_hex(bytes: usize, length: u32, out: usize): usize {
  store<u16>(out, 0x785c);
  out += 2;
  for (const end = bytes + <usize>length; bytes < end; bytes++, out += 2) {
    const byte = <u32>load<u8>(bytes);
    store<u8>(out, hex_digit(byte >> 4));
    store<u8>(out, hex_digit(byte & 15), 1);
  }
  return out;
}

/** The digit of a value below 16. */
export function hex_digit(value: u32): u8 {
  return <u8>(value + (value < 10 ? 48 : 87));
}
