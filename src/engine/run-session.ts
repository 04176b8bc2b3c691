/** What a run knows of its session: the zone, the digits of floats, and the time. */

import type { SessionSettings } from "../base/index.ts";
import type { RunSession } from "../executor/index.ts";
import { findZone, zoneTable } from "../types/index.ts";

const tables = new Map<string, Uint8Array>();
const tablesKept = 100;

/** The time in µs from 1970 UTC. */
export function currentMicros(): bigint {
  return BigInt(Math.round((performance.timeOrigin + performance.now()) * 1000));
}

/** What a statement that starts now knows of its session; planning has no time. */
export function runSession(
  { timeZone, dateStyle, extraFloatDigits }: SessionSettings,
  moments: Pick<RunSession, "transactionStart" | "statementStart"> = { transactionStart: 0n, statementStart: 0n },
): RunSession {
  return { zone: tableOf(timeZone), floatDigits: extraFloatDigits, dateOrder: orderOf(dateStyle), ...moments };
}

function orderOf(dateStyle: string): number {
  return dateStyle.endsWith("DMY") ? 1 : dateStyle.endsWith("YMD") ? 2 : 0;
}

function tableOf(timeZone: string): Uint8Array {
  const known = tables.get(timeZone);
  if (known !== undefined) return known;
  if (tables.size >= tablesKept) tables.clear();
  const zone = findZone(timeZone);
  const table = zoneTable(zone ?? { name: "UTC", firstOffset: 0, transitions: [] });
  tables.set(timeZone, table);
  return table;
}
