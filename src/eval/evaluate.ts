/**
 * The project's measure: each set of graded queries against search, baselines and compare; names of one thing against each other; cells of compare,
 * and the figures it gives, against what a person read. Slow where baselines are asked for, still well under two minutes.
 */
import type { GoldenFigures } from "../model/index.ts";
import type { ServiceContext } from "../services/context.ts";
import { createBaselines } from "./baselines/create-baselines.ts";
import { type CellSet, type GoldenCell, measureCells } from "./cells.ts";
import { measureConsistency } from "./consistency.ts";
import { evaluateSet } from "./evaluate-set.ts";
import { measureFigures } from "./figures.ts";
import type { JudgmentSet } from "./judgments.ts";
import type { EvaluationRun, SetRun } from "./run.ts";

export interface EvaluateOptions {
  /** Without baselines. */
  quick: boolean;
  /** Read before compare was built, and after. */
  cells: Record<CellSet, readonly GoldenCell[]>;
  figures: readonly GoldenFigures[];
}

export async function evaluate(
  ctx: ServiceContext,
  judgments: readonly JudgmentSet[],
  { quick, cells, figures }: EvaluateOptions,
): Promise<EvaluationRun> {
  const { manifest, documents } = ctx.index;
  const baselines = quick ? [] : await createBaselines(ctx);
  const sets: SetRun[] = [];
  for (const each of judgments) sets.push(await evaluateSet(ctx, each, baselines));
  return {
    buildId: manifest.buildId,
    documents: documents.length,
    passages: manifest.counts.passages,
    sets,
    consistency: await measureConsistency(ctx),
    cells: { tune: await measureCells(ctx, cells.tune), held: await measureCells(ctx, cells.held) },
    figures: await measureFigures(ctx, figures),
  };
}
