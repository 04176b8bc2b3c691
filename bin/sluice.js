#!/usr/bin/env node
/** The sluice command: runs what `npm run build` has made. */

import { main } from "../dist/bundle/index.js";

process.exitCode = await main(process.argv.slice(2), new URL("../package.json", import.meta.url));
