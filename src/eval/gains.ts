/** Two runs side by side: the mean of each set and the queries that gained or lost. */
import { mean } from "./metrics.ts";
import type { EvaluationRun, QueryResult, SetRun } from "./run.ts";

/** Differences of one query's nDCG below this are noise of ties. */
const NOTABLE = 0.02;

/** For each set of the later run that the earlier one has; only queries that both hold count. */
export function formatGainsAndLosses(before: EvaluationRun, after: EvaluationRun, system = "hybrid"): string {
  return after.sets
    .map((set) => {
      const old = before.sets.find((each) => each.set === set.set);
      return old === undefined ? `${set.set}: not in the earlier run` : setGains(old, set, system);
    })
    .join("\n\n");
}

function setGains(before: SetRun, after: SetRun, system: string): string {
  const old = new Map((before.systems[system] ?? []).map((each) => [each.id, each.ndcg10]));
  const both = (after.systems[system] ?? []).flatMap(({ id, ndcg10 }: QueryResult) =>
    old.has(id) ? [{ id, from: old.get(id)!, to: ndcg10 }] : [],
  );
  const moved = both
    .filter(({ from, to }) => Math.abs(to - from) >= NOTABLE)
    .sort((a, b) => b.to - b.from - (a.to - a.from));
  const line = ({ id, from, to }: (typeof moved)[number]) =>
    `${to > from ? "gain" : "loss"}  ${id.padEnd(8)} ${from.toFixed(3)} -> ${to.toFixed(3)}`;
  const [from, to] = [mean(both.map((each) => each.from)), mean(both.map((each) => each.to))];
  const gains = moved.filter((each) => each.to > each.from).length;
  return [
    `${after.set}, ${system} nDCG@10: ${from.toFixed(3)} -> ${to.toFixed(3)}`,
    ...moved.map(line),
    `${gains} gained, ${moved.length - gains} lost, of ${both.length} queries in both runs`,
  ].join("\n");
}
