/** What a Delta table asks of its readers and writers (PROTOCOL.md, "Table Features"): anything not listed here is refused by its name. */

import { type SqlError, sqlError } from "../../../base/index.ts";
import type { AddFile, MetaData, Protocol } from "./action.ts";
import { hasInvariants } from "./schema.ts";

/**
 * Reader features that need nothing more here: `v2Checkpoint` because whole logs are replayed, `vacuumProtocolCheck` because
 * nothing is vacuumed, `variantType` because such columns are refused one by one, `columnMapping` and `deletionVectors` because
 * a table may have the feature without using it, and its use is refused.
 */
const readable = new Set([
  "columnMapping",
  "deletionVectors",
  "timestampNtz",
  "v2Checkpoint",
  "vacuumProtocolCheck",
  "variantType",
]);
const writable = new Set(["appendOnly", "invariants", "timestampNtz"]);

/** Throws 0A000. */
export function requireReadable(location: string, protocol: Protocol, metaData: MetaData): void {
  const { minReaderVersion, readerFeatures } = protocol;
  if (minReaderVersion > 3) throw needs(location, `Delta reader version ${minReaderVersion}`);
  if (minReaderVersion === 3) {
    const lacking = readerFeatures.find((feature) => !readable.has(feature));
    if (lacking !== undefined) throw needs(location, `the Delta reader feature ${lacking}`);
  }
  const mapping = metaData.configuration["delta.columnMapping.mode"] ?? "none";
  if (minReaderVersion >= 2 && mapping !== "none") {
    throw needs(location, `the Delta reader feature columnMapping (mode ${mapping})`);
  }
}

/** Throws 0A000 for a file that only counts together with a deletion vector. */
export function requireWholeFile(location: string, file: AddFile): void {
  if (file.deletionVector) throw needs(location, "the Delta reader feature deletionVectors");
}

/** Throws 0A000. A table that can be written can be read. */
export function requireAppendable(location: string, protocol: Protocol, metaData: MetaData): void {
  requireReadable(location, protocol, metaData);
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
