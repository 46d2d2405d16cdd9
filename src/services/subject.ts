/**
 * What a comparison is about: a topic of the scheme, or a free question. A topic brings the concepts whose names are evidence for it and the
 * instruments that may stand in its place.
 */
import type { CompareRequest, Document, Topic } from "../model/index.ts";
import type { QueryPlan } from "../retrieve/types.ts";
import { regionsNamed, understandQuery } from "../retrieve/understand-query.ts";
import { checkTopic } from "./checks.ts";
import type { ServiceContext } from "./context.ts";

export interface Subject {
  plan: QueryPlan;
  /** Concepts that must be named by a passage on the subject; empty for a question that names none. */
  concepts: ReadonlySet<string>;
  /** Whether only a passage that names the subject is surely on it: without its name it may speak of a sibling. */
  mustName: boolean;
  equivalents: { topicId: string; label: string; subject: () => Promise<Subject> }[];
}

/** A narrower concept is evidence for its topic, less than the topic's own name. */
const INCLUDED_WEIGHT = 0.6;
/** Concepts that the question names itself; related ones are only looked for along with them. */
const OWN_CONCEPT_WEIGHT = 0.5;

export async function subjectOf(ctx: ServiceContext, request: Pick<CompareRequest, "topic" | "q">): Promise<Subject> {
  return request.topic === undefined ? questionSubject(ctx, request.q!) : topicSubject(ctx, request.topic);
}

/** Documents of the regions that a question names; none where it names none. */
export function documentsNamed({ index }: ServiceContext, question: string): Document[] {
  const codes = new Set(regionsNamed(question, index.documents));
  return index.documents.filter(({ region }) => region !== null && codes.has(region.code));
}

async function topicSubject(ctx: ServiceContext, topicId: string): Promise<Subject> {
  const concept = checkTopic(ctx, topicId);
  const topic = topicNaming(ctx, topicId);
  const plan = await understand(ctx, concept.pref);
  const concepts = [
    { conceptId: topicId, weight: 1 },
    ...(topic?.includes ?? []).map((conceptId) => ({ conceptId, weight: INCLUDED_WEIGHT })),
  ];
  return {
    plan: { ...plan, concepts, anyConcept: true },
    concepts: new Set(concepts.map((each) => each.conceptId)),
    mustName: true,
    equivalents: equivalentsOf(ctx, topic),
  };
}

/**
 * A question about one instrument (DRG付费, C-DRG) is treated as that topic's where it comes to what names it and what may stand in its place. Any
 * other question is answered by whatever stands near it, named or not.
 */
async function questionSubject(ctx: ServiceContext, text: string): Promise<Subject> {
  const plan = await understand(ctx, text);
  const own = plan.concepts.filter((each) => each.weight >= OWN_CONCEPT_WEIGHT).map((each) => each.conceptId);
  const topics = new Set(own.map((conceptId) => topicNaming(ctx, conceptId)));
  const [topic] = topics.size === 1 ? topics : [];
  const concepts = new Set(own);
  for (const id of topic === undefined ? [] : [topic.id, ...topic.includes]) concepts.add(id);
  const equivalents = equivalentsOf(ctx, topic);
  return { plan, concepts, equivalents, mustName: equivalents.length > 0 };
}

/** The topic that is the concept, or includes it. */
function topicNaming(ctx: ServiceContext, conceptId: string): Topic | undefined {
  const topics = ctx.index.lexicon.topicGroups?.flatMap((group) => group.topics) ?? [];
  return topics.find((topic) => topic.id === conceptId) ?? topics.find((topic) => topic.includes.includes(conceptId));
}

function equivalentsOf(ctx: ServiceContext, topic: Topic | undefined): Subject["equivalents"] {
  return (topic?.equivalents ?? []).map((topicId) => ({
    topicId,
    label: checkTopic(ctx, topicId).pref,
    subject: async () => ({ ...(await topicSubject(ctx, topicId)), equivalents: [] }),
  }));
}

function understand(ctx: ServiceContext, text: string): Promise<QueryPlan> {
  return understandQuery(text, ctx.retrieval, { concepts: ctx.index.lexicon.concepts, documents: ctx.index.documents });
}
