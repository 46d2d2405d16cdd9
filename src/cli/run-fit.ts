/**
 * Fits the weights of ranking and presence on graded queries and prints them with what they are worth on queries that they were not fitted on. With models
 * that were trained without a plan each, ranking is fitted on these plans too, as each of them finds the plan that it does not know: on known plans alone
 * meaning would count for more than it is worth on the next one.
 */
import type { Config } from "../config.ts";
import { openContext } from "../context.ts";
import { balanced, collectSamples, crossValidate, fitWeights, type Sample, scoreWeights } from "../eval/fit.ts";
import {
  collectPresence,
  crossProbabilities,
  fitAnswered,
  fitAnswers,
  fitSpeaks,
  silenceAt,
  unanswerable,
  unansweredAt,
} from "../eval/fit-presence.ts";
import { gradePassages, type Judged, readFitJudgments, readJudgments, readUnanswerable } from "../eval/judgments.ts";
import { mean } from "../eval/metrics.ts";
import { FEATURE_WEIGHTS } from "../retrieve/weights.ts";
import type { ServiceContext } from "../services/context.ts";
import { collectUnknownPlans } from "./left-out-models.ts";

/** Probabilities of speaking at all below which a document could be called silent. */
const THRESHOLDS = [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5];

export interface FitRun {
  sets: readonly string[];
  /** Folder of the models without a plan; null fits on the plans as the shipped model knows them. */
  models: string | null;
}

export async function runFit(config: Config, { sets, models }: FitRun): Promise<void> {
  const ctx = await openContext(config);
  try {
    const queries = await Promise.all(sets.map((set) => readJudgments(config.dataDir, set)));
    const judged = await gradePassages(ctx.index, queries.flat());
    const more = await gradePassages(ctx.index, await readFitJudgments(config.dataDir));
    const unknown = models === null ? [] : await collectUnknownPlans(config, ctx, models);
    await fitRanking(
      ctx,
      judged,
      more,
      unknown.flatMap((each) => each.fitting),
    );
    await fitPresence(ctx, judged, more, config.dataDir);
  } finally {
    ctx.index.close();
  }
}

async function fitRanking(
  ctx: ServiceContext,
  judged: readonly Judged[],
  more: readonly Judged[],
  unknown: readonly Sample[],
): Promise<void> {
  const samples = await collectSamples(ctx, judged);
  const others = await collectSamples(ctx, more);
  const fitted = fitWeights(balanced([...samples, ...others], unknown));
  const columns = [samples, others, unknown].filter((each) => each.length > 0);
  console.log(
    "nDCG@10: queries of the sets, those for fitting, with --models both within plans that the model does not know",
  );
  for (const [name, weights] of [
    ["present weights", FEATURE_WEIGHTS],
    ["fitted on all", fitted],
  ] as const) {
    console.log(name.padEnd(18), ...columns.map((each) => mean(scoreWeights(each, weights)).toFixed(4)));
  }
  console.log(`cross-validated    ${crossValidate(samples, others, unknown).toFixed(4)}`);
  print(fitted);
}

async function fitPresence(
  ctx: ServiceContext,
  judged: readonly Judged[],
  more: readonly Judged[],
  dataDir: string,
): Promise<void> {
  const documents = await collectPresence(ctx, judged);
  const others = await collectPresence(ctx, more);
  const none = await collectPresence(ctx, (await readUnanswerable(dataDir)).map(unanswerable));
  const best = crossProbabilities(documents, [...others, ...none]);
  for (const threshold of THRESHOLDS) {
    const { precision, recall } = silenceAt(documents, best, threshold);
    console.log(`silent below ${threshold}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
  }
  const all = [...documents, ...others, ...none];
  for (const threshold of THRESHOLDS) {
    const { right, of, wrong, answered } = unansweredAt(all, threshold);
    console.log(`unanswered below ${threshold}: ${right} of ${of} that are, ${wrong} of ${answered} that are not`);
  }
  console.log("answered");
  print(fitAnswered(all));
  console.log("speaks");
  print(fitSpeaks(all));
  console.log("answers");
  print(fitAnswers([...documents, ...others]));
}

function print(weights: Readonly<Record<string, number>>): void {
  for (const [name, weight] of Object.entries(weights)) console.log(`  ${name}: ${weight.toFixed(2)},`);
}
