/** `npm run leave-one-out [-- --models DIR]`: how search does on a plan that model and weights never saw, for each plan. Trains what DIR lacks. */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { run } from "../src/cli/run.ts";
import { runLeaveOneOut } from "../src/cli/run-leave-one-out.ts";
import { readConfig } from "../src/config.ts";

await run(async () => {
  const config = readConfig();
  const { values } = parseArgs({ options: { models: { type: "string" } } });
  await runLeaveOneOut(config, values.models ?? join(config.indexDir, "leave-one-out"));
});
