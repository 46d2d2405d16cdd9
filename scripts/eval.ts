/** `npm run eval [-- --set held --quick --json --against run.json --record]`: measures search and compare on the graded queries, beside plain baselines. */
import { parseArgs } from "node:util";
import { run } from "../src/cli/run.ts";
import { runEval } from "../src/cli/run-eval.ts";
import { readConfig } from "../src/config.ts";

await run(async () => {
  const { values } = parseArgs({
    options: {
      set: { type: "string" },
      quick: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      against: { type: "string" },
      record: { type: "boolean", default: false },
    },
  });
  await runEval(readConfig(), values);
});
