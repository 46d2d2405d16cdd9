/** Full text against full text, or clause against clause. All of it stands in the address. */
import type { Child } from "hono/jsx";
import type { ServiceContext } from "../../services/context.ts";
import { placeName } from "../components/document-name.tsx";
import { definePage } from "../page.ts";
import { urls } from "../urls.ts";
import { PairChooser } from "./side-by-side/chooser.tsx";
import { Clauses } from "./side-by-side/clauses.tsx";
import { type Pair, pairUrl, readPair, SideBySideQuery, swappedUrl } from "./side-by-side/request.ts";
import { Whole } from "./side-by-side/whole.tsx";
import { wholeTexts } from "./side-by-side/whole-texts.ts";

export const sideBySidePage = definePage({
  path: "/side-by-side",
  nav: "compare",
  query: SideBySideQuery,
  async render({ ctx, request }) {
    const pair = await readPair(ctx, request);
    const title = pair === null ? "全文对照" : titleOf(pair);
    return {
      title,
      wide: true,
      islands: ["side-by-side"],
      body: (
        <div class="side-by-side">
          <header class="page-head">
            <h1>{title}</h1>
            {pair === null ? <p>选两份文件，逐段看哪些文字相同、哪些数字不同。</p> : <PairLinks pair={pair} />}
          </header>
          <PairChooser
            documents={ctx.index.documents}
            left={pair?.left.docId ?? request.left ?? null}
            right={pair?.right.docId ?? request.right ?? null}
          />
          {pair !== null && (await content(ctx, pair))}
        </div>
      ),
    };
  },
});

async function content(ctx: ServiceContext, pair: Pair): Promise<Child> {
  const { leftClause, rightClause } = pair;
  if (leftClause !== null && rightClause !== null) {
    return <Clauses pair={pair} left={leftClause} right={rightClause} />;
  }
  return <Whole pair={pair} texts={await wholeTexts(ctx, pair.left, pair.right)} />;
}

const isClauses = ({ leftClause, rightClause }: Pair) => leftClause !== null && rightClause !== null;

function titleOf(pair: Pair): string {
  const names = `${placeName(pair.left)}与${placeName(pair.right)}`;
  return isClauses(pair) ? `逐字对照：${names}` : `全文对照：${names}`;
}

const PairLinks = ({ pair }: { pair: Pair }) => (
  <p class="pair-links no-print">
    <a href={swappedUrl(pair)}>左右互换</a>
    {isClauses(pair) && <a href={pairUrl(pair, { rightAt: null })}>回到全文对照</a>}
    <a href={urls.compare({ docs: [pair.left.docId, pair.right.docId] })}>按主题比对</a>
  </p>
);
