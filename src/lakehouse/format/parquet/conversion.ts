/** Stored values -> vector values, by kernels: the same whatever the encoding that they were stored in. */

import { sqlError } from "../../../base/index.ts";
import type { ScanContext } from "../scan-file.ts";
import { chunkWord, conversionOf, corrupted } from "./cursor.ts";

/** Converts `count` PLAIN values of fixed width from `from` to `to`; the address of the result, which is `from` for those used as they are. */
export function convertFixed(scan: ScanContext, at: number, from: number, count: number, to: number): number {
  const { kernels } = scan;
  const width = chunkWord(scan, at, "storedWidth");
  switch (conversionOf(scan, at)) {
    case "direct":
      return from;
    case "decimal64":
      kernels.flba_decimal_64(from, width, count, to);
      break;
    case "decimal128":
      if (kernels.flba_decimal_128(from, width, count, to) !== 0) throw wideDecimal(scan);
      break;
    case "timestampMillis":
      if (kernels.timestamp_millis(from, count, to) !== 0) throw outsideTimestamp(scan);
      break;
    case "timestampNanos":
      kernels.timestamp_nanos(from, count, to);
      break;
    case "timestamp96":
      if (kernels.timestamp_int96(from, count, to) !== 0) throw outsideTimestamp(scan);
      break;
    case "timeMillis":
      if (kernels.time_millis(from, count, to) !== 0) throw outsideDay(scan);
      break;
    case "timeMicros":
      if (kernels.time_micros(from, count, to, 1) !== 0) throw outsideDay(scan);
      break;
    case "timeNanos":
      if (kernels.time_micros(from, count, to, 1000) !== 0) throw outsideDay(scan);
      break;
    case "interval":
      if (kernels.interval_millis(from, count, to) !== 0) {
        throw sqlError("datetimeFieldOverflow", `file "${scan.file}" has an interval out of range`);
      }
      break;
    case "float16":
      kernels.widen_f16_f32(from, count, to);
      break;
    case "unsigned32":
      kernels.widen_u32_i64(from, count, to);
      break;
    case "unsigned64":
      kernels.widen_u64_i128(from, count, to);
      break;
    case "bytes":
      kernels.views_of_width(from, width, count, to);
      break;
    default:
      throw corrupted(scan, "a page's encoding does not go with its type");
  }
  return to;
}

/** Checks or converts `count` views at `views` in place: what byte arrays stand for. */
export function convertViews(scan: ScanContext, at: number, views: number, count: number): void {
  const { kernels } = scan;
  switch (conversionOf(scan, at)) {
    case "text":
      if (kernels.views_utf8(views, count) === 0) throw brokenText(scan);
      break;
    case "decimalBytes":
      if (kernels.views_decimal_128(views, count, views) !== 0) throw wideDecimal(scan);
      break;
    case "bytes":
      break;
    default:
      throw corrupted(scan, "a page's encoding does not go with its type");
  }
}

/** As convertViews for PLAIN byte arrays in [from, end), in one go; gives the bytes they took. */
export function convertPlainBytes(
  scan: ScanContext,
  at: number,
  from: number,
  end: number,
  count: number,
  to: number,
): number {
  const { kernels } = scan;
  if (conversionOf(scan, at) === "decimalBytes") {
    const taken = kernels.byte_array_decimal_128(from, end, count, to);
    if (taken < 0) throw wideDecimal(scan);
    return taken;
  }
  const isText = conversionOf(scan, at) === "text";
  const taken = kernels.plain_byte_array(from, end, count, to, isText ? 1 : 0);
  if (taken === -2) throw brokenText(scan);
  if (taken < 0) throw corrupted(scan, "a page of byte arrays ends early");
  return taken;
}

function wideDecimal(scan: ScanContext): Error {
  return corrupted(scan, "a decimal has more than 128 bits or a page ends early");
}

function brokenText(scan: ScanContext): Error {
  return sqlError("characterNotInRepertoire", `file "${scan.file}" has a text that is not valid UTF-8`);
}

function outsideDay(scan: ScanContext): Error {
  return sqlError("datetimeFieldOverflow", `file "${scan.file}" has a time of day out of range`);
}

function outsideTimestamp(scan: ScanContext): Error {
  return sqlError("datetimeFieldOverflow", `file "${scan.file}" has a timestamp out of range`);
}
