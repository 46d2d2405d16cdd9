/** The documents and clauses that an answer speaks of, by their ids: files name sources in full where answers hold ids. */
import type { Document, Passage } from "../model/index.ts";
import type { ServiceContext } from "../services/context.ts";

export interface Library {
  buildId: string;
  /** Throws where the build has no such document: an answer of the build never names one. */
  document(docId: string): Document;
  passage(passageId: string): Passage;
}

/** Passages fetched in one go. */
const FETCHED_AT_ONCE = 500;

/** The build's documents and the passages named; ids that the build does not hold are left out and throw when asked for. */
export async function openLibrary(ctx: ServiceContext, passageIds: Iterable<string>): Promise<Library> {
  const documents = new Map(ctx.index.documents.map((document) => [document.docId, document]));
  const passages = await fetchPassages(ctx, [...new Set(passageIds)]);
  return {
    buildId: ctx.index.manifest.buildId,
    document: (docId) => found(documents, docId),
    passage: (passageId) => found(passages, passageId),
  };
}

/** Passages by id, in the order of the ids; what the build does not hold is left out. */
export async function fetchPassages(ctx: ServiceContext, ids: readonly string[]): Promise<Map<string, Passage>> {
  const passages = new Map<string, Passage>();
  for (let at = 0; at < ids.length; at += FETCHED_AT_ONCE) {
    const seqs = await Promise.all(ids.slice(at, at + FETCHED_AT_ONCE).map((id) => ctx.index.seqOf(id)));
    for (const passage of await ctx.index.passages(seqs.filter((seq) => seq !== null))) {
      passages.set(passage.passageId, passage);
    }
  }
  return passages;
}

function found<T>(map: ReadonlyMap<string, T>, id: string): T {
  const value = map.get(id);
  if (value === undefined) throw new Error(`${id} is not in the build that the answer came from`);
  return value;
}
