/** What copying, printing and saving do to a plan's text. Each takes a random number source, so that a seed gives the same text again. */
import { matchMarker } from "../../src/text/markers.ts";

export type Random = () => number;

/** Numbers from 0 up to 1 (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const lower = (random: Random, bound: number) => Math.floor(random() * bound);

/** Every paragraph set in lines of `width` characters, the first indented by two; closing stops never begin a line. */
export function rewrap(paragraphs: readonly string[], width: number, blankBetween: boolean): string[] {
  return paragraphs.flatMap((paragraph) => {
    const lines: string[] = [];
    let room = width - 2;
    let line = "";
    for (const char of paragraph) {
      if (line.length >= room && !/[，。、；：？！”）》〉〕】]/.test(char)) {
        lines.push(line);
        line = "";
        room = width;
      }
      line += char;
    }
    lines.push(line);
    lines[0] = `　　${lines[0]}`;
    return blankBetween ? lines.flatMap((each) => [each, ""]) : lines;
  });
}

/** Page numbers, bare and dashed by turns, about every `every` lines. */
export function insertPages(lines: readonly string[], every: number, random: Random): string[] {
  let page = 1;
  let next = every + lower(random, every);
  return lines.flatMap((line, index) => {
    if (index < next) return [line];
    next = index + every + lower(random, every);
    page++;
    return [line, "", page % 2 === 0 ? String(page) : `— ${page} —`, ""];
  });
}

/** Takes the numbering marks off `count` lines; says which. */
export function dropMarks(
  lines: readonly string[],
  count: number,
  random: Random,
): { lines: string[]; dropped: number[] } {
  const marked = lines.flatMap((line, index) =>
    /^(clause|subclause)$/.test(matchMarker(line.trim())?.kind ?? "") ? [index] : [],
  );
  const dropped: number[] = [];
  for (let turn = 0; turn < count && marked.length > 0; turn++)
    dropped.push(...marked.splice(lower(random, marked.length), 1));
  const without = lines.map((line, index) =>
    dropped.includes(index) ? line.trim().slice(matchMarker(line.trim())!.length) : line,
  );
  return { lines: without, dropped };
}

type Mutation = (text: string, random: Random) => string;
const byLine =
  (change: (line: string, random: Random) => string[]): Mutation =>
  (text, random) =>
    text
      .split("\n")
      .flatMap((line) => (random() < 0.15 ? change(line, random) : [line]))
      .join("\n");

/** By name of the trouble. */
export const MUTATIONS: Record<string, Mutation> = {
  "narrow lines": (text, random) => rewrap(text.split("\n"), 24 + lower(random, 17), random() < 0.5).join("\n"),
  "page numbers": (text, random) => insertPages(text.split("\n"), 8, random).join("\n"),
  "lost marks": (text, random) => dropMarks(text.split("\n"), 6, random).lines.join("\n"),
  "more blank lines": byLine((line, random) => [line, ...new Array<string>(1 + lower(random, 3)).fill("")]),
  "lost lines": byLine(() => []),
  "doubled lines": byLine((line) => [line, line]),
  "mixed line ends": (text, random) => text.replace(/\r?\n/g, () => ["\n", "\r\n", "\r"][lower(random, 3)]!),
  "cells one a line": (text) => text.replace(/\t+/g, "\n\t"),
  "cells in one line": (text) => text.replace(/\n\t/g, "\t"),
  "cut short": (text, random) => text.slice(0, lower(random, text.length)),
  "lines swapped": byLine((line) => [...line.split("，").reverse()]),
};
