/** `npm run eval [-- --set held --quick --json --against run.json --record]`: measures search and compare on the graded queries, beside plain baselines. */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { run } from "../src/cli/run.ts";
import { PROJECT_ROOT, readConfig } from "../src/config.ts";
import { openContext } from "../src/context.ts";
import { readGoldenCells } from "../src/eval/cells.ts";
import { evaluate } from "../src/eval/evaluate.ts";
import { formatGainsAndLosses } from "../src/eval/gains.ts";
import { readJudgmentSets } from "../src/eval/judgments.ts";
import { writeRecord } from "../src/eval/record.ts";
import { formatRun } from "../src/eval/report.ts";
import { readRun } from "../src/eval/run.ts";

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
  const before = values.against === undefined ? null : await readRun(values.against);
  const config = readConfig();
  const judgments = await readJudgmentSets(config.dataDir, values.set ?? null);
  const cells = await readGoldenCells(join(PROJECT_ROOT, "tests/golden/cells.jsonl"));
  const ctx = await openContext(config);
  try {
    const result = await evaluate(ctx, judgments, { quick: values.quick, cells });
    console.log(values.json ? JSON.stringify(result) : formatRun(result));
    if (values.record) await writeRecord(config.dataDir, result);
    const note = values.json ? console.error : console.log;
    if (before !== null) note(`\n${formatGainsAndLosses(before, result)}`);
  } finally {
    ctx.index.close();
  }
});
