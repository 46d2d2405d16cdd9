/**
 * What is known of a document as a whole, and its outline. `null` says that neither the text, the catalog nor the region
 * register knows it.
 */
import { z } from "zod";
import { Span, Warning } from "./span.ts";

export const RegionLevel = z.enum(["province", "prefecture", "county"]);
export type RegionLevel = z.infer<typeof RegionLevel>;
export const Region = z
  .object({
    code: z.string().regex(/^\d{6}$/),
    name: z.string(),
    level: RegionLevel,
    province: z.string().nullable(),
    prefecture: z.string().nullable(),
  })
  .meta({ id: "Region", description: "A region by its GB/T 2260 code" });
export type Region = z.infer<typeof Region>;

export const DocumentStatus = z.enum(["issued", "draft"]);
export type DocumentStatus = z.infer<typeof DocumentStatus>;
export const DocumentKind = z.enum([
  "plan",
  "implementation-plan",
  "notice",
  "regulation",
  "action-plan",
  "opinion",
  "other",
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

export const PlanPeriod = z.object({ start: z.int(), end: z.int() });
export const ParentPlan = z.object({ title: z.string(), docNumber: z.string().nullable() });

export const DocumentSource = z.object({
  file: z.string(),
  format: z.enum(["txt", "md", "html", "docx", "pdf"]),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  chars: z.int(),
});
export type DocumentSource = z.infer<typeof DocumentSource>;

export const Document = z
  .object({
    docId: z.string(),
    title: z.string(),
    docNumber: z.string().nullable(),
    issuer: z.string().nullable(),
    docDate: z.string().nullable(),
    region: Region.nullable(),
    status: DocumentStatus.nullable(),
    kind: DocumentKind,
    planPeriod: PlanPeriod.nullable(),
    parentPlans: z.array(ParentPlan),
    attachments: z.array(z.string()),
    source: DocumentSource,
    counts: z.object({ passages: z.int(), indicators: z.int(), targets: z.int(), duties: z.int() }),
    warnings: z.array(Warning),
  })
  .meta({ id: "Document" });
export type Document = z.infer<typeof Document>;

/** Kinds follow the numbering form that is printed (Akoma Ntoso names), not the depth. */
export const NodeKind = z.enum([
  "part",
  "chapter",
  "section",
  "article",
  "clause",
  "subclause",
  "paragraph",
  "subparagraph",
  "dash",
  "ordinal",
  "item",
  "heading",
  "box",
  "table",
  "row",
  "group",
  "task",
  "attachment",
  "content",
]);
export type NodeKind = z.infer<typeof NodeKind>;

export interface OutlineNode {
  eId: string;
  kind: NodeKind;
  level: number;
  num: string | null;
  heading: string | null;
  runIn: boolean;
  inferred: boolean;
  span: Span;
  children: OutlineNode[];
}
export const OutlineNode: z.ZodType<OutlineNode> = z
  .object({
    eId: z.string(),
    kind: NodeKind,
    level: z.int().min(1),
    num: z.string().nullable(),
    heading: z.string().nullable(),
    runIn: z.boolean(),
    inferred: z.boolean(),
    span: Span,
    get children() {
      return z.array(OutlineNode);
    },
  })
  .meta({ id: "OutlineNode" });
