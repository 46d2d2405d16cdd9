/**
 * The concepts that a question names, those related to them, and the other names that are looked for because of it, each with the words of the
 * question that it comes from and why.
 */
import type { Concept, Expansion, MatchKind, Span } from "../model/index.ts";
import type { ConceptMatch } from "../text/concept-matcher.ts";
import { type NormalisedText, normalise } from "../text/normalise.ts";
import { englishConcepts } from "./query-english.ts";
import { isFunctionWord } from "./query-words.ts";
import type { QueryPlan, RetrievalContext } from "./types.ts";

export interface NamedConcept extends ConceptMatch {
  weight: number;
}

/** A concept that is named by a policy word is surer than one guessed from lay wording. */
const NAMED_CONCEPT_WEIGHT = 1;
const LAY_CONCEPT_WEIGHT = 0.8;
/** Related is not the same: who asks for DRG may read on about DIP, after all clauses on DRG. */
const RELATED_WEIGHT = 0.25;
/** Expansions shown and highlighted for each concept; the concept's token finds the rest. */
const MAX_EXPANSIONS = 6;
/** Related concepts of one concept; some have a dozen, and the question is about none of them. */
const MAX_RELATED = 4;

/** THE is total health expenditure; in an English question it is an article. */
const HAN = /\p{Script=Han}/u;

/** Matches in `asked`, in its order: by all labels as printed, and by the English ones however they are spelt. */
export function conceptsAsked(asked: string, context: RetrievalContext, concepts: readonly Concept[]): ConceptMatch[] {
  const printed = context.conceptsIn(asked);
  const english = /[a-z]{2}/.test(asked) ? englishConcepts(asked, concepts) : [];
  const isStray = ({ start, end }: ConceptMatch) => !HAN.test(asked) && isFunctionWord(asked.slice(start, end));
  const all = [...printed, ...english].filter((match) => !isStray(match));
  const longest = all.filter((match) => !all.some((other) => isInside(match, other)));
  return longest
    .filter((match, at) => !longest.slice(0, at).some((other) => isSame(match, other)))
    .sort((a, b) => a.start - b.start);
}

/** Whether a place is part of a longer one. */
export const isInside = (part: Span, whole: Span) =>
  whole.start <= part.start && part.end <= whole.end && whole.end - whole.start > part.end - part.start;

const isSame = (match: ConceptMatch, other: ConceptMatch) =>
  match.conceptId === other.conceptId && match.start < other.end && other.start < match.end;

/** Each concept once, by its surest match. */
export function weighed(matches: readonly ConceptMatch[]): NamedConcept[] {
  const best = new Map<string, NamedConcept>();
  for (const match of matches) {
    const weight = match.lay ? LAY_CONCEPT_WEIGHT : NAMED_CONCEPT_WEIGHT;
    const known = best.get(match.conceptId);
    if (known === undefined || known.weight < weight) best.set(match.conceptId, { ...match, weight });
  }
  return [...best.values()];
}

interface RelatedConcept {
  concept: Concept;
  of: NamedConcept;
}

/** Relations stand at one of the two concepts and hold for both. Those whose difference is told come first: they are what people mix up. */
export function relatedConcepts(named: readonly NamedConcept[], concepts: readonly Concept[]): RelatedConcept[] {
  const taken = new Set(named.map((each) => each.conceptId));
  return named.flatMap((of) => {
    const found = relationsOf(of.conceptId, concepts).filter(({ id }) => !taken.has(id));
    const told = [...found.filter((each) => each.isTold), ...found.filter((each) => !each.isTold)];
    const kept = told.slice(0, MAX_RELATED).flatMap(({ id }) => concepts.filter((each) => each.id === id));
    for (const { id } of kept) taken.add(id);
    return kept.map((concept) => ({ concept, of }));
  });
}

function relationsOf(conceptId: string, concepts: readonly Concept[]): { id: string; isTold: boolean }[] {
  return concepts.flatMap((each) => {
    const told = (other: string, difference: string | null) => ({ id: other, isTold: difference !== null });
    if (each.id === conceptId) return each.related.map(({ id, difference }) => told(id, difference));
    return each.related.filter(({ id }) => id === conceptId).map(({ difference }) => told(each.id, difference));
  });
}

export const relatedWeights = (related: readonly RelatedConcept[]): QueryPlan["related"] =>
  related.map(({ concept, of }) => ({ conceptId: concept.id, weight: of.weight * RELATED_WEIGHT }));

/** Other names of the concepts, then the names of related ones. `typed` is the question with the way back to how it was typed. */
export function expansionsOf(
  named: readonly NamedConcept[],
  related: readonly RelatedConcept[],
  concepts: readonly Concept[],
  typed: { text: string; normal: NormalisedText },
): Expansion[] {
  const from = ({ start, end }: NamedConcept) =>
    typed.text.slice(typed.normal.offsets[start]!, typed.normal.offsets[end - 1]! + 1);
  const same = named.flatMap((each) => {
    const concept = concepts.find(({ id }) => id === each.conceptId);
    return concept === undefined ? [] : otherNames(concept, each, from(each), typed.normal.text);
  });
  const near = related.map(({ concept, of }): Expansion => ({ term: concept.pref, from: from(of), kind: "related" }));
  return [...same, ...near];
}

function otherNames(concept: Concept, match: NamedConcept, from: string, asked: string): Expansion[] {
  const isEnglish = match.kind === "translation";
  const names: [string, MatchKind][] = [
    [concept.pref, "synonym"],
    ...concept.abbr.map((term): [string, MatchKind] => [term, "abbreviation"]),
    ...concept.alt.map((term): [string, MatchKind] => [term, "synonym"]),
  ];
  const printed = normalise(from).text;
  return names
    .filter(([term]) => term !== from && (isPrintOf(term, printed) || !asked.includes(normalise(term).text)))
    .slice(0, MAX_EXPANSIONS)
    .map(([term, kind]) => ({
      term,
      from,
      kind: isPrintOf(term, printed) ? "exact" : isEnglish ? "translation" : kind,
    }));
}

/** 長期護理保險 and 长期护理保险 are one name. */
const isPrintOf = (term: string, printed: string) => normalise(term).text === printed;
