/**
 * What does each document say on a topic or question? One cell a document: retrieval runs over every document by itself, so none is dropped
 * because others say more.
 */
import type { Cell, CompareAnswer, CompareRequest, Document, Hit, Receipt, Role, Strength } from "../model/index.ts";
import { toHits } from "../retrieve/hits.ts";
import { rerank } from "../retrieve/rerank.ts";
import { retrieveEach } from "../retrieve/retrieve-each.ts";
import type { QueryPlan, RankedPassage } from "../retrieve/types.ts";
import { understandQuery } from "../retrieve/understand-query.ts";
import { checkDocuments, checkRegions, checkTopic } from "./checks.ts";
import type { ServiceContext } from "./context.ts";

/** Passages of each document that are read for its cell. */
const DEPTH = 60;
/**
 * A passage counts as an answer when its fused score reaches this share of the best one of any document: below it, the documents that do not
 * speak of the topic hold only passages with stray words.
 */
const ANSWER_SHARE = 0.5;
const ACTS: ReadonlySet<Role> = new Set(["measure", "goal", "safeguard", "principle"]);
const LADDER: readonly Strength[] = ["none", "mention", "explore", "promote", "commit"];

export async function compare(ctx: ServiceContext, request: CompareRequest): Promise<CompareAnswer> {
  const columns = columnsOf(ctx, request);
  const text = request.q ?? checkTopic(ctx, request.topic!).pref;
  const { index, retrieval } = ctx;
  const plan = await understandQuery(text, retrieval, { concepts: index.lexicon.concepts, documents: [] });
  const found = await retrieveEach(
    index,
    plan,
    columns.map((column) => column.docId),
  );
  const ranked = await Promise.all(
    found.map((list) => rerank(index, retrieval, plan, list.slice(0, DEPTH), { mode: "hybrid" })),
  );
  const best = Math.max(0, ...ranked.map((list) => list[0]?.fused ?? 0));
  const control = positiveControl(ranked, best);
  const cells = await Promise.all(
    columns.map((column, at) => cellOf(ctx, plan, column, ranked[at]!, { best, control, evidence: request.evidence })),
  );
  return {
    buildId: index.manifest.buildId,
    topic: request.topic ?? null,
    query: request.q ?? null,
    columns,
    cells,
  };
}

/** Documents in the order asked for, the base first; all of the index when none are named. */
function columnsOf(ctx: ServiceContext, request: CompareRequest): Document[] {
  const regions = request.regions && new Set(checkRegions(ctx, request.regions));
  const named = request.docs === undefined ? ctx.index.documents : checkDocuments(ctx, request.docs, "docs");
  const columns = named.filter(
    (each) => regions === undefined || (each.region !== null && regions.has(each.region.code)),
  );
  if (request.base === undefined) return [...columns];
  const [base] = checkDocuments(ctx, [request.base], "base");
  return [base!, ...columns.filter((each) => each.docId !== request.base)];
}

function positiveControl(ranked: readonly RankedPassage[][], best: number): RankedPassage | null {
  return ranked.map((list) => list[0]).find((first) => first !== undefined && first.fused === best) ?? null;
}

interface CellOptions {
  best: number;
  control: RankedPassage | null;
  evidence: number;
}

async function cellOf(
  ctx: ServiceContext,
  plan: QueryPlan,
  column: Document,
  ranked: readonly RankedPassage[],
  { best, control, evidence }: CellOptions,
): Promise<Cell> {
  const threshold = best * ANSWER_SHARE;
  const answers = ranked.filter((each) => each.fused >= threshold && threshold > 0);
  const acts = answers.filter((each) => ACTS.has(each.passage.role));
  const shown = acts.length > 0 ? acts : answers;
  const hits = await toHits(ctx.index, ctx.retrieval, plan, shown.slice(0, evidence));
  const inCell = new Set(answers.map((each) => each.passage.passageId));
  const isAbsent = hits.length === 0;
  return {
    docId: column.docId,
    region: column.region && { code: column.region.code, name: column.region.name },
    state: isAbsent ? "absent" : stateOf(shown),
    strength: strongest(acts),
    headline: hits[0] ?? null,
    evidence: hits,
    indicators: ctx.index.indicators.filter((each) => inCell.has(each.passageId)),
    targets: ctx.index.targets.filter((each) => inCell.has(each.passageId)),
    duties: ctx.index.duties.filter((each) => inCell.has(each.passageId)),
    equivalent: null,
    receipt: isAbsent ? await receiptOf(ctx, plan, column, ranked, threshold, control) : null,
  };
}

function stateOf(shown: readonly RankedPassage[]): Cell["state"] {
  const prose = shown.filter((each) => each.passage.kind !== "row");
  if (prose.some((each) => ACTS.has(each.passage.role))) return "measure";
  return shown.some((each) => each.passage.kind === "row") ? "indicator" : "background";
}

function strongest(acts: readonly RankedPassage[]): Strength {
  const levels = acts.slice(0, 3).map((each) => LADDER.indexOf(each.passage.strength));
  return LADDER[Math.max(0, ...levels)]!;
}

async function receiptOf(
  ctx: ServiceContext,
  plan: QueryPlan,
  column: Document,
  ranked: readonly RankedPassage[],
  threshold: number,
  control: RankedPassage | null,
): Promise<Receipt> {
  const nearest: Hit[] = await toHits(ctx.index, ctx.retrieval, plan, ranked.slice(0, 1));
  const elsewhere = control !== null && control.docId !== column.docId;
  return {
    terms: [...plan.terms.map((each) => each.term), ...plan.expansions.map((each) => each.term)],
    passagesScanned: ctx.index.passageRange(column.docId).count,
    nearest: nearest[0] ?? null,
    threshold,
    positiveControl: elsewhere ? { docId: control.docId, passageId: control.passage.passageId } : null,
  };
}
