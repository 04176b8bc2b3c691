/** One line of a Delta commit: JSON -> the actions that make a table's state (PROTOCOL.md, "Actions"). Unknown actions and fields are ignored. */

import { damagedLog } from "./damaged-log.ts";

export interface Protocol {
  readonly kind: "protocol";
  readonly minReaderVersion: number;
  readonly minWriterVersion: number;
  readonly readerFeatures: readonly string[];
  readonly writerFeatures: readonly string[];
}

export interface MetaData {
  readonly kind: "metaData";
  readonly id: string;
  readonly schemaString: string | undefined;
  readonly partitionColumns: readonly string[];
  readonly configuration: Readonly<Record<string, string>>;
  /** The file and line it stands in. */
  readonly where: string;
}

/** A file is one logical file per deletion vector: `key` is the decoded path and the vector's id. */
export interface AddFile {
  readonly kind: "add";
  readonly key: string;
  /** Decoded; absolute or a URL when the log says so. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly modificationTime: number;
  readonly partitionValues: Readonly<Record<string, string | null>>;
  /** JSON. */
  readonly stats: string | undefined;
  readonly deletionVector: DeletionVector | undefined;
}

/** Where the set of a file's deleted rows lies (PROTOCOL.md, "Deletion Vectors"). */
export interface DeletionVector {
  /** u: a file named by an encoded UUID below the table, p: a file by its path, i: the set itself, encoded. */
  readonly storageType: string;
  readonly pathOrInlineDv: string;
  /** In the file; absent when the set stands here. */
  readonly offset: number | undefined;
  readonly sizeInBytes: number;
  readonly cardinality: number;
}

export interface RemoveFile {
  readonly kind: "remove";
  readonly key: string;
}

/** The last transaction of an application (idempotent writers). */
export interface Transaction {
  readonly kind: "txn";
  readonly appId: string;
  readonly version: number;
}

/** A file that holds a part of a checkpoint's actions. */
export interface Sidecar {
  readonly kind: "sidecar";
  /** Decoded. */
  readonly path: string;
}

export type Action = Protocol | MetaData | AddFile | RemoveFile | Transaction | Sidecar;

/** Undefined for an empty line and for actions that do not change what a reader sees. `where` names file and line. */
export function readAction(line: string, where: string): Action | undefined {
  if (line.trim() === "") return undefined;
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch (cause) {
    throw damagedLog(where, "not JSON", cause);
  }
  return readActionRecord(record, where);
}

/** As {@link readAction} for what was parsed already: a line of JSON, or a row of a checkpoint. */
export function readActionRecord(record: unknown, where: string): Action | undefined {
  if (!isObject(record)) throw damagedLog(where, "an action is not an object");
  for (const [name, read] of readersByName) {
    const body = record[name];
    if (body === undefined || body === null) continue;
    if (!isObject(body)) throw damagedLog(where, `"${name}" is not an object`);
    return read(body, where);
  }
  return undefined;
}

/** A JSON object, not an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

type Body = Readonly<Record<string, unknown>>;

const readers: Readonly<Record<Action["kind"], (body: Body, where: string) => Action>> = {
  add: readAdd,
  remove: (body, where) => ({
    kind: "remove",
    key: fileKey(readPath(body, where), readVector(body["deletionVector"], where)),
  }),
  metaData: readMetaData,
  protocol: readProtocol,
  txn: (body, where) => ({
    kind: "txn",
    appId: requireText(body, "appId", where),
    version: requireInteger(body, "version", where),
  }),
  sidecar: (body, where) => ({ kind: "sidecar", path: readPath(body, where) }),
};

const readersByName = Object.entries(readers);

function readProtocol(body: Body, where: string): Protocol {
  return {
    kind: "protocol",
    minReaderVersion: requireInteger(body, "minReaderVersion", where),
    minWriterVersion: requireInteger(body, "minWriterVersion", where),
    readerFeatures: readNames(body, "readerFeatures", where),
    writerFeatures: readNames(body, "writerFeatures", where),
  };
}

function readMetaData(body: Body, where: string): MetaData {
  const schemaString = body["schemaString"] ?? undefined;
  if (schemaString !== undefined && typeof schemaString !== "string") {
    throw damagedLog(where, '"schemaString" is not a string');
  }
  return {
    kind: "metaData",
    id: requireText(body, "id", where),
    schemaString,
    partitionColumns: readNames(body, "partitionColumns", where),
    configuration: readTexts(body, "configuration", where) as Record<string, string>,
    where,
  };
}

function readAdd(body: Body, where: string): AddFile {
  const path = readPath(body, where);
  const vector = readVector(body["deletionVector"], where);
  const { stats } = body;
  const size = requireInteger(body, "size", where);
  if (size < 0) throw damagedLog(where, '"size" is not a number of bytes');
  return {
    kind: "add",
    key: fileKey(path, vector),
    path,
    size,
    modificationTime: requireInteger(body, "modificationTime", where),
    partitionValues: readTexts(body, "partitionValues", where),
    stats: typeof stats === "string" ? stats : undefined,
    deletionVector: vector,
  };
}

function readVector(vector: unknown, where: string): DeletionVector | undefined {
  if (vector === undefined || vector === null) return undefined;
  if (!isObject(vector)) throw damagedLog(where, '"deletionVector" is not an object');
  const offset = vector["offset"] ?? undefined;
  return {
    storageType: requireText(vector, "storageType", where),
    pathOrInlineDv: requireText(vector, "pathOrInlineDv", where),
    offset: offset === undefined ? undefined : requireInteger(vector, "offset", where),
    sizeInBytes: requireInteger(vector, "sizeInBytes", where),
    cardinality: requireInteger(vector, "cardinality", where),
  };
}

/** Paths are URIs: %-encoded, and an absolute one may be written with and without its scheme. */
function readPath(body: Body, where: string): string {
  const encoded = requireText(body, "path", where);
  try {
    const path = encoded.includes("%") ? decodeURIComponent(encoded) : encoded;
    return path.replace(/^file:(?:\/\/(?=\/))?(?=\/)/, "");
  } catch (cause) {
    throw damagedLog(where, `path "${encoded}" is not a URI`, cause);
  }
}

/** The vector's unique id is that of PROTOCOL.md: storage type, path and offset. */
function fileKey(path: string, vector: DeletionVector | undefined): string {
  if (vector === undefined) return path;
  const { storageType, pathOrInlineDv, offset } = vector;
  return `${path}\0${storageType}${pathOrInlineDv}${offset === undefined ? "" : `@${offset}`}`;
}

function requireText(body: Body, name: string, where: string): string {
  const value = body[name];
  if (typeof value !== "string") throw damagedLog(where, `"${name}" is not a string`);
  return value;
}

/** Checkpoints have 64-bit integers, JSON has numbers: both are taken as long as they are exact. */
function requireInteger(body: Body, name: string, where: string): number {
  const value = body[name];
  if (typeof value !== "number" && typeof value !== "bigint") throw damagedLog(where, `"${name}" is not a number`);
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw damagedLog(where, `"${name}" is not a whole number below 2^53: ${value}`);
  return number;
}

function readNames(body: Body, name: string, where: string): readonly string[] {
  const value = body[name] ?? [];
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  throw damagedLog(where, `"${name}" is not a list of strings`);
}

function readTexts(body: Body, name: string, where: string): Record<string, string | null> {
  const value = body[name] ?? {};
  const right = isObject(value) && Object.values(value).every((item) => item === null || typeof item === "string");
  if (!right) throw damagedLog(where, `"${name}" is not a map of strings`);
  return value as Record<string, string | null>;
}
