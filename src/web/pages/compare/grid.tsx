/** The grid: documents as columns, topics as rows, in one container that scrolls both ways under a fixed head and beside fixed names. */
import { type Cell, CellState, type Document, type TopicDescription } from "../../../model/index.ts";
import { NOT_ASKED_NAME, STATE_NAMES } from "../../../services/names.ts";
import { CountList } from "../../components/count-list.tsx";
import { DocumentLink } from "../../components/document-name.tsx";
import { urls } from "../../urls.ts";
import { CellContent } from "./cell.tsx";
import { type CompareView, viewUrl, withBase } from "./request.ts";
import type { Row } from "./rows.ts";

const EXPORT_FORMATS = ["docx", "xlsx", "csv", "md", "html"] as const;
/** The base and the second column: what a narrow screen has, where a band over the cells names the row. */
const NARROW_COLUMNS = 2;

interface Props {
  view: CompareView;
  rows: readonly Row[];
  topics: readonly TopicDescription[];
}

export const CompareGrid = ({ view, rows, topics }: Props) => (
  <section class="table-scroll compare-scroll" tabindex={0} aria-label="比对表，可横向和纵向滚动">
    <table class={`compare-grid columns-${view.documents.length}`}>
      <caption class="visually-hidden">各地规划逐项比对：每列一份文件，每行一个主题或问题</caption>
      <thead>
        <tr>
          <th scope="col" class="corner">
            主题
          </th>
          {view.documents.map((document) => (
            <ColumnHead document={document} view={view} />
          ))}
        </tr>
      </thead>
      {rows.map((row) => (
        <tbody>
          <tr class="row-band">
            <th scope="rowgroup" colspan={Math.min(view.documents.length, NARROW_COLUMNS)}>
              <RowHead row={row} view={view} />
            </th>
          </tr>
          <tr>
            <th scope="row" class="row-name">
              <div class="row-head">
                <RowHead row={row} view={view} />
              </div>
            </th>
            {row.answer.cells.map((cell) => (
              <td class={columnClass(view, cell.docId, `compare-cell compare-cell-${cell.state}`)}>
                <CellContent cell={cell} row={row} documents={view.documents} topics={topics} />
              </td>
            ))}
          </tr>
        </tbody>
      ))}
    </table>
  </section>
);

/** `aside` columns leave a narrow screen. */
function columnClass(view: CompareView, docId: string, own: string): string {
  const isBase = docId === view.documents[0]?.docId;
  const marks = [
    isBase && view.documents.length > 1 && "is-base",
    docId === view.pin && "is-pinned",
    !isBase && docId !== view.second && "is-aside",
  ];
  return [own, ...marks].filter(Boolean).join(" ");
}

const ColumnHead = ({ document, view }: { document: Document; view: CompareView }) => {
  const { docId } = document;
  const isBase = view.documents.length > 1 && docId === view.documents[0]?.docId;
  return (
    <th scope="col" class={columnClass(view, docId, "column")}>
      <p class="column-name">
        <DocumentLink document={document} />
        {isBase && <span class="badge badge-base">基准</span>}
      </p>
      <p class="column-title">{document.title}</p>
      {view.documents.length > 1 && <ColumnTools document={document} view={view} isBase={isBase} />}
    </th>
  );
};

const ColumnTools = ({ document, view, isBase }: { document: Document; view: CompareView; isBase: boolean }) => {
  const { docId } = document;
  const name = document.region?.name ?? document.title;
  const rest = view.documents.filter((each) => each.docId !== docId);
  const isPinned = view.pin === docId;
  return (
    <p class="column-tools no-print">
      {!isBase && (
        <a href={viewUrl(view, { documents: withBase(view, docId), second: null })}>
          设为基准
          <Whose name={name} />
        </a>
      )}
      <a href={viewUrl(view, { pin: isPinned ? null : docId })}>
        {isPinned ? "取消固定" : "固定"}
        <Whose name={name} />
      </a>
      <a href={viewUrl(view, { documents: rest, second: null })}>
        移出
        <Whose name={name} />
      </a>
    </p>
  );
};

/** Which column a link belongs to, for those who do not see its place. */
const Whose = ({ name }: { name: string }) => <span class="visually-hidden">（{name}）</span>;

const RowHead = ({ row, view }: { row: Row; view: CompareView }) => (
  <>
    <p class="row-title">{row.label}</p>
    <p class="row-counts">
      <Counts row={row} />
    </p>
    <details class="row-tools no-print">
      <summary>说明与导出</summary>
      {row.topic?.definition != null && <p>{row.topic.definition}</p>}
      <p>
        <a href={urls.search({ q: row.label })}>检索全部条款</a>
      </p>
      <p>
        导出本行：
        {EXPORT_FORMATS.map((format) => (
          <>
            <a href={urls.exportCompare(format, exportQuery(row, view))}>{format.toUpperCase()}</a>{" "}
          </>
        ))}
      </p>
    </details>
  </>
);

const Counts = ({ row: { answer, alike } }: { row: Row }) => {
  const counts = countsOf(answer.cells);
  return alike ? <>各列一致：{counts[0]![0]}</> : <CountList counts={counts} />;
};

/** 举措 3, 未提及 2, in the order of the states; last the places that are not asked about. */
function countsOf(cells: readonly Cell[]): [name: string, count: number][] {
  const asked = cells.filter((cell) => cell.asked);
  const states = CellState.options.map((state): [string, number] => [
    STATE_NAMES[state],
    asked.filter((cell) => cell.state === state).length,
  ]);
  const all: typeof states = [...states, [NOT_ASKED_NAME, cells.length - asked.length]];
  return all.filter(([, count]) => count > 0);
}

const exportQuery = (row: Row, view: CompareView) => ({
  topic: row.topic?.topicId,
  q: row.topic === null ? row.label : null,
  docs: view.named ? view.documents.map(({ docId }) => docId) : null,
  base: view.named ? null : view.documents[0]?.docId,
});
