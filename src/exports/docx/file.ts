/** The frame of every Word file: A4 across, title, build and day in the footer with page numbers, what was asked and the sources at the end. */
import { Document, type FileChild, Footer, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from "docx";
import type { Bytes } from "../bytes.ts";
import type { Dossier } from "../dossier.ts";
import { methodLines } from "../method.ts";
import { SOURCE_HEADERS, sourceRow } from "../source-row.ts";
import { fixedOffice } from "../write/fixed-zip.ts";
import { xmlText } from "../xml-text.ts";
import { type Footnotes, heading, line, runs, table, text } from "./parts.ts";
import { STYLE, STYLES } from "./styles.ts";

/** A4 in twentieths of a point. */
const SHORT_EDGE = 11_906;
const LONG_EDGE = 16_838;
const MARGIN = 1_134;
/** What is left between the margins. */
export const PAGE_WIDTH = LONG_EDGE - 2 * MARGIN;

/** Throws nothing of its own; the bytes depend on content and day only. */
export async function wordFile(dossier: Dossier, notes: Footnotes, body: readonly FileChild[]): Promise<Bytes> {
  const file = new Document({
    title: xmlText(dossier.title),
    creator: "规镜 planlens",
    lastModifiedBy: "规镜 planlens",
    styles: STYLES,
    footnotes: notes.notes,
    sections: [
      {
        properties: {
          page: {
            size: { orientation: PageOrientation.LANDSCAPE, width: SHORT_EDGE, height: LONG_EDGE },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        footers: { default: footer(dossier) },
        children: [new Paragraph({ heading: "Title", children: runs(dossier.title) }), ...body],
      },
    ],
  });
  return fixedOffice(await Packer.toBuffer(file), dossier.date);
}

function footer({ buildId, date }: Dossier): Footer {
  const about = new TextRun(`规镜 planlens · 索引版本 ${buildId} · 生成日期 ${date} · `);
  const pages = new TextRun({ children: ["第 ", PageNumber.CURRENT, " 页，共 ", PageNumber.TOTAL_PAGES, " 页"] });
  return new Footer({ children: [line(STYLE.footer, about, pages)] });
}

/** What was asked, the sources in full, how to read the file, under the headings given. */
export function appendices(
  { filters, documents, buildId }: Dossier,
  [conditions, sources, method]: readonly [string, string, string],
): FileChild[] {
  return [
    heading(1, ...runs(conditions)),
    ...filters.map(([name, value]) => text(STYLE.item, `${name}：${value}`)),
    text(STYLE.item, `索引版本：${buildId}`),
    heading(1, ...runs(sources)),
    sourceTable(documents),
    heading(1, ...runs(method)),
    ...methodLines().map((each) => text(STYLE.item, each)),
  ];
}

function sourceTable(documents: Dossier["documents"]): FileChild {
  const widths = [4_600, 2_300, 2_500, 1_400, 1_400, PAGE_WIDTH - 12_200];
  const columns = SOURCE_HEADERS.map((header, at) => ({ header, width: widths[at]! }));
  const rows = documents.map((each) => sourceRow(each).map((value) => [text(STYLE.tableText, value)]));
  return table(columns, rows);
}
