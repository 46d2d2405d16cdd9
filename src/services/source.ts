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
  return { ...answer, mediaType: `${essence}; charset=utf-8`, bytes: asUtf8(stored.bytes) };
}

/** UTF-8 stays as it is; a file that is not valid UTF-8 is read by its mark as UTF-16, else as GB 18030. */
function asUtf8(bytes: Uint8Array): Uint8Array {
  if (isUtf8(bytes)) return bytes;
  return new TextEncoder().encode(new TextDecoder(encodingOf(bytes)).decode(bytes));
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "gb18030";
}
