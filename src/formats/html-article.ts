/**
 * Finds the article on a web page by how text is spread over it: the innermost container that holds nearly all sentences outside links.
 * No class name of any site is known here.
 */
import { elementsOf, type HtmlElement, type HtmlNode, isElement, isHidden, visibleText } from "./html-tree.ts";

const CONTAINERS = new Set(["html", "body", "div", "article", "main", "section", "form", "center", "font", "span"]);
/** Going inwards stops where a child holds less of the sentences than this: what is lost would be the article's own. */
const MIN_SHARE = 0.85;
/** What may stand above a title inside the article. The name of a file to download, far below, is no title. */
const MAX_MASTHEAD_CHARS = 150;
const SENTENCE_MARKS = /[，。；：、！？《》（）]/g;

export function findArticle(root: { childNodes: HtmlNode[] }): HtmlElement | null {
  const body = elementsOf(root).find((element) => element.tagName === "body");
  if (body === undefined) return null;
  const scores = new Map<HtmlElement, number>();
  const total = score(body, scores);
  let article = body;
  for (let next = heavyChild(article, scores, total); next !== null; next = heavyChild(article, scores, total))
    article = next;
  return article;
}

/** Characters of sentences: visible, outside links. Remembers the score of every element. */
function score(element: HtmlElement, scores: Map<HtmlElement, number>): number {
  let sum = 0;
  for (const child of element.childNodes) {
    if (!isElement(child)) {
      if ("value" in child) sum += child.value.match(SENTENCE_MARKS)?.length ?? 0;
    } else if (!isHidden(child) && child.tagName !== "a") sum += score(child, scores);
  }
  scores.set(element, sum);
  return sum;
}

/** The child that holds the article: a container, or the cell of a table that only lays out the page. */
function heavyChild(element: HtmlElement, scores: ReadonlyMap<HtmlElement, number>, total: number): HtmlElement | null {
  const heavy = (each: HtmlElement) => (scores.get(each) ?? 0) >= Math.max(1, total * MIN_SHARE);
  for (const child of element.childNodes) {
    if (!isElement(child) || !heavy(child)) continue;
    if (CONTAINERS.has(child.tagName)) return child;
    if (child.tagName !== "table") continue;
    return elementsOf(child).find((cell) => cell.tagName === "td" && heavy(cell)) ?? null;
  }
  return null;
}

/** The heading that stands above the article and reads as the page's title; null where the article holds it or there is none. */
export function findTitle(root: { childNodes: HtmlNode[] }, article: HtmlElement, title: string): HtmlElement | null {
  const wanted = title.replace(/\s/g, "");
  if (
    wanted === "" ||
    visibleText(article)
      .slice(0, wanted.length + MAX_MASTHEAD_CHARS)
      .includes(wanted)
  )
    return null;
  const start = article.sourceCodeLocation?.startOffset ?? 0;
  const above = elementsOf(root).filter((each) => (each.sourceCodeLocation?.endTag?.endOffset ?? Infinity) <= start);
  return above.findLast((each) => !isHidden(each) && each.tagName !== "a" && visibleText(each) === wanted) ?? null;
}
