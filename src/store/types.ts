/**
 * What the store takes and gives. A build holds everything that an answer may need: the read side never looks at `data/`.
 */
import type {
  BuildInputs,
  Document,
  DocumentKind,
  DocumentStatus,
  Duty,
  Indicator,
  IndicatorConceptEntry,
  Lexicon,
  Manifest,
  MatrixCell,
  OutlineNode,
  Passage,
  Role,
  Strength,
  Target,
} from "../model/index.ts";

/** One passage with what the indexes need. `words` and `chars` are what the two full-text indexes see. */
export interface PassageRow {
  passage: Passage;
  /** Jieba words of heading path and text, separated by single spaces. */
  words: string;
  /** Normalised heading path and text, for the index of 1- and 2-grams of characters. */
  chars: string;
  vector: Float32Array;
  /** Unit vectors of the passage's sentences, one after the other, each component × 127 rounded. */
  sentenceVectors: Int8Array;
}

export interface DocumentBuild {
  document: Document;
  outline: OutlineNode[];
  /** The original file, byte for byte. */
  bytes: Uint8Array;
  /** The decoded original that all spans count in. */
  raw: string;
  passages: PassageRow[];
  indicators: Indicator[];
  targets: Target[];
  duties: Duty[];
}

export interface BuildContent {
  buildId: string;
  inputs: BuildInputs;
  embedder: { id: string; dims: number };
  documents: DocumentBuild[];
  lexicon: Lexicon;
  /** What the concepts of the indicators mean, as used. */
  indicatorConcepts: readonly IndicatorConceptEntry[];
  failures: Manifest["failures"];
}

/** Restricts a search; each list means "one of" (so an empty list finds nothing), all given lists must hold. A value that the build does not
 * hold finds nothing; it is never an error. A document whose region or status is null is found by no list of them. */
export interface PassageFilter {
  docIds?: readonly string[];
  regions?: readonly string[];
  docKinds?: readonly DocumentKind[];
  statuses?: readonly DocumentStatus[];
  roles?: readonly Role[];
  strengths?: readonly Strength[];
  topic?: string;
}

/** A candidate: the passage's number in the build (reading order over all documents, from 0), its document, and the engine's score (BM25, or
 * cosine −1…1; higher is better). */
export interface Candidate {
  seq: number;
  docId: string;
  score: number;
}

/** A term of a weighted search: its BM25 score is multiplied by `boost` (> 0; other terms are left out). */
export interface WeightedTerm {
  term: string;
  boost: number;
}

/** The two full-text indexes: jieba words, or 1- and 2-grams of characters. */
export type TextIndex = "words" | "chars";

export interface SourceFile {
  bytes: Uint8Array;
  mediaType: string;
}

/** An open build. Everything it answers comes from that build, also after a newer one was published. */
export interface IndexReader {
  readonly manifest: Manifest;
  readonly documents: readonly Document[];
  readonly lexicon: Lexicon;
  readonly indicatorConcepts: readonly IndicatorConceptEntry[];
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
  readonly duties: readonly Duty[];
  /** How every document stands to every topic; null where the build was written without it. */
  readonly matrix: readonly MatrixCell[] | null;
  outline(docId: string): Promise<OutlineNode[]>;
  source(docId: string): Promise<SourceFile>;
  /** The decoded original that the spans of a document's passages count in. */
  text(docId: string): Promise<string>;
  /** Passages by their numbers, in the order asked for. */
  passages(seqs: readonly number[]): Promise<Passage[]>;
  /** Vectors of the sentences of passages, as `PassageRow.sentenceVectors`, in the order asked for. */
  sentenceVectors(seqs: readonly number[]): Promise<Int8Array[]>;
  /** First number and count of a document's passages; they stand in reading order without gaps. */
  passageRange(docId: string): { first: number; count: number };
  seqOf(passageId: string): Promise<number | null>;
  /** Ids of all passages that the filter leaves. */
  passageIds(filter: PassageFilter): Promise<ReadonlySet<string>>;
  /** BM25, OR of the terms, best first; ties by `seq`. `words` expects words separated by spaces, `chars` raw text. A term given twice counts
   * twice. Text without any letter or digit finds nothing. */
  searchText(index: TextIndex, text: string, filter: PassageFilter, limit: number): Promise<Candidate[]>;
  /** As `searchText`, each term with its own boost: the score is the sum of boost × BM25(term). */
  searchTextWeighted(
    index: TextIndex,
    terms: readonly WeightedTerm[],
    filter: PassageFilter,
    limit: number,
  ): Promise<Candidate[]>;
  /** Cosine search, best first; ties by `seq`. Exact as long as the filter leaves at most 20,000 passages. A vector of zeros, or one that is not
   * finite, finds nothing; passages whose vector is zero are never found. Throws MODEL_MISMATCH on a wrong number of dimensions. */
  searchVector(vector: Float32Array, filter: PassageFilter, limit: number): Promise<Candidate[]>;
  /** Gives files and memory back; the reader answers nothing afterwards. May be called twice. */
  close(): void;
}
