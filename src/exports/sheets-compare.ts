/** A comparison as tables: one row a document, and one row a quote. */
import type { Cell, Document, Hit, Receipt } from "../model/index.ts";
import { ROLE_NAMES, STRENGTH_NAMES } from "../services/names.ts";
import { documentColumns, placeColumns } from "./columns.ts";
import { stateText } from "./compare-view.ts";
import type { CompareDossier } from "./dossier.ts";
import { receiptLines } from "./receipt.ts";
import { type Column, type Sheet, sheet } from "./sheet.ts";

interface CellRow {
  document: Document;
  cell: Cell;
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
    of: ({ cell }) => STRENGTH_NAMES[cell.equivalent?.strength ?? cell.strength],
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
];

const quoteColumns: Column<QuoteRow>[] = [
  ...documentColumns(documentOf),
  ...cellColumns,
  { header: "序号", width: 6, of: ({ rank }) => rank },
  { header: "原文表述", width: 60, brief: true, of: ({ hit }) => hit?.quote.text ?? null },
  { header: "条款全文", width: 110, of: ({ hit }) => hit?.passage.text ?? null },
  { header: "条款力度", width: 9, of: ({ hit }) => hit && STRENGTH_NAMES[hit.passage.strength] },
  { header: "条款作用", width: 10, of: ({ hit }) => hit && ROLE_NAMES[hit.passage.role] },
  ...placeColumns(documentOf, ({ hit }: QuoteRow) => hit?.passage ?? null),
];

export const matrixSheet = (dossier: CompareDossier): Sheet => sheet("比对矩阵", matrixColumns, cellRows(dossier));

/** One row a quote and none for a document without one. */
export const evidenceSheet = (dossier: CompareDossier): Sheet =>
  sheet(
    "依据条款",
    quoteColumns,
    cellRows(dossier).flatMap((row) => quoteRows(row)),
  );

/** One row a quote; a document without one has a row that says so, with what was looked for. */
export function comparisonSheet(dossier: CompareDossier): Sheet {
  const rows = cellRows(dossier).flatMap((row) =>
    row.cell.evidence.length > 0 ? quoteRows(row) : [{ ...row, hit: null, rank: null }],
  );
  const receipt: Column<QuoteRow> = {
    header: "检索凭据",
    width: 60,
    of: ({ cell }) => cell.receipt && receiptLines(cell.receipt, dossier.library).join("\n"),
  };
  return sheet("比对", [...quoteColumns, receipt], rows);
}

interface ReceiptRow {
  document: Document;
  receipt: Receipt;
}

/** What was looked for and not found, a row a document; no rows where every document speaks of it. */
export function receiptSheet({ answer, library }: CompareDossier): Sheet {
  const rows = answer.cells.flatMap(({ docId, receipt }): ReceiptRow[] =>
    receipt === null ? [] : [{ document: library.document(docId), receipt }],
  );
  const nearest = ({ receipt }: ReceiptRow) => receipt.nearest;
  const columns: Column<ReceiptRow>[] = [
    ...documentColumns(({ document }: ReceiptRow) => document),
    { header: "检索词", width: 50, brief: true, of: ({ receipt }) => receipt.terms.join("、") },
    { header: "检索条款数", width: 11, brief: true, of: ({ receipt }) => receipt.passagesScanned },
    { header: "写到的可能性", width: 12, brief: true, of: ({ receipt }) => receipt.probability },
    { header: "判定门槛", width: 9, brief: true, of: ({ receipt }) => receipt.threshold },
    { header: "最接近的原文", width: 50, brief: true, of: (row) => nearest(row)?.quote.text ?? null },
    { header: "对照：能找到的条款", width: 34, of: ({ receipt }) => receipt.positiveControl?.passageId ?? null },
    ...placeColumns(
      ({ document }: ReceiptRow) => document,
      (row) => nearest(row)?.passage ?? null,
    ),
  ];
  return sheet("检索凭据", columns, rows);
}

function cellRows({ answer, library }: CompareDossier): CellRow[] {
  return answer.cells.map((cell) => ({ cell, document: library.document(cell.docId) }));
}

function quoteRows(row: CellRow): QuoteRow[] {
  return row.cell.evidence.map((hit, at) => ({ ...row, hit, rank: at + 1 }));
}
