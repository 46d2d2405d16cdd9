/** Precedents: a drafted clause beside the existing ones nearest to it. The clause is posted and kept nowhere; a short one may stand in the address. */
import { z } from "zod";
import { MAX_CLAUSE_CHARS, PrecedentsRequest } from "../../../model/index.ts";
import { operations } from "../../../services/operations.ts";
import { definePage, type PageInput } from "../../page.ts";
import { ClauseForm } from "./clause-form.tsx";
import { DraftHead } from "./draft-head.tsx";
import { type Outcome, outcomeOf } from "./posted.tsx";
import { postedError } from "./posted-error.ts";
import { PrecedentResults } from "./precedent-results.tsx";
import { precedentViews } from "./precedent-view.ts";

const Query = z.object({ text: z.string().optional(), exclude: z.string().optional() });
type Query = z.infer<typeof Query>;

export const precedentsPage = definePage({
  path: "/precedents",
  nav: "draft",
  query: Query,
  posts: true,
  async render(input) {
    const { status, ...shown } = await outcomeOf(input.refused, input.request.text !== undefined, () =>
      resultsOf(input),
    );
    const body = <Content {...input} {...shown} />;
    return { title: "为拟写条款找先例", body, status, islands: ["draft"] };
  },
});

async function resultsOf(input: PageInput<Query>) {
  const { ctx, request } = input;
  const answer = await answerOf(input);
  const views = await precedentViews(ctx, answer);
  return <PrecedentResults text={request.text?.trim() ?? ""} answer={answer} views={views} query={request} />;
}

/** Throws what `postedError` makes of a bad text, and UNKNOWN_DOCUMENT. */
function answerOf({ ctx, request: { text = "", exclude } }: PageInput<Query>) {
  const parsed = PrecedentsRequest.safeParse({ text, ...(exclude && { excludeDocIds: exclude.split(",") }) });
  if (!parsed.success) throw postedError(text, MAX_CLAUSE_CHARS, parsed.error.issues);
  return operations.precedents.run(ctx, parsed.data);
}

const Content = ({ ctx, request, refusal, results }: PageInput<Query> & Omit<Outcome, "status">) => (
  <>
    <DraftHead
      current="precedents"
      title="为拟写条款找先例"
      lead="粘贴一条拟写的条款，列出各地最接近的既有条款：共享表述逐处对应，数字并排，注明出处和力度。"
    />
    {refusal}
    <ClauseForm documents={ctx.index.documents} request={request} folded={results !== null} />
    {results}
  </>
);
