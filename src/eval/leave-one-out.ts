/**
 * What to expect of the next plan: how well search answers from one plan with a model that never saw it and ranking weights fitted on the others'
 * passages, against the model and the weights as shipped. Only the passages of that plan are searched, by the graded queries that it answers.
 */
import { rank } from "../retrieve/rank.ts";
import { FEATURE_WEIGHTS } from "../retrieve/weights.ts";
import type { ServiceContext } from "../services/context.ts";
import { collectSamples, fitWeights, START } from "./fit.ts";
import type { Judged } from "./judgments.ts";
import { mean, ndcg } from "./metrics.ts";

export interface LeftOutPlan {
  docId: string;
  queries: number;
  /** Mean nDCG@10 of hybrid search within the plan. */
  shipped: number;
  leftOut: number;
}

export interface LeaveOneOutInput {
  shipped: ServiceContext;
  /** The index of the same plans by a model trained without the plan. */
  without: ServiceContext;
  docId: string;
  /** What is measured, and what the weights are fitted on. */
  measured: readonly Judged[];
  fitted: readonly Judged[];
}

export async function leaveOneOut(input: LeaveOneOutInput): Promise<LeftOutPlan> {
  const { docId, without } = input;
  const others = without.index.documents.map((document) => document.docId).filter((each) => each !== docId);
  const samples = await collectSamples(
    without,
    input.fitted.map((each) => within(each, others)),
    { docIds: others },
  );
  const weights = fitWeights(samples, START);
  const asked = input.measured.map((each) => within(each, [docId])).filter(({ grades }) => grades.size > 0);
  const score = async (ctx: ServiceContext, featureWeights: typeof weights) => {
    const scores: number[] = [];
    for (const { query, grades } of asked) {
      const filterFor = () => ({ docIds: [docId] });
      const { ranked } = await rank(ctx.index, ctx.retrieval, query.query, {
        mode: "hybrid",
        featureWeights,
        filterFor,
      });
      const order = ranked.map((each) => each.passage.passageId);
      scores.push(ndcg(order, grades, 10));
    }
    return mean(scores);
  };
  return {
    docId,
    queries: asked.length,
    shipped: await score(input.shipped, FEATURE_WEIGHTS),
    leftOut: await score(without, weights),
  };
}

/** Grades of the passages of some documents only. */
export function within(judged: Judged, docIds: readonly string[]): Judged {
  const grades = new Map([...judged.grades].filter(([id]) => docIds.some((docId) => id.startsWith(`${docId}#`))));
  return { ...judged, grades };
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
