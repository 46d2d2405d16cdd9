/**
 * Where a document speaks of a question or a topic: the places in reading order, and the words to mark. Words that are merely near the question
 * are marked but make no mention.
 */
import { type Document, type Hit, MAX_LIMIT, type Passage, SearchRequest } from "../../../model/index.ts";
import { checkTopic } from "../../../services/checks.ts";
import type { ServiceContext } from "../../../services/context.ts";
import { operations } from "../../../services/operations.ts";
import { rangesInText } from "../../../text/trace.ts";
import type { MarkedRange } from "../../components/marked.tsx";

export interface Mentions {
  /** The question, or the name of the topic. */
  what: string;
  /** Parameter of the address that keeps it marked. */
  query: { q?: string; topic?: string };
  eIds: string[];
  marks: ReadonlyMap<string, MarkedRange[]>;
  /** What comes nearest where nothing mentions it. */
  nearest: Passage | null;
  /** The search gives no more than it was asked for. */
  cut: boolean;
}

interface Searched {
  raw: string;
  document: Document;
  passages: readonly Passage[];
}

export async function mentionsOfQuery(ctx: ServiceContext, q: string, searched: Searched): Promise<Mentions> {
  const { document, passages, raw } = searched;
  const regions = document.region === null ? {} : { regions: document.region.code };
  const { hits } = await operations.search.run(ctx, SearchRequest.parse({ q, limit: MAX_LIMIT, ...regions }));
  const own = hits.filter((hit) => hit.passage.docId === document.docId);
  const found = new Set(own.filter(hasWords).flatMap(placesOf));
  return {
    what: q,
    query: { q },
    eIds: passages.filter(({ passageId }) => found.has(passageId)).map(({ eId }) => eId),
    marks: new Map(own.map((hit) => [hit.passage.eId, marksOf(raw, hit)])),
    nearest: found.size === 0 ? (own[0]?.passage ?? null) : null,
    cut: hits.length === MAX_LIMIT,
  };
}

const hasWords = ({ matches }: Hit) => matches.some(({ kind }) => kind !== "related");

const placesOf = (hit: Hit) => [hit.passage.passageId, ...(hit.alsoAt ?? []).map(({ passageId }) => passageId)];

function marksOf(raw: string, { matches, passage }: Hit): MarkedRange[] {
  return matches.flatMap(({ kind, spans }) =>
    rangesInText(raw, passage, spans).map((range) => ({ ...range, kind: kind === "related" ? "related" : "term" })),
  );
}

/** Throws UNKNOWN_TOPIC. */
export function mentionsOfTopic(ctx: ServiceContext, topic: string, { passages }: Searched): Mentions {
  const { pref } = checkTopic(ctx, topic);
  const tagged = passages.filter(({ topics }) => topics.includes(topic));
  return {
    what: pref,
    query: { topic },
    eIds: tagged.map(({ eId }) => eId),
    marks: new Map(tagged.map((passage) => [passage.eId, topicMarks(passage, topic)])),
    nearest: null,
    cut: false,
  };
}

function topicMarks({ topicTags }: Passage, topic: string): MarkedRange[] {
  return topicTags
    .filter((tag) => tag.topicId === topic)
    .flatMap(({ places }) => places.map((place) => ({ ...place, kind: "term" as const })));
}

export interface Neighbours {
  /** From 1; null where the place is no mention. */
  number: number | null;
  previous: string | null;
  next: string | null;
}

/** The mentions around a place, which need not be one itself; before everything where there is no place. */
export function neighboursOf({ eIds }: Mentions, order: readonly string[], at: string | null): Neighbours {
  const place = at === null ? -1 : order.indexOf(at);
  const index = at === null ? -1 : eIds.indexOf(at);
  const placeOf = new Map(order.map((eId, i) => [eId, i]));
  return {
    number: index < 0 ? null : index + 1,
    previous: eIds.findLast((eId) => placeOf.get(eId)! < place) ?? null,
    next: eIds.find((eId) => placeOf.get(eId)! > place) ?? null,
  };
}
