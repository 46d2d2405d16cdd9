/** What a file is made from: an answer, the sources it names and what the file says of itself. Everything that a writer needs, and no index. */
import type {
  CompareAnswer,
  Document,
  DutiesAnswer,
  IndicatorsAnswer,
  Passage,
  SearchAnswer,
  TargetsAnswer,
} from "../model/index.ts";
import type { Library } from "./library.ts";

/** A line of "what was asked": its name and value, in Chinese. */
export type Fact = readonly [name: string, value: string];

export interface Dossier {
  title: string;
  buildId: string;
  /** Day on which the file is made, YYYY-MM-DD; the only part of it that build and request do not decide. */
  date: string;
  request: unknown;
  filters: Fact[];
  /** Documents that the answer names, in its order. */
  documents: Document[];
  library: Library;
}

export interface CompareDossier extends Dossier {
  answer: CompareAnswer;
}
export interface SearchDossier extends Dossier {
  answer: SearchAnswer;
}
export interface IndicatorsDossier extends Dossier {
  answer: IndicatorsAnswer;
}
export interface TargetsDossier extends Dossier {
  answer: TargetsAnswer;
}
export interface DutiesDossier extends Dossier {
  answer: DutiesAnswer;
}

export interface BasketItem {
  passage: Passage;
  note: string | null;
}
export interface BasketDossier extends Dossier {
  answer: { buildId: string; items: BasketItem[] };
}

/** Documents of the ids, each once, in the order in which they are first named. */
export function documentsOf(library: Library, docIds: Iterable<string>): Document[] {
  return [...new Set(docIds)].map((docId) => library.document(docId));
}
