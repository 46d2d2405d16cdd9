/**
 * The manifest of one index build: what it was made from and how much it holds. `buildId` is a hash over all inputs, so the same
 * documents, lexicon, model and code give the same id.
 */
import { z } from "zod";

export const BuildInputs = z.object({
  documents: z.string(),
  lexicon: z.string(),
  model: z.string(),
  code: z.string(),
});
export type BuildInputs = z.infer<typeof BuildInputs>;

export const Manifest = z.object({
  schemaVersion: z.int(),
  buildId: z.string().regex(/^[0-9a-f]{16}$/),
  inputs: BuildInputs,
  embedder: z.object({ id: z.string(), dims: z.int() }),
  counts: z.object({ documents: z.int(), passages: z.int(), indicators: z.int(), targets: z.int(), duties: z.int() }),
  failures: z.array(z.object({ file: z.string(), code: z.string(), message: z.string() })),
});
export type Manifest = z.infer<typeof Manifest>;
