/**
 * What may be asked of the files that leave the tool. Questions are those of the operations; facts come whole, so they take no page.
 */
import { z } from "zod";
import { commaList, DocId, DutiesRequest, SearchRequest, TargetsRequest } from "./requests.ts";

/** Rows of a search at most: as far as the search itself pages, in round numbers. */
export const MAX_EXPORTED_HITS = 10_000;
const DEFAULT_EXPORTED_HITS = 200;
export const MAX_BASKET_ITEMS = 1_000;
const MAX_PASSAGE_ID_CHARS = 500;
export const MAX_NOTE_CHARS = 2_000;
const MAX_TITLE_CHARS = 100;

export const ExportFormat = z.enum(["docx", "xlsx", "csv", "md", "html", "json", "qdc", "qdpx", "bib", "ris", "txt"]);
export type ExportFormat = z.infer<typeof ExportFormat>;

export const SearchExportRequest = SearchRequest.omit({ limit: true, offset: true }).extend({
  limit: z.coerce.number().int().min(1).max(MAX_EXPORTED_HITS).default(DEFAULT_EXPORTED_HITS),
});
export type SearchExportRequest = z.infer<typeof SearchExportRequest>;

export const TargetsExportRequest = TargetsRequest.omit({ limit: true, offset: true });
export type TargetsExportRequest = z.infer<typeof TargetsExportRequest>;

export const DutiesExportRequest = DutiesRequest.omit({ limit: true, offset: true });
export type DutiesExportRequest = z.infer<typeof DutiesExportRequest>;

const PassageId = z.string().min(1).max(MAX_PASSAGE_ID_CHARS);
const BasketItem = z.union([
  PassageId,
  z.strictObject({ passageId: PassageId, note: z.string().max(MAX_NOTE_CHARS).optional() }),
]);

/** Clauses that a person put aside, in their order, each perhaps with a note. Posted as JSON and kept nowhere. */
export const BasketRequest = z.strictObject({
  items: z.array(BasketItem).min(1).max(MAX_BASKET_ITEMS),
  title: z.string().trim().min(1).max(MAX_TITLE_CHARS).optional(),
});
export type BasketRequest = z.infer<typeof BasketRequest>;

/** Documents and clauses to cite; all documents where neither is named. */
export const CitationsRequest = z.strictObject({
  docs: commaList(DocId).optional(),
  passages: commaList(PassageId).optional(),
});
export type CitationsRequest = z.infer<typeof CitationsRequest>;

/** Documents of a project for qualitative research; all where none is named. */
export const ProjectRequest = z.strictObject({ docs: commaList(DocId).optional() });
export type ProjectRequest = z.infer<typeof ProjectRequest>;
