/**
 * What does each document say on a topic or question? One cell a document: retrieval runs over every document by itself, so none is dropped
 * because others say more. A cell is never empty: absence comes with a receipt.
 */
import type { Cell, CompareAnswer, CompareRequest, Document, Receipt } from "../model/index.ts";
import { fold } from "../retrieve/fold.ts";
import { toHits } from "../retrieve/hits.ts";
import { ABSENT_THRESHOLD } from "../retrieve/presence.ts";
import { rerank } from "../retrieve/rerank.ts";
import { retrieveEach } from "../retrieve/retrieve-each.ts";
import type { RankedPassage } from "../retrieve/types.ts";
import { type Finding, findState, NOT_ASKED } from "./cell-state.ts";
import { checkDocuments, checkRegions } from "./checks.ts";
import type { ServiceContext } from "./context.ts";
import { type Subject, subjectOf } from "./subject.ts";

/** Passages of each document that are read for its cell. */
const DEPTH = 60;

/** What was found in one document. */
interface Column {
  document: Document;
  ranked: RankedPassage[];
  finding: Finding;
  /** False where the question names other places: what a plan says on its own account is no answer about theirs. */
  isAsked: boolean;
}

export async function compare(ctx: ServiceContext, request: CompareRequest): Promise<CompareAnswer> {
  const documents = columnsOf(ctx, request);
  const subject = await subjectOf(ctx, request);
  const columns = (await search(ctx, subject, documents)).map((column) =>
    isAsked(column.document, subject, request) ? column : { ...column, finding: NOT_ASKED, isAsked: false },
  );
  const cells = await Promise.all(columns.map((column) => cellOf(ctx, subject, column, columns, request.evidence)));
  return {
    buildId: ctx.index.manifest.buildId,
    topic: request.topic ?? null,
    query: request.q ?? null,
    columns: documents,
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

/** A region that the question names is a filter, as in search, unless the caller says which documents are meant. */
function isAsked({ region }: Document, { plan }: Subject, { regions, docs }: CompareRequest): boolean {
  if (plan.regions.length === 0 || regions !== undefined || docs !== undefined) return true;
  return region !== null && plan.regions.includes(region.code);
}

async function search(ctx: ServiceContext, subject: Subject, documents: readonly Document[]): Promise<Column[]> {
  const { index, retrieval } = ctx;
  const found = await retrieveEach(
    index,
    subject.plan,
    documents.map((document) => document.docId),
  );
  return Promise.all(
    documents.map(async (document, at) => {
      const ranked = await rerank(index, retrieval, subject.plan, found[at]!.slice(0, DEPTH), { mode: "hybrid" });
      return { document, ranked, finding: findState(ranked, subject, retrieval), isAsked: true };
    }),
  );
}

async function cellOf(
  ctx: ServiceContext,
  subject: Subject,
  column: Column,
  columns: readonly Column[],
  evidence: number,
): Promise<Cell> {
  const { document, finding } = column;
  if (finding.state === "absent") return silentCell(ctx, subject, column, columns, evidence);
  const hits = await toHits(ctx.index, ctx.retrieval, subject.plan, fold(finding.answers).slice(0, evidence));
  const inCell = new Set(finding.answers.map((each) => each.passage.passageId));
  return {
    ...emptyCell(document),
    state: finding.state,
    strength: finding.strength,
    headline: hits[0] ?? null,
    evidence: hits,
    indicators: ctx.index.indicators.filter((each) => inCell.has(each.passageId)),
    targets: ctx.index.targets.filter((each) => inCell.has(each.passageId)),
    duties: ctx.index.duties.filter((each) => inCell.has(each.passageId)),
  };
}

function emptyCell({ docId, region }: Document): Cell {
  return {
    docId,
    region: region && { code: region.code, name: region.name },
    state: "absent",
    strength: "none",
    headline: null,
    evidence: [],
    indicators: [],
    targets: [],
    duties: [],
    equivalent: null,
    receipt: null,
  };
}

/** Nothing on the subject itself: a related instrument in its place, or absence; both say what was looked for. */
async function silentCell(
  ctx: ServiceContext,
  subject: Subject,
  column: Column,
  columns: readonly Column[],
  evidence: number,
): Promise<Cell> {
  const receipt = await receiptOf(ctx, subject, column, columns);
  for (const { topicId, label, subject: other } of column.isAsked ? subject.equivalents : []) {
    const instead = await other();
    const [found] = await search(ctx, instead, [column.document]);
    if (found!.finding.state !== "measure") continue;
    const cell = await cellOf(ctx, instead, found!, [found!], evidence);
    const equivalent = { topicId, label, strength: cell.strength };
    return { ...cell, state: "equivalent", strength: "none", equivalent, receipt };
  }
  return { ...emptyCell(column.document), receipt };
}

/** What was looked for, the nearest miss, and another document in which the same search succeeds. */
async function receiptOf(
  ctx: ServiceContext,
  { plan }: Subject,
  column: Column,
  columns: readonly Column[],
): Promise<Receipt> {
  const nearest = await toHits(ctx.index, ctx.retrieval, plan, column.ranked.slice(0, 1));
  const control = columns
    .filter((each) => each.document !== column.document && each.finding.state === "measure")
    .sort((a, b) => b.ranked[0]!.fused - a.ranked[0]!.fused)[0];
  return {
    terms: [
      ...new Set([
        ...plan.terms.map((each) => each.term),
        ...plan.expansions.filter((each) => each.kind !== "related").map((each) => each.term),
      ]),
    ],
    passagesScanned: ctx.index.passageRange(column.document.docId).count,
    nearest: nearest[0] ?? null,
    threshold: ABSENT_THRESHOLD,
    positiveControl:
      control === undefined
        ? null
        : { docId: control.document.docId, passageId: control.finding.answers[0]!.passage.passageId },
  };
}
