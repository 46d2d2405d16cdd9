/** Columns that say where a row comes from, alike in every table. */
import type { Document, Passage } from "../model/index.ts";
import { citeGbt, pathText } from "../services/cite.ts";
import { statusName } from "../services/names.ts";
import type { Column } from "./sheet.ts";

export const documentColumns = <R>(of: (row: R) => Document): Column<R>[] => [
  { header: "地区", width: 12, brief: true, of: (row) => of(row).region?.name ?? null },
  { header: "区划代码", width: 10, of: (row) => of(row).region?.code ?? null },
  { header: "文件", width: 36, of: (row) => of(row).title },
  { header: "文号", width: 22, of: (row) => of(row).docNumber },
  { header: "成文日期", width: 12, of: (row) => of(row).docDate },
  { header: "状态", width: 12, brief: true, of: (row) => statusName(of(row)) },
];

/** Null where a row quotes nothing. */
export const placeColumns = <R>(
  documentOf: (row: R) => Document,
  passageOf: (row: R) => Passage | null,
): Column<R>[] => [
  { header: "章节", width: 40, brief: true, of: (row) => ifThere(passageOf(row), ({ path }) => pathText(path)) },
  { header: "起始行", width: 8, brief: true, of: (row) => ifThere(passageOf(row), ({ lines }) => lines.start) },
  { header: "终止行", width: 8, of: (row) => ifThere(passageOf(row), ({ lines }) => lines.end) },
  { header: "条款编号", width: 44, of: (row) => passageOf(row)?.passageId ?? null },
  {
    header: "引用格式",
    width: 50,
    of: (row) => ifThere(passageOf(row), (passage) => citeGbt(documentOf(row), passage)),
  },
];

function ifThere<T, V>(value: T | null, of: (value: T) => V): V | null {
  return value === null ? null : of(value);
}
