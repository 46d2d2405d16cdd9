/**
 * Which topics a text speaks of, and why. A topic is named by a label of its concept or of a narrower one it includes; the text is *about* it when its
 * title or opening names it, or when several sentences do, otherwise it only mentions it. Tags come in the order of the scheme, each topic once; what
 * only the headings above a text name is no topic of it.
 */
import type { Span, TopicGroup, TopicTag } from "../model/index.ts";
import type { ConceptMatch, ConceptMatcher } from "./concept-matcher.ts";

export interface TaggedText {
  text: string;
  /** Where the run-in title ends; 0 without one. */
  titleEnd: number;
  sentences: readonly Span[];
}

export interface TopicTagger {
  tagsOf(input: TaggedText): TopicTag[];
}

/** A clause names its subject at its start: of the judged clauses on a topic nine in ten name it within this many characters of a sentence. */
const OPENING_CHARS = 30;
/** A text that comes back to a topic in this many sentences is about it. */
const RETURNS = 2;

export function createTopicTagger(matcher: ConceptMatcher, groups: readonly TopicGroup[]): TopicTagger {
  const topics = groups
    .flatMap((group) => group.topics)
    .map(({ id, includes }) => ({ id, concepts: new Set([id, ...includes]) }));
  return {
    tagsOf: (input) => {
      const matches = matcher.match(input.text);
      return topics.flatMap(({ id, concepts }) => {
        const own = matches.filter((match) => concepts.has(match.conceptId));
        return own.length === 0 ? [] : [tag(id, own, input)];
      });
    },
  };
}

function tag(topicId: string, matches: readonly ConceptMatch[], input: TaggedText): TopicTag {
  return {
    topicId,
    about: isAbout(matches, input),
    reason: "label",
    labels: [...new Set(matches.map(({ start, end }) => input.text.slice(start, end)))],
    places: matches.map(({ start, end }) => ({ start, end })),
  };
}

function isAbout(matches: readonly ConceptMatch[], { titleEnd, sentences }: TaggedText): boolean {
  if (matches.some((match) => match.start < titleEnd)) return true;
  const opening = sentences.find((sentence) => sentence.end > titleEnd + 1)?.start ?? 0;
  if (matches.some((match) => match.start >= opening && match.start - opening < OPENING_CHARS)) return true;
  const naming = sentences.filter(({ start, end }) =>
    matches.some((match) => match.start >= start && match.end <= end),
  );
  return naming.length >= RETURNS;
}
