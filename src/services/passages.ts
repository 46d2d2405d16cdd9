/** What does a document say, clause by clause? */
import type { PassagesAnswer, PassagesRequest } from "../model/index.ts";
import { requireDocument } from "./checks.ts";
import type { ServiceContext } from "./context.ts";

/** A page of the document's passages in reading order, empty behind the last one; throws DOCUMENT_NOT_FOUND. */
export async function passages(ctx: ServiceContext, request: PassagesRequest): Promise<PassagesAnswer> {
  requireDocument(ctx, request.docId);
  const { first, count } = ctx.index.passageRange(request.docId);
  const length = Math.max(0, Math.min(request.limit, count - request.offset));
  const seqs = Array.from({ length }, (_, i) => first + request.offset + i);
  return { buildId: ctx.index.manifest.buildId, total: count, passages: await ctx.index.passages(seqs) };
}
