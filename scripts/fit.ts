/** `npm run fit [-- --set dev --set tune] [--models DIR]`: fits ranking and presence weights on graded queries and prints them with their worth. */
import { parseArgs } from "node:util";
import { run } from "../src/cli/run.ts";
import { runFit } from "../src/cli/run-fit.ts";
import { readConfig } from "../src/config.ts";

await run(async () => {
  const { values } = parseArgs({
    options: { set: { type: "string", multiple: true, default: ["tune"] }, models: { type: "string" } },
  });
  await runFit(readConfig(), { sets: values.set, models: values.models ?? null });
});
