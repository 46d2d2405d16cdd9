/** Which documents does the index hold? */
import type { DocumentsAnswer } from "../model/index.ts";
import type { ServiceContext } from "./context.ts";

/** All documents, in the order of the build. */
export async function documents(ctx: ServiceContext): Promise<DocumentsAnswer> {
  return { buildId: ctx.index.manifest.buildId, documents: [...ctx.index.documents] };
}
