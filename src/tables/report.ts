/**
 * The answer of any operation as tables. An operation without a table of its own is shown by the lists that its answer holds, so that a new
 * one is readable from its first day.
 */
import type { Document } from "../model/index.ts";
import type { operations } from "../services/operations.ts";
import { compareReport, matrixReport } from "./compare.ts";
import {
  documentReport,
  documentsReport,
  healthReport,
  outlineReport,
  passageReport,
  passagesReport,
  topicsReport,
} from "./documents.ts";
import { dutiesReport, indicatorsReport, targetsReport } from "./facts.ts";
import { precedentsReport, searchReport } from "./hits.ts";
import { type DocumentNames, documentNames } from "./places.ts";
import { fieldsOf, type Report, type Table, tableOf, type Value } from "./table.ts";
import { differencesReport, distinctiveReport, reviewsReport } from "./wording.ts";

type Operations = typeof operations;
type AnswerOf<N extends keyof Operations> = Awaited<ReturnType<Operations[N]["run"]>>;
type Reports = { [N in keyof Operations]?: (answer: AnswerOf<N>, nameOf: DocumentNames) => Report };

const reports: Reports = {
  health: healthReport,
  documents: documentsReport,
  document: documentReport,
  outline: outlineReport,
  passages: passagesReport,
  passage: passageReport,
  search: searchReport,
  compare: compareReport,
  matrix: matrixReport,
  topics: topicsReport,
  indicators: indicatorsReport,
  targets: targetsReport,
  duties: dutiesReport,
  differences: differencesReport,
  distinctive: distinctiveReport,
  precedents: precedentsReport,
  reviews: reviewsReport,
};

/** `documents` are those of the build that answered; they give the rows their names. */
export function reportOf(name: string, answer: unknown, documents: readonly Document[]): Report {
  const report = (reports as Record<string, ((answer: never, nameOf: DocumentNames) => Report) | undefined>)[name];
  return report ? report(answer as never, documentNames(documents)) : plainReport(answer as Record<string, unknown>);
}

function plainReport(answer: Record<string, unknown>): Report {
  const lists = Object.entries(answer).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  const single = Object.entries(answer).filter(([, value]) => !Array.isArray(value));
  return {
    found: lists.length === 0 || lists.some(([, items]) => items.length > 0),
    notes: single.map(([name, value]) => `${name}：${String(plainValue(value))}`),
    tables: lists.map(([name, items]) => plainTable(name, items)),
  };
}

function plainTable(name: string, items: readonly unknown[]): Table {
  const records = items.filter((item): item is Record<string, unknown> => typeof item === "object" && item !== null);
  if (records.length < items.length)
    return fieldsOf(
      name,
      items.map((item, at) => [String(at + 1), plainValue(item)]),
    );
  const keys = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return tableOf(
    name,
    records,
    keys.map((key) => ({ name: key, of: (record) => plainValue(record[key]) })),
    ({ docId, passageId }) => ({ docId: textOrNull(docId), passageId: textOrNull(passageId) }),
  );
}

const textOrNull = (value: unknown): string | null => (typeof value === "string" ? value : null);

function plainValue(value: unknown): Value {
  if (value === null || value === undefined) return null;
  return typeof value === "string" || typeof value === "number" ? value : JSON.stringify(value);
}
