/** What the parts of the converter (libpg-query's tree -> our AST) share: positions, depth, refusals, and small readers of raw nodes. */

import type { Node as RawNode } from "libpg-query";
import { limits, notSupported, type SqlError, stackDepthExceeded } from "../base/index.ts";
import type { Query } from "./ast.ts";
import type { TextMap } from "./text-map.ts";

export type { RawNode };

/** The raw node that libpg-query puts under a tag: Raw<"A_Const"> is A_Const. */
export type Raw<Tag extends string> = Extract<RawNode, Record<Tag, unknown>>[Tag];

/** The state of one conversion. */
export interface Conversion {
  readonly text: TextMap;
  /** Converts the query of a subquery. Handed over, because expressions and queries contain each other. */
  readonly query: (raw: RawNode, conversion: Conversion) => Query;
  /** Whether numbers must be looked at again, see newer-forms.ts. */
  readonly newNumbers: boolean;
  /** Levels entered and not yet left. */
  depth: number;
}

/** Character position of a raw location. libpg-query leaves out zeros, so an absent location is the text's first byte. */
export function positionOf(location: number | undefined, { text }: Conversion): number {
  return text.position(location ?? 0);
}

/** Counts one level of nesting; the caller subtracts it again. @throws SqlError 54001 beyond `limits.treeDepth` */
export function enterLevel(conversion: Conversion): void {
  if (++conversion.depth > limits.treeDepth) throw stackDepthExceeded();
}

/** 0A000 at a raw location; -1 gives none. */
export function refuse(what: string, location: number | undefined, { text }: Conversion): SqlError {
  const position = text.position(location ?? 0);
  return notSupported(what, position > 0 ? position : undefined);
}

/** The tag of a raw node; undefined for an absent or empty one (a NULL in PostgreSQL's lists). */
export function tagOf(node: RawNode | undefined): string | undefined {
  for (const tag in node) return tag;
  return undefined;
}

/** The record under a tag that the caller knows to be there. */
export function untag<Tag extends string>(node: RawNode | undefined, tag: Tag): Raw<Tag> {
  return (node as unknown as Record<Tag, Raw<Tag>>)[tag];
}

/** A list of String nodes as plain strings. */
export function strings(nodes: readonly RawNode[] | undefined): string[] {
  return (nodes ?? []).map((node) => untag(node, "String").sval ?? "");
}
