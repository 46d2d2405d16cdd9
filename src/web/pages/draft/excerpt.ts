/** The sentences of a long text that hold the marked stretches, so that a clause of two thousand characters is not repeated ten times. */
import type { Span } from "../../../model/index.ts";

/** A clause of this length is shown whole. */
const SHORT_CHARS = 300;
const SENTENCE_END = /[。；！？\n]/;

/** Whole sentences from the first marked stretch to the last; all of the text where it is short or nothing is marked. */
export function excerptOf(text: string, marked: readonly Span[]): Span {
  if (text.length <= SHORT_CHARS || marked.length === 0) return { start: 0, end: text.length };
  let start = Math.min(...marked.map((span) => span.start));
  let end = Math.max(...marked.map((span) => span.end));
  while (start > 0 && !SENTENCE_END.test(text[start - 1]!)) start--;
  while (end < text.length && !SENTENCE_END.test(text[end - 1]!)) end++;
  return { start, end };
}
