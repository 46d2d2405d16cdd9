/** What a page says of its document: meta tags and the table of metadata that portals of governments carry (索引号, 文号, 成文日期 …). */
import { attribute, elementsOf, type HtmlElement, type HtmlNode, isElement, visibleText } from "./html-tree.ts";

type Field = "title" | "docNumber" | "docDate" | "issuer" | "pubDate";

const META: Record<string, Field> = {
  articletitle: "title",
  "og:title": "title",
  pubdate: "pubDate",
  publishdate: "pubDate",
};
const LABELS: Record<string, Field> = {
  文号: "docNumber",
  发文字号: "docNumber",
  成文日期: "docDate",
  发文日期: "docDate",
  发布机构: "issuer",
  发文机关: "issuer",
  发布日期: "pubDate",
  公开日期: "pubDate",
  发布时间: "pubDate",
};
/** Further labels by which a table of metadata is known; nothing is taken from them. */
const OTHER_LABEL =
  /^(索引号|组配分类|主题分类|公开方式|公开范围|公开时限|有效性|信息名称|名称|标题|体裁分类|生成日期|文件状态|效力状态|信息分类|统一编号|主题词|规范性文件编号)$/;
const MIN_LABELS = 2;
/** `标题_站点名` or `标题-站点名` in the title element. */
const SITE_NAME = /\s*[_|]\s*[^_|]{2,30}$|\s+-\s+[^-]{2,30}$/;
const MAX_VALUE_CHARS = 60;

export function readHints(root: { childNodes: HtmlNode[] }): Record<string, string> {
  const hints: Partial<Record<Field, string>> = {};
  const add = (field: Field, value: string) => {
    if (value !== "" && hints[field] === undefined) hints[field] = /Date$/.test(field) ? isoDate(value) : value;
  };
  const elements = elementsOf(root);
  for (const table of elements.filter(isMetadataTable)) readPairs(table, add);
  for (const element of elements) readLabelled(element, add);
  for (const meta of elements.filter((each) => each.tagName === "meta")) {
    const field = META[(attribute(meta, "name") ?? attribute(meta, "property") ?? "").toLowerCase()];
    if (field !== undefined) add(field, (attribute(meta, "content") ?? "").trim());
  }
  const title = elements.find((element) => element.tagName === "title");
  if (title !== undefined) add("title", visibleText(title).replace(SITE_NAME, ""));
  return hints;
}

export function isMetadataTable(element: HtmlElement): boolean {
  if (element.tagName !== "table") return false;
  const labels = cellsOf(element).map((cell) => labelOf(visibleText(cell)));
  return labels.filter((label) => LABELS[label] !== undefined || OTHER_LABEL.test(label)).length >= MIN_LABELS;
}

function readPairs(table: HtmlElement, add: (field: Field, value: string) => void): void {
  const cells = cellsOf(table).map((cell) => visibleText(cell));
  cells.forEach((text, at) => {
    const field = LABELS[labelOf(text)];
    const value = cells[at + 1];
    if (field !== undefined && value !== undefined && value.length <= MAX_VALUE_CHARS) add(field, value);
  });
}

/** 文号：丽政发〔2023〕30号 in a short element without children of its own. */
function readLabelled(element: HtmlElement, add: (field: Field, value: string) => void): void {
  if (element.tagName === "td" || element.childNodes.some((node) => isElement(node) && node.childNodes.length > 1))
    return;
  const found = /^([\u4e00-\u9fff]{2,4})[：:](.+)$/.exec(visibleText(element));
  const field = LABELS[found?.[1] ?? ""];
  if (field !== undefined && found![2]!.length <= MAX_VALUE_CHARS) add(field, found![2]!);
}

const cellsOf = (table: HtmlElement) =>
  elementsOf(table).filter((each) => each.tagName === "td" || each.tagName === "th");
const labelOf = (text: string) => text.replace(/[\s：:【】[\]]/g, "");

function isoDate(text: string): string {
  const found = /(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})/.exec(text);
  if (found === null) return text;
  return `${found[1]}-${found[2]!.padStart(2, "0")}-${found[3]!.padStart(2, "0")}`;
}
