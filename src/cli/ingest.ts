/** `npm run ingest [-- --force]`: makes the index, unless it is up to date. */
import { parseArgs } from "node:util";
import { readConfig } from "../config.ts";
import { buildIndex } from "./build-index.ts";
import { run } from "./run.ts";

await run(async () => {
  const { values } = parseArgs({ options: { force: { type: "boolean", default: false } } });
  const result = await buildIndex(readConfig(), values.force);
  if (result === null) console.error("索引已是最新，无需重建（--force 可强制重建）");
  else if (result.failures.length > 0) process.exitCode = 2;
});
