/**
 * What does each document say on a topic or question? One cell a document: retrieval runs over every document by itself, so none is dropped
 * because others say more. A cell is never empty: absence comes with a receipt.
 */
import type { Cell, CompareAnswer, CompareRequest, Document, Receipt } from "../model/index.ts";
import { fold } from "../retrieve/fold.ts";
import { toHits } from "../retrieve/hits.ts";
import { ABSENT_THRESHOLD } from "../retrieve/presence.ts";
import { checkDocuments, checkRegions } from "./checks.ts";
import { type Column, columnsOf, standsIn } from "./columns.ts";
import type { ServiceContext } from "./context.ts";
import { type Subject, subjectOf } from "./subject.ts";

export async function compare(ctx: ServiceContext, request: CompareRequest): Promise<CompareAnswer> {
  const documents = documentsOf(ctx, request);
  const subject = await subjectOf(ctx, request);
  const columns = await columnsOf(ctx, subject, documents);
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
function documentsOf(ctx: ServiceContext, request: CompareRequest): Document[] {
  const regions = request.regions && new Set(checkRegions(ctx, request.regions));
  const named = request.docs === undefined ? ctx.index.documents : checkDocuments(ctx, request.docs, "docs");
  const columns = named.filter(
    (each) => regions === undefined || (each.region !== null && regions.has(each.region.code)),
  );
  if (request.base === undefined) return [...columns];
  const [base] = checkDocuments(ctx, [request.base], "base");
  return [base!, ...columns.filter((each) => each.docId !== request.base)];
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
  for (const { topicId, label, subject: other } of subject.equivalents) {
    const instead = await other();
    const [found] = await columnsOf(ctx, instead, [column.document]);
    if (!standsIn(found!.finding)) continue;
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
