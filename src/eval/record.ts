/** The figures of a run that the program may say of itself, few enough to be committed and read on its page. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Measured, MeasuredSet, Share } from "../model/index.ts";
import type { CellResult } from "./cells.ts";
import { type FigureResult, totalsOf } from "./figures.ts";
import type { EvaluationRun, SetRun } from "./run.ts";

/** Four digits: more would show the order in which sums were made. */
const rounded = (value: number) => Math.round(value * 1e4) / 1e4;

export async function writeRecord(dataDir: string, run: EvaluationRun): Promise<void> {
  await writeFile(join(dataDir, "judgments/measured.json"), `${JSON.stringify(recordOf(run), null, 2)}\n`);
}

export function recordOf({ buildId, documents, passages, sets, cells, figures }: EvaluationRun): Measured {
  return {
    buildId,
    documents,
    passages,
    sets: sets.map(recordSet),
    cells: cellShares([...cells.tune, ...cells.held]),
    figures: figureShares(figures.filter(({ set }) => set === "held")),
  };
}

function recordSet({ set, queries, summary, firstClauses, absence }: SetRun): MeasuredSet {
  const all = summary.find(({ group }) => group === "all")!;
  const { mean, low, high } = all.hybrid;
  const said = absence.filter(({ saidAbsent, unanswerable }) => saidAbsent && !unanswerable);
  return {
    set,
    queries,
    hybrid: { mean: rounded(mean), low: rounded(low), high: rounded(high) },
    baseline: all.best && { name: all.best.name, mean: rounded(all.best.mean) },
    firstClauses: shareOf(firstClauses, ({ relevant }) => relevant),
    absent: shareOf(said, ({ judgedAbsent }) => judgedAbsent),
  };
}

function cellShares(cells: readonly CellResult[]): Measured["cells"] {
  if (cells.length === 0) return null;
  return {
    state: shareOf(cells, ({ said, golden }) => said.state === golden.state),
    strength: shareOf(cells, ({ said, golden }) => said.strength === golden.strength),
  };
}

/** Of those that were not looked at: the others flatter. */
function figureShares(figures: readonly FigureResult[]): Measured["figures"] {
  if (figures.length === 0) return null;
  const { wanted, found, said, right } = totalsOf(figures);
  return { given: { right: found, of: wanted }, right: { right, of: said } };
}

const shareOf = <T>(items: readonly T[], isRight: (item: T) => boolean): Share => ({
  right: items.filter(isRight).length,
  of: items.length,
});
