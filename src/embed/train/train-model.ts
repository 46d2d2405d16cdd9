/**
 * Trains the built-in model from the texts under data/ and writes it. Same texts, lexicon and settings give the same bytes: numbers
 * come from one seeded generator, and nothing of the machine or the clock goes into the files.
 */
import type { Concept } from "../../model/index.ts";
import { type FeatureTokeniser, featuresOf } from "../features.ts";
import type { FeatureRecipe } from "../recipe.ts";
import { combine } from "./combine.ts";
import { labelledConcepts, labelsOf, labelToDefinition, labelToLabel } from "./concept-pairs.ts";
import { type Material, readMaterial } from "./material.ts";
import { measure, type Retrieval } from "./measure.ts";
import { encodeBag, type StaticWeights, startWeights } from "./model.ts";
import { headingToClause, type PairSource, queryToClause, queryToQuery } from "./pairs.ts";
import { createRandom } from "./random.ts";
import { queryToSentence, type SharedFeatures } from "./sentence-pairs.ts";
import { type TrainSettings, train } from "./trainer.ts";
import { type Bag, buildVocabulary, type Vocabulary } from "./vocabulary.ts";
import { writeModel } from "./write-model.ts";

/**
 * Held-out reciprocal rank over 636 clauses (mean of a tenth left out and of one plan left out, one run each): .572 with each feature
 * counted once a text, .562 with repeats.
 */
export const FEATURES: FeatureRecipe = { words: true, grams: true, latinPieces: 4, numbers: true, repeats: false };
export const SETTINGS: ModelSettings = {
  members: 2,
  epochs: 5,
  batch: 256,
  learningRate: 6e-3,
  temperature: 0.1,
  dropout: 0.5,
  minTexts: 5,
};
const DIMS = 256;
const SEED = 20_250_101;

export interface ModelSettings extends TrainSettings {
  /** Models that are trained from different random starts and combined into one. */
  members: number;
  /** Texts that a feature must stand in: one of a few is met in too few places to learn from, and such features would double the file. */
  minTexts: number;
}

export interface TrainOptions {
  dataDir: string;
  /** Where the model goes; null trains and measures only. */
  outDir: string | null;
  id: string;
  tokeniser: FeatureTokeniser;
  concepts: readonly Concept[];
  /** Leave out a tenth of the clauses and measure on them. */
  holdout: boolean;
  /** Leave out whole plans, by region code, and measure on each. */
  withoutRegions: readonly string[];
  settings: ModelSettings;
  log(line: string): void;
}

export interface TrainReport {
  pairs: number;
  features: number;
  seconds: number;
  /** On what was left out: `tenth`, and each plan by its region; empty when nothing was. */
  heldOut: Record<string, Retrieval>;
}

function* textsOf(material: Material, concepts: readonly Concept[]): Generator<string> {
  for (const plan of material.plans) yield* plan.split(/\n+/).filter((line) => line.trim() !== "");
  for (const c of material.known) yield* [c.clause, ...c.queries, ...c.near];
  for (const c of concepts) yield* c.definition === null ? labelsOf(c) : [...labelsOf(c), c.definition];
}

function sourcesOf({ known }: Material, concepts: readonly Concept[], features: SharedFeatures): PairSource[] {
  const labelled = labelledConcepts(concepts);
  return [
    queryToClause(known),
    queryToQuery(known),
    queryToSentence(known, features),
    headingToClause(known),
    labelToLabel(labelled),
    labelToDefinition(labelled),
  ];
}

/** Texts come again each epoch: their features are made once. */
function cachedBags(vocabulary: Vocabulary, tokeniser: FeatureTokeniser): (text: string) => Bag {
  const bags = new Map<string, Bag>();
  return (text) => {
    const known = bags.get(text);
    if (known !== undefined) return known;
    const bag = vocabulary.bagOf(featuresOf(text, tokeniser, FEATURES));
    bags.set(text, bag);
    return bag;
  };
}

async function write(
  options: TrainOptions,
  model: StaticWeights,
  features: string[],
  training: Record<string, unknown>,
) {
  if (options.outDir === null) return;
  const recipe = { format: 1 as const, id: options.id, dims: DIMS, features: FEATURES, training };
  await writeModel(options.outDir, model, features, recipe);
}

/** Trains, measures what was held out, and writes the model. */
export async function trainModel(options: TrainOptions): Promise<TrainReport> {
  const started = performance.now();
  const material = await readMaterial(options, createRandom(SEED));
  const texts = Array.from(textsOf(material, options.concepts), (t) => featuresOf(t, options.tokeniser, FEATURES));
  const vocabulary = buildVocabulary(texts, options.settings.minTexts);
  const bagOf = cachedBags(vocabulary, options.tokeniser);
  const sources = sourcesOf(material, options.concepts, { bagOf, idf: vocabulary.idf });
  let pairs = 0;
  const members = Array.from({ length: options.settings.members }, (_, at) => {
    const random = createRandom(SEED + at);
    const member = startWeights(vocabulary, DIMS, random);
    const onEpoch = (epoch: number, dealt: number, loss: number) => {
      pairs = dealt;
      options.log(`model ${at + 1}, epoch ${epoch}: ${dealt} pairs, loss ${loss.toFixed(4)}`);
    };
    train({ model: member, sources, bagOf, settings: options.settings, random, onEpoch });
    return member;
  });
  const answered = material.known.flatMap(({ clause, queries, near }) => [clause, ...queries, ...near]);
  const model = combine(members, answered.map(bagOf), DIMS);
  const encode = (text: string) => encodeBag(model, bagOf(text));
  const heldOut = Object.fromEntries(
    [...material.heldOut].map(([name, asked]) => [name, measure(asked, material.all, encode)]),
  );
  const sourceNames = sources.map((source) => source.name);
  await write(options, model, vocabulary.features, {
    seed: SEED,
    ...options.settings,
    sources: sourceNames,
    clauses: material.known.length,
    pairsAnEpoch: pairs,
    withoutRegions: options.withoutRegions,
    heldOut,
  });
  const seconds = Math.round((performance.now() - started) / 1000);
  return { pairs, features: vocabulary.features.length, seconds, heldOut };
}
