/**
 * A question → what to look for: its own words without function words, the concepts it names (longest label first), other names of those
 * concepts, and what kind of passage answers. Every addition carries the words it comes from.
 */
import type { Concept, Document, Expansion } from "../model/index.ts";
import { normalise } from "../text/normalise.ts";
import { BACKGROUND_QUESTION, FUNCTION_WORDS } from "./query-words.ts";
import type { QueryPlan, QueryTerm, RetrievalContext } from "./types.ts";

export interface QueryVocabulary {
  concepts: readonly Concept[];
  documents: readonly Document[];
}

/** Figures decide number questions and stand in few passages. */
const NUMBER_WEIGHT = 2;
const SINGLE_CHARACTER_WEIGHT = 0.3;
/** A concept that is named by a policy word is surer than one guessed from lay wording. */
const NAMED_CONCEPT_WEIGHT = 1;
const LAY_CONCEPT_WEIGHT = 0.8;
/** Expansions shown and highlighted for each concept; the concept's token finds the rest. */
const MAX_EXPANSIONS = 6;

export async function understandQuery(
  text: string,
  context: RetrievalContext,
  vocabulary: QueryVocabulary,
): Promise<QueryPlan> {
  const [vector] = await context.embedder.embed([text], "query");
  const regions = namedRegions(text, vocabulary.documents);
  const asked = regions.reduce((rest, region) => rest.replaceAll(region.name, " "), text);
  const terms = ownTerms(asked, context);
  const named = namedConcepts(asked, context);
  return {
    text,
    vector: vector!,
    terms,
    concepts: named.map(({ conceptId, weight }) => ({ conceptId, weight })),
    expansions: expansionsOf(named, vocabulary.concepts, terms),
    chars: chineseWithoutFunctionWords(asked, context),
    aim: BACKGROUND_QUESTION.test(text) ? "any" : "measures",
    regions: regions.map((region) => region.code),
  };
}

function ownTerms(text: string, context: RetrievalContext): QueryTerm[] {
  const words = new Set(context.tokeniser.words(text).filter((word) => !FUNCTION_WORDS.has(word)));
  return [...words].map((term) => ({ term, kind: "exact", weight: wordWeight(term) }));
}

function wordWeight(word: string): number {
  if (/\d/.test(word)) return NUMBER_WEIGHT;
  return [...word].length === 1 ? SINGLE_CHARACTER_WEIGHT : 1;
}

interface NamedConcept {
  conceptId: string;
  weight: number;
  label: string;
}

function namedConcepts(text: string, context: RetrievalContext): NamedConcept[] {
  const best = new Map<string, NamedConcept>();
  for (const { conceptId, label, lay } of context.conceptsIn(text)) {
    const weight = lay ? LAY_CONCEPT_WEIGHT : NAMED_CONCEPT_WEIGHT;
    const known = best.get(conceptId);
    if (known === undefined || known.weight < weight) best.set(conceptId, { conceptId, weight, label });
  }
  return [...best.values()];
}

function expansionsOf(
  named: readonly NamedConcept[],
  concepts: readonly Concept[],
  terms: readonly QueryTerm[],
): Expansion[] {
  const asked = new Set(terms.map((each) => each.term));
  return named.flatMap(({ conceptId, label }) => {
    const concept = concepts.find((each) => each.id === conceptId);
    if (concept === undefined) return [];
    const names: Expansion[] = [
      { term: concept.pref, from: label, kind: "synonym" },
      ...concept.alt.map((term): Expansion => ({ term, from: label, kind: "synonym" })),
      ...concept.abbr.map((term): Expansion => ({ term, from: label, kind: "abbreviation" })),
    ];
    const isEnglish = concept.en.includes(label);
    return names
      .filter((each) => each.term !== label && !asked.has(normalise(each.term).text))
      .slice(0, MAX_EXPANSIONS)
      .map((each) => (isEnglish ? { ...each, kind: "translation" as const } : each));
  });
}

/**
 * Only Chinese words: the character index cuts a figure or abbreviation into its characters, so that 70% would find 7.70 and LTCI every DIP. The
 * word index keeps both whole.
 */
function chineseWithoutFunctionWords(text: string, context: RetrievalContext): string {
  const kept = context.tokeniser
    .wordsWithOffsets(text)
    .filter(({ word }) => /\p{Script=Han}/u.test(word) && !FUNCTION_WORDS.has(word));
  let result = "";
  let end = 0;
  for (const { start, end: to } of kept.sort((a, b) => a.start - b.start)) {
    if (to <= end) continue;
    if (start > end) result += " ";
    result += text.slice(Math.max(start, end), to);
    end = to;
  }
  return result.trim();
}

/** Regions of the index that the question names: 福州市 or 福州, longest name first. */
function namedRegions(text: string, documents: readonly Document[]): { code: string; name: string }[] {
  const found: { code: string; name: string }[] = [];
  for (const { region } of documents) {
    if (region === null || found.some((each) => each.code === region.code)) continue;
    const short = region.name.replace(/(特别行政区|自治[区州县旗]|[省市县区旗盟])$/u, "");
    const name = [region.name, short].find((each) => [...each].length >= 2 && text.includes(each));
    if (name !== undefined) found.push({ code: region.code, name });
  }
  return found;
}
