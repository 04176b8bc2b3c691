/** Object ids: PostgreSQL's own for its schemas, for all else a number above them that follows from the name. */

const schemas: Readonly<Record<string, number>> = { pg_catalog: 11, public: 2200, information_schema: 13_207 };

/** The schemas that there are without any source. */
export const systemSchemas: readonly string[] = Object.keys(schemas);

/** The OID of a schema. */
export function schemaOid(name: string): number {
  return schemas[name] ?? stableOid(name);
}

/** An OID above PostgreSQL's own, the same for a name whenever it is asked (FNV-1a). */
export function stableOid(key: string): number {
  let hash = 0x811c_9dc5;
  for (const byte of new TextEncoder().encode(key)) hash = Math.imul(hash ^ byte, 0x0100_0193);
  return 16_384 + ((hash >>> 0) % 2_000_000_000);
}
