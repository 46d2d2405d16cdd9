/**
 * Sentences of Chinese text. They end at 。！？； and at line ends, outside brackets and quotes; closing quotes and brackets stay with
 * their sentence. Every non-blank character belongs to exactly one sentence, and no sentence begins or ends with white space.
 */
import type { Span } from "../model/index.ts";

const END = /[。！？；!?;]/;
const OPEN = "（(“‘《〈【〔「『[";
const CLOSE = "）)”’》〉】〕」』]";
const FULL_STOP = /[。！？]/;
const QUOTE_CLOSE = "”’」』";
const BELONGS_TO_QUOTE = /[\p{P}的等]/u;
const BLANK = /\s/;

/** A bracket that has not closed by the end of its line never will: text lost in extraction must not swallow what follows. */
function scanLine(text: string, from: number, to: number, spans: Span[]): void {
  let depth = 0;
  let start = from;
  for (let i = from; i < to; i++) {
    const unit = text[i]!;
    if (OPEN.includes(unit) && closesInLine(text, i, to)) depth++;
    else if (CLOSE.includes(unit)) depth = Math.max(0, depth - 1);
    if (depth === 0 && (END.test(unit) || closesQuotedSentence(text, i, to))) {
      i = endOfTail(text, i + 1, to) - 1;
      pushTrimmed(text, start, i + 1, spans);
      start = i + 1;
    }
  }
  pushTrimmed(text, start, to, spans);
}

/** 他说：“……。”随后…… – the quote is a sentence of its own, unless a bracket or a sign follows that belongs to it. */
function closesQuotedSentence(text: string, i: number, to: number): boolean {
  if (!QUOTE_CLOSE.includes(text[i]!) || !FULL_STOP.test(text[i - 1] ?? "")) return false;
  return i + 1 >= to || !BELONGS_TO_QUOTE.test(text[i + 1]!);
}

function closesInLine(text: string, open: number, to: number): boolean {
  const at = text.indexOf(CLOSE[OPEN.indexOf(text[open]!)]!, open);
  return at >= 0 && at < to;
}

/** Further end signs and closing signs after an end: 。” and ……？！ */
function endOfTail(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && (END.test(text[i]!) || CLOSE.includes(text[i]!))) i++;
  return i;
}

function pushTrimmed(text: string, start: number, end: number, spans: Span[]): void {
  let from = start;
  let to = end;
  while (from < to && BLANK.test(text[from]!)) from++;
  while (to > from && BLANK.test(text[to - 1]!)) to--;
  if (from < to) spans.push({ start: from, end: to });
}

/** Places of the sentences of a text, in order. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  while (start <= text.length) {
    const lineEnd = text.indexOf("\n", start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    scanLine(text, start, end, spans);
    start = end + 1;
  }
  return spans;
}
