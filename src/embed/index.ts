/** Text → vectors. */
export { createEmbedder, type EmbedderDeps } from "./create-embedder.ts";
export type { Embedder, TextKind } from "./embedder.ts";
