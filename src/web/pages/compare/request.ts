/** What a comparison page was asked for, checked against the index: which documents, on which topics, shown how. */
import { z } from "zod";
import { type Document, QueryText, type TopicDescription } from "../../../model/index.ts";
import { checkDocuments, checkTopics } from "../../../services/checks.ts";
import type { ServiceContext } from "../../../services/context.ts";
import { operations } from "../../../services/operations.ts";
import { documentsNamed } from "../../../services/subject.ts";
import { urls } from "../../urls.ts";

export const MAX_COLUMNS = 5;
/** Rows of one page: each is a search of its own over all columns. */
export const ROWS_A_PAGE = 12;

const List = z.string().transform((text) => [...new Set(text.split(",").map((part) => part.trim()))].filter(Boolean));
const Flag = z.string().transform((text) => text !== "0");

export const CompareQuery = z.object({
  docs: List.optional(),
  topics: List.optional(),
  /** As the API calls it; one more topic. */
  topic: z.string().optional(),
  q: QueryText.optional(),
  base: z.string().optional(),
  only: Flag.default(false),
  pin: z.string().optional(),
  second: z.string().optional(),
  page: z.coerce.number().int().min(1).default(1),
  find: z.string().trim().max(100).optional(),
});
export type CompareQuery = z.infer<typeof CompareQuery>;

export interface CompareView {
  /** Columns, the base first. */
  documents: readonly Document[];
  /** Whether the columns were chosen. Where they were not, a place that the question names is the only one asked about. */
  named: boolean;
  topics: readonly TopicDescription[];
  q: string | null;
  /** Rows in which all columns agree are left out. */
  only: boolean;
  /** Stays in sight when the grid scrolls sideways. */
  pin: string | null;
  /** The column that a narrow screen shows beside the base. */
  second: string | null;
  page: number;
  /** What the chooser of documents is narrowed to; null shows the first ones. */
  find: string | null;
  /** Documents that were asked for beyond `MAX_COLUMNS`. */
  dropped: readonly Document[];
}

/** Throws UNKNOWN_DOCUMENT and UNKNOWN_TOPIC. A pin or second column that is no longer among the columns is let go. */
export async function readView(ctx: ServiceContext, query: CompareQuery): Promise<CompareView> {
  const asked = documentsOf(ctx, query);
  const documents = asked.slice(0, MAX_COLUMNS);
  const isColumn = (docId: string | undefined) => documents.some((each) => each.docId === docId);
  const topicIds = [...new Set([...(query.topics ?? []), ...(query.topic === undefined ? [] : [query.topic])])];
  return {
    documents,
    named: isNamed(query) || query.q === undefined || ctx.index.documents.length > MAX_COLUMNS,
    topics: await topicsOf(ctx, topicIds),
    q: query.q ?? null,
    only: query.only && documents.length > 1,
    pin: isColumn(query.pin) ? query.pin! : null,
    second:
      isColumn(query.second) && query.second !== documents[0]?.docId ? query.second! : (documents[1]?.docId ?? null),
    page: query.page,
    find: query.find ?? null,
    dropped: asked.slice(MAX_COLUMNS),
  };
}

const isNamed = ({ docs }: CompareQuery) => docs !== undefined && docs.length > 0;

function documentsOf(ctx: ServiceContext, query: CompareQuery): Document[] {
  const { docs, base } = query;
  const columns = isNamed(query) ? checkDocuments(ctx, docs!, "docs") : unnamedColumns(ctx, query);
  if (base === undefined) return columns;
  const [first] = checkDocuments(ctx, [base], "base");
  return [first!, ...columns.filter(({ docId }) => docId !== base)];
}

/** All documents; where there are more than fit, those of the places that the question names, or else the first ones. */
function unnamedColumns(ctx: ServiceContext, { q }: CompareQuery): Document[] {
  const { documents } = ctx.index;
  if (documents.length <= MAX_COLUMNS) return [...documents];
  const asked = q === undefined ? [] : documentsNamed(ctx, q);
  return asked.length > 0 ? asked : documents.slice(0, MAX_COLUMNS);
}

async function topicsOf(ctx: ServiceContext, topicIds: readonly string[]): Promise<TopicDescription[]> {
  checkTopics(ctx, topicIds, "topics");
  const { topics } = await operations.topics.run(ctx, {});
  const byId = new Map(topics.map((topic) => [topic.topicId, topic]));
  return topicIds.map((topicId) => byId.get(topicId)!);
}

/** The address of a view; it names what differs from the default only. */
export function viewUrl(view: CompareView, change: Partial<CompareView> = {}): string {
  const { documents, topics, q, only, pin, second, page } = { ...view, ...change };
  return urls.compare({
    docs: view.named || change.documents !== undefined ? documents.map(({ docId }) => docId) : null,
    topics: topics.map(({ topicId }) => topicId),
    q,
    only,
    pin,
    second: second === documents[1]?.docId ? null : second,
    page: page === 1 ? null : page,
  });
}

/** The same documents with another one as the base. */
export const withBase = ({ documents }: CompareView, docId: string): Document[] => [
  ...documents.filter((each) => each.docId === docId),
  ...documents.filter((each) => each.docId !== docId),
];
