/** Review: a whole draft held against the documents of the index, gaps first. The draft is posted and kept nowhere. */
import { z } from "zod";
import { MAX_DRAFT_CHARS, ReviewsRequest } from "../../../model/index.ts";
import { operations } from "../../../services/operations.ts";
import { definePage, type PageInput } from "../../page.ts";
import { DraftHead } from "./draft-head.tsx";
import { type Outcome, outcomeOf } from "./posted.tsx";
import { postedError } from "./posted-error.ts";
import { ReviewForm } from "./review-form.tsx";
import { ReviewResults } from "./review-results.tsx";
import { reviewView } from "./review-view.ts";

const Query = z.object({
  text: z.string().optional(),
  file: z.string().optional(),
  fileName: z.string().optional(),
  exclude: z.string().optional(),
});
type Query = z.infer<typeof Query>;

export const reviewPage = definePage({
  path: "/review",
  nav: "draft",
  query: Query,
  posts: true,
  async render(input) {
    const { text, file } = input.request;
    const isAsked = text !== undefined || file !== undefined;
    const { status, ...shown } = await outcomeOf(input.refused, isAsked, () => resultsOf(input));
    const body = <Content {...input} {...shown} />;
    return { title: "审草案", body, status, islands: ["draft"] };
  },
});

async function resultsOf({ request, ctx }: PageInput<Query>) {
  const view = await reviewView(ctx, await answerOf(request, ctx));
  return <ReviewResults view={view} />;
}

/** A file goes before what stands in the text box. Throws what `postedError` makes of a bad text, and UNKNOWN_DOCUMENT. */
function answerOf({ text = "", file, fileName, exclude }: Query, ctx: PageInput<Query>["ctx"]) {
  const draft = file ?? text;
  const title = file === undefined ? undefined : fileName;
  const given = { text: draft, ...(title && { title }), ...(exclude && { excludeDocIds: exclude.split(",") }) };
  const parsed = ReviewsRequest.safeParse(given);
  if (!parsed.success) throw postedError(draft, MAX_DRAFT_CHARS, parsed.error.issues);
  return operations.reviews.run(ctx, parsed.data);
}

const Content = ({ ctx, request, refusal, results }: PageInput<Query> & Omit<Outcome, "status">) => (
  <>
    <DraftHead
      current="review"
      title="对照各地审草案"
      lead="交来一份草案，先列出多数地方有而草案没有的内容，再比数字、查笼统条款，最后逐条对照先例。"
    />
    {refusal}
    <ReviewForm documents={ctx.index.documents} request={request} folded={results !== null} />
    {results}
  </>
);
