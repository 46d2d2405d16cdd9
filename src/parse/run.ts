/**
 * A run: text in which every UTF-16 unit remembers where it was read. Runs are how parsing cuts and joins text without ever
 * losing its place.
 */
import type { TracedText } from "../model/plan.ts";
import type { Span } from "../model/span.ts";
import { type Origin, rawSpan } from "./origin.ts";

export interface Run {
  text: string;
  /** `at[i]` is the offset in the work text that `text[i]` was read from; strictly rising. */
  at: number[];
}

export const EMPTY_RUN: Run = { text: "", at: [] };

const WORD = /[A-Za-z0-9]/;
const LETTER = /[A-Za-z]/;
const MAX_FIGURE_CHARS = 12;

/**
 * Reads the ranges of the work text into one run. White space is dropped, except one blank between two Latin words
 * (digits count as words only beside letters: `2 0 0 1年` out of a PDF is one number).
 */
export function readRun(work: string, ranges: readonly Span[]): Run {
  const text: string[] = [];
  const at: number[] = [];
  let gapAt = -1;
  for (const { start, end } of ranges) {
    for (let offset = start; offset < end; offset++) {
      const char = work[offset]!;
      if (isBlank(char)) {
        if (gapAt < 0) gapAt = offset;
        continue;
      }
      if (gapAt >= 0 && at.length > 0 && separatesWords(work, at.at(-1)!, offset)) {
        text.push(" ");
        at.push(gapAt);
      }
      gapAt = -1;
      text.push(char);
      at.push(offset);
    }
    if (gapAt < 0) gapAt = end;
  }
  return { text: text.join(""), at };
}

function separatesWords(work: string, before: number, after: number): boolean {
  const left = work[before]!;
  const right = work[after]!;
  if (!WORD.test(left) || !WORD.test(right)) return false;
  return LETTER.test(left) || LETTER.test(right) || opensLatinWord(work, after) || partsFigures(work, before, after);
}

/** 专栏7 5G＋工业互联网: the digit begins a word. */
function opensLatinWord(work: string, at: number): boolean {
  return /^\d+[A-Za-z]/.test(work.slice(at, at + MAX_FIGURE_CHARS));
}

/** Two figures of several digits on one line (12.5 1300) are two; only single digits are set apart by a PDF. */
function partsFigures(work: string, before: number, after: number): boolean {
  if (/[\n\r]/.test(work.slice(before, after))) return false;
  return /\d{2}$/.test(work.slice(Math.max(0, before - 1), before + 1)) && /^\d{2}/.test(work.slice(after, after + 2));
}

export function isBlank(char: string): boolean {
  return /[\s\u00a0\ufeff\u200b\u3000]/.test(char);
}

export function sliceRun(run: Run, start: number, end = run.text.length): Run {
  return { text: run.text.slice(start, end), at: run.at.slice(start, end) };
}

export function joinRuns(runs: readonly Run[]): Run {
  return { text: runs.map((run) => run.text).join(""), at: runs.flatMap((run) => run.at) };
}

/** The run's place in the original file: one span for each stretch that only white space interrupts. */
export function traceRun(run: Run, work: string, origin: Origin): TracedText {
  const spans: Span[] = [];
  for (const offset of run.at) {
    if (isBlank(work[offset] ?? " ")) continue;
    const { start, end } = rawSpan(origin, { start: offset, end: offset + 1 });
    const last = spans.at(-1);
    if (last !== undefined && isAllBlank(origin.raw, last.end, start)) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return { text: run.text, spans };
}

function isAllBlank(raw: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isBlank(raw[at]!)) return false;
  return true;
}
