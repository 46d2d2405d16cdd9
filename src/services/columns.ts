/**
 * What each document says on a subject, found in it by itself. A document's column is the same whichever others are looked at along with it.
 */
import type { Document } from "../model/index.ts";
import { rerank } from "../retrieve/rerank.ts";
import { retrieveEach } from "../retrieve/retrieve-each.ts";
import type { RankedPassage } from "../retrieve/types.ts";
import { type Finding, findState } from "./cell-state.ts";
import type { ServiceContext } from "./context.ts";
import type { Subject } from "./subject.ts";

/** Passages of each document that are read for its cell. */
const DEPTH = 60;

export interface Column {
  document: Document;
  ranked: RankedPassage[];
  finding: Finding;
}

export async function columnsOf(
  { index, retrieval }: ServiceContext,
  subject: Subject,
  documents: readonly Document[],
): Promise<Column[]> {
  const found = await retrieveEach(
    index,
    subject.plan,
    documents.map((document) => document.docId),
  );
  return Promise.all(
    documents.map(async (document, at) => {
      const ranked = await rerank(index, retrieval, subject.plan, found[at]!.slice(0, DEPTH), { mode: "hybrid" });
      return { document, ranked, finding: findState(ranked, subject, retrieval) };
    }),
  );
}

/** Whether a finding on a related instrument lets it stand in the place of a subject that the document is silent on. */
export const standsIn = (finding: Finding) => finding.state === "measure";
