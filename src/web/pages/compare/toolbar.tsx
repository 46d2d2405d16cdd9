/** What can be done with the grid as a whole: only differences, permalink, print, the other column of a narrow screen, legend, pages. */
import type { Child } from "hono/jsx";
import type { CellState } from "../../../model/index.ts";
import { placeName } from "../../components/document-name.tsx";
import { PagerLinks } from "../../components/pager.tsx";
import { StateMark, StrengthSteps } from "../../components/state.tsx";
import { type CompareView, viewUrl } from "./request.ts";
import type { Rows } from "./rows.ts";

/** `origin` of the server as the browser named it: what is copied is a whole address. */
export const Toolbar = ({ view, origin }: { view: CompareView; origin: string }) => (
  <div class="compare-toolbar no-print">
    {view.documents.length > 1 && (
      <p class="compare-switch">
        <a href={viewUrl(view, { only: false, page: 1 })} aria-current={view.only ? undefined : "true"}>
          全部行
        </a>
        <a href={viewUrl(view, { only: true, page: 1 })} aria-current={view.only ? "true" : undefined}>
          只看差异
        </a>
      </p>
    )}
    <p>
      <a href={viewUrl(view)}>本页固定链接</a>{" "}
      <button type="button" data-copy={`${origin}${viewUrl(view)}`} hidden>
        复制链接
      </button>{" "}
      <button type="button" data-print hidden>
        打印
      </button>
    </p>
  </div>
);

/** Links, so that the second column can be changed without scripts. */
export const ColumnSwitch = ({ view }: { view: CompareView }) => {
  if (view.documents.length < 3) return null;
  return (
    <nav class="column-switch no-print" aria-label="与基准并排的一列">
      <span>与{placeName(view.documents[0]!)}并排：</span>
      {view.documents.slice(1).map((document) => (
        <a
          href={viewUrl(view, { second: document.docId })}
          aria-current={document.docId === view.second ? "true" : undefined}
        >
          {placeName(document)}
        </a>
      ))}
    </nav>
  );
};

const STATES: readonly [CellState, string][] = [
  ["measure", "写了要做什么"],
  ["indicator", "只列指标"],
  ["background", "只写现状形势"],
  ["equivalent", "以相近做法承担"],
  ["absent", "没有查到"],
];

export const Legend = () => (
  <dl class="compare-legend" aria-label="图例">
    {STATES.map(([state, meaning]) => (
      <LegendItem sign={<StateMark state={state} />}>{meaning}</LegendItem>
    ))}
    <LegendItem sign={<StrengthSteps strength="commit" />}>力度四级：提及、探索、推进、承诺</LegendItem>
    <LegendItem sign={<mark class="m-term">检索词</mark>}>问题中的词及其同义词</LegendItem>
    <LegendItem sign={<mark class="m-related">相关词</mark>}>意义相近的词</LegendItem>
    <LegendItem sign={<mark class="m-number">90%</mark>}>数字</LegendItem>
    <LegendItem sign={<mark class="m-shared">共享表述</mark>}>
      与同行其他列相同的文字，13 字以上，标点不计、数字可异
    </LegendItem>
    <LegendItem sign={<mark class="m-only">仅此列</mark>}>同行中只有这一列写到</LegendItem>
  </dl>
);

const LegendItem = ({ sign, children }: { sign: Child; children: Child }) => (
  <div>
    <dt>{sign}</dt>
    <dd>{children}</dd>
  </div>
);

export const HiddenRows = ({ view, rows }: { view: CompareView; rows: Rows }) =>
  view.only && rows.hidden.length > 0 ? (
    <p class="hidden-rows" role="status">
      已略去 {rows.hidden.length} 行：各列状态与力度相同（{rows.hidden.join("、")}）。
      <a class="no-print" href={viewUrl(view, { only: false, page: 1 })}>
        全部显示
      </a>
    </p>
  ) : null;

export const RowPages = ({ view, rows: { pages, total } }: { view: CompareView; rows: Rows }) => (
  <PagerLinks
    page={view.page}
    pages={pages}
    what="比对"
    total={`共 ${total} 行`}
    href={(page) => viewUrl(view, { page })}
  />
);
