/** Which concepts of the lexicon come nearest to words that found little? For a reader who has to ask in other words. */

import type { Concept } from "../model/index.ts";
import { cosine } from "../retrieve/coverage.ts";
import type { IndexReader } from "../store/types.ts";
import type { ServiceContext } from "./context.ts";

export interface NearConcept {
  conceptId: string;
  label: string;
  /** −1…1. */
  cosine: number;
}

/** Below it the nearest concept has nothing to do with what was asked: 奥运会申办 is 0.30 from its nearest, 长胡险 0.36 from 长期护理保险. */
const MIN_COSINE = 0.33;

/** Nearest first, at most `limit`; none where the model knows no word of the text. */
export async function nearestConcepts(ctx: ServiceContext, text: string, limit: number): Promise<NearConcept[]> {
  const [vectors, [asked]] = await Promise.all([labelVectors(ctx), ctx.retrieval.embedder.embed([text], "query")]);
  return ctx.index.lexicon.concepts
    .map(({ id, pref }, at) => ({ conceptId: id, label: pref, cosine: cosine(vectors[at]!, asked!) }))
    .filter(({ cosine }) => cosine >= MIN_COSINE)
    .sort((a, b) => b.cosine - a.cosine)
    .slice(0, limit);
}

const remembered = new WeakMap<IndexReader, Promise<Float32Array[]>>();

/** Once for each open build; a failure is not remembered. */
function labelVectors({ index, retrieval }: ServiceContext): Promise<Float32Array[]> {
  const known = remembered.get(index);
  if (known !== undefined) return known;
  const made = retrieval.embedder.embed(index.lexicon.concepts.map(labelOf), "query");
  remembered.set(index, made);
  made.catch(() => remembered.delete(index));
  return made;
}

const labelOf = ({ pref }: Concept) => pref;
