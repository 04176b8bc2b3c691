/** The scan of one task: reads the filter columns of a batch, decides which rows live, and reads the rest only for those. */

import { columnsOf } from "../algebra/index.ts";
import { descriptor, granuleBytes, slotAreas, type VectorShape } from "../batch/index.ts";
import type { KernelExports } from "../kernels/index.ts";
import { codeWidth, type PlacedScan, ScanReader, type ShapeCode, valueWidth } from "../lakehouse/index.ts";
import { numericModifier, types } from "../types/index.ts";
import { type FilterGroup, filterGroups, type StageCode } from "./compile/stage.ts";
import { context, status } from "./memory/layout.ts";
import { codedColumns, countsOnly } from "./operators/aggregate.ts";
import { keyToScan } from "./operators/keep.ts";
import type { Pipeline, ScanSource } from "./pipeline.ts";
import type { Task } from "./task.ts";

/** Variants of a stage before further shapes are taken in their general form. */
const variantsMax = 8;

/** The code that was used last, and the shapes of the vectors that it is for: most batches have those of the one before. */
interface StageMemo {
  codes: ShapeCode[];
  code: StageCode | undefined;
}

function selectsOf(kernels: KernelExports) {
  return {
    1: { all: kernels.select_codes_1, some: kernels.select_codes_selected_1 },
    2: { all: kernels.select_codes_2, some: kernels.select_codes_selected_2 },
    4: { all: kernels.select_codes_4, some: kernels.select_codes_selected_4 },
  };
}

/** What a scan keeps of a group of conjuncts. */
interface GroupState {
  readonly group: FilterGroup;
  readonly number: number;
  readonly columns: readonly number[];
  /** Those that no group before has read. */
  readonly fresh: readonly number[];
  /** The verdicts over a dictionary's entries. */
  readonly table: { address: number; bytes: number; ready: boolean };
  readonly filter: StageMemo;
  readonly entries: StageMemo;
}

/** Reads morsels of a scan for a task. */
export class ScanTask {
  private readonly task: Task;
  private readonly source: ScanSource;
  private readonly groups: readonly GroupState[];
  private readonly sink: StageMemo = { codes: [], code: undefined };
  private readonly all: readonly number[];
  private readonly rest: readonly number[];
  private readonly reader: ScanReader;
  private readonly selection: number;
  private readonly codes: ShapeCode[];
  /** The kernels that select rows, all or some of a batch, by codes of so many bytes. */
  private readonly selects: ReturnType<typeof selectsOf>;
  private rowsLeft = 0;
  /** Rows of a batch: all of a morsel's where they are only counted. */
  private readonly batchRows: number;
  private readonly keyColumns: readonly number[] | undefined;
  /** The columns of the first sort key, when rows can be left out by it before the others are read. */
  private readonly bounded: {
    readonly columns: readonly number[];
    readonly fresh: readonly number[];
    readonly memo: StageMemo;
  };

  constructor(task: Task, scan: PlacedScan, pipeline: Pipeline) {
    this.task = task;
    this.source = pipeline.source as ScanSource;
    const place = (id: number) => this.source.columns.findIndex((column) => column.id === id);
    const filtered = new Set<number>();
    this.groups = filterGroups(pipeline.filters).map((group, number) => {
      const columns = group.columns.map(place);
      const fresh = columns.filter((column) => !filtered.has(column));
      for (const column of fresh) filtered.add(column);
      const memo = (): StageMemo => ({ codes: [], code: undefined });
      const table = { address: 0, bytes: 0, ready: false };
      return { group, number, columns, fresh, table, filter: memo(), entries: memo() };
    });
    const { sink } = pipeline;
    const bounding = sink.kind === "keep" ? keyToScan(sink) : undefined;
    const columns =
      sink.kind === "keep" && bounding !== undefined ? [...columnsOf(sink.values[bounding]!)].map(place) : [];
    this.bounded = {
      columns,
      fresh: columns.filter((column) => !filtered.has(column)),
      memo: { codes: [], code: undefined },
    };
    for (const column of columns) filtered.add(column);
    this.all = this.source.columns.map((_, index) => index);
    this.rest = this.all.filter((index) => !filtered.has(index));
    this.selection = task.place.memory.allocate(granuleBytes);
    this.reader = new ScanReader(
      task.place,
      scan,
      this.source.columns.map(({ type }) => type),
      (morsel, column, chunk) => task.keep(morsel, column, chunk),
    );
    this.codes = this.source.columns.map(() => -1);
    this.selects = selectsOf(task.place.kernels);
    const counted = sink.kind === "aggregate" && countsOnly(sink) && pipeline.filters.length === 0;
    this.batchRows = counted && scan.deletions.length === 0 ? Number.POSITIVE_INFINITY : task.work.batchRows;
    this.keyColumns = sink.kind === "aggregate" ? codedColumns(sink.keys)?.map(place) : undefined;
  }

