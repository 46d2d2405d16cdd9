/**
 * One open build. It never looks at the pointer again: what it answers comes from the build it was opened with, also after a newer one was
 * published. Answers are the same for the same build, ties included. Objects it returns are shared: read them, do not change them.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FullTextQuery } from "@lancedb/lancedb";
import { PlanlensError } from "../errors.ts";
import { type Document, OutlineNode, Passage } from "../model/index.ts";
import { type BuildData, parseStored } from "./build-data.ts";
import { heldValues, rowsAtMost, whereOf } from "./filter.ts";
import { BUILDS_DIR, outlineFile, sourceFile, TABLE_DIR, textFile } from "./layout.ts";
import { LruCache } from "./lru.ts";
import { broken } from "./manifest.ts";
import { passageKey } from "./passage-key.ts";
import { bestOf, fetchNearest, fetchText, hasTerm, matchAny, matchWeighted, type Scored } from "./search.ts";
import type { OpenTable } from "./table.ts";
import type { Candidate, IndexReader, PassageFilter, SourceFile, TextIndex, WeightedTerm } from "./types.ts";
import { hasVectorIndex, VECTOR_INDEX_ABOVE_ROWS } from "./write-table.ts";

/** Passages kept in memory: a few answers' worth, about 4 MB. */
const CACHED_PASSAGES = 2_000;

/** Decoded originals kept in memory: what one page of hits touches, some 50,000 characters each. */
const CACHED_TEXTS = 100;

const MEDIA_TYPES: Record<Document["source"]["format"], string> = {
  txt: "text/plain",
  md: "text/markdown",
  html: "text/html",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
};

interface DocumentPlace {
  document: Document;
  number: number;
  first: number;
}

export interface ReaderParts {
  /** Absolute path of the build folder, and its name. */
  dir: string;
  name: string;
  data: BuildData;
  passageTable: OpenTable;
  onClose: () => void;
}

export class LanceIndexReader implements IndexReader {
  readonly manifest: IndexReader["manifest"];
  readonly documents: IndexReader["documents"];
  readonly lexicon: IndexReader["lexicon"];
  readonly indicatorConcepts: IndexReader["indicatorConcepts"];
  readonly indicators: IndexReader["indicators"];
  readonly targets: IndexReader["targets"];
  readonly duties: IndexReader["duties"];
  readonly matrix: IndexReader["matrix"];
  readonly #parts: ReaderParts;
  readonly #places: Map<string, DocumentPlace>;
  readonly #docIdOfSeq: string[];
  readonly #held: ReturnType<typeof heldValues>;
  readonly #cache = new LruCache<number, Passage>(CACHED_PASSAGES);
  readonly #sentences = new LruCache<number, Int8Array>(CACHED_PASSAGES);
  readonly #texts = new LruCache<string, string>(CACHED_TEXTS);
  #isClosed = false;

  constructor(parts: ReaderParts) {
    const { manifest, documents, lexicon, indicators, targets, duties, topics } = parts.data;
    this.indicatorConcepts = parts.data.indicatorConcepts;
    this.#parts = parts;
    this.manifest = manifest;
    this.documents = documents;
    this.lexicon = lexicon;
    this.indicators = indicators;
    this.targets = targets;
    this.duties = duties;
    this.matrix = parts.data.matrix;
    this.#places = placesOf(documents);
    this.#docIdOfSeq = documents.flatMap(({ docId, counts }) => new Array<string>(counts.passages).fill(docId));
    this.#held = heldValues(documents, topics);
  }

