/** The kernels that TypeScript calls itself, once per page or batch; all the others are called by generated code only. */

/**
 * Addresses and lengths are bytes in the instance's memory. What each function reads, writes and gives back is documented at
 * its source in assembly/. Hybrid streams keep a state of 32 bytes at `state`.
 */
export interface PageKernels {
  arena_set(start: number, end: number): void;

  snappy_decompress(src: number, srcLength: number, dst: number, dstLength: number): number;
  snappy_compress(src: number, length: number, dst: number, table: number): number;

  lz4_decompress(src: number, srcLength: number, dst: number, dstLength: number): number;
  lz4_legacy_decompress(src: number, srcLength: number, dst: number, dstLength: number): number;
  zstd_decompress(src: number, srcLength: number, dst: number, dstLength: number, scratch: number): number;

  hybrid_start(state: number, src: number, end: number, bitWidth: number): number;
  hybrid_read(state: number, out: number, count: number, limit: number): number;
  hybrid_skip(state: number, count: number): number;
  levels_read(state: number, valid: number, count: number, maxLevel: number): number;
  levels_copy(state: number, levels: number, count: number, maxLevel: number): number;
  levels_repack(src: number, count: number, width: number, out: number): number;
  levels_run(state: number, maxLevel: number): number;

  delta_start(state: number, src: number, end: number): number;
  delta_read_32(state: number, out: number, count: number): number;
  delta_read_64(state: number, out: number, count: number): number;
  delta_end(state: number): number;
  stream_split_read(src: number, total: number, first: number, count: number, width: number, out: number): void;

  views_of_lengths(lengths: number, count: number, src: number, end: number, views: number): number;
  views_of_width(src: number, width: number, count: number, views: number): void;
  views_utf8(views: number, count: number): number;
  views_decimal_128(views: number, count: number, out: number): number;
  views_fixed(views: number, count: number, width: number, out: number): number;
  views_heap_size(views: number, count: number): bigint;
  views_first(views: number, count: number, heap: number, bytes: number): number;
  views_rebase(views: number, count: number, heap: number, bytes: number, moved: number): void;
  views_move(views: number, count: number, heap: number): void;
  front_coded_size(prefixes: number, suffixes: number, count: number, before: number): bigint;
  front_coded_read(
    prefixes: number,
    suffixes: number,
    count: number,
    src: number,
    end: number,
    before: number,
    heap: number,
    views: number,
  ): number;

  levels_zeros(levels: number, count: number): number;
  nested_rows(
    tree: number,
    windows: number,
    row: number,
    rows: number,
    views: number,
    valid: number,
    heap: number,
    heapEnd: number,
  ): number;
  nested_skip(windows: number, leaves: number, rows: number): number;

  spread_1(dense: number, valid: number, count: number, out: number): void;
  spread_4(dense: number, valid: number, count: number, out: number): void;
  spread_8(dense: number, valid: number, count: number, out: number): void;
  spread_16(dense: number, valid: number, count: number, out: number): void;
  gather_1(codes: number, count: number, dictionary: number, out: number): void;
  gather_4(codes: number, count: number, dictionary: number, out: number): void;
  gather_8(codes: number, count: number, dictionary: number, out: number): void;
  gather_16(codes: number, count: number, dictionary: number, out: number): void;

  plain_byte_array(src: number, end: number, count: number, views: number, checkUtf8: number): number;
  plain_byte_array_skip(src: number, end: number, count: number): number;
  utf8_valid(ptr: number, length: number): number;
  plain_boolean(src: number, bitOffset: number, count: number, out: number): void;
  flba_decimal_64(src: number, width: number, count: number, out: number): number;
  flba_decimal_128(src: number, width: number, count: number, out: number): number;
  byte_array_decimal_128(src: number, end: number, count: number, out: number): number;
  widen_i32_i64(src: number, count: number, out: number): void;
  timestamp_millis(src: number, count: number, out: number): number;
  timestamp_nanos(src: number, count: number, out: number): void;
  timestamp_int96(src: number, count: number, out: number): number;
  time_millis(src: number, count: number, out: number): number;
  /** The same of µs; `unit` 1000 for ns. */
  time_micros(src: number, count: number, out: number, unit: number): number;
  interval_millis(src: number, count: number, out: number): number;
  widen_u32_i64(src: number, count: number, out: number): void;
  widen_u64_i128(src: number, count: number, out: number): void;
  widen_f16_f32(src: number, count: number, out: number): void;
  minmax_i32(ptr: number, count: number, out: number): void;
  minmax_i64(ptr: number, count: number, out: number): void;

  select_codes_1(codes: number, count: number, table: number, selection: number): number;
  select_codes_selected_1(codes: number, table: number, from: number, count: number, to: number): number;
  select_codes_2(codes: number, count: number, table: number, selection: number): number;
  select_codes_selected_2(codes: number, table: number, from: number, count: number, to: number): number;
  select_codes_4(codes: number, count: number, table: number, selection: number): number;
  select_codes_selected_4(codes: number, table: number, from: number, count: number, to: number): number;

  sort_fill(list: number, end: number, entries: number, splitters: number, count: number, counts: number): void;
  sort_spread(entries: number, end: number, places: number): void;
  sort_entries(entries: number, spare: number, count: number, counters: number): number;

  csv_rows(
    src: number,
    end: number,
    rows: number,
    columns: number,
    delimiter: number,
    map: number,
    fields: number,
    state: number,
  ): number;
  csv_skip(src: number, end: number, columns: number, delimiter: number, last: number, state: number): number;
  json_rows(
    src: number,
    end: number,
    rows: number,
    keys: number,
    count: number,
    layout: number,
    fields: number,
    state: number,
  ): number;
  json_skip(src: number, end: number, last: number, state: number): number;
  json_elements(src: number, end: number, last: number, lines: number, state: number): number;
  fields_valid(fields: number, rows: number, valid: number): number;
  fields_convert(kind: number, fields: number, rows: number, out: number, scratch: number): number;

  roaring_bitmap(src: number, end: number, bitmap: number, rows: number): bigint;
  select_unmarked(bitmap: number, first: number, count: number, selection: number): number;

  thrift_members(base: number, src: number, end: number, count: number, members: number, out: number): number;

  bloom_add(src: number, end: number, width: number, filter: number, blocks: number): void;
  bloom_block(src: number, length: number, blocks: number): number;
  bloom_has(src: number, length: number, block: number): number;

  hash_bytes(ptr: number, length: number): bigint;
  view_hash(lo: bigint, hi: bigint): bigint;
  view_equal(alo: bigint, ahi: bigint, blo: bigint, bhi: bigint): number;
  view_compare(alo: bigint, ahi: bigint, blo: bigint, bhi: bigint): number;
}
