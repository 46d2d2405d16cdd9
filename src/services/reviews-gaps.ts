/** What most other documents act on and a draft does not, with the clauses to borrow from. Absence is judged on every passage and heading. */
import type { Hit, Passage, ReviewGap, Role, TopicTag } from "../model/index.ts";
import { toHits } from "../retrieve/hits.ts";
import { rank } from "../retrieve/rank.ts";
import type { Draft, ServiceContext } from "./context.ts";
import { type Acts, actsOf, isActing, peerActs, type ReviewTopic, strengthOf } from "./reviews-topics.ts";

/** Share of the other documents that must act on a topic for its absence to be worth saying. */
const MOST = 0.6;
/** Clauses shown for a gap, each of another document. */
const EXAMPLES = 3;
const BACKGROUND: ReadonlySet<Role> = new Set(["achievement", "challenge", "preamble"]);
const ACTING = ["promote", "commit"] as const;
/** Plain gaps first, then topics that the draft names in passing, then those that it answers in another way. */
const ORDER: readonly ReviewGap["draft"][] = ["absent", "background", "mention", "equivalent"];

export interface Gaps {
  /** Documents that were looked at. */
  peers: number;
  gaps: ReviewGap[];
}

interface Missing {
  topic: ReviewTopic;
  acting: string[];
  commits: number;
  draft: ReviewGap["draft"];
}

/** Gaps by what the draft says, then by the number of peers that act, of those that commit, and in the order of the scheme. */
export async function gapsOf(
  ctx: ServiceContext,
  draft: Draft,
  topics: readonly ReviewTopic[],
  docIds: readonly string[],
): Promise<Gaps> {
  const peers = await peerActs(ctx.index, docIds);
  const stateOf = draftStates(ctx, draft, topics);
  const missing = topics.flatMap((topic): Missing[] => {
    const state = stateOf(topic);
    const acting = [...peers].filter(([, acts]) => isActed(acts, topic.id)).map(([docId]) => docId);
    if (state === "planned" || acting.length === 0 || acting.length < MOST * peers.size) return [];
    const commits = acting.filter((docId) => peers.get(docId)!.get(topic.id) === "commit").length;
    return [{ topic, acting, commits, draft: state }];
  });
  missing.sort(
    (a, b) =>
      ORDER.indexOf(a.draft === "background" ? "absent" : a.draft) -
        ORDER.indexOf(b.draft === "background" ? "absent" : b.draft) ||
      b.acting.length - a.acting.length ||
      b.commits - a.commits,
  );
  return { peers: peers.size, gaps: await Promise.all(missing.map((each) => toGap(ctx, each))) };
}

const isActed = (acts: Acts, topic: string) => isActing(acts.get(topic) ?? "none");

/** What a draft says on a topic: planned where a passage is about it, an acting sentence or a heading names it. */
function draftStates({ retrieval }: ServiceContext, { passages, headings }: Draft, topics: readonly ReviewTopic[]) {
  const sample = passages[0];
  const inHeadings = sample === undefined ? [] : retrieval.conceptsOf({ ...sample, text: headings.join("\n") });
  const named = new Set(inHeadings.map((match) => match.conceptId));
  const [planned, mentioned, background] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const topic of topics) if ([...topic.concepts].some((concept) => named.has(concept))) planned.add(topic.id);
  for (const passage of passages) {
    for (const tag of passage.topicTags) {
      if (BACKGROUND.has(passage.role)) background.add(tag.topicId);
      else (tag.about || isNamedInAct(passage, tag) ? planned : mentioned).add(tag.topicId);
    }
  }
  return ({ id, equivalents }: ReviewTopic): ReviewGap["draft"] | "planned" => {
    if (planned.has(id)) return "planned";
    if (equivalents.some((other) => planned.has(other))) return "equivalent";
    if (mentioned.has(id)) return "mention";
    return background.has(id) ? "background" : "absent";
  };
}

/** A sentence that names the topic acts or tries out, if not on the topic alone: the draft cannot be said to leave it out. */
const isNamedInAct = (passage: Passage, tag: TopicTag) => {
  const strength = strengthOf(passage, tag);
  return strength === "explore" || isActing(strength);
};

async function toGap(ctx: ServiceContext, { topic, acting, commits, draft }: Missing): Promise<ReviewGap> {
  const examples = await examplesOf(ctx, topic, acting);
  return { topicId: topic.id, label: topic.label, peers: acting.length, commits, draft, examples };
}

/** The clauses that answer the topic's name best, one of each document; those about the topic before those that mention it. */
async function examplesOf(ctx: ServiceContext, topic: ReviewTopic, docIds: readonly string[]): Promise<Hit[]> {
  const { index, retrieval } = ctx;
  const { plan, ranked } = await rank(index, retrieval, topic.label, {
    mode: "hybrid",
    filterFor: () => ({ docIds, topic: topic.id, roles: ["measure", "safeguard"], strengths: ACTING }),
  });
  const about = ranked.filter(({ passage }) => actsOf([passage]).has(topic.id));
  const firsts = about.filter((each, at) => about.findIndex((other) => other.docId === each.docId) === at);
  return toHits(index, retrieval, plan, firsts.slice(0, EXAMPLES));
}
