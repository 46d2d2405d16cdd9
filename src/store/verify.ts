/**
 * Proves a written build before it is published: it is opened as a reader will open it and asked about every document by words, by characters
 * and by vector; each answer must be what a plain computation over the content gives. Throws BUILD_UNVERIFIED naming what differs.
 */
import { isDeepStrictEqual } from "node:util";
import { PlanlensError } from "../errors.ts";
import { unverified } from "./check-content.ts";
import { buildDir } from "./layout.ts";
import { openBuild } from "./open.ts";
import { openTable } from "./table.ts";
import type { BuildContent, Candidate, DocumentBuild, IndexReader, PassageRow, TextIndex } from "./types.ts";

/** Words and characters whose folding to lower case is the same everywhere, so that the plain computation equals the engine's. */
const PLAIN_WORD = /^[\p{Script=Han}a-zA-Z0-9]+$/u;
const PLAIN_RUN = /[\p{Script=Han}a-zA-Z0-9]{2,4}/u;

/** Words of a probe: enough to meet several posting lists, few enough to compute by hand over a long document. */
const PROBE_WORDS = 8;
/** Nearest passages that are compared. */
const PROBE_NEIGHBOURS = 20;
/** The engine adds 32-bit floats, we add 64-bit ones. */
const COSINE_TOLERANCE = 1e-4;
/** Rows read at a time when the numbering is checked. */
const NUMBERING_BATCH = 10_000;

export async function verifyBuild(indexDir: string, name: string, content: BuildContent): Promise<void> {
  try {
    const reader = await openBuild(indexDir, name, { buildId: content.buildId });
    try {
      await verifyNumbering(buildDir(indexDir, name), content);
      for (const build of content.documents) if (build.passages.length > 0) await verifyDocument(reader, build);
    } finally {
      reader.close();
    }
  } catch (error) {
    if (error instanceof PlanlensError && error.code === "INDEX_BROKEN") throw unverified(error.message);
    throw error;
  }
}

async function verifyNumbering(dir: string, { documents }: BuildContent): Promise<void> {
  const expected = documents.flatMap((build) => build.passages.map((row) => row.passage.passageId));
  const { table, close } = await openTable(dir);
  try {
    for (let first = 0; first < expected.length; first += NUMBERING_BATCH) {
      const batch = expected.slice(first, first + NUMBERING_BATCH);
      const where = `seq >= ${first} AND seq < ${first + batch.length}`;
      const rows: { seq: number; passageId: string }[] = await table
        .query()
        .where(where)
        .select(["seq", "passageId"])
        .toArray();
      const wrong = rows.find((row) => expected[row.seq] !== row.passageId);
      if (wrong !== undefined)
        throw unverified(`row ${wrong.seq} is passage ${wrong.passageId}, not ${expected[wrong.seq]}`);
      if (new Set(rows.map((row) => row.seq)).size !== batch.length) {
        throw unverified(`rows ${first} to ${first + batch.length - 1} are not numbered without gaps`);
      }
    }
  } finally {
    close();
  }
}

async function verifyDocument(reader: IndexReader, build: DocumentBuild): Promise<void> {
  await verifyText(reader, build, "words");
  await verifyText(reader, build, "chars");
  await verifyVectors(reader, build);
  await verifyPayload(reader, build);
}

/** The passages of the document that share a word (a character) with the probe, found through the index and by reading all of them. */
async function verifyText(reader: IndexReader, build: DocumentBuild, index: TextIndex): Promise<void> {
  const { docId } = build.document;
  const probe = fromTheMiddle(build.passages, (row) => probeTerms(row, index));
  if (probe === null) return;
  const text = probe.join(index === "words" ? " " : "");
  const found = await reader.searchText(index, text, { docIds: [docId] }, build.passages.length);
  const { first } = reader.passageRange(docId);
  const expected = build.passages.flatMap((row, i) => (holdsAny(row, index, probe) ? [first + i] : []));
  if (!isSameSet(found, expected)) {
    throw unverified(
      `document ${docId}: the index of ${index} finds ${found.length} passages by “${text}”, reading finds ${expected.length}`,
    );
  }
}

/** Words of the passage, or the single characters of a short run in its middle; null when it has none that are plain. */
function probeTerms(row: PassageRow, index: TextIndex): string[] | null {
  if (index === "words") {
    const words = row.words.split(/\s+/u).filter((word) => PLAIN_WORD.test(word));
    return words.length === 0 ? null : [...new Set(words)].slice(0, PROBE_WORDS);
  }
  const run = PLAIN_RUN.exec(row.chars.slice(row.chars.length >> 1)) ?? PLAIN_RUN.exec(row.chars);
  return run === null ? null : [...run[0]];
}

function holdsAny(row: PassageRow, index: TextIndex, terms: readonly string[]): boolean {
  const own = index === "words" ? new Set(row.words.toLowerCase().split(/\s+/u)) : new Set(row.chars.toLowerCase());
  return terms.some((term) => own.has(term.toLowerCase()));
}

const isSameSet = (found: readonly Candidate[], expected: readonly number[]): boolean => {
  const seqs = new Set(found.map((candidate) => candidate.seq));
  return seqs.size === expected.length && expected.every((seq) => seqs.has(seq));
};

async function verifyVectors(reader: IndexReader, build: DocumentBuild): Promise<void> {
  const { docId } = build.document;
  const probe = fromTheMiddle(build.passages, ({ vector }) => (vector.some((value) => value !== 0) ? vector : null));
  if (probe === null) return;
  const found = await reader.searchVector(probe, { docIds: [docId] }, PROBE_NEIGHBOURS);
  const { first } = reader.passageRange(docId);
  const cosines = build.passages.map((row) => cosine(probe, row.vector));
  const best = cosines
    .filter((value) => value !== null)
    .sort((a, b) => b - a)
    .slice(0, PROBE_NEIGHBOURS);
  const agrees = found.every(
    ({ seq, score }, rank) => isClose(score, best[rank]) && isClose(score, cosines[seq - first]),
  );
  if (found.length !== best.length || !agrees) {
    throw unverified(
      `document ${docId}: the nearest passages to one of its own differ from a computation over all its vectors`,
    );
  }
}

const isClose = (a: number, b: number | null | undefined): boolean =>
  typeof b === "number" && Math.abs(a - b) < COSINE_TOLERANCE;

/** null when either has no direction. */
function cosine(a: Float32Array, b: Float32Array): number | null {
  let dot = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < a.length; i++) {
    dot += a[i]! * b[i]!;
    aa += a[i]! * a[i]!;
    bb += b[i]! * b[i]!;
  }
  return aa === 0 || bb === 0 ? null : dot / Math.sqrt(aa * bb);
}

async function verifyPayload(reader: IndexReader, { document, passages }: DocumentBuild): Promise<void> {
  const middle = passages.length >> 1;
  const { first } = reader.passageRange(document.docId);
  const [stored] = await reader.passages([first + middle]);
  const { passage } = passages[middle]!;
  if (!isDeepStrictEqual(stored, passage) || (await reader.seqOf(passage.passageId)) !== first + middle) {
    throw unverified(`passage ${passage.passageId} is not read as it was written`);
  }
}

/** The first usable probe from the middle of the document on, where its own text is (titles and imprints are alike everywhere). */
function fromTheMiddle<T>(rows: readonly PassageRow[], probeOf: (row: PassageRow) => T | null): T | null {
  const middle = rows.length >> 1;
  for (let i = 0; i < rows.length; i++) {
    const probe = probeOf(rows[(middle + i) % rows.length]!);
    if (probe !== null) return probe;
  }
  return null;
}
