/**
 * The one table of what may leave the tool and in which formats. HTTP, command line and pages read names, texts, requests and formats
 * from here, so they cannot differ. Writers of heavy formats load when the first such file is asked for.
 */
import type { z } from "zod";
import {
  BasketRequest,
  CitationsRequest,
  CompareRequest,
  DutiesExportRequest,
  type ExportFormat,
  IndicatorsRequest,
  ProjectRequest,
  SearchExportRequest,
  TargetsExportRequest,
} from "../model/index.ts";
import type { ServiceContext } from "../services/context.ts";
import { NoInput } from "../services/operations.ts";
import { answerView } from "./answer-view.ts";
import type { Bytes } from "./bytes.ts";
import { gatherCitations } from "./cite/cited.ts";
import { bibtex, cslJson, gbtText, ris } from "./cite/formats.ts";
import { basketClauses, searchClauses } from "./clause-view.ts";
import { compareView } from "./compare-view.ts";
import type { Dossier, DutiesDossier, IndicatorsDossier, TargetsDossier } from "./dossier.ts";
import { gatherBasket, gatherCompare, gatherDuties, gatherIndicators, gatherSearch, gatherTargets } from "./gather.ts";
import { gatherCodebook, gatherProject } from "./qda/gather.ts";
import type { Sheet } from "./sheet.ts";
import { basketSheet, searchSheet } from "./sheets-clauses.ts";
import { comparisonSheet } from "./sheets-compare.ts";
import { dutySheet, indicatorSheet, targetSheet } from "./sheets-facts.ts";
import { compareWorkbook, tableWorkbook } from "./workbooks.ts";
import { writeCsv } from "./write/csv.ts";
import { writeJson } from "./write/json.ts";
import { clausesMarkdown, compareMarkdown, sheetMarkdown } from "./write/markdown.ts";

export interface Subject<I extends z.ZodType, D extends { title: string; buildId: string }> {
  /** One line in Chinese, for people. */
  summary: string;
  /** What stands in the file, in English. */
  description: string;
  input: I;
  gather(ctx: ServiceContext, request: z.output<I>, date: string): Promise<D>;
  formats: Partial<Record<ExportFormat, (dossier: D) => Bytes | Promise<Bytes>>>;
}

const subject = <I extends z.ZodType, D extends { title: string; buildId: string }, F extends Subject<I, D>["formats"]>(
  given: Subject<I, D> & { formats: F },
) => given;

const xlsx = async ({ title, date }: Dossier, sheets: readonly Sheet[]): Promise<Bytes> =>
  (await import("./write/xlsx.ts")).writeXlsx(title, sheets, date);

/** What every table comes in. */
const asTable = <D extends Dossier>(sheetOf: (dossier: D) => Sheet) => ({
  xlsx: (d: D) => xlsx(d, tableWorkbook(d, sheetOf(d))),
  csv: (d: D) => writeCsv(sheetOf(d), d.buildId),
  md: (d: D) => sheetMarkdown(d, sheetOf(d)),
  json: writeJson,
});

export const exportSubjects = {
  compare: subject({
    summary: "导出跨地区比对",
    description:
      "One comparison: what each document says, quotes with their sources, status, receipts of what was not found. Takes the parameters of /compare.",
    input: CompareRequest,
    gather: gatherCompare,
    formats: {
      docx: async (d) => (await import("./docx/compare.ts")).writeCompareDocx(d, compareView(d), answerView(d)),
      xlsx: (d) => xlsx(d, compareWorkbook(d)),
      csv: (d) => writeCsv(comparisonSheet(d), d.buildId),
      md: (d) => compareMarkdown(d, compareView(d), answerView(d)),
      html: async (d) => (await import("./write/html.ts")).compareHtml(d, compareView(d), answerView(d)),
      json: writeJson,
    },
  }),
  indicators: subject({
    summary: "导出指标对照表",
    description: "Indicators with figures as printed and as numbers, and whether they may stand side by side.",
    input: IndicatorsRequest,
    gather: gatherIndicators,
    formats: asTable((d: IndicatorsDossier) => indicatorSheet(d.answer.indicators, d.library, d.answer.concepts)),
  }),
  targets: subject({
    summary: "导出量化与限期目标",
    description: "Every commitment with a figure or a date and every past figure, whole.",
    input: TargetsExportRequest,
    gather: gatherTargets,
    formats: asTable((d: TargetsDossier) => targetSheet(d.answer.targets, d.library)),
  }),
  duties: subject({
    summary: "导出任务分工表",
    description: "Who has to do what by when, whole.",
    input: DutiesExportRequest,
    gather: gatherDuties,
    formats: asTable((d: DutiesDossier) => dutySheet(d.answer.duties, d.library)),
  }),
  search: subject({
    summary: "导出检索结果",
    description: "The first hits of a search, up to `limit`, each with clause, best sentence, matches and source.",
    input: SearchExportRequest,
    gather: gatherSearch,
    formats: {
      docx: async (d) => (await import("./docx/clauses.ts")).writeClausesDocx(d, searchClauses(d)),
      ...asTable(searchSheet),
      md: (d) => clausesMarkdown(d, searchClauses(d)),
    },
  }),
  basket: subject({
    summary: "导出收藏条款",
    description:
      "Clauses put aside by a person, in their order, with notes and sources. Nothing of what is posted is stored.",
    input: BasketRequest,
    gather: gatherBasket,
    formats: {
      docx: async (d) => (await import("./docx/clauses.ts")).writeClausesDocx(d, basketClauses(d)),
      ...asTable(basketSheet),
      md: (d) => clausesMarkdown(d, basketClauses(d)),
    },
  }),
  citations: subject({
    summary: "导出引用文献",
    description:
      "Documents and clauses as references: CSL-JSON, BibTeX, RIS, and text after GB/T 7714—2015. All documents where nothing is named.",
    input: CitationsRequest,
    gather: gatherCitations,
    formats: { json: cslJson, bib: bibtex, ris, txt: gbtText },
  }),
  codebook: subject({
    summary: "导出主题编码本",
    description: "The topics as a REFI-QDA codebook, for programs of qualitative research.",
    input: NoInput,
    gather: gatherCodebook,
    formats: { qdc: async (d) => (await import("./qda/codebook.ts")).codebookXml(d) },
  }),
  project: subject({
    summary: "导出质性研究项目",
    description:
      "A REFI-QDA project: the plans as plain text, topics as codes, tagged clauses and words as coded selections.",
    input: ProjectRequest,
    gather: gatherProject,
    formats: { qdpx: async (d) => (await import("./qda/project.ts")).projectArchive(d) },
  }),
};

export type ExportSubjects = typeof exportSubjects;
export type ExportSubject = keyof ExportSubjects;
/** The formats that a subject comes in. */
export type FormatOf<S extends ExportSubject> = keyof ExportSubjects[S]["formats"] & ExportFormat;
/** What a subject is asked with, parsed. */
export type RequestOf<S extends ExportSubject> = z.output<ExportSubjects[S]["input"]>;
