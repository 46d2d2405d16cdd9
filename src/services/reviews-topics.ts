/**
 * How strongly a text acts on each topic: the strongest sentence that names the topic, among the measures that are about it. A topic that a
 * measure only mentions beside another is not acted on by it. For the documents of a build it is worked out once.
 */
import type { Lexicon, Passage, Role, Span, Strength, TopicTag } from "../model/index.ts";
import type { IndexReader } from "../store/types.ts";
import { titleEndOf } from "../text/title.ts";
import { passagesOf, sampleOf } from "./precedents-commonness.ts";
import { topicScheme } from "./topic-scheme.ts";

/** Peers that a draft is held against at most; more would change what most of them do by little. */
const MAX_PEERS = 100;
const MEASURES: ReadonlySet<Role> = new Set(["measure", "safeguard"]);
/** A sentence on a topic names it at its start, behind 稳步推行 or 建立健全. */
const OPENING_CHARS = 16;
const RETURNS = 2;
export const LADDER: readonly Strength[] = ["none", "mention", "explore", "promote", "commit"];

export interface ReviewTopic {
  id: string;
  label: string;
  /** The topic's own concept and those that are evidence of it. */
  concepts: ReadonlySet<string>;
  equivalents: readonly string[];
}

/** Topics of a lexicon in the order of the scheme. */
export function reviewTopics(lexicon: Lexicon): ReviewTopic[] {
  const listed = (lexicon.topicGroups ?? []).flatMap((group) => group.topics);
  const includes = new Map(listed.map((topic) => [topic.id, topic.includes]));
  return topicScheme(lexicon).map(({ concept, equivalents }) => ({
    id: concept.id,
    label: concept.pref,
    concepts: new Set([concept.id, ...(includes.get(concept.id) ?? [])]),
    equivalents,
  }));
}

/** Topic id → strongest sentence that names it in a measure about it; topics that no measure is about are missing. */
export type Acts = ReadonlyMap<string, Strength>;

export function actsOf(passages: readonly Passage[]): Acts {
  const acts = new Map<string, Strength>();
  for (const passage of passages) {
    if (!MEASURES.has(passage.role) || passage.kind === "row") continue;
    for (const tag of passage.topicTags) {
      if (speaksOf(passage, tag)) raise(acts, tag.topicId, strengthOf(passage, tag));
    }
  }
  return acts;
}

/** About it as a whole, back to it a second time, or with a sentence of its own: 稳步推行按疾病诊断相关分组付费, amid other ways of payment. */
function speaksOf({ sentences }: Passage, { about, places }: TopicTag): boolean {
  const opens = ({ start, end }: Span) => places.some((place) => place.start < end && inOpening(place, start));
  return (
    about || places.length >= RETURNS || sentences.some((sentence) => isActing(sentence.strength) && opens(sentence))
  );
}

const inOpening = (place: Span, start: number) => place.start >= start && place.start - start < OPENING_CHARS;

/** Something is promised: 推进, 建立, or a date or figure to be held to. */
export const isActing = (strength: Strength) => LADDER.indexOf(strength) >= LADDER.indexOf("promote");

/** A title names what all the sentences after it do: where it names the topic, the whole passage speaks. */
export function strengthOf(passage: Passage, { places }: TopicTag): Strength {
  const titleEnd = titleEndOf(passage);
  if (places.some((place) => place.start < titleEnd)) return passage.strength;
  const names = ({ start, end }: Span) => places.some((place) => start <= place.start && place.start < end);
  const levels = passage.sentences.filter(names).map((sentence) => LADDER.indexOf(sentence.strength));
  return LADDER[Math.max(0, ...levels)]!;
}

function raise(acts: Map<string, Strength>, topic: string, strength: Strength): void {
  const known = acts.get(topic);
  if (known === undefined || LADDER.indexOf(strength) > LADDER.indexOf(known)) acts.set(topic, strength);
}

const remembered = new WeakMap<IndexReader, Map<string, Promise<Acts>>>();

/** Acts of documents of a build, of a sample of them where they are many; a document is read once for each open build. */
export async function peerActs(index: IndexReader, docIds: readonly string[]): Promise<Map<string, Acts>> {
  const known = remembered.get(index) ?? new Map<string, Promise<Acts>>();
  remembered.set(index, known);
  const found = new Map<string, Acts>();
  for (const docId of sampleOf(docIds, MAX_PEERS)) {
    const acts = known.get(docId) ?? passagesOf(index, docId).then(actsOf);
    known.set(docId, acts);
    acts.catch(() => known.delete(docId));
    found.set(docId, await acts);
  }
  return found;
}
