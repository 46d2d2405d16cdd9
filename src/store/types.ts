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
  Lexicon,
  Manifest,
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
}

export interface DocumentBuild {
  document: Document;
  outline: OutlineNode[];
  /** The original file, byte for byte. */
  bytes: Uint8Array;
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
  failures: Manifest["failures"];
}

/** Restricts a search; each list means "one of", all given lists must hold. Values are checked against what the build holds. */
export interface PassageFilter {
  docIds?: readonly string[];
  regions?: readonly string[];
  docKinds?: readonly DocumentKind[];
  statuses?: readonly DocumentStatus[];
  roles?: readonly Role[];
  strengths?: readonly Strength[];
  topic?: string;
}

/** A candidate: the passage's number in the build (reading order over all documents, from 0), the scalars that filters and facets use, and
 * the engine's score (BM25, or cosine −1…1; higher is better). */
export interface Candidate {
  seq: number;
  docId: string;
  score: number;
}

export interface SourceFile {
  bytes: Uint8Array;
  mediaType: string;
}

/** An open build. Everything it answers comes from that build, also after a newer one was published. */
export interface IndexReader {
  readonly manifest: Manifest;
  readonly documents: readonly Document[];
  readonly lexicon: Lexicon;
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
  readonly duties: readonly Duty[];
  outline(docId: string): Promise<OutlineNode[]>;
  source(docId: string): Promise<SourceFile>;
  /** Passages by their numbers, in the order asked for. */
  passages(seqs: readonly number[]): Promise<Passage[]>;
  /** First number and count of a document's passages; they stand in reading order without gaps. */
  passageRange(docId: string): { first: number; count: number };
  seqOf(passageId: string): Promise<number | null>;
  /** BM25, OR of the terms, best first; ties by `seq`. `words` expects words separated by spaces, `chars` raw text. */
  searchText(index: "words" | "chars", text: string, filter: PassageFilter, limit: number): Promise<Candidate[]>;
  /** Exact cosine search, best first; ties by `seq`. */
  searchVector(vector: Float32Array, filter: PassageFilter, limit: number): Promise<Candidate[]>;
  close(): void;
}
