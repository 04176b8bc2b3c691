/** Which of several functions or operators of a name a call means, by the types of its arguments. */

import { type TypeName, types } from "../types/index.ts";
import { canCoerce } from "./coercion.ts";

/** What is known of a candidate. */
export interface Candidate {
  readonly args: readonly TypeName[];
}

/**
 * Chooses among candidates by PostgreSQL's rules; inputs of type unknown are literals.
 * Source: parse_func.c, func_match_argtypes and func_select_candidate.
 */
export function selectOverload<T extends Candidate>(
  all: readonly T[],
  inputs: readonly TypeName[],
): T | "none" | "ambiguous" {
  const matching = all.filter(
    ({ args }) => args.length === inputs.length && args.every((to, index) => canCoerce(inputs[index]!, to, "implicit")),
  );
  if (matching.length === 0) return "none";
  const exact = mostMatches(matching, inputs, (input, arg) => input === arg);
  const preferred = mostMatches(
    exact,
    inputs,
    (input, arg) => input === arg || (types[arg].preferred && types[arg].category === types[input].category),
  );
  if (preferred.length === 1) return preferred[0]!;
  if (!inputs.includes("unknown")) return "ambiguous";
  const settled = byCategoryOfUnknowns(preferred, inputs);
  if (settled.length === 1) return settled[0]!;
  return assumingOneType(settled, inputs) ?? "ambiguous";
}

/** The candidates that agree with the most known inputs. */
function mostMatches<T extends Candidate>(
  candidates: readonly T[],
  inputs: readonly TypeName[],
  agrees: (input: TypeName, arg: TypeName) => boolean,
): readonly T[] {
  const counts = candidates.map(
    ({ args }) => args.filter((arg, index) => inputs[index] !== "unknown" && agrees(inputs[index]!, arg)).length,
  );
  const most = Math.max(...counts);
  return candidates.filter((_, index) => counts[index] === most);
}

/** Where all candidates want one category for an unknown input (text wins over others), those that want it, or its preferred type. */
function byCategoryOfUnknowns<T extends Candidate>(
  candidates: readonly T[],
  inputs: readonly TypeName[],
): readonly T[] {
  let kept = candidates;
  for (const [index, input] of inputs.entries()) {
    if (input !== "unknown") continue;
    const wanted = candidates.map(({ args }) => types[args[index]!]);
    const category = wanted.some((type) => type.category === "S") ? "S" : wanted[0]!.category;
    if (category !== "S" && wanted.some((type) => type.category !== category)) return candidates;
    const onlyPreferred = wanted.some((type) => type.category === category && type.preferred);
    kept = kept.filter(({ args }) => {
      const type = types[args[index]!];
      return type.category === category && (!onlyPreferred || type.preferred);
    });
  }
  return kept.length > 0 ? kept : candidates;
}

/** The last resort: unknown inputs are of the type of the known ones, if those have only one. */
function assumingOneType<T extends Candidate>(candidates: readonly T[], inputs: readonly TypeName[]): T | undefined {
  const [known, ...others] = new Set(inputs.filter((input) => input !== "unknown"));
  if (known === undefined || others.length > 0) return undefined;
  const fitting = candidates.filter(({ args }) => args.every((arg) => canCoerce(known, arg, "implicit")));
  return fitting.length === 1 ? fitting[0] : undefined;
}
