/**
 * How does a draft stand beside the plans there are: what do its clauses resemble, what does it leave out, which of its figures are high or low,
 * what can nobody be held to? Nothing of the draft is stored or logged.
 */
import type { ReviewsAnswer, ReviewsRequest } from "../model/index.ts";
import { checkDocuments } from "./checks.ts";
import type { Draft, ServiceContext } from "./context.ts";
import { forgetful, withoutDocuments } from "./precedents-find.ts";
import { clausesOf, vagueOf } from "./reviews-clauses.ts";
import { gapsOf } from "./reviews-gaps.ts";
import { numbersOf } from "./reviews-numbers.ts";
import { actsOf, type ReviewTopic, reviewTopics } from "./reviews-topics.ts";

/** Throws UNKNOWN_DOCUMENT for a document to be left out that is not there. */
export async function reviews(open: ServiceContext, request: ReviewsRequest): Promise<ReviewsAnswer> {
  const ctx = forgetful(open);
  const { index } = ctx;
  const excluded = request.excludeDocIds ?? [];
  checkDocuments(ctx, excluded, "excludeDocIds");
  const docIds = index.documents.map((document) => document.docId).filter((docId) => !excluded.includes(docId));
  const draft = await ctx.readDraft(request.text);
  const topics = reviewTopics(index.lexicon);
  const clauses = await clausesOf(ctx, draft, withoutDocuments(index, excluded));
  const { peers, gaps } = await gapsOf(ctx, draft, topics, docIds);
  return {
    buildId: index.manifest.buildId,
    title: request.title ?? null,
    peers,
    clauses,
    topics: topicsOf(draft, topics),
    gaps,
    numbers: numbersOf(ctx, draft, docIds),
    vague: vagueOf(draft),
  };
}

/** Topics that any passage names, in the order of the scheme; `none` where no measure does. */
function topicsOf({ passages }: Draft, topics: readonly ReviewTopic[]): ReviewsAnswer["topics"] {
  const acts = actsOf(passages);
  return topics.flatMap(({ id, label }) => {
    const clauses = passages.filter((passage) => passage.topics.includes(id)).length;
    return clauses === 0 ? [] : [{ topicId: id, label, strength: acts.get(id) ?? "none", clauses }];
  });
}
