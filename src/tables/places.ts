/** How documents and places in them are named to people: a region with its draft mark, headings from the top down, lines. */
import type { Document, Passage } from "../model/index.ts";
import { linesText, pathText } from "../services/cite.ts";
import { STATUS_NAMES } from "../services/names.ts";
import type { Column } from "./table.ts";

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

/** Headings and lines of a passage. */
export function whereText(passage: Passage): string {
  return [pathText(passage.path), linesText(passage)].filter((part) => part !== "").join("，");
}

/** Columns that name a passage for a program. */
export const PASSAGE_IDS: Column<{ passage: Passage }>[] = [
  { name: "文件标识", of: ({ passage }) => passage.docId, shownIn: "data" },
  { name: "条款标识", of: ({ passage }) => passage.passageId, shownIn: "data" },
];
