/** The body of ErrorResponse and NoticeResponse: strings, each behind a letter, up to a zero byte (protocol, section 55.8). */

import { type Codec, expectRecord, expectString } from "./codec.ts";

/** The letters that a client may meet. */
const letters = {
  S: "localizedSeverity",
  V: "severity",
  C: "code",
  M: "message",
  D: "detail",
  H: "hint",
  P: "position",
  p: "internalPosition",
  q: "internalQuery",
  W: "where",
  s: "schema",
  t: "table",
  c: "column",
  d: "dataType",
  n: "constraint",
  F: "file",
  L: "line",
  R: "routine",
} as const;

type ReportField = (typeof letters)[keyof typeof letters];

/** The fields of an error or a notice, all of them text. */
export type Report = { readonly [Field in ReportField]?: string };

const entries = Object.entries(letters).map(([letter, field]) => ({ code: letter.charCodeAt(0), field }));
const fieldsByCode = new Map(entries.map(({ code, field }) => [code, field]));

/** Not shown in goldens: where in a server's own source an error was raised, and the second copy of the severity. */
const unshown: readonly string[] = ["file", "line", "routine", "localizedSeverity"];

/** Fields with letters of later protocols are dropped, as the protocol asks. */
export const report: Codec<Report> = {
  read: (cursor) => {
    const fields: { [Field in ReportField]?: string } = {};
    for (let code = cursor.uint8(); code !== 0; code = cursor.uint8()) {
      const text = cursor.cstring();
      const field = fieldsByCode.get(code);
      if (field !== undefined) fields[field] = text;
    }
    return fields;
  },
  write: (writer, fields) => {
    for (const { code, field } of entries) {
      const text = fields[field];
      if (text === undefined) continue;
      writer.uint8(code);
      writer.cstring(text);
    }
    writer.uint8(0);
  },
  show: (fields) => Object.fromEntries(Object.entries(fields).filter(([field]) => !unshown.includes(field))),
  parse: (json) => {
    const fields = expectRecord(json ?? {});
    const known = entries.flatMap(({ field }) =>
      fields[field] === undefined ? [] : [[field, expectString(fields[field])] as const],
    );
    return Object.fromEntries(known);
  },
};
