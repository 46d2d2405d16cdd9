/** Two to five documents side by side on one or several topics, or on one question. All of it stands in the address. */
import type { TopicDescription } from "../../model/index.ts";
import { operations } from "../../services/operations.ts";
import { placeName } from "../components/document-name.tsx";
import { Notice } from "../components/notice.tsx";
import { definePage } from "../page.ts";
import { AnswerForm } from "./compare/answer-form.tsx";
import { Chooser } from "./compare/chooser.tsx";
import { CompareGrid } from "./compare/grid.tsx";
import { CompareQuery, type CompareView, MAX_COLUMNS, readView, viewUrl } from "./compare/request.ts";
import { compareRows, type Rows } from "./compare/rows.ts";
import { Start } from "./compare/start.tsx";
import { ColumnSwitch, HiddenRows, Legend, RowPages, Toolbar } from "./compare/toolbar.tsx";

export const comparePage = definePage({
  path: "/compare",
  nav: "compare",
  query: CompareQuery,
  async render({ ctx, request, url }) {
    const view = await readView(ctx, request);
    const { topics } = await operations.topics.run(ctx, {});
    const asked = view.topics.length > 0 || view.q !== null;
    const rows = asked ? await compareRows(ctx, view) : null;
    return {
      title: titleOf(view),
      query: view.q ?? "",
      wide: true,
      islands: ["compare"],
      body: (
        <div class="compare-page">
          <header class="page-head">
            <h1>{asked ? titleOf(view) : "比对"}</h1>
            <p>
              <Subtitle view={view} />
            </p>
          </header>
          <Dropped view={view} />
          <Chooser view={view} documents={ctx.index.documents} topics={topics} open={!asked || view.find !== null} />
          {rows === null ? (
            <Start view={view} topics={topics} />
          ) : (
            <Result view={view} rows={rows} topics={topics} origin={url.origin} />
          )}
        </div>
      ),
    };
  },
});

interface ResultProps {
  view: CompareView;
  rows: Rows;
  topics: readonly TopicDescription[];
  origin: string;
}

const Result = ({ view, rows, topics, origin }: ResultProps) => (
  <>
    {rows.question !== null && <AnswerForm row={rows.question} view={view} />}
    <Toolbar view={view} origin={origin} />
    <Legend />
    <HiddenRows view={view} rows={rows} />
    <ColumnSwitch view={view} />
    {rows.rows.length > 0 ? (
      <CompareGrid view={view} rows={rows.rows} topics={topics} />
    ) : (
      <NoRows view={view} rows={rows} />
    )}
    <RowPages view={view} rows={rows} />
  </>
);

const NoRows = ({ view, rows }: { view: CompareView; rows: Rows }) =>
  rows.total === 0 ? (
    <Notice kind="empty" title="没有差异">
      <p>所选主题上，各列的状态与力度都相同。措辞与数字仍可能不同。</p>
      <p>
        <a href={viewUrl(view, { only: false, page: 1 })}>显示全部行</a>
      </p>
    </Notice>
  ) : (
    <Notice kind="limit" title="没有这一页">
      <p>
        共 {rows.pages} 页。<a href={viewUrl(view, { page: 1 })}>回到第一页</a>
      </p>
    </Notice>
  );

const Dropped = ({ view }: { view: CompareView }) =>
  view.dropped.length > 0 ? (
    <Notice kind="limit" title={`一次最多并排 ${MAX_COLUMNS} 份文件`}>
      <p>未列入：{view.dropped.map(placeName).join("、")}。请移出一份再加入。</p>
    </Notice>
  ) : null;

function titleOf({ q, topics }: CompareView): string {
  if (q !== null) return q;
  const names = topics.map(({ prefLabel }) => prefLabel);
  if (names.length === 0) return "比对";
  return names.length > 3 ? `${names.slice(0, 3).join("、")}等 ${names.length} 个主题` : names.join("、");
}

const Subtitle = ({ view: { documents } }: { view: CompareView }) => {
  const [base, ...others] = documents.map(placeName);
  if (others.length === 0) return <>{base}。再选一份文件即可并排比对。</>;
  return (
    <>
      {base}（基准）与
      {others.map((name, at) => (
        <span class="unbroken">
          {name}
          {at < others.length - 1 && "、"}
        </span>
      ))}
    </>
  );
};
