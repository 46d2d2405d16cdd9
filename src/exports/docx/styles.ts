/**
 * The styles of Word files. Everything on the page has a named style and nothing is formatted by hand, so a writer restyles a whole file by
 * changing a style. Chinese fonts are named as Windows and WPS know them.
 */
import { AlignmentType, type IFontAttributesProperties, type IStylesOptions } from "docx";

/** Ids of the styles; `name` in the list below is what Word shows. */
export const STYLE = {
  byline: "PlByline",
  tableHead: "PlTableHead",
  tableText: "PlTableText",
  source: "PlSource",
  clause: "PlClause",
  remark: "PlRemark",
  item: "PlItem",
  footer: "PlFooter",
  quote: "PlQuote",
  badge: "PlBadge",
  state: "PlState",
} as const;

const font = (eastAsia: string): IFontAttributesProperties => ({
  ascii: "Times New Roman",
  hAnsi: "Times New Roman",
  cs: "Times New Roman",
  eastAsia,
});
const FANGSONG = font("仿宋");
const HEI = font("黑体");
const SONG = font("宋体");

/** Sizes count in half points. */
const BODY_SIZE = 24;
const TABLE_SIZE = 20;
const NOTE_SIZE = 18;
const INK = "1F3864";
const MUTED = "595959";
const DRAFT = "9A3412";
const DRAFT_FILL = "FFEDD5";
/** Indent of the first line: two characters of the body. */
const FIRST_LINE = 480;

export const STYLES: IStylesOptions = {
  default: {
    document: { run: { font: FANGSONG, size: BODY_SIZE, language: { eastAsia: "zh-CN", value: "en-US" } } },
    title: {
      run: { font: HEI, size: 36, color: INK },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 120 } },
    },
    heading1: { run: { font: HEI, size: 30, color: INK }, paragraph: heading(300, 140) },
    heading2: { run: { font: HEI, size: 26, color: INK }, paragraph: heading(240, 80) },
    footnoteText: { run: { font: SONG, size: NOTE_SIZE }, paragraph: { spacing: { after: 20 } } },
    footnoteReference: { run: { superScript: true } },
  },
  paragraphStyles: [
    paragraph(
      STYLE.byline,
      "规镜 题注",
      { font: SONG, size: NOTE_SIZE, color: MUTED },
      { alignment: AlignmentType.CENTER },
    ),
    paragraph(
      STYLE.tableHead,
      "规镜 表头",
      { font: HEI, size: TABLE_SIZE, color: "FFFFFF" },
      { alignment: AlignmentType.CENTER },
    ),
    paragraph(STYLE.tableText, "规镜 表格正文", { font: SONG, size: TABLE_SIZE }, { spacing: { after: 40 } }),
    paragraph(
      STYLE.source,
      "规镜 文件名",
      { font: SONG, size: TABLE_SIZE, color: MUTED },
      { keepNext: true, spacing: { after: 80 } },
    ),
    paragraph(
      STYLE.clause,
      "规镜 原文",
      { font: FANGSONG, size: BODY_SIZE },
      {
        indent: { firstLine: FIRST_LINE },
        spacing: { line: 360, after: 100 },
      },
    ),
    paragraph(
      STYLE.remark,
      "规镜 备注",
      { font: SONG, size: TABLE_SIZE, color: MUTED },
      { indent: { left: FIRST_LINE }, spacing: { after: 80 } },
    ),
    paragraph(
      STYLE.item,
      "规镜 要点",
      { font: SONG, size: TABLE_SIZE },
      { indent: { left: FIRST_LINE }, spacing: { after: 60 } },
    ),
    paragraph(
      STYLE.footer,
      "规镜 页脚",
      { font: SONG, size: NOTE_SIZE, color: MUTED },
      { alignment: AlignmentType.CENTER },
    ),
  ],
  characterStyles: [
    { id: STYLE.quote, name: "规镜 代表句", basedOn: "DefaultParagraphFont", quickFormat: true, run: { bold: true } },
    {
      id: STYLE.badge,
      name: "规镜 征求意见稿",
      basedOn: "DefaultParagraphFont",
      quickFormat: true,
      run: { font: HEI, size: NOTE_SIZE, color: DRAFT, shading: { fill: DRAFT_FILL } },
    },
    {
      id: STYLE.state,
      name: "规镜 结论",
      basedOn: "DefaultParagraphFont",
      quickFormat: true,
      run: { font: HEI, color: INK },
    },
  ],
};

type ParagraphStyle = NonNullable<IStylesOptions["paragraphStyles"]>[number];

function paragraph(
  id: string,
  name: string,
  run: ParagraphStyle["run"],
  options: ParagraphStyle["paragraph"],
): ParagraphStyle {
  return {
    id,
    name,
    basedOn: "Normal",
    quickFormat: true,
    ...(run && { run }),
    ...(options && { paragraph: options }),
  };
}

function heading(before: number, after: number): NonNullable<ParagraphStyle["paragraph"]> {
  return { keepNext: true, spacing: { before, after } };
}
