/** How is a document built up? */
import type { DocumentRequest, OutlineAnswer } from "../model/index.ts";
import { requireDocument } from "./checks.ts";
import type { ServiceContext } from "./context.ts";

/** The tree of headings and clauses in reading order; throws DOCUMENT_NOT_FOUND. */
export async function outline(ctx: ServiceContext, { docId }: DocumentRequest): Promise<OutlineAnswer> {
  requireDocument(ctx, docId);
  return { buildId: ctx.index.manifest.buildId, docId, outline: await ctx.index.outline(docId) };
}
