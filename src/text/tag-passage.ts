/** A passage with its topics: the ids for filters, the tags with their reasons. */
import type { Passage } from "../model/index.ts";
import { titleEndOf } from "./title.ts";
import type { TopicTagger } from "./topic-tagger.ts";

export function tagPassage(tagger: TopicTagger, passage: Passage): Pick<Passage, "topics" | "topicTags"> {
  const topicTags = tagger.tagsOf({ text: passage.text, titleEnd: titleEndOf(passage), sentences: passage.sentences });
  return { topics: topicTags.map((tag) => tag.topicId), topicTags };
}
