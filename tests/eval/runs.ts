/** A small evaluation run, made by hand, for the tests of what is printed of it. */
import type { EvaluationRun, QueryResult, SetRun } from "../../src/eval/run.ts";
import { summarise } from "../../src/eval/summarise.ts";

export const resultsOf = (ndcg: Record<string, number>): QueryResult[] =>
  Object.entries(ndcg).map(([id, ndcg10]) => ({ id, kind: "topic", ndcg10, mrr: 1, p1: 1, recall20: 0.5 }));

export function setOf(
  set: string,
  hybrid: Record<string, number>,
  baselines: Record<string, QueryResult[]> = {},
): SetRun {
  const systems = { hybrid: resultsOf(hybrid), ...baselines };
  const names = Object.keys(baselines);
  return {
    set,
    queries: systems.hybrid.length,
    systems,
    baselines: names,
    summary: summarise(systems, names),
    firstClauses: [],
    absence: [],
    none: [],
  };
}

export function runOf(...sets: SetRun[]): EvaluationRun {
  return {
    buildId: "0123456789abcdef",
    documents: 5,
    passages: 474,
    sets,
    consistency: [],
    cells: { tune: [], held: [] },
    figures: [],
  };
}
