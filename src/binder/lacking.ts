/** What PostgreSQL has and Sluice has not: to say "does not exist" of it would mislead, and some of it makes a call ambiguous. */

import type { TypeName } from "../types/index.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const operators = words("-> ->> #> #>> @> <@ ? ?| ?& && @@ <-> -|-");

const types = words(`
  aclitem bit box char cid cidr circle inet json jsonb jsonpath line lseg macaddr macaddr8 money oid oidvector path pg_lsn point
  polygon regclass regcollation regconfig regdictionary regnamespace regoper regoperator regproc regprocedure regrole regtype tid time
  timetz tsquery tsvector txid_snapshot varbit xid xid8 xml int4range int8range numrange tsrange tstzrange daterange
  int4multirange int8multirange nummultirange tsmultirange tstzmultirange datemultirange`);

const functions = words(`
  abs acos acosd acosh age any_value array_agg array_append array_cat array_dims array_length array_lower array_position
  array_positions array_prepend array_remove array_replace array_to_json array_to_string array_upper ascii asin asind asinh atan atan2
  atan2d atand atanh avg bit_and bit_count bit_length bit_or bit_xor bool_and bool_or btrim cardinality cbrt ceil ceiling
  char_length character_length chr clock_timestamp col_description concat concat_ws convert convert_from convert_to corr cos cosd cosh
  cot cotd count covar_pop covar_samp cume_dist current_database current_query current_schema current_schemas current_setting date_bin
  date_part date_trunc decode degrees dense_rank div encode erf erfc every exp extract factorial first_value floor format format_type
  gcd generate_series generate_subscripts get_bit get_byte grouping has_database_privilege has_schema_privilege has_table_privilege
  hashtext initcap isfinite json_agg json_array_length json_build_array json_build_object json_each json_extract_path json_object
  json_object_agg jsonb_agg jsonb_array_length jsonb_build_array jsonb_build_object jsonb_object_agg jsonb_path_query jsonb_pretty
  jsonb_set justify_days justify_hours justify_interval lag last_value lcm lead left length ln localtimestamp log log10 lower lpad ltrim
  make_date make_interval make_time make_timestamp make_timestamptz max md5 min min_scale mod mode normalize now nth_value ntile
  obj_description octet_length overlay percent_rank percentile_cont percentile_disc pg_backend_pid pg_get_expr pg_get_userbyid
  pg_is_in_recovery pg_sleep pg_table_is_visible pg_typeof pi position power quote_ident quote_literal quote_nullable radians random
  rank regexp_count regexp_instr regexp_like regexp_match regexp_matches regexp_replace regexp_split_to_array regexp_split_to_table
  regexp_substr regr_avgx regr_avgy regr_count regr_intercept regr_r2 regr_slope regr_sxx regr_sxy regr_syy repeat replace reverse right
  round row_number row_to_json rpad rtrim scale set_config setseed sha224 sha256 sha384 sha512 shobj_description sign sin sind sinh
  split_part sqrt starts_with statement_timestamp stddev stddev_pop stddev_samp string_agg string_to_array string_to_table strpos
  substr substring sum tan tand tanh timeofday timezone to_ascii to_char to_date to_hex to_json to_jsonb to_number to_timestamp
  transaction_timestamp translate trim_array trim_scale trunc unistr unnest upper var_pop var_samp variance version width_bucket`);

type Overloads = readonly (readonly TypeName[])[];

const twoTexts: Overloads = [["text", "text"]];
const oneNumeric: Overloads = [["numeric"]];
const twoNumerics: Overloads = [["numeric", "numeric"]];

/** Overloads on types that Sluice has: they also take part in choosing one for unknown literals. */
const overloads: Readonly<Record<string, Overloads>> = {
  "||": twoTexts,
  "~~": twoTexts,
  "!~~": twoTexts,
  "~~*": twoTexts,
  "!~~*": twoTexts,
  "~": twoTexts,
  "~*": twoTexts,
  "!~": twoTexts,
  "!~*": twoTexts,
  "^@": twoTexts,
  "^": twoNumerics,
  exp: oneNumeric,
  ln: oneNumeric,
  log: [...oneNumeric, ...twoNumerics],
  log10: oneNumeric,
  power: twoNumerics,
  pow: twoNumerics,
  to_char: (["int4", "int8", "float4", "float8", "numeric", "interval"] as const).map((type) => [type, "text"]),
  to_timestamp: twoTexts,
  gcd: twoNumerics,
  lcm: twoNumerics,
  width_bucket: [["numeric", "numeric", "numeric", "int4"]],
};

export const lacking = { operators, types, functions } as const;

/** An overload that exists in PostgreSQL only. */
export interface LackingOverload {
  readonly args: readonly TypeName[];
  readonly lacking: true;
}

/** PostgreSQL's further overloads of a name, beside those of ours. */
export function lackingOverloads(
  name: string,
  ours: readonly { readonly args: readonly TypeName[] }[],
): readonly LackingOverload[] {
  const known = new Set(ours.map(({ args }) => args.join()));
  const all = Object.hasOwn(overloads, name) ? overloads[name]! : [];
  return all.filter((args) => !known.has(args.join())).map((args) => ({ args, lacking: true }));
}
