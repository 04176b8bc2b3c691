/** What a time zone calls an offset from UTC that it has: CET, EDT, or the offset itself. */

import { zoneAbbreviationTable } from "./zone-abbreviation-table.ts";

/** What a zone calls offsets from a moment on, in seconds. */
interface Era {
  readonly from: number;
  readonly names: ReadonlyMap<number, string>;
}

let lines: ReadonlyMap<string, string> | undefined;

/** By the names in small letters, what the table says of a zone. */
function abbreviationLines(): ReadonlyMap<string, string> {
  lines ??= new Map(
    zoneAbbreviationTable
      .trim()
      .split("\n")
      .flatMap((line) => {
        const [names = "", eras = ""] = line.split(" = ");
        return names.split(" ").map((name) => [name.toLowerCase(), eras] as const);
      }),
  );
  return lines;
}

/** What a zone calls its offsets. */
export interface ZoneAbbreviations {
  /** The moments, in seconds from 1970, at which an offset gets another name. */
  readonly changes: readonly number[];
  /** The name of an offset, in seconds east, that the zone has from a moment on. */
  readonly nameOf: (at: number, offset: number) => string;
}

/** The abbreviations of a zone by its name, or those that it has brought along. */
export function zoneAbbreviations(zone: string, own?: ReadonlyMap<number, string>): ZoneAbbreviations {
  if (own !== undefined) return { changes: [], nameOf: (_, offset) => own.get(offset) ?? "" };
  const eras = (abbreviationLines().get(zone.toLowerCase()) ?? "").split(";").map(eraOf);
  return {
    changes: eras.slice(1).map(({ from }) => from),
    nameOf: (at, offset) => {
      const era = eras.findLast(({ from }) => from <= at);
      return era?.names.get(offset) ?? (offset % 900 === 0 ? offsetName(offset) : "LMT");
    },
  };
}

function eraOf(text: string): Era {
  const from = /^@(-?\d+) /.exec(text)?.[1];
  const names = [...text.matchAll(/(\S+):(-?\d+)(s?)/g)].map(([, name = "", offset, seconds]) => {
    return [Number(offset) * (seconds === "s" ? 1 : 60), name] as const;
  });
  return { from: from === undefined ? Number.NEGATIVE_INFINITY : Number(from), names: new Map(names) };
}

/** An offset that has no other name: +03, -0330. */
function offsetName(offset: number): string {
  const two = (part: number) => String(Math.floor(part)).padStart(2, "0");
  const size = Math.abs(offset);
  return `${offset < 0 ? "-" : "+"}${two(size / 3600)}${size % 3600 === 0 ? "" : two((size / 60) % 60)}`;
}
