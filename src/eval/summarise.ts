/**
 * What matters most: how good hybrid search is, and by how much it differs from the best baseline, over a whole set and for each kind of query. The
 * best baseline is the one with the highest mean on those very queries, the hardest choice for us.
 */
import { bootstrapMean, type Interval } from "./bootstrap.ts";
import { mean } from "./metrics.ts";
import type { QueryResult } from "./run.ts";

export interface Summary {
  /** "all", or a kind of query. */
  group: string;
  queries: number;
  /** nDCG@10 of hybrid search with its 95 % interval. */
  hybrid: Interval;
  best: BestBaseline | null;
}

export interface BestBaseline {
  name: string;
  mean: number;
  /** Hybrid minus baseline, paired by query. */
  difference: Interval;
  /** Mean of hybrid over mean of the baseline; null where the baseline's is 0. */
  ratio: number | null;
}

type Systems = Readonly<Record<string, readonly QueryResult[]>>;

export function summarise(systems: Systems, baselines: readonly string[]): Summary[] {
  const own = systems.hybrid ?? [];
  const kinds = [...new Set(own.map((each) => each.kind))];
  const all = summariseGroup("all", systems, baselines);
  return [all, ...kinds.map((kind) => summariseGroup(kind, ofKind(systems, kind), baselines))];
}

function summariseGroup(group: string, systems: Systems, baselines: readonly string[]): Summary {
  const own = ndcgs(systems.hybrid);
  const hybrid = bootstrapMean(own);
  const name = bestOf(systems, baselines);
  if (name === null) return { group, queries: own.length, hybrid, best: null };
  const theirs = ndcgs(systems[name]);
  const difference = bootstrapMean(own.map((value, at) => value - theirs[at]!));
  const ratio = mean(theirs) === 0 ? null : hybrid.mean / mean(theirs);
  return { group, queries: own.length, hybrid, best: { name, mean: mean(theirs), difference, ratio } };
}

/** The baseline with the highest mean nDCG@10; the first of equals. */
function bestOf(systems: Systems, baselines: readonly string[]): string | null {
  const means = baselines.map((name) => ({ name, mean: mean(ndcgs(systems[name])) }));
  return means.sort((a, b) => b.mean - a.mean)[0]?.name ?? null;
}

const ofKind = (systems: Systems, kind: QueryResult["kind"]): Systems =>
  Object.fromEntries(
    Object.entries(systems).map(([name, results]) => [name, results.filter((each) => each.kind === kind)]),
  );

const ndcgs = (results: readonly QueryResult[] = []) => results.map((each) => each.ndcg10);
