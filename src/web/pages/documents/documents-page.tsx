/** All documents of the index with what is known of each. */
import type { Document } from "../../../model/index.ts";
import { KIND_NAMES, LEVEL_NAMES, STATUS_NAMES } from "../../../services/names.ts";
import { operations } from "../../../services/operations.ts";
import { Notice } from "../../components/notice.tsx";
import { Pager } from "../../components/pager.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { definePage } from "../../page.ts";
import { urls } from "../../urls.ts";
import { DocumentItem } from "./item.tsx";
import { DOCUMENTS_A_PAGE, DocumentsQuery, listed } from "./query.ts";

const SORTS: Record<Exclude<DocumentsQuery["sort"], "place">, string> = {
  date: "成文日期，新的在前",
  passages: "条款数",
};

export const documentsPage = definePage({
  path: "/documents",
  nav: "documents",
  query: DocumentsQuery,
  async render({ ctx, request, url }) {
    const { documents } = await operations.documents.run(ctx, {});
    const found = listed(documents, request);
    const pages = Math.max(1, Math.ceil(found.length / DOCUMENTS_A_PAGE));
    const page = Math.min(request.page, pages);
    const shown = found.slice((page - 1) * DOCUMENTS_A_PAGE, page * DOCUMENTS_A_PAGE);
    return {
      title: "文件目录",
      body: (
        <>
          <header class="page-head">
            <h1>文件目录</h1>
            <p>{summary(documents)}文号、机关、日期取自文件本身，文件没有写明的标“未见”。</p>
          </header>
          <Filters documents={documents} query={request} />
          <h2 class="visually-hidden">文件</h2>
          {found.length === 0 ? (
            <Nothing query={request} total={documents.length} />
          ) : (
            <>
              <p class="muted small">
                {found.length === documents.length
                  ? `共 ${found.length} 份`
                  : `${documents.length} 份中有 ${found.length} 份`}
              </p>
              <ul class="documents plain-list">
                {shown.map((document) => (
                  <DocumentItem document={document} />
                ))}
              </ul>
            </>
          )}
          <Pager url={url} page={page} pages={pages} what="文件" />
        </>
      ),
    };
  },
});

function summary(documents: readonly Document[]): string {
  const drafts = documents.filter(({ status }) => status === "draft").length;
  return `收录 ${documents.length} 份文件${drafts > 0 ? `，其中${STATUS_NAMES.draft} ${drafts} 份，引用时请注明` : ""}。`;
}

const Filters = ({ documents, query }: { documents: readonly Document[]; query: DocumentsQuery }) => {
  const present = <V extends string>(names: Record<V, string>, values: readonly (V | null | undefined)[]) =>
    (Object.entries(names) as [V, string][]).filter(([value]) => values.includes(value));
  const isNarrowed = Object.entries(query).some(([name, value]) => value && name !== "page" && value !== "place");
  return (
    <search>
      <form class="matrix-filters no-print" action={urls.documents()}>
        <label class="field">
          <span>名称</span>
          <input
            type="text"
            name="name"
            value={query.name ?? ""}
            placeholder="地区、标题、文号或机关"
            maxlength={100}
          />
        </label>
        <SelectField
          name="level"
          label="层级"
          all="全部层级"
          options={present(
            LEVEL_NAMES,
            documents.map(({ region }) => region?.level),
          )}
          chosen={query.level}
        />
        <SelectField
          name="status"
          label="状态"
          all="全部状态"
          options={present(
            STATUS_NAMES,
            documents.map(({ status }) => status),
          )}
          chosen={query.status}
        />
        <SelectField
          name="kind"
          label="种类"
          all="全部种类"
          options={present(
            KIND_NAMES,
            documents.map(({ kind }) => kind),
          )}
          chosen={query.kind}
        />
        <SelectField name="sort" label="排列" all="按地区" options={Object.entries(SORTS)} chosen={query.sort} />
        <button type="submit">应用</button>
        {isNarrowed && <a href={urls.documents()}>清除</a>}
      </form>
    </search>
  );
};

const Nothing = ({ query: { name }, total }: { query: DocumentsQuery; total: number }) => (
  <Notice kind="empty" title="没有符合条件的文件" heading="h3">
    <p>
      在 {total} 份文件的地区、标题、文号和发文机关中{name ? `没有找到“${name}”` : "没有同时符合所选条件的"}。
      <a href={urls.documents()}>清除筛选，看全部文件</a>
      {name && (
        <>
          ，或<a href={urls.search({ q: name })}>在条款中检索“{name}”</a>
        </>
      )}
      。
    </p>
  </Notice>
);
