/** Questions to a parsed web page: which elements break lines, which are not shown, which text stands in an element. */
import { type DefaultTreeAdapterTypes, parse } from "parse5";

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlText = DefaultTreeAdapterTypes.TextNode;

const BLOCKS = new Set(
  (
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul caption"
  ).split(" "),
);
/** Never text of the article, whatever they hold. */
const UNSEEN = new Set(
  (
    "head script style noscript template iframe object embed svg canvas video audio select option button input textarea " +
    "nav footer aside"
  ).split(" "),
);
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;
/** How a link or label of the page itself reads; an article has no such line. */
const PAGE_TALK =
  /^[【[]?\s*(打印|关闭|分享|收藏|字体|字号|浏览次数|点击数|阅读次数|访问量|上一篇|下一篇|上一条|下一条|返回|扫一扫|当前位置|您的位置|责任编辑|来源|信息来源|发布时间|发布日期|更新时间|相关阅读|相关链接|相关附件|主办单位|版权所有|网站地图|ICP备|.{0,8}公网安备)/;
const MAX_PAGE_TALK_CHARS = 50;
/** A block whose text is mostly links leads elsewhere. */
const MAX_LINK_SHARE = 0.6;

export function parsePage(raw: string): DefaultTreeAdapterTypes.Document {
  return parse(raw, { sourceCodeLocationInfo: true });
}

export const isElement = (node: HtmlNode): node is HtmlElement => "tagName" in node;
export const isText = (node: HtmlNode): node is HtmlText => node.nodeName === "#text";
export const isBlock = (node: HtmlNode) => isElement(node) && BLOCKS.has(node.tagName);

export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null;
}

/** All elements below a node in document order. */
export function elementsOf(node: { childNodes: HtmlNode[] }): HtmlElement[] {
  const found: HtmlElement[] = [];
  const open = [...node.childNodes].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!isElement(next)) continue;
    found.push(next);
    for (let at = next.childNodes.length - 1; at >= 0; at--) open.push(next.childNodes[at]!);
  }
  return found;
}

export function isHidden(element: HtmlElement): boolean {
  return (
    UNSEEN.has(element.tagName) ||
    attribute(element, "hidden") !== null ||
    attribute(element, "aria-hidden") === "true" ||
    HIDDEN_STYLE.test(attribute(element, "style") ?? "")
  );
}

/** The visible text of an element without white space; `linked` keeps only what stands in links. */
export function visibleText(element: HtmlElement, linked = false): string {
  const parts: string[] = [];
  const open: { node: HtmlNode; inLink: boolean }[] = [{ node: element, inLink: false }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, inLink } = next;
    if (isText(node) && (inLink || !linked)) parts.push(node.value);
    if (!isElement(node) || (node !== element && isHidden(node))) continue;
    const link = inLink || node.tagName === "a";
    for (let at = node.childNodes.length - 1; at >= 0; at--) open.push({ node: node.childNodes[at]!, inLink: link });
  }
  return parts.join("").replace(/[\s\u00a0\u3000]/g, "");
}

/** A block of the page and not of the article: link lists, print and share buttons, where one is. */
export function isPageTalk(element: HtmlElement): boolean {
  if (!isBlock(element)) return false;
  const text = visibleText(element);
  if (text === "") return false;
  if (text.length <= MAX_PAGE_TALK_CHARS && PAGE_TALK.test(text)) return true;
  return visibleText(element, true).length / text.length > MAX_LINK_SHARE && !/[。；]/.test(text);
}
