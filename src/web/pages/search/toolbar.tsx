/** Above the results: grouping, export, keys. */
import { urls } from "../../urls.ts";
import { activeFilters, chosen, type SearchPageQuery } from "./query.ts";

const FORMATS = ["xlsx", "csv"] as const;

export const Toolbar = ({ url, query }: { url: URL; query: SearchPageQuery }) => (
  <div class="toolbar row no-print">
    <nav aria-label="排列" class="switch">
      <a href={urls.change(url, { group: null, page: null })} aria-current={query.group ? undefined : "true"}>
        按相关度
      </a>
      <a
        href={urls.change(url, { group: "place", match: null, page: null })}
        aria-current={query.group ? "true" : undefined}
      >
        按地区
      </a>
    </nav>
    <span class="exports">
      导出{" "}
      {FORMATS.map((format) => (
        <a href={exportUrl(url, query, format)} download>
          {format.toUpperCase()}
        </a>
      ))}
    </span>
    <KeyHelp />
  </div>
);

/** The same search as a file. */
function exportUrl(url: URL, query: SearchPageQuery, format: string): string {
  const target = new URL(`/api/v1/exports/search.${format}`, url);
  const filters = activeFilters(query).map((filter) => [filter, chosen(query, filter)] as const);
  const mode = query.mode === "hybrid" ? null : query.mode;
  return urls.change(target, { q: query.q, mode, match: query.match, ...Object.fromEntries(filters) });
}

/** Keys need a script; so does their explanation. */
const KeyHelp = () => (
  <details class="keys" data-key-help hidden>
    <summary>快捷键</summary>
    <dl>
      <dt>
        <kbd>/</kbd>
      </dt>
      <dd>到检索框</dd>
      <dt>
        <kbd>j</kbd> <kbd>k</kbd>
      </dt>
      <dd>下一条、上一条（选中后也可用 ↓ ↑）</dd>
      <dt>
        <kbd>Enter</kbd>
      </dt>
      <dd>打开出处</dd>
      <dt>
        <kbd>p</kbd>
      </dt>
      <dd>摘录或取消</dd>
    </dl>
    <button type="button" data-keys-toggle aria-pressed="true">
      快捷键已开
    </button>
  </details>
);
