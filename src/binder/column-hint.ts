/** PostgreSQL's hint for a column name that means nothing: the one or two closest names in sight. */

import type { Scope, ScopeTable } from "./scope.ts";

/** Names further apart than this are not offered. */
const distanceMax = 3;

interface Match {
  readonly table: ScopeTable;
  readonly column: string;
}

/**
 * The text of the hint, if some name is close enough; more than two equally close ones give none.
 * Source: parse_relation.c, updateFuzzyAttrMatchState.
 */
export function columnHint(scope: Scope, qualifier: string | undefined, name: string): string | undefined {
  let bound = distanceMax + 1;
  let matches: Match[] = [];
  for (const table of tablesAround(scope)) {
    const penalty = qualifier === undefined ? 0 : Math.min(distance(qualifier, table.name), distanceMax + 1);
    for (const { name: column } of table.columns) {
      if (penalty > bound || column === "") continue;
      if (penalty === 0 && column === name) {
        return `There is a column named "${name}" in table "${table.name}", but it cannot be referenced from this part of the query.`;
      }
      const apart = distance(name, column);
      if (apart > Math.floor(Buffer.byteLength(name) / 2)) continue;
      const total = apart + penalty;
      if (total < bound) {
        bound = total;
        matches = [{ table, column }];
      } else if (total === bound && matches.length === 2) {
        matches = [];
        bound = total - 1;
      } else if (total === bound && bound <= distanceMax) {
        matches.push({ table, column });
      }
    }
  }
  if (matches.length === 0) return undefined;
  const names = matches.map((match) => `the column "${match.table.name}.${match.column}"`);
  return `Perhaps you meant to reference ${names.join(" or ")}.`;
}

/** All tables of the query and of those around it, nearest first. */
function tablesAround({ tables, hidden, outer }: Scope): readonly ScopeTable[] {
  return [...tables, ...hidden, ...(outer === undefined ? [] : tablesAround(outer))];
}

/** Levenshtein's distance in characters; stops counting where no name is that long. */
function distance(left: string, right: string): number {
  const from = [...left];
  const to = [...right];
  if (Math.abs(from.length - to.length) > distanceMax) return Math.abs(from.length - to.length);
  let previous = to.map((_, index) => index + 1);
  for (const [row, character] of from.entries()) {
    let diagonal = row;
    let beside = row + 1;
    const current: number[] = [];
    for (const [column, other] of to.entries()) {
      const above = previous[column]!;
      beside = Math.min(above + 1, beside + 1, diagonal + (character === other ? 0 : 1));
      diagonal = above;
      current.push(beside);
    }
    previous = current;
  }
  return previous.at(-1) ?? from.length;
}
