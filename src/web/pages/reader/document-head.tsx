/** What is known of the document as a whole, what was odd in reading it, and where to go from here. */
import type { Child } from "hono/jsx";
import type { Document } from "../../../model/index.ts";
import { citeGbt } from "../../../services/cite.ts";
import { KIND_NAMES, statusName, UNKNOWN } from "../../../services/names.ts";
import { Citation } from "../../components/citation.tsx";
import { KindBadge, StatusBadge } from "../../components/document-name.tsx";
import { WarningText } from "../../components/warning-text.tsx";
import { urls } from "../../urls.ts";
import type { ReaderView } from "./view.ts";

export const DocumentHead = ({ view }: { view: ReaderView }) => {
  const { document } = view;
  return (
    <header class="reader-head">
      <p class="reader-place">
        {[document.region?.province, document.region?.name].filter((name) => name != null).join(" · ") ||
          `地区${UNKNOWN}`}{" "}
        <KindBadge kind={document.kind} /> <StatusBadge status={document.status} />
      </p>
      <h1>{document.title}</h1>
      <dl class="reader-facts">
        <Fact name="文号">{document.docNumber ?? UNKNOWN}</Fact>
        <Fact name="制发机关">{document.issuer ?? UNKNOWN}</Fact>
        <Fact name="日期">{document.docDate === null ? UNKNOWN : dateText(document.docDate)}</Fact>
        <Fact name="状态">{statusName(document)}</Fact>
        <Fact name="文种">{KIND_NAMES[document.kind]}</Fact>
        <Fact name="规划期">
          {document.planPeriod === null ? UNKNOWN : `${document.planPeriod.start}–${document.planPeriod.end} 年`}
        </Fact>
        <Fact name="内容">{countsText(document)}</Fact>
        {document.attachments.length > 0 && <Fact name="附件">{document.attachments.join("；")}</Fact>}
      </dl>
      <Parents document={document} />
      <Warnings view={view} />
      <Actions document={document} />
    </header>
  );
};

const Fact = ({ name, children }: { name: string; children: Child }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** 2022-12-12 → 2022年12月12日, the form in which plans print it. */
function dateText(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return [`${year}年`, month && `${month}月`, day && `${day}日`].filter(Boolean).join("");
}

const countsText = ({ counts }: Document): string =>
  `条款 ${counts.passages} · 指标 ${counts.indicators} · 目标与数据 ${counts.targets} · 任务 ${counts.duties}`;

const Parents = ({ document: { parentPlans } }: { document: Document }) =>
  parentPlans.length === 0 ? null : (
    <details class="reader-more">
      <summary>所依据的规划 {parentPlans.length} 份</summary>
      <ul>
        {parentPlans.map(({ title, docNumber }) => (
          <li>
            《{title}》{docNumber !== null && `（${docNumber}）`}
          </li>
        ))}
      </ul>
    </details>
  );

const Warnings = ({ view: { document, lineAt } }: { view: ReaderView }) =>
  document.warnings.length === 0 ? null : (
    <details class="reader-more">
      <summary>读取提示 {document.warnings.length} 条</summary>
      <ul>
        {document.warnings.map(({ code, message, span }) => (
          <li>
            <WarningText code={code} message={message} />
            {span !== null && (
              <>
                {"："}
                <a href={urls.original(document.docId, { start: span.start, end: span.end }, `L${lineAt(span.start)}`)}>
                  原文第 {lineAt(span.start)} 行
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );

const Actions = ({ document }: { document: Document }) => (
  <div class="row reader-actions no-print">
    <a class="button" href={urls.original(document.docId)}>
      原文视图
    </a>
    <a class="button" href={urls.sideBySide({ left: document.docId })}>
      与另一份对读
    </a>
    <a href={`/api/v1/documents/${encodeURIComponent(document.docId)}/source`}>下载原件</a>
    <details class="cite">
      <summary>引用本文件</summary>
      <Citation text={citeGbt(document)} />
    </details>
  </div>
);
