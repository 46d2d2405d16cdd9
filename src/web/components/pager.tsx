/** Pages of a long list, as links that change one parameter of the address. Nothing where one page holds all. */
import { urls } from "../urls.ts";

interface Paged {
  page: number;
  pages: number;
  /** What is paged, for the label: 检索结果. */
  what: string;
}

interface LinksProps extends Paged {
  /** The address of a page. */
  href: (page: number) => string;
  /** How many there are on all pages: 共 13 行. */
  total?: string;
}

/** For pages that word their own addresses. */
export const PagerLinks = ({ page, pages, what, href, total }: LinksProps) => {
  if (pages <= 1) return null;
  return (
    <nav class="pager no-print" aria-label={`${what}分页`}>
      {page > 1 ? (
        <a class="button" rel="prev" href={href(page - 1)}>
          上一页
        </a>
      ) : (
        <span class="pager-end">上一页</span>
      )}
      <span>
        第 {page} / {pages} 页{total !== undefined && `，${total}`}
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

/** The same address with another `page`; the first page has none. */
export const Pager = ({ url, fragment = "", ...paged }: Paged & { url: URL; fragment?: string }) => (
  <PagerLinks
    {...paged}
    href={(to) => `${urls.change(url, { page: to === 1 ? null : to })}${fragment && `#${fragment}`}`}
  />
);
