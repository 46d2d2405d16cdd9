/**
 * What a comparison is about: a topic of the scheme, or a free question. A topic brings the concepts whose names are evidence for it and the
 * instruments that may stand in its place.
 */
import type { CompareRequest, Topic } from "../model/index.ts";
import type { QueryPlan } from "../retrieve/types.ts";
import { understandQuery } from "../retrieve/understand-query.ts";
import { checkTopic } from "./checks.ts";
import type { ServiceContext } from "./context.ts";

export interface Subject {
  plan: QueryPlan;
  /** Concepts that must be named by a passage on the subject; empty for a question that names none. */
  concepts: ReadonlySet<string>;
  equivalents: { topicId: string; label: string; subject: () => Promise<Subject> }[];
}

/** A narrower concept is evidence for its topic, less than the topic's own name. */
const INCLUDED_WEIGHT = 0.6;

export async function subjectOf(ctx: ServiceContext, request: Pick<CompareRequest, "topic" | "q">): Promise<Subject> {
  return request.topic === undefined ? questionSubject(ctx, request.q!) : topicSubject(ctx, request.topic);
}

async function topicSubject(ctx: ServiceContext, topicId: string): Promise<Subject> {
  const concept = checkTopic(ctx, topicId);
  const topic = topicById(ctx, topicId);
  const plan = await understand(ctx, concept.pref);
  const concepts = [
    { conceptId: topicId, weight: 1 },
    ...(topic?.includes ?? []).map((conceptId) => ({ conceptId, weight: INCLUDED_WEIGHT })),
  ];
  return {
    plan: { ...plan, concepts, anyConcept: true },
    concepts: new Set(concepts.map((each) => each.conceptId)),
    equivalents: equivalentsOf(ctx, topic),
  };
}

/** A question about one instrument (DRG付费) is treated as that topic's where it comes to what may stand in its place. */
async function questionSubject(ctx: ServiceContext, text: string): Promise<Subject> {
  const plan = await understand(ctx, text);
  const named = plan.concepts.map((each) => topicById(ctx, each.conceptId)).filter((topic) => topic !== undefined);
  const instrument = named.length === 1 ? named[0] : undefined;
  const concepts = new Set(plan.concepts.map((each) => each.conceptId));
  for (const id of instrument?.includes ?? []) concepts.add(id);
  return { plan, concepts, equivalents: equivalentsOf(ctx, instrument) };
}

function equivalentsOf(ctx: ServiceContext, topic: Topic | undefined): Subject["equivalents"] {
  return (topic?.equivalents ?? []).map((topicId) => ({
    topicId,
    label: checkTopic(ctx, topicId).pref,
    subject: async () => ({ ...(await topicSubject(ctx, topicId)), equivalents: [] }),
  }));
}

function understand(ctx: ServiceContext, text: string): Promise<QueryPlan> {
  return understandQuery(text, ctx.retrieval, { concepts: ctx.index.lexicon.concepts, documents: [] });
}

function topicById(ctx: ServiceContext, topicId: string): Topic | undefined {
  return ctx.index.lexicon.topicGroups?.flatMap((group) => group.topics).find((topic) => topic.id === topicId);
}
