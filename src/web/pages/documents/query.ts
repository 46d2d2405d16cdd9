/** Which documents the list shows, and in which order. */
import { z } from "zod";
import { type Document, DocumentKind, DocumentStatus, RegionLevel } from "../../../model/index.ts";
import { byPlace } from "../../by-place.ts";

const MAX_NAME_CHARS = 100;
export const DOCUMENTS_A_PAGE = 50;

export const DocumentsQuery = z.object({
  name: z.string().trim().max(MAX_NAME_CHARS).optional(),
  level: RegionLevel.optional(),
  status: DocumentStatus.optional(),
  kind: DocumentKind.optional(),
  sort: z.enum(["place", "date", "passages"]).default("place"),
  page: z.coerce.number().int().min(1).default(1),
});
export type DocumentsQuery = z.infer<typeof DocumentsQuery>;

/** A name is looked for in place, title, number and issuer. */
export function listed(
  documents: readonly Document[],
  { name, level, status, kind, sort }: DocumentsQuery,
): Document[] {
  const wanted = plain(name ?? "");
  return documents
    .filter((document) => level === undefined || document.region?.level === level)
    .filter((document) => status === undefined || document.status === status)
    .filter((document) => kind === undefined || document.kind === kind)
    .filter((document) => plain(namesOf(document)).includes(wanted))
    .sort((a, b) => ORDERS[sort](a, b) || byPlace(a, b));
}

/** Newest first, undated ones last; most clauses first. */
const ORDERS: Record<DocumentsQuery["sort"], (a: Document, b: Document) => number> = {
  place: () => 0,
  date: (a, b) => (a.docDate === b.docDate ? 0 : (a.docDate ?? "") < (b.docDate ?? "") ? 1 : -1),
  passages: (a, b) => b.counts.passages - a.counts.passages,
};

const namesOf = ({ region, title, docNumber, issuer }: Document): string =>
  [region?.province, region?.prefecture, region?.name, region?.code, title, docNumber, issuer]
    .filter(Boolean)
    .join(" ");

const plain = (text: string) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
