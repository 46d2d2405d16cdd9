/** Pages of a long list, as links that change one parameter of the address. Nothing where one page holds all. */
import { urls } from "../urls.ts";

interface Props {
  url: URL;
  page: number;
  pages: number;
  /** What is paged, for the label: 检索结果. */
  what: string;
  parameter?: string;
  fragment?: string;
}

export const Pager = ({ url, page, pages, what, parameter = "page", fragment = "" }: Props) => {
  if (pages <= 1) return null;
  const href = (to: number) =>
    `${urls.change(url, { [parameter]: to === 1 ? null : to })}${fragment && `#${fragment}`}`;
  return (
    <nav class="pager" aria-label={`${what}分页`}>
      {page > 1 ? (
        <a class="button" rel="prev" href={href(page - 1)}>
          上一页
        </a>
      ) : (
        <span class="pager-end">上一页</span>
      )}
      <span>
        第 {page} / {pages} 页
      </span>
      {page < pages ? (
        <a class="button" rel="next" href={href(page + 1)}>
          下一页
        </a>
      ) : (
        <span class="pager-end">下一页</span>
      )}
    </nav>
  );
};
