/** Pieces of Word files: text, footnotes that say where a quote comes from, badges, tables whose header stands on every page. */
import {
  BorderStyle,
  FootnoteReferenceRun,
  HeadingLevel,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { xmlText } from "../xml-text.ts";
import { STYLE } from "./styles.ts";

const HEAD_FILL = "1F3864";
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "A6A6A6" };
const CELL_MARGINS = { top: 60, bottom: 60, left: 90, right: 90 };

/** Text with its line breaks, in a character style or in that of its paragraph. */
export function runs(text: string, style?: string): TextRun[] {
  return xmlText(text)
    .split("\n")
    .map((line, at) => new TextRun({ text: line, ...(at > 0 && { break: 1 }), ...(style && { style }) }));
}

export const line = (style: string, ...children: ParagraphChild[]): Paragraph => new Paragraph({ style, children });

export const text = (style: string, content: string): Paragraph => line(style, ...runs(content));

export function heading(level: 1 | 2, ...children: ParagraphChild[]): Paragraph {
  return new Paragraph({ heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, children });
}

/** ` 征求意见稿 ` behind a name; nothing for a document that is no draft. */
export function badge(label: string | null): ParagraphChild[] {
  return label === null ? [] : [new TextRun(" "), new TextRun({ text: ` ${label} `, style: STYLE.badge })];
}

/** A clause with its best sentence set off. */
export function clauseRuns(clause: string, quote: string | null): TextRun[] {
  const at = quote === null ? -1 : clause.indexOf(quote);
  if (quote === null || at < 0 || quote === clause) return runs(clause);
  return [...runs(clause.slice(0, at)), ...runs(quote, STYLE.quote), ...runs(clause.slice(at + quote.length))];
}

/** Footnotes numbered as they come. */
export class Footnotes {
  readonly notes: Record<string, { children: Paragraph[] }> = {};
  #count = 0;

  mark(note: string): ParagraphChild {
    this.#count++;
    this.notes[String(this.#count)] = {
      children: [new Paragraph({ style: "FootnoteText", children: runs(` ${note}`) })],
    };
    return new FootnoteReferenceRun(this.#count);
  }
}

export interface TableColumn {
  header: string;
  /** Twentieths of a point. */
  width: number;
}

/** Cells are lists of paragraphs. Widths are kept, so long text wraps; a row stays on one page where it fits. */
export function table(columns: readonly TableColumn[], rows: readonly Paragraph[][][]): Table {
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ header, width }) => cell([text(STYLE.tableHead, header)], width, true)),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [
      head,
      ...rows.map(
        (cells) =>
          new TableRow({ cantSplit: true, children: cells.map((each, at) => cell(each, columns[at]!.width, false)) }),
      ),
    ],
  });
}

function cell(children: Paragraph[], width: number, isHead: boolean): TableCell {
  return new TableCell({
    children: children.length === 0 ? [text(STYLE.tableText, "")] : children,
    width: { size: width, type: WidthType.DXA },
    margins: CELL_MARGINS,
    verticalAlign: isHead ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    ...(isHead && { shading: { type: ShadingType.CLEAR, fill: HEAD_FILL, color: "auto" } }),
  });
}
