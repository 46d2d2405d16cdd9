/**
 * Which topics a text speaks of: those whose concept, or one of the narrower ones they include, is named in it. Guarantees: topics come in
 * the order of the scheme, each once; what is named only by the headings above a text is no topic of it.
 */
import type { TopicGroup } from "../model/index.ts";
import type { ConceptMatcher } from "./concept-matcher.ts";

export interface TopicTagger {
  /** Ids of the topics that the text names. */
  topicsOf(text: string): string[];
}

export function createTopicTagger(matcher: ConceptMatcher, groups: readonly TopicGroup[]): TopicTagger {
  const topics = groups
    .flatMap((group) => group.topics)
    .map(({ id, includes }) => ({ id, concepts: [id, ...includes] }));
  return {
    topicsOf: (text) => {
      const named = new Set(matcher.match(text).map((match) => match.conceptId));
      return topics.filter(({ concepts }) => concepts.some((concept) => named.has(concept))).map(({ id }) => id);
    },
  };
}
