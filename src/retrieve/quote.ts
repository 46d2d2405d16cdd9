/**
 * The sentence of a passage that answers best, verbatim: by the words and concepts of the question that it holds, and by its meaning.
 */
import type { Quote, Span, Strength } from "../model/index.ts";
import { isDutyLine } from "../text/duty-marks.ts";
import { titleEndOf } from "../text/title.ts";
import type { Reading } from "./reading.ts";
import type { QueryPlan } from "./types.ts";

/** A concept of the question says more than one of its words. */
const CONCEPT_SCORE = 3;
/** A longer word says more, up to this many characters. */
const MAX_COUNTED_CHARS = 4;
/** A title names what the sentences behind it say. */
const TITLE_FACTOR = 0.4;
/** Among sentences on the subject the one that says what will be done answers best. */
const ACT_SCORE: Record<Strength, number> = { none: 0, mention: 0, explore: 1, promote: 1, commit: 1.5 };
/** The stop behind a title belongs to its sentence and not to the heading. */
const STOP_CHARS = 1;
/** The opening of a clause states its subject; what follows are particulars. */
const OPENING_SCORE = 1.5;
/** Meaning against shared words: a cosine of 0.75 weighs like one concept. */
const MEANING_SCORE = 4;

/** How near a sentence, by its number in the passage, stands to the question: cosine. */
export type SentenceMeaning = (sentence: number) => number;

export function bestQuote(reading: Reading, plan: QueryPlan, meaning: SentenceMeaning): Quote {
  const { text, sentences } = reading.passage;
  const title = titleEndOf(reading.passage);
  const opening = sentences.findIndex((sentence) => sentence.end > title + STOP_CHARS);
  const scores = sentences.map((sentence, at) => {
    if (isDutyLine(text.slice(sentence.start, sentence.end))) return -1;
    const shared = sharedScore(reading, sentence, plan) + MEANING_SCORE * meaning(at);
    if (at < opening) return shared * TITLE_FACTOR;
    return shared + ACT_SCORE[sentence.strength] + (at === opening ? OPENING_SCORE : 0);
  });
  const best = sentences[scores.indexOf(Math.max(...scores))] ?? { start: 0, end: text.length };
  return reading.slice(best.start, best.end);
}

function sharedScore({ passage, spoken }: Reading, { start, end }: Span, plan: QueryPlan): number {
  const sentence = passage.text.slice(start, end).toLowerCase();
  let score = 0;
  for (const { term, weight } of plan.terms) {
    if (sentence.includes(term)) score += (weight * Math.min([...term].length, MAX_COUNTED_CHARS)) / 2;
  }
  const here = new Set(
    spoken.filter((match) => match.start >= start && match.end <= end).map((match) => match.conceptId),
  );
  for (const { conceptId, weight } of plan.concepts) if (here.has(conceptId)) score += CONCEPT_SCORE * weight;
  return score;
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
