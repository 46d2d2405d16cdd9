/** Measures search and compare on the graded queries and prints the run, with gains and losses against an earlier one. */
import { join } from "node:path";
import { type Config, PROJECT_ROOT } from "../config.ts";
import { openContext } from "../context.ts";
import { readGoldenCells } from "../eval/cells.ts";
import { evaluate } from "../eval/evaluate.ts";
import { readGoldenFigures } from "../eval/figures.ts";
import { formatGainsAndLosses } from "../eval/gains.ts";
import { readJudgmentSets } from "../eval/judgments.ts";
import { writeRecord } from "../eval/record.ts";
import { formatRun } from "../eval/report.ts";
import { readRun } from "../eval/run.ts";

export interface EvalOptions {
  set?: string | undefined;
  quick: boolean;
  json: boolean;
  /** File of an earlier run. */
  against?: string | undefined;
  /** Keep the figures under `data/judgments/`, where the page on method shows them. */
  record?: boolean | undefined;
}

export async function runEval(config: Config, { set, quick, json, against, record }: EvalOptions): Promise<void> {
  const before = against === undefined ? null : await readRun(against);
  const judgments = await readJudgmentSets(config.dataDir, set ?? null);
  const golden = (name: string) => readGoldenCells(join(PROJECT_ROOT, "tests/golden", name));
  const cells = { tune: await golden("cells.jsonl"), held: await golden("cells-held.jsonl") };
  const figures = await readGoldenFigures(join(PROJECT_ROOT, "tests/golden/figures.jsonl"));
  const ctx = await openContext(config);
  try {
    const result = await evaluate(ctx, judgments, { quick, cells, figures });
    console.log(json ? JSON.stringify(result) : formatRun(result));
    if (record) await writeRecord(config.dataDir, result);
    const note = json ? console.error : console.log;
    if (before !== null) note(`\n${formatGainsAndLosses(before, result)}`);
  } finally {
    ctx.index.close();
  }
}
