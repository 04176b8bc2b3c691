/** Admission: when queries begin. Memory decides; where it is short, queries whose clients leave rows lying give back theirs first. */

import { limits } from "../base/index.ts";
import type { RunningQuery } from "./running-query.ts";
import type { Slots } from "./slots.ts";

/** Someone who waits. */
interface Applicant {
  readonly begin: () => void;
  readonly ready: () => boolean;
  /** Has others give back their memory. */
  readonly park?: () => void;
}

/** How long a query waits for the slot of one that has ended: one that is warm is worth it. */
const slotWaitMs = 5;
/** How long a query waits for others to end where they have most of the memory; those that wait for their clients may never. */
const crowdedWaitMs = 2000;
/** Rows that have waited so long for their client are parked when memory is short. */
const parkAfterMs = 250;
/** How often it is looked for clients that have become so slow. */
const lookMs = 50;
/** What is given back must be this part of all memory for a query to begin again. */
const worthPart = 1 / 16;
/** What a query that was refused memory would have others give back at least, as a part of all memory. */
const wantedPart = 1 / 4;

export class Admission {
  readonly #slots: Slots;
  readonly #running: ReadonlyMap<number, RunningQuery>;
  /** Those beyond the number of queries that there may be. */
  readonly #queue: (() => void)[] = [];
  readonly #applicants: Applicant[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(slots: Slots, running: ReadonlyMap<number, RunningQuery>) {
    this.#slots = slots;
    this.#running = running;
  }

  /** Begins at once, or when there is room. */
  enter(begin: () => void): void {
    const slots = this.#slots;
    if (this.#running.size >= limits.runs) this.#queue.push(begin);
    else if (slots.crowding > 0) {
      const until = performance.now() + crowdedWaitMs;
      // what holds rows only gives them away at once; to run others to their ends is worth it for a query that cannot go on
      const park = () => this.#park(slots.crowding, (query) => query.ended);
      const ready = () => slots.crowding <= 0 || performance.now() >= until || this.#isEveryoneIdle;
      this.#wait({ begin, ready, park });
    } else if (slots.isEmpty && this.isOneLeaving) {
      const until = performance.now() + slotWaitMs;
      this.#wait({ begin, ready: () => !slots.isEmpty || performance.now() >= until }, slotWaitMs);
    } else begin();
  }

  /** A query was refused memory: begins once others have given back theirs. False when nobody will. */
  enterAgain(query: RunningQuery, begin: () => void): boolean {
    if (query.restarts >= limits.restarts) return false;
    const until = performance.now() + parkAfterMs + lookMs;
    const wants = Math.max(query.touched, this.#slots.limit * wantedPart);
    const park = () => this.#park(wants, () => true);
    park();
    const others = [...this.#running.values()].filter((other) => other !== query);
    // main may have been too busy to drop what is idle
    const worth = (some: readonly RunningQuery[]) =>
      some.reduce((sum, { touched }) => sum + touched, this.#slots.idle) >= this.#slots.limit * worthPart;
    const returned = others.filter((other) => other.isLeaving || other.sink.parking());
    // clients that have stopped only now are waited for once
    const stopping = query.restarts === 0 ? others.filter((other) => other.sink.waited() > 0) : [];
    if (!worth([...returned, ...stopping])) return false;
    const isStopping = () => stopping.length > 0 && performance.now() < until;
    const leaving = [query, ...returned.filter((other) => other.isLeaving)];
    const ready = () => !isStopping() && !this.#isOneParking && !leaving.some((each) => this.#holds(each));
    this.#wait({ begin, ready, park });
    return true;
  }

  /** A query has ended, or was not begun. */
  next(): void {
    this.#queue.shift()?.();
    this.#look();
  }

  /** True when the workers are about to leave a query that has ended: its slot, which is warm, is free in a moment. */
  get isOneLeaving(): boolean {
    for (const query of this.#running.values()) if (query.isLeaving) return true;
    return false;
  }

  /** Nobody begins any more. */
  close(): void {
    this.#applicants.length = 0;
    this.#queue.length = 0;
    clearTimeout(this.#timer);
  }

  get #isOneParking(): boolean {
    for (const { sink } of this.#running.values()) if (sink.parking()) return true;
    return false;
  }

  /** Whether all queries wait for their clients, so that there is nobody to wait for. */
  get #isEveryoneIdle(): boolean {
    for (const { sink } of this.#running.values()) if (sink.waited() < parkAfterMs) return false;
    return true;
  }

  /** Whether a query has its slot still. */
  #holds(query: RunningQuery): boolean {
    for (const each of this.#running.values()) if (each === query) return true;
    return false;
  }

  #wait(applicant: Applicant, firstMs = lookMs): void {
    applicant.park?.();
    this.#applicants.push(applicant);
    setTimeout(() => this.#look(), firstMs);
  }

  /** Lets begin whoever is ready, and looks again later for the others. */
  #look(): void {
    for (const applicant of this.#applicants.splice(0)) {
      if (applicant.ready()) applicant.begin();
      else {
        this.#applicants.push(applicant);
        applicant.park?.();
      }
    }
    if (this.#applicants.length === 0 || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#look();
    }, lookMs);
  }

  /** Has rows parked that wait for their clients, those of ended queries and of the largest slots first, until so many granules come back. */
  #park(granules: number, which: (query: RunningQuery) => boolean): void {
    let missing = granules;
    for (const query of this.#running.values()) if (query.sink.parking()) missing -= query.touched;
    if (missing <= 0) return;
    const idle = [...this.#running.values()].filter((query) => which(query) && query.sink.waited() >= parkAfterMs);
    idle.sort((left, right) => Number(right.ended) - Number(left.ended) || right.touched - left.touched);
    for (const query of idle) {
      if (missing <= 0) return;
      missing -= query.touched;
      query.sink.park();
    }
  }
}
