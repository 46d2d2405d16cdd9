/**
 * `data/plans/catalog.json`: what the documents do not say about themselves. Every field but `file` may be left out; what the text
 * itself says wins, the catalog fills what it leaves open.
 */
import { z } from "zod";
import { DocumentKind, DocumentStatus, PlanPeriod } from "./document.ts";

export const CatalogEntry = z.strictObject({
  file: z.string(),
  region: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  title: z.string().optional(),
  issuer: z.string().optional(),
  docNumber: z.string().optional(),
  docDate: z.iso.date().optional(),
  status: DocumentStatus.optional(),
  kind: DocumentKind.optional(),
  planPeriod: PlanPeriod.optional(),
});
export type CatalogEntry = z.infer<typeof CatalogEntry>;

export const Catalog = z.strictObject({ documents: z.array(CatalogEntry) });
export type Catalog = z.infer<typeof Catalog>;
