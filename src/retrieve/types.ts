/** What retrieval keeps open between questions, and what it makes of a question. */
import type { Embedder, Reranker } from "../embed/index.ts";
import type { AlsoAt, Expansion, MatchKind, Operator, Passage, Region } from "../model/index.ts";
import type { ConceptMatch } from "../text/concept-matcher.ts";
import type { Tokeniser } from "../text/tokenise.ts";
import type { Features } from "./features.ts";
import type { Ranked } from "./retrieve.ts";

export interface RetrievalContext {
  tokeniser: Tokeniser;
  embedder: Embedder;
  /** null unless one is configured. */
  reranker: Reranker | null;
  /** Concepts named in a text. */
  conceptsIn(text: string): ConceptMatch[];
  /** Concepts named in a passage; worked out once for each passage object. */
  conceptsOf(passage: Passage): ConceptMatch[];
  /** Distinct words of a passage and the headings above it, function words left out; worked out once for each passage object. */
  wordsOf(passage: Passage): readonly string[];
  /** Unit vectors of single words. */
  wordVectors(words: readonly string[]): Promise<Float32Array[]>;
  /** Concepts that a concept is a kind of, nearest first. */
  broaderOf(conceptId: string): readonly string[];
}

/** A word or label that is looked for in the text, with why. */
export interface QueryTerm {
  term: string;
  kind: MatchKind;
  /** Share in the keyword score; 1 is a word of the question itself. */
  weight: number;
}

/** A figure that a question names: 90%以上 is 90, >=, %. */
export interface QueryNumber {
  value: number;
  /** null where the question says no bound. */
  op: Operator | null;
  /** As printed, with its scale (万元); % for percent and 成; null where there is none. */
  unit: string | null;
}

/** A question, understood. */
export interface QueryPlan {
  text: string;
  /** What is searched for: the question without what only says how it is asked (哪些地方没有提到), normalised. */
  asked: string;
  /** absence: which places leave `asked` out; number: how much; find: anything else. */
  intent: "find" | "absence" | "number";
  /** Where the question asks about places without naming them: each of them (各地, 哪些县) or one's own (本市, 县里). */
  scope: { kind: "each" | "here"; level: Region["level"] | null } | null;
  numbers: QueryNumber[];
  years: number[];
  /** Words of the question that carry meaning, without function and question words. */
  terms: QueryTerm[];
  /** Concepts that the question names, with their weight, most specific first. */
  concepts: { conceptId: string; weight: number }[];
  /** Concepts related to those and not the same (DIP of DRG), with a low weight. */
  related: { conceptId: string; weight: number }[];
  /** One of the concepts is enough, as for a topic with its narrower ones; otherwise the question asks for all of them together. */
  anyConcept?: boolean;
  /** What else is looked for and from which words of the question it comes. */
  expansions: Expansion[];
  /** Unit vector of the question; zeros where the model knows none of it. */
  vector: Float32Array;
  /** Text for the character index: the question without its function words. */
  chars: string;
  /** What the question is about in a plan: what will be done, unless it asks what was achieved or goes wrong (background) or may mean either. */
  aim: "measures" | "background" | "any";
  /** The role of the passages that it asks for, where it asks for what was achieved or goes wrong. */
  past: "achievement" | "challenge" | null;
  /** Codes of regions that the question names. */
  regions: string[];
}

/** A passage in the order of answers. */
export interface RankedPassage extends Ranked {
  passage: Passage;
  /** What its score is made of; absent in keyword and semantic mode. */
  features?: Features;
  /** Probability that it answers, by the reranking model; only of the first candidates and where there is one. */
  rerank?: number;
  /** Places of the document that print the same and were folded into this one. */
  alsoAt?: AlsoAt[];
}
