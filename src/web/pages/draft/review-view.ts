/** A review ready to be drawn: the passages that it points to, their documents, and the words that lead to the examples of the gaps. */
import type { Document, Hit, Passage, ReviewsAnswer } from "../../../model/index.ts";
import type { ServiceContext } from "../../../services/context.ts";
import { passagesById } from "../../../services/passages-by-id.ts";
import type { HitText } from "../../components/hit-quote.tsx";
import { hitTexts } from "../../hit-texts.ts";

export interface ReviewView {
  answer: ReviewsAnswer;
  document(docId: string): Document;
  passage(passageId: string): Passage;
  text(hit: Hit): HitText;
}

export async function reviewView(ctx: ServiceContext, answer: ReviewsAnswer): Promise<ReviewView> {
  const examples = answer.gaps.flatMap((gap) => gap.examples);
  const named = [
    ...answer.clauses.flatMap((clause) => clause.precedents ?? []),
    ...answer.numbers.flatMap((number) => number.peers.values),
  ].map((each) => each.passageId);
  const [passages, texts] = await Promise.all([passagesById(ctx, named), hitTexts(ctx, examples)]);
  return {
    answer,
    document: (docId) => ctx.index.documents.find((document) => document.docId === docId)!,
    passage: (passageId) => passages.get(passageId)!,
    text: (hit) => texts.find((text) => text.hit === hit)!,
  };
}
