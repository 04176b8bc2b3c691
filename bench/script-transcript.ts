/** What a driver tells of a step, as lines that are the same on two servers that answer the same. */

/** Where a server listens; `path` is its socket, for one that has no port. */
export interface ServerAddress {
  readonly host: string;
  readonly port: number;
  readonly path?: string;
}

/** The lines of each step. */
export type Transcript = readonly (readonly string[])[];

/** How long a query runs before it is canceled. */
export const cancelAfterMs = 300;

const errorFields = ["severity", "code", "message", "detail", "hint", "position", "where"] as const;

/** An error or notice by the fields of the protocol that do not depend on the server's source. */
export function reportLine(kind: string, report: object): string {
  const fields = report as Readonly<Record<string, unknown>>;
  const told = errorFields.filter((name) => fields[name] !== undefined).map((name) => `${name}: ${fields[name]}`);
  return `${kind} ${told.join(", ")}`;
}

/** Values as JSON, with what JSON has no form for as text. */
export function valueLine(values: unknown): string {
  return JSON.stringify(values, (_, value) => (typeof value === "bigint" ? `${value}n` : value));
}
