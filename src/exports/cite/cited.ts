/** Documents and clauses to cite, and the parts of a reference that every format asks for. */
import type { CitationsRequest, Document, Passage } from "../../model/index.ts";
import { checkDocuments } from "../../services/checks.ts";
import { linesText, pathText } from "../../services/cite.ts";
import type { ServiceContext } from "../../services/context.ts";
import { STATUS_NAMES } from "../../services/names.ts";
import { passagesById } from "../../services/passages-by-id.ts";
import { refuseUnknown } from "../gather.ts";
import { openLibrary } from "../library.ts";

export interface Cited {
  /** Unique among all; letters, digits and - _ : only. */
  key: string;
  document: Document;
  passage: Passage | null;
}

export interface CitationsDossier {
  title: string;
  buildId: string;
  cited: Cited[];
}

const NOT_IN_KEYS = /[^A-Za-z0-9_-]+/g;

/** Documents first, then clauses, each in the order given; all documents where nothing is named. Throws UNKNOWN_DOCUMENT, INVALID_REQUEST. */
export async function gatherCitations(ctx: ServiceContext, request: CitationsRequest): Promise<CitationsDossier> {
  const ids = request.passages ?? [];
  const namesNothing = request.docs === undefined && request.passages === undefined;
  const documents = namesNothing ? [...ctx.index.documents] : checkDocuments(ctx, request.docs ?? [], "docs");
  const passages = await passagesById(ctx, ids);
  refuseUnknown(ids, passages, () => "passages");
  const library = await openLibrary(ctx, []);
  const cited = [
    ...documents.map((document) => ({ key: keyOf(document.docId), document, passage: null })),
    ...ids
      .map((id) => passages.get(id)!)
      .map((passage) => ({
        key: keyOf(passage.passageId),
        document: library.document(passage.docId),
        passage,
      })),
  ];
  return { title: "引用文献", buildId: library.buildId, cited };
}

const keyOf = (id: string): string => id.replace(NOT_IN_KEYS, ":");

export interface PublicationDate {
  year: number;
  month: number | null;
  day: number | null;
}

/** The day of the document as far as it is known; null where it is not. */
export function dateOf({ docDate }: Document): PublicationDate | null {
  if (docDate === null) return null;
  const [year, month, day] = docDate.split("-").map(Number);
  return { year: year!, month: month ?? null, day: day ?? null };
}

/** Status and place, for fields that take free text. */
export function notesOf({ document, passage }: Cited): string[] {
  const status = document.status === "draft" ? [STATUS_NAMES.draft] : [];
  return passage === null
    ? status
    : [...status, pathText(passage.path), linesText(passage)].filter((part) => part !== "");
}
