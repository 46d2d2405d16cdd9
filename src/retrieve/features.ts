/**
 * What speaks for a passage as an answer to a question, as numbers of about 0…1 that are comparable between questions. Ranking is a weighted
 * sum of them; the weights are fitted (`npm run fit`), the features are not.
 */
import type { Passage, Role } from "../model/index.ts";
import type { ConceptMatch } from "../text/concept-matcher.ts";
import { normalise } from "../text/normalise.ts";
import { sentenceMeaning } from "./quote.ts";
import type { Ranked } from "./retrieve.ts";
import type { QueryPlan, RetrievalContext } from "./types.ts";

export const FEATURES = [
  /** BM25 of words and concepts, of characters: share of the best passage's. */
  "words",
  "chars",
  /** Cosine of the question with the passage, and with its nearest sentence. */
  "cosine",
  "sentence",
  /** How far each word of the question is met by some word of the passage, by meaning (coverage.ts). */
  "coverage",
  /** Share of the question's concepts that the passage names; whether its own title, or a heading above it, names one. */
  "concepts",
  "title",
  "heading",
  /** How early the first concept stands: 1 at the start. */
  "early",
  /** Share of the question's words, and of its figures, that the passage holds. */
  "terms",
  "figures",
  /** It holds the whole question, letter by letter: who types a clause wants that clause. */
  "phrase",
  /** It says what will be done, and the question does not ask for the past. */
  "act",
  /** It tells of what was achieved or goes wrong, and the question asks for just that. */
  "past",
  /** It is a row of a table; the question holds a figure or asks for one. */
  "row",
  "rowAsked",
  /** How long the passage is: a cosine favours short ones, which say less. 1 at about 400 characters, by the logarithm. */
  "length",
] as const;
export type Feature = (typeof FEATURES)[number];
export type Features = Record<Feature, number>;

/** ln of the characters of a long passage. */
const LONG_PASSAGE = 6;
/** Characters from which on a question is a phrase and not just a name. */
const MIN_PHRASE = 6;
/** Clauses that say what is to be done, as against what was and what is. */
export const ACTING_ROLES: ReadonlySet<Role> = new Set(["measure", "goal", "safeguard"]);
/** Questions for a number: 多少, 几, 比例, 指标, 目标值. */
const ASKS_FIGURE = /多少|几[个类种家项]|比例|率|指标|目标值|\d/;

export interface FeatureInput {
  passage: Passage;
  ranked: Ranked;
  sentenceVectors: Int8Array;
  coverage: number;
}

/** Works out the features of passages for one question. */
export function featureMaker(plan: QueryPlan, context: RetrievalContext): (input: FeatureInput) => Features {
  const wanted = new Map(plan.concepts.map((each) => [each.conceptId, each.weight]));
  const total = plan.concepts.reduce((sum, each) => sum + each.weight, 0);
  const words = plan.terms.filter(({ term }) => [...term].length > 1 && !/\d/.test(term));
  const figures = plan.terms.filter(({ term }) => /\d/.test(term));
  const asked = normalise(plan.asked).text;
  const phrase = [...asked].length >= MIN_PHRASE ? asked : null;
  const asksFigure = ASKS_FIGURE.test(plan.text);
  return ({ passage, ranked, sentenceVectors, coverage }) => {
    const named = context.conceptsOf(passage).filter((match) => wanted.has(match.conceptId));
    const normal = normalise(passage.text).text;
    const isRow = passage.kind === "row";
    return {
      words: ranked.wordShare,
      chars: ranked.charShare,
      cosine: Math.max(0, ranked.cosine ?? 0),
      sentence: nearestSentence(plan.vector, sentenceVectors),
      coverage,
      concepts: total === 0 ? 0 : conceptShare(named, wanted, plan.anyConcept === true ? null : total),
      title: titleNames(passage, named),
      heading: headingNames(passage, wanted, context),
      early: named.length === 0 ? 0 : 1 - named[0]!.start / Math.max(1, passage.text.length),
      terms: shareHeld(words, normal),
      figures: shareHeld(figures, normal),
      phrase: phrase !== null && normal.includes(phrase) ? 1 : 0,
      act: plan.aim === "measures" && ACTING_ROLES.has(passage.role) ? 1 : 0,
      past: plan.past === passage.role ? 1 : 0,
      row: isRow ? 1 : 0,
      rowAsked: isRow && asksFigure ? 1 : 0,
      length: Math.min(1, Math.log1p(passage.text.length) / LONG_PASSAGE),
    };
  };
}

export const weightedSum = (features: Features, weights: Features): number =>
  FEATURES.reduce((sum, name) => sum + weights[name] * features[name], 0);

/** Share of the wanted concepts' weight that is named; of alternatives (`total` null) the heaviest. */
function conceptShare(
  named: readonly ConceptMatch[],
  weights: ReadonlyMap<string, number>,
  total: number | null,
): number {
  const found = [...new Set(named.map((match) => match.conceptId))].map((id) => weights.get(id)!);
  return total === null ? Math.max(0, ...found) : found.reduce((sum, weight) => sum + weight, 0) / total;
}

function shareHeld(terms: QueryPlan["terms"], text: string): number {
  if (terms.length === 0) return 0;
  return terms.filter(({ term }) => text.includes(term)).length / terms.length;
}

/** The passage's own title: its heading, or the first words of its text. */
function titleNames(passage: Passage, named: readonly ConceptMatch[]): number {
  const own = passage.path.at(-1);
  const title = own?.eId === passage.eId ? (own.heading?.length ?? 0) + (own.num?.length ?? 0) : 0;
  return named.some((match) => match.start < title) ? 1 : 0;
}

function headingNames(passage: Passage, wanted: ReadonlyMap<string, number>, context: RetrievalContext): number {
  const above = passage.path.filter((entry) => entry.eId !== passage.eId && entry.heading !== null).slice(-2);
  return above.some(({ heading }) => context.conceptsIn(heading!).some((match) => wanted.has(match.conceptId))) ? 1 : 0;
}

function nearestSentence(query: Float32Array, vectors: Int8Array): number {
  const meaning = sentenceMeaning(query, vectors);
  let best = 0;
  for (let at = 0; at * query.length < vectors.length; at++) best = Math.max(best, meaning(at));
  return best;
}
