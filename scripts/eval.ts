/** `npm run eval [-- --set dev --json --against run.json]`: measures search and compare on the graded queries. */
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { run } from "../src/cli/run.ts";
import { readConfig } from "../src/config.ts";
import { openContext } from "../src/context.ts";
import { type EvaluationRun, evaluate } from "../src/eval/evaluate.ts";
import { readJudgments } from "../src/eval/judgments.ts";
import { formatGainsAndLosses, formatRun } from "../src/eval/report.ts";

await run(async () => {
  const { values } = parseArgs({
    options: { set: { type: "string" }, json: { type: "boolean", default: false }, against: { type: "string" } },
  });
  const config = readConfig();
  const ctx = await openContext(config);
  const result = await evaluate(ctx, await readJudgments(config.dataDir, values.set ?? null));
  ctx.index.close();
  console.log(values.json ? JSON.stringify(result) : formatRun(result));
  if (values.against === undefined) return;
  const before = JSON.parse(await readFile(values.against, "utf8")) as EvaluationRun;
  console.log(`\n${formatGainsAndLosses(before, result)}`);
});
