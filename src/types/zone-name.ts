/** Time zones by what a statement calls them: an abbreviation, a name, an offset. */

import { sqlError } from "../base/index.ts";
import { FaultyInput, leadingInteger } from "./datetime-fields.ts";
import { findZone, fixedZone, type Zone } from "./zone.ts";

/** The zone that AT TIME ZONE and its like are given. @throws SqlError 22023 */
export function zoneNamed(name: string): Zone {
  const offset = abbreviationOffset(name.toLowerCase());
  const zone = offset === undefined ? findZone(name) : fixedZone(offset);
  if (zone === undefined) throw sqlError("invalidParameterValue", `time zone "${name}" not recognized`);
  return zone;
}

/** The zone that make_timestamptz is given, where +05 is east of Greenwich. Source: timestamp.c, parse_sane_timezone. @throws SqlError 22023 */
export function zoneOrOffset(name: string): Zone {
  if (/^[0-9]/.test(name)) {
    throw sqlError("invalidParameterValue", `invalid input syntax for type numeric time zone: "${name}"`, {
      hint: 'Numeric time zones must have "-" or "+" as first character.',
    });
  }
  try {
    return fixedZone(readOffset(name));
  } catch (thrown) {
    if (!(thrown instanceof FaultyInput)) throw thrown;
    if (thrown.fault === "format") return zoneNamed(name);
    throw sqlError("invalidParameterValue", `numeric time zone "${name}" out of range`);
  }
}

/** Abbreviations of PostgreSQL's default set that name one offset, in minutes east. */
const abbreviations: Readonly<Record<string, number>> = {
  z: 0,
  zulu: 0,
  utc: 0,
  ut: 0,
  gmt: 0,
  uct: 0,
  wet: 0,
  west: 60,
  bst: 60,
  cet: 60,
  cest: 120,
  met: 60,
  mest: 120,
  eet: 120,
  eest: 180,
  msd: 240,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  hst: -600,
  akst: -540,
  akdt: -480,
  nst: -210,
  ndt: -150,
  ast: -240,
  adt: -180,
  jst: 540,
  kst: 540,
  sast: 120,
  pkt: 300,
  nzst: 720,
  nzdt: 780,
  hkt: 480,
  ict: 420,
  acst: 570,
  acdt: 630,
  aest: 600,
  aedt: 660,
  awst: 480,
};

/** The offset in seconds of an abbreviation such as `est`, in lower case; undefined for none that is known. */
export function abbreviationOffset(word: string): number | undefined {
  const minutes = Object.hasOwn(abbreviations, word) ? abbreviations[word] : undefined;
  return minutes === undefined ? undefined : minutes * 60;
}

/** +hh[:mm[:ss]], +hhmm: seconds east. What is out of range is found before what does not belong there. Source: DecodeTimezone. */
export function readOffset(text: string): number {
  const match = /^([+-])(\d*)(?::(\d*)(?::(\d*))?)?/.exec(text);
  if (match === null) throw new FaultyInput("format");
  const [whole, sign, digits = "", minutes, seconds = ""] = match;
  const together = minutes === undefined && digits.length > 2 && whole === text;
  const value = leadingInteger(digits, "displacement").value;
  const hour = together ? Math.floor(value / 100) : value;
  const minute = together ? value % 100 : leadingInteger(minutes ?? "", "displacement").value;
  const second = leadingInteger(seconds, "displacement").value;
  if (hour > 15 || minute > 59 || second > 59) throw new FaultyInput("displacement");
  if (whole !== text) throw new FaultyInput("format");
  const total = hour * 3600 + minute * 60 + second;
  return sign === "-" ? -total : total;
}