  /** Starts a morsel. */
  open(morsel: number): void {
    this.rowsLeft = this.reader.open(morsel);
    if (this.rowsLeft > 0) this.task.counts.keptChunks += this.reader.keptColumns;
    this.codes.fill(-1);
    for (const { table } of this.groups) table.ready = false;
    this.memoEntries = -1;
  }

  /** Starts a morsel of which no row is wanted. */
  pass(): void {
    this.rowsLeft = 0;
  }

  private memoEntries = -1;

  close(): void {
    const { memory } = this.task.place;
    this.reader.close();
    for (const { table } of this.groups) if (table.address !== 0) memory.free(table.address, table.bytes);
    memory.free(this.selection, granuleBytes);
  }

  /** Runs a batch; false when the morsel has ended. */
  run(): boolean {
    if (this.rowsLeft === 0) return false;
    const { task } = this;
    let rows = Math.min(this.batchRows, this.rowsLeft);
    for (const { columns } of this.groups)
      for (const column of columns) rows = Math.min(rows, this.reader.available(column));
    for (const column of this.bounded.columns) rows = Math.min(rows, this.reader.available(column));
    task.selectAll(rows);
    task.counts.read += rows;
    const live = this.reader.advance(rows, this.selection);
    if (live !== undefined) {
      task.set(context.selection, this.selection);
      task.set(context.selected, live);
    }
    const failure = this.filter(rows);
    this.leaveOut(rows);
    this.rowsLeft -= rows;
    this.readRest(rows);
    if (failure !== undefined) throw failure;
    return true;
  }

  private read(column: number, rows: number, first: number): void {
    const address = this.task.ctx + context.vectors + column * descriptor.bytes;
    this.codes[column] = this.reader.read(column, rows, first, address);
  }

  /** Decides the batch's rows group by group. An error is given back, with the rows before it selected. */
  private filter(rows: number): unknown {
    const { task } = this;
    for (const group of this.groups) {
      const live = task.get(context.selected) > 0;
      for (const column of group.fresh) {
        if (live) this.read(column, rows, 0);
        else this.reader.skip(column, rows);
      }
      if (!live) continue;
      try {
        if (group.columns.length === 1 && this.decideCodes(group, group.columns[0] as number)) continue;
        task.set(context.filtered, this.selection);
        task.set(context.row, 0);
        task.call(this.filterCode(group), "filter");
      } catch (error) {
        return error;
      }
    }
    return undefined;
  }

  /** Leaves out rows that come after the last one wanted of those that are sorted. */
  private leaveOut(rows: number): void {
    const { task } = this;
    const { columns, fresh, memo } = this.bounded;
    const live = task.get(context.selected) > 0;
    for (const column of fresh) {
      if (live) this.read(column, rows, 0);
      else this.reader.skip(column, rows);
    }
    if (!live || columns.length === 0 || task.get(context.bound) === 0) return;
    task.set(context.filtered, this.selection);
    task.set(context.row, 0);
    const code =
      this.remembered(memo, columns) ??
      this.remember(
        memo,
        columns,
        task.code({ kind: "bounded" }, this.shapes(columns), `bounded ${this.keyOf(columns)}`),
      );
    task.call(code, "bounded");
  }

