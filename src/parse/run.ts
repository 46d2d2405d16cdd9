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
      const previous = text.at(-1);
      if (gapAt >= 0 && previous !== undefined && separatesWords(previous, char)) {
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

function separatesWords(left: string, right: string): boolean {
  return WORD.test(left) && WORD.test(right) && (LETTER.test(left) || LETTER.test(right));
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
