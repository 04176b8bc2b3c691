/** The tree of a nested column as the host has written it (nested-record.ts). */

/** A node of a column's tree, depth first: 12 words each. */
export const NODE_BYTES: usize = 48;
export const nodeKind: usize = 0;
/** The definition level from which on the node is not null. */
export const nodeDefinition: usize = 4;
/** Of lists and maps: the repetition level of their items. */
export const nodeRepetition: usize = 8;
/** The leaves below it. */
export const nodeLeaf: usize = 12;
export const nodeLeafEnd: usize = 16;
/** Number of the node behind all that is below it. */
export const nodeNext: usize = 20;
/** Offset from the first node, and length, of its name as JSON with a colon. */
export const nodeName: usize = 24;
export const nodeNameLength: usize = 28;
/** Of leaves: how the value is written, and the scale of a decimal. */
export const nodeValue: usize = 32;
export const nodeScale: usize = 36;

/** Of variants: the number of the node of their metadata. Of them and of what is shredded: of their binary and their typed value; 0 for none. */
export const nodeMetadata: usize = 32;
export const nodeBinary: usize = 40;
export const nodeTyped: usize = 44;

/** Kinds; a list is 2. */
export const LEAF: u32 = 0;
export const STRUCT: u32 = 1;
export const MAP: u32 = 3;
/** A variant; inside of one a value that is binary, typed or both; and the fields of a typed object. */
export const VARIANT: u32 = 4;
export const SHREDDED: u32 = 5;
export const OBJECT: u32 = 6;
