/** Finding clauses: what was asked, filters with counts, exact hits apart from related ones, each with the reason why it was found. */
import type { Document } from "../../../model/index.ts";
import type { ServiceContext } from "../../../services/context.ts";
import { type NearConcept, nearestConcepts } from "../../../services/nearest-concepts.ts";
import { SEARCH_DEPTH } from "../../../services/search.ts";
import { Examples } from "../../components/examples.tsx";
import { Notice } from "../../components/notice.tsx";
import { Pager } from "../../components/pager.tsx";
import { definePage, type PageContent } from "../../page.ts";
import { AskedWords, FilterChips } from "./asked.tsx";
import { FacetColumn, valueLabel } from "./facets.tsx";
import { countOf, type Found, find } from "./find.ts";
import { SearchForm } from "./form.tsx";
import { NearConcepts, Nothing } from "./nothing.tsx";
import { type Filter, SearchPageQuery } from "./query.ts";
import { Results } from "./results.tsx";
import { Toolbar } from "./toolbar.tsx";

const NEAR_CONCEPTS = 6;

export const searchPage = definePage({
  path: "/search",
  nav: "search",
  query: SearchPageQuery,
  async render({ ctx, request, url }) {
    if (request.q === undefined) return startContent(request);
    const found = await find(ctx, request);
    const near = await nearIfLost(ctx, request.q, found);
    const names = namesOf(ctx);
    const labelOf = (filter: Filter, value: string) => valueLabel(filter, value, names.fallback);
    const view = { url, query: request, found, near, labelOf, ...names };
    return {
      title: `${request.q} 检索`,
      query: request.q,
      islands: ["lists", "search"],
      body: (
        <div class="search-page">
          <h1 class="visually-hidden">检索“{request.q}”</h1>
          <SearchForm query={request} />
          {found.answer.total > 0 || found.without.size > 0 ? (
            <FacetColumn url={url} query={request} found={found} labelOf={labelOf} />
          ) : null}
          <div class="results">
            <FilterChips url={url} query={request} labelOf={labelOf} />
            {found.answer.total === 0 ? (
              <Nothing url={url} query={request} found={found} near={near} documents={ctx.index.documents.length} />
            ) : (
              <Answers {...view} />
            )}
          </div>
        </div>
      ),
    };
  },
});

const startContent = (query: SearchPageQuery): PageContent => ({
  title: "检索",
  body: (
    <div class="search-start">
      <h1>检索条款</h1>
      <SearchForm query={query} />
      <Examples />
    </div>
  ),
});

interface AnswersProps {
  url: URL;
  query: SearchPageQuery;
  found: Found;
  near: readonly NearConcept[];
  documents: ReadonlyMap<string, Document>;
  topicLabel(id: string): string;
}

const Answers = ({ url, query, found, near, documents, topicLabel }: AnswersProps) => {
  const { answer, pages } = found;
  const [exact, related] = [countOf(answer, "exact"), countOf(answer, "related")];
  return (
    <>
      <div class="result-head">
        <p class="found">
          找到 <strong>{exact + related}</strong> 条：原词命中 {exact} 条，相关 {related} 条
        </p>
        <Toolbar url={url} query={query} />
        <AskedWords asked={answer.query} />
        {exact === 0 && <p class="muted small">没有条款用到检索词的全部用词；下面是用别的说法或意思相近的条款。</p>}
        <NearConcepts near={near} />
        {exact + related >= SEARCH_DEPTH && <TooMany />}
        {query.group === "place" && <WithoutPlace found={found} />}
      </div>
      <Results url={url} query={query} found={found} documents={documents} topicLabel={topicLabel} />
      <Pager url={url} page={query.page} pages={pages} what="检索结果" />
    </>
  );
};

const TooMany = () => (
  <Notice kind="limit" title="匹配的条款很多" heading="h3">
    <p>只按相关度排出最靠前的一批，其余没有列出。请加上地区、主题等筛选，或把检索词写得更具体。</p>
  </Notice>
);

/** Clauses of documents whose place is not known stand in no group. */
const WithoutPlace = ({ found: { answer } }: { found: Found }) => {
  const placed = answer.facets.regions.reduce((sum, { count }) => sum + count, 0);
  const rest = answer.total - placed;
  return rest > 0 ? <p class="muted small">另有 {rest} 条出自没有标明地区的文件，请看“按相关度”。</p> : null;
};

/** Where no clause says it and no concept was recognised, other words may. */
async function nearIfLost(ctx: ServiceContext, q: string, { answer }: Found): Promise<NearConcept[]> {
  const isLost = countOf(answer, "exact") === 0 && answer.query.expansions.length === 0;
  return isLost ? nearestConcepts(ctx, q, NEAR_CONCEPTS) : [];
}

function namesOf({ index }: ServiceContext) {
  const topics = new Map(index.lexicon.concepts.map(({ id, pref }) => [id, pref]));
  const regions = new Map(
    index.documents.flatMap(({ region }) => (region ? [[region.code, region.name] as const] : [])),
  );
  const fallback = (value: string) => regions.get(value) ?? topics.get(value) ?? value;
  return {
    documents: new Map(index.documents.map((document) => [document.docId, document])),
    topicLabel: (id: string) => topics.get(id) ?? id,
    fallback,
  };
}
