/** Text → vectors. */
export { createEmbedder, type EmbedderDeps, fingerprintOf } from "./create-embedder.ts";
export type { Embedder, TextKind } from "./embedder.ts";
