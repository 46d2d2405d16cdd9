/**
 * Fits the weights of the ranking features on graded queries: listwise softmax (Cao et al. 2007, ListNet with gains 2^grade − 1) by plain gradient
 * descent with an L2 pull towards the present weights. Cross-validated over queries; deterministic.
 */
import { FEATURES, type Feature, type Features, weightedSum } from "../retrieve/features.ts";
import { rank } from "../retrieve/rank.ts";
import type { ServiceContext } from "../services/context.ts";
import type { PassageFilter } from "../store/types.ts";
import type { Judged } from "./judgments.ts";
import { mean, ndcg } from "./metrics.ts";

export interface Sample {
  id: string;
  candidates: { passageId: string; features: Features; gain: number }[];
  grades: Judged["grades"];
}

export interface FitOptions {
  folds: number;
  steps: number;
  rate: number;
  /** Strength of the pull towards the start. */
  pull: number;
  /** Score differences of one unit are this many natural units of odds. */
  sharpness: number;
}

export const FIT_DEFAULTS: FitOptions = { folds: 6, steps: 400, rate: 0.1, pull: 0.01, sharpness: 4 };

/** Where fitting starts and is pulled to: the recipe that was measured before there were features (README of the built-in model). */
export const START: Features = { ...zeros(), chars: 1, cosine: 2 };

/** Candidates and their features for each graded query. */
export async function collectSamples(
  ctx: ServiceContext,
  judged: readonly Judged[],
  filter?: PassageFilter,
): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const { query, grades } of judged) {
    if (grades.size === 0) continue;
    const { ranked } = await rank(ctx.index, ctx.retrieval, query.query, {
      mode: "hybrid",
      ...(filter && { filterFor: () => filter }),
    });
    const candidates = ranked.flatMap(({ passage, features }) => {
      const gain = 2 ** (grades.get(passage.passageId) ?? 0) - 1;
      return features === undefined ? [] : [{ passageId: passage.passageId, features, gain }];
    });
    samples.push({ id: query.id, candidates, grades });
  }
  return samples;
}

export function fitWeights(samples: readonly Sample[], start: Features, options: FitOptions = FIT_DEFAULTS): Features {
  const weights = { ...start };
  for (let step = 0; step < options.steps; step++) {
    const gradient = lossGradient(samples, weights, options.sharpness);
    for (const name of FEATURES) {
      weights[name] -= options.rate * (gradient[name] + options.pull * (weights[name] - start[name]));
    }
  }
  return weights;
}

function lossGradient(samples: readonly Sample[], weights: Features, sharpness: number): Features {
  const gradient = zeros();
  for (const { candidates } of samples) {
    const gains = candidates.reduce((sum, each) => sum + each.gain, 0);
    if (gains === 0) continue;
    const scores = candidates.map((each) => sharpness * weightedSum(each.features, weights));
    const top = Math.max(...scores);
    const odds = scores.map((score) => Math.exp(score - top));
    const total = odds.reduce((sum, value) => sum + value, 0);
    candidates.forEach(({ features, gain }, at) => {
      const error = (odds[at]! / total - gain / gains) / samples.length;
      for (const name of FEATURES) gradient[name] += error * features[name];
    });
  }
  return gradient;
}

function zeros(): Features {
  return Object.fromEntries(FEATURES.map((name) => [name, 0])) as Record<Feature, number>;
}

/** nDCG@10 of an order by weights, each query once. */
export function scoreWeights(samples: readonly Sample[], weights: Features): number[] {
  return samples.map(({ candidates, grades }) => {
    const ordered = candidates
      .map((each) => ({ id: each.passageId, score: weightedSum(each.features, weights) }))
      .sort((a, b) => b.score - a.score);
    return ndcg(
      ordered.map((each) => each.id),
      grades,
      10,
    );
  });
}

/** Each query scored by weights that were fitted without its fold and with `more`. */
export function crossValidate(
  samples: readonly Sample[],
  start: Features,
  more: readonly Sample[] = [],
  options: FitOptions = FIT_DEFAULTS,
): number {
  const scores: number[] = [];
  for (let fold = 0; fold < options.folds; fold++) {
    const held = samples.filter((_, at) => at % options.folds === fold);
    const weights = fitWeights([...samples.filter((_, at) => at % options.folds !== fold), ...more], start, options);
    scores.push(...scoreWeights(held, weights));
  }
  return mean(scores);
}
