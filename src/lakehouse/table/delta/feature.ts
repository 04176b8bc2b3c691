/** What a Delta table asks of its readers and writers (PROTOCOL.md, "Table Features"): anything not listed here is refused by its name. */

import { type SqlError, sqlError } from "../../../base/index.ts";
import type { MetaData, Protocol } from "./action.ts";
import { type ColumnMapping, columnNotes } from "./schema.ts";

/** Reader features that are known here; of `variantType` only that such columns are refused one by one. */
const readable = new Set([
  "columnMapping",
  "deletionVectors",
  "timestampNtz",
  "v2Checkpoint",
  "vacuumProtocolCheck",
  "variantType",
]);
/** Writer features that ask nothing of added files, or only what {@link usedFeature} looks for. */
const appendable = new Set([
  "allowColumnDefaults",
  "appendOnly",
  "changeDataFeed",
  "checkConstraints",
  "columnMapping",
  "deletionVectors",
  "domainMetadata",
  "generatedColumns",
  "identityColumns",
  "inCommitTimestamp",
  "invariants",
  "timestampNtz",
  "v2Checkpoint",
  "vacuumProtocolCheck",
]);

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

/**
 * Throws 0A000 when rows cannot be appended: a table that can only be read here. Conditions and values that a writer would have to
 * check or compute are looked for in the table itself, since a protocol version lists them whether they are used or not.
 */
export function requireAppendable(location: string, protocol: Protocol, metaData: MetaData): void {
  requireReadable(location, protocol);
  const { minWriterVersion, writerFeatures } = protocol;
  if (minWriterVersion > 7) throw readOnly(location, `Delta writer version ${minWriterVersion}`);
  const unknown = minWriterVersion === 7 ? writerFeatures.find((feature) => !appendable.has(feature)) : undefined;
  if (unknown !== undefined) throw readOnly(location, `the Delta writer feature ${unknown}`);
  const used = usedFeature(metaData);
  if (used !== undefined) throw readOnly(location, `the Delta writer feature ${used}`);
}

/** A feature whose rows or commits need more than is done here. */
function usedFeature(metaData: MetaData): string | undefined {
  const { configuration } = metaData;
  if (Object.keys(configuration).some((key) => key.startsWith("delta.constraints."))) return "checkConstraints";
  if (configuration["delta.enableInCommitTimestamps"] === "true") return "inCommitTimestamp";
  if (configuration["delta.enableRowTracking"] === "true") return "rowTracking";
  const notes = columnNotes(metaData);
  return Object.entries(computed).find(([note]) => notes.has(note))?.[1];
}

/** Features by what they note of a column. */
const computed: Readonly<Record<string, string>> = {
  "delta.invariants": "invariants",
  "delta.generationExpression": "generatedColumns",
  "delta.identity.start": "identityColumns",
};

function readOnly(location: string, what: string): SqlError {
  return sqlError("featureNotSupported", `Delta table "${location}" can only be read: writing needs ${what}`, {
    detail: `That is not supported.`,
    hint: "Write to the table with the program that made it.",
  });
}

/** 0A000 with the name of what is lacking. */
export function needs(location: string, what: string, detail?: string): SqlError {
  const fields = detail === undefined ? {} : { detail };
  return sqlError("featureNotSupported", `Delta table "${location}" needs ${what}, which is not supported`, fields);
}
