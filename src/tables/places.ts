/** How documents and places in them are named to people: a region with its draft mark, headings from the top down, lines. */
import type { Document, Passage, PathEntry } from "../model/index.ts";
import type { Column } from "./table.ts";
import { STATUS_NAMES } from "./words.ts";

/** docId → what to call it. */
export type DocumentNames = (docId: string) => string;

/** Regions where documents have one and no two share it, else titles; a draft is marked as one. */
export function documentNames(documents: readonly Document[]): DocumentNames {
  const regionOf = ({ region }: Document) => region?.name ?? null;
  const names = new Map(
    documents.map((each) => {
      const region = regionOf(each);
      const isAlone = region !== null && documents.filter((other) => regionOf(other) === region).length === 1;
      const mark = each.status === "draft" ? `（${STATUS_NAMES.draft}）` : "";
      return [each.docId, (isAlone ? region : each.title || each.docId) + mark];
    }),
  );
  return (docId) => names.get(docId) ?? docId;
}

export function pathText(path: readonly PathEntry[]): string {
  return path.map(({ num, heading }) => [num, heading].filter((part) => part !== null).join(" ")).join(" › ");
}

export function lineText({ start, end }: Passage["lines"]): string {
  return start === end ? `第 ${start} 行` : `第 ${start}—${end} 行`;
}

/** Headings and lines of a passage. */
export function whereText({ path, lines }: Passage): string {
  return [pathText(path), lineText(lines)].filter((part) => part !== "").join("，");
}

/** Columns that name a passage for a program. */
export const PASSAGE_IDS: Column<{ passage: Passage }>[] = [
  { name: "文件标识", of: ({ passage }) => passage.docId, isDetail: true },
  { name: "条款标识", of: ({ passage }) => passage.passageId, isDetail: true },
];
