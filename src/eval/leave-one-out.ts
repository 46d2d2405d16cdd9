/**
 * What to expect of the next plan: how well search answers from one plan with a model that never saw it and ranking weights that were fitted without it,
 * against the model and the weights as shipped. Only the passages of that plan are searched, by the graded queries that it answers.
 */
import { FEATURE_WEIGHTS } from "../retrieve/weights.ts";
import type { ServiceContext } from "../services/context.ts";
import { balanced, collectSamples, fitWeights, type Sample, scoreWeights } from "./fit.ts";
import type { Judged } from "./judgments.ts";
import { mean } from "./metrics.ts";

/** One plan, searched by a model that was trained without it. */
export interface UnknownPlan {
  docId: string;
  /** Queries for fitting: within this plan, and within the others, which the model knows. */
  fitting: Sample[];
  others: Sample[];
  /** Queries that are measured, within this plan: by this model, and by the shipped one. */
  measured: Sample[];
  shipped: Sample[];
}

export interface UnknownPlanInput {
  shipped: ServiceContext;
  /** The index of the same plans by a model trained without the plan. */
  without: ServiceContext;
  docId: string;
  /** What is measured, and what the weights are fitted on. */
  measured: readonly Judged[];
  fitted: readonly Judged[];
}

export async function collectUnknownPlan(input: UnknownPlanInput): Promise<UnknownPlan> {
  const { shipped, without, docId, measured, fitted } = input;
  const others = without.index.documents.map((document) => document.docId).filter((each) => each !== docId);
  const samplesIn = (ctx: ServiceContext, judged: readonly Judged[], docIds: string[]) =>
    collectSamples(
      ctx,
      judged.map((each) => within(each, docIds)),
      { docIds },
    );
  return {
    docId,
    fitting: await samplesIn(without, fitted, [docId]),
    others: await samplesIn(without, fitted, others),
    measured: await samplesIn(without, measured, [docId]),
    shipped: await samplesIn(shipped, measured, [docId]),
  };
}

/** Grades of the passages of some documents only. */
export function within(judged: Judged, docIds: readonly string[]): Judged {
  const grades = new Map([...judged.grades].filter(([id]) => docIds.some((docId) => id.startsWith(`${docId}#`))));
  return { ...judged, grades };
}

export interface LeftOutPlan {
  docId: string;
  queries: number;
  /** Mean nDCG@10 of hybrid search within the plan. */
  shipped: number;
  leftOut: number;
}

/** Each plan by its own model and by weights of which none was fitted on its passages. */
export function leaveOneOut(plans: readonly UnknownPlan[]): LeftOutPlan[] {
  return plans.map(({ docId, others, measured, shipped }) => {
    const unknown = plans.filter((each) => each.docId !== docId).flatMap((each) => each.fitting);
    const weights = fitWeights(balanced(others, unknown));
    return {
      docId,
      queries: measured.length,
      shipped: mean(scoreWeights(shipped, FEATURE_WEIGHTS)),
      leftOut: mean(scoreWeights(measured, weights)),
    };
  });
}

export function formatLeaveOneOut(plans: readonly LeftOutPlan[]): string {
  const line = ({ docId, queries, shipped, leftOut }: LeftOutPlan) =>
    [docId.padEnd(18), String(queries).padStart(7), ...[shipped, leftOut, leftOut - shipped].map(column)].join("  ");
  const all = {
    docId: "mean",
    queries: plans.reduce((sum, each) => sum + each.queries, 0),
    shipped: mean(plans.map((each) => each.shipped)),
    leftOut: mean(plans.map((each) => each.leftOut)),
  };
  const head = [
    "plan".padEnd(18),
    "queries",
    ...["shipped", "without it", "difference"].map((each) => each.padStart(10)),
  ];
  return [head.join("  "), ...plans.map(line), line(all)].join("\n");
}

const column = (value: number) => value.toFixed(3).padStart(10);
