/** Stages of a pipeline's code: a module per stage and vector shapes, instantiated over a query's memory and kept by plan shape. */

import type { ColumnId, Scalar } from "../../algebra/index.ts";
import { columnsOf } from "../../algebra/index.ts";
import { keepNewest, limits } from "../../base/index.ts";
import { generalShape, type VectorShape } from "../../batch/index.ts";
import { jsImports } from "../../functions/index.ts";
import type { KernelExports } from "../../kernels/index.ts";
import { numericModifier, type TypeRef, types } from "../../types/index.ts";
import { ModuleBuilder } from "../../wasm/index.ts";
import { defineAggregate } from "../operators/aggregate.ts";
import { defineEntryFilter, defineFilter } from "../operators/filter.ts";
import { groupSource } from "../operators/group-layout.ts";
import { defineBounded, defineCollect, defineKeep, keptSource } from "../operators/keep.ts";
import { defineOutput } from "../operators/output.ts";
import { defineValues, flatSource } from "../operators/values.ts";
import type { Pipeline, Sink, StoredSource } from "../pipeline.ts";
import type { SourceColumnCode } from "./scalar.ts";

/** Conjuncts that are decided together; those over one column can be decided on its dictionary. */
export interface FilterGroup {
  readonly conjuncts: readonly Scalar[];
  readonly columns: readonly ColumnId[];
}

/** Neighbouring conjuncts over the same single column form a group; the written order is kept. */
export function filterGroups(filters: readonly Scalar[]): FilterGroup[] {
  const groups: { conjuncts: Scalar[]; columns: ColumnId[] }[] = [];
  for (const conjunct of filters) {
    const columns = [...columnsOf(conjunct)];
    const last = groups.at(-1);
    if (last !== undefined && columns.length === 1 && last.columns.length === 1 && last.columns[0] === columns[0]) {
      last.conjuncts.push(conjunct);
    } else {
      groups.push({ conjuncts: [conjunct], columns });
    }
  }
  return groups;
}

/** What a module is made for. */
export type Stage =
  | { readonly kind: "filter"; readonly group: FilterGroup }
  | { readonly kind: "entries"; readonly group: FilterGroup }
  | { readonly kind: "bounded" }
  | { readonly kind: "sink" }
  | { readonly kind: "values" };

/** The columns of a pipeline's source as code; scans take theirs from the vectors at hand. */
export function sourceCode(
  pipelines: readonly Pipeline[],
  pipeline: Pipeline,
  shapes: readonly VectorShape[],
): SourceColumnCode[] {
  const { source } = pipeline;
  switch (source.kind) {
    case "scan":
      return source.columns.map(({ id }, index) => ({ id, shape: shapes[index] as VectorShape, index }));
    case "values":
    case "rows":
      return flatSource(source.columns).code;
    case "groups":
    case "kept":
      return storedSource(source, pipelines[source.from]?.sink as Sink);
  }
}

/** The columns of a sink under the ids by which the source gives them. */
function storedSource(source: StoredSource, sink: Sink): SourceColumnCode[] {
  if (sink.kind === "output") throw new Error("assertion failed: an output leaves no rows");
  const columns = sink.kind === "aggregate" ? groupSource(sink) : keptSource(sink);
  return source.columns.map(({ id, field }) => ({ ...(columns[field] as SourceColumnCode), id }));
}

/** Writes a stage's module. */
export function writeStage(
  pipelines: readonly Pipeline[],
  pipeline: Pipeline,
  stage: Stage,
  shapes: readonly VectorShape[],
): ModuleBuilder {
  const module = new ModuleBuilder();
  const source = stage.kind === "values" ? [] : sourceCode(pipelines, pipeline, shapes);
  switch (stage.kind) {
    case "filter":
      defineFilter(module, "filter", source, stage.group.conjuncts);
      break;
    case "entries":
      defineEntryFilter(module, "entries", source, stage.group.conjuncts);
      break;
    case "values":
      if (pipeline.source.kind === "values") defineValues(module, pipeline.source);
      break;
    case "bounded":
      if (pipeline.sink.kind === "keep") defineBounded(module, source, pipeline.sink);
      break;
    case "sink":
      defineSink(module, source, pipeline.sink);
      break;
  }
  return module;
}

