/**
 * What does each document say on a topic or question? One cell a document: retrieval runs over every document by itself, so none is dropped
 * because others say more. A cell is never empty: absence comes with a receipt.
 */
import type { Cell, CompareAnswer, CompareRequest, Document } from "../model/index.ts";
import { fillCells } from "./cells.ts";
import { checkDocuments, checkRegions } from "./checks.ts";
import { columnsOf } from "./columns.ts";
import { formOf } from "./compare-form.ts";
import { onlyHere } from "./compare-only.ts";
import { sharedBetween } from "./compare-shared.ts";
import { requireSummariser, summarise } from "./compare-summary.ts";
import type { ServiceContext } from "./context.ts";
import { type Subject, subjectOf } from "./subject.ts";

export async function compare(ctx: ServiceContext, request: CompareRequest): Promise<CompareAnswer> {
  const summariser = request.summary === "true" ? requireSummariser(ctx) : null;
  const documents = documentsOf(ctx, request);
  const subject = await subjectOf(ctx, request);
  const columns = await columnsOf(ctx, subject, documents, asksAbout(subject, request));
  const filled = await fillCells(ctx, subject, columns, request.evidence);
  const only = await onlyHere(ctx, subject, filled);
  const plain = filled.map(({ cell }) => cell);
  const summaries = summariser === null ? null : await summarise(summariser, plain);
  const cells = plain.map((cell, at): Cell => {
    return { ...cell, only: only[at]!, summary: summaries?.byDocument.get(cell.docId) ?? null };
  });
  return {
    buildId: ctx.index.manifest.buildId,
    topic: request.topic ?? null,
    query: request.q ?? null,
    columns: documents,
    cells,
    sharedWording: await sharedBetween(ctx, cells),
    ...(await formOf(
      ctx,
      subject,
      columns.filter(({ isAsked }) => isAsked),
      cells.filter(({ asked }) => asked),
      request.topic ?? null,
    )),
    summaryWarnings: summaries?.warnings ?? [],
  };
}

/** A region that the question names is a filter, as in search, unless the caller says which documents are meant. */
function asksAbout({ plan }: Subject, { regions, docs }: CompareRequest): (document: Document) => boolean {
  if (plan.regions.length === 0 || regions !== undefined || docs !== undefined) return () => true;
  return ({ region }) => region !== null && plan.regions.includes(region.code);
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
