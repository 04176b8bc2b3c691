/** RowStream: the rows of one run, taken in portions; what nobody has asked for yet is held, and its credit with it, or parked in a spool. */

import { limits, type SqlError, sqlError } from "../base/index.ts";
import type { SpoolPlace } from "../batch/index.ts";
import type { PipelineCounts, RunSink } from "../executor/index.ts";
import type { RowBlock } from "./api.ts";
import { CutBlock, type HeldBlock } from "./held-block.ts";
import { ParkedRows } from "./parked-rows.ts";

/** What one {@link RowStream.fetch} came to. */
export interface Fetched {
  readonly rows: number;
  /** True when the rows have ended: fewer came than were asked for. */
  readonly atEnd: boolean;
  /** What the pipelines have done; known at the end of the result. */
  readonly counts: readonly PipelineCounts[] | undefined;
}

/** Someone who waits for rows. */
interface Taker {
  readonly most: number;
  taken: number;
  readonly rows: (block: HeldBlock) => void;
  readonly done: (fetched: Fetched) => void;
  readonly failed: (error: SqlError) => void;
}

/** Starts to give rows, and gives what ends them early; nothing when they are at an end already. */
type Start = (sink: RunSink) => ((reason: SqlError) => void) | undefined;

export class RowStream {
  readonly #place: SpoolPlace | undefined;
  /** The rows that come next. */
  readonly #held: CutBlock[] = [];
  /** Those after them. */
  #parked: ParkedRows | undefined;
  #reading = false;
  #serving = false;
  /** Bytes that were given to the taker and have not come back. */
  #given = 0;
  /** Since when rows wait to be taken (performance.now()). */
  #waitsSince: number | undefined;
  #ended: { readonly counts: readonly PipelineCounts[] } | undefined;
  #failure: SqlError | undefined;
  #taker: Taker | undefined;
  /** The last rows that were taken as a stream of their own. */
  #portion: RowStream | undefined;
  readonly #stop: ((reason: SqlError) => void) | undefined;

