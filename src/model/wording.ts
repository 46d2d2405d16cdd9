/**
 * What is answered on wording: what two documents share, what one alone says, which clauses stand beside a draft. "Shared" says nothing of who
 * had it first: most of it comes from a plan of the province or the state.
 */
import { z } from "zod";
import { DocumentStatus, Region } from "./document.ts";
import { Indicator, IndicatorConcept } from "./facts.ts";
import { Hit, Quote } from "./hit.ts";
import { Passage, Role, Strength } from "./passage.ts";
import { Span } from "./span.ts";

const BuildId = z.string();

export const SharedPlace = z
  .object({ passageId: z.string(), text: z.string(), spans: z.array(Span).min(1) })
  .meta({ id: "SharedPlace", description: "Where shared wording stands in one document, as printed there" });
export type SharedPlace = z.infer<typeof SharedPlace>;

export const SharedWordingRun = z
  .object({
    here: SharedPlace,
    there: SharedPlace,
    /** Letters and figures, without punctuation and white space. */
    chars: z.int(),
    /** Share of them that is not wording of the genre, 0…1. */
    ownShare: z.number(),
    /** Figures printed differently in the same wording. */
    changedNumbers: z.array(z.object({ here: z.string(), there: z.string() })),
  })
  .meta({
    id: "SharedWordingRun",
    description: "共享表述 · Wording that two documents share; both may have it from a third",
  });
export type SharedWordingRun = z.infer<typeof SharedWordingRun>;

export const DifferencesAnswer = z
  .object({
    buildId: BuildId,
    docId: z.string(),
    with: z.string(),
    total: z.int(),
    /** Share of the letters of each document that stand in shared runs, 0…1. */
    share: z.object({ here: z.number(), there: z.number() }),
    runs: z.array(SharedWordingRun),
  })
  .meta({ id: "Differences" });
export type DifferencesAnswer = z.infer<typeof DifferencesAnswer>;

export const DistinctiveClause = z
  .object({
    passage: Passage,
    /** 0…1, what the order follows. */
    score: z.number(),
    /** Share of the clause's wording, in stretches of four characters, that stands in no other document. */
    ownWording: z.number(),
    /** Concepts named in it that few other documents name. */
    rareConcepts: z.array(z.object({ conceptId: z.string(), label: z.string(), otherDocuments: z.int() })),
  })
  .meta({ id: "DistinctiveClause" });
export type DistinctiveClause = z.infer<typeof DistinctiveClause>;

export const DistinctiveAnswer = z
  .object({ buildId: BuildId, docId: z.string(), comparedWith: z.int(), clauses: z.array(DistinctiveClause) })
  .meta({ id: "Distinctive" });
export type DistinctiveAnswer = z.infer<typeof DistinctiveAnswer>;

const PlaceOfDocument = {
  docId: z.string(),
  region: Region.nullable(),
  status: DocumentStatus.nullable(),
};

export const SharedWording = z
  .object({
    /** Place in the posted text. */
    inputSpan: Span,
    /** From the first to the last character in the original; `passageSpans` leaves out what stands between. */
    passageSpan: Span,
    passageSpans: z.array(Span).min(1),
    /** As the existing clause prints it. */
    text: z.string(),
    ownShare: z.number(),
  })
  .meta({ id: "SharedWording" });
export type SharedWording = z.infer<typeof SharedWording>;

export const NumberPair = z
  .object({
    /** What the figure is said of, where that is plain. */
    subject: z.string().nullable(),
    input: z.object({ raw: z.string(), span: Span }).nullable(),
    passage: z.object({ raw: z.string(), spans: z.array(Span) }).nullable(),
  })
  .meta({
    id: "NumberPair",
    description: "A figure of the draft beside that of the existing clause; null where one has none",
  });
export type NumberPair = z.infer<typeof NumberPair>;

export const Precedent = Hit.extend({ sharedWording: z.array(SharedWording), numbers: z.array(NumberPair) }).meta({
  id: "Precedent",
});
export type Precedent = z.infer<typeof Precedent>;

export const PrecedentGroup = z
  .object({ ...PlaceOfDocument, title: z.string(), strength: Strength, ranks: z.array(z.int()) })
  .meta({ id: "PrecedentGroup", description: "Precedents of one document by their ranks, and the strongest of them" });
export type PrecedentGroup = z.infer<typeof PrecedentGroup>;

export const PrecedentsAnswer = z
  .object({ buildId: BuildId, hits: z.array(Precedent), groups: z.array(PrecedentGroup) })
  .meta({ id: "Precedents" });
export type PrecedentsAnswer = z.infer<typeof PrecedentsAnswer>;

export const ShortPrecedent = z
  .object({
    ...PlaceOfDocument,
    passageId: z.string(),
    strength: Strength,
    quote: Quote,
    score: z.number(),
    /** Share of the draft's clause that stands in shared runs, 0…1. */
    sharedShare: z.number(),
  })
  .meta({ id: "ShortPrecedent" });
export type ShortPrecedent = z.infer<typeof ShortPrecedent>;

export const DraftClause = z
  .object({
    text: z.string(),
    /** From the first to the last character in the posted text; `spans` leaves out what stands between. */
    span: Span,
    spans: z.array(Span).min(1),
    headings: z.array(z.string()),
    role: Role,
    strength: Strength,
    topics: z.array(z.string()),
    /** Null where the clause was not looked up: it says nothing to be done, or the draft has more clauses than are looked up. */
    precedents: z.array(ShortPrecedent).nullable(),
  })
  .meta({ id: "DraftClause" });
export type DraftClause = z.infer<typeof DraftClause>;

export const ReviewGap = z
  .object({
    topicId: z.string(),
    label: z.string(),
    /** Documents that commit to the topic or promote it, of all that the draft is held against. */
    peers: z.int(),
    commits: z.int(),
    /** `background`: told as done or as a problem; `mention`: named in passing; `equivalent`: another instrument stands in its place. */
    draft: z.enum(["absent", "background", "mention", "equivalent"]),
    examples: z.array(Hit),
  })
  .meta({ id: "ReviewGap" });
export type ReviewGap = z.infer<typeof ReviewGap>;

export const ReviewNumber = z
  .object({
    ...IndicatorConcept.shape,
    draft: z.array(Indicator),
    peers: z.object({
      documents: z.int(),
      min: z.number().nullable(),
      max: z.number().nullable(),
      values: z.array(
        z.object({
          ...PlaceOfDocument,
          indicatorId: z.string(),
          passageId: z.string(),
          raw: z.string(),
          value: z.number().nullable(),
        }),
      ),
    }),
  })
  .meta({ id: "ReviewNumber", description: "An indicator of the draft beside the targets of the other documents" });
export type ReviewNumber = z.infer<typeof ReviewNumber>;

export const ReviewsAnswer = z
  .object({
    buildId: BuildId,
    title: z.string().nullable(),
    /** Documents that the draft is held against. */
    peers: z.int(),
    clauses: z.array(DraftClause),
    topics: z.array(z.object({ topicId: z.string(), label: z.string(), strength: Strength, clauses: z.int() })),
    gaps: z.array(ReviewGap),
    numbers: z.array(ReviewNumber),
    /** Measures that name nobody, no date and no figure, by their place among the clauses from 0. */
    vague: z.array(z.object({ clause: z.int(), text: z.string(), span: Span })),
  })
  .meta({ id: "Review" });
export type ReviewsAnswer = z.infer<typeof ReviewsAnswer>;
