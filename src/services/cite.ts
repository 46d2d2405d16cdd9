/**
 * How a document or a clause is cited: its place in words, and the reference as GB/T 7714—2015 writes it. Pure; every surface that
 * cites takes the text from here.
 */
import type { Document, Passage, PathEntry } from "../model/index.ts";
import { STATUS_NAMES } from "./names.ts";

/** What a citation needs to know of a clause. */
export type CitedPassage = Pick<Passage, "path" | "lines">;

/** GB/T 7714—2015, annex B: official documents have no letter of their own, so they fall under "other". */
const DOCUMENT_TYPE = "[Z]";
const PATH_SEPARATOR = " › ";
const NAMES_ITS_DRAFT = /征求意见|草案|讨论稿|送审稿|审议稿|初稿|代拟稿/;
/** Behind 第四章 and 专栏 2 stands a space, behind （二）, 1. and 二、 none. */
const WORDY_NUMBER = /[\p{L}\p{N}]$/u;
/** What a heading or a bare number ends on (附件：, 9.) would stand beside the punctuation of the reference. */
const CLOSING_MARK = /[：:．.、]$/;

/**
 * `issuer. title: number[Z]. date: chapter path, lines.` What is not known is left out, as section 7.1 of the standard allows for
 * references numbered in order. Without a passage the whole document is cited.
 */
export function citeGbt(document: Document, passage: CitedPassage | null = null): string {
  const title = [document.title, ...titleDetails(document)].join(": ");
  const place = passage === null ? null : [pathText(passage.path), linesText(passage)].filter(Boolean).join(", ");
  const dated = [document.docDate, place].filter((part) => part !== null).join(": ");
  return [document.issuer, `${title}${DOCUMENT_TYPE}`, dated]
    .filter((part) => part !== null && part !== "")
    .map((part) => `${part}.`)
    .join(" ");
}

/** Number and status, as further information on the title. */
function titleDetails({ title, docNumber, status }: Document): string[] {
  const draft = status === "draft" && !NAMES_ITS_DRAFT.test(title) ? STATUS_NAMES.draft : null;
  return [docNumber, draft].filter((part) => part !== null);
}

/** `第四章 健全医保服务体系 › （二）长期护理保险落地实施`; empty where no heading stands above the clause. */
export function pathText(path: readonly PathEntry[]): string {
  return path
    .map(headingText)
    .filter((part) => part !== "")
    .join(PATH_SEPARATOR);
}

/** What stands between the number of a heading and its words. */
export const numberGap = (num: string | null): "" | " " => (num !== null && WORDY_NUMBER.test(num) ? " " : "");

/** A heading with its number as plans print it, without the mark that closes it. */
function headingText({ num, heading }: Pick<PathEntry, "num" | "heading">): string {
  const text = heading === null ? (num ?? "") : `${num ?? ""}${numberGap(num)}${heading}`;
  return text.replace(CLOSING_MARK, "");
}

/** `原文第365行` or `原文第365-370行`, counted in the source file. */
export function linesText({ lines: { start, end } }: CitedPassage): string {
  return `原文第${start === end ? start : `${start}-${end}`}行`;
}
