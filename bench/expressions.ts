/** `node dist/bench/expressions.js [COUNT] [SEED]`: random expressions beside PostgreSQL 15; prints what differs. */

import { compareExpressions } from "./interop-expressions.ts";

const [count = "2000", seed = "1"] = process.argv.slice(2);
const { asked, equal, known, refused, faults } = await compareExpressions(Number(count), Number(seed));
for (const fault of faults) console.log(fault);
console.log(`${asked} asked, ${equal} equal, ${known} known, ${refused} refused, ${faults.length} differ`);
if (faults.length > 0) process.exitCode = 1;
