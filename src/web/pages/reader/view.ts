/** Everything that the reader of one document shows, gathered once. */
import {
  type Document,
  type Duty,
  type Indicator,
  type Passage,
  PassagesRequest,
  type Target,
} from "../../../model/index.ts";
import { requireDocument } from "../../../services/checks.ts";
import type { ServiceContext } from "../../../services/context.ts";
import { operations } from "../../../services/operations.ts";
import { indexLines, type LineIndex, linesOf } from "../../../text/line-numbers.ts";
import { groupBy } from "../../group-by.ts";
import { type Mentions, mentionsOfQuery, mentionsOfTopic } from "./mentions.ts";
import { type ReadNode, readingOrder, readingTree } from "./reading-tree.ts";

export interface Facts {
  indicators: Indicator[];
  targets: Target[];
  duties: Duty[];
}

export interface ReaderView {
  document: Document;
  nodes: ReadNode[];
  /** eIds in reading order. */
  order: string[];
  /** The place that was asked for; null where none was, or the document has no such place. */
  at: string | null;
  /** Asked for and not there. */
  lost: string | null;
  mentions: Mentions | null;
  factsOf(passage: Passage): Facts;
  topicLabel(topicId: string): string;
  lineAt(offset: number): number;
}

export interface ReaderQuery {
  docId: string;
  at?: string | undefined;
  q?: string | undefined;
  topic?: string | undefined;
}

const PAGE = 1000;

/** Throws DOCUMENT_NOT_FOUND and UNKNOWN_TOPIC. */
export async function readerView(ctx: ServiceContext, request: ReaderQuery): Promise<ReaderView> {
  const { docId } = request;
  const document = requireDocument(ctx, docId);
  const [raw, { outline }, passages, { topics }] = await Promise.all([
    ctx.index.text(docId),
    operations.outline.run(ctx, { docId }),
    allPassages(ctx, docId),
    operations.topics.run(ctx, {}),
  ]);
  const nodes = readingTree(outline, passages);
  const order = readingOrder(nodes);
  const lines: LineIndex = indexLines(raw);
  const labels = new Map(topics.map(({ topicId, prefLabel }) => [topicId, prefLabel]));
  const isThere = request.at !== undefined && order.includes(request.at);
  return {
    document,
    nodes,
    order,
    at: isThere ? request.at! : null,
    lost: isThere ? null : (request.at ?? null),
    mentions: await mentionsOf(ctx, request, { document, passages, raw }),
    factsOf: factsFinder(ctx, docId),
    topicLabel: (topicId) => labels.get(topicId) ?? topicId,
    lineAt: (offset) => linesOf(lines, offset),
  };
}

async function allPassages(ctx: ServiceContext, docId: string): Promise<Passage[]> {
  const all: Passage[] = [];
  for (let total = 1; all.length < total; ) {
    const request = PassagesRequest.parse({ docId, limit: PAGE, offset: all.length });
    const page = await operations.passages.run(ctx, request);
    all.push(...page.passages);
    total = page.passages.length === 0 ? 0 : page.total;
  }
  return all;
}

/** A question comes before a topic where both are asked for. */
async function mentionsOf(
  ctx: ServiceContext,
  { q, topic }: ReaderQuery,
  searched: Parameters<typeof mentionsOfQuery>[2],
): Promise<Mentions | null> {
  if (q !== undefined) return mentionsOfQuery(ctx, q, searched);
  return topic === undefined ? null : mentionsOfTopic(ctx, topic, searched);
}

function factsFinder({ index }: ServiceContext, docId: string): ReaderView["factsOf"] {
  const byPassage = <F extends { docId: string; passageId: string }>(facts: readonly F[]) =>
    groupBy(
      facts.filter((fact) => fact.docId === docId),
      (fact) => fact.passageId,
    );
  const [indicators, targets, duties] = [
    byPassage(index.indicators),
    byPassage(index.targets),
    byPassage(index.duties),
  ];
  return ({ passageId }) => ({
    indicators: indicators.get(passageId) ?? [],
    targets: targets.get(passageId) ?? [],
    duties: duties.get(passageId) ?? [],
  });
}
