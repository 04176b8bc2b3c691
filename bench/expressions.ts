/** `node dist/bench/expressions.js [COUNT] [SEED]`: random expressions beside PostgreSQL 15; prints what differs, what is refused and what is lacking. */

import { compareExpressions, reportOf } from "./interop-expressions.ts";

const [count = "2000", seed = "1"] = process.argv.slice(2);
const tally = await compareExpressions(Number(count), Number(seed));
for (const line of [...tally.faults, ...reportOf(tally)]) console.log(line);
if (tally.faultCount > 0) process.exitCode = 1;
