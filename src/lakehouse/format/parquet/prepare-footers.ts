/** Makes ready what the first footer of a process would wait for otherwise: V8 compiles a function when it is first called. */

import { parseFooter } from "./footer.ts";
import { schemaFields } from "./schema.ts";

/** The footer of a file that was written here: one row of int8, text and timestamptz, the pages of which end at byte 203. */
const sample = [
  "FQIZTEgGc2NoZW1hFQYAFQQlABgEaW50OAAVDCUCGAR0ZXh0JQBMHAAAABUEJQIYC3RpbWVzdGFtcHR6JRRMjBEcLAAAAAAAFgIZHBk8JgAcFQQZ",
  "JQAGGRgEaW50OBUCFgIWMhY2Jgg8NgAoCAEAAAAAAAAAGAgBAAAAAAAAABERABkcFQAVABUCAAAW2gIVFBa8ARU+ACYAHBUMGSUABhkYBHRleHQV",
  "AhYCFjgWPCY+PDYAKAFhGAFhEREAGRwVABUAFQIAABbuAhUUFvoBFSIAJgAcFQQZJQAGGRgLdGltZXN0YW1wdHoVAhYCFj4WQiZ6PDYAKAgBAAAA",
  "AAAAABgIAQAAAAAAAAAREQAZHBUAFQAVAgAAFoIDFRQWnAIVPgAWqAEWAiYIFrQBFAAAKBRzbHVpY2UgdmVyc2lvbiAwLjEuMBk8HAAAHAAAHAAA",
  "AA==",
].join("");
const sampleEnd = 203;

let prepared = false;

/** Parses a small footer, with all that is read of a column; once in a process. */
export function prepareFooters(): void {
  if (prepared) return;
  prepared = true;
  const metadata = parseFooter(Buffer.from(sample, "base64"), "sample", sampleEnd);
  for (const { leaf } of schemaFields(metadata)) metadata.rowGroups[0]?.column(leaf);
}
