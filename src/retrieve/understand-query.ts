/**
 * A question → what to look for: its own words without function words, the concepts it names (longest label first), other names of those
 * concepts, figures and years, how it is asked, and what kind of passage answers. Every addition carries the words it comes from. Full-width,
 * traditional and misprinted characters are read as what they stand for.
 */
import type { Concept, Document, Span } from "../model/index.ts";
import { normalise } from "../text/normalise.ts";
import { conceptsAsked, expansionsOf, isInside, relatedConcepts, relatedWeights, weighed } from "./query-concepts.ts";
import { aimOf, readAsking } from "./query-intent.ts";
import { conceptNamedAlone, towards, vectorOfConcept } from "./query-name.ts";
import { type QueryNumbers, readNumbers } from "./query-numbers.ts";
import { isFunctionWord } from "./query-words.ts";
import type { QueryPlan, QueryTerm, RetrievalContext } from "./types.ts";

export interface QueryVocabulary {
  concepts: readonly Concept[];
  documents: readonly Document[];
}

/** Figures decide number questions and stand in few passages. */
const NUMBER_WEIGHT = 2;
const SINGLE_CHARACTER_WEIGHT = 0.3;
/** A word inside the name of a concept, which the token of the concept counts already. */
const INSIDE_NAME_FACTOR = 0.5;
/** Takes the place of what is left out: a separator, so that the words around it do not grow together. */
const GAP = "，";

export async function understandQuery(
  text: string,
  context: RetrievalContext,
  vocabulary: QueryVocabulary,
): Promise<QueryPlan> {
  const normal = normalise(text);
  const regions = namedRegions(normal.text, vocabulary.documents);
  const asking = readAsking(normal.text);
  const numbers = readNumbers(normal.text);
  const subject = without(normal.text, [...regions.flatMap((region) => region.places), ...asking.marks]);
  const matches = conceptsAsked(subject, context, vocabulary.concepts);
  const worded = without(
    subject,
    numbers.marks.filter((mark) => !isInAny(mark, matches)),
  );
  const named = weighed(matches);
  const related = relatedConcepts(named, vocabulary.concepts);
  const asked = tidy(subject);
  const alone = conceptNamedAlone(worded, matches, vocabulary.concepts, context);
  const name = alone === null ? null : normalise(alone.pref).text;
  const vector = await vectorOf(asking.intent === "absence" ? asked : text, alone, context);
  return {
    text,
    asked,
    intent: asking.intent,
    scope: asking.scope,
    numbers: numbers.numbers.map(({ value, op, unit }) => ({ value, op, unit })),
    years: numbers.years,
    vector,
    terms: [
      ...ownTerms(worded, matches, context),
      ...printedFigures(numbers),
      ...(name === null ? [] : namingTerms(name, normal.text, context)),
    ],
    concepts: named.map(({ conceptId, weight }) => ({ conceptId, weight })),
    related: relatedWeights(related),
    expansions: [
      ...expansionsOf(named, related, vocabulary.concepts, { text, normal }),
      ...figureExpansions(numbers, text, normal.offsets),
    ],
    chars: [...new Set([worded, name ?? worded].map((each) => chineseWithoutFunctionWords(each, context)))]
      .join(" ")
      .trim(),
    ...aimOf(worded),
    regions: regions.map((region) => region.code),
  };
}

async function vectorOf(text: string, alone: Concept | null, context: RetrievalContext): Promise<Float32Array> {
  const [vector] = await context.embedder.embed([text], "query");
  return alone === null ? vector! : towards(vector!, await vectorOfConcept(alone, context));
}

/** The text with some places left out; all others stay where they are. */
function without(text: string, places: readonly Span[]): string {
  const units = text.split("");
  for (const { start, end } of places) units.fill(GAP, start, end);
  return units.join("");
}

const tidy = (subject: string) =>
  subject.replace(/，{2,}/g, GAP).replace(/^(?:[，？?。的\s]|对于?|关于)+|[，？?。\s]+$/g, "");

const isInAny = (place: Span, matches: readonly Span[]) =>
  matches.some((match) => match.start <= place.start && place.end <= match.end);

function ownTerms(text: string, matches: readonly Span[], context: RetrievalContext): QueryTerm[] {
  const weights = new Map<string, number>();
  for (const { word, start, end } of context.tokeniser.wordsWithOffsets(text)) {
    if (isFunctionWord(word)) continue;
    const isPart = matches.some((m) => m.start <= start && end <= m.end && m.end - m.start > end - start);
    const weight = wordWeight(word) * (isPart ? INSIDE_NAME_FACTOR : 1);
    weights.set(word, Math.max(weight, weights.get(word) ?? 0));
  }
  return [...weights].map(([term, weight]) => ({ term, kind: "exact", weight }));
}

/** Words of the preferred name of the only concept asked for, those that were not typed. */
function namingTerms(name: string, typed: string, context: RetrievalContext): QueryTerm[] {
  const whole = { start: 0, end: name.length };
  return ownTerms(name, [whole], context).flatMap((each) =>
    typed.includes(each.term) ? [] : [{ ...each, kind: "synonym" }],
  );
}

function wordWeight(word: string): number {
  if (/\d/.test(word)) return NUMBER_WEIGHT;
  return [...word].length === 1 ? SINGLE_CHARACTER_WEIGHT : 1;
}

/** 九成 is looked for as 90%. */
const printedFigures = ({ numbers }: QueryNumbers): QueryTerm[] =>
  numbers.flatMap(({ print }) => (print === null ? [] : [{ term: print, kind: "synonym", weight: NUMBER_WEIGHT }]));

const figureExpansions = ({ numbers }: QueryNumbers, text: string, offsets: Uint32Array): QueryPlan["expansions"] =>
  numbers.flatMap(({ print, start, end }) =>
    print === null ? [] : [{ term: print, from: text.slice(offsets[start]!, offsets[end - 1]! + 1), kind: "synonym" }],
  );

/**
 * Only Chinese words: the character index cuts a figure or abbreviation into its characters, so that 70% would find 7.70 and LTCI every DIP. The
 * word index keeps both whole.
 */
function chineseWithoutFunctionWords(text: string, context: RetrievalContext): string {
  const kept = context.tokeniser
    .wordsWithOffsets(text)
    .filter(({ word }) => /\p{Script=Han}/u.test(word) && !isFunctionWord(word));
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

interface NamedRegion {
  code: string;
  places: Span[];
}

/** Codes of the regions that a question names. */
export const regionsNamed = (question: string, documents: readonly Document[]): string[] =>
  namedRegions(normalise(question).text, documents).map(({ code }) => code);

/** Regions of the index that the question names: 福州市 or 福州. Inside a longer name none is meant: 长沙县 is not 长沙. */
function namedRegions(text: string, documents: readonly Document[]): NamedRegion[] {
  const found: NamedRegion[] = [];
  for (const { region } of documents) {
    if (region === null || found.some((each) => each.code === region.code)) continue;
    const short = region.name.replace(/(特别行政区|自治[区州县旗]|[省市县区旗盟])$/u, "");
    const name = [region.name, short].find((each) => [...each].length >= 2 && text.includes(each));
    if (name !== undefined) found.push({ code: region.code, places: placesOf(text, name) });
  }
  const all = found.flatMap(({ places }) => places);
  return found.filter(({ places }) => !places.every((place) => all.some((other) => isInside(place, other))));
}

function placesOf(text: string, name: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    places.push({ start: at, end: at + name.length });
  return places;
}
