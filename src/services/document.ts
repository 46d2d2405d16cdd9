/** What is known of one document as a whole? */
import type { DocumentAnswer, DocumentRequest } from "../model/index.ts";
import { requireDocument } from "./checks.ts";
import type { ServiceContext } from "./context.ts";

/** Metadata, counts and warnings of a document; throws DOCUMENT_NOT_FOUND. */
export async function document(ctx: ServiceContext, { docId }: DocumentRequest): Promise<DocumentAnswer> {
  return { ...requireDocument(ctx, docId), buildId: ctx.index.manifest.buildId };
}
