/** Which tables a workbook of each subject holds. */
import type { CompareDossier, Dossier } from "./dossier.ts";
import type { Sheet } from "./sheet.ts";
import { methodSheet, sourceSheet } from "./sheets-about.ts";
import { answerSheet } from "./sheets-answer.ts";
import { evidenceSheet, matrixSheet, receiptSheet } from "./sheets-compare.ts";
import { dutySheet, indicatorSheet, targetSheet } from "./sheets-facts.ts";

export function compareWorkbook(dossier: CompareDossier): Sheet[] {
  const { answer, library } = dossier;
  const asked = answerSheet(dossier);
  return [
    matrixSheet(dossier),
    ...(asked === null ? [] : [asked]),
    evidenceSheet(dossier),
    receiptSheet(dossier),
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
    methodSheet(dossier),
  ];
}

/** One table with its sources and method. */
export const tableWorkbook = (dossier: Dossier, table: Sheet): Sheet[] => [
  table,
  sourceSheet(dossier),
  methodSheet(dossier),
];
