/**
 * What is answered. Every answer about content carries the `buildId` it was read from; lists are never null.
 */
import { z } from "zod";
import { Cell, FormedAnswer } from "./compare.ts";
import { Document, OutlineNode } from "./document.ts";
import { Duty, Indicator, IndicatorConcept, IndicatorRow, Target } from "./facts.ts";
import { Expansion, Hit } from "./hit.ts";
import { Passage } from "./passage.ts";
import { SearchMode } from "./requests.ts";
import { SummaryWarning } from "./summary.ts";
import { SharedWordingRun } from "./wording.ts";

const BuildId = z.string();

export const HealthAnswer = z
  .object({
    status: z.literal("ok"),
    buildId: BuildId,
    documents: z.int(),
    passages: z.int(),
    embedder: z.object({ id: z.string(), dims: z.int() }),
  })
  .meta({ id: "Health" });
export type HealthAnswer = z.infer<typeof HealthAnswer>;

export const DocumentsAnswer = z.object({ buildId: BuildId, documents: z.array(Document) }).meta({ id: "Documents" });
export type DocumentsAnswer = z.infer<typeof DocumentsAnswer>;

export const DocumentAnswer = Document.extend({ buildId: BuildId }).meta({ id: "DocumentAnswer" });
export type DocumentAnswer = z.infer<typeof DocumentAnswer>;

export const OutlineAnswer = z
  .object({ buildId: BuildId, docId: z.string(), outline: z.array(OutlineNode) })
  .meta({ id: "Outline" });
export type OutlineAnswer = z.infer<typeof OutlineAnswer>;

export const PassagesAnswer = z
  .object({ buildId: BuildId, total: z.int(), passages: z.array(Passage) })
  .meta({ id: "Passages" });
export type PassagesAnswer = z.infer<typeof PassagesAnswer>;

export const PassageAnswer = z
  .object({ buildId: BuildId, passage: Passage, previous: Passage.nullable(), next: Passage.nullable() })
  .meta({ id: "PassageAnswer" });
export type PassageAnswer = z.infer<typeof PassageAnswer>;

export const FacetValue = z.object({ value: z.string(), label: z.string(), count: z.int() });
export const Facets = z
  .object({
    regions: z.array(FacetValue),
    levels: z.array(FacetValue),
    kinds: z.array(FacetValue),
    statuses: z.array(FacetValue),
    roles: z.array(FacetValue),
    strengths: z.array(FacetValue),
    topics: z.array(FacetValue),
    /** Counted before `match` is applied, so that both parts are known. */
    matches: z.array(FacetValue),
  })
  .meta({ id: "Facets", description: "Counts over all passages that were found, before limit and offset" });
export type Facets = z.infer<typeof Facets>;

export const SearchAnswer = z
  .object({
    buildId: BuildId,
    query: z.object({
      text: z.string(),
      mode: SearchMode,
      terms: z.array(z.string()),
      expansions: z.array(Expansion),
    }),
    total: z.int(),
    hits: z.array(Hit),
    facets: Facets,
  })
  .meta({ id: "SearchAnswer" });
export type SearchAnswer = z.infer<typeof SearchAnswer>;

export const CompareAnswer = z
  .object({
    buildId: BuildId,
    topic: z.string().nullable(),
    query: z.string().nullable(),
    columns: z.array(Document),
    cells: z.array(Cell),
    /** Wording that the evidence of two cells shares, that with most of its own first; the genre's wording is left out. */
    sharedWording: z.array(SharedWordingRun),
    ...FormedAnswer.shape,
    /** What went wrong with summaries; empty where none were asked for. */
    summaryWarnings: z.array(SummaryWarning),
  })
  .meta({ id: "CompareAnswer" });
export type CompareAnswer = z.infer<typeof CompareAnswer>;

export const IndicatorsAnswer = z
  .object({
    buildId: BuildId,
    concepts: z.array(IndicatorConcept),
    indicators: z.array(Indicator),
    /** Documents of the regions asked for, the columns of `rows`. */
    columns: z.array(Document),
    /** The same indicators side by side, one row a concept; those without a concept stand in `indicators` only. */
    rows: z.array(IndicatorRow),
  })
  .meta({ id: "Indicators" });
export type IndicatorsAnswer = z.infer<typeof IndicatorsAnswer>;

export const TargetsAnswer = z
  .object({ buildId: BuildId, total: z.int(), targets: z.array(Target) })
  .meta({ id: "Targets" });
export type TargetsAnswer = z.infer<typeof TargetsAnswer>;

export const DutiesAnswer = z
  .object({ buildId: BuildId, total: z.int(), duties: z.array(Duty) })
  .meta({ id: "Duties" });
export type DutiesAnswer = z.infer<typeof DutiesAnswer>;

export const TopicDescription = z
  .object({
    topicId: z.string(),
    prefLabel: z.string(),
    labelEn: z.string().nullable(),
    /** Other names: synonyms, abbreviations, colloquial ones. */
    altLabels: z.array(z.string()),
    definition: z.string().nullable(),
    /** Id of the group that the topic belongs to. */
    broader: z.string().nullable(),
    group: z.object({ id: z.string(), label: z.string(), labelEn: z.string() }).nullable(),
    /** Ids of topics that are near and not the same. */
    related: z.array(z.string()),
    /** Ids of topics whose instrument may stand in the place of this one. */
    equivalents: z.array(z.string()),
    /** What tells the topic from others, topics or not. */
    differences: z.array(z.object({ id: z.string(), label: z.string(), difference: z.string() })),
  })
  .meta({ id: "Topic", description: "A topic that plans can be laid side by side on" });
export type TopicDescription = z.infer<typeof TopicDescription>;

export const TopicsAnswer = z.object({ buildId: BuildId, topics: z.array(TopicDescription) }).meta({ id: "Topics" });
export type TopicsAnswer = z.infer<typeof TopicsAnswer>;

export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: "Problem", description: "RFC 9457 problem details with a code from a closed list" });
export type Problem = z.infer<typeof Problem>;
