/** What does a document say that others do not? Its clauses by how little of their wording and of their concepts stands elsewhere. */
import type { DistinctiveAnswer, DistinctiveClause, DistinctiveRequest, Passage } from "../model/index.ts";
import { ACTING_ROLES } from "../retrieve/features.ts";
import type { RetrievalContext } from "../retrieve/types.ts";
import { comparable } from "../text/shared-runs.ts";
import { requireDocument } from "./checks.ts";
import type { ServiceContext } from "./context.ts";
import { rounded } from "./differences.ts";
import { passagesOf, sampleOf } from "./precedents-commonness.ts";

/** Four characters are a word or two: a clause put in other words shares few of them. */
const GRAM = 4;
/** Shorter clauses are rare by chance. */
const MIN_UNITS = 30;
/** Other documents that are looked at. */
const MAX_DOCUMENTS = 60;
/** A concept that at most this share of the others names is rare. */
const RARE_SHARE = 0.25;
/** Rare concepts of a clause that count, each this much; the wording counts the rest. */
const MAX_COUNTED_CONCEPTS = 3;
const CONCEPT_SCORE = 0.15;

/** The most distinctive clauses first. Throws DOCUMENT_NOT_FOUND. */
export async function distinctive(ctx: ServiceContext, request: DistinctiveRequest): Promise<DistinctiveAnswer> {
  const { index, retrieval } = ctx;
  requireDocument(ctx, request.docId);
  const others = index.documents.map((each) => each.docId).filter((docId) => docId !== request.docId);
  const sample = sampleOf(others, MAX_DOCUMENTS);
  const elsewhere = { grams: new Set<string>(), concepts: new Map<string, number>(), documents: sample.length };
  for (const docId of sample) addDocument(await passagesOf(index, docId), retrieval, elsewhere);
  const labels = new Map(index.lexicon.concepts.map((concept) => [concept.id, concept.pref]));
  const clauses = (await passagesOf(index, request.docId))
    .filter((passage) => ACTING_ROLES.has(passage.role) && passage.kind !== "row")
    .flatMap((passage) => judge(passage, retrieval, elsewhere, labels))
    .sort((a, b) => b.score - a.score)
    .slice(0, request.limit);
  return { buildId: index.manifest.buildId, docId: request.docId, comparedWith: sample.length, clauses };
}

interface Elsewhere {
  grams: Set<string>;
  /** Number of other documents that name a concept. */
  concepts: Map<string, number>;
  documents: number;
}

function addDocument(passages: readonly Passage[], retrieval: RetrievalContext, elsewhere: Elsewhere): void {
  const named = new Set<string>();
  for (const passage of passages) {
    for (const gram of gramsOf(passage.text)) elsewhere.grams.add(gram);
    for (const { conceptId } of retrieval.conceptsOf(passage)) named.add(conceptId);
  }
  for (const concept of named) elsewhere.concepts.set(concept, (elsewhere.concepts.get(concept) ?? 0) + 1);
}

function gramsOf(text: string): string[] {
  const { units } = comparable(text);
  return Array.from({ length: Math.max(0, units.length - GRAM + 1) }, (_, at) => units.slice(at, at + GRAM));
}

function judge(
  passage: Passage,
  retrieval: RetrievalContext,
  elsewhere: Elsewhere,
  labels: ReadonlyMap<string, string>,
): DistinctiveClause[] {
  const grams = gramsOf(passage.text);
  if (grams.length < MIN_UNITS) return [];
  const ownWording = grams.filter((gram) => !elsewhere.grams.has(gram)).length / grams.length;
  const named = [...new Set(retrieval.conceptsOf(passage).map((match) => match.conceptId))];
  const rareConcepts = named
    .map((conceptId) => ({
      conceptId,
      label: labels.get(conceptId) ?? conceptId,
      otherDocuments: elsewhere.concepts.get(conceptId) ?? 0,
    }))
    .filter(({ otherDocuments }) => otherDocuments <= RARE_SHARE * elsewhere.documents)
    .sort((a, b) => a.otherDocuments - b.otherDocuments);
  const concepts = CONCEPT_SCORE * Math.min(MAX_COUNTED_CONCEPTS, rareConcepts.length);
  const score = ownWording * (1 - CONCEPT_SCORE * MAX_COUNTED_CONCEPTS) + concepts;
  return [{ passage, score: rounded(score), ownWording: rounded(ownWording), rareConcepts }];
}
