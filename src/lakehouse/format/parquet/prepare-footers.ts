/** Makes ready what the first footer of a process would wait for otherwise: V8 compiles a function when it is first called, and again when it is called often. */

import { parseFooter } from "./footer.ts";
import { indexColumns } from "./footer-chunk.ts";
import { schemaFields } from "./schema.ts";
import { ThriftReader, thriftTypes } from "./thrift-reader.ts";

/** The footer of a file that was written here: one row of int8, text and timestamptz, the pages of which end at byte 203. */
const sample = [
  "FQIZTEgGc2NoZW1hFQYAFQQlABgEaW50OAAVDCUCGAR0ZXh0JQBMHAAAABUEJQIYC3RpbWVzdGFtcHR6JRRMjBEcLAAAAAAAFgIZHBk8JgAcFQQZ",
  "JQAGGRgEaW50OBUCFgIWMhY2Jgg8NgAoCAEAAAAAAAAAGAgBAAAAAAAAABERABkcFQAVABUCAAAW2gIVFBa8ARU+ACYAHBUMGSUABhkYBHRleHQV",
  "AhYCFjgWPCY+PDYAKAFhGAFhEREAGRwVABUAFQIAABbuAhUUFvoBFSIAJgAcFQQZJQAGGRgLdGltZXN0YW1wdHoVAhYCFj4WQiZ6PDYAKAgBAAAA",
  "AAAAABgIAQAAAAAAAAAREQAZHBUAFQAVAgAAFoIDFRQWnAIVPgAWqAEWAiYIFrQBFAAAKBRzbHVpY2UgdmVyc2lvbiAwLjEuMBk8HAAAHAAAHAAA",
  "AA==",
].join("");
const sampleEnd = 203;
const sampleColumns = 3;
const rowGroupsField = 4;

/** Bytes after which V8 has the walk over row groups compiled again: to ask for it costs more than all else of a footer of 80 KB. */
const walkedBytes = 50_000;

let prepared = false;

/** Parses a small footer, with all that is read of a column; once in a process. */
export function prepareFooters(): void {
  if (prepared) return;
  prepared = true;
  const bytes = Buffer.from(sample, "base64");
  const metadata = parseFooter(bytes, "sample", sampleEnd);
  for (const { leaf } of schemaFields(metadata)) metadata.rowGroups[0]?.column(leaf);
  const reader = new ThriftReader(bytes, 0, bytes.length, "sample", "its footer");
  for (let id = reader.field(0); id !== rowGroupsField; id = reader.field(id)) reader.skip();
  const groups = reader.list(thriftTypes.struct);
  for (let walked = 0; walked < walkedBytes; walked += bytes.length) indexColumns(reader, groups, sampleColumns);
}
