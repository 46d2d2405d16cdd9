/** Work text → physical lines with what layout says: indentation, leading tab, empty lines above. */
import { isBlank } from "./run.ts";

export interface Line {
  /** Where the physical line begins, its margin included. */
  from: number;
  /** Where it ends, white space behind the content included, its line break not. */
  to: number;
  /** Range of the trimmed content in the work text. */
  start: number;
  end: number;
  text: string;
  /** Width of the white space before the content; an ideographic space counts two. */
  indent: number;
  /** The line opens with a tab, as table cells do that were copied one a line. */
  tabbed: boolean;
  /** Empty lines directly above. */
  blanksAbove: number;
}

const LINE_END = /\r\n|[\n\r\f\u2028]/g;

export function splitLines(work: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  let blanks = 0;
  const take = (to: number) => {
    const line = readLine(work, from, to, blanks);
    blanks = line === null ? blanks + 1 : 0;
    if (line !== null) lines.push(line);
  };
  for (const end of work.matchAll(LINE_END)) {
    take(end.index);
    from = end.index + end[0].length;
  }
  if (from < work.length) take(work.length);
  return lines;
}

function readLine(work: string, from: number, to: number, blanksAbove: number): Line | null {
  let start = from;
  while (start < to && isBlank(work[start]!)) start++;
  if (start === to) return null;
  let end = to;
  while (isBlank(work[end - 1]!)) end--;
  const margin = work.slice(from, start);
  return {
    from,
    to,
    start,
    end,
    text: work.slice(start, end),
    indent: [...margin].reduce((width, char) => width + (char === "\u3000" ? 2 : 1), 0),
    tabbed: margin.includes("\t"),
    blanksAbove,
  };
}

/** Width in columns: East Asian characters and punctuation take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += char.codePointAt(0)! < 0x2000 ? 1 : 2;
  return width;
}
