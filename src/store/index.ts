/** The store: one build of the index on disk, written whole, published in one step, read until the reader is closed. */
export { buildIdOf } from "./build-id.ts";
export { isStale, openCurrent } from "./open.ts";
export * from "./types.ts";
export { type BuildProgress, type BuildStep, type MatrixOf, type WrittenBuild, writeBuild } from "./write.ts";
