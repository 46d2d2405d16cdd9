/** One set of graded queries through search in each mode, through the baselines and through compare. */
import type { SearchMode } from "../model/index.ts";
import { rank } from "../retrieve/rank.ts";
import { compare } from "../services/compare.ts";
import type { ServiceContext } from "../services/context.ts";
import { search } from "../services/search.ts";
import type { Baseline } from "./baselines/baseline.ts";
import { gradePassages, type Judged, type JudgmentSet } from "./judgments.ts";
import { measure } from "./metrics.ts";
import type { QueryResult, SetRun } from "./run.ts";
import { summarise } from "./summarise.ts";

const MODES: readonly SearchMode[] = ["keyword", "semantic", "hybrid"];

export async function evaluateSet(
  ctx: ServiceContext,
  { set, queries }: JudgmentSet,
  baselines: readonly Baseline[],
): Promise<SetRun> {
  const judged = await gradePassages(ctx.index, queries);
  const systems = [...MODES.map((mode) => ownMode(ctx, mode)), ...baselines];
  const results = Object.fromEntries(systems.map(({ name }): [string, QueryResult[]] => [name, []]));
  for (const { query, grades } of judged.filter((each) => each.grades.size > 0)) {
    for (const { name, rank: ranked } of systems) {
      results[name]!.push({ id: query.id, kind: query.kind, ...measure(await ranked(query.query), grades) });
    }
  }
  const names = baselines.map((each) => each.name);
  const summary = summarise(results, names);
  return { set, queries: queries.length, systems: results, baselines: names, summary, ...(await cells(ctx, judged)) };
}

const ownMode = (ctx: ServiceContext, mode: SearchMode): Baseline => ({
  name: mode,
  rank: async (query) => {
    const { ranked } = await rank(ctx.index, ctx.retrieval, query, { mode });
    return ranked.map((each) => each.passage.passageId);
  },
});

async function cells(ctx: ServiceContext, judged: readonly Judged[]) {
  const found: Pick<SetRun, "firstClauses" | "absence" | "none"> = { firstClauses: [], absence: [], none: [] };
  for (const each of judged) await evaluateCompare(ctx, each, found);
  return found;
}

async function evaluateCompare(
  ctx: ServiceContext,
  { query, grades, answering }: Judged,
  found: Pick<SetRun, "firstClauses" | "absence" | "none">,
): Promise<void> {
  const { id, kind } = query;
  const { cells: said } = await compare(ctx, { q: query.query, evidence: 3 });
  const unanswerable = query.relevant.length === 0;
  for (const { docId, state, headline } of said) {
    const saidAbsent = state === "absent" || state === "equivalent";
    const judgedAbsent = query.absent.includes(docId);
    if (judgedAbsent || answering.has(docId)) found.absence.push({ id, docId, unanswerable, judgedAbsent, saidAbsent });
    if (!answering.has(docId)) continue;
    const relevant = headline !== null && (grades.get(headline.passage.passageId) ?? 0) > 0;
    found.firstClauses.push({ id, kind, docId, relevant });
  }
  if (!unanswerable) return;
  const { total } = await search(ctx, { q: query.query, limit: 1, offset: 0, mode: "hybrid" });
  const absentCells = said.filter((cell) => cell.state === "absent").length;
  found.none.push({ id, query: query.query, searchTotal: total, absentCells, cells: said.length });
}
