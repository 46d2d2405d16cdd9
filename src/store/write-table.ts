/**
 * Writes the table of passages and its indexes. Rows go in in batches, indexes come last, nothing is changed afterwards: the engine keeps
 * breaking indexes that are deleted from and compacted (ENGINE: lance-format/lance#7325).
 */
import { type Connection, connect, Index, makeArrowTable, type Table } from "@lancedb/lancedb";
import { TABLE_NAME } from "./layout.ts";
import { passageKey } from "./passage-key.ts";
import { passageSchema } from "./passage-schema.ts";
import type { BuildContent, DocumentBuild, PassageRow } from "./types.ts";

/** Rows in memory as Arrow at one time: 5,000 rows of 512 dimensions are about 25 MB. */
const BATCH_ROWS = 5_000;

/** Below this an exact scan takes a few milliseconds, so no vector index is built and every search is exact. */
export const VECTOR_INDEX_ABOVE_ROWS = 20_000;

/** Below this a filter scans its columns as fast as it reads indexes (700 rows: no difference; 50,000 rows: 2 to 15 times slower without). */
export const SCALAR_INDEX_ABOVE_ROWS = 5_000;

/** IVF_RQ packs one bit for each dimension into bytes and refuses other numbers. */
const RQ_DIMS_STEP = 8;

/** The engine drops longer tokens; our words are made by our own tokenizer, and none may vanish. */
const MAX_TOKEN_BYTES = 10_000;

/** The engine's defaults are English: stemming, stop words and folding are switched off one by one. */
const TEXT_INDEX = {
  withPosition: false,
  stem: false,
  removeStopWords: false,
  asciiFolding: false,
  lowercase: true,
  maxTokenLength: MAX_TOKEN_BYTES,
};

export const hasVectorIndex = (rows: number, dims: number): boolean =>
  rows > VECTOR_INDEX_ABOVE_ROWS && dims % RQ_DIMS_STEP === 0;

/** `onRows` hears how many rows are written, `onIndexes` that the indexes come now. */
export async function writeTable(
  dir: string,
  content: BuildContent,
  onRows: (done: number) => void,
  onIndexes: () => void,
): Promise<void> {
  const connection = await connect(dir);
  try {
    const { table, rows } = await writeRows(connection, content, onRows);
    onIndexes();
    await createIndexes(table, rows, content.embedder.dims);
    table.close();
  } finally {
    connection.close();
  }
}

async function writeRows(connection: Connection, content: BuildContent, onRows: (done: number) => void) {
  const schema = passageSchema(content.embedder.dims);
  const table = await connection.createEmptyTable(TABLE_NAME, schema);
  let rows = 0;
  for (const batch of batchesOf(tableRows(content.documents), BATCH_ROWS)) {
    await table.add(makeArrowTable(batch, { schema }));
    rows += batch.length;
    onRows(rows);
  }
  return { table, rows };
}

function* tableRows(documents: readonly DocumentBuild[]) {
  let seq = 0;
  for (const build of documents) for (const row of build.passages) yield tableRow(seq++, build, row);
}

function tableRow(
  seq: number,
  { document }: DocumentBuild,
  { passage, words, chars, vector, sentenceVectors }: PassageRow,
) {
  return {
    seq,
    passageId: passage.passageId,
    passageKey: passageKey(passage.passageId),
    docId: document.docId,
    region: document.region?.code ?? null,
    docKind: document.kind,
    status: document.status,
    role: passage.role,
    strength: passage.strength,
    topics: passage.topics,
    words,
    chars,
    vector,
    sentenceVectors: Buffer.from(sentenceVectors.buffer, sentenceVectors.byteOffset, sentenceVectors.byteLength),
    payload: JSON.stringify(passage),
  };
}

function* batchesOf<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

async function createIndexes(table: Table, rows: number, dims: number): Promise<void> {
  await table.createIndex("words", { config: Index.fts({ ...TEXT_INDEX, baseTokenizer: "whitespace" }) });
  const grams = { baseTokenizer: "ngram", ngramMinLength: 1, ngramMaxLength: 2, prefixOnly: false } as const;
  await table.createIndex("chars", { config: Index.fts({ ...TEXT_INDEX, ...grams }) });
  if (rows > SCALAR_INDEX_ABOVE_ROWS) await createScalarIndexes(table);
  if (hasVectorIndex(rows, dims)) {
    await table.createIndex("vector", { config: Index.ivfRq({ distanceType: "cosine" }) });
  }
}

async function createScalarIndexes(table: Table): Promise<void> {
  for (const column of ["seq", "passageKey"]) await table.createIndex(column, { config: Index.btree() });
  for (const column of ["docId", "region", "docKind", "status", "role", "strength"]) {
    await table.createIndex(column, { config: Index.bitmap() });
  }
  await table.createIndex("topics", { config: Index.labelList() });
}
