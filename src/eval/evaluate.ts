/**
 * Runs the graded queries through search in each mode and through compare, and gathers the measures. What it returns is plain data: it can be
 * printed, saved and compared with a later run.
 */
import type { JudgedQuery, SearchMode } from "../model/index.ts";
import { rank } from "../retrieve/rank.ts";
import { compare } from "../services/compare.ts";
import type { ServiceContext } from "../services/context.ts";
import { gradePassages, type Judged } from "./judgments.ts";
import { measure, type QueryMetrics } from "./metrics.ts";

export interface QueryResult extends QueryMetrics {
  id: string;
  kind: JudgedQuery["kind"];
}

export interface EvaluationRun {
  buildId: string;
  queries: number;
  modes: Record<SearchMode, QueryResult[]>;
  /** For each query and answering document: is the first clause of its compare cell relevant? */
  firstClauses: { id: string; kind: JudgedQuery["kind"]; docId: string; relevant: boolean }[];
  /** For each query and document that is judged absent or answering: what compare says. */
  absence: { id: string; docId: string; judgedAbsent: boolean; saidAbsent: boolean }[];
}

const MODES: readonly SearchMode[] = ["keyword", "semantic", "hybrid"];

export async function evaluate(ctx: ServiceContext, queries: readonly JudgedQuery[]): Promise<EvaluationRun> {
  const judged = await gradePassages(ctx.index, queries);
  const run: EvaluationRun = {
    buildId: ctx.index.manifest.buildId,
    queries: queries.length,
    modes: { keyword: [], semantic: [], hybrid: [] },
    firstClauses: [],
    absence: [],
  };
  for (const each of judged) {
    for (const mode of MODES) if (each.grades.size > 0) run.modes[mode].push(await evaluateQuery(ctx, each, mode));
    await evaluateCompare(ctx, each, run);
  }
  return run;
}

async function evaluateQuery(ctx: ServiceContext, { query, grades }: Judged, mode: SearchMode): Promise<QueryResult> {
  const { ranked } = await rank(ctx.index, ctx.retrieval, query.query, { mode });
  const ids = ranked.map((each) => each.passage.passageId);
  return { id: query.id, kind: query.kind, ...measure(ids, grades) };
}

async function evaluateCompare(
  ctx: ServiceContext,
  { query, grades, answering }: Judged,
  run: EvaluationRun,
): Promise<void> {
  const { cells } = await compare(ctx, { q: query.query, evidence: 3 });
  for (const { docId, state, headline } of cells) {
    const saidAbsent = state === "absent" || state === "equivalent";
    const judgedAbsent = query.absent.includes(docId);
    if (judgedAbsent || answering.has(docId)) run.absence.push({ id: query.id, docId, judgedAbsent, saidAbsent });
    if (!answering.has(docId)) continue;
    const relevant = headline !== null && (grades.get(headline.passage.passageId) ?? 0) > 0;
    run.firstClauses.push({ id: query.id, kind: query.kind, docId, relevant });
  }
}
