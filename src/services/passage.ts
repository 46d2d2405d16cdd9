/** What stands at one address, and what before and after it? */
import { PlanlensError } from "../errors.ts";
import type { PassageAnswer, PassageRequest } from "../model/index.ts";
import { requireDocument } from "./checks.ts";
import type { ServiceContext } from "./context.ts";

/** One passage with its neighbours in the same document; throws DOCUMENT_NOT_FOUND or PASSAGE_NOT_FOUND. */
export async function passage(ctx: ServiceContext, { docId, eId }: PassageRequest): Promise<PassageAnswer> {
  requireDocument(ctx, docId);
  const seq = await ctx.index.seqOf(`${docId}#${eId}`);
  if (seq === null) throw notFound(docId, eId);
  const { first, count } = ctx.index.passageRange(docId);
  const around = [seq - 1, seq, seq + 1].filter((n) => n >= first && n < first + count);
  const found = await ctx.index.passages(around);
  const at = (n: number) => found[around.indexOf(n)] ?? null;
  const here = at(seq);
  if (here === null) throw notFound(docId, eId);
  return { buildId: ctx.index.manifest.buildId, passage: here, previous: at(seq - 1), next: at(seq + 1) };
}

function notFound(docId: string, eId: string): PlanlensError {
  const message = `eId=${eId} is not a passage of ${docId}; /documents/${docId}/passages lists them`;
  return new PlanlensError("PASSAGE_NOT_FOUND", message, { errors: [{ path: "eId", message }] });
}
