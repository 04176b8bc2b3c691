/** time without time zone: µs from midnight, up to 24 hours, which is a value of its own. */

import { writeClock } from "./datetime.ts";
import { roundMicros } from "./interval-input.ts";
import { readTimeOfDay } from "./time-input.ts";
import { defaultReadContext, type SqlType } from "./type.ts";

export const time: SqlType = {
  name: "time",
  oid: 1083,
  arrayOid: 1183,
  size: 8,
  category: "D",
  preferred: false,
  sqlName: "time without time zone",
  form: "i64",
  read: (text, typmod, context = defaultReadContext) => roundMicros(readTimeOfDay(text, "time", context), typmod),
  write: (value) => writeClock(value as bigint),
};
