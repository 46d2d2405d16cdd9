/** What does the original file say? Text comes as UTF-8, decoded as it was when its spans were counted; all else byte for byte. */
import type { DocumentRequest } from "../model/index.ts";
import { requireDocument } from "./checks.ts";
import type { ServiceContext } from "./context.ts";

export interface SourceAnswer {
  buildId: string;
  file: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** The original of a document with its media type; throws DOCUMENT_NOT_FOUND. */
export async function source(ctx: ServiceContext, { docId }: DocumentRequest): Promise<SourceAnswer> {
  const { file } = requireDocument(ctx, docId).source;
  const stored = await ctx.index.source(docId);
  const essence = stored.mediaType.split(";")[0]!.trim().toLowerCase();
  const answer = { buildId: ctx.index.manifest.buildId, file };
  if (!essence.startsWith("text/")) return { ...answer, mediaType: stored.mediaType, bytes: stored.bytes };
  const bytes = new TextEncoder().encode(await ctx.index.text(docId));
  return { ...answer, mediaType: `${essence}; charset=utf-8`, bytes };
}
