/** The tables that a statement names and that are not open yet. */

import type { Query } from "../sql/index.ts";
import type { BindScope, TableName } from "./scope.ts";

/** Walks the whole tree, subqueries of expressions included; names that WITH gives are no tables where they can be read. */
export function missingTables(query: Query, scope: BindScope): readonly TableName[] {
  const missing = new Map<string, TableName>();
  const visit = (node: unknown, common: ReadonlySet<string>): void => {
    if (typeof node !== "object" || node === null) return;
    if (Array.isArray(node)) {
      for (const item of node) visit(item, common);
      return;
    }
    if ("kind" in node && node.kind === "table") {
      const { schema, name } = node as unknown as TableName;
      const known = schema === undefined && common.has(name);
      if (!known && scope.table(schema, name) === undefined)
        missing.set(JSON.stringify([schema, name]), { schema, name });
      return;
    }
    if ("with" in node && node.with !== undefined) {
      const inside = new Set(common);
      for (const table of (node as Query).with?.tables ?? []) {
        visit(table.query, inside);
        inside.add(table.name);
      }
      visit({ ...node, with: undefined }, inside);
      return;
    }
    for (const part of Object.values(node)) visit(part, common);
  };
  visit(query, new Set());
  return [...missing.values()];
}
