/** What was looked for: the words of the question, the names added to them and why, and the filters in use, each with a way out. */
import type { MatchKind, SearchAnswer } from "../../../model/index.ts";
import { MATCH_NAMES } from "../../../services/names.ts";
import { urls } from "../../urls.ts";
import { activeFilters, chosen, FILTER_NAMES, type Filter, type SearchPageQuery } from "./query.ts";

type Asked = SearchAnswer["query"];
const KINDS: readonly MatchKind[] = ["exact", "abbreviation", "synonym", "translation", "related"];

export const AskedWords = ({ asked }: { asked: Asked }) => {
  const { terms, expansions } = asked;
  return (
    <details class="asked">
      <summary>
        查了 {terms.length} 个用词{expansions.length > 0 && `、${expansions.length} 种别的说法`}
      </summary>
      <AskedList asked={asked} />
    </details>
  );
};

export const AskedList = ({ asked: { terms, expansions } }: { asked: Asked }) => (
  <dl class="asked-list">
    <dt>检索用词</dt>
    <dd>{terms.length > 0 ? terms.join("、") : "（没有可查的用词）"}</dd>
    {KINDS.map((kind) => {
      const added = expansions.filter((each) => each.kind === kind);
      return (
        added.length > 0 && (
          <>
            <dt>{kind === "related" ? "相关而不等同" : MATCH_NAMES[kind]}</dt>
            <dd>
              {added.map(({ term }) => term).join("、")}
              <span class="muted">（由“{[...new Set(added.map(({ from }) => from))].join("”“")}”而来）</span>
            </dd>
          </>
        )
      );
    })}
  </dl>
);

interface ChipsProps {
  url: URL;
  query: SearchPageQuery;
  labelOf(filter: Filter, value: string): string;
}

export const FilterChips = ({ url, query, labelOf }: ChipsProps) => {
  const active = activeFilters(query);
  if (active.length === 0) return null;
  const none = Object.fromEntries(active.map((filter) => [filter, null]));
  return (
    <ul class="chips plain-list" aria-label="正在使用的筛选">
      {active.flatMap((filter) =>
        chosen(query, filter).map((value) => (
          <li>
            <a class="chip" href={urls.change(url, { [filter]: without(query, filter, value), page: null })}>
              <span class="muted">{FILTER_NAMES[filter]}</span> {labelOf(filter, value)}{" "}
              <span aria-hidden="true">×</span>
              <span class="visually-hidden">（去掉）</span>
            </a>
          </li>
        )),
      )}
      <li>
        <a href={urls.change(url, { ...none, page: null })}>清除全部筛选</a>
      </li>
    </ul>
  );
};

const without = (query: SearchPageQuery, filter: Filter, value: string) =>
  chosen(query, filter).filter((each) => each !== value);
