/** How much a figure is said of what a question about numbers asks for: by the meaning of its name, by words and by concepts. */
import type { Figure } from "../model/index.ts";
import { cosine } from "../retrieve/coverage.ts";
import type { QueryPlan } from "../retrieve/types.ts";
import { normalise } from "../text/normalise.ts";
import { groupsIn } from "../text/population-groups.ts";
import type { ServiceContext } from "./context.ts";
import type { FigureAsked } from "./figures-asked.ts";

/** Chosen on the questions about numbers that were looked at, tried on those that were not (tests/golden/figures.jsonl). */
const SHARES = { meaning: 0.4, words: 0.4, concepts: 0.2 };
/** What stands in the clause and not in the figure's name counts less, and still less what stands elsewhere in the passage. */
const IN_CLAUSE = 0.8;
const IN_PASSAGE = 0.5;
/** Two words nearer than this mean nearly the same. */
const NEAR_WORD = 0.5;

/** 0…1 for a figure and the text of its passage; 0 where it is said of other people than the question asks about. */
export async function figureLikeness(
  ctx: ServiceContext,
  plan: QueryPlan,
  { words, groups }: FigureAsked,
): Promise<(figure: Figure, passage: string) => Promise<number>> {
  const { retrieval } = ctx;
  if (words.length === 0 && plan.concepts.length === 0) return async () => 0;
  const wanted = plan.concepts.map(({ conceptId }) => conceptId);
  const weights = rarities(ctx, words);
  // A transformer would take seconds for the names of a hundred figures.
  const isStatic = retrieval.embedder.isStatic === true;
  const wordVectors = isStatic ? await retrieval.wordVectors(words) : [];
  const conceptsIn = remembered(
    (text) =>
      new Set(retrieval.conceptsIn(text).flatMap(({ conceptId }) => [conceptId, ...retrieval.broaderOf(conceptId)])),
  );
  const plain = remembered((text) => normalise(text).text);

  return async ({ name, raw }, passage) => {
    const people = groupsIn(name).map((group) => group.name);
    if (groups.length > 0 && people.length > 0 && !people.some((each) => groups.includes(each))) return 0;
    const places = [
      { text: plain(name), share: 1 },
      { text: plain(raw), share: IN_CLAUSE },
      { text: plain(passage), share: IN_PASSAGE },
    ];
    const nameVectors = isStatic ? await retrieval.wordVectors(retrieval.tokeniser.words(name)) : [];
    const wordsMet = words.map((word, at) => {
      const held = places.find(({ text }) => text.includes(word))?.share ?? 0;
      const near = Math.max(0, ...nameVectors.map((vector) => cosine(vector, wordVectors[at]!)));
      return near >= NEAR_WORD ? Math.max(near, held) : held;
    });
    const named = places.map(({ text, share }) => ({ share, concepts: conceptsIn(text) }));
    const conceptsMet = wanted.map((id) => named.find(({ concepts }) => concepts.has(id))?.share ?? 0);
    // By its meaning alone no figure is an answer.
    if (![...wordsMet, ...conceptsMet].some((met) => met > 0)) return 0;
    const vectors = isStatic ? await retrieval.wordVectors([name, raw]) : [];
    const meanings = vectors.map((vector, at) => cosine(vector, plan.vector) * (at === 0 ? 1 : IN_CLAUSE));
    const likeness = weighted([
      [SHARES.meaning, isStatic ? Math.max(0, ...meanings) : null],
      [SHARES.words, weighted(wordsMet.map((met, at) => [weights[at]!, met]))],
      [SHARES.concepts, weighted(conceptsMet.map((met) => [1, met]))],
    ]);
    return likeness ?? 0;
  };
}

/** Weighted mean of the parts that are known; null where none is. */
function weighted(parts: readonly (readonly [weight: number, part: number | null])[]): number | null {
  const known = parts.filter(([, part]) => part !== null);
  const total = known.reduce((sum, [weight]) => sum + weight, 0);
  return total === 0 ? null : known.reduce((sum, [weight, part]) => sum + weight * part!, 0) / total;
}

/** A word that stands in few figures says more about which is meant: 追回 more than 医保. */
function rarities({ index }: ServiceContext, words: readonly string[]): number[] {
  const texts = [...index.indicators.map(({ name }) => name), ...index.targets.map(({ quote }) => quote)];
  return words.map((word) => {
    const holding = texts.filter((text) => text.includes(word)).length;
    return Math.log(1 + texts.length / (1 + holding));
  });
}

/** Many figures stand in one passage. */
function remembered<V>(make: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    const value = known.get(text) ?? make(text);
    known.set(text, value);
    return value;
  };
}
