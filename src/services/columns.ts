/**
 * What each document says on a subject, found in it by itself. A document's column is the same whichever others are looked at along with it.
 */
import type { Document } from "../model/index.ts";
import { rerank } from "../retrieve/rerank.ts";
import { bestAnywhere, retrieveEach } from "../retrieve/retrieve-each.ts";
import type { RankedPassage } from "../retrieve/types.ts";
import { type Finding, findState, SILENT } from "./cell-state.ts";
import type { ServiceContext } from "./context.ts";
import { isOutOfField } from "./out-of-field.ts";
import type { Subject } from "./subject.ts";

/** Passages of each document that are read for its cell. */
const DEPTH = 60;
/** The subject's own concept and what the question names; what is only evidence of a topic weighs less. */
const OWN_CONCEPT_WEIGHT = 0.8;

export interface Column {
  document: Document;
  ranked: RankedPassage[];
  finding: Finding;
  /** Whether a passage names the subject by one of its own names, not only by what it shares with its siblings (grouping: DRG and DIP). */
  isNamed: boolean;
  /** False where the question names other places: what a plan says on its own account is no answer about theirs. */
  isAsked: boolean;
}

export async function columnsOf(
  { index, retrieval }: ServiceContext,
  subject: Subject,
  documents: readonly Document[],
  isAsked: (document: Document) => boolean = () => true,
): Promise<Column[]> {
  const docIds = documents.map((document) => document.docId);
  const [found, best, isOutside] = await Promise.all([
    retrieveEach(index, subject.plan, docIds),
    bestAnywhere(index, retrieval, subject.plan),
    isOutOfField(index, subject.plan),
  ]);
  const own = new Set(
    subject.plan.concepts.filter(({ weight }) => weight >= OWN_CONCEPT_WEIGHT).map(({ conceptId }) => conceptId),
  );
  return Promise.all(
    documents.map(async (document, at) => {
      const ranked = await rerank(index, retrieval, subject.plan, found[at]!.slice(0, DEPTH), { mode: "hybrid" });
      const asked = isAsked(document);
      const finding = isOutside || !asked ? SILENT : findState({ ranked, best }, subject, retrieval);
      const isNamed = ranked.some(({ passage }) =>
        retrieval.conceptsOf(passage).some(({ conceptId }) => own.has(conceptId)),
      );
      return { document, ranked, finding, isNamed, isAsked: asked };
    }),
  );
}

/** A related instrument may take the place of a subject that the document is silent on, or never names by its own name. */
export const isReplaceable = ({ finding, isNamed, isAsked }: Column) =>
  isAsked && (finding.state === "absent" || !isNamed);

/** Whether a related instrument takes the place of such a subject: the document has a measure on it, under its name. */
export const standsIn = ({ finding, isNamed }: Column) => finding.state === "measure" && isNamed;
