/** An evaluation run as readable tables, and two runs side by side with what was gained and lost. */
import type { SearchMode } from "../model/index.ts";
import type { EvaluationRun, QueryResult } from "./evaluate.ts";
import { mean } from "./metrics.ts";

const COLUMNS = ["ndcg10", "mrr", "p1", "recall20"] as const;
/** Differences of one query's nDCG below this are noise of ties. */
const NOTABLE = 0.02;

export function formatRun(run: EvaluationRun): string {
  const lines = [`build ${run.buildId}, ${run.queries} queries`, ""];
  for (const [mode, results] of Object.entries(run.modes)) lines.push(...modeTable(mode, results), "");
  const first = mean(run.firstClauses.map((each) => (each.relevant ? 1 : 0)));
  lines.push(
    `compare: first clause relevant in ${percent(first)} of ${run.firstClauses.length} query-document pairs with an answer`,
  );
  lines.push(absenceLine(run));
  return lines.join("\n");
}

function modeTable(mode: string, results: readonly QueryResult[]): string[] {
  const kinds = [...new Set(results.map((each) => each.kind))];
  const row = (name: string, rows: readonly QueryResult[]) =>
    [
      name.padEnd(12),
      String(rows.length).padStart(4),
      ...COLUMNS.map((c) =>
        mean(rows.map((r) => r[c]))
          .toFixed(3)
          .padStart(9),
      ),
    ].join(" ");
  const head = [mode.padEnd(12), "   n", ...COLUMNS.map((column) => column.padStart(9))].join(" ");
  return [
    head,
    row("all", results),
    ...kinds.map((kind) =>
      row(
        `  ${kind}`,
        results.filter((r) => r.kind === kind),
      ),
    ),
  ];
}

function absenceLine(run: EvaluationRun): string {
  const said = run.absence.filter((each) => each.saidAbsent);
  const judged = run.absence.filter((each) => each.judgedAbsent);
  const both = said.filter((each) => each.judgedAbsent).length;
  const precision = said.length === 0 ? 1 : both / said.length;
  const recall = judged.length === 0 ? 1 : both / judged.length;
  return `compare: absent precision ${percent(precision)}, recall ${percent(recall)} (${judged.length} judged absent)`;
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** Queries whose nDCG@10 moved between two runs, and the means of both. */
export function formatGainsAndLosses(before: EvaluationRun, after: EvaluationRun, mode: SearchMode = "hybrid"): string {
  const old = new Map(before.modes[mode].map((each) => [each.id, each.ndcg10]));
  const moved = after.modes[mode]
    .filter((each) => old.has(each.id))
    .map((each) => ({ id: each.id, from: old.get(each.id)!, to: each.ndcg10 }))
    .filter(({ from, to }) => Math.abs(to - from) >= NOTABLE)
    .sort((a, b) => b.to - b.from - (a.to - a.from));
  const line = ({ id, from, to }: (typeof moved)[number]) =>
    `${to > from ? "gain" : "loss"}  ${id.padEnd(8)} ${from.toFixed(3)} -> ${to.toFixed(3)}`;
  const means = `${mode}: ${mean(before.modes[mode].map((r) => r.ndcg10)).toFixed(3)} -> ${mean(after.modes[mode].map((r) => r.ndcg10)).toFixed(3)}`;
  return [means, ...moved.map(line), `${moved.length} of ${after.modes[mode].length} queries moved`].join("\n");
}