  /** `place` is where its rows are parked when memory is short; without one they are only held. */
  constructor(start: Start, place?: SpoolPlace) {
    this.#place = place;
    this.#stop = start({
      rows: (bytes, rows, release, offsetOf) => this.#add({ bytes, rows, release, offsetOf }),
      end: (_, counts) => this.#end(counts),
      error: (error) => {
        this.#failure ??= error;
        this.#serve();
      },
      waited: () => this.#waited(),
      park: () => this.#park(),
      parking: () => this.#isParking,
    });
  }

  /** The error of a run that has failed before its first row. */
  get failedAtOnce(): SqlError | undefined {
    return this.#isEmpty ? this.#failure : undefined;
  }

  /** Gives at most `most` rows to `rows`. @throws SqlError (rejects) the run's error, after the rows before it */
  fetch(most: number, rows: (block: RowBlock) => void): Promise<Fetched> {
    return this.#fetchHeld(most, rows);
  }

  /** The next rows, `most` at most, as a stream of their own that has them all. @throws SqlError (rejects) what they throw, 53400, 53100 */
  async portion(most: number): Promise<RowStream> {
    const portion = new RowStream(() => undefined, this.#place);
    this.#portion = portion;
    let gathered = 0;
    try {
      await this.#fetchHeld(most, (block) => {
        gathered += block.bytes.length;
        // only so much is given before some comes back
        if (gathered >= limits.resultSentBytes) portion.#park((error) => this.stop(error));
        portion.#add(block);
      });
    } catch (thrown) {
      portion.close();
      throw thrown;
    }
    portion.#end([]);
    return portion;
  }

  /** Ends the run with an error. Who waits for rows gets it at once, whatever there was for them still. */
  stop(reason: SqlError): void {
    const taker = this.#taker;
    this.#taker = undefined;
    if (taker !== undefined) {
      this.#failure ??= reason;
      this.#drop();
    }
    this.#stop?.(reason);
    taker?.failed(reason);
  }

  /** Ends the run and gives back what it holds. */
  close(): void {
    this.#taker = undefined;
    this.stop(sqlError("queryCanceled", "the portal was closed"));
    this.#drop();
  }

  get #isEmpty(): boolean {
    return this.#held.length === 0 && !this.#reading && (this.#parked?.empty ?? true);
  }

  #fetchHeld(most: number, rows: (block: HeldBlock) => void): Promise<Fetched> {
    return new Promise((done, failed) => {
      this.#taker = { most, taken: 0, rows, done, failed };
      this.#waitsSince = undefined;
      this.#serve();
    });
  }

  #add(block: HeldBlock): void {
    if (this.#parked === undefined) this.#held.push(new CutBlock(block));
    else this.#parked.add(block);
    this.#serve();
  }

  #end(counts: readonly PipelineCounts[]): void {
    this.#ended = { counts };
    this.#serve();
  }

  // ---- parking

  #waited(): number {
    const own = this.#parked === undefined && this.#waitsSince !== undefined ? performance.now() - this.#waitsSince : 0;
    return Math.max(own, this.#portion === undefined ? 0 : this.#portion.#waited());
  }

  /** What is held, and what comes from now on, goes into a spool, until the client has taken all of it. One that is full is only `failed`. */
  #park(failed: (error: SqlError) => void = () => undefined): void {
    if (this.#portion !== undefined) this.#portion.#park();
    if (this.#place === undefined || this.#parked !== undefined) return;
    this.#parked = new ParkedRows(this.#place, failed);
    for (const cut of this.#held.splice(0)) this.#parked.add(cut.take(Number.POSITIVE_INFINITY));
  }

  /** Whether rows are on their way into the spool: what holds them has not given back its memory yet. */
  get #isParking(): boolean {
    const parked = this.#parked;
    if (parked === undefined || parked.failure !== undefined) return false;
    return parked.writing || (this.#ended === undefined && this.#failure === undefined);
  }

  #readParked(parked: ParkedRows): void {
    if (this.#reading) return;
    this.#reading = true;
    const read = (then: () => void) => {
      this.#reading = false;
      if (this.#parked !== parked) return;
      then();
      this.#serve();
    };
    parked.next().then(
      (block) => read(() => block !== undefined && this.#held.push(new CutBlock(block))),
      (error: SqlError) => read(() => this.stop(error)),
    );
  }

  #drop(): void {
    for (const cut of this.#held.splice(0)) cut.take(Number.POSITIVE_INFINITY).release();
    this.#parked?.free();
    this.#parked = undefined;
  }

  // ---- giving

  /** Whether the taker should give something back first. Rows that cannot be parked are in memory in any case. */
  get #isGivenEnough(): boolean {
    return this.#place !== undefined && this.#given >= limits.resultSentBytes;
  }

  /** Gives whoever waits what is here, and tells them when they have enough or nothing more comes. */
  #serve(): void {
    if (this.#serving) return;
    this.#serving = true;
    this.#giveHeld();
    this.#serving = false;
    const taker = this.#taker;
    if (taker !== undefined) this.#settle(taker);
    if (this.#parked !== undefined && this.#isEmpty) {
      // the client has caught up
      this.#parked.free();
      this.#parked = undefined;
    }
    const waits = this.#held.length > 0 && (this.#taker === undefined || this.#isGivenEnough);
    if (!waits) this.#waitsSince = undefined;
    else this.#waitsSince ??= performance.now();
  }

  #giveHeld(): void {
    const taker = this.#taker;
    while (taker !== undefined && taker === this.#taker && taker.taken < taker.most) {
      const [cut] = this.#held;
      if (cut === undefined || this.#isGivenEnough) return;
      const part = cut.take(taker.most - taker.taken);
      if (cut.rowsLeft === 0) this.#held.shift();
      const { length } = part.bytes;
      taker.taken += part.rows;
      this.#given += length;
      const release = () => {
        this.#given -= length;
        this.#waitsSince = undefined;
        part.release();
        this.#serve();
      };
      taker.rows({ ...part, release });
    }
  }

  #settle(taker: Taker): void {
    if (taker.taken >= taker.most) this.#finish(taker, false);
    else if (this.#held.length > 0 || this.#reading) return;
    else if (this.#parked !== undefined && !this.#parked.empty) this.#readParked(this.#parked);
    else if (this.#failure !== undefined) {
      this.#taker = undefined;
      taker.failed(this.#failure);
    } else if (this.#ended !== undefined) this.#finish(taker, true);
  }

  #finish(taker: Taker, atEnd: boolean): void {
    this.#taker = undefined;
    taker.done({ rows: taker.taken, atEnd, counts: this.#ended?.counts });
  }
}
