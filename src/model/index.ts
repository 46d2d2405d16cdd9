/** All schemas and the types inferred from them. */
export * from "./answers.ts";
export * from "./build.ts";
export * from "./catalog.ts";
export * from "./compare.ts";
export * from "./document.ts";
export * from "./exports.ts";
export * from "./facts.ts";
export * from "./hit.ts";
export * from "./indicator-concepts.ts";
export * from "./judgments.ts";
export * from "./lexicon.ts";
export * from "./matrix.ts";
export * from "./measured.ts";
export * from "./passage.ts";
export * from "./requests.ts";
export * from "./span.ts";
export * from "./wording.ts";
