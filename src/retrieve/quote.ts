/**
 * The sentence of a passage that answers best, verbatim. Words and concepts of the question decide; where no sentence shares any, its meaning
 * does.
 */
import type { Passage, Quote } from "../model/index.ts";
import { normalise } from "../text/normalise.ts";
import { splitSentences } from "../text/sentences.ts";
import { sliceTraced } from "../text/trace.ts";
import type { QueryPlan, RetrievalContext } from "./types.ts";

/** A concept of the question says more than one of its words. */
const CONCEPT_SCORE = 3;
/** Titles name what the next sentence says. */
const TITLE_CHARS = 16;
const TITLE_FACTOR = 0.6;

interface Sentence {
  start: number;
  end: number;
  text: string;
}

export async function bestQuote(
  passage: Passage,
  raw: string,
  plan: QueryPlan,
  context: RetrievalContext,
): Promise<Quote> {
  const sentences = splitSentences(passage.text).map(({ start, end }) => ({ start, end, text: passage.text.slice(start, end) }));
  const only = sentences[0] ?? { start: 0, end: passage.text.length, text: passage.text };
  const best = sentences.length < 2 ? only : await choose(sentences, plan, context);
  const { text, spans } = sliceTraced(raw, passage, best.start, best.end);
  return { text, spans };
}

async function choose(sentences: readonly Sentence[], plan: QueryPlan, context: RetrievalContext): Promise<Sentence> {
  const scores = sentences.map((sentence) => sharedScore(sentence.text, plan, context));
  const best = Math.max(...scores);
  return sentences[best > 0 ? scores.indexOf(best) : await nearestSentence(sentences, plan, context)]!;
}

function sharedScore(sentence: string, plan: QueryPlan, context: RetrievalContext): number {
  const normal = normalise(sentence).text;
  let score = 0;
  for (const { term, weight } of plan.terms) {
    if (normal.includes(term)) score += weight * Math.min([...term].length, 4) * 0.5;
  }
  const named = new Set(context.concepts.match(sentence).map((match) => match.conceptId));
  for (const { conceptId, weight } of plan.concepts) if (named.has(conceptId)) score += CONCEPT_SCORE * weight;
  return sentence.length <= TITLE_CHARS ? score * TITLE_FACTOR : score;
}

async function nearestSentence(sentences: readonly Sentence[], plan: QueryPlan, context: RetrievalContext): Promise<number> {
  const [query] = await context.embedder.embed([plan.text], "query");
  const vectors = await context.embedder.embed(
    sentences.map((sentence) => sentence.text),
    "passage",
  );
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  vectors.forEach((vector, at) => {
    const cosine = vector.reduce((sum, value, dimension) => sum + value * query![dimension]!, 0);
    if (cosine > most) [best, most] = [at, cosine];
  });
  return best;
}
