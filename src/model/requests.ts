/**
 * What callers may ask. The same schemas validate HTTP queries, the command line and tests; texts of the errors name the value.
 * Lists arrive comma separated, as API.md fixes it. Membership in the index (region codes, topics, document ids) is checked by the services.
 */
import { z } from "zod";
import { DocumentKind, DocumentStatus, RegionLevel } from "./document.ts";
import { Tense } from "./facts.ts";
import { Role, Strength } from "./passage.ts";

export const MAX_QUERY_CHARS = 500;
export const MAX_LIMIT = 100;
export const MAX_OFFSET = 10_000;
/** Facts are read whole into tables and charts: more than any five plans together have of one kind. */
export const MAX_FACTS = 2000;
const MAX_FACT_OFFSET = 1_000_000;

export const commaList = <T extends z.ZodType<string, string>>(item: T) =>
  z
    .string()
    .transform((text) => text.split(",").map((part) => part.trim()))
    .pipe(z.array(item).min(1));

export const QueryText = z.string().trim().min(1, "must not be empty").max(MAX_QUERY_CHARS);
export const RegionCode = z.string().regex(/^\d{6}$/, "is not a six-digit GB/T 2260 region code");
export const DocId = z.string().min(1).max(200);
export const TopicId = z.string().min(1).max(100);

export const SearchMode = z.enum(["hybrid", "keyword", "semantic"]);
export type SearchMode = z.infer<typeof SearchMode>;

/** exact: all words of the question stand in the clause; related: it was found by other names or by meaning. */
export const MatchClass = z.enum(["exact", "related"]);
export type MatchClass = z.infer<typeof MatchClass>;

export const SearchRequest = z.strictObject({
  q: QueryText,
  limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(20),
  offset: z.coerce.number().int().min(0).max(MAX_OFFSET).default(0),
  mode: SearchMode.default("hybrid"),
  regions: commaList(RegionCode).optional(),
  levels: commaList(RegionLevel).optional(),
  kinds: commaList(DocumentKind).optional(),
  statuses: commaList(DocumentStatus).optional(),
  roles: commaList(Role).optional(),
  topic: TopicId.optional(),
  strength: commaList(Strength).optional(),
  match: MatchClass.optional(),
  perRegion: z.coerce.number().int().min(1).max(MAX_LIMIT).optional(),
});
export type SearchRequest = z.infer<typeof SearchRequest>;

export const CompareRequest = z
  .strictObject({
    topic: TopicId.optional(),
    q: QueryText.optional(),
    regions: commaList(RegionCode).optional(),
    docs: commaList(DocId).optional(),
    base: DocId.optional(),
    evidence: z.coerce.number().int().min(1).max(20).default(3),
    summary: z.enum(["true", "false"]).optional(),
  })
  .refine((request) => (request.topic === undefined) !== (request.q === undefined), {
    message: "give exactly one of topic and q",
    path: ["q"],
  });
export type CompareRequest = z.infer<typeof CompareRequest>;

export const MatrixRequest = z.strictObject({
  topics: commaList(TopicId).optional(),
  regions: commaList(RegionCode).optional(),
});
export type MatrixRequest = z.infer<typeof MatrixRequest>;

export const DocumentRequest = z.strictObject({ docId: DocId });
export type DocumentRequest = z.infer<typeof DocumentRequest>;

export const PassagesRequest = z.strictObject({
  docId: DocId,
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});
export type PassagesRequest = z.infer<typeof PassagesRequest>;

export const PassageRequest = z.strictObject({ docId: DocId, eId: z.string().min(1).max(300) });
export type PassageRequest = z.infer<typeof PassageRequest>;

/** Due before the year: the year of the deadline is smaller than it. */
const DueBefore = z.coerce.number().int().min(1949).max(2100);
const factPage = {
  limit: z.coerce.number().int().min(1).max(MAX_FACTS).default(100),
  offset: z.coerce.number().int().min(0).max(MAX_FACT_OFFSET).default(0),
};

export const IndicatorsRequest = z.strictObject({
  concept: z.string().trim().min(1).max(100).optional(),
  regions: commaList(RegionCode).optional(),
});
export type IndicatorsRequest = z.infer<typeof IndicatorsRequest>;

export const TargetsRequest = z.strictObject({
  tense: Tense.optional(),
  regions: commaList(RegionCode).optional(),
  topic: TopicId.optional(),
  dueBefore: DueBefore.optional(),
  ...factPage,
});
export type TargetsRequest = z.infer<typeof TargetsRequest>;

export const DutiesRequest = z.strictObject({
  unit: z.string().trim().min(1).max(100).optional(),
  regions: commaList(RegionCode).optional(),
  dueBefore: DueBefore.optional(),
  ...factPage,
});
export type DutiesRequest = z.infer<typeof DutiesRequest>;

export const MAX_CLAUSE_CHARS = 2_000;
export const MAX_DRAFT_CHARS = 200_000;
const MAX_NAMED_DOCUMENTS = 1_000;

export const DifferencesRequest = z.strictObject({
  docId: DocId,
  with: DocId,
  limit: z.coerce.number().int().min(1).max(1000).default(200),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});
export type DifferencesRequest = z.infer<typeof DifferencesRequest>;

export const DistinctiveRequest = z.strictObject({
  docId: DocId,
  limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(10),
});
export type DistinctiveRequest = z.infer<typeof DistinctiveRequest>;

/** Posted as JSON: lists are lists there. Nothing of what is posted is stored or logged. */
const ExcludeDocIds = z.array(DocId).max(MAX_NAMED_DOCUMENTS).optional();

export const PrecedentsRequest = z.strictObject({
  text: z.string().trim().min(1).max(MAX_CLAUSE_CHARS),
  limit: z.int().min(1).max(50).default(10),
  regions: z.array(RegionCode).min(1).max(MAX_NAMED_DOCUMENTS).optional(),
  excludeDocIds: ExcludeDocIds,
});
export type PrecedentsRequest = z.infer<typeof PrecedentsRequest>;

export const ReviewsRequest = z.strictObject({
  title: z.string().trim().max(300).optional(),
  text: z
    .string()
    .min(1)
    .max(MAX_DRAFT_CHARS)
    .refine((text) => text.trim() !== "", "text is empty"),
  excludeDocIds: ExcludeDocIds,
});
export type ReviewsRequest = z.infer<typeof ReviewsRequest>;
