/** Is there an index to answer from, and how large is it? */
import type { HealthAnswer } from "../model/index.ts";
import type { ServiceContext } from "./context.ts";

/** Counts and identity of the open build. */
export async function health(ctx: ServiceContext): Promise<HealthAnswer> {
  const { buildId, counts, embedder } = ctx.index.manifest;
  return {
    status: "ok",
    buildId,
    documents: counts.documents,
    passages: counts.passages,
    embedder: { id: embedder.id, dims: embedder.dims },
  };
}
