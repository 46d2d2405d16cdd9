/** A passage read once for one question: its sentences, the concepts named in it and the way back to the source. */
import type { Passage } from "../model/index.ts";
import type { ConceptMatch } from "../text/concept-matcher.ts";
import { type NormalisedText, normalise } from "../text/normalise.ts";
import { tracer } from "../text/trace.ts";
import type { QueryPlan, RetrievalContext } from "./types.ts";

export interface Reading {
  passage: Passage;
  normal: NormalisedText;
  /** Matches of concepts that the question names. */
  named: ConceptMatch[];
  /** Those, and where a narrower concept is named, as matches of the one asked for: 长期护理保险试点 names 长期护理保险. */
  spoken: ConceptMatch[];
  /** Matches of concepts that are related to those and not the same. */
  related: ConceptMatch[];
  /** A stretch of the passage's text with its places in the original. */
  slice: ReturnType<typeof tracer>;
}

export function readPassage(passage: Passage, raw: string, plan: QueryPlan, context: RetrievalContext): Reading {
  const wanted = new Set(plan.concepts.map((each) => each.conceptId));
  const near = new Set(plan.related.map((each) => each.conceptId));
  const matches = wanted.size === 0 ? [] : context.conceptsOf(passage);
  return {
    passage,
    normal: normalise(passage.text),
    named: matches.filter((match) => wanted.has(match.conceptId)),
    spoken: matches.flatMap((match) =>
      [match.conceptId, ...context.broaderOf(match.conceptId)]
        .filter((conceptId) => wanted.has(conceptId))
        .map((conceptId) => ({ ...match, conceptId })),
    ),
    related: matches.filter((match) => near.has(match.conceptId)),
    slice: tracer(raw, passage),
  };
}
