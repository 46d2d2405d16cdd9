/**
 * Where and why a passage matches: each term of the question or of its concepts with its places in the original. Exact words are told from
 * other names of the same thing.
 */
import type { Match } from "../model/index.ts";
import { normalise } from "../text/normalise.ts";
import type { Reading } from "./reading.ts";
import type { QueryPlan } from "./types.ts";

interface Found {
  start: number;
  end: number;
  term: string;
  kind: Match["kind"];
}

export function highlight(reading: Reading, plan: QueryPlan): Match[] {
  const matches = new Map<string, Match>();
  const places = [...conceptPlaces(reading, plan), ...wordPlaces(reading, plan), ...relatedPlaces(reading)];
  for (const { term, kind, start, end } of places) {
    const match = matches.get(term) ?? { term, kind, spans: [] };
    match.spans.push(...reading.slice(start, end).spans);
    matches.set(term, match);
  }
  return [...matches.values()];
}

/** Labels of the concepts that the question names; a label that the question uses itself is exact. */
function conceptPlaces({ passage, named }: Reading, plan: QueryPlan): Found[] {
  const asked = normalise(plan.text).text;
  const fromEnglish = /^[\x20-\x7e]+$/.test(plan.text.trim());
  return named.map(({ start, end, kind }) => {
    const term = passage.text.slice(start, end);
    const isAsked = asked.includes(normalise(term).text);
    const other = fromEnglish ? "translation" : kind === "abbreviation" ? "abbreviation" : "synonym";
    return { start, end, term, kind: isAsked ? "exact" : other };
  });
}

/** Names of what is related and not the same. */
const relatedPlaces = ({ passage, related }: Reading): Found[] =>
  related.map(({ start, end }) => ({ start, end, term: passage.text.slice(start, end), kind: "related" }));

/** Words of the question; a word inside a longer one that was found is not shown twice. */
function wordPlaces({ normal: { text, offsets } }: Reading, plan: QueryPlan): Found[] {
  const terms = plan.terms.filter(({ term }) => [...term].length > 1).sort((a, b) => b.term.length - a.term.length);
  const taken = new Uint8Array(text.length);
  const found: Found[] = [];
  for (const { term, kind } of terms) {
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
      if (taken[at] === 1 || cutsFigure(text, at, term)) continue;
      taken.fill(1, at, at + term.length);
      found.push({ start: offsets[at]!, end: offsets[at + term.length - 1]! + 1, term, kind });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** 70% is not in 170%, DRG not in a longer Latin word. */
export function cutsFigure(text: string, at: number, term: string): boolean {
  const before = text[at - 1] ?? "";
  const after = text[at + term.length] ?? "";
  const cutsLeft = /^[a-z0-9]/.test(term) && /[a-z0-9.]/.test(before);
  return cutsLeft || (/[a-z0-9]$/.test(term) && /[a-z0-9]/.test(after) && after !== "s");
}
