/** What a Delta table asks of its readers and writers (PROTOCOL.md, "Table Features"): anything not listed here is refused by its name. */

import { type SqlError, sqlError } from "../../../base/index.ts";
import type { MetaData, Protocol } from "./action.ts";
import { type ColumnMapping, hasInvariants } from "./schema.ts";

/** Reader features that are known here; of `variantType` only that such columns are refused one by one. */
const readable = new Set([
  "columnMapping",
  "deletionVectors",
  "timestampNtz",
  "v2Checkpoint",
  "vacuumProtocolCheck",
  "variantType",
]);
const writable = new Set(["appendOnly", "invariants", "timestampNtz"]);

/** Throws 0A000 for a table that asks more of its readers. */
export function requireReadable(location: string, protocol: Protocol): void {
  const { minReaderVersion, readerFeatures } = protocol;
  if (minReaderVersion > 3) throw needs(location, `Delta reader version ${minReaderVersion}`);
  if (minReaderVersion === 3) {
    const lacking = readerFeatures.find((feature) => !readable.has(feature));
    if (lacking !== undefined) throw needs(location, `the Delta reader feature ${lacking}`);
  }
}

/** How the table's columns are found in its files. The setting counts only where the protocol has the feature. */
export function columnMapping(location: string, protocol: Protocol, metaData: MetaData): ColumnMapping {
  const { minReaderVersion, readerFeatures } = protocol;
  const has = minReaderVersion === 2 || readerFeatures.includes("columnMapping");
  const mode = (has ? metaData.configuration["delta.columnMapping.mode"] : undefined) ?? "none";
  if (mode === "none" || mode === "name" || mode === "id") return mode;
  throw needs(location, `the column mapping mode ${mode}`);
}

/** Throws 0A000. A table that can be written can be read. */
export function requireAppendable(location: string, protocol: Protocol, metaData: MetaData): void {
  requireReadable(location, protocol);
  const { minWriterVersion, writerFeatures } = protocol;
  const lacking = minWriterVersion === 7 ? writerFeatures.find((feature) => !writable.has(feature)) : undefined;
  if (lacking !== undefined) throw needs(location, `the Delta writer feature ${lacking}`);
  if (minWriterVersion > 2 && minWriterVersion !== 7) {
    throw needs(location, `Delta writer version ${minWriterVersion}`);
  }
  if (metaData.partitionColumns.length > 0) throw needs(location, "writing by partition columns");
  if (hasInvariants(metaData.schemaString, metaData.where)) {
    throw needs(location, "the Delta writer feature invariants");
  }
}

/** 0A000 with the name of what is lacking. */
export function needs(location: string, what: string, detail?: string): SqlError {
  const fields = detail === undefined ? {} : { detail };
  return sqlError("featureNotSupported", `Delta table "${location}" needs ${what}, which is not supported`, fields);
}
