/** The search box with its way of searching; filters in use travel with it. */
import type { SearchMode } from "../../../model/index.ts";
import { urls } from "../../urls.ts";
import { activeFilters, chosen, type SearchPageQuery } from "./query.ts";

const MODES: Record<SearchMode, string> = { hybrid: "综合", keyword: "按字词", semantic: "按意思" };
const MODE_HINT = "综合：字词与意思一起看；按字词：只看用词；按意思：换一种说法也能找到";

export const SearchForm = ({ query }: { query: SearchPageQuery }) => (
  <search>
    <form class="search-form" action={urls.search({})}>
      <label class="search-box">
        <span class="visually-hidden">检索词、问题或条文</span>
        <input
          type="search"
          name="q"
          value={query.q ?? ""}
          placeholder="词语、问题或一段条文"
          maxlength={500}
          enterkeyhint="search"
        />
      </label>
      <label class="search-mode" title={MODE_HINT}>
        <span>方式</span>
        <select name="mode">
          {Object.entries(MODES).map(([mode, name]) => (
            <option value={mode === "hybrid" ? "" : mode} selected={mode === query.mode}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="primary">
        检索
      </button>
      {activeFilters(query).map((filter) => (
        <input type="hidden" name={filter} value={chosen(query, filter).join(",")} />
      ))}
      {query.group && <input type="hidden" name="group" value={query.group} />}
    </form>
  </search>
);

export const modeName = (mode: SearchMode): string => MODES[mode];
