/**
 * Where and why a passage matches: each term of the question or of its concepts with its places in the original. Exact words are told from
 * other names of the same thing.
 */
import type { Match, Passage } from "../model/index.ts";
import { normalise } from "../text/normalise.ts";
import { sliceTraced } from "../text/trace.ts";
import type { QueryPlan, RetrievalContext } from "./types.ts";

interface Found {
  start: number;
  end: number;
  term: string;
  kind: Match["kind"];
}

export function highlight(passage: Passage, raw: string, plan: QueryPlan, context: RetrievalContext): Match[] {
  const found = [...conceptPlaces(passage.text, plan, context), ...wordPlaces(passage.text, plan)];
  const matches = new Map<string, Match>();
  for (const { term, kind, start, end } of found) {
    const match = matches.get(term) ?? { term, kind, spans: [] };
    match.spans.push(...sliceTraced(raw, passage, start, end).spans);
    matches.set(term, match);
  }
  return [...matches.values()];
}

/** Labels of the concepts that the question names; the label that the question uses itself is exact. */
function conceptPlaces(text: string, plan: QueryPlan, context: RetrievalContext): Found[] {
  const wanted = new Set(plan.concepts.map((each) => each.conceptId));
  if (wanted.size === 0) return [];
  const asked = normalise(plan.text).text;
  const fromEnglish = /^[\x20-\x7e]+$/.test(plan.text.trim());
  return context.concepts
    .match(text)
    .filter((match) => wanted.has(match.conceptId))
    .map(({ start, end, kind }) => {
      const term = text.slice(start, end);
      const isAsked = asked.includes(normalise(term).text);
      const other = fromEnglish ? "translation" : kind === "abbreviation" ? "abbreviation" : "synonym";
      return { start, end, term, kind: isAsked ? ("exact" as const) : other };
    });
}

/** Words of the question; a word inside a longer one that was found is not shown twice. */
function wordPlaces(text: string, plan: QueryPlan): Found[] {
  const { text: normal, offsets } = normalise(text);
  const terms = plan.terms.filter(({ term }) => [...term].length > 1).sort((a, b) => b.term.length - a.term.length);
  const taken = new Uint8Array(normal.length);
  const found: Found[] = [];
  for (const { term, kind } of terms) {
    for (let at = normal.indexOf(term); at >= 0; at = normal.indexOf(term, at + term.length)) {
      if (taken[at] === 1 || cutsFigure(normal, at, term)) continue;
      taken.fill(1, at, at + term.length);
      found.push({ start: offsets[at]!, end: offsets[at + term.length - 1]! + 1, term, kind });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** 70% is not in 170%, DRG not in a longer Latin word. */
function cutsFigure(text: string, at: number, term: string): boolean {
  const before = text[at - 1] ?? "";
  const after = text[at + term.length] ?? "";
  return (/^[a-z0-9]/.test(term) && /[a-z0-9.]/.test(before)) || (/[a-z0-9]$/.test(term) && /[a-z0-9]/.test(after) && after !== "s");
}
