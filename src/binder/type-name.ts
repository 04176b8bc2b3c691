/** A type as written -> a type with its modifier. */

import { notSupported, sqlError } from "../base/index.ts";
import type { TypeName as WrittenType } from "../sql/index.ts";
import { numericType, type TypeName, type TypeRef, typeRef, types } from "../types/index.ts";
import { intervalModifier } from "./interval-fields.ts";
import { lacksType } from "./lacking.ts";

/** The type that the name alone means, if it is one of ours. */
export function findType(name: string): TypeName | undefined {
  return Object.hasOwn(types, name) && types[name as TypeName].category !== "X" && name !== "internal"
    ? (name as TypeName)
    : undefined;
}

/** @throws SqlError 42704 for no type, 0A000 for one that Sluice lacks, 22023 for a modifier that is not possible */
export function resolveType({ names, modifiers, arrayDimensions, position }: WrittenType): TypeRef {
  const written = names.at(-1)!;
  const schema = names.at(-2);
  if (schema !== undefined && schema !== "pg_catalog") {
    if (lacksType(names)) throw notSupported(`type ${names.join(".")}`, position);
    throw sqlError("undefinedObject", `type "${names.join(".")}" does not exist`, { position });
  }
  if (arrayDimensions > 0) throw notSupported("array type", position);
  const name = findType(written);
  if (name !== undefined) return withModifiers(name, modifiers, position);
  if (lacksType([written])) throw notSupported(`type ${written}`, position);
  throw sqlError("undefinedObject", `type "${names.join(".")}" does not exist`, { position });
}

function withModifiers(name: TypeName, modifiers: readonly number[], position: number): TypeRef {
  const [first, second] = modifiers;
  if (first === undefined) return typeRef(name);
  const invalid = (message: string) => sqlError("invalidParameterValue", message, { position });
  switch (name) {
    case "numeric": {
      const scale = second ?? 0;
      if (modifiers.length > 2) throw invalid("invalid NUMERIC type modifier");
      if (first < 1 || first > 1000) throw invalid(`NUMERIC precision ${first} must be between 1 and 1000`);
      if (scale < -1000 || scale > 1000) throw invalid(`NUMERIC scale ${scale} must be between -1000 and 1000`);
      return numericType(first, scale);
    }
    case "varchar":
    case "bpchar": {
      const shown = name === "varchar" ? "varchar" : "char";
      if (modifiers.length > 1) throw invalid("invalid type modifier");
      if (first < 1) throw invalid(`length for type ${shown} must be at least 1`);
      if (first > 10_485_760) throw invalid(`length for type ${shown} cannot exceed 10485760`);
      return typeRef(name, first + 4);
    }
    case "time":
    case "timestamp":
    case "timestamptz":
      return typeRef(name, Math.min(first, 6));
    case "interval":
      return typeRef(name, intervalModifier(first, second === undefined ? undefined : Math.min(second, 6)));
    default:
      throw sqlError("syntaxError", `type modifier is not allowed for type "${name}"`, { position });
  }
}