function defineSink(module: ModuleBuilder, source: readonly SourceColumnCode[], sink: Sink): void {
  switch (sink.kind) {
    case "output":
      defineOutput(module, source, sink.columns);
      break;
    case "aggregate":
      defineAggregate(module, source, sink);
      defineCollect(module);
      break;
    case "keep":
      defineKeep(module, source, sink);
      defineCollect(module);
      break;
  }
}

/** The functions of an instantiated stage: context address -> status. */
export type StageCode = Readonly<Record<string, (...args: number[]) => number>>;

/** Compiled modules by what they were made from; one per thread, V8 shares the code of equal bytes among threads. */
const modules = new Map<string, WebAssembly.Module>();

/** What a thread keeps per memory: the imports, made once, and instances by plan shape, stage and vector shapes. */
interface MemoryCode {
  readonly imports: WebAssembly.Imports;
  readonly instances: Map<string, StageCode>;
}

const memoryCodes = new WeakMap<WebAssembly.Memory, MemoryCode>();

/** A plan's shape as a short key: plans with equal pipelines have the same. */
const shapeKeys = new Map<string, string>();
const shapesOfPipelines = new WeakMap<readonly Pipeline[], string>();
let shapesSeen = 0;

/** The key of some pipelines' shape in this thread. */
export function shapeKey(pipelines: readonly Pipeline[]): string {
  const known = shapesOfPipelines.get(pipelines);
  if (known !== undefined) return known;
  const text = JSON.stringify(pipelines);
  const key = shapeKeys.get(text) ?? String(shapesSeen++);
  keepNewest(shapeKeys, text, key, limits.modulesCached);
  shapesOfPipelines.set(pipelines, key);
  return key;
}

/** What a stage's code depends on: the plan (by {@link shapeKey}), the pipeline's number, and the stage and its vectors in `variant`. */
export interface StagePlace {
  readonly shape: string;
  readonly pipelines: readonly Pipeline[];
  readonly index: number;
  readonly variant: string;
}

/** A stage's functions over a query's memory. */
export function instantiateStage(
  { shape, pipelines, index, variant }: StagePlace,
  stage: Stage,
  shapes: readonly VectorShape[],
  memory: WebAssembly.Memory,
  kernels: KernelExports,
): StageCode {
  let code = memoryCodes.get(memory);
  if (code === undefined) {
    const allocate = (bytes: number) => Number(kernels.functions["arena_allocate"]?.(bytes));
    const env = { ...kernels.functions, ...jsImports({ memory, allocate }), memory };
    code = { imports: { env }, instances: new Map() };
    memoryCodes.set(memory, code);
  }
  const key = `${shape}/${index}/${variant}`;
  const known = code.instances.get(key);
  if (known !== undefined) return known;
  let module = modules.get(key);
  if (module === undefined) {
    const built = writeStage(pipelines, pipelines[index] as Pipeline, stage, shapes);
    module = new WebAssembly.Module(built.finish());
  }
  keepNewest(modules, key, module, limits.modulesCached);
  const instance = new WebAssembly.Instance(module, code.imports).exports as unknown as StageCode;
  keepNewest(code.instances, key, instance, limits.modulesCached);
  return instance;
}

/** The text form of every stage, for vectors of which nothing is assumed. */
export function printStages(pipelines: readonly Pipeline[]): string {
  const parts = pipelines.flatMap((pipeline, index) => {
    const { source } = pipeline;
    const shapes = source.kind === "scan" ? source.columns.map(({ type }) => generalShapeOf(type)) : [];
    const stages: Stage[] = [
      ...(source.kind === "values" && source.columns.length > 0 ? [{ kind: "values" } as const] : []),
      ...filterGroups(pipeline.filters).map((group) => ({ kind: "filter", group }) as const),
      { kind: "sink" },
    ];
    return stages.map(
      (stage) => `;; pipeline ${index} ${stage.kind}\n${writeStage(pipelines, pipeline, stage, shapes).print()}`,
    );
  });
  return parts.join("\n");
}

function generalShapeOf(type: TypeRef): VectorShape {
  const { form } = types[type.name];
  const widths = {
    bool: 1,
    i16: 4,
    i32: 4,
    i64: 8,
    f32: 4,
    f64: 8,
    dec: 8,
    num: 16,
    view: 16,
    interval: 16,
    uuid: 16,
  } as const;
  return generalShape(form, widths[form], numericModifier(type)?.scale ?? 0);
}