  private filterCode({ group, number, columns, filter }: GroupState): StageCode {
    return (
      this.remembered(filter, columns) ??
      this.remember(
        filter,
        columns,
        this.task.code({ kind: "filter", group }, this.shapes(columns), `filter${number} ${this.keyOf(columns)}`),
      )
    );
  }

  private remembered({ codes, code }: StageMemo, columns: readonly number[]): StageCode | undefined {
    for (let at = 0; at < columns.length; at++) {
      if (codes[at] !== this.codes[columns[at] as number]) return undefined;
    }
    return code;
  }

  private remember(memo: StageMemo, columns: readonly number[], code: StageCode): StageCode {
    memo.codes = columns.map((column) => this.codes[column] as ShapeCode);
    memo.code = code;
    return code;
  }

  /** Decides by a table over the dictionary's entries; false when the column is not so encoded. */
  private decideCodes(group: GroupState, column: number): boolean {
    if (((this.codes[column] ?? 0) & 3) !== 1) return false;
    const { task } = this;
    const { table } = group;
    const { memory } = task.place;
    const words = (task.ctx + context.vectors + column * descriptor.bytes) >>> 2;
    const entries = memory.u32[words + 3] ?? 0;
    if (entries > this.rowsLeft && !table.ready) return false;
    if (!table.ready) this.decideEntries(group, column, words, entries);
    const selection = task.get(context.selection);
    const selected = task.get(context.selected);
    const codes = memory.u32[words] ?? 0;
    const all = selection === slotAreas.identity;
    const select = this.selects[codeWidth(this.codes[column] ?? 0)];
    const kept = all
      ? select.all(codes, selected, table.address, this.selection)
      : select.some(codes, table.address, selection, selected, this.selection);
    if (kept < 0) return false; // an entry that fails is live: the plain filter finds the row and raises
    task.set(context.selection, this.selection);
    task.set(context.selected, kept);
    return true;
  }

  private decideEntries(state: GroupState, column: number, words: number, entries: number): void {
    const { task } = this;
    const { memory } = task.place;
    const { table } = state;
    if (table.bytes < entries) {
      if (table.address !== 0) memory.free(table.address, table.bytes);
      table.address = memory.allocate(entries);
      table.bytes = entries;
    }
    const saved = memory.u32.slice(words, words + 4);
    const rows = task.get(context.rows);
    memory.u32[words] = memory.u32[words + 2] ?? 0;
    task.set(context.rows, entries);
    task.set(context.filtered, table.address);
    const result = task.call(this.entriesCode(state, column), "entries");
    if (result !== status.done) throw new Error("assertion failed: a dictionary was not decided");
    memory.u32.set(saved, words);
    task.set(context.rows, rows);
    table.ready = true;
  }

  private entriesCode({ group, number, columns, entries }: GroupState, column: number): StageCode {
    const known = this.remembered(entries, columns);
    if (known !== undefined) return known;
    const shape: VectorShape = { ...this.shapeOf(column), layout: "flat" };
    const shapes = this.all.map((index) => (index === column ? shape : this.placeholder(index)));
    const key = `entries${number} ${this.codes[column]}`;
    return this.remember(entries, columns, this.task.code({ kind: "entries", group }, shapes, key));
  }

  /** Reads the other columns where rows live, page by page, and runs the sink over each part. */
  private readRest(rows: number): void {
    const { task } = this;
    const selected = task.get(context.selected);
    if (selected === 0) {
      for (const column of this.rest) this.reader.skip(column, rows);
      return;
    }
    const selection = task.get(context.selection);
    let low = 0;
    for (let first = 0; first < rows; ) {
      let part = rows - first;
      for (const column of this.rest) part = Math.min(part, this.reader.available(column));
      for (const column of this.rest) this.read(column, part, first);
      // a morsel that is counted at once has more rows than a selection can list
      const high = first + part === rows ? selected : this.lowerBound(selection, low, selected, first + part);
      if (high > low) {
        task.set(context.selection, selection + low * 4);
        task.set(context.selected, high - low);
        this.runSink();
      }
      low = high;
      first += part;
    }
  }

