/** Results as JSON: an array of objects, one line a row. */

import type { OutputField } from "../engine/index.ts";
import { types } from "../types/index.ts";
import type { ResultFormat, Row } from "./result.ts";

/** Numbers keep all their digits, whatever the reader makes of them; NaN and the infinities, which JSON lacks, are strings. */
export function jsonFormat(): ResultFormat {
  let fields: readonly OutputField[] | undefined;
  let separator = "";
  return {
    begin: (of) => {
      fields = of;
      separator = "";
      return "[";
    },
    rows: (rows) => {
      let text = "";
      for (const row of rows) {
        text += separator + formatObject(fields!, row);
        separator = ",\n";
      }
      return text;
    },
    end: () => {
      const text = fields ? "]\n" : "";
      fields = undefined;
      return text;
    },
  };
}

function formatObject(fields: readonly OutputField[], row: Row): string {
  return `{${fields.map((field, column) => `${JSON.stringify(field.name)}:${formatValue(field, row[column] ?? null)}`).join(",")}}`;
}

function formatValue({ type }: OutputField, value: string | null): string {
  if (value === null) return "null";
  if (type.name === "bool") return value === "t" ? "true" : "false";
  const number = types[type.name].category === "N" && /^-?\d/.test(value);
  return number ? value : JSON.stringify(value);
}
