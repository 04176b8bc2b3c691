/** The nondeterministic automaton of a pattern, to be run forwards over a text or backwards. */

import { type Pattern, unbounded } from "./pattern.ts";
import { patternError } from "./pattern-error.ts";

/** States of one automaton, and of all those of an expression. */
const statesMax = 50_000;
const statesOfAllMax = 200_000;
const arcsMax = 4 * statesMax;

/** What an arc needs to be taken. `before` and `after` are so in the direction of the run. */
export const arc = { free: 0, character: 1, before: 2, after: 3, look: 4 } as const;

export type Direction = "forwards" | "backwards";

/** Arcs are numbered by the state that they leave: those of `state` are from `first[state]` on. */
export interface Automaton {
  readonly direction: Direction;
  readonly states: number;
  readonly start: number;
  readonly accept: number;
  readonly first: Int32Array;
  readonly kind: Uint8Array;
  /** The set of a character, of a condition on one (doubled, and one more when the text's edge will do), or the lookaround's index. */
  readonly argument: Int32Array;
  readonly to: Int32Array;
  /** True when an arc depends on what follows, so that a state's closure differs by symbol. */
  readonly conditional: boolean;
  /** The arguments of `before` arcs, each once. */
  readonly before: readonly number[];
}

/** Counts the states of an expression's automata. */
export class StateCount {
  #left = statesOfAllMax;
  take(states: number): void {
    this.#left -= states;
    if (this.#left < 0) throw patternError("tooBig");
  }
}

/**
 * @param anywhere a match may begin behind any characters
 * @throws SqlError 2201B for a pattern that needs too many states
 */
export function buildAutomaton(
  pattern: Pattern,
  direction: Direction,
  anywhere: boolean,
  everySet: number,
  count: StateCount,
): Automaton {
  const builder = new Builder(direction);
  if (anywhere) builder.arc(builder.start, arc.character, everySet, builder.start);
  builder.build(pattern);
  const automaton = builder.finish();
  count.take(automaton.states);
  return automaton;
}

class Builder {
  readonly start = 0;
  readonly #direction: Direction;
  #states = 2;
  readonly #from: number[] = [];
  readonly #kind: number[] = [];
  readonly #argument: number[] = [];
  readonly #to: number[] = [];

  constructor(direction: Direction) {
    this.#direction = direction;
  }

  arc(from: number, kind: number, argument: number, to: number): void {
    if (this.#from.length >= arcsMax) throw patternError("tooBig");
    this.#from.push(from);
    this.#kind.push(kind);
    this.#argument.push(argument);
    this.#to.push(to);
  }

  #free(from: number, to: number): void {
    this.arc(from, arc.free, 0, to);
  }

  #state(): number {
    if (this.#states >= statesMax) throw patternError("tooBig");
    return this.#states++;
  }

  /** Strings the pattern between start and accept. What is to be done is a list, so that no nesting overflows the stack. */
  build(pattern: Pattern): void {
    const todo: [Pattern, number, number][] = [];
    const body = this.#state();
    this.#free(this.start, body);
    todo.push([pattern, body, 1]);
    const backwards = this.#direction === "backwards";
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      const [part, from, to] = next;
      switch (part.kind) {
        case "empty":
          this.#free(from, to);
          break;
        case "set":
          this.arc(from, arc.character, part.set, to);
          break;
        case "look":
          this.arc(from, arc.look, part.index, to);
          break;
        case "ahead":
        case "behind": {
          const kind = (part.kind === "behind") === backwards ? arc.after : arc.before;
          this.arc(from, kind, 2 * part.set + (part.edge ? 1 : 0), to);
          break;
        }
        case "choice":
          for (const option of part.options) todo.push([option, from, to]);
          break;
        case "sequence": {
          const parts = backwards ? part.parts.toReversed() : part.parts;
          let at = from;
          for (const [index, each] of parts.entries()) {
            const end = index === parts.length - 1 ? to : this.#state();
            todo.push([each, at, end]);
            at = end;
          }
          break;
        }
        case "repeat":
          this.#repeat(part.part, part.min, part.max, from, to, todo);
          break;
      }
    }
  }

  #repeat(part: Pattern, min: number, max: number, from: number, to: number, todo: [Pattern, number, number][]): void {
    let at = this.#state();
    this.#free(from, at);
    const copies = max === unbounded ? min : max;
    const end = this.#state();
    this.#free(end, to);
    for (let copy = 0; copy < copies; copy++) {
      if (copy >= min) this.#free(at, end);
      const next = this.#state();
      todo.push([part, at, next]);
      at = next;
    }
    if (max === unbounded) {
      const loop = this.#state();
      this.#free(at, loop);
      const back = this.#state();
      todo.push([part, loop, back]);
      this.#free(back, loop);
      at = loop;
    }
    this.#free(at, end);
  }

  finish(): Automaton {
    const arcs = this.#from.length;
    const first = new Int32Array(this.#states + 1);
    for (const from of this.#from) first[from + 1]!++;
    for (let state = 0; state < this.#states; state++) first[state + 1]! += first[state]!;
    const place = first.slice();
    const [kind, argument, to] = [new Uint8Array(arcs), new Int32Array(arcs), new Int32Array(arcs)];
    for (let index = 0; index < arcs; index++) {
      const at = place[this.#from[index]!]!++;
      kind[at] = this.#kind[index]!;
      argument[at] = this.#argument[index]!;
      to[at] = this.#to[index]!;
    }
    const before = new Set(this.#argument.filter((_, index) => this.#kind[index] === arc.before));
    const conditional = this.#kind.some((each) => each === arc.after || each === arc.look);
    const { start } = this;
    return {
      direction: this.#direction,
      states: this.#states,
      start,
      accept: 1,
      first,
      kind,
      argument,
      to,
      conditional,
      before: [...before],
    };
  }
}
