/**
 * Membership in the open build: what a request names must exist there. Each error names the value and at most twenty allowed ones,
 * so a typing error never looks like an empty answer.
 */
import { type ErrorCode, PlanlensError } from "../errors.ts";
import type { Concept, Document } from "../model/index.ts";
import type { ServiceContext } from "./context.ts";
import { type SchemeTopic, topicScheme } from "./topic-scheme.ts";

const MAX_LISTED = 20;
const MAX_SHOWN = 60;

/** The document that a path names; throws DOCUMENT_NOT_FOUND (404). */
export function requireDocument(ctx: ServiceContext, docId: string): Document {
  const found = ctx.index.documents.find((document) => document.docId === docId);
  if (found) return found;
  const message = `docId=${shown(docId)} is not a document of this index; allowed: ${listed(documentIds(ctx))}`;
  throw new PlanlensError("DOCUMENT_NOT_FOUND", message, { errors: [{ path: "docId", message }] });
}

/** The documents that a query names, in the order given; throws UNKNOWN_DOCUMENT (400). `parameter` is what the caller wrote it in. */
export function checkDocuments(
  ctx: ServiceContext,
  docIds: readonly string[],
  parameter: "docs" | "base" | "with" | "excludeDocIds",
): Document[] {
  const byId = new Map(ctx.index.documents.map((document) => [document.docId, document]));
  refuseUnknown("UNKNOWN_DOCUMENT", parameter, docIds, (docId) => byId.has(docId), "a document", documentIds(ctx));
  return docIds.map((docId) => byId.get(docId)!);
}

/**
 * Codes of the documents' regions that `codes` cover, in the order of the documents. A province (350000) or prefecture (350100)
 * covers all that lie in it. Throws UNKNOWN_REGION (400) for a code that covers no document.
 */
export function checkRegions(ctx: ServiceContext, codes: readonly string[]): string[] {
  const regions = documentRegions(ctx);
  const covers = (code: string) => [...regions.keys()].some((region) => region.startsWith(coveredPrefix(code)));
  const allowed = [...regions].map(([code, name]) => `${code} ${name}`);
  refuseUnknown("UNKNOWN_REGION", "regions", codes, covers, "the region of a document", allowed);
  return [...regions.keys()].filter((region) => codes.some((code) => region.startsWith(coveredPrefix(code))));
}

/** The concept of the topic that an id names; throws UNKNOWN_TOPIC (400), also for a concept that the scheme of topics leaves out. */
export function checkTopic(ctx: ServiceContext, topicId: string): Concept {
  return checkTopics(ctx, [topicId], "topic")[0]!.concept;
}

/** The topics of the scheme that ids name, in the order of the ids; throws UNKNOWN_TOPIC (400). */
export function checkTopics(
  ctx: ServiceContext,
  topicIds: readonly string[],
  parameter: "topic" | "topics",
): SchemeTopic[] {
  const byId = new Map(topicScheme(ctx.index.lexicon).map((topic) => [topic.concept.id, topic]));
  refuseUnknown("UNKNOWN_TOPIC", parameter, topicIds, (id) => byId.has(id), "a topic", [...byId.keys()]);
  return topicIds.map((id) => byId.get(id)!);
}

/** Refuses what the register of indicator concepts does not hold: UNKNOWN_CONCEPT (400). One that no plan measures is known. */
export function checkConcept(ctx: ServiceContext, conceptId: string): void {
  const allowed = ctx.index.indicatorConcepts.map((concept) => concept.id);
  refuseUnknown(
    "UNKNOWN_CONCEPT",
    "concept",
    [conceptId],
    (id) => allowed.includes(id),
    "an indicator concept",
    allowed,
  );
}

function refuseUnknown(
  code: ErrorCode,
  path: string,
  values: readonly string[],
  isKnown: (value: string) => boolean,
  what: string,
  allowed: readonly string[],
): void {
  const unknown = values.filter((value) => !isKnown(value));
  if (unknown.length === 0) return;
  const errors = unknown.slice(0, MAX_LISTED).map((value) => ({
    path,
    message: `${path}=${shown(value)} is not ${what} of this index`,
  }));
  const detail = `${errors.map((error) => error.message).join("; ")}; allowed: ${listed(allowed)}`;
  throw new PlanlensError(code, detail, { errors });
}

/** GB/T 2260: digits 1–2 province, 3–4 prefecture, 5–6 county; zeros at the end name the whole. */
function coveredPrefix(code: string): string {
  if (code.endsWith("0000")) return code.slice(0, 2);
  return code.endsWith("00") ? code.slice(0, 4) : code;
}

function documentRegions(ctx: ServiceContext): Map<string, string> {
  return new Map(ctx.index.documents.flatMap(({ region }) => (region ? [[region.code, region.name] as const] : [])));
}

function documentIds(ctx: ServiceContext): string[] {
  return ctx.index.documents.map((document) => document.docId);
}

function listed(values: readonly string[]): string {
  if (values.length === 0) return "none, the index holds no such value";
  const rest = values.length - MAX_LISTED;
  return values.slice(0, MAX_LISTED).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

function shown(value: string): string {
  const chars = Array.from(value);
  return chars.length > MAX_SHOWN ? `${chars.slice(0, MAX_SHOWN).join("")}…` : value;
}
