/**
 * How far each word of a question is met by some word of a passage, by meaning: late interaction (MaxSim, Khattab & Zaharia 2020) over single words. A
 * passage near the question as a whole may still leave out the one word that matters.
 */
import type { Passage } from "../model/index.ts";
import type { QueryPlan, RetrievalContext } from "./types.ts";

/** Mean over the words of the question of the cosine of the nearest word of the passage or its headings, 0…1; 0 where the question has no such word. */
export async function coverageOf(
  plan: QueryPlan,
  passages: readonly Passage[],
  context: RetrievalContext,
): Promise<number[]> {
  const asked = typedWords(plan);
  // A transformer would take seconds for the words of a hundred passages.
  if (asked.length === 0 || context.embedder.isStatic !== true) return passages.map(() => 0);
  const words = passages.map((passage) => context.wordsOf(passage));
  const distinct = [...new Set(words.flat())];
  const askedVectors = await context.wordVectors(asked);
  const vectors = await context.wordVectors(distinct);
  const nearness = new Map(
    distinct.map((word, at) => [word, askedVectors.map((vector) => cosine(vector, vectors[at]!))]),
  );
  return words.map((held) => {
    const nearest = asked.map((_, at) => held.reduce((best, word) => Math.max(best, nearness.get(word)![at]!), 0));
    return nearest.reduce((sum, near) => sum + near, 0) / asked.length;
  });
}

/** Words that were typed, of at least two characters; one inside a longer one is not counted. */
export function typedWords({ terms }: QueryPlan): string[] {
  const typed = terms.filter(({ term, kind }) => kind === "exact" && [...term].length > 1).map(({ term }) => term);
  return typed.filter((term) => !typed.some((other) => other !== term && other.includes(term)));
}

const cosine = (a: Float32Array, b: Float32Array) => {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
};
