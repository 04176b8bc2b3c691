/** The parameters of a statement: their types, said by the client or found where they stand. */

import type { ParameterScalar } from "../algebra/index.ts";
import { type SqlError, sqlError } from "../base/index.ts";
import { type TypeName, type TypeRef, typeRef, types } from "../types/index.ts";

/** As many as Bind can count; a text may name more, up to the other limit, which leaves some without a type. */
const parametersMax = 65_535;
const parameterNumberMax = 0x1fff_ffff;

/** Source: parse_param.c, its variable hooks. */
export class Parameters {
  /** By number less one; "unknown" where nothing has said it yet. Undefined when the statement can have no parameters. */
  readonly #types: TypeName[] | undefined;
  /** References that stood where any type goes, and were none then. */
  readonly #untyped: { readonly number: number; readonly position: number }[] = [];

  /** `given`: the types that the client has said; undefined for statements that can have no parameters. */
  constructor(given: readonly (TypeName | undefined)[] | undefined) {
    this.#types = given?.map((name) => name ?? "unknown");
  }

  /** A reference, of the type that is known so far. @throws SqlError 42P02 */
  reference(number: number, position: number): ParameterScalar {
    const known = this.#types;
    if (known === undefined || number < 1 || number > parameterNumberMax) {
      throw sqlError("undefinedParameter", `there is no parameter $${number}`, { position });
    }
    if (number > parametersMax) {
      const missing = known.indexOf("unknown");
      throw undetermined("indeterminateDatatype", (missing < 0 ? known.length : missing) + 1, undefined);
    }
    while (known.length < number) known.push("unknown");
    return { kind: "parameter", number, type: typeRef(known[number - 1]!) };
  }

  /** A reference without a type becomes one of this type, and so do later ones. @throws SqlError 42P08 */
  settle({ number }: ParameterScalar, name: TypeName, position: number): ParameterScalar {
    const known = this.#types![number - 1]!;
    if (known === "unknown") this.#types![number - 1] = name;
    else if (known !== name) {
      throw sqlError("ambiguousParameter", `inconsistent types deduced for parameter $${number}`, {
        position,
        detail: `${types[known].sqlName} versus ${types[name].sqlName}`,
      });
    }
    return { kind: "parameter", number, type: typeRef(name) };
  }

  /** Notes a reference that nothing gives a type, as the operand of IS NULL. */
  leave({ number }: ParameterScalar, position: number): void {
    this.#untyped.push({ number, position });
  }

  /** The types of all parameters. @throws SqlError 42P08, 42P18 for what has none */
  types(): readonly TypeRef[] {
    const known = this.#types ?? [];
    for (const { number, position } of this.#untyped) {
      if (known[number - 1] !== "unknown") throw undetermined("ambiguousParameter", number, position);
    }
    const missing = known.indexOf("unknown");
    if (missing >= 0) throw undetermined("indeterminateDatatype", missing + 1, undefined);
    return known.map((name) => typeRef(name));
  }
}

function undetermined(
  condition: "ambiguousParameter" | "indeterminateDatatype",
  number: number,
  position: number | undefined,
): SqlError {
  const message = `could not determine data type of parameter $${number}`;
  return sqlError(condition, message, position === undefined ? {} : { position });
}
