/** `npm run ingest [-- --force]`: makes the index, unless it is up to date. */
import { parseArgs } from "node:util";
import { readConfig } from "../config.ts";
import { buildIndex } from "./build-index.ts";
import { UP_TO_DATE } from "./commands/ingest.ts";
import { run } from "./run.ts";

await run(async () => {
  const { values } = parseArgs({ options: { force: { type: "boolean", default: false } } });
  const result = await buildIndex(readConfig(), values.force);
  if (result === null) console.error(UP_TO_DATE);
  else if (result.failures.length > 0) process.exitCode = 2;
});
