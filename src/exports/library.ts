/** The documents and clauses that an answer speaks of, by their ids: files name sources in full where answers hold ids. */
import type { Document, Passage } from "../model/index.ts";
import type { ServiceContext } from "../services/context.ts";
import { passagesById } from "../services/passages-by-id.ts";

export interface Library {
  buildId: string;
  /** Throws where the build has no such document: an answer of the build never names one. */
  document(docId: string): Document;
  passage(passageId: string): Passage;
}

/** The build's documents and the passages named; ids that the build does not hold are left out and throw when asked for. */
export async function openLibrary(ctx: ServiceContext, passageIds: Iterable<string>): Promise<Library> {
  const documents = new Map(ctx.index.documents.map((document) => [document.docId, document]));
  const passages = await passagesById(ctx, [...passageIds]);
  return {
    buildId: ctx.index.manifest.buildId,
    document: (docId) => found(documents, docId),
    passage: (passageId) => found(passages, passageId),
  };
}

function found<T>(map: ReadonlyMap<string, T>, id: string): T {
  const value = map.get(id);
  if (value === undefined) throw new Error(`${id} is not in the build that the answer came from`);
  return value;
}
