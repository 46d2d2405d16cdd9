/**
 * The sentence of a passage that answers best, verbatim: by the words and concepts of the question that it holds, and by its meaning.
 */
import type { Quote, Span } from "../model/index.ts";
import { isDutyLine } from "../text/duty-marks.ts";
import type { Reading } from "./reading.ts";
import type { QueryPlan } from "./types.ts";

/** A concept of the question says more than one of its words. */
const CONCEPT_SCORE = 3;
/** A longer word says more, up to this many characters. */
const MAX_COUNTED_CHARS = 4;
/** Titles name what the next sentence says. */
const TITLE_CHARS = 16;
const TITLE_FACTOR = 0.6;
/** Meaning against shared words: a cosine of 0.5 weighs like one concept. */
const MEANING_SCORE = 6;

/** How near a sentence, by its number in the passage, stands to the question: cosine. */
export type SentenceMeaning = (sentence: number) => number;

export function bestQuote(reading: Reading, plan: QueryPlan, meaning: SentenceMeaning): Quote {
  const { text, sentences } = reading.passage;
  const scores = sentences.map((sentence, at) =>
    isDutyLine(text.slice(sentence.start, sentence.end))
      ? -1
      : sharedScore(reading, sentence, plan) + MEANING_SCORE * meaning(at),
  );
  const best = sentences[scores.indexOf(Math.max(...scores))] ?? { start: 0, end: text.length };
  return reading.slice(best.start, best.end);
}

function sharedScore({ passage, named }: Reading, { start, end }: Span, plan: QueryPlan): number {
  const sentence = passage.text.slice(start, end).toLowerCase();
  let score = 0;
  for (const { term, weight } of plan.terms) {
    if (sentence.includes(term)) score += (weight * Math.min([...term].length, MAX_COUNTED_CHARS)) / 2;
  }
  const here = new Set(
    named.filter((match) => match.start >= start && match.end <= end).map((match) => match.conceptId),
  );
  for (const { conceptId, weight } of plan.concepts) if (here.has(conceptId)) score += CONCEPT_SCORE * weight;
  return end - start <= TITLE_CHARS ? score * TITLE_FACTOR : score;
}

/** Cosine of the question with each sentence, from the vectors that the index keeps. */
export function sentenceMeaning(query: Float32Array, vectors: Int8Array): SentenceMeaning {
  const dims = query.length;
  return (at) => {
    let dot = 0;
    let length = 0;
    for (let dimension = 0; dimension < dims; dimension++) {
      const value = vectors[at * dims + dimension] ?? 0;
      dot += value * query[dimension]!;
      length += value * value;
    }
    return length === 0 ? 0 : dot / Math.sqrt(length);
  };
}
