/** The front page: one search box, what the corpus holds, and the matrix of topics and places. */
import { z } from "zod";
import { MatrixRequest, RegionLevel } from "../../../model/index.ts";
import { operations } from "../../../services/operations.ts";
import { Examples } from "../../components/examples.tsx";
import { Notice } from "../../components/notice.tsx";
import { Pager } from "../../components/pager.tsx";
import { definePage } from "../../page.ts";
import { urls } from "../../urls.ts";
import { COLUMNS_A_PAGE, type MatrixView, matrixView } from "./columns.ts";
import { MatrixFilters } from "./filters.tsx";
import { Glance } from "./glance.tsx";
import { Legend } from "./legend.tsx";
import { Matrix } from "./matrix.tsx";

const MAX_ID_CHARS = 100;

export const HomeQuery = z.object({
  regions: MatrixRequest.shape.regions,
  level: RegionLevel.optional(),
  group: z.string().max(MAX_ID_CHARS).optional(),
  /** The group that stands open; "all" for every one. */
  open: z.string().max(MAX_ID_CHARS).optional(),
  page: z.coerce.number().int().min(1).default(1),
});
export type HomeQuery = z.infer<typeof HomeQuery>;

export const homePage = definePage({
  path: "/",
  nav: "home",
  query: HomeQuery,
  async render({ ctx, request, url }) {
    const answer = await operations.matrix.run(ctx, { regions: request.regions });
    const groups = matrixView(answer, { page: 1 }).groups;
    const view = matrixView(answer, request);
    const open = request.open ?? request.group;
    return {
      title: "规镜",
      islands: ["lists"],
      body: (
        <>
          <Hero />
          <Glance documents={ctx.index.documents} />
          <section aria-labelledby="matrix">
            <div class="section-head">
              <h2 id="matrix">覆盖矩阵</h2>
              <p class="muted small">{sizeText(view)}每格点开看依据，点主题名比对各地。</p>
            </div>
            <MatrixFilters url={url} query={request} documents={ctx.index.documents} groups={groups} />
            <Legend />
            {view.columns.length === 0 || view.groups.length === 0 ? (
              <NothingLeft />
            ) : (
              <Matrix view={view} open={open} />
            )}
            <Pager url={url} page={view.page} pages={view.pages} what="文件" fragment="matrix" />
          </section>
        </>
      ),
    };
  },
});

const Hero = () => (
  <div class="hero">
    <h1>各地规划，逐条比对</h1>
    <search>
      <form class="search-form" action={urls.search({})}>
        <label class="search-box">
          <span class="visually-hidden">检索词、问题或条文</span>
          <input type="search" name="q" placeholder="词语、问题或一段条文" maxlength={500} enterkeyhint="search" />
        </label>
        <button type="submit" class="primary">
          检索
        </button>
      </form>
    </search>
    <Examples />
  </div>
);

function sizeText({ total, groups, page, columns, pages }: MatrixView): string {
  const topics = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const first = (page - 1) * COLUMNS_A_PAGE + 1;
  const shown = pages > 1 ? `，本页第 ${first}–${first + columns.length - 1} 份` : "";
  return `${topics} 个主题，${total} 份文件${shown}。`;
}

const NothingLeft = () => (
  <Notice kind="empty" title="没有符合条件的文件或主题" heading="h3">
    <p>
      所选地区与层级没有交集，或没有这个主题组。<a href={`${urls.home()}#matrix`}>清除筛选</a>
    </p>
  </Notice>
);
