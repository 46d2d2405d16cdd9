/**
 * Fits the weights of the ranking features on graded queries: coordinate ascent on mean nDCG@10 itself (Metzler and Croft 2007), within bounds: some
 * weights are set, most may not fall below 0 (src/retrieve/weights.ts). Cross-validated over queries; deterministic. A listwise softmax before it
 * (ListNet, Cao et al. 2007) was .001 worse on the plans that the model knows and .005 on one that it does not.
 */
import { FEATURES, type Feature, type Features } from "../retrieve/features.ts";
import { rank } from "../retrieve/rank.ts";
import { SET_WEIGHTS } from "../retrieve/weights.ts";
import type { ServiceContext } from "../services/context.ts";
import type { PassageFilter } from "../store/types.ts";
import type { Judged } from "./judgments.ts";
import { discounted, mean } from "./metrics.ts";

export interface Sample {
  id: string;
  candidates: { passageId: string; features: Features; gain: number }[];
  grades: Judged["grades"];
}

/** Where fitting starts: the recipe that was measured before there were features (README of the built-in model). */
export const START: Features = { ...zeros(), chars: 1, cosine: 2, ...SET_WEIGHTS };

const FITTED = FEATURES.filter((name) => !(name in SET_WEIGHTS));
/** Only of these a fitted weight may be below 0. */
const SIGNED: readonly Feature[] = ["row", "rowAsked"];
/** Fitted weights above 0 add up to this, so that scores keep their scale beside the weights and bonuses that are set. */
const TOTAL = 4;

/** What a weight is moved by, one after the other, and how often all are gone through at most. */
const STEPS = [0.05, 0.1, 0.2, 0.4, 0.8, 1.6].flatMap((step) => [-step, step]);
const ROUNDS = 5;
/** A smaller gain in mean nDCG is chance. */
const MIN_GAIN = 1e-4;
const DEPTH = 10;
const FOLDS = 6;

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

/**
 * The weights that order the samples best, as far as moving one weight at a time leads from the start. One sentence never counts for more than the whole
 * passage: else one that mentions the subject in passing leads one that is about it. The bound costs nothing on known plans and at most .004 on unknown ones.
 */
export function fitWeights(samples: readonly Sample[], start: Features = START): Features {
  const tables = samples.map(tableOf);
  let weights = scaled(start);
  let best = meanOver(tables, weights);
  for (let round = 0; round < ROUNDS; round++) {
    const before = best;
    for (const name of FITTED) {
      for (const moved of STEPS.map((step) => movedBy(weights, name, step))) {
        const score = meanOver(tables, moved);
        if (score <= best + MIN_GAIN) continue;
        best = score;
        weights = moved;
      }
    }
    if (best === before) break;
  }
  return weights;
}

function movedBy(weights: Features, name: Feature, step: number): Features {
  const next = weights[name] + step;
  const moved = { ...weights, [name]: SIGNED.includes(name) ? next : Math.max(0, next) };
  return scaled({ ...moved, sentence: Math.min(moved.sentence, moved.cosine) });
}

function scaled(weights: Features): Features {
  const total = FITTED.reduce((sum, name) => sum + Math.max(0, weights[name]), 0);
  const factor = total === 0 ? 1 : TOTAL / total;
  return { ...weights, ...Object.fromEntries(FITTED.map((name) => [name, weights[name] * factor])) };
}

/** A sample as numbers in rows: thousands of weights are tried on it. */
interface Table {
  rows: Float64Array;
  gains: Float64Array;
  /** Discounted gain of the best order. */
  ideal: number;
}

function tableOf({ candidates, grades }: Sample): Table {
  const ideal = [...grades.values()].sort((a, b) => b - a).slice(0, DEPTH);
  return {
    rows: Float64Array.from(candidates.flatMap(({ features }) => FEATURES.map((name) => features[name]))),
    gains: Float64Array.from(candidates, ({ gain }) => gain),
    ideal: discounted(ideal),
  };
}

const DISCOUNTS = Array.from({ length: DEPTH }, (_, at) => 1 / Math.log2(at + 2));

function meanOver(tables: readonly Table[], weights: Features): number {
  const row = FEATURES.map((name) => weights[name]);
  return mean(tables.map((table) => tableNdcg(table, row)));
}

/** `ndcg` of metrics.ts without sorting or names. */
function tableNdcg({ rows, gains, ideal }: Table, weights: readonly number[]): number {
  const scores = new Float64Array(gains.length);
  for (let at = 0; at < scores.length; at++) {
    for (let k = 0; k < weights.length; k++) scores[at]! += weights[k]! * rows[at * weights.length + k]!;
  }
  let sum = 0;
  for (const discount of DISCOUNTS.slice(0, scores.length)) {
    let top = 0;
    for (let at = 1; at < scores.length; at++) if (scores[at]! > scores[top]!) top = at;
    sum += gains[top]! * discount;
    scores[top] = -Infinity;
  }
  return ideal === 0 ? 0 : sum / ideal;
}

/** nDCG@10 of the order by some weights, each query once. */
export function scoreWeights(samples: readonly Sample[], weights: Features): number[] {
  const row = FEATURES.map((name) => weights[name]);
  return samples.map((sample) => tableNdcg(tableOf(sample), row));
}

/**
 * What to fit on so that plans which the model knows count as much as those which it does not, of which there is a sample for each plan that answers.
 */
export function balanced(known: readonly Sample[], unknown: readonly Sample[]): Sample[] {
  const times = Math.max(1, Math.round(unknown.length / Math.max(1, known.length)));
  return [...Array.from({ length: times }, () => known).flat(), ...unknown];
}

/** Mean nDCG@10, each query scored by weights that were fitted without the queries of its fold, on the others, on `more` and on `unknown`. */
export function crossValidate(
  samples: readonly Sample[],
  more: readonly Sample[] = [],
  unknown: readonly Sample[] = [],
): number {
  const scores: number[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = samples.filter((_, at) => at % FOLDS === fold);
    const ids = new Set(held.map(({ id }) => id));
    const [known, others] = [[...samples, ...more], unknown].map((each) => each.filter(({ id }) => !ids.has(id)));
    scores.push(...scoreWeights(held, fitWeights(balanced(known!, others!))));
  }
  return mean(scores);
}

function zeros(): Features {
  return Object.fromEntries(FEATURES.map((name) => [name, 0])) as Record<Feature, number>;
}
