/** The demo lake. */

export type { LakeProgress } from "./lake.ts";
export { makeDemoLake } from "./lake.ts";
