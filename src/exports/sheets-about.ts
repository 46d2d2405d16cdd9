/** What stands behind every workbook: the sources with their hashes, and how the tables are to be read. */
import type { Document } from "../model/index.ts";
import { KIND_NAMES } from "../services/names.ts";
import { documentColumns } from "./columns.ts";
import type { Dossier, Fact } from "./dossier.ts";
import { methodLines } from "./method.ts";
import { type Column, type Sheet, sheet } from "./sheet.ts";

const sourceColumns: Column<Document>[] = [
  ...documentColumns<Document>((document) => document),
  { header: "发文机关", width: 26, brief: true, of: ({ issuer }) => issuer },
  { header: "种类", width: 12, of: ({ kind }) => KIND_NAMES[kind] },
  { header: "规划起年", width: 9, of: ({ planPeriod }) => planPeriod?.start ?? null },
  { header: "规划止年", width: 9, of: ({ planPeriod }) => planPeriod?.end ?? null },
  { header: "条款数", width: 8, of: ({ counts }) => counts.passages },
  { header: "原文件", width: 26, brief: true, of: ({ source }) => source.file },
  { header: "原文件 SHA-256", width: 68, of: ({ source }) => source.sha256 },
  { header: "文件编号", width: 20, of: ({ docId }) => docId },
];

export const sourceSheet = ({ documents }: Dossier): Sheet => sheet("文件来源", sourceColumns, documents);

const aboutColumns: Column<Fact>[] = [
  { header: "项目", width: 30, brief: true, of: ([name]) => name },
  { header: "内容", width: 110, brief: true, of: ([, value]) => value },
];

export function methodSheet({ title, buildId, date, filters }: Dossier): Sheet {
  const facts: Fact[] = [
    ["标题", title],
    ["索引版本", buildId],
    ["生成日期", date],
    ...filters.map(([name, value]): Fact => [`检索条件：${name}`, value]),
    ...methodLines().map((line): Fact => ["说明", line]),
  ];
  return sheet("说明", aboutColumns, facts);
}
