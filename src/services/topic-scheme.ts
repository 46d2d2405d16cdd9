/** The topics of a build with their groups, in the order of the scheme. In a lexicon without a scheme every concept is a topic. */
import type { Concept, Lexicon, TopicGroup } from "../model/index.ts";

export interface SchemeTopic {
  concept: Concept;
  group: TopicGroup["group"] | null;
  /** Ids of topics whose instrument may stand in the place of this one. */
  equivalents: readonly string[];
}

export function topicScheme({ concepts, topicGroups }: Lexicon): SchemeTopic[] {
  if (topicGroups === undefined) return concepts.map((concept) => ({ concept, group: null, equivalents: [] }));
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  return topicGroups.flatMap(({ group, topics }) =>
    topics.flatMap(({ id, equivalents }) => {
      const concept = byId.get(id);
      return concept === undefined ? [] : [{ concept, group, equivalents }];
    }),
  );
}
