/** Nothing was found: what was tried, which filter stands in the way, and which concepts come near. */
import type { SearchAnswer } from "../../../model/index.ts";
import type { NearConcept } from "../../../services/nearest-concepts.ts";
import { Notice } from "../../components/notice.tsx";
import { urls } from "../../urls.ts";
import { AskedList } from "./asked.tsx";
import type { Found } from "./find.ts";
import { modeName } from "./form.tsx";
import { FILTER_NAMES, type SearchPageQuery } from "./query.ts";

interface Props {
  url: URL;
  query: SearchPageQuery;
  found: Found;
  near: readonly NearConcept[];
  documents: number;
}

export const Nothing = ({ url, query, found, near, documents }: Props) => (
  <Notice kind="empty" title={`没有找到与“${query.q}”相符的条款`}>
    <p>
      以“{modeName(query.mode)}”方式查了{found.without.size > 0 ? "筛选范围内的" : `全部 ${documents} 份`}
      文件，没有条款足够接近。没有找到不等于当地没有这项工作。
    </p>
    <AskedList asked={found.answer.query} />
    <FiltersToDrop url={url} found={found} />
    <NearConcepts near={near} />
    <p class="small">
      还可以换一个更短的词，或在<a href={urls.home({ open: "all" })}>全部主题</a>中选择。
    </p>
  </Notice>
);

const FiltersToDrop = ({ url, found: { without } }: Pick<Props, "url" | "found">) => {
  const helpful = [...without].filter(([, answer]) => answer.total > 0);
  if (without.size === 0) return null;
  if (helpful.length === 0) return <p>单独去掉任何一个筛选也没有结果。</p>;
  return (
    <ul>
      {helpful.map(([filter, answer]) => (
        <li>
          <a href={urls.change(url, { [filter]: null, page: null })}>
            去掉“{FILTER_NAMES[filter]}”筛选，有 {counted(answer)} 条
          </a>
        </li>
      ))}
    </ul>
  );
};

const counted = (answer: SearchAnswer) => answer.total;

export const NearConcepts = ({ near }: { near: readonly NearConcept[] }) =>
  near.length === 0 ? null : (
    <p class="near">
      相近的说法：
      {near.map(({ label }) => (
        <a class="topic" href={urls.search({ q: label })}>
          {label}
        </a>
      ))}
    </p>
  );
