/** Which tables a workbook of each subject holds. */
import type { CompareDossier, Dossier, Fact } from "./dossier.ts";
import { receiptLines } from "./receipt.ts";
import type { Sheet } from "./sheet.ts";
import { methodSheet, sourceSheet } from "./sheets-about.ts";
import { evidenceSheet, matrixSheet } from "./sheets-compare.ts";
import { dutySheet, indicatorSheet, targetSheet } from "./sheets-facts.ts";

export function compareWorkbook(dossier: CompareDossier): Sheet[] {
  const { answer, library } = dossier;
  const receipts = answer.cells.flatMap(({ docId, receipt }): Fact[] =>
    receipt === null ? [] : [[`检索凭据：${library.document(docId).title}`, receiptLines(receipt, library).join("\n")]],
  );
  return [
    matrixSheet(dossier),
    evidenceSheet(dossier),
    indicatorSheet(
      answer.cells.flatMap((cell) => cell.indicators),
      library,
    ),
    targetSheet(
      answer.cells.flatMap((cell) => cell.targets),
      library,
    ),
    dutySheet(
      answer.cells.flatMap((cell) => cell.duties),
      library,
    ),
    sourceSheet(dossier),
    methodSheet(dossier, receipts),
  ];
}

/** One table with its sources and method. */
export const tableWorkbook = (dossier: Dossier, table: Sheet): Sheet[] => [
  table,
  sourceSheet(dossier),
  methodSheet(dossier),
];
