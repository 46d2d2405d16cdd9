/** Text → vectors. */
export { createEmbedder, type EmbedderDeps, fingerprintOf } from "./create-embedder.ts";
export { createReranker } from "./create-reranker.ts";
export type { Embedder, TextKind } from "./embedder.ts";
export type { Reranker } from "./reranker.ts";
