/**
 * Tells clauses that hold every word of a question from those found by other names or by meaning. Words inside a longer word of the question
 * say nothing of their own; single characters count only where the question has nothing else.
 */
import type { Passage } from "../model/index.ts";
import { normalise } from "../text/normalise.ts";
import { cutsFigure } from "./highlight.ts";
import type { QueryPlan } from "./types.ts";

/** False for every passage where the question has no words of its own. */
export function exactMatcher({ terms }: Pick<QueryPlan, "terms">): (passage: Pick<Passage, "text">) => boolean {
  const words = decisiveWords(terms.filter(({ kind }) => kind === "exact").map(({ term }) => term));
  return ({ text }) => {
    const normal = normalise(text).text;
    return words.length > 0 && words.every((word) => holds(normal, word));
  };
}

function decisiveWords(words: readonly string[]): string[] {
  const longer = words.filter((word) => [...word].length > 1);
  const kept = longer.length > 0 ? longer : words;
  return kept.filter((word) => !kept.some((other) => other !== word && other.includes(word)));
}

function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!cutsFigure(text, at, word)) return true;
  }
  return false;
}
