/** Batch -> DataRow bytes, as code that the last sink of a query runs in its worker. */

export { bigEndian, fieldBytes, rowHeaderBytes, writeField } from "./encode.ts";
