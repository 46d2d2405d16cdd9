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
  const nearness = await nearnessOf(plan, asked, words.flat(), context);
  const meant = asked.map((word) => conceptNamed(word, context));
  return words.map((held, passage) => {
    const named = new Set(context.conceptsOf(passages[passage]!).map((match) => match.conceptId));
    const nearest = meant.map((conceptId): number => (conceptId !== null && named.has(conceptId) ? 1 : 0));
    for (const word of held) {
      const near = nearness.get(word)!;
      for (let at = 0; at < near.length; at++) if (near[at]! > nearest[at]!) nearest[at] = near[at]!;
    }
    return nearest.reduce((sum, near) => sum + near, 0) / asked.length;
  });
}

/** The concept that the whole word is a name of; under any other of its names it is met in full. */
const conceptNamed = (word: string, context: RetrievalContext): string | null =>
  context.conceptsIn(word).find(({ start, end }) => start === 0 && end === word.length)?.conceptId ?? null;

/** Cosines of a word with each word of the question, by the word: the documents of one comparison share most of their words. */
const remembered = new WeakMap<QueryPlan, Map<string, Float32Array>>();

async function nearnessOf(
  plan: QueryPlan,
  asked: readonly string[],
  words: readonly string[],
  context: RetrievalContext,
): Promise<ReadonlyMap<string, Float32Array>> {
  const known = remembered.get(plan) ?? new Map<string, Float32Array>();
  remembered.set(plan, known);
  const fresh = [...new Set(words)].filter((word) => !known.has(word));
  const askedVectors = await context.wordVectors(asked);
  const vectors = await context.wordVectors(fresh);
  for (const [at, word] of fresh.entries()) {
    // Documents are looked at side by side: another may have worked it out by now.
    if (known.has(word)) continue;
    const near = Float32Array.from(askedVectors, (vector) => cosine(vector, vectors[at]!));
    known.set(word, near);
  }
  return known;
}

/** Words that were typed, of at least two characters; one inside a longer one is not counted. */
export function typedWords({ terms }: QueryPlan): string[] {
  const typed = terms.filter(({ term, kind }) => kind === "exact" && [...term].length > 1).map(({ term }) => term);
  return typed.filter((term) => !typed.some((other) => other !== term && other.includes(term)));
}

/** Of unit vectors. */
export const cosine = (a: Float32Array, b: Float32Array): number => {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
};
