/** One document of the list: what it is, where it stands, how much it holds, what was odd in reading it. */
import type { Child } from "hono/jsx";
import type { Document } from "../../../model/index.ts";
import { LEVEL_NAMES, STATUS_NAMES, UNKNOWN } from "../../../services/names.ts";
import { KindBadge, placeName, StatusBadge } from "../../components/document-name.tsx";
import { WarningText } from "../../components/warning-text.tsx";
import { urls } from "../../urls.ts";

export const DocumentItem = ({ document }: { document: Document }) => {
  const { docId, title, region, status, kind, warnings } = document;
  return (
    <li class="document">
      <div class="document-place">
        <p class="document-region">{placeName(document)}</p>
        {region && <p class="muted small">{whereText(region)}</p>}
      </div>
      <div class="document-main">
        <h3>
          <a href={urls.document(docId)}>{title}</a>
        </h3>
        <p class="row small">
          {status === "draft" ? (
            <StatusBadge status={status} />
          ) : (
            <span class="badge">{status ? STATUS_NAMES[status] : `状态${UNKNOWN}`}</span>
          )}
          <KindBadge kind={kind} />
          <Facts document={document} />
        </p>
        {warnings.length > 0 && <Warnings document={document} />}
      </div>
      <dl class="document-counts">
        <Count name="条款" value={document.counts.passages} href={urls.document(docId)} />
        <Count name="指标" value={document.counts.indicators} href={regionUrl(urls.indicators, region)} />
        <Count name="目标" value={document.counts.targets} href={regionUrl(urls.targets, region)} />
        <Count name="任务" value={document.counts.duties} href={regionUrl(urls.duties, region)} />
      </dl>
    </li>
  );
};

type Region = NonNullable<Document["region"]>;

/** `区县 · 陕西省 安康市`; a prefecture does not repeat itself. */
function whereText({ level, province, prefecture, name }: Region): string {
  const above = [province, prefecture].filter((each) => each !== null && each !== name);
  return [LEVEL_NAMES[level], above.join(" ")].filter(Boolean).join(" · ");
}

/** The lists of facts are asked by place; a document without one has no such address. */
const regionUrl = (to: (query: { regions: string }) => string, region: Region | null): string | null =>
  region === null ? null : to({ regions: region.code });

const Facts = ({ document: { docNumber, issuer, docDate, planPeriod } }: { document: Document }) => (
  <>
    <Fact name="文号">{docNumber ?? "未见"}</Fact>
    <Fact name="发文机关">{issuer ?? "未见"}</Fact>
    <Fact name="成文日期">{docDate ?? "未见"}</Fact>
    {planPeriod && (
      <Fact name="规划期">
        {planPeriod.start}–{planPeriod.end} 年
      </Fact>
    )}
  </>
);

const Fact = ({ name, children }: { name: string; children: Child }) => (
  <span>
    <span class="muted">{name}</span> {children}
  </span>
);

const Count = ({ name, value, href }: { name: string; value: number; href: string | null }) => (
  <div>
    <dt>{name}</dt>
    <dd>{href !== null && value > 0 ? <a href={href}>{value}</a> : value}</dd>
  </div>
);

const Warnings = ({ document: { docId, warnings } }: { document: Document }) => (
  <details class="small">
    <summary>读取提示 {warnings.length} 条</summary>
    <ul>
      {warnings.map(({ code, message }) => (
        <li>
          <WarningText code={code} message={message} /> <code class="muted">{code}</code>
        </li>
      ))}
    </ul>
    <p>
      <a href={urls.original(docId)}>查看原文件</a>
    </p>
  </details>
);
