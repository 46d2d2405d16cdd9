/** A comparison as tables: one row a document, and one row a quote. */
import type { Cell, Document, Hit } from "../model/index.ts";
import { documentColumns, placeColumns } from "./columns.ts";
import { stateText } from "./compare-view.ts";
import type { CompareDossier } from "./dossier.ts";
import { ROLE_LABELS, STRENGTH_LABELS } from "./labels.ts";
import { receiptLines } from "./receipt.ts";
import { type Column, type Sheet, sheet } from "./sheet.ts";

interface CellRow {
  document: Document;
  cell: Cell;
  /** Empty where it was found. */
  receipt: string;
}

interface QuoteRow extends CellRow {
  hit: Hit | null;
  rank: number | null;
}

const cellColumns: Column<CellRow>[] = [
  { header: "结论", width: 14, brief: true, of: ({ cell }) => stateText(cell) },
  {
    header: "力度",
    width: 8,
    brief: true,
    of: ({ cell }) => STRENGTH_LABELS[cell.equivalent?.strength ?? cell.strength],
  },
];

const documentOf = ({ document }: CellRow) => document;

const matrixColumns: Column<CellRow>[] = [
  ...documentColumns(documentOf),
  ...cellColumns,
  { header: "代表性表述", width: 60, brief: true, of: ({ cell }) => cell.headline?.quote.text ?? null },
  { header: "依据条数", width: 9, of: ({ cell }) => cell.evidence.length },
  { header: "指标数", width: 8, of: ({ cell }) => cell.indicators.length },
  { header: "目标数", width: 8, of: ({ cell }) => cell.targets.length },
  { header: "任务数", width: 8, of: ({ cell }) => cell.duties.length },
  ...placeColumns(documentOf, ({ cell }: CellRow) => cell.headline?.passage ?? null),
  { header: "检索凭据", width: 60, of: ({ receipt }) => receipt || null },
];

const quoteColumns: Column<QuoteRow>[] = [
  ...documentColumns(documentOf),
  ...cellColumns,
  { header: "序号", width: 6, of: ({ rank }) => rank },
  { header: "原文表述", width: 60, brief: true, of: ({ hit }) => hit?.quote.text ?? null },
  { header: "条款全文", width: 80, of: ({ hit }) => hit?.passage.text ?? null },
  { header: "条款力度", width: 9, of: ({ hit }) => hit && STRENGTH_LABELS[hit.passage.strength] },
  { header: "条款作用", width: 10, of: ({ hit }) => hit && ROLE_LABELS[hit.passage.role] },
  ...placeColumns(documentOf, ({ hit }: QuoteRow) => hit?.passage ?? null),
  { header: "检索凭据", width: 60, of: ({ receipt }) => receipt || null },
];

export const matrixSheet = (dossier: CompareDossier): Sheet => sheet("比对矩阵", matrixColumns, cellRows(dossier));

/** One row a quote and none for a document without one. */
export const evidenceSheet = (dossier: CompareDossier): Sheet =>
  sheet(
    "依据条款",
    quoteColumns,
    cellRows(dossier).flatMap((row) => quoteRows(row)),
  );

/** One row a quote; a document without one has a row that says so. */
export const comparisonSheet = (dossier: CompareDossier): Sheet =>
  sheet(
    "比对",
    quoteColumns,
    cellRows(dossier).flatMap((row) =>
      row.cell.evidence.length > 0 ? quoteRows(row) : [{ ...row, hit: null, rank: null }],
    ),
  );

function cellRows({ answer, library }: CompareDossier): CellRow[] {
  return answer.cells.map((cell) => ({
    cell,
    document: library.document(cell.docId),
    receipt: cell.receipt === null ? "" : receiptLines(cell.receipt, library).join("\n"),
  }));
}

function quoteRows(row: CellRow): QuoteRow[] {
  return row.cell.evidence.map((hit, at) => ({ ...row, hit, rank: at + 1 }));
}
