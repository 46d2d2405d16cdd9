/** Who has to do what by when: by unit, by deadline, or units against topics. */
import type { Document, TopicDescription } from "../../../model/index.ts";
import { operations } from "../../../services/operations.ts";
import { ExportLinks } from "../../components/export-links.tsx";
import { DueBeforeFilter, FactFilters, RegionFilter, TopicFilter } from "../../components/fact-filters.tsx";
import { Notice } from "../../components/notice.tsx";
import { definePage } from "../../page.ts";
import { urls } from "../../urls.ts";
import { dutyMatrix, MatrixView } from "./matrix-view.tsx";
import { dutiesChart, TimelineView } from "./timeline-view.tsx";
import { UnitsView } from "./units-view.tsx";
import { DutiesPageQuery, findDuties, VIEW_NAMES } from "./view.ts";

export const dutiesPage = definePage({
  path: "/duties",
  nav: "duties",
  query: DutiesPageQuery,
  async render({ ctx, request, url }) {
    const duties = await findDuties(ctx, request);
    const { topics } = await operations.topics.run(ctx, {});
    const documents = new Map(ctx.index.documents.map((document) => [document.docId, document]));
    const body =
      duties.length === 0 ? (
        <Nothing />
      ) : request.view === "units" ? (
        <UnitsView duties={duties} query={request} documents={documents} />
      ) : request.view === "timeline" ? (
        <TimelineView
          duties={duties}
          drawing={await dutiesChart(duties)}
          documents={documents}
          page={request.page}
          url={url}
        />
      ) : (
        <MatrixView matrix={await dutyMatrix(ctx, duties)} query={request} />
      );
    return {
      title: "任务分工",
      body: (
        <div class="facts-page">
          <Head query={request} documents={ctx.index.documents} topics={topics} />
          {body}
        </div>
      ),
      wide: request.view === "matrix",
    };
  },
});

interface HeadProps {
  query: DutiesPageQuery;
  documents: readonly Document[];
  topics: readonly TopicDescription[];
}

const Head = ({ query, documents, topics }: HeadProps) => {
  const { unit, regions, dueBefore } = query;
  return (
    <>
      <header class="page-head">
        <h1>任务分工</h1>
        <p>规划和方案中写明由谁做、何时完成的任务。同一单位各地名称不同，按共同名称归并，原文写法一并列出。</p>
      </header>
      <div class="row facts-head">
        <Views query={query} />
        <ExportLinks subject="duties" query={{ unit, regions, dueBefore }} />
      </div>
      <FactFilters
        action={urls.duties({ view: query.view === "units" ? null : query.view })}
        isSet={[regions, query.topic, dueBefore, unit].some((value) => value !== undefined)}
      >
        {query.view !== "units" && <input type="hidden" name="view" value={query.view} />}
        {query.unit !== undefined && <input type="hidden" name="unit" value={query.unit} />}
        <RegionFilter documents={documents} value={query.regions} />
        <TopicFilter topics={topics} value={query.topic} />
        <DueBeforeFilter value={query.dueBefore} />
      </FactFilters>
    </>
  );
};

const Views = ({ query: { view, page: _, ...kept } }: { query: DutiesPageQuery }) => (
  <nav class="view-tabs" aria-label="查看方式">
    {Object.entries(VIEW_NAMES).map(([id, name]) => (
      <a
        href={urls.duties({ ...kept, view: id === "units" ? null : id })}
        aria-current={id === view ? "page" : undefined}
      >
        {name}
      </a>
    ))}
  </nav>
);

const Nothing = () => (
  <Notice kind="empty" title="没有符合条件的任务">
    <p>
      所选文件没有写明责任单位的任务，或筛选过窄。可以<a href={urls.duties({})}>看全部任务</a>，或
      <a href={urls.targets({ tense: "future" })}>看带数字和期限的目标</a>。
    </p>
  </Notice>
);