  private runSink(): void {
    if (this.keyColumns !== undefined) this.refreshMemo(this.keyColumns);
    const code = this.remembered(this.sink, this.all);
    if (code !== undefined) {
      this.task.runSink(code);
      return;
    }
    const key = `sink ${this.keyOf(this.all)}`;
    if (this.task.variants("sink") >= variantsMax && !this.task.variants(key)) this.runGeneral();
    else
      this.task.runSink(
        this.remember(this.sink, this.all, this.task.code({ kind: "sink" }, this.shapes(this.all), key)),
      );
  }

  /** Too many shapes have come: take all as nullable and of full range. */
  private runGeneral(): void {
    const { memory } = this.task.place;
    const shapes = this.all.map((column): VectorShape => {
      const words = (this.task.ctx + context.vectors + column * descriptor.bytes) >>> 2;
      if ((memory.u32[words + 1] ?? 0) === 0) memory.u32[words + 1] = slotAreas.ones;
      const shape = this.shapeOf(column);
      return { ...shape, nullable: true, negative: true, bits: shape.width === 16 ? 127 : shape.width * 8 - 1 };
    });
    const key = `sink general ${shapes.map(({ layout, width, codeWidth: code = 4 }) => `${layout}${width}.${code}`).join()}`;
    this.task.runSink(this.task.code({ kind: "sink" }, shapes, key));
  }

  /** Keeps the table of key codes while the dictionaries stay the same, which is for a morsel. */
  private refreshMemo(keys: readonly number[]): void {
    const { memory } = this.task.place;
    let entries = 1;
    for (const column of keys) {
      const words = (this.task.ctx + context.vectors + column * descriptor.bytes) >>> 2;
      entries *= ((this.codes[column] ?? 0) & 3) === 1 ? (memory.u32[words + 3] ?? 0) : 0;
    }
    if (entries === this.memoEntries) return;
    this.memoEntries = entries;
    this.task.storage.resetMemo(entries);
  }

  /** First position in [low, high) of a selection whose row is not below `row`. */
  private lowerBound(selection: number, low: number, high: number, row: number): number {
    const { u32 } = this.task.place.memory;
    const base = selection / 4;
    let from = low;
    let to = high;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((u32[base + middle] ?? 0) < row) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  private keyOf(columns: readonly number[]): string {
    return columns.map((column) => this.codes[column]).join();
  }

  /** Shapes of all columns, of which only the given ones are read. */
  private shapes(columns: readonly number[]): VectorShape[] {
    return this.all.map((index) => (columns.includes(index) ? this.shapeOf(index) : this.placeholder(index)));
  }

  /** Shapes for code that reads no column. */
  generalShapes(): VectorShape[] {
    return this.source.columns.map((_, index) => this.placeholder(index));
  }

  private placeholder(column: number): VectorShape {
    return this.shapeFrom(column, 2 | (127 << 3) | (8 << 10));
  }

  private shapeOf(column: number): VectorShape {
    return this.shapeFrom(column, this.codes[column] ?? 0);
  }

  private shapeFrom(column: number, code: ShapeCode): VectorShape {
    const type = this.source.columns[column]?.type ?? { name: "int4", typmod: -1 };
    const { form } = types[type.name];
    const width = valueWidth(code) as VectorShape["width"];
    const bits = (code >>> 3) & 127;
    return {
      layout: (code & 1) === 1 ? "dictionary" : "flat",
      form,
      width,
      codeWidth: codeWidth(code),
      nullable: (code & 2) !== 0,
      negative: (code & 4) !== 0,
      bits: Math.min(bits, width === 16 ? 126 : width * 8 - 1),
      scale: numericModifier(type)?.scale ?? 0,
      offset: 0,
      validOffset: 0,
    };
  }
}
