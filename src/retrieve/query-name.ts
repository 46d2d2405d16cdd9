/**
 * A question that is nothing but a name of one concept (长护险, LTCI, 失能人员护理) is a question about that concept. Whatever name was typed, the preferred one
 * is looked for along with it and half of its meaning is the concept's, so that all names find the same. Not more than half: with the typed name
 * left out altogether, names that are narrower than their concept cost .012 of nDCG@10 over the tuning half; with half, nothing.
 */
import type { Concept } from "../model/index.ts";
import type { ConceptMatch } from "../text/concept-matcher.ts";
import { isFunctionWord } from "./query-words.ts";
import type { RetrievalContext } from "./types.ts";

/** Names whose mean stands for the concept: the preferred one first, then abbreviations and alternatives. More would change little. */
const MEANT_NAMES = 8;

const vectors = new WeakMap<RetrievalContext, Map<string, Promise<Float32Array>>>();

/** The one concept that `asked` names and says nothing beside; null where it says more, or where the name is of several concepts. */
export function conceptNamedAlone(
  asked: string,
  matches: readonly ConceptMatch[],
  concepts: readonly Concept[],
  context: RetrievalContext,
): Concept | null {
  const [first] = matches;
  if (first === undefined || matches.some((match) => match.conceptId !== first.conceptId)) return null;
  const isNamed = (start: number, end: number) => matches.some((match) => match.start <= start && end <= match.end);
  const saysMore = context.tokeniser
    .wordsWithOffsets(asked)
    .some(({ word, start, end }) => !isFunctionWord(word) && !isNamed(start, end));
  return saysMore ? null : (concepts.find(({ id }) => id === first.conceptId) ?? null);
}

/** Unit vector of a concept; worked out once for each open model. */
export function vectorOfConcept(concept: Concept, context: RetrievalContext): Promise<Float32Array> {
  const known = vectors.get(context) ?? new Map<string, Promise<Float32Array>>();
  vectors.set(context, known);
  const vector = known.get(concept.id) ?? meanOfNames(concept, context);
  known.set(concept.id, vector);
  return vector;
}

async function meanOfNames({ pref, abbr, alt }: Concept, { embedder }: RetrievalContext): Promise<Float32Array> {
  const names = [...new Set([pref, ...abbr, ...alt])].slice(0, MEANT_NAMES);
  const each = await embedder.embed(names, "query");
  return unitSum(each, embedder.dims);
}

/** Half way between two unit vectors, of length 1. */
export const towards = (vector: Float32Array, other: Float32Array): Float32Array =>
  unitSum([vector, other], vector.length);

/** The sum of vectors, of length 1; zeros stay zeros. */
function unitSum(vectors: readonly Float32Array[], dims: number): Float32Array {
  const sum = new Float32Array(dims);
  for (const vector of vectors) for (const [at, value] of vector.entries()) sum[at]! += value;
  const length = Math.hypot(...sum);
  return length === 0 ? sum : sum.map((value) => value / length);
}