  async outline(docId: string): Promise<OutlineNode[]> {
    const path = outlineFile(this.#place(docId).number);
    return parseStored(OutlineNode.array(), await this.#read(path), `${BUILDS_DIR}/${this.#parts.name}/${path}`);
  }

  async source(docId: string): Promise<SourceFile> {
    const { source } = this.#place(docId).document;
    return { bytes: await this.#read(sourceFile(source)), mediaType: MEDIA_TYPES[source.format] };
  }

  async text(docId: string): Promise<string> {
    const path = textFile(this.#place(docId).document.source);
    const known = this.#texts.get(path) ?? (await this.#read(path)).toString("utf8");
    this.#texts.set(path, known);
    return known;
  }

  passageRange(docId: string): { first: number; count: number } {
    const { first, document } = this.#place(docId);
    return { first, count: document.counts.passages };
  }

  async passages(seqs: readonly number[]): Promise<Passage[]> {
    const known = new Map<number, Passage>();
    for (const seq of seqs) {
      const passage = this.#cache.get(seq);
      if (passage !== undefined) known.set(seq, passage);
    }
    const missing = [...new Set(seqs)].filter((seq) => !known.has(seq));
    for (const [seq, passage] of await this.#readPassages(missing)) {
      known.set(seq, passage);
      this.#cache.set(seq, passage);
    }
    return seqs.map((seq) => known.get(seq)!);
  }

  async sentenceVectors(seqs: readonly number[]): Promise<Int8Array[]> {
    const missing = [...new Set(seqs)].filter((seq) => this.#sentences.get(seq) === undefined);
    const known = new Map<number, Int8Array>();
    for (const seq of seqs) {
      const vectors = this.#sentences.get(seq);
      if (vectors !== undefined) known.set(seq, vectors);
    }
    if (missing.length > 0) {
      const query = this.#parts.passageTable.table.query().where(seqClause(missing)).select(["seq", "sentenceVectors"]);
      const rows: { seq: number; sentenceVectors: Uint8Array }[] = await query.toArray();
      for (const row of rows) {
        const vectors = Int8Array.from(row.sentenceVectors, (byte) => (byte << 24) >> 24);
        known.set(row.seq, vectors);
        this.#sentences.set(row.seq, vectors);
      }
    }
    return seqs.map((seq) => known.get(seq)!);
  }

  async seqOf(passageId: string): Promise<number | null> {
    const { table } = this.#parts.passageTable;
    const query = table
      .query()
      .where(`passageKey = '${passageKey(passageId)}'`)
      .select(["seq", "passageId"]);
    const rows: { seq: number; passageId: string }[] = await query.toArray();
    return rows.find((row) => row.passageId === passageId)?.seq ?? null;
  }

  async passageIds(filter: PassageFilter): Promise<ReadonlySet<string>> {
    const where = whereOf(filter, this.#held);
    if (where.kind === "nothing") return new Set();
    const query = this.#parts.passageTable.table.query().select(["passageId"]);
    const rows: { passageId: string }[] = await (where.kind === "rows" ? query.where(where.sql) : query).toArray();
    return new Set(rows.map((row) => row.passageId));
  }

  async searchText(index: TextIndex, text: string, filter: PassageFilter, limit: number): Promise<Candidate[]> {
    return hasTerm(text) ? this.#searchText(matchAny(index, text), filter, limit) : [];
  }

  async searchTextWeighted(
    index: TextIndex,
    terms: readonly WeightedTerm[],
    filter: PassageFilter,
    limit: number,
  ): Promise<Candidate[]> {
    const query = matchWeighted(index, terms);
    return query === null ? [] : this.#searchText(query, filter, limit);
  }

  async searchVector(vector: Float32Array, filter: PassageFilter, limit: number): Promise<Candidate[]> {
    this.#checkDims(vector);
    if (!hasDirection(vector)) return [];
    const { dims } = this.manifest.embedder;
    const isIndexed = hasVectorIndex(this.manifest.counts.passages, dims);
    const exact = !isIndexed || rowsAtMost(filter, this.documents) <= VECTOR_INDEX_ABOVE_ROWS;
    const { table } = this.#parts.passageTable;
    return this.#best(filter, limit, (where, count) => fetchNearest(table, vector, { where, limit: count, exact }));
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#parts.passageTable.close();
    this.#parts.onClose();
  }

  #searchText(query: FullTextQuery, filter: PassageFilter, limit: number): Promise<Candidate[]> {
    const { table } = this.#parts.passageTable;
    return this.#best(filter, limit, (where, count) => fetchText(table, query, where, count));
  }

  async #best(
    filter: PassageFilter,
    limit: number,
    fetch: (where: string | null, count: number) => Promise<Scored[]>,
  ): Promise<Candidate[]> {
    const where = whereOf(filter, this.#held);
    if (where.kind === "nothing") return [];
    const sql = where.kind === "rows" ? where.sql : null;
    const rows = await bestOf((count) => fetch(sql, count), limit, this.manifest.counts.passages);
    return rows.map(({ seq, score }) => ({ seq, docId: this.#docIdOfSeq[seq]!, score }));
  }

  async #readPassages(seqs: readonly number[]): Promise<[number, Passage][]> {
    if (seqs.length === 0) return [];
    const total = this.manifest.counts.passages;
    const wrong = seqs.find((seq) => !Number.isInteger(seq) || seq < 0 || seq >= total);
    if (wrong !== undefined)
      throw new RangeError(`no passage has the number ${wrong}; the build holds 0 to ${total - 1}`);
    const query = this.#parts.passageTable.table.query().where(seqClause(seqs)).select(["seq", "payload"]);
    const rows: { seq: number; payload: string }[] = await query.toArray();
    const path = `${BUILDS_DIR}/${this.#parts.name}/${TABLE_DIR}`;
    if (rows.length !== seqs.length) throw broken(path, `gave ${rows.length} of ${seqs.length} passages`);
    return rows.map(({ seq, payload }) => [seq, parseStored(Passage, payload, `${path} row ${seq}`)]);
  }

  #read(path: string): Promise<Buffer> {
    return readFile(join(this.#parts.dir, path));
  }

  #place(docId: string): DocumentPlace {
    const place = this.#places.get(docId);
    if (place !== undefined) return place;
    throw new PlanlensError("DOCUMENT_NOT_FOUND", `the index holds no document ${docId}; see the list of documents`);
  }

  #checkDims(vector: Float32Array): void {
    const { id, dims } = this.manifest.embedder;
    if (vector.length === dims) return;
    const problem = `the query vector has ${vector.length} dimensions, the index has ${dims} (model ${id})`;
    throw new PlanlensError("MODEL_MISMATCH", `${problem}; set EMBEDDING_MODEL=${id} or run npm run ingest`);
  }
}

function placesOf(documents: readonly Document[]): Map<string, DocumentPlace> {
  const places = new Map<string, DocumentPlace>();
  let first = 0;
  documents.forEach((document, number) => {
    places.set(document.docId, { document, number, first });
    first += document.counts.passages;
  });
  return places;
}

/** Neighbours are read as a range: a document's passages in one comparison instead of a list of hundreds. */
function seqClause(seqs: readonly number[]): string {
  const first = seqs.reduce((a, b) => Math.min(a, b));
  const last = seqs.reduce((a, b) => Math.max(a, b));
  const isRange = last - first + 1 === seqs.length;
  return isRange ? `seq >= ${first} AND seq <= ${last}` : `seq IN (${seqs.join(", ")})`;
}

/** False for zeros (text without known words) and for what is not finite: neither has a cosine. */
function hasDirection(vector: Float32Array): boolean {
  return vector.every(Number.isFinite) && vector.some((value) => value !== 0);
}
